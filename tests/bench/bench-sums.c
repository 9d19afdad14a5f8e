// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of the numbers behind both charts, against the same sums as bare SQL over the store's covering indices.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "core/analysis/pejl-analyse.h"
#include "core/store/pejl-store.h"

#include <sqlite3.h>
#include <string.h>

#define SUMS 21

/* Each place's latest level in each area, counted by distrikt, area and level. The order of (dato, id) decides which is latest. */
static const char levels_sql[] =
  "SELECT d.distrikt, l.omraade, l.niveau, COUNT(*) FROM"
  " (SELECT t.dagtilbud AS hus, v.omraade, v.niveau, MAX(t.dato || hex(t.id))"
  "  FROM tilsyn t CROSS JOIN vurdering v ON v.tilsyn = t.id"
  "  WHERE t.deleted = 0 AND t.dato >= ?1 AND t.dato < ?2 AND t.omfang = 1 AND t.status >= 2"
  "   AND v.deleted = 0 AND v.maal = 1 AND v.niveau >= 1"
  "  GROUP BY t.dagtilbud, v.omraade) l"
  " JOIN dagtilbud d ON d.id = l.hus WHERE d.aktiv = 1 AND d.deleted = 0"
  " GROUP BY d.distrikt, l.omraade, l.niveau";
static const char visits_sql[] =
  "SELECT t.dagtilbud, SUM(t.anmeldt), COUNT(*), MAX(t.dato) FROM tilsyn t"
  " WHERE t.deleted = 0 AND t.dato >= ?1 AND t.dato < ?2 AND t.omfang = 1 AND t.status >= 2 GROUP BY t.dagtilbud";
static const char places_sql[] =
  "SELECT t.omfang, COUNT(DISTINCT t.distrikt) FROM tilsyn t"
  " WHERE t.deleted = 0 AND t.dato >= ?1 AND t.dato < ?2 AND t.omfang > 1 AND t.status >= 2 GROUP BY t.omfang";
/* In how many places each tegn was seen, added up by area and role. A closed house does not count. */
static const char cells_sql[] =
  "SELECT g.omraade, g.rolle, SUM(s.steder) FROM"
  " (SELECT e.tegn, t.omfang, COUNT(DISTINCT CASE t.omfang WHEN 1 THEN t.dagtilbud WHEN 2 THEN t.distrikt ELSE x'00' END)"
  "   AS steder, COUNT(*)"
  "  FROM tilsyn t CROSS JOIN evidens_tegn e ON e.tilsyn = t.id LEFT JOIN dagtilbud d ON d.id = t.dagtilbud"
  "  WHERE t.deleted = 0 AND t.dato >= ?1 AND t.dato < ?2 AND t.status >= 2 AND e.deleted = 0 AND e.retning = 1"
  "   AND (t.omfang <> 1 OR (d.aktiv = 1 AND d.deleted = 0))"
  "  GROUP BY e.tegn, t.omfang) s"
  " JOIN tegn g ON g.id = s.tegn JOIN rolle r ON r.strategi = g.strategi AND r.key = g.rolle AND r.omfang = s.omfang"
  " GROUP BY g.omraade, g.rolle";
static const char *const all_sql[] = { levels_sql, visits_sql, places_sql, cells_sql };

typedef struct
{
  PejlStore *store;
  PejlFilter filter;
  sqlite3 *bare;
  sqlite3_stmt *statements[G_N_ELEMENTS (all_sql)];
  guint64 bare_levels; /* of the last turn */
  guint64 bare_cells;
  guint64 levels;
  guint64 cells;
} Sums;

static void
sums_clear (Sums *sums)
{
  g_clear_object (&sums->store);
  for (guint i = 0; i < G_N_ELEMENTS (all_sql); i++)
    sqlite3_finalize (sums->statements[i]);
  sqlite3_close (sums->bare);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sums, sums_clear)

/* Every level and every cell weighs into one number, so that a sum that differs is noticed. */
static guint64
weigh (guint64 sum, const char *omraade, guint64 kind, guint64 count)
{
  return sum + g_str_hash (omraade) * kind * count;
}

