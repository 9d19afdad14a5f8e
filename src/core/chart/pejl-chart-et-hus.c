// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 10, "Ét dagtilbud": two lanes an area, this house above and all houses below.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-et-hus-private.h"

#include "core/chart/pejl-chart-soejler-private.h"

#include <math.h>

#define NOW 9.5
#define BEFORE 7.5
#define MEDIAN 4.5
#define DOT 3.5
#define PITCH 11.0
/* Lines of dots in a lane; where more are needed a bar stands for them. */
#define DOT_LINES 3
#define DOTS_A_LINE 9
/* Names beside the lanes from this width on, in units at text scale 1. */
#define WIDE 700
#define NAME 206

static void
raekke_free (gpointer data)
{
  PejlEtHusRaekke *raekke = data;

  g_free (raekke->key);
  g_free (raekke->label);
  g_free (raekke->counts);
  g_free (raekke);
}

static void
et_hus_free (gpointer data)
{
  PejlEtHus *self = data;

  g_free (self->navn);
  g_free (self->distrikt);
  g_free (self->sidst);
  g_ptr_array_unref (self->raekker);
  g_free (self);
}

void
pejl_chart_et_hus_init (PejlChartSpec *spec)
{
  PejlEtHus *self;

  if (spec->kind != PEJL_CHART_ET_HUS)
    return;
  self = g_new0 (PejlEtHus, 1);
  self->navn = g_strdup ("");
  self->distrikt = g_strdup ("");
  self->sidst = g_strdup ("");
  self->raekker = g_ptr_array_new_with_free_func (raekke_free);
  spec->own = self;
  spec->own_free = et_hus_free;
}

const PejlEtHus *
pejl_chart_et_hus_get (const PejlChartSpec *spec)
{
  return spec->own;
}

void
pejl_chart_et_hus_set_hus (PejlChartSpec *spec, const char *navn, const char *distrikt, const char *sidst)
{
  PejlEtHus *self = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_ET_HUS && navn != NULL && distrikt != NULL && sidst != NULL);

  g_free (self->navn);
  g_free (self->distrikt);
  g_free (self->sidst);
  self->navn = g_utf8_make_valid (navn, -1);
  self->distrikt = g_utf8_make_valid (distrikt, -1);
  self->sidst = g_utf8_make_valid (sidst, -1);
}

void
pejl_chart_et_hus_set_ikke_besoegt (PejlChartSpec *spec)
{
  g_return_if_fail (spec->kind == PEJL_CHART_ET_HUS);

  ((PejlEtHus *) spec->own)->ikke_besoegt = TRUE;
}

void
pejl_chart_et_hus_add_row (PejlChartSpec *spec, const char *key, const char *label, int nu, int sidst, int median_dobbelt,
                           const int *counts, gboolean samlet)
{
  PejlEtHusRaekke *raekke;

  g_return_if_fail (spec->kind == PEJL_CHART_ET_HUS && key != NULL && label != NULL && counts != NULL);

  raekke = g_new0 (PejlEtHusRaekke, 1);
  raekke->key = g_strdup (key);
  raekke->label = g_utf8_make_valid (label, -1);
  raekke->nu = pejl_chart_niveau_index (spec, nu);
  raekke->sidst = pejl_chart_niveau_index (spec, sidst);
  raekke->median = median_dobbelt > 0 ? CLAMP (median_dobbelt / 2.0 - 1, 0, MAX (spec->levels->len, 1) - 1.0) : -1;
  raekke->counts = g_memdup2 (counts, sizeof (int) * MAX (spec->levels->len, 1));
  raekke->samlet = samlet;
  g_ptr_array_add (((PejlEtHus *) spec->own)->raekker, raekke);
}

