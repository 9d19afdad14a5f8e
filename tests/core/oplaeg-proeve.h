// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg with every kind of slide and block, made without a store: for those that write it.
#pragma once

#include "chart-cases.h"
#include "chart-cases-handleplan.h"
#include "chart-cases-plan.h"
#include "core/report/oplaeg/pejl-dias-tekst.h"
#include "core/report/oplaeg/pejl-oplaeg.h"

#include <cairo.h>

#define PROEVE_UVORN "Børnehuset <Æblegården> & »Ådalen« \"ved\" 'åen' nr. 7 på bakken"

static inline PejlOplaeg *
proeve_begin (void)
{
  PejlOplaeg *oplaeg = pejl_oplaeg_new ("Kvalitet i dagtilbud 2024–2025");

  oplaeg->udgiver = (g_free (oplaeg->udgiver), g_strdup ("Havneby Kommune · Center for Dagtilbud"));
  oplaeg->udvalg = (g_free (oplaeg->udvalg), g_strdup ("Børne- og Ungdomsudvalget"));
  oplaeg->dato = (g_free (oplaeg->dato), g_strdup ("2026-02-04"));
  oplaeg->skaering = (g_free (oplaeg->skaering), g_strdup ("2025-12-31"));
  oplaeg->sidefod = (g_free (oplaeg->sidefod),
                     g_strdup ("Havneby Kommune · Kvalitet i dagtilbud 2024–2025 · data til og med 31.12.2025"));
  return oplaeg;
}

static inline PejlDias *
proeve_dias (PejlOplaeg *oplaeg, PejlDiasArt art, guint figur, const char *titel, const char *noter)
{
  PejlDias *dias = pejl_dias_new (art, figur);

  pejl_dias_set_titel (dias, titel);
  dias->noter = (g_free (dias->noter), g_strdup (noter));
  dias->alt = (g_free (dias->alt), g_strdup (titel));
  return dias;
}

static inline void
proeve_cover (PejlOplaeg *oplaeg)
{
  PejlDias *dias = proeve_dias (oplaeg, PEJL_DIAS_FORSIDE, 0, oplaeg->titel, "Velkommen.\nTi minutter, og så spørgsmål.");

  pejl_dias_set_undertitel (dias, "Data til og med 31.12.2025. 38 dagtilbud i 4 distrikter.");
  pejl_dias_set_tekst (dias, "26 af 36: dagtilbud er på eller over kommunens grænse. Sidst var det 21 af 35.\n"
                             "17 af 35: dagtilbud er under grænsen i systematik. Her halter det mest.\n"
                             "31 af 38: dagtilbud er besøgt både anmeldt og uanmeldt. To er ikke besøgt.");
  pejl_oplaeg_add (oplaeg, dias);
}

/* Takes the spec. */
static inline void
proeve_chart (PejlOplaeg *oplaeg, guint figur, PejlChartSpec *spec, const char *tekst)
{
  PejlDias *dias = proeve_dias (oplaeg, PEJL_DIAS_FIGUR, figur, pejl_chart_spec_get_title (spec), "Peg på grænsen.");
  g_autofree char *alt = pejl_chart_alt_text (spec);

  dias->alt = (g_free (dias->alt), g_steal_pointer (&alt));
  pejl_dias_set_undertitel (dias, "Havneby Kommune, 2024–2025. Grænsen er »tilstrækkelig«.");
  pejl_dias_add_figur (dias, 0, spec);
  pejl_dias_set_tekst (dias, tekst);
  pejl_oplaeg_add (oplaeg, dias);
  pejl_chart_spec_unref (spec);
}

static inline void
proeve_needs (PejlOplaeg *oplaeg)
{
  PejlDias *dias = proeve_dias (oplaeg, PEJL_DIAS_BEHOV, 0, "Det siger husene selv: 21 af 36 mangler tid til at tænke sammen", "");

  pejl_dias_add_blok (dias, PEJL_DIASBLOK_OVERSKRIFT, 0, "Hvad husene siger, de har brug for")->undertekst
    = g_strdup ("36 samtaler, flere svar mulige");
  pejl_dias_add_andel (dias, 0, "Tid til faglig refleksion", 21, 36)->fremhaevet = TRUE;
  pejl_dias_add_andel (dias, 0, "Sparring om børn i vanskeligheder", 17, 36);
  pejl_dias_add_andel (dias, 0, "Hjælp til at bruge data", 14, 36);
  pejl_dias_add_andel (dias, 0, "Fysiske rammer", 0, 36);
  pejl_dias_add_citat (dias, 1, "Vi er gode til at mærke børnene. Vi er dårligere til at skrive ned, hvad vi gør ved det.",
                       "pædagogisk medarbejder i en børnehave");
  pejl_dias_add_citat (dias, 1, "Vi laver planen i august. I oktober ved ingen, hvor den ligger.",
                       "pædagogisk leder i et aldersintegreret hus");
  pejl_oplaeg_add (oplaeg, dias);
}

