// SPDX-License-Identifier: GPL-3.0-or-later
// Skærpet tilsyn as a person does it: opened by hand, ticked off, closed; a proposal decided; a rule written and tried.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/dialogs/pejl-indstillinger-dialog.h"
#include "app/dialogs/pejl-regler-dialog.h"
#include "app/dialogs/pejl-sag-luk-dialog.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/handleplan/pejl-punkt-view.h"
#include "app/widgets/pejl-kladdefelt.h"
#include "app/widgets/sag/pejl-proeve-view.h"
#include "app/widgets/sag/pejl-sag-card.h"
#include "app/widgets/sag/pejl-sager-view.h"
#include "app/widgets/tilsyn/pejl-forslag-pane.h"
#include "core/actions/pejl-regel-actions.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/rules/pejl-regler.h"
#include "core/store/query/pejl-query-handleplan.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/store/query/pejl-query-sag.h"

#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlReader *reader;
  PejlWindow *window;
  PejlId hus;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->reader = pejl_store_get_reader (f->store);
  f->window = pejl_test_window_new (f->store, 1366, 900);
  pejl_test_store_hus (&f->hus);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

/* --- finding --- */

static gboolean
is_button (GtkWidget *widget, gpointer label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static void
click (gpointer root, const char *label)
{
  GtkWidget *button = pejl_test_find (root, is_button, (gpointer) label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
says (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
shows (gpointer root, const char *text)
{
  return pejl_test_find (root, says, (gpointer) text) != NULL;
}

static gboolean
is_named (GtkWidget *widget, gpointer name)
{
  char *wrong;

  if (!gtk_widget_get_focusable (widget)
      || !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_free (wrong);
  return wrong == NULL;
}

static GtkWidget *
find_named (gpointer root, const char *name)
{
  GtkWidget *found = pejl_test_find (root, is_named, (gpointer) name);

  g_assert_nonnull (found);
  return found;
}

static void
type_into (gpointer root, const char *name, const char *text)
{
  GtkWidget *view = find_named (root, name);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
open_house (Fixture *f)
{
  char hex[PEJL_ID_STRLEN];

  pejl_test_activate (GTK_WIDGET (f->window), "win.open-dagtilbud", g_variant_new_string (pejl_id_to_buf (&f->hus, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
}

static gboolean
is_entry_named (GtkWidget *widget, gpointer name)
{
  char *wrong;

  if (!GTK_IS_ENTRY (widget) || !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_free (wrong);
  return wrong == NULL;
}

static gboolean
is_spin_named (GtkWidget *widget, gpointer name)
{
  char *wrong;

  if (!GTK_IS_SPIN_BUTTON (widget) || !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_free (wrong);
  return wrong == NULL;
}

/* --- a case from its opening to its end --- */

static void
open_case (Fixture *f, const char *grund, const char *krav)
{
  GtkWindow *dialog;

  pejl_test_activate (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_SAGER_VIEW), "sager.new", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  type_into (dialog, "Hvad bekymringen er", grund);
  type_into (dialog, "Tjekliste, ét punkt pr. linje", krav);
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
}

static void
test_open_tick_close (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlSag) sag = NULL;
  g_autoptr (PejlSag) closed = NULL;
  g_autoptr (GPtrArray) krav = NULL;
  GtkWindow *dialog;
  GtkWidget *check;

  open_house (f);
  g_assert_true (shows (f->window, "Intet skærpet tilsyn"));
  open_case (f, "Mange klager fra forældre", "Ekstra pædagog i morgen\nBestyrelsen er orienteret");
  sag = pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET);
  g_assert_nonnull (sag);
  g_assert_cmpstr (sag->grund, ==, "Mange klager fra forældre");
  g_assert_false (shows (f->window, "Intet skærpet tilsyn"));
  g_assert_true (shows (f->window, "Mindst ét uanmeldt besøg"));

  /* Ticking off makes the card anew; the focus stays at the line. */
  check = find_named (f->window, "Mangler: Ekstra pædagog i morgen");
  gtk_widget_grab_focus (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  pejl_test_settle (GTK_WIDGET (f->window));
  krav = pejl_query_sag_krav (f->reader, &sag->id);
  g_assert_cmpstr (((PejlSagKrav *) g_ptr_array_index (krav, 0))->opfyldt, !=, "");
  g_assert_true (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (f->window))));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (f->window)))));
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  find_named (f->window, "Mangler: Ekstra pædagog i morgen");

  /* Closing warns of what is missing, and asks why. */
  click (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_SAG_CARD), "Luk sagen …");
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (shows (dialog, "Sagen mangler endnu"));
  g_assert_true (shows (dialog, "Bestyrelsen er orienteret"));
  g_assert_false (gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog)));
  type_into (dialog, "Hvorfor sagen lukkes", "Der er ro på stuerne");
  g_assert_true (gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog)));
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  closed = pejl_query_sag (f->reader, &sag->id);
  g_assert_cmpstr (closed->lukket_grund, ==, "Der er ro på stuerne");
  g_assert_true (shows (f->window, "Intet skærpet tilsyn"));
  g_assert_true (shows (f->window, "lukket efter"));
}

