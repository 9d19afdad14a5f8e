// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's server, against a real PostgreSQL that the test starts: what comes and goes, and what is left when it goes away in
// the middle.
#include "server-fixture.h"

#include "core/exchange/pejl-server-adresse.h"

#include "core/actions/pejl-slet-actions.h"

/* --- where it is --- */

static void
test_address (Trio *t, gconstpointer data)
{
  g_autoptr (PejlServerAdresse) whole = pejl_server_adresse_parse ("postgresql://anna:hemmelig@server.kommune.dk:5433/pejl?sslrootcert=/etc/it.crt");
  g_autoptr (PejlServerAdresse) odd = pejl_server_adresse_new (" server ", "o'hara\\x", "", NULL);
  g_autofree char *uri = pejl_server_adresse_uri (whole);
  g_autofree char *navn = pejl_server_adresse_navn (whole);
  g_autofree char *odd_uri = pejl_server_adresse_uri (odd);

  g_assert_cmpstr (uri, ==, "host='server.kommune.dk' port='5433' dbname='pejl' user='anna' sslrootcert='/etc/it.crt'");
  g_assert_cmpstr (navn, ==, "anna@server.kommune.dk:5433/pejl");
  g_assert_cmpstr (odd_uri, ==, "host='server' dbname='o\\'hara\\\\x'");
  g_assert_null (pejl_server_adresse_parse ("server.kommune.dk"));
  g_assert_null (pejl_server_adresse_parse ("https://server.kommune.dk/pejl"));
}

