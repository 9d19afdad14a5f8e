// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the spec of chart 10.
#define G_LOG_DOMAIN "pejl-report"

#include "core/chart/pejl-chart-et-hus.h"
#include "core/report/figur/pejl-figur-private.h"
#include "core/report/figur/pejl-figur-stilling.h"
#include "core/report/pejl-rapport-tekst.h"

static const PejlStillingHus *
find_hus (const PejlStilling *stilling, const PejlId *dagtilbud)
{
  for (guint i = 0; i < stilling->huse->len; i++)
    {
      const PejlStillingHus *hus = &g_array_index (stilling->huse, PejlStillingHus, i);

      if (pejl_id_equal (&hus->sted->dagtilbud, dagtilbud))
        return hus;
    }
  return NULL;
}

static void
add_row (PejlChartSpec *spec, const PejlStilling *stilling, const PejlStillingHus *hus, guint omraade)
{
  PejlOmraadeTal tal = pejl_stilling_tal (stilling, omraade, FALSE, NULL);
  gboolean samlet = omraade == PEJL_STILLING_SAMLET;
  g_autofree char *key = g_strdup_printf (
    "omraade:%s", samlet ? "samlet" : ((PejlIndsatsomraade *) g_ptr_array_index (stilling->nu->strategi->omraader, omraade))->key);
  guint median = pejl_id_is_nil (&hus->sted->distrikt) ? 0 : pejl_stilling_median (stilling, omraade, &hus->sted->distrikt);
  int counts[PEJL_ANALYSE_MAX_NIVEAUER];

  for (guint i = 0; i < PEJL_ANALYSE_MAX_NIVEAUER; i++)
    counts[i] = (int) tal.antal[i + 1];
  pejl_chart_et_hus_add_row (spec, key, pejl_stilling_omraade_navn (stilling, omraade), hus->niveau[omraade],
                             hus->sidst[omraade], (int) median, counts, samlet);
}

static char *
subtitle (const PejlStilling *stilling, const PejlStillingHus *hus)
{
  g_autofree char *now = pejl_rapport_periode (stilling->nu);
  g_autofree char *before = stilling->foer.start[0] != '\0' ? pejl_periode_format (&stilling->foer) : NULL;
  g_autofree char *where = pejl_id_is_nil (&hus->sted->distrikt) ? g_strdup ("")
                                                                 : g_strdup_printf (" (distrikt %s)", hus->sted->distrikt_navn);

  return g_strdup_printf ("%s%s, %s%s%s, blandt alle vurderede dagtilbud.", hus->sted->navn, where, now,
                          before != NULL ? " mod " : "", before != NULL ? before : "");
}

PejlChartSpec *
pejl_figur_et_hus (const PejlStilling *stilling, const PejlId *dagtilbud)
{
  const PejlStillingHus *hus = find_hus (stilling, dagtilbud);
  PejlChartSpec *spec;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_autofree char *source = NULL;
  g_autofree char *before = NULL;
  g_autofree char *footer = NULL;

  if (hus == NULL)
    return NULL;
  spec = pejl_chart_spec_new (PEJL_CHART_ET_HUS);
  title = pejl_fund_hus (stilling, hus);
  words = subtitle (stilling, hus);
  source = pejl_figur_kilde_linje (stilling->nu);
  before = stilling->foer.start[0] != '\0' ? pejl_periode_format (&stilling->foer) : g_strdup ("");
  footer = g_strdup_printf ("%s De andre dagtilbud er baggrund, ikke et mål for det enkelte hus.%s", source,
                            hus->egen || hus->niveau[PEJL_STILLING_SAMLET] == 0
                              ? ""
                              : " Samlet er det niveau, som flere end halvdelen af områderne når, ikke et gennemsnit.");
  pejl_figur_saet_periode (spec, stilling->nu);
  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (spec, words);
  pejl_chart_spec_set_footer (spec, footer);
  pejl_figur_saet_niveauer (spec, stilling->nu);
  pejl_chart_et_hus_set_hus (spec, hus->sted->navn, hus->sted->distrikt_navn != NULL ? hus->sted->distrikt_navn : "", before);
  if (!hus->besoegt)
    pejl_chart_et_hus_set_ikke_besoegt (spec);
  for (guint i = 0; i < pejl_analyse_n_omraader (stilling->nu); i++)
    add_row (spec, stilling, hus, i);
  if (pejl_analyse_n_omraader (stilling->nu) > 0)
    add_row (spec, stilling, hus, PEJL_STILLING_SAMLET);
  return spec;
}
