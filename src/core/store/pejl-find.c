// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search over evidens and begrundelser.
#define G_LOG_DOMAIN "pejl-store"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-henvisning.h"
#include "core/store/pejl-query-private.h"
#include "core/store/pejl-reader-private.h"
#include "core/store/pejl-tables.h"

#include <string.h>

#define MIN_LETTERS 2
/* How many of the last written hits of each kind are put in order by date; the words of a whole sentence meet
 * far fewer, and one common word meets more than anybody reads. */
#define WINDOW 1000
/* A snippet's length in words, and how many of them go before the first hit. */
#define SNIPPET_WORDS 24
#define SNIPPET_BEFORE 8
#define HIT_START "\uE000"
#define HIT_END "\uE001"

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

/* The next word at or after p, from *start to *end; FALSE when there is none. */
static gboolean
next_word (const char *p, const char **start, const char **end)
{
  while (*p != '\0' && !is_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *start = p;
  while (*p != '\0' && is_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *end = p;
  return *end > *start;
}

/* The words of at least two letters, folded. */
static char **
split_words (const char *words)
{
  g_autofree char *normal = pejl_dansk_normalize (words);
  g_autoptr (GStrvBuilder) split = g_strv_builder_new ();
  const char *start;
  const char *end;

  for (const char *p = normal; next_word (p, &start, &end); p = end)
    if (g_utf8_strlen (start, end - start) >= MIN_LETTERS)
      {
        g_autofree char *folded = g_utf8_casefold (start, end - start);

        g_strv_builder_add (split, folded);
      }
  return g_strv_builder_end (split);
}

/* The words in FTS5's own language: all of them, the last also as a beginning. */
static char *
match_for (char **words)
{
  GString *match = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    g_string_append_printf (match, "%s\"%s\"", word != words ? " " : "", *word);
  g_string_append_c (match, '*');
  return g_string_free (match, FALSE);
}

static gboolean
is_hit (char **words, const char *start, const char *end)
{
  g_autofree char *folded = g_utf8_casefold (start, end - start);

  for (char **word = words; *word != NULL; word++)
    if (word[1] != NULL ? strcmp (folded, *word) == 0 : g_str_has_prefix (folded, *word))
      return TRUE;
  return FALSE;
}

/* Where a snippet begins: some words before the first hit, or at the text's own beginning. */
static const char *
snippet_start (const char *text, char **words)
{
  const char *before[SNIPPET_BEFORE] = { NULL };
  const char *start;
  const char *end;
  guint n = 0;

  for (const char *p = text; next_word (p, &start, &end); p = end, n++)
    {
      if (is_hit (words, start, end))
        return n < SNIPPET_BEFORE ? text : before[n % SNIPPET_BEFORE];
      before[n % SNIPPET_BEFORE] = start;
    }
  return text;
}

/* Made here: FTS5's own snippet() would look a beginning of a word up again in the whole index for every
 * row. */
static char *
make_snippet (const char *text, char **words)
{
  const char *p = snippet_start (text, words);
  GString *out = g_string_new (p > text ? "…" : "");
  const char *start;
  const char *end;
  guint n = 0;

  for (; n < SNIPPET_WORDS && next_word (p, &start, &end); p = end, n++)
    {
      gboolean hit = is_hit (words, start, end);

      g_string_append_len (out, p, start - p);
      g_string_append (out, hit ? HIT_START : "");
      g_string_append_len (out, start, end - start);
      g_string_append (out, hit ? HIT_END : "");
    }
  g_string_append (out, next_word (p, &start, &end) ? "…" : p);
  return g_string_free (out, FALSE);
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

/* The row that a hit stands for, unless it or its tilsyn is deleted. */
static void
read_hit (PejlDb *db, gint64 rowid, PejlTable table, GArray *hits)
{
  static const char evidens_sql[] =
    "SELECT r.id, r.tilsyn, COALESCE(t.dato, '') FROM evidens r JOIN tilsyn t ON t.id = r.tilsyn"
    " WHERE r.n = ?1 AND r.deleted = 0 AND t.deleted = 0";
  static const char vurdering_sql[] =
    "SELECT r.id, r.tilsyn, COALESCE(t.dato, '') FROM vurdering r JOIN tilsyn t ON t.id = r.tilsyn"
    " WHERE r.n = ?1 AND r.deleted = 0 AND t.deleted = 0";
  sqlite3_stmt *stmt = pejl_db_statement (db, table == PEJL_TABLE_EVIDENS ? evidens_sql : vurdering_sql);

  sqlite3_bind_int64 (stmt, 1, PEJL_SOEG_N (rowid));
  while (pejl_query_next (db, stmt))
    {
      Hit hit = { .rowid = rowid, .table = table };

      hit.row = pejl_db_column_id (stmt, 0);
      hit.tilsyn = pejl_db_column_id (stmt, 1);
      g_strlcpy (hit.dato, (const char *) sqlite3_column_text (stmt, 2), sizeof hit.dato);
      g_array_append_val (hits, hit);
    }
}

static GArray *
collect_hits (PejlDb *db, const char *match)
{
  static const char sql[] = "SELECT rowid FROM soeg WHERE soeg MATCH ?1 ORDER BY rowid DESC";
  GArray *hits = g_array_new (FALSE, TRUE, sizeof (Hit));
  guint left[PEJL_TABLE_LAST + 1] = { [PEJL_TABLE_EVIDENS] = WINDOW, [PEJL_TABLE_VURDERING] = WINDOW };
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_text (stmt, 1, match);
  while (pejl_query_next (db, stmt))
    {
      gint64 rowid = sqlite3_column_int64 (stmt, 0);
      guint table = PEJL_SOEG_FIELD (rowid) / 100;

      if (table > PEJL_TABLE_LAST || left[table] == 0)
        continue;
      left[table]--;
      read_hit (db, rowid, (PejlTable) table, hits);
      if (left[PEJL_TABLE_EVIDENS] + left[PEJL_TABLE_VURDERING] == 0)
        {
          sqlite3_reset (stmt);
          break;
        }
    }
  g_array_sort (hits, hit_compare);
  return hits;
}

static char *
read_snippet (PejlDb *db, char **words, const Hit *hit)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT tekst FROM soeg WHERE rowid = ?1");
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;

  sqlite3_bind_int64 (stmt, 1, hit->rowid);
  while (pejl_query_next (db, stmt))
    {
      g_free (text);
      text = pejl_db_column_text (stmt, 0);
    }
  /* The numbers of references are known where the evidens is; here they would be digits that nobody typed. */
  plain = pejl_henvisning_strip (text != NULL ? text : "");
  return make_snippet (plain, words);
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
fund_from_hit (PejlDb *db, char **words, const Hit *hit)
{
  PejlFund *fund = g_new0 (PejlFund, 1);

  fund->table = hit->table;
  fund->row = hit->row;
  fund->tilsyn = hit->tilsyn;
  fund->dato = g_strdup (hit->dato);
  fund->sted = read_sted (db, &hit->tilsyn);
  fund->snippet = read_snippet (db, words, hit);
  return fund;
}

GPtrArray *
pejl_query_find (PejlReader *reader, const char *words, guint limit)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_fund_free);
  g_auto (GStrv) split = split_words (words);
  g_autofree char *match = NULL;
  g_autoptr (GArray) hits = NULL;
  PejlDb *db = pejl_reader_db (reader);

  if (*split == NULL)
    return found;
  pejl_reader_flush_search (reader);
  match = match_for (split);
  hits = collect_hits (db, match);
  for (guint i = 0; i < hits->len && i < limit; i++)
    g_ptr_array_add (found, fund_from_hit (db, split, &g_array_index (hits, Hit, i)));
  return found;
}
