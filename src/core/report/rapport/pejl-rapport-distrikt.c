// SPDX-License-Identifier: GPL-3.0-or-later
// The report of one distrikt in a period, for its områdeleder and the center.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/rapport/pejl-tilsynsrapport.h"

#include "core/chart/pejl-chart-text.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-henvisning.h"
#include "core/report/figur/pejl-figur-handleplan.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/report/pejl-report-error.h"
#include "core/report/pejl-skjul.h"
#include "core/report/rapport/pejl-rapport-rettelser.h"
#include "core/report/rapport/pejl-rapport-tabeller.h"
#include "core/report/rapport/pejl-udvalgsrapport-dokument.h"

#include <glib/gi18n-lib.h>

/* Published beside the committee's report, whose sums are of all distrikter: what that hides must not be told here. */
static gboolean
is_hidden (PejlReader *reader, const PejlFilter *filter)
{
  PejlFilter alle = *filter;
  g_autoptr (PejlAnalyse) analyse = NULL;
  g_autofree PejlSkjul *skjul = NULL;

  alle.distrikt = (PejlId) { { 0 } };
  analyse = pejl_analyse_new (reader, &alle);
  skjul = pejl_skjul_distrikter (analyse);
  for (guint i = 0; i < analyse->distrikter->len; i++)
    if (pejl_id_equal (&((PejlGruppeTal *) g_ptr_array_index (analyse->distrikter, i))->distrikt, &filter->distrikt))
      return skjul[i] != PEJL_SKJUL_VIST;
  return FALSE;
}

static void
add_figure (PejlDokument *dokument, PejlChartSpec *figur)
{
  g_autoptr (PejlChartTable) tal = pejl_chart_table (figur);
  guint nr = pejl_dokument_add_figur (dokument, figur, pejl_chart_spec_get_footer (figur));
  g_autofree char *tekst = g_strdup_printf ("Samme tal som i " PEJL_HENVISNING_MAERKE "figur %u" PEJL_HENVISNING_MAERKE, nr);

  pejl_dokument_add_tabel (dokument, tekst,
                           pejl_rapport_tabel_of_chart (tal, pejl_chart_spec_get_kind (figur) == PEJL_CHART_ROLLER), NULL);
}

static void
add_paragraph (PejlDokument *dokument, char *tekst)
{
  pejl_dokument_add_afsnit (dokument, tekst);
  g_free (tekst);
}

static void
add_sums (PejlDokument *dokument, PejlReader *reader, const PejlAnalyse *analyse)
{
  char i_dag[PEJL_DATO_LEN];
  g_autoptr (PejlChartSpec) omraader = pejl_figur_omraader (analyse);
  g_autoptr (PejlChartSpec) roller = pejl_figur_roller (analyse);
  g_autoptr (PejlChartSpec) punkter = NULL;

  pejl_figur_opgjort (&analyse->filter, i_dag);
  punkter = pejl_figur_handleplan (reader, &analyse->filter, i_dag);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Besøg", TRUE);
  add_paragraph (dokument, pejl_rapport_om_besoeg (analyse));
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Indsatsområderne", TRUE);
  add_paragraph (dokument, pejl_rapport_om_omraader (analyse));
  if (analyse->redskab->niveauer->len >= 2)
    add_figure (dokument, omraader);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Roller og tegn", TRUE);
  add_figure (dokument, roller);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Handleplaner", TRUE);
  add_figure (dokument, punkter);
}

static void
add_houses (PejlDokument *dokument, PejlReader *reader, const PejlAnalyse *analyse)
{
  g_autoptr (GPtrArray) begrundelser = pejl_rapport_begrundelser (reader, analyse);
  g_autoptr (GPtrArray) rettelser = pejl_rapport_rettelser (reader, analyse);
  g_autofree char *tekst = g_strdup_printf ("%u dagtilbud, %u besøgt", analyse->steder->len, analyse->besoegt);

  pejl_dokument_add_sideskift (dokument);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Hvert dagtilbud", TRUE);
  pejl_dokument_add_tabel (dokument, tekst,
                           pejl_rapport_tabel_dagtilbud (analyse, &analyse->filter.distrikt, begrundelser, rettelser), NULL);
}

static PejlDokument *
compose (PejlReader *reader, const PejlAnalyse *analyse, gboolean skjult)
{
  const char *distrikt = ((const PejlGruppeTal *) g_ptr_array_index (analyse->distrikter, 0))->navn;
  g_autofree char *periode = pejl_rapport_periode (analyse);
  g_autofree char *titel = g_strdup_printf ("Distrikt %s %s", distrikt, periode);
  g_autofree char *besoegte = pejl_rapport_besoegte (analyse);
  g_autofree char *dag = pejl_dato_format_short (analyse->filter.til_og_med);
  g_autofree char *fod = g_strdup_printf ("Data til og med %s%s%s", dag, *analyse->kommune != '\0' ? " · " : "", analyse->kommune);
  g_autofree char *hoved = g_strconcat (titel, " · distriktsrapport", NULL);
  PejlDokument *dokument = pejl_dokument_new (titel, analyse->kommune, "Distriktsrapport", analyse->filter.til_og_med);

  pejl_dokument_set_sidehoved (dokument, hoved);
  pejl_dokument_set_sidefod (dokument, fod);
  pejl_dokument_add_titel (dokument, titel, besoegte);
  if (skjult)
    pejl_dokument_add_afsnit (dokument, "Distriktets tal vises ikke samlet: sammen med udvalgets rapport kunne et distrikt med færre end "
                                        "tre dagtilbud ellers regnes ud.");
  else
    add_sums (dokument, reader, analyse);
  add_houses (dokument, reader, analyse);
  return dokument;
}

PejlDokument *
pejl_distriktsrapport_dokument (PejlReader *reader, const PejlFilter *filter, GError **error)
{
  PejlFilter til_dato = *filter;
  gboolean began = pejl_query_begin (reader);
  g_autoptr (PejlAnalyse) analyse = NULL;
  PejlDokument *dokument = NULL;

  pejl_figur_opgjort (filter, til_dato.til_og_med);
  analyse = pejl_analyse_new (reader, &til_dato);
  if (analyse->steder->len > 0)
    dokument = compose (reader, analyse, is_hidden (reader, &til_dato));
  pejl_query_end (reader, began);
  if (!pejl_reader_check (reader, error))
    {
      g_clear_pointer (&dokument, pejl_dokument_free);
      return NULL;
    }
  if (dokument == NULL)
    g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                         _("There is nothing to report on: no active dagtilbud match the choice. Nothing was "
                           "written. Choose another distrikt, type or period, or bring in dagtilbud first."));
  return dokument;
}
