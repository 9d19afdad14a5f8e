// SPDX-License-Identifier: GPL-3.0-or-later
// Find from anywhere, by keys alone; earlier words and deleted rows brought back through their dialogs.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes.h"

#include "app/dialogs/pejl-find-dialog.h"
#include "app/pages/pejl-aarshjul-page.h"
#include "app/pages/pejl-dagtilbud-page.h"
#include "app/pages/pejl-strategi-page.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/pejl-window-private.h"
#include "app/widgets/evidens/pejl-evidens-row.h"
#include "app/widgets/find/pejl-svar-row.h"
#include "core/actions/pejl-aftale-actions.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query-papirkurv.h"
#include "core/store/query/pejl-query.h"

#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  GtkWindow *dialog;
} Setting;

static void
set_up (Setting *s)
{
  s->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  s->window = pejl_test_window_new (s->store, 1366, 768);
  pejl_test_show_page (s->window, "overblik");
  s->dialog = NULL;
}

static void
tear_down (Setting *s)
{
  pejl_test_window_close (s->window);
  pejl_test_store_free (s->store);
}

static void
open_find (Setting *s)
{
  pejl_test_activate (GTK_WIDGET (s->window), "win.find", NULL);
  s->dialog = pejl_test_other_window (GTK_WINDOW (s->window));
}

static PejlSvarRow *
selected (Setting *s)
{
  GtkWidget *list = pejl_test_find_type (GTK_WIDGET (s->dialog), GTK_TYPE_LIST_BOX);

  return list != NULL ? (PejlSvarRow *) gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) : NULL;
}

typedef struct
{
  Setting *s;
  const char *text;
} Wanted;

static gboolean
first_is (gpointer data)
{
  const Wanted *wanted = data;
  PejlSvarRow *row = selected (wanted->s);

  return row != NULL && strstr (pejl_svar_row_get_spoken (row), wanted->text) != NULL;
}

/* Types, and waits until the first answer holds the words. */
static void
type (Setting *s, const char *text, const char *first)
{
  Wanted wanted = { s, first };

  pejl_find_dialog_set_text (PEJL_FIND_DIALOG (s->dialog), text);
  pejl_test_wait (first, first_is, &wanted);
}

static void
press_enter (Setting *s)
{
  GtkWidget *entry = pejl_test_find_type (GTK_WIDGET (s->dialog), GTK_TYPE_ENTRY);

  g_signal_emit_by_name (entry, "activate");
  pejl_test_settle (GTK_WIDGET (s->window));
}

static PejlEvidens *
first_evidens (Setting *s)
{
  PejlId tilsyn;
  g_autoptr (GPtrArray) all = NULL;

  pejl_test_store_kladde (s->store, &tilsyn);
  all = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (s->store), &tilsyn);
  g_assert_cmpuint (all->len, >, 0);
  return pejl_evidens_ref (g_ptr_array_index (all, 0));
}

/* --- many hits --- */

static guint
n_rows (Setting *s, gboolean flere)
{
  GtkWidget *list = pejl_test_find_type (GTK_WIDGET (s->dialog), GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; list != NULL && (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    n += pejl_svar_row_is_flere (PEJL_SVAR_ROW (row)) == flere;
  return n;
}

static gboolean
has_all (gpointer data)
{
  return n_rows (data, FALSE) == 60 && n_rows (data, TRUE) == 0;
}

/* The newest fifty, and a row that brings the rest: by the same keys as any other. */
static void
test_more (void)
{
  Setting s;
  g_autoptr (GError) error = NULL;
  GtkWidget *list;
  PejlId tilsyn;

  set_up (&s);
  pejl_test_store_kladde (s.store, &tilsyn);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *words = g_strdup_printf ("Skovtroldenes hule nummer %u", i);
      char when[PEJL_TIDSPUNKT_LEN];

      pejl_tidspunkt_now (when);
      g_assert_true (pejl_evidens_add (s.store, &tilsyn, PEJL_ART_OBSERVATION, when, NULL, words, NULL, 0, NULL, &error));
    }
  open_find (&s);
  type (&s, "skovtroldenes", "Skovtroldenes hule");
  g_assert_cmpuint (n_rows (&s, FALSE), ==, 50);
  g_assert_cmpuint (n_rows (&s, TRUE), ==, 1);
  list = pejl_test_find_type (GTK_WIDGET (s.dialog), GTK_TYPE_LIST_BOX);
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 50));
  g_assert_cmpstr (pejl_svar_row_get_spoken (selected (&s)), ==, "Vis flere. De nyeste 50 tekster er vist");
  press_enter (&s);
  pejl_test_wait ("all hits", has_all, &s);
  g_assert_nonnull (strstr (pejl_svar_row_get_spoken (selected (&s)), "Skovtroldenes hule"));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (selected (&s))), ==, 50);
  gtk_window_destroy (s.dialog);
  tear_down (&s);
}

