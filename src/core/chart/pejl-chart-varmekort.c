// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 2, "Hvem er hvor": what its spec holds, and how its rows are spread over the canvas.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-varmekort-private.h"

#include "core/chart/pejl-chart-soejler-private.h"

/* Two blocks beside each other from this width on, in units at text scale 1, and for more rows than these. */
#define TWO_BLOCKS 900
#define ONE_BLOCK_ROWS 12
#define BLOCK_GAP 36
/* More rows than a page of paper holds. */
#define PAPER_ROWS 90
#define CELL 68
#define NAME 190
#define ROW 21

static void
kolonne_free (gpointer data)
{
  PejlVarmeKolonne *kolonne = data;

  g_free (kolonne->key);
  g_free (kolonne->label);
  g_free (kolonne->kort);
  g_free (kolonne);
}

static void
raekke_free (gpointer data)
{
  PejlVarmeRaekke *raekke = data;

  g_free (raekke->key);
  g_free (raekke->label);
  g_free (raekke->celler);
  g_free (raekke);
}

static void
varmekort_free (gpointer data)
{
  PejlVarmekort *self = data;

  g_ptr_array_unref (self->kolonner);
  g_ptr_array_unref (self->grupper);
  g_ptr_array_unref (self->raekker);
  g_free (self);
}

void
pejl_chart_varmekort_init (PejlChartSpec *spec)
{
  PejlVarmekort *self;

  if (spec->kind != PEJL_CHART_VARMEKORT)
    return;
  self = g_new0 (PejlVarmekort, 1);
  self->kolonner = g_ptr_array_new_with_free_func (kolonne_free);
  self->grupper = g_ptr_array_new_with_free_func (g_free);
  self->raekker = g_ptr_array_new_with_free_func (raekke_free);
  spec->own = self;
  spec->own_free = varmekort_free;
}

/* ---- filling ---- */

int
pejl_chart_varmekort_add_column (PejlChartSpec *spec, const char *key, const char *label, const char *kort)
{
  PejlVarmekort *self = spec->own;
  PejlVarmeKolonne *kolonne;

  g_return_val_if_fail (spec->kind == PEJL_CHART_VARMEKORT && key != NULL && label != NULL, -1);
  g_return_val_if_fail (self->raekker->len == 0, -1);

  kolonne = g_new0 (PejlVarmeKolonne, 1);
  kolonne->key = g_strdup (key);
  kolonne->label = g_utf8_make_valid (label, -1);
  kolonne->kort = g_utf8_make_valid (kort != NULL ? kort : label, -1);
  g_ptr_array_add (self->kolonner, kolonne);
  return (int) self->kolonner->len - 1;
}

int
pejl_chart_varmekort_add_group (PejlChartSpec *spec, const char *label)
{
  PejlVarmekort *self = spec->own;

  g_return_val_if_fail (spec->kind == PEJL_CHART_VARMEKORT && label != NULL, -1);

  g_ptr_array_add (self->grupper, g_utf8_make_valid (label, -1));
  return (int) self->grupper->len - 1;
}

int
pejl_chart_varmekort_add_row (PejlChartSpec *spec, const char *key, const char *label, int group, gboolean besoegt)
{
  PejlVarmekort *self = spec->own;
  PejlVarmeRaekke *raekke;

  g_return_val_if_fail (spec->kind == PEJL_CHART_VARMEKORT && key != NULL && label != NULL, -1);
  g_return_val_if_fail (group >= 0 && group < (int) self->grupper->len && self->kolonner->len > 0, -1);

  raekke = g_new0 (PejlVarmeRaekke, 1);
  raekke->key = g_strdup (key);
  raekke->label = g_utf8_make_valid (label, -1);
  raekke->group = group;
  raekke->besoegt = besoegt;
  raekke->celler = g_new0 (PejlVarmeCelle, self->kolonner->len);
  g_ptr_array_add (self->raekker, raekke);
  return (int) self->raekker->len - 1;
}