/* A demand is added where the focus stays, and removed; both can be taken back. */
static void
test_demands (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlSag) sag = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) one = NULL;
  GtkWidget *entry;

  open_house (f);
  open_case (f, "Mange klager", "Ekstra pædagog i morgen");
  sag = pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET);
  entry = pejl_test_find (GTK_WIDGET (f->window), is_entry_named, (gpointer) "Nyt krav i denne sag");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Psykolog på besøg");
  gtk_widget_grab_focus (entry);
  g_signal_emit_by_name (entry, "activate");
  pejl_test_settle (GTK_WIDGET (f->window));
  two = pejl_query_sag_krav (f->reader, &sag->id);
  g_assert_cmpuint (two->len, ==, 2);
  entry = pejl_test_find (GTK_WIDGET (f->window), is_entry_named, (gpointer) "Nyt krav i denne sag");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), entry));

  g_signal_emit_by_name (find_named (f->window, "Fjern »Ekstra pædagog i morgen«"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  one = pejl_query_sag_krav (f->reader, &sag->id);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (((PejlSagKrav *) g_ptr_array_index (one, 0))->tekst, ==, "Psykolog på besøg");
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (shows (f->window, "Ekstra pædagog i morgen"));
}

static gboolean
run_shortcut (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GtkShortcutTrigger) wanted = g_object_ref_sink (gtk_keyval_trigger_new (keyval, state));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) one = g_list_model_get_item (G_LIST_MODEL (controller), k);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (one), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (one), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                                 gtk_shortcut_get_arguments (one));
        }
    }
  return FALSE;
}

/* An alvorlig case demands a handleplan: its button, or Ctrl+H in the card, asks for the first point; then the demand is met, the
 * point is shown, and the card has no such key any more. */
static void
test_plan_of_case (Fixture *f, gconstpointer data)
{
  PejlSagAabning aabning = { .dagtilbud = f->hus, .art = PEJL_SAG_SKAERPET, .kilde = PEJL_SAG_KILDE_HAAND, .dato = "2026-05-01",
                             .grund = "Børn var alene på legepladsen", .alvorlig = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) punkter = NULL;
  PejlPunktQuery query;
  GtkWindow *dialog;

  g_assert_true (pejl_sag_open (f->store, &aabning, NULL, &error));
  open_house (f);
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->window), is_button, (gpointer) "Opret"));
  g_assert_true (run_shortcut (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_SAG_CARD), GDK_KEY_h, GDK_CONTROL_MASK));
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (shows (dialog, "det første punkt i den handleplan"));
  gtk_editable_set_text (GTK_EDITABLE (pejl_test_find (GTK_WIDGET (dialog), is_entry_named, (gpointer) "Hvad punktet handler om")),
                         "En voksen er altid ude");
  click (dialog, "Opret punktet");
  pejl_test_settle (GTK_WIDGET (f->window));
  pejl_punkt_query_init (&query);
  query.text = "En voksen er altid ude";
  punkter = pejl_query_punkter (f->reader, &query, 0, 2);
  g_assert_cmpuint (punkter->len, ==, 1);
  g_assert_nonnull (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_PUNKT_VIEW));

  open_house (f);
  g_assert_null (pejl_test_find (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_SAG_CARD), is_button, (gpointer) "Opret"));
  g_assert_false (run_shortcut (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_SAG_CARD), GDK_KEY_h, GDK_CONTROL_MASK));
}

static gboolean
is_offer (GtkWidget *widget, gpointer words)
{
  GListModel *model = GTK_IS_DROP_DOWN (widget) ? gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) : NULL;

  for (guint i = 0; GTK_IS_STRING_LIST (model) && i < g_list_model_get_n_items (model); i++)
    if (strcmp (gtk_string_list_get_string (GTK_STRING_LIST (model), i), words) == 0)
      return TRUE;
  return FALSE;
}