/* --- going places --- */

static void
test_house (void)
{
  Setting s;
  PejlId id;
  g_autoptr (PejlDagtilbud) hus = NULL;

  set_up (&s);
  pejl_test_store_hus (&id);
  hus = pejl_query_dagtilbud_by_id (pejl_store_get_reader (s.store), &id);
  open_find (&s);
  type (&s, hus->navn, hus->navn);
  press_enter (&s);
  g_assert_nonnull (pejl_test_find_type (GTK_WIDGET (s.window), PEJL_TYPE_DAGTILBUD_PAGE));
  tear_down (&s);
}

/* Words of an evidens lead to its row, which has the focus. */
static void
test_evidens (void)
{
  Setting s;
  g_autoptr (PejlEvidens) evidens = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *typed = NULL;
  GtkWidget *focus;

  set_up (&s);
  evidens = first_evidens (&s);
  words = g_strsplit (evidens->tekst, " ", 5);
  typed = g_strdup_printf ("%s %s %s", words[0], words[1], words[2]);
  open_find (&s);
  type (&s, typed, words[1]);
  press_enter (&s);
  g_assert_nonnull (pejl_test_find_type (GTK_WIDGET (s.window), PEJL_TYPE_TILSYN_EDITOR_PAGE));
  focus = gtk_window_get_focus (GTK_WINDOW (s.window));
  g_assert_true (PEJL_IS_EVIDENS_ROW (focus));
  g_assert_true (pejl_id_equal (&pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (focus)))->id,
                                &evidens->id));
  tear_down (&s);
}

static void
test_command (void)
{
  Setting s;

  set_up (&s);
  open_find (&s);
  type (&s, "strategi", "Strategi");
  while (selected (&s) != NULL && pejl_svar_row_get_svar (selected (&s)) != NULL)
    {
      GtkListBoxRow *row = GTK_LIST_BOX_ROW (selected (&s));
      GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));

      gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, gtk_list_box_row_get_index (row) + 1));
    }
  g_assert_nonnull (selected (&s));
  press_enter (&s);
  g_assert_nonnull (pejl_test_find_type (GTK_WIDGET (s.window), PEJL_TYPE_STRATEGI_PAGE));
  tear_down (&s);
}

/* # asks for tegn; the one that Enter takes narrows what is found to its evidens. */
static void
test_narrowed_by_tegn (void)
{
  Setting s;
  g_autoptr (PejlEvidens) evidens = NULL;
  g_autoptr (PejlTilsyn) tilsyn = NULL;
  g_autoptr (PejlStrategi) strategi = NULL;
  const PejlTegn *tegn;
  g_autofree char *typed = NULL;

  set_up (&s);
  evidens = first_evidens (&s);
  g_assert_cmpuint (evidens->tegn->len, >, 0);
  tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (s.store), &evidens->tilsyn);
  strategi = pejl_query_strategi (pejl_store_get_reader (s.store), &tilsyn->strategi);
  tegn = pejl_strategi_find_tegn (strategi, &g_array_index (evidens->tegn, PejlEvidensTegn, 0).tegn);
  open_find (&s);
  typed = g_strconcat ("#", tegn->tekst, NULL);
  /* The last word only is the tegn's. */
  {
    char *space = strchr (typed, ' ');

    if (space != NULL)
      *space = '\0';
  }
  pejl_find_dialog_set_text (PEJL_FIND_DIALOG (s.dialog), typed);
  pejl_test_settle (GTK_WIDGET (s.dialog));
  g_assert_nonnull (selected (&s));
  g_assert_cmpint (pejl_svar_row_get_svar (selected (&s))->afsnit, ==, PEJL_SVAR_TEGN);
  press_enter (&s);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (s.dialog)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (pejl_test_find_type (GTK_WIDGET (s.dialog), GTK_TYPE_ENTRY))), ==, "");
  gtk_window_close (s.dialog);
  tear_down (&s);
}

