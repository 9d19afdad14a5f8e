// SPDX-License-Identifier: GPL-3.0-or-later
// The structure tree of a PDF, read once into lists in reading order.
#pragma once

#include "core/report/pdf/pejl-pdf-objekt.h"

G_BEGIN_DECLS

#define PEJL_PDF_INGEN G_MAXUINT

/* An element, parents before their children. */
typedef struct
{
  qpdf_oh objekt;
  int id;               /* its object number; 0: it has none of its own */
  guint foraelder;      /* index; PEJL_PDF_INGEN: the root */
  const char *art;      /* "P", "Figure" …, role-mapped, interned */
} PejlPdfElement;

/* Something drawn on a page that an element holds. */
typedef struct
{
  guint element;
  int side;             /* object number of the page */
  int mcid;
} PejlPdfIndhold;

/* An annotation that an element holds. */
typedef struct
{
  guint element;
  int objekt;           /* object number */
} PejlPdfHenvist;

typedef struct
{
  GArray *elementer;    /* PejlPdfElement */
  GArray *indhold;      /* PejlPdfIndhold */
  GArray *henviste;     /* PejlPdfHenvist */
  gboolean rod;         /* there is a structure tree */
  gboolean ond;         /* it is too deep, too large, or leads back into itself; what was read until then stands */
} PejlPdfStruktur;

/* The handles in it belong to pdf. */
PejlPdfStruktur *pejl_pdf_struktur_read (qpdf_data pdf);
void pejl_pdf_struktur_free (PejlPdfStruktur *struktur);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPdfStruktur, pejl_pdf_struktur_free)

const PejlPdfElement *pejl_pdf_struktur_element (const PejlPdfStruktur *struktur, guint nr);
gboolean pejl_pdf_element_is (const PejlPdfElement *element, const char *art);
/* Whether an element of kind art stands above element. */
gboolean pejl_pdf_struktur_inside (const PejlPdfStruktur *struktur, guint element, const char *art);

G_END_DECLS
