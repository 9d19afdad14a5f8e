// SPDX-License-Identifier: GPL-3.0-or-later
// Where the municipality's server is and as whom one comes there, as a person writes it. The password is no part of it: it belongs into
// a keyring or ~/.pgpass, never into the store.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *vaert;     /* "server.kommune.dk", with ":5433" where the port is another; or the folder of a socket */
  char *database;
  char *bruger;
  char *ca;        /* file of the authority that vouches for the server; "": those that the machine believes */
} PejlServerAdresse;

PejlServerAdresse *pejl_server_adresse_new (const char *vaert, const char *database, const char *bruger, const char *ca);
PejlServerAdresse *pejl_server_adresse_copy (const PejlServerAdresse *adresse);
void pejl_server_adresse_free (PejlServerAdresse *adresse);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlServerAdresse, pejl_server_adresse_free)

/* What the administrator hands out, "postgresql://anna@server.kommune.dk/pejl". NULL: it is no such address. A password in it is left
 * out. */
PejlServerAdresse *pejl_server_adresse_parse (const char *text);
/* As PejlServerValg.uri wants it. */
char *pejl_server_adresse_uri (const PejlServerAdresse *adresse);
/* "anna@server.kommune.dk/pejl": for people, and the name under which a keyring keeps the password. */
char *pejl_server_adresse_navn (const PejlServerAdresse *adresse);

/* Kept beside the store's notes, which never leave the machine. get: NULL when there is none. put: NULL takes it away. */
PejlServerAdresse *pejl_server_adresse_get (PejlStore *store);
gboolean pejl_server_adresse_put (PejlStore *store, const PejlServerAdresse *adresse, GError **error);

G_END_DECLS
