// SPDX-License-Identifier: GPL-3.0-or-later
// What is sealed comes out again, whatever its length, with the same to sign; and a disk that takes no more is told.
#include "folder.h"

#include "core/exchange/pejl-exchange-error.h"
#include "core/exchange/pejl-segl.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define PART (64 * 1024)
#define BLOCK (4 * PART) /* from the second on, threads help */
#define PIECE 50021      /* no divisor of either */
#define LAST "signed"

typedef struct
{
  char *folder;
  char *path;
  PejlNoegler *noegler;
} Segl;

static void
set_up (Segl *s, gconstpointer data)
{
  s->folder = g_dir_make_tmp ("pejl-test-XXXXXX", NULL);
  s->path = g_build_filename (s->folder, "pakke", NULL);
  s->noegler = pejl_noegler_new ();
}

static void
tear_down (Segl *s, gconstpointer data)
{
  remove_tree (s->folder);
  g_free (s->folder);
  g_free (s->path);
  pejl_noegler_free (s->noegler);
}

static guint8 *
bytes_new (gsize length)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) length);
  guint8 *bytes = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) g_rand_int (rand);
  return bytes;
}

static PejlSeglSkriver *
begin (Segl *s, FILE *file)
{
  const char *segl[] = { pejl_noegler_segl (s->noegler), NULL };
  PejlSeglTil til = { .segl = segl };
  g_autoptr (GError) error = NULL;
  PejlSeglSkriver *skriver = pejl_segl_skriver_new (file, s->path, &til, &error);

  g_assert_no_error (error);
  return skriver;
}

static gboolean
put (PejlSeglSkriver *skriver, const guint8 *bytes, gsize length, GError **error)
{
  for (gsize at = 0; at < length; at += PIECE)
    if (!pejl_segl_skriver_put (skriver, bytes + at, MIN (PIECE, length - at), error))
      return FALSE;
  return TRUE;
}

static void
assert_round_trip (Segl *s, gsize length)
{
  g_autofree guint8 *bytes = bytes_new (length);
  g_autofree guint8 *got = g_malloc (length + 1);
  g_autofree char *statement = NULL;
  g_autofree char *read_statement = NULL;
  g_autofree char *sum = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlSeglLaeser) laeser = NULL;
  guint8 last[sizeof LAST];
  FILE *file = g_fopen (s->path, "wb");
  PejlSeglSkriver *skriver = begin (s, file);

  put (skriver, bytes, length, &error);
  g_assert_no_error (error);
  statement = pejl_segl_skriver_statement (skriver, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_segl_skriver_put (skriver, LAST, sizeof LAST, &error));
  g_assert_true (pejl_segl_skriver_finish (skriver, &error));
  sum = pejl_segl_skriver_sum (skriver);
  pejl_segl_skriver_free (skriver);
  g_assert_cmpint (fclose (file), ==, 0);

  file = g_fopen (s->path, "rb");
  laeser = pejl_segl_laeser_new (file, s->path, s->noegler, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pejl_segl_laeser_sum (laeser), ==, sum);
  if (length > 0)
    g_assert_true (pejl_segl_laeser_read (laeser, got, length, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (got, length, bytes, length);
  g_assert_null (pejl_segl_laeser_statement (laeser, sizeof LAST));
  g_assert_true (pejl_segl_laeser_read (laeser, last, sizeof last, &error));
  g_assert_cmpmem (last, sizeof last, LAST, sizeof LAST);
  g_assert_false (pejl_segl_laeser_read (laeser, last, 1, &error));
  g_assert_no_error (error);
  read_statement = pejl_segl_laeser_statement (laeser, sizeof LAST);
  g_assert_cmpstr (read_statement, ==, statement);
  fclose (file);
}

static void
test_lengths (Segl *s, gconstpointer data)
{
  static const gsize lengths[] = { 0, 1, PART - 1, PART, PART + 1, 2 * PART, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK,
                                   20 * BLOCK + 3 * PART + 7 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_round_trip (s, lengths[i]);
}

/* Which of the two tells depends on how far the threads have come; one of them does. */
static void
test_full (Segl *s, gconstpointer data)
{
  gsize length = data != NULL ? 20 * BLOCK : 10;
  g_autofree guint8 *bytes = bytes_new (length);
  g_autoptr (GError) error = NULL;
  FILE *file = g_fopen ("/dev/full", "wb");
  PejlSeglSkriver *skriver;

  if (file == NULL)
    {
      g_test_skip ("There is no /dev/full here");
      return;
    }
  setvbuf (file, NULL, _IONBF, 0);
  if (data == NULL)
    {
      const char *segl[] = { pejl_noegler_segl (s->noegler), NULL };
      PejlSeglTil til = { .segl = segl };

      g_assert_null (pejl_segl_skriver_new (file, s->path, &til, &error));
    }
  else
    {
      FILE *head = g_fopen (s->path, "wb");

      /* The head has room; what follows has not. */
      skriver = begin (s, head);
      g_assert_cmpint (fflush (head), ==, 0);
      g_assert_cmpint (dup2 (fileno (file), fileno (head)), ==, fileno (head));
      g_assert_false (put (skriver, bytes, length, &error) && pejl_segl_skriver_finish (skriver, &error));
      pejl_segl_skriver_free (skriver);
      fclose (head);
    }
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_IO);
  fclose (file);
}

/* Given up in the middle: its threads end, and what lies there is no packet. */
static void
test_given_up (Segl *s, gconstpointer data)
{
  g_autofree guint8 *bytes = bytes_new (10 * BLOCK);
  g_autoptr (GError) error = NULL;
  FILE *file = g_fopen (s->path, "wb");
  PejlSeglSkriver *skriver = begin (s, file);

  g_assert_true (put (skriver, bytes, 10 * BLOCK, &error));
  pejl_segl_skriver_free (skriver);
  fclose (file);
  file = g_fopen (s->path, "rb");
  g_assert_null (pejl_segl_laeser_new (file, s->path, s->noegler, NULL, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_INCOMPLETE);
  fclose (file);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/segl/lengths", Segl, NULL, set_up, test_lengths, tear_down);
  g_test_add ("/segl/full-at-once", Segl, NULL, set_up, test_full, tear_down);
  g_test_add ("/segl/full-later", Segl, "later", set_up, test_full, tear_down);
  g_test_add ("/segl/given-up", Segl, NULL, set_up, test_given_up, tear_down);
  return g_test_run ();
}
