// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 6, "Er der forskel på distrikter": what its spec holds, and the plan of the canvas.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-spredning-private.h"

#include "core/model/pejl-dansk.h"

#include <math.h>

static void
prik_clear (gpointer data)
{
  PejlSpredningPrik *prik = data;

  g_free (prik->key);
  g_free (prik->label);
}

static void
raekke_free (gpointer data)
{
  PejlSpredningRaekke *raekke = data;

  g_free (raekke->key);
  g_free (raekke->label);
  g_array_unref (raekke->prikker);
  g_free (raekke);
}

static void
stuer_free (gpointer data)
{
  PejlSpredningStuer *stuer = data;

  g_free (stuer->key);
  g_free (stuer->label);
  g_free (stuer->values);
  g_free (stuer);
}

static void
spredning_free (gpointer data)
{
  PejlChartSpredning *self = data;

  g_free (self->unit);
  g_free (self->stuer_titel);
  g_ptr_array_unref (self->raekker);
  g_ptr_array_unref (self->stuer);
  g_free (self);
}

void
pejl_chart_spredning_init (PejlChartSpec *spec)
{
  PejlChartSpredning *self;

  if (spec->kind != PEJL_CHART_SPREDNING)
    return;
  self = g_new0 (PejlChartSpredning, 1);
  self->mulige = 1;
  self->unit = g_strdup ("tegn");
  self->raekker = g_ptr_array_new_with_free_func (raekke_free);
  self->stuer = g_ptr_array_new_with_free_func (stuer_free);
  spec->own = self;
  spec->own_free = spredning_free;
}

/* ---- filling ---- */

void
pejl_chart_spredning_set_akse (PejlChartSpec *spec, int mulige, const char *unit_plural)
{
  PejlChartSpredning *self = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_SPREDNING && mulige >= 1 && unit_plural != NULL);

  self->mulige = mulige;
  g_free (self->unit);
  self->unit = g_strdup (unit_plural);
}

int
pejl_chart_spredning_add_row (PejlChartSpec *spec, const char *key, const char *label, int of, int median_dobbelt)
{
  PejlChartSpredning *self = spec->own;
  PejlSpredningRaekke *raekke;

  g_return_val_if_fail (spec->kind == PEJL_CHART_SPREDNING && key != NULL && label != NULL, -1);

  raekke = g_new0 (PejlSpredningRaekke, 1);
  raekke->key = g_strdup (key);
  raekke->label = g_utf8_make_valid (label, -1);
  raekke->of = of;
  raekke->median_dobbelt = median_dobbelt;
  raekke->prikker = g_array_new (FALSE, TRUE, sizeof (PejlSpredningPrik));
  g_array_set_clear_func (raekke->prikker, prik_clear);
  g_ptr_array_add (self->raekker, raekke);
  return (int) self->raekker->len - 1;
}

void
pejl_chart_spredning_add_dot (PejlChartSpec *spec, int row, const char *key, const char *label, int value,
                              PejlChartPrik prik)
{
  PejlChartSpredning *self = spec->own;
  PejlSpredningPrik dot = { NULL, NULL, value, prik };
  GArray *prikker;
  guint at = 0;

  g_return_if_fail (spec->kind == PEJL_CHART_SPREDNING && row >= 0 && row < (int) self->raekker->len);
  g_return_if_fail (key != NULL && label != NULL && value >= 0 && value <= self->mulige);

  prikker = ((PejlSpredningRaekke *) g_ptr_array_index (self->raekker, row))->prikker;
  while (at < prikker->len && g_array_index (prikker, PejlSpredningPrik, at).value <= value)
    at++;
  dot.key = g_strdup (key);
  dot.label = g_utf8_make_valid (label, -1);
  g_array_insert_val (prikker, at, dot);
}

void
pejl_chart_spredning_add_stuer (PejlChartSpec *spec, const char *key, const char *label, const int *values, int n)
{
  PejlChartSpredning *self = spec->own;
  PejlSpredningStuer *stuer;

  g_return_if_fail (spec->kind == PEJL_CHART_SPREDNING && key != NULL && label != NULL && values != NULL && n >= 2);

  stuer = g_new0 (PejlSpredningStuer, 1);
  stuer->key = g_strdup (key);
  stuer->label = g_utf8_make_valid (label, -1);
  stuer->values = g_memdup2 (values, sizeof *values * (gsize) n);
  stuer->n = n;
  g_ptr_array_add (self->stuer, stuer);
}

