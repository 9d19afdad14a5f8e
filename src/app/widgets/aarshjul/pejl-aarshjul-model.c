// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a year, and the comparison of what was given out with what is now.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/aarshjul/pejl-aarshjul-model.h"

#include <string.h>

struct _PejlAarshjulItem
{
  GObject parent_instance;

  /* owned */
  PejlAarshjulPunkt *punkt; /* NULL: a heading */

  /* state */
  int month;
  guint count;
  gboolean now;
  gboolean past;
};

struct _PejlAarshjulModel
{
  GObject parent_instance;

  /* owned */
  GPtrArray *items;

  /* state */
  int year;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void pejl_aarshjul_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (PejlAarshjulItem, pejl_aarshjul_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (PejlAarshjulModel, pejl_aarshjul_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pejl_aarshjul_model_list_init))

/* --- a row --- */

static void
pejl_aarshjul_item_finalize (GObject *object)
{
  pejl_aarshjul_punkt_free (PEJL_AARSHJUL_ITEM (object)->punkt);

  G_OBJECT_CLASS (pejl_aarshjul_item_parent_class)->finalize (object);
}

static void
pejl_aarshjul_item_class_init (PejlAarshjulItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_aarshjul_item_finalize;
  signals[CHANGED] = g_signal_new ("changed", PEJL_TYPE_AARSHJUL_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pejl_aarshjul_item_init (PejlAarshjulItem *self)
{
}

static PejlAarshjulItem *
heading_new (int year, int month, guint count, const char *i_dag)
{
  PejlAarshjulItem *self = g_object_new (PEJL_TYPE_AARSHJUL_ITEM, NULL);
  char own[PEJL_DATO_LEN];

  g_snprintf (own, sizeof own, "%04d-%02d", year % 10000, month % 100);
  self->month = month;
  self->count = count;
  self->now = strncmp (own, i_dag, 7) == 0;
  self->past = strncmp (own, i_dag, 7) < 0;
  return self;
}

static PejlAarshjulItem *
punkt_item_new (PejlAarshjulPunkt *punkt)
{
  PejlAarshjulItem *self = g_object_new (PEJL_TYPE_AARSHJUL_ITEM, NULL);

  self->punkt = punkt;
  self->month = (int) g_ascii_strtoll (punkt->dato + 5, NULL, 10);
  return self;
}

static gboolean
is_same_row (const PejlAarshjulItem *a, const PejlAarshjulItem *b)
{
  if (a->punkt == NULL || b->punkt == NULL)
    return a->punkt == NULL && b->punkt == NULL && a->month == b->month;
  return a->punkt->fra == b->punkt->fra && pejl_id_equal (&a->punkt->id, &b->punkt->id);
}

/* Takes what the other says; TRUE if it is news. */
static gboolean
take_contents (PejlAarshjulItem *self, PejlAarshjulItem *from)
{
  gboolean same = self->punkt != NULL ? pejl_aarshjul_punkt_equal (self->punkt, from->punkt)
                                      : self->count == from->count && self->now == from->now && self->past == from->past;

  self->month = from->month;
  self->count = from->count;
  self->now = from->now;
  self->past = from->past;
  pejl_aarshjul_punkt_free (self->punkt);
  self->punkt = g_steal_pointer (&from->punkt);
  return !same;
}

const PejlAarshjulPunkt *
pejl_aarshjul_item_get_punkt (PejlAarshjulItem *self)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_ITEM (self), NULL);
  return self->punkt;
}

int
pejl_aarshjul_item_get_month (PejlAarshjulItem *self)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_ITEM (self), 0);
  return self->month;
}

guint
pejl_aarshjul_item_get_count (PejlAarshjulItem *self)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_ITEM (self), 0);
  return self->count;
}

gboolean
pejl_aarshjul_item_get_now (PejlAarshjulItem *self)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_ITEM (self), FALSE);
  return self->now;
}

gboolean
pejl_aarshjul_item_get_past (PejlAarshjulItem *self)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_ITEM (self), FALSE);
  return self->past;
}

/* --- the list --- */

static GType
pejl_aarshjul_model_get_item_type (GListModel *list)
{
  return PEJL_TYPE_AARSHJUL_ITEM;
}

static guint
pejl_aarshjul_model_get_n_items (GListModel *list)
{
  return PEJL_AARSHJUL_MODEL (list)->items->len;
}

static gpointer
pejl_aarshjul_model_get_item (GListModel *list, guint position)
{
  PejlAarshjulModel *self = PEJL_AARSHJUL_MODEL (list);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
pejl_aarshjul_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = pejl_aarshjul_model_get_item_type;
  iface->get_n_items = pejl_aarshjul_model_get_n_items;
  iface->get_item = pejl_aarshjul_model_get_item;
}

