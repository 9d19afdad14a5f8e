// SPDX-License-Identifier: GPL-3.0-or-later
// Composes the committee's report: cover, findings, both figures with their tables, method, and every
// dagtilbud.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-udvalgsrapport-dokument.h"

#include "core/chart/pejl-chart-text.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-henvisning.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/pejl-offentlig.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/report/pejl-skjul.h"
#include "core/report/rapport/pejl-rapport-metode.h"
#include "core/report/rapport/pejl-rapport-tabeller.h"

#include <string.h>

/* ---- cover ---- */

static char *
scope_line (const PejlAnalyse *analyse)
{
  guint distrikter = 0;
  g_autofree char *besoegt = pejl_rapport_besoegte (analyse);

  for (guint i = 0; i < analyse->distrikter->len; i++)
    distrikter += !pejl_id_is_nil (&((PejlGruppeTal *) g_ptr_array_index (analyse->distrikter, i))->distrikt);
  if (distrikter == 0)
    return g_strdup (besoegt);
  return g_strdup_printf ("%u dagtilbud i %u %s. %s", analyse->steder->len, distrikter,
                          distrikter == 1 ? "distrikt" : "distrikter", besoegt);
}

/* What the filter leaves in, or NULL for everything. */
static char *
filter_line (const PejlAnalyse *analyse)
{
  g_autoptr (GPtrArray) dele = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  if (!pejl_id_is_nil (&analyse->filter.distrikt) && analyse->distrikter->len > 0)
    g_ptr_array_add (dele, ((PejlGruppeTal *) g_ptr_array_index (analyse->distrikter, 0))->navn);
  if (analyse->filter.type != PEJL_TYPE_UKENDT)
    g_ptr_array_add (dele, (gpointer) pejl_type_name (analyse->filter.type));
  if (analyse->filter.ejerform != PEJL_EJERFORM_UKENDT)
    g_ptr_array_add (dele, (gpointer) pejl_ejerform_name (analyse->filter.ejerform));
  if (dele->len == 0)
    return NULL;
  g_ptr_array_add (dele, NULL);
  joined = g_strjoinv (" · ", (char **) dele->pdata);
  return g_strdup_printf ("Rapporten omfatter kun: %s.", joined);
}

static void
add_cover (PejlDokument      *dokument,
           const PejlAnalyse *analyse,
           const char        *opgjort)
{
  g_autofree char *udgiver = *analyse->kommune != '\0'
                             ? g_strconcat (analyse->kommune, " · Center for Dagtilbud", NULL)
                             : g_strdup ("Center for Dagtilbud");
  g_autofree char *omfang = scope_line (analyse);
  g_autofree char *udvalg = filter_line (analyse);
  g_autofree char *dato = pejl_dato_format_long (opgjort);
  g_autofree char *data = g_strdup_printf ("Data til og med %s.", dato);
  const char *linjer[] = { omfang, data, udvalg, NULL };

  pejl_dokument_add_forside (dokument, udgiver, dokument->titel, "Rapport til Børne- og Ungdomsudvalget",
                             linjer);
}

static void
add_finding (PejlDokument    *dokument,
             PejlRapportFund  fund)
{
  pejl_dokument_add_noegletal (dokument, fund.tal, fund.tekst, fund.mangel);
  pejl_rapport_fund_clear (&fund);
}

static void
add_front_matter (PejlDokument      *dokument,
                  const PejlAnalyse *analyse)
{
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Det vigtigste", FALSE);
  add_finding (dokument, pejl_rapport_fund_omraader (analyse));
  add_finding (dokument, pejl_rapport_fund_roller (analyse));
  add_finding (dokument, pejl_rapport_fund_besoeg (analyse));
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Indhold", FALSE);
  pejl_dokument_add_indhold (dokument);
  pejl_dokument_add_sideskift (dokument);
}

/* ---- sections ---- */

static void
add_text (PejlDokument *dokument,
          char         *text)
{
  pejl_dokument_add_afsnit (dokument, text);
  g_free (text);
}

/* What the four areas are, in the strategy's own words, for those who do not read it every day. */
static void
add_what_is_assessed (PejlDokument      *dokument,
                      const PejlAnalyse *analyse)
{
  g_autoptr (GPtrArray) punkter = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < analyse->strategi->omraader->len; i++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (analyse->strategi->omraader, i);

      if (*omraade->definition != '\0')
        g_ptr_array_add (punkter, g_strdup_printf ("%s: %s", omraade->navn, omraade->definition));
    }
  if (punkter->len == 0)
    return;
  g_ptr_array_add (punkter, NULL);
  pejl_dokument_add_overskrift (dokument, 3, NULL, "Det handler områderne om", FALSE);
  pejl_dokument_add_liste (dokument, (const char *const *) punkter->pdata);
}

