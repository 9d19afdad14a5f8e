// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of all numbers behind the ten charts, against the same sums as bare SQL over the store's covering indices.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "core/report/figur/pejl-figurer.h"
#include "core/store/pejl-store.h"

#include <sqlite3.h>

#define TURNS 11
#define CUTOFF "2025-12-31"
#define BEFORE "2022-01-01"
#define YEAR "2025"

/* Charts 1, 2, 3, 5, 10: each house's latest level in each area, and as a whole. Once for each of the two periods. */
static const char levels_sql[] =
  "SELECT l.hus, l.omraade, l.maal, l.niveau FROM"
  " (SELECT t.dagtilbud AS hus, v.omraade, v.maal, v.niveau, MAX(t.dato || hex(t.id))"
  "  FROM tilsyn t CROSS JOIN vurdering v ON v.tilsyn = t.id"
  "  WHERE t.deleted = 0 AND t.dato >= ?1 AND t.dato < ?2 AND t.omfang = 1 AND t.status >= 2"
  "   AND v.deleted = 0 AND v.maal IN (1, 3) AND v.niveau >= 1"
  "  GROUP BY t.dagtilbud, v.omraade, v.maal) l"
  " JOIN dagtilbud d ON d.id = l.hus WHERE d.aktiv = 1 AND d.deleted = 0";
/* Chart 7, and who was visited: each house's visits by month and kind. */
static const char visits_sql[] =
  "SELECT t.dagtilbud, substr(t.dato, 1, 7), t.anmeldt, COUNT(*) FROM tilsyn t"
  " WHERE t.deleted = 0 AND t.dato >= ?1 AND t.dato < ?2 AND t.omfang = 1 AND t.status >= 2 GROUP BY 1, 2, 3";
/* Chart 4: in how many places each tegn was seen. */
static const char cells_sql[] =
  "SELECT g.omraade, g.rolle, SUM(s.steder) FROM"
  " (SELECT e.tegn, t.omfang, COUNT(DISTINCT CASE t.omfang WHEN 1 THEN t.dagtilbud WHEN 2 THEN t.distrikt ELSE x'00' END)"
  "   AS steder"
  "  FROM tilsyn t CROSS JOIN evidens_tegn e ON e.tilsyn = t.id LEFT JOIN dagtilbud d ON d.id = t.dagtilbud"
  "  WHERE t.deleted = 0 AND t.dato >= ?1 AND t.dato < ?2 AND t.status >= 2 AND e.deleted = 0 AND e.retning = 1"
  "   AND (t.omfang <> 1 OR (d.aktiv = 1 AND d.deleted = 0))"
  "  GROUP BY e.tegn, t.omfang) s"
  " JOIN tegn g ON g.id = s.tegn JOIN rolle r ON r.strategi = g.strategi AND r.key = g.rolle AND r.omfang = s.omfang"
  " GROUP BY g.omraade, g.rolle";
/* Chart 6: how many tegn were seen in each house, and in each of its stuer. */
#define SEEN \
  " FROM tilsyn t CROSS JOIN evidens_tegn l ON l.tilsyn = t.id LEFT JOIN evidens e ON e.id = l.evidens" \
  " WHERE t.deleted = 0 AND t.dato >= ?1 AND t.dato < ?2 AND t.omfang = 1 AND t.status >= 2" \
  "  AND l.deleted = 0 AND l.retning = 1 AND coalesce(e.deleted, 0) = 0"
static const char houses_sql[] = "SELECT t.dagtilbud, COUNT(DISTINCT l.tegn)" SEEN " GROUP BY t.dagtilbud";
static const char stuer_sql[] = "SELECT e.stue, COUNT(DISTINCT l.tegn)" SEEN " AND e.stue IS NOT NULL GROUP BY e.stue";
/* Chart 8: the points, with what tells their age. */
static const char points_sql[] =
  "SELECT p.status, p.oprettet, p.frist, p.lukket FROM punkt p JOIN dagtilbud d ON d.id = p.dagtilbud"
  " WHERE p.deleted = 0 AND p.oprettet < ?2 AND (p.status < 4 OR p.lukket >= ?1)";
/* Chart 9: what stands in the year. */
static const char year_sql[] =
  "SELECT substr(dato, 1, 7), anmeldt, COUNT(*) FROM tilsyn WHERE deleted = 0 AND dato >= '" YEAR "-01-01' AND dato < '2026-01-01'"
  " GROUP BY 1, 2";
static const char dates_sql[] =
  "SELECT dato, titel FROM aftale WHERE deleted = 0 AND dato >= '" YEAR "-01-01' AND dato < '2026-01-01' ORDER BY dato";
static const char deadlines_sql[] =
  "SELECT dagtilbud, frist, COUNT(*) FROM punkt WHERE deleted = 0 AND frist >= '" YEAR "-01-01' AND frist < '2026-01-01' GROUP BY 1, 2";

