// SPDX-License-Identifier: GPL-3.0-or-later
// Clean tegn from a bulleted list as it comes out of a PDF, a word processor or a mail.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why something in the list did not become, or was not all of, a tegn. */
typedef enum
{
  PEJL_LISTE_OVERSKRIFT, /* a heading, of a role or an area */
  PEJL_LISTE_SIDETEKST,  /* what belongs to the page: its number, "Se tegn på næste side" */
  PEJL_LISTE_TOMT_PUNKT, /* a bullet with nothing after it */
  PEJL_LISTE_GENTAGELSE, /* the same tegn once more */
  PEJL_LISTE_TABT_TEGN,  /* the tegn was taken, but a character inside one of its words could not be read */
} PejlListeGrund;

typedef struct
{
  guint linje; /* in the text that was given, from 1 */
  PejlListeGrund grund;
  char *tekst; /* what stands there, cleaned */
} PejlListeRest;

/* The tegn of a pasted list, in order; the caller owns the array of char*. The words stay the municipality's
 * own: only what the file's layout put in is taken out (bullets, numbers, soft hyphens, lines broken inside
 * sentences, words cut at a line's end, no-break and double spaces, headings, page numbers), and the text is
 * NFC. Without any bullet, each line is a tegn, or each paragraph where lines are broken inside them. Bytes
 * that are not UTF-8 count as characters that could not be read. rest: array of PejlListeRest* for the
 * caller, in the order of the lines; NULL when nobody asks. */
GPtrArray *pejl_liste_clean (const char *text, GPtrArray **rest);

G_END_DECLS
