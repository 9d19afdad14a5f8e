// SPDX-License-Identifier: GPL-3.0-or-later
// A document set on A4 pages: what stands where, ready to be drawn as often as one likes.
#pragma once

#include "core/chart/pejl-chart-layout.h"
#include "core/report/pdf/pejl-pdf-skrift.h"
#include "core/report/pejl-dokument.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A4 in points. */
#define PEJL_A4_BREDDE 595.276
#define PEJL_A4_HOEJDE 841.890

typedef enum
{
  PEJL_PDF_OP_BEGIN,  /* a structure element opens */
  PEJL_PDF_OP_END,
  PEJL_PDF_OP_TEKST,
  PEJL_PDF_OP_FLADE,
  PEJL_PDF_OP_RAMME,
  PEJL_PDF_OP_FIGUR,
  PEJL_PDF_OP_BILLEDE,
} PejlPdfOpArt;

/* One thing to draw. Points from the page's upper left corner; what it points at lives with the sats. */
typedef struct
{
  PejlPdfOpArt art;
  guint32 farve;                 /* 0xrrggbb */
  double x, y, bredde, hoejde;   /* figure: bredde is the factor it is drawn at */
  const PejlPdfTekst *tekst;
  guint foerste, antal;          /* lines of tekst; its line foerste has its top at y */
  const char *tag;
  const char *attributter;       /* NULL: none */
  PejlChartLayout *figur;
  double radius;                 /* flade, ramme: of the corners; 0: square */
  double streg;                  /* ramme: width of its line; 0: 0.6 */
  cairo_surface_t *billede;      /* drawn into bredde × hoejde */
  const char *alt;               /* begin of a Figure: what it shows, its box in x, y, bredde, hoejde; NULL: not told here */
} PejlPdfOp;

typedef struct
{
  GArray *bund;  /* PejlPdfOp: outside the structure, drawn first: backgrounds, header, footer */
  GArray *ops;   /* PejlPdfOp */
} PejlPdfSide;

/* A heading, for the outline. */
typedef struct
{
  guint niveau;      /* 1–3 */
  const char *tekst;
  const char *maal;  /* name of the place to go to */
  guint side;        /* from 0 */
} PejlPdfPunkt;

typedef struct _PejlPdfSats PejlPdfSats;

/* dokument is borrowed and must live as long as the sats. NULL with G_IO_ERROR_CANCELLED when cancelled. The
 * sats belongs to the thread that made it. */
PejlPdfSats *pejl_pdf_sats_new (const PejlDokument *dokument, GCancellable *cancellable, GError **error);
void pejl_pdf_sats_free (PejlPdfSats *sats);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPdfSats, pejl_pdf_sats_free)

const PejlDokument *pejl_pdf_sats_get_dokument (const PejlPdfSats *sats);
guint pejl_pdf_sats_n_sider (const PejlPdfSats *sats);
const PejlPdfSide *pejl_pdf_sats_side (const PejlPdfSats *sats, guint side);
const PejlPdfPunkt *pejl_pdf_sats_punkter (const PejlPdfSats *sats, guint *antal);
/* The places that words of the document lead to; see pejl-dokument-steder.h. Borrowed. */
GHashTable *pejl_pdf_sats_steder (const PejlPdfSats *sats);
/* Characters that no font of the machine has: they are drawn as boxes. */
guint pejl_pdf_sats_unknown_glyphs (const PejlPdfSats *sats);

G_END_DECLS
