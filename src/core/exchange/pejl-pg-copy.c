// SPDX-License-Identifier: GPL-3.0-or-later
// COPY in binary, both ways. What a server sends is read as if anybody had.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-pg-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PUSH_BYTES (64 * 1024)
#define CELL_MAX (1024 * 1024)
#define HEAD_BYTES 19 /* the signature, flags, and the length of more that there may be */

static const char signature[11] = "PGCOPY\n\377\r\n";

/* PQputCopyData() and its like, and then the answer. */
static gboolean
begin (PejlPg *self, const char *sql, ExecStatusType wanted, GError **error)
{
  PGresult *result;
  ExecStatusType status;

  if (self->conn == NULL)
    return pejl_pg_broke (self, error);
  if (pejl_pq.PQsendQuery (self->conn, sql) == 0)
    return pejl_pg_broke (self, error);
  if (!pejl_pg_flush (self, error))
    return FALSE;
  result = pejl_pg_result (self, error);
  if (result == NULL)
    {
      if (self->conn != NULL)
        pejl_pg_drain (self, NULL);
      return FALSE;
    }
  status = pejl_pq.PQresultStatus (result);
  pejl_pq.PQclear (result);
  g_byte_array_set_size (self->gathered, 0);
  self->at = 0;
  self->begun = FALSE;
  return status == wanted || pejl_pg_broke (self, error);
}

/* --- in --- */

static void
put (PejlPg *self, const void *bytes, gsize n)
{
  g_byte_array_append (self->gathered, bytes, (guint) n);
}

gboolean
pejl_pg_in_begin (PejlPg *self, const char *sql, GError **error)
{
  static const guint8 rest[HEAD_BYTES - sizeof signature];

  if (!begin (self, sql, PGRES_COPY_IN, error))
    return FALSE;
  put (self, signature, sizeof signature);
  put (self, rest, sizeof rest);
  return TRUE;
}

void
pejl_pg_in_row (PejlPg *self, guint cells)
{
  guint16 be = GUINT16_TO_BE ((guint16) cells);

  put (self, &be, sizeof be);
}

static void
put_length (PejlPg *self, gsize n)
{
  guint32 be = GUINT32_TO_BE ((guint32) n);

  put (self, &be, sizeof be);
}

void
pejl_pg_in_int64 (PejlPg *self, gint64 value)
{
  gint64 be = GINT64_TO_BE (value);

  put_length (self, sizeof be);
  put (self, &be, sizeof be);
}

void
pejl_pg_in_int32 (PejlPg *self, gint32 value)
{
  gint32 be = GINT32_TO_BE (value);

  put_length (self, sizeof be);
  put (self, &be, sizeof be);
}

void
pejl_pg_in_bytes (PejlPg *self, const guint8 *bytes, gsize n)
{
  put_length (self, n);
  put (self, bytes, n);
}

static gboolean
push (PejlPg *self, GError **error)
{
  int sent;

  do
    {
      sent = pejl_pq.PQputCopyData (self->conn, (const char *) self->gathered->data, (int) self->gathered->len);
      if (sent < 0)
        return pejl_pg_broke (self, error);
      if (!pejl_pg_flush (self, error))
        return FALSE;
    }
  while (sent == 0);
  g_byte_array_set_size (self->gathered, 0);
  return TRUE;
}

gboolean
pejl_pg_in_flush (PejlPg *self, GError **error)
{
  return self->gathered->len < PUSH_BYTES || push (self, error);
}

gboolean
pejl_pg_in_end (PejlPg *self, GError **error)
{
  static const guint8 trailer[2] = { 0xff, 0xff };
  int sent;

  put (self, trailer, sizeof trailer);
  if (!push (self, error))
    return FALSE;
  do
    {
      sent = pejl_pq.PQputCopyEnd (self->conn, NULL);
      if (sent < 0)
        return pejl_pg_broke (self, error);
      if (!pejl_pg_flush (self, error))
        return FALSE;
    }
  while (sent == 0);
  return pejl_pg_drain (self, error);
}

