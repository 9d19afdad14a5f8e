// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into each scene.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes.h"

#include "app/dialogs/pejl-find-dialog.h"
#include "app/dialogs/pejl-indstillinger-dialog.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/dialogs/pejl-privat-dialog.h"
#include "app/dialogs/pejl-register-dialog.h"
#include "app/dialogs/pejl-regler-dialog.h"
#include "app/dialogs/pejl-sag-dialog.h"
#include "app/dialogs/pejl-sag-luk-dialog.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/pejl-chart-view.h"
#include "app/widgets/pejl-matrix.h"
#include "app/widgets/pejl-proeve-view.h"
#include "core/actions/pejl-regel-actions.h"
#include "core/actions/pejl-sag-actions.h"
#include "app/widgets/pejl-svar-row.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/store/pejl-query-regel.h"
#include "core/store/pejl-query-sag.h"
#include "core/store/pejl-query.h"

static GtkWindow *
show_page (PejlWindow *window, const char *name)
{
  pejl_test_show_page (window, name);
  return GTK_WINDOW (window);
}

static GtkWindow *
overblik (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "overblik");
}

static GtkWindow *
strategi (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "strategi");
}

static GtkWindow *
strategi_celle (PejlWindow *window, PejlStore *store)
{
  show_page (window, "strategi");
  g_signal_emit_by_name (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_MATRIX), "opened", 1, 1);
  return GTK_WINDOW (window);
}

static GtkWindow *
dagtilbud (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "dagtilbud");
}

/* The tilsyn with the most evidens among the newest held ones; of equal ones the oldest, whose evidens has times of its own. */
static PejlTilsyn *
rich_tilsyn (PejlStore *store)
{
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsyn *best = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 20);
  for (guint i = 0; i < found->len; i++)
    {
      PejlTilsyn *tilsyn = g_ptr_array_index (found, i);

      if (best == NULL || tilsyn->evidens >= best->evidens)
        best = tilsyn;
    }
  g_assert_nonnull (best);
  return pejl_tilsyn_ref (best);
}

static GVariant *
id_variant (const PejlId *id)
{
  char buf[PEJL_ID_STRLEN];

  return g_variant_new_string (pejl_id_to_buf (id, buf));
}

static GtkWindow *
hus (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);

  pejl_test_activate (GTK_WIDGET (window), "win.open-dagtilbud", id_variant (&tilsyn->dagtilbud));
  return GTK_WINDOW (window);
}

static GtkWindow *
tilsyn_liste (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "tilsyn");
}

static GtkWindow *
editor (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);

  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&tilsyn->id));
  return GTK_WINDOW (window);
}

static GtkWindow *
editor_vurdering (PejlWindow *window, PejlStore *store)
{
  editor (window, store);
  g_object_set (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", "vurdering", NULL);
  return GTK_WINDOW (window);
}

static GtkWindow *
udvalg (PejlWindow *window, PejlStore *store)
{
  return show_page (window, "udvalg");
}

static GtkWindow *
udvalg_bag_tallet (PejlWindow *window, PejlStore *store)
{
  GtkWidget *chart;
  const PejlChartMark *marks;
  guint n;

  show_page (window, "udvalg");
  chart = pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_CHART_VIEW);
  marks = pejl_chart_layout_marks (pejl_chart_view_get_layout (PEJL_CHART_VIEW (chart)), &n);
  g_assert_cmpuint (n, >, 0);
  g_signal_emit_by_name (chart, "mark-activated", marks[0].key);
  return GTK_WINDOW (window);
}

static GtkWindow *
velkomst (PejlWindow *window, PejlStore *store)
{
  return GTK_WINDOW (window);
}