/* What can follow the end of a case is offered by who owns the house. */
static void
test_what_follows (Fixture *f, gconstpointer data)
{
  const struct
  {
    PejlEjerform ejerform;
    const char *offered, *not_offered;
  } cases[] = { { PEJL_EJERFORM_KOMMUNAL, "Dagtilbuddet lukkes", "Godkendelsen tilbagekaldes" },
                { PEJL_EJERFORM_SELVEJENDE, "Driftsaftalen opsiges", "Dagtilbuddet lukkes" },
                { PEJL_EJERFORM_PRIVAT, "Godkendelsen tilbagekaldes", "Driftsaftalen opsiges" } };
  PejlSagAabning aabning = { .dagtilbud = f->hus, .art = PEJL_SAG_SKAERPET, .kilde = PEJL_SAG_KILDE_HAAND, .dato = "2026-05-01",
                             .grund = "Mange klager" };
  g_autoptr (GError) error = NULL;
  PejlId sag;

  g_assert_true (pejl_sag_open (f->store, &aabning, &sag, &error));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlAction) action = pejl_action_new ("Ejerform");
      GtkWindow *dialog;

      pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &f->hus);
      pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_EJERFORM, cases[i].ejerform);
      g_assert_true (pejl_store_commit (f->store, action, &error));
      pejl_sag_luk_dialog_present (GTK_WINDOW (f->window), f->store, &sag);
      dialog = pejl_test_other_window (GTK_WINDOW (f->window));
      pejl_test_settle (GTK_WIDGET (dialog));
      g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), is_offer, (gpointer) cases[i].offered));
      g_assert_null (pejl_test_find (GTK_WIDGET (dialog), is_offer, (gpointer) cases[i].not_offered));
      gtk_window_destroy (dialog);
      pejl_test_settle (GTK_WIDGET (f->window));
    }
}

/* What was typed when the dialog was closed, or the program killed, is there again. */
static void
test_draft_of_case (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *view;
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  open_house (f);
  pejl_test_activate (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_SAGER_VIEW), "sager.new", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  type_into (dialog, "Hvad bekymringen er", "Halvt skrevet");
  gtk_window_close (dialog);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_null (pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET));
  pejl_test_activate (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_SAGER_VIEW), "sager.new", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  view = find_named (dialog, "Hvad bekymringen er");
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end);
  text = gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "Halvt skrevet");
  gtk_window_destroy (dialog);
}

static guint
rows_in_list (Fixture *f)
{
  GtkWidget *list = find_named (f->window, "Dagtilbud");

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

/* The mark in the list, its filter, and the row in the overview with its verb. */
static void
test_seen_elsewhere (Fixture *f, gconstpointer data)
{
  PejlSagAabning aabning = { 0 };
  g_autoptr (GError) error = NULL;
  guint all;

  aabning.dagtilbud = f->hus;
  aabning.art = PEJL_SAG_SKAERPET;
  aabning.kilde = PEJL_SAG_KILDE_HAAND;
  aabning.dato = "2026-01-05";
  aabning.grund = "Højt sygefravær";
  aabning.graense = 1;
  g_assert_true (pejl_sag_open (f->store, &aabning, NULL, &error));
  pejl_test_show_page (f->window, "overblik");
  g_assert_true (pejl_test_sees (GTK_WIDGET (f->window), "dage over grænsen"));
  open_house (f);
  g_assert_true (shows (f->window, "skærpet"));
  all = rows_in_list (f);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pejl_test_find (GTK_WIDGET (f->window), is_button, (gpointer) "Skærpet tilsyn")),
                                TRUE);
  pejl_test_settle (GTK_WIDGET (f->window));
  /* The house and the heading of its distrikt. */
  g_assert_cmpuint (rows_in_list (f), ==, 2);
  g_assert_cmpuint (all, >, 2);
}

/* --- settings --- */

/* The length of a særlig indsats is set in the preferences and stands in the next case. */
static void
test_length_of_indsats (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *spin;

  pejl_indstillinger_dialog_present (GTK_WINDOW (f->window), f->store);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  spin = pejl_test_find (GTK_WIDGET (dialog), is_spin_named, (gpointer) "Længde af en særlig indsats i dage");
  g_assert_nonnull (spin);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 730);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 365);
  gtk_window_destroy (dialog);

  open_house (f);
  pejl_test_activate (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_SAGER_VIEW), "sager.new", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pejl_test_find (GTK_WIDGET (dialog), is_button, (gpointer) "Særlig indsats")), TRUE);
  type_into (dialog, "Hvad bekymringen er", "Kvaliteten har ligget lavt længe");
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  {
    g_autoptr (PejlSag) sag = pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_INDSATS);

    g_assert_nonnull (sag);
    g_assert_cmpuint (sag->graense, ==, 365);
  }
}

