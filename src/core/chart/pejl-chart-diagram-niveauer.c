// SPDX-License-Identifier: GPL-3.0-or-later
// The charts over levels and over houses, as series, and as the small table that a slide has room for.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-diagram-private.h"

#include "core/chart/pejl-chart-et-hus-private.h"
#include "core/chart/pejl-chart-overgange-private.h"
#include "core/chart/pejl-chart-spredning-private.h"
#include "core/chart/pejl-chart-stilling-private.h"
#include "core/chart/pejl-chart-varmekort-private.h"
#include "core/model/pejl-dansk.h"

#include <math.h>

#define TEKST 0x1a1f26

/* ---- chart 1 ---- */

static void
add_bar_level (PejlChartDiagram *diagram, const PejlChartSpec *spec, guint level, int sign)
{
  const PejlChartStilling *self = pejl_chart_stilling_get (spec);
  PejlDiagramSerie *serie = pejl_chart_diagram_add_level (diagram, spec, level);

  for (guint i = 0; i < PEJL_CHART_STILLING_BARS; i++)
    if (self->bars[i].der)
      {
        int antal = pejl_chart_counts_level (&self->bars[i].counts, level);

        pejl_diagram_serie_add (serie, antal > 0 ? sign * antal : NAN);
      }
}

PejlChartDiagram *
pejl_chart_diagram_stilling (const PejlChartSpec *spec)
{
  const PejlChartStilling *self = pejl_chart_stilling_get (spec);
  g_autofree char *akse = g_strdup_printf ("Antal %s; grænsen er 0", pejl_chart_spec_unit (spec, 2));
  PejlChartDiagram *diagram = pejl_chart_diagram_begin (PEJL_DIAGRAM_STAKKET, "Periode", akse);

  for (guint i = 0; i < PEJL_CHART_STILLING_BARS; i++)
    if (self->bars[i].der)
      {
        g_autofree char *navn
          = g_strdup_printf ("%s (n = %d)", self->bars[i].label, pejl_chart_counts_n (spec, &self->bars[i].counts));

        pejl_chart_diagram_add_kategori (diagram, navn);
      }
  for (int level = spec->border - 1; level >= 0; level--)
    add_bar_level (diagram, spec, (guint) level, -1);
  for (guint level = (guint) MAX (spec->border, 0); level < spec->levels->len; level++)
    add_bar_level (diagram, spec, level, 1);
  pejl_chart_diagram_fit_stack (diagram);
  return diagram;
}

/* ---- chart 5 ---- */

PejlChartDiagram *
pejl_chart_diagram_overgange (const PejlChartSpec *spec)
{
  const PejlOvergange *self = pejl_chart_overgange_get (spec);
  g_autofree char *akse = g_strdup_printf ("Antal %s", pejl_chart_spec_unit (spec, 2));
  PejlChartDiagram *diagram = pejl_chart_diagram_begin (PEJL_DIAGRAM_STAKKET, "Fra niveau", akse);

  for (guint fra = 0; fra < spec->levels->len; fra++)
    {
      g_autofree char *navn = g_strdup_printf ("Fra %s", pejl_chart_spec_level (spec, fra)->navn);

      pejl_chart_diagram_add_kategori (diagram, navn);
    }
  for (guint til = 0; til < spec->levels->len; til++)
    {
      PejlDiagramSerie *serie = pejl_chart_diagram_add_level (diagram, spec, til);

      for (guint fra = 0; fra < spec->levels->len; fra++)
        {
          guint antal = pejl_chart_overgange_antal (self, fra, til);

          pejl_diagram_serie_add (serie, antal > 0 ? antal : NAN);
        }
    }
  pejl_chart_diagram_fit_stack (diagram);
  return diagram;
}

/* ---- chart 6 ---- */

static double
extreme (const PejlSpredningRaekke *row, gboolean highest)
{
  double found = NAN;

  for (guint i = 0; i < row->prikker->len; i++)
    {
      int value = g_array_index (row->prikker, PejlSpredningPrik, i).value;

      if (isnan (found) || (highest ? value > found : value < found))
        found = value;
    }
  return found;
}

