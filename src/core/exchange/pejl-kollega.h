// SPDX-License-Identifier: GPL-3.0-or-later
// The colleagues whose cards are here: what each card is worth, what has come from them, and what they still lack.
#pragma once

#include "core/exchange/pejl-hent.h"
#include "core/exchange/pejl-kort.h"

G_BEGIN_DECLS

typedef struct
{
  PejlKortRaekke *kort;
  PejlTillid tillid;
  gboolean meldt;      /* has said what he or she has */
  guint64 mangler;     /* entries that are here and that were not among it; 0 when nothing was said */
  char *tilstand;      /* one or two sentences: "3 besøg modtaget 14.02. Mangler 12 ændringer herfra." */
} PejlKollega;

void pejl_kollega_free (PejlKollega *kollega);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlKollega, pejl_kollega_free)

/* All but this copy's own card, by name. PejlKollega*. */
GPtrArray *pejl_kolleger (PejlStore *store, PejlReader *reader);

/* What the holders of all those keys have said that they have, as a vector; NULL when one of them has said nothing: then everything
 * has to go along. signaturer: NULL-terminated. */
char *pejl_kolleger_har (PejlStore *store, const char *const *signaturer);

/* --- what a packet would take along --- */

typedef struct
{
  guint poster;
  guint tilsyn;      /* rows that are new in it */
  guint evidens;
  guint andre;
  guint aendringer;  /* entries on rows that were there before */
  guint bilag;
} PejlAfsendelse;

/* efter: as in PejlPakkeValg. May run in a worker thread with a reader of its own. */
gboolean pejl_afsendelse_tael (PejlReader *reader, const char *efter, GCancellable *cancellable, PejlAfsendelse *afsendelse,
                               GError **error);
/* In sentences; char*. */
GPtrArray *pejl_afsendelse_linjer (const PejlAfsendelse *afsendelse);

/* --- receipts --- */

/* To the one who made the packet: its checksum, what was taken in, and all that is held here now. navn: this person's. */
gboolean pejl_kvittering_write (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *navn,
                                const PejlPakke *pakke, const PejlHentning *hentning, const char *path, GError **error);

G_END_DECLS