static const char *
omraade_key (const PejlAnalyse *analyse, guint omraade)
{
  return ((const PejlIndsatsomraade *) g_ptr_array_index (analyse->strategi->omraader, omraade))->key;
}

static const char *
rolle_key (const PejlAnalyse *analyse, guint rolle)
{
  return ((const PejlRolle *) g_ptr_array_index (analyse->strategi->roller, rolle))->key;
}

static void
weigh_analyse (Sums *sums, const PejlAnalyse *analyse)
{
  sums->levels = sums->cells = 0;
  for (guint a = 0; a < pejl_analyse_n_omraader (analyse); a++)
    {
      for (guint n = 1; n <= PEJL_ANALYSE_MAX_NIVEAUER; n++)
        sums->levels = weigh (sums->levels, omraade_key (analyse, a), n, analyse->alle.omraader[a].antal[n]);
      for (guint r = 0; r < pejl_analyse_n_roller (analyse); r++)
        sums->cells = weigh (sums->cells, omraade_key (analyse, a), g_str_hash (rolle_key (analyse, r)),
                             analyse->celle[a][r].x);
    }
}

static double
sum_pejl (gpointer data, guint turn)
{
  Sums *sums = data;
  double begin = bench_clock ();
  g_autoptr (PejlAnalyse) analyse = pejl_analyse_new (pejl_store_get_reader (sums->store), &sums->filter);
  double took = bench_clock () - begin;

  weigh_analyse (sums, analyse);
  return took;
}

static gboolean
step_all (Sums *sums, sqlite3_stmt *stmt, const char *sql)
{
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    if (sql == levels_sql)
      sums->bare_levels = weigh (sums->bare_levels, (const char *) sqlite3_column_text (stmt, 1),
                                 (guint64) sqlite3_column_int64 (stmt, 2), (guint64) sqlite3_column_int64 (stmt, 3));
    else if (sql == cells_sql)
      sums->bare_cells = weigh (sums->bare_cells, (const char *) sqlite3_column_text (stmt, 0),
                                g_str_hash (sqlite3_column_text (stmt, 1)), (guint64) sqlite3_column_int64 (stmt, 2));
  return sqlite3_reset (stmt) == SQLITE_OK && rc == SQLITE_DONE;
}

static double
sum_bare (gpointer data, guint turn)
{
  Sums *sums = data;
  double begin = bench_clock ();
  gboolean ok = TRUE;

  sums->bare_levels = sums->bare_cells = 0;
  for (guint i = 0; ok && i < G_N_ELEMENTS (all_sql); i++)
    ok = step_all (sums, sums->statements[i], all_sql[i]);
  return ok ? bench_clock () - begin : -1;
}

static gboolean
open_bare (Sums *sums, const BenchSetup *setup, GError **error)
{
  gboolean ok = sqlite3_open_v2 (setup->store, &sums->bare, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK;

  for (guint i = 0; ok && i < G_N_ELEMENTS (all_sql); i++)
    ok = sqlite3_prepare_v2 (sums->bare, all_sql[i], -1, &sums->statements[i], NULL) == SQLITE_OK
         && sqlite3_bind_text (sums->statements[i], 1, sums->filter.periode.start, -1, SQLITE_STATIC) == SQLITE_OK
         && sqlite3_bind_text (sums->statements[i], 2, sums->filter.periode.end, -1, SQLITE_STATIC) == SQLITE_OK;
  if (!ok)
    g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the bare sums: %s", sqlite3_errmsg (sums->bare));
  return ok;
}

gboolean
bench_sums (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Sums) sums = { 0 };

  pejl_periode_parse (BENCH_PERIOD, 1, &sums.filter.periode);
  sums.store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  if (sums.store == NULL || !open_bare (&sums, setup, error)
      || !bench_turns ("sums", SUMS, sum_pejl, sum_bare, &sums, "ms", 1000, ratio, error))
    return FALSE;
  if (sums.levels == sums.bare_levels && sums.cells == sums.bare_cells)
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_DIFFERS, "the bare sums are others than Pejl's");
  return FALSE;
}
