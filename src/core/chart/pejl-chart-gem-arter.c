// SPDX-License-Identifier: GPL-3.0-or-later
// The values of each kind of chart, in the order in which they are kept: texts of years ago are read by it, so the order stays.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-aarshjul-private.h"
#include "core/chart/pejl-chart-besoeg-private.h"
#include "core/chart/pejl-chart-gem-private.h"
#include "core/chart/pejl-chart-opfoelgning-private.h"

/* ---- bars and matrix, and what all charts have ---- */

static void
visit_level (PejlChartGem *gem, gpointer data)
{
  PejlChartLevel *level = data;

  pejl_chart_gem_int (gem, &level->nr);
  pejl_chart_gem_text (gem, &level->navn);
  pejl_chart_gem_text (gem, &level->kort);
}

void
pejl_chart_gem_levels (PejlChartGem *gem, PejlChartSpec *spec)
{
  pejl_chart_gem_pointers (gem, spec->levels, sizeof (PejlChartLevel), visit_level);
  pejl_chart_gem_range (gem, &spec->border, 0, MAX (1, (int) spec->levels->len - 1));
}

void
pejl_chart_gem_counts (PejlChartGem *gem, PejlChartCounts *counts, guint levels)
{
  gboolean set = counts->counts != NULL;

  pejl_chart_gem_bool (gem, &set);
  if (set && counts->counts == NULL)
    counts->counts = g_new0 (int, MAX (levels, 1));
  for (guint i = 0; set && i < levels; i++)
    pejl_chart_gem_int (gem, &counts->counts[i]);
  pejl_chart_gem_int (gem, &counts->ikke_vurderet);
  pejl_chart_gem_int (gem, &counts->ikke_besoegt);
}

static void
visit_row (PejlChartGem *gem, PejlChartRow *row, guint levels)
{
  pejl_chart_gem_text (gem, &row->key);
  pejl_chart_gem_text (gem, &row->label);
  pejl_chart_gem_counts (gem, &row->counts, levels);
}

static guint
visit_n (PejlChartGem *gem, guint n)
{
  pejl_chart_gem_range (gem, (int *) &n, 0, 1000);
  return gem->ok ? n : 0;
}

static void
visit_rows (PejlChartGem *gem, PejlChartSpec *spec)
{
  guint n = visit_n (gem, spec->rows->len);

  for (guint i = 0; i < n && gem->ok; i++)
    {
      if (gem->out == NULL)
        g_ptr_array_add (spec->rows, g_new0 (PejlChartRow, 1));
      visit_row (gem, g_ptr_array_index (spec->rows, i), spec->levels->len);
    }
}

static void
visit_panel (PejlChartGem *gem, PejlChartPanel *panel, guint levels)
{
  guint n;

  pejl_chart_gem_text (gem, &panel->key);
  pejl_chart_gem_text (gem, &panel->label);
  pejl_chart_gem_int (gem, &panel->n);
  pejl_chart_gem_int (gem, &panel->of);
  n = visit_n (gem, panel->rows->len);
  for (guint i = 0; i < n && gem->ok; i++)
    {
      if (gem->out == NULL)
        g_array_set_size (panel->rows, i + 1);
      pejl_chart_gem_counts (gem, &g_array_index (panel->rows, PejlChartCounts, i), levels);
    }
}

static void
visit_panels (PejlChartGem *gem, PejlChartSpec *spec)
{
  guint n = visit_n (gem, spec->panels->len);

  for (guint i = 0; i < n && gem->ok; i++)
    {
      if (gem->out == NULL)
        pejl_chart_spec_add_panel (spec, "", "", 0, 0);
      visit_panel (gem, g_ptr_array_index (spec->panels, i), spec->levels->len);
    }
}

static void
visit_order (PejlChartGem *gem, PejlChartSpec *spec)
{
  guint n = visit_n (gem, spec->order->len);

  gem->ok = gem->ok && n == spec->rows->len;
  for (guint i = 0; i < n && gem->ok; i++)
    {
      if (gem->out == NULL)
        g_array_set_size (spec->order, i + 1);
      pejl_chart_gem_range (gem, (int *) &g_array_index (spec->order, guint, i), 0, (int) n - 1);
    }
}

static void
visit_bars (PejlChartGem *gem, PejlChartSpec *spec)
{
  pejl_chart_gem_text (gem, &spec->panels_title);
  pejl_chart_gem_pointers (gem, spec->levels, sizeof (PejlChartLevel), visit_level);
  visit_rows (gem, spec);
  visit_panels (gem, spec);
  visit_order (gem, spec);
  pejl_chart_gem_range (gem, &spec->border, 0, MAX (1, (int) spec->levels->len - 1));
  pejl_chart_gem_range (gem, &spec->emphasised_row, -1, (int) spec->rows->len - 1);
}

