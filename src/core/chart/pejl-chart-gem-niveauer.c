// SPDX-License-Identifier: GPL-3.0-or-later
// The walks over what charts 1, 2, 5, 6 and 10 hold.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-gem-private.h"

#include "core/chart/pejl-chart-et-hus-private.h"
#include "core/chart/pejl-chart-overgange-private.h"
#include "core/chart/pejl-chart-spredning-private.h"
#include "core/chart/pejl-chart-stilling-private.h"
#include "core/chart/pejl-chart-varmekort-private.h"

#define MOST 2000

static guint
visit_n (PejlChartGem *gem, guint n)
{
  pejl_chart_gem_range (gem, (int *) &n, 0, MOST);
  return gem->ok ? n : 0;
}

static void
visit_level (PejlChartGem *gem, gpointer data)
{
  PejlChartLevel *level = data;

  pejl_chart_gem_int (gem, &level->nr);
  pejl_chart_gem_text (gem, &level->navn);
  pejl_chart_gem_text (gem, &level->kort);
}

static void
visit_levels (PejlChartGem *gem, PejlChartSpec *spec)
{
  pejl_chart_gem_pointers (gem, spec->levels, sizeof (PejlChartLevel), visit_level);
  pejl_chart_gem_range (gem, &spec->border, 0, MAX (1, (int) spec->levels->len - 1));
}