static const struct
{
  const char *sql;
  gboolean before; /* of the period before */
} sums[] = {
  { levels_sql, FALSE }, { levels_sql, TRUE },   { visits_sql, FALSE }, { visits_sql, TRUE }, { cells_sql, FALSE },
  { houses_sql, FALSE }, { stuer_sql, FALSE },   { points_sql, FALSE }, { year_sql, FALSE },  { dates_sql, FALSE },
  { deadlines_sql, FALSE },
};

typedef struct
{
  PejlStore *store;
  PejlFigurValg valg;
  sqlite3 *bare;
  sqlite3_stmt *statements[G_N_ELEMENTS (sums)];
  guint64 visits, bare_visits; /* held, of the last turn */
  guint64 levels, bare_levels; /* of the areas, added up */
} Charts;

static void
charts_clear (Charts *charts)
{
  g_clear_object (&charts->store);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    sqlite3_finalize (charts->statements[i]);
  sqlite3_close (charts->bare);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Charts, charts_clear)

static void
weigh (Charts *charts, PejlFigurKilde *kilde)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);

  charts->visits = charts->levels = 0;
  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);

      charts->visits += sted->anmeldte + sted->uanmeldte;
      for (guint o = 0; o < pejl_analyse_n_omraader (analyse); o++)
        charts->levels += (guint64) sted->niveau[o];
    }
}

static double
sum_pejl (gpointer data, guint turn)
{
  Charts *charts = data;
  double begin = bench_clock (), took;
  g_autoptr (PejlFigurKilde) kilde = pejl_figur_kilde_new (pejl_store_get_reader (charts->store), &charts->valg);
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);

  pejl_figur_kilde_set_dagtilbud (kilde, &((PejlStedSum *) g_ptr_array_index (analyse->steder, 0))->dagtilbud);
  for (int nr = 1; nr <= PEJL_FIGURER_MAX; nr++)
    {
      PejlChartSpec *spec = pejl_figurer_make (kilde, nr);

      if (spec == NULL)
        return -1;
      pejl_chart_spec_unref (spec);
    }
  took = bench_clock () - begin;
  weigh (charts, kilde);
  return took;
}

static gboolean
step_all (Charts *charts, guint i)
{
  sqlite3_stmt *stmt = charts->statements[i];
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    if (sums[i].sql == levels_sql && !sums[i].before && sqlite3_column_int (stmt, 2) == 1)
      charts->bare_levels += (guint64) sqlite3_column_int64 (stmt, 3);
    else if (sums[i].sql == visits_sql && !sums[i].before)
      charts->bare_visits += (guint64) sqlite3_column_int64 (stmt, 3);
  return sqlite3_reset (stmt) == SQLITE_OK && rc == SQLITE_DONE;
}

static double
sum_bare (gpointer data, guint turn)
{
  Charts *charts = data;
  double begin = bench_clock ();
  gboolean ok = TRUE;

  charts->bare_visits = charts->bare_levels = 0;
  for (guint i = 0; ok && i < G_N_ELEMENTS (sums); i++)
    ok = step_all (charts, i);
  return ok ? bench_clock () - begin : -1;
}

static gboolean
open_bare (Charts *charts, const BenchSetup *setup, GError **error)
{
  const PejlPeriode *periode = &charts->valg.filter.periode;
  gboolean ok = sqlite3_open_v2 (setup->store, &charts->bare, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK;

  for (guint i = 0; ok && i < G_N_ELEMENTS (sums); i++)
    {
      const char *from = sums[i].before ? BEFORE : periode->start, *to = sums[i].before ? periode->start : periode->end;

      ok = sqlite3_prepare_v2 (charts->bare, sums[i].sql, -1, &charts->statements[i], NULL) == SQLITE_OK;
      if (ok && sqlite3_bind_parameter_count (charts->statements[i]) == 2)
        ok = sqlite3_bind_text (charts->statements[i], 1, from, -1, SQLITE_STATIC) == SQLITE_OK
             && sqlite3_bind_text (charts->statements[i], 2, to, -1, SQLITE_STATIC) == SQLITE_OK;
    }
  if (!ok)
    g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the bare sums: %s", sqlite3_errmsg (charts->bare));
  return ok;
}

gboolean
bench_charts (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Charts) charts = { .valg = { .filter.til_og_med = CUTOFF, .i_dag = CUTOFF } };

  pejl_periode_parse (BENCH_PERIOD, 1, &charts.valg.filter.periode);
  charts.store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  if (charts.store == NULL || !open_bare (&charts, setup, error)
      || !bench_turns ("charts", TURNS, sum_pejl, sum_bare, &charts, "ms", 1000, ratio, error))
    return FALSE;
  if (charts.visits == charts.bare_visits && charts.levels == charts.bare_levels)
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_DIFFERS, "the bare sums are others than Pejl's");
  return FALSE;
}
