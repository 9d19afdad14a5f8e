// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of charts that other programs can draw, as series.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-diagram-private.h"

#include "core/chart/pejl-chart-besoeg-private.h"
#include "core/chart/pejl-chart-opfoelgning-private.h"
#include "core/chart/pejl-chart-spec-private.h"
#include "core/chart/pejl-chart-theme.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"

#include <math.h>

/* Shares of fewer are chance. */
#define FEWEST_FOR_SHARE 10
/* Numbers beside more bars than these would lie upon each other. */
#define MOST_BARS_WITH_NUMBERS 14
/* Part of the axis that a digit takes on a slide. */
#define NARROWEST_WITH_NUMBER 0.03

/* ---- the form ---- */

static void
serie_free (gpointer data)
{
  PejlDiagramSerie *serie = data;

  g_free (serie->navn);
  g_array_unref (serie->tal);
  g_free (serie);
}

PejlChartDiagram *
pejl_chart_diagram_begin (PejlDiagramArt art, const char *hjoerne, const char *akse)
{
  PejlChartDiagram *diagram = g_new0 (PejlChartDiagram, 1);

  diagram->art = art;
  diagram->hjoerne = g_strdup (hjoerne);
  diagram->akse = g_strdup (akse);
  diagram->format = "0;0";
  diagram->mindst = NAN;
  diagram->stoerst = NAN;
  diagram->etiketter = art != PEJL_DIAGRAM_LINJER;
  diagram->kategorier = g_ptr_array_new_with_free_func (g_free);
  diagram->serier = g_ptr_array_new_with_free_func (serie_free);
  return diagram;
}

void
pejl_chart_diagram_free (PejlChartDiagram *diagram)
{
  if (diagram == NULL)
    return;
  g_free (diagram->hjoerne);
  g_free (diagram->akse);
  g_ptr_array_unref (diagram->kategorier);
  g_ptr_array_unref (diagram->serier);
  g_free (diagram);
}

void
pejl_chart_diagram_add_kategori (PejlChartDiagram *diagram, const char *navn)
{
  g_ptr_array_add (diagram->kategorier, pejl_chart_plain (navn));
}

PejlDiagramSerie *
pejl_chart_diagram_add_serie (PejlChartDiagram *diagram, const char *navn, guint32 farve, guint32 tekstfarve)
{
  PejlDiagramSerie *serie = g_new0 (PejlDiagramSerie, 1);
  g_autofree char *plain = pejl_chart_plain (navn);

  serie->navn = pejl_dansk_capitalize (plain);
  serie->farve = farve;
  serie->tekstfarve = tekstfarve;
  serie->tal = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (diagram->serier, serie);
  return serie;
}

void
pejl_diagram_serie_add (PejlDiagramSerie *serie, double tal)
{
  g_array_append_val (serie->tal, tal);
}

const PejlDiagramSerie *
pejl_chart_diagram_serie (const PejlChartDiagram *diagram, guint i)
{
  return g_ptr_array_index (diagram->serier, i);
}

const char *
pejl_chart_diagram_kategori (const PejlChartDiagram *diagram, guint i)
{
  return g_ptr_array_index (diagram->kategorier, i);
}

double
pejl_chart_diagram_tal (const PejlChartDiagram *diagram, guint serie, guint kategori)
{
  return g_array_index (pejl_chart_diagram_serie (diagram, serie)->tal, double, kategori);
}

gboolean
pejl_chart_diagram_har_etiket (const PejlChartDiagram *diagram, guint serie, guint kategori)
{
  double tal = pejl_chart_diagram_tal (diagram, serie, kategori);

  return diagram->etiketter && !isnan (tal) && fabs (tal) >= diagram->mindste_etiket;
}

void
pejl_chart_diagram_fit_stack (PejlChartDiagram *diagram)
{
  double under = 0, over = 0, step;

  for (guint k = 0; k < diagram->kategorier->len; k++)
    {
      double sums[2] = { 0, 0 };

      for (guint s = 0; s < diagram->serier->len; s++)
        {
          double tal = pejl_chart_diagram_tal (diagram, s, k);

          if (!isnan (tal))
            sums[tal > 0] += fabs (tal);
        }
      under = MAX (under, sums[0]);
      over = MAX (over, sums[1]);
    }
  if (under + over <= 0)
    return;
  step = under + over > 100 ? 20 : under + over > 20 ? 5 : 1;
  diagram->mindst = -step * ceil (under / step);
  diagram->stoerst = step * ceil (over / step);
  diagram->mindste_etiket = (diagram->stoerst - diagram->mindst) * NARROWEST_WITH_NUMBER;
}

/* ---- colours ---- */

static guint32
colour (PejlChartColour role)
{
  PejlChartRgb rgb = pejl_chart_theme_colour (PEJL_CHART_LIGHT, role);

  return (guint32) lround (rgb.red * 255) << 16 | (guint32) lround (rgb.green * 255) << 8
         | (guint32) lround (rgb.blue * 255);
}

