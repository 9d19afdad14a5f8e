// SPDX-License-Identifier: GPL-3.0-or-later
// The proposed slides that are no chart: needs, follow-up, the national picture, what is asked, method.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg-forslag.h"

#include "core/model/pejl-dansk.h"
#include "core/report/figur/pejl-figurer.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/store/query/pejl-query-handleplan.h"
#include "core/store/query/pejl-query-oplaeg.h"
#include "core/store/query/pejl-query-sag.h"
#include "core/strategi/pejl-landsbillede.h"

#include <string.h>

#define MEST_BEHOV 5

/* ---- what the houses say they need ---- */

static const char *
tegn_text (const PejlStrategi *strategi, const PejlId *id)
{
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);

      if (pejl_id_equal (&tegn->id, id))
        return tegn->tekst;
    }
  return NULL;
}

/* Groups under three are not told of. */
static guint
add_needs (PejlDias *dias, const PejlStrategi *strategi, const GArray *behov, guint samtaler)
{
  guint shown = 0;

  for (guint i = 0; i < behov->len && shown < MEST_BEHOV; i++)
    {
      const PejlBehov *one = &g_array_index (behov, PejlBehov, i);
      const char *text = tegn_text (strategi, &one->tegn);

      if (text == NULL || one->huse < PEJL_FIGUR_MINDSTE_GRUPPE)
        continue;
      pejl_dias_add_andel (dias, 0, text, one->huse, samtaler)->fremhaevet = shown == 0;
      shown++;
    }
  return shown;
}

static void
set_alt (PejlDias *dias, char *alt)
{
  g_free (dias->alt);
  dias->alt = alt;
}

PejlDias *
pejl_oplaeg_behov (PejlFigurKilde *kilde)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_BEHOV, 0);
  guint samtaler, shown;
  g_autoptr (GArray) behov = pejl_query_behov (pejl_figur_kilde_reader (kilde), &analyse->filter, &samtaler);
  g_autofree char *titel = NULL;

  dias->tekst_spalte = 1;
  shown = add_needs (dias, analyse->strategi, behov, samtaler);
  if (shown > 0)
    {
      const PejlDiasBlok *first = g_ptr_array_index (dias->blokke, 0);
      g_autofree char *x = pejl_dansk_x_af_n ((int) first->x, (int) first->n);

      titel = g_strdup_printf ("Det siger husene selv: %s peger på det samme", x);
    }
  pejl_dias_set_titel (dias, titel != NULL ? titel : "Husene peger ikke på noget fælles, som de mangler");
  pejl_dias_set_undertitel (dias, "Tegn, som nogen i huset har sagt mangler. Antal dagtilbud af dem, der er talt med.");
  pejl_dias_set_tekst (dias, "Sagt i samtaler ved tilsyn af medarbejdere og ledere.\n"
                             "Et hus tæller én gang for hvert tegn, også når flere har sagt det.\n"
                             "Det, færre end tre huse har sagt, er ikke vist.");
  set_alt (dias, g_strdup_printf ("%s. %u samtaler med dagtilbud.", dias->titel, samtaler));
  return dias;
}

/* ---- skærpet tilsyn and handleplaner ---- */

typedef struct
{
  guint aabne, lukkede, laengst;
} SagTal;

static gboolean
counts (const PejlAnalyse *analyse, const PejlId *dagtilbud)
{
  for (guint i = 0; i < analyse->steder->len; i++)
    if (pejl_id_equal (&((PejlStedSum *) g_ptr_array_index (analyse->steder, i))->dagtilbud, dagtilbud))
      return TRUE;
  return FALSE;
}

