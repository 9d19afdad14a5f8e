// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures in the window: a file is brought in with its columns chosen, a value is written by hand, and the profile shows both.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes-ramme.h"

#include "app/dialogs/pejl-ramme-dialog.h"
#include "app/dialogs/pejl-rammetal-dialog.h"
#include "app/widgets/hus/pejl-hus-rammer.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/store/query/pejl-query-rammetal.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlPage *page;
  PejlId hus;
} Fixture;

static void
setup (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  f->page = pejl_test_show_page (f->window, "dagtilbud");
  pejl_test_store_hus (&f->hus);
}

static void
teardown (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

static guint
count (Fixture *f, const char *key)
{
  return pejl_query_rammetal_count (pejl_store_get_reader (f->store), key);
}

static gboolean
is_combo (GtkWidget *widget, gpointer title)
{
  return ADW_IS_COMBO_ROW (widget) && strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_entry (GtkWidget *widget, gpointer title)
{
  return ADW_IS_ENTRY_ROW (widget) && strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (GtkWindow *dialog, PejlTestMatch match, const char *title)
{
  GtkWidget *found = pejl_test_find (GTK_WIDGET (dialog), match, (gpointer) title);

  if (found == NULL)
    g_error ("there is no row “%s”", title);
  return found;
}

static void
type (GtkWindow *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, is_entry, title)), text);
}

static const char *
chosen (GtkWindow *dialog, const char *title)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (dialog, is_combo, title));

  return gtk_string_object_get_string (adw_combo_row_get_selected_item (row));
}

static void
choose (GtkWindow *dialog, const char *title, const char *choice)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (dialog, is_combo, title));
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (strcmp (gtk_string_object_get_string (item), choice) == 0)
        {
          adw_combo_row_set_selected (row, i);
          pejl_test_settle (GTK_WIDGET (dialog));
          return;
        }
    }
  g_error ("there is no choice “%s”", choice);
}

static void
click (GtkWindow *dialog, const char *label)
{
  GtkWidget *button = pejl_test_ramme_knap (dialog, label);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
is_gone (gpointer dialog)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (window == dialog)
        return FALSE;
    }
  return TRUE;
}

/* --- a file --- */

static GtkWindow *
open_file (Fixture *f, const char *text)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = g_dir_make_tmp ("pejl-ramme-XXXXXX", NULL);
  GtkWindow *dialog;

  path = g_build_filename (folder, "tal.csv", NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  pejl_ramme_dialog_present (f->page, path);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_unlink (path);
  g_rmdir (folder);
  return dialog;
}

static void
test_import (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog = pejl_test_scene_ramme_kolonner (f->window, f->store);
  PejlReader *reader = pejl_store_get_reader (f->store);

  g_assert_cmpstr (chosen (dialog, "Sygefravær i pct."), ==, "Sygefravær, pct.");
  g_assert_cmpstr (chosen (dialog, "Institutionsnummer"), ==, _("Number of the dagtilbud"));
  g_assert_cmpstr (chosen (dialog, "Antal børn"), ==, _("Not used"));
  choose (dialog, "Antal børn", _("A figure of its own, called as the column"));
  type (dialog, _("Source: where the figures come from"), "HR");
  pejl_test_settle (GTK_WIDGET (dialog));
  click (dialog, _("_See the figures"));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_nonnull (pejl_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW));
  g_assert_cmpuint (count (f, NULL), ==, 0);
  click (dialog, _("_Bring in"));
  pejl_test_wait ("the end of the import", is_gone, dialog);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (count (f, "normering-3-5"), ==, 6);
  g_assert_cmpuint (count (f, "antal-boern"), ==, 6);
  {
    g_autoptr (GPtrArray) kommune = pejl_query_rammetal (reader, NULL, NULL, "antal-boern", "");

    g_assert_cmpuint (kommune->len, ==, 1);
    g_assert_cmpfloat (((PejlRammetal *) g_ptr_array_index (kommune, 0))->vaerdi, ==, 1204);
    g_assert_cmpstr (((PejlRammetal *) g_ptr_array_index (kommune, 0))->kilde, ==, "HR");
  }
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (count (f, NULL), ==, 0);
}

