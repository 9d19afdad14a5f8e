// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 2's rows: head, groups, cells, totals, and the summary that stands for them where they have no room.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-varmekort-private.h"
#include "core/chart/pejl-chart-unavngivet.h"

#include "core/chart/pejl-chart-soejler-private.h"
#include "core/model/pejl-dansk.h"

#define CELL_GAP 1.5
/* Groups of a summary on a slide. */
#define SUMMARY_GROUPS 9

double
pejl_chart_varmekort_column_x (const PejlVarmeBlok *blok, guint column)
{
  gboolean last = column + 1 == blok->data->kolonner->len;

  return blok->x + blok->width - blok->cell * (blok->data->kolonner->len - column) - (last ? 0 : blok->samlet_gap);
}

static gboolean
is_samlet (const PejlVarmeBlok *blok, guint column)
{
  return column + 1 == blok->data->kolonner->len;
}

/* ---- head ---- */

static char *
letter (guint column)
{
  return g_strdup_printf ("%c", (char) ('A' + column));
}

double
pejl_chart_varmekort_lay_letters (const PejlVarmeBlok *blok, double y)
{
  PejlChartLayout *pen = blok->pen;
  g_autoptr (GString) words = g_string_new (NULL);

  if (!blok->letters)
    return y;
  for (guint i = 0; i < blok->data->kolonner->len; i++)
    g_string_append_printf (words, "%s%c\u00a0%s", i > 0 ? " · " : "", (char) ('A' + i),
                            pejl_chart_varmekort_kolonne (blok->data, i)->label);
  return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, pen->margin, y,
                                   pen->width - 2 * pen->margin, words->str)
         + 8 * pen->unit;
}

double
pejl_chart_varmekort_lay_head (const PejlVarmeBlok *blok, double y)
{
  double height = pejl_chart_pen_line_height (blok->pen, PEJL_CHART_FONT_SMALL_BOLD);

  for (guint i = 0; i < blok->data->kolonner->len; i++)
    {
      g_autofree char *short_name = letter (i);
      PejlChartFont font = is_samlet (blok, i) ? PEJL_CHART_FONT_SMALL_BOLD : PEJL_CHART_FONT_SMALL;

      pejl_chart_pen_text (blok->pen, font, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE,
                           pejl_chart_varmekort_column_x (blok, i) + blok->cell / 2, y + height / 2,
                           blok->letters ? short_name : pejl_chart_varmekort_kolonne (blok->data, i)->kort);
    }
  return y + height;
}

/* ---- cells ---- */

static void
lay_cell (const PejlVarmeBlok *blok, const PejlVarmeRaekke *row, guint column, double y)
{
  PejlChartLayout *pen = blok->pen;
  const PejlVarmeCelle *celle = &row->celler[column];
  double gap = CELL_GAP * pen->unit, x = pejl_chart_varmekort_column_x (blok, column);
  double width = blok->cell - gap, height = blok->row - gap;
  int level = pejl_chart_niveau_index (pen->spec, celle->nr), change = pejl_chart_varmekort_aendring (celle);
  PejlChartFont font = is_samlet (blok, column) ? PEJL_CHART_FONT_LABEL_BOLD : PEJL_CHART_FONT_NAME;
  double half = MIN (4.5 * pen->unit * MIN (pen->style.text_scale, 1.5), height / 3);
  g_autofree char *digit = pejl_chart_digits (celle->nr);
  double digit_width = pejl_chart_pen_text_width (pen, font, digit);
  gboolean arrow = change != 0 && digit_width + 2 * half + 6 * pen->unit <= width;
  /* Digits stand in columns whether a triangle follows or not. */
  gboolean room = digit_width + 4 * half + 10 * pen->unit <= width;
  double middle = arrow && !room ? (width - 2 * half - 3 * pen->unit) / 2 : width / 2;
  guint rect, triangle;

  if (level < 0)
    {
      guint frame = pejl_chart_pen_frame (pen, PEJL_CHART_COLOUR_MISSING, pen->unit, x, y, width, height);
      guint text = pejl_chart_pen_text (pen, font, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE, x + width / 2,
                                        y + height / 2, "–");

      pejl_chart_pen_command (pen, text)->container = (int) frame;
      return;
    }
  rect = pejl_chart_niveau_celle (pen, (guint) level, font, digit, x, y, width, height, middle);
  if (!arrow)
    return;
  triangle = pejl_chart_pen_triangle (pen, pejl_chart_niveau_paa (pen->spec, (guint) level), change < 0,
                                      x + middle + digit_width / 2 + half + 4 * pen->unit, y + height / 2, half);
  pejl_chart_pen_command (pen, triangle)->container = (int) rect;
}

