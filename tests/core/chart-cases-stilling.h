// SPDX-License-Identifier: GPL-3.0-or-later
// Charts 1, 2, 5, 6 and 10 that tests draw: one invented municipality of any size, and its edges.
#pragma once

#include "chart-cases.h"

#include "core/chart/pejl-chart-et-hus.h"
#include "core/chart/pejl-chart-overgange.h"
#include "core/chart/pejl-chart-spredning.h"
#include "core/chart/pejl-chart-stilling.h"
#include "core/chart/pejl-chart-varmekort.h"

typedef enum
{
  BY_ALMINDELIG,
  BY_INGEN_BESOEGT,
  BY_INGEN_VURDERET,
  BY_ET_NIVEAU,
  BY_LANGE_NAVNE,  /* of 60 characters */
} BySlags;

typedef struct
{
  int huse;
  BySlags slags;
} By;

#define BY_OMRAADER 4

static inline char *
by_navn (const By *by, int hus)
{
  static const char *const navne[] = { "Fyrtårnet", "Klitrosen", "Lyngbakken", "Mågereden", "Strandskaden", "Tangloppen",
                                       "Hyldegården", "Kastanjehuset", "Bølgen", "Åkanden" };

  if (by->slags == BY_LANGE_NAVNE)
    return g_strdup_printf ("Den Selvejende Natur- og Idrætsbørnehave Strandparken Nr. %03d", hus + 1);
  return hus < (int) G_N_ELEMENTS (navne) ? g_strdup (navne[hus]) : g_strdup_printf ("%s %d", navne[hus % 10], hus / 10 + 1);
}

static inline const char *
by_distrikt (const By *by, int hus)
{
  static const char *const navne[] = { "Nord", "Midtby", "Syd", "Land" };
  static const char *const lange[] = { "Distrikt Nordvestkystens Klitter, Fjorde og Forstæder i Nord", "Midtby", "Syd", "Land" };

  return (by->slags == BY_LANGE_NAVNE ? lange : navne)[hus * 4 / MAX (by->huse, 1)];
}

static inline gboolean
by_besoegt (const By *by, int hus)
{
  return by->slags != BY_INGEN_BESOEGT && (by->huse < 9 || hus % 17 != 16);
}

/* omraade BY_OMRAADER: the whole. */
static inline int
by_niveau (const By *by, int hus, int omraade, gboolean sidst)
{
  static const int midte[] = { 3, 2, 3, 3, 4, 2, 3, 3, 2, 4, 3, 1, 3, 2, 3, 5, 3 };
  int niveau;

  if (!by_besoegt (by, hus) || by->slags == BY_INGEN_VURDERET)
    return 0;
  if (by->slags == BY_ET_NIVEAU)
    return 3;
  if (!sidst && omraade < BY_OMRAADER && hus % 19 == 18)
    return 0;
  if (sidst && hus % 11 == 5)
    return 0;
  niveau = midte[(hus * 5 + (omraade < BY_OMRAADER ? omraade * 3 : 0)) % 17];
  if (sidst)
    niveau += hus % 5 == 1 ? 1 : hus % 3 == 0 ? -1 : 0;
  return CLAMP (niveau, 1, 5);
}

static inline PejlChartSpec *
by_spec (PejlChartKind kind, const char *title)
{
  PejlChartSpec *spec = pejl_chart_spec_new (kind);

  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (spec, "Samlet vurdering på fem niveauer, antal dagtilbud. Grænsen er »tilstrækkelig«. Periode "
                                      "2024–2025 mod 2022–2023.");
  pejl_chart_spec_set_footer (spec, "Kilde: Havneby Kommunes tilsyn (Kvalitetsredskab, version 2). Data til og med 31.12.2025. "
                                    "Samlet vurdering er konsulentens egen, ikke et gennemsnit. Opdigtet kommune, opdigtede tal.");
  pejl_chart_spec_set_period (spec, "2024–2025");
  if (kind != PEJL_CHART_SPREDNING)
    chart_case_levels (spec);
  return spec;
}

/* ---- chart 1 ---- */

static inline void
by_bar (PejlChartSpec *spec, const By *by, PejlChartBar bar)
{
  int counts[5] = { 0 }, vurderet = 0, besoegt = 0;

  for (int i = 0; i < by->huse; i++)
    {
      int niveau = by_niveau (by, i, BY_OMRAADER, bar == PEJL_CHART_SIDST);

      if (niveau > 0)
        counts[niveau - 1]++;
      else if (by_besoegt (by, i))
        vurderet++;
      else
        besoegt++;
    }
  pejl_chart_stilling_set_bar (spec, bar, bar == PEJL_CHART_NU ? "omraade:samlet" : "sidst:omraade:samlet",
                               bar == PEJL_CHART_NU ? "2024–2025" : "2022–2023", counts, vurderet, besoegt);
}

