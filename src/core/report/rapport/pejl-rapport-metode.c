// SPDX-License-Identifier: GPL-3.0-or-later
// Tells where the report's numbers come from, who set the border, what is missing and by name.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-rapport-metode.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-henvisning.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/pejl-rapport-tekst.h"

#include <string.h>

static char *
period_item (const PejlAnalyse *analyse)
{
  char opgjort[PEJL_DATO_LEN], sidste[PEJL_DATO_LEN];
  g_autofree char *fra = NULL;
  g_autofree char *til = NULL;
  g_autofree char *data = NULL;

  pejl_figur_opgjort (&analyse->filter, opgjort);
  data = pejl_dato_format_long (opgjort);
  if (*analyse->filter.periode.start == '\0')
    return g_strdup_printf ("Periode: alle tilsyn til og med %s.", data);
  pejl_periode_last_day (&analyse->filter.periode, sidste);
  fra = pejl_dato_format_long (analyse->filter.periode.start);
  til = pejl_dato_format_long (sidste);
  return g_strdup_printf ("Periode: %s til %s. Data til og med %s; senere registreringer er ikke med.", fra,
                          til, data);
}

static char *
scale_item (const PejlAnalyse *analyse)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "Redskab: %s, version %u.", analyse->redskab->navn,
                          analyse->redskab->version);
  for (guint i = 0; i < analyse->redskab->niveauer->len; i++)
    {
      const PejlNiveau *niveau = g_ptr_array_index (analyse->redskab->niveauer, i);

      g_string_append_printf (text, "%s%u\xc2\xa0%s", i == 0 ? " Niveauer: " : ", ", niveau->nr,
                              niveau->navn);
    }
  if (analyse->redskab->niveauer->len > 0)
    g_string_append_c (text, '.');
  if (!analyse->redskab->gennemsnit)
    g_string_append (text, " Niveauerne er en rangorden, så der regnes ikke gennemsnit.");
  return g_string_free (text, FALSE);
}

static char *
strategy_item (const PejlAnalyse *analyse)
{
  const PejlStrategi *strategi = analyse->strategi;
  g_autofree char *dato = *strategi->gyldig_fra != '\0' ? pejl_dato_format_long (strategi->gyldig_fra) : NULL;

  return g_strdup_printf ("Strategi: %s, version %u%s%s. Den har %u indsatsområder, %u roller og %u tegn.",
                          strategi->navn,
                          strategi->version, dato != NULL ? ", gældende fra " : "", dato != NULL ? dato : "",
                          strategi->omraader->len, strategi->roller->len, strategi->tegn->len);
}

static char *
border_item (const PejlAnalyse *analyse,
             gboolean           kommune_graense)
{
  return g_strdup_printf ("Grænse: »godt nok« begynder ved »%s«. %s",
                          pejl_redskab_niveau_name (analyse->redskab, analyse->graense),
                          kommune_graense ? "Kommunen har selv sat den."
                                          : "Det er redskabets forslag; kommunen har ikke sat sin egen.");
}

static char *
n_item (const PejlAnalyse *analyse)
{
  return g_strdup_printf ("n: et dagtilbud tæller én gang i hvert område med sit seneste niveau i perioden, "
                          "fra et gennemført tilsyn. Af %u aktive dagtilbud er %u besøgt. »Ikke vurderet« er "
                          "besøgt uden at få et niveau i området; »ikke besøgt« står for sig. Ingen af dem "
                          "er i n.",
                          analyse->steder->len, analyse->besoegt);
}

static char *
tegn_item (const PejlAnalyse *analyse)
{
  return g_strdup_printf ("Tegn: mulige gange er antal tegn ganget med antal steder, der er set på: %u "
                          "dagtilbud ved tilsyn, %u %s i samtaler og %s ved selvevaluering.",
                          analyse->besoegt,
                            analyse->n_distrikter_samtale,
                          analyse->n_distrikter_samtale == 1 ? "distrikt" : "distrikter",
                          analyse->n_center > 0 ? "centret" : "endnu ikke centret");
}

