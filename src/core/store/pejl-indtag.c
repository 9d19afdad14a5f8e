// SPDX-License-Identifier: GPL-3.0-or-later
// A long merge beside a person who works: transactions that are short, and shorter still when somebody waits to save.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-oplog.h"
#include "core/store/pejl-store-private.h"

/* A few frames: what is cancelled stops within twelve, and a commit costs little beside it. */
#define LONGEST_USEC (50 * G_TIME_SPAN_MILLISECOND)
/* Between two looks at the clock and at who waits: some milliseconds. */
#define AT_ONCE 64

struct _PejlIndtag
{
  PejlStore *store;
  PejlChanges *changes;
};

PejlIndtag *
pejl_indtag_new (PejlStore *store)
{
  PejlIndtag *self;

  g_return_val_if_fail (PEJL_IS_STORE (store), NULL);

  self = g_new0 (PejlIndtag, 1);
  self->store = g_object_ref (store);
  self->changes = pejl_changes_new (TRUE);
  g_atomic_int_inc (&store->at_work);
  return self;
}

void
pejl_indtag_free (PejlIndtag *self)
{
  if (self == NULL)
    return;
  g_atomic_int_add (&self->store->at_work, -1);
  pejl_store_announce (self->store, self->changes);
  pejl_changes_free (self->changes);
  g_object_unref (self->store);
  g_free (self);
}

/* The next few; *n: how many there were. */
static gboolean
take_few (PejlIndtag *self, PejlOpKilde next, gpointer user_data, guint *n, GError **error)
{
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  g_autoptr (GError) failed = NULL;

  while (ops->len < AT_ONCE)
    {
      PejlOp *op = next (user_data, &failed);

      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      if (op == NULL)
        break;
      g_ptr_array_add (ops, op);
    }
  *n = ops->len;
  return ops->len == 0 || pejl_merge_ops (self->store, ops, self->changes, error);
}

gboolean
pejl_indtag_some (PejlIndtag *self, PejlOpKilde next, gpointer user_data, guint *taken, GError **error)
{
  gint64 until = g_get_monotonic_time () + LONGEST_USEC;
  guint sum = 0, n = 0;
  gboolean ok;

  *taken = 0;
  if (!pejl_store_begin (self->store, error))
    return FALSE;
  do
    {
      ok = take_few (self, next, user_data, &n, error);
      sum += n;
    }
  while (ok && n == AT_ONCE && g_get_monotonic_time () < until && !pejl_store_is_waited_for (self->store));
  if (!pejl_store_end_quietly (self->store, ok, error))
    return FALSE;
  *taken = sum;
  return TRUE;
}
