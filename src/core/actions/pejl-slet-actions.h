// SPDX-License-Identifier: GPL-3.0-or-later
// A person's right to be forgotten: texts erased for good, with a reason that says nothing of what they said.
#pragma once

#include "core/store/pejl-slet.h"

G_BEGIN_DECLS

/* What stands where the words stood, when the rest of a text is kept. */
#define PEJL_SLET_TEGN "[slettet]"

typedef struct
{
  const char *ord;        /* that were searched for; NULL: whole texts go, as a rule of retention has it */
  const char *grund;      /* needed */
  const PejlId *person;   /* who does it; nullable */
  gboolean behold_resten; /* where the words stand in what a field holds now, and its tilsyn is open: the text stays without them */
} PejlSletValg;

/* Erases the texts (PejlSletFund) in one action, that cannot be undone; a bilag's contents go with its name and what it shows, and the
 * bilag is taken out of a tilsyn that is open. Forgets the drafts in which the words stand. What they
 * leave behind in files is taken away by pejl_store_rens(), which the caller has to call. PEJL_ACTIONS_ERROR_EMPTY: no reason, or
 * nothing to erase; RANGE: the reason holds the words itself; PEJL_STORE_ERROR_ROLE: others have written it, and one is not the
 * centerchef. Nothing is written then. */
gboolean pejl_slet_udfoer (PejlStore *store, GPtrArray *fund, const PejlSletValg *valg, GError **error);

/* The text without the words, as it is kept. */
char *pejl_slet_uden (const char *tekst, const char *ord);

G_END_DECLS
