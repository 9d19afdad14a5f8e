// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring and placing: all that the kinds of charts put on the canvas goes through here.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-pen.h"

#include <math.h>
#include <string.h>

#define DEFAULT_FAMILY "Cantarell, Noto Sans, sans-serif"

typedef struct
{
  double size[3]; /* by PejlChartMode */
  PangoWeight weight;
} FontDesign;

/* Sizes in the unit of the medium. Slides: nothing under 30 px, which is 18 pt. */
static const FontDesign designs[PEJL_CHART_N_FONTS] = {
  [PEJL_CHART_FONT_TITLE] = { { 28, 14, 48 }, PANGO_WEIGHT_BOLD },
  [PEJL_CHART_FONT_TITLE_TIGHT] = { { 28, 14, 44 }, PANGO_WEIGHT_BOLD },
  [PEJL_CHART_FONT_SUBTITLE] = { { 16, 10, 30 }, PANGO_WEIGHT_NORMAL },
  [PEJL_CHART_FONT_HEAD] = { { 15, 10, 30 }, PANGO_WEIGHT_BOLD },
  [PEJL_CHART_FONT_LABEL] = { { 15, 10, 31 }, PANGO_WEIGHT_NORMAL },
  [PEJL_CHART_FONT_LABEL_BOLD] = { { 15, 10, 31 }, PANGO_WEIGHT_BOLD },
  [PEJL_CHART_FONT_NAME] = { { 14, 9.5, 30 }, PANGO_WEIGHT_NORMAL },
  [PEJL_CHART_FONT_VALUE] = { { 16, 10.5, 32 }, PANGO_WEIGHT_BOLD },
  [PEJL_CHART_FONT_BIG] = { { 20, 12, 34 }, PANGO_WEIGHT_BOLD },
  [PEJL_CHART_FONT_SMALL] = { { 13, 9, 30 }, PANGO_WEIGHT_NORMAL },
  [PEJL_CHART_FONT_SMALL_BOLD] = { { 14, 9.5, 30 }, PANGO_WEIGHT_BOLD },
};

static void
shape_free (PejlChartShape *shape)
{
  g_object_unref (shape->layout);
  g_free (shape);
}

/* The line as it is drawn, with a space after it, so that two texts do not run together for those who have a
 * PDF read aloud. What only says where lines may break has done its work by then, and cairo would write each
 * such character as a replacement text of its own, in which some readers lose the rest. Returns its width
 * without the space, in pixels or points. */
static double
set_drawn_text (PangoLayout *layout, const char *text)
{
  static const char *const marks[][2] = { { "\u00a0", " " }, { "\u2060", "" }, { "\u00ad", "" } };
  g_autoptr (GString) drawn = g_string_new (text);
  int width;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (drawn, marks[i][0], marks[i][1], 0);
  g_string_append_c (drawn, ' ');
  pango_layout_set_text (layout, drawn->str, (int) drawn->len);
  pango_layout_line_index_to_x (pango_layout_get_line_readonly (layout, 0), (int) drawn->len - 1, FALSE,
                                &width);
  return width / (double) PANGO_SCALE;
}

static PejlChartShape *
shape (PejlChartLayout *self, PejlChartFont font, const char *text)
{
  PejlChartTypeface *face = &self->fonts[font];
  PejlChartShape *found = g_hash_table_lookup (face->shapes, text);

  if (found != NULL)
    return found;
  found = g_new0 (PejlChartShape, 1);
  found->layout = pango_layout_new (self->context);
  pango_layout_set_single_paragraph_mode (found->layout, TRUE);
  pango_layout_set_font_description (found->layout, face->description);
  pango_layout_set_attributes (found->layout, self->attributes);
  found->width = set_drawn_text (found->layout, text);
  g_hash_table_insert (face->shapes, g_strdup (text), found);
  return found;
}

static void
measure_face (PejlChartLayout *self, PejlChartFont font)
{
  PejlChartTypeface *face = &self->fonts[font];
  PangoLayout *sample = shape (self, font, "H")->layout;
  PangoRectangle ink, logical;
  double baseline = pango_layout_get_baseline (sample) / (double) PANGO_SCALE;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (sample, 0), &ink, &logical);
  face->ascent = baseline;
  face->descent = logical.height / (double) PANGO_SCALE - baseline;
  face->cap_height = -ink.y / (double) PANGO_SCALE;
}

/* A title that fills a desktop window is too large for a narrow one. */
static double
font_size (PejlChartLayout *self, PejlChartFont font)
{
  double size = designs[font].size[self->style.mode];

  if (font == PEJL_CHART_FONT_TITLE && self->style.mode == PEJL_CHART_SCREEN)
    size = self->width < 520 ? 19 : self->width < 900 ? 23 : size;
  return size * self->style.text_scale;
}

