// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the files of pejl-server.
//
// What a copy delivers is a packet that is taken apart: its head, signed, in table kopi; its entries, each once however many copies
// hold it, in table op; contents in table bilag. The head names for each chain where it stands, by number and hash, with the stamp
// of the replica itself; so entries are bound to it, and it to the colleague.
#pragma once

#include "core/exchange/pejl-pakke-private.h"
#include "core/exchange/pejl-pg.h"
#include "core/exchange/pejl-server.h"

G_BEGIN_DECLS

#define PEJL_SERVER_VERSION 1

typedef struct
{
  PejlStore *store;
  PejlReader *reader;
  const PejlNoegler *noegler;
  const PejlServerValg *valg;
  PejlPg *pg;
  PejlServerSvar *svar;
  guint64 rid;         /* this copy's */
  GHashTable *oensket; /* hashes of contents that colleagues say to lack, owned by it */
  PejlServerFremskridt fremskridt;
  gpointer user_data;
  GCancellable *cancellable;
} PejlServerRunde;

void pejl_server_say (PejlServerRunde *r, PejlServerTrin trin, guint64 done, guint64 total);

/* What is signed of a head. */
char *pejl_server_hoved_tekst (const char *hoved);

gboolean pejl_server_hent (PejlServerRunde *r, GError **error);
gboolean pejl_server_send (PejlServerRunde *r, const char *navn, GError **error);

/* The contents that the packet's new entries name and that are not here, as bilag of it. What the server has wrong or not at all is left
 * out. */
gboolean pejl_server_hent_bilag (PejlServerRunde *r, PejlPakke *pakke, const char *folder, GError **error);
/* What rows here name and the folder lacks, whenever it was written. */
gboolean pejl_server_hent_manglende (PejlServerRunde *r, GError **error);
/* sha256: a set of what entries that were sent name. */
gboolean pejl_server_send_bilag (PejlServerRunde *r, GHashTable *sha256, GError **error);

G_END_DECLS
