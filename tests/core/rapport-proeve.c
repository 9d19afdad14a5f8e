// SPDX-License-Identifier: GPL-3.0-or-later
// Makes up dagtilbud, visits and levels by rule and counts them.
#include "rapport-proeve.h"

#include <string.h>

static const char *const navne[] = {
  "Fyrtårnet", "Klitrosen", "Lyngbakken", "Mågereden", "Søstjernen", "Bølgen", "Æblegården", "Østerlund",
    "Åkanden",
  "Hyldegården", "Kastanjehuset", "Møllehjulet", "Skibsklokken", "Nordstjernen", "Sømærket", "Poppelhuset",
  "Den Integrerede Institution Skovbrynet ved Åen", "Kornblomsten", "Marehalmen", "Troldehøj",
};
static const char *const distrikter[] = { "Nord", "Midtby", "Syd", "Land", "Øst", "Vest", "Havnen", "Åsen" };
static const guint tegn[4][5] = { { 5, 5, 4, 3, 4 }, { 7, 7, 5, 5, 4 }, { 5, 3, 3, 3, 4 }, { 5, 5, 5, 7,
                                                                                             6 } };

static PejlStrategi *
make_strategi (void)
{
  PejlStrategi *strategi = pejl_strategi_new ("havneby-2022", 1);

  g_free (strategi->navn);
  strategi->navn = g_strdup ("Kvalitet i dagtilbud");
  g_free (strategi->gyldig_fra);
  strategi->gyldig_fra = g_strdup ("2022-01-01");
  pejl_strategi_add_omraade (strategi, "kvalitet", "Kvalitet");
  pejl_strategi_add_omraade (strategi, "boernesyn", "Børnesyn");
  pejl_strategi_add_omraade (strategi, "systematik", "Systematik");
  pejl_strategi_add_omraade (strategi, "professionel-organisation", "En professionel organisation");
  pejl_strategi_add_rolle (strategi, "medarbejdere", "Pædagogiske medarbejdere", "Medarbejdere",
                           PEJL_OMFANG_DAGTILBUD);
  pejl_strategi_add_rolle (strategi, "ledere", "Pædagogiske ledere", "Ledere", PEJL_OMFANG_DAGTILBUD);
  pejl_strategi_add_rolle (strategi, "omraadeledere", "Områdeledere", "Områdeledere", PEJL_OMFANG_DISTRIKT);
  pejl_strategi_add_rolle (strategi, "centerchef", "Centerchef", "Centerchef", PEJL_OMFANG_CENTER);
  pejl_strategi_add_rolle (strategi, "konsulenter", "Konsulenter", "Konsulenter", PEJL_OMFANG_CENTER);
  for (guint o = 0; o < 4; o++)
    for (guint r = 0; r < 5; r++)
      for (guint i = 0; i < tegn[o][r]; i++)
        pejl_strategi_add_tegn (strategi, o, r, "Voksne sætter sig ned og bliver i legen");
  return strategi;
}

static PejlRedskab *
make_redskab (void)
{
  PejlRedskab *redskab = pejl_redskab_new ("national-fem-trin", 1);

  g_free (redskab->navn);
  redskab->navn = g_strdup ("National skala i fem trin");
  redskab->graense = 3;
  pejl_redskab_add_niveau (redskab, "ringe", NULL);
  pejl_redskab_add_niveau (redskab, "utilstrækkelig", "utilstr.");
  pejl_redskab_add_niveau (redskab, "tilstrækkelig", "tilstr.");
  pejl_redskab_add_niveau (redskab, "god", NULL);
  pejl_redskab_add_niveau (redskab, "fremragende", "fremrag.");
  return redskab;
}

static PejlId
distrikt_id (guint i)
{
  g_autofree char *nr = g_strdup_printf ("%u", i);
  const char *parts[] = { nr, NULL };

  return pejl_id_from_parts ("proeve-distrikt", parts);
}

static gint8
level_of (guint house,
          guint omraade)
{
  static const gint8 stock[] = { 3, 2, 3, 4, 3, 2, 4, 3, 3, 2, 4, 3, 5, 3, 2, 1, 3 };
  static const guint skub[] = { 0, 3, 9, 5 };

  if (house % 19 == 4 && omraade == 2)
    return 0;
  return stock[(house * 5 + skub[omraade] + omraade * house) % G_N_ELEMENTS (stock)];
}

static PejlStedSum *
make_sted (const Proeve *proeve,
           guint         i)
{
  static const PejlType typer[] = { PEJL_TYPE_ALDERSINTEGRERET, PEJL_TYPE_BOERNEHAVE, PEJL_TYPE_VUGGESTUE,
                                    PEJL_TYPE_DAGPLEJE };
  guint gruppe = proeve->distrikter > 0 ? i * proeve->distrikter / proeve->dagtilbud : 0;
  PejlStedSum *sted = g_new0 (PejlStedSum, 1);

  sted->navn = i < G_N_ELEMENTS (navne) ? g_strdup (navne[i])
                                        : g_strdup_printf ("%s %u", navne[i % G_N_ELEMENTS (navne)],
                                                           i / 20 + 1);
  sted->distrikt_navn = g_strdup (proeve->distrikter > 0 ? distrikter[gruppe % 8] : "");
  if (proeve->distrikter > 0)
    sted->distrikt = distrikt_id (gruppe);
  sted->type = typer[i % 4];
  if (proeve->ingen_besoegt || i % 20 == 11)
    return sted;
  sted->anmeldte = 1;
  sted->uanmeldte = i % 7 == 3 ? 0 : 1;
  g_snprintf (sted->sidste, PEJL_DATO_LEN, "2025-%02u-%02u", i % 12 + 1, i % 27 + 1);
  for (guint o = 0; o < 4 && !proeve->ingen_vurderet; o++)
    sted->niveau[o] = level_of (i, o);
  return sted;
}