static void
add_summary (PejlDokument      *dokument,
             const PejlAnalyse *analyse)
{
  pejl_dokument_add_overskrift (dokument, 2, "1", "Sammenfatning", TRUE);
  add_text (dokument, pejl_rapport_om_besoeg (analyse));
  add_text (dokument, pejl_rapport_kort_om_omraader (analyse));
  add_text (dokument, pejl_rapport_om_tegn (analyse));
  pejl_dokument_add_tabel (dokument, "Besøg i perioden", pejl_rapport_tabel_besoeg (analyse),
                           "Dagtilbudslovens § 5 a kræver både anmeldte og uanmeldte besøg.");
  add_what_is_assessed (dokument, analyse);
}

static void
add_figure_with_table (PejlDokument  *dokument,
                       PejlChartSpec *figur,
                       const char    *note)
{
  g_autoptr (PejlChartTable) tal = pejl_chart_table (figur);
  gboolean andel_under = pejl_chart_spec_get_kind (figur) == PEJL_CHART_ROLLER;
  guint nr = pejl_dokument_add_figur (dokument, figur, pejl_chart_spec_get_footer (figur));
  g_autofree char *tekst = g_strdup_printf ("Samme tal som i " PEJL_HENVISNING_MAERKE "figur %u" PEJL_HENVISNING_MAERKE, nr);

  pejl_dokument_add_tabel (dokument, tekst, pejl_rapport_tabel_of_chart (tal, andel_under), note);
}

static char *
areas_table_note (const PejlAnalyse *analyse)
{
  return g_strdup_printf ("Hver række giver %u dagtilbud. n er de vurderede. Grænsen er »%s«.",
                          analyse->steder->len,
                          pejl_redskab_niveau_name (analyse->redskab, analyse->graense));
}

/* What the words in place of numbers mean; NULL when none is hidden. */
static const char *
hidden_note (const PejlAnalyse *analyse,
             const PejlSkjul   *skjul)
{
  const char *note = NULL;

  for (guint i = 0; i < analyse->distrikter->len; i++)
    {
      if (skjul[i] == PEJL_SKJUL_MED)
        return "»Færre end tre«: distriktet har færre end tre dagtilbud og vises derfor ikke for sig. "
               "»Vises ikke«: stod tallene her, kunne det lille distrikts tal regnes ud af »I alt«.";
      if (skjul[i] == PEJL_SKJUL_LILLE)
        note = "»Færre end tre«: distriktet har færre end tre dagtilbud og vises derfor ikke for sig.";
    }
  return note;
}

static void
add_where (PejlDokument      *dokument,
           const PejlAnalyse *analyse)
{
  g_autofree PejlSkjul *skjul = pejl_skjul_distrikter (analyse);
  g_autofree char *fund = NULL;

  if (analyse->distrikter->len < 2)
    return;
  fund = pejl_rapport_fund_distrikter (analyse, skjul);
  pejl_dokument_add_overskrift (dokument, 3, NULL, "Hvor i kommunen?", FALSE);
  if (fund != NULL)
    pejl_dokument_add_afsnit (dokument, fund);
  pejl_dokument_add_tabel (dokument, "Dagtilbud under grænsen i hvert distrikt",
                           pejl_rapport_tabel_distrikter (analyse),
                           hidden_note (analyse, skjul));
}

static void
add_areas (PejlDokument      *dokument,
           const PejlAnalyse *analyse)
{
  pejl_dokument_add_overskrift (dokument, 2, "2", "Indsatsområderne", TRUE);
  if (analyse->redskab->niveauer->len < 2)
    {
      pejl_dokument_add_afsnit (dokument, "Redskabet har ingen skala endnu, så områderne kan ikke vises på "
                                          "niveauer. Kommunen udfylder skalaen under Indstillinger.");
      return;
    }
  add_text (dokument, pejl_rapport_om_omraader (analyse));
  {
    g_autoptr (PejlChartSpec) figur = pejl_figur_omraader_offentlig (analyse);
    g_autofree char *note = areas_table_note (analyse);

    add_figure_with_table (dokument, figur, note);
  }
  add_where (dokument, analyse);
}

static void
add_roles (PejlDokument      *dokument,
           const PejlAnalyse *analyse,
           const PejlAnalyse *synlige)
{
  g_autoptr (PejlChartSpec) figur = pejl_figur_roller_offentlig (analyse);

  pejl_dokument_add_overskrift (dokument, 2, "3", "Roller og tegn", TRUE);
  add_text (dokument, pejl_rapport_om_roller (synlige));
  add_figure_with_table (dokument, figur, "Set af mulige gange. Procent gives kun, hvor der er mindst 10 "
                                          "mulige.");
}

/* ---- annex ---- */

