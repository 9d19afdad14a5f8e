// SPDX-License-Identifier: GPL-3.0-or-later
// A packet whose parts came into another order on the way, and one whose taking in was broken off between two transactions.
#include "udveksling-fixture.h"

#include "core/exchange/pejl-segl.h"

#include <sodium.h>

#define MANGE 4500 /* ops: more than one transaction takes */

typedef struct
{
  Kollega a;
  Kollega b;
} Par;

static void
par_set_up (Par *p, gconstpointer data)
{
  kollega_set_up (&p->a, "Anna");
  kollega_set_up (&p->b, "Bo");
  knows (&p->a, &p->b);
  knows (&p->b, &p->a);
}

static void
par_tear_down (Par *p, gconstpointer data)
{
  kollega_tear_down (&p->a);
  kollega_tear_down (&p->b);
}

/* Texts that cannot be pressed together, so that the packet has several sealed parts. */
static void
write_many (Kollega *k, guint n, guint length)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      PejlAction *action = pejl_action_new ("Skriv");
      PejlId id = pejl_id_new ();
      g_autofree char *text = g_malloc (length + 1);

      for (guint c = 0; c < length; c++)
        text[c] = (char) g_rand_int_range (rand, ' ', '~');
      text[length] = '\0';
      pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      g_ptr_array_add (actions, action);
    }
  g_assert_true (pejl_store_commit_bulk (k->f.store, actions, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static guint32
length_at (const guint8 *bytes)
{
  guint32 le;

  memcpy (&le, bytes, sizeof le);
  return GUINT32_FROM_LE (le);
}

/* The second and the third sealed part change places, and the checksum is made to fit: the seal knows their order. */
static void
test_parts_swapped (Par *p, gconstpointer data)
{
  const gsize before = 16 + 8 + crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES
                       + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autofree guint8 *swapped = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, second, third, part;

  write_many (&p->a, 60, 5000);
  path = make_packet (&p->a, &p->b, NULL);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  swapped = g_memdup2 (bytes, length);
  second = before + 4 + length_at (swapped + before);
  part = 4 + length_at (swapped + second);
  third = second + part;
  g_assert_cmpuint (length_at (swapped + third), ==, part - 4);
  memcpy (swapped + second, bytes + third, part);
  memcpy (swapped + third, bytes + second, part);
  crypto_generichash (swapped + length - PEJL_SEGL_HASH, PEJL_SEGL_HASH, swapped, length - PEJL_SEGL_HASH, NULL, 0);
  g_assert_true (g_file_set_contents (path, (const char *) swapped, (gssize) length, NULL));
  error = take_packet (&p->b, path, NULL);
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_INCOMPLETE);
  assert_answer (p->b.f.path, "SELECT count(*) FROM evidens", NULL, "0");
}

static void
cancel (goffset done, goffset all, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* Broken off after its first transaction: what came is whole and the store sound; taken again, the rest comes, and nothing twice. */
static void
test_broken_off (Par *p, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = NULL;
  g_autofree char *came = NULL;
  g_autofree char *half = NULL;
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) hentning = NULL;
  g_autoptr (PejlHentning) rest = NULL;
  g_autoptr (GError) error = NULL;

  write_many (&p->a, MANGE, 20);
  path = make_packet (&p->a, &p->b, NULL);
  pakke = pejl_pakke_open (path, p->b.f.folder, p->b.noegler, NULL, NULL, &error);
  g_assert_no_error (error);
  hentning = pejl_hent_vurder (p->b.f.store, kollega_reader (&p->b), NULL, pakke, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (pejl_hent_tag (p->b.f.store, pakke, hentning, cancellable, cancel, cancellable, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED);
  g_clear_error (&error);
  came = ask (p->b.f.path, "SELECT count(*) FROM evidens", NULL);
  g_assert_cmpint (atoi (came), >, 0);
  g_assert_cmpint (atoi (came), <, MANGE);
  pejl_store_flush_search (p->b.f.store, &error);
  g_assert_no_error (error);
  half = verified_digest (p->b.f.path);
  error = take_packet (&p->b, path, &rest);
  g_assert_no_error (error);
  g_assert_cmpuint (rest->nye, <, MANGE);
  give (&p->b, &p->a, NULL);
  assert_same (&p->a, &p->b);
  assert_answer (p->b.f.path, "SELECT count(*) FROM evidens", NULL, G_STRINGIFY (MANGE));
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/udveksling/orden/parts-swapped", Par, NULL, par_set_up, test_parts_swapped, par_tear_down);
  g_test_add ("/udveksling/orden/broken-off", Par, NULL, par_set_up, test_broken_off, par_tear_down);
  return g_test_run ();
}
