// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules share.
#pragma once

#include "core/report/pdf/pejl-pdf-struktur.h"
#include "core/report/pdf/pejl-pdf-tjek.h"

G_BEGIN_DECLS

typedef struct
{
  qpdf_data pdf;
  const PejlPdfStruktur *struktur;
  GPtrArray *sider;            /* pages, GUINT_TO_POINTER (qpdf_oh) */
  GHashTable *numre;           /* object number of a page → its number from 1 */
  GPtrArray *indhold;          /* GBytes *: each page's content; NULL where it cannot be read */
  GPtrArray *maerker;          /* GArray * of int: each page's MCIDs in drawing order */
  GArray *umaerket;            /* guint: things painted outside marked content, one a page; G_MAXUINT: marks do not pair */
  /* of the rule at work */
  GString *hvor;
  guint fejl;
} PejlPdfTjek;

/* Tells one fault; after the first few they are only counted. Takes sted. */
void pejl_pdf_tjek_fault (PejlPdfTjek *tjek, char *sted);
/* "page 3"; "" when the page is not known. For an element: the page of the first thing it holds. */
char *pejl_pdf_tjek_page (const PejlPdfTjek *tjek, guint nr);
char *pejl_pdf_tjek_place (const PejlPdfTjek *tjek, guint element);
/* An attribute of an element, whatever of its attribute objects holds it. */
qpdf_oh pejl_pdf_tjek_attribute (const PejlPdfTjek *tjek, qpdf_oh element, const char *key);

/* A file that is open. indhold: GBytes* a page as they are, or will be, written; NULL: they are read. */
GPtrArray *pejl_pdf_tjek_open (qpdf_data pdf, const PejlPdfStruktur *struktur, const GPtrArray *indhold);
/* GUINT_TO_POINTER (qpdf_oh) of each font that the page's resources name, also those of what is drawn inside it; each once. */
GPtrArray *pejl_pdf_tjek_fonts_of_page (qpdf_data pdf, qpdf_oh side);

/* The rules. Each tells its faults. */
void pejl_pdf_tjek_fil (PejlPdfTjek *tjek);
void pejl_pdf_tjek_opmaerket (PejlPdfTjek *tjek);
void pejl_pdf_tjek_sprog (PejlPdfTjek *tjek);
void pejl_pdf_tjek_titel (PejlPdfTjek *tjek);
void pejl_pdf_tjek_xmp (PejlPdfTjek *tjek);
void pejl_pdf_tjek_alt (PejlPdfTjek *tjek);
void pejl_pdf_tjek_tabeller (PejlPdfTjek *tjek);
void pejl_pdf_tjek_overskrifter (PejlPdfTjek *tjek);
void pejl_pdf_tjek_orden (PejlPdfTjek *tjek);
void pejl_pdf_tjek_artefakter (PejlPdfTjek *tjek);
void pejl_pdf_tjek_links (PejlPdfTjek *tjek);
void pejl_pdf_tjek_faner (PejlPdfTjek *tjek);
void pejl_pdf_tjek_skrifter (PejlPdfTjek *tjek);
void pejl_pdf_tjek_tegnkoder (PejlPdfTjek *tjek);

G_END_DECLS
