// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 6 in words and as a table.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-spredning-private.h"

static char *
medians_sentence (const PejlChartSpredning *self)
{
  GString *words = g_string_new ("Medianer");
  guint n = 0;

  for (guint i = 0; i < self->raekker->len; i++)
    {
      const PejlSpredningRaekke *row = g_ptr_array_index (self->raekker, i);
      g_autofree char *median = pejl_chart_spredning_median (row);

      if (*median != '\0')
        g_string_append_printf (words, "%s %s %s", n++ == 0 ? ":" : ",", row->label, median);
    }
  g_string_append_c (words, '.');
  if (n > 0)
    return g_string_free (words, FALSE);
  g_string_free (words, TRUE);
  return NULL;
}

void
pejl_chart_spredning_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  const PejlChartSpredning *self = pejl_chart_spredning_get (spec);
  const PejlSpredningPrik *low = pejl_chart_spredning_yderst (self, FALSE);
  const PejlSpredningPrik *high = pejl_chart_spredning_yderst (self, TRUE);
  int n = 0, of = 0;
  char *medians;

  for (guint i = 0; i < self->raekker->len; i++)
    {
      const PejlSpredningRaekke *row = g_ptr_array_index (self->raekker, i);

      n += (int) row->prikker->len;
      of += row->of;
    }
  if (n == 0)
    {
      g_ptr_array_add (sentences, g_strdup_printf ("Prikdiagram. Ingen af de %d dagtilbud er besøgt.", of));
      return;
    }
  g_ptr_array_add (sentences, g_strdup_printf ("Prikdiagram: antal %s set af %d i %d dagtilbud i %u %s%s%s.", self->unit,
                                               self->mulige, n, self->raekker->len,
                                               self->raekker->len == 1 ? "distrikt" : "distrikter",
                                               spec->period != NULL ? ", " : "", spec->period != NULL ? spec->period : ""));
  medians = medians_sentence (self);
  if (medians != NULL)
    g_ptr_array_add (sentences, medians);
  if (low != NULL && high != NULL && *low->label == '\0')
    g_ptr_array_add (sentences, g_strdup_printf ("Det laveste er %d, det højeste %d.", low->value, high->value));
  else if (low != NULL && high != NULL)
    g_ptr_array_add (sentences, g_strdup_printf ("Laveste er %s med %d, højeste %s med %d.", low->label, low->value, high->label,
                                                 high->value));
  if (of > n)
    g_ptr_array_add (sentences, g_strdup_printf ("%d ikke besøgt.", of - n));
}

PejlChartTable *
pejl_chart_spredning_table (const PejlChartSpec *spec)
{
  static const char *const header[]
    = { "Distrikt", "n", "Laveste", "Median", "Højeste", "Under grænsen", "Ikke besøgt" };
  const PejlChartSpredning *self = pejl_chart_spredning_get (spec);
  PejlChartTable *table = pejl_chart_table_new (g_strdup_printf ("Antal %s set i hvert dagtilbud, af %d", self->unit,
                                                                 self->mulige));

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    pejl_chart_table_add_header (table, g_strdup (header[i]));
  for (guint i = 0; i < self->raekker->len; i++)
    {
      const PejlSpredningRaekke *raekke = g_ptr_array_index (self->raekker, i);
      GPtrArray *row = pejl_chart_table_add_row (table, raekke->label);
      guint n = raekke->prikker->len;
      int under = 0;

      for (guint p = 0; p < n; p++)
        under += g_array_index (raekke->prikker, PejlSpredningPrik, p).prik == PEJL_CHART_PRIK_UNDER ? 1 : 0;
      g_ptr_array_add (row, g_strdup_printf ("%u", n));
      g_ptr_array_add (row, n > 0 ? g_strdup_printf ("%d", g_array_index (raekke->prikker, PejlSpredningPrik, 0).value)
                                  : g_strdup ("–"));
      g_ptr_array_add (row, n > 0 ? pejl_chart_spredning_median (raekke) : g_strdup ("–"));
      g_ptr_array_add (row, n > 0 ? g_strdup_printf ("%d", g_array_index (raekke->prikker, PejlSpredningPrik, n - 1).value)
                                  : g_strdup ("–"));
      g_ptr_array_add (row, g_strdup_printf ("%d", under));
      g_ptr_array_add (row, g_strdup_printf ("%d", raekke->of - (int) n));
    }
  return table;
}