static void
add_rules (PejlDokument      *dokument,
           const PejlAnalyse *analyse,
           gboolean           kommune_graense)
{
  g_autoptr (GPtrArray) punkter = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (punkter, period_item (analyse));
  g_ptr_array_add (punkter, strategy_item (analyse));
  g_ptr_array_add (punkter, scale_item (analyse));
  if (analyse->redskab->niveauer->len > 0)
    g_ptr_array_add (punkter, border_item (analyse, kommune_graense));
  g_ptr_array_add (punkter, n_item (analyse));
  g_ptr_array_add (punkter, tegn_item (analyse));
  g_ptr_array_add (punkter, g_strdup ("Begrundelser: ordene i »" PEJL_HENVISNING_MAERKE "Bilag: hvert dagtilbud" PEJL_HENVISNING_MAERKE
                                      "« er konsulentens egne, gengivet som de "
                                      "er skrevet ved den vurdering, der gav niveauet. Evidens og noter fra "
                                      "besøgene er ikke med."));
  g_ptr_array_add (punkter, g_strdup ("Små tal: procent gives kun, hvor n er mindst 10, og distrikter med "
                                      "færre end tre dagtilbud vises ikke for sig. Kunne et lille "
                                      "distrikts tal regnes ud af summen, er også det næstmindste "
                                      "distrikt udeladt. Bilaget viser hvert dagtilbud ved navn."));
  g_ptr_array_add (punkter, NULL);
  pejl_dokument_add_liste (dokument, (const char *const *) punkter->pdata);
}

/* ---- who is missing ---- */

typedef enum
{
  UDEN_BESOEG,
  UDEN_ANMELDT,
  UDEN_UANMELDT,
  UDEN_NIVEAU,
} Mangel;

static gboolean
has_level (const PejlAnalyse *analyse,
           const PejlStedSum *sted)
{
  for (guint i = 0; i < MIN (analyse->strategi->omraader->len, PEJL_ANALYSE_MAX_OMRAADER); i++)
    if (sted->niveau[i] > 0)
      return TRUE;
  return FALSE;
}

static gboolean
lacks (const PejlAnalyse *analyse,
       const PejlStedSum *sted,
       Mangel             mangel)
{
  gboolean besoegt = sted->anmeldte + sted->uanmeldte > 0;

  switch (mangel)
    {
    case UDEN_BESOEG:
      return !besoegt;
    case UDEN_ANMELDT:
      return besoegt && sted->anmeldte == 0;
    case UDEN_UANMELDT:
      return besoegt && sted->uanmeldte == 0;
    case UDEN_NIVEAU:
      return besoegt && !has_level (analyse, sted);
    default:
      g_assert_not_reached ();
    }
}

static void
add_names (PejlDokument      *dokument,
           const PejlAnalyse *analyse,
           Mangel             mangel,
           const char        *indledning)
{
  g_autoptr (GPtrArray) navne = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < analyse->steder->len; i++)
    {
      PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);

      if (lacks (analyse, sted, mangel))
        g_ptr_array_add (navne, sted->navn);
    }
  if (navne->len == 0)
    return;
  text = g_strdup_printf ("%s (%u)", indledning, navne->len);
  g_ptr_array_add (navne, NULL);
  joined = pejl_dansk_join ((const char *const *) navne->pdata);
  {
    g_autofree char *hele = g_strdup_printf ("%s: %s.", text, joined);

    pejl_dokument_add_afsnit (dokument, hele);
  }
}

static void
add_missing (PejlDokument      *dokument,
             const PejlAnalyse *analyse)
{
  pejl_dokument_add_overskrift (dokument, 3, NULL, "Hvem mangler?", FALSE);
  if (analyse->begge == analyse->steder->len)
    pejl_dokument_add_afsnit (dokument, "Alle dagtilbud er besøgt både anmeldt og uanmeldt i perioden.");
  add_names (dokument, analyse, UDEN_BESOEG, "Ikke besøgt i perioden");
  add_names (dokument, analyse, UDEN_UANMELDT, "Mangler et uanmeldt besøg");
  add_names (dokument, analyse, UDEN_ANMELDT, "Mangler et anmeldt besøg");
  add_names (dokument, analyse, UDEN_NIVEAU, "Besøgt, men ikke vurderet i noget område");
}

void
pejl_rapport_add_metode (PejlDokument      *dokument,
                         const PejlAnalyse *analyse,
                         gboolean           kommune_graense)
{
  pejl_dokument_add_overskrift (dokument, 2, "4", "Metode og forbehold", TRUE);
  add_rules (dokument, analyse, kommune_graense);
  add_missing (dokument, analyse);
  pejl_dokument_add_overskrift (dokument, 3, NULL, "Sådan læses tallene", FALSE);
  pejl_dokument_add_afsnit (dokument, "En vurdering er konsulentens faglige skøn på den evidens, der er "
                                      "registreret ved tilsynet. Små forskelle mellem distrikter kan være "
                                      "tilfældige, og et enkelt landstal er ikke et mål for det enkelte "
                                      "dagtilbud. Tallene rummer ingen oplysninger om enkelte børn eller "
                                      "medarbejdere.");
}
