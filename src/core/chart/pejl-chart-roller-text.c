// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 4 in words: spoken cells, alt text, table.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-roller-private.h"

#include "core/model/pejl-dansk.h"

/* Shares of fewer are chance. */
#define FEWEST_TO_COMPARE 10

/* "46 af 108 (43 %)", "2 af 3". */
static char *
share_words (PejlChartCell cell, const char *before, const char *after)
{
  g_autofree char *count = pejl_dansk_x_af_n (cell.seen, cell.possible);
  g_autofree char *percent = pejl_dansk_percent (cell.seen, cell.possible);

  return percent != NULL ? g_strconcat (count, before, percent, after, NULL) : g_steal_pointer (&count);
}

char *
pejl_chart_cell_spoken (const PejlChartSpec *spec, int row, int column)
{
  PejlChartCell cell = pejl_chart_spec_cell (spec, row, column);
  const char *area = row < 0 ? "Alle områder" : pejl_chart_spec_matrix_row (spec, (guint) row)->label;
  g_autofree char *role = column < 0 ? g_strdup ("alle roller")
                                     : pejl_chart_plain (pejl_chart_spec_column (spec, (guint) column)->label);
  g_autofree char *count = pejl_dansk_x_af_n (cell.seen, cell.possible);
  g_autofree char *percent = pejl_dansk_percent (cell.seen, cell.possible);

  if (cell.possible == 0)
    return g_strdup_printf ("%s, %s: ingen tegn", area, role);
  return g_strdup_printf ("%s, %s: tegn set %s mulige gange%s%s", area, role, count,
                          percent != NULL ? ", " : "", percent != NULL ? percent : "");
}

/* TRUE when a is a larger share than b. */
static gboolean
larger (PejlChartCell a, PejlChartCell b)
{
  return (gint64)a.seen * b.possible > (gint64)b.seen * a.possible;
}

static char *
lowest_words (const PejlChartSpec *spec)
{
  int row = -1, column = -1;
  PejlChartCell lowest = { 0, 0 };

  for (int r = 0; r < (int) spec->matrix->len; r++)
    for (int c = 0; c < (int) spec->columns->len; c++)
      {
        PejlChartCell cell = pejl_chart_spec_cell (spec, r, c);
        if (cell.possible < FEWEST_TO_COMPARE || (row >= 0 && !larger (lowest, cell)))
          continue;
        lowest = cell;
        row = r;
        column = c;
      }
  if (row < 0)
    return NULL;
  g_autofree char *role = pejl_chart_plain (pejl_chart_spec_column (spec, (guint) column)->label);
  g_autofree char *share = share_words (lowest, " (", ")");
  return g_strdup_printf ("Lavest: %s i %s, %s.", role, pejl_chart_spec_matrix_row (spec, (guint) row)->label,
                          share);
}

static char *
highest_row_words (const PejlChartSpec *spec)
{
  int row = -1;
  PejlChartCell highest = { 0, 0 };

  for (int r = 0; r < (int) spec->matrix->len; r++)
    {
      PejlChartCell cell = pejl_chart_spec_cell (spec, r, -1);
      if (cell.possible < FEWEST_TO_COMPARE || (row >= 0 && !larger (cell, highest)))
        continue;
      highest = cell;
      row = r;
    }
  if (row < 0)
    return NULL;
  g_autofree char *share = share_words (highest, " (", ")");
  return g_strdup_printf ("Højeste område: %s, %s.", pejl_chart_spec_matrix_row (spec, (guint) row)->label,
                          share);
}

void
pejl_chart_roller_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  PejlChartCell all = pejl_chart_spec_cell (spec, -1, -1);
  int tegn = pejl_chart_spec_total_tegn (spec);
  g_autofree char *total = share_words (all, " (", ")");
  g_autofree char *how_many = tegn > 0 ? g_strdup_printf ("%d ", tegn) : g_strdup ("");
  char *words;

  g_ptr_array_add (
      sentences,
      g_strdup_printf ("Tabel med søjler: hvor ofte strategiens %stegn er set, %u %s og %u %s%s%s.", how_many,
                       spec->matrix->len, spec->row_nouns[spec->matrix->len == 1 ? 0 : 1], spec->columns->len,
                       spec->columns->len == 1 ? "rolle" : "roller", spec->period != NULL ? ", " : "",
                       spec->period != NULL ? spec->period : ""));
  if (all.possible == 0)
    g_ptr_array_add (sentences, g_strdup ("Ingen tegn er undersøgt endnu."));
  else
    g_ptr_array_add (sentences, g_strdup_printf ("I alt %s.", total));
  if ((words = lowest_words (spec)) != NULL)
    g_ptr_array_add (sentences, words);
  if ((words = highest_row_words (spec)) != NULL)
    g_ptr_array_add (sentences, words);
  if (spec->visited_of > 0)
    g_ptr_array_add (sentences, g_strdup_printf ("%d af %d %s er besøgt.", spec->visited, spec->visited_of,
                                                 pejl_chart_spec_unit (spec, spec->visited_of)));
}

static char *
table_cell (const PejlChartSpec *spec, int row, int column)
{
  PejlChartCell cell = pejl_chart_spec_cell (spec, row, column);

  return cell.possible == 0 ? g_strdup ("ingen tegn") : share_words (cell, ", ", "");
}

PejlChartTable *
pejl_chart_roller_table (const PejlChartSpec *spec)
{
  PejlChartTable *table = pejl_chart_table_new (g_strdup_printf (
      "Tegn set af mulige%s%s", spec->period != NULL ? ", " : "", spec->period != NULL ? spec->period : ""));

  pejl_chart_table_add_header (table, pejl_dansk_capitalize (spec->row_nouns[0]));
  for (guint c = 0; c < spec->columns->len; c++)
    {
      g_autofree char *kort = pejl_chart_plain (pejl_chart_spec_column (spec, c)->kort);
      pejl_chart_table_add_header (table, pejl_dansk_capitalize (kort));
    }
  pejl_chart_table_add_header (table, g_strdup ("Alle roller"));
  for (int r = 0; r <= (int) spec->matrix->len; r++)
    {
      int row = r < (int) spec->matrix->len ? r : -1;
      GPtrArray *cells = pejl_chart_table_add_row (
          table, row < 0 ? "Alle områder" : pejl_chart_spec_matrix_row (spec, (guint) row)->label);
      for (int c = 0; c < (int) spec->columns->len; c++)
        g_ptr_array_add (cells, table_cell (spec, row, c));
      g_ptr_array_add (cells, table_cell (spec, row, -1));
    }
  table->n_total_rows = 1;
  return table;
}