void
pejl_chart_varmekort_set_cell (PejlChartSpec *spec, int row, int column, int nr, int sidst)
{
  PejlVarmekort *self = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_VARMEKORT);
  g_return_if_fail (row >= 0 && row < (int) self->raekker->len && column >= 0 && column < (int) self->kolonner->len);

  ((PejlVarmeRaekke *) g_ptr_array_index (self->raekker, row))->celler[column] = (PejlVarmeCelle){ nr, sidst };
}

/* ---- asking ---- */

const PejlVarmekort *
pejl_chart_varmekort_get (const PejlChartSpec *spec)
{
  return spec->own;
}

const PejlVarmeKolonne *
pejl_chart_varmekort_kolonne (const PejlVarmekort *self, guint i)
{
  return g_ptr_array_index (self->kolonner, i);
}

const PejlVarmeRaekke *
pejl_chart_varmekort_raekke (const PejlVarmekort *self, guint i)
{
  return g_ptr_array_index (self->raekker, i);
}

void
pejl_chart_varmekort_count (const PejlChartSpec *spec, int group, guint column, int *under, int *n)
{
  const PejlVarmekort *self = pejl_chart_varmekort_get (spec);

  *under = *n = 0;
  for (guint i = 0; i < self->raekker->len; i++)
    {
      const PejlVarmeRaekke *raekke = pejl_chart_varmekort_raekke (self, i);
      int level = raekke->besoegt ? pejl_chart_niveau_index (spec, raekke->celler[column].nr) : -1;

      if ((group >= 0 && raekke->group != group) || level < 0)
        continue;
      (*n)++;
      *under += level < spec->border ? 1 : 0;
    }
}

int
pejl_chart_varmekort_aendring (const PejlVarmeCelle *celle)
{
  if (celle->nr == 0 || celle->sidst == 0)
    return 0;
  return (celle->nr > celle->sidst) - (celle->nr < celle->sidst);
}

/* ---- the canvas ---- */

static double
widest_name (const PejlVarmeBlok *blok)
{
  double widest = pejl_chart_pen_text_width (blok->pen, PEJL_CHART_FONT_SMALL_BOLD, "Under grænsen i alt");

  for (guint i = 0; i < blok->data->raekker->len; i++)
    widest = MAX (widest, pejl_chart_pen_text_width (blok->pen, PEJL_CHART_FONT_NAME,
                                                     pejl_chart_varmekort_raekke (blok->data, i)->label));
  return widest;
}

static double
widest_head (const PejlVarmeBlok *blok)
{
  double widest = 0;

  for (guint i = 0; i < blok->data->kolonner->len; i++)
    {
      gboolean last = i + 1 == blok->data->kolonner->len;

      widest = MAX (widest, pejl_chart_pen_text_width (blok->pen, last ? PEJL_CHART_FONT_SMALL_BOLD : PEJL_CHART_FONT_SMALL,
                                                       pejl_chart_varmekort_kolonne (blok->data, i)->kort));
    }
  return widest;
}

/* What the names do not need goes to the cells, up to a width at which digits are still seen as columns. */
static PejlVarmeBlok
plan_block (PejlChartLayout *pen, double x, double width)
{
  PejlVarmeBlok blok = { .pen = pen, .data = pejl_chart_varmekort_get (pen->spec), .x = x, .width = width };
  double scale = pen->unit * pen->style.text_scale, gap = 8 * pen->unit, head = widest_head (&blok) + 6 * pen->unit;
  guint n = blok.data->kolonner->len;

  blok.samlet_gap = n > 1 ? 8 * pen->unit : 0;
  blok.name_width = MIN (widest_name (&blok), MAX (NAME * scale, width - (MAX (CELL * scale, head) * n + gap + blok.samlet_gap)));
  blok.name_width = MIN (blok.name_width, width * 0.42);
  blok.cell = MIN ((width - blok.name_width - gap - blok.samlet_gap) / n, MAX (CELL * scale, head));
  blok.name_width = width - gap - blok.samlet_gap - blok.cell * n;
  blok.letters = head > blok.cell;
  blok.row = MAX (ROW * pen->unit + pen->stretch * 0.25, pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME) + 3 * pen->unit);
  return blok;
}

