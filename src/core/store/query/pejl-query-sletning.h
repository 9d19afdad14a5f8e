// SPDX-License-Identifier: GPL-3.0-or-later
// What was erased for good, without what it said; and where what was found stands.
#pragma once

#include "core/store/pejl-slet.h"

G_BEGIN_DECLS

typedef struct
{
  char *dato;   /* ISO */
  guint antal;  /* texts, a bilag's contents being one of them */
  guint bilag;  /* contents of bilag among them */
  char *grund;
  char *person; /* name, "" when unknown */
} PejlSletning;

void pejl_sletning_free (PejlSletning *sletning);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSletning, pejl_sletning_free)

/* PejlSletning*, newest first. */
GPtrArray *pejl_query_sletninger (PejlReader *reader);
/* "Solsikken, 12.05.2026": the house or distrikt and the day of the tilsyn that the text belongs to, or the house alone; "" when it
 * belongs to none. */
char *pejl_query_slet_sted (PejlReader *reader, const PejlSletFund *fund);

/* --- retention --- */

/* Months after which the working texts of a journalised tilsyn are proposed for erasing; 0: no rule is set. */
guint pejl_query_opbevaring (PejlReader *reader);

/* A tilsyn with a case number that has been endelig since at least the day asked for, and still has working texts. */
typedef struct
{
  PejlId tilsyn;
  char *sted;
  char *dato;       /* ISO */
  char *sagsnummer;
  char *endelig;    /* ISO date of its last version */
} PejlForfalden;
void pejl_forfalden_free (PejlForfalden *forfalden);

/* PejlForfalden*, oldest first. senest: ISO date. */
GPtrArray *pejl_query_forfaldne (PejlReader *reader, const char *senest);
/* The texts of them that go: the raw note, evidens and tolkning. What was judged, told and agreed stays, as it does in the journal.
 * PejlSletFund*; tilsyn: PejlForfalden*. */
GPtrArray *pejl_query_forfaldne_tekster (PejlReader *reader, GPtrArray *tilsyn, GCancellable *cancellable, GError **error);

G_END_DECLS