GPtrArray *
pejl_rapport_begrundelser (PejlReader        *reader,
                           const PejlAnalyse *analyse)
{
  guint n = pejl_analyse_n_omraader (analyse);
  g_autofree const char **omraader = g_new0 (const char *, n + 1);

  for (guint a = 0; a < n; a++)
    omraader[a] = ((const PejlIndsatsomraade *) g_ptr_array_index (analyse->strategi->omraader, a))->key;
  return pejl_query_begrundelser (reader, analyse->steder, omraader);
}

static gboolean
has_any (const GPtrArray *begrundelser)
{
  for (guint i = 0; begrundelser != NULL && i < begrundelser->len; i++)
    if (g_ptr_array_index (begrundelser, i) != NULL)
      return TRUE;
  return FALSE;
}

static char *
annex_intro (const PejlAnalyse *analyse,
             gboolean           has_reasons,
             gboolean           has_corrections)
{
  GString *text = g_string_new ("Hvert dagtilbuds seneste niveau i perioden i hvert indsatsområde.");

  for (guint i = 0; i < analyse->redskab->niveauer->len; i++)
    {
      const PejlNiveau *niveau = g_ptr_array_index (analyse->redskab->niveauer, i);

      g_string_append_printf (text, "%s%u\xc2\xa0%s", i == 0 ? " Skalaen er " : ", ", niveau->nr,
                              niveau->navn);
    }
  g_string_append (text, ". En streg betyder, at dagtilbuddet ikke er besøgt. Antallet af besøg står som "
                         "anmeldte (anm.) og uanmeldte (uanm.).");
  if (has_reasons)
    g_string_append (text, " Under niveauerne står konsulentens begrundelse, hvor der er givet en.");
  if (has_corrections)
    g_string_append (text, " Hvor noget er rettet, efter at tilsynet blev endeligt, står det med begrundelse og med det "
                           "niveau, der gjaldt før.");
  return g_string_free (text, FALSE);
}

static void
add_annex (PejlDokument      *dokument,
           const PejlAnalyse *analyse,
           const GPtrArray   *begrundelser,
           const GPtrArray   *rettelser)
{
  pejl_dokument_add_sideskift (dokument);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Bilag: hvert dagtilbud", TRUE);
  add_text (dokument, annex_intro (analyse, has_any (begrundelser), has_any (rettelser)));
  for (guint i = 0; i < analyse->distrikter->len; i++)
    {
      const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);
      g_autofree char *tekst = g_strdup_printf ("%u dagtilbud, %u besøgt", gruppe->dagtilbud,
                                                gruppe->besoegt);

      pejl_dokument_add_overskrift (dokument, 3, NULL, gruppe->navn, FALSE);
      pejl_dokument_add_tabel (dokument, tekst,
                               pejl_rapport_tabel_dagtilbud (analyse, &gruppe->distrikt, begrundelser, rettelser),
                               NULL);
    }
}

/* ---- the whole ---- */

static void
set_running_lines (PejlDokument      *dokument,
                   const PejlAnalyse *analyse,
                   const char        *opgjort)
{
  g_autofree char *hoved = g_strconcat (dokument->titel, " · rapport til udvalget", NULL);
  g_autofree char *dato = pejl_dato_format_short (opgjort);
  g_autofree char *fod = g_strdup_printf ("Data til og med %s%s%s", dato,
                                          *analyse->kommune != '\0' ? " · " : "",
                                          analyse->kommune);

  pejl_dokument_set_sidehoved (dokument, hoved);
  pejl_dokument_set_sidefod (dokument, fod);
}

PejlDokument *
pejl_udvalgsrapport_dokument (const PejlAnalyse *analyse,
                              const GPtrArray   *begrundelser,
                              const GPtrArray   *rettelser,
                              gboolean           kommune_graense)
{
  char opgjort[PEJL_DATO_LEN];
  g_autofree char *periode = pejl_rapport_periode (analyse);
  g_autofree char *titel = g_strconcat ("Kvalitet i dagtilbud ", periode, NULL);
  /* It lies beside the slides: what they leave out cannot be read here. */
  PejlAnalyse synlige = pejl_offentlig_roller (analyse);
  PejlDokument *dokument;

  pejl_figur_opgjort (&analyse->filter, opgjort);
  dokument = pejl_dokument_new (titel, analyse->kommune, "Rapport til Børne- og Ungdomsudvalget", opgjort);
  set_running_lines (dokument, analyse, opgjort);
  add_cover (dokument, &synlige, opgjort);
  add_front_matter (dokument, &synlige);
  add_summary (dokument, &synlige);
  add_areas (dokument, analyse);
  add_roles (dokument, analyse, &synlige);
  pejl_rapport_add_metode (dokument, analyse, kommune_graense);
  add_annex (dokument, analyse, begrundelser, rettelser);
  return dokument;
}