void
pejl_chart_pen_open (PejlChartLayout *self)
{
  const char *family = self->font_family != NULL ? self->font_family : DEFAULT_FAMILY;
  cairo_font_options_t *options = cairo_font_options_create ();
  gboolean pixels = self->style.mode != PEJL_CHART_PAPER;

  self->commands = g_array_new (FALSE, TRUE, sizeof (PejlChartCommand));
  self->marks = g_array_new (FALSE, TRUE, sizeof (PejlChartMark));
  self->strings = g_string_chunk_new (1024);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  /* A screen sets glyphs on whole pixels, and cairo 1.16 rounds them one by one: spaces would be lost unless
   * the advances are rounded too. Elsewhere the true widths are used. */
  cairo_font_options_set_hint_metrics (options, pixels ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, pixels);
  pango_context_set_language (self->context, pango_language_from_string ("da-dk"));
  /* Ligatures are lost when text is copied out of a PDF. */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  for (PejlChartFont i = 0; i < PEJL_CHART_N_FONTS; i++)
    {
      PejlChartTypeface *face = &self->fonts[i];
      face->size = font_size (self, i);
      face->description = pango_font_description_from_string (family);
      pango_font_description_set_weight (face->description, designs[i].weight);
      pango_font_description_set_absolute_size (face->description, face->size * PANGO_SCALE);
      face->shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) shape_free);
      measure_face (self, i);
    }
}

void
pejl_chart_pen_close (PejlChartLayout *self)
{
  g_array_unref (self->commands);
  g_array_unref (self->marks);
  g_string_chunk_free (self->strings);
  for (PejlChartFont i = 0; i < PEJL_CHART_N_FONTS; i++)
    {
      pango_font_description_free (self->fonts[i].description);
      g_hash_table_unref (self->fonts[i].shapes);
    }
  pango_attr_list_unref (self->attributes);
  g_object_unref (self->context);
}

void
pejl_chart_pen_clear (PejlChartLayout *self)
{
  g_array_set_size (self->commands, 0);
  g_array_set_size (self->marks, 0);
}

double
pejl_chart_pen_text_width (PejlChartLayout *self, PejlChartFont font, const char *text)
{
  return shape (self, font, text)->width;
}

double
pejl_chart_pen_line_height (PejlChartLayout *self, PejlChartFont font)
{
  return self->fonts[font].ascent + self->fonts[font].descent;
}

PejlChartCommand *
pejl_chart_pen_command (PejlChartLayout *self, guint index)
{
  return &g_array_index (self->commands, PejlChartCommand, index);
}

static guint
append (PejlChartLayout *self, PejlChartCommand command)
{
  g_array_append_val (self->commands, command);
  return self->commands->len - 1;
}

static guint
place_text (PejlChartLayout *self, PejlChartFont font, PejlChartColour colour, PejlChartAlign align, double x,
            double baseline, const char *text)
{
  PejlChartShape *shaped = shape (self, font, text);
  PejlChartTypeface *face = &self->fonts[font];
  double left = x
                - (align == PEJL_CHART_START    ? 0
                   : align == PEJL_CHART_MIDDLE ? shaped->width / 2
                                                : shaped->width);

  if (self->style.mode != PEJL_CHART_PAPER)
    left = rint (left);
  left = CLAMP (left, 0, MAX (self->width - shaped->width, 0));
  return append (self, (PejlChartCommand) { .type = PEJL_CHART_COMMAND_TEXT,
                                           .colour = colour,
                                           .x = left,
                                           .y = baseline - face->ascent,
                                           .width = shaped->width,
                                           .height = face->ascent + face->descent,
                                           .font = font,
                                           .baseline = baseline,
                                           .text = g_string_chunk_insert_const (self->strings, text),
                                           .shape = shaped,
                                           .container = -1 });
}

guint
pejl_chart_pen_text (PejlChartLayout *self, PejlChartFont font, PejlChartColour colour, PejlChartAlign align,
                     double x, double y_middle, const char *text)
{
  return place_text (self, font, colour, align, x, y_middle + self->fonts[font].cap_height / 2, text);
}

double
pejl_chart_pen_lines (PejlChartLayout *self, PejlChartFont font, PejlChartColour colour, PejlChartAlign align,
                      double x, double y, const char *const *lines)
{
  for (; *lines != NULL; lines++)
    {
      place_text (self, font, colour, align, x, y + self->fonts[font].ascent, *lines);
      y += pejl_chart_pen_line_height (self, font);
    }
  return y;
}

double
pejl_chart_pen_paragraph (PejlChartLayout *self, PejlChartFont font, PejlChartColour colour, double x,
                          double y, double width, const char *text)
{
  g_autofree char *bound = pejl_chart_bind_numbers (text);
  g_auto (GStrv) lines = pejl_chart_pen_wrap (self, font, bound, width, 0);

  return pejl_chart_pen_lines (self, font, colour, PEJL_CHART_START, x, y, (const char *const *) lines);
}

