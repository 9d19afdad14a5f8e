// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the commands of a layout in the colours of its theme.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-draw.h"

#include "core/chart/pejl-chart-layout-private.h"
#include <math.h>

/* Distance between strokes of a hatch, in units. */
#define MISSING_PITCH 5
#define LEVEL_PITCH 5.5

typedef struct
{
  PejlChartLayout *layout;
  cairo_t *cr;
  gboolean coloured;
  PejlChartRgb colour; /* as last set */
} Painter;

static void
set_rgb (Painter *self, PejlChartRgb rgb)
{
  if (self->coloured && rgb.red == self->colour.red && rgb.green == self->colour.green
      && rgb.blue == self->colour.blue)
    return;
  cairo_set_source_rgb (self->cr, rgb.red, rgb.green, rgb.blue);
  self->colour = rgb;
  self->coloured = TRUE;
}

static void
set_colour (Painter *self, PejlChartColour colour)
{
  set_rgb (self, pejl_chart_theme_colour (self->layout->style.theme, colour));
}

/* The strokes are cut at the rectangle by arithmetic: a clip or a pattern would make a PDF many times as
 * large. */
static void
hatch_path (cairo_t *cr, double x, double y, double width, double height, double pitch, int rising)
{
  for (double c = pitch / 2; c < width + height; c += pitch)
    {
      double from_x = MAX (0, c - height), from_y = MIN (c, height);
      double to_x = MIN (c, width), to_y = MAX (0, c - width);
      if (rising > 0)
        {
          cairo_move_to (cr, x + from_x, y + from_y);
          cairo_line_to (cr, x + to_x, y + to_y);
        }
      else
        {
          cairo_move_to (cr, x + width - from_x, y + from_y);
          cairo_line_to (cr, x + width - to_x, y + to_y);
        }
    }
}

static void
stroke_inside (Painter *self, const PejlChartCommand *command, double line)
{
  cairo_rectangle (self->cr, command->x + line / 2, command->y + line / 2, MAX (command->width - line, 0),
                   MAX (command->height - line, 0));
  cairo_set_line_width (self->cr, line);
  cairo_stroke (self->cr);
}

static void
paint_rect (Painter *self, const PejlChartCommand *command)
{
  PejlChartTheme theme = self->layout->style.theme;
  double unit = self->layout->unit;
  PejlChartRgb stroke;
  double line;
  int rising;

  set_colour (self, command->colour);
  if (command->line_width > 0)
    {
      stroke_inside (self, command, command->line_width);
      return;
    }
  cairo_rectangle (self->cr, command->x, command->y, command->width, command->height);
  cairo_fill (self->cr);
  if (pejl_chart_theme_hatch (theme, command->colour, &stroke, &rising))
    {
      set_rgb (self, stroke);
      hatch_path (self->cr, command->x, command->y, command->width, command->height, LEVEL_PITCH * unit,
                  rising);
      cairo_set_line_width (self->cr, 1.6 * unit);
      cairo_stroke (self->cr);
    }
  if (pejl_chart_theme_outline (theme, command->colour, &stroke, &line))
    {
      set_rgb (self, stroke);
      stroke_inside (self, command, line * unit);
    }
}

static void
paint_missing (Painter *self, const PejlChartCommand *command)
{
  double unit = self->layout->unit;

  set_colour (self, command->colour);
  hatch_path (self->cr, command->x, command->y, command->width, command->height, MISSING_PITCH * unit, 1);
  cairo_set_line_width (self->cr, 0.9 * unit);
  cairo_stroke (self->cr);
  stroke_inside (self, command, unit);
}

static void
paint_line (Painter *self, const PejlChartCommand *command)
{
  set_colour (self, command->colour);
  cairo_move_to (self->cr, command->x, command->y);
  cairo_line_to (self->cr, command->x + command->width, command->y + command->height);
  cairo_set_line_width (self->cr, command->line_width);
  if (command->dashed)
    cairo_set_dash (self->cr, (const double[]) { 5 * self->layout->unit, 3 * self->layout->unit }, 2, 0);
  cairo_stroke (self->cr);
  if (command->dashed)
    cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
paint_disc (Painter *self, const PejlChartCommand *command)
{
  double radius = (command->width - command->line_width) / 2;

  set_colour (self, command->colour);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, command->x + command->width / 2, command->y + command->height / 2, MAX (radius, 0), 0,
             2 * G_PI);
  if (command->line_width == 0)
    {
      cairo_fill (self->cr);
      return;
    }
  cairo_set_line_width (self->cr, command->line_width);
  cairo_stroke (self->cr);
}

static void
paint_ring (Painter *self, const PejlChartCommand *command)
{
  double radius = command->width / 2;
  double x = command->x + radius, y = command->y + radius;
  PejlChartRgb stroke;
  double line;

  set_colour (self, command->colour);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x, y, radius, command->from - G_PI_2, command->to - G_PI_2);
  cairo_arc_negative (self->cr, x, y, radius * command->hole, command->to - G_PI_2, command->from - G_PI_2);
  cairo_close_path (self->cr);
  if (!pejl_chart_theme_outline (self->layout->style.theme, command->colour, &stroke, &line))
    {
      cairo_fill (self->cr);
      return;
    }
  cairo_fill_preserve (self->cr);
  set_rgb (self, stroke);
  cairo_set_line_width (self->cr, line * self->layout->unit);
  cairo_stroke (self->cr);
}