static void
mark_cell (const PejlVarmeBlok *blok, const PejlVarmeRaekke *row, guint column, double y, int mark_row)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", row->key, pejl_chart_varmekort_kolonne (blok->data, column)->key);
  g_autofree char *spoken = pejl_chart_varmekort_spoken (blok->pen->spec, row, column);

  pejl_chart_pen_mark (blok->pen, key, spoken, mark_row, 1 + (int) column, pejl_chart_varmekort_column_x (blok, column), y,
                       blok->cell - CELL_GAP * blok->pen->unit, blok->row - CELL_GAP * blok->pen->unit);
}

static void
lay_row (const PejlVarmeBlok *blok, const PejlVarmeRaekke *row, double y, int mark_row)
{
  PejlChartLayout *pen = blok->pen;
  g_autofree char *name = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_NAME, pejl_chart_hus_navn (row->label), blok->name_width);
  g_autofree char *spoken = g_strdup_printf ("%s%s", pejl_chart_hus_navn (row->label), row->besoegt ? "" : ": ikke besøgt");
  double first = pejl_chart_varmekort_column_x (blok, 0), height = blok->row - CELL_GAP * pen->unit;

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, blok->x, y + height / 2, name);
  pejl_chart_pen_mark (pen, row->key, spoken, mark_row, 0, blok->x, y,
                       row->besoegt ? MAX (blok->name_width, 1) : blok->width, height);
  if (!row->besoegt)
    {
      pejl_chart_mangler_celle (pen, "ikke besøgt", first, y, blok->x + blok->width - first, height);
      return;
    }
  for (guint i = 0; i < blok->data->kolonner->len; i++)
    {
      lay_cell (blok, row, i, y);
      mark_cell (blok, row, i, y, mark_row);
    }
}

/* ---- groups ---- */

static double
group_head_height (const PejlVarmeBlok *blok)
{
  return pejl_chart_pen_line_height (blok->pen, PEJL_CHART_FONT_LABEL_BOLD) + 8 * blok->pen->unit;
}

static double
lay_group_head (const PejlVarmeBlok *blok, guint group, double y)
{
  PejlChartLayout *pen = blok->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL_BOLD), below = y + group_head_height (blok);
  g_autofree char *words = NULL;
  g_autofree char *share = NULL;
  g_autofree char *name = NULL;
  double words_width;
  int under, n;

  pejl_chart_varmekort_count (pen->spec, (int) group, blok->data->kolonner->len - 1, &under, &n);
  share = pejl_dansk_x_af_n (under, n);
  words = n > 0 ? g_strdup_printf ("%s under grænsen", share) : g_strdup ("ingen vurderet");
  words_width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, words);
  if (words_width > blok->width * 0.6)
    words_width = 0;
  name = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_LABEL_BOLD, g_ptr_array_index (blok->data->grupper, group),
                                   blok->width - words_width - 10 * pen->unit);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, blok->x, y + line / 2, name);
  if (words_width > 0)
    pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                         blok->x + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL_BOLD, name) + 8 * pen->unit,
                         y + line / 2, words);
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_RULE, pen->unit, blok->x, below - 4 * pen->unit, blok->x + blok->width,
                       below - 4 * pen->unit);
  return below;
}

