// SPDX-License-Identifier: GPL-3.0-or-later
// The pass that makes a PDF of cairo's one that a screen reader can read (PDF/UA-1, ISO 14289-1): what cairo cannot write
// is added in memory, and the result is looked through before it is handed on.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A figure in words, in the order in which the tags "Figure" were opened. Points from the page's upper left corner. */
typedef struct
{
  char *tekst;
  double x, y, bredde, hoejde;
  double side_hoejde;          /* height of its page */
} PejlPdfFigur;

/* What the pass must be told. */
typedef struct
{
  GArray *figurer;             /* PejlPdfFigur */
  GHashTable *maal;            /* name of a place in the document → words of what is there, for links that lead to it */
} PejlPdfAdgang;

PejlPdfAdgang *pejl_pdf_adgang_new (void);
void pejl_pdf_adgang_free (PejlPdfAdgang *adgang);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPdfAdgang, pejl_pdf_adgang_free)
/* Texts are copied. */
void pejl_pdf_adgang_add_figur (PejlPdfAdgang *adgang, const char *tekst, double x, double y, double bredde,
                                double hoejde, double side_hoejde);
void pejl_pdf_adgang_add_maal (PejlPdfAdgang *adgang, const char *navn, const char *tekst);

/* pdf is cairo's own, with a title among its metadata and a tag "Document" about all tags. Adds language, title, XMP, alt texts
 * with places, scopes of table heads, what links are, order of tabbing and artifacts; the same pdf gives the same bytes.
 * NULL with PEJL_REPORT_ERROR_ACCESS when the texts and figures do not match, or the result fails pejl_pdf_tjek(): then nothing
 * may be saved. Safe in any thread. */
GBytes *pejl_pdf_adgang_run (GBytes *pdf, const PejlPdfAdgang *adgang, GError **error);

G_END_DECLS
