// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures, read by place and by figure.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-rammetal.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-private.h"

#include <math.h>
#include <string.h>

#define NOEGLETAL_COLUMNS "SELECT id, key, nr, navn, enhed, decimaler FROM noegletal WHERE deleted = 0 AND key IS NOT NULL"
#define RAMMETAL_COLUMNS "SELECT id, noegletal, dagtilbud, distrikt, dato, tid, vaerdi, kilde FROM rammetal" \
                         " WHERE deleted = 0 AND noegletal IS NOT NULL AND dato IS NOT NULL AND vaerdi IS NOT NULL"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

/* --- figures --- */

static PejlNoegletal *
noegletal_from_row (sqlite3_stmt *stmt)
{
  PejlNoegletal *noegletal = pejl_noegletal_new ();

  noegletal->id = pejl_db_column_id (stmt, 0);
  take_text (&noegletal->key, stmt, 1);
  noegletal->nr = sqlite3_column_int64 (stmt, 2);
  take_text (&noegletal->navn, stmt, 3);
  take_text (&noegletal->enhed, stmt, 4);
  noegletal->decimaler = (guint) CLAMP (sqlite3_column_int (stmt, 5), 0, PEJL_NOEGLETAL_MAX_DECIMALER);
  return noegletal;
}

static int
by_nr_and_name (gconstpointer a, gconstpointer b)
{
  const PejlNoegletal *one = *(const PejlNoegletal *const *) a;
  const PejlNoegletal *two = *(const PejlNoegletal *const *) b;
  int by_name;

  if (one->nr != two->nr)
    return one->nr < two->nr ? -1 : 1;
  by_name = pejl_dansk_compare (one->navn, two->navn);
  return by_name != 0 ? by_name : strcmp (one->key, two->key);
}

GPtrArray *
pejl_query_noegletal (PejlReader *reader)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_noegletal_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, NOEGLETAL_COLUMNS);

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (all, noegletal_from_row (stmt));
  g_ptr_array_sort (all, by_nr_and_name);
  return all;
}

PejlNoegletal *
pejl_query_noegletal_by_key (PejlReader *reader, const char *key)
{
  static const char sql[] = NOEGLETAL_COLUMNS " AND id = ?1";
  PejlNoegletal *noegletal = NULL;
  PejlId id = pejl_noegletal_id_for (key);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &id);
  while (pejl_query_next (db, stmt))
    noegletal = noegletal_from_row (stmt);
  return noegletal;
}

static gboolean
holds_key (const GPtrArray *all, const char *key)
{
  for (guint i = 0; i < all->len; i++)
    if (strcmp (((const PejlNoegletal *) g_ptr_array_index (all, i))->key, key) == 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
pejl_query_noegletal_mulige (PejlReader *reader)
{
  GPtrArray *all = pejl_query_noegletal (reader);
  g_autoptr (GPtrArray) standard = pejl_noegletal_standard ();

  for (guint i = 0; i < standard->len; i++)
    {
      PejlNoegletal *noegletal = g_ptr_array_index (standard, i);

      if (!holds_key (all, noegletal->key))
        g_ptr_array_add (all, pejl_noegletal_ref (noegletal));
    }
  g_ptr_array_sort (all, by_nr_and_name);
  return all;
}

/* --- values --- */

static PejlRammetal *
rammetal_from_row (sqlite3_stmt *stmt)
{
  PejlRammetal *tal = pejl_rammetal_new ();
  int tid = sqlite3_column_int (stmt, 5);

  tal->id = pejl_db_column_id (stmt, 0);
  take_text (&tal->noegletal, stmt, 1);
  tal->dagtilbud = pejl_db_column_id (stmt, 2);
  tal->distrikt = pejl_db_column_id (stmt, 3);
  take_text (&tal->dato, stmt, 4);
  tal->tid = tid >= PEJL_RAMMETID_DAG && tid <= PEJL_RAMMETID_LAST ? (PejlRammeTid) tid : PEJL_RAMMETID_DAG;
  tal->vaerdi = sqlite3_column_double (stmt, 6);
  take_text (&tal->kilde, stmt, 7);
  return tal;
}

/* What an op of a stranger may hold is not shown where it cannot be. */
static gboolean
is_sound (const PejlRammetal *tal)
{
  return pejl_dato_is_valid (tal->dato) && isfinite (tal->vaerdi);
}

static void
read_all (PejlDb *db, sqlite3_stmt *stmt, GPtrArray *all)
{
  while (pejl_query_next (db, stmt))
    {
      g_autoptr (PejlRammetal) tal = rammetal_from_row (stmt);

      if (is_sound (tal))
        g_ptr_array_add (all, g_steal_pointer (&tal));
    }
}

GPtrArray *
pejl_query_rammetal (PejlReader *reader, const PejlId *dagtilbud, const PejlId *distrikt, const char *noegletal,
                     const char *til_og_med)
{
  static const char sql[] = RAMMETAL_COLUMNS " AND dagtilbud IS ?1 AND distrikt IS ?2 AND (?3 IS NULL OR noegletal = ?3)"
                                             " AND dato <= ?4 ORDER BY noegletal, dato, tid, id";
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_rammetal_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, dagtilbud);
  pejl_db_bind_id (stmt, 2, distrikt);
  if (noegletal != NULL)
    pejl_db_bind_text (stmt, 3, noegletal);
  pejl_db_bind_text (stmt, 4, *til_og_med != '\0' ? til_og_med : "9");
  read_all (db, stmt, all);
  return all;
}

PejlRammetal *
pejl_query_rammetal_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = RAMMETAL_COLUMNS " AND id = ?1";
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_rammetal_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  read_all (db, stmt, found);
  return found->len > 0 ? pejl_rammetal_ref (g_ptr_array_index (found, 0)) : NULL;
}

GArray *
pejl_query_rammetal_ids (PejlReader *reader, const char *noegletal)
{
  static const char sql[] = "SELECT id FROM rammetal WHERE deleted = 0 AND noegletal = ?1 ORDER BY id";
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_text (stmt, 1, noegletal);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      g_array_append_val (ids, id);
    }
  return ids;
}

guint
pejl_query_rammetal_count (PejlReader *reader, const char *noegletal)
{
  static const char sql[] = "SELECT count(*) FROM rammetal WHERE deleted = 0 AND (?1 IS NULL OR noegletal = ?1)";
  guint n = 0;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  if (noegletal != NULL)
    pejl_db_bind_text (stmt, 1, noegletal);
  while (pejl_query_next (db, stmt))
    n = (guint) sqlite3_column_int (stmt, 0);
  return n;
}

char *
pejl_query_rammetal_sidste_kilde (PejlReader *reader)
{
  static const char sql[] = "SELECT kilde FROM rammetal WHERE deleted = 0 AND kilde IS NOT NULL ORDER BY n DESC LIMIT 1";
  char *kilde = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      g_free (kilde);
      kilde = pejl_db_column_text (stmt, 0);
    }
  return kilde != NULL ? kilde : g_strdup ("");
}