/* As it was on that day: what was opened or closed later had not happened. */
static SagTal
count_cases (PejlFigurKilde *kilde)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  const char *day = pejl_figur_kilde_valg (kilde)->i_dag;
  PejlSagQuery query = { .art = PEJL_SAG_SKAERPET };
  g_autoptr (GPtrArray) sager = pejl_query_sager (pejl_figur_kilde_reader (kilde), &query);
  SagTal tal = { 0 };

  for (guint i = 0; i < sager->len; i++)
    {
      const PejlSag *sag = g_ptr_array_index (sager, i);
      gboolean closed = *sag->lukket != '\0' && strcmp (sag->lukket, day) <= 0;

      if (strcmp (sag->aabnet, day) > 0 || !counts (analyse, &sag->dagtilbud)
          || (closed && strcmp (sag->lukket, analyse->filter.periode.start) < 0))
        continue;
      tal.lukkede += closed;
      tal.aabne += !closed;
      tal.laengst = MAX (tal.laengst, (guint) MAX (0, pejl_dato_days_between (sag->aabnet, closed ? sag->lukket : day)));
    }
  return tal;
}

typedef struct
{
  guint alle, lukkede, over;
} PunktTal;

static PunktTal
count_points (PejlFigurKilde *kilde)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  const char *day = pejl_figur_kilde_valg (kilde)->i_dag;
  g_autoptr (GPtrArray) punkter = NULL;
  PejlPunktQuery query;
  PunktTal tal = { 0 };

  pejl_punkt_query_init (&query);
  query.distrikt = analyse->filter.distrikt;
  query.type = analyse->filter.type;
  query.oprettet_til = day;
  query.lukket_fra = analyse->filter.periode.start;
  punkter = pejl_query_punkter (pejl_figur_kilde_reader (kilde), &query, 0, G_MAXINT);
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlPunkt *punkt = g_ptr_array_index (punkter, i);
      gboolean closed = *punkt->lukket != '\0' && strcmp (punkt->lukket, day) <= 0;

      tal.alle++;
      tal.lukkede += closed;
      tal.over += !closed && *punkt->frist != '\0' && strcmp (punkt->frist, day) < 0;
    }
  return tal;
}

/* One or two houses are "færre end tre", so that nobody is pointed at. */
static gboolean
is_small (guint n)
{
  return n > 0 && n < PEJL_FIGUR_MINDSTE_GRUPPE;
}

static void
add_cases (PejlDias *dias, SagTal tal)
{
  guint all = tal.aabne + tal.lukkede;

  pejl_dias_add_blok (dias, PEJL_DIASBLOK_OVERSKRIFT, 0, "Skærpet tilsyn")->undertekst
    = g_strdup ("forløb i perioden");
  if (all == 0)
    pejl_dias_add_blok (dias, PEJL_DIASBLOK_TEKST, 0, "Ingen dagtilbud har haft skærpet tilsyn.");
  else if (is_small (all) || is_small (tal.aabne) || is_small (tal.lukkede))
    pejl_dias_add_blok (dias, PEJL_DIASBLOK_TEKST, 0,
                        is_small (all) ? "Færre end tre dagtilbud har haft skærpet tilsyn."
                        : is_small (tal.aabne)
                          ? "Færre end tre forløb er åbne; resten er lukket."
                          : "Færre end tre forløb er lukket; resten er åbne.");
  else
    {
      pejl_dias_add_andel (dias, 0, "Åbne nu", tal.aabne, all)->fremhaevet = TRUE;
      pejl_dias_add_andel (dias, 0, "Lukket igen", tal.lukkede, all);
    }
  if (all >= PEJL_FIGUR_MINDSTE_GRUPPE)
    {
      g_autofree char *note = g_strdup_printf ("Det længste har varet %u dage.", tal.laengst);

      pejl_dias_add_blok (dias, PEJL_DIASBLOK_NOTE, 0, note);
    }
}

static void
add_points (PejlDias *dias, PunktTal tal)
{
  pejl_dias_add_blok (dias, PEJL_DIASBLOK_OVERSKRIFT, 1, "Handleplaner")->undertekst = g_strdup ("punkter i alt");
  if (tal.alle == 0)
    {
      pejl_dias_add_blok (dias, PEJL_DIASBLOK_TEKST, 1, "Ingen handleplaner er åbnet.");
      return;
    }
  pejl_dias_add_andel (dias, 1, "Lukket", tal.lukkede, tal.alle)->fremhaevet = TRUE;
  pejl_dias_add_andel (dias, 1, "Ikke lukket, inden for fristen", tal.alle - tal.lukkede - tal.over, tal.alle);
  pejl_dias_add_andel (dias, 1, "Over fristen", tal.over, tal.alle);
}