/* ---- the canvas ---- */

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpec *spec;
  const PejlEtHus *data;
  gboolean wide;
  double x0, x1;
  double left;       /* of the first level's column */
  double column;     /* width of a level's */
  double count;      /* width of the counts */
  double pitch, dot; /* of the dots of all houses */
  guint a_line;      /* so many in a line; 0: bars stand for them */
  guint lines;       /* at most */
} Canvas;

static double
level_x (const Canvas *self, double level)
{
  return self->left + self->column * (level + 0.5);
}

static void
plan (Canvas *self)
{
  double unit = self->pen->unit, scale = unit * self->pen->style.text_scale, room;
  double names = 0;
  int most = 1;

  for (guint r = 0; r < self->data->raekker->len; r++)
    {
      const PejlEtHusRaekke *row = g_ptr_array_index (self->data->raekker, r);
      g_autofree char *change = pejl_chart_et_hus_aendring (self->data, row);

      names = MAX (names, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_LABEL_BOLD, row->label));
      names = MAX (names, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL, change));
      for (guint i = 0; i < self->spec->levels->len; i++)
        most = MAX (most, row->counts[i]);
    }
  self->wide = self->x1 - self->x0 >= WIDE * scale;
  self->left = self->wide ? self->x0 + MIN (names, NAME * scale) + 16 * unit : self->x0;
  self->column = (self->x1 - self->left) / self->spec->levels->len;
  self->count = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL, "000") + 6 * unit;
  self->pitch = PITCH * unit;
  self->dot = DOT * unit;
  room = self->column - self->count - 8 * unit;
  self->a_line = (guint) CLAMP (floor (room / self->pitch), 0, DOTS_A_LINE);
  self->lines = self->a_line > 0 ? ((guint) most + self->a_line - 1) / self->a_line : 1;
  if (self->lines > (self->pen->tight ? 1 : DOT_LINES))
    {
      self->a_line = 0;
      self->lines = 1;
    }
}

/* ---- head ---- */

static char *
header_of (const Canvas *self, guint level)
{
  const PejlChartLevel *source = pejl_chart_spec_level (self->spec, level);
  g_autofree char *name = pejl_chart_level_name (source);
  double room = self->column - 8 * self->pen->unit;

  if (pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, name) <= room)
    return g_steal_pointer (&name);
  if (source->kort != NULL && pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, source->kort) <= room)
    return g_strdup (source->kort);
  return pejl_chart_digits (source->nr);
}

static gboolean
has_digits (const Canvas *self)
{
  for (guint i = 0; i < self->spec->levels->len; i++)
    {
      g_autofree char *words = header_of (self, i);

      if (g_ascii_isdigit (*words))
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  const Canvas *canvas;
  double x, y, line;
} Noegle;

/* Returns the middle of the symbol's place. */
static double
next_item (Noegle *self, const char *words, double symbol)
{
  PejlChartLayout *pen = self->canvas->pen;
  double width = symbol + 6 * pen->unit + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_NAME, words), at;

  if (self->x > self->canvas->x0 && self->x + width > self->canvas->x1)
    {
      self->x = self->canvas->x0;
      self->y += self->line + 2 * pen->unit;
    }
  at = self->x + symbol / 2;
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x + symbol + 6 * pen->unit,
                       self->y + self->line / 2, words);
  self->x += width + 18 * pen->unit;
  return at;
}

