// SPDX-License-Identifier: GPL-3.0-or-later
// A chart in a workbook, made of cells of the same sheet.
#define G_LOG_DOMAIN "pejl-kontor"

#include "core/kontor/pejl-regneark-private.h"

#include <math.h>

#define TEKST 0x1a1f26
#define STILLE 0x515a66
#define HAARSTREG 0xd5d9de
#define MANY_CATEGORIES 12
/* libxlsxwriter's own size of a chart, which its scale multiplies. */
#define BREDDE 480.0
#define HOEJDE 288.0

void
pejl_regneark_add_diagramdata (lxw_worksheet          *ark,
                               lxw_row_t               row,
                               const PejlChartDiagram *diagram,
                               lxw_format             *hoved,
                               lxw_format             *tal)
{
  pejl_xlsx.worksheet_write_string (ark, row, 0, diagram->hjoerne, hoved);
  for (guint i = 0; i < diagram->kategorier->len; i++)
    pejl_xlsx.worksheet_write_string (ark, row + 1 + i, 0, pejl_chart_diagram_kategori (diagram, i), NULL);
  for (guint s = 0; s < diagram->serier->len; s++)
    {
      pejl_xlsx.worksheet_write_string (ark, row, (lxw_col_t) (s + 1), pejl_chart_diagram_serie (diagram, s)->navn, hoved);
      for (guint i = 0; i < diagram->kategorier->len; i++)
        if (!isnan (pejl_chart_diagram_tal (diagram, s, i)))
          pejl_xlsx.worksheet_write_number (ark, row + 1 + i, (lxw_col_t) (s + 1), pejl_chart_diagram_tal (diagram, s, i), tal);
    }
}

/* libxlsxwriter copies what it is given. */
static void
hide_narrow (lxw_chart_series       *linje,
             const PejlChartDiagram *diagram,
             guint                   nr)
{
  guint n = diagram->kategorier->len;
  g_autofree lxw_chart_data_label *etiketter = g_new0 (lxw_chart_data_label, n);
  g_autofree lxw_chart_data_label **liste = g_new0 (lxw_chart_data_label *, n + 1);
  gboolean skjul = FALSE;

  for (guint i = 0; i < n; i++)
    {
      etiketter[i].hide = !isnan (pejl_chart_diagram_tal (diagram, nr, i)) && !pejl_chart_diagram_har_etiket (diagram, nr, i);
      skjul |= etiketter[i].hide != 0;
      liste[i] = &etiketter[i];
    }
  if (skjul)
    pejl_xlsx.chart_series_set_labels_custom (linje, liste);
}

static void
style_series (lxw_chart_series       *linje,
              const PejlChartDiagram *diagram,
              guint                   nr)
{
  const PejlDiagramSerie *serie = pejl_chart_diagram_serie (diagram, nr);
  gboolean skraveret = serie->fyld == PEJL_DIAGRAM_SKRAVERET;
  lxw_chart_fill fyld = { .color = serie->farve };
  lxw_chart_line streg = { .color = 0xffffff, .width = 0.75F };
  lxw_chart_pattern moenster
    = { .fg_color = serie->farve, .bg_color = 0xffffff, .type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL };
  lxw_chart_font skrift = { .color = serie->tekstfarve, .bold = 1, .size = 10 };

  if (diagram->art == PEJL_DIAGRAM_LINJER)
    {
      streg = (lxw_chart_line) { .color = serie->farve, .width = 2.25F,
                                 .dash_type = skraveret ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID };
      pejl_xlsx.chart_series_set_marker_type (linje, LXW_CHART_MARKER_NONE);
    }
  else if (skraveret)
    {
      streg.color = serie->farve;
      pejl_xlsx.chart_series_set_pattern (linje, &moenster);
    }
  else
    pejl_xlsx.chart_series_set_fill (linje, &fyld);
  pejl_xlsx.chart_series_set_line (linje, &streg);
  if (!diagram->etiketter)
    return;
  pejl_xlsx.chart_series_set_labels (linje);
  pejl_xlsx.chart_series_set_labels_num_format (linje, diagram->format);
  hide_narrow (linje, diagram, nr);
  if (diagram->art == PEJL_DIAGRAM_STAKKET)
    {
      pejl_xlsx.chart_series_set_labels_position (linje, LXW_CHART_LABEL_POSITION_CENTER);
      pejl_xlsx.chart_series_set_labels_font (linje, &skrift);
    }
}

