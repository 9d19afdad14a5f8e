// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part with the municipality's server: where it is, and meeting it in a worker thread. It is met when a person asks for
// it, and by itself only where a person has switched that on.
#pragma once

#include "app/pejl-udveksler.h"
#include "core/exchange/pejl-server-adresse.h"
#include "core/exchange/pejl-server.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_SERVER_PROEV, /* whether it can be reached, is set up and is this municipality's */
  PEJL_SERVER_SE,    /* what a meeting would do */
  PEJL_SERVER_MOED,  /* a meeting */
} PejlServerGang;

const PejlServerAdresse *pejl_udveksler_get_server (PejlUdveksler *self); /* NULL: none is set up */
/* NULL: none from now on; what lies there stays, and a password in the keyring is emptied. */
gboolean pejl_udveksler_set_server (PejlUdveksler *self, const PejlServerAdresse *adresse, GError **error);
/* Keeps the password until the program ends, and in the session's keyring where there is one. *kept: whether there was. Blocks no
 * longer than the keyring asks. kode "": none. */
void pejl_udveksler_put_kode_async (PejlUdveksler *self, const char *kode, GAsyncReadyCallback callback, gpointer user_data);
gboolean pejl_udveksler_put_kode_finish (PejlUdveksler *self, GAsyncResult *result);

/* A sentence to be shown in passing, as what the mailbox has brought is. */
void pejl_udveksler_say (PejlUdveksler *self, const char *text);

gboolean pejl_udveksler_get_server_selv (PejlUdveksler *self);
gboolean pejl_udveksler_set_server_selv (PejlUdveksler *self, gboolean selv, GError **error);

/* adresse, kode: what is tried before it is kept; NULL: those that are kept. fremgang: nullable. Keys have to be open but for PROEV.
 * Errors as pejl_server_sync(), and NO_KEYS; PROEV gives an answer with nothing in it. */
void pejl_udveksler_server_async (PejlUdveksler *self, PejlServerGang gang, const PejlServerAdresse *adresse, const char *kode,
                                  PejlFremgang *fremgang, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
PejlServerSvar *pejl_udveksler_server_finish (PejlUdveksler *self, GAsyncResult *result, GError **error);

/* What came and went, in sentences; char*. would: it is a preview. */
GPtrArray *pejl_server_svar_linjer (const PejlServerSvar *svar, gboolean would);
/* One or two sentences on where it stands; newly allocated. */
char *pejl_udveksler_say_server (PejlUdveksler *self);

G_END_DECLS
