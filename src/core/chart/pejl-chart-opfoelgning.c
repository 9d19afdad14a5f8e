// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8, "Følges der op": what its spec holds and counts, and the plan of the canvas.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-opfoelgning-private.h"

#include "core/model/pejl-dansk.h"

/* Below this width the list stands under the dots. */
#define SIDE_BY_SIDE 760
/* The list's share of the canvas, and what parts it from the dots. */
#define LIST_SHARE 0.335
#define GAP 36

static void
punkt_free (gpointer data)
{
  PejlOpfoelgningPunkt *punkt = data;

  g_free (punkt->key);
  g_free (punkt->sted);
  g_free (punkt->titel);
  g_free (punkt->ansvarlig);
  g_free (punkt);
}

static void
opfoelgning_free (gpointer data)
{
  g_ptr_array_unref (((PejlOpfoelgning *) data)->punkter);
  g_free (data);
}

void
pejl_chart_opfoelgning_init (PejlChartSpec *spec)
{
  PejlOpfoelgning *self;

  if (spec->kind != PEJL_CHART_OPFOELGNING)
    return;
  self = g_new0 (PejlOpfoelgning, 1);
  self->punkter = g_ptr_array_new_with_free_func (punkt_free);
  spec->own = self;
  spec->own_free = opfoelgning_free;
}

/* ---- filling ---- */

void
pejl_chart_opfoelgning_set_frist (PejlChartSpec *spec, int dage)
{
  g_return_if_fail (spec->kind == PEJL_CHART_OPFOELGNING && dage >= 0);

  ((PejlOpfoelgning *) spec->own)->frist = dage;
}

void
pejl_chart_opfoelgning_set_planer (PejlChartSpec *spec, int planer)
{
  g_return_if_fail (spec->kind == PEJL_CHART_OPFOELGNING && planer >= 0);

  ((PejlOpfoelgning *) spec->own)->planer = planer;
}

void
pejl_chart_opfoelgning_add_punkt (PejlChartSpec *spec, const char *key, const char *sted, const char *titel,
                                  PejlChartPunktTilstand tilstand, const char *ansvarlig, int alder, int over)
{
  PejlOpfoelgningPunkt *punkt;

  g_return_if_fail (spec->kind == PEJL_CHART_OPFOELGNING);
  g_return_if_fail (key != NULL && sted != NULL && titel != NULL && ansvarlig != NULL);
  g_return_if_fail (tilstand < PEJL_CHART_PUNKT_N && alder >= 0);

  punkt = g_new0 (PejlOpfoelgningPunkt, 1);
  punkt->key = g_strdup (key);
  punkt->sted = g_utf8_make_valid (sted, -1);
  punkt->titel = g_utf8_make_valid (titel, -1);
  punkt->ansvarlig = g_utf8_make_valid (ansvarlig, -1);
  punkt->tilstand = tilstand;
  punkt->alder = alder;
  punkt->over = over;
  g_ptr_array_add (((PejlOpfoelgning *) spec->own)->punkter, punkt);
}

/* ---- counting ---- */

const PejlOpfoelgning *
pejl_chart_opfoelgning_get (const PejlChartSpec *spec)
{
  return spec->own;
}

const char *
pejl_chart_opfoelgning_tilstand_name (PejlChartPunktTilstand tilstand)
{
  static const char *const names[PEJL_CHART_PUNKT_N] = { "åben", "i gang", "afventer", "lukket" };

  return names[tilstand];
}

guint
pejl_chart_opfoelgning_count (const PejlOpfoelgning *self, PejlChartPunktTilstand tilstand, gboolean late)
{
  guint n = 0;

  for (guint i = 0; i < self->punkter->len; i++)
    {
      const PejlOpfoelgningPunkt *punkt = g_ptr_array_index (self->punkter, i);

      n += punkt->tilstand == tilstand && (!late || punkt->over > 0) ? 1 : 0;
    }
  return n;
}

guint
pejl_chart_opfoelgning_count_open (const PejlOpfoelgning *self, gboolean late)
{
  guint n = 0;

  for (guint i = 0; i < PEJL_CHART_PUNKT_LUKKET; i++)
    n += pejl_chart_opfoelgning_count (self, i, late);
  return n;
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  const PejlOpfoelgningPunkt *x = *(const PejlOpfoelgningPunkt *const *) a;
  const PejlOpfoelgningPunkt *y = *(const PejlOpfoelgningPunkt *const *) b;

  if (x->alder != y->alder)
    return x->alder < y->alder ? -1 : 1;
  return g_strcmp0 (x->key, y->key);
}

