// SPDX-License-Identifier: GPL-3.0-or-later
// A GListModel over pejl_query_evidens(), a page at a time.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udvalg/pejl-evidens-model.h"

struct _PejlEvidensItem
{
  GObject parent_instance;
  PejlEvidens *evidens;
};

G_DEFINE_FINAL_TYPE (PejlEvidensItem, pejl_evidens_item, G_TYPE_OBJECT)

static void
pejl_evidens_item_finalize (GObject *object)
{
  pejl_evidens_unref (PEJL_EVIDENS_ITEM (object)->evidens);

  G_OBJECT_CLASS (pejl_evidens_item_parent_class)->finalize (object);
}

static void
pejl_evidens_item_class_init (PejlEvidensItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_evidens_item_finalize;
}

static void
pejl_evidens_item_init (PejlEvidensItem *self)
{
}

const PejlEvidens *
pejl_evidens_item_get (PejlEvidensItem *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ITEM (self), NULL);
  return self->evidens;
}

#define PAGE_SIZE 50

struct _PejlEvidensModel
{
  GObject parent_instance;

  /* borrowed */
  PejlReader *reader;

  /* owned */
  PejlEvidensQuery query;
  char *omraade;
  char *rolle;
  GHashTable *pages; /* page number → GPtrArray of PejlEvidens */

  /* state */
  guint n_items;
};

static void pejl_evidens_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PejlEvidensModel, pejl_evidens_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pejl_evidens_model_list_init))

static GType
get_item_type (GListModel *model)
{
  return PEJL_TYPE_EVIDENS_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return PEJL_EVIDENS_MODEL (model)->n_items;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PejlEvidensModel *self = PEJL_EVIDENS_MODEL (model);
  guint page = position / PAGE_SIZE;
  GPtrArray *rows;
  PejlEvidensItem *item;

  if (position >= self->n_items)
    return NULL;
  rows = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (page));
  if (rows == NULL)
    {
      rows = pejl_query_evidens (self->reader, &self->query, page * PAGE_SIZE, PAGE_SIZE);
      g_hash_table_insert (self->pages, GUINT_TO_POINTER (page), rows);
    }
  if (position % PAGE_SIZE >= rows->len)
    return NULL;
  item = g_object_new (PEJL_TYPE_EVIDENS_ITEM, NULL);
  item->evidens = pejl_evidens_ref (g_ptr_array_index (rows, position % PAGE_SIZE));
  return item;
}

static void
pejl_evidens_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
pejl_evidens_model_finalize (GObject *object)
{
  PejlEvidensModel *self = PEJL_EVIDENS_MODEL (object);

  g_hash_table_unref (self->pages);
  g_free (self->omraade);
  g_free (self->rolle);

  G_OBJECT_CLASS (pejl_evidens_model_parent_class)->finalize (object);
}

static void
pejl_evidens_model_class_init (PejlEvidensModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_evidens_model_finalize;
}

static void
pejl_evidens_model_init (PejlEvidensModel *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

PejlEvidensModel *
pejl_evidens_model_new (void)
{
  return g_object_new (PEJL_TYPE_EVIDENS_MODEL, NULL);
}

void
pejl_evidens_model_set_query (PejlEvidensModel *self, PejlReader *reader, const PejlEvidensQuery *query)
{
  guint before;

  g_return_if_fail (PEJL_IS_EVIDENS_MODEL (self));
  g_return_if_fail (reader == NULL || query != NULL);

  before = self->n_items;
  g_hash_table_remove_all (self->pages);
  g_free (self->omraade);
  g_free (self->rolle);
  self->reader = reader;
  if (reader != NULL)
    self->query = *query;
  else
    pejl_evidens_query_init (&self->query);
  self->query.omraade = self->omraade = g_strdup (self->query.omraade);
  self->query.rolle = self->rolle = g_strdup (self->query.rolle);
  self->n_items = reader != NULL ? pejl_query_evidens_count (reader, &self->query) : 0;
  if (before > 0 || self->n_items > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n_items);
}
