// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the presentation's files.
#pragma once

#include "core/kontor/pejl-opc.h"
#include "core/kontor/pejl-pptx.h"
#include "core/kontor/pejl-xml-ud.h"

G_BEGIN_DECLS

#define PEJL_PPTX_NS                                                                                                 \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "                                               \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "                                 \
  "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""

#define PEJL_PPTX_TYPE "application/vnd.openxmlformats-officedocument.presentationml."

#define PEJL_PPTX_MASTER "ppt/slideMasters/slideMaster1.xml"
#define PEJL_PPTX_LAYOUT "ppt/slideLayouts/slideLayout1.xml"
#define PEJL_PPTX_NOTEMASTER "ppt/notesMasters/notesMaster1.xml"

/* A slide in the making. */
typedef struct
{
  char *del;      /* owned: its part */
  char *titel;    /* owned */
  PejlXmlUd *ud;  /* owned: open in p:spTree */
  guint former;   /* ids so far */
  char *noter;    /* owned; NULL: none */
} PejlPptxDias;

struct _PejlPptx
{
  PejlOpc *opc;      /* owned */
  char *titel;       /* owned */
  char *forfatter;   /* owned */
  char *dato;        /* owned */
  GPtrArray *dias;   /* owned, PejlPptxDias */
  GHashTable *medier; /* owned: digest of a picture → its part, so that each is there once */
  guint diagrammer;
};

/* Millimetres of the format: 914 400 to the inch, 7 620 to a pixel of the slide. */
gint64 pejl_pptx_emu (double px);
/* a:off and a:ext of a place, in an element of that name. */
void pejl_pptx_xfrm (PejlXmlUd *ud, const char *navn, PejlPptxFelt felt);
void pejl_pptx_farve (PejlXmlUd *ud, guint32 farve);
/* One a:p. */
void pejl_pptx_afsnit (PejlXmlUd *ud, const char *tekst, guint ledeord, const PejlPptxSkrift *skrift);
/* Opens p:cNvPr with id, name and alt text, and closes it. */
void pejl_pptx_nvpr (PejlXmlUd *ud, guint id, const char *navn, const char *alt);
/* What every presentation has: theme, master, layout, notes' master. */
void pejl_pptx_faste_dele (PejlPptx *pptx);

G_END_DECLS
