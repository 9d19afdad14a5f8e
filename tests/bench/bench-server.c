// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of the municipality's server: 100 000 entries there and to another copy, against bare COPY of the same rows both ways.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-pakke.h"
#include "pg-proeve.h"

#include "core/exchange/pejl-pg.h"
#include "core/exchange/pejl-server.h"

#include <glib/gstdio.h>

#define TURNS 3

typedef struct
{
  const BenchSetup *setup;
  const BenchPakke *pakke;
  PgProeve *pg;
  PejlStore *fra;    /* the colleague's work in a store of its own, without the full-size one's */
  guint n;           /* databases so far */
  GByteArray *frame;
} Server;

static double
fail (const char *what, GError *error)
{
  g_printerr ("%s: %s\n", what, error != NULL ? error->message : "failed");
  return -1;
}

/* Tells of the first that is taken in: then all of it has been received. */
static void
on_progress (PejlServerTrin trin, guint64 done, guint64 total, gpointer data)
{
  double *received = data;

  if (trin == PEJL_SERVER_TRIN_TAG && *received <= 0)
    *received = bench_clock ();
}

/* *received: when what came had come. */
static gboolean
sync_by (Server *s, PejlStore *store, const char *uri, PejlServerSvar **svar, double *received, GError **error)
{
  PejlServerValg valg = { .uri = uri, .navn = "Kollega" };

  *svar = pejl_server_sync (store, pejl_store_get_reader (store), s->pakke->noegler, &valg, on_progress, received, NULL, error);
  return *svar != NULL;
}

/* Pushed from one copy, pulled by an empty other: until all of it is there, proved and judged. What merging it costs is a figure of
 * its own. */
static double
there_and_back (gpointer data, guint turn)
{
  Server *s = data;
  g_autofree char *database = g_strdup_printf ("turn%u", s->n++);
  g_autofree char *uri = NULL;
  g_autofree char *path = g_build_filename (s->setup->scratch, database, "til.pejl", NULL);
  g_autoptr (PejlStore) til = NULL;
  g_autoptr (PejlServerSvar) sent = NULL;
  g_autoptr (PejlServerSvar) got = NULL;
  g_autoptr (GError) error = NULL;
  double begin, between, all, received = 0;

  pg_proeve_set_up (s->pg, database, "999");
  uri = pg_proeve_uri (s->pg, database, "lea");
  til = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  if (til == NULL)
    return fail ("server", error);
  begin = bench_clock ();
  if (!sync_by (s, s->fra, uri, &sent, &received, &error))
    return fail ("server", error);
  between = bench_clock ();
  received = 0;
  if (!sync_by (s, til, uri, &got, &received, &error) || got->hentet < BENCH_PAKKE_OPS || received <= 0)
    return fail ("server", error);
  all = bench_clock ();
  g_printerr ("server: push %.2f s, pull %.2f s, merged after %.2f s more\n", between - begin, received - between, all - received);
  pejl_store_close (til);
  return received - begin;
}

static gboolean
put_row (const PejlOp *op, gpointer user_data, GError **error)
{
  gpointer *both = user_data;
  Server *s = both[0];
  PejlPg *line = both[1];

  g_byte_array_set_size (s->frame, 0);
  pejl_op_put_frame (op, s->frame);
  pejl_pg_in_row (line, 3);
  pejl_pg_in_int64 (line, (gint64) op->ref.rid);
  pejl_pg_in_int64 (line, (gint64) op->ref.seq);
  pejl_pg_in_bytes (line, s->frame->data, s->frame->len);
  return pejl_pg_in_flush (line, error);
}

/* The same rows into a bare table with the same key, and out again. */
static double
copy_bare (gpointer data, guint turn)
{
  Server *s = data;
  g_autofree char *uri = pg_proeve_uri (s->pg, "postgres", "admin");
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPg) line = pejl_pg_new (uri, NULL, NULL, &error);
  gpointer both[] = { s, line };
  const guint8 *bytes;
  guint rows = 0;
  double begin;
  gsize n;

  if (line == NULL
      || !pejl_pg_run (line, "DROP TABLE IF EXISTS public.op; CREATE TABLE public.op (rid bigint, seq bigint, ramme bytea NOT NULL,"
                             " PRIMARY KEY (rid, seq))",
                       &error))
    return fail ("server, bare", error);
  begin = bench_clock ();
  if (!pejl_pg_in_begin (line, "COPY public.op FROM STDIN (FORMAT binary)", &error)
      || !pejl_oplog_foreach (pejl_store_get_reader (s->fra), NULL, NULL, put_row, both, &error) || !pejl_pg_in_end (line, &error)
      || !pejl_pg_out_begin (line, "COPY (SELECT ramme FROM public.op) TO STDOUT (FORMAT binary)", &error))
    return fail ("server, bare", error);
  while (pejl_pg_out_next (line, &bytes, &n, &error))
    rows++;
  return rows >= BENCH_PAKKE_OPS ? bench_clock () - begin : fail ("server, bare", error);
}

/* The colleague's packet alone: what is sent is those entries and no more. */
static gboolean
make_source (Server *s, GError **error)
{
  g_autofree char *path = g_build_filename (s->setup->scratch, "fra", "fra.pejl", NULL);
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) hentning = NULL;

  s->fra = pejl_store_open (path, PEJL_STORE_CREATE, error);
  return s->fra != NULL && bench_pakke_open (s->pakke, s->fra, &pakke, &hentning, error)
         && pejl_hent_tag (s->fra, pakke, hentning, NULL, NULL, NULL, error);
}

gboolean
bench_server (const BenchSetup *setup, double *ratio, GError **error)
{
  Server s = { .setup = setup };
  gboolean ok;

  if (!pg_proeve_is_there ())
    {
      g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "PostgreSQL is not installed");
      return FALSE;
    }
  s.pakke = bench_pakke (setup, error);
  if (s.pakke == NULL || !make_source (&s, error))
    return FALSE;
  s.frame = g_byte_array_new ();
  s.pg = pg_proeve_start (NULL);
  ok = bench_turns ("server", TURNS, there_and_back, copy_bare, &s, "s", 1, ratio, error);
  pg_proeve_stop (s.pg);
  g_byte_array_unref (s.frame);
  pejl_store_close (s.fra);
  g_object_unref (s.fra);
  return ok;
}