void
pejl_chart_gem_names (PejlChartGem *gem, GPtrArray *groups)
{
  guint n = visit_n (gem, groups->len);

  for (guint i = 0; i < n && gem->ok; i++)
    {
      char *label = gem->out != NULL ? g_ptr_array_index (groups, i) : NULL;

      pejl_chart_gem_text (gem, &label);
      if (gem->out == NULL)
        g_ptr_array_add (groups, label);
    }
}

static void
visit_column (PejlChartGem *gem, gpointer data)
{
  PejlChartColumn *column = data;

  pejl_chart_gem_text (gem, &column->key);
  pejl_chart_gem_text (gem, &column->label);
  pejl_chart_gem_text (gem, &column->kort);
  pejl_chart_gem_int (gem, &column->group);
}

static void
visit_cell (PejlChartGem *gem, gpointer data)
{
  PejlChartCell *cell = data;

  pejl_chart_gem_int (gem, &cell->seen);
  pejl_chart_gem_int (gem, &cell->possible);
}

static void
visit_matrix (PejlChartGem *gem, PejlChartSpec *spec)
{
  guint n;

  pejl_chart_gem_names (gem, spec->groups);
  pejl_chart_gem_pointers (gem, spec->columns, sizeof (PejlChartColumn), visit_column);
  for (guint i = 0; i < spec->columns->len; i++)
    gem->ok = gem->ok && ((PejlChartColumn *) g_ptr_array_index (spec->columns, i))->group < (int) spec->groups->len;
  n = visit_n (gem, spec->matrix->len);
  for (guint i = 0; i < n && gem->ok; i++)
    {
      PejlChartMatrixRow *row;

      if (gem->out == NULL)
        pejl_chart_spec_add_matrix_row (spec, "", "", 0);
      row = g_ptr_array_index (spec->matrix, i);
      pejl_chart_gem_text (gem, &row->key);
      pejl_chart_gem_text (gem, &row->label);
      pejl_chart_gem_int (gem, &row->tegn);
      pejl_chart_gem_values (gem, row->cells, visit_cell);
      gem->ok = gem->ok && row->cells->len == spec->columns->len;
    }
  pejl_chart_gem_range (gem, &spec->emphasised_cell[0], -1, (int) spec->matrix->len - 1);
  pejl_chart_gem_range (gem, &spec->emphasised_cell[1], -1, (int) spec->columns->len - 1);
  pejl_chart_gem_int (gem, &spec->visited);
  pejl_chart_gem_int (gem, &spec->visited_of);
}

/* ---- chart 7 ---- */

static void
visit_besoeg_gruppe (PejlChartGem *gem, gpointer data)
{
  PejlBesoegGruppe *gruppe = data;

  pejl_chart_gem_text (gem, &gruppe->key);
  pejl_chart_gem_text (gem, &gruppe->label);
}

static void
visit_prik (PejlChartGem *gem, gpointer data)
{
  PejlBesoegPrik *prik = data;

  pejl_chart_gem_range (gem, (int *) &prik->month, 0, PEJL_BESOEG_MAX_MONTHS - 1);
  pejl_chart_gem_bool (gem, &prik->anmeldt);
}

static void
visit_hus (PejlChartGem *gem, gpointer data)
{
  PejlBesoegRaekke *hus = data;

  if (hus->visits == NULL)
    hus->visits = g_array_new (FALSE, TRUE, sizeof (PejlBesoegPrik));
  pejl_chart_gem_text (gem, &hus->key);
  pejl_chart_gem_text (gem, &hus->label);
  pejl_chart_gem_int (gem, &hus->group);
  pejl_chart_gem_bool (gem, &hus->overdue);
  pejl_chart_gem_values (gem, hus->visits, visit_prik);
  pejl_chart_gem_uint (gem, &hus->n[0]);
  pejl_chart_gem_uint (gem, &hus->n[1]);
}

static void
visit_besoeg (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlBesoegPlan *plan = spec->own;

  pejl_chart_gem_int (gem, &plan->year);
  pejl_chart_gem_range (gem, &plan->month, 0, 12);
  pejl_chart_gem_range (gem, (int *) &plan->n_months, 0, PEJL_BESOEG_MAX_MONTHS);
  pejl_chart_gem_real (gem, &plan->now);
  pejl_chart_gem_bool (gem, &plan->has_plan);
  for (guint i = 0; gem->ok && i < plan->n_months; i++)
    pejl_chart_gem_int (gem, &plan->plan[i]);
  pejl_chart_gem_pointers (gem, plan->groups, sizeof (PejlBesoegGruppe), visit_besoeg_gruppe);
  pejl_chart_gem_pointers (gem, plan->houses, sizeof (PejlBesoegRaekke), visit_hus);
  for (guint i = 0; i < plan->houses->len; i++)
    {
      const PejlBesoegRaekke *hus = g_ptr_array_index (plan->houses, i);

      gem->ok = gem->ok && hus->group >= -1 && hus->group < (int) plan->groups->len;
    }
}

