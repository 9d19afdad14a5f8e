// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 5 in words and as a table.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-overgange-private.h"

#include "core/chart/pejl-chart-soejler-private.h"

/* The transition that most made; NULL when nobody moved. */
static char *
largest_sentence (const PejlChartSpec *spec)
{
  const PejlOvergange *self = pejl_chart_overgange_get (spec);
  guint most = 0, fra = 0, til = 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < spec->levels->len; i++)
    for (guint j = 0; j < spec->levels->len; j++)
      if (i != j && pejl_chart_overgange_antal (self, i, j) > most)
        {
          most = pejl_chart_overgange_antal (self, i, j);
          fra = i;
          til = j;
        }
  if (most == 0)
    return NULL;
  from = pejl_chart_level_name (pejl_chart_spec_level (spec, fra));
  to = pejl_chart_level_name (pejl_chart_spec_level (spec, til));
  return g_strdup_printf ("Størst: fra %s til %s, %u.", from, to, most);
}

void
pejl_chart_overgange_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  const PejlOvergange *self = pejl_chart_overgange_get (spec);
  PejlOvergangeTal tal = pejl_chart_overgange_tal (spec);
  guint n = self->huse->len;
  char *largest;

  if (n == 0)
    {
      g_ptr_array_add (sentences, g_strdup ("Overgange mellem niveauer. Ingen dagtilbud er vurderet i begge perioder."));
      return;
    }
  g_ptr_array_add (sentences, g_strdup_printf ("Overgange mellem niveauer for %u dagtilbud vurderet i begge perioder, %s og %s: "
                                               "%u op, %u uændret, %u ned.",
                                               n, self->fra, self->til, tal.op, tal.uaendret, tal.ned));
  largest = largest_sentence (spec);
  if (largest != NULL)
    g_ptr_array_add (sentences, largest);
  g_ptr_array_add (sentences, g_strdup_printf ("%u er kommet over grænsen, %u er faldet under.", tal.kom_over, tal.faldt_under));
}

static void
add_sums (PejlChartTable *table, const PejlChartSpec *spec)
{
  const PejlOvergange *self = pejl_chart_overgange_get (spec);
  GPtrArray *row = pejl_chart_table_add_row (table, "I alt");

  for (guint til = 0; til < spec->levels->len; til++)
    {
      guint sum = 0;

      for (guint fra = 0; fra < spec->levels->len; fra++)
        sum += pejl_chart_overgange_antal (self, fra, til);
      g_ptr_array_add (row, g_strdup_printf ("%u", sum));
    }
  g_ptr_array_add (row, g_strdup_printf ("%u", self->huse->len));
  table->n_total_rows = 1;
}

PejlChartTable *
pejl_chart_overgange_table (const PejlChartSpec *spec)
{
  const PejlOvergange *self = pejl_chart_overgange_get (spec);
  PejlChartTable *table
    = pejl_chart_table_new (g_strdup_printf ("Dagtilbud efter niveau %s (rækker) og %s (kolonner)", self->fra, self->til));

  pejl_chart_table_add_header (table, g_strdup ("Fra \\ til"));
  for (guint i = 0; i < spec->levels->len; i++)
    pejl_chart_table_add_header (table, g_strdup (pejl_chart_spec_level (spec, i)->navn));
  pejl_chart_table_add_header (table, g_strdup ("I alt"));
  for (guint fra = 0; fra < spec->levels->len; fra++)
    {
      GPtrArray *row = pejl_chart_table_add_row (table, pejl_chart_spec_level (spec, fra)->navn);
      guint sum = 0;

      for (guint til = 0; til < spec->levels->len; til++)
        {
          guint n = pejl_chart_overgange_antal (self, fra, til);

          sum += n;
          g_ptr_array_add (row, g_strdup_printf ("%u", n));
        }
      g_ptr_array_add (row, g_strdup_printf ("%u", sum));
    }
  add_sums (table, spec);
  return table;
}
