// SPDX-License-Identifier: GPL-3.0-or-later
// Private to strategi/: the lines of a pasted list, each with the mark it begins with.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_MAERKE_INTET,
  PEJL_MAERKE_PUNKT,   /* •, ▪, *, o, a letter of a symbol font */
  PEJL_MAERKE_STREG,   /* -, – or — before a space */
  PEJL_MAERKE_TAL,     /* 1. 1) (1) */
  PEJL_MAERKE_BOGSTAV, /* a) */
} PejlMaerke;

typedef struct
{
  guint nr;    /* in the text, from 1 */
  char *whole; /* without what cannot be seen; spaces single; "" for a blank line */
  char *text;  /* the same without its mark */
  PejlMaerke maerke;
  gunichar streg;   /* which dash */
  guint tal;        /* the number, or the letter's place in the alphabet */
  gboolean set_off; /* white space before the mark, or a tab after it: layout, not a dash in a sentence */
  gboolean soft;    /* ends with a soft hyphen: its last word goes on */
  gboolean spaced;  /* ends with a space, as a line broken inside a sentence often does */
  gboolean lost;    /* a character inside a word could not be read */
} PejlListeLinje;

/* Array of PejlListeLinje*. Several bullets on one line become several lines of the same number. */
GPtrArray *pejl_liste_linjer (const char *text);

/* Takes away the marks that are words or signs of the sentence: numbers that do not count up, dashes beside
 * other bullets. TRUE if any mark is left. */
gboolean pejl_liste_settle_marks (GPtrArray *linjer);

G_END_DECLS
