// SPDX-License-Identifier: GPL-3.0-or-later
// Private to exchange/: a line to a PostgreSQL server that waits for nothing it cannot be called away from, and is encrypted or
// does not leave the machine.
#pragma once

#include "core/exchange/pejl-exchange-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PejlPg PejlPg;

/* uri: "postgresql://…" or "host=…" as libpq reads it. A server that is reached by a network must show a certificate that was made
 * out to its name (sslmode=verify-full), whatever the environment says; a uri that asks for less is refused. kode: nullable; else
 * ~/.pgpass, the uri, a client certificate. Errors, here and below: SERVER, ROLE, TOO_NEW (a server before 13), CANCELLED. After
 * any but ROLE the line is of no more use, and what was begun on the server is undone there. */
PejlPg *pejl_pg_new (const char *uri, const char *kode, GCancellable *cancellable, GError **error);
void pejl_pg_free (PejlPg *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPg, pejl_pg_free)

/* Statements without parameters, of which nothing is asked. */
gboolean pejl_pg_run (PejlPg *self, const char *sql, GError **error);

/* One statement with text parameters ($1 …; a NULL is NULL); params is NULL-terminated only where n says. Rows of texts, which may be
 * NULL. */
typedef struct
{
  GPtrArray *rows; /* char **, each cells long */
  guint cells;
  guint64 touched; /* rows that it wrote */
} PejlPgSvar;
void pejl_pg_svar_free (PejlPgSvar *svar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPgSvar, pejl_pg_svar_free)
PejlPgSvar *pejl_pg_ask (PejlPg *self, const char *sql, guint n, const char *const *params, GError **error);
/* NULL: the cell is NULL. */
const char *pejl_pg_cell (const PejlPgSvar *svar, guint row, guint cell);

/* COPY … FROM STDIN (FORMAT binary): begin, then rows of cells, then end. */
gboolean pejl_pg_in_begin (PejlPg *self, const char *sql, GError **error);
void pejl_pg_in_row (PejlPg *self, guint cells);
void pejl_pg_in_int64 (PejlPg *self, gint64 value);
void pejl_pg_in_int32 (PejlPg *self, gint32 value);
void pejl_pg_in_bytes (PejlPg *self, const guint8 *bytes, gsize n);
/* After each row: sends when enough has gathered. */
gboolean pejl_pg_in_flush (PejlPg *self, GError **error);
gboolean pejl_pg_in_end (PejlPg *self, GError **error);

/* COPY … TO STDOUT (FORMAT binary) of one cell of bytes a row: begin, then next until FALSE without error. *bytes is borrowed until the
 * next call; at most 1 MiB. */
gboolean pejl_pg_out_begin (PejlPg *self, const char *sql, GError **error);
gboolean pejl_pg_out_next (PejlPg *self, const guint8 **bytes, gsize *n, GError **error);

/* The error of a cancel. Always FALSE. */
gboolean pejl_pg_stopped (GError **error);

G_END_DECLS
