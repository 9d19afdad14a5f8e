// SPDX-License-Identifier: GPL-3.0-or-later
// A presentation (.pptx) of slides 16:9: texts, tables, pictures and charts that can be edited, each with its alt text.
#pragma once

#include "core/chart/pejl-chart-diagram.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Places are in pixels of a slide of this size; a pixel is 0.6 points. */
#define PEJL_PPTX_BREDDE 1600
#define PEJL_PPTX_HOEJDE 900

typedef struct
{
  double x, y, bredde, hoejde;
} PejlPptxFelt;

typedef enum
{
  PEJL_PPTX_VENSTRE,
  PEJL_PPTX_MIDT,
  PEJL_PPTX_HOEJRE,
} PejlPptxStilling;

/* How a paragraph is written. */
typedef struct
{
  double px;          /* height of the text, in pixels of the slide */
  gboolean fed;
  gboolean punkt;     /* a bullet before it */
  guint32 farve;      /* 0xrrggbb */
  PejlPptxStilling stilling;
} PejlPptxSkrift;

typedef struct
{
  char *tekst;        /* owned */
  guint ledeord;      /* so many bytes of it are bold, whatever the rest is */
  PejlPptxSkrift skrift;
} PejlPptxAfsnit;

/* The text of a box: PejlPptxAfsnit *. */
GPtrArray *pejl_pptx_tekst_new (void);
PejlPptxAfsnit *pejl_pptx_tekst_add (GPtrArray *tekst, const char *afsnit, PejlPptxSkrift skrift);

typedef struct
{
  char *tekst;        /* owned */
  guint32 farve;      /* of the text */
  gint64 bund;        /* 0xrrggbb behind it; -1: none */
  gboolean fed;
  PejlPptxStilling stilling;
} PejlPptxCelle;

typedef struct
{
  guint soejler;
  double *bredder;    /* owned: parts of the whole, one a column */
  GPtrArray *celler;  /* owned, PejlPptxCelle *, row by row; the first row is the head */
  double px;          /* height of the text */
} PejlPptxTabel;

/* bredder: one number a column, in any unit. */
PejlPptxTabel *pejl_pptx_tabel_new (guint soejler, const double *bredder, double px);
void pejl_pptx_tabel_free (PejlPptxTabel *tabel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPptxTabel, pejl_pptx_tabel_free)
PejlPptxCelle *pejl_pptx_tabel_add (PejlPptxTabel *tabel, const char *tekst);
guint pejl_pptx_tabel_n_raekker (const PejlPptxTabel *tabel);

typedef struct _PejlPptx PejlPptx;

/* dato: the ISO date that the file tells as its own. Texts are copied, here and below. */
PejlPptx *pejl_pptx_new (const char *titel, const char *forfatter, const char *dato);
void pejl_pptx_free (PejlPptx *pptx);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPptx, pejl_pptx_free)

/* Begins a slide; what follows is put on it, in reading order. bund: colour of the ground. */
void pejl_pptx_begin_dias (PejlPptx *pptx, guint32 bund);
/* The slide's title, which programs list and read first; every slide has one. */
void pejl_pptx_add_titel (PejlPptx *pptx, PejlPptxFelt felt, const char *tekst, PejlPptxSkrift skrift);
void pejl_pptx_add_tekst (PejlPptx *pptx, PejlPptxFelt felt, const char *navn, const GPtrArray *tekst);
/* A plain surface or rule, passed over by screen readers. */
void pejl_pptx_add_flade (PejlPptx *pptx, PejlPptxFelt felt, guint32 farve);
/* Number and foot of the slide. foerste: felt of the foot; nr: that of the number. */
void pejl_pptx_add_fod (PejlPptx *pptx, PejlPptxFelt felt, const char *tekst, PejlPptxFelt nr_felt, PejlPptxSkrift skrift);
void pejl_pptx_add_tabel (PejlPptx *pptx, PejlPptxFelt felt, const PejlPptxTabel *tabel, const char *alt);
/* png: the bytes of a PNG. The picture keeps its shape inside felt, as wide or as tall as it goes. forhold: width by
 * height. */
void pejl_pptx_add_billede (PejlPptx *pptx, PejlPptxFelt felt, GBytes *png, double forhold, const char *alt);
/* A chart with its workbook. px: height of its text. */
gboolean pejl_pptx_add_diagram (PejlPptx *pptx, PejlPptxFelt felt, const PejlChartDiagram *diagram, const char *alt,
                                double px, GError **error);
/* Paragraphs are parted by line feeds. Nothing for an empty text. */
void pejl_pptx_set_noter (PejlPptx *pptx, const char *noter);

guint pejl_pptx_n_dias (const PejlPptx *pptx);
/* The same slides give the same bytes. Errors: PEJL_KONTOR_ERROR. */
GBytes *pejl_pptx_finish (PejlPptx *pptx, GError **error);

G_END_DECLS
