// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of exchange: a packet of 100 000 entries into the full-size store, the same once more, and sealing.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-pakke.h"

#include "core/exchange/pejl-post.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* Each turn copies the full-size store twice. */
#define MERGES 3
#define SEALS 5
#define SEAL_BYTES (128 * 1024 * 1024)

typedef struct
{
  const BenchSetup *setup;
  const BenchPakke *pakke;
  double first; /* seconds of the first import of the turn */
} Moede;

/* --- merge --- */

static double
fail (const char *what, GError *error)
{
  g_printerr ("%s: %s\n", what, error != NULL ? error->message : "failed");
  return -1;
}

/* Seconds of each step: reading and judging, and taking in. */
static gboolean
import (Moede *m, PejlStore *store, double *judged, double *taken, GError **error)
{
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) hentning = NULL;
  double begin = bench_clock ();

  if (!bench_pakke_open (m->pakke, store, &pakke, &hentning, error))
    return FALSE;
  *judged = bench_clock () - begin;
  begin = bench_clock ();
  if (!pejl_hent_tag (store, pakke, hentning, NULL, NULL, NULL, error))
    return FALSE;
  *taken = bench_clock () - begin;
  return TRUE;
}

/* Taking in: proved again, in transactions that are on the disk, shown, and findable by words. */
static double
merge (gpointer data, guint turn)
{
  Moede *m = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_pakke_copy (m->setup, "mine.pejl", &error);
  g_autoptr (PejlStore) store = path != NULL ? pejl_store_open (path, PEJL_STORE_OPEN, &error) : NULL;
  double judged, taken;

  if (store == NULL || !import (m, store, &judged, &taken, &error))
    return fail ("merge", error);
  g_printerr ("merge: read and judged %.2f s, taken in %.2f s\n", judged, taken);
  pejl_store_close (store);
  return taken;
}

