// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the committee's Danish sentences from the numbers; right for none, one and many.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-rapport-tekst.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"

#include <string.h>

#define NBSP "\xc2\xa0"

/* ---- words ---- */

char *
pejl_rapport_genitiv (const char *navn)
{
  if (g_str_has_suffix (navn, "s") || g_str_has_suffix (navn, "x") || g_str_has_suffix (navn, "z"))
    return g_strconcat (navn, "’", NULL);
  return g_strconcat (navn, "s", NULL);
}

char *
pejl_rapport_lille_begyndelse (const char *navn)
{
  const char *rest = *navn != '\0' ? g_utf8_next_char (navn) : navn;
  g_autofree char *first = g_utf8_strdown (navn, rest - navn);

  return g_strconcat (first, rest, NULL);
}

char *
pejl_rapport_periode (const PejlAnalyse *analyse)
{
  if (*analyse->filter.periode.start == '\0')
    return g_strdup ("hele tiden");
  return pejl_periode_format (&analyse->filter.periode);
}

static char *
omraade_navn (const PejlAnalyse *analyse,
              guint              i)
{
  const PejlIndsatsomraade *omraade = g_ptr_array_index (analyse->strategi->omraader, i);

  return pejl_rapport_lille_begyndelse (omraade->navn);
}

static guint
n_omraader (const PejlAnalyse *analyse)
{
  return MIN (analyse->strategi->omraader->len, PEJL_ANALYSE_MAX_OMRAADER);
}

static char *
x_af_n (guint x,
        guint n)
{
  return pejl_dansk_x_af_n ((int) x, (int) n);
}

/* " (66 %)", or nothing under 10. */
static char *
procent_i_parentes (guint x,
                    guint n)
{
  g_autofree char *procent = pejl_dansk_percent ((int) x, (int) n);

  return procent != NULL ? g_strdup_printf (" (%s)", procent) : g_strdup ("");
}

/* Visited, but never announced (or never unannounced). */
static guint
count_without (const PejlAnalyse *analyse,
               gboolean           anmeldt)
{
  guint n = 0;

  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);

      if (sted->anmeldte + sted->uanmeldte > 0)
        n += anmeldt ? sted->anmeldte == 0 : sted->uanmeldte == 0;
    }
  return n;
}

char *
pejl_rapport_besoegte (const PejlAnalyse *analyse)
{
  guint mangler = analyse->steder->len - analyse->besoegt;
  g_autofree char *andel = x_af_n (analyse->besoegt, analyse->steder->len);

  if (mangler == 0)
    return g_strdup_printf ("%s dagtilbud er besøgt.", andel);
  return g_strdup_printf ("%s dagtilbud er besøgt, %u" NBSP "er ikke.", andel, mangler);
}

/* ---- where an area lags most ---- */

static gboolean
lags_most_in (const PejlAnalyse   *analyse,
              const PejlGruppeTal *gruppe,
              guint                omraade)
{
  const PejlOmraadeTal *her = &gruppe->omraader[omraade];

  if (her->under == 0)
    return FALSE;
  for (guint i = 0; i < n_omraader (analyse); i++)
    {
      const PejlOmraadeTal *tal = &gruppe->omraader[i];

      if (tal->n > 0 && (guint64) tal->under * her->n > (guint64) her->under * tal->n)
        return FALSE;
    }
  return TRUE;
}

static char *
join_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  return pejl_dansk_join ((const char *const *) names->pdata);
}

static gboolean
is_shown (const PejlAnalyse *analyse,
          const PejlSkjul   *skjul,
          guint              i)
{
  const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);

  return !pejl_id_is_nil (&gruppe->distrikt) && (skjul == NULL || skjul[i] == PEJL_SKJUL_VIST);
}

static char *
not_shown (const PejlAnalyse *analyse,
           const PejlSkjul   *skjul)
{
  guint uden = 0;
  gboolean smaa = FALSE;
  g_autoptr (GPtrArray) med = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < analyse->distrikter->len; i++)
    {
      const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);

      if (pejl_id_is_nil (&gruppe->distrikt))
        uden = gruppe->dagtilbud;
      else if (skjul != NULL && skjul[i] == PEJL_SKJUL_MED)
        g_ptr_array_add (med, gruppe->navn);
      else
        smaa |= skjul != NULL && skjul[i] == PEJL_SKJUL_LILLE;
    }
  if (smaa)
    g_string_append (text, " Distrikter med færre end tre dagtilbud vises ikke for sig");
  if (smaa && med->len > 0)
    {
      g_autofree char *navne = join_names (med);

      g_string_append_printf (text, ", og %s heller ikke, så de ikke kan regnes ud", navne);
    }
  if (smaa)
    g_string_append_c (text, '.');
  if (uden > 0)
    g_string_append_printf (text, " %u" NBSP "dagtilbud uden distrikt er ikke med her.", uden);
  return g_string_free (text, FALSE);
}

