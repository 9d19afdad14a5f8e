// SPDX-License-Identifier: GPL-3.0-or-later
// The list of tilsyn as a model: what it holds, and exactly which changes it tells.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/widgets/evidens/pejl-evidens-stroem.h"
#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "app/widgets/tilsyn/pejl-tilsyn-model.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query.h"

typedef struct
{
  guint times;
  guint position;
  guint removed;
  guint added;
} Told;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Told *told = data;

  told->times++;
  told->position = position;
  told->removed = removed;
  told->added = added;
}

static void
append_told (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Told told = { 1, position, removed, added };

  g_array_append_val ((GArray *) data, told);
}

static void
assert_one (GArray *all, guint index, guint position, guint removed, guint added)
{
  const Told *told = &g_array_index (all, Told, index);

  g_assert_cmpuint (told->position, ==, position);
  g_assert_cmpuint (told->removed, ==, removed);
  g_assert_cmpuint (told->added, ==, added);
}

static void
on_store_changed (PejlStore *store, PejlChanges *changes, gpointer model)
{
  if (pejl_tilsyn_model_concerns (changes))
    pejl_side_model_refresh (PEJL_SIDE_MODEL (model));
}

static void
assert_told (Told *told, guint position, guint removed, guint added)
{
  g_assert_cmpuint (told->times, ==, 1);
  g_assert_cmpuint (told->position, ==, position);
  g_assert_cmpuint (told->removed, ==, removed);
  g_assert_cmpuint (told->added, ==, added);
  *told = (Told){ 0 };
}

static void
create (PejlStore *store, const char *dato, PejlId *id)
{
  PejlId hus;
  g_autoptr (GError) error = NULL;

  pejl_test_store_hus (&hus);
  pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &hus, TRUE, dato, id, &error);
  g_assert_no_error (error);
}

/* 250 visits, one a day from 1 January 2020 on: several pages. */
static PejlStore *
store_with_many (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  for (int i = 0; pejl_query_tilsyn_count (pejl_store_get_reader (store), &query) < 250; i++)
    {
      char dato[PEJL_DATO_LEN];
      PejlId id;

      pejl_dato_add_days ("2020-01-01", i, dato);
      create (store, dato, &id);
    }
  return store;
}

static void
read_all (GListModel *model)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_object_unref (g_list_model_get_item (model, i));
}

static void
assert_same_as_query (GListModel *model, PejlStore *store)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) rows = NULL;

  pejl_tilsyn_query_init (&query);
  rows = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1000);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (PejlTilsynItem) item = g_list_model_get_item (model, i);

      g_assert_true (pejl_id_equal (&pejl_tilsyn_item_get_tilsyn (item)->id, &((PejlTilsyn *) rows->pdata[i])->id));
    }
}

static void
test_contents_and_changes (void)
{
  PejlStore *store = store_with_many ();
  PejlTilsynModel *model = pejl_tilsyn_model_new ();
  GListModel *list = G_LIST_MODEL (model);
  Told told = { 0 };
  g_autoptr (GError) error = NULL;
  PejlId early;
  PejlId late;

  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), &told);
  pejl_side_model_set_store (PEJL_SIDE_MODEL (model), store);
  assert_told (&told, 0, 0, 250);
  read_all (list);
  assert_same_as_query (list, store);
  g_signal_connect (store, "changed", G_CALLBACK (on_store_changed), model);

  create (store, "2019-06-01", &early);
  assert_told (&told, 250, 0, 1);
  create (store, "2030-06-01", &late);
  assert_told (&told, 0, 0, 1);
  assert_same_as_query (list, store);

  pejl_tilsyn_delete (store, &late, &error);
  g_assert_no_error (error);
  assert_told (&told, 0, 1, 0);
  g_assert_true (pejl_store_undo (store, &error));
  assert_told (&told, 0, 0, 1);
  assert_same_as_query (list, store);

  g_signal_handlers_disconnect_by_func (store, on_store_changed, model);
  g_assert_finalize_object (model);
  pejl_test_store_free (store);
}

