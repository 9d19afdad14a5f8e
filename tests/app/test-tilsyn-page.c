// SPDX-License-Identifier: GPL-3.0-or-later
// The list of tilsyn: what it shows without being asked, and how one comes to the rest.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/pages/pejl-tilsyn-page.h"
#include "app/widgets/pejl-sight-box.h"
#include "app/widgets/tilsyn/pejl-tilsyn-model.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query.h"

/* The rows of the first drop-down, as they stand there. */
enum
{
  BEGYNDT,
  PLANLAGT,
  I_GANG,
  FAERDIG,
  ALLE
};

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  GtkWidget *page;
} Fixture;

static void
open_page (Fixture *f)
{
  f->window = pejl_test_window_new (f->store, 1100, 700);
  f->page = GTK_WIDGET (pejl_test_show_page (f->window, "tilsyn"));
}

static void
close_page (Fixture *f)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

static gboolean
is_list (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LIST_VIEW (widget) && !gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);
}

static GListModel *
rows (Fixture *f)
{
  GtkWidget *list = pejl_test_find (f->page, is_list, NULL);

  g_assert_nonnull (list);
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static const PejlTilsyn *
row (Fixture *f, guint position)
{
  g_autoptr (PejlTilsynItem) item = g_list_model_get_item (rows (f), position);

  g_assert_nonnull (item);
  return pejl_tilsyn_item_get_tilsyn (item); /* the model holds on to it */
}

static void
choose (Fixture *f, guint which)
{
  GtkWidget *drop = pejl_test_find_type (f->page, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), which);
  pejl_test_settle (f->page);
}

static void
plan (PejlStore *store, int days, PejlId *id)
{
  g_autoptr (GError) error = NULL;
  char today[PEJL_DATO_LEN];
  char dato[PEJL_DATO_LEN];
  PejlId hus;

  pejl_dato_today (today);
  pejl_dato_add_days (today, days, dato);
  pejl_test_store_hus (&hus);
  pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &hus, TRUE, dato, id, &error);
  g_assert_no_error (error);
}

static void
test_what_is_comes_first (void)
{
  Fixture f = { pejl_test_store_new (PEJL_TEST_STORE_SMALL), NULL, NULL };
  GtkWidget *drop;
  PejlId kladde;
  PejlId far;
  guint all;

  plan (f.store, 500, &far);
  pejl_test_store_kladde (f.store, &kladde);
  open_page (&f);

  g_assert_true (pejl_id_equal (&row (&f, 0)->id, &kladde));
  for (guint i = 0; i < g_list_model_get_n_items (rows (&f)); i++)
    g_assert_cmpint (row (&f, i)->status, >, PEJL_STATUS_PLANLAGT);

  choose (&f, PLANLAGT);
  drop = pejl_test_find_type (f.page, GTK_TYPE_DROP_DOWN);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (drop)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hvilke tilsyn: Planlagte, næste først");
  g_assert_cmpuint (g_list_model_get_n_items (rows (&f)), ==, 2);
  g_assert_cmpint (row (&f, 0)->status, ==, PEJL_STATUS_PLANLAGT);
  g_assert_true (pejl_id_equal (&row (&f, 1)->id, &far));

  choose (&f, I_GANG);
  all = g_list_model_get_n_items (rows (&f));
  choose (&f, FAERDIG);
  g_assert_cmpint (row (&f, 0)->status, >=, PEJL_STATUS_ENDELIG);
  all += g_list_model_get_n_items (rows (&f));
  choose (&f, BEGYNDT);
  g_assert_cmpuint (g_list_model_get_n_items (rows (&f)), ==, all);
  choose (&f, ALLE);
  g_assert_cmpuint (g_list_model_get_n_items (rows (&f)), ==, all + 2);
  close_page (&f);
}

/* Nothing but a visit to come: the list does not say that there is none, and Clear leads to it. */
static void
test_only_planned (void)
{
  Fixture f = { pejl_test_store_new (PEJL_TEST_STORE_SMALL), NULL, NULL };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  PejlTilsynQuery query;
  GtkWidget *empty;
  GtkWidget *clear;
  PejlId far;

  pejl_tilsyn_query_init (&query);
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.status_max = PEJL_STATUS_I_HOERING;
  found = pejl_query_tilsyn (pejl_store_get_reader (f.store), &query, 0, 100);
  for (guint i = 0; i < found->len; i++)
    pejl_tilsyn_delete (f.store, &((PejlTilsyn *) found->pdata[i])->id, &error);
  g_assert_no_error (error);
  plan (f.store, 500, &far);
  open_page (&f);

  choose (&f, I_GANG);
  empty = pejl_test_find_type (f.page, ADW_TYPE_STATUS_PAGE);
  g_assert_nonnull (empty);
  clear = pejl_test_find_type (empty, GTK_TYPE_BUTTON);
  g_assert_nonnull (clear);
  g_signal_emit_by_name (clear, "clicked");
  pejl_test_settle (f.page);
  g_assert_cmpuint (g_list_model_get_n_items (rows (&f)), >, 0);
  close_page (&f);
}

static gboolean
draws (GtkWidget *row)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  gboolean drawn;

  GTK_WIDGET_GET_CLASS (row)->snapshot (row, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  drawn = node != NULL;
  g_clear_pointer (&node, gsk_render_node_unref);
  return drawn;
}

/* What scrolling costs grows with the rows the list holds and the widgets in them: a row is one widget, those out of sight
 * draw nothing, and each draws when it comes into sight. */
static void
test_rows_are_light (void)
{
  Fixture f = { pejl_test_store_new (PEJL_TEST_STORE_SMALL), NULL, NULL };
  GtkAdjustment *place;
  GtkWidget *list;
  guint seen[2] = { 0, 0 };
  guint hidden = 0;

  for (int i = 1; i <= 60; i++)
    {
      PejlId id;

      plan (f.store, i, &id);
    }
  open_page (&f);
  choose (&f, ALLE);
  list = pejl_test_find (f.page, is_list, NULL);
  place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  for (guint end = 0; end < 2; end++)
    {
      gtk_adjustment_set_value (place, end == 0 ? 0 : gtk_adjustment_get_upper (place));
      pejl_test_settle (f.page);
      for (GtkWidget *around = gtk_widget_get_first_child (list); around != NULL; around = gtk_widget_get_next_sibling (around))
        {
          GtkWidget *box = gtk_widget_get_first_child (around);

          if (!PEJL_IS_SIGHT_BOX (box))
            continue;
          g_assert_null (gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (box))));
          g_assert_cmpint (draws (box), ==, pejl_sight_box_is_in_sight (PEJL_SIGHT_BOX (box)));
          if (draws (box))
            seen[end]++;
          else
            hidden++;
        }
    }
  g_assert_cmpuint (seen[0], >, 5);
  g_assert_cmpuint (seen[0], <, 25);
  g_assert_cmpuint (seen[1], >, 5);
  g_assert_cmpuint (seen[1], <, 25);
  g_assert_cmpuint (hidden, >, 40);
  close_page (&f);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/tilsyn-page/what-is-comes-first", test_what_is_comes_first);
  g_test_add_func ("/tilsyn-page/only-planned", test_only_planned);
  g_test_add_func ("/tilsyn-page/rows-are-light", test_rows_are_light);
  return g_test_run ();
}
