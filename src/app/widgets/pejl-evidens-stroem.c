// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of evidens: compares what was with what is.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-evidens-stroem.h"

#include <string.h>

struct _PejlStroemItem
{
  GObject parent_instance;

  /* owned */
  PejlEvidens *evidens;
};

struct _PejlEvidensStroem
{
  GObject parent_instance;

  /* owned */
  GPtrArray *items;
};

enum
{
  PROP_EVIDENS = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void pejl_evidens_stroem_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (PejlStroemItem, pejl_stroem_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (PejlEvidensStroem, pejl_evidens_stroem, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pejl_evidens_stroem_list_init))

static void
pejl_stroem_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_EVIDENS)
    g_value_set_boxed (value, PEJL_STROEM_ITEM (object)->evidens);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_stroem_item_finalize (GObject *object)
{
  pejl_evidens_unref (PEJL_STROEM_ITEM (object)->evidens);

  G_OBJECT_CLASS (pejl_stroem_item_parent_class)->finalize (object);
}

static void
pejl_stroem_item_class_init (PejlStroemItemClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pejl_stroem_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = pejl_stroem_item_finalize;

  props[PROP_EVIDENS] = g_param_spec_boxed ("evidens", NULL, NULL, pejl_evidens_get_type (),
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
pejl_stroem_item_init (PejlStroemItem *self)
{
}

static gboolean
same_contents (const PejlEvidens *a, const PejlEvidens *b)
{
  if (a->art != b->art || strcmp (a->tidspunkt, b->tidspunkt) != 0 || !pejl_id_equal (&a->stue, &b->stue)
      || strcmp (a->stue_navn, b->stue_navn) != 0 || strcmp (a->tekst, b->tekst) != 0 || a->tegn->len != b->tegn->len)
    return FALSE;
  for (guint i = 0; i < a->tegn->len; i++)
    {
      const PejlEvidensTegn *x = &g_array_index (a->tegn, PejlEvidensTegn, i);
      const PejlEvidensTegn *y = &g_array_index (b->tegn, PejlEvidensTegn, i);

      if (!pejl_id_equal (&x->tegn, &y->tegn) || x->retning != y->retning)
        return FALSE;
    }
  return TRUE;
}

static void
item_take (PejlStroemItem *self, PejlEvidens *evidens)
{
  gboolean changed = !same_contents (self->evidens, evidens);

  pejl_evidens_unref (self->evidens);
  self->evidens = pejl_evidens_ref (evidens);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EVIDENS]);
}

static gboolean
is_of (PejlEvidensStroem *self, guint position, const PejlEvidens *evidens)
{
  PejlStroemItem *item = self->items->pdata[position];

  return pejl_id_equal (&item->evidens->id, &evidens->id);
}

static GType
pejl_evidens_stroem_get_item_type (GListModel *list)
{
  return PEJL_TYPE_STROEM_ITEM;
}

static guint
pejl_evidens_stroem_get_n_items (GListModel *list)
{
  return PEJL_EVIDENS_STROEM (list)->items->len;
}

static gpointer
pejl_evidens_stroem_get_item (GListModel *list, guint position)
{
  PejlEvidensStroem *self = PEJL_EVIDENS_STROEM (list);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
pejl_evidens_stroem_list_init (GListModelInterface *iface)
{
  iface->get_item_type = pejl_evidens_stroem_get_item_type;
  iface->get_n_items = pejl_evidens_stroem_get_n_items;
  iface->get_item = pejl_evidens_stroem_get_item;
}

static void
pejl_evidens_stroem_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_EVIDENS_STROEM (object)->items);

  G_OBJECT_CLASS (pejl_evidens_stroem_parent_class)->finalize (object);
}

static void
pejl_evidens_stroem_class_init (PejlEvidensStroemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_evidens_stroem_finalize;
}

static void
pejl_evidens_stroem_init (PejlEvidensStroem *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

const PejlEvidens *
pejl_stroem_item_get_evidens (PejlStroemItem *self)
{
  g_return_val_if_fail (PEJL_IS_STROEM_ITEM (self), NULL);
  return self->evidens;
}

PejlEvidensStroem *
pejl_evidens_stroem_new (void)
{
  return g_object_new (PEJL_TYPE_EVIDENS_STROEM, NULL);
}

void
pejl_evidens_stroem_update (PejlEvidensStroem *self, GPtrArray *evidens)
{
  guint old_n;
  guint shorter;
  guint start = 0;
  guint end = 0;

  g_return_if_fail (PEJL_IS_EVIDENS_STROEM (self));

  old_n = self->items->len;
  shorter = MIN (old_n, evidens->len);
  while (start < shorter && is_of (self, start, evidens->pdata[start]))
    start++;
  while (end < shorter - start && is_of (self, old_n - 1 - end, evidens->pdata[evidens->len - 1 - end]))
    end++;

  for (guint i = 0; i < start; i++)
    item_take (self->items->pdata[i], evidens->pdata[i]);
  for (guint i = 0; i < end; i++)
    item_take (self->items->pdata[old_n - 1 - i], evidens->pdata[evidens->len - 1 - i]);
  if (old_n - start - end > 0)
    g_ptr_array_remove_range (self->items, start, old_n - start - end);
  for (guint i = start; i < evidens->len - end; i++)
    {
      PejlStroemItem *item = g_object_new (PEJL_TYPE_STROEM_ITEM, NULL);

      item->evidens = pejl_evidens_ref (evidens->pdata[i]);
      g_ptr_array_insert (self->items, (int) i, item);
    }
  if (old_n - start - end > 0 || evidens->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old_n - start - end, evidens->len - start - end);
}
