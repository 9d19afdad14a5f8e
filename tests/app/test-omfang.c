// SPDX-License-Identifier: GPL-3.0-or-later
// The tilsyn of each scope, made in the dialog by keys as a person makes it: it offers the tegn of its own roles, all of
// them and no other.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-editor.h"

#include "app/widgets/evidens/pejl-evidens-tekst.h"
#include "app/widgets/evidens/pejl-tegn-list.h"

#include <string.h>

static gboolean
is_toggle (GtkWidget *widget, gpointer label)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_active (gpointer toggle)
{
  return gtk_toggle_button_get_active (toggle);
}

/* Ctrl+N, the scope by its button, Enter in the date. */
static void
make (Editor *f, const char *what)
{
  GtkWindow *dialog;
  GtkWidget *toggle;
  GtkWidget *date;

  pejl_test_activate (GTK_WIDGET (f->window), "win.new-tilsyn", g_variant_new_string (""));
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  toggle = pejl_test_find (GTK_WIDGET (dialog), is_toggle, (gpointer) what);
  g_assert_nonnull (toggle);
  g_assert_true (gtk_widget_grab_focus (toggle));
  g_assert_true (gtk_widget_activate (toggle));
  pejl_test_wait ("the scope", is_active, toggle);
  pejl_test_settle (GTK_WIDGET (dialog));
  date = pejl_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  g_assert_nonnull (date);
  g_signal_emit_by_name (date, "activate");
  pejl_test_settle (GTK_WIDGET (f->window));
}

static void
newest (Editor *f, PejlOmfang omfang)
{
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = omfang;
  found = pejl_query_tilsyn (pejl_store_get_reader (f->store), &query, 0, 10);
  g_assert_cmpuint (found->len, ==, 1);
  f->tilsyn = ((PejlTilsyn *) found->pdata[0])->id;
}

static gboolean
says (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

/* Every tegn of the strategy is in the list, or is another scope's. */
static guint
assert_list (Editor *f, PejlOmfang omfang)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (f->store));
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (pejl_store_get_reader (f->store), &kommune->strategi);
  GtkWidget *list = pejl_test_find_type (f->page, PEJL_TYPE_TEGN_LIST);
  guint own = 0;

  g_assert_nonnull (list);
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = strategi->tegn->pdata[i];
      gboolean mine = ((PejlRolle *) strategi->roller->pdata[tegn->rolle])->omfang == omfang;

      own += mine;
      if (mine != (pejl_test_find (list, says, tegn->tekst) != NULL))
        g_error ("“%s” is %s", tegn->tekst, mine ? "not offered" : "offered to another scope");
    }
  g_assert_cmpuint (pejl_tegn_list_get_shown (PEJL_TEGN_LIST (list)), ==, own);
  return own;
}

/* And what is written with # gets a tegn of its own scope. */
static void
assert_completion (Editor *f, PejlOmfang omfang)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (f->store));
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (pejl_store_get_reader (f->store), &kommune->strategi);
  const PejlEvidens *evidens;

  editor_type (view, "Et ord om opgaven. #e");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  pejl_test_settle (GTK_WIDGET (f->window));
  written = editor_evidens (f);
  g_assert_cmpuint (written->len, ==, 1);
  evidens = written->pdata[0];
  g_assert_cmpuint (evidens->tegn->len, ==, 1);
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = strategi->tegn->pdata[i];

      if (pejl_id_equal (&tegn->id, &g_array_index (evidens->tegn, PejlEvidensTegn, 0).tegn))
        {
          g_assert_cmpint (((PejlRolle *) strategi->roller->pdata[tegn->rolle])->omfang, ==, omfang);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_scope (Editor *f, const char *what, PejlOmfang omfang)
{
  make (f, what);
  newest (f, omfang);
  f->page = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_TILSYN_EDITOR_PAGE);
  g_assert_nonnull (f->page);
  f->entry = PEJL_EVIDENS_ENTRY (pejl_test_find_type (f->page, PEJL_TYPE_EVIDENS_ENTRY));
  g_assert_cmpuint (assert_list (f, omfang), >, 0);
  assert_completion (f, omfang);
}

static void
test_center (Editor *f, gconstpointer data)
{
  test_scope (f, "Centerets selvevaluering", PEJL_OMFANG_CENTER);
}

static void
test_distrikt (Editor *f, gconstpointer data)
{
  test_scope (f, "Samtale i distrikt", PEJL_OMFANG_DISTRIKT);
}

static gboolean
is_cut_off (GtkWidget *widget, gpointer unused)
{
  return GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
}

static gboolean
is_bottom (GtkWidget *widget, gpointer unused)
{
  return gtk_widget_has_css_class (widget, "editor-bottom");
}

/* At 400 px and with text of twice its size, the four parts of the tilsyn are still said in full. */
static void
test_large_and_narrow (void)
{
  Editor f = { 0 };
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *bottom;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  f.store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  pejl_test_store_kladde (f.store, &f.tilsyn);
  f.window = pejl_test_window_new (f.store, 400, 800);
  editor_find_page (&f);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f.window)), ==, 400);
  bottom = pejl_test_find (f.page, is_bottom, NULL);
  g_assert_nonnull (bottom);
  g_assert_nonnull (pejl_test_find (bottom, says, (gpointer) "Tilbagemelding"));
  g_assert_null (pejl_test_find (bottom, is_cut_off, NULL));
  editor_teardown (&f, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add ("/omfang/center", Editor, NULL, editor_setup, test_center, editor_teardown);
  g_test_add ("/omfang/distrikt", Editor, NULL, editor_setup, test_distrikt, editor_teardown);
  g_test_add_func ("/omfang/large-and-narrow", test_large_and_narrow);
  return g_test_run ();
}