/* ---- chart 8 ---- */

static void
visit_punkt (PejlChartGem *gem, gpointer data)
{
  PejlOpfoelgningPunkt *punkt = data;

  pejl_chart_gem_text (gem, &punkt->key);
  pejl_chart_gem_text (gem, &punkt->sted);
  pejl_chart_gem_text (gem, &punkt->titel);
  pejl_chart_gem_text (gem, &punkt->ansvarlig);
  pejl_chart_gem_range (gem, (int *) &punkt->tilstand, 0, PEJL_CHART_PUNKT_N - 1);
  pejl_chart_gem_int (gem, &punkt->alder);
  pejl_chart_gem_int (gem, &punkt->over);
}

static void
visit_opfoelgning (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlOpfoelgning *own = spec->own;

  pejl_chart_gem_int (gem, &own->frist);
  pejl_chart_gem_int (gem, &own->planer);
  pejl_chart_gem_pointers (gem, own->punkter, sizeof (PejlOpfoelgningPunkt), visit_punkt);
}

/* ---- chart 9 ---- */

static void
visit_ring (PejlChartGem *gem, gpointer data)
{
  PejlAarshjulRing *ring = data;

  pejl_chart_gem_text (gem, &ring->key);
  pejl_chart_gem_text (gem, &ring->label);
  pejl_chart_gem_text (gem, &ring->one);
  pejl_chart_gem_text (gem, &ring->more);
  pejl_chart_gem_bool (gem, &ring->filled);
}

static void
visit_dato (PejlChartGem *gem, char dato[PEJL_DATO_LEN])
{
  g_autofree char *text = g_strdup (dato);

  pejl_chart_gem_text (gem, &text);
  g_strlcpy (dato, text != NULL ? text : "", PEJL_DATO_LEN);
}

static void
visit_item (PejlChartGem *gem, gpointer data)
{
  PejlAarshjulItem *item = data;

  pejl_chart_gem_text (gem, &item->key);
  pejl_chart_gem_text (gem, &item->text);
  pejl_chart_gem_range (gem, &item->ring, 0, 100);
  pejl_chart_gem_range (gem, &item->month, 1, 12);
  visit_dato (gem, item->dato);
}

static void
visit_aarshjul (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlAarshjul *hjul = spec->own;

  pejl_chart_gem_int (gem, &hjul->year);
  visit_dato (gem, hjul->today);
  pejl_chart_gem_pointers (gem, hjul->rings, sizeof (PejlAarshjulRing), visit_ring);
  pejl_chart_gem_pointers (gem, hjul->items, sizeof (PejlAarshjulItem), visit_item);
  pejl_chart_gem_bool (gem, &hjul->felter);
  pejl_chart_gem_range (gem, &hjul->valgt_ring, -1, 100);
  pejl_chart_gem_range (gem, &hjul->valgt_month, 0, 12);
  for (guint i = 0; i < hjul->items->len; i++)
    gem->ok = gem->ok && ((PejlAarshjulItem *) g_ptr_array_index (hjul->items, i))->ring < (int) hjul->rings->len;
}

/* ---- any chart ---- */

static void (*const kinds[]) (PejlChartGem *, PejlChartSpec *) = {
  [PEJL_CHART_DELTE_SOEJLER] = visit_bars,
  [PEJL_CHART_ROLLER] = visit_matrix,
  [PEJL_CHART_BESOEG] = visit_besoeg,
  [PEJL_CHART_AARSHJUL] = visit_aarshjul,
  [PEJL_CHART_OPFOELGNING] = visit_opfoelgning,
  [PEJL_CHART_STILLING] = pejl_chart_gem_stilling,
  [PEJL_CHART_VARMEKORT] = pejl_chart_gem_varmekort,
  [PEJL_CHART_OVERGANGE] = pejl_chart_gem_overgange,
  [PEJL_CHART_SPREDNING] = pejl_chart_gem_spredning,
  [PEJL_CHART_ET_HUS] = pejl_chart_gem_et_hus,
};

gboolean
pejl_chart_gem_knows (PejlChartKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kinds) && kinds[kind] != NULL;
}

void
pejl_chart_gem_spec (PejlChartGem *gem, PejlChartSpec *spec)
{
  pejl_chart_gem_text (gem, &spec->title);
  pejl_chart_gem_text (gem, &spec->subtitle);
  pejl_chart_gem_text (gem, &spec->footer);
  pejl_chart_gem_text (gem, &spec->period);
  for (guint i = 0; i < 2; i++)
    {
      pejl_chart_gem_text (gem, &spec->row_nouns[i]);
      pejl_chart_gem_text (gem, &spec->unit_nouns[i]);
    }
  kinds[spec->kind] (gem, spec);
}
