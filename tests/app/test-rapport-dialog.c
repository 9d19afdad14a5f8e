// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of a tilsyn are looked at reader by reader, its case number is kept, and a whole period is written from the dialog.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/dialogs/pejl-rapport-dialog.h"
#include "app/dialogs/pejl-rapporter-dialog.h"
#include "app/widgets/udvalg/pejl-sider-view.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/store/query/pejl-query.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlPage *page;
  PejlId tilsyn;
} Fixture;

static void
setup (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  f->page = pejl_test_show_page (f->window, "tilsyn");
  pejl_test_store_kladde (f->store, &f->tilsyn);
}

static void
teardown (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

static guint
pages_in (GtkWidget *root)
{
  guint n = strcmp (G_OBJECT_TYPE_NAME (root), "PejlSide") == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += pages_in (child);
  return n;
}

static GtkWidget *
find (GtkWindow *dialog, GType type)
{
  GtkWidget *found = pejl_test_find_type (GTK_WIDGET (dialog), type);

  g_assert_nonnull (found);
  return found;
}

static void
test_readers (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog;
  GtkDropDown *reader;
  guint parents;

  pejl_rapport_dialog_present (f->page, &f->tilsyn);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  reader = GTK_DROP_DOWN (find (dialog, GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (gtk_drop_down_get_selected (reader), ==, 0);
  parents = pages_in (GTK_WIDGET (dialog));
  g_assert_cmpuint (parents, ==, 2);
  /* Staff and leder get more, the politicians one page. */
  gtk_drop_down_set_selected (reader, 1);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_cmpuint (pages_in (GTK_WIDGET (dialog)), >, parents);
  gtk_drop_down_set_selected (reader, 2);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_cmpuint (pages_in (GTK_WIDGET (dialog)), ==, 1);
  gtk_window_destroy (dialog);
}

static char *
case_now (Fixture *f)
{
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), &f->tilsyn);

  return g_strdup (tilsyn->sagsnummer);
}

static void
test_case_number (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *entry;
  g_autofree char *kept = NULL;
  g_autofree char *undone = NULL;

  pejl_rapport_dialog_present (f->page, &f->tilsyn);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  entry = find (dialog, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2026-417");
  g_signal_emit_by_name (entry, "activate");
  pejl_test_settle (GTK_WIDGET (dialog));
  kept = case_now (f);
  g_assert_cmpstr (kept, ==, "2026-417");
  gtk_window_destroy (dialog);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  undone = case_now (f);
  g_assert_cmpstr (undone, ==, "");
}

static gboolean
is_told (gpointer data)
{
  GtkWidget *told = pejl_test_find_type (GTK_WIDGET (data), GTK_TYPE_PROGRESS_BAR);

  /* The bar goes when it is over. */
  return told == NULL;
}

/* How many reports are in the folder, which goes with them. */
static guint
take_reports (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += g_str_has_suffix (name, ".pdf") && g_str_has_prefix (name, "28.09.00_G");
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return n;
}

/* What is endelig is written, under the KLE code, which is kept for the next time. */
static void
test_batch (Fixture *f, gconstpointer data)
{
  PejlRapporterDialog *dialog = pejl_rapporter_dialog_present (f->page, NULL);
  GtkWidget *entry = find (GTK_WINDOW (dialog), GTK_TYPE_ENTRY);
  g_autofree char *folder = g_dir_make_tmp ("pejl-rapporter-XXXXXX", NULL);
  g_autoptr (PejlKommune) kommune = NULL;

  pejl_test_settle (GTK_WIDGET (dialog));
  gtk_editable_set_text (GTK_EDITABLE (entry), "28.09.00");
  pejl_rapporter_dialog_write_to (dialog, folder);
  pejl_test_wait ("the reports", is_told, dialog);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_cmpuint (take_reports (folder), >=, 3);
  kommune = pejl_query_kommune (pejl_store_get_reader (f->store));
  g_assert_cmpstr (kommune->kle, ==, "28.09.00");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* --- a number holds them back --- */

/* A point of a visit that is endelig, whose plan goes on being written, names a child's number. */
static void
add_number (Fixture *f)
{
  const PejlPunktNyt nyt = { .titel = "Aftalt med mor til 010214-1236" };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_ENDELIG;
  found = pejl_query_tilsyn (pejl_store_get_reader (f->store), &query, 0, 1);
  g_assert_cmpuint (found->len, ==, 1);
  pejl_punkt_add_to_tilsyn (f->store, &((PejlTilsyn *) found->pdata[0])->id, &nyt, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_anyway (GtkWidget *widget, gpointer unused)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "rapporter.anyway") == 0;
}

static gboolean
says (GtkWidget *widget, gpointer words)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

/* Nothing is written, it is said where the number stands, and a person who knows that it is none goes on. */
static void
test_number_holds_back (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-rapporter-XXXXXX", NULL);
  PejlRapporterDialog *dialog;
  g_autoptr (GDir) dir = NULL;

  add_number (f);
  dialog = pejl_rapporter_dialog_present (f->page, NULL);
  pejl_test_settle (GTK_WIDGET (dialog));
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WINDOW (dialog), GTK_TYPE_ENTRY)), "28.09.00");
  g_assert_null (pejl_test_find (GTK_WIDGET (dialog), is_anyway, NULL));
  pejl_rapporter_dialog_write_to (dialog, folder);
  pejl_test_wait ("the check", is_told, dialog);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) "Der er ikke skrevet noget"));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) ", handleplan: "));
  g_assert_null (pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) "010214-1236"));
  dir = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), is_anyway, NULL));
  pejl_test_activate (GTK_WIDGET (dialog), "rapporter.anyway", NULL);
  pejl_test_wait ("the reports", is_told, dialog);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_null (pejl_test_find (GTK_WIDGET (dialog), is_anyway, NULL));
  g_assert_cmpuint (take_reports (folder), >=, 3);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/rapport-dialog/" path, Fixture, NULL, setup, func, teardown)
  ADD ("readers", test_readers);
  ADD ("case-number", test_case_number);
  ADD ("batch", test_batch);
  ADD ("number-holds-back", test_number_holds_back);
  return g_test_run ();
}
