// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's own strategy, edited as a person does it: a used version stays, a new one is made, words are typed, pasted,
// moved and tied to the earlier ones.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/dialogs/pejl-indsaet-dialog.h"
#include "app/pages/pejl-strategi-rediger-page.h"
#include "app/widgets/strategi/pejl-tegn-rediger-row.h"
#include "core/store/query/pejl-query.h"

#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlPage *page;
} Setting;

static void
set_up (Setting *s)
{
  s->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  s->window = pejl_test_window_new (s->store, 1366, 768);
  s->page = pejl_test_show_page (s->window, "strategi-rediger");
}

static void
tear_down (Setting *s)
{
  pejl_test_window_close (s->window);
  pejl_test_store_free (s->store);
}

static PejlTegnRedigerRow *
row_at (Setting *s, int index)
{
  GtkWidget *list = gtk_widget_get_parent (pejl_test_find_type (GTK_WIDGET (s->page), PEJL_TYPE_TEGN_REDIGER_ROW));

  return PEJL_TEGN_REDIGER_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static GtkEditable *
words_of (PejlTegnRedigerRow *row)
{
  return GTK_EDITABLE (pejl_test_find_type (GTK_WIDGET (row), GTK_TYPE_ENTRY));
}

/* The newest version's first cell, its texts joined by |. */
static char *
celle (Setting *s)
{
  PejlReader *reader = pejl_store_get_reader (s->store);
  g_autoptr (GPtrArray) udgaver = pejl_query_udgaver (reader);
  g_autoptr (PejlStrategi) strategi
      = pejl_query_strategi (reader, &((const PejlUdgave *) g_ptr_array_index (udgaver, 0))->id);
  g_autoptr (GPtrArray) tegn = pejl_strategi_cell (strategi, 0, 0);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tegn->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", ((const PejlTegn *) g_ptr_array_index (tegn, i))->tekst);
  return g_string_free (out, FALSE);
}

/* The version that tilsyn were made with is read and not written; a new one is. */
static void
test_words (void)
{
  Setting s;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  set_up (&s);
  g_assert_false (gtk_editable_get_editable (words_of (row_at (&s, 0))));
  pejl_test_activate (GTK_WIDGET (s.page), "page.new-version", NULL);
  pejl_test_settle (GTK_WIDGET (s.window));
  before = celle (&s);
  g_assert_true (gtk_editable_get_editable (words_of (row_at (&s, 0))));
  gtk_editable_set_text (words_of (row_at (&s, 0)), "Taler fagligt hver dag");
  pejl_tegn_rediger_row_finish (row_at (&s, 0));
  pejl_test_settle (GTK_WIDGET (s.window));
  after = celle (&s);
  g_assert_true (g_str_has_prefix (after, "Taler fagligt hver dag|"));
  pejl_test_activate (GTK_WIDGET (s.window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (s.window));
  undone = celle (&s);
  g_assert_cmpstr (undone, ==, before);
  tear_down (&s);
}

/* Typing that was cut short is there when the page comes back, and nothing is changed by it before it is done. */
static gboolean
has_draft (gpointer data)
{
  Setting *s = data;
  char id[PEJL_ID_STRLEN];
  g_autofree char *draft
      = pejl_store_draft_get (s->store, "tegn-tekst", pejl_id_to_buf (pejl_tegn_rediger_row_get_id (row_at (s, 1)), id), NULL);

  return g_strcmp0 (draft, "Halvt skre") == 0;
}

static void
test_draft (void)
{
  Setting s;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_up (&s);
  pejl_test_activate (GTK_WIDGET (s.page), "page.new-version", NULL);
  pejl_test_settle (GTK_WIDGET (s.window));
  before = celle (&s);
  gtk_editable_set_text (words_of (row_at (&s, 1)), "Halvt skre");
  pejl_test_wait ("the draft", has_draft, &s);
  after = celle (&s);
  g_assert_cmpstr (after, ==, before);
  tear_down (&s);
}

static void
test_move_and_remove (void)
{
  Setting s;
  g_autofree char *before = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *removed = NULL;
  g_auto (GStrv) was = NULL;
  g_auto (GStrv) is = NULL;

  set_up (&s);
  pejl_test_activate (GTK_WIDGET (s.page), "page.new-version", NULL);
  pejl_test_settle (GTK_WIDGET (s.window));
  before = celle (&s);
  was = g_strsplit (before, "|", -1);
  pejl_tegn_rediger_row_focus (row_at (&s, 0));
  pejl_test_activate (GTK_WIDGET (row_at (&s, 0)), "tegn.down", NULL);
  pejl_test_settle (GTK_WIDGET (s.window));
  moved = celle (&s);
  is = g_strsplit (moved, "|", -1);
  g_assert_cmpstr (is[0], ==, was[1]);
  g_assert_cmpstr (is[1], ==, was[0]);
  /* The focus goes along, so that Alt+Down can be pressed again. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (s.window)), GTK_WIDGET (row_at (&s, 1))));
  pejl_test_activate (GTK_WIDGET (row_at (&s, 0)), "tegn.remove", NULL);
  pejl_test_settle (GTK_WIDGET (s.window));
  removed = celle (&s);
  g_assert_true (g_str_has_prefix (removed, was[0]));
  tear_down (&s);
}

/* Pasting into a version that is used makes a new one; the preview says what is left out. */
static gboolean
says (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static void
test_paste (void)
{
  Setting s;
  GtkWindow *dialog;
  g_autofree char *after = NULL;

  set_up (&s);
  pejl_test_activate (GTK_WIDGET (s.page), "page.paste", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (s.window));
  pejl_indsaet_dialog_set_text (PEJL_INDSAET_DIALOG (dialog),
                                "Ledere:\n• Går foran i faglige sam-\n  taler\n• Følger børnenes triv\u00adsel\n7\n");
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, "Går foran i faglige samtaler"));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, "udeladt: en overskrift"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (pejl_test_find (GTK_WIDGET (dialog), says, "Sæt ind"), GTK_TYPE_BUTTON),
                         "clicked");
  pejl_test_settle (GTK_WIDGET (s.window));
  after = celle (&s);
  g_assert_cmpstr (after, ==, "Går foran i faglige samtaler|Følger børnenes trivsel");
  tear_down (&s);
}

/* What a tegn goes on from can be said afterwards. */
static void
test_earlier (void)
{
  Setting s;
  PejlReader *reader;
  g_autoptr (GPtrArray) udgaver = NULL;
  g_autoptr (PejlStrategi) strategi = NULL;
  const PejlTegn *tegn;
  GtkWidget *drop;

  set_up (&s);
  pejl_test_activate (GTK_WIDGET (s.page), "page.new-version", NULL);
  pejl_test_settle (GTK_WIDGET (s.window));
  drop = pejl_test_find_type (GTK_WIDGET (row_at (&s, 0)), GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 3);
  pejl_test_settle (GTK_WIDGET (s.window));
  reader = pejl_store_get_reader (s.store);
  udgaver = pejl_query_udgaver (reader);
  strategi = pejl_query_strategi (reader, &((const PejlUdgave *) g_ptr_array_index (udgaver, 0))->id);
  tegn = pejl_strategi_find_tegn (strategi, pejl_tegn_rediger_row_get_id (row_at (&s, 0)));
  g_assert_true (g_str_has_suffix (tegn->forgaenger, "kvalitet.medarbejdere.3"));
  tear_down (&s);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);

  g_test_add_func ("/strategi-rediger/words", test_words);
  g_test_add_func ("/strategi-rediger/draft", test_draft);
  g_test_add_func ("/strategi-rediger/move-and-remove", test_move_and_remove);
  g_test_add_func ("/strategi-rediger/paste", test_paste);
  g_test_add_func ("/strategi-rediger/earlier", test_earlier);
  return g_test_run ();
}