void
pejl_chart_diagram_fit_bars (PejlChartDiagram *diagram)
{
  diagram->etiketter = diagram->serier->len * diagram->kategorier->len <= MOST_BARS_WITH_NUMBERS;
}

PejlDiagramSerie *
pejl_chart_diagram_add_level (PejlChartDiagram *diagram, const PejlChartSpec *spec, guint level)
{
  PejlChartColour step = (PejlChartColour) (pejl_chart_spec_step (spec, level) - 1);

  return pejl_chart_diagram_add_serie (diagram, pejl_chart_spec_level (spec, level)->navn,
                                       colour (PEJL_CHART_COLOUR_LEVEL_1 + step),
                                       colour (PEJL_CHART_COLOUR_ON_LEVEL_1 + step));
}

/* ---- chart 3 ---- */

/* n stands with the name, as those without a level have no place on either side of the border. */
static char *
row_name (const PejlChartSpec *spec, const PejlChartRow *row)
{
  int n = pejl_chart_counts_n (spec, &row->counts);
  int uden = row->counts.ikke_vurderet + row->counts.ikke_besoegt;

  return uden > 0 ? g_strdup_printf ("%s (n = %d, %d ikke med)", row->label, n, uden)
                  : g_strdup_printf ("%s (n = %d)", row->label, n);
}

static void
add_counts (PejlChartDiagram *diagram, const PejlChartSpec *spec, guint level, int sign)
{
  PejlDiagramSerie *serie = pejl_chart_diagram_add_level (diagram, spec, level);

  for (guint i = 0; i < spec->rows->len; i++)
    {
      int antal = pejl_chart_counts_level (&pejl_chart_spec_shown_row (spec, i)->counts, level);

      /* No bar, and no "0" beside the border. */
      pejl_diagram_serie_add (serie, antal > 0 ? sign * antal : NAN);
    }
}

static PejlChartDiagram *
soejler (const PejlChartSpec *spec)
{
  g_autofree char *akse = g_strdup_printf ("Antal %s; grænsen er 0", pejl_chart_spec_unit (spec, 2));
  g_autofree char *hjoerne = pejl_dansk_capitalize (spec->row_nouns[0]);
  PejlChartDiagram *diagram = pejl_chart_diagram_begin (PEJL_DIAGRAM_STAKKET, hjoerne, akse);

  for (guint i = 0; i < spec->rows->len; i++)
    {
      g_autofree char *navn = row_name (spec, pejl_chart_spec_shown_row (spec, i));

      pejl_chart_diagram_add_kategori (diagram, navn);
    }
  for (int level = spec->border - 1; level >= 0; level--)
    add_counts (diagram, spec, (guint) level, -1);
  for (guint level = (guint) MAX (spec->border, 0); level < spec->levels->len; level++)
    add_counts (diagram, spec, level, 1);
  pejl_chart_diagram_fit_stack (diagram);
  return diagram;
}

/* ---- chart 4 ---- */

/* From dark to light, and never two neighbours alike. */
static const guint32 role_colours[] = { 0x1f5fa8, 0xe08a2e, 0x5f6b7a, 0x8fc1e3, 0x8c3b00, 0xb9c0c8, 0x3f7f7f, 0x1a1f26 };

/* A role with too few possible tegn for a share anywhere has no bar. */
static gboolean
has_share (const PejlChartSpec *spec, int column)
{
  for (guint r = 0; r < spec->matrix->len; r++)
    if (pejl_chart_spec_cell (spec, (int) r, column).possible >= FEWEST_FOR_SHARE)
      return TRUE;
  return FALSE;
}

static void
add_role (PejlChartDiagram *diagram, const PejlChartSpec *spec, guint column)
{
  g_autofree char *navn = pejl_dansk_capitalize (pejl_chart_spec_column (spec, column)->label);
  guint32 farve = role_colours[column % G_N_ELEMENTS (role_colours)];
  PejlDiagramSerie *serie = pejl_chart_diagram_add_serie (diagram, navn, farve, 0x1a1f26);

  for (guint r = 0; r < spec->matrix->len; r++)
    {
      PejlChartCell cell = pejl_chart_spec_cell (spec, (int) r, (int) column);

      pejl_diagram_serie_add (serie, cell.possible >= FEWEST_FOR_SHARE ? 100.0 * cell.seen / cell.possible : NAN);
    }
}

static PejlChartDiagram *
roller (const PejlChartSpec *spec)
{
  PejlChartDiagram *diagram = pejl_chart_diagram_begin (PEJL_DIAGRAM_SOEJLER, "Indsatsområde", "Tegn set i procent af mulige");

  diagram->format = "0\" %\"";
  diagram->mindst = 0;
  diagram->stoerst = 100;
  for (guint r = 0; r < spec->matrix->len; r++)
    pejl_chart_diagram_add_kategori (diagram, pejl_chart_spec_matrix_row (spec, r)->label);
  for (guint c = 0; c < spec->columns->len; c++)
    if (has_share (spec, (int) c))
      add_role (diagram, spec, c);
  pejl_chart_diagram_fit_bars (diagram);
  return diagram;
}

/* ---- chart 7 ---- */