/* n numbers; made when they are read. */
static void
visit_ints (PejlChartGem *gem, int **numbers, guint n)
{
  if (*numbers == NULL)
    *numbers = g_new0 (int, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    pejl_chart_gem_int (gem, &(*numbers)[i]);
}

/* A text that is never NULL. */
static void
visit_text (PejlChartGem *gem, char **text)
{
  pejl_chart_gem_text (gem, text);
  if (*text == NULL)
    *text = g_strdup ("");
}

/* Appends a zeroed element when it reads. */
static gpointer
element (PejlChartGem *gem, GPtrArray *array, guint i, gsize size)
{
  if (gem->out == NULL)
    g_ptr_array_add (array, g_malloc0 (size));
  return g_ptr_array_index (array, i);
}

/* ---- chart 1 ---- */

void
pejl_chart_gem_stilling (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlChartStilling *own = spec->own;
  gboolean landet = own->landet != NULL;

  visit_levels (gem, spec);
  for (guint i = 0; i < PEJL_CHART_STILLING_BARS; i++)
    {
      PejlStillingBar *bar = &own->bars[i];

      pejl_chart_gem_bool (gem, &bar->der);
      if (!bar->der)
        continue;
      visit_text (gem, &bar->key);
      visit_text (gem, &bar->label);
      visit_ints (gem, &bar->counts.counts, spec->levels->len);
      pejl_chart_gem_int (gem, &bar->counts.ikke_vurderet);
      pejl_chart_gem_int (gem, &bar->counts.ikke_besoegt);
    }
  pejl_chart_gem_bool (gem, &landet);
  if (landet)
    {
      visit_text (gem, &own->landet);
      visit_ints (gem, &own->procent, spec->levels->len);
    }
  for (guint i = 0; i < PEJL_CHART_N_BEVAEGELSER; i++)
    {
      pejl_chart_gem_range (gem, &own->antal[i], 0, 100000);
      pejl_chart_gem_text (gem, &own->noter[i]);
    }
  pejl_chart_gem_bool (gem, &own->sammenlignet);
}

/* ---- chart 2 ---- */

static void
visit_kolonne (PejlChartGem *gem, gpointer data)
{
  PejlVarmeKolonne *kolonne = data;

  visit_text (gem, &kolonne->key);
  visit_text (gem, &kolonne->label);
  visit_text (gem, &kolonne->kort);
}

static void
visit_raekke (PejlChartGem *gem, PejlVarmeRaekke *raekke, const PejlVarmekort *own)
{
  visit_text (gem, &raekke->key);
  visit_text (gem, &raekke->label);
  pejl_chart_gem_range (gem, &raekke->group, 0, (int) own->grupper->len - 1);
  pejl_chart_gem_bool (gem, &raekke->besoegt);
  if (raekke->celler == NULL)
    raekke->celler = g_new0 (PejlVarmeCelle, MAX (own->kolonner->len, 1));
  for (guint i = 0; i < own->kolonner->len; i++)
    {
      pejl_chart_gem_int (gem, &raekke->celler[i].nr);
      pejl_chart_gem_int (gem, &raekke->celler[i].sidst);
    }
}

void
pejl_chart_gem_varmekort (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlVarmekort *own = spec->own;
  guint n;

  visit_levels (gem, spec);
  pejl_chart_gem_pointers (gem, own->kolonner, sizeof (PejlVarmeKolonne), visit_kolonne);
  n = visit_n (gem, own->grupper->len);
  for (guint i = 0; i < n && gem->ok; i++)
    {
      if (gem->out == NULL)
        g_ptr_array_add (own->grupper, NULL);
      visit_text (gem, (char **) &own->grupper->pdata[i]);
    }
  n = visit_n (gem, own->raekker->len);
  for (guint i = 0; i < n && gem->ok; i++)
    visit_raekke (gem, element (gem, own->raekker, i, sizeof (PejlVarmeRaekke)), own);
  gem->ok = gem->ok && (own->raekker->len == 0 || own->kolonner->len > 0);
}

/* ---- chart 5 ---- */

void
pejl_chart_gem_overgange (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlOvergange *own = spec->own;
  guint n;

  visit_levels (gem, spec);
  visit_text (gem, &own->key);
  visit_text (gem, &own->fra);
  visit_text (gem, &own->til);
  n = visit_n (gem, own->huse->len);
  for (guint i = 0; i < n && gem->ok; i++)
    {
      PejlOvergangHus *hus = element (gem, own->huse, i, sizeof *hus);

      visit_text (gem, &hus->key);
      visit_text (gem, &hus->label);
      pejl_chart_gem_range (gem, (int *) &hus->fra, 0, (int) spec->levels->len - 1);
      pejl_chart_gem_range (gem, (int *) &hus->til, 0, (int) spec->levels->len - 1);
    }
}

/* ---- chart 6 ---- */

static void
visit_prik (PejlChartGem *gem, gpointer data)
{
  PejlSpredningPrik *prik = data;

  visit_text (gem, &prik->key);
  visit_text (gem, &prik->label);
  pejl_chart_gem_range (gem, &prik->value, 0, 1000000);
  pejl_chart_gem_range (gem, (int *) &prik->prik, 0, PEJL_CHART_PRIK_UDEN);
}

static void
visit_stuer (PejlChartGem *gem, PejlSpredningStuer *stuer)
{
  visit_text (gem, &stuer->key);
  visit_text (gem, &stuer->label);
  pejl_chart_gem_range (gem, &stuer->n, 2, MOST);
  if (gem->ok)
    visit_ints (gem, &stuer->values, (guint) stuer->n);
}

void
pejl_chart_gem_spredning (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlChartSpredning *own = spec->own;
  guint n;

  pejl_chart_gem_range (gem, &own->mulige, 1, 1000000);
  visit_text (gem, &own->unit);
  pejl_chart_gem_text (gem, &own->stuer_titel);
  n = visit_n (gem, own->raekker->len);
  for (guint i = 0; i < n && gem->ok; i++)
    {
      PejlSpredningRaekke *raekke;

      if (gem->out == NULL)
        pejl_chart_spredning_add_row (spec, "", "", 0, 0);
      raekke = g_ptr_array_index (own->raekker, i);
      visit_text (gem, &raekke->key);
      visit_text (gem, &raekke->label);
      pejl_chart_gem_int (gem, &raekke->of);
      pejl_chart_gem_range (gem, &raekke->median_dobbelt, 0, 2000000);
      pejl_chart_gem_values (gem, raekke->prikker, visit_prik);
    }
  n = visit_n (gem, own->stuer->len);
  for (guint i = 0; i < n && gem->ok; i++)
    visit_stuer (gem, element (gem, own->stuer, i, sizeof (PejlSpredningStuer)));
}

/* ---- chart 10 ---- */

void
pejl_chart_gem_et_hus (PejlChartGem *gem, PejlChartSpec *spec)
{
  PejlEtHus *own = spec->own;
  guint n;

  visit_levels (gem, spec);
  visit_text (gem, &own->navn);
  visit_text (gem, &own->distrikt);
  visit_text (gem, &own->sidst);
  pejl_chart_gem_bool (gem, &own->ikke_besoegt);
  n = visit_n (gem, own->raekker->len);
  for (guint i = 0; i < n && gem->ok; i++)
    {
      PejlEtHusRaekke *raekke = element (gem, own->raekker, i, sizeof *raekke);

      visit_text (gem, &raekke->key);
      visit_text (gem, &raekke->label);
      pejl_chart_gem_range (gem, &raekke->nu, -1, (int) spec->levels->len - 1);
      pejl_chart_gem_range (gem, &raekke->sidst, -1, (int) spec->levels->len - 1);
      pejl_chart_gem_real (gem, &raekke->median);
      visit_ints (gem, &raekke->counts, spec->levels->len);
      pejl_chart_gem_bool (gem, &raekke->samlet);
    }
}
