// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of rows, and the comparison of what was given out with what is now.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-tilsyn-model.h"

#include <string.h>

#define PAGE PEJL_TILSYN_MODEL_PAGE
/* Pages kept beyond these are read again when they come into sight. */
#define PAGES_MAX 96
/* Pages on both sides of what was asked for that are read once nothing else is to be done: whoever scrolls goes on. */
#define PAGES_AHEAD 3

struct _PejlTilsynItem
{
  GObject parent_instance;

  /* owned */
  PejlTilsyn *tilsyn;
};

struct _PejlTilsynModel
{
  GObject parent_instance;

  /* owned */
  PejlStore *store;
  GHashTable *pages;   /* page number → GPtrArray of PejlTilsynItem */
  GQueue order;        /* page numbers, read longest ago first */
  char *text;
  char *omraade;

  /* state */
  PejlTilsynQuery query;
  guint n;
  guint latest; /* page that was asked for last */
  guint ahead_source;
};

enum
{
  PROP_TILSYN = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void pejl_tilsyn_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (PejlTilsynItem, pejl_tilsyn_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (PejlTilsynModel, pejl_tilsyn_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pejl_tilsyn_model_list_init))

/* --- a row --- */

static void
pejl_tilsyn_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TILSYN)
    g_value_set_boxed (value, PEJL_TILSYN_ITEM (object)->tilsyn);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_tilsyn_item_finalize (GObject *object)
{
  pejl_tilsyn_unref (PEJL_TILSYN_ITEM (object)->tilsyn);

  G_OBJECT_CLASS (pejl_tilsyn_item_parent_class)->finalize (object);
}

static void
pejl_tilsyn_item_class_init (PejlTilsynItemClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pejl_tilsyn_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = pejl_tilsyn_item_finalize;

  props[PROP_TILSYN] = g_param_spec_boxed ("tilsyn", NULL, NULL, pejl_tilsyn_get_type (),
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
pejl_tilsyn_item_init (PejlTilsynItem *self)
{
}

static gboolean
same_contents (const PejlTilsyn *a, const PejlTilsyn *b)
{
  return a->omfang == b->omfang && pejl_id_equal (&a->dagtilbud, &b->dagtilbud)
         && pejl_id_equal (&a->distrikt, &b->distrikt) && strcmp (a->sted, b->sted) == 0
         && strcmp (a->distrikt_navn, b->distrikt_navn) == 0 && a->type == b->type && a->anmeldt == b->anmeldt
         && strcmp (a->dato, b->dato) == 0 && a->status == b->status && pejl_id_equal (&a->strategi, &b->strategi)
         && pejl_id_equal (&a->redskab, &b->redskab) && strcmp (a->konsulent, b->konsulent) == 0
         && a->evidens == b->evidens && a->vurderinger == b->vurderinger
         && memcmp (a->niveau, b->niveau, sizeof a->niveau) == 0;
}

static void
item_take (PejlTilsynItem *self, PejlTilsyn *tilsyn)
{
  gboolean changed = !same_contents (self->tilsyn, tilsyn);

  pejl_tilsyn_unref (self->tilsyn);
  self->tilsyn = pejl_tilsyn_ref (tilsyn);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TILSYN]);
}

static PejlTilsynItem *
item_new (PejlTilsyn *tilsyn)
{
  PejlTilsynItem *self = g_object_new (PEJL_TYPE_TILSYN_ITEM, NULL);

  self->tilsyn = pejl_tilsyn_ref (tilsyn);
  return self;
}

/* --- pages --- */

static GHashTable *
new_pages (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/* A row that was read, or NULL. */
static PejlTilsynItem *
peek (GHashTable *pages, guint position)
{
  GPtrArray *page = g_hash_table_lookup (pages, GUINT_TO_POINTER (position / PAGE));

  return page != NULL && position % PAGE < page->len ? page->pdata[position % PAGE] : NULL;
}

static void
forget_oldest (PejlTilsynModel *self)
{
  while (g_queue_get_length (&self->order) > PAGES_MAX)
    g_hash_table_remove (self->pages, g_queue_pop_head (&self->order));
}

/* known: rows that were given out before, by id, to be used again; or NULL. */
static GPtrArray *
read_page (PejlTilsynModel *self, guint number, GHashTable *known)
{
  g_autoptr (GPtrArray) rows
      = pejl_query_tilsyn (pejl_store_get_reader (self->store), &self->query, number * PAGE, PAGE);
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      PejlTilsyn *tilsyn = rows->pdata[i];
      PejlTilsynItem *item = known != NULL ? g_hash_table_lookup (known, &tilsyn->id) : NULL;

      if (item != NULL)
        item_take (item, tilsyn);
      g_ptr_array_add (page, item != NULL ? g_object_ref (item) : item_new (tilsyn));
    }
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  g_queue_push_tail (&self->order, GUINT_TO_POINTER (number));
  return page;
}