void
pejl_chart_spredning_set_stuer_titel (PejlChartSpec *spec, const char *titel)
{
  PejlChartSpredning *self = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_SPREDNING);

  g_free (self->stuer_titel);
  self->stuer_titel = g_strdup (titel);
}

/* ---- asking ---- */

const PejlChartSpredning *
pejl_chart_spredning_get (const PejlChartSpec *spec)
{
  return spec->own;
}

int
pejl_chart_spredning_antal (const PejlChartSpredning *self, PejlChartPrik prik)
{
  int n = 0;

  for (guint r = 0; r < self->raekker->len; r++)
    {
      const PejlSpredningRaekke *raekke = g_ptr_array_index (self->raekker, r);

      for (guint i = 0; i < raekke->prikker->len; i++)
        n += g_array_index (raekke->prikker, PejlSpredningPrik, i).prik == prik ? 1 : 0;
    }
  return n;
}

const PejlSpredningPrik *
pejl_chart_spredning_yderst (const PejlChartSpredning *self, gboolean highest)
{
  const PejlSpredningPrik *found = NULL;
  guint n = 0;
  gboolean alone = TRUE;

  for (guint r = 0; r < self->raekker->len; r++)
    {
      const PejlSpredningRaekke *raekke = g_ptr_array_index (self->raekker, r);

      for (guint i = 0; i < raekke->prikker->len; i++, n++)
        {
          const PejlSpredningPrik *prik = &g_array_index (raekke->prikker, PejlSpredningPrik, i);

          if (found != NULL && prik->value == found->value)
            alone = FALSE;
          if (found == NULL || (highest ? prik->value > found->value : prik->value < found->value))
            {
              found = prik;
              alone = TRUE;
            }
        }
    }
  return n >= 3 && alone ? found : NULL;
}

char *
pejl_chart_spredning_median (const PejlSpredningRaekke *row)
{
  if (row->median_dobbelt == 0 && row->prikker->len < 3)
    return g_strdup ("");
  return row->median_dobbelt % 2 == 0 ? g_strdup_printf ("%d", row->median_dobbelt / 2)
                                      : pejl_dansk_decimal (row->median_dobbelt / 2.0, 1);
}

int
pejl_chart_spredning_take_slot (GArray *slots, double x, double least, double step, gboolean upward)
{
  PejlSpredningPlads place = { x, 0 };
  gboolean taken = TRUE;

  while (taken)
    {
      taken = FALSE;
      for (guint i = slots->len; i > 0 && !taken; i--)
        {
          const PejlSpredningPlads *other = &g_array_index (slots, PejlSpredningPlads, i - 1);

          if (x - other->x >= least)
            break;
          taken = hypot (x - other->x, (place.slot - other->slot) * step) < least - 0.01;
        }
      if (taken)
        place.slot = upward ? place.slot - 1 : place.slot < 0 ? -place.slot : -place.slot - 1;
    }
  g_array_append_val (slots, place);
  return place.slot;
}

/* ---- the canvas ---- */

static double
spredning_layout (PejlChartLayout *pen, double y)
{
  const PejlChartSpredning *self = pejl_chart_spredning_get (pen->spec);
  double x0 = pen->margin, x1 = pen->width - pen->margin;

  if (self->raekker->len == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, x0, y, x1 - x0,
                                     "Der er ingen dagtilbud i dette udsnit");
  y = pejl_chart_spredning_lay_rows (pen, x0, x1, y);
  if (pen->panels && pen->style.mode != PEJL_CHART_SLIDE)
    return pejl_chart_spredning_lay_stuer (pen, x0, x1, y + 10 * pen->unit, (int) self->raekker->len);
  if (pen->left_out)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, x0, y + 4 * pen->unit, x1 - x0,
                                     "Forskellene mellem stuer er ikke vist her.");
  return y;
}

static gboolean
spredning_has_panels (const PejlChartSpec *spec)
{
  return pejl_chart_spredning_get (spec)->stuer->len > 0;
}

const PejlChartKindClass pejl_chart_spredning_class = {
  .layout = spredning_layout,
  .alt_sentences = pejl_chart_spredning_alt,
  .table = pejl_chart_spredning_table,
  .has_panels = spredning_has_panels,
};