static void
count_sted (PejlGruppeTal     *gruppe,
            const PejlStedSum *sted)
{
  gboolean besoegt = sted->anmeldte + sted->uanmeldte > 0;

  gruppe->dagtilbud++;
  gruppe->besoegt += besoegt;
  for (guint o = 0; o < 4; o++)
    {
      PejlOmraadeTal *tal = &gruppe->omraader[o];

      tal->ikke_besoegt += !besoegt;
      tal->ikke_vurderet += besoegt && sted->niveau[o] == 0;
      if (sted->niveau[o] == 0)
        continue;
      tal->antal[sted->niveau[o]]++;
      tal->n++;
      tal->under += sted->niveau[o] < 3;
    }
}

static void
gruppe_free (gpointer data)
{
  PejlGruppeTal *gruppe = data;

  g_free (gruppe->navn);
  g_free (gruppe);
}

static PejlGruppeTal *
gruppe_for (PejlAnalyse       *analyse,
            const PejlStedSum *sted)
{
  PejlGruppeTal *gruppe;

  if (analyse->distrikter->len > 0)
    {
      gruppe = g_ptr_array_index (analyse->distrikter, analyse->distrikter->len - 1);
      if (pejl_id_equal (&gruppe->distrikt, &sted->distrikt))
        return gruppe;
    }
  gruppe = g_new0 (PejlGruppeTal, 1);
  gruppe->navn = g_strdup (*sted->distrikt_navn != '\0' ? sted->distrikt_navn : "Uden distrikt");
  gruppe->distrikt = sted->distrikt;
  g_ptr_array_add (analyse->distrikter, gruppe);
  return gruppe;
}

static void
count_tegn (PejlAnalyse *analyse)
{
  static const guint procent[4][5] = { { 66, 69, 75, 67, 75 }, { 77, 77, 75, 80, 75 }, { 61, 43, 50, 67, 50 },
                                       { 60, 59, 65, 71, 83 } };

  for (guint o = 0; o < 4; o++)
    for (guint r = 0; r < 5; r++)
      {
        guint steder = r < 2 ? analyse->besoegt : r == 2 ? analyse->n_distrikter_samtale : analyse->n_center;

        analyse->celle[o][r].n = tegn[o][r] * steder;
        analyse->celle[o][r].x = (analyse->celle[o][r].n * procent[o][r] + 50) / 100;
      }
}

PejlAnalyse *
proeve_analyse (const Proeve *proeve)
{
  PejlAnalyse *analyse = g_new0 (PejlAnalyse, 1);

  analyse->filter.periode = (PejlPeriode) { "2024-01-01", "2026-01-01" };
  g_strlcpy (analyse->filter.til_og_med, "2025-12-31", PEJL_DATO_LEN);
  analyse->strategi = make_strategi ();
  analyse->redskab = make_redskab ();
  analyse->graense = 3;
  analyse->kommune = g_strdup ("Havneby Kommune");
  analyse->steder = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sted_sum_free);
  analyse->distrikter = g_ptr_array_new_with_free_func (gruppe_free);
  analyse->tegn = g_array_new (FALSE, TRUE, sizeof (PejlTegnSum));
  for (guint i = 0; i < proeve->dagtilbud; i++)
    {
      PejlStedSum *sted = make_sted (proeve, i);

      g_ptr_array_add (analyse->steder, sted);
      analyse->besoegt += sted->anmeldte + sted->uanmeldte > 0;
      analyse->begge += sted->anmeldte > 0 && sted->uanmeldte > 0;
      analyse->besoeg += sted->anmeldte + sted->uanmeldte;
      count_sted (&analyse->alle, sted);
      count_sted (gruppe_for (analyse, sted), sted);
    }
  analyse->n_distrikter_samtale = proeve->ingen_besoegt ? 0 : proeve->distrikter;
  analyse->n_center = proeve->ingen_besoegt ? 0 : 1;
  analyse->tegn_set = proeve->ingen_besoegt ? 0 : 67;
  count_tegn (analyse);
  return analyse;
}

static void
vurdering_free (gpointer vurdering)
{
  if (vurdering != NULL)
    pejl_vurdering_unref (vurdering);
}

static char *
make_reason (guint house,
             guint omraade,
             guint length)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "Begrundelse %u i område %u: de voksne følger børnenes spor, men rytmen brydes "
                   "ofte.", house, omraade);
  for (guint i = 0; text->len < length; i++)
    g_string_append_printf (text, " ord%04u", i);
  return g_string_free (text, FALSE);
}

GPtrArray *
proeve_begrundelser (const PejlAnalyse *analyse,
                     guint              length)
{
  GPtrArray *begrundelser = g_ptr_array_new_with_free_func (vurdering_free);

  for (guint i = 0; i < analyse->steder->len * 4; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i / 4);
      PejlVurdering *vurdering = NULL;

      if (sted->niveau[i % 4] > 0 && i / 4 % 5 != 2)
        {
          vurdering = pejl_vurdering_new ();
          g_free (vurdering->begrundelse);
          vurdering->begrundelse = make_reason (i / 4, i % 4, i == 0 ? length : 0);
          vurdering->uden_evidens = i % 9 == 0;
        }
      g_ptr_array_add (begrundelser, vurdering);
    }
  return begrundelser;
}