static char *
lags_sentence (const char *omraade,
               GPtrArray  *her,
               GPtrArray  *ikke)
{
  g_autofree char *navne = NULL;
  g_autofree char *andre = NULL;

  if (her->len == 0)
    return g_strdup_printf ("%s halter ikke mest i noget enkelt distrikt.", omraade);
  if (ikke->len == 0)
    return g_strdup_printf ("%s halter mest i alle distrikter.", omraade);
  navne = join_names (her);
  andre = join_names (ikke);
  /* More names than a line holds help nobody. */
  if (ikke->len > 5)
    return g_strdup_printf ("%s halter mest i %s.", omraade, navne);
  return g_strdup_printf ("%s halter mest i %s, men ikke i %s.", omraade, navne, andre);
}

char *
pejl_rapport_fund_distrikter (const PejlAnalyse *analyse,
                              const PejlSkjul   *skjul)
{
  g_autoptr (GPtrArray) her = g_ptr_array_new ();
  g_autoptr (GPtrArray) ikke = g_ptr_array_new ();
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);
  g_autofree char *rest = not_shown (analyse, skjul);
  g_autofree char *sentence = NULL;

  if (n_omraader (analyse) == 0 || analyse->alle.omraader[order[0]].under == 0)
    return *rest != '\0' ? g_strdup (rest + 1) : NULL;
  for (guint i = 0; i < analyse->distrikter->len; i++)
    {
      const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);

      if (is_shown (analyse, skjul, i))
        g_ptr_array_add (lags_most_in (analyse, gruppe, order[0]) ? her : ikke, gruppe->navn);
    }
  sentence = lags_sentence (((PejlIndsatsomraade *) g_ptr_array_index (analyse->strategi->omraader,
                                                                       order[0]))->navn,
                            her, ikke);
  return g_strconcat (sentence, rest, NULL);
}

/* ---- the cover's findings ---- */

void
pejl_rapport_fund_clear (PejlRapportFund *fund)
{
  g_clear_pointer (&fund->tal, g_free);
  g_clear_pointer (&fund->tekst, g_free);
}

/* The area with the smallest share below the border; -1 if none is assessed. */
static int
strongest (const PejlAnalyse *analyse)
{
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);

  for (guint i = n_omraader (analyse); i > 0; i--)
    if (analyse->alle.omraader[order[i - 1]].n > 0)
      return (int) order[i - 1];
  return -1;
}

static const char *
graense_navn (const PejlAnalyse *analyse)
{
  return pejl_redskab_niveau_name (analyse->redskab, analyse->graense);
}

static char *
strongest_sentence (const PejlAnalyse *analyse,
                    guint              worst)
{
  int best = strongest (analyse);
  const PejlOmraadeTal *tal;
  g_autofree char *navn = NULL;
  g_autofree char *andel = NULL;

  if (best < 0 || (guint) best == worst)
    return g_strdup ("");
  tal = &analyse->alle.omraader[best];
  navn = omraade_navn (analyse, (guint) best);
  andel = x_af_n (tal->n - tal->under, tal->n);
  return g_strdup_printf (" Stærkest er %s, hvor %s er på eller over.", navn, andel);
}

