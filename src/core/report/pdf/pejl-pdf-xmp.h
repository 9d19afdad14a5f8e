// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF says of itself as XMP (ISO 16684-1).
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *titel;
  const char *forfatter;  /* NULL: none, as the rest */
  const char *emne;
  const char *program;
  const char *skriver;    /* the library that wrote it */
  const char *tid;        /* as the Info dictionary has it: "D:20251231120000Z" */
} PejlPdfXmp;

/* A whole packet, with dc:title = titel, pdfuaid:part 1 and the language Danish. */
char *pejl_pdf_xmp_packet (const PejlPdfXmp *xmp);

/* The text of dc:title's first item; NULL when there is none. */
char *pejl_pdf_xmp_titel (const char *packet);
/* Whether it says that the file is PDF/UA-1. */
gboolean pejl_pdf_xmp_is_ua (const char *packet);

G_END_DECLS