/* What a meeting would do is said, and neither side has changed; not even whose copy it is stands there. */
static void
test_only_seen (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new (), two = pejl_id_new ();
  g_autofree char *uri = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PejlServerValg valg = { .kun_se = TRUE };
  g_autoptr (PejlServerSvar) svar = NULL;
  g_autoptr (GError) error = NULL;
  guint hentet, sendt;

  write_evidens (&t->b, &two, "Hos Bo");
  meet (t, &t->b, "bo", NULL, &sendt);
  write_evidens (&t->a, &one, "Hos Anna");
  valg.uri = uri = pg_proeve_uri (pg, t->database, "anna");
  before = verified_digest (t->a.f.path);
  svar = pejl_server_sync (t->a.f.store, kollega_reader (&t->a), t->a.noegler, &valg, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (svar->hentet, ==, sendt);
  g_assert_cmpuint (svar->sendt, >, 0);
  after = verified_digest (t->a.f.path);
  g_assert_cmpstr (before, ==, after);
  assert_on_server (t, "SELECT count(*) FROM pejl.kopi WHERE bruger = 'anna'", "0");
  meet (t, &t->a, "anna", &hentet, &sendt);
  g_assert_cmpuint (hentet, ==, svar->hentet);
  g_assert_cmpuint (sendt, ==, svar->sendt);
}

static PejlServerSvar *
anna_meets (Trio *t, gboolean kun_se, GHashTable *gemt)
{
  g_autofree char *uri = pg_proeve_uri (pg, t->database, "anna");
  PejlServerValg valg = { .uri = uri, .kun_se = kun_se, .gemt = gemt };
  g_autoptr (GError) error = NULL;
  PejlServerSvar *svar = pejl_server_sync (t->a.f.store, kollega_reader (&t->a), t->a.noegler, &valg, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return svar;
}

/* What a preview has fetched is not fetched again: the meeting takes it in though the server no longer has it. What has been delivered
 * in between comes too. */
static void
test_fetched_once (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new (), two = pejl_id_new (), three = pejl_id_new ();
  g_autoptr (GHashTable) gemt = pejl_server_gemt_new ();
  g_autoptr (PejlServerSvar) seen = NULL;
  g_autoptr (PejlServerSvar) without = NULL;
  g_autoptr (PejlServerSvar) met = NULL;
  g_autoptr (PejlServerSvar) again = NULL;
  g_autoptr (PejlServerSvar) last = NULL;

  write_evidens (&t->b, &one, "Hos Bo");
  meet (t, &t->b, "bo", NULL, NULL);
  seen = anna_meets (t, TRUE, gemt);
  g_assert_cmpuint (g_hash_table_size (gemt), ==, 1);
  g_free (pg_proeve_sql (pg, t->database, "DELETE FROM pejl.op"));
  without = anna_meets (t, FALSE, NULL);
  g_assert_cmpuint (without->hentet, ==, 0);
  g_assert_true (((PejlPostSvar *) g_ptr_array_index (without->svar, 0))->fejl);
  met = anna_meets (t, FALSE, gemt);
  g_assert_cmpuint (met->hentet, ==, seen->hentet);
  g_assert_cmpuint (g_hash_table_size (gemt), ==, 0);
  assert_answer (t->a.f.path, "SELECT tekst FROM evidens WHERE id = ?", &one, "Hos Bo");

  meet (t, &t->b, "bo", NULL, NULL); /* the server has them again */
  write_evidens (&t->b, &two, "Siden");
  meet (t, &t->b, "bo", NULL, NULL);
  again = anna_meets (t, TRUE, gemt);
  g_assert_cmpuint (again->hentet, ==, 1);
  write_evidens (&t->b, &three, "Til sidst");
  meet (t, &t->b, "bo", NULL, NULL);
  last = anna_meets (t, FALSE, gemt);
  g_assert_cmpuint (last->hentet, ==, 2);
  assert_answer (t->a.f.path, "SELECT tekst FROM evidens WHERE id = ?", &three, "Til sidst");
  g_free (verified_digest (t->a.f.path));
}

/* --- what it is for --- */

static void
test_there_and_back (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new (), two = pejl_id_new ();
  guint hentet, sendt;

  write_evidens (&t->a, &one, "Børnene bygger en havn");
  meet (t, &t->a, "anna", &hentet, &sendt);
  g_assert_cmpuint (hentet, ==, 0);
  g_assert_cmpuint (sendt, >, 1);
  write_evidens (&t->b, &two, "De voksne lytter");
  meet (t, &t->b, "bo", &hentet, NULL);
  g_assert_cmpuint (hentet, ==, sendt);
  assert_answer (t->b.f.path, "SELECT tekst FROM evidens WHERE id = ?", &one, "Børnene bygger en havn");
  meet (t, &t->a, "anna", NULL, NULL);
  assert_same (&t->a, &t->b);
}

static void
test_twice (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();
  guint hentet, sendt;

  write_evidens (&t->a, &one, "En gang");
  meet (t, &t->a, "anna", NULL, NULL);
  meet (t, &t->b, "bo", NULL, NULL);
  for (guint i = 0; i < 3; i++)
    {
      meet (t, &t->a, "anna", &hentet, &sendt);
      g_assert_cmpuint (sendt, ==, 0);
      g_assert_cmpuint (hentet == 0, ==, i > 0); /* Bo's own first ones */
      meet (t, &t->b, "bo", &hentet, &sendt);
      g_assert_cmpuint (hentet + sendt, ==, 0);
    }
  assert_answer (t->b.f.path, "SELECT count(*) FROM evidens", NULL, "1");
  assert_same (&t->a, &t->b);
}

/* Contents that the one who wrote had lost are asked for over the server until they have come. */
static void
test_bilag_asked_for (Trio *t, gconstpointer data)
{
  g_autoptr (PejlVedhaeftning) bilag = attach_bilag (t->a.f.store, "foto.jpg", "et foto");
  g_autofree char *contents = pejl_bilag_path (t->a.f.path, bilag->sha256);
  g_autofree char *away = g_strconcat (contents, ".vaek", NULL);

  g_assert_cmpint (g_rename (contents, away), ==, 0);
  meet (t, &t->a, "anna", NULL, NULL);
  assert_on_server (t, "SELECT count(*) FROM pejl.bilag", "0");
  meet (t, &t->b, "bo", NULL, NULL);
  g_assert_cmpuint (pejl_bilag_oensker_her (t->b.f.store), ==, 1);
  g_assert_cmpint (g_rename (away, contents), ==, 0);
  meet (t, &t->a, "anna", NULL, NULL);
  assert_on_server (t, "SELECT count(*) FROM pejl.bilag", "1");
  meet (t, &t->b, "bo", NULL, NULL);
  g_assert_true (pejl_bilag_read (t->b.f.path, bilag->sha256, "foto", NULL, NULL, NULL, NULL));
  meet (t, &t->a, "anna", NULL, NULL);
  g_assert_cmpuint (pejl_bilag_oensker_hos (t->a.f.store, pejl_noegler_segl (t->b.noegler)), ==, 0);
}

/* Both write in the same place, apart: both texts are there, on both sides. */
static void
test_conflict (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();

  write_evidens (&t->a, &one, "fælles");
  meet (t, &t->a, "anna", NULL, NULL);
  meet (t, &t->b, "bo", NULL, NULL);
  write_evidens (&t->a, &one, "Annas");
  write_evidens (&t->b, &one, "Bos");
  meet (t, &t->a, "anna", NULL, NULL);
  meet (t, &t->b, "bo", NULL, NULL);
  meet (t, &t->a, "anna", NULL, NULL);
  assert_same (&t->a, &t->b);
  assert_answer (t->a.f.path, "SELECT conflicts FROM evidens WHERE id = ?", &one, "1");
}

/* Three at once, one after the other and once more: all have everything. A leder hands on what came by USB. */
static void
test_handed_on (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();
  g_autoptr (PejlServerSvar) svar = NULL;
  g_autoptr (GError) error = NULL;

  knows (&t->a, &t->c);
  knows (&t->c, &t->a);
  knows (&t->c, &t->b);
  write_evidens (&t->c, &one, "Uden net");
  give (&t->c, &t->a, NULL);
  /* As a konsulent Anna delivers her own, and says that something is left. */
  svar = sync_as (t, &t->a, "anna", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (svar->tilbage, >, 0);
  meet (t, &t->b, "bo", NULL, NULL);
  assert_answer (t->b.f.path, "SELECT count(*) FROM evidens", NULL, "0");
  assert_on_server (t, "UPDATE pejl.kopi SET bruger = 'lea' WHERE bruger = 'anna'", "");
  meet (t, &t->a, "lea", NULL, NULL);
  meet (t, &t->b, "bo", NULL, NULL);
  assert_answer (t->b.f.path, "SELECT tekst FROM evidens WHERE id = ?", &one, "Uden net");
  /* Carla's own entries came with her own stamp; later she comes herself, and her copy is hers. */
  meet (t, &t->c, "kodet", NULL, NULL);
  assert_on_server (t, "SELECT count(*) FROM pejl.kopi WHERE bruger = 'kodet'", "1");
}

static void
attach (Kollega *k, const char *contents, char **sha256)
{
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVedhaeftning) bilag = pejl_bilag_take_bytes (k->f.path, bytes, "foto.jpg", NULL, &error);
  g_autoptr (PejlAction) action = pejl_action_new ("Vedhæft");

  g_assert_no_error (error);
  pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &bilag->id);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_NAVN, bilag->navn);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_SHA256, bilag->sha256);
  pejl_action_set_int (action, PEJL_FIELD_VEDHAEFTNING_BYTES, bilag->bytes);
  commit (k->f.store, action);
  *sha256 = g_strdup (bilag->sha256);
}