/* --- proposals --- */

static PejlId
open_concerned_tilsyn (Fixture *f)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Bekymring");
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];
  PejlId tilsyn;

  pejl_test_store_kladde (f->store, &tilsyn);
  pejl_action_row (action, PEJL_TABLE_TILSYN, &tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_BEKYMRING, PEJL_BEKYMRING_ALVORLIG);
  pejl_store_commit (f->store, action, &error);
  g_assert_no_error (error);
  pejl_test_activate (GTK_WIDGET (f->window), "win.open-tilsyn", g_variant_new_string (pejl_id_to_buf (&tilsyn, hex)));
  g_object_set (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", "vurdering", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  return tilsyn;
}

static void
test_decide (Fixture *f, gconstpointer data)
{
  PejlId tilsyn = open_concerned_tilsyn (f);
  GtkWidget *pane = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_FORSLAG_PANE);
  g_autoptr (GPtrArray) afgoerelser = NULL;
  g_autoptr (PejlSag) sag = NULL;

  g_assert_nonnull (pane);
  g_assert_true (shows (pane, "Alvorlig bekymring: skærpet tilsyn og handleplan"));
  g_assert_true (shows (f->window, "1 forslag er ikke besluttet"));
  /* Without a reason nothing is decided, and the field has the focus. */
  click (pane, "Ikke nu");
  pejl_test_settle (GTK_WIDGET (f->window));
  afgoerelser = pejl_query_afgoerelser (f->reader, &tilsyn);
  g_assert_cmpuint (afgoerelser->len, ==, 0);
  g_assert_true (shows (pane, "Skriv først hvorfor ikke"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == find_named (pane, "Begrundelse for din beslutning"));

  type_into (pane, "Begrundelse for din beslutning", "Børn var alene på legepladsen");
  g_assert_false (shows (pane, "Skriv først hvorfor ikke"));
  click (pane, "Åbn skærpet tilsyn");
  pejl_test_settle (GTK_WIDGET (f->window));
  sag = pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET);
  g_assert_nonnull (sag);
  g_assert_true (sag->alvorlig);
  g_assert_cmpstr (sag->grund, ==, "Børn var alene på legepladsen");
  g_assert_false (shows (f->window, "er ikke besluttet"));
  g_assert_true (shows (pane, "Børn var alene på legepladsen"));

  /* At the visit one sees that it runs. */
  g_object_set (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "tab", "evidens", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (shows (f->window, "Skærpet tilsyn, dag"));
  g_assert_true (shows (f->window, "Hold øje med: Børn var alene"));
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (shows (f->window, "Intet skærpet tilsyn"));
}

/* Words in the field stay when something else changes in the tilsyn, and when the program is cut short. */
static void
test_reason_is_kept (Fixture *f, gconstpointer data)
{
  PejlId tilsyn = open_concerned_tilsyn (f);
  const PejlId law = { { 0 } };
  GtkWidget *pane = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_FORSLAG_PANE);
  GtkWidget *field = find_named (pane, "Begrundelse for din beslutning");
  g_autofree char *draft_field = pejl_tilsyn_forslag_draft_field (&tilsyn, &law);
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  type_into (pane, "Begrundelse for din beslutning", "Vi har talt");
  g_assert_true (
    pejl_vurdering_set_niveau (f->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, 3, &error));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (find_named (pane, "Begrundelse for din beslutning") == field);
  pejl_window_flush (f->window);
  draft = pejl_store_draft_get (f->store, PEJL_DRAFT_FORSLAG, draft_field, NULL);
  g_assert_cmpstr (draft, ==, "Vi har talt");
}

/* --- rules --- */

static gboolean
is_done (gpointer view)
{
  return !pejl_proeve_view_is_running (view);
}

