// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only connection shared by reference count.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-reader-private.h"

struct _PejlReader
{
  gatomicrefcount refs;
  PejlDb *db;            /* owned */
  GWeakRef store;
  PejlReaderFlush flush;
};

G_DEFINE_BOXED_TYPE (PejlReader, pejl_reader, pejl_reader_ref, pejl_reader_unref)

PejlReader *
pejl_reader_new (PejlDb *db, GObject *store, PejlReaderFlush flush)
{
  PejlReader *reader = g_new0 (PejlReader, 1);

  g_atomic_ref_count_init (&reader->refs);
  reader->db = db;
  reader->flush = flush;
  g_weak_ref_init (&reader->store, store);
  return reader;
}

PejlReader *
pejl_reader_ref (PejlReader *reader)
{
  g_return_val_if_fail (reader != NULL, NULL);

  g_atomic_ref_count_inc (&reader->refs);
  return reader;
}

void
pejl_reader_unref (PejlReader *reader)
{
  if (reader == NULL || !g_atomic_ref_count_dec (&reader->refs))
    return;
  g_weak_ref_clear (&reader->store);
  pejl_db_free (reader->db);
  g_free (reader);
}

PejlDb *
pejl_reader_db (PejlReader *reader)
{
  g_return_val_if_fail (reader != NULL, NULL);

  return reader->db;
}

GObject *
pejl_reader_dup_store (PejlReader *reader)
{
  return g_weak_ref_get (&reader->store);
}

gboolean
pejl_reader_check (PejlReader *reader, GError **error)
{
  g_autoptr (GError) failed = NULL;

  g_return_val_if_fail (reader != NULL, FALSE);

  failed = pejl_db_take_error (reader->db);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

void
pejl_reader_flush_search (PejlReader *reader)
{
  g_autoptr (GObject) store = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (reader != NULL);

  store = g_weak_ref_get (&reader->store);
  if (store != NULL && reader->flush != NULL && !reader->flush (store, &error))
    g_warning ("The search index could not be brought up to date: %s", error->message);
}
