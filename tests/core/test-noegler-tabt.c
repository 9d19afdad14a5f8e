// SPDX-License-Identifier: GPL-3.0-or-later
// A konsulent's keys are lost with entries that nobody has had: with new ones, and the centerchef's word for them, all of it arrives.
#include "udveksling-fixture.h"

#include "core/actions/pejl-kort-actions.h"
#include "core/store/pejl-kopier.h"
#include "core/store/pejl-ret.h"

#define TEKST "SELECT tekst FROM evidens WHERE id = ?"

typedef struct
{
  Kollega anna, bo, carla; /* Anna is the centerchef */
  char *gammel;            /* Bo's first key */
  PejlId sendt, usendt;
} Hold;

static void
hold_set_up (Hold *h, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  kollega_set_up (&h->anna, "Anna");
  kollega_set_up (&h->bo, "Bo");
  kollega_set_up (&h->carla, "Carla");
  knows (&h->anna, &h->bo);
  knows (&h->bo, &h->anna);
  knows (&h->carla, &h->anna);
  knows (&h->anna, &h->carla);
  g_assert_true (pejl_tildeling_grundlaeg (h->anna.f.store, kollega_reader (&h->anna), h->anna.noegler, NULL, &error));
  g_assert_true (pejl_tildeling_giv (h->anna.f.store, kollega_reader (&h->anna), h->anna.noegler,
                                     pejl_noegler_signatur (h->bo.noegler), PEJL_RET_KONSULENT, &error));
  g_assert_no_error (error);
  h->sendt = pejl_id_new ();
  h->usendt = pejl_id_new ();
  write_evidens (&h->bo, &h->sendt, "sendt");
  give (&h->anna, &h->bo, NULL);
  give (&h->bo, &h->anna, NULL);
  give (&h->anna, &h->carla, NULL);
  write_evidens (&h->bo, &h->usendt, "ikke sendt endnu");
  h->gammel = g_strdup (pejl_noegler_signatur (h->bo.noegler));
}

static void
hold_tear_down (Hold *h, gconstpointer data)
{
  g_free (h->gammel);
  kollega_tear_down (&h->anna);
  kollega_tear_down (&h->bo);
  kollega_tear_down (&h->carla);
}

/* Bo's machine is gone; a backup is put back, and goes on with new keys. */
static void
lose_keys (Hold *h)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  guint left_out;

  fixture_close (&h->bo.f);
  kopi = pejl_kopier_tag (h->bo.f.path, &left_out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_kopier_gendan (h->bo.f.path, kopi->path, &aside, NULL, &error));
  g_assert_no_error (error);
  fixture_open (&h->bo.f);
  pejl_kort_free (h->bo.kort);
  pejl_noegler_free (h->bo.noegler);
  h->bo.noegler = pejl_noegler_new ();
  h->bo.kort = pejl_kort_eget (h->bo.f.store, kollega_reader (&h->bo), h->bo.noegler, "Bo", &error);
  g_assert_no_error (error);
  knows (&h->anna, &h->bo);
}

static void
say_so (Hold *h, Kollega *who)
{
  g_autoptr (GError) error = NULL;
  const char *ny = pejl_noegler_signatur (h->bo.noegler);

  g_assert_true (pejl_tildeling_giv (who->f.store, kollega_reader (who), who->noegler, ny, PEJL_RET_KONSULENT, &error));
  g_assert_true (pejl_tildeling_afloes (who->f.store, kollega_reader (who), who->noegler, ny, h->gammel, &error));
  g_assert_no_error (error);
}

static void
test_arrives (Hold *h, gconstpointer data)
{
  lose_keys (h);
  give (&h->bo, &h->anna, NULL);
  /* Nobody can sign for it yet. */
  assert_answer (h->anna.f.path, "SELECT count(*) FROM evidens", NULL, "1");
  say_so (h, &h->anna);
  give (&h->anna, &h->bo, NULL);
  give (&h->bo, &h->anna, NULL);
  assert_answer (h->anna.f.path, TEKST, &h->usendt, "ikke sendt endnu");
  /* Third persons have it from her, stamp and all. */
  give (&h->anna, &h->carla, NULL);
  assert_answer (h->carla.f.path, TEKST, &h->usendt, "ikke sendt endnu");
  assert_answer (h->carla.f.path, TEKST, &h->sendt, "sendt");
}

/* A copy that has not met the word sets the packet aside, whole, and says where the word is to be had. */
static void
test_waits_for_the_word (Hold *h, gconstpointer data)
{
  g_autofree char *has = NULL, *path = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  lose_keys (h);
  say_so (h, &h->anna);
  give (&h->anna, &h->bo, NULL);
  knows (&h->carla, &h->bo);
  has = vektor_of (&h->anna); /* the word is not in the packet */
  path = make_packet (&h->bo, &h->carla, has);
  before = verified_digest (h->carla.f.path);
  error = take_packet (&h->carla, path, NULL);
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED);
  g_assert_nonnull (strstr (error->message, "centerchef"));
  g_clear_error (&error);
  after = verified_digest (h->carla.f.path);
  g_assert_cmpstr (before, ==, after);
  give (&h->anna, &h->carla, NULL);
  error = take_packet (&h->carla, path, NULL);
  g_assert_no_error (error);
  assert_answer (h->carla.f.path, TEKST, &h->usendt, "ikke sendt endnu");
}

