// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 9: what its files (wheel, list, words) share.
#pragma once

#include "core/chart/pejl-chart-aarshjul.h"
#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-pen.h"
#include "core/model/pejl-dato.h"

G_BEGIN_DECLS

typedef struct
{
  char *key;   /* owned */
  char *label; /* owned */
  char *one;   /* owned: what one of its items is called; NULL: not named */
  char *more;  /* owned */
  gboolean filled;
} PejlAarshjulRing;

typedef struct
{
  char *key;  /* owned */
  char *text; /* owned */
  int ring;
  int month;                /* 1 – 12 */
  char dato[PEJL_DATO_LEN]; /* a date, or a month */
} PejlAarshjulItem;

typedef struct
{
  int year;
  char today[PEJL_DATO_LEN];
  GPtrArray *rings; /* owned */
  GPtrArray *items; /* owned, in the order of their numbers */
  gboolean felter;  /* the wheel alone, with fields instead of numbers */
  int valgt_ring;   /* -1: all of the month */
  int valgt_month;  /* 0: nothing is chosen */
} PejlAarshjul;

const PejlAarshjul *pejl_chart_aarshjul_get (const PejlChartSpec *spec);
const PejlAarshjulRing *pejl_chart_aarshjul_ring (const PejlAarshjul *hjul, guint i);
const PejlAarshjulItem *pejl_chart_aarshjul_item (const PejlAarshjul *hjul, guint i);
/* Whether today lies in the year. */
gboolean pejl_chart_aarshjul_has_now (const PejlAarshjul *hjul);
gboolean pejl_chart_aarshjul_is_past (const PejlAarshjul *hjul, const PejlAarshjulItem *item);
/* "1, tilsyn, januar: Tilsynsplan lægges frem". */
char *pejl_chart_aarshjul_spoken (const PejlAarshjul *hjul, guint i);
/* "jan". */
char *pejl_chart_month_short (int month);

/* The disc of a number, with room for two digits, or three where there are a hundred. */
double pejl_chart_aarshjul_disc (PejlChartLayout *pen);
void pejl_chart_aarshjul_lay_number (PejlChartLayout *pen, const PejlAarshjul *hjul, guint i, double x,
                                     double y);
/* So many; month 0: any. */
guint pejl_chart_aarshjul_count (const PejlAarshjul *hjul, int ring, int month);

/* What the two wheels share. y is the top of all of it. */
typedef struct
{
  PejlChartLayout *pen;
  const PejlAarshjul *hjul;
  double x, y, radius; /* the middle */
  GArray *discs;       /* what stands in it; owned by the wheel with numbers */
} PejlAarshjulWheel;
double pejl_chart_aarshjul_ring_width (const PejlAarshjulWheel *wheel);
double pejl_chart_aarshjul_ring_inner (const PejlAarshjulWheel *wheel, guint ring);
/* What stands above the circle. */
double pejl_chart_aarshjul_room_above (PejlChartLayout *pen, double radius);
/* And beside it. */
double pejl_chart_aarshjul_label_room (PejlChartLayout *pen);
void pejl_chart_aarshjul_lay_lines (PejlAarshjulWheel *wheel);
void pejl_chart_aarshjul_lay_around (PejlAarshjulWheel *wheel);

/* The wheel of fields. Returns the y below. */
double pejl_chart_aarshjul_lay_felter (PejlChartLayout *pen, double y);

/* has_wheel: a line tells where the wheel's numbers end. Returns the y below. */
double pejl_chart_aarshjul_lay_list (PejlChartLayout *pen, double x, double y, double width,
                                     gboolean has_wheel);

void pejl_chart_aarshjul_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_aarshjul_table (const PejlChartSpec *spec);

G_END_DECLS
