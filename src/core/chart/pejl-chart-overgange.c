// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 5, "Frem eller tilbage": what its spec holds, and the plan of the canvas.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-overgange-private.h"

#include "core/model/pejl-dansk.h"

/* Below this width the slopes stand under the table, in units at text scale 1. */
#define SIDE_BY_SIDE 860
#define TABLE_SHARE 0.44
#define GAP 36

static void
hus_free (gpointer data)
{
  PejlOvergangHus *hus = data;

  g_free (hus->key);
  g_free (hus->label);
  g_free (hus);
}

static void
overgange_free (gpointer data)
{
  PejlOvergange *self = data;

  g_free (self->key);
  g_free (self->fra);
  g_free (self->til);
  g_ptr_array_unref (self->huse);
  g_free (self);
}

void
pejl_chart_overgange_init (PejlChartSpec *spec)
{
  PejlOvergange *self;

  if (spec->kind != PEJL_CHART_OVERGANGE)
    return;
  self = g_new0 (PejlOvergange, 1);
  self->key = g_strdup ("omraade:samlet");
  self->fra = g_strdup ("");
  self->til = g_strdup ("");
  self->huse = g_ptr_array_new_with_free_func (hus_free);
  spec->own = self;
  spec->own_free = overgange_free;
}

void
pejl_chart_overgange_set_perioder (PejlChartSpec *spec, const char *key, const char *fra, const char *til)
{
  PejlOvergange *self = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_OVERGANGE && key != NULL && fra != NULL && til != NULL);

  g_free (self->key);
  g_free (self->fra);
  g_free (self->til);
  self->key = g_strdup (key);
  self->fra = g_utf8_make_valid (fra, -1);
  self->til = g_utf8_make_valid (til, -1);
}

void
pejl_chart_overgange_add_hus (PejlChartSpec *spec, const char *key, const char *label, int fra, int til)
{
  int from, to;
  PejlOvergangHus *hus;

  g_return_if_fail (spec->kind == PEJL_CHART_OVERGANGE && key != NULL && label != NULL);

  from = pejl_chart_niveau_index (spec, fra);
  to = pejl_chart_niveau_index (spec, til);
  if (from < 0 || to < 0)
    return;
  hus = g_new0 (PejlOvergangHus, 1);
  hus->key = g_strdup (key);
  hus->label = g_utf8_make_valid (label, -1);
  hus->fra = (guint) from;
  hus->til = (guint) to;
  g_ptr_array_add (((PejlOvergange *) spec->own)->huse, hus);
}

/* ---- asking ---- */

const PejlOvergange *
pejl_chart_overgange_get (const PejlChartSpec *spec)
{
  return spec->own;
}

guint
pejl_chart_overgange_antal (const PejlOvergange *self, guint fra, guint til)
{
  guint n = 0;

  for (guint i = 0; i < self->huse->len; i++)
    {
      const PejlOvergangHus *hus = g_ptr_array_index (self->huse, i);

      n += hus->fra == fra && hus->til == til ? 1 : 0;
    }
  return n;
}

PejlOvergangeTal
pejl_chart_overgange_tal (const PejlChartSpec *spec)
{
  const PejlOvergange *self = pejl_chart_overgange_get (spec);
  guint border = (guint) spec->border;
  PejlOvergangeTal tal = { 0 };

  for (guint i = 0; i < self->huse->len; i++)
    {
      const PejlOvergangHus *hus = g_ptr_array_index (self->huse, i);

      tal.op += hus->til > hus->fra ? 1 : 0;
      tal.ned += hus->til < hus->fra ? 1 : 0;
      tal.uaendret += hus->til == hus->fra ? 1 : 0;
      tal.kom_over += hus->fra < border && hus->til >= border ? 1 : 0;
      tal.faldt_under += hus->fra >= border && hus->til < border ? 1 : 0;
    }
  return tal;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return pejl_dansk_compare (*(const char *const *) a, *(const char *const *) b);
}