static gboolean
is_row_titled (GtkWidget *widget, gpointer title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
editable_titled (gpointer root, const char *title)
{
  GtkWidget *row = pejl_test_find (root, is_row_titled, (gpointer) title);

  g_assert_nonnull (row);
  return row;
}

static void
test_write_and_try (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) regler = NULL;
  GtkWindow *dialog;
  GtkWidget *view;
  GtkWidget *drop;
  const PejlRegel *regel;

  pejl_regler_dialog_present (GTK_WINDOW (f->window), GTK_WINDOW (f->window), f->store);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (shows (dialog, "dagtilbudsloven"));
  click (dialog, "Ny regel");
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (shows (dialog, "Giv reglen et navn"));
  gtk_editable_set_text (GTK_EDITABLE (editable_titled (dialog, "Navn, som i »Havnebys regel foreslår …«")), "Vores regel");
  adw_combo_row_set_selected (ADW_COMBO_ROW (editable_titled (dialog, "På dette niveau eller lavere")), 3);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (pejl_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_SPIN_BUTTON)), 1);
  g_assert_false (shows (dialog, "Giv reglen et navn"));

  /* Tried before it is saved: nothing is written. */
  view = pejl_test_find_type (GTK_WIDGET (dialog), PEJL_TYPE_PROEVE_VIEW);
  drop = pejl_test_find_type (view, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 3);
  click (view, "Prøv reglen");
  g_assert_true (pejl_proeve_view_is_running (PEJL_PROEVE_VIEW (view)));
  pejl_test_wait ("the rule to be tried", is_done, view);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (shows (view, "Reglen ville have foreslået skærpet tilsyn ved"));
  g_assert_true (shows (view, "Vores regel foreslår skærpet tilsyn."));
  none = pejl_query_regler (f->reader);
  g_assert_cmpuint (none->len, ==, 0);

  /* Another number, and what was found is not about it any more. */
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (pejl_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_SPIN_BUTTON)), 2);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_false (shows (view, "Reglen ville have foreslået"));

  click (dialog, "_Gem regel");
  pejl_test_settle (GTK_WIDGET (dialog));
  regler = pejl_query_regler (f->reader);
  g_assert_cmpuint (regler->len, ==, 1);
  regel = g_ptr_array_index (regler, 0);
  g_assert_cmpstr (regel->navn, ==, "Vores regel");
  g_assert_cmpuint (regel->antal, ==, 2);
  g_assert_cmpuint (regel->niveau, ==, 4);
  g_assert_false (regel->aktiv);
  gtk_switch_set_active (GTK_SWITCH (find_named (dialog, "Vores regel er slået til")), TRUE);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_clear_pointer (&regler, g_ptr_array_unref);
  regler = pejl_query_regler (f->reader);
  g_assert_true (((PejlRegel *) g_ptr_array_index (regler, 0))->aktiv);
  gtk_window_destroy (dialog);
}

static void
test_stop (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *view;

  pejl_regler_dialog_present (GTK_WINDOW (f->window), GTK_WINDOW (f->window), f->store);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  click (dialog, "Ny regel");
  gtk_editable_set_text (GTK_EDITABLE (editable_titled (dialog, "Navn, som i »Havnebys regel foreslår …«")), "Vores regel");
  pejl_test_settle (GTK_WIDGET (dialog));
  view = pejl_test_find_type (GTK_WIDGET (dialog), PEJL_TYPE_PROEVE_VIEW);
  pejl_proeve_view_run (PEJL_PROEVE_VIEW (view));
  g_assert_true (pejl_proeve_view_is_running (PEJL_PROEVE_VIEW (view)));
  click (view, "Stop");
  pejl_test_wait ("the try to stop", is_done, view);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (shows (view, "Stoppet. Intet er ændret."));
  /* Closed while it runs: nothing holds on to it. */
  pejl_proeve_view_run (PEJL_PROEVE_VIEW (view));
  gtk_window_destroy (dialog);
  pejl_test_settle (GTK_WIDGET (f->window));
}

static void
test_preset (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) regler = NULL;
  GtkWindow *dialog;

  pejl_regler_dialog_present (GTK_WINDOW (f->window), GTK_WINDOW (f->window), f->store);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  click (dialog, "Tilføj reglerne fra København");
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (shows (dialog, "Københavns regel"));
  regler = pejl_query_regler (f->reader);
  g_assert_cmpuint (regler->len, ==, 1);
  g_assert_false (((PejlRegel *) g_ptr_array_index (regler, 0))->aktiv);
  gtk_window_destroy (dialog);
}

#define ADD(path, func) g_test_add ("/sager/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("open-tick-close", test_open_tick_close);
  ADD ("demands", test_demands);
  ADD ("plan-of-case", test_plan_of_case);
  ADD ("what-follows", test_what_follows);
  ADD ("draft-of-case", test_draft_of_case);
  ADD ("seen-elsewhere", test_seen_elsewhere);
  ADD ("length-of-indsats", test_length_of_indsats);
  ADD ("decide", test_decide);
  ADD ("reason-is-kept", test_reason_is_kept);
  ADD ("write-and-try", test_write_and_try);
  ADD ("stop", test_stop);
  ADD ("preset", test_preset);
  return g_test_run ();
}