/* What the signs mean. Returns the y below. */
static double
lay_key (const Canvas *self, double y)
{
  PejlChartLayout *pen = self->pen;
  double unit = pen->unit, line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME), x;
  double room = (self->x1 - self->x0) * (self->wide ? 0.3 : 1) - 30 * unit;
  Noegle key = { self, self->x0, y, line };
  g_autofree char *now_words = g_strdup_printf ("%s nu", self->data->navn);
  g_autofree char *now = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_NAME, now_words, room);
  g_autofree char *median_words = g_strdup_printf ("median i %s", self->data->distrikt);
  g_autofree char *median = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_NAME, median_words, room);

  x = next_item (&key, now, 2 * BEFORE * unit);
  pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_ACCENT, 0, x, key.y + line / 2, BEFORE * unit);
  if (*self->data->sidst != '\0')
    {
      x = next_item (&key, "sidst", 2 * BEFORE * unit);
      pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_ACCENT, 2.4 * unit, x, key.y + line / 2, BEFORE * unit);
    }
  if (*self->data->distrikt != '\0')
    {
      x = next_item (&key, median, 2 * MEDIAN * unit);
      pejl_chart_pen_triangle (pen, PEJL_CHART_COLOUR_TEXT, TRUE, x, key.y + line / 2, MEDIAN * unit);
    }
  x = next_item (&key, self->a_line > 0 ? "ét dagtilbud" : "alle dagtilbud", self->a_line > 0 ? 2 * self->dot : 14 * unit);
  if (self->a_line > 0)
    pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_RULE, 0, x, key.y + line / 2, self->dot);
  else
    pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_RULE, x - 7 * unit, key.y + line / 2 - 3 * unit, 14 * unit, 6 * unit);
  x = next_item (&key, "grænsen", 3 * unit);
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_TEXT, 2.6 * unit, x, key.y, x, key.y + line);
  return key.y + line + 10 * unit;
}

static double
lay_head (const Canvas *self, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME);

  if (has_digits (self))
    y = pejl_chart_niveau_noegle (pen, self->x0, self->x1, y, 0);
  for (guint i = 0; i < self->spec->levels->len; i++)
    {
      g_autofree char *words = header_of (self, i);

      pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE, level_x (self, i),
                           y + line / 2, words);
    }
  return y + line + 4 * pen->unit;
}

/* ---- one area ---- */

static void
lay_now (const Canvas *self, const PejlEtHusRaekke *row, double y)
{
  PejlChartLayout *pen = self->pen;
  double unit = pen->unit, now = level_x (self, row->nu);
  double before = row->sidst == row->nu ? now - (NOW + BEFORE + 3) * unit : level_x (self, row->sidst);

  if (row->sidst >= 0 && row->sidst != row->nu)
    pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_ACCENT, 3 * unit, before, y, now, y);
  if (row->sidst >= 0)
    {
      pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_GROUND, 0, before, y, BEFORE * unit);
      pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_ACCENT, 2.4 * unit, before, y, BEFORE * unit);
    }
  pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_ACCENT, 0, now, y, NOW * unit);
  /* Points down at the middle of the distrikt, from above the lane; set free of the border, where they coincide. */
  if (row->median < 0)
    return;
  pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_GROUND, level_x (self, row->median) - (MEDIAN + 2) * unit,
                       y - (NOW + 2 * MEDIAN + 1) * unit, 2 * (MEDIAN + 2) * unit, (2 * MEDIAN + 2) * unit);
  pejl_chart_pen_triangle (pen, PEJL_CHART_COLOUR_TEXT, TRUE, level_x (self, row->median), y - (NOW + MEDIAN) * unit,
                           MEDIAN * unit);
}

static void
mark_now (const Canvas *self, const PejlEtHusRaekke *row, double x, double y, double half, int index)
{
  g_autofree char *change = pejl_chart_et_hus_aendring (self->data, row);
  g_autofree char *name
    = row->nu >= 0 ? pejl_chart_level_name (pejl_chart_spec_level (self->spec, (guint) row->nu)) : NULL;
  g_autofree char *key = g_strdup_printf ("%s:hus", row->key);
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s%s%s", self->data->navn, row->label, name != NULL ? name : "",
                                             name != NULL && *change != '\0' ? ", " : "", change);

  pejl_chart_pen_mark (self->pen, key, spoken, 2 * index, 0, x - half, y - NOW * self->pen->unit, 2 * half,
                       2 * NOW * self->pen->unit);
}

