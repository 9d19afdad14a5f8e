// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of blocks of a slide, each set at the cursor of the column being filled. Private to the setting of slides.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg-sats.h"

G_BEGIN_DECLS

#define DIAS_MARGEN 80.0
#define DIAS_FOD_Y (PEJL_DIAS_HOEJDE - 76.0)  /* the line over the footer */
#define DIAS_BUND (DIAS_FOD_Y - 20.0)         /* where a column ends */
#define DIAS_SPALTELUFT 76.0

#define DIAS_TEKST 0x1a1f26
#define DIAS_STILLE 0x515a66
#define DIAS_STREG 0xd5d9de
#define DIAS_GRAA 0x8b939d
#define DIAS_ACCENT 0x1f5fa8
#define DIAS_UNDER 0x8c3b00
#define DIAS_HVID 0xffffff
#define DIAS_PAPIR 0xf7f2ea

#define PEJL_DIAS_TAL_LED 3

/* A slide being set. */
typedef struct
{
  PejlPdfSkrift *skrift;   /* borrowed */
  const PejlDias *dias;    /* borrowed */
  PejlPdfSide *side;       /* owned by the slide */
  PejlChartLayout *chart;  /* owned by the slide; NULL: none, or nobody has looked at it yet */
  const PejlDiasBlok *chart_blok; /* borrowed; NULL: the slide has no chart */
  guint chart_op;          /* where in side->ops it stands */
  double chart_x, chart_y, chart_bredde, chart_hoejde, chart_factor;
  GPtrArray *billeder;     /* owned by the slide: cairo_surface_t * */
  GArray *felter;          /* owned by the slide: PejlDiasFelt */
  const char *maal;        /* borrowed, attributes: the slide as a place that links lead to */
  const char *titel_led;   /* borrowed, attributes: where the title leads; NULL: nowhere */
  const char *tal_led[PEJL_DIAS_TAL_LED]; /* likewise, the cover's numbers */
  guint tal;               /* so many numbers have been set */
  double x, y, bredde, bund; /* the column; y is the cursor */
  gboolean lille;          /* paragraphs in the smaller of their two sizes */
  gboolean for_lang;
} PejlDiasSaetning;

/* Of paragraphs and lists. */
PejlSkriftStil pejl_dias_tekst_stil (const PejlDiasSaetning *s);
/* How much of the column the block takes, with the space below it. */
double pejl_dias_blok_hoejde (PejlDiasSaetning *s, const PejlDiasBlok *blok);
void pejl_dias_blok_saet (PejlDiasSaetning *s, const PejlDiasBlok *blok);

void pejl_dias_begin (PejlDiasSaetning *s, const char *tag);
/* attributter: NULL for none; borrowed. */
void pejl_dias_begin_med (PejlDiasSaetning *s, const char *tag, const char *attributter);
void pejl_dias_end (PejlDiasSaetning *s, const char *tag);
void pejl_dias_flade (GArray *ops, double x, double y, double bredde, double hoejde, double radius, guint32 farve);
void pejl_dias_put (GArray *ops, const PejlPdfTekst *tekst, double x, double y, guint32 farve);
/* One element with one text in it, at the cursor, which moves below it. What does not fit ends in an ellipsis. */
void pejl_dias_put_linjer (PejlDiasSaetning *s, const char *tag, PejlSkriftStil stil, const char *tekst, double x,
                           double bredde, guint32 farve);

/* The same for the slide's title, which links may lead to and from. */
void pejl_dias_put_titel (PejlDiasSaetning *s, const char *tag, PejlSkriftStil stil, const char *tekst, guint32 farve);

/* A small table, no row broken. */
double pejl_dias_tabel_hoejde (PejlDiasSaetning *s, const PejlDiasBlok *blok);
void pejl_dias_tabel_saet (PejlDiasSaetning *s, const PejlDiasBlok *blok);

/* Lays the slide's chart out, if it has one and that has not been done: before the slide is drawn. */
void pejl_dias_lav_figur (PejlDiasSaetning *s);

G_END_DECLS
