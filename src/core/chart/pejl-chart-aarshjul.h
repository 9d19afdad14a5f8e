// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 9, "Hvad sker hvornår": what a year wheel and its list hold.
#pragma once

#include "core/chart/pejl-chart-layout.h"
#include "core/model/pejl-dato.h"

G_BEGIN_DECLS

/* So many have a number in the wheel; the list alone goes on. */
#define PEJL_CHART_AARSHJUL_I_HJULET 20

/* The year that stands in the middle, 1 … 9999. */
void pejl_chart_aarshjul_set_year (PejlChartSpec *spec, int year);
/* ISO date; inside the year it has a pointer, and what lies before it is drawn quieter. */
void pejl_chart_aarshjul_set_today (PejlChartSpec *spec, const char *dato);
/* The innermost first, at most 5; all before the first item. filled: its numbers stand on solid discs (the
 * committee's dates). Returns its index. */
int pejl_chart_aarshjul_add_ring (PejlChartSpec *spec, const char *key, const char *label, gboolean filled);
/* dato: "2026-02-04", or "2026-02" for what belongs to a month; must lie in the year. text is the whole item
 * as the list has it: "4. februar: Kvalitet i dagtilbud". Items are numbered by date, then ring, then text.
 *
 * Marks have the key of the item for its line in the list, and "hjul:<key>" for its number in the wheel
 * (where several share one, that of the first). */
void pejl_chart_aarshjul_add_item (PejlChartSpec *spec, const char *key, int ring, const char *dato,
                                   const char *text);
/* What the ring's items are called when they are counted aloud: "besøg", "besøg"; else "punkter". */
void pejl_chart_aarshjul_set_noun (PejlChartSpec *spec, int ring, const char *one, const char *more);

/* For a page that has a list of its own: the wheel alone, in which each month of a ring is one field that tells how
 * many items it holds. Marks then have the keys "felt:<ring key>:<month 1–12>". */
void pejl_chart_aarshjul_set_felter (PejlChartSpec *spec, gboolean felter);
/* The field that is chosen is framed; ring -1: the whole month; month 0: none. */
void pejl_chart_aarshjul_set_valgt (PejlChartSpec *spec, int ring, int month);
/* The day that a point of the laid out fields stands for: its angle, each month a twelfth. FALSE outside of them, and
 * for a layout without. */
gboolean pejl_chart_aarshjul_dato_ved (const PejlChartLayout *layout, double x, double y, char dato[PEJL_DATO_LEN]);

guint pejl_chart_aarshjul_n_items (const PejlChartSpec *spec);

G_END_DECLS
