// SPDX-License-Identifier: GPL-3.0-or-later
// What looks like a person in a text that is about to leave: something like a CPR number, or a given name. No child and no
// number has a place in Pejl, and staff is told of by role. A hint, not a proof: a person decides.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_PRIVAT_CPR = 1, /* six digits that are a date and four more */
  PEJL_PRIVAT_NAVN,
} PejlPrivatArt;

typedef struct
{
  PejlPrivatArt art;
  gsize start;  /* bytes into the text */
  gsize length;
} PejlPrivatFund;

/* The words that are looked for. */
typedef struct _PejlPrivatOrd PejlPrivatOrd;

/* The list of Danish given names that comes with the program. */
PejlPrivatOrd *pejl_privat_ord_new (void);
void pejl_privat_ord_free (PejlPrivatOrd *ord);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPrivatOrd, pejl_privat_ord_free)
/* The municipality's own: each word of it is warned of as of a name. Not when it is allowed too. */
void pejl_privat_ord_add (PejlPrivatOrd *ord, const char *words);
/* Words that are no person here: names of houses and places among them. */
void pejl_privat_ord_allow (PejlPrivatOrd *ord, const char *words);

/* In the text's order; PejlPrivatFund. Names are told by a capital letter, also with a genitive's s; those that are ordinary
 * words too only where no sentence begins. */
GArray *pejl_privat_scan (const PejlPrivatOrd *ord, const char *text);

/* The text around what was found, on one line; a CPR-like number is covered by dots, so that the warning does not spread it. */
char *pejl_privat_uddrag (const char *text, const PejlPrivatFund *fund);

G_END_DECLS