PejlChartDiagram *
pejl_chart_diagram_spredning (const PejlChartSpec *spec)
{
  const PejlChartSpredning *self = pejl_chart_spredning_get (spec);
  g_autofree char *akse = g_strdup_printf ("Antal %s set, af %d", self->unit, self->mulige);
  PejlChartDiagram *diagram = pejl_chart_diagram_begin (PEJL_DIAGRAM_SOEJLER, "Distrikt", akse);
  PejlDiagramSerie *laveste = pejl_chart_diagram_add_serie (diagram, "laveste", 0x8b939d, TEKST);
  PejlDiagramSerie *median = pejl_chart_diagram_add_serie (diagram, "median", 0x1f5fa8, TEKST);
  PejlDiagramSerie *hoejeste = pejl_chart_diagram_add_serie (diagram, "højeste", 0x8fc1e3, TEKST);

  diagram->format = "0.#";
  diagram->mindst = 0;
  diagram->stoerst = self->mulige > 0 ? self->mulige : NAN;
  for (guint i = 0; i < self->raekker->len; i++)
    {
      const PejlSpredningRaekke *row = g_ptr_array_index (self->raekker, i);
      g_autofree char *navn = g_strdup_printf ("%s (n = %u)", row->label, row->prikker->len);

      pejl_chart_diagram_add_kategori (diagram, navn);
      pejl_diagram_serie_add (laveste, extreme (row, FALSE));
      pejl_diagram_serie_add (median, row->median_dobbelt > 0 ? row->median_dobbelt / 2.0 : NAN);
      pejl_diagram_serie_add (hoejeste, extreme (row, TRUE));
    }
  pejl_chart_diagram_fit_bars (diagram);
  return diagram;
}

/* ---- chart 10 ---- */

static double
level_number (const PejlChartSpec *spec, double index)
{
  return index >= 0 && index < spec->levels->len ? index + pejl_chart_spec_level (spec, 0)->nr : NAN;
}

PejlChartDiagram *
pejl_chart_diagram_et_hus (const PejlChartSpec *spec)
{
  const PejlEtHus *self = pejl_chart_et_hus_get (spec);
  PejlChartDiagram *diagram;
  PejlDiagramSerie *nu, *sidst, *median;
  g_autofree char *akse = NULL;

  if (spec->levels->len == 0)
    return NULL;
  akse = g_strdup_printf ("Niveau: %d er %s, %d er %s", pejl_chart_spec_level (spec, 0)->nr, pejl_chart_spec_level (spec, 0)->navn,
                          pejl_chart_spec_level (spec, spec->levels->len - 1)->nr,
                          pejl_chart_spec_level (spec, spec->levels->len - 1)->navn);
  diagram = pejl_chart_diagram_begin (PEJL_DIAGRAM_SOEJLER, "Område", akse);
  nu = pejl_chart_diagram_add_serie (diagram, "nu", 0x1f5fa8, TEKST);
  sidst = pejl_chart_diagram_add_serie (diagram, "sidst", 0x8fc1e3, TEKST);
  median = pejl_chart_diagram_add_serie (diagram, "median i distriktet", 0x8b939d, TEKST);
  diagram->format = "0.#";
  diagram->mindst = 0;
  diagram->stoerst = pejl_chart_spec_level (spec, spec->levels->len - 1)->nr;
  for (guint i = 0; i < self->raekker->len; i++)
    {
      const PejlEtHusRaekke *row = g_ptr_array_index (self->raekker, i);

      pejl_chart_diagram_add_kategori (diagram, row->label);
      pejl_diagram_serie_add (nu, level_number (spec, row->nu));
      pejl_diagram_serie_add (sidst, level_number (spec, row->sidst));
      pejl_diagram_serie_add (median, level_number (spec, row->median));
    }
  pejl_chart_diagram_fit_bars (diagram);
  return diagram;
}

/* ---- chart 2, which a slide shows a row a distrikt ---- */

static void
add_counts (GPtrArray *cells, const PejlChartSpec *spec, int group)
{
  const PejlVarmekort *self = pejl_chart_varmekort_get (spec);

  for (guint c = 0; c < self->kolonner->len; c++)
    {
      int under, n;

      pejl_chart_varmekort_count (spec, group, c, &under, &n);
      g_ptr_array_add (cells, pejl_dansk_x_af_n (under, n));
    }
}

static PejlChartTable *
varmekort_summary (const PejlChartSpec *spec)
{
  const PejlVarmekort *self = pejl_chart_varmekort_get (spec);
  PejlChartTable *table = pejl_chart_table_new (g_strdup ("Dagtilbud under grænsen i hvert distrikt"));

  pejl_chart_table_add_header (table, g_strdup ("Under grænsen"));
  for (guint c = 0; c < self->kolonner->len; c++)
    pejl_chart_table_add_header (table, g_strdup (pejl_chart_varmekort_kolonne (self, c)->kort));
  for (guint g = 0; g < self->grupper->len; g++)
    add_counts (pejl_chart_table_add_row (table, g_ptr_array_index (self->grupper, g)), spec, (int) g);
  add_counts (pejl_chart_table_add_row (table, "Alle"), spec, -1);
  table->n_total_rows = 1;
  return table;
}

PejlChartTable *
pejl_chart_slide_table (const PejlChartSpec *spec)
{
  if (pejl_chart_spec_get_kind (spec) != PEJL_CHART_VARMEKORT || pejl_chart_varmekort_get (spec)->raekker->len == 0)
    return NULL;
  return varmekort_summary (spec);
}