static void
add_series (lxw_chart              *tegning,
            const PejlChartDiagram *diagram,
            const char             *arknavn,
            lxw_row_t               row,
            guint                   nr)
{
  lxw_row_t sidste = row + diagram->kategorier->len;
  lxw_col_t soejle = (lxw_col_t) (nr + 1);
  lxw_chart_series *linje = pejl_xlsx.chart_add_series (tegning, NULL, NULL);

  pejl_xlsx.chart_series_set_categories (linje, arknavn, row + 1, 0, sidste, 0);
  pejl_xlsx.chart_series_set_values (linje, arknavn, row + 1, soejle, sidste, soejle);
  pejl_xlsx.chart_series_set_name_range (linje, arknavn, row, soejle);
  style_series (linje, diagram, nr);
}

/* libxlsxwriter's x lies flat: in bars it is the axis of numbers. */
static void
style_axes (lxw_chart              *tegning,
            const PejlChartDiagram *diagram)
{
  gboolean linjer = diagram->art == PEJL_DIAGRAM_LINJER;
  lxw_chart_axis *tal = linjer ? tegning->y_axis : tegning->x_axis;
  lxw_chart_axis *kategorier = linjer ? tegning->x_axis : tegning->y_axis;
  lxw_chart_line haarstreg = { .color = HAARSTREG, .width = 0.75F };
  lxw_chart_line graense = { .color = TEKST, .width = 2.25F };
  lxw_chart_line ingen = { .none = 1 };
  lxw_chart_font stille = { .color = STILLE, .size = 10, .bold = LXW_EXPLICIT_FALSE };
  lxw_chart_font tekst = { .color = TEKST, .size = 10 };

  pejl_xlsx.chart_axis_set_num_font (kategorier, &tekst);
  pejl_xlsx.chart_axis_set_label_position (kategorier, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  pejl_xlsx.chart_axis_set_num_font (tal, &stille);
  pejl_xlsx.chart_axis_set_name (tal, diagram->akse);
  pejl_xlsx.chart_axis_set_name_font (tal, &stille);
  pejl_xlsx.chart_axis_set_num_format (tal, diagram->format);
  pejl_xlsx.chart_axis_set_line (tal, &ingen);
  pejl_xlsx.chart_axis_major_gridlines_set_visible (tal, LXW_TRUE);
  pejl_xlsx.chart_axis_major_gridlines_set_line (tal, &haarstreg);
  pejl_xlsx.chart_axis_major_gridlines_set_visible (kategorier, LXW_FALSE);
  if (!isnan (diagram->mindst))
    pejl_xlsx.chart_axis_set_min (tal, diagram->mindst);
  if (!isnan (diagram->stoerst))
    pejl_xlsx.chart_axis_set_max (tal, diagram->stoerst);
  if (linjer && diagram->kategorier->len > MANY_CATEGORIES)
    pejl_xlsx.chart_axis_set_interval_unit (kategorier, 3);
  if (linjer)
    return;
  /* The first category uppermost, and the numbers below all of them. */
  pejl_xlsx.chart_axis_set_reverse (kategorier);
  pejl_xlsx.chart_axis_set_crossing_max (kategorier);
  pejl_xlsx.chart_axis_set_line (kategorier, &graense);
}

gboolean
pejl_regneark_add_diagram (lxw_workbook           *bog,
                           lxw_worksheet          *ark,
                           const char             *arknavn,
                           lxw_row_t               data_row,
                           const PejlChartDiagram *diagram,
                           const char             *alt,
                           lxw_row_t               row,
                           double                  width,
                           double                  height)
{
  static const guint8 arter[] = {
    [PEJL_DIAGRAM_STAKKET] = LXW_CHART_BAR_STACKED,
    [PEJL_DIAGRAM_SOEJLER] = LXW_CHART_BAR,
    [PEJL_DIAGRAM_LINJER] = LXW_CHART_LINE,
  };
  lxw_chart *tegning = pejl_xlsx.workbook_add_chart (bog, arter[diagram->art]);
  lxw_chart_options hvor = { .x_scale = width / BREDDE, .y_scale = height / HOEJDE, .description = (char *) alt,
                             .object_position = LXW_OBJECT_MOVE_DONT_SIZE };

  if (tegning == NULL)
    return FALSE;
  for (guint i = 0; i < diagram->serier->len; i++)
    add_series (tegning, diagram, arknavn, data_row, i);
  style_axes (tegning, diagram);
  pejl_xlsx.chart_title_off (tegning);
  pejl_xlsx.chart_legend_set_position (tegning, LXW_CHART_LEGEND_TOP);
  pejl_xlsx.chart_show_blanks_as (tegning, LXW_CHART_BLANKS_AS_GAP);
  if (diagram->art != PEJL_DIAGRAM_LINJER)
    pejl_xlsx.chart_set_series_gap (tegning, diagram->art == PEJL_DIAGRAM_STAKKET ? 45 : 25);
  return pejl_xlsx.worksheet_insert_chart_opt (ark, row, 0, tegning, &hvor) == LXW_NO_ERROR;
}