static PejlTilsynItem *
load (PejlTilsynModel *self, guint position, GHashTable *known)
{
  if (!g_hash_table_contains (self->pages, GUINT_TO_POINTER (position / PAGE)))
    read_page (self, position / PAGE, known);
  return peek (self->pages, position);
}

static gboolean
is_missing (PejlTilsynModel *self, guint number)
{
  return number * PAGE < self->n && !g_hash_table_contains (self->pages, GUINT_TO_POINTER (number));
}

/* A page that may be asked for soon; FALSE when all of them are there. */
static gboolean
find_ahead (PejlTilsynModel *self, guint *number)
{
  for (guint i = 1; i <= PAGES_AHEAD; i++)
    {
      *number = self->latest + i;
      if (is_missing (self, *number))
        return TRUE;
      *number = self->latest - i;
      if (i <= self->latest && is_missing (self, *number))
        return TRUE;
    }
  return FALSE;
}

/* One at a time, so that a frame does not wait for more than one. */
static gboolean
on_read_ahead (gpointer data)
{
  PejlTilsynModel *self = data;
  guint number;

  if (find_ahead (self, &number))
    {
      read_page (self, number, NULL);
      forget_oldest (self);
      return G_SOURCE_CONTINUE;
    }
  self->ahead_source = 0;
  return G_SOURCE_REMOVE;
}

static void
read_ahead_of (PejlTilsynModel *self, guint number)
{
  if (number == self->latest)
    return;
  self->latest = number;
  if (self->ahead_source == 0)
    self->ahead_source = g_idle_add_full (G_PRIORITY_LOW, on_read_ahead, self, NULL);
}

static GHashTable *
items_by_id (GHashTable *pages)
{
  GHashTable *known = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    for (guint i = 0; i < ((GPtrArray *) page)->len; i++)
      {
        PejlTilsynItem *item = ((GPtrArray *) page)->pdata[i];

        /* A copy: the item replaces its record while the table is in use. */
        g_hash_table_insert (known, pejl_id_copy (&item->tilsyn->id), item);
      }
  return known;
}

static void
reset (PejlTilsynModel *self)
{
  guint before = self->n;

  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->order);
  self->n = self->store != NULL ? pejl_query_tilsyn_count (pejl_store_get_reader (self->store), &self->query) : 0;
  if (before > 0 || self->n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n);
}

/* How many rows from the start are the same; rows that nobody has seen count as the same. */
static guint
same_from_start (PejlTilsynModel *self, GHashTable *old_pages, GHashTable *known, guint limit)
{
  for (guint i = 0; i < limit; i++)
    {
      PejlTilsynItem *old = peek (old_pages, i);

      if (old != NULL && load (self, i, known) != old)
        return i;
    }
  return limit;
}

static guint
same_from_end (PejlTilsynModel *self, GHashTable *old_pages, GHashTable *known, guint old_n, guint limit)
{
  for (guint i = 0; i < limit; i++)
    {
      PejlTilsynItem *old = peek (old_pages, old_n - 1 - i);

      if (old != NULL && load (self, self->n - 1 - i, known) != old)
        return i;
    }
  return limit;
}

/* --- GListModel --- */

static GType
pejl_tilsyn_model_get_item_type (GListModel *list)
{
  return PEJL_TYPE_TILSYN_ITEM;
}

static guint
pejl_tilsyn_model_get_n_items (GListModel *list)
{
  return PEJL_TILSYN_MODEL (list)->n;
}