static inline void
proeve_requests (PejlOplaeg *oplaeg)
{
  PejlDias *dias = proeve_dias (oplaeg, PEJL_DIAS_BEDER, 0, "Det beder vi udvalget om", "Giv tid til drøftelsen.");

  pejl_dias_set_tekst (dias, "Tage status til efterretning (til efterretning)\n26 af 36 dagtilbud på eller over grænsen.\n\n"
                             "Gøre systematik til fælles fokus i 2026–2027 (beslutning)\nMåles på ledernes tegn.\n\n"
                             "Drøfte, om grænsen skal hæves til »god« (drøftelse)\nMed den grænse er 8 af 36 i mål i dag.");
  pejl_oplaeg_add (oplaeg, dias);
}

static inline PejlTabel *
proeve_table (guint rows)
{
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_tabel_add_soejle (tabel, "Distrikt", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "n", PEJL_SOEJLE_TAL);
  pejl_tabel_add_soejle (tabel, "Under græn\xc2\xadsen", PEJL_SOEJLE_TAL);
  for (guint i = 0; i < rows; i++)
    {
      pejl_tabel_add_raekke (tabel, i == rows - 1);
      pejl_tabel_add_celle (tabel, i == 0 ? PROEVE_UVORN : "Et distrikt med et navn");
      pejl_tabel_add_tal (tabel, 9);
      pejl_tabel_add_tal (tabel, i);
    }
  return tabel;
}

static inline cairo_status_t
proeve_append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static inline GBytes *
proeve_png (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, 0.56, 0.76, 0.89);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, proeve_append, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static inline void
proeve_own (PejlOplaeg *oplaeg)
{
  PejlDias *dias = proeve_dias (oplaeg, PEJL_DIAS_BILAG, 0, "Tallene bag", "");
  PejlDiasBlok *blok;

  pejl_dias_add_tabel (dias, 0, "Dagtilbud i hvert distrikt", proeve_table (9));
  pejl_oplaeg_add (oplaeg, dias);
  dias = proeve_dias (oplaeg, PEJL_DIAS_TEKST, 0, PROEVE_UVORN, "<b>Ikke</b> en formel & ikke et tag");
  pejl_dias_set_tekst (dias, "Konsulenterne har set, hørt og læst.\n# Vurderingen\n- hviler på evidens\n- er ikke et gennemsnit");
  pejl_oplaeg_add (oplaeg, dias);
  dias = proeve_dias (oplaeg, PEJL_DIAS_BILLEDE, 0, "Legepladsen før og efter", "");
  blok = pejl_dias_add_blok (dias, PEJL_DIASBLOK_BILLEDE, 0, "En legeplads med to gynger");
  blok->png = proeve_png (640, 400);
  pejl_oplaeg_add (oplaeg, dias);
}

/* Eleven slides, five of them with charts, one of which no other program can draw. */
static inline PejlOplaeg *
proeve_oplaeg (void)
{
  PejlOplaeg *oplaeg = proeve_begin ();

  proeve_cover (oplaeg);
  proeve_chart (oplaeg, 3, chart_case_havneby (), "Der er fremgang siden sidst: færre er på »ringe«.");
  proeve_chart (oplaeg, 4, chart_case_roller (), "");
  proeve_chart (oplaeg, 7, chart_case_besoeg (), "");
  proeve_chart (oplaeg, 8, chart_case_opfoelgning (), "");
  proeve_chart (oplaeg, 9, chart_case_aarshjul (), "");
  proeve_needs (oplaeg);
  proeve_requests (oplaeg);
  proeve_own (oplaeg);
  return oplaeg;
}
