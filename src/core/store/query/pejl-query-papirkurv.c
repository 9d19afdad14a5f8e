// SPDX-License-Identifier: GPL-3.0-or-later
// Deleted rows, and who deleted them when, as their ops tell.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-papirkurv.h"

#include "core/store/pejl-felt.h"
#include "core/store/query/pejl-query-private.h"

/* The parts of one action are written in the same breath. */
#define TOGETHER_MS 1000

void
pejl_slettet_free (PejlSlettet *slettet)
{
  if (slettet == NULL)
    return;
  g_free (slettet->titel);
  g_free (slettet->sted);
  g_free (slettet->dato);
  g_free (slettet->navn);
  g_free (slettet);
}

/* Each gives id, title, place, date. What lies in a deleted tilsyn or plan comes back with that. */
#define PLACE_OF_TILSYN \
  "COALESCE((SELECT navn FROM dagtilbud WHERE id = t.dagtilbud), (SELECT navn FROM distrikt WHERE id = t.distrikt), '" \
  PEJL_QUERY_CENTER "')"
#define PLACE_OF(row) "COALESCE((SELECT navn FROM dagtilbud WHERE id = " row ".dagtilbud), '')"

static const struct
{
  PejlTable table;
  const char *sql;
} selects[] = {
  { PEJL_TABLE_TILSYN, "SELECT t.id, '', " PLACE_OF_TILSYN ", COALESCE(t.dato, '') FROM tilsyn t"
                       " WHERE t.deleted <> 0 ORDER BY t.n DESC LIMIT ?1" },
  { PEJL_TABLE_EVIDENS, "SELECT r.id, COALESCE(r.tekst, ''), " PLACE_OF_TILSYN ", COALESCE(t.dato, '')"
                        " FROM evidens r JOIN tilsyn t ON t.id = r.tilsyn AND t.deleted = 0"
                        " WHERE r.deleted <> 0 ORDER BY r.n DESC LIMIT ?1" },
  { PEJL_TABLE_VEDHAEFTNING, "SELECT r.id, COALESCE(r.navn, ''), " PLACE_OF_TILSYN ", COALESCE(t.dato, '')"
                             " FROM vedhaeftning r JOIN tilsyn t ON t.id = r.tilsyn AND t.deleted = 0"
                             " WHERE r.deleted <> 0 ORDER BY r.n DESC LIMIT ?1" },
  { PEJL_TABLE_KOMMENTAR, "SELECT r.id, COALESCE(r.tekst, ''), " PLACE_OF_TILSYN ", COALESCE(r.dato, '')"
                          " FROM kommentar r JOIN tilsyn t ON t.id = r.tilsyn AND t.deleted = 0"
                          " WHERE r.deleted <> 0 ORDER BY r.n DESC LIMIT ?1" },
  { PEJL_TABLE_HANDLEPLAN, "SELECT r.id, COALESCE(r.titel, ''), " PLACE_OF ("r") ", COALESCE(r.dato, '')"
                           " FROM handleplan r WHERE r.deleted <> 0 ORDER BY r.n DESC LIMIT ?1" },
  { PEJL_TABLE_PUNKT, "SELECT r.id, COALESCE(r.titel, ''), " PLACE_OF ("r") ", COALESCE(r.frist, '')"
                      " FROM punkt r JOIN handleplan h ON h.id = r.handleplan AND h.deleted = 0"
                      " WHERE r.deleted <> 0 ORDER BY r.n DESC LIMIT ?1" },
  { PEJL_TABLE_SAG, "SELECT r.id, COALESCE(r.grund, ''), " PLACE_OF ("r") ", COALESCE(r.aabnet, '')"
                    " FROM sag r WHERE r.deleted <> 0 ORDER BY r.n DESC LIMIT ?1" },
  { PEJL_TABLE_AFTALE, "SELECT r.id, COALESCE(r.titel, ''), " PLACE_OF ("r") ", COALESCE(r.dato, '')"
                       " FROM aftale r WHERE r.deleted <> 0 ORDER BY r.n DESC LIMIT ?1" },
};

