// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the files of pejl-pg.
#pragma once

#include "core/bibliotek/pejl-pq.h"
#include "core/exchange/pejl-pg.h"

G_BEGIN_DECLS

struct _PejlPg
{
  PGconn *conn;             /* NULL: given up */
  GCancellable *cancellable;
  GByteArray *gathered;     /* to be sent, or received and not read yet */
  gsize at;                 /* in gathered, while receiving */
  gboolean begun;           /* the head of what is received was read */
};

/* Waits until the socket can be read, or written too. FALSE when it was cancelled; the line is given up then. */
gboolean pejl_pg_wait (PejlPg *self, gboolean write, GError **error);
/* The next result of what was sent; NULL without error when there is none. A result that says an error is one. */
PGresult *pejl_pg_result (PejlPg *self, GError **error);
/* Reads results until there is none. */
gboolean pejl_pg_drain (PejlPg *self, GError **error);
/* Everything that libpq holds is on its way. */
gboolean pejl_pg_flush (PejlPg *self, GError **error);
/* Says that the line broke. Always FALSE. */
gboolean pejl_pg_broke (PejlPg *self, GError **error);

G_END_DECLS
