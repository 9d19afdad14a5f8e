// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a document that name a place in it lead: a note's number, "figur 1", a heading.
#pragma once

#include "core/report/pejl-dokument.h"

G_BEGIN_DECLS

/* A place that a word of the document leads to. */
typedef struct
{
  const PejlBlok *blok;  /* borrowed from the document */
  char *navn;            /* of the place: unique in the document, ASCII */
  char *ord;             /* what is there, for who does not see it */
} PejlSted;

/* Words in lower case → PejlSted *. Only those that a text of the document leads to, each by PEJL_HENVISNING_MAERKE on either side;
 * of places with the same words the first. Lives no longer than dokument. Headings are called afsnit-N, counted with title, cover
 * and levels as everywhere. */
GHashTable *pejl_dokument_steder (const PejlDokument *dokument);
/* The place that the words (length bytes) name; NULL: none. */
const PejlSted *pejl_dokument_sted (GHashTable *steder, const char *ord, gsize length);
/* The place of a block, or of its item punkt; NULL: nothing leads there. */
const PejlSted *pejl_dokument_sted_of (GHashTable *steder, const PejlBlok *blok, guint punkt);
/* The words, as a text that leads to the place which they name. */
char *pejl_dokument_henvis (const char *ord);

G_END_DECLS
