// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of which tables were touched.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-changes.h"

struct _PejlChanges
{
  gboolean bulk;
  guint64 touched;                      /* bit per table */
  GArray *rows[PEJL_TABLE_LAST + 1];    /* PejlId; NULL: none */
};

PejlChanges *
pejl_changes_new (gboolean bulk)
{
  PejlChanges *changes = g_new0 (PejlChanges, 1);

  changes->bulk = bulk;
  return changes;
}

PejlChanges *
pejl_changes_copy (const PejlChanges *changes)
{
  PejlChanges *copy = pejl_changes_new (changes->bulk);

  copy->touched = changes->touched;
  for (guint i = 0; i <= PEJL_TABLE_LAST; i++)
    if (changes->rows[i] != NULL)
      copy->rows[i] = g_array_copy (changes->rows[i]);
  return copy;
}

void
pejl_changes_free (PejlChanges *changes)
{
  if (changes == NULL)
    return;
  for (guint i = 0; i <= PEJL_TABLE_LAST; i++)
    g_clear_pointer (&changes->rows[i], g_array_unref);
  g_free (changes);
}

void
pejl_changes_add (PejlChanges *changes, guint32 table, const PejlId *row)
{
  if (pejl_schema_table (table) == NULL)
    return;
  changes->touched |= G_GUINT64_CONSTANT (1) << table;
  if (changes->bulk)
    return;
  if (changes->rows[table] == NULL)
    changes->rows[table] = g_array_new (FALSE, FALSE, sizeof (PejlId));
  g_array_append_val (changes->rows[table], *row);
}

void
pejl_changes_add_all (PejlChanges *changes)
{
  changes->bulk = TRUE;
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    changes->touched |= G_GUINT64_CONSTANT (1) << table;
}

gboolean
pejl_changes_is_empty (const PejlChanges *changes)
{
  return changes->touched == 0;
}

gboolean
pejl_changes_touch (const PejlChanges *changes, PejlTable table)
{
  g_return_val_if_fail (changes != NULL, FALSE);

  return (changes->touched & G_GUINT64_CONSTANT (1) << table) != 0;
}

const PejlId *
pejl_changes_rows (const PejlChanges *changes, PejlTable table, guint *n)
{
  g_return_val_if_fail (changes != NULL && n != NULL, NULL);
  g_return_val_if_fail (pejl_schema_table (table) != NULL, NULL);

  *n = changes->rows[table] != NULL ? changes->rows[table]->len : 0;
  return *n > 0 ? (const PejlId *) (gpointer) changes->rows[table]->data : NULL;
}

gboolean
pejl_changes_is_bulk (const PejlChanges *changes)
{
  g_return_val_if_fail (changes != NULL, FALSE);

  return changes->bulk;
}
