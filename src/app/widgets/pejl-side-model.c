// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of rows, and the comparison of what was given out with what is now.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-side-model.h"

typedef struct
{
  /* owned */
  PejlStore *store;
  GHashTable *pages; /* page number → GPtrArray of rows */
  GQueue order;      /* page numbers, read longest ago first */

  /* state */
  guint n;
  guint latest; /* page that was asked for last */
  guint ahead_source;
} PejlSideModelPrivate;

static void pejl_side_model_list_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (PejlSideModel, pejl_side_model, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (PejlSideModel)
                                  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pejl_side_model_list_init))

#define PRIVATE(self) ((PejlSideModelPrivate *) pejl_side_model_get_instance_private (self))
#define KIND(self) PEJL_SIDE_MODEL_GET_CLASS (self)

/* --- pages --- */

static GHashTable *
new_pages (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/* A row that was read, or NULL. */
static gpointer
peek (PejlSideModel *self, GHashTable *pages, guint position)
{
  guint size = KIND (self)->page;
  GPtrArray *page = g_hash_table_lookup (pages, GUINT_TO_POINTER (position / size));

  return page != NULL && position % size < page->len ? page->pdata[position % size] : NULL;
}

static void
forget_oldest (PejlSideModel *self)
{
  PejlSideModelPrivate *priv = PRIVATE (self);

  while (g_queue_get_length (&priv->order) > KIND (self)->pages_max)
    g_hash_table_remove (priv->pages, g_queue_pop_head (&priv->order));
}

static guint
count (PejlSideModel *self)
{
  PejlSideModelPrivate *priv = PRIVATE (self);

  return priv->store != NULL ? KIND (self)->count (self, pejl_store_get_reader (priv->store)) : 0;
}

/* known: rows that were given out before, by id, to be used again; or NULL. */
static void
read_page (PejlSideModel *self, guint number, GHashTable *known)
{
  PejlSideModelPrivate *priv = PRIVATE (self);
  PejlSideModelClass *kind = KIND (self);
  g_autoptr (GPtrArray) records = kind->read (self, pejl_store_get_reader (priv->store), number * kind->page, kind->page);
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = records->pdata[i];
      gpointer row = known != NULL ? g_hash_table_lookup (known, kind->record_id (record)) : NULL;

      if (row != NULL)
        kind->row_take (row, record);
      g_ptr_array_add (page, row != NULL ? g_object_ref (row) : kind->row_new (record));
    }
  g_hash_table_insert (priv->pages, GUINT_TO_POINTER (number), page);
  g_queue_push_tail (&priv->order, GUINT_TO_POINTER (number));
}

static gpointer
load (PejlSideModel *self, guint position, GHashTable *known)
{
  PejlSideModelPrivate *priv = PRIVATE (self);
  guint number = position / KIND (self)->page;

  if (!g_hash_table_contains (priv->pages, GUINT_TO_POINTER (number)))
    read_page (self, number, known);
  return peek (self, priv->pages, position);
}

/* --- pages that may be asked for soon: whoever scrolls goes on --- */

static gboolean
is_missing (PejlSideModel *self, guint number)
{
  PejlSideModelPrivate *priv = PRIVATE (self);

  return number * KIND (self)->page < priv->n && !g_hash_table_contains (priv->pages, GUINT_TO_POINTER (number));
}

/* FALSE when all of them are there. */
static gboolean
find_ahead (PejlSideModel *self, guint *number)
{
  PejlSideModelPrivate *priv = PRIVATE (self);

  for (guint i = 1; i <= KIND (self)->pages_ahead; i++)
    {
      *number = priv->latest + i;
      if (is_missing (self, *number))
        return TRUE;
      *number = priv->latest - i;
      if (i <= priv->latest && is_missing (self, *number))
        return TRUE;
    }
  return FALSE;
}

/* One at a time, so that a frame does not wait for more than one. */
static gboolean
on_read_ahead (gpointer data)
{
  PejlSideModel *self = data;
  guint number;

  if (find_ahead (self, &number))
    {
      read_page (self, number, NULL);
      forget_oldest (self);
      return G_SOURCE_CONTINUE;
    }
  PRIVATE (self)->ahead_source = 0;
  return G_SOURCE_REMOVE;
}

static void
read_ahead_of (PejlSideModel *self, guint number)
{
  PejlSideModelPrivate *priv = PRIVATE (self);

  if (number == priv->latest || KIND (self)->pages_ahead == 0)
    return;
  priv->latest = number;
  if (priv->ahead_source == 0)
    priv->ahead_source = g_idle_add_full (G_PRIORITY_LOW, on_read_ahead, self, NULL);
}

/* --- what is the same as before --- */