static void
close_shape (Painter *self, const PejlChartCommand *command)
{
  cairo_close_path (self->cr);
  if (command->line_width == 0)
    {
      cairo_fill (self->cr);
      return;
    }
  cairo_set_line_width (self->cr, command->line_width);
  cairo_stroke (self->cr);
}

static void
paint_triangle (Painter *self, const PejlChartCommand *command)
{
  double base = command->down ? command->y : command->y + command->height;
  PejlChartRgb stroke;
  int rising;

  if (command->container >= 0)
    {
      const PejlChartCommand *under
        = &g_array_index (self->layout->commands, PejlChartCommand, command->container);

      if (pejl_chart_theme_hatch (self->layout->style.theme, under->colour, &stroke, &rising))
        {
          set_colour (self, under->colour);
          cairo_rectangle (self->cr, command->x - 2, command->y - 2, command->width + 4, command->height + 4);
          cairo_fill (self->cr);
        }
    }
  set_colour (self, command->colour);
  cairo_move_to (self->cr, command->x, base);
  cairo_line_to (self->cr, command->x + command->width, base);
  cairo_line_to (self->cr, command->x + command->width / 2,
                 command->down ? command->y + command->height : command->y);
  close_shape (self, command);
}

static void
paint_diamond (Painter *self, const PejlChartCommand *command)
{
  double half = command->width / 2 - command->line_width / 2;
  double x = command->x + command->width / 2, y = command->y + command->height / 2;

  set_colour (self, command->colour);
  cairo_move_to (self->cr, x, y - half);
  cairo_line_to (self->cr, x + half, y);
  cairo_line_to (self->cr, x, y + half);
  cairo_line_to (self->cr, x - half, y);
  close_shape (self, command);
}

/* A number on hatching stands on a plate of the plain colour. */
static void
paint_plate (Painter *self, const PejlChartCommand *command)
{
  const PejlChartCommand *under
      = &g_array_index (self->layout->commands, PejlChartCommand, command->container);
  double cap = self->layout->fonts[command->font].cap_height;
  double room = 4 * self->layout->unit;
  PejlChartRgb stroke;
  int rising;

  if (under->type == PEJL_CHART_COMMAND_HATCH)
    set_colour (self, PEJL_CHART_COLOUR_GROUND);
  else if (pejl_chart_theme_hatch (self->layout->style.theme, under->colour, &stroke, &rising))
    set_colour (self, under->colour);
  else
    return;
  cairo_rectangle (self->cr, command->x - room, command->baseline - cap - room, command->width + 2 * room,
                   cap + 2 * room);
  cairo_fill (self->cr);
}

static void
paint_text (Painter *self, const PejlChartCommand *command)
{
  if (command->container >= 0)
    paint_plate (self, command);
  set_colour (self, command->colour);
  cairo_move_to (self->cr, command->x, command->baseline);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (command->shape->layout, 0));
}

void
pejl_chart_draw (PejlChartLayout *layout, cairo_t *cr)
{
  Painter painter = { .layout = layout, .cr = cr };

  g_return_if_fail (layout != NULL && cr != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < layout->commands->len; i++)
    {
      const PejlChartCommand *command = &g_array_index (layout->commands, PejlChartCommand, i);
      switch (command->type)
        {
        case PEJL_CHART_COMMAND_RECT:
          paint_rect (&painter, command);
          break;
        case PEJL_CHART_COMMAND_HATCH:
          paint_missing (&painter, command);
          break;
        case PEJL_CHART_COMMAND_LINE:
          paint_line (&painter, command);
          break;
        case PEJL_CHART_COMMAND_DISC:
          paint_disc (&painter, command);
          break;
        case PEJL_CHART_COMMAND_RING:
          paint_ring (&painter, command);
          break;
        case PEJL_CHART_COMMAND_TRIANGLE:
          paint_triangle (&painter, command);
          break;
        case PEJL_CHART_COMMAND_DIAMOND:
          paint_diamond (&painter, command);
          break;
        case PEJL_CHART_COMMAND_TEXT:
          paint_text (&painter, command);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  cairo_restore (cr);
}

void
pejl_chart_draw_focus (PejlChartLayout *layout, cairo_t *cr, guint mark)
{
  const PejlChartMark *target;
  Painter painter = { .layout = layout, .cr = cr };
  double out = 3 * layout->unit;

  g_return_if_fail (mark < layout->marks->len);

  target = &g_array_index (layout->marks, PejlChartMark, mark);
  cairo_save (cr);
  /* The ground between ring and mark keeps the ring visible on the blue level. */
  for (int pass = 0; pass < 2; pass++)
    {
      set_colour (&painter, pass == 0 ? PEJL_CHART_COLOUR_GROUND : PEJL_CHART_COLOUR_ACCENT);
      cairo_rectangle (cr, target->x - out, target->y - out, target->width + 2 * out,
                       target->height + 2 * out);
      cairo_set_line_width (cr, (pass == 0 ? 5 : 2.5) * layout->unit);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