guint
pejl_chart_pen_rect (PejlChartLayout *self, PejlChartColour colour, double x, double y, double width,
                     double height)
{
  return append (self, (PejlChartCommand) { .type = PEJL_CHART_COMMAND_RECT,
                                           .colour = colour,
                                           .x = x,
                                           .y = y,
                                           .width = width,
                                           .height = height,
                                           .container = -1 });
}

guint
pejl_chart_pen_frame (PejlChartLayout *self, PejlChartColour colour, double line_width, double x, double y,
                      double width, double height)
{
  guint index = pejl_chart_pen_rect (self, colour, x, y, width, height);

  pejl_chart_pen_command (self, index)->line_width = line_width;
  return index;
}

guint
pejl_chart_pen_hatch (PejlChartLayout *self, double x, double y, double width, double height)
{
  return append (self, (PejlChartCommand) { .type = PEJL_CHART_COMMAND_HATCH,
                                           .colour = PEJL_CHART_COLOUR_MISSING,
                                           .x = x,
                                           .y = y,
                                           .width = width,
                                           .height = height,
                                           .container = -1 });
}

guint
pejl_chart_pen_line (PejlChartLayout *self, PejlChartColour colour, double line_width, double x0, double y0,
                     double x1, double y1)
{
  return append (self, (PejlChartCommand) { .type = PEJL_CHART_COMMAND_LINE,
                                           .colour = colour,
                                           .x = x0,
                                           .y = y0,
                                           .width = x1 - x0,
                                           .height = y1 - y0,
                                           .line_width = line_width,
                                           .container = -1 });
}

guint
pejl_chart_pen_dashed_line (PejlChartLayout *self, PejlChartColour colour, double line_width, double x0,
                            double y0, double x1, double y1)
{
  guint index = pejl_chart_pen_line (self, colour, line_width, x0, y0, x1, y1);

  pejl_chart_pen_command (self, index)->dashed = TRUE;
  return index;
}

guint
pejl_chart_pen_disc (PejlChartLayout *self, PejlChartColour colour, double line_width, double x, double y,
                     double radius)
{
  guint index
      = pejl_chart_pen_rect (self, colour, x - radius, y - radius, 2 * radius, 2 * radius);

  pejl_chart_pen_command (self, index)->type = PEJL_CHART_COMMAND_DISC;
  pejl_chart_pen_command (self, index)->line_width = line_width;
  return index;
}

guint
pejl_chart_pen_ring (PejlChartLayout *self, PejlChartColour colour, double x, double y, double inner,
                     double outer, double from, double to)
{
  guint index = pejl_chart_pen_rect (self, colour, x - outer, y - outer, 2 * outer, 2 * outer);
  PejlChartCommand *command = pejl_chart_pen_command (self, index);

  command->type = PEJL_CHART_COMMAND_RING;
  command->from = from;
  command->to = to;
  command->hole = inner / outer;
  return index;
}

guint
pejl_chart_pen_triangle (PejlChartLayout *self, PejlChartColour colour, gboolean down, double x, double y,
                         double half)
{
  guint index = pejl_chart_pen_rect (self, colour, x - half, y - half, 2 * half, 2 * half);

  pejl_chart_pen_command (self, index)->type = PEJL_CHART_COMMAND_TRIANGLE;
  pejl_chart_pen_command (self, index)->down = down;
  return index;
}

guint
pejl_chart_pen_diamond (PejlChartLayout *self, PejlChartColour colour, PejlChartColour outline, double x,
                        double y, double half)
{
  guint fill = pejl_chart_pen_rect (self, colour, x - half, y - half, 2 * half, 2 * half);

  pejl_chart_pen_command (self, fill)->type = PEJL_CHART_COMMAND_DIAMOND;
  if (outline != PEJL_CHART_COLOUR_NONE)
    {
      guint edge = pejl_chart_pen_rect (self, outline, x - half, y - half, 2 * half, 2 * half);

      pejl_chart_pen_command (self, edge)->type = PEJL_CHART_COMMAND_DIAMOND;
      pejl_chart_pen_command (self, edge)->line_width = MIN (1.3 * self->unit, half / 3);
    }
  return fill;
}

void
pejl_chart_pen_mark (PejlChartLayout *self, const char *key, const char *spoken, int row, int column,
                     double x, double y, double width, double height)
{
  PejlChartMark mark = { .x = x, .y = y, .width = width, .height = height, .row = row, .column = column };

  if (self->trial)
    return;
  mark.key = g_string_chunk_insert_const (self->strings, key);
  mark.spoken = g_string_chunk_insert_const (self->strings, spoken);
  g_array_append_val (self->marks, mark);
}
