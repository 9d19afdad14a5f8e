// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the operators of a page's content stream (ISO 32000-1, 7.8.2), and knows which of them paint.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_PDF_OPERATOR_ANDET,     /* state: colours, widths, matrices */
  PEJL_PDF_OPERATOR_MALER,     /* begins something that is painted: a path, a text, an image */
  PEJL_PDF_OPERATOR_GEM,       /* q */
  PEJL_PDF_OPERATOR_HENT,      /* Q */
  PEJL_PDF_OPERATOR_MAERKE,    /* BMC, BDC */
  PEJL_PDF_OPERATOR_MAERKE_SLUT, /* EMC */
} PejlPdfOperatorArt;

/* Offsets are bytes from data, which is borrowed. */
typedef struct
{
  const guint8 *data;
  gsize laengde;
  gsize naeste;               /* where reading goes on */
  gsize start;                /* of the operator's first operand, or of itself when it has none */
  gsize operator;             /* of the operator itself */
  PejlPdfOperatorArt art;
} PejlPdfLex;

void pejl_pdf_lex_init (PejlPdfLex *lex, const guint8 *data, gsize laengde);
/* To the next operator; FALSE at the end. */
gboolean pejl_pdf_lex_next (PejlPdfLex *lex);
/* Of a BDC with its properties written out: the number behind /MCID, or -1. */
int pejl_pdf_lex_mcid (const PejlPdfLex *lex);
/* Of a BMC or BDC: whether its tag is tag ("/Artifact"). */
gboolean pejl_pdf_lex_has_tag (const PejlPdfLex *lex, const char *tag);
/* Of a BDC whose properties are a name in the page's resources: "/MC0". NULL when they are written out. */
char *pejl_pdf_lex_properties (const PejlPdfLex *lex);

/* The stream with whatever is painted outside marked content put between /Artifact BMC and EMC (14.8.2.2), each
 * such piece inside one pair of q and Q. Empty when there is nothing to mark. FALSE when the marks of data itself do not
 * pair, or one begins inside a text that would be an artifact. */
gboolean pejl_pdf_lex_artefakter (const guint8 *data, gsize laengde, GByteArray *ud);

G_END_DECLS
