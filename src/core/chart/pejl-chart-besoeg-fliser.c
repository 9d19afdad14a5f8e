// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 7's lower half: a row for each house, a dot for each visit, and the names of those that lack one.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-besoeg-private.h"

#include "core/model/pejl-dansk.h"
#include <math.h>

#define ROW 8.2
#define GROUP_GAP(self) ((self)->canvas->pen->tight ? 3 : 7)
#define TIGHT_ROWS 110
#define LEADER 16

typedef struct
{
  const PejlBesoegRaekke *house; /* borrowed */
  double middle;                 /* of its row */
} Named;

typedef struct
{
  PejlBesoegFlade *canvas;
  double row;
  double top, bottom;
  GArray *named; /* owned, Named: overdue and incomplete, downward */
  int grid_row;
} Tiles;

static double
dot_radius (const Tiles *self)
{
  return MIN (self->row * 0.4,
              4.2 * self->canvas->pen->unit * (0.6 + 0.4 * self->canvas->pen->style.text_scale));
}

/* Rows share what height there is; many houses have thinner ones from the start. */
static double
row_height (PejlChartLayout *pen, guint houses)
{
  double natural = houses <= 60 ? ROW : houses <= 100 ? 5 : 3;
  double scaled = natural * pen->unit * (0.6 + 0.4 * pen->style.text_scale);

  /* On a slide that is full, the rows share what is left, however thin they get. */
  if (pen->tight)
    return MIN (scaled, TIGHT_ROWS * pen->unit / houses);
  return MAX (scaled + pen->stretch, 3 * pen->unit);
}

static gboolean
is_outlined (const PejlBesoegRaekke *house)
{
  return house->overdue && pejl_chart_besoeg_lacks (house) != PEJL_BESOEG_ALT;
}

/* ---- a row ---- */

static void
lay_dot (Tiles *self, double x, double y, gboolean anmeldt)
{
  double radius = dot_radius (self);

  if (anmeldt)
    pejl_chart_pen_disc (self->canvas->pen, PEJL_CHART_COLOUR_ACCENT, 0, x, y, radius);
  else
    {
      pejl_chart_pen_disc (self->canvas->pen, PEJL_CHART_COLOUR_GROUND, 0, x, y, radius);
      pejl_chart_pen_disc (self->canvas->pen, PEJL_CHART_COLOUR_ACCENT,
                           MIN (1.7 * self->canvas->pen->unit, radius * 0.6), x, y, radius);
    }
}

static guint
n_in_month (const PejlBesoegRaekke *house, guint month, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    n += g_array_index (house->visits, PejlBesoegPrik, i).month == month;
  return n;
}

/* Several in one month stand beside each other, closer where the month is narrow. */
static void
lay_dots (Tiles *self, const PejlBesoegRaekke *house, double middle)
{
  double one = pejl_chart_besoeg_x (self->canvas, 1) - self->canvas->left, radius = dot_radius (self);

  for (guint i = 0; i < house->visits->len; i++)
    {
      const PejlBesoegPrik *visit = &g_array_index (house->visits, PejlBesoegPrik, i);
      guint n = n_in_month (house, visit->month, house->visits->len),
            place = n_in_month (house, visit->month, i);
      double step = n > 1 ? MIN (2.3 * radius, MAX (one - 2 * radius, 0) / (n - 1)) : 0;
      double x = pejl_chart_besoeg_x (self->canvas, visit->month + 0.5) + (place - (n - 1) / 2.0) * step;
      lay_dot (self, x, middle, visit->anmeldt);
    }
}

static double
lay_row (Tiles *self, const PejlBesoegRaekke *house, double y)
{
  PejlBesoegFlade *canvas = self->canvas;
  double gap = MIN (self->canvas->pen->unit, self->row * 0.2), width = canvas->right - canvas->left;
  g_autofree char *spoken = NULL;

  if (pejl_chart_besoeg_lacks (house) == PEJL_BESOEG_INTET && house->overdue)
    pejl_chart_pen_hatch (canvas->pen, canvas->left, y, width, self->row - gap);
  else
    pejl_chart_pen_rect (canvas->pen, PEJL_CHART_COLOUR_CARD, canvas->left, y, width, self->row - gap);
  if (is_outlined (house))
    {
      Named named = { house, y + (self->row - gap) / 2 };
      pejl_chart_pen_frame (canvas->pen, PEJL_CHART_COLOUR_UNDER,
                            MIN (1.8 * canvas->pen->unit, self->row * 0.3), canvas->left, y, width,
                            self->row - gap);
      g_array_append_val (self->named, named);
    }
  if (canvas->pen->trial)
    return y + self->row;
  lay_dots (self, house, y + (self->row - gap) / 2);
  spoken = pejl_chart_besoeg_house_spoken (canvas->plan, house);
  pejl_chart_pen_mark (canvas->pen, house->key, spoken, ++self->grid_row, 0, canvas->left, y, width,
                       self->row - gap);
  return y + self->row;
}