/* --- out --- */

gboolean
pejl_pg_out_begin (PejlPg *self, const char *sql, GError **error)
{
  return begin (self, sql, PGRES_COPY_OUT, error);
}

static gboolean
not_understood (PejlPg *self, GError **error)
{
  g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
                       _("The server answered something that Pejl does not understand. Nothing was taken in."));
  g_clear_pointer (&self->conn, pejl_pq.PQfinish);
  return FALSE;
}

/* One more piece of what it sends; FALSE without error at its end. */
static gboolean
receive (PejlPg *self, GError **error)
{
  char *piece = NULL;
  int n;

  while ((n = pejl_pq.PQgetCopyData (self->conn, &piece, 1)) == 0)
    {
      if (!pejl_pg_wait (self, FALSE, error))
        return FALSE;
      if (pejl_pq.PQconsumeInput (self->conn) == 0)
        return pejl_pg_broke (self, error);
    }
  if (n == -1)
    return FALSE;
  if (n < 0)
    return pejl_pg_broke (self, error);
  if (self->at == self->gathered->len)
    {
      g_byte_array_set_size (self->gathered, 0);
      self->at = 0;
    }
  else if (self->at > CELL_MAX)
    {
      g_byte_array_remove_range (self->gathered, 0, (guint) self->at);
      self->at = 0;
    }
  put (self, piece, (gsize) n);
  pejl_pq.PQfreemem (piece);
  return TRUE;
}

/* So many bytes from at on. */
static gboolean
need (PejlPg *self, gsize n, GError **error)
{
  g_autoptr (GError) failed = NULL;

  while (self->gathered->len - self->at < n)
    if (!receive (self, &failed))
      {
        /* An end in between is either an error that it tells now, or nonsense. */
        if (failed == NULL && pejl_pg_drain (self, &failed))
          return not_understood (self, error);
        g_propagate_error (error, g_steal_pointer (&failed));
        return FALSE;
      }
  return TRUE;
}

static guint32
get (PejlPg *self, guint bytes)
{
  guint32 value = 0;

  for (guint i = 0; i < bytes; i++)
    value = value << 8 | self->gathered->data[self->at++];
  return value;
}

static gboolean
read_head (PejlPg *self, GError **error)
{
  guint32 more;

  if (self->begun)
    return TRUE;
  if (!need (self, HEAD_BYTES, error))
    return FALSE;
  if (memcmp (self->gathered->data, signature, sizeof signature) != 0)
    return not_understood (self, error);
  self->at += sizeof signature + 4;
  more = get (self, 4);
  if (more > CELL_MAX)
    return not_understood (self, error);
  if (!need (self, more, error))
    return FALSE;
  self->at += more;
  self->begun = TRUE;
  return TRUE;
}

/* After the trailer: that the server is done as well. */
static gboolean
read_end (PejlPg *self, GError **error)
{
  g_autoptr (GError) failed = NULL;

  while (receive (self, &failed))
    if (self->at < self->gathered->len)
      return not_understood (self, error);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  pejl_pg_drain (self, error);
  return FALSE;
}

gboolean
pejl_pg_out_next (PejlPg *self, const guint8 **bytes, gsize *n, GError **error)
{
  guint32 cells, length;

  if (!read_head (self, error) || !need (self, 2, error))
    return FALSE;
  cells = get (self, 2);
  if (cells == 0xffff)
    return read_end (self, error);
  if (cells != 1)
    return not_understood (self, error);
  if (!need (self, 4, error))
    return FALSE;
  length = get (self, 4);
  if (length > CELL_MAX)
    return not_understood (self, error);
  if (!need (self, length, error))
    return FALSE;
  *bytes = self->gathered->data + self->at;
  *n = length;
  self->at += length;
  return TRUE;
}