/* The rows of the same entries, out of the colleague's file into a bare copy of the table with its indices. */
static gboolean
insert_bare (sqlite3 *db, const char *kollega)
{
  sqlite3_stmt *from = NULL, *into = NULL;
  sqlite3 *source = NULL;
  gboolean ok = sqlite3_open_v2 (kollega, &source, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
                && sqlite3_prepare_v2 (source, "SELECT * FROM op WHERE rid = (SELECT value FROM meta WHERE key = 'rid')", -1, &from, NULL)
                     == SQLITE_OK
                && sqlite3_prepare_v2 (db, "INSERT OR IGNORE INTO op VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)", -1, &into, NULL) == SQLITE_OK
                && sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK;
  guint n = 0;

  for (; ok && sqlite3_step (from) == SQLITE_ROW; n++)
    {
      for (int i = 0; i < 9; i++)
        sqlite3_bind_value (into, i + 1, sqlite3_column_value (from, i));
      ok = sqlite3_step (into) == SQLITE_DONE;
      sqlite3_reset (into);
    }
  ok = ok && n >= BENCH_PAKKE_OPS && sqlite3_exec (db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
  sqlite3_finalize (from);
  sqlite3_finalize (into);
  sqlite3_close (source);
  return ok;
}

static double
merge_bare (gpointer data, guint turn)
{
  Moede *m = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_pakke_copy (m->setup, "mine.pejl", &error);
  sqlite3 *db = NULL;
  double begin;
  gboolean ok = path != NULL && sqlite3_open (path, &db) == SQLITE_OK
                && sqlite3_exec (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; SELECT count(*) FROM replica", NULL, NULL,
                                 NULL)
                     == SQLITE_OK;

  begin = bench_clock ();
  ok = ok && insert_bare (db, m->pakke->kollega);
  begin = bench_clock () - begin;
  sqlite3_close (db);
  return ok ? begin : fail ("merge, bare", error);
}

gboolean
bench_merge (const BenchSetup *setup, double *ratio, GError **error)
{
  Moede m = { setup, bench_pakke (setup, error), 0 };

  return m.pakke != NULL && bench_turns ("merge", MERGES, merge, merge_bare, &m, "s", 1, ratio, error);
}

/* --- again --- */

static double
import_again (gpointer data, guint turn)
{
  Moede *m = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_pakke_copy (m->setup, "mine.pejl", &error);
  g_autoptr (PejlStore) store = path != NULL ? pejl_store_open (path, PEJL_STORE_OPEN, &error) : NULL;
  double judged, taken;

  if (store == NULL || !import (m, store, &judged, &taken, &error))
    return fail ("again", error);
  m->first = judged + taken;
  if (!import (m, store, &judged, &taken, &error))
    return fail ("again", error);
  pejl_store_close (store);
  return judged + taken;
}

static double
first_import (gpointer data, guint turn)
{
  return ((Moede *) data)->first;
}

gboolean
bench_again (const BenchSetup *setup, double *ratio, GError **error)
{
  Moede m = { setup, bench_pakke (setup, error), 0 };

  return m.pakke != NULL && bench_turns ("again", MERGES, import_again, first_import, &m, "s", 1, ratio, error);
}

/* --- seal --- */

typedef struct
{
  char *from;
  char *to;
  PejlNoegler *noegler;
  guint8 *block;
} Forsegling;

static gboolean
put_sealed (Forsegling *f, PejlPostSkriver *post, GError **error)
{
  g_autofree guint8 *block = g_malloc (PEJL_POST_MAX / 4);
  FILE *in = g_fopen (f->from, "rbe");
  gboolean ok = in != NULL;
  gsize n;

  while (ok && (n = fread (block, 1, PEJL_POST_MAX / 4, in)) > 0)
    ok = pejl_post_skriver_put (post, PEJL_POST_DEL, block, n, FALSE, error);
  if (in != NULL)
    fclose (in);
  return ok && pejl_post_skriver_finish (post, f->noegler, error);
}

/* As a packet is: in records that are signed, in parts that are sealed, with a checksum, on the disk. */
static double
seal (gpointer data, guint turn)
{
  Forsegling *f = data;
  const char *segl[] = { pejl_noegler_segl (f->noegler), NULL };
  PejlSeglTil til = { .segl = segl };
  g_autoptr (GError) error = NULL;
  double begin = bench_clock ();
  FILE *file = g_fopen (f->to, "wbe");
  PejlSeglSkriver *segl_skriver = file != NULL ? pejl_segl_skriver_new (file, f->to, &til, &error) : NULL;
  PejlPostSkriver *post = segl_skriver != NULL ? pejl_post_skriver_new (segl_skriver) : NULL;
  gboolean ok = post != NULL && put_sealed (f, post, &error) && pejl_segl_skriver_finish (segl_skriver, &error)
                && fflush (file) == 0 && fsync (fileno (file)) == 0;

  pejl_post_skriver_free (post);
  pejl_segl_skriver_free (segl_skriver);
  if (file != NULL)
    fclose (file);
  return ok ? bench_clock () - begin : fail ("seal", error);
}

static double
copy_bare (gpointer data, guint turn)
{
  Forsegling *f = data;
  double begin = bench_clock ();
  FILE *in = g_fopen (f->from, "rbe");
  FILE *out = g_fopen (f->to, "wbe");
  gboolean ok = in != NULL && out != NULL;
  gsize n;

  while (ok && (n = fread (f->block, 1, PEJL_POST_MAX / 4, in)) > 0)
    ok = fwrite (f->block, 1, n, out) == n;
  ok = ok && fflush (out) == 0 && fsync (fileno (out)) == 0;
  if (in != NULL)
    fclose (in);
  if (out != NULL)
    fclose (out);
  return ok ? bench_clock () - begin : fail ("seal, bare", NULL);
}

/* What is compressed already, as photos are. */
static gboolean
write_random (const char *path, GError **error)
{
  g_autofree guint32 *bytes = g_malloc (SEAL_BYTES);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (gsize i = 0; i < SEAL_BYTES / sizeof *bytes; i++)
    bytes[i] = g_rand_int (rand);
  return g_file_set_contents (path, (const char *) bytes, SEAL_BYTES, error);
}

gboolean
bench_seal (const BenchSetup *setup, double *ratio, GError **error)
{
  g_autofree char *from = g_build_filename (setup->scratch, "indhold", NULL);
  g_autofree char *to = g_build_filename (setup->scratch, "forseglet", NULL);
  g_autoptr (PejlNoegler) noegler = pejl_noegler_new ();
  g_autofree guint8 *block = g_malloc (PEJL_POST_MAX / 4);
  Forsegling f = { from, to, noegler, block };

  return write_random (from, error) && bench_turns ("seal", SEALS, seal, copy_bare, &f, "s", 1, ratio, error);
}
