// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of a tilsyn are looked at reader by reader, its case number is kept, and a whole period is written from the dialog.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/dialogs/pejl-rapport-dialog.h"
#include "app/dialogs/pejl-rapporter-dialog.h"
#include "app/widgets/pejl-sider-view.h"
#include "core/store/pejl-query.h"

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

/* Nothing in the small store is endelig: the dialog says so, and can be used again. */
static void
test_batch (Fixture *f, gconstpointer data)
{
  PejlRapporterDialog *dialog = pejl_rapporter_dialog_present (f->page, NULL);
  g_autofree char *folder = g_dir_make_tmp ("pejl-rapporter-XXXXXX", NULL);

  pejl_test_settle (GTK_WIDGET (dialog));
  pejl_rapporter_dialog_write_to (dialog, folder);
  pejl_test_wait ("the reports", is_told, dialog);
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
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
  return g_test_run ();
}