static inline PejlChartSpec *
by_stilling (const By *by)
{
  PejlChartSpec *spec = by_spec (PEJL_CHART_STILLING, "26 af 36 dagtilbud er på eller over kommunens grænse – sidst var det 21 af 35");
  static const int landet[5] = { -1, 38, 49, 13, 0 };
  int n[PEJL_CHART_N_BEVAEGELSER] = { 0 };

  by_bar (spec, by, PEJL_CHART_NU);
  by_bar (spec, by, PEJL_CHART_SIDST);
  pejl_chart_stilling_set_landet (spec, "Landet, 0–2 år i daginstitution 2023: 62 % på tilstrækkelig eller højere (EVA og VIVE)", landet);
  for (int i = 0; i < by->huse; i++)
    {
      int nu = by_niveau (by, i, BY_OMRAADER, FALSE), sidst = by_niveau (by, i, BY_OMRAADER, TRUE);

      n[!by_besoegt (by, i) ? PEJL_CHART_IKKE_BESOEGT
        : nu == 0           ? PEJL_CHART_IKKE_VURDERET
        : sidst == 0        ? PEJL_CHART_UDEN_SAMMENLIGNING
        : nu > sidst        ? PEJL_CHART_OP
        : nu < sidst        ? PEJL_CHART_NED
                            : PEJL_CHART_UAENDRET]++;
    }
  for (int i = 0; i < PEJL_CHART_N_BEVAEGELSER; i++)
    pejl_chart_stilling_set_bevaegelse (spec, i, n[i], i == PEJL_CHART_OP ? "6 kom over grænsen" : NULL);
  return spec;
}

/* ---- chart 2 ---- */

static inline PejlChartSpec *
by_varmekort (const By *by)
{
  static const char *const navne[][2] = { { "Kvalitet", NULL }, { "Børnesyn", NULL }, { "Systematik", NULL },
                                          { "En professionel organisation", "Prof. org." }, { "Samlet", NULL } };
  PejlChartSpec *spec = by_spec (PEJL_CHART_VARMEKORT, "Ti dagtilbud ligger samlet under grænsen, og de findes i alle fire distrikter");
  const char *before = NULL;
  int group = -1;

  for (int i = 0; i <= BY_OMRAADER; i++)
    {
      g_autofree char *key = g_strdup_printf ("omraade:%d", i);

      pejl_chart_varmekort_add_column (spec, key, navne[i][0], navne[i][1]);
    }
  for (int i = 0; i < by->huse; i++)
    {
      g_autofree char *key = g_strdup_printf ("dagtilbud:%d", i);
      g_autofree char *navn = by_navn (by, i);
      int row;

      if (before != by_distrikt (by, i))
        group = pejl_chart_varmekort_add_group (spec, before = by_distrikt (by, i));
      row = pejl_chart_varmekort_add_row (spec, key, navn, group, by_besoegt (by, i));
      for (int c = 0; c <= BY_OMRAADER; c++)
        pejl_chart_varmekort_set_cell (spec, row, c, by_niveau (by, i, c, FALSE), by_niveau (by, i, c, TRUE));
    }
  return spec;
}

/* ---- chart 5 ---- */

static inline PejlChartSpec *
by_overgange (const By *by)
{
  PejlChartSpec *spec = by_spec (PEJL_CHART_OVERGANGE, "11 dagtilbud er gået frem, 4 er gået tilbage, og 18 står på samme niveau");

  pejl_chart_overgange_set_perioder (spec, "omraade:samlet", "2022–2023", "2024–2025");
  for (int i = 0; i < by->huse; i++)
    {
      g_autofree char *key = g_strdup_printf ("dagtilbud:%d", i);
      g_autofree char *navn = by_navn (by, i);

      pejl_chart_overgange_add_hus (spec, key, navn, by_niveau (by, i, BY_OMRAADER, TRUE), by_niveau (by, i, BY_OMRAADER, FALSE));
    }
  return spec;
}

/* ---- chart 6 ---- */

static inline int
by_tegn (const By *by, int hus)
{
  return by->slags == BY_ET_NIVEAU ? 21 : 13 + (hus * 11) % 29;
}

