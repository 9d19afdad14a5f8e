// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 7, "Har vi besøgt alle": what its spec holds and counts, and the plan of the canvas.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-besoeg-private.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include <math.h>
#include <string.h>

static void
group_free (PejlBesoegGruppe *group)
{
  g_free (group->key);
  g_free (group->label);
  g_free (group);
}

static void
house_free (PejlBesoegRaekke *house)
{
  g_free (house->key);
  g_free (house->label);
  g_array_unref (house->visits);
  g_free (house);
}

static void
plan_free (PejlBesoegPlan *plan)
{
  g_ptr_array_unref (plan->groups);
  g_ptr_array_unref (plan->houses);
  g_free (plan);
}

void
pejl_chart_besoeg_init (PejlChartSpec *spec)
{
  PejlBesoegPlan *plan;

  if (spec->kind != PEJL_CHART_BESOEG)
    return;
  plan = g_new0 (PejlBesoegPlan, 1);
  plan->now = -1;
  plan->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)group_free);
  plan->houses = g_ptr_array_new_with_free_func ((GDestroyNotify)house_free);
  spec->own = plan;
  spec->own_free = (GDestroyNotify)plan_free;
}

/* ---- filling ---- */

void
pejl_chart_besoeg_set_months (PejlChartSpec *spec, int year, int month, guint n_months)
{
  PejlBesoegPlan *plan = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_BESOEG);
  g_return_if_fail (month >= 1 && month <= 12 && n_months >= 1 && n_months <= PEJL_BESOEG_MAX_MONTHS);

  plan->year = year;
  plan->month = month;
  plan->n_months = n_months;
}

/* From 0; negative or n_months and more outside. */
static int
month_index (const PejlBesoegPlan *plan, const char *dato)
{
  int year = (int)g_ascii_strtoll (dato, NULL, 10), month = (int)g_ascii_strtoll (dato + 5, NULL, 10);

  return (year - plan->year) * 12 + month - plan->month;
}

void
pejl_chart_besoeg_set_today (PejlChartSpec *spec, const char *dato)
{
  PejlBesoegPlan *plan = spec->own;
  int month;

  g_return_if_fail (spec->kind == PEJL_CHART_BESOEG && plan->n_months > 0);
  g_return_if_fail (dato != NULL && pejl_dato_is_valid (dato));

  month = month_index (plan, dato);
  plan->now = month >= 0 && month < (int)plan->n_months
                  ? month + (g_ascii_strtoll (dato + 8, NULL, 10) - 0.5) / 31.0
                  : -1;
}

void
pejl_chart_besoeg_set_plan (PejlChartSpec *spec, const int *numbers)
{
  PejlBesoegPlan *plan = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_BESOEG && plan->n_months > 0);

  for (guint i = 0; i < plan->n_months; i++)
    plan->plan[i] = numbers[i];
  plan->has_plan = TRUE;
}

int
pejl_chart_besoeg_add_group (PejlChartSpec *spec, const char *key, const char *label)
{
  PejlBesoegPlan *plan = spec->own;
  PejlBesoegGruppe *group;

  g_return_val_if_fail (spec->kind == PEJL_CHART_BESOEG, -1);
  g_return_val_if_fail (key != NULL && label != NULL, -1);

  group = g_new0 (PejlBesoegGruppe, 1);
  group->key = g_strdup (key);
  group->label = g_utf8_make_valid (label, -1);
  g_ptr_array_add (plan->groups, group);
  return (int)plan->groups->len - 1;
}

int
pejl_chart_besoeg_add_house (PejlChartSpec *spec, const char *key, const char *label, int group,
                             gboolean overdue)
{
  PejlBesoegPlan *plan = spec->own;
  PejlBesoegRaekke *house;

  g_return_val_if_fail (spec->kind == PEJL_CHART_BESOEG, -1);
  g_return_val_if_fail (key != NULL && label != NULL, -1);
  g_return_val_if_fail (group >= 0 && group < (int)plan->groups->len, -1);

  house = g_new0 (PejlBesoegRaekke, 1);
  house->key = g_strdup (key);
  house->label = g_utf8_make_valid (label, -1);
  house->group = group;
  house->overdue = overdue;
  house->visits = g_array_new (FALSE, FALSE, sizeof (PejlBesoegPrik));
  g_ptr_array_add (plan->houses, house);
  return (int)plan->houses->len - 1;
}

