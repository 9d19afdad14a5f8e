// SPDX-License-Identifier: GPL-3.0-or-later
// Charts that tests draw: the invented municipality of the pictures, and the cases at the edge.
#pragma once

#include "core/chart/pejl-chart-spec-private.h"

typedef struct
{
  const char *name;
  PejlChartSpec *(*make) (void);
} ChartCase;

static inline void
chart_case_levels (PejlChartSpec *spec)
{
  pejl_chart_spec_add_level (spec, 1, "Ringe", NULL);
  pejl_chart_spec_add_level (spec, 2, "Utilstrækkelig", "utilstr.");
  pejl_chart_spec_add_level (spec, 3, "Tilstrækkelig", "tilstr.");
  pejl_chart_spec_add_level (spec, 4, "God", NULL);
  pejl_chart_spec_add_level (spec, 5, "Fremragende", "fremr.");
  pejl_chart_spec_set_border (spec, 2);
}

static inline PejlChartSpec *
chart_case_bars (const char *title, const char *footer)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_DELTE_SOEJLER);

  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (spec,
                                "Antal dagtilbud på hvert niveau i de fire indsatsområder, delt ved grænsen "
                                "»tilstrækkelig«. Periode 2024–2025.");
  pejl_chart_spec_set_footer (spec, footer);
  pejl_chart_spec_set_period (spec, "2024–2025");
  chart_case_levels (spec);
  return spec;
}

static inline void
chart_case_areas (PejlChartSpec *spec, const int counts[4][5], const int vurderet[4], const int besoegt[4])
{
  static const char *const keys[]
      = { "omraade:kvalitet", "omraade:boernesyn", "omraade:systematik", "omraade:organisation" };
  static const char *const names[] = { "Kvalitet", "Børnesyn", "Systematik", "En professionel organisation" };

  for (int i = 0; i < 4; i++)
    pejl_chart_spec_add_row (spec, keys[i], names[i], counts[i], vurderet[i], besoegt[i]);
}

static inline void
chart_case_panel (PejlChartSpec *spec, const char *key, const char *name, int n, int of,
                  const int counts[4][5], const int vurderet[4], int besoegt)
{
  int panel = pejl_chart_spec_add_panel (spec, key, name, n, of);

  for (int i = 0; i < 4; i++)
    pejl_chart_spec_set_panel_row (spec, panel, i, counts[i], vurderet[i], besoegt);
}

