// SPDX-License-Identifier: GPL-3.0-or-later
// A municipality enters an instrument of its own: from the preferences, row by row, and a new version when it is in use.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/dialogs/pejl-indstillinger-dialog.h"
#include "app/dialogs/pejl-redskab-editor.h"
#include "app/dialogs/pejl-redskab-rows.h"
#include "app/dialogs/pejl-redskaber-dialog.h"
#include "core/actions/pejl-redskab-actions.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/store/query/pejl-query-redskab.h"

#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  GtkWindow *dialog;
  PejlId redskab;
} Fixture;

static gboolean
has_title (GtkWidget *widget, gpointer data)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

static GtkWidget *
row (Fixture *f, const char *title)
{
  GtkWidget *found = pejl_test_find (GTK_WIDGET (f->dialog), has_title, (gpointer) title);

  if (found == NULL)
    g_error ("no row is called »%s«", title);
  return found;
}

/* Typed into the row, and Enter. */
static void
enter (Fixture *f, GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "entry-activated");
  pejl_test_settle (GTK_WIDGET (f->dialog));
}

static PejlRedskab *
now (Fixture *f)
{
  PejlRedskab *redskab = pejl_query_redskab (pejl_store_get_reader (f->store), &f->redskab);

  g_assert_nonnull (redskab);
  return redskab;
}

static void
setup (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *entry;

  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  pejl_redskaber_dialog_present (GTK_WINDOW (f->window), f->store);
  f->dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (f->dialog));
  entry = row (f, "Navn på et nyt redskab");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Vores rundgang");
  g_signal_emit_by_name (entry, "apply");
  pejl_test_settle (GTK_WIDGET (f->dialog));
  f->redskab = *pejl_redskab_editor_get_id (
      PEJL_REDSKAB_EDITOR (pejl_test_find_type (GTK_WIDGET (f->dialog), PEJL_TYPE_REDSKAB_EDITOR)));
  g_assert_no_error (error);
}

static void
teardown (Fixture *f, gconstpointer data)
{
  gtk_window_close (f->dialog);
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

static void
test_enter (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlRedskab) redskab = NULL;

  enter (f, row (f, "Tilføj et niveau"), "skal ændres");
  enter (f, row (f, "Tilføj et niveau"), "god praksis");
  enter (f, row (f, "Tilføj et tema"), "Måltidet");
  enter (f, row (f, "Tilføj et tema"), "Garderoben");
  enter (f, row (f, "Hvor det kommer fra"), "Byrådet 2026");
  enter (f, row (f, "Hvad »ikke vurderet« kaldes (kan udelades)"), "kan ikke ses");
  redskab = now (f);
  g_assert_cmpuint (redskab->niveauer->len, ==, 2);
  g_assert_cmpstr (((PejlNiveau *) redskab->niveauer->pdata[1])->navn, ==, "god praksis");
  g_assert_cmpuint (redskab->temaer->len, ==, 2);
  g_assert_cmpstr (((PejlTema *) redskab->temaer->pdata[0])->key, ==, "maaltidet");
  g_assert_cmpstr (redskab->kilde, ==, "Byrådet 2026");
  g_assert_cmpstr (redskab->ikke_vurderet, ==, "kan ikke ses");
  g_assert_false (redskab->gennemsnit);
  /* Each is one step. */
  pejl_test_activate (GTK_WIDGET (f->dialog), "redskaber.undo", NULL);
  pejl_test_activate (GTK_WIDGET (f->dialog), "redskaber.undo", NULL);
  pejl_test_activate (GTK_WIDGET (f->dialog), "redskaber.undo", NULL);
  {
    g_autoptr (PejlRedskab) back = now (f);

    g_assert_cmpstr (back->ikke_vurderet, ==, "");
    g_assert_cmpuint (back->temaer->len, ==, 1);
  }
}

static void
test_bands (Fixture *f, gconstpointer data)
{
  GtkWidget *level;

  enter (f, row (f, "Tilføj et niveau"), "lav");
  enter (f, row (f, "Tilføj et niveau"), "høj");
  level = pejl_test_find_type (GTK_WIDGET (f->dialog), PEJL_TYPE_NIVEAU_ROW);
  g_assert_nonnull (level);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (level), TRUE);
  pejl_test_settle (GTK_WIDGET (f->dialog));
  enter (f, pejl_test_find (level, has_title, (gpointer) "Point fra (kan udelades)"), "1");
  {
    /* One end is not a band yet, and no fault. */
    g_autoptr (PejlRedskab) redskab = now (f);

    g_assert_false (pejl_redskab_has_baand (redskab));
  }
  enter (f, pejl_test_find (level, has_title, (gpointer) "Point til"), "2,9");
  {
    g_autoptr (PejlRedskab) redskab = now (f);

    g_assert_cmpuint (pejl_redskab_niveau_for (redskab, 2.9), ==, 1);
    g_assert_cmpuint (pejl_redskab_niveau_for (redskab, 3), ==, 0);
  }
  enter (f, pejl_test_find (level, has_title, (gpointer) "Kort navn, til smalle steder"), "l.");
  {
    g_autoptr (PejlRedskab) redskab = now (f);

    g_assert_cmpstr (((PejlNiveau *) redskab->niveauer->pdata[0])->kort, ==, "l.");
    g_assert_cmpstr (((PejlNiveau *) redskab->niveauer->pdata[0])->navn, ==, "lav");
  }
}