/* Without a time the figures cannot be seen; with one for the whole file they can. A part has one column at most. */
static void
test_choices (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog = open_file (f, "Hvor;Fravær;Også fravær\nHele kommunen;4,9;5,1\n");

  g_assert_cmpstr (chosen (dialog, "Hvor"), ==, _("Name of the dagtilbud or place"));
  g_assert_false (gtk_widget_get_sensitive (pejl_test_ramme_knap (dialog, _("_See the figures"))));
  type (dialog, _("Year or date"), "2025");
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (gtk_widget_get_sensitive (pejl_test_ramme_knap (dialog, _("_See the figures"))));
  choose (dialog, "Også fravær", "Sygefravær, pct.");
  g_assert_cmpstr (chosen (dialog, "Fravær"), ==, _("Not used"));
  click (dialog, _("_See the figures"));
  click (dialog, _("_Back"));
  choose (dialog, "Hvor", _("Not used"));
  g_assert_false (gtk_widget_get_sensitive (pejl_test_ramme_knap (dialog, _("_See the figures"))));
  gtk_window_close (dialog);
  g_assert_cmpuint (count (f, NULL), ==, 0);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog = open_file (f, "Sted;År;Sygefravær;Id\nHele kommunen;2025;4,9;010203-1234\n");
  GtkWidget *page = pejl_test_find_type (GTK_WIDGET (dialog), ADW_TYPE_STATUS_PAGE);

  g_assert_nonnull (page);
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), "CPR"));
  g_assert_null (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), "1234"));
  gtk_window_close (dialog);
}

/* --- by hand --- */

static GtkWindow *
open_by_hand (Fixture *f, const char *key)
{
  GtkWindow *dialog;

  pejl_rammetal_dialog_present (f->page, &f->hus, key);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  return dialog;
}

static GPtrArray *
own (Fixture *f)
{
  return pejl_query_rammetal (pejl_store_get_reader (f->store), &f->hus, NULL, NULL, "");
}

static void
test_write (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog = open_by_hand (f, "normering-0-2");
  g_autoptr (GPtrArray) written = NULL;

  type (dialog, _("Year or date"), "i år");
  type (dialog, "Tal (børn pr. voksen)", "3,1");
  type (dialog, _("Source: where the figure comes from"), "Optælling");
  click (dialog, _("Save"));
  g_assert_false (is_gone (dialog));
  type (dialog, _("Year or date"), "2. kvartal 2025");
  click (dialog, _("Save"));
  pejl_test_wait ("the form to close", is_gone, dialog);
  written = own (f);
  g_assert_cmpuint (written->len, ==, 1);
  g_assert_cmpstr (((PejlRammetal *) g_ptr_array_index (written, 0))->dato, ==, "2025-06-30");
  g_assert_cmpint (((PejlRammetal *) g_ptr_array_index (written, 0))->tid, ==, PEJL_RAMMETID_KVARTAL);
}

static gboolean
is_action_row (GtkWidget *widget, gpointer title)
{
  return ADW_IS_ACTION_ROW (widget) && strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) != NULL;
}

/* A row of the list goes into the form; its trash takes it away, and undo brings it back. */
static void
test_correct (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog = open_by_hand (f, "normering-0-2");
  g_autoptr (GPtrArray) corrected = NULL;
  GtkWidget *row;

  type (dialog, _("Year or date"), "2025");
  type (dialog, "Tal (børn pr. voksen)", "3,1");
  type (dialog, _("Source: where the figure comes from"), "Optælling");
  click (dialog, _("Save"));
  pejl_test_wait ("the form to close", is_gone, dialog);

  dialog = open_by_hand (f, "normering-0-2");
  row = find_row (dialog, is_action_row, "2025: 3,1");
  g_signal_emit_by_name (row, "activated");
  type (dialog, "Tal (børn pr. voksen)", "3,4");
  click (dialog, _("Save the change"));
  pejl_test_wait ("the form to close", is_gone, dialog);
  corrected = own (f);
  g_assert_cmpuint (corrected->len, ==, 1);
  g_assert_cmpfloat (((PejlRammetal *) g_ptr_array_index (corrected, 0))->vaerdi, ==, 3.4);

  dialog = open_by_hand (f, "normering-0-2");
  row = find_row (dialog, is_action_row, "2025: 3,4");
  g_signal_emit_by_name (pejl_test_find_type (row, GTK_TYPE_BUTTON), "clicked");
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_cmpuint (count (f, NULL), ==, 0);
  gtk_window_destroy (dialog);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (count (f, NULL), ==, 1);
}

