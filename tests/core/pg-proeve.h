// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL server of a test's own: a folder in /tmp, a private socket, and TLS by a certificate that it makes itself. It ends
// with the process that started it.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PgProeve PgProeve;

/* Whether this machine has PostgreSQL at all. */
gboolean pg_proeve_is_there (void);
/* settings: more for its command line, as "-c fsync=off"; nullable. Ends the test when it cannot be started. */
PgProeve *pg_proeve_start (const char *settings);
void pg_proeve_stop (PgProeve *pg);
/* As if the cable were pulled: no session is told; and up again on the same files. */
void pg_proeve_kill (PgProeve *pg);
void pg_proeve_again (PgProeve *pg);
/* It takes no call until it is awake again: who calls, waits. */
void pg_proeve_sleep (PgProeve *pg);
void pg_proeve_wake (PgProeve *pg);

/* By the private socket, as that login. */
char *pg_proeve_uri (PgProeve *pg, const char *database, const char *login);
/* By TLS to that host of this machine; the test's certificate is made out to "localhost" alone. */
char *pg_proeve_tls_uri (PgProeve *pg, const char *database, const char *login, const char *host, const char *more);
/* A certificate that has nothing to do with the server's. */
const char *pg_proeve_strange_authority (PgProeve *pg);

/* A database of that name, set up as data/server/pejl-server.sql says, with the logins anna, bo (konsulent), lea (omraadeleder),
 * chef (centerchef), laeser, and gaest, who has no role. */
void pg_proeve_set_up (PgProeve *pg, const char *database, const char *kommune);
/* What psql says to the administrator, without the last line end; ends the test when it fails. */
char *pg_proeve_sql (PgProeve *pg, const char *database, const char *sql);

G_END_DECLS
