// SPDX-License-Identifier: GPL-3.0-or-later
// The values of the charts that show houses on levels, in the order in which they are kept: texts of years ago are read by it.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-et-hus-private.h"
#include "core/chart/pejl-chart-gem-private.h"
#include "core/chart/pejl-chart-overgange-private.h"
#include "core/chart/pejl-chart-spredning-private.h"
#include "core/chart/pejl-chart-stilling-private.h"
#include "core/chart/pejl-chart-varmekort-private.h"

#define MOST 1000

/* One number for each of n, or none at all. */
static void
visit_numbers (PejlChartGem *gem, int **numbers, guint n)
{
  gboolean set = *numbers != NULL;

  pejl_chart_gem_bool (gem, &set);
  if (set && *numbers == NULL)
    *numbers = g_new0 (int, MAX (n, 1));
  for (guint i = 0; set && gem->ok && i < n; i++)
    pejl_chart_gem_int (gem, &(*numbers)[i]);
}

/* ---- chart 1 ---- */

void
pejl_chart_gem_stilling (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlChartStilling *own = spec->own;

  pejl_chart_gem_levels (gem, spec);
  for (guint i = 0; i < PEJL_CHART_STILLING_BARS; i++)
    {
      PejlStillingBar *bar = &own->bars[i];

      pejl_chart_gem_bool (gem, &bar->der);
      pejl_chart_gem_text (gem, &bar->key);
      pejl_chart_gem_text (gem, &bar->label);
      pejl_chart_gem_counts (gem, &bar->counts, spec->levels->len);
      gem->ok = gem->ok && (!bar->der || bar->counts.counts != NULL);
    }
  pejl_chart_gem_text (gem, &own->landet);
  visit_numbers (gem, &own->procent, spec->levels->len);
  gem->ok = gem->ok && (own->landet == NULL || own->procent != NULL);
  for (guint i = 0; i < PEJL_CHART_N_BEVAEGELSER; i++)
    {
      pejl_chart_gem_int (gem, &own->antal[i]);
      pejl_chart_gem_text (gem, &own->noter[i]);
    }
  pejl_chart_gem_bool (gem, &own->sammenlignet);
}

/* ---- chart 2 ---- */

static void
visit_kolonne (PejlChartGem *gem, gpointer data)
{
  PejlVarmeKolonne *kolonne = data;

  pejl_chart_gem_text (gem, &kolonne->key);
  pejl_chart_gem_text (gem, &kolonne->label);
  pejl_chart_gem_text (gem, &kolonne->kort);
}

static void
visit_varme_raekke (PejlChartGem *gem, PejlVarmeRaekke *raekke, const PejlVarmekort *kort)
{
  pejl_chart_gem_text (gem, &raekke->key);
  pejl_chart_gem_text (gem, &raekke->label);
  pejl_chart_gem_range (gem, &raekke->group, -1, (int) kort->grupper->len - 1);
  pejl_chart_gem_bool (gem, &raekke->besoegt);
  if (raekke->celler == NULL)
    raekke->celler = g_new0 (PejlVarmeCelle, MAX (kort->kolonner->len, 1));
  for (guint c = 0; gem->ok && c < kort->kolonner->len; c++)
    {
      pejl_chart_gem_int (gem, &raekke->celler[c].nr);
      pejl_chart_gem_int (gem, &raekke->celler[c].sidst);
    }
}

void
pejl_chart_gem_varmekort (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlVarmekort *own = spec->own;
  int n;

  pejl_chart_gem_levels (gem, spec);
  pejl_chart_gem_pointers (gem, own->kolonner, sizeof (PejlVarmeKolonne), visit_kolonne);
  pejl_chart_gem_names (gem, own->grupper);
  n = (int) own->raekker->len;
  pejl_chart_gem_range (gem, &n, 0, MOST);
  for (int i = 0; gem->ok && i < n; i++)
    {
      if (gem->out == NULL)
        g_ptr_array_add (own->raekker, g_new0 (PejlVarmeRaekke, 1));
      visit_varme_raekke (gem, g_ptr_array_index (own->raekker, (guint) i), own);
    }
}

/* ---- chart 5 ---- */

static void
visit_overgang (PejlChartGem *gem, gpointer data)
{
  PejlOvergangHus *hus = data;

  pejl_chart_gem_text (gem, &hus->key);
  pejl_chart_gem_text (gem, &hus->label);
  pejl_chart_gem_uint (gem, &hus->fra);
  pejl_chart_gem_uint (gem, &hus->til);
}

