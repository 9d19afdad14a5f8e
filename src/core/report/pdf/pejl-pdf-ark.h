// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF that cairo draws in memory, before it is made readable for everybody.
#pragma once

#include "core/model/pejl-c-tal.h"

#include <cairo-pdf.h>
#include <glib.h>

G_BEGIN_DECLS

/* What the file tells about itself; NULL: nothing. */
typedef struct
{
  const char *titel;
  const char *forfatter;
  const char *emne;
  const char *dato; /* "2025-12-31": of the numbers, not of the writing, so that the same numbers give the same file */
} PejlPdfOm;

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr; /* pages are drawn on it, each ended with cairo_show_page() */

  /*< private >*/
  GByteArray *bytes;
  PejlCTal c_tal;
} PejlPdfArk;

/* In points. Until one of the two below, numbers are written in the C locale in this thread. */
void pejl_pdf_ark_begin (PejlPdfArk *ark, double bredde, double hoejde, const PejlPdfOm *om);
/* The whole file; NULL with cairo's reason (never a success) when any of it could not be drawn or written. */
GBytes *pejl_pdf_ark_end (PejlPdfArk *ark, cairo_status_t *status);
void pejl_pdf_ark_give_up (PejlPdfArk *ark);

G_END_DECLS