static void
lay_dots (const Canvas *self, int count, double x, double middle)
{
  PejlChartLayout *pen = self->pen;
  double room = self->column - self->count - 8 * pen->unit, left = x - self->column / 2 + 4 * pen->unit;

  if (self->a_line == 0)
    {
      int most = 1;

      for (guint r = 0; r < self->data->raekker->len; r++)
        for (guint i = 0; i < self->spec->levels->len; i++)
          most = MAX (most, ((PejlEtHusRaekke *) g_ptr_array_index (self->data->raekker, r))->counts[i]);
      pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_RULE, left, middle - 3 * pen->unit, MAX (room, 4 * pen->unit) * count / most, 6 * pen->unit);
      return;
    }
  for (int i = 0; i < count; i++)
    {
      int line = i / (int) self->a_line, in_line = MIN (count - line * (int) self->a_line, (int) self->a_line);
      int lines = (count - 1) / (int) self->a_line;
      double y = middle + (line - lines / 2.0) * self->pitch;
      double dot_x = left + room / 2 + ((i % (int) self->a_line) - (in_line - 1) / 2.0) * self->pitch;

      pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_RULE, 0, dot_x, y, self->dot);
    }
}

/* Returns the height of the lane. */
static double
lay_all (const Canvas *self, const PejlEtHusRaekke *row, double y, int index)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);
  double height = MAX (line, (self->lines - 1) * self->pitch + 2 * self->dot);

  for (guint i = 0; i < self->spec->levels->len; i++)
    {
      int nr = pejl_chart_spec_level (self->spec, i)->nr;
      g_autofree char *digits = pejl_chart_digits (row->counts[i]);
      g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (self->spec, i));
      g_autofree char *key = g_strdup_printf ("%s:niveau:%d", row->key, nr);
      g_autofree char *spoken = g_strdup_printf ("%s: %d dagtilbud på %s", row->label, row->counts[i], name);

      if (row->counts[i] == 0)
        continue;
      lay_dots (self, row->counts[i], level_x (self, i), y + height / 2);
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END,
                           level_x (self, i) + self->column / 2 - 6 * pen->unit, y + height / 2, digits);
      pejl_chart_pen_mark (pen, key, spoken, 2 * index + 1, (int) i, level_x (self, i) - self->column / 2, y, self->column,
                           height);
    }
  return height;
}

static double
lay_label (const Canvas *self, const PejlEtHusRaekke *row, double y)
{
  double width = (self->wide ? self->left - 16 * self->pen->unit : self->x1) - self->x0;
  g_autofree char *change = pejl_chart_et_hus_aendring (self->data, row);
  int step = row->nu >= 0 && row->sidst >= 0 && !self->data->ikke_besoegt ? (row->nu > row->sidst) - (row->nu < row->sidst) : 0;
  PejlChartColour colour = step > 0   ? PEJL_CHART_COLOUR_OVER
                           : step < 0 ? PEJL_CHART_COLOUR_UNDER
                                      : PEJL_CHART_COLOUR_QUIET;

  y = pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, self->x0, y, width, row->label);
  if (*change == '\0' || self->pen->tight)
    return y;
  return pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_SMALL, colour, self->x0, y, width, change);
}

/* The lanes alone. Returns the y below. */
static double
lay_lanes (const Canvas *self, const PejlEtHusRaekke *row, double y, int index)
{
  PejlChartLayout *pen = self->pen;
  double unit = pen->unit, height = MAX (24 * unit, pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL) + 6 * unit);
  double middle = y + MAX ((pen->tight ? 16 : 20) * unit, height / 2);

  if (self->data->ikke_besoegt || row->nu < 0)
    {
      double left = self->left + 4 * unit, right = self->left + self->column * self->spec->border - 6 * unit;

      /* Left of the border's line, which runs through all rows. */
      pejl_chart_mangler_celle (pen, self->data->ikke_besoegt ? "ikke besøgt" : "ikke vurderet", left, middle - height / 2,
                                right - left, height);
      mark_now (self, row, (left + right) / 2, middle, (right - left) / 2, index);
    }
  else
    {
      lay_now (self, row, middle);
      mark_now (self, row, level_x (self, row->nu), middle, NOW * unit, index);
    }
  y = middle + MAX ((pen->tight ? 12 : 17) * unit + MAX (pen->stretch * 0.3, -4 * unit), height / 2);
  return y + lay_all (self, row, y, index);
}

