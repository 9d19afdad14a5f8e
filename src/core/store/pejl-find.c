// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search over evidens and begrundelser.
#define G_LOG_DOMAIN "pejl-store"

#include "core/model/pejl-dansk.h"
#include "core/store/pejl-query-private.h"
#include "core/store/pejl-reader-private.h"
#include "core/store/pejl-tables.h"

#include <string.h>

#define MIN_LETTERS 2
/* How many of the last written hits of each kind are put in order by date; the words of a whole sentence meet far fewer,
 * and one common word meets more than anybody reads. */
#define WINDOW 2000

void
pejl_fund_free (PejlFund *fund)
{
  if (fund == NULL)
    return;
  g_free (fund->sted);
  g_free (fund->dato);
  g_free (fund->snippet);
  g_free (fund);
}

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
append_word (GString *match, const char *start, const char *end)
{
  if (g_utf8_strlen (start, end - start) < MIN_LETTERS)
    return;
  if (match->len > 0)
    g_string_append_c (match, ' ');
  g_string_append_c (match, '"');
  g_string_append_len (match, start, end - start);
  g_string_append_c (match, '"');
}

/* The words in FTS5's own language: all of them, the last also as a beginning. NULL when none is long enough. */
static char *
match_for (const char *words)
{
  g_autofree char *normal = pejl_dansk_normalize (words);
  g_autoptr (GString) match = g_string_new (NULL);
  const char *start = NULL;
  const char *p = normal;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean word = is_word (g_utf8_get_char (p));

      if (word && start == NULL)
        start = p;
      if (!word && start != NULL)
        {
          append_word (match, start, p);
          start = NULL;
        }
    }
  if (start != NULL)
    append_word (match, start, p);
  if (match->len == 0)
    return NULL;
  g_string_append_c (match, '*');
  return g_strdup (match->str);
}

/* A hit before its words are fetched. */
typedef struct
{
  gint64 rowid;
  PejlTable table;
  PejlId row;
  PejlId tilsyn;
  char dato[PEJL_DATO_LEN];
} Hit;

static int
hit_compare (gconstpointer a, gconstpointer b)
{
  const Hit *x = a;
  const Hit *y = b;
  int by_date = strcmp (y->dato, x->dato);

  return by_date != 0 ? by_date : (y->rowid > x->rowid) - (y->rowid < x->rowid);
}

static void
collect_hits (PejlDb *db, PejlTable table, const char *match, GArray *hits)
{
  static const char evidens_sql[] =
    "SELECT s.rowid, r.id, r.tilsyn, t.dato FROM soeg s CROSS JOIN evidens r ON r.n = s.rowid >> 5"
    " JOIN tilsyn t ON t.id = r.tilsyn WHERE s.soeg MATCH ?1 AND (s.rowid & 31) = ?2"
    " AND r.deleted = 0 AND t.deleted = 0 ORDER BY s.rowid DESC LIMIT ?3";
  static const char vurdering_sql[] =
    "SELECT s.rowid, r.id, r.tilsyn, t.dato FROM soeg s CROSS JOIN vurdering r ON r.n = s.rowid >> 5"
    " JOIN tilsyn t ON t.id = r.tilsyn WHERE s.soeg MATCH ?1 AND (s.rowid & 31) = ?2"
    " AND r.deleted = 0 AND t.deleted = 0 ORDER BY s.rowid DESC LIMIT ?3";
  sqlite3_stmt *stmt = pejl_db_statement (db, table == PEJL_TABLE_EVIDENS ? evidens_sql : vurdering_sql);

  pejl_db_bind_text (stmt, 1, match);
  sqlite3_bind_int (stmt, 2, table);
  sqlite3_bind_int (stmt, 3, WINDOW);
  while (pejl_query_next (db, stmt))
    {
      Hit hit = { .rowid = sqlite3_column_int64 (stmt, 0), .table = table };

      hit.row = pejl_db_column_id (stmt, 1);
      hit.tilsyn = pejl_db_column_id (stmt, 2);
      g_strlcpy (hit.dato, (const char *) sqlite3_column_text (stmt, 3), sizeof hit.dato);
      g_array_append_val (hits, hit);
    }
}

static char *
read_snippet (PejlDb *db, const char *match, gint64 rowid)
{
  /* U+E000 and U+E001, which no text contains for another reason, part the hit from the rest. */
  static const char sql[] =
    "SELECT snippet(soeg, 0, char(0xE000), char(0xE001), '…', 24) FROM soeg WHERE soeg MATCH ?1 AND rowid = ?2";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  char *snippet = NULL;

  pejl_db_bind_text (stmt, 1, match);
  sqlite3_bind_int64 (stmt, 2, rowid);
  while (pejl_query_next (db, stmt))
    {
      g_free (snippet);
      snippet = pejl_db_column_text (stmt, 0);
    }
  return snippet != NULL ? snippet : g_strdup ("");
}

static char *
read_sted (PejlDb *db, const PejlId *tilsyn)
{
  static const char sql[] =
    "SELECT COALESCE(d.navn, x.navn) FROM tilsyn t LEFT JOIN dagtilbud d ON d.id = t.dagtilbud"
    " LEFT JOIN distrikt x ON x.id = t.distrikt WHERE t.id = ?1";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  char *sted = NULL;

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    if (sqlite3_column_type (stmt, 0) != SQLITE_NULL)
      sted = pejl_db_column_text (stmt, 0);
  return sted != NULL ? sted : g_strdup (PEJL_QUERY_CENTER);
}

static PejlFund *
fund_from_hit (PejlDb *db, const char *match, const Hit *hit)
{
  PejlFund *fund = g_new0 (PejlFund, 1);

  fund->table = hit->table;
  fund->row = hit->row;
  fund->tilsyn = hit->tilsyn;
  fund->dato = g_strdup (hit->dato);
  fund->sted = read_sted (db, &hit->tilsyn);
  fund->snippet = read_snippet (db, match, hit->rowid);
  return fund;
}

GPtrArray *
pejl_query_find (PejlReader *reader, const char *words, guint limit)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_fund_free);
  g_autoptr (GArray) hits = g_array_new (FALSE, TRUE, sizeof (Hit));
  g_autofree char *match = match_for (words);
  PejlDb *db = pejl_reader_db (reader);

  G_STATIC_ASSERT (PEJL_SOEG_ROWID (3, 1) == ((3 << 5) | 1));

  if (match == NULL)
    return found;
  pejl_reader_flush_search (reader);
  collect_hits (db, PEJL_TABLE_EVIDENS, match, hits);
  collect_hits (db, PEJL_TABLE_VURDERING, match, hits);
  g_array_sort (hits, hit_compare);
  for (guint i = 0; i < hits->len && i < limit; i++)
    g_ptr_array_add (found, fund_from_hit (db, match, &g_array_index (hits, Hit, i)));
  return found;
}