PejlRapportFund
pejl_rapport_fund_omraader (const PejlAnalyse *analyse)
{
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);
  guint worst = n_omraader (analyse) > 0 ? order[0] : 0;
  const PejlOmraadeTal *tal = &analyse->alle.omraader[worst];
  g_autofree char *navn = NULL;
  g_autofree char *best = NULL;

  if (tal->n == 0)
    return (PejlRapportFund) { x_af_n (0, analyse->steder->len),
                               g_strdup ("dagtilbud er vurderet endnu. Når vurderingerne er lavet, står her, "
                                         "hvilket område der halter mest."), TRUE };
  if (tal->under == 0)
    return (PejlRapportFund) { x_af_n (tal->n, tal->n),
                               g_strdup_printf ("vurderede dagtilbud er på eller over grænsen, »%s«, i alle "
                                                "områder.",
                                                graense_navn (analyse)), FALSE };
  navn = omraade_navn (analyse, worst);
  best = strongest_sentence (analyse, worst);
  return (PejlRapportFund) { x_af_n (tal->under, tal->n),
                             g_strdup_printf ("dagtilbud er under grænsen, »%s«, i %s, det område, der "
                                              "halter mest.%s",
                                              graense_navn (analyse), navn, best), TRUE };
}

PejlRapportFund
pejl_rapport_fund_roller (const PejlAnalyse *analyse)
{
  PejlAndel alle = pejl_analyse_andel (analyse, -1, -1);
  guint omraade, rolle;
  const PejlRolle *hvem;
  const PejlAndel *celle;
  g_autofree char *navn = NULL;
  g_autofree char *rollenavn = NULL;
  g_autofree char *i_alt = NULL;
  g_autofree char *procent = NULL;

  if (alle.n == 0 || alle.x == 0 || !pejl_analyse_lowest_cell (analyse, &omraade, &rolle))
    return (PejlRapportFund) { x_af_n (0, analyse->strategi->tegn->len),
                               g_strdup ("tegn er set endnu. Tegnene ses ved tilsyn, i samtaler og ved "
                                         "selvevaluering."),
                               TRUE };
  hvem = g_ptr_array_index (analyse->strategi->roller, rolle);
  celle = &analyse->celle[omraade][rolle];
  navn = omraade_navn (analyse, omraade);
  rollenavn = pejl_rapport_lille_begyndelse (hvem->navn);
  i_alt = x_af_n (alle.x, alle.n);
  procent = procent_i_parentes (alle.x, alle.n);
  return (PejlRapportFund) { x_af_n (celle->x, celle->n),
                             g_strdup_printf ("mulige gange er tegn på %s set hos %s. Det er dér, strategien "
                                              "ses mindst; alle tegn under ét er set %s gange%s.", navn,
                                              rollenavn, i_alt,
                                                procent), TRUE };
}

static char *
missing_visits_sentence (const PejlAnalyse *analyse)
{
  guint uanmeldt = count_without (analyse, FALSE);
  guint anmeldt = count_without (analyse, TRUE);
  guint slet_ikke = analyse->steder->len - analyse->besoegt;
  g_autoptr (GPtrArray) dele = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (uanmeldt > 0)
    g_ptr_array_add (dele, g_strdup_printf ("%u" NBSP "mangler et uanmeldt besøg", uanmeldt));
  if (anmeldt > 0)
    g_ptr_array_add (dele, g_strdup_printf ("%u" NBSP "mangler et anmeldt besøg", anmeldt));
  if (slet_ikke > 0)
    g_ptr_array_add (dele, g_strdup_printf ("%u" NBSP "er ikke besøgt", slet_ikke));
  if (dele->len == 0)
    return g_strdup ("");
  joined = join_names (dele);
  return g_strdup_printf (" %s.", joined);
}

PejlRapportFund
pejl_rapport_fund_besoeg (const PejlAnalyse *analyse)
{
  g_autofree char *mangler = missing_visits_sentence (analyse);

  return (PejlRapportFund) { x_af_n (analyse->begge, analyse->steder->len),
                             g_strdup_printf ("dagtilbud er besøgt både anmeldt og uanmeldt, som loven "
                                              "kræver.%s", mangler),
                             analyse->begge < analyse->steder->len };
}

/* ---- paragraphs ---- */

char *
pejl_rapport_om_besoeg (const PejlAnalyse *analyse)
{
  g_autofree char *fund = pejl_fund_besoeg (analyse);
  g_autofree char *mangler = missing_visits_sentence (analyse);
  g_autofree char *antal = pejl_dansk_integer (analyse->besoeg);

  return g_strdup_printf ("%s.%s Der er gennemført %s besøg i alt.", fund, mangler, antal);
}