PejlDias *
pejl_oplaeg_opfoelgning (PejlFigurKilde *kilde)
{
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_OPFOELGNING, 0);
  PunktTal punkter = count_points (kilde);
  g_autofree char *x = pejl_dansk_x_af_n ((int) punkter.lukkede, (int) punkter.alle);
  g_autofree char *titel = punkter.alle == 0 ? g_strdup ("Skærpet tilsyn og handleplaner")
                           : punkter.over == 0
                             ? g_strdup_printf ("%s punkter i handleplanerne er lukket, og ingen er over fristen", x)
                             : g_strdup_printf ("%s punkter i handleplanerne er lukket, og %u er over fristen", x,
                                                punkter.over);

  dias->tekst_spalte = 1;
  add_cases (dias, count_cases (kilde));
  add_points (dias, punkter);
  pejl_dias_set_titel (dias, titel);
  set_alt (dias, g_strdup (titel));
  return dias;
}

/* ---- the national picture ---- */

#define LANDET_NIVEAUER 5

/* Levels of all areas together; a house counts once in each. */
static guint
sum_levels (const PejlAnalyse *analyse, guint sums[LANDET_NIVEAUER])
{
  guint n = 0;

  for (guint o = 0; o < pejl_analyse_n_omraader (analyse); o++)
    for (guint i = 0; i < LANDET_NIVEAUER; i++)
      {
        sums[i] += analyse->alle.omraader[o].antal[i + 1];
        n += analyse->alle.omraader[o].antal[i + 1];
      }
  return n;
}

static void
add_own_row (PejlTabel *tabel, const PejlAnalyse *analyse)
{
  guint sums[LANDET_NIVEAUER] = { 0 };
  guint n = sum_levels (analyse, sums);

  pejl_tabel_add_raekke (tabel, TRUE);
  pejl_tabel_add_celle (tabel, "Vores vurderinger i områderne");
  for (guint i = 0; i < LANDET_NIVEAUER; i++)
    {
      g_autofree char *share = n >= 10 ? g_strdup_printf ("%u", (sums[i] * 200 + n) / (2 * n)) : g_strdup ("–");

      pejl_tabel_add_celle (tabel, share);
    }
}

static void
add_national_row (PejlTabel *tabel, const PejlLandsbillede *billede)
{
  pejl_tabel_add_raekke (tabel, FALSE);
  pejl_tabel_add_celle (tabel, billede->kort);
  for (guint i = 0; i < LANDET_NIVEAUER; i++)
    {
      int share = i < billede->n_niveauer ? billede->procent[i] : -1;
      g_autofree char *words = share >= 0 ? g_strdup_printf ("%d", share) : g_strdup (billede->mangler);

      pejl_tabel_add_celle (tabel, words);
    }
}

static PejlTabel *
national_table (const PejlAnalyse *analyse)
{
  PejlTabel *tabel = pejl_tabel_new ();
  g_autoptr (GPtrArray) landet = pejl_landsbilleder ();

  pejl_tabel_add_soejle (tabel, "Procent", PEJL_SOEJLE_TEKST);
  for (guint i = 0; i < LANDET_NIVEAUER; i++)
    {
      static const char *const navne[] = { "Ringe", "Utilstr.", "Tilstr.", "God", "Fremr." };

      pejl_tabel_add_soejle (tabel, navne[i], PEJL_SOEJLE_TAL);
    }
  if (analyse->redskab->niveauer->len == LANDET_NIVEAUER)
    add_own_row (tabel, analyse);
  for (guint r = 0; r < landet->len; r++)
    add_national_row (tabel, g_ptr_array_index (landet, r));
  return tabel;
}