/* ---- a distrikt ---- */

static char *
group_words (const GPtrArray *houses)
{
  g_autofree char *share = NULL;
  int both = 0;

  for (guint i = 0; i < houses->len; i++)
    both += pejl_chart_besoeg_lacks (g_ptr_array_index (houses, i)) == PEJL_BESOEG_ALT;
  share = pejl_dansk_x_af_n (both, (int)houses->len);
  return g_strdup_printf ("begge\u00a0%s", share);
}

static double
lay_group_beside (Tiles *self, const char *label, const char *words, double y, double height)
{
  PejlBesoegFlade *canvas = self->canvas;
  PejlChartLayout *pen = canvas->pen;
  double bold = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL_BOLD);
  double small = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);
  double top = y + MAX ((height - bold - (pen->tight ? 0 : small)) / 2, 0);
  g_autofree char *shown = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_LABEL_BOLD, label,
                                                     canvas->left - canvas->x0 - 8 * pen->unit);

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, canvas->x0,
                       top + bold / 2, shown);
  if (pen->tight)
    return MAX (height, bold);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, canvas->x0,
                       top + bold + small / 2, words);
  return MAX (height, bold + small);
}

static double
lay_group_above (Tiles *self, const char *label, const char *words, double y)
{
  PejlBesoegFlade *canvas = self->canvas;
  PejlChartLayout *pen = canvas->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL_BOLD);
  double beside = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, words);
  g_autofree char *shown = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_LABEL_BOLD, label,
                                                     canvas->x1 - canvas->x0 - beside - 10 * pen->unit);

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, canvas->x0,
                       y + line / 2, shown);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, canvas->x1,
                       y + line / 2, words);
  return y + line + 2 * pen->unit;
}

static void
lay_new_years (const PejlBesoegFlade *canvas, double top, double bottom)
{
  for (guint i = 1; i < canvas->plan->n_months; i++)
    if (pejl_chart_besoeg_month_of (canvas->plan, i) == 1)
      {
        double x = pejl_chart_besoeg_x (canvas, i);
        pejl_chart_pen_dashed_line (canvas->pen, PEJL_CHART_COLOUR_RULE, canvas->pen->unit, x, top, x,
                                    bottom);
      }
}

static double
lay_group (Tiles *self, guint group, double y)
{
  PejlBesoegFlade *canvas = self->canvas;
  g_autoptr (GPtrArray) houses = pejl_chart_besoeg_sorted (canvas->plan, (int)group);
  g_autofree char *words = group_words (houses);
  const char *label = pejl_chart_besoeg_group (canvas->plan, group)->label;
  double below = y;

  if (houses->len == 0)
    return y;
  if (canvas->wide)
    below = y + lay_group_beside (self, label, words, y, houses->len * self->row);
  else
    y = lay_group_above (self, label, words, y);
  for (guint i = 0; i < houses->len; i++)
    y = lay_row (self, g_ptr_array_index (houses, i), y);
  lay_new_years (canvas, y - houses->len * self->row, y);
  pejl_chart_besoeg_lay_now (canvas, y - houses->len * self->row, y);
  return MAX (y, below) + GROUP_GAP (self) * canvas->pen->unit;
}

/* ---- names ---- */

static double
name_height (PejlChartLayout *pen)
{
  return pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL_BOLD)
         + pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);
}

static gboolean
names_fit (const Tiles *self)
{
  if (self->named->len > 0 && *g_array_index (self->named, Named, 0).house->label == '\0')
    return FALSE;
  return self->canvas->wide && self->named->len * name_height (self->canvas->pen) <= self->bottom - self->top;
}

/* Middles of the names, each as near its row as those above and below allow. */
static double *
place_names (const Tiles *self)
{
  guint n = self->named->len;
  double *at = g_new (double, n), height = name_height (self->canvas->pen), last = self->top - height / 2;
  double floor_at = self->bottom - height / 2;

  for (guint i = 0; i < n; i++)
    last = at[i] = MAX (g_array_index (self->named, Named, i).middle, last + height);
  for (guint i = n; i > 0; i--)
    {
      at[i - 1] = MIN (at[i - 1], floor_at);
      floor_at = at[i - 1] - height;
    }
  return at;
}

static void
lay_names_beside (Tiles *self)
{
  PejlBesoegFlade *canvas = self->canvas;
  PejlChartLayout *pen = canvas->pen;
  g_autofree double *at = place_names (self);
  double bold = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL_BOLD), height = name_height (pen);
  double x = canvas->right + LEADER * pen->unit;

  for (guint i = 0; i < self->named->len; i++)
    {
      const Named *named = &g_array_index (self->named, Named, i);
      double top = at[i] - height / 2;
      g_autofree char *name
          = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_SMALL_BOLD, named->house->label, canvas->x1 - x);
      pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_UNDER, pen->unit, canvas->right + pen->unit, named->middle,
                           x - 4 * pen->unit, top + bold / 2);
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x,
                           top + bold / 2, name);
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_START, x,
                           top + bold + (height - bold) / 2,
                           pejl_chart_besoeg_lacks_name (pejl_chart_besoeg_lacks (named->house)));
    }
}

