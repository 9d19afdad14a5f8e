// SPDX-License-Identifier: GPL-3.0-or-later
// Gives memory back when there is nothing to do with it.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-reader-private.h"
#include "core/store/pejl-store-private.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

void
pejl_store_trim_memory (void)
{
#ifdef __GLIBC__
  /* Elsewhere the C library does so by itself, or not at all. */
  malloc_trim (0);
#endif
}

void
pejl_store_release_memory (PejlStore *self)
{
  g_return_if_fail (PEJL_IS_STORE (self));

  if (self->reader != NULL)
    sqlite3_db_release_memory (pejl_db_handle (pejl_reader_db (self->reader)));
  pejl_store_lock (self);
  if (self->writer != NULL)
    sqlite3_db_release_memory (pejl_db_handle (self->writer->db));
  pejl_store_unlock (self);
  pejl_store_trim_memory ();
}