static inline PejlChartSpec *
by_spredning (const By *by)
{
  PejlChartSpec *spec = by_spec (PEJL_CHART_SPREDNING, "Husene i samme distrikt er mere forskellige end distrikterne: medianerne er 28–30 tegn");
  const char *before = NULL;
  int row = -1;

  pejl_chart_spredning_set_akse (spec, 42, "tegn");
  for (int i = 0; i < by->huse; i++)
    {
      g_autofree char *key = g_strdup_printf ("dagtilbud:%d", i);
      g_autofree char *navn = by_navn (by, i);
      int niveau = by_niveau (by, i, BY_OMRAADER, FALSE), of = 0;
      int stuer[3] = { 2 + i % 4, 6 + i % 5, 11 + i % 7 };

      if (before != by_distrikt (by, i))
        {
          g_autofree char *distrikt = g_strdup_printf ("distrikt:%d", i);

          before = by_distrikt (by, i);
          for (int h = 0; h < by->huse; h++)
            of += by_distrikt (by, h) == before ? 1 : 0;
          row = pejl_chart_spredning_add_row (spec, distrikt, before, of, by->huse >= 9 && by->slags != BY_INGEN_BESOEGT ? 57 : 0);
        }
      if (!by_besoegt (by, i))
        continue;
      pejl_chart_spredning_add_dot (spec, row, key, navn, by_tegn (by, i),
                                    niveau == 0 ? PEJL_CHART_PRIK_UDEN : niveau < 3 ? PEJL_CHART_PRIK_UNDER : PEJL_CHART_PRIK_OVER);
      if (i % 2 == 0)
        pejl_chart_spredning_add_stuer (spec, key, navn, stuer, 3);
    }
  pejl_chart_spredning_set_stuer_titel (spec, "Også inde i husene: størst er forskellen i Fyrtårnet, fra 2 til 11 tegn.");
  return spec;
}

/* ---- chart 10 ---- */

static inline PejlChartSpec *
by_et_hus (const By *by)
{
  static const char *const navne[] = { "Kvalitet", "Børnesyn", "Systematik", "En professionel organisation", "Samlet" };
  PejlChartSpec *spec = by_spec (PEJL_CHART_ET_HUS, "Bølgen er gået frem på to områder; systematik ligger under grænsen");
  int hus = MIN (8, by->huse - 1);
  g_autofree char *navn = by->huse > 0 ? by_navn (by, hus) : g_strdup ("Bølgen");

  pejl_chart_et_hus_set_hus (spec, navn, "Syd", "2022–2023");
  if (by->huse > 0 && !by_besoegt (by, hus))
    pejl_chart_et_hus_set_ikke_besoegt (spec);
  for (int o = 0; o <= BY_OMRAADER; o++)
    {
      g_autofree char *key = g_strdup_printf ("omraade:%d", o);
      int counts[5] = { 0 };

      for (int i = 0; i < by->huse; i++)
        if (by_niveau (by, i, o, FALSE) > 0)
          counts[by_niveau (by, i, o, FALSE) - 1]++;
      pejl_chart_et_hus_add_row (spec, key, navne[o], by->huse > 0 ? by_niveau (by, hus, o, FALSE) : 0,
                                 by->huse > 0 ? by_niveau (by, hus, o, TRUE) : 0, by->huse >= 9 ? 5 + o % 2 : 0, counts,
                                 o == BY_OMRAADER);
    }
  return spec;
}

/* ---- every chart with every town ---- */

#define BY_CASE(chart, name, n, slags)                                                                                  \
  static inline PejlChartSpec *by_##chart##_##name (void)                                                              \
  {                                                                                                                     \
    const By by = { n, slags };                                                                                         \
    return by_##chart (&by);                                                                                            \
  }
#define BY_CASES(chart)                                                                                                 \
  BY_CASE (chart, havneby, 38, BY_ALMINDELIG)                                                                           \
  BY_CASE (chart, nul, 0, BY_ALMINDELIG)                                                                                \
  BY_CASE (chart, et, 1, BY_ALMINDELIG)                                                                                 \
  BY_CASE (chart, ni, 9, BY_ALMINDELIG)                                                                                 \
  BY_CASE (chart, ti, 10, BY_ALMINDELIG)                                                                                \
  BY_CASE (chart, 150, 150, BY_ALMINDELIG)                                                                              \
  BY_CASE (chart, ingen_besoegt, 12, BY_INGEN_BESOEGT)                                                                  \
  BY_CASE (chart, ingen_vurderet, 12, BY_INGEN_VURDERET)                                                                \
  BY_CASE (chart, et_niveau, 12, BY_ET_NIVEAU)                                                                          \
  BY_CASE (chart, lange, 14, BY_LANGE_NAVNE)
BY_CASES (stilling)
BY_CASES (varmekort)
BY_CASES (overgange)
BY_CASES (spredning)
BY_CASES (et_hus)

/* Towns a chart. */
#define BY_N 10
#define BY_ROWS(chart, word)                                                                                            \
  { word, by_##chart##_havneby }, { word "-nul", by_##chart##_nul }, { word "-et", by_##chart##_et },                   \
    { word "-ni", by_##chart##_ni }, { word "-ti", by_##chart##_ti }, { word "-150", by_##chart##_150 },                \
    { word "-ingen-besoegt", by_##chart##_ingen_besoegt }, { word "-ingen-vurderet", by_##chart##_ingen_vurderet },     \
    { word "-et-niveau", by_##chart##_et_niveau }, { word "-lange", by_##chart##_lange },

static const ChartCase chart_cases_stilling[] = {
  BY_ROWS (stilling, "stilling") BY_ROWS (varmekort, "varmekort") BY_ROWS (overgange, "overgange")
  BY_ROWS (spredning, "spredning") BY_ROWS (et_hus, "et-hus")
};
