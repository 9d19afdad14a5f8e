// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of a search: the first fifty hits of a common word with place, date and snippet, against the bare full-text
// lookup of the same fifty, in the same order.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "core/store/pejl-store.h"
#include "core/store/query/pejl-find.h"

#include <sqlite3.h>
#include <string.h>

#define SEARCHES 51
#define HITS 50
#define WORD "børn"
/* The same question in FTS5's own language: a word looked for is also a beginning. */
#define MATCH "\"børn\"*"

typedef struct
{
  PejlStore *store;
  sqlite3 *bare;
  sqlite3_stmt *lookup;
  gint64 found[HITS + 1]; /* of the last turn: places in the index; a 0 ends them */
  gint64 bare_found[HITS + 1];
} Searches;

static void
searches_clear (Searches *searches)
{
  g_clear_object (&searches->store);
  sqlite3_finalize (searches->lookup);
  sqlite3_close (searches->bare);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Searches, searches_clear)

static double
search_pejl (gpointer data, guint turn)
{
  Searches *searches = data;
  const PejlFindQuery query = { .words = WORD, .limit = HITS };
  double begin = bench_clock ();
  g_autoptr (GPtrArray) found = pejl_find (pejl_store_get_reader (searches->store), &query);

  begin = bench_clock () - begin;
  for (guint i = 0; i < MIN (found->len, HITS); i++)
    searches->found[i] = ((const PejlFund *) g_ptr_array_index (found, i))->plads;
  searches->found[MIN (found->len, HITS)] = 0;
  return begin;
}

static double
search_bare (gpointer data, guint turn)
{
  Searches *searches = data;
  double begin = bench_clock ();
  gsize letters = 0;
  guint n = 0;
  int rc;

  while ((rc = sqlite3_step (searches->lookup)) == SQLITE_ROW)
    {
      g_autofree char *tekst = g_strdup ((const char *) sqlite3_column_text (searches->lookup, 1));

      letters += tekst != NULL ? (gsize) sqlite3_column_bytes (searches->lookup, 1) : 0;
      searches->bare_found[n++] = sqlite3_column_int64 (searches->lookup, 0);
    }
  searches->bare_found[n] = 0;
  sqlite3_reset (searches->lookup);
  return rc == SQLITE_DONE && letters > 0 ? bench_clock () - begin : -1;
}

static gboolean
open_bare (Searches *searches, const BenchSetup *setup, GError **error)
{
  static const char sql[] = "SELECT rowid, tekst FROM soeg WHERE soeg MATCH ?1 ORDER BY rowid DESC LIMIT ?2";

  if (sqlite3_open_v2 (setup->store, &searches->bare, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
      && sqlite3_prepare_v2 (searches->bare, sql, -1, &searches->lookup, NULL) == SQLITE_OK
      && sqlite3_bind_text (searches->lookup, 1, MATCH, -1, SQLITE_STATIC) == SQLITE_OK
      && sqlite3_bind_int (searches->lookup, 2, HITS) == SQLITE_OK)
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the bare search: %s", sqlite3_errmsg (searches->bare));
  return FALSE;
}

gboolean
bench_search (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Searches) searches = { 0 };

  searches.store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  if (searches.store == NULL || !open_bare (&searches, setup, error)
      || !bench_turns ("search", SEARCHES, search_pejl, search_bare, &searches, "ms", 1000, ratio, error))
    return FALSE;
  if (memcmp (searches.found, searches.bare_found, sizeof searches.found) == 0 && searches.found[HITS - 1] != 0)
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_DIFFERS, "Pejl did not find the same %d texts, in the same order, as the bare search",
               HITS);
  return FALSE;
}