/* A row in the middle of a page that nobody looked at yet is told where nobody has seen a row. */
static void
test_unseen_pages (void)
{
  PejlStore *store = store_with_many ();
  PejlTilsynModel *model = pejl_tilsyn_model_new ();
  Told told = { 0 };
  PejlId id;

  pejl_side_model_set_store (PEJL_SIDE_MODEL (model), store);
  g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), 0));
  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), &told);
  create (store, "2019-01-01", &id);
  pejl_side_model_refresh (PEJL_SIDE_MODEL (model));
  g_assert_cmpuint (told.times, ==, 1);
  g_assert_cmpuint (told.position, >=, PEJL_TILSYN_MODEL_PAGE);
  g_assert_cmpuint (told.added, ==, told.removed + 1);
  assert_same_as_query (G_LIST_MODEL (model), store);

  g_assert_finalize_object (model);
  pejl_test_store_free (store);
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

/* What changes inside a row is told by the row, and the list keeps still: focus and selection stay where they are. */
static void
test_row_keeps_still (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlTilsynModel *model = pejl_tilsyn_model_new ();
  Told told = { 0 };
  guint notified = 0;
  guint position = G_MAXUINT;
  g_autoptr (PejlTilsynItem) item = NULL;
  g_autoptr (GError) error = NULL;
  PejlId kladde;

  pejl_test_store_kladde (store, &kladde);
  pejl_side_model_set_store (PEJL_SIDE_MODEL (model), store);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (PejlTilsynItem) one = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (pejl_id_equal (&pejl_tilsyn_item_get_tilsyn (one)->id, &kladde))
        position = i;
    }
  item = g_list_model_get_item (G_LIST_MODEL (model), position);
  g_assert_nonnull (item);
  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), &told);
  g_signal_connect (item, "notify::tilsyn", G_CALLBACK (count_notify), &notified);

  pejl_tilsyn_set_status (store, &kladde, PEJL_STATUS_DIALOG, &error);
  g_assert_no_error (error);
  pejl_side_model_refresh (PEJL_SIDE_MODEL (model));
  g_assert_cmpuint (told.times, ==, 0);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpint (pejl_tilsyn_item_get_tilsyn (item)->status, ==, PEJL_STATUS_DIALOG);
  pejl_side_model_refresh (PEJL_SIDE_MODEL (model));
  g_assert_cmpuint (notified, ==, 1);

  g_clear_object (&item);
  g_assert_finalize_object (model);
  pejl_test_store_free (store);
}

static void
test_stream_changes (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlEvidensStroem *stream = pejl_evidens_stroem_new ();
  Told told = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  PejlId kladde;

  pejl_test_store_kladde (store, &kladde);
  g_signal_connect (stream, "items-changed", G_CALLBACK (on_items_changed), &told);
  before = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &kladde);
  g_assert_cmpuint (before->len, >, 1);
  pejl_evidens_stroem_update (stream, before);
  assert_told (&told, 0, 0, before->len);

  pejl_evidens_delete (store, &((PejlEvidens *) before->pdata[0])->id, &error);
  g_assert_no_error (error);
  after = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &kladde);
  pejl_evidens_stroem_update (stream, after);
  assert_told (&told, 0, 1, 0);
  pejl_evidens_stroem_update (stream, before);
  assert_told (&told, 0, 0, 1);

  g_assert_finalize_object (stream);
  pejl_test_store_free (store);
}

