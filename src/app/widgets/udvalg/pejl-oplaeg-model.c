// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps items of slides that stay, and tells of as few changes as there are.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udvalg/pejl-oplaeg-model.h"

#include "core/report/oplaeg/pejl-oplaeg-saml.h"

struct _PejlDiasItem
{
  GObject parent_instance;
  PejlOplaegModel *model; /* weak */
  PejlId id;
  guint nr;
};

struct _PejlOplaegModel
{
  GObject parent_instance;
  /* owned */
  PejlOplaeg *oplaeg;
  PejlOplaegSats *sats;
  GPtrArray *items;
  /* state */
  gboolean uden_tomme;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- a slide --- */

G_DEFINE_FINAL_TYPE (PejlDiasItem, pejl_dias_item, G_TYPE_OBJECT)

static void
pejl_dias_item_dispose (GObject *object)
{
  g_clear_weak_pointer (&PEJL_DIAS_ITEM (object)->model);
  G_OBJECT_CLASS (pejl_dias_item_parent_class)->dispose (object);
}

static void
pejl_dias_item_class_init (PejlDiasItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_dias_item_dispose;
  signals[CHANGED] = g_signal_new ("changed", PEJL_TYPE_DIAS_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_dias_item_init (PejlDiasItem *self)
{
}

const PejlDias *
pejl_dias_item_get (PejlDiasItem *self)
{
  g_return_val_if_fail (PEJL_IS_DIAS_ITEM (self), NULL);
  if (self->model == NULL || self->model->oplaeg == NULL || self->nr >= self->model->oplaeg->dias->len)
    return NULL;
  return pejl_oplaeg_dias (self->model->oplaeg, self->nr);
}

guint
pejl_dias_item_get_nr (PejlDiasItem *self)
{
  g_return_val_if_fail (PEJL_IS_DIAS_ITEM (self), 0);
  return self->nr;
}

PejlOplaegSats *
pejl_dias_item_get_sats (PejlDiasItem *self)
{
  g_return_val_if_fail (PEJL_IS_DIAS_ITEM (self), NULL);
  return self->model != NULL ? self->model->sats : NULL;
}

/* --- the list --- */

static GType
get_item_type (GListModel *model)
{
  return PEJL_TYPE_DIAS_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return PEJL_OPLAEG_MODEL (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PejlOplaegModel *self = PEJL_OPLAEG_MODEL (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PejlOplaegModel, pejl_oplaeg_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
pejl_oplaeg_model_finalize (GObject *object)
{
  PejlOplaegModel *self = PEJL_OPLAEG_MODEL (object);

  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->sats, pejl_oplaeg_sats_free);
  g_clear_pointer (&self->oplaeg, pejl_oplaeg_free);
  G_OBJECT_CLASS (pejl_oplaeg_model_parent_class)->finalize (object);
}

static void
pejl_oplaeg_model_class_init (PejlOplaegModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_oplaeg_model_finalize;
}

static void
pejl_oplaeg_model_init (PejlOplaegModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

PejlOplaegModel *
pejl_oplaeg_model_new (void)
{
  return g_object_new (PEJL_TYPE_OPLAEG_MODEL, NULL);
}

/* --- reading --- */

static gboolean
is_same (PejlOplaegModel *self, const GPtrArray *items, guint item, guint dias)
{
  const PejlDiasItem *old = g_ptr_array_index (items, item);

  return pejl_id_equal (&old->id, &pejl_oplaeg_dias (self->oplaeg, dias)->id);
}

static PejlDiasItem *
take_or_make (PejlOplaegModel *self, GHashTable *known, const PejlId *id)
{
  PejlDiasItem *item = g_hash_table_lookup (known, id);

  if (item != NULL)
    return g_object_ref (item);
  item = g_object_new (PEJL_TYPE_DIAS_ITEM, NULL);
  g_set_weak_pointer (&item->model, self);
  item->id = *id;
  return item;
}

/* What stands at both ends of the list as before is not told of. */
static void
splice (PejlOplaegModel *self)
{
  guint old_n = self->items->len, new_n = self->oplaeg != NULL ? self->oplaeg->dias->len : 0;
  guint head = 0, tail = 0;
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  g_autoptr (GHashTable) known = g_hash_table_new (pejl_id_hash, pejl_id_equal);

  while (head < MIN (old_n, new_n) && is_same (self, old, head, head))
    head++;
  while (tail < MIN (old_n, new_n) - head && is_same (self, old, old_n - 1 - tail, new_n - 1 - tail))
    tail++;
  for (guint i = 0; i < old_n; i++)
    g_hash_table_insert (known, &((PejlDiasItem *) g_ptr_array_index (old, i))->id, g_ptr_array_index (old, i));
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < new_n; i++)
    {
      PejlDiasItem *item = take_or_make (self, known, &pejl_oplaeg_dias (self->oplaeg, i)->id);

      item->nr = i;
      g_ptr_array_add (self->items, item);
    }
  if (old_n - head - tail > 0 || new_n - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old_n - head - tail, new_n - head - tail);
}

void
pejl_oplaeg_model_set_uden_tomme (PejlOplaegModel *self, gboolean uden_tomme)
{
  g_return_if_fail (PEJL_IS_OPLAEG_MODEL (self));
  self->uden_tomme = uden_tomme;
}

gboolean
pejl_oplaeg_model_load (PejlOplaegModel *self, PejlStore *store, const PejlId *oplaeg)
{
  PejlOplaegSats *old_sats = self->sats;
  PejlOplaeg *old = self->oplaeg;

  g_return_val_if_fail (PEJL_IS_OPLAEG_MODEL (self), FALSE);
  self->oplaeg = pejl_id_is_nil (oplaeg) ? NULL
                                         : pejl_oplaeg_hent (pejl_store_get_reader (store), pejl_store_get_path (store), oplaeg);
  if (self->oplaeg != NULL && self->uden_tomme)
    pejl_oplaeg_fjern_tomme (self->oplaeg);
  self->sats = self->oplaeg != NULL ? pejl_oplaeg_sats_new (self->oplaeg) : NULL;
  splice (self);
  for (guint i = 0; i < self->items->len; i++)
    g_signal_emit (g_ptr_array_index (self->items, i), signals[CHANGED], 0);
  g_clear_pointer (&old_sats, pejl_oplaeg_sats_free);
  g_clear_pointer (&old, pejl_oplaeg_free);
  return self->oplaeg != NULL || pejl_id_is_nil (oplaeg);
}

PejlOplaeg *
pejl_oplaeg_model_get (PejlOplaegModel *self)
{
  g_return_val_if_fail (PEJL_IS_OPLAEG_MODEL (self), NULL);
  return self->oplaeg;
}

PejlOplaegSats *
pejl_oplaeg_model_get_sats (PejlOplaegModel *self)
{
  g_return_val_if_fail (PEJL_IS_OPLAEG_MODEL (self), NULL);
  return self->sats;
}

int
pejl_oplaeg_model_find (PejlOplaegModel *self, const PejlId *dias)
{
  g_return_val_if_fail (PEJL_IS_OPLAEG_MODEL (self), -1);
  for (guint i = 0; i < self->items->len; i++)
    if (pejl_id_equal (&((PejlDiasItem *) g_ptr_array_index (self->items, i))->id, dias))
      return (int) i;
  return -1;
}
