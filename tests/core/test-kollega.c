// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of each colleague, what a packet would take along, and what a receipt changes.
#include "udveksling-fixture.h"

#include "core/exchange/pejl-indbakke.h"
#include "core/exchange/pejl-kollega.h"
#include "core/exchange/pejl-postkasse.h"

#include <glib/gstdio.h>

typedef struct
{
  Kollega anna;
  Kollega bo;
} Pair;

static void
set_up (Pair *p, gconstpointer data)
{
  kollega_set_up (&p->anna, "Anna");
  kollega_set_up (&p->bo, "Bo");
}

static void
tear_down (Pair *p, gconstpointer data)
{
  kollega_tear_down (&p->anna);
  kollega_tear_down (&p->bo);
}

/* The only colleague that is here. */
static PejlKollega *
only (Kollega *k)
{
  g_autoptr (GPtrArray) all = pejl_kolleger (k->f.store, kollega_reader (k));

  g_assert_cmpuint (all->len, ==, 1);
  return g_ptr_array_steal_index (all, 0);
}

static void
assert_state (Kollega *k, const char *contains)
{
  g_autoptr (PejlKollega) one = only (k);

  if (strstr (one->tilstand, contains) == NULL)
    g_error ("“%s” does not say “%s”", one->tilstand, contains);
}

static void
write_some (Kollega *k, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      PejlId id = pejl_id_new ();

      write_evidens (k, &id, "Set");
    }
}

static void
test_states (Pair *p, gconstpointer data)
{
  g_autoptr (PejlKortRaekke) row = NULL;
  g_autoptr (PejlKollega) bo = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_kort_add (p->anna.f.store, kollega_reader (&p->anna), p->bo.kort, &error));
  assert_state (&p->anna, "not confirmed");
  row = find_kort (&p->anna, p->bo.kort->signatur);
  g_assert_true (pejl_kort_bekraeft (p->anna.f.store, row, &error));
  assert_state (&p->anna, "not said yet");
  knows (&p->bo, &p->anna);
  write_some (&p->bo, 3);
  give (&p->bo, &p->anna, NULL);
  write_some (&p->anna, 4);
  bo = only (&p->anna);
  g_assert_true (bo->meldt);
  g_assert_cmpuint (bo->mangler, >=, 4);
  assert_state (&p->anna, "received");
  assert_state (&p->anna, "Lacks");
}

/* After a receipt only what is new since goes along. */
static void
test_receipt (Pair *p, gconstpointer data)
{
  const char *signaturer[] = { p->bo.kort->signatur, NULL };
  g_autofree char *path = NULL;
  g_autofree char *receipt = g_build_filename (p->bo.f.folder, "kvittering.pejlpakke", NULL);
  g_autofree char *har = NULL;
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) h = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) taken = NULL;
  PejlAfsendelse before, after;

  knows (&p->anna, &p->bo);
  knows (&p->bo, &p->anna);
  write_some (&p->anna, 5);
  g_assert_null (pejl_kolleger_har (p->anna.f.store, signaturer));
  g_assert_true (pejl_afsendelse_tael (kollega_reader (&p->anna), NULL, NULL, &before, &error));
  g_assert_cmpuint (before.evidens, ==, 5);
  path = make_packet (&p->anna, &p->bo, NULL);
  g_assert_null (take_packet (&p->bo, path, &h));
  pakke = pejl_pakke_open (path, p->bo.f.folder, p->bo.noegler, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_kvittering_write (p->bo.f.store, kollega_reader (&p->bo), p->bo.noegler, "Bo", pakke, h, receipt, &error));
  g_assert_no_error (error);
  taken = take_packet (&p->anna, receipt, NULL);
  g_assert_no_error (taken);
  har = pejl_kolleger_har (p->anna.f.store, signaturer);
  g_assert_nonnull (har);
  write_some (&p->anna, 1);
  g_assert_true (pejl_afsendelse_tael (kollega_reader (&p->anna), har, NULL, &after, &error));
  g_assert_cmpuint (after.evidens, ==, 1);
  g_assert_cmpuint (after.poster, <, before.poster);
}

static void
test_lines (Pair *p, gconstpointer data)
{
  PejlAfsendelse nothing = { 0 }, some = { .poster = 9, .tilsyn = 2, .aendringer = 7 };
  g_autoptr (GPtrArray) none = pejl_afsendelse_linjer (&nothing);
  g_autoptr (GPtrArray) lines = pejl_afsendelse_linjer (&some);

  g_assert_cmpuint (none->len, ==, 1);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (lines, 0), ==, "2 visits");
}

static void
sync_mailbox (Kollega *k, const char *folder)
{
  g_autoptr (GPtrArray) svar = NULL;
  g_autoptr (GError) error = NULL;
  gboolean wrote;

  svar = pejl_postkasse_sync (k->f.store, kollega_reader (k), k->noegler, folder, NULL, &wrote, NULL, &error);
  g_assert_no_error (error);
}

static guint
n_aside (Kollega *k)
{
  g_autoptr (GHashTable) aside = pejl_til_side_list (k->f.store);

  return g_hash_table_size (aside);
}

/* Half a packet in the mailbox is told of until it is whole, and then taken in. */
static void
test_half_in_mailbox (Pair *p, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (p->anna.f.folder, "postkasse", NULL);
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (PejlKollega) anna = NULL;
  gsize length;

  g_mkdir (folder, 0700);
  knows (&p->anna, &p->bo);
  knows (&p->bo, &p->anna);
  write_some (&p->anna, 2);
  sync_mailbox (&p->anna, folder);
  path = g_build_filename (folder, p->anna.kort->rid, "pakke.pejlpakke", NULL);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length / 2, NULL));
  sync_mailbox (&p->bo, folder);
  g_assert_cmpuint (n_aside (&p->bo), ==, 1);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  sync_mailbox (&p->bo, folder);
  g_assert_cmpuint (n_aside (&p->bo), ==, 0);
  anna = only (&p->bo);
  g_assert_true (anna->meldt);
  assert_state (&p->bo, "received");
}

#define ADD(name, test) g_test_add ("/kollega/" name, Pair, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("states", test_states);
  ADD ("receipt", test_receipt);
  ADD ("lines", test_lines);
  ADD ("half-in-mailbox", test_half_in_mailbox);
  return g_test_run ();
}
