// SPDX-License-Identifier: GPL-3.0-or-later
// Charts 7 and 9 that tests draw: the invented municipality of the pictures, and the cases at the edge.
#pragma once

#include "core/chart/pejl-chart-aarshjul.h"
#include "core/chart/pejl-chart-besoeg.h"

/* ---- chart 9 ---- */

typedef struct
{
  int ring;
  const char *dato;
  const char *tekst;
} ChartPunkt;

static inline PejlChartSpec *
chart_case_hjul (const char *title, const ChartPunkt *punkter, guint n)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_AARSHJUL);

  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (
      spec, "Årshjul 2026 for tilsyn og kvalitet i dagtilbud. Tallene i hjulet er tallene i listen.");
  pejl_chart_spec_set_footer (
      spec, "Kilde: Havneby Kommunes tilsynsplan 2026–2027. Opgjort 31.12.2025. Juli: ingen "
            "besøg. Opdigtet kommune, opdigtede tal.");
  pejl_chart_aarshjul_set_year (spec, 2026);
  pejl_chart_aarshjul_set_today (spec, "2026-02-04");
  pejl_chart_aarshjul_add_ring (spec, "tilsyn", "Tilsyn", FALSE);
  pejl_chart_aarshjul_add_ring (spec, "samtaler", "Samtaler", FALSE);
  pejl_chart_aarshjul_add_ring (spec, "handleplaner", "Handleplaner", FALSE);
  pejl_chart_aarshjul_add_ring (spec, "udvalg", "Udvalg", TRUE);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("punkt:%u", i);
      pejl_chart_aarshjul_add_item (spec, key, punkter[i].ring, punkter[i].dato, punkter[i].tekst);
    }
  return spec;
}

static inline PejlChartSpec *
chart_case_aarshjul (void)
{
  static const ChartPunkt punkter[] = {
    { 0, "2026-01", "Tilsynsplan 2026–2027 lægges frem" },
    { 3, "2026-02-04", "4. februar: Kvalitet i dagtilbud 2024–2025" },
    { 0, "2026-02", "Sidste rapporter fra 2025 på hjemmesiderne" },
    { 1, "2026-03", "Status- og læringssamtaler i distrikterne" },
    { 2, "2026-03", "Opfølgning på åbne punkter" },
    { 0, "2026-04", "Uanmeldte besøg, første runde" },
    { 1, "2026-05", "Distriktsmøder om systematik" },
    { 3, "2026-05", "Budgetseminar" },
    { 3, "2026-06-03", "Halvårsstatus til udvalget" },
    { 2, "2026-06", "Opfølgning på åbne punkter" },
    { 0, "2026-08", "Anmeldte besøg, efterår" },
    { 1, "2026-08", "Møde med forældrebestyrelserne" },
    { 2, "2026-09", "Opfølgning på åbne punkter" },
    { 1, "2026-09-20", "Områdeledere og centerchef" },
    { 0, "2026-10", "Uanmeldte besøg, anden runde" },
    { 1, "2026-11", "Fælles temadag om brug af data" },
    { 3, "2026-12-09", "Årsstatus til udvalget" },
    { 2, "2026-12", "Opfølgning på åbne punkter" },
  };

  return chart_case_hjul ("Fire opfølgninger på handleplaner og tre besøgsrunder ligger fast i 2026", punkter,
                          G_N_ELEMENTS (punkter));
}

static inline PejlChartSpec *
chart_case_aarshjul_tomt (void)
{
  return chart_case_hjul ("Intet er planlagt i 2026", NULL, 0);
}

static inline PejlChartSpec *
chart_case_aarshjul_et (void)
{
  static const ChartPunkt punkter[] = { { 3, "2026-02-28", "28. februar: Børne- og Ungdomsudvalget" } };

  return chart_case_hjul ("Ét punkt ligger fast i 2026", punkter, 1);
}

/* More than the wheel holds, with long names, several in a cell, and in July. */
static inline PejlChartSpec *
chart_case_aarshjul_mange (void)
{
  PejlChartSpec *spec = chart_case_hjul ("34 punkter ligger fast i 2026", NULL, 0);

  for (int i = 0; i < 34; i++)
    {
      g_autofree char *key = g_strdup_printf ("punkt:%d", i);
      g_autofree char *dato = g_strdup_printf ("2026-%02d-%02d", 1 + (i * i) % 12, 1 + i % 28);
      g_autofree char *tekst = g_strdup_printf (
          "%d. punkt: %s", i,
          i % 3 == 0 ? "Den Selvejende Natur- og Idrætsbørnehave Strandparken ved Søen, anmeldt besøg"
                     : "Møde");
      pejl_chart_aarshjul_add_item (spec, key, (i / 3) % 4, dato, tekst);
    }
  return spec;
}