void
pejl_chart_besoeg_add_visit (PejlChartSpec *spec, int house, const char *dato, gboolean anmeldt)
{
  PejlBesoegPlan *plan = spec->own;
  PejlBesoegRaekke *row;
  PejlBesoegPrik visit;
  int month;

  g_return_if_fail (spec->kind == PEJL_CHART_BESOEG);
  g_return_if_fail (house >= 0 && house < (int)plan->houses->len);
  g_return_if_fail (dato != NULL && pejl_dato_is_valid (dato));

  month = month_index (plan, dato);
  if (month < 0 || month >= (int)plan->n_months)
    return;
  visit = (PejlBesoegPrik){ (guint)month, anmeldt != FALSE };
  row = g_ptr_array_index (plan->houses, house);
  g_array_append_val (row->visits, visit);
  row->n[visit.anmeldt]++;
}

/* ---- counting ---- */

const PejlBesoegPlan *
pejl_chart_besoeg_get (const PejlChartSpec *spec)
{
  return spec->own;
}

const PejlBesoegGruppe *
pejl_chart_besoeg_group (const PejlBesoegPlan *plan, guint i)
{
  return g_ptr_array_index (plan->groups, i);
}

const PejlBesoegRaekke *
pejl_chart_besoeg_house (const PejlBesoegPlan *plan, guint i)
{
  return g_ptr_array_index (plan->houses, i);
}

PejlBesoegMangel
pejl_chart_besoeg_lacks (const PejlBesoegRaekke *house)
{
  if (house->n[0] == 0 && house->n[1] == 0)
    return PEJL_BESOEG_INTET;
  return house->n[0] == 0   ? PEJL_BESOEG_MANGLER_UANMELDT
         : house->n[1] == 0 ? PEJL_BESOEG_MANGLER_ANMELDT
                            : PEJL_BESOEG_ALT;
}

const char *
pejl_chart_besoeg_lacks_name (PejlBesoegMangel mangel)
{
  static const char *const names[] = {
    [PEJL_BESOEG_ALT] = "",
    [PEJL_BESOEG_MANGLER_UANMELDT] = "mangler uanmeldt",
    [PEJL_BESOEG_MANGLER_ANMELDT] = "mangler anmeldt",
    [PEJL_BESOEG_INTET] = "ikke besøgt",
  };

  return names[mangel];
}

/* The first month of a visit of that kind, or of any; n_months for none. kind -1: any. */
static guint
first_month (const PejlBesoegPlan *plan, const PejlBesoegRaekke *house, int kind)
{
  guint first = plan->n_months;

  for (guint i = 0; i < house->visits->len; i++)
    {
      const PejlBesoegPrik *visit = &g_array_index (house->visits, PejlBesoegPrik, i);
      if (kind < 0 || visit->anmeldt == kind)
        first = MIN (first, visit->month);
    }
  return first;
}

/* A row with all that decides its place, found once. */
typedef struct
{
  PejlBesoegRaekke *house;
  PejlBesoegMangel lacks;
  gboolean late;
  guint first;
  char *name; /* owned: its key in Danish order */
} Plads;

static void
plads_clear (gpointer data)
{
  g_free (((Plads *) data)->name);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Plads *x = a, *y = b;

  if (x->late != y->late)
    return x->late ? 1 : -1;
  if (x->lacks != y->lacks)
    return (int) x->lacks - (int) y->lacks;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return strcmp (x->name, y->name);
}

GPtrArray *
pejl_chart_besoeg_sorted (const PejlBesoegPlan *plan, int group)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Plads));
  GPtrArray *sorted = g_ptr_array_new ();

  g_array_set_clear_func (places, plads_clear);
  for (guint i = 0; i < plan->houses->len; i++)
    {
      PejlBesoegRaekke *house = g_ptr_array_index (plan->houses, i);
      Plads place = { .house = house };

      if (house->group != group)
        continue;
      place.lacks = pejl_chart_besoeg_lacks (house);
      place.late = house->overdue && place.lacks != PEJL_BESOEG_ALT;
      place.first = first_month (plan, house, -1);
      place.name = pejl_dansk_collate_key (house->label);
      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (sorted, g_array_index (places, Plads, i).house);
  return sorted;
}

guint
pejl_chart_besoeg_reached (const PejlBesoegPlan *plan, PejlBesoegLinje linje, guint month)
{
  guint n = 0;

  if (linje == PEJL_BESOEG_PLANEN)
    return (guint)plan->plan[month];
  for (guint i = 0; i < plan->houses->len; i++)
    {
      const PejlBesoegRaekke *house = pejl_chart_besoeg_house (plan, i);
      guint at = linje == PEJL_BESOEG_EN_GANG
                     ? first_month (plan, house, -1)
                     : MAX (first_month (plan, house, 0), first_month (plan, house, 1));
      n += at <= month;
    }
  return n;
}