/* When the row was last deleted, and by whom. */
static void
read_deletion (PejlReader *reader, PejlSlettet *slettet)
{
  g_autoptr (GPtrArray) items = pejl_reader_history (reader, slettet->table, &slettet->row, PEJL_FIELD_DELETED);

  for (guint i = 0; i < items->len; i++)
    {
      const PejlHistoryItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->value, "1") != 0)
        continue;
      slettet->slettet = item->time;
      slettet->navn = g_strdup (item->navn);
      return;
    }
  slettet->navn = g_strdup ("");
}

static void
read_table (PejlReader *reader, PejlTable table, const char *sql, guint limit, GPtrArray *all)
{
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  guint first = all->len;

  sqlite3_bind_int64 (stmt, 1, limit);
  while (pejl_query_next (db, stmt))
    {
      PejlSlettet *slettet = g_new0 (PejlSlettet, 1);

      slettet->table = table;
      slettet->row = pejl_db_column_id (stmt, 0);
      slettet->titel = pejl_db_column_text (stmt, 1);
      slettet->sted = pejl_db_column_text (stmt, 2);
      slettet->dato = pejl_db_column_text (stmt, 3);
      if (*slettet->titel == '\0')
        {
          g_free (slettet->titel);
          slettet->titel = g_strdup (pejl_tabel_navn (table));
        }
      g_ptr_array_add (all, slettet);
    }
  for (guint i = first; i < all->len; i++)
    read_deletion (reader, g_ptr_array_index (all, i));
}

static int
last_deleted_first (gconstpointer a, gconstpointer b)
{
  const PejlSlettet *x = *(const PejlSlettet *const *) a;
  const PejlSlettet *y = *(const PejlSlettet *const *) b;

  return (y->slettet > x->slettet) - (y->slettet < x->slettet);
}

GPtrArray *
pejl_query_papirkurv (PejlReader *reader, guint limit)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_slettet_free);

  g_return_val_if_fail (reader != NULL, all);

  for (guint i = 0; i < G_N_ELEMENTS (selects); i++)
    read_table (reader, selects[i].table, selects[i].sql, limit, all);
  g_ptr_array_sort (all, last_deleted_first);
  return all;
}

gboolean
pejl_query_is_deleted (PejlReader *reader, PejlTable table, const PejlId *row)
{
  const PejlTableInfo *info = pejl_schema_table (table);
  PejlDb *db = pejl_reader_db (reader);
  g_autofree char *sql = NULL;
  sqlite3_stmt *stmt;
  gboolean deleted = FALSE;

  g_return_val_if_fail (info != NULL, FALSE);

  sql = g_strdup_printf ("SELECT deleted FROM \"%s\" WHERE id = ?1", info->name);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_db_bind_id (stmt, 1, row);
  while (pejl_query_next (db, stmt))
    deleted = sqlite3_column_int (stmt, 0) != 0;
  return deleted;
}

static gint64
deleted_at (PejlReader *reader, PejlTable table, const PejlId *row)
{
  PejlSlettet slettet = { .table = table, .row = *row };

  read_deletion (reader, &slettet);
  g_free (slettet.navn);
  return slettet.slettet;
}

GArray *
pejl_query_deleted_with (PejlReader *reader, const PejlId *evidens)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (PejlId));
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT id FROM evidens_tegn WHERE evidens = ?1 AND deleted <> 0");
  gint64 when = deleted_at (reader, PEJL_TABLE_EVIDENS, evidens);

  pejl_db_bind_id (stmt, 1, evidens);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      g_array_append_val (links, id);
    }
  for (guint i = links->len; i > 0; i--)
    if (ABS (deleted_at (reader, PEJL_TABLE_EVIDENS_TEGN, &g_array_index (links, PejlId, i - 1)) - when) > TOGETHER_MS)
      g_array_remove_index (links, i - 1);
  return links;
}
