// SPDX-License-Identifier: GPL-3.0-or-later
// Roles granted and ended by signature: what pejl-ret.h decides by.
#pragma once

#include "core/exchange/pejl-noegler.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Founds the municipality's roles: these keys become the centerchef's. gendan: the public key of a second pair that is kept away
 * from the machine (nullable), which can grant anew when the first is lost. PEJL_EXCHANGE_ERROR_ROLE: roles are founded already. */
gboolean pejl_tildeling_grundlaeg (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *gendan,
                                   GError **error);
/* noegler: the centerchef's, or the second pair. signatur: whose role it is. PEJL_EXCHANGE_ERROR_ROLE: these keys may not. */
gboolean pejl_tildeling_giv (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *signatur,
                             PejlRetRolle rolle, GError **error);
/* Ends every grant of that role to that key; what was written under it stands. */
gboolean pejl_tildeling_slut (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *signatur,
                              PejlRetRolle rolle, GError **error);

/* The keys of ny, who must hold a known card, go on for gammel, which are lost: ny may sign for what gammel's replicas have written
 * and not handed over. noegler as above. */
gboolean pejl_tildeling_afloes (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *ny, const char *gammel,
                                GError **error);

G_END_DECLS