static void
pejl_aarshjul_model_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_AARSHJUL_MODEL (object)->items);

  G_OBJECT_CLASS (pejl_aarshjul_model_parent_class)->finalize (object);
}

static void
pejl_aarshjul_model_class_init (PejlAarshjulModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_aarshjul_model_finalize;
}

static void
pejl_aarshjul_model_init (PejlAarshjulModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

PejlAarshjulModel *
pejl_aarshjul_model_new (void)
{
  return g_object_new (PEJL_TYPE_AARSHJUL_MODEL, NULL);
}

/* --- another state --- */

static GPtrArray *
make_rows (int year, const char *i_dag, GPtrArray *punkter)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint next = 0;

  for (int month = 1; month <= 12; month++)
    {
      PejlAarshjulItem *heading = heading_new (year, month, 0, i_dag);

      g_ptr_array_add (rows, heading);
      while (next < punkter->len
             && g_ascii_strtoll (((PejlAarshjulPunkt *) punkter->pdata[next])->dato + 5, NULL, 10) == month)
        {
          g_ptr_array_add (rows, punkt_item_new (g_steal_pointer (&punkter->pdata[next])));
          heading->count++;
          next++;
        }
    }
  return rows;
}

static PejlAarshjulItem *
find_same (const GPtrArray *items, const PejlAarshjulItem *row)
{
  for (guint i = 0; i < items->len; i++)
    if (is_same_row (items->pdata[i], row))
      return items->pdata[i];
  return NULL;
}

/* Rows that were there stay the objects they are. Returns those that say something else now. */
static GPtrArray *
keep_objects (PejlAarshjulModel *self, GPtrArray *rows)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      PejlAarshjulItem *old = find_same (self->items, rows->pdata[i]);

      if (old == NULL)
        continue;
      if (take_contents (old, rows->pdata[i]))
        g_ptr_array_add (changed, g_object_ref (old));
      g_object_unref (rows->pdata[i]);
      rows->pdata[i] = g_object_ref (old);
    }
  return changed;
}

void
pejl_aarshjul_model_set (PejlAarshjulModel *self, int year, const char *i_dag, GPtrArray *punkter)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  guint head = 0, tail = 0;

  g_return_if_fail (PEJL_IS_AARSHJUL_MODEL (self));

  rows = make_rows (year, i_dag, punkter);
  g_ptr_array_unref (punkter);
  if (year == self->year)
    changed = keep_objects (self, rows);
  old = g_steal_pointer (&self->items);
  self->items = g_ptr_array_ref (rows);
  self->year = year;
  while (head < old->len && head < rows->len && old->pdata[head] == rows->pdata[head])
    head++;
  while (tail < old->len - head && tail < rows->len - head
         && old->pdata[old->len - 1 - tail] == rows->pdata[rows->len - 1 - tail])
    tail++;
  if (old->len > head + tail || rows->len > head + tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, rows->len - head - tail);
  for (guint i = 0; changed != NULL && i < changed->len; i++)
    g_signal_emit (changed->pdata[i], signals[CHANGED], 0);
}

GPtrArray *
pejl_aarshjul_model_get_punkter (PejlAarshjulModel *self)
{
  GPtrArray *punkter = g_ptr_array_new ();

  g_return_val_if_fail (PEJL_IS_AARSHJUL_MODEL (self), punkter);

  for (guint i = 0; i < self->items->len; i++)
    {
      const PejlAarshjulItem *item = self->items->pdata[i];

      if (item->punkt != NULL)
        g_ptr_array_add (punkter, item->punkt);
    }
  return punkter;
}

int
pejl_aarshjul_model_get_year (PejlAarshjulModel *self)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_MODEL (self), 0);
  return self->year;
}

guint
pejl_aarshjul_model_find (PejlAarshjulModel *self, const PejlId *id)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->items->len; i++)
    {
      const PejlAarshjulItem *item = self->items->pdata[i];

      if (item->punkt != NULL && item->punkt->fra != PEJL_PUNKT_FRA_PERIODE && pejl_id_equal (&item->punkt->id, id))
        return i;
    }
  return G_MAXUINT;
}

guint
pejl_aarshjul_model_find_month (PejlAarshjulModel *self, int month)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->items->len; i++)
    {
      const PejlAarshjulItem *item = self->items->pdata[i];

      if (item->punkt == NULL && item->month == month)
        return i;
    }
  return G_MAXUINT;
}

guint
pejl_aarshjul_model_find_field (PejlAarshjulModel *self, PejlRing ring, int month)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->items->len; i++)
    {
      const PejlAarshjulItem *item = self->items->pdata[i];

      if (item->punkt != NULL && item->punkt->ring == ring && item->month == month)
        return i;
    }
  return G_MAXUINT;
}
