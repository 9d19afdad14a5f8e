// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as series of numbers, for programs that draw charts of their own: spreadsheets and slides.
#pragma once

#include "core/chart/pejl-chart-text.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_DIAGRAM_STAKKET,  /* horizontal bars, stacked; what is under the border is negative */
  PEJL_DIAGRAM_SOEJLER,  /* horizontal bars beside each other */
  PEJL_DIAGRAM_LINJER,
} PejlDiagramArt;

typedef enum
{
  PEJL_DIAGRAM_HEL,
  PEJL_DIAGRAM_SKRAVERET, /* hatched; of a line: dashed */
} PejlDiagramFyld;

typedef struct
{
  char *navn;           /* owned */
  guint32 farve;        /* 0xrrggbb */
  guint32 tekstfarve;   /* of the numbers on it */
  PejlDiagramFyld fyld;
  GArray *tal;          /* owned, double, one a category; NAN: there is none */
} PejlDiagramSerie;

typedef struct
{
  PejlDiagramArt art;
  char *hjoerne;         /* owned: what the categories are, "Indsatsområde" */
  char *akse;            /* owned: what is counted and in which unit, "Antal dagtilbud" */
  const char *format;    /* static: how a number is written, "0;0" without the sign */
  double mindst, stoerst; /* ends of the axis; NAN: as the numbers need */
  gboolean etiketter;    /* the numbers stand on their marks … */
  double mindste_etiket; /* … unless they are nearer to 0 than this: the mark is too narrow for them */
  GPtrArray *kategorier; /* owned, char *: the first is uppermost, or leftmost */
  GPtrArray *serier;     /* owned, PejlDiagramSerie *: stacked from the border outward on each side */
} PejlChartDiagram;

/* The same numbers as the spec's. NULL for a chart that no other program has a form for, or that has no numbers. */
PejlChartDiagram *pejl_chart_diagram_new (const PejlChartSpec *spec);
void pejl_chart_diagram_free (PejlChartDiagram *diagram);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlChartDiagram, pejl_chart_diagram_free)

const PejlDiagramSerie *pejl_chart_diagram_serie (const PejlChartDiagram *diagram, guint i);
const char *pejl_chart_diagram_kategori (const PejlChartDiagram *diagram, guint i);
/* Whether the number stands on its mark. */
gboolean pejl_chart_diagram_har_etiket (const PejlChartDiagram *diagram, guint serie, guint kategori);
double pejl_chart_diagram_tal (const PejlChartDiagram *diagram, guint serie, guint kategori);

/* A chart that no other program draws, as the small table that a slide has room for; NULL: it has none either. */
PejlChartTable *pejl_chart_slide_table (const PejlChartSpec *spec);

/* For those who make one. Texts are copied. */
PejlChartDiagram *pejl_chart_diagram_begin (PejlDiagramArt art, const char *hjoerne, const char *akse);
void pejl_chart_diagram_add_kategori (PejlChartDiagram *diagram, const char *navn);
PejlDiagramSerie *pejl_chart_diagram_add_serie (PejlChartDiagram *diagram, const char *navn, guint32 farve,
                                                guint32 tekstfarve);
void pejl_diagram_serie_add (PejlDiagramSerie *serie, double tal);

G_END_DECLS
