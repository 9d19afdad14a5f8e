// SPDX-License-Identifier: GPL-3.0-or-later
// Copies what a layout would draw into arrays, and draws those with cairo alone.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-bare-chart.h"

#include "core/chart/pejl-chart-layout-private.h"

/* A run of glyphs in one font. */
typedef struct
{
  cairo_scaled_font_t *font; /* borrowed from the layout's text */
  cairo_glyph_t *glyphs;     /* owned */
  int n;
} Glyphs;

typedef struct
{
  PejlChartCommandType type;
  PejlChartRgb rgb;
  double x, y, width, height;
  double line_width;
  double from, to, hole; /* of a ring */
  gboolean down;         /* of a triangle */
  PangoLayout *text; /* borrowed */
  GArray *runs;      /* Glyphs */
} Item;

struct _BareChart
{
  GArray *items;
};

static void
glyphs_clear (gpointer data)
{
  g_free (((Glyphs *) data)->glyphs);
}

static void
item_clear (gpointer data)
{
  g_clear_pointer (&((Item *) data)->runs, g_array_unref);
}

/* Returns where the next run begins. */
static double
add_run (GArray *runs, const PangoGlyphItem *run, double x, double baseline)
{
  const PangoGlyphString *string = run->glyphs;
  Glyphs glyphs = { pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font)),
                    g_new (cairo_glyph_t, MAX (string->num_glyphs, 1)), 0 };

  for (int i = 0; i < string->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &string->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        glyphs.glyphs[glyphs.n++]
          = (cairo_glyph_t){ info->glyph, x + pango_units_to_double (info->geometry.x_offset),
                             baseline + pango_units_to_double (info->geometry.y_offset) };
      x += pango_units_to_double (info->geometry.width);
    }
  g_array_append_val (runs, glyphs);
  return x;
}

static GArray *
glyphs_of (PangoLayout *text, double x, double baseline)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Glyphs));

  g_array_set_clear_func (runs, glyphs_clear);
  for (GSList *l = pango_layout_get_line_readonly (text, 0)->runs; l != NULL; l = l->next)
    x = add_run (runs, l->data, x, baseline);
  return runs;
}

BareChart *
bare_chart_new (const PejlChartLayout *layout)
{
  BareChart *chart = g_new0 (BareChart, 1);

  chart->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (chart->items, item_clear);
  for (guint i = 0; i < layout->commands->len; i++)
    {
      const PejlChartCommand *command = &g_array_index (layout->commands, PejlChartCommand, i);
      Item item = { command->type, pejl_chart_theme_colour (layout->style.theme, command->colour), command->x, command->y,
                    command->width, command->height, command->line_width, command->from, command->to, command->hole, command->down, NULL, NULL };

      if (command->type == PEJL_CHART_COMMAND_HATCH)
        item.line_width = layout->unit;
      if (command->type == PEJL_CHART_COMMAND_TEXT)
        {
          item.y = command->baseline;
          item.text = command->shape->layout;
          item.runs = glyphs_of (item.text, item.x, item.y);
        }
      g_array_append_val (chart->items, item);
    }
  return chart;
}

void
bare_chart_free (BareChart *chart)
{
  g_array_unref (chart->items);
  g_free (chart);
}

static void
draw_rectangle (const Item *item, cairo_t *cr)
{
  double inset = item->line_width / 2;

  cairo_rectangle (cr, item->x + inset, item->y + inset, item->width - item->line_width, item->height - item->line_width);
  if (item->line_width > 0)
    {
      cairo_set_line_width (cr, item->line_width);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}

static void
draw_line (const Item *item, cairo_t *cr)
{
  cairo_move_to (cr, item->x, item->y);
  cairo_line_to (cr, item->x + item->width, item->y + item->height);
  cairo_set_line_width (cr, item->line_width);
  cairo_stroke (cr);
}

static void
draw_shape (const Item *item, cairo_t *cr)
{
  if (item->type == PEJL_CHART_COMMAND_LINE)
    draw_line (item, cr);
  else
    draw_rectangle (item, cr);
}

static void
draw_glyphs (const Item *item, cairo_t *cr)
{
  for (guint i = 0; i < item->runs->len; i++)
    {
      const Glyphs *run = &g_array_index (item->runs, Glyphs, i);

      cairo_set_scaled_font (cr, run->font);
      cairo_show_glyphs (cr, run->glyphs, run->n);
    }
}

void
bare_chart_draw (const BareChart *chart, cairo_t *cr)
{
  for (guint i = 0; i < chart->items->len; i++)
    {
      const Item *item = &g_array_index (chart->items, Item, i);

      cairo_set_source_rgb (cr, item->rgb.red, item->rgb.green, item->rgb.blue);
      if (item->text != NULL)
        draw_glyphs (item, cr);
      else
        draw_shape (item, cr);
    }
}

void
bare_draw_text (cairo_t *cr, PangoLayout *like, double x, double baseline)
{
  g_autoptr (PangoLayout) text = pango_layout_new (pango_layout_get_context (like));

  pango_layout_set_font_description (text, pango_layout_get_font_description (like));
  pango_layout_set_attributes (text, pango_layout_get_attributes (like));
  pango_layout_set_text (text, pango_layout_get_text (like), -1);
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (text, 0));
}

/* ---- as the whole chart has it ---- */

static void
draw_disc (const Item *item, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, item->x + item->width / 2, item->y + item->height / 2, MAX ((item->width - item->line_width) / 2, 0), 0, 2 * G_PI);
}

static void
draw_ring (const Item *item, cairo_t *cr)
{
  double radius = item->width / 2, x = item->x + radius, y = item->y + radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, item->from - G_PI_2, item->to - G_PI_2);
  cairo_arc_negative (cr, x, y, radius * item->hole, item->to - G_PI_2, item->from - G_PI_2);
  cairo_close_path (cr);
}

static void
draw_triangle (const Item *item, cairo_t *cr)
{
  double base = item->down ? item->y : item->y + item->height, tip = item->down ? item->y + item->height : item->y;

  cairo_move_to (cr, item->x, base);
  cairo_line_to (cr, item->x + item->width, base);
  cairo_line_to (cr, item->x + item->width / 2, tip);
  cairo_close_path (cr);
}

static void
draw_diamond (const Item *item, cairo_t *cr)
{
  double half = (item->width - item->line_width) / 2, x = item->x + item->width / 2, y = item->y + item->height / 2;

  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
}

static void
draw_as_it_is (const Item *item, cairo_t *cr)
{
  switch (item->type)
    {
    case PEJL_CHART_COMMAND_DISC:
      draw_disc (item, cr);
      break;
    case PEJL_CHART_COMMAND_RING:
      draw_ring (item, cr);
      break;
    case PEJL_CHART_COMMAND_TRIANGLE:
      draw_triangle (item, cr);
      break;
    case PEJL_CHART_COMMAND_DIAMOND:
      draw_diamond (item, cr);
      break;
    default:
      draw_shape (item, cr);
      return;
    }
  cairo_set_line_width (cr, item->line_width);
  if (item->line_width > 0)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

void
bare_chart_draw_with_pango (const BareChart *chart, cairo_t *cr)
{
  for (guint i = 0; i < chart->items->len; i++)
    {
      const Item *item = &g_array_index (chart->items, Item, i);

      cairo_set_source_rgb (cr, item->rgb.red, item->rgb.green, item->rgb.blue);
      if (item->text != NULL)
        bare_draw_text (cr, item->text, item->x, item->y);
      else
        draw_as_it_is (item, cr);
    }
}