static double
air_of (const Canvas *self)
{
  return MAX (6 * self->pen->unit + self->pen->stretch * 0.4, 2 * self->pen->unit);
}

static double
lay_row (const Canvas *self, guint index, double y)
{
  PejlChartLayout *pen = self->pen;
  const PejlEtHusRaekke *row = g_ptr_array_index (self->data->raekker, index);
  double air = air_of (self), label, lanes;

  if (index > 0)
    pejl_chart_pen_line (pen, row->samlet ? PEJL_CHART_COLOUR_TEXT : PEJL_CHART_COLOUR_HAIRLINE,
                         (row->samlet ? 1.4 : 1) * pen->unit, self->x0, y, self->x1, y);
  y += air;
  if (!self->wide)
    return lay_lanes (self, row, lay_label (self, row, y), (int) index) + air;
  lanes = lay_lanes (self, row, y, (int) index);
  label = lay_label (self, row, y + 4 * pen->unit);
  return MAX (label, lanes) + air;
}

/* Bands behind every second level; a line where the border is. Names over the lanes must not be crossed by it, so it runs
 * from lane to lane there. */
static guint
lay_border (const Canvas *self, double from, double to)
{
  double x = self->left + self->column * self->spec->border;

  return pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_TEXT, 2.6 * self->pen->unit, x, from, x, to);
}

static double
lay_rows (const Canvas *self, double y)
{
  double top = y;
  /* Under all else; how long it is shows at the end. */
  guint border = self->wide ? lay_border (self, top - 4 * self->pen->unit, top) : 0;

  for (guint i = 0; i < self->data->raekker->len; i++)
    {
      const PejlEtHusRaekke *row = g_ptr_array_index (self->data->raekker, i);
      double from = y;

      y = lay_row (self, i, y);
      if (!self->wide)
        {
          g_auto (GStrv) lines = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_LABEL_BOLD, row->label, self->x1 - self->x0, 0);
          g_autofree char *change = pejl_chart_et_hus_aendring (self->data, row);
          double label = g_strv_length (lines) * pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_LABEL_BOLD)
                         + (*change != '\0' ? pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_SMALL) : 0);

          lay_border (self, from + air_of (self) + label + 3 * self->pen->unit, y);
        }
    }
  if (self->wide)
    pejl_chart_pen_command (self->pen, border)->height = y - top + 4 * self->pen->unit;
  return y;
}

static double
et_hus_layout (PejlChartLayout *pen, double y)
{
  Canvas self = { .pen = pen, .spec = pen->spec, .data = pejl_chart_et_hus_get (pen->spec), .x0 = pen->margin,
                  .x1 = pen->width - pen->margin };

  if (pen->spec->levels->len < 2)
    return pejl_chart_uden_niveauer (pen, y);
  if (self.data->raekker->len == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, self.x0, y, self.x1 - self.x0,
                                     "Strategien har ingen områder endnu");
  plan (&self);
  y = lay_key (&self, y);
  y = lay_head (&self, y);
  return lay_rows (&self, y);
}

static gboolean
et_hus_has_panels (const PejlChartSpec *spec)
{
  return FALSE;
}

const PejlChartKindClass pejl_chart_et_hus_class = {
  .layout = et_hus_layout,
  .alt_sentences = pejl_chart_et_hus_alt,
  .table = pejl_chart_et_hus_table,
  .has_panels = et_hus_has_panels,
};
