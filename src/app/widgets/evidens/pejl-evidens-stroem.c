// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of evidens: compares what was with what is.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-stroem.h"

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
      || a->boern != b->boern || a->voksne != b->voksne || a->runde != b->runde || a->sekunder != b->sekunder
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

/* How many stand alike at both ends. */
static void
compare_ends (PejlEvidensStroem *self, const GPtrArray *evidens, guint *start, guint *end)
{
  guint old_n = self->items->len;
  guint shorter = MIN (old_n, evidens->len);

  *start = *end = 0;
  while (*start < shorter && is_of (self, *start, evidens->pdata[*start]))
    (*start)++;
  while (*end < shorter - *start && is_of (self, old_n - 1 - *end, evidens->pdata[evidens->len - 1 - *end]))
    (*end)++;
}

/* Whether the n items from start on are the new ones but for one that went from one end to the other. */
static gboolean
is_turned (PejlEvidensStroem *self, const GPtrArray *evidens, guint start, guint n, gboolean down)
{
  if (n < 2 || !is_of (self, down ? start : start + n - 1, evidens->pdata[down ? start + n - 1 : start]))
    return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    if (!is_of (self, start + i + (down ? 1 : 0), evidens->pdata[start + i + (down ? 0 : 1)]))
      return FALSE;
  return TRUE;
}

/* One that was moved goes and comes again; those that it passed keep still. */
static gboolean
tell_move (PejlEvidensStroem *self, const GPtrArray *evidens, guint start, guint n)
{
  gboolean down = is_turned (self, evidens, start, n, TRUE);
  guint from = down ? start : start + n - 1;
  guint to = down ? start + n - 1 : start;
  PejlStroemItem *item;

  if (!down && !is_turned (self, evidens, start, n, FALSE))
    return FALSE;
  item = g_ptr_array_steal_index (self->items, from);
  g_list_model_items_changed (G_LIST_MODEL (self), from, 1, 0);
  g_ptr_array_insert (self->items, (int) to, item);
  g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);
  return TRUE;
}

/* All between the ends at once; what stays in the list stays the same object. */
static void
tell_range (PejlEvidensStroem *self, const GPtrArray *evidens, guint start, guint end)
{
  guint removed = self->items->len - start - end;
  guint added = evidens->len - start - end;
  g_autoptr (GHashTable) known = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, NULL, g_object_unref);

  if (removed == 0 && added == 0)
    return;
  for (guint i = 0; i < removed; i++)
    {
      PejlStroemItem *item = self->items->pdata[start + i];

      g_hash_table_insert (known, &item->evidens->id, g_object_ref (item));
    }
  if (removed > 0)
    g_ptr_array_remove_range (self->items, start, removed);
  for (guint i = start; i < start + added; i++)
    {
      const PejlEvidens *one = evidens->pdata[i];
      PejlStroemItem *item = g_hash_table_lookup (known, &one->id);

      if (item == NULL)
        {
          item = g_object_new (PEJL_TYPE_STROEM_ITEM, NULL);
          item->evidens = pejl_evidens_ref (evidens->pdata[i]);
        }
      else
        g_object_ref (item);
      g_ptr_array_insert (self->items, (int) i, item);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), start, removed, added);
}

void
pejl_evidens_stroem_update (PejlEvidensStroem *self, GPtrArray *evidens)
{
  guint start;
  guint end;

  g_return_if_fail (PEJL_IS_EVIDENS_STROEM (self));

  compare_ends (self, evidens, &start, &end);
  if (self->items->len != evidens->len || !tell_move (self, evidens, start, evidens->len - start - end))
    tell_range (self, evidens, start, end);
  for (guint i = 0; i < evidens->len; i++)
    item_take (self->items->pdata[i], evidens->pdata[i]);
}
