// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 10 in words and as a table.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-et-hus-private.h"

#include "core/chart/pejl-chart-soejler-private.h"
#include "core/model/pejl-dansk.h"

#include <math.h>

char *
pejl_chart_et_hus_aendring (const PejlEtHus *self, const PejlEtHusRaekke *row)
{
  int steps = row->nu - row->sidst;
  g_autofree char *number = pejl_dansk_count_word (ABS (steps), TRUE);

  if (self->ikke_besoegt)
    return g_strdup ("ikke besøgt");
  if (row->nu < 0)
    return g_strdup ("ikke vurderet");
  if (row->sidst < 0)
    return g_strdup (*self->sidst != '\0' ? "ikke vurderet sidst" : "");
  if (steps == 0)
    return g_strdup ("uændret");
  return g_strdup_printf ("%s %s %s", steps > 0 ? "op" : "ned", number, ABS (steps) == 1 ? "niveau" : "niveauer");
}

int
pejl_chart_et_hus_n (const PejlChartSpec *spec, const PejlEtHusRaekke *row)
{
  int n = 0;

  for (guint i = 0; i < spec->levels->len; i++)
    n += row->counts[i];
  return n;
}

static char *
level_name (const PejlChartSpec *spec, int level)
{
  return level < 0 ? g_strdup ("ikke vurderet") : pejl_chart_level_name (pejl_chart_spec_level (spec, (guint) level));
}

/* "Kvalitet op fra utilstrækkelig til tilstrækkelig" */
static char *
row_words (const PejlChartSpec *spec, const PejlEtHusRaekke *row)
{
  g_autofree char *now = level_name (spec, row->nu);
  g_autofree char *before = level_name (spec, row->sidst);

  if (row->nu < 0 || row->sidst < 0)
    return g_strdup_printf ("%s %s", row->label, now);
  if (row->nu == row->sidst)
    return g_strdup_printf ("%s uændret %s", row->label, now);
  return g_strdup_printf ("%s %s fra %s til %s", row->label, row->nu > row->sidst ? "op" : "ned", before, now);
}

void
pejl_chart_et_hus_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  const PejlEtHus *self = pejl_chart_et_hus_get (spec);
  int most = 0;

  g_ptr_array_add (sentences, g_strdup_printf ("Prikdiagram for %s%s%s%s%s.", self->navn, spec->period != NULL ? ", " : "",
                                               spec->period != NULL ? spec->period : "",
                                               *self->sidst != '\0' ? " mod " : "", self->sidst));
  if (self->ikke_besoegt)
    {
      g_ptr_array_add (sentences, g_strdup ("Ikke besøgt i perioden."));
      return;
    }
  for (guint i = 0; i < self->raekker->len; i++)
    {
      const PejlEtHusRaekke *row = g_ptr_array_index (self->raekker, i);
      g_autofree char *words = row_words (spec, row);

      g_ptr_array_add (sentences, g_strdup_printf ("%s.", words));
      most = MAX (most, pejl_chart_et_hus_n (spec, row));
    }
  g_ptr_array_add (sentences, g_strdup_printf ("Baggrund: %d dagtilbud.", most));
}

/* "3 tilstrækkelig", "2–3", "–". */
static char *
median_words (const PejlChartSpec *spec, const PejlEtHusRaekke *row)
{
  guint low = row->median < 0 ? 0 : (guint) floor (row->median), high = row->median < 0 ? 0 : (guint) ceil (row->median);

  if (row->median < 0)
    return g_strdup ("–");
  if (low == high)
    return g_strdup (pejl_chart_spec_level (spec, low)->navn);
  return g_strdup_printf ("%s–%s", pejl_chart_spec_level (spec, low)->navn, pejl_chart_spec_level (spec, high)->navn);
}

PejlChartTable *
pejl_chart_et_hus_table (const PejlChartSpec *spec)
{
  const PejlEtHus *self = pejl_chart_et_hus_get (spec);
  PejlChartTable *table = pejl_chart_table_new (g_strdup_printf ("%s og antal dagtilbud på hvert niveau", self->navn));

  pejl_chart_table_add_header (table, g_strdup ("Område"));
  pejl_chart_table_add_header (table, g_strdup ("Nu"));
  pejl_chart_table_add_header (table, g_strdup ("Sidst"));
  pejl_chart_table_add_header (table, g_strdup ("Median i distriktet"));
  for (guint i = 0; i < spec->levels->len; i++)
    pejl_chart_table_add_header (table, g_strdup (pejl_chart_spec_level (spec, i)->navn));
  pejl_chart_table_add_header (table, g_strdup ("n"));
  for (guint r = 0; r < self->raekker->len; r++)
    {
      const PejlEtHusRaekke *raekke = g_ptr_array_index (self->raekker, r);
      GPtrArray *row = pejl_chart_table_add_row (table, raekke->label);

      g_ptr_array_add (row, self->ikke_besoegt ? g_strdup ("ikke besøgt") : level_name (spec, raekke->nu));
      g_ptr_array_add (row, raekke->sidst < 0 ? g_strdup ("–") : level_name (spec, raekke->sidst));
      g_ptr_array_add (row, median_words (spec, raekke));
      for (guint i = 0; i < spec->levels->len; i++)
        g_ptr_array_add (row, pejl_chart_digits (raekke->counts[i]));
      g_ptr_array_add (row, pejl_chart_digits (pejl_chart_et_hus_n (spec, raekke)));
    }
  return table;
}
