// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as a sheet: what stands about them, tables in which a number is a number, and a chart. No file format.
#pragma once

#include "core/chart/pejl-chart-diagram.h"
#include "core/chart/pejl-chart-text.h"

G_BEGIN_DECLS

typedef struct
{
  char *tekst;     /* owned; as people write it, also of a number; "" for nothing */
  gboolean er_tal;
  double tal;
  guint decimaler;
} PejlTalCelle;

typedef struct
{
  char *titel;         /* owned; may be NULL */
  GPtrArray *hoved;    /* owned, char * */
  GPtrArray *raekker;  /* owned, GArray * of PejlTalCelle, each as long as hoved */
  guint n_total;       /* so many of the last rows are totals */
} PejlTalTabel;

/* "17 af 35, 49 %" becomes two columns, "Under grænsen" and "Under grænsen, af"; the per cent is left out, as it can be
 * reckoned. "1.072" and "29,5" become numbers. What is no number stays words. */
PejlTalTabel *pejl_taltabel_new_from_chart (const PejlChartTable *table);
PejlTalTabel *pejl_taltabel_new (const char *titel);
void pejl_taltabel_free (PejlTalTabel *tabel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlTalTabel, pejl_taltabel_free)
void pejl_taltabel_add_hoved (PejlTalTabel *tabel, const char *tekst);
void pejl_taltabel_begin_raekke (PejlTalTabel *tabel);
/* A cell of the latest row; read as a number where it is one. */
void pejl_taltabel_add_celle (PejlTalTabel *tabel, const char *tekst);
void pejl_taltabel_add_tal (PejlTalTabel *tabel, gint64 tal);
const PejlTalCelle *pejl_taltabel_celle (const PejlTalTabel *tabel, guint raekke, guint soejle);
/* Whether there is a number in the column. */
gboolean pejl_taltabel_har_tal (const PejlTalTabel *tabel, guint soejle);
/* So many columns from the left name a row: those before the first with a number, at least one. */
guint pejl_taltabel_n_navne (const PejlTalTabel *tabel);

/* A line about the numbers: "n", "36 af 38 dagtilbud er besøgt". */
typedef struct
{
  char *navn;  /* owned */
  char *tekst; /* owned */
} PejlTalLinje;

typedef struct
{
  char *navn;        /* owned: of the sheet; writers cut it to what their format holds */
  char *titel;       /* owned: the finding */
  char *undertitel;  /* owned: measure, unit, period; may be NULL */
  GPtrArray *linjer; /* owned, PejlTalLinje * */
  GPtrArray *tabeller; /* owned, PejlTalTabel * */
  PejlChartDiagram *diagram; /* owned; NULL: none */
  char *alt;         /* owned: what the chart tells those who do not see it */
} PejlTalArk;

PejlTalArk *pejl_talark_new (const char *navn, const char *titel, const char *undertitel);
void pejl_talark_free (PejlTalArk *ark);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlTalArk, pejl_talark_free)
/* Nothing for an empty tekst. */
void pejl_talark_add_linje (PejlTalArk *ark, const char *navn, const char *tekst);
/* Takes the table. */
void pejl_talark_add_tabel (PejlTalArk *ark, PejlTalTabel *tabel);
/* Takes the chart. */
void pejl_talark_set_diagram (PejlTalArk *ark, PejlChartDiagram *diagram, const char *alt);

/* All sheets as one CSV that Danish Excel opens with a double click: UTF-8 with BOM, semicolons, decimal commas, no
 * thousands point, CRLF. One line a number: Diagram;Tabel;Række;Søjle;Værdi. What stands about the numbers are lines of
 * the table "Om tallene". A text is never a formula, whatever a house is called. ark: PejlTalArk *. */
GBytes *pejl_talark_csv (GPtrArray *ark);

G_END_DECLS