/* Every item in one cell; a day at the end of the year. */
static inline PejlChartSpec *
chart_case_aarshjul_en_maaned (void)
{
  PejlChartSpec *spec = chart_case_hjul ("Alt ligger i juli", NULL, 0);

  pejl_chart_aarshjul_set_today (spec, "2026-12-31");
  for (int i = 0; i < 7; i++)
    {
      g_autofree char *key = g_strdup_printf ("punkt:%d", i);
      pejl_chart_aarshjul_add_item (spec, key, i < 5 ? 0 : 3, "2026-07-01", key);
    }
  pejl_chart_aarshjul_add_item (spec, "jan", 0, "2026-01-01", "Nytår");
  return spec;
}

/* ---- chart 7 ---- */

static inline PejlChartSpec *
chart_case_visits (const char *title)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_BESOEG);

  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (
      spec, "Antal dagtilbud lagt sammen måned for måned, 2024–2025. Nedenunder hvert besøg, én "
            "række pr. dagtilbud; ramme: noget mangler.");
  pejl_chart_spec_set_footer (
      spec, "Kilde: Havneby Kommunes tilsyn (Kvalitetsredskab, version 2). Opgjort 31.12.2025. "
            "Lovens krav: både anmeldte og uanmeldte besøg. Opdigtet kommune, opdigtede tal.");
  pejl_chart_spec_set_period (spec, "2024–2025");
  pejl_chart_besoeg_set_months (spec, 2024, 1, 24);
  return spec;
}

static inline void
chart_case_plan (PejlChartSpec *spec, int houses)
{
  int plan[24];

  for (int i = 0; i < 24; i++)
    plan[i] = houses * (i + 1) / 24;
  pejl_chart_besoeg_set_plan (spec, plan);
}

static inline void
chart_case_visit (PejlChartSpec *spec, int house, int month, gboolean anmeldt)
{
  g_autofree char *dato = g_strdup_printf ("%d-%02d-15", 2024 + month / 12, 1 + month % 12);

  pejl_chart_besoeg_add_visit (spec, house, dato, anmeldt);
}

/* Visits by a fixed rule; complete: every so manyth house lacks something. */
static inline void
chart_case_houses (PejlChartSpec *spec, int groups, int houses, int lacking, gboolean overdue,
                   const char *stem)
{
  for (int g = 0; g < groups; g++)
    {
      static const char *const names[] = { "Nord", "Midtby", "Syd", "Land" };
      g_autofree char *key = g_strdup_printf ("distrikt:%d", g);
      pejl_chart_besoeg_add_group (spec, key, g < 4 ? names[g] : "Distrikt Østkysten og Øerne");
    }
  for (int i = 0; i < houses; i++)
    {
      g_autofree char *key = g_strdup_printf ("dagtilbud:%d", i);
      g_autofree char *name = g_strdup_printf ("%s %d", stem, i + 1);
      int house = pejl_chart_besoeg_add_house (spec, key, name, i * groups / houses, overdue);
      int month = (i * 7 + 3) % 17;
      gboolean incomplete = lacking > 0 && i % lacking == 0;
      if (incomplete && i % (2 * lacking) == 0)
        continue;
      chart_case_visit (spec, house, month, TRUE);
      if (!incomplete)
        chart_case_visit (spec, house, month + (i % 4 == 0 ? 0 : 5), FALSE);
    }
}

static inline PejlChartSpec *
chart_case_besoeg (void)
{
  static const struct
  {
    const char *navn;
    int gruppe, anmeldt, uanmeldt;
  } huse[] = {
    { "Kastanjehuset", 0, 1, 4 },    { "Bølgen", 0, 1, 7 },         { "Fyrtårnet", 0, 8, 10 },
    { "Nordlyset", 0, 10, 14 },      { "Strandkanten", 0, 11, 14 }, { "Birkely", 0, 13, 17 },
    { "Solsikken", 0, 19, 15 },      { "Egernet", 0, 20, 22 },      { "Nordstjernen", 0, 12, -1 },
    { "Myretuen", 1, 0, 3 },         { "Mælkevejen", 1, 2, 7 },     { "Rosengården", 1, 5, 12 },
    { "Møllen", 1, 7, 12 },          { "Sommerfuglen", 1, 12, 14 }, { "Lærken", 1, 13, 15 },
    { "Regnbuen", 1, 15, 17 },       { "Torvet", 1, 17, 17 },       { "Havren", 1, 20, 22 },
    { "Sømærket", 1, 15, -1 },       { "Skibsklokken", 1, -1, -1 }, { "Hyldegården", 2, 0, 5 },
    { "Tusindfryd", 2, 2, 8 },       { "Vesterled", 2, 4, 9 },      { "Skovbrynet", 2, 14, 17 },
    { "Kløveren", 2, 16, 21 },       { "Engen", 2, 16, 23 },        { "Piletræet", 2, 20, 21 },
    { "Muslingen", 2, 21, 22 },      { "Ørkenrosen", 2, 22, 23 },   { "Poppelhuset", 2, 22, -1 },
    { "Lyngen", 3, 3, 7 },           { "Bakkebo", 3, 4, 9 },        { "Åkanden", 3, 9, 13 },
    { "Gærdet", 3, 19, 21 },         { "Marehalmen", 3, 21, 22 },   { "Kornblomsten", 3, 14, -1 },
    { "Dagplejen Land", 3, 16, -1 }, { "Møllehjulet", 3, -1, -1 },
  };
  static const char *const grupper[] = { "Nord", "Midtby", "Syd", "Land" };
  PejlChartSpec *spec
      = chart_case_visits ("36 af 38 dagtilbud er besøgt, men kun 31 er besøgt både anmeldt og uanmeldt");

  for (guint i = 0; i < G_N_ELEMENTS (grupper); i++)
    pejl_chart_besoeg_add_group (spec, grupper[i], grupper[i]);
  for (guint i = 0; i < G_N_ELEMENTS (huse); i++)
    {
      g_autofree char *key = g_strdup_printf ("dagtilbud:%u", i);
      int hus = pejl_chart_besoeg_add_house (spec, key, huse[i].navn, huse[i].gruppe, TRUE);
      if (huse[i].anmeldt >= 0)
        chart_case_visit (spec, hus, huse[i].anmeldt, TRUE);
      if (huse[i].uanmeldt >= 0)
        chart_case_visit (spec, hus, huse[i].uanmeldt, FALSE);
    }
  chart_case_plan (spec, 38);
  return spec;
}