static inline PejlChartSpec *
chart_case_havneby (void)
{
  static const int all[4][5]
      = { { 1, 8, 18, 8, 1 }, { 0, 7, 17, 10, 2 }, { 2, 15, 14, 4, 0 }, { 1, 10, 18, 6, 0 } };
  static const int nord[4][5]
      = { { 0, 1, 5, 3, 0 }, { 0, 3, 3, 3, 0 }, { 0, 2, 6, 1, 0 }, { 0, 3, 4, 2, 0 } };
  static const int midtby[4][5]
      = { { 0, 2, 6, 1, 1 }, { 0, 0, 5, 3, 2 }, { 0, 5, 3, 2, 0 }, { 0, 2, 4, 3, 0 } };
  static const int syd[4][5] = { { 1, 3, 4, 2, 0 }, { 0, 2, 6, 2, 0 }, { 1, 5, 4, 0, 0 }, { 1, 3, 5, 1, 0 } };
  static const int land[4][5]
      = { { 0, 2, 3, 2, 0 }, { 0, 2, 3, 2, 0 }, { 1, 3, 1, 1, 0 }, { 0, 2, 5, 0, 0 } };
  static const int none[4] = { 0 };
  PejlChartSpec *spec = chart_case_bars (
      "Systematik halter mest: 17 af 35 dagtilbud ligger under grænsen",
      "Kilde: Havneby Kommunes tilsyn (Kvalitetsredskab, version 2). Opgjort 31.12.2025. 38 dagtilbud, "
      "36 besøgt; i Systematik og i En professionel organisation er ét dagtilbud ikke vurderet "
      "(for lidt evidens). Sorteret efter andel under grænsen. Opdigtet kommune, opdigtede tal.");

  chart_case_areas (spec, all, (const int[]) { 0, 0, 1, 1 }, (const int[]) { 2, 2, 2, 2 });
  chart_case_panel (spec, "distrikt:nord", "Nord", 9, 9, nord, none, 0);
  chart_case_panel (spec, "distrikt:midtby", "Midtby", 10, 11, midtby, (const int[]) { 0, 0, 0, 1 }, 1);
  chart_case_panel (spec, "distrikt:syd", "Syd", 10, 10, syd, none, 0);
  chart_case_panel (spec, "distrikt:land", "Land", 7, 8, land, (const int[]) { 0, 0, 1, 0 }, 1);
  pejl_chart_spec_set_panels_title (spec, "Systematik halter mest i Midtby, Syd og Land, men ikke i Nord.");
  pejl_chart_spec_set_emphasised_row (spec, 2);
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

static inline PejlChartSpec *
chart_case_graense_god (void)
{
  static const int all[4][5]
      = { { 0, 6, 13, 13, 3 }, { 0, 4, 11, 16, 4 }, { 3, 9, 12, 8, 3 }, { 0, 5, 13, 14, 3 } };
  PejlChartSpec *spec = chart_case_bars ("Systematik halter mest: 24 af 35 er under »god«",
                                         "Kilde: tilsyn i Havneby Kommune. 3 er ikke besøgt.");

  pejl_chart_spec_set_border (spec, 3);
  chart_case_areas (spec, all, (const int[]) { 0, 0, 0, 0 }, (const int[]) { 3, 3, 3, 3 });
  pejl_chart_spec_set_emphasised_row (spec, 2);
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

static inline PejlChartSpec *
chart_case_nul (void)
{
  static const int all[4][5] = { 0 };
  PejlChartSpec *spec = chart_case_bars ("Ingen dagtilbud er vurderet endnu",
                                         "Kilde: Havneby Kommunes tilsyn. 38 dagtilbud, 0 besøgt.");

  chart_case_areas (spec, all, (const int[]) { 0, 0, 2, 0 }, (const int[]) { 38, 38, 36, 38 });
  return spec;
}

static inline PejlChartSpec *
chart_case_ingen (void)
{
  static const int all[4][5] = { 0 };
  PejlChartSpec *spec = chart_case_bars ("Ingen dagtilbud i udvalget", NULL);

  chart_case_areas (spec, all, (const int[]) { 0, 0, 0, 0 }, (const int[]) { 0, 0, 0, 0 });
  return spec;
}

static inline PejlChartSpec *
chart_case_en (void)
{
  static const int all[4][5] = { { 0, 0, 1, 0, 0 }, { 0, 0, 0, 0, 1 }, { 0, 1, 0, 0, 0 }, { 0, 0, 0, 0, 0 } };
  PejlChartSpec *spec = chart_case_bars ("Ét dagtilbud er vurderet, under grænsen",
                                         "Kilde: Havneby Kommunes tilsyn. 38 dagtilbud, 1 besøgt.");

  chart_case_areas (spec, all, (const int[]) { 0, 0, 0, 1 }, (const int[]) { 37, 37, 37, 37 });
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

static inline PejlChartSpec *
chart_case_ni (void)
{
  static const int all[4][5] = { { 1, 2, 3, 2, 1 }, { 0, 0, 9, 0, 0 }, { 5, 4, 0, 0, 0 }, { 0, 1, 1, 0, 7 } };
  PejlChartSpec *spec
      = chart_case_bars ("Systematik halter mest: 9 af 9 dagtilbud ligger under grænsen", "Kilde: tilsyn.");

  chart_case_areas (spec, all, (const int[]) { 0, 0, 0, 0 }, (const int[]) { 0, 0, 0, 0 });
  pejl_chart_spec_set_emphasised_row (spec, 2);
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

static inline PejlChartSpec *
chart_case_ti (void)
{
  static const int all[4][5]
      = { { 1, 1, 1, 1, 6 }, { 0, 0, 0, 0, 10 }, { 0, 4, 6, 0, 0 }, { 3, 0, 0, 7, 0 } };
  PejlChartSpec *spec
      = chart_case_bars ("Systematik: 4 af 10 dagtilbud ligger under grænsen", "Kilde: tilsyn.");

  chart_case_areas (spec, all, (const int[]) { 0, 0, 0, 0 }, (const int[]) { 1, 1, 1, 1 });
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

static inline PejlChartSpec *
chart_case_150 (void)
{
  static const int all[4][5]
      = { { 3, 34, 72, 31, 2 }, { 1, 29, 69, 39, 4 }, { 6, 55, 58, 21, 1 }, { 4, 41, 71, 25, 1 } };
  static const int part[4][5]
      = { { 1, 11, 24, 11, 1 }, { 0, 10, 23, 13, 1 }, { 2, 18, 20, 7, 0 }, { 2, 13, 24, 8, 0 } };
  PejlChartSpec *spec = chart_case_bars ("Systematik halter mest: 61 af 141 dagtilbud er under grænsen",
                                         "Længden er andel af de vurderede, ikke antal.");

  chart_case_areas (spec, all, (const int[]) { 0, 0, 1, 0 }, (const int[]) { 8, 8, 8, 8 });
  chart_case_panel (spec, "distrikt:oest", "Distrikt Østkysten og Øerne", 48, 50, part,
                    (const int[]) { 0, 0, 0, 0 }, 2);
  chart_case_panel (spec, "distrikt:vest", "Vest", 47, 50, part, (const int[]) { 0, 0, 0, 0 }, 3);
  chart_case_panel (spec, "distrikt:syd", "Syd", 47, 50, part, (const int[]) { 0, 0, 0, 0 }, 3);
  pejl_chart_spec_set_emphasised_row (spec, 2);
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

static inline PejlChartSpec *
chart_case_et_niveau (void)
{
  static const int all[4][5]
      = { { 0, 0, 36, 0, 0 }, { 0, 0, 36, 0, 0 }, { 0, 0, 0, 0, 36 }, { 36, 0, 0, 0, 0 } };
  PejlChartSpec *spec = chart_case_bars ("Alle dagtilbud er på samme niveau", "Kilde: tilsyn.");

  chart_case_areas (spec, all, (const int[]) { 0, 0, 0, 0 }, (const int[]) { 2, 2, 2, 2 });
  return spec;
}

static inline PejlChartSpec *
chart_case_smaa_klasser (void)
{
  static const int all[4][5]
      = { { 1, 1, 30, 2, 1 }, { 1, 1, 1, 31, 1 }, { 1, 31, 1, 1, 1 }, { 31, 1, 1, 1, 1 } };
  PejlChartSpec *spec = chart_case_bars ("Smalle klasser ved siden af brede", "Kilde: tilsyn.");

  chart_case_areas (spec, all, (const int[]) { 0, 3, 0, 9 }, (const int[]) { 2, 0, 12, 2 });
  return spec;
}

static inline PejlChartSpec *
chart_case_lange_navne (void)
{
  static const int counts[3][5] = { { 0, 2, 3, 4, 0 }, { 1, 1, 5, 2, 0 }, { 0, 0, 6, 0, 3 } };
  PejlChartSpec *spec = chart_case_bars (
      "Den Selvejende Natur- og Idrætsbørnehave Strandparken ved Søen: 2 af 9 stuer ligger under grænsen",
      "Kilde: Havneby Kommunes tilsyn med Den Selvejende Natur- og Idrætsbørnehave Strandparken ved Søen.");

  pejl_chart_spec_add_row (spec, "dagtilbud:1",
                           "Den Selvejende Natur- og Idrætsbørnehave Strandparken ved Søen", counts[0], 1, 0);
  pejl_chart_spec_add_row (spec, "dagtilbud:2",
                           "Skovbørnehaveafdelingenforsprogstimulering og Kællingetandsmarken", counts[1], 0,
                           0);
  pejl_chart_spec_add_row (spec, "dagtilbud:3", "Å", counts[2], 0, 1);
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

static inline PejlChartSpec *
chart_case_mange_distrikter (void)
{
  static const int all[4][5]
      = { { 2, 20, 40, 20, 2 }, { 0, 20, 40, 22, 2 }, { 4, 30, 30, 20, 0 }, { 2, 22, 40, 20, 0 } };
  static const int part[4][5]
      = { { 0, 1, 3, 2, 0 }, { 0, 1, 3, 2, 0 }, { 1, 3, 1, 1, 0 }, { 0, 2, 3, 1, 0 } };
  PejlChartSpec *spec
      = chart_case_bars ("Systematik halter mest: 34 af 84 dagtilbud ligger under grænsen", "Kilde: tilsyn.");

  chart_case_areas (spec, all, (const int[]) { 0, 0, 0, 0 }, (const int[]) { 14, 14, 14, 14 });
  for (int i = 0; i < 14; i++)
    {
      g_autofree char *key = g_strdup_printf ("distrikt:%d", i);
      g_autofree char *name = g_strdup_printf ("Distrikt %d", i + 1);
      chart_case_panel (spec, key, name, 6, 7, part, (const int[]) { 0, 0, 0, 0 }, 1);
    }
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

/* ---- chart 4 ---- */

static inline PejlChartSpec *
chart_case_roles (const char *title, const char *footer)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_ROLLER);
  int visits, talks, own;

  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (
      spec,
      "Hvor ofte strategiens 95 tegn er set, »x af n« (n = tegn × steder). Under 10 mulige vises kun antal. "
      "Periode 2024–2025.");
  pejl_chart_spec_set_footer (spec, footer);
  pejl_chart_spec_set_period (spec, "2024–2025");
  visits = pejl_chart_spec_add_column_group (spec, "Set ved tilsyn i 36 dagtilbud");
  talks = pejl_chart_spec_add_column_group (spec, "Samtaler, 4 distrikter");
  own = pejl_chart_spec_add_column_group (spec, "Selvevaluering, centret");
  pejl_chart_spec_add_column (spec, "medarbejdere", "pædagogiske med\u00adarbejdere", "Medarbejdere", visits);
  pejl_chart_spec_add_column (spec, "ledere", "pædagogiske ledere", "Ledere", visits);
  pejl_chart_spec_add_column (spec, "omraadeledere", "område\u00adledere", "Områdeledere", talks);
  pejl_chart_spec_add_column (spec, "centerchef", "centerchef", "Centerchef", own);
  pejl_chart_spec_add_column (spec, "konsulenter", "konsulenter", "Konsulenter", own);
  return spec;
}

static inline void
chart_case_cells (PejlChartSpec *spec, const int cells[4][5][2])
{
  static const char *const keys[] = { "kvalitet", "boernesyn", "systematik", "organisation" };
  static const char *const names[] = { "Kvalitet", "Børnesyn", "Systematik", "En professionel organisation" };
  static const int tegn[] = { 21, 28, 18, 28 };

  for (int r = 0; r < 4; r++)
    {
      pejl_chart_spec_add_matrix_row (spec, keys[r], names[r], tegn[r]);
      for (int c = 0; c < 5; c++)
        pejl_chart_spec_set_cell (spec, r, c, cells[r][c][0], cells[r][c][1]);
    }
}

static inline PejlChartSpec *
chart_case_roller (void)
{
  static const int cells[4][5][2] = {
    { { 118, 180 }, { 125, 180 }, { 12, 16 }, { 2, 3 }, { 3, 4 } },
    { { 193, 252 }, { 195, 252 }, { 15, 20 }, { 4, 5 }, { 3, 4 } },
    { { 109, 180 }, { 46, 108 }, { 6, 12 }, { 2, 3 }, { 2, 4 } },
    { { 108, 180 }, { 106, 180 }, { 13, 20 }, { 5, 7 }, { 5, 6 } },
  };
  PejlChartSpec *spec = chart_case_roles (
      "Ledernes tegn på systematik ses sjældnest: 46 af 108 mulige gange",
      "Kilde: Havneby Kommunes tilsyn (Kvalitetsredskab, version 2). Opgjort 31.12.2025. n: 36 af 38 "
      "dagtilbud, "
      "4 af 4 distrikter, centret. Observation, samtale og selvevaluering er forskellige kilder og bør ikke "
      "sammenlignes direkte. Ikke besøgt: 2 dagtilbud. Opdigtet kommune, opdigtede tal.");

  chart_case_cells (spec, cells);
  pejl_chart_spec_set_emphasised_cell (spec, 2, 1);
  pejl_chart_spec_set_visited (spec, 36, 38);
  return spec;
}

static inline PejlChartSpec *
chart_case_roller_uden_tegn (void)
{
  static const int cells[4][5][2] = {
    { { 0, 180 }, { 180, 180 }, { 0, 0 }, { 0, 9 }, { 9, 9 } },
    { { 1, 252 }, { 251, 252 }, { 0, 0 }, { 0, 0 }, { 4, 4 } },
    { { 0, 180 }, { 46, 108 }, { 6, 12 }, { 1, 1 }, { 0, 4 } },
    { { 10800, 18000 }, { 10600, 18000 }, { 13, 20 }, { 5, 10 }, { 5, 6 } },
  };
  PejlChartSpec *spec = chart_case_roles ("Tegn, som ingen har set", NULL);

  chart_case_cells (spec, cells);
  return spec;
}

static inline PejlChartSpec *
chart_case_roller_intet (void)
{
  static const int cells[4][5][2] = { 0 };
  PejlChartSpec *spec = chart_case_roles ("Ingen tegn er undersøgt endnu", "Kilde: tilsyn.");

  chart_case_cells (spec, cells);
  pejl_chart_spec_set_visited (spec, 0, 38);
  return spec;
}

static inline PejlChartSpec *
chart_case_roller_lange (void)
{
  PejlChartSpec *spec = chart_case_roles ("Lange navne i begge retninger", "Kilde: tilsyn.");

  pejl_chart_spec_add_matrix_row (spec, "a", "Det fælles arbejde med overgange, fællesskaber og forældre",
                                  12);
  pejl_chart_spec_add_matrix_row (spec, "b", "Evalueringskulturudviklingsarbejdet i kommunens dagtilbud", 3);
  for (int c = 0; c < 5; c++)
    {
      pejl_chart_spec_set_cell (spec, 0, c, 3 * c, 12 * (c + 1));
      pejl_chart_spec_set_cell (spec, 1, c, c, 9);
    }
  pejl_chart_spec_set_emphasised_cell (spec, 1, 0);
  return spec;
}

#include "chart-cases-handleplan.h"
#include "chart-cases-plan.h"

static const ChartCase chart_cases[] = {
  { "havneby", chart_case_havneby },
  { "graense-god", chart_case_graense_god },
  { "nul", chart_case_nul },
  { "ingen", chart_case_ingen },
  { "en", chart_case_en },
  { "ni", chart_case_ni },
  { "ti", chart_case_ti },
  { "150", chart_case_150 },
  { "et-niveau", chart_case_et_niveau },
  { "smaa-klasser", chart_case_smaa_klasser },
  { "lange-navne", chart_case_lange_navne },
  { "mange-distrikter", chart_case_mange_distrikter },
  { "roller", chart_case_roller },
  { "roller-uden-tegn", chart_case_roller_uden_tegn },
  { "roller-intet", chart_case_roller_intet },
  { "roller-lange", chart_case_roller_lange },
  CHART_CASES_PLAN
  CHART_CASES_HANDLEPLAN
};