static int
compare_late (gconstpointer a, gconstpointer b)
{
  const PejlOpfoelgningPunkt *x = *(const PejlOpfoelgningPunkt *const *) a;
  const PejlOpfoelgningPunkt *y = *(const PejlOpfoelgningPunkt *const *) b;
  int by_name;

  if (x->over != y->over)
    return x->over > y->over ? -1 : 1;
  by_name = pejl_dansk_compare (x->sted, y->sted);
  return by_name != 0 ? by_name : g_strcmp0 (x->key, y->key);
}

GPtrArray *
pejl_chart_opfoelgning_of (const PejlOpfoelgning *self, PejlChartPunktTilstand tilstand)
{
  GPtrArray *those = g_ptr_array_new ();

  for (guint i = 0; i < self->punkter->len; i++)
    if (((PejlOpfoelgningPunkt *) g_ptr_array_index (self->punkter, i))->tilstand == tilstand)
      g_ptr_array_add (those, g_ptr_array_index (self->punkter, i));
  g_ptr_array_sort (those, compare_age);
  return those;
}

GPtrArray *
pejl_chart_opfoelgning_late (const PejlOpfoelgning *self)
{
  GPtrArray *late = g_ptr_array_new ();

  for (guint i = 0; i < self->punkter->len; i++)
    {
      const PejlOpfoelgningPunkt *punkt = g_ptr_array_index (self->punkter, i);

      if (punkt->tilstand != PEJL_CHART_PUNKT_LUKKET && punkt->over > 0)
        g_ptr_array_add (late, (gpointer) punkt);
    }
  g_ptr_array_sort (late, compare_late);
  return late;
}

/* ---- the canvas ---- */

/* The lanes are as tall as the list beside them: laid out once to learn how tall both are, and once for good. */
static double
lay_side_by_side (PejlChartLayout *pen, double x0, double x1, double y)
{
  double list = (x1 - x0) * LIST_SHARE, dots = x1 - x0 - list - GAP * pen->unit;
  guint commands = pen->commands->len, marks = pen->marks->len;
  double below = pejl_chart_opfoelgning_lay_dots (pen, x0, y, dots, TRUE, 0);
  double end = pejl_chart_opfoelgning_lay_list (pen, x1 - list, y, list), extra = end - below;

  if (pen->trial)
    return MAX (below, end);
  g_array_set_size (pen->commands, commands);
  g_array_set_size (pen->marks, marks);
  below = pejl_chart_opfoelgning_lay_dots (pen, x0, y, dots, TRUE, MAX (extra, 0) / PEJL_CHART_PUNKT_N);
  y = pejl_chart_opfoelgning_lay_list (pen, x1 - list, y, list);
  return MAX (below, y);
}

static double
opfoelgning_layout (PejlChartLayout *pen, double y)
{
  const PejlOpfoelgning *self = pejl_chart_opfoelgning_get (pen->spec);
  double x0 = pen->margin, x1 = pen->width - pen->margin;
  double scale = pen->unit * pen->style.text_scale;
  gboolean wide = pen->style.mode == PEJL_CHART_SLIDE || x1 - x0 >= SIDE_BY_SIDE * scale;

  if (self->punkter->len == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, x0, y, x1 - x0,
                                     "Ingen handleplaner er åbnet");
  if (wide)
    return lay_side_by_side (pen, x0, x1, y);
  y = pejl_chart_opfoelgning_lay_dots (pen, x0, y, x1 - x0, FALSE, 0);
  return pejl_chart_opfoelgning_lay_list (pen, x0, y + 18 * pen->unit, x1 - x0);
}

static gboolean
opfoelgning_has_panels (const PejlChartSpec *spec)
{
  return FALSE;
}

const PejlChartKindClass pejl_chart_opfoelgning_class = {
  .layout = opfoelgning_layout,
  .alt_sentences = pejl_chart_opfoelgning_alt,
  .table = pejl_chart_opfoelgning_table,
  .has_panels = opfoelgning_has_panels,
};
