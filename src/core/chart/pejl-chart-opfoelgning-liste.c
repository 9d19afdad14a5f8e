// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8's list: who is over the deadline, longest first. It says in words what the brown dots show.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-opfoelgning-private.h"
#include "core/chart/pejl-chart-unavngivet.h"

#include "core/model/pejl-dansk.h"

/* A slide is read from afar and cannot be scrolled. */
#define ON_A_SLIDE 3
#define GAP 8

static char *
heading (guint n)
{
  if (n == 0)
    return g_strdup ("Ingen er over fristen");
  if (n == 1)
    return g_strdup ("Ét punkt er over fristen");
  return g_strdup_printf ("De %u over fristen, længst først", n);
}

static double
lay_item (PejlChartLayout *pen, const PejlOpfoelgningPunkt *punkt, guint i, double x, double y, double width)
{
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL_BOLD), top = y;
  double air = MAX ((pen->tight ? 2 : 6) * pen->unit + pen->stretch * 0.3, 1.5 * pen->unit);
  g_autofree char *over = g_strdup_printf ("+%d\u00a0%s", punkt->over, punkt->over == 1 ? "dag" : "dage");
  double over_width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL_BOLD, over);
  g_autofree char *key = g_strdup_printf ("liste:%s", punkt->key);
  g_autofree char *spoken = pejl_chart_opfoelgning_spoken (punkt);
  g_autofree char *last = g_strdup_printf ("%s%s%s", pejl_chart_opfoelgning_tilstand_name (punkt->tilstand),
                                           *punkt->ansvarlig != '\0' ? " · " : "", punkt->ansvarlig);
  g_autofree char *sted = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_LABEL_BOLD, pejl_chart_hus_navn (punkt->sted),
                                                    width - over_width - GAP * pen->unit);

  y += air;
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x, y + line / 2, sted);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_END, x + width,
                       y + line / 2, over);
  y += line;
  if (pen->tight)
    {
      /* Where the point's words are forgotten, how it stands. */
      g_autofree char *titel = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_SMALL, *punkt->titel != '\0' ? punkt->titel : last, width);
      const char *lines[] = { titel, NULL };

      y = pejl_chart_pen_lines (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x, y, lines);
    }
  else
    {
      if (*punkt->titel != '\0')
        y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_TEXT, x, y, width, punkt->titel);
      y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, x, y, width, last);
    }
  y += air;
  pejl_chart_pen_mark (pen, key, spoken, (int) PEJL_CHART_PUNKT_N + (int) i, 0, x, top, width, y - top);
  return y;
}

double
pejl_chart_opfoelgning_lay_list (PejlChartLayout *pen, double x, double y, double width)
{
  const PejlOpfoelgning *self = pejl_chart_opfoelgning_get (pen->spec);
  g_autoptr (GPtrArray) late = pejl_chart_opfoelgning_late (self);
  guint shown = MIN (late->len, pen->tight ? ON_A_SLIDE : PEJL_CHART_OPFOELGNING_I_LISTEN);
  g_autofree char *words = heading (late->len);

  y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, x, y, width, words);
  y += 4 * pen->unit;
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_TEXT, 1.6 * pen->unit, x, y, x + width, y);
  for (guint i = 0; i < shown; i++)
    {
      if (i > 0)
        pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_HAIRLINE, pen->unit, x, y, x + width, y);
      y = lay_item (pen, g_ptr_array_index (late, i), i, x, y, width);
    }
  if (shown < late->len)
    {
      g_autofree char *rest = g_strdup_printf ("og %u mere", late->len - shown);

      pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_HAIRLINE, pen->unit, x, y, x + width, y);
      y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, x, y + 6 * pen->unit, width,
                                    rest);
    }
  return y;
}