/* One that is moved goes and comes again, and those that it passed are not told of. */
static void
test_stream_moves (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlEvidensStroem *stream = pejl_evidens_stroem_new ();
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Told));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) evidens = NULL;
  g_autoptr (GPtrArray) mixed = g_ptr_array_new ();
  g_autoptr (PejlStroemItem) first = NULL;
  g_autoptr (PejlStroemItem) moved = NULL;
  PejlId kladde;
  guint last;

  pejl_test_store_kladde (store, &kladde);
  for (guint i = 0; i < 5; i++)
    pejl_evidens_add (store, &kladde, PEJL_ART_DATA, "2024-05-06T09:20", NULL, "Flere", NULL, 0, NULL, &error);
  g_assert_no_error (error);
  evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &kladde);
  last = evidens->len - 1;
  pejl_evidens_stroem_update (stream, evidens);
  first = g_list_model_get_item (G_LIST_MODEL (stream), 0);
  g_signal_connect (stream, "items-changed", G_CALLBACK (append_told), all);

  g_ptr_array_insert (evidens, -1, g_ptr_array_steal_index (evidens, 0));
  pejl_evidens_stroem_update (stream, evidens);
  g_assert_cmpuint (all->len, ==, 2);
  assert_one (all, 0, 0, 1, 0);
  assert_one (all, 1, last, 0, 1);
  moved = g_list_model_get_item (G_LIST_MODEL (stream), last);
  g_assert_true (moved == first);

  g_ptr_array_insert (evidens, 1, g_ptr_array_steal_index (evidens, 3));
  pejl_evidens_stroem_update (stream, evidens);
  g_assert_cmpuint (all->len, ==, 4);
  assert_one (all, 2, 3, 1, 0);
  assert_one (all, 3, 1, 0, 1);

  /* Many at once are one change between the ends that stand still, and the items stay the same. */
  for (guint i = 0; i < evidens->len; i++)
    g_ptr_array_add (mixed, evidens->pdata[i == 0 || i == last ? i : last - i]);
  pejl_evidens_stroem_update (stream, mixed);
  g_assert_cmpuint (all->len, ==, 5);
  assert_one (all, 4, 1, last - 1, last - 1);
  g_clear_object (&moved);
  moved = g_list_model_get_item (G_LIST_MODEL (stream), last);
  g_assert_true (moved == first);

  g_clear_object (&moved);
  g_clear_object (&first);
  g_array_unref (all);
  g_assert_finalize_object (stream);
  pejl_test_store_free (store);
}

static void
test_words (void)
{
  g_autoptr (PejlFuzzy) boern = pejl_fuzzy_new ("BØRN");
  g_autofree char *markup = pejl_fuzzy_markup (boern, "Møder børnene <her>");

  g_assert_cmpstr (markup, ==, "Møder <b><u>børn</u></b>ene &lt;her&gt;");
}

/* The best first, and those that fit alike as the strategy has them. */
static void
test_search (void)
{
  g_autoptr (PejlStrategi) strategi = pejl_strategi_new ("lille", 1);
  g_autoptr (PejlTegnKatalog) katalog = NULL;
  g_autoptr (PejlFuzzy) leg = pejl_fuzzy_new ("leg");
  g_autoptr (GPtrArray) hits = NULL;
  static const char *const texts[] = { "Bruger udeleg", "Ser på leg", "Legen styrer", "Følger leg", "Går ud" };
  static const guint order[] = { 2, 1, 3, 0 };

  pejl_strategi_add_omraade (strategi, "leg", "Leg");
  pejl_strategi_add_rolle (strategi, "ledere", "Pædagogiske ledere", "Ledere", PEJL_OMFANG_DAGTILBUD);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    pejl_strategi_add_tegn (strategi, 0, 0, texts[i]);
  katalog = pejl_tegn_katalog_new (strategi, PEJL_OMFANG_DAGTILBUD);
  hits = pejl_tegn_katalog_search (katalog, leg);
  g_assert_cmpuint (hits->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < hits->len; i++)
    g_assert_cmpstr (pejl_tegn_item_get_tegn (hits->pdata[i])->tekst, ==, texts[order[i]]);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/tilsyn-model/contents-and-changes", test_contents_and_changes);
  g_test_add_func ("/tilsyn-model/unseen-pages", test_unseen_pages);
  g_test_add_func ("/tilsyn-model/row-keeps-still", test_row_keeps_still);
  g_test_add_func ("/tilsyn-model/stream-changes", test_stream_changes);
  g_test_add_func ("/tilsyn-model/stream-moves", test_stream_moves);
  g_test_add_func ("/tilsyn-model/words", test_words);
  g_test_add_func ("/tilsyn-model/search", test_search);
  return g_test_run ();
}
