// SPDX-License-Identifier: GPL-3.0-or-later
// Where each kind keeps the names of houses.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-unavngivet.h"

#include "core/chart/pejl-chart-besoeg-private.h"
#include "core/chart/pejl-chart-opfoelgning-private.h"
#include "core/chart/pejl-chart-overgange-private.h"
#include "core/chart/pejl-chart-spredning-private.h"
#include "core/chart/pejl-chart-varmekort-private.h"

static void
forget (char **label)
{
  g_free (*label);
  *label = g_strdup ("");
}

static void
forget_dots (const PejlChartSpredning *spredning)
{
  for (guint r = 0; r < spredning->raekker->len; r++)
    {
      PejlSpredningRaekke *raekke = g_ptr_array_index (spredning->raekker, r);

      for (guint p = 0; p < raekke->prikker->len; p++)
        forget (&g_array_index (raekke->prikker, PejlSpredningPrik, p).label);
    }
}

static void
forget_points (const PejlOpfoelgning *opfoelgning)
{
  for (guint i = 0; i < opfoelgning->punkter->len; i++)
    {
      PejlOpfoelgningPunkt *punkt = g_ptr_array_index (opfoelgning->punkter, i);

      forget (&punkt->sted);
      forget (&punkt->titel);
    }
}

void
pejl_chart_glem_navne (PejlChartSpec *spec)
{
  g_return_if_fail (spec != NULL);

  switch (spec->kind)
    {
    case PEJL_CHART_VARMEKORT:
      for (guint i = 0; i < pejl_chart_varmekort_get (spec)->raekker->len; i++)
        forget (&((PejlVarmeRaekke *) g_ptr_array_index (pejl_chart_varmekort_get (spec)->raekker, i))->label);
      break;
    case PEJL_CHART_OVERGANGE:
      for (guint i = 0; i < pejl_chart_overgange_get (spec)->huse->len; i++)
        forget (&((PejlOvergangHus *) g_ptr_array_index (pejl_chart_overgange_get (spec)->huse, i))->label);
      break;
    case PEJL_CHART_SPREDNING:
      forget_dots (pejl_chart_spredning_get (spec));
      break;
    case PEJL_CHART_BESOEG:
      for (guint i = 0; i < pejl_chart_besoeg_get (spec)->houses->len; i++)
        forget (&((PejlBesoegRaekke *) g_ptr_array_index (pejl_chart_besoeg_get (spec)->houses, i))->label);
      break;
    case PEJL_CHART_OPFOELGNING:
      forget_points (pejl_chart_opfoelgning_get (spec));
      break;
    default:
      break;
    }
}

const char *
pejl_chart_hus_navn (const char *label)
{
  return *label != '\0' ? label : "Et dagtilbud";
}
