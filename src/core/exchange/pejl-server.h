// SPDX-License-Identifier: GPL-3.0-or-later
// A municipality's server: a PostgreSQL database that keeps entries and hands them on (data/server/pejl-server.sql). It is one way more
// for what packets and the mailbox do, and it is trusted as little: what comes from it is what a colleague has signed, and is judged
// as that colleague's packet is.
#pragma once

#include "core/exchange/pejl-postkasse.h"

G_BEGIN_DECLS

typedef struct
{
  const char *uri;   /* "postgresql://anna@server.kommune.dk/pejl"; see docs/server.md */
  const char *kode;  /* password; NULL: in the uri, in ~/.pgpass, or none */
  const char *navn;  /* this person's; NULL: as the card says */
  gboolean kun_se;   /* only what a meeting would do: nothing is taken in, and nothing stays on the server */
  GHashTable *gemt;  /* nullable: what is fetched with kun_se is kept there, and taken from there without */
} PejlServerValg;

/* Between a preview and the meeting that follows: what was fetched and proved, in files without a name. It is used where the colleague's
 * head and what is here are as they were. One thread at a time. */
GHashTable *pejl_server_gemt_new (void);

typedef enum
{
  PEJL_SERVER_TRIN_FORBIND, /* connecting; of nothing */
  PEJL_SERVER_TRIN_HENT,    /* entries received from the server, of those of one colleague */
  PEJL_SERVER_TRIN_TAG,     /* entries taken into the store, of the same */
  PEJL_SERVER_TRIN_SEND,    /* entries sent to the server */
} PejlServerTrin;
/* In the calling thread. total 0: not known. */
typedef void (*PejlServerFremskridt) (PejlServerTrin trin, guint64 done, guint64 total, gpointer user_data);

typedef struct
{
  GPtrArray *svar;     /* PejlPostSvar*: one a colleague of whom there was something to say */
  char *kommunenavn;   /* as the server calls itself */
  guint hentet;        /* entries that are new here; with kun_se, here and below: that would be */
  guint sendt;         /* entries that the server lacked */
  guint bilag_sendt;
  guint slettet;       /* entries there of which contents were taken, because they are erased here */
  guint tilbage;       /* others' entries that the server lacks and this login may not hand on; their own copies or a leder will */
  gboolean kun_laest;  /* this login may only read */
} PejlServerSvar;
void pejl_server_svar_free (PejlServerSvar *svar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlServerSvar, pejl_server_svar_free)

/* Takes what colleagues have delivered, then delivers what the server lacks, all of that in one transaction there. Blocks: call it in
 * a worker thread, with a reader of its own. A cancel or a server that goes away leaves whole transactions in the store and nothing
 * by half on the server; the next call does the rest. What is wrong with one colleague's entries is told in svar and stops nothing.
 * Errors: SERVER, ROLE, TOO_NEW (its tables are of a newer Pejl), MUNICIPALITY, FORK (this store was copied), CANCELLED. */
PejlServerSvar *pejl_server_sync (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const PejlServerValg *valg,
                                  PejlServerFremskridt fremskridt, gpointer user_data, GCancellable *cancellable,
                                  GError **error);

/* Only whether it can be reached, is set up and is this municipality's; nothing is sent. */
gboolean pejl_server_proev (PejlReader *reader, const PejlServerValg *valg, GCancellable *cancellable, GError **error);

G_END_DECLS
