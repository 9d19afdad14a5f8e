// SPDX-License-Identifier: GPL-3.0-or-later
// The mailbox: a folder that all can reach. Each copy has a folder of its own in it, named by its number, writes only there, and
// reads the others'. There lies one card and one packet, which holds what not all of the colleagues have said that they have; so
// nothing piles up, and no file is needed to understand another. The store itself never lies there.
#pragma once

#include "core/exchange/pejl-pakke.h"

G_BEGIN_DECLS

/* What came of one colleague's folder. */
typedef struct
{
  char *navn;      /* "" when unknown */
  char *signatur;  /* "" when the packet could not be opened */
  char *besked;    /* one sentence */
  guint tilsyn;    /* new here */
  guint nye;       /* ops */
  guint konflikter; /* choices that come with it, by the server only */
  gboolean fejl;   /* it was set aside */
  char *kort;      /* path of a card in the mailbox that is not here yet; NULL: none */
} PejlPostSvar;
void pejl_post_svar_free (PejlPostSvar *svar);

/* Reads all and writes its own. navn: this person's. Returns PejlPostSvar*, one a colleague of whom there was something to say;
 * NULL when the folder cannot be read or written at all. *wrote: whether its own packet was written anew. Blocks. */
GPtrArray *pejl_postkasse_sync (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *folder,
                                const char *navn, gboolean *wrote, GCancellable *cancellable, GError **error);

G_END_DECLS