/* Dorte comes later, and has all of it in her first packet: the roles, the word and what it is about. */
static void
test_newcomer (Hold *h, gconstpointer data)
{
  Kollega dorte;

  kollega_set_up (&dorte, "Dorte");
  knows (&dorte, &h->anna);
  lose_keys (h);
  say_so (h, &h->anna);
  give (&h->anna, &h->bo, NULL);
  give (&h->bo, &h->anna, NULL);
  give (&h->anna, &dorte, NULL);
  assert_answer (dorte.f.path, TEKST, &h->usendt, "ikke sendt endnu");
  kollega_tear_down (&dorte);
}

/* As a program would that does not ask. */
static void
sign_by_hand (Kollega *who, const char *ny, const char *gammel)
{
  PejlTildelingTekst tekst = { .row = pejl_id_new (), .noegle = ny, .rolle = PEJL_RET_AFLOESER, .fra = "2026-01-01", .gendan = gammel };
  g_autofree char *statement = pejl_ret_statement (&tekst);
  g_autofree char *underskrift = pejl_noegler_sign (who->noegler, statement, strlen (statement));
  PejlTildelingRaekke raekke = { .row = tekst.row, .noegle = ny, .rolle = PEJL_RET_AFLOESER, .fra = "2026-01-01", .gendan = gammel,
                                 .af = pejl_noegler_signatur (who->noegler), .underskrift = underskrift };
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_kort_grant (who->f.store, &raekke, &error));
  g_assert_no_error (error);
}

/* Whoever is no centerchef cannot say it, neither by the program nor by hand: not for a colleague, where it is kept and counts
 * nowhere, and not for themselves, where all of the packet is set aside. */
static void
test_by_konsulent (Hold *h, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRetter) retter = NULL;
  g_autofree char *path = NULL;
  const char *ny, *carla = pejl_noegler_signatur (h->carla.noegler);

  lose_keys (h);
  ny = pejl_noegler_signatur (h->bo.noegler);
  g_assert_false (pejl_tildeling_afloes (h->bo.f.store, kollega_reader (&h->bo), h->bo.noegler, ny, h->gammel, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE);
  g_clear_error (&error);
  sign_by_hand (&h->bo, carla, h->gammel);
  give (&h->bo, &h->anna, NULL);
  retter = pejl_oplog_retter (kollega_reader (&h->anna), &error);
  g_assert_no_error (error);
  g_assert_false (pejl_retter_afloeser (retter, h->gammel, carla));
  sign_by_hand (&h->bo, ny, h->gammel);
  path = make_packet (&h->bo, &h->anna, NULL);
  error = take_packet (&h->anna, path, NULL);
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE);
  assert_answer (h->anna.f.path, "SELECT count(*) FROM evidens", NULL, "1");
}

/* It is no role, and goes over several losses; the first key does not go on for the last, and a ring comes to an end. */
static void
test_what_it_is (Hold *h, gconstpointer data)
{
  g_autofree char *anden = NULL;
  const char *tredje;
  g_autoptr (PejlRetter) retter = NULL;
  g_autoptr (GError) error = NULL;

  lose_keys (h);
  anden = g_strdup (pejl_noegler_signatur (h->bo.noegler));
  g_assert_true (pejl_tildeling_afloes (h->anna.f.store, kollega_reader (&h->anna), h->anna.noegler, anden, h->gammel, &error));
  lose_keys (h);
  tredje = pejl_noegler_signatur (h->bo.noegler);
  g_assert_true (pejl_tildeling_afloes (h->anna.f.store, kollega_reader (&h->anna), h->anna.noegler, tredje, anden, &error));
  g_assert_false (pejl_tildeling_afloes (h->anna.f.store, kollega_reader (&h->anna), h->anna.noegler, anden, anden, &error));
  g_clear_error (&error);
  retter = pejl_oplog_retter (kollega_reader (&h->anna), &error);
  g_assert_no_error (error);
  g_assert_true (pejl_retter_afloeser (retter, h->gammel, tredje));
  g_assert_false (pejl_retter_afloeser (retter, tredje, h->gammel));
  g_assert_cmpint (pejl_retter_role (retter, tredje), ==, PEJL_RET_INGEN);
  g_clear_pointer (&retter, pejl_retter_free);
  g_assert_true (pejl_tildeling_afloes (h->anna.f.store, kollega_reader (&h->anna), h->anna.noegler, anden, tredje, &error));
  retter = pejl_oplog_retter (kollega_reader (&h->anna), &error);
  g_assert_false (pejl_retter_afloeser (retter, "00", tredje));
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/noegler-tabt/" name, Hold, NULL, hold_set_up, function, hold_tear_down)
  ADD ("arrives", test_arrives);
  ADD ("waits-for-the-word", test_waits_for_the_word);
  ADD ("newcomer", test_newcomer);
  ADD ("by-konsulent", test_by_konsulent);
  ADD ("what-it-is", test_what_it_is);
#undef ADD
  return g_test_run ();
}