/* NULL for none. */
static char *
unnamed_words (guint n, gboolean others)
{
  if (n == 0)
    return NULL;
  if (!others)
    return n == 1 ? g_strdup ("ét dagtilbud") : g_strdup_printf ("%u dagtilbud", n);
  return n == 1 ? g_strdup ("ét andet") : g_strdup_printf ("%u andre", n);
}

char *
pejl_chart_overgange_navne (const PejlOvergange *self, guint fra, guint til)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *unnamed = NULL;
  guint n = 0;

  for (guint i = 0; i < self->huse->len; i++)
    {
      const PejlOvergangHus *hus = g_ptr_array_index (self->huse, i);

      if (hus->fra != fra || hus->til != til)
        continue;
      if (*hus->label == '\0')
        n++;
      else
        g_ptr_array_add (names, hus->label);
    }
  g_ptr_array_sort (names, compare_names);
  unnamed = unnamed_words (n, names->len > 0);
  if (unnamed != NULL)
    g_ptr_array_add (names, unnamed);
  if (names->len == 0)
    return g_strdup ("");
  g_ptr_array_add (names, NULL);
  return pejl_dansk_join ((const char *const *) names->pdata);
}

char *
pejl_chart_overgange_ord (const PejlChartSpec *spec, int retning)
{
  PejlOvergangeTal tal = pejl_chart_overgange_tal (spec);

  if (retning == 0)
    return g_strdup_printf ("%u uændret", tal.uaendret);
  if (retning > 0)
    return tal.kom_over > 0 ? g_strdup_printf ("%u op, heraf %u over grænsen", tal.op, tal.kom_over)
                            : g_strdup_printf ("%u op", tal.op);
  return tal.faldt_under > 0 ? g_strdup_printf ("%u ned, heraf %u under grænsen", tal.ned, tal.faldt_under)
                             : g_strdup_printf ("%u ned", tal.ned);
}

PejlChartColour
pejl_chart_overgange_farve (guint fra, guint til)
{
  return til > fra ? PEJL_CHART_COLOUR_OVER : til < fra ? PEJL_CHART_COLOUR_UNDER : PEJL_CHART_COLOUR_TEXT;
}

/* ---- the canvas ---- */

static double
overgange_layout (PejlChartLayout *pen, double y)
{
  const PejlOvergange *self = pejl_chart_overgange_get (pen->spec);
  double x0 = pen->margin, x1 = pen->width - pen->margin, scale = pen->unit * pen->style.text_scale, right;
  gboolean slide = pen->style.mode == PEJL_CHART_SLIDE;
  double below, other;

  if (pen->spec->levels->len < 2)
    return pejl_chart_uden_niveauer (pen, y);
  if (self->huse->len == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, x0, y, x1 - x0,
                                     "Ingen dagtilbud er vurderet i begge perioder");
  if (slide)
    {
      below = pejl_chart_overgange_lay_table (pen, x0, x0 + (x1 - x0) * 0.62, y, &right);
      other = pejl_chart_overgange_lay_key (pen, right + GAP * pen->unit, x1, y + 40 * pen->unit);
      return MAX (below, other);
    }
  if (x1 - x0 < SIDE_BY_SIDE * scale)
    {
      y = pejl_chart_overgange_lay_table (pen, x0, x1, y, &right);
      y = pejl_chart_overgange_lay_key (pen, x0, x1, y + 10 * pen->unit);
      return pejl_chart_overgange_lay_slopes (pen, x0, x1, y + 18 * pen->unit);
    }
  right = x0 + (x1 - x0) * TABLE_SHARE;
  below = pejl_chart_overgange_lay_table (pen, x0, right, y, &other);
  below = pejl_chart_overgange_lay_key (pen, x0, right, below + 12 * pen->unit);
  other = pejl_chart_overgange_lay_slopes (pen, right + GAP * pen->unit, x1, y);
  return MAX (below, other);
}

static gboolean
overgange_has_panels (const PejlChartSpec *spec)
{
  return FALSE;
}

const PejlChartKindClass pejl_chart_overgange_class = {
  .layout = overgange_layout,
  .alt_sentences = pejl_chart_overgange_alt,
  .table = pejl_chart_overgange_table,
  .has_panels = overgange_has_panels,
};
