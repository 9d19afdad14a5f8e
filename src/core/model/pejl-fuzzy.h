// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a text by a few of its words, as one types them: in any order, begun only, or with one slip of the finger.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How well a typed word fits; the more, the better. */
typedef enum
{
  PEJL_FUZZY_NONE,
  PEJL_FUZZY_EDIT,   /* as a word begins, but for one letter too many, too few, another, or two swapped; four letters and
                      * more, the first of them right */
  PEJL_FUZZY_INSIDE, /* inside a word */
  PEJL_FUZZY_WORD,   /* as a word begins */
  PEJL_FUZZY_PREFIX, /* the text itself begins with all that was typed */
} PejlFuzzyFit;

/* What was typed. Case does not matter; æ, ø and å are letters of their own, and "aa" is å. */
typedef struct _PejlFuzzy PejlFuzzy;
PejlFuzzy *pejl_fuzzy_new (const char *typed);
void pejl_fuzzy_free (PejlFuzzy *fuzzy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlFuzzy, pejl_fuzzy_free)
gboolean pejl_fuzzy_is_empty (const PejlFuzzy *fuzzy);

/* How well the text fits: 0 if a typed word is nowhere in it. Any text with a better worst word comes before one with a
 * worse; among those, the better the others the more. Nothing typed fits everything alike. */
guint pejl_fuzzy_rank (const PejlFuzzy *fuzzy, const char *text);
/* The fit of the worst word, which decides the rank. */
PejlFuzzyFit pejl_fuzzy_fit (const PejlFuzzy *fuzzy, const char *text);

/* A piece of the text, in bytes. */
typedef struct
{
  guint start;
  guint end;
} PejlFuzzyHit;
/* Where the words were found, each at its best place: in order, none touching another. GArray of PejlFuzzyHit, empty when
 * the text does not fit. */
GArray *pejl_fuzzy_hits (const PejlFuzzy *fuzzy, const char *text);

G_END_DECLS
