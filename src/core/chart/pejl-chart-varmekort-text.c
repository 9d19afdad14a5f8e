// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 2 in words and as a table.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-varmekort-private.h"
#include "core/chart/pejl-chart-unavngivet.h"

#include "core/chart/pejl-chart-soejler-private.h"
#include "core/model/pejl-dansk.h"

#include <string.h>

/* Names of unvisited houses, or how many they are. */
#define NAMED 3

static const char *
change_words (const PejlVarmeCelle *celle)
{
  int change = pejl_chart_varmekort_aendring (celle);

  if (celle->nr == 0 || celle->sidst == 0)
    return "–";
  return change > 0 ? "op" : change < 0 ? "ned" : "uændret";
}

char *
pejl_chart_varmekort_spoken (const PejlChartSpec *spec, const PejlVarmeRaekke *row, guint column)
{
  const PejlVarmeKolonne *kolonne = pejl_chart_varmekort_kolonne (pejl_chart_varmekort_get (spec), column);
  const PejlVarmeCelle *celle = &row->celler[column];
  const char *hus = pejl_chart_hus_navn (row->label);
  g_autofree char *name = pejl_chart_niveau_navn (spec, celle->nr);
  g_autofree char *before = pejl_chart_niveau_navn (spec, celle->sidst);

  if (pejl_chart_niveau_index (spec, celle->nr) < 0)
    return g_strdup_printf ("%s, %s: ikke vurderet", hus, kolonne->label);
  if (pejl_chart_varmekort_aendring (celle) == 0)
    return g_strdup_printf ("%s, %s: %d %s%s", hus, kolonne->label, celle->nr, name,
                            celle->sidst > 0 ? ", uændret" : "");
  return g_strdup_printf ("%s, %s: %d %s, %s fra %s", hus, kolonne->label, celle->nr, name, change_words (celle),
                          before);
}

/* "10 af 36 er samlet under grænsen: Nord 2, Midtby 2, Syd 4, Land 2." */
static char *
under_sentence (const PejlChartSpec *spec)
{
  const PejlVarmekort *self = pejl_chart_varmekort_get (spec);
  guint samlet = self->kolonner->len - 1;
  g_autofree char *share = NULL;
  GString *words = g_string_new (NULL);
  int under, n;

  pejl_chart_varmekort_count (spec, -1, samlet, &under, &n);
  share = pejl_dansk_x_af_n (under, n);
  g_string_append_printf (words, "%s er samlet under grænsen", share);
  for (guint i = 0; i < self->grupper->len && under > 0; i++)
    {
      int of_group, n_group;

      pejl_chart_varmekort_count (spec, (int) i, samlet, &of_group, &n_group);
      g_string_append_printf (words, "%s%s %d", i == 0 ? ": " : ", ", (char *) g_ptr_array_index (self->grupper, i), of_group);
    }
  g_string_append_c (words, '.');
  return g_string_free (words, FALSE);
}

/* The area where most lie under the border; NULL for none. */
static char *
worst_sentence (const PejlChartSpec *spec)
{
  const PejlVarmekort *self = pejl_chart_varmekort_get (spec);
  int most = 0, of = 0;
  guint worst = 0;
  g_autofree char *share = NULL;

  for (guint i = 0; i + 1 < self->kolonner->len; i++)
    {
      int under, n;

      pejl_chart_varmekort_count (spec, -1, i, &under, &n);
      if (under <= most)
        continue;
      most = under;
      of = n;
      worst = i;
    }
  if (most == 0)
    return NULL;
  share = pejl_dansk_x_af_n (most, of);
  return g_strdup_printf ("Flest er under i %s, %s.", pejl_chart_varmekort_kolonne (self, worst)->label, share);
}

static char *
unvisited_sentence (const PejlVarmekort *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  guint n;

  for (guint i = 0; i < self->raekker->len; i++)
    if (!pejl_chart_varmekort_raekke (self, i)->besoegt)
      g_ptr_array_add (names, pejl_chart_varmekort_raekke (self, i)->label);
  n = names->len;
  if (n == 0)
    return NULL;
  if (n > NAMED || *(const char *) g_ptr_array_index (names, 0) == '\0')
    return g_strdup_printf ("%u dagtilbud er ikke besøgt.", n);
  g_ptr_array_add (names, NULL);
  joined = pejl_dansk_join ((const char *const *) names->pdata);
  return g_strdup_printf ("%s er ikke besøgt.", joined);
}

void
pejl_chart_varmekort_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  const PejlVarmekort *self = pejl_chart_varmekort_get (spec);
  guint n = self->raekker->len, groups = self->grupper->len;
  char *worst, *unvisited;

  if (n == 0 || spec->levels->len < 2)
    {
      g_ptr_array_add (sentences, g_strdup ("Varmekort. Der er ingen dagtilbud at vise."));
      return;
    }
  g_ptr_array_add (sentences, g_strdup_printf ("Varmekort: %u dagtilbud i %u %s, niveau %d–%d i %u %s og samlet.", n, groups,
                                               groups == 1 ? "distrikt" : "distrikter", pejl_chart_spec_level (spec, 0)->nr,
                                               pejl_chart_spec_level (spec, spec->levels->len - 1)->nr,
                                               self->kolonner->len - 1,
                                               self->kolonner->len == 2 ? spec->row_nouns[0] : spec->row_nouns[1]));
  g_ptr_array_add (sentences, under_sentence (spec));
  worst = worst_sentence (spec);
  if (worst != NULL)
    g_ptr_array_add (sentences, worst);
  unvisited = unvisited_sentence (self);
  if (unvisited != NULL)
    g_ptr_array_add (sentences, unvisited);
}

PejlChartTable *
pejl_chart_varmekort_table (const PejlChartSpec *spec)
{
  const PejlVarmekort *self = pejl_chart_varmekort_get (spec);
  PejlChartTable *table = pejl_chart_table_new (g_strdup ("Niveau i hvert dagtilbud"));

  pejl_chart_table_add_header (table, g_strdup ("Dagtilbud"));
  pejl_chart_table_add_header (table, g_strdup ("Distrikt"));
  for (guint i = 0; i < self->kolonner->len; i++)
    pejl_chart_table_add_header (table, g_strdup (pejl_chart_varmekort_kolonne (self, i)->label));
  pejl_chart_table_add_header (table, g_strdup ("Ændring samlet"));
  for (guint r = 0; r < self->raekker->len; r++)
    {
      const PejlVarmeRaekke *raekke = pejl_chart_varmekort_raekke (self, r);
      GPtrArray *row = pejl_chart_table_add_row (table, pejl_chart_hus_navn (raekke->label));

      g_ptr_array_add (row, g_strdup (g_ptr_array_index (self->grupper, raekke->group)));
      for (guint c = 0; c < self->kolonner->len; c++)
        g_ptr_array_add (row, !raekke->besoegt                                              ? g_strdup ("ikke besøgt")
                              : pejl_chart_niveau_index (spec, raekke->celler[c].nr) < 0 ? g_strdup ("ikke vurderet")
                                                                                          : pejl_chart_digits (raekke->celler[c].nr));
      g_ptr_array_add (row, g_strdup (change_words (&raekke->celler[self->kolonner->len - 1])));
    }
  return table;
}