void
pejl_chart_gem_overgange (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlOvergange *own = spec->own;

  pejl_chart_gem_levels (gem, spec);
  pejl_chart_gem_text (gem, &own->key);
  pejl_chart_gem_text (gem, &own->fra);
  pejl_chart_gem_text (gem, &own->til);
  pejl_chart_gem_pointers (gem, own->huse, sizeof (PejlOvergangHus), visit_overgang);
  for (guint i = 0; i < own->huse->len; i++)
    {
      const PejlOvergangHus *hus = g_ptr_array_index (own->huse, i);

      gem->ok = gem->ok && hus->fra < spec->levels->len && hus->til < spec->levels->len;
    }
}

/* ---- chart 6 ---- */

static void
visit_dot (PejlChartGem *gem, PejlSpredningPrik *prik, int mulige)
{
  int art = (int) prik->prik;

  pejl_chart_gem_text (gem, &prik->key);
  pejl_chart_gem_text (gem, &prik->label);
  pejl_chart_gem_range (gem, &prik->value, 0, mulige);
  pejl_chart_gem_range (gem, &art, PEJL_CHART_PRIK_OVER, PEJL_CHART_PRIK_UDEN);
  prik->prik = (PejlChartPrik) art;
}

/* Rows are made by the chart itself, which knows how their dots are given back. */
static void
visit_dots (PejlChartGem *gem, PejlChartSpec *spec, guint row)
{
  PejlChartSpredning *own = spec->own;
  PejlSpredningRaekke *raekke;
  int n;

  if (gem->out == NULL)
    pejl_chart_spredning_add_row (spec, "", "", 0, 0);
  raekke = g_ptr_array_index (own->raekker, row);
  pejl_chart_gem_text (gem, &raekke->key);
  pejl_chart_gem_text (gem, &raekke->label);
  pejl_chart_gem_int (gem, &raekke->of);
  pejl_chart_gem_int (gem, &raekke->median_dobbelt);
  n = (int) raekke->prikker->len;
  pejl_chart_gem_range (gem, &n, 0, MOST);
  for (int i = 0; gem->ok && i < n; i++)
    {
      if (gem->out == NULL)
        g_array_set_size (raekke->prikker, (guint) i + 1);
      visit_dot (gem, &g_array_index (raekke->prikker, PejlSpredningPrik, (guint) i), own->mulige);
    }
}

static void
visit_stuer (PejlChartGem *gem, gpointer data)
{
  PejlSpredningStuer *stuer = data;

  pejl_chart_gem_text (gem, &stuer->key);
  pejl_chart_gem_text (gem, &stuer->label);
  pejl_chart_gem_range (gem, &stuer->n, 0, MOST);
  visit_numbers (gem, &stuer->values, (guint) stuer->n);
  gem->ok = gem->ok && (stuer->n == 0 || stuer->values != NULL);
}

void
pejl_chart_gem_spredning (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlChartSpredning *own = spec->own;
  int n = (int) own->raekker->len;

  pejl_chart_gem_levels (gem, spec);
  pejl_chart_gem_range (gem, &own->mulige, 1, G_MAXINT);
  pejl_chart_gem_text (gem, &own->unit);
  pejl_chart_gem_text (gem, &own->stuer_titel);
  pejl_chart_gem_range (gem, &n, 0, MOST);
  for (int i = 0; gem->ok && i < n; i++)
    visit_dots (gem, spec, (guint) i);
  pejl_chart_gem_pointers (gem, own->stuer, sizeof (PejlSpredningStuer), visit_stuer);
}

/* ---- chart 10 ---- */

static void
visit_hus_raekke (PejlChartGem *gem, PejlEtHusRaekke *raekke, guint levels)
{
  pejl_chart_gem_text (gem, &raekke->key);
  pejl_chart_gem_text (gem, &raekke->label);
  pejl_chart_gem_range (gem, &raekke->nu, -1, (int) levels - 1);
  pejl_chart_gem_range (gem, &raekke->sidst, -1, (int) levels - 1);
  pejl_chart_gem_real (gem, &raekke->median);
  visit_numbers (gem, &raekke->counts, levels);
  gem->ok = gem->ok && raekke->counts != NULL;
  pejl_chart_gem_bool (gem, &raekke->samlet);
}

void
pejl_chart_gem_et_hus (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlEtHus *own = spec->own;
  int n = (int) own->raekker->len;

  pejl_chart_gem_levels (gem, spec);
  pejl_chart_gem_text (gem, &own->navn);
  pejl_chart_gem_text (gem, &own->distrikt);
  pejl_chart_gem_text (gem, &own->sidst);
  pejl_chart_gem_bool (gem, &own->ikke_besoegt);
  pejl_chart_gem_range (gem, &n, 0, MOST);
  for (int i = 0; gem->ok && i < n; i++)
    {
      if (gem->out == NULL)
        g_ptr_array_add (own->raekker, g_new0 (PejlEtHusRaekke, 1));
      visit_hus_raekke (gem, g_ptr_array_index (own->raekker, (guint) i), spec->levels->len);
    }
}