/* --- bringing back --- */

static gboolean
says (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static void
click (GtkWindow *dialog, const char *label)
{
  GtkWidget *found = pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) label);

  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
  pejl_test_settle (GTK_WIDGET (dialog));
}

static void
test_history (void)
{
  Setting s;
  g_autoptr (PejlEvidens) evidens = NULL;
  g_autoptr (PejlEvidens) now = NULL;
  g_autoptr (GError) error = NULL;
  char id[PEJL_ID_STRLEN];

  set_up (&s);
  evidens = first_evidens (&s);
  g_assert_true (pejl_evidens_set_tekst (s.store, &evidens->id, "Helt andre ord", NULL, &error));
  pejl_test_activate (GTK_WIDGET (s.window), "win.history", g_variant_new_string (pejl_id_to_buf (&evidens->id, id)));
  s.dialog = pejl_test_other_window (GTK_WINDOW (s.window));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (s.dialog), says, "Helt andre ord"));
  click (s.dialog, "Hent frem");
  now = pejl_query_evidens_by_id (pejl_store_get_reader (s.store), &evidens->id);
  g_assert_cmpstr (now->tekst, ==, evidens->tekst);
  gtk_window_close (s.dialog);
  tear_down (&s);
}

static void
test_trash (void)
{
  Setting s;
  g_autoptr (PejlEvidens) evidens = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&s);
  evidens = first_evidens (&s);
  g_assert_true (pejl_evidens_delete (s.store, &evidens->id, &error));
  pejl_test_activate (GTK_WIDGET (s.window), "win.trash", NULL);
  s.dialog = pejl_test_other_window (GTK_WINDOW (s.window));
  click (s.dialog, "Tag op");
  g_assert_false (pejl_query_is_deleted (pejl_store_get_reader (s.store), PEJL_TABLE_EVIDENS, &evidens->id));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (s.dialog), says, "Papirkurven er tom"));
  gtk_window_close (s.dialog);
  tear_down (&s);
}

/* What is no part of a tilsyn opens where it is worked on. */
static void
test_case_and_date (void)
{
  Setting s;
  PejlSagAabning sag = { .art = PEJL_SAG_INDSATS, .kilde = PEJL_SAG_KILDE_HAAND, .dato = "2026-03-02",
                         .grund = "Overgangene h\u00e6nger i tr\u00e5de." };
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  g_autoptr (GError) error = NULL;

  set_up (&s);
  pejl_test_store_hus (&sag.dagtilbud);
  pejl_sag_open (s.store, &sag, NULL, &error);
  g_assert_no_error (error);
  aftale->art = PEJL_AFTALE_ANDET;
  g_free (aftale->dato);
  aftale->dato = g_strdup ("2026-04-07");
  g_free (aftale->titel);
  aftale->titel = g_strdup ("Kaffemode i gymnastiksalen");
  pejl_aftale_create (s.store, aftale, NULL, &error);
  g_assert_no_error (error);

  open_find (&s);
  type (&s, "overgangene h\u00e6nger", "Overgangene");
  press_enter (&s);
  g_assert_true (PEJL_IS_DAGTILBUD_PAGE (pejl_window_visible_page (s.window)));
  open_find (&s);
  type (&s, "kaffemode", "Kaffemode");
  press_enter (&s);
  g_assert_true (PEJL_IS_AARSHJUL_PAGE (pejl_window_visible_page (s.window)));
  tear_down (&s);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);

  g_test_add_func ("/find/house", test_house);
  g_test_add_func ("/find/more", test_more);
  g_test_add_func ("/find/evidens", test_evidens);
  g_test_add_func ("/find/command", test_command);
  g_test_add_func ("/find/narrowed-by-tegn", test_narrowed_by_tegn);
  g_test_add_func ("/find/case-and-date", test_case_and_date);
  g_test_add_func ("/find/history", test_history);
  g_test_add_func ("/find/trash", test_trash);
  return g_test_run ();
}