/* On a full slide the numbers alone, all on one line. */
static char *
names_in_words (const Tiles *self, PejlBesoegMangel mangel, const char *heading)
{
  guint n;
  g_autofree char *names = pejl_chart_besoeg_names (self->canvas->plan, mangel, &n);

  if (n == 0)
    return NULL;
  return self->canvas->pen->tight || *names == '\0' ? g_strdup_printf ("%s: %u", heading, n)
                                  : g_strdup_printf ("%s (%u): %s", heading, n, names);
}

static double
lay_names_below (Tiles *self, double y)
{
  static const PejlBesoegMangel kinds[]
      = { PEJL_BESOEG_MANGLER_UANMELDT, PEJL_BESOEG_MANGLER_ANMELDT, PEJL_BESOEG_INTET };
  static const char *const headings[][2] = { { "Mangler uanmeldt", "Mangler endnu uanmeldt" },
                                             { "Mangler anmeldt", "Mangler endnu anmeldt" },
                                             { "Ikke besøgt", "Ikke besøgt endnu" } };
  PejlBesoegFlade *canvas = self->canvas;
  PejlChartLayout *pen = canvas->pen;
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *words = names_in_words (self, kinds[i], headings[i][canvas->plan->now >= 0]);
      if (words == NULL)
        continue;
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
      if (pen->tight)
        continue;
      y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_TEXT, canvas->x0, y,
                                    canvas->x1 - canvas->x0, line->str)
          + 3 * pen->unit;
      g_string_truncate (line, 0);
    }
  if (line->len > 0)
    y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_TEXT, canvas->x0, y,
                                  canvas->x1 - canvas->x0, line->str);
  return y;
}

static guint
n_incomplete (const PejlBesoegPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->houses->len; i++)
    n += pejl_chart_besoeg_lacks (pejl_chart_besoeg_house (plan, i)) != PEJL_BESOEG_ALT;
  return n;
}

/* ---- the key and what goes through all rows ---- */

static double
lay_key (Tiles *self, double y)
{
  static const char *const words[] = { "uanmeldt", "anmeldt" };
  PejlBesoegFlade *canvas = self->canvas;
  PejlChartLayout *pen = canvas->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);
  double start = canvas->wide ? canvas->left : canvas->x0, x = start, row = self->row;

  self->row = 11 * pen->unit * pen->style.text_scale;
  for (int anmeldt = 1; anmeldt >= 0; anmeldt--)
    {
      double width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, words[anmeldt]);
      if (x > start && x + 2 * dot_radius (self) + 6 * pen->unit + width > canvas->x1)
        {
          x = start;
          y += line;
        }
      lay_dot (self, x + dot_radius (self), y + line / 2, anmeldt);
      x += 2 * dot_radius (self) + 6 * pen->unit;
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, x,
                           y + line / 2, words[anmeldt]);
      x += width + 18 * pen->unit;
    }
  self->row = row;
  return y + line + 4 * pen->unit;
}

static double
lay_now_word (Tiles *self, double y)
{
  PejlBesoegFlade *canvas = self->canvas;
  double line = pejl_chart_pen_line_height (canvas->pen, PEJL_CHART_FONT_SMALL_BOLD), x;

  if (canvas->plan->now < 0 || canvas->pen->tight)
    return y;
  x = pejl_chart_besoeg_x (canvas, canvas->plan->now);
  pejl_chart_pen_text (canvas->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE, x,
                       y + line / 2, "nu");
  return y + line + 2 * canvas->pen->unit;
}

double
pejl_chart_besoeg_lay_tiles (PejlBesoegFlade *canvas, double y)
{
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (Named));
  Tiles self
      = { .canvas = canvas, .named = named, .row = row_height (canvas->pen, canvas->plan->houses->len) };

  y = lay_key (&self, y);
  self.top = y;
  for (guint group = 0; group < canvas->plan->groups->len; group++)
    y = lay_group (&self, group, y);
  self.bottom = y - GROUP_GAP (&self) * canvas->pen->unit;
  y = lay_now_word (&self, y - GROUP_GAP (&self) * canvas->pen->unit / 2);
  if (names_fit (&self) && named->len > 0)
    lay_names_beside (&self);
  if (!names_fit (&self) || named->len < n_incomplete (canvas->plan))
    y = lay_names_below (&self, y + 4 * canvas->pen->unit);
  return y;
}