static void
test_bilag (Trio *t, gconstpointer data)
{
  g_autofree char *good = NULL;
  g_autofree char *bad = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  attach (&t->a, "et billede", &good);
  attach (&t->a, "et andet", &bad);
  meet (t, &t->a, "anna", NULL, NULL);
  sql = g_strdup_printf ("UPDATE pejl.bilag SET del = 'byttet' WHERE sha256 = '%s'", bad);
  g_free (pg_proeve_sql (pg, t->database, sql));
  meet (t, &t->b, "bo", NULL, NULL);
  g_assert_true (pejl_bilag_read (t->b.f.path, good, good, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  /* Contents that were swapped are none; the entry that names them is there. */
  g_assert_false (pejl_bilag_read (t->b.f.path, bad, bad, NULL, NULL, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING);
  assert_answer (t->b.f.path, "SELECT count(*) FROM vedhaeftning", NULL, "2");
}

/* What is erased here is gone there, and in the copies that come later; what proves the entries stays. */
static void
test_erased (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();
  PejlSletValg valg = { .grund = "Anmodning" };
  g_autoptr (GPtrArray) fund = NULL;
  g_autoptr (PejlServerSvar) svar = NULL;
  g_autoptr (GError) error = NULL;
  static const char there[] = "SELECT count(*) FROM pejl.op WHERE position('Hemmelig'::bytea IN ramme) > 0";

  write_evidens (&t->a, &one, "Hemmelig sætning");
  meet (t, &t->a, "anna", NULL, NULL);
  meet (t, &t->b, "bo", NULL, NULL);
  assert_on_server (t, there, "1");
  fund = pejl_slet_find (kollega_reader (&t->a), "Hemmelig", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_slet_udfoer (t->a.f.store, fund, &valg, &error));
  g_assert_no_error (error);
  svar = sync_as (t, &t->a, "anna", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (svar->slettet, ==, 1);
  assert_on_server (t, there, "0");
  meet (t, &t->b, "bo", NULL, NULL);
  assert_answer (t->b.f.path, "SELECT count(*) FROM evidens WHERE tekst LIKE '%Hemmelig%'", NULL, "0");
  assert_same (&t->a, &t->b);
}

/* --- in the middle --- */

static void
end_sessions (gpointer data)
{
  Trio *t = data;

  g_free (pg_proeve_sql (pg, t->database,
                         "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pejl'"));
}

static void
kill_server (gpointer data)
{
  pg_proeve_kill (pg);
}

static void
cancel (gpointer data)
{
  g_cancellable_cancel (data);
}

static void
write_many (Kollega *k, guint n)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("Evidens %u: børnene bygger en havn af klodser", i);
      PejlAction *action = pejl_action_new ("Skriv");
      PejlId id = pejl_id_new ();

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      g_ptr_array_add (actions, action);
    }
  g_assert_true (pejl_store_commit_bulk (k->f.store, actions, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_breaks (Trio *t, Kollega *k, const char *login, Midt *midt, GCancellable *cancellable, PejlExchangeError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sync_as (t, k, login, midt, cancellable, &error));
  g_assert_true (midt->happened);
  g_assert_error (error, PEJL_EXCHANGE_ERROR, (int) code);
}

static void
test_gone_while_sending (Trio *t, gconstpointer data)
{
  Midt first = { PEJL_SERVER_TRIN_SEND, 0, end_sessions, t };
  Midt later = { PEJL_SERVER_TRIN_SEND, 4000, end_sessions, t };
  Midt all = { PEJL_SERVER_TRIN_SEND, 4000, kill_server, NULL };
  g_autofree char *uri = pg_proeve_uri (pg, t->database, "anna");

  write_many (&t->a, 5000);
  assert_breaks (t, &t->a, "anna", &first, NULL, PEJL_EXCHANGE_ERROR_SERVER);
  assert_breaks (t, &t->a, "anna", &later, NULL, PEJL_EXCHANGE_ERROR_SERVER);
  assert_on_server (t, "SELECT (SELECT count(*) FROM pejl.op) + (SELECT count(*) FROM pejl.kopi)", "0");
  assert_breaks (t, &t->a, "anna", &all, NULL, PEJL_EXCHANGE_ERROR_SERVER);
  assert_stops (t, &t->a, uri, PEJL_EXCHANGE_ERROR_SERVER);
  pg_proeve_again (pg);
  assert_on_server (t, "SELECT (SELECT count(*) FROM pejl.op) + (SELECT count(*) FROM pejl.kopi)", "0");
  meet (t, &t->a, "anna", NULL, NULL);
  meet (t, &t->b, "bo", NULL, NULL);
  meet (t, &t->a, "anna", NULL, NULL);
  assert_same (&t->a, &t->b);
}

static void
test_gone_while_receiving (Trio *t, gconstpointer data)
{
  Midt first = { PEJL_SERVER_TRIN_HENT, 0, end_sessions, t };
  Midt later = { PEJL_SERVER_TRIN_HENT, 4000, end_sessions, t };
  Midt taking = { PEJL_SERVER_TRIN_TAG, 4000, end_sessions, t };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  /* More than fits into what lies between the two programs. */
  write_many (&t->a, 9000);
  meet (t, &t->a, "anna", NULL, NULL);
  before = verified_digest (t->b.f.path);
  assert_breaks (t, &t->b, "bo", &first, NULL, PEJL_EXCHANGE_ERROR_SERVER);
  assert_breaks (t, &t->b, "bo", &later, NULL, PEJL_EXCHANGE_ERROR_SERVER);
  after = verified_digest (t->b.f.path);
  g_assert_cmpstr (before, ==, after);
  /* What was received whole goes in; only the sending fails. */
  assert_breaks (t, &t->b, "bo", &taking, NULL, PEJL_EXCHANGE_ERROR_SERVER);
  assert_answer (t->b.f.path, "SELECT count(*) FROM evidens", NULL, "9000");
  meet (t, &t->b, "bo", NULL, NULL);
  meet (t, &t->a, "anna", NULL, NULL);
  assert_same (&t->a, &t->b);
}

static void
test_cancel (Trio *t, gconstpointer data)
{
  g_autoptr (GCancellable) one = g_cancellable_new ();
  g_autoptr (GCancellable) two = g_cancellable_new ();
  g_autoptr (GCancellable) three = g_cancellable_new ();
  Midt sending = { PEJL_SERVER_TRIN_SEND, 4000, cancel, one };
  Midt receiving = { PEJL_SERVER_TRIN_HENT, 0, cancel, two };
  Midt taking = { PEJL_SERVER_TRIN_TAG, 1, cancel, three };

  write_many (&t->a, 5000);
  assert_breaks (t, &t->a, "anna", &sending, one, PEJL_EXCHANGE_ERROR_CANCELLED);
  assert_on_server (t, "SELECT count(*) FROM pejl.op", "0");
  meet (t, &t->a, "anna", NULL, NULL);
  assert_breaks (t, &t->b, "bo", &receiving, two, PEJL_EXCHANGE_ERROR_CANCELLED);
  assert_answer (t->b.f.path, "SELECT count(*) FROM evidens", NULL, "0");
  assert_breaks (t, &t->b, "bo", &taking, three, PEJL_EXCHANGE_ERROR_CANCELLED);
  assert_answer (t->b.f.path, "SELECT count(*) BETWEEN 1 AND 4999 FROM evidens", NULL, "1");
  meet (t, &t->b, "bo", NULL, NULL);
  meet (t, &t->a, "anna", NULL, NULL);
  assert_same (&t->a, &t->b);
}

static void
add (void)
{
  ADD ("address", test_address);
  ADD ("only-seen", test_only_seen);
  ADD ("fetched-once", test_fetched_once);
  ADD ("there-and-back", test_there_and_back);
  ADD ("twice", test_twice);
  ADD ("bilag-asked-for", test_bilag_asked_for);
  ADD ("conflict", test_conflict);
  ADD ("handed-on", test_handed_on);
  ADD ("bilag", test_bilag);
  ADD ("erased", test_erased);
  ADD ("gone-while-sending", test_gone_while_sending);
  ADD ("gone-while-receiving", test_gone_while_receiving);
  ADD ("cancel", test_cancel);
}

int
main (int argc, char **argv)
{
  return run_with_server (argc, argv, add);
}
