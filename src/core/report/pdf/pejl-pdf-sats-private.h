// SPDX-License-Identifier: GPL-3.0-or-later
// What the setting of blocks and of tables share: the page being filled, and how things are put on it.
#pragma once

#include "core/report/pdf/pejl-pdf-sats.h"
#include "core/report/pejl-dokument-steder.h"

G_BEGIN_DECLS

#define MARGEN 53.0                                   /* left and right */
#define TEKSTBREDDE (PEJL_A4_BREDDE - 2 * MARGEN)
#define SIDE_TOP 62.0                                 /* where text begins below the header */
#define SIDE_BUND (PEJL_A4_HOEJDE - 62.0)             /* and ends above the footer */

#define FARVE_TEKST 0x1a1f26
#define FARVE_STILLE 0x515a66
#define FARVE_STREG 0xd5d9de
#define FARVE_ACCENT 0x1f5fa8
#define FARVE_UNDER 0x8c3b00
#define FARVE_BAAND 0xf7f2ea

/* A line of the contents that waits for its page number. */
typedef struct
{
  PejlPdfSide *side;
  guint op;              /* index of the number's op */
  guint punkt;           /* index of the heading among all */
  double hoejre;         /* where the number ends */
} PejlPdfIndgang;

struct _PejlPdfSats
{
  /* borrowed */
  const PejlDokument *dokument;
  GCancellable *cancellable;
  /* owned */
  PejlPdfSkrift *skrift;
  GPtrArray *sider;        /* PejlPdfSide * */
  GPtrArray *figurer;      /* PejlChartLayout * */
  GPtrArray *tabeller;     /* PejlPdfTabel * */
  GHashTable *maalte;      /* block → its chart layout or measured table; borrowed both */
  GArray *punkter;         /* PejlPdfPunkt */
  GArray *indgange;        /* PejlPdfIndgang */
  GHashTable *steder;      /* pejl_dokument_steder() */
  GStringChunk *ord;
  /* state */
  PejlPdfSide *side;
  double y;
  double luft;             /* space owed below the last block */
};

/* Whether h points more have room on this page. */
gboolean pejl_pdf_sats_har_plads (const PejlPdfSats *sats, double h);
gboolean pejl_pdf_sats_er_oeverst (const PejlPdfSats *sats);
void pejl_pdf_sats_ny_side (PejlPdfSats *sats);
/* Space before a block: the larger of it and what the last block wanted below; none at the top of a page. */
void pejl_pdf_sats_luft (PejlPdfSats *sats, double foer);

void pejl_pdf_sats_begin (PejlPdfSats *sats, const char *tag);
void pejl_pdf_sats_begin_med (PejlPdfSats *sats, const char *tag, const char *attributter);
/* A Figure opens, which is told as alt (copied) to those who do not see it; its box in points. */
void pejl_pdf_sats_begin_figur (PejlPdfSats *sats, const char *alt, double x, double y, double bredde, double hoejde);
void pejl_pdf_sats_end (PejlPdfSats *sats, const char *tag);
void pejl_pdf_sats_tekst (PejlPdfSats *sats, const PejlPdfTekst *tekst, double x, double y, guint32 farve);
void pejl_pdf_sats_linjer (PejlPdfSats *sats, const PejlPdfTekst *tekst, guint foerste, guint antal, double x,
                           double y,
                           guint32 farve);
void pejl_pdf_sats_flade (PejlPdfSats *sats, double x, double y, double bredde, double hoejde, guint32 farve);
void pejl_pdf_sats_ramme (PejlPdfSats *sats, double x, double y, double bredde, double hoejde, guint32 farve);
void pejl_pdf_sats_figur (PejlPdfSats *sats, PejlChartLayout *figur, double x, double y, double faktor);

/* Lines of running text with what in them leads to a place of the document as links. Inside an element; where there are links, its
 * content is elements of their own. */
void pejl_pdf_sats_loebende (PejlPdfSats *sats, const PejlPdfTekst *tekst, guint foerste, guint antal, double x, double y,
                             guint32 farve);
/* Around what a link may lead to. Both do nothing where sted is NULL. */
void pejl_pdf_sats_begin_sted (PejlPdfSats *sats, const PejlSted *sted);
void pejl_pdf_sats_end_sted (PejlPdfSats *sats, const PejlSted *sted);

const PejlPdfTekst *pejl_pdf_sats_form (PejlPdfSats *sats, PejlSkriftStil stil, const char *tekst,
                                        double bredde);
/* One element with one text in it, at the cursor, which moves below it. */
void pejl_pdf_sats_put (PejlPdfSats *sats, const char *tag, const PejlPdfTekst *tekst, double x,
                        guint32 farve);
/* A heading's place, that a link or the outline leads to: attributes for CAIRO_TAG_DEST. */
const char *pejl_pdf_sats_add_punkt (PejlPdfSats *sats, guint niveau, const char *tekst);
/* "Tabel 3. " in bold and the words after it. */
const PejlPdfTekst *pejl_pdf_sats_billedtekst (PejlPdfSats *sats, const PejlBlok *blok, double bredde);

/* The colours of a level's box, and of the text on it; niveau from 1. */
void pejl_pdf_niveau_farver (guint niveau, guint niveauer, guint32 *bund, guint32 *tekst);

/* Tables: measured once, then set row by row over as many pages as it takes. */
typedef struct _PejlPdfTabel PejlPdfTabel;
PejlPdfTabel *pejl_pdf_tabel_new (PejlPdfSats *sats, const PejlBlok *blok);
void pejl_pdf_tabel_free (PejlPdfTabel *tabel);
/* What must stand together at its beginning: all of a short table; caption, head, some rows of a long one. */
double pejl_pdf_tabel_start_height (const PejlPdfTabel *tabel);
void pejl_pdf_tabel_saet (PejlPdfTabel *tabel, PejlPdfSats *sats);

G_END_DECLS