static gpointer
pejl_tilsyn_model_get_item (GListModel *list, guint position)
{
  PejlTilsynModel *self = PEJL_TILSYN_MODEL (list);
  PejlTilsynItem *item;

  if (position >= self->n)
    return NULL;
  item = load (self, position, NULL);
  if (item != NULL)
    g_object_ref (item);
  read_ahead_of (self, position / PAGE);
  forget_oldest (self);
  return item;
}

static void
pejl_tilsyn_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = pejl_tilsyn_model_get_item_type;
  iface->get_n_items = pejl_tilsyn_model_get_n_items;
  iface->get_item = pejl_tilsyn_model_get_item;
}

static void
pejl_tilsyn_model_dispose (GObject *object)
{
  PejlTilsynModel *self = PEJL_TILSYN_MODEL (object);

  g_clear_handle_id (&self->ahead_source, g_source_remove);
  g_clear_object (&self->store);
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->order);
  self->n = 0;

  G_OBJECT_CLASS (pejl_tilsyn_model_parent_class)->dispose (object);
}

static void
pejl_tilsyn_model_finalize (GObject *object)
{
  PejlTilsynModel *self = PEJL_TILSYN_MODEL (object);

  g_hash_table_unref (self->pages);
  g_free (self->text);
  g_free (self->omraade);

  G_OBJECT_CLASS (pejl_tilsyn_model_parent_class)->finalize (object);
}

static void
pejl_tilsyn_model_class_init (PejlTilsynModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_tilsyn_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_tilsyn_model_finalize;
}

static void
pejl_tilsyn_model_init (PejlTilsynModel *self)
{
  self->pages = new_pages ();
  g_queue_init (&self->order);
  pejl_tilsyn_query_init (&self->query);
}

/* --- public --- */

const PejlTilsyn *
pejl_tilsyn_item_get_tilsyn (PejlTilsynItem *self)
{
  g_return_val_if_fail (PEJL_IS_TILSYN_ITEM (self), NULL);
  return self->tilsyn;
}

PejlTilsynModel *
pejl_tilsyn_model_new (void)
{
  return g_object_new (PEJL_TYPE_TILSYN_MODEL, NULL);
}

void
pejl_tilsyn_model_set_store (PejlTilsynModel *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_TILSYN_MODEL (self));

  if (g_set_object (&self->store, store))
    reset (self);
}

void
pejl_tilsyn_model_set_query (PejlTilsynModel *self, const PejlTilsynQuery *query)
{
  g_return_if_fail (PEJL_IS_TILSYN_MODEL (self));

  self->query = *query;
  g_free (self->text);
  self->query.text = self->text = g_strdup (query->text);
  g_free (self->omraade);
  self->query.omraade = self->omraade = g_strdup (query->omraade);
  reset (self);
}

void
pejl_tilsyn_model_refresh (PejlTilsynModel *self)
{
  g_autoptr (GHashTable) old_pages = NULL;
  g_autoptr (GHashTable) known = NULL;
  guint old_n;
  guint shorter;
  guint start;
  guint end;

  g_return_if_fail (PEJL_IS_TILSYN_MODEL (self));
  if (self->store == NULL)
    return;

  old_pages = g_steal_pointer (&self->pages);
  known = items_by_id (old_pages);
  old_n = self->n;
  self->pages = new_pages ();
  g_queue_clear (&self->order);
  self->n = pejl_query_tilsyn_count (pejl_store_get_reader (self->store), &self->query);

  shorter = MIN (old_n, self->n);
  start = same_from_start (self, old_pages, known, shorter);
  end = same_from_end (self, old_pages, known, old_n, shorter - start);
  if (old_n - start - end > 0 || self->n - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old_n - start - end, self->n - start - end);
}

gboolean
pejl_tilsyn_model_concerns (const PejlChanges *changes)
{
  static const PejlTable tables[] = {
    PEJL_TABLE_TILSYN, PEJL_TABLE_EVIDENS, PEJL_TABLE_VURDERING, PEJL_TABLE_DAGTILBUD,
    PEJL_TABLE_DISTRIKT, PEJL_TABLE_PERSON, PEJL_TABLE_STRATEGI, PEJL_TABLE_REDSKAB,
  };

  if (pejl_changes_is_bulk (changes))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (pejl_changes_touch (changes, tables[i]))
      return TRUE;
  return FALSE;
}