static void
add_line (PejlChartDiagram *diagram, const PejlBesoegPlan *plan, PejlBesoegLinje linje, const char *navn, guint32 farve)
{
  PejlDiagramSerie *serie = pejl_chart_diagram_add_serie (diagram, navn, farve, farve);
  guint n = linje == PEJL_BESOEG_PLANEN ? plan->n_months : pejl_chart_besoeg_n_shown (plan);

  serie->fyld = linje == PEJL_BESOEG_PLANEN ? PEJL_DIAGRAM_SKRAVERET : PEJL_DIAGRAM_HEL;
  for (guint i = 0; i < plan->n_months; i++)
    pejl_diagram_serie_add (serie, i < n ? pejl_chart_besoeg_reached (plan, linje, i) : NAN);
}

static PejlChartDiagram *
besoeg (const PejlChartSpec *spec)
{
  const PejlBesoegPlan *plan = pejl_chart_besoeg_get (spec);
  g_autofree char *akse = g_strdup_printf ("Antal %s af %u", pejl_chart_spec_unit (spec, 2), plan->houses->len);
  PejlChartDiagram *diagram = pejl_chart_diagram_begin (PEJL_DIAGRAM_LINJER, "Måned", akse);

  diagram->mindst = 0;
  diagram->stoerst = plan->houses->len > 0 ? plan->houses->len : NAN;
  for (guint i = 0; i < plan->n_months; i++)
    {
      g_autofree char *navn = g_strdup_printf ("%.3s %d", pejl_dato_month_name (pejl_chart_besoeg_month_of (plan, i)),
                                               pejl_chart_besoeg_year_of (plan, i));

      pejl_chart_diagram_add_kategori (diagram, navn);
    }
  add_line (diagram, plan, PEJL_BESOEG_EN_GANG, "Besøgt mindst én gang", colour (PEJL_CHART_COLOUR_ACCENT));
  add_line (diagram, plan, PEJL_BESOEG_BEGGE, "Både anmeldt og uanmeldt", colour (PEJL_CHART_COLOUR_UNDER));
  if (plan->has_plan)
    add_line (diagram, plan, PEJL_BESOEG_PLANEN, "Planen", colour (PEJL_CHART_COLOUR_QUIET));
  return diagram;
}

/* ---- chart 8 ---- */

static PejlChartDiagram *
opfoelgning (const PejlChartSpec *spec)
{
  const PejlOpfoelgning *self = pejl_chart_opfoelgning_get (spec);
  PejlChartDiagram *diagram = pejl_chart_diagram_begin (PEJL_DIAGRAM_STAKKET, "Tilstand", "Antal punkter");
  PejlDiagramSerie *til_tiden
    = pejl_chart_diagram_add_serie (diagram, "inden for fristen", colour (PEJL_CHART_COLOUR_ACCENT), 0xffffff);
  PejlDiagramSerie *over
    = pejl_chart_diagram_add_serie (diagram, "over fristen", colour (PEJL_CHART_COLOUR_UNDER), 0xffffff);

  for (guint i = 0; i < PEJL_CHART_PUNKT_N; i++)
    {
      g_autofree char *navn = pejl_dansk_capitalize (pejl_chart_opfoelgning_tilstand_name (i));
      guint alle = pejl_chart_opfoelgning_count (self, i, FALSE);
      guint sene = pejl_chart_opfoelgning_count (self, i, TRUE);

      pejl_chart_diagram_add_kategori (diagram, navn);
      pejl_diagram_serie_add (til_tiden, alle > sene ? alle - sene : NAN);
      pejl_diagram_serie_add (over, sene > 0 ? sene : NAN);
    }
  pejl_chart_diagram_fit_stack (diagram);
  return diagram;
}

/* ---- all ---- */

PejlChartDiagram *
pejl_chart_diagram_new (const PejlChartSpec *spec)
{
  g_autoptr (PejlChartDiagram) diagram = NULL;

  switch (pejl_chart_spec_get_kind (spec))
    {
    case PEJL_CHART_DELTE_SOEJLER:
      diagram = soejler (spec);
      break;
    case PEJL_CHART_ROLLER:
      diagram = roller (spec);
      break;
    case PEJL_CHART_BESOEG:
      diagram = besoeg (spec);
      break;
    case PEJL_CHART_OPFOELGNING:
      diagram = opfoelgning (spec);
      break;
    case PEJL_CHART_STILLING:
      diagram = pejl_chart_diagram_stilling (spec);
      break;
    case PEJL_CHART_OVERGANGE:
      diagram = pejl_chart_diagram_overgange (spec);
      break;
    case PEJL_CHART_SPREDNING:
      diagram = pejl_chart_diagram_spredning (spec);
      break;
    case PEJL_CHART_ET_HUS:
      diagram = pejl_chart_diagram_et_hus (spec);
      break;
    case PEJL_CHART_AARSHJUL:
    case PEJL_CHART_VARMEKORT:
    default:
      return NULL;
    }
  if (diagram == NULL || diagram->kategorier->len == 0 || diagram->serier->len == 0)
    return NULL;
  return g_steal_pointer (&diagram);
}