static void
test_own_figure (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog = open_by_hand (f, NULL);
  g_autoptr (PejlNoegletal) made = NULL;

  choose (dialog, _("What is counted"), _("A figure of your own"));
  choose (dialog, _("Of"), _("The whole municipality"));
  type (dialog, _("Name of the new figure"), "Udetid");
  type (dialog, _("Unit: pct., hours …"), "timer om dagen");
  type (dialog, _("Year or date"), "2025");
  type (dialog, _("Figure"), "3,25");
  type (dialog, _("Source: where the figure comes from"), "Optælling");
  click (dialog, _("Save"));
  pejl_test_wait ("the form to close", is_gone, dialog);
  made = pejl_query_noegletal_by_key (pejl_store_get_reader (f->store), "udetid");
  g_assert_nonnull (made);
  g_assert_cmpuint (made->decimaler, ==, 2);
  g_assert_cmpuint (count (f, "udetid"), ==, 1);
}

/* --- the figure itself --- */

static GtkWindow *
open_figure (GtkWindow *dialog)
{
  GtkWindow *figure = pejl_test_rammetal_figur (dialog);

  pejl_test_settle (GTK_WIDGET (figure));
  return figure;
}

/* The figure has another name in the form below at once; what was typed there stays. */
static void
test_rename (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog, *figure;
  g_autoptr (PejlNoegletal) changed = NULL;

  pejl_test_scene_ramme_hus (f->window, f->store);
  dialog = open_by_hand (f, "sygefravaer-pct");
  type (dialog, _("Year or date"), "2026");
  figure = open_figure (dialog);
  type (figure, _("Name"), "");
  click (figure, _("_Save"));
  g_assert_false (is_gone (figure));
  type (figure, _("Name"), "Fravær i alt");
  type (figure, _("Unit: pct., hours …"), "dage");
  click (figure, _("_Save"));
  pejl_test_wait ("the figure's form to close", is_gone, figure);
  g_assert_cmpstr (chosen (dialog, _("What is counted")), ==, "Fravær i alt, dage");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, is_entry, _("Year or date")))), ==, "2026");
  changed = pejl_query_noegletal_by_key (pejl_store_get_reader (f->store), "sygefravaer-pct");
  g_assert_cmpstr (changed->navn, ==, "Fravær i alt");
  gtk_window_destroy (dialog);
}

/* With its values of all places; undo brings them all back. */
static void
test_delete_figure (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog, *figure;
  guint before;

  pejl_test_scene_ramme_hus (f->window, f->store);
  before = count (f, "sygefravaer-pct");
  g_assert_cmpuint (before, >, 1);
  dialog = open_by_hand (f, "sygefravaer-pct");
  figure = open_figure (dialog);
  click (figure, _("Delete the figure"));
  pejl_test_wait ("the figure's form to close", is_gone, figure);
  g_assert_cmpuint (count (f, "sygefravaer-pct"), ==, 0);
  /* It is proposed again, and what is only proposed has no form. */
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_null (pejl_test_rammetal_figur_knap (dialog));
  gtk_window_destroy (dialog);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpuint (count (f, "sygefravaer-pct"), ==, before);
}

/* --- the profile --- */

/* Each figure says aloud its value, time and source, and opens its values. */
static void
test_profile (Fixture *f, gconstpointer data)
{
  GtkWidget *rammer, *row, *list;
  GtkWindow *dialog;

  pejl_test_scene_ramme_hus (f->window, f->store);
  pejl_test_settle (GTK_WIDGET (f->window));
  rammer = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_HUS_RAMMER);
  row = pejl_test_find_type (rammer, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Sygefravær: 4,9\xc2\xa0pct. 2023: 4,6. 2024: 5,2. 2025 · kilde: Opdigtede tal");
  list = gtk_widget_get_parent (row);
  g_signal_emit_by_name (list, "row-activated", row);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_cmpstr (chosen (dialog, _("What is counted")), ==, "Sygefravær, pct.");
  gtk_window_destroy (dialog);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
#define ADD(name, function) g_test_add ("/ramme-dialog/" name, Fixture, NULL, setup, function, teardown)
  ADD ("import", test_import);
  ADD ("choices", test_choices);
  ADD ("refused", test_refused);
  ADD ("write", test_write);
  ADD ("correct", test_correct);
  ADD ("own-figure", test_own_figure);
  ADD ("rename", test_rename);
  ADD ("delete-figure", test_delete_figure);
  ADD ("profile", test_profile);
#undef ADD
  return g_test_run ();
}