/* The group at which the second block begins: the one that makes the taller of both lowest. */
static guint
split_at (const PejlVarmeBlok *blok)
{
  guint best = blok->data->grupper->len;
  double lowest = G_MAXDOUBLE;

  for (guint i = 1; i <= blok->data->grupper->len; i++)
    {
      double taller = MAX (pejl_chart_varmekort_height (blok, 0, i),
                           pejl_chart_varmekort_height (blok, i, blok->data->grupper->len) + 2 * blok->row);

      if (taller < lowest)
        best = i;
      lowest = MIN (lowest, taller);
    }
  return best;
}

static double
lay_blocks (PejlChartLayout *pen, double y, double x0, double x1)
{
  const PejlVarmekort *data = pejl_chart_varmekort_get (pen->spec);
  double gap = BLOCK_GAP * pen->unit, scale = pen->unit * pen->style.text_scale;
  gboolean two = x1 - x0 >= TWO_BLOCKS * scale && data->raekker->len > ONE_BLOCK_ROWS && data->grupper->len > 1;
  double width = two ? (x1 - x0 - gap) / 2 : x1 - x0;
  PejlVarmeBlok left = plan_block (pen, x0, width), right = left;
  guint groups = data->grupper->len, split = two ? split_at (&left) : groups;
  int mark_row = 0;
  double top, below, other;

  top = pejl_chart_varmekort_lay_letters (&left, y);
  below = pejl_chart_varmekort_lay_groups (&left, 0, split, pejl_chart_varmekort_lay_head (&left, top), &mark_row);
  if (split == groups)
    return pejl_chart_varmekort_lay_total (&left, below, mark_row);
  right.x = x1 - width;
  other = pejl_chart_varmekort_lay_groups (&right, split, groups, pejl_chart_varmekort_lay_head (&right, top), &mark_row);
  other = pejl_chart_varmekort_lay_total (&right, other, mark_row);
  return MAX (below, other);
}

static double
varmekort_layout (PejlChartLayout *pen, double y)
{
  const PejlVarmekort *data = pejl_chart_varmekort_get (pen->spec);
  double x0 = pen->margin, x1 = pen->width - pen->margin;

  if (pen->spec->levels->len < 2)
    return pejl_chart_uden_niveauer (pen, y);
  if (data->raekker->len == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, x0, y, x1 - x0,
                                     "Der er ingen dagtilbud i dette udsnit");
  if (pen->style.mode == PEJL_CHART_SLIDE || (pen->style.mode == PEJL_CHART_PAPER && data->raekker->len > PAPER_ROWS))
    {
      PejlVarmeBlok blok = plan_block (pen, x0, x1 - x0);

      y = pejl_chart_varmekort_lay_letters (&blok, y);
      return pejl_chart_varmekort_lay_summary (&blok, pejl_chart_varmekort_lay_head (&blok, y));
    }
  y = pejl_chart_niveau_noegle (pen, x0, x1, y, PEJL_CHART_NOEGLE_MANGLER | PEJL_CHART_NOEGLE_PILE);
  return lay_blocks (pen, y, x0, x1);
}

static gboolean
varmekort_has_panels (const PejlChartSpec *spec)
{
  return FALSE;
}

const PejlChartKindClass pejl_chart_varmekort_class = {
  .layout = varmekort_layout,
  .alt_sentences = pejl_chart_varmekort_alt,
  .table = pejl_chart_varmekort_table,
  .has_panels = varmekort_has_panels,
};
