// SPDX-License-Identifier: GPL-3.0-or-later
// References to evidens inside a text. A reference is the plain text "[#" + 32 hexadecimal digits + "]": it stays with the words
// that it stands by when they are moved, merged or restored, and its number is found when it is shown, so that it follows the
// stream's order. What leaves Pejl carries the number, never the digits.
#pragma once

#include "core/model/pejl-id.h"

G_BEGIN_DECLS

#define PEJL_HENVISNING_LEN 35 /* bytes of one reference */

/* The reference as it stands in a text. */
char *pejl_henvisning_new (const PejlId *evidens);

/* The next reference in *tekst: *start points at it, *tekst after it. FALSE if there is none; then both are left alone. */
gboolean pejl_henvisning_next (const char **tekst, const char **start, PejlId *evidens);
/* PejlId, each once, in the order in which they stand. */
GArray *pejl_henvisning_find (const char *tekst);

/* The number of an evidens, from 1; 0 when it is not there any more. */
typedef guint (*PejlHenvisningNr) (const PejlId *evidens, gpointer data);
/* Stands on either side of a word that leads to the place in a document which the word names; no reader sees it (U+2063). */
#define PEJL_HENVISNING_MAERKE "\xe2\x81\xa3"

/* With numbers instead: "… med dem. [4, 11]". References that stand together are gathered in one bracket, by number; what is
 * there no more is left out, with the space before it. */
char *pejl_henvisning_expand (const char *tekst, PejlHenvisningNr nr, gpointer data);
/* The same, each number between two PEJL_HENVISNING_MAERKE. */
char *pejl_henvisning_expand_maerket (const char *tekst, PejlHenvisningNr nr, gpointer data);
/* Without references, for readers who do not have the evidens. */
char *pejl_henvisning_strip (const char *tekst);

G_END_DECLS
