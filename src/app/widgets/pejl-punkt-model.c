// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of rows, and the comparison of what was given out with what is now.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-punkt-model.h"

#include <string.h>

#define PAGE PEJL_PUNKT_MODEL_PAGE
/* Pages kept beyond these are read again when they come into sight. */
#define PAGES_MAX 24

/* The texts of a query, which are copied. */
static const gsize query_texts[] = {
  G_STRUCT_OFFSET (PejlPunktQuery, over),         G_STRUCT_OFFSET (PejlPunktQuery, frist_til),
  G_STRUCT_OFFSET (PejlPunktQuery, oprettet_til), G_STRUCT_OFFSET (PejlPunktQuery, lukket_fra),
  G_STRUCT_OFFSET (PejlPunktQuery, ansvarlig),    G_STRUCT_OFFSET (PejlPunktQuery, text),
};
#define QUERY_TEXTS G_N_ELEMENTS (query_texts)

struct _PejlPunktItem
{
  GObject parent_instance;

  /* owned */
  PejlPunkt *punkt;
};

struct _PejlPunktModel
{
  GObject parent_instance;

  /* owned */
  PejlStore *store;
  GHashTable *pages;   /* page number → GPtrArray of PejlPunktItem */
  GQueue order;        /* page numbers, read longest ago first */
  char *texts[QUERY_TEXTS];

  /* state */
  PejlPunktQuery query;
  guint n;
};

enum
{
  PROP_PUNKT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void pejl_punkt_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (PejlPunktItem, pejl_punkt_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (PejlPunktModel, pejl_punkt_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pejl_punkt_model_list_init))

/* --- a row --- */

static void
pejl_punkt_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PUNKT)
    g_value_set_boxed (value, PEJL_PUNKT_ITEM (object)->punkt);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_punkt_item_finalize (GObject *object)
{
  pejl_punkt_unref (PEJL_PUNKT_ITEM (object)->punkt);

  G_OBJECT_CLASS (pejl_punkt_item_parent_class)->finalize (object);
}

static void
pejl_punkt_item_class_init (PejlPunktItemClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pejl_punkt_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = pejl_punkt_item_finalize;

  props[PROP_PUNKT] = g_param_spec_boxed ("punkt", NULL, NULL, pejl_punkt_get_type (),
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
pejl_punkt_item_init (PejlPunktItem *self)
{
}

static gboolean
same_contents (const PejlPunkt *a, const PejlPunkt *b)
{
  return a->status == b->status && a->nr == b->nr && a->noter == b->noter && a->skaerpet == b->skaerpet
         && strcmp (a->titel, b->titel) == 0 && strcmp (a->ansvarlig, b->ansvarlig) == 0
         && strcmp (a->frist, b->frist) == 0 && strcmp (a->lukket, b->lukket) == 0
         && strcmp (a->omraade, b->omraade) == 0 && strcmp (a->sted, b->sted) == 0
         && strcmp (a->distrikt_navn, b->distrikt_navn) == 0;
}

static void
item_take (PejlPunktItem *self, PejlPunkt *punkt)
{
  gboolean changed = !same_contents (self->punkt, punkt);

  pejl_punkt_unref (self->punkt);
  self->punkt = pejl_punkt_ref (punkt);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PUNKT]);
}

static PejlPunktItem *
item_new (PejlPunkt *punkt)
{
  PejlPunktItem *self = g_object_new (PEJL_TYPE_PUNKT_ITEM, NULL);

  self->punkt = pejl_punkt_ref (punkt);
  return self;
}

/* --- pages --- */

static GHashTable *
new_pages (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/* A row that was read, or NULL. */
static PejlPunktItem *
peek (GHashTable *pages, guint position)
{
  GPtrArray *page = g_hash_table_lookup (pages, GUINT_TO_POINTER (position / PAGE));

  return page != NULL && position % PAGE < page->len ? page->pdata[position % PAGE] : NULL;
}

static void
forget_oldest (PejlPunktModel *self)
{
  while (g_queue_get_length (&self->order) > PAGES_MAX)
    g_hash_table_remove (self->pages, g_queue_pop_head (&self->order));
}

/* known: rows that were given out before, by id, to be used again; or NULL. */
static GPtrArray *
read_page (PejlPunktModel *self, guint number, GHashTable *known)
{
  g_autoptr (GPtrArray) rows
      = pejl_query_punkter (pejl_store_get_reader (self->store), &self->query, number * PAGE, PAGE);
  GPtrArray *page = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      PejlPunkt *punkt = rows->pdata[i];
      PejlPunktItem *item = known != NULL ? g_hash_table_lookup (known, &punkt->id) : NULL;

      if (item != NULL)
        item_take (item, punkt);
      g_ptr_array_add (page, item != NULL ? g_object_ref (item) : item_new (punkt));
    }
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  g_queue_push_tail (&self->order, GUINT_TO_POINTER (number));
  return page;
}

static PejlPunktItem *
load (PejlPunktModel *self, guint position, GHashTable *known)
{
  if (!g_hash_table_contains (self->pages, GUINT_TO_POINTER (position / PAGE)))
    read_page (self, position / PAGE, known);
  return peek (self->pages, position);
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
        PejlPunktItem *item = ((GPtrArray *) page)->pdata[i];

        /* A copy: the item replaces its record while the table is in use. */
        g_hash_table_insert (known, pejl_id_copy (&item->punkt->id), item);
      }
  return known;
}

