// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the spec of chart 7.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/figur/pejl-figur-besoeg.h"

#include "core/chart/pejl-chart-besoeg.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/pejl-rapport-tekst.h"

#include <string.h>

static gboolean
is_over (const PejlBesoegTal *tal)
{
  return strcmp (tal->i_dag, tal->filter.periode.end) >= 0;
}

/* Houses of one distrikt come together, those of none last. */
static void
add_houses (PejlChartSpec *spec, const PejlBesoegTal *tal)
{
  const PejlStedSum *before = NULL;
  int group = -1;

  for (guint i = 0; i < tal->huse->len; i++)
    {
      const PejlBesoegHus *hus = g_ptr_array_index (tal->huse, i);
      const PejlStedSum *sted = hus->sted;
      char id[PEJL_ID_STRLEN];
      g_autofree char *key = g_strdup_printf ("dagtilbud:%s", pejl_id_to_buf (&sted->dagtilbud, id));
      int house;

      if (before == NULL || !pejl_id_equal (&before->distrikt, &sted->distrikt))
        {
          g_autofree char *distrikt = g_strdup_printf ("distrikt:%s", pejl_id_to_buf (&sted->distrikt, id));

          group = pejl_chart_besoeg_add_group (
            spec, distrikt, pejl_id_is_nil (&sted->distrikt) ? "Uden distrikt" : sted->distrikt_navn);
        }
      before = sted;
      house = pejl_chart_besoeg_add_house (spec, key, sted->navn, group, hus->forfalden);
      for (guint v = 0; v < hus->besoeg->len; v++)
        {
          const PejlBesoeg *besoeg = &g_array_index (hus->besoeg, PejlBesoeg, v);

          pejl_chart_besoeg_add_visit (spec, house, besoeg->dato, besoeg->anmeldt);
        }
    }
}

static char *
footer (const PejlBesoegTal *tal)
{
  char opgjort[PEJL_DATO_LEN];
  g_autofree char *dato = NULL;
  g_autofree char *ejer = pejl_rapport_genitiv (*tal->kommune != '\0' ? tal->kommune : "Kommunen");

  pejl_figur_opgjort (&tal->filter, opgjort);
  dato = pejl_dato_format_short (opgjort);
  return g_strdup_printf ("Kilde: %s tilsyn. Data til og med %s. n = %u dagtilbud, %u besøg (%u %s, %u %s). "
                          "Lovens krav: både anmeldte og uanmeldte besøg. Plan: alle dagtilbud én gang, jævnt "
                          "fordelt over periodens måneder uden juli.",
                          ejer, dato, tal->huse->len, tal->anmeldte + tal->uanmeldte, tal->anmeldte,
                          tal->anmeldte == 1 ? "anmeldt" : "anmeldte", tal->uanmeldte,
                          tal->uanmeldte == 1 ? "uanmeldt" : "uanmeldte");
}

PejlChartSpec *
pejl_figur_besoeg (const PejlBesoegTal *tal)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_BESOEG);
  const char *start = tal->filter.periode.start;
  g_autofree char *title = pejl_fund_besoeg_tal (tal);
  g_autofree char *periode = pejl_periode_format (&tal->filter.periode);
  g_autofree char *source = footer (tal);
  g_autofree char *subtitle = g_strdup_printf (
    "Antal dagtilbud lagt sammen måned for måned, %s. Nedenunder hvert besøg, én række for hvert dagtilbud; "
    "ramme: %s.",
    periode, is_over (tal) ? "noget mangler" : "et planlagt besøg er ikke holdt");

  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (spec, subtitle);
  pejl_chart_spec_set_footer (spec, source);
  pejl_chart_spec_set_period (spec, periode);
  if (tal->n_maaneder == 0)
    return spec;
  pejl_chart_besoeg_set_months (spec, (int) g_ascii_strtoll (start, NULL, 10),
                                (int) g_ascii_strtoll (start + 5, NULL, 10), tal->n_maaneder);
  if (pejl_dato_is_valid (tal->i_dag))
    pejl_chart_besoeg_set_today (spec, tal->i_dag);
  if (tal->huse->len > 0)
    pejl_chart_besoeg_set_plan (spec, tal->plan);
  add_houses (spec, tal);
  return spec;
}