static GHashTable *
rows_by_id (PejlSideModel *self, GHashTable *pages)
{
  GHashTable *known = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    for (guint i = 0; i < ((GPtrArray *) page)->len; i++)
      {
        gpointer row = ((GPtrArray *) page)->pdata[i];

        /* A copy: the row replaces its record while the table is in use. */
        g_hash_table_insert (known, pejl_id_copy (KIND (self)->row_id (row)), row);
      }
  return known;
}

/* How many rows from the start are the same; rows that nobody has seen count as the same. */
static guint
same_from_start (PejlSideModel *self, GHashTable *old_pages, GHashTable *known, guint limit)
{
  for (guint i = 0; i < limit; i++)
    {
      gpointer old = peek (self, old_pages, i);

      if (old != NULL && load (self, i, known) != old)
        return i;
    }
  return limit;
}

static guint
same_from_end (PejlSideModel *self, GHashTable *old_pages, GHashTable *known, guint old_n, guint limit)
{
  for (guint i = 0; i < limit; i++)
    {
      gpointer old = peek (self, old_pages, old_n - 1 - i);

      if (old != NULL && load (self, PRIVATE (self)->n - 1 - i, known) != old)
        return i;
    }
  return limit;
}

/* --- GListModel --- */

static GType
pejl_side_model_get_item_type (GListModel *list)
{
  return KIND (list)->row_type;
}

static guint
pejl_side_model_get_n_items (GListModel *list)
{
  return PRIVATE (PEJL_SIDE_MODEL (list))->n;
}

static gpointer
pejl_side_model_get_item (GListModel *list, guint position)
{
  PejlSideModel *self = PEJL_SIDE_MODEL (list);
  gpointer row;

  if (position >= PRIVATE (self)->n)
    return NULL;
  row = load (self, position, NULL);
  if (row != NULL)
    g_object_ref (row);
  forget_oldest (self);
  read_ahead_of (self, position / KIND (self)->page);
  return row;
}

static void
pejl_side_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = pejl_side_model_get_item_type;
  iface->get_n_items = pejl_side_model_get_n_items;
  iface->get_item = pejl_side_model_get_item;
}

static void
pejl_side_model_dispose (GObject *object)
{
  PejlSideModelPrivate *priv = PRIVATE (PEJL_SIDE_MODEL (object));

  g_clear_handle_id (&priv->ahead_source, g_source_remove);
  g_clear_object (&priv->store);
  g_hash_table_remove_all (priv->pages);
  g_queue_clear (&priv->order);
  priv->n = 0;

  G_OBJECT_CLASS (pejl_side_model_parent_class)->dispose (object);
}

static void
pejl_side_model_finalize (GObject *object)
{
  g_hash_table_unref (PRIVATE (PEJL_SIDE_MODEL (object))->pages);

  G_OBJECT_CLASS (pejl_side_model_parent_class)->finalize (object);
}

static void
pejl_side_model_class_init (PejlSideModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_side_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_side_model_finalize;
}

static void
pejl_side_model_init (PejlSideModel *self)
{
  PRIVATE (self)->pages = new_pages ();
  g_queue_init (&PRIVATE (self)->order);
}

/* --- public --- */

void
pejl_side_model_set_store (PejlSideModel *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_SIDE_MODEL (self));

  if (g_set_object (&PRIVATE (self)->store, store))
    pejl_side_model_reset (self);
}

void
pejl_side_model_reset (PejlSideModel *self)
{
  PejlSideModelPrivate *priv;
  guint before;

  g_return_if_fail (PEJL_IS_SIDE_MODEL (self));

  priv = PRIVATE (self);
  before = priv->n;
  g_hash_table_remove_all (priv->pages);
  g_queue_clear (&priv->order);
  priv->n = count (self);
  if (before > 0 || priv->n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, priv->n);
}

void
pejl_side_model_refresh (PejlSideModel *self)
{
  g_autoptr (GHashTable) old_pages = NULL;
  g_autoptr (GHashTable) known = NULL;
  PejlSideModelPrivate *priv;
  guint old_n, shorter, start, end;

  g_return_if_fail (PEJL_IS_SIDE_MODEL (self));

  priv = PRIVATE (self);
  if (priv->store == NULL)
    return;
  old_pages = g_steal_pointer (&priv->pages);
  known = rows_by_id (self, old_pages);
  old_n = priv->n;
  priv->pages = new_pages ();
  g_queue_clear (&priv->order);
  priv->n = count (self);

  shorter = MIN (old_n, priv->n);
  start = same_from_start (self, old_pages, known, shorter);
  end = same_from_end (self, old_pages, known, old_n, shorter - start);
  if (old_n - start - end > 0 || priv->n - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old_n - start - end, priv->n - start - end);
}