static gboolean
is_called (GtkWidget *widget, gpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), data) == 0;
}

static void
test_move_and_remove (Fixture *f, gconstpointer data)
{
  enter (f, row (f, "Tilføj et tema"), "Måltidet");
  enter (f, row (f, "Tilføj et tema"), "Garderoben");
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (f->dialog), is_called, (gpointer) "Flyt tema 2 op"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (f, "Tema 1"))), ==, "Garderoben");
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (f->dialog), is_called, (gpointer) "Fjern tema 1"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (f, "Tema 1"))), ==, "Måltidet");
  enter (f, row (f, "Tema 1"), "Måltider");
  {
    g_autoptr (PejlRedskab) redskab = now (f);

    g_assert_cmpuint (redskab->temaer->len, ==, 1);
    g_assert_cmpstr (((PejlTema *) redskab->temaer->pdata[0])->navn, ==, "Måltider");
    g_assert_cmpstr (((PejlTema *) redskab->temaer->pdata[0])->key, ==, "maaltidet");
  }
}

static gboolean
button_says (GtkWidget *widget, gpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

/* A version in use is read; what is typed goes into its successor. */
static void
test_successor (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRedskab) old = NULL;
  PejlId tilsyn;

  enter (f, row (f, "Tilføj et niveau"), "lav");
  enter (f, row (f, "Tilføj et tema"), "Måltidet");
  pejl_test_store_kladde (f->store, &tilsyn);
  g_assert_true (pejl_tilsyn_use_redskab (f->store, &tilsyn, &f->redskab, TRUE, &error));
  g_assert_no_error (error);
  pejl_test_activate (GTK_WIDGET (f->dialog), "redskaber.back", NULL);
  {
    char hex[PEJL_ID_STRLEN];

    pejl_test_activate (GTK_WIDGET (f->dialog), "redskaber.open", g_variant_new_string (pejl_id_to_buf (&f->redskab, hex)));
  }
  pejl_test_settle (GTK_WIDGET (f->dialog));
  g_assert_false (gtk_widget_is_sensitive (row (f, "Tilføj et niveau")));
  row (f, "Bruges af 1 tilsyn");
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (f->dialog), button_says, (gpointer) "Ny udgave"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->dialog));
  g_assert_true (gtk_widget_is_sensitive (row (f, "Tilføj et niveau")));
  enter (f, row (f, "Tilføj et niveau"), "høj");
  old = now (f);
  g_assert_cmpuint (old->niveauer->len, ==, 1);
  {
    g_autoptr (PejlRedskab) next = pejl_query_redskab (
        pejl_store_get_reader (f->store),
        pejl_redskab_editor_get_id (PEJL_REDSKAB_EDITOR (pejl_test_find_type (GTK_WIDGET (f->dialog), PEJL_TYPE_REDSKAB_EDITOR))));

    g_assert_cmpuint (next->version, ==, 2);
    g_assert_cmpuint (next->niveauer->len, ==, 2);
  }
}

/* What is typed and not left is there after the window is closed. */
static void
test_close_saves (Fixture *f, gconstpointer data)
{
  GtkWidget *entry = row (f, "Tilføj et tema");

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Sovetid");
  gtk_window_close (f->dialog);
  pejl_test_settle (GTK_WIDGET (f->window));
  {
    g_autoptr (PejlRedskab) redskab = now (f);

    g_assert_cmpuint (redskab->temaer->len, ==, 1);
  }
  pejl_redskaber_dialog_present (GTK_WINDOW (f->window), f->store);
  f->dialog = pejl_test_other_window (GTK_WINDOW (f->window));
}

static void
test_from_preferences (Fixture *f, gconstpointer data)
{
  GtkWindow *preferences;

  gtk_window_close (f->dialog);
  pejl_test_settle (GTK_WIDGET (f->window));
  pejl_indstillinger_dialog_present (GTK_WINDOW (f->window), f->store);
  preferences = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (preferences));
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (preferences), has_title, (gpointer) "Redskaber"), "activated");
  f->dialog = pejl_test_other_window (preferences);
  pejl_test_settle (GTK_WIDGET (f->dialog));
  row (f, "KVALid Dialog");
  row (f, "Vores rundgang");
  gtk_window_close (f->dialog);
  gtk_window_close (preferences);
  pejl_redskaber_dialog_present (GTK_WINDOW (f->window), f->store);
  f->dialog = pejl_test_other_window (GTK_WINDOW (f->window));
}

#define ADD(path, func) g_test_add ("/redskaber-dialog/" path, Fixture, NULL, setup, func, teardown)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("enter", test_enter);
  ADD ("bands", test_bands);
  ADD ("move-and-remove", test_move_and_remove);
  ADD ("successor", test_successor);
  ADD ("close-saves", test_close_saves);
  ADD ("from-preferences", test_from_preferences);
  return g_test_run ();
}