static inline PejlChartSpec *
chart_case_besoeg_ingen (void)
{
  return chart_case_visits ("Ingen dagtilbud i udvalget");
}

static inline PejlChartSpec *
chart_case_besoeg_nul (void)
{
  PejlChartSpec *spec = chart_case_visits ("Ingen dagtilbud er besøgt");

  pejl_chart_besoeg_add_group (spec, "distrikt:0", "Nord");
  for (int i = 0; i < 38; i++)
    {
      g_autofree char *key = g_strdup_printf ("dagtilbud:%d", i);
      pejl_chart_besoeg_add_house (spec, key, key, 0, TRUE);
    }
  return spec;
}

static inline PejlChartSpec *
chart_case_besoeg_et (void)
{
  PejlChartSpec *spec = chart_case_visits ("1 af 1 dagtilbud er besøgt");

  chart_case_houses (spec, 1, 1, 2, TRUE, "Å");
  chart_case_visit (spec, 0, 3, FALSE);
  chart_case_plan (spec, 1);
  return spec;
}

static inline PejlChartSpec *
chart_case_besoeg_ni (void)
{
  PejlChartSpec *spec = chart_case_visits ("9 dagtilbud");

  chart_case_houses (spec, 1, 9, 3, TRUE, "Den Selvejende Natur- og Idrætsbørnehave Strandparken ved Søen");
  chart_case_plan (spec, 9);
  return spec;
}

static inline PejlChartSpec *
chart_case_besoeg_150 (void)
{
  PejlChartSpec *spec = chart_case_visits ("150 dagtilbud");

  chart_case_houses (spec, 6, 150, 4, TRUE, "Børnehuset");
  chart_case_plan (spec, 150);
  return spec;
}

/* In the middle of the period, with a leap day. */
static inline PejlChartSpec *
chart_case_besoeg_loeber (void)
{
  PejlChartSpec *spec = chart_case_visits ("15 af 38 dagtilbud er besøgt indtil nu");

  pejl_chart_besoeg_set_today (spec, "2024-12-31");
  for (int g = 0; g < 2; g++)
    {
      g_autofree char *key = g_strdup_printf ("distrikt:%d", g);
      pejl_chart_besoeg_add_group (spec, key, g == 0 ? "Nord" : "Syd");
    }
  for (int i = 0; i < 38; i++)
    {
      g_autofree char *key = g_strdup_printf ("dagtilbud:%d", i);
      g_autofree char *name = g_strdup_printf ("Børnehuset %d", i + 1);
      int house = pejl_chart_besoeg_add_house (spec, key, name, i / 19, i % 10 == 0);
      if (i % 3 == 1)
        pejl_chart_besoeg_add_visit (spec, house, "2024-02-29", TRUE);
      if (i % 6 == 1)
        chart_case_visit (spec, house, i % 12, FALSE);
    }
  chart_case_plan (spec, 38);
  return spec;
}

#define CHART_CASES_PLAN                                                                                     \
  { "aarshjul", chart_case_aarshjul }, { "aarshjul-tomt", chart_case_aarshjul_tomt },                        \
      { "aarshjul-et", chart_case_aarshjul_et }, { "aarshjul-mange", chart_case_aarshjul_mange },            \
      { "aarshjul-en-maaned", chart_case_aarshjul_en_maaned }, { "besoeg", chart_case_besoeg },              \
      { "besoeg-ingen", chart_case_besoeg_ingen }, { "besoeg-nul", chart_case_besoeg_nul },                  \
      { "besoeg-et", chart_case_besoeg_et }, { "besoeg-ni", chart_case_besoeg_ni },                          \
      { "besoeg-150", chart_case_besoeg_150 }, { "besoeg-loeber", chart_case_besoeg_loeber },
