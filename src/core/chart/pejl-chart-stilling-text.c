// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 1 in words and as a table.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-stilling-private.h"

#include "core/chart/pejl-chart-soejler-private.h"
#include "core/model/pejl-dansk.h"

const char *
pejl_chart_bevaegelse_navn (PejlChartBevaegelse which)
{
  static const char *const names[PEJL_CHART_N_BEVAEGELSER]
    = { "op", "uændret", "ned", "uden sammenligning", "ikke vurderet", "ikke besøgt" };

  return names[which];
}

char *
pejl_chart_stilling_side (const PejlChartSpec *spec, const PejlStillingBar *bar, gboolean over)
{
  int n = pejl_chart_counts_n (spec, &bar->counts), under = pejl_chart_counts_under (spec, &bar->counts);
  int number = over ? n - under : under;
  g_autofree char *share = pejl_dansk_x_af_n (number, n);
  g_autofree char *percent = pejl_dansk_percent (number, n);

  return g_strdup_printf ("%s %s grænsen%s%s%s", share, over ? "på eller over" : "under", percent != NULL ? " (" : "",
                          percent != NULL ? percent : "", percent != NULL ? ")" : "");
}

/* "Ringe 1, utilstrækkelig 9, …; 2 ikke besøgt." */
static char *
levels_sentence (const PejlChartSpec *spec, const PejlStillingBar *bar)
{
  GString *words = g_string_new (NULL);
  g_autofree char *missing = pejl_chart_missing_words (&bar->counts);

  for (guint i = 0; i < spec->levels->len; i++)
    {
      g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (spec, i));
      g_autofree char *first = i == 0 ? pejl_dansk_capitalize (name) : g_strdup (name);

      g_string_append_printf (words, "%s%s %d", i > 0 ? ", " : "", first, pejl_chart_counts_level (&bar->counts, i));
    }
  if (missing_of (&bar->counts) > 0)
    g_string_append_printf (words, "; %s", missing);
  g_string_append_c (words, '.');
  return g_string_free (words, FALSE);
}

void
pejl_chart_stilling_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  const PejlChartStilling *self = pejl_chart_stilling_get (spec);
  const PejlStillingBar *nu = &self->bars[PEJL_CHART_NU], *sidst = &self->bars[PEJL_CHART_SIDST];
  int n = nu->der ? pejl_chart_counts_n (spec, &nu->counts) : 0;
  g_autofree char *over = NULL;

  if (!nu->der || spec->levels->len < 2 || n == 0)
    {
      g_ptr_array_add (sentences, g_strdup ("Liggende søjle. Ingen dagtilbud er vurderet endnu."));
      if (nu->der && missing_of (&nu->counts) > 0)
        {
          g_autofree char *missing = pejl_chart_missing_words (&nu->counts);

          g_ptr_array_add (sentences, g_strdup_printf ("%s.", missing));
        }
      return;
    }
  g_ptr_array_add (sentences, g_strdup_printf ("Liggende søjle: %d %s vurderet, %s.", n, pejl_chart_spec_unit (spec, n),
                                               nu->label));
  g_ptr_array_add (sentences, levels_sentence (spec, nu));
  over = pejl_chart_stilling_side (spec, nu, TRUE);
  if (sidst->der && pejl_chart_counts_n (spec, &sidst->counts) > 0)
    {
      int before = pejl_chart_counts_n (spec, &sidst->counts);
      g_autofree char *last = pejl_dansk_x_af_n (before - pejl_chart_counts_under (spec, &sidst->counts), before);

      g_ptr_array_add (sentences, g_strdup_printf ("%s, %s i %s.", over, last, sidst->label));
    }
  else
    g_ptr_array_add (sentences, g_strdup_printf ("%s.", over));
  if (self->sammenlignet)
    g_ptr_array_add (sentences, g_strdup_printf ("%d er gået frem, %d uændret, %d tilbage.", self->antal[PEJL_CHART_OP],
                                                 self->antal[PEJL_CHART_UAENDRET], self->antal[PEJL_CHART_NED]));
}

static void
add_bar_row (PejlChartTable *table, const PejlChartSpec *spec, const PejlStillingBar *bar)
{
  GPtrArray *row = pejl_chart_table_add_row (table, bar->label);
  int n = pejl_chart_counts_n (spec, &bar->counts);

  for (guint i = 0; i < spec->levels->len; i++)
    g_ptr_array_add (row, pejl_chart_digits (pejl_chart_counts_level (&bar->counts, i)));
  g_ptr_array_add (row, pejl_chart_digits (n));
  g_ptr_array_add (row, pejl_chart_digits (n - pejl_chart_counts_under (spec, &bar->counts)));
  g_ptr_array_add (row, pejl_chart_digits (bar->counts.ikke_vurderet));
  g_ptr_array_add (row, pejl_chart_digits (bar->counts.ikke_besoegt));
}

static void
add_landet_row (PejlChartTable *table, const PejlChartSpec *spec, const PejlChartStilling *self)
{
  GPtrArray *row = pejl_chart_table_add_row (table, self->landet);
  int over = 0;

  for (guint i = 0; i < spec->levels->len; i++)
    {
      over += (int) i >= spec->border ? MAX (self->procent[i], 0) : 0;
      g_ptr_array_add (row, self->procent[i] < 0 ? g_strdup ("ikke oplyst")
                                                 : g_strdup_printf ("%d\u00a0%%", self->procent[i]));
    }
  g_ptr_array_add (row, g_strdup (""));
  g_ptr_array_add (row, g_strdup_printf ("%d\u00a0%%", over));
  g_ptr_array_add (row, g_strdup (""));
  g_ptr_array_add (row, g_strdup (""));
}

PejlChartTable *
pejl_chart_stilling_table (const PejlChartSpec *spec)
{
  const PejlChartStilling *self = pejl_chart_stilling_get (spec);
  PejlChartTable *table = pejl_chart_table_new (g_strdup ("Dagtilbud på hvert niveau, periode for periode"));

  pejl_chart_table_add_header (table, g_strdup ("Periode"));
  for (guint i = 0; i < spec->levels->len; i++)
    pejl_chart_table_add_header (table, g_strdup (pejl_chart_spec_level (spec, i)->navn));
  pejl_chart_table_add_header (table, g_strdup ("n"));
  pejl_chart_table_add_header (table, g_strdup ("På eller over grænsen"));
  pejl_chart_table_add_header (table, g_strdup ("Ikke vurderet"));
  pejl_chart_table_add_header (table, g_strdup ("Ikke besøgt"));
  for (guint i = 0; i < PEJL_CHART_STILLING_BARS; i++)
    if (self->bars[i].der)
      add_bar_row (table, spec, &self->bars[i]);
  if (self->landet != NULL)
    add_landet_row (table, spec, self);
  return table;
}
