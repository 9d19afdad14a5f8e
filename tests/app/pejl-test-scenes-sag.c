// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into the scenes of skærpet tilsyn: a case, a proposal, the rules.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes-sag.h"

#include "app/dialogs/pejl-regler-dialog.h"
#include "app/dialogs/pejl-sag-dialog.h"
#include "app/dialogs/pejl-sag-luk-dialog.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/sag/pejl-proeve-view.h"
#include "core/actions/pejl-regel-actions.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/store/query/pejl-query-sag.h"

static GVariant *
id_variant (const PejlId *id)
{
  char buf[PEJL_ID_STRLEN];

  return g_variant_new_string (pejl_id_to_buf (id, buf));
}

/* The most urgent open case of the store; a store without any gets one. */
static PejlSag *
some_case (PejlStore *store)
{
  const PejlSagQuery query = { .art = PEJL_SAG_SKAERPET, .open_only = TRUE };
  g_autoptr (GPtrArray) open = pejl_query_sager (pejl_store_get_reader (store), &query);
  PejlSagAabning aabning = { 0 };
  g_autoptr (GError) error = NULL;
  char today[PEJL_DATO_LEN], opened[PEJL_DATO_LEN];
  PejlId id;

  if (open->len > 0)
    return pejl_sag_ref (g_ptr_array_index (open, 0));
  pejl_dato_today (today);
  pejl_dato_add_days (today, -23, opened);
  pejl_test_store_hus (&aabning.dagtilbud);
  aabning.art = PEJL_SAG_SKAERPET;
  aabning.kilde = PEJL_SAG_KILDE_HAAND;
  aabning.dato = opened;
  aabning.grund = "Sygefraværet er højt, og to af fire faste medarbejdere er holdt op.";
  aabning.alvorlig = TRUE;
  aabning.graense = 120;
  aabning.krav = "Ekstra pædagog fra næste morgen\nForældrebestyrelsen er orienteret";
  pejl_sag_open (store, &aabning, &id, &error);
  g_assert_no_error (error);
  return pejl_query_sag (pejl_store_get_reader (store), &id);
}

GtkWindow *
pejl_test_scene_sag_hus (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlSag) sag = some_case (store);

  pejl_test_activate (GTK_WIDGET (window), "win.open-dagtilbud", id_variant (&sag->dagtilbud));
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_sag_ny (PejlWindow *window, PejlStore *store)
{
  PejlId hus;

  pejl_test_store_hus (&hus);
  if (pejl_query_dagtilbud_by_id (pejl_store_get_reader (store), &hus) == NULL)
    {
      g_autoptr (PejlSag) sag = some_case (store);

      hus = sag->dagtilbud;
    }
  pejl_sag_dialog_present (GTK_WINDOW (window), store, &hus);
  return pejl_test_other_window (GTK_WINDOW (window));
}

GtkWindow *
pejl_test_scene_sag_luk (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlSag) sag = some_case (store);

  pejl_sag_luk_dialog_present (GTK_WINDOW (window), store, &sag->id);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static void
ensure_rule (PejlStore *store)
{
  g_autoptr (GPtrArray) regler = pejl_query_regler (pejl_store_get_reader (store));
  g_autoptr (PejlRegel) regel = pejl_regel_new ();
  g_autoptr (GError) error = NULL;

  if (regler->len > 0)
    return;
  g_free (regel->navn);
  regel->navn = g_strdup ("Prøvekøbings regel");
  regel->art = PEJL_REGEL_TEMAER;
  regel->antal = 1;
  regel->niveau = 4;
  regel->foreslaar = PEJL_REGEL_FORSLAG_SKAERPET;
  regel->aktiv = TRUE;
  pejl_regel_save (store, regel, NULL, &error);
  g_assert_no_error (error);
}

GtkWindow *
pejl_test_scene_regler (PejlWindow *window, PejlStore *store)
{
  ensure_rule (store);
  pejl_regler_dialog_present (GTK_WINDOW (window), GTK_WINDOW (window), store);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static gboolean
has_tried (gpointer view)
{
  return !pejl_proeve_view_is_running (view);
}

static gboolean
is_rule_list (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LIST_BOX (widget) && gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), 0) != NULL;
}

static void
scroll_down (GtkWidget *widget)
{
  GtkWidget *scroll = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

GtkWindow *
pejl_test_scene_regel_proeve (PejlWindow *window, PejlStore *store)
{
  GtkWindow *dialog = pejl_test_scene_regler (window, store);
  GtkWidget *list;
  GtkWidget *view;

  pejl_test_settle (GTK_WIDGET (dialog));
  list = pejl_test_find (GTK_WIDGET (dialog), is_rule_list, NULL);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  pejl_test_settle (GTK_WIDGET (dialog));
  view = pejl_test_find_type (GTK_WIDGET (dialog), PEJL_TYPE_PROEVE_VIEW);
  pejl_proeve_view_run (PEJL_PROEVE_VIEW (view));
  pejl_test_wait ("the rule to be tried", has_tried, view);
  pejl_test_settle (GTK_WIDGET (dialog));
  scroll_down (view);
  return dialog;
}

/* A visit at which a grave concern was chosen, and nobody has decided on what follows. */
GtkWindow *
pejl_test_scene_tilsyn_forslag (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Bekymring");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsynQuery query;
  PejlId id;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = query.status_max = PEJL_STATUS_KLADDE;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1);
  g_assert_cmpuint (found->len, ==, 1);
  id = ((PejlTilsyn *) g_ptr_array_index (found, 0))->id;
  pejl_action_row (action, PEJL_TABLE_TILSYN, &id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_BEKYMRING, PEJL_BEKYMRING_ALVORLIG);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_BEKYMRING_GRUND, "Børn er alene på legepladsen.");
  pejl_store_commit (store, action, &error);
  g_assert_no_error (error);
  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&id));
  g_object_set (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", "vurdering", NULL);
  return GTK_WINDOW (window);
}