double
pejl_chart_varmekort_lay_groups (const PejlVarmeBlok *blok, guint first, guint end, double y, int *mark_row)
{
  for (guint group = first; group < end; group++)
    {
      y = lay_group_head (blok, group, y);
      for (guint i = 0; i < blok->data->raekker->len; i++)
        {
          const PejlVarmeRaekke *row = pejl_chart_varmekort_raekke (blok->data, i);

          if (row->group != (int) group)
            continue;
          lay_row (blok, row, y, (*mark_row)++);
          y += blok->row;
        }
    }
  return y;
}

double
pejl_chart_varmekort_height (const PejlVarmeBlok *blok, guint first, guint end)
{
  double height = (end - first) * group_head_height (blok);

  for (guint i = 0; i < blok->data->raekker->len; i++)
    {
      int group = pejl_chart_varmekort_raekke (blok->data, i)->group;

      height += group >= (int) first && group < (int) end ? blok->row : 0;
    }
  return height;
}

/* ---- totals ---- */

/* "9 af 36", or "9" where that has no room; "" for none judged. */
static char *
total_words (const PejlVarmeBlok *blok, int under, int n)
{
  g_autofree char *share = pejl_dansk_x_af_n (under, n);

  if (n == 0)
    return g_strdup ("");
  return pejl_chart_pen_text_width (blok->pen, PEJL_CHART_FONT_SMALL_BOLD, share) + 4 * blok->pen->unit <= blok->cell
           ? g_steal_pointer (&share)
           : pejl_chart_digits (under);
}

static void
lay_total_cell (const PejlVarmeBlok *blok, guint column, double y, double height, int mark_row)
{
  PejlChartLayout *pen = blok->pen;
  const PejlVarmeKolonne *kolonne = pejl_chart_varmekort_kolonne (blok->data, column);
  double x = pejl_chart_varmekort_column_x (blok, column);
  g_autofree char *key = g_strdup_printf ("%s:under", kolonne->key);
  g_autofree char *words = NULL;
  g_autofree char *share = NULL;
  g_autofree char *spoken = NULL;
  int under, n;

  pejl_chart_varmekort_count (pen->spec, -1, column, &under, &n);
  words = total_words (blok, under, n);
  share = pejl_dansk_x_af_n (under, n);
  spoken = g_strdup_printf ("%s: %s dagtilbud under grænsen", kolonne->label, share);
  if (*words == '\0')
    return;
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE, x + blok->cell / 2,
                       y + height / 2, words);
  pejl_chart_pen_mark (pen, key, spoken, mark_row, 1 + (int) column, x, y, blok->cell, height);
}

double
pejl_chart_varmekort_lay_total (const PejlVarmeBlok *blok, double y, int mark_row)
{
  PejlChartLayout *pen = blok->pen;
  double height = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL_BOLD);
  g_autofree char *words
    = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_SMALL_BOLD, "Under grænsen i alt", blok->name_width);

  y += 8 * pen->unit;
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_TEXT, 1.6 * pen->unit, blok->x, y, blok->x + blok->width, y);
  y += 5 * pen->unit;
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, blok->x, y + height / 2,
                       words);
  for (guint i = 0; i < blok->data->kolonner->len; i++)
    lay_total_cell (blok, i, y, height, mark_row);
  return y + height + 4 * pen->unit;
}

/* ---- the summary ---- */

/* A group has no key of its own: it is that of its first house. NULL for one without houses. */
static char *
summary_key (const PejlVarmeBlok *blok, int group, guint column)
{
  const char *kolonne = pejl_chart_varmekort_kolonne (blok->data, column)->key;

  if (group < 0)
    return g_strdup_printf ("%s:under", kolonne);
  for (guint i = 0; i < blok->data->raekker->len; i++)
    if (pejl_chart_varmekort_raekke (blok->data, i)->group == group)
      return g_strdup_printf ("med:%s:%s:under", pejl_chart_varmekort_raekke (blok->data, i)->key, kolonne);
  return NULL;
}