static void
reset (PejlPunktModel *self)
{
  guint before = self->n;

  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->order);
  self->n = self->store != NULL ? pejl_query_punkt_count (pejl_store_get_reader (self->store), &self->query) : 0;
  if (before > 0 || self->n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n);
}

/* How many rows from the start are the same; rows that nobody has seen count as the same. */
static guint
same_from_start (PejlPunktModel *self, GHashTable *old_pages, GHashTable *known, guint limit)
{
  for (guint i = 0; i < limit; i++)
    {
      PejlPunktItem *old = peek (old_pages, i);

      if (old != NULL && load (self, i, known) != old)
        return i;
    }
  return limit;
}

static guint
same_from_end (PejlPunktModel *self, GHashTable *old_pages, GHashTable *known, guint old_n, guint limit)
{
  for (guint i = 0; i < limit; i++)
    {
      PejlPunktItem *old = peek (old_pages, old_n - 1 - i);

      if (old != NULL && load (self, self->n - 1 - i, known) != old)
        return i;
    }
  return limit;
}

/* --- GListModel --- */

static GType
pejl_punkt_model_get_item_type (GListModel *list)
{
  return PEJL_TYPE_PUNKT_ITEM;
}

static guint
pejl_punkt_model_get_n_items (GListModel *list)
{
  return PEJL_PUNKT_MODEL (list)->n;
}

static gpointer
pejl_punkt_model_get_item (GListModel *list, guint position)
{
  PejlPunktModel *self = PEJL_PUNKT_MODEL (list);
  PejlPunktItem *item;

  if (position >= self->n)
    return NULL;
  item = load (self, position, NULL);
  if (item != NULL)
    g_object_ref (item);
  forget_oldest (self);
  return item;
}

static void
pejl_punkt_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = pejl_punkt_model_get_item_type;
  iface->get_n_items = pejl_punkt_model_get_n_items;
  iface->get_item = pejl_punkt_model_get_item;
}

static void
pejl_punkt_model_dispose (GObject *object)
{
  PejlPunktModel *self = PEJL_PUNKT_MODEL (object);

  g_clear_object (&self->store);
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->order);
  self->n = 0;

  G_OBJECT_CLASS (pejl_punkt_model_parent_class)->dispose (object);
}

static void
pejl_punkt_model_finalize (GObject *object)
{
  PejlPunktModel *self = PEJL_PUNKT_MODEL (object);

  g_hash_table_unref (self->pages);
  for (gsize i = 0; i < QUERY_TEXTS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (pejl_punkt_model_parent_class)->finalize (object);
}

static void
pejl_punkt_model_class_init (PejlPunktModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_punkt_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_punkt_model_finalize;
}

static void
pejl_punkt_model_init (PejlPunktModel *self)
{
  self->pages = new_pages ();
  g_queue_init (&self->order);
  pejl_punkt_query_init (&self->query);
}

/* --- public --- */

const PejlPunkt *
pejl_punkt_item_get_punkt (PejlPunktItem *self)
{
  g_return_val_if_fail (PEJL_IS_PUNKT_ITEM (self), NULL);
  return self->punkt;
}

PejlPunktModel *
pejl_punkt_model_new (void)
{
  return g_object_new (PEJL_TYPE_PUNKT_MODEL, NULL);
}

void
pejl_punkt_model_set_store (PejlPunktModel *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_PUNKT_MODEL (self));

  if (g_set_object (&self->store, store))
    reset (self);
}

void
pejl_punkt_model_set_query (PejlPunktModel *self, const PejlPunktQuery *query)
{
  g_return_if_fail (PEJL_IS_PUNKT_MODEL (self));

  self->query = *query;
  for (gsize i = 0; i < QUERY_TEXTS; i++)
    {
      const char **text = &G_STRUCT_MEMBER (const char *, &self->query, query_texts[i]);

      g_free (self->texts[i]);
      *text = self->texts[i] = g_strdup (*text);
    }
  reset (self);
}

void
pejl_punkt_model_refresh (PejlPunktModel *self)
{
  g_autoptr (GHashTable) old_pages = NULL;
  g_autoptr (GHashTable) known = NULL;
  guint old_n;
  guint shorter;
  guint start;
  guint end;

  g_return_if_fail (PEJL_IS_PUNKT_MODEL (self));
  if (self->store == NULL)
    return;

  old_pages = g_steal_pointer (&self->pages);
  known = items_by_id (old_pages);
  old_n = self->n;
  self->pages = new_pages ();
  g_queue_clear (&self->order);
  self->n = pejl_query_punkt_count (pejl_store_get_reader (self->store), &self->query);

  shorter = MIN (old_n, self->n);
  start = same_from_start (self, old_pages, known, shorter);
  end = same_from_end (self, old_pages, known, old_n, shorter - start);
  if (old_n - start - end > 0 || self->n - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old_n - start - end, self->n - start - end);
}

gboolean
pejl_punkt_model_concerns (const PejlChanges *changes)
{
  static const PejlTable tables[] = {
    PEJL_TABLE_HANDLEPLAN, PEJL_TABLE_PUNKT,    PEJL_TABLE_PUNKT_NOTE,
    PEJL_TABLE_DAGTILBUD,  PEJL_TABLE_DISTRIKT, PEJL_TABLE_SAG,
  };

  if (pejl_changes_is_bulk (changes))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (pejl_changes_touch (changes, tables[i]))
      return TRUE;
  return FALSE;
}
