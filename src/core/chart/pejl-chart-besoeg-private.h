// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 7: what its files (lines, tiles, words) share.
#pragma once

#include "core/chart/pejl-chart-besoeg.h"
#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-pen.h"

G_BEGIN_DECLS

#define PEJL_BESOEG_MAX_MONTHS 48

typedef struct
{
  guint month; /* from 0 */
  gboolean anmeldt;
} PejlBesoegPrik;

typedef struct
{
  char *key;   /* owned */
  char *label; /* owned */
  int group;
  gboolean overdue;
  GArray *visits; /* owned, PejlBesoegPrik */
  guint n[2];     /* uanmeldte, anmeldte */
} PejlBesoegRaekke;

typedef struct
{
  char *key;   /* owned */
  char *label; /* owned */
} PejlBesoegGruppe;

typedef struct
{
  int year, month;
  guint n_months;
  double now; /* months from the start, or -1 */
  int plan[PEJL_BESOEG_MAX_MONTHS];
  gboolean has_plan;
  GPtrArray *groups; /* owned */
  GPtrArray *houses; /* owned, by index of adding */
} PejlBesoegPlan;

typedef enum
{
  PEJL_BESOEG_ALT,
  PEJL_BESOEG_MANGLER_UANMELDT,
  PEJL_BESOEG_MANGLER_ANMELDT,
  PEJL_BESOEG_INTET,
} PejlBesoegMangel;

typedef enum
{
  PEJL_BESOEG_EN_GANG,
  PEJL_BESOEG_BEGGE,
  PEJL_BESOEG_PLANEN,
} PejlBesoegLinje;

const PejlBesoegPlan *pejl_chart_besoeg_get (const PejlChartSpec *spec);
const PejlBesoegGruppe *pejl_chart_besoeg_group (const PejlBesoegPlan *plan, guint i);
const PejlBesoegRaekke *pejl_chart_besoeg_house (const PejlBesoegPlan *plan, guint i);
PejlBesoegMangel pejl_chart_besoeg_lacks (const PejlBesoegRaekke *house);
/* "mangler uanmeldt", "ikke besøgt", or "" for nothing. */
const char *pejl_chart_besoeg_lacks_name (PejlBesoegMangel mangel);
/* Houses of a group as they stand under each other: the complete by their first visit, the incomplete at the
 * bottom. PejlBesoegRaekke*, borrowed. */
GPtrArray *pejl_chart_besoeg_sorted (const PejlBesoegPlan *plan, int group);
/* Houses at the end of a month; month n_months - 1 for the whole. */
guint pejl_chart_besoeg_reached (const PejlBesoegPlan *plan, PejlBesoegLinje linje, guint month);
guint pejl_chart_besoeg_total (const PejlBesoegPlan *plan, PejlBesoegLinje linje);
/* The months with numbers: all, or up to that of today. */
guint pejl_chart_besoeg_n_shown (const PejlBesoegPlan *plan);
int pejl_chart_besoeg_month_of (const PejlBesoegPlan *plan, guint i);
int pejl_chart_besoeg_year_of (const PejlBesoegPlan *plan, guint i);
/* Names of the houses that lack this, Danish order; "" for none, or where names are forgotten; joined as "A, B og C". */
char *pejl_chart_besoeg_names (const PejlBesoegPlan *plan, PejlBesoegMangel mangel, guint *n);
char *pejl_chart_besoeg_house_spoken (const PejlBesoegPlan *plan, const PejlBesoegRaekke *house);
char *pejl_chart_besoeg_month_spoken (const PejlBesoegPlan *plan, guint month);

void pejl_chart_besoeg_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_besoeg_table (const PejlChartSpec *spec);

/* The canvas: one axis of time for lines and tiles. */
typedef struct
{
  PejlChartLayout *pen;
  const PejlBesoegPlan *plan;
  double x0, x1;      /* the canvas */
  double left, right; /* the axis of time */
  gboolean wide;      /* names stand beside the axis, else over and under it */
} PejlBesoegFlade;

double pejl_chart_besoeg_x (const PejlBesoegFlade *self, double month);
/* The line of today, where it lies in the period. */
void pejl_chart_besoeg_lay_now (const PejlBesoegFlade *self, double top, double bottom);
/* Each returns the y below. */
double pejl_chart_besoeg_lay_lines (PejlBesoegFlade *self, double y);
double pejl_chart_besoeg_lay_tiles (PejlBesoegFlade *self, double y);

G_END_DECLS
