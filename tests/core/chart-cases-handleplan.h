// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8 that tests draw: the invented municipality of the pictures, and the cases at the edge.
#pragma once

#include "core/chart/pejl-chart-opfoelgning.h"

static inline PejlChartSpec *
chart_case_punkter (const char *title, int frist)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_OPFOELGNING);

  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (
      spec, "Punkter i handleplaner efter tilstand og alder i dage. Lukkede punkter: alder, da de blev lukket.");
  pejl_chart_spec_set_footer (
      spec, "Kilde: Havneby Kommunes handleplaner. Data til og med 31.12.2025. Fristen på 120 dage er kommunens egen, "
            "ikke lovens. Opdigtet kommune, opdigtede tal.");
  pejl_chart_spec_set_period (spec, "2024–2025");
  pejl_chart_opfoelgning_set_frist (spec, frist);
  return spec;
}

static inline void
chart_case_ages (PejlChartSpec *spec, PejlChartPunktTilstand tilstand, const int *ages, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("punkt:%d-%u", (int) tilstand, i);

      pejl_chart_opfoelgning_add_punkt (spec, key, "Bølgen", "Fast dagsorden for stuemøder", tilstand,
                                        "pædagogisk leder", ages[i], ages[i] - 120);
    }
}

static inline PejlChartSpec *
chart_case_opfoelgning (void)
{
  static const int aabne[] = { 33, 33, 40, 78, 78, 94, 96 };
  static const int i_gang[] = { 36, 52, 64, 71, 78, 94, 113, 113 };
  static const int afventer[] = { 61 };
  static const int lukkede[] = { 26, 39, 44, 52, 58, 63, 66, 70, 71, 77, 80, 84, 85, 88, 91, 93, 100, 101, 103, 109, 112, 118,
                                 134, 141 };
  static const struct
  {
    const char *sted, *titel;
    PejlChartPunktTilstand tilstand;
    const char *rolle;
    int over;
  } sene[] = {
    { "Marehalmen", "Fast struktur for refleksion", PEJL_CHART_PUNKT_I_GANG, "pædagogisk leder", 56 },
    { "Dagplejen Land", "Fælles legestue hver uge", PEJL_CHART_PUNKT_AFVENTER, "områdeleder", 51 },
    { "Fyrtårnet", "Ombygning af garderobe", PEJL_CHART_PUNKT_AFVENTER, "centerchef", 42 },
    { "Toldboden", "Brug af data på stuemøder", PEJL_CHART_PUNKT_I_GANG, "pædagogisk leder", 27 },
    { "Toldboden", "Sparring om børnesyn", PEJL_CHART_PUNKT_AFVENTER, "konsulent", 19 },
    { "Bølgen", "Fast dagsorden for stuemøder", PEJL_CHART_PUNKT_I_GANG, "pædagogisk leder", 8 },
  };
  PejlChartSpec *spec
      = chart_case_punkter ("22 af 46 punkter er ikke lukket, og 6 af dem har overskredet fristen", 120);

  pejl_chart_opfoelgning_set_planer (spec, 11);
  chart_case_ages (spec, PEJL_CHART_PUNKT_AABEN, aabne, G_N_ELEMENTS (aabne));
  chart_case_ages (spec, PEJL_CHART_PUNKT_I_GANG, i_gang, G_N_ELEMENTS (i_gang));
  chart_case_ages (spec, PEJL_CHART_PUNKT_AFVENTER, afventer, G_N_ELEMENTS (afventer));
  chart_case_ages (spec, PEJL_CHART_PUNKT_LUKKET, lukkede, G_N_ELEMENTS (lukkede));
  for (guint i = 0; i < G_N_ELEMENTS (sene); i++)
    {
      g_autofree char *key = g_strdup_printf ("punkt:sen-%u", i);

      pejl_chart_opfoelgning_add_punkt (spec, key, sene[i].sted, sene[i].titel, sene[i].tilstand, sene[i].rolle,
                                        120 + sene[i].over, sene[i].over);
    }
  return spec;
}

static inline PejlChartSpec *
chart_case_opfoelgning_ingen (void)
{
  return chart_case_punkter ("Ingen handleplaner er åbnet", 120);
}

static inline PejlChartSpec *
chart_case_opfoelgning_et (void)
{
  static const int ages[] = { 0 };
  PejlChartSpec *spec = chart_case_punkter ("1 af 1 punkter er ikke lukket", 120);

  pejl_chart_opfoelgning_set_planer (spec, 1);
  chart_case_ages (spec, PEJL_CHART_PUNKT_AABEN, ages, 1);
  return spec;
}

/* No deadline of the municipality's own, long names, and more late ones than the list holds. */
static inline PejlChartSpec *
chart_case_opfoelgning_uden_frist (void)
{
  PejlChartSpec *spec = chart_case_punkter ("13 af 13 punkter er over fristen", 0);

  pejl_chart_opfoelgning_set_planer (spec, 9);
  for (int i = 0; i < 13; i++)
    {
      g_autofree char *key = g_strdup_printf ("punkt:%d", i);

      pejl_chart_opfoelgning_add_punkt (
          spec, key, "Den Selvejende Natur- og Idrætsbørnehave Strandparken ved Søen",
          "Ind i legen for dem, der står udenfor, hver formiddag i en fast gruppe med to voksne",
          (PejlChartPunktTilstand) (i % 3), i % 4 == 0 ? "" : "pædagogisk leder og souschef i fællesskab", 40 + 11 * i,
          1 + i * i);
    }
  return spec;
}

/* Everything of one age: the lane grows. */
static inline PejlChartSpec *
chart_case_opfoelgning_samme_dag (void)
{
  int ages[10];
  PejlChartSpec *spec = chart_case_punkter ("10 punkter fra samme dag", 120);

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    ages[i] = 120;
  pejl_chart_opfoelgning_set_planer (spec, 2);
  chart_case_ages (spec, PEJL_CHART_PUNKT_I_GANG, ages, 9);
  chart_case_ages (spec, PEJL_CHART_PUNKT_LUKKET, ages, 10);
  return spec;
}

/* As many as 150 houses have in a period. */
static inline PejlChartSpec *
chart_case_opfoelgning_150 (void)
{
  PejlChartSpec *spec = chart_case_punkter ("Punkter i 150 dagtilbud", 120);

  pejl_chart_opfoelgning_set_planer (spec, 150);
  for (int i = 0; i < 900; i++)
    {
      int alder = i % 3 == 0 ? (i * 7919) % 400 : (i * 7919) % 130;
      g_autofree char *key = g_strdup_printf ("punkt:%d", i);
      g_autofree char *sted = g_strdup_printf ("Børnehuset %d", i % 150 + 1);

      pejl_chart_opfoelgning_add_punkt (spec, key, sted, "Rolige overgange", (PejlChartPunktTilstand) (i % 10 < 7 ? 3 : i % 3),
                                        "pædagogisk leder", alder, alder - 120);
    }
  return spec;
}

#define CHART_CASES_HANDLEPLAN                                                                                       \
  { "opfoelgning", chart_case_opfoelgning }, { "opfoelgning-ingen", chart_case_opfoelgning_ingen },                  \
      { "opfoelgning-et", chart_case_opfoelgning_et }, { "opfoelgning-uden-frist", chart_case_opfoelgning_uden_frist }, \
      { "opfoelgning-samme-dag", chart_case_opfoelgning_samme_dag }, { "opfoelgning-150", chart_case_opfoelgning_150 },