char *
pejl_rapport_kort_om_omraader (const PejlAnalyse *analyse)
{
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);
  g_autoptr (GPtrArray) dele = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n_omraader (analyse); i++)
    {
      const PejlOmraadeTal *tal = &analyse->alle.omraader[order[i]];
      g_autofree char *andel = x_af_n (tal->under, tal->n);
      g_autofree char *navn = omraade_navn (analyse, order[i]);

      if (tal->n > 0)
        g_ptr_array_add (dele, g_strdup_printf ("%s i %s", andel, navn));
    }
  if (dele->len == 0)
    return g_strdup ("Ingen dagtilbud er vurderet endnu.");
  joined = join_names (dele);
  return g_strdup_printf ("Under grænsen »%s« ligger %s.", graense_navn (analyse), joined);
}

/* "2 er ringe og 15 er utilstrækkelig" for the levels below the border. */
static char *
levels_below (const PejlAnalyse    *analyse,
              const PejlOmraadeTal *tal)
{
  g_autoptr (GPtrArray) dele = g_ptr_array_new_with_free_func (g_free);

  for (guint niveau = 1; niveau < analyse->graense && niveau <= PEJL_ANALYSE_MAX_NIVEAUER; niveau++)
    if (tal->antal[niveau] > 0)
      g_ptr_array_add (dele, g_strdup_printf ("%u" NBSP "er %s", tal->antal[niveau],
                                              pejl_redskab_niveau_name (analyse->redskab, niveau)));
  return join_names (dele);
}

char *
pejl_rapport_om_omraader (const PejlAnalyse *analyse)
{
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);
  const PejlOmraadeTal *tal;
  g_autofree char *navn = NULL;
  g_autofree char *andel = NULL;
  g_autofree char *niveauer = NULL;
  g_autofree char *best = NULL;

  if (n_omraader (analyse) == 0 || analyse->alle.omraader[order[0]].n == 0)
    return g_strdup ("Ingen dagtilbud er vurderet endnu. Figuren og tabellen fyldes, når der er "
                     "vurderinger.");
  tal = &analyse->alle.omraader[order[0]];
  best = strongest_sentence (analyse, order[0]);
  if (tal->under == 0)
    return g_strdup ("Ingen vurderede dagtilbud ligger under grænsen i noget område.");
  navn = omraade_navn (analyse, order[0]);
  andel = x_af_n (tal->under, tal->n);
  niveauer = levels_below (analyse, tal);
  return g_strdup_printf ("I %s ligger %s dagtilbud under grænsen: %s.%s De dagtilbud, der ikke er vurderet "
                          "eller ikke er besøgt, står for sig og tæller ikke med i n.", navn, andel,
                          niveauer, best);
}

char *
pejl_rapport_om_roller (const PejlAnalyse *analyse)
{
  g_autoptr (GPtrArray) dele = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint n = MIN (analyse->strategi->roller->len, PEJL_ANALYSE_MAX_ROLLER);

  for (guint r = 0; r < n; r++)
    {
      const PejlRolle *rolle = g_ptr_array_index (analyse->strategi->roller, r);
      PejlAndel andel = pejl_analyse_andel (analyse, -1, (int) r);
      g_autofree char *navn = pejl_rapport_lille_begyndelse (rolle->navn);
      g_autofree char *x = x_af_n (andel.x, andel.n);

      if (andel.n > 0)
        g_ptr_array_add (dele, g_strdup_printf ("%s %s", navn, x));
    }
  if (dele->len == 0)
    return g_strdup ("Der er endnu ingen steder, hvor tegnene kan være set.");
  joined = join_names (dele);
  return g_strdup_printf ("Et tegn tæller ét sted, når mindst én evidens viser det. Set af mulige gange: %s. "
                          "Medarbejderes og lederes tegn ses ved tilsyn, områdelederes i samtaler, og "
                          "centerchef og konsulenter vurderer sig selv; de tre kilder bør ikke sammenlignes "
                          "direkte.", joined);
}

char *
pejl_rapport_om_tegn (const PejlAnalyse *analyse)
{
  PejlAndel alle = pejl_analyse_andel (analyse, -1, -1);
  g_autofree char *andel = x_af_n (alle.x, alle.n);
  g_autofree char *procent = procent_i_parentes (alle.x, alle.n);
  g_autofree char *fund = pejl_fund_tegn (analyse);

  if (alle.n == 0)
    return g_strdup_printf ("%s.", fund);
  return g_strdup_printf ("%s. Lægges alle steder sammen, er tegnene set %s mulige gange%s.", fund, andel,
                          procent);
}