PejlDias *
pejl_oplaeg_landet (PejlFigurKilde *kilde)
{
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_LANDET, 0);
  g_autofree char *fund = pejl_landsbillede_ord ("fund");
  g_autofree char *note = pejl_landsbillede_ord ("note");

  pejl_dias_set_titel (dias, fund);
  pejl_dias_set_undertitel (dias, "Andel på hvert niveau. Landstallene er sammenhæng, ikke et mål for det enkelte hus.");
  pejl_dias_add_tabel (dias, 0, "Kommunen og landet", national_table (pejl_figur_kilde_analyse (kilde)));
  pejl_dias_add_blok (dias, PEJL_DIASBLOK_NOTE, 0, note);
  pejl_dias_set_tekst (dias, "Landets undersøgelse ser på stuer og på relationer, leg og rammer; vores tilsyn ser på huse "
                             "og på strategiens områder. Niveauerne hedder det samme, men er ikke målt ens.");
  set_alt (dias, g_strdup (dias->titel));
  return dias;
}

/* ---- what is asked, and how it was made ---- */

static char *
next_period (const PejlAnalyse *analyse)
{
  PejlPeriode next = pejl_periode_step (&analyse->filter.periode, 1);

  return pejl_periode_format (&next);
}

static void
add_focus (GString *text, const PejlAnalyse *analyse, const char *naeste)
{
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);
  PejlAndel under;
  g_autofree char *navn = NULL;
  g_autofree char *x = NULL;

  if (pejl_analyse_n_omraader (analyse) == 0)
    return;
  under = pejl_analyse_under (analyse, order[0]);
  if (under.x == 0)
    return;
  navn = pejl_rapport_lille_begyndelse (
    ((PejlIndsatsomraade *) g_ptr_array_index (analyse->strategi->omraader, order[0]))->navn);
  x = pejl_dansk_x_af_n ((int) under.x, (int) under.n);
  g_string_append_printf (text, "\n\nGøre %s til fælles fokus i %s (beslutning)\n%s dagtilbud ligger under grænsen.", navn,
                          naeste, x);
}

PejlDias *
pejl_oplaeg_beder (PejlFigurKilde *kilde)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_BEDER, 0);
  g_autofree char *naeste = next_period (analyse);
  g_autofree char *besoegte = pejl_fund_besoeg (analyse);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "Tage status til efterretning (til efterretning)\n%s.", besoegte);
  add_focus (text, analyse, naeste);
  g_string_append_printf (text, "\n\nGodkende tilsynsplanen for %s (beslutning)\nAlle %u dagtilbud besøges både anmeldt og "
                          "uanmeldt.",
                          naeste, analyse->steder->len);
  if (analyse->graense > 0)
    g_string_append_printf (text, "\n\nDrøfte, om »%s« er den rette grænse for godt nok (drøftelse)",
                            pejl_redskab_niveau_name (analyse->redskab, analyse->graense));
  pejl_dias_set_titel (dias, "Det beder vi udvalget om");
  pejl_dias_set_tekst (dias, text->str);
  set_alt (dias, g_strdup (dias->titel));
  return dias;
}

PejlDias *
pejl_oplaeg_metode (PejlFigurKilde *kilde)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_METODE, 0);
  g_autofree char *day = pejl_dato_format_long (pejl_figur_kilde_valg (kilde)->i_dag);
  g_autofree char *text = g_strdup_printf (
    "- Data til og med %s; senere registreringer er ikke med.\n"
    "- %s, version %u. Niveauerne er en rangorden, så der regnes ikke gennemsnit.\n"
    "- Et dagtilbud tæller med sit seneste niveau i perioden. »Ikke vurderet« og »ikke besøgt« står for sig.\n"
    "- En vurdering er konsulentens faglige skøn på den evidens, der er registreret.\n"
    "- Ingen personer, og grupper under tre er ikke vist.",
    day, *analyse->redskab->navn != '\0' ? analyse->redskab->navn : "Redskab", analyse->redskab->version);

  pejl_dias_set_titel (dias, "Sådan er tallene blevet til");
  pejl_dias_set_tekst (dias, text);
  set_alt (dias, g_strdup (dias->titel));
  return dias;
}
