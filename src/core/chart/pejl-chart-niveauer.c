// SPDX-License-Identifier: GPL-3.0-or-later
// Cells and keys of levels.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-niveauer.h"

#include "core/chart/pejl-chart-soejler-private.h"

int
pejl_chart_niveau_index (const PejlChartSpec *spec, int nr)
{
  for (guint i = 0; i < spec->levels->len; i++)
    if (pejl_chart_spec_level (spec, i)->nr == nr)
      return (int) i;
  return -1;
}

char *
pejl_chart_niveau_navn (const PejlChartSpec *spec, int nr)
{
  int level = pejl_chart_niveau_index (spec, nr);

  return level >= 0 ? pejl_chart_level_name (pejl_chart_spec_level (spec, (guint) level)) : g_strdup ("ikke vurderet");
}

PejlChartColour
pejl_chart_niveau_farve (const PejlChartSpec *spec, guint level)
{
  return PEJL_CHART_COLOUR_LEVEL_1 + pejl_chart_spec_step (spec, level) - 1;
}

PejlChartColour
pejl_chart_niveau_paa (const PejlChartSpec *spec, guint level)
{
  return PEJL_CHART_COLOUR_ON_LEVEL_1 + pejl_chart_spec_step (spec, level) - 1;
}

guint
pejl_chart_niveau_celle (PejlChartLayout *pen, guint level, PejlChartFont font, const char *text, double x,
                         double y, double width, double height, double x_middle)
{
  guint rect = pejl_chart_pen_rect (pen, pejl_chart_niveau_farve (pen->spec, level), x, y, width, height);

  if (text != NULL && pejl_chart_pen_text_width (pen, font, text) <= width)
    {
      guint index = pejl_chart_pen_text (pen, font, pejl_chart_niveau_paa (pen->spec, level), PEJL_CHART_MIDDLE,
                                         x + x_middle, y + height / 2, text);

      pejl_chart_pen_command (pen, index)->container = (int) rect;
    }
  return rect;
}

guint
pejl_chart_mangler_celle (PejlChartLayout *pen, const char *words, double x, double y, double width,
                          double height)
{
  guint field = pejl_chart_pen_hatch (pen, x, y, width, height);
  double room = width - 12 * pen->unit;

  if (words != NULL && *words != '\0' && pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, words) <= room)
    {
      guint text = pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE,
                                        x + width / 2, y + height / 2, words);

      pejl_chart_pen_command (pen, text)->container = (int) field;
    }
  return field;
}

double
pejl_chart_uden_niveauer (PejlChartLayout *pen, double y)
{
  return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, pen->margin, y,
                                   pen->width - 2 * pen->margin, "Redskabet har ingen niveauer endnu");
}

/* ---- the key ---- */

typedef struct
{
  PejlChartLayout *pen;
  double x0, x1, x, y, height, swatch;
} Noegle;

/* Room for an item; begins a line when it has none on this. */
static void
make_room (Noegle *self, double width)
{
  if (self->x > self->x0 && self->x + width > self->x1)
    {
      self->x = self->x0;
      self->y += self->height + 4 * self->pen->unit;
    }
}

static void
add_words (Noegle *self, const char *words)
{
  double unit = self->pen->unit;

  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START,
                       self->x + self->swatch + 6 * unit, self->y + self->height / 2, words);
  self->x += self->swatch + 6 * unit + pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, words) + 18 * unit;
}

static double
item_width (const Noegle *self, const char *words)
{
  return self->swatch + 6 * self->pen->unit + pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, words);
}

static void
add_border (Noegle *self)
{
  double unit = self->pen->unit, width = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL_BOLD, "grænsen");

  make_room (self, width + 8 * unit);
  pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_TEXT, 2.6 * unit, self->x, self->y, self->x,
                       self->y + self->height);
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START,
                       self->x + 8 * unit, self->y + self->height / 2, "grænsen");
  self->x += width + 22 * unit;
}

static void
add_level (Noegle *self, guint level)
{
  g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (self->pen->spec, level));
  g_autofree char *digit = pejl_chart_digits (pejl_chart_spec_level (self->pen->spec, level)->nr);

  make_room (self, item_width (self, name));
  pejl_chart_niveau_celle (self->pen, level, PEJL_CHART_FONT_SMALL_BOLD, digit, self->x, self->y, self->swatch,
                           self->height, self->swatch / 2);
  add_words (self, name);
}

static void
add_arrow (Noegle *self, gboolean down)
{
  const char *words = down ? "ned" : "op";

  make_room (self, item_width (self, words));
  pejl_chart_pen_triangle (self->pen, PEJL_CHART_COLOUR_TEXT, down, self->x + self->swatch / 2,
                           self->y + self->height / 2, 5 * self->pen->unit);
  add_words (self, words);
}

double
pejl_chart_niveau_noegle (PejlChartLayout *pen, double x0, double x1, double y, PejlChartNoegle with)
{
  Noegle self = { .pen = pen, .x0 = x0, .x1 = x1, .x = x0, .y = y };

  self.height = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME);
  self.swatch = self.height * 1.15;
  for (guint i = 0; i < pen->spec->levels->len; i++)
    {
      if ((int) i == pen->spec->border)
        add_border (&self);
      add_level (&self, i);
    }
  if (with & PEJL_CHART_NOEGLE_MANGLER)
    {
      make_room (&self, item_width (&self, "ikke besøgt"));
      pejl_chart_pen_hatch (pen, self.x, self.y, self.swatch, self.height);
      add_words (&self, "ikke besøgt");
    }
  if (with & PEJL_CHART_NOEGLE_PILE)
    {
      add_arrow (&self, FALSE);
      add_arrow (&self, TRUE);
    }
  return self.y + self.height + 12 * pen->unit;
}
