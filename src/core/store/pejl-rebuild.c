// SPDX-License-Identifier: GPL-3.0-or-later
// Derived tables thrown away and made again, all or nothing.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-materialize.h"
#include "core/store/pejl-store-private.h"

gboolean
pejl_store_rebuild (PejlStore *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlChanges) changes = pejl_changes_new (TRUE);
  gboolean ok;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  pejl_changes_add_all (changes);
  if (!pejl_store_begin (self, error))
    return FALSE;
  ok = pejl_materialize_all (self->writer->db, cancellable, error);
  self->writer->search_queued = TRUE;
  return pejl_store_end (self, ok, changes, error) && pejl_store_flush_search (self, error);
}