guint
pejl_chart_besoeg_total (const PejlBesoegPlan *plan, PejlBesoegLinje linje)
{
  return plan->n_months == 0 ? 0 : pejl_chart_besoeg_reached (plan, linje, plan->n_months - 1);
}

guint
pejl_chart_besoeg_n_shown (const PejlBesoegPlan *plan)
{
  return plan->now < 0 ? plan->n_months : (guint)floor (plan->now) + 1;
}

int
pejl_chart_besoeg_month_of (const PejlBesoegPlan *plan, guint i)
{
  return (plan->month - 1 + (int)i) % 12 + 1;
}

int
pejl_chart_besoeg_year_of (const PejlBesoegPlan *plan, guint i)
{
  return plan->year + (plan->month - 1 + (int)i) / 12;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return pejl_dansk_compare (*(const char *const *)a, *(const char *const *)b);
}

char *
pejl_chart_besoeg_names (const PejlBesoegPlan *plan, PejlBesoegMangel mangel, guint *n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < plan->houses->len; i++)
    if (pejl_chart_besoeg_lacks (pejl_chart_besoeg_house (plan, i)) == mangel)
      g_ptr_array_add (names, pejl_chart_besoeg_house (plan, i)->label);
  g_ptr_array_sort (names, compare_names);
  *n = names->len;
  if (names->len == 0 || *(const char *) g_ptr_array_index (names, 0) == '\0')
    return g_strdup ("");
  g_ptr_array_add (names, NULL);
  return pejl_dansk_join ((const char *const *)names->pdata);
}

/* ---- the canvas ---- */

double
pejl_chart_besoeg_x (const PejlBesoegFlade *self, double month)
{
  return self->left + (self->right - self->left) * month / self->plan->n_months;
}

void
pejl_chart_besoeg_lay_now (const PejlBesoegFlade *self, double top, double bottom)
{
  double x;

  if (self->plan->now < 0)
    return;
  x = pejl_chart_besoeg_x (self, self->plan->now);
  pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_TEXT, 1.4 * self->pen->unit, x, top, x, bottom);
}

static double
widest_group (const PejlBesoegFlade *self)
{
  double widest = 0;

  for (guint i = 0; i < self->plan->groups->len; i++)
    widest = MAX (widest, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_LABEL_BOLD,
                                                     pejl_chart_besoeg_group (self->plan, i)->label));
  return widest;
}

static double
widest_overdue (const PejlBesoegFlade *self)
{
  double widest = 0;

  for (guint i = 0; i < self->plan->houses->len; i++)
    {
      const PejlBesoegRaekke *house = pejl_chart_besoeg_house (self->plan, i);
      if (house->overdue && pejl_chart_besoeg_lacks (house) != PEJL_BESOEG_ALT)
        widest = MAX (widest,
                      pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL_BOLD, house->label));
    }
  return widest;
}

static void
plan_canvas (PejlBesoegFlade *self)
{
  PejlChartLayout *pen = self->pen;
  double scale = pen->unit * pen->style.text_scale;
  double axis = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, "alle 888") + 10 * pen->unit;
  double under = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, "begge 88 af 88") + 12 * pen->unit;
  double beside = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL_BOLD, "36 besøgt mindst én gang");

  beside = MAX (beside, MIN (widest_overdue (self) + 4 * pen->unit, 205 * scale));
  self->wide = self->x1 - self->x0 >= 740 * scale;
  self->left
      = self->x0
        + (self->wide ? MAX (MAX (axis, under), MIN (widest_group (self) + 12 * pen->unit, 150 * scale))
                      : axis);
  self->right = self->wide ? self->x1 - beside - 14 * pen->unit : self->x1 - 2 * pen->unit;
}

static double
besoeg_layout (PejlChartLayout *pen, double y)
{
  PejlBesoegFlade self = {
    .pen = pen, .plan = pejl_chart_besoeg_get (pen->spec), .x0 = pen->margin, .x1 = pen->width - pen->margin
  };

  if (self.plan->houses->len == 0 || self.plan->n_months == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, self.x0, y,
                                     self.x1 - self.x0, "Der er ingen dagtilbud at vise");
  plan_canvas (&self);
  return pejl_chart_besoeg_lay_tiles (&self, pejl_chart_besoeg_lay_lines (&self, y));
}

static gboolean
besoeg_has_panels (const PejlChartSpec *spec)
{
  return FALSE;
}

const PejlChartKindClass pejl_chart_besoeg_class = {
  .layout = besoeg_layout,
  .alt_sentences = pejl_chart_besoeg_alt,
  .table = pejl_chart_besoeg_table,
  .has_panels = besoeg_has_panels,
};