static void
mark_summary (const PejlVarmeBlok *blok, int group, guint column, double y, double width, double height)
{
  guint groups = blok->data->grupper->len;
  const char *where = group < 0 ? "I alt" : g_ptr_array_index (blok->data->grupper, (guint) group);
  g_autofree char *key = blok->pen->trial ? NULL : summary_key (blok, group, column);
  g_autofree char *spoken = NULL;
  g_autofree char *share = NULL;
  int under, n;

  if (key == NULL)
    return;
  pejl_chart_varmekort_count (blok->pen->spec, group, column, &under, &n);
  share = pejl_dansk_x_af_n (under, n);
  spoken = g_strdup_printf ("%s, %s: %s dagtilbud under grænsen", where,
                            pejl_chart_varmekort_kolonne (blok->data, column)->label, share);
  pejl_chart_pen_mark (blok->pen, key, spoken, group < 0 ? (int) groups : group, (int) column,
                       pejl_chart_varmekort_column_x (blok, column), y, width, height);
}

/* How many of how many, and under it as a share of the cell's width. */
static void
lay_summary_cell (const PejlVarmeBlok *blok, int group, guint column, double y, double height)
{
  PejlChartLayout *pen = blok->pen;
  double x = pejl_chart_varmekort_column_x (blok, column), width = blok->cell - 6 * pen->unit, bar = 4 * pen->unit;
  g_autofree char *words = NULL;
  int under, n;

  pejl_chart_varmekort_count (pen->spec, group, column, &under, &n);
  words = total_words (blok, under, n);
  if (n == 0)
    {
      pejl_chart_pen_hatch (pen, x, y, width, height);
      return;
    }
  pejl_chart_pen_text (pen, is_samlet (blok, column) ? PEJL_CHART_FONT_SMALL_BOLD : PEJL_CHART_FONT_SMALL,
                       PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE, x + width / 2, y + (height - bar) / 2, words);
  pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_TRACK, x, y + height - bar, width, bar);
  if (under > 0)
    pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_UNDER, x, y + height - bar, width * under / n, bar);
  mark_summary (blok, group, column, y, width, height);
}

static double
lay_summary_row (const PejlVarmeBlok *blok, int group, const char *label, PejlChartFont font, double y, double height)
{
  PejlChartLayout *pen = blok->pen;
  g_autofree char *name = pejl_chart_pen_ellipsize (pen, font, label, blok->name_width);

  pejl_chart_pen_text (pen, font, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, blok->x, y + height / 2, name);
  for (guint i = 0; i < blok->data->kolonner->len; i++)
    lay_summary_cell (blok, group, i, y, height);
  return y + height + MAX (6 * pen->unit + pen->stretch * 0.4, 2 * pen->unit);
}

double
pejl_chart_varmekort_lay_summary (const PejlVarmeBlok *blok, double y)
{
  PejlChartLayout *pen = blok->pen;
  guint groups = blok->data->grupper->len, shown = groups <= SUMMARY_GROUPS ? groups : SUMMARY_GROUPS - 1;
  double height = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL) + 10 * pen->unit;

  if (pen->tight)
    shown = MIN (shown, 6);
  y += 6 * pen->unit;
  for (guint i = 0; i < shown; i++)
    y = lay_summary_row (blok, (int) i, g_ptr_array_index (blok->data->grupper, i), PEJL_CHART_FONT_LABEL, y, height);
  if (shown < groups)
    {
      g_autofree char *rest = g_strdup_printf ("og %u distrikter mere", groups - shown);

      y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, blok->x, y, blok->width, rest);
    }
  return lay_summary_row (blok, -1, "Under grænsen i alt", PEJL_CHART_FONT_LABEL_BOLD, y, height);
}
