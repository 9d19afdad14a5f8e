// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows: the finding, the numbers and their keys. No geometry, no colour, no model.
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_CHART_DELTE_SOEJLER, /* chart 3: diverging bars about the border, with small multiples */
  PEJL_CHART_ROLLER,        /* chart 4: matrix of areas × roles, tegn seen of possible */
  PEJL_CHART_BESOEG,        /* chart 7: visits through the period, see pejl-chart-besoeg.h */
  PEJL_CHART_AARSHJUL,      /* chart 9: the year as a wheel and a list, see pejl-chart-aarshjul.h */
  PEJL_CHART_OPFOELGNING,   /* chart 8: points of handleplaner by age, see pejl-chart-opfoelgning.h */
  PEJL_CHART_STILLING,      /* chart 1: all dagtilbud on the levels, now and before, see pejl-chart-stilling.h */
  PEJL_CHART_VARMEKORT,     /* chart 2: who is where, see pejl-chart-varmekort.h */
  PEJL_CHART_OVERGANGE,     /* chart 5: from level to level, see pejl-chart-overgange.h */
  PEJL_CHART_SPREDNING,     /* chart 6: a dot a house, see pejl-chart-spredning.h */
  PEJL_CHART_ET_HUS,        /* chart 10: one house among all, see pejl-chart-et-hus.h */
} PejlChartKind;

/* A spec is filled by one thread and then only read; it may be shared between threads from then on. */
typedef struct _PejlChartSpec PejlChartSpec;

#define PEJL_TYPE_CHART_SPEC (pejl_chart_spec_get_type ())
GType pejl_chart_spec_get_type (void);

PejlChartSpec *pejl_chart_spec_new (PejlChartKind kind);
PejlChartSpec *pejl_chart_spec_ref (PejlChartSpec *spec);
void pejl_chart_spec_unref (PejlChartSpec *spec);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlChartSpec, pejl_chart_spec_unref)

PejlChartKind pejl_chart_spec_get_kind (const PejlChartSpec *spec);

/* All strings are copied; NULL and "" both mean: not there. */

/* The finding: "Systematik halter mest: 17 af 35 dagtilbud ligger under grænsen". */
void pejl_chart_spec_set_title (PejlChartSpec *spec, const char *title);
const char *pejl_chart_spec_get_title (const PejlChartSpec *spec);
/* Measure, unit and period: "Antal dagtilbud på hvert niveau i de fire indsatsområder … Periode 2024–2025."
 */
void pejl_chart_spec_set_subtitle (PejlChartSpec *spec, const char *subtitle);
const char *pejl_chart_spec_get_subtitle (const PejlChartSpec *spec);
/* Source, date, n and what is missing. */
void pejl_chart_spec_set_footer (PejlChartSpec *spec, const char *footer);
const char *pejl_chart_spec_get_footer (const PejlChartSpec *spec);
/* "2024–2025", used in the alt text and in the table's caption. */
void pejl_chart_spec_set_period (PejlChartSpec *spec, const char *period);
const char *pejl_chart_spec_get_period (const PejlChartSpec *spec);
/* What a row is: singular and plural in lower case, "indsatsområde", "indsatsområder" (the default). */
void pejl_chart_spec_set_row_noun (PejlChartSpec *spec, const char *singular, const char *plural);
/* What is counted, singular and plural: "dagtilbud", "dagtilbud" (the default). */
void pejl_chart_spec_set_unit_noun (PejlChartSpec *spec, const char *singular, const char *plural);

/* ---- the levels: PEJL_CHART_DELTE_SOEJLER, _STILLING, _VARMEKORT, _OVERGANGE, _ET_HUS ---- */

/* One level of the scale, lowest first, at least 2 and at most 7. nr is the digit that people know it by.
 * kort may be NULL; it stands where navn has no room. All levels are added before the first row. */
void pejl_chart_spec_add_level (PejlChartSpec *spec, int nr, const char *navn, const char *kort);
/* Index (from 0) of the lowest level that is good enough; 1 … number of levels - 1. The bars hang on its
 * lower edge. */
void pejl_chart_spec_set_border (PejlChartSpec *spec, int level_index);
int pejl_chart_spec_get_border (const PejlChartSpec *spec);

/* ---- PEJL_CHART_DELTE_SOEJLER ---- */

/* One bar. key is the whole key of the row ("omraade:systematik"); counts has one number a level; the two
 * last are dagtilbud without a level: visited but not judged, and not visited. Returns the row's index in
 * order of adding.
 *
 * Marks of a row have the keys
 *   <row key>                    the name
 *   <row key>:under              the sum under the border
 *   <row key>:niveau:<nr>        a level
 *   <row key>:ikke-vurderet, <row key>:ikke-besoegt
 * and in a panel the same with "<panel key>:" before them. */
int pejl_chart_spec_add_row (PejlChartSpec *spec, const char *key, const char *label, const int *counts,
                             int ikke_vurderet, int ikke_besoegt);
/* The row that the title speaks of: bold. At most one; -1 for none. */
void pejl_chart_spec_set_emphasised_row (PejlChartSpec *spec, int row);
/* Sort rows (and those of every panel, in the same order) by share below the border, largest first, then by
 * name. Rows without anything assessed come last. Call when all rows and panels are in. Indices keep pointing
 * at what they pointed at when the row was added. */
void pejl_chart_spec_sort_by_share (PejlChartSpec *spec);

/* A small multiple: "distrikt:nord", "Nord", 9 assessed of 9. Returns its index. */
int pejl_chart_spec_add_panel (PejlChartSpec *spec, const char *key, const char *label, int n, int of);
/* Numbers of one panel for the row that pejl_chart_spec_add_row() gave this index. A row that is never set is
 * empty. */
void pejl_chart_spec_set_panel_row (PejlChartSpec *spec, int panel, int row, const int *counts,
                                    int ikke_vurderet, int ikke_besoegt);
/* The finding over the panels: "Systematik halter mest i Midtby, Syd og Land, men ikke i Nord." (also in the
 * alt text). How the panels are read is added by the chart itself. */
void pejl_chart_spec_set_panels_title (PejlChartSpec *spec, const char *title);

/* ---- PEJL_CHART_ROLLER ---- */

/* A heading over neighbouring columns, "Set ved tilsyn i 36 dagtilbud". Returns its index. */
int pejl_chart_spec_add_column_group (PejlChartSpec *spec, const char *label);
/* key "ledere", label "pædagogiske ledere" (a soft hyphen U+00AD allows a break), kort "Ledere" (in tables
 * and where there is no room). group -1 for none. All columns are added before the first matrix row. */
int pejl_chart_spec_add_column (PejlChartSpec *spec, const char *key, const char *label, const char *kort,
                                int group);
/* key "systematik", label "Systematik", tegn 18 (shown under the name; 0 for none). Returns its index. */
int pejl_chart_spec_add_matrix_row (PejlChartSpec *spec, const char *key, const char *label, int tegn);
/* seen of possible. possible 0: this role has no tegn here ("ingen tegn"). Margins are summed by the chart.
 * Keys of marks: "celle:<row>:<column>", with "alle" for a margin. */
void pejl_chart_spec_set_cell (PejlChartSpec *spec, int row, int column, int seen, int possible);
/* The cell in the title: framed. -1, -1 for none. */
void pejl_chart_spec_set_emphasised_cell (PejlChartSpec *spec, int row, int column);
/* Visited places of all, for the alt text: 36 of 38 dagtilbud. */
void pejl_chart_spec_set_visited (PejlChartSpec *spec, int visited, int of);

G_END_DECLS
