// SPDX-License-Identifier: GPL-3.0-or-later
// What was erased for good, without what it said; and where what was found stands.
#pragma once

#include "core/store/pejl-slet.h"

G_BEGIN_DECLS

typedef struct
{
  char *dato;   /* ISO */
  guint antal;  /* texts */
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

G_END_DECLS
