// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 3 in words: alt text and tables.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-soejler-private.h"

#include "core/model/pejl-dansk.h"

/* "Fire delte søjler om grænsen tilstrækkelig, 2024–2025." */
static char *
kind_sentence (const PejlChartSpec *spec)
{
  int rows = (int) spec->rows->len;
  g_autofree char *count = pejl_dansk_count_word (rows, FALSE);
  g_autofree char *capital = pejl_dansk_capitalize (count);
  g_autofree char *border = pejl_chart_level_name (pejl_chart_spec_level (spec, (guint) spec->border));

  return g_strdup_printf ("%s %s om grænsen %s%s%s.", capital, rows == 1 ? "delt søjle" : "delte søjler",
                          border, spec->period != NULL ? ", " : "", spec->period != NULL ? spec->period : "");
}

/* "Under grænsen: Systematik 17 af 35, …"; only as many rows as say most, the rest are counted. */
static char *
rows_sentence (const PejlChartSpec *spec)
{
  guint most = MIN (spec->rows->len, 5);
  GString *words = g_string_new ("Under grænsen: ");
  gboolean any = FALSE;

  for (guint i = 0; i < spec->rows->len; i++)
    any |= pejl_chart_counts_n (spec, &pejl_chart_spec_shown_row (spec, i)->counts) > 0;
  if (!any)
    {
      g_string_printf (words, "Ingen %s er vurderet endnu.", pejl_chart_spec_unit (spec, 0));
      return g_string_free (words, FALSE);
    }
  for (guint i = 0; i < most; i++)
    {
      const PejlChartRow *row = pejl_chart_spec_shown_row (spec, i);
      int n = pejl_chart_counts_n (spec, &row->counts);
      g_autofree char *share = pejl_dansk_x_af_n (pejl_chart_counts_under (spec, &row->counts), n);
      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", row->label, share);
    }
  if (most < spec->rows->len)
    g_string_append_printf (words, " og %u flere", spec->rows->len - most);
  g_string_append_c (words, '.');
  return g_string_free (words, FALSE);
}

/* The same places are unvisited in every row; the largest number is told. */
static char *
missing_sentence (const PejlChartSpec *spec)
{
  int most = 0;

  for (guint i = 0; i < spec->rows->len; i++)
    most = MAX (most, pejl_chart_spec_shown_row (spec, i)->counts.ikke_besoegt);
  if (most == 0)
    return NULL;
  return g_strdup_printf ("%d %s er ikke besøgt.", most, pejl_chart_spec_unit (spec, most));
}

void
pejl_chart_soejler_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  char *words;

  if (spec->rows->len == 0 || spec->levels->len < 2)
    {
      g_ptr_array_add (sentences, g_strdup_printf ("Delte søjler uden tal: der er ingen %s at vise.",
                                                   pejl_chart_spec_unit (spec, 0)));
      return;
    }
  g_ptr_array_add (sentences, kind_sentence (spec));
  g_ptr_array_add (sentences, rows_sentence (spec));
  if ((words = missing_sentence (spec)) != NULL)
    g_ptr_array_add (sentences, words);
  if (spec->panels_title != NULL)
    g_ptr_array_add (sentences, g_strdup (spec->panels_title));
}

static void
add_number (GPtrArray *cells, int number)
{
  g_ptr_array_add (cells, pejl_dansk_integer (number));
}

/* "17 af 35, 49 %"; "2 af 9" below ten; "0" of none. */
static char *
under_words (const PejlChartSpec *spec, const PejlChartCounts *counts)
{
  int n = pejl_chart_counts_n (spec, counts);
  int under = pejl_chart_counts_under (spec, counts);
  g_autofree char *share = pejl_dansk_x_af_n (under, n);
  g_autofree char *percent = pejl_dansk_percent (under, n);

  return percent != NULL ? g_strdup_printf ("%s, %s", share, percent) : g_steal_pointer (&share);
}

PejlChartTable *
pejl_chart_soejler_table (const PejlChartSpec *spec)
{
  const char *noun = pejl_chart_spec_unit (spec, 2);
  PejlChartTable *table = pejl_chart_table_new (g_strdup_printf ("Antal %s på hvert niveau%s%s", noun,
                                                                 spec->period != NULL ? ", " : "",
                                                                 spec->period != NULL ? spec->period : ""));

  pejl_chart_table_add_header (table, pejl_dansk_capitalize (spec->row_nouns[0]));
  for (guint i = 0; i < spec->levels->len; i++)
    pejl_chart_table_add_header (table, pejl_dansk_capitalize (pejl_chart_spec_level (spec, i)->navn));
  pejl_chart_table_add_header (table, g_strdup ("n"));
  pejl_chart_table_add_header (table, g_strdup ("Under grænsen"));
  pejl_chart_table_add_header (table, g_strdup ("Ikke vurderet"));
  pejl_chart_table_add_header (table, g_strdup ("Ikke besøgt"));
  for (guint i = 0; i < spec->rows->len; i++)
    {
      const PejlChartRow *row = pejl_chart_spec_shown_row (spec, i);
      GPtrArray *cells = pejl_chart_table_add_row (table, row->label);
      for (guint level = 0; level < spec->levels->len; level++)
        add_number (cells, pejl_chart_counts_level (&row->counts, level));
      add_number (cells, pejl_chart_counts_n (spec, &row->counts));
      g_ptr_array_add (cells, under_words (spec, &row->counts));
      add_number (cells, row->counts.ikke_vurderet);
      add_number (cells, row->counts.ikke_besoegt);
    }
  return table;
}

PejlChartTable *
pejl_chart_panel_table (const PejlChartSpec *spec)
{
  PejlChartTable *table;

  if (spec->panels->len == 0)
    return NULL;
  table = pejl_chart_table_new (g_strdup ("Dagtilbud under grænsen i hvert distrikt"));
  pejl_chart_table_add_header (table, g_strdup ("Distrikt"));
  for (guint i = 0; i < spec->rows->len; i++)
    pejl_chart_table_add_header (table, g_strdup (pejl_chart_spec_shown_row (spec, i)->label));
  pejl_chart_table_add_header (table, g_strdup ("Ikke besøgt"));
  for (guint p = 0; p < spec->panels->len; p++)
    {
      const PejlChartPanel *panel = pejl_chart_spec_panel (spec, p);
      GPtrArray *cells = pejl_chart_table_add_row (table, panel->label);
      int unvisited = 0;
      for (guint i = 0; i < spec->rows->len; i++)
        {
          const PejlChartCounts *counts = pejl_chart_panel_row (panel, pejl_chart_spec_shown_index (spec, i));
          g_ptr_array_add (cells, under_words (spec, counts));
          unvisited = MAX (unvisited, counts->ikke_besoegt);
        }
      add_number (cells, unvisited);
    }
  return table;
}