static GtkWindow *
indstillinger (PejlWindow *window, PejlStore *store)
{
  pejl_indstillinger_dialog_present (GTK_WINDOW (window), store);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static void
ignore_new (const PejlId *id, gpointer data)
{
}

static GtkWindow *
nyt_tilsyn (PejlWindow *window, PejlStore *store)
{
  pejl_nyt_tilsyn_dialog_present (GTK_WINDOW (window), store, NULL, ignore_new, NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static gboolean
shows_a_list (gpointer data)
{
  return pejl_test_find_type (data, GTK_TYPE_LIST_VIEW) != NULL;
}

static GtkWindow *
register_ind (PejlWindow *window, PejlStore *store)
{
  g_autofree char *path = pejl_test_register_path ();
  PejlPage *page = pejl_test_show_page (window, "dagtilbud");
  GtkWindow *dialog;

  pejl_register_dialog_present (page, path);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_test_wait ("the preview of the register", shows_a_list, dialog);
  return dialog;
}

static GtkWindow *
genveje (PejlWindow *window, PejlStore *store)
{
  pejl_test_activate (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

static gboolean
shows_answers (gpointer data)
{
  return pejl_test_find_type (data, PEJL_TYPE_SVAR_ROW) != NULL;
}

static GtkWindow *
find (PejlWindow *window, PejlStore *store)
{
  GtkWindow *dialog;

  show_page (window, "overblik");
  pejl_test_activate (GTK_WIDGET (window), "win.find", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_find_dialog_set_text (PEJL_FIND_DIALOG (dialog), "leg");
  pejl_test_settle (GTK_WIDGET (dialog));
  pejl_test_wait ("answers", shows_answers, dialog);
  return dialog;
}

/* One evidens edited twice. */
static GtkWindow *
historik (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &tilsyn->id);
  const PejlEvidens *first = g_ptr_array_index (evidens, 0);

  show_page (window, "overblik");
  pejl_evidens_set_tekst (store, &first->id, "Tre b\u00f8rn h\u00e6lder selv vand op til maden.", NULL, NULL);
  pejl_test_activate (GTK_WIDGET (window), "win.history", id_variant (&first->id));
  return pejl_test_other_window (GTK_WINDOW (window));
}

static GtkWindow *
papirkurv (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = rich_tilsyn (store);
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &tilsyn->id);

  show_page (window, "overblik");
  pejl_evidens_delete (store, &((const PejlEvidens *) g_ptr_array_index (evidens, 0))->id, NULL);
  pejl_test_activate (GTK_WIDGET (window), "win.trash", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

/* --- skærpet tilsyn --- */

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

static GtkWindow *
sag_hus (PejlWindow *window, PejlStore *store)
{
  g_autoptr (PejlSag) sag = some_case (store);

  pejl_test_activate (GTK_WIDGET (window), "win.open-dagtilbud", id_variant (&sag->dagtilbud));
  return GTK_WINDOW (window);
}

static GtkWindow *
sag_ny (PejlWindow *window, PejlStore *store)
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

static GtkWindow *
sag_luk (PejlWindow *window, PejlStore *store)
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

static GtkWindow *
regler (PejlWindow *window, PejlStore *store)
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

static GtkWindow *
regel_proeve (PejlWindow *window, PejlStore *store)
{
  GtkWindow *dialog = regler (window, store);
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
static GtkWindow *
tilsyn_forslag (PejlWindow *window, PejlStore *store)
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


static void
ignore_answer (gboolean go_on, gpointer data)
{
}

static PejlAdvarsel *
advarsel_new (PejlPrivatArt art, const char *uddrag, const char *hvor, const char *ord)
{
  PejlAdvarsel *advarsel = g_new0 (PejlAdvarsel, 1);

  *advarsel = (PejlAdvarsel){ art, g_strdup (uddrag), g_strdup (hvor), g_strdup (ord) };
  return advarsel;
}

static GtkWindow *
privat (PejlWindow *window, PejlStore *store)
{
  g_autoptr (GPtrArray) advarsler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_advarsel_free);

  g_ptr_array_add (advarsler, advarsel_new (PEJL_PRIVAT_CPR, "…ringede til \u2022\u2022\u2022\u2022\u2022\u2022-\u2022\u2022\u2022\u2022 og aftalte et m\u00f8de i uge 21.",
                                            "Bilag: dagtilbud for dagtilbud, B\u00f8rnehuset Fyrt\u00e5rnet", ""));
  g_ptr_array_add (advarsler, advarsel_new (PEJL_PRIVAT_NAVN, "Vi talte med Emil om hulen bag skuret.",
                                            "Bilag: dagtilbud for dagtilbud, Muslingen", "Emil"));
  show_page (window, "udvalg");
  pejl_privat_dialog_present (GTK_WINDOW (window), store, advarsler, ignore_answer, NULL, NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

const PejlTestScene pejl_test_scenes[] = {
  { .name = "overblik", .prepare = overblik, .wide = TRUE },
  { .name = "strategi", .prepare = strategi, .wide = TRUE },
  { .name = "strategi-celle", .prepare = strategi_celle },
  { .name = "dagtilbud", .prepare = dagtilbud },
  { .name = "dagtilbud-hus", .prepare = hus, .wide = TRUE },
  { .name = "tilsyn", .prepare = tilsyn_liste, .wide = TRUE },
  { .name = "tilsyn-evidens", .prepare = editor, .wide = TRUE },
  { .name = "tilsyn-vurdering", .prepare = editor_vurdering },
  { .name = "tilsyn-forslag", .prepare = tilsyn_forslag },
  { .name = "sag-hus", .prepare = sag_hus, .wide = TRUE },
  { .name = "sag-ny", .prepare = sag_ny, .dialog = TRUE },
  { .name = "sag-luk", .prepare = sag_luk, .dialog = TRUE },
  { .name = "regler", .prepare = regler, .dialog = TRUE },
  { .name = "regel-proeve", .prepare = regel_proeve, .dialog = TRUE },
  { .name = "udvalg", .prepare = udvalg, .wide = TRUE },
  { .name = "udvalg-bag-tallet", .prepare = udvalg_bag_tallet },
  { .name = "velkomst", .prepare = velkomst, .first_start = TRUE },
  { .name = "indstillinger", .prepare = indstillinger, .dialog = TRUE },
  { .name = "nyt-tilsyn", .prepare = nyt_tilsyn, .dialog = TRUE },
  { .name = "register", .prepare = register_ind, .dialog = TRUE },
  { .name = "find", .prepare = find, .dialog = TRUE },
  { .name = "historik", .prepare = historik, .dialog = TRUE },
  { .name = "privat", .prepare = privat, .dialog = TRUE },
  { .name = "papirkurv", .prepare = papirkurv, .dialog = TRUE },
  { .name = "genveje", .prepare = genveje, .dialog = TRUE, .gtks_own = TRUE },
};

const guint pejl_test_n_scenes = G_N_ELEMENTS (pejl_test_scenes);
