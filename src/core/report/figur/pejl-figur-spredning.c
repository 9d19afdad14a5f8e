// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the spec of chart 6.
#define G_LOG_DOMAIN "pejl-report"

#include "core/chart/pejl-chart-spredning.h"
#include "core/report/figur/pejl-figur-private.h"
#include "core/report/figur/pejl-figur-stilling.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/report/pejl-skjul.h"

#include "core/model/pejl-dansk.h"

static char *
hus_key (const PejlSpredningHus *hus)
{
  char id[PEJL_ID_STRLEN];

  return g_strdup_printf ("dagtilbud:%s", pejl_id_to_buf (&hus->hus->sted->dagtilbud, id));
}

static PejlChartPrik
prik_of (const PejlSpredning *spredning, const PejlSpredningHus *hus)
{
  if (hus->hus->niveau[spredning->omraade] == 0)
    return PEJL_CHART_PRIK_UDEN;
  return hus->under ? PEJL_CHART_PRIK_UNDER : PEJL_CHART_PRIK_OVER;
}

static void
add_gruppe (PejlChartSpec *spec, const PejlSpredning *spredning, const PejlSpredningGruppe *gruppe)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *key = g_strdup_printf ("distrikt:%s", pejl_id_to_buf (&gruppe->distrikt, id));
  int row = pejl_chart_spredning_add_row (spec, key, gruppe->navn, (int) gruppe->dagtilbud, (int) gruppe->median_dobbelt);

  for (guint i = 0; i < gruppe->huse->len; i++)
    {
      const PejlSpredningHus *hus = &g_array_index (gruppe->huse, PejlSpredningHus, i);
      g_autofree char *house = hus_key (hus);

      pejl_chart_spredning_add_dot (spec, row, house, hus->hus->sted->navn, (int) MIN (hus->set, MAX (spredning->mulige, 1)),
                                    prik_of (spredning, hus));
    }
}

static void
add_stuer (PejlChartSpec *spec, const PejlSpredning *spredning)
{
  g_autoptr (GPtrArray) huse = pejl_spredning_stuer (spredning);
  const PejlSpredningHus *widest = huse->len > 0 ? g_ptr_array_index (huse, 0) : NULL;
  g_autofree char *titel = NULL;

  if (widest == NULL)
    return;
  for (guint i = 0; i < huse->len; i++)
    {
      const PejlSpredningHus *hus = g_ptr_array_index (huse, i);
      g_autofree char *key = hus_key (hus);
      g_autofree int *values = g_new (int, hus->n_stuer);

      for (guint s = 0; s < hus->n_stuer; s++)
        values[s] = (int) hus->stuer[s];
      pejl_chart_spredning_add_stuer (spec, key, hus->hus->sted->navn, values, (int) hus->n_stuer);
    }
  titel = g_strdup_printf ("Også inde i husene: størst er forskellen mellem stuer i %s, fra %u til %u tegn. Én prik er én stue%s.",
                           widest->hus->sted->navn, widest->stuer[0], widest->stuer[widest->n_stuer - 1],
                           huse->len > PEJL_CHART_SPREDNING_HUSE ? "; de ni huse med størst forskel" : "");
  pejl_chart_spredning_set_stuer_titel (spec, titel);
}

static char *
footer (const PejlSpredning *spredning)
{
  g_autofree char *source = pejl_figur_kilde_linje (spredning->stilling->nu);

  return g_strdup_printf ("%s Median vises for mindst %u besøgte dagtilbud. Stuer: %u dagtilbud, hvor der er set tegn på mindst "
                          "to; hvor mange der ses, afhænger også af, hvor længe der er observeret.",
                          source, (guint) PEJL_MEDIAN_MINDST, spredning->med_stuer);
}

PejlChartSpec *
pejl_figur_spredning (const PejlSpredning *spredning, gboolean offentlig)
{
  const PejlAnalyse *nu = spredning->stilling->nu;
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_SPREDNING);
  g_autofree PejlSkjul *skjul = offentlig ? pejl_skjul_distrikter (nu) : NULL;
  g_autofree char *title = pejl_fund_spredning (spredning);
  g_autofree char *periode = pejl_rapport_periode (nu);
  g_autofree char *source = footer (spredning);
  g_autofree char *subtitle = g_strdup_printf (
    "Antal tegn set ud af de %u, der kan ses i et dagtilbud%s%s. Én prik er ét dagtilbud, stregen er distriktets median. Periode %s.",
    spredning->mulige, spredning->omraade != PEJL_STILLING_SAMLET ? ", i området " : "",
    spredning->omraade != PEJL_STILLING_SAMLET ? pejl_stilling_omraade_navn (spredning->stilling, spredning->omraade) : "", periode);

  pejl_figur_saet_periode (spec, nu);
  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (spec, subtitle);
  pejl_chart_spec_set_footer (spec, source);
  pejl_chart_spredning_set_akse (spec, (int) MAX (spredning->mulige, 1), "tegn");
  for (guint i = 0; i < spredning->grupper->len; i++)
    if (skjul == NULL || skjul[i] == PEJL_SKJUL_VIST)
      add_gruppe (spec, spredning, g_ptr_array_index (spredning->grupper, i));
  if (!offentlig)
    add_stuer (spec, spredning);
  return spec;
}
