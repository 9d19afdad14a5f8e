// SPDX-License-Identifier: GPL-3.0-or-later
// What a login may not do on the municipality's server, and what is not believed of what comes from it.
#include "server-fixture.h"

/* --- what a login may not --- */

static void
assert_refused (Trio *t, const char *login, const char *sql)
{
  g_autofree char *uri = pg_proeve_uri (pg, t->database, login);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPg) line = pejl_pg_new (uri, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (pejl_pg_run (line, sql, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE);
}

/* It is not an error, and no row is touched. */
static void
assert_touches (Trio *t, const char *login, const char *sql, guint64 rows)
{
  g_autofree char *uri = pg_proeve_uri (pg, t->database, login);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPg) line = pejl_pg_new (uri, NULL, NULL, &error);
  g_autoptr (PejlPgSvar) svar = line != NULL ? pejl_pg_ask (line, sql, 0, NULL, &error) : NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (svar->touched, ==, rows);
}

static void
test_rows_of_others (Trio *t, gconstpointer data)
{
  static const char frame[] = "repeat('x', 200)::bytea";
  g_autofree char *annas = NULL;
  g_autofree char *forge = NULL;
  g_autofree char *count = NULL;

  meet (t, &t->a, "anna", NULL, NULL);
  meet (t, &t->b, "bo", NULL, NULL);
  count = pg_proeve_sql (pg, t->database, "SELECT count(*) FROM pejl.op");
  annas = pg_proeve_sql (pg, t->database, "SELECT rid FROM pejl.kopi WHERE bruger = 'anna'");
  forge = g_strdup_printf ("INSERT INTO pejl.op VALUES (%s, 1000, %s)", annas, frame);
  assert_refused (t, "bo", forge);
  assert_refused (t, "bo", "DELETE FROM pejl.op");
  assert_refused (t, "bo", "TRUNCATE pejl.op");
  assert_refused (t, "bo", "DELETE FROM pejl.kopi");
  assert_refused (t, "bo", "DELETE FROM pejl.bilag");
  assert_refused (t, "bo", "UPDATE pejl.op SET seq = seq + 1");
  assert_refused (t, "bo", "UPDATE pejl.om SET version = 2");
  assert_refused (t, "bo", "DROP TABLE pejl.op");
  assert_refused (t, "bo", "ALTER TABLE pejl.op DISABLE ROW LEVEL SECURITY");
  assert_refused (t, "bo", "CREATE TABLE pejl.mit (a int)");
  assert_refused (t, "bo", "INSERT INTO pejl.kopi (rid, bruger) VALUES (77, 'anna')");
  assert_refused (t, "bo", "INSERT INTO pejl.kopi (rid) VALUES (77)");
  assert_touches (t, "bo", "UPDATE pejl.kopi SET hoved = NULL WHERE bruger = 'anna'", 0);
  assert_touches (t, "bo", "UPDATE pejl.op SET ramme = ramme WHERE rid IN (SELECT rid FROM pejl.kopi WHERE bruger = 'anna')", 0);
  /* Nor is an own entry made another one; erasing, which leaves the proof, is possible. */
  assert_refused (t, "bo", "UPDATE pejl.op SET ramme = overlay(ramme placing 'y'::bytea from 70) WHERE true");
  assert_touches (t, "bo", "UPDATE pejl.op SET ramme = substr(ramme, 1, 96) || 'x'::bytea WHERE seq = 1", 1);
  assert_refused (t, "lea", "DELETE FROM pejl.op");
  assert_touches (t, "lea", "UPDATE pejl.op SET ramme = ramme", 0);
  assert_refused (t, "chef", "DELETE FROM pejl.op");
  assert_refused (t, "chef", "UPDATE pejl.op SET ramme = 'x'::bytea || substr(ramme, 2)");
  assert_refused (t, "laeser", "INSERT INTO pejl.kopi (rid, bruger) VALUES (78, 'laeser')");
  assert_refused (t, "laeser", forge);
  assert_on_server (t, "SELECT count(*) FROM pejl.op", count);
}

/* A login that may only read gets everything and sends nothing; one without a role is not let in. */
static void
test_reader_and_guest (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();
  g_autoptr (PejlServerSvar) svar = NULL;
  g_autoptr (GError) error = NULL;

  write_evidens (&t->a, &one, "Læst");
  meet (t, &t->a, "anna", NULL, NULL);
  svar = sync_as (t, &t->b, "laeser", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (svar->kun_laest);
  g_assert_cmpuint (svar->hentet, >, 0);
  assert_on_server (t, "SELECT count(*) FROM pejl.kopi", "1");
  g_assert_null (sync_as (t, &t->b, "gaest", NULL, NULL, &error));
  g_assert_nonnull (error);
}

/* A copy belongs to the login that came with it first; the centerchef may give it to another. */
static void
test_another_login (Trio *t, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  meet (t, &t->a, "anna", NULL, NULL);
  g_assert_null (sync_as (t, &t->a, "bo", NULL, NULL, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE);
  assert_touches (t, "chef", "UPDATE pejl.kopi SET bruger = 'bo' WHERE bruger = 'anna'", 1);
  meet (t, &t->a, "bo", NULL, NULL);
}

/* --- what is not believed --- */

static void
test_tampered (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();

  write_evidens (&t->a, &one, "Urørt");
  meet (t, &t->a, "anna", NULL, NULL);
  g_free (pg_proeve_sql (pg, t->database,
                         "CREATE TABLE gemt AS SELECT * FROM pejl.op; CREATE TABLE hoveder AS SELECT * FROM pejl.kopi;"
                         "ALTER TABLE pejl.op DISABLE TRIGGER behold_bevis"));

  /* One byte of a value. */
  g_free (pg_proeve_sql (pg, t->database,
                         "UPDATE pejl.op SET ramme = overlay(ramme placing '!'::bytea from octet_length(ramme) - 2)"
                         " WHERE seq = (SELECT max(seq) FROM pejl.op)"));
  assert_set_aside (t, &t->b, "bo", "Nothing");
  /* The last entry is kept back. */
  g_free (pg_proeve_sql (pg, t->database,
                         "UPDATE pejl.op o SET ramme = g.ramme FROM gemt g WHERE g.rid = o.rid AND g.seq = o.seq;"
                         "DELETE FROM pejl.op WHERE (rid, seq) IN (SELECT rid, max(seq) FROM gemt GROUP BY rid)"));
  assert_set_aside (t, &t->b, "bo", "lacks entries");
  /* And one in the middle. */
  g_free (pg_proeve_sql (pg, t->database, "TRUNCATE pejl.op; INSERT INTO pejl.op SELECT * FROM gemt WHERE seq <> 2"));
  assert_set_aside (t, &t->b, "bo", "Nothing");
  /* One entry in another's place. */
  g_free (pg_proeve_sql (pg, t->database,
                         "TRUNCATE pejl.op; INSERT INTO pejl.op SELECT rid, seq, (SELECT ramme FROM gemt WHERE seq = 1) FROM gemt"));
  assert_set_aside (t, &t->b, "bo", "Nothing");
  /* What is no entry at all. */
  g_free (pg_proeve_sql (pg, t->database, "UPDATE pejl.op SET ramme = repeat('x', 200)::bytea WHERE rid IN (SELECT rid FROM gemt)"));
  assert_set_aside (t, &t->b, "bo", "Nothing");
  /* A head that says another number. */
  g_free (pg_proeve_sql (pg, t->database,
                         "TRUNCATE pejl.op; INSERT INTO pejl.op SELECT * FROM gemt WHERE seq = 1;"
                         "UPDATE pejl.kopi SET hoved = regexp_replace(hoved, 'til=[0-9]+', 'til=1') WHERE bruger = 'anna'"));
  assert_set_aside (t, &t->b, "bo", "not as it was signed");
  g_free (pg_proeve_sql (pg, t->database, "UPDATE pejl.kopi SET hoved = 'vrøvl' WHERE bruger = 'anna'"));
  assert_set_aside (t, &t->b, "bo", "not as it was signed");
  /* And as it was, it comes. */
  g_free (pg_proeve_sql (pg, t->database,
                         "TRUNCATE pejl.op; INSERT INTO pejl.op SELECT * FROM gemt;"
                         "UPDATE pejl.kopi k SET hoved = h.hoved FROM hoveder h WHERE h.rid = k.rid"));
  meet (t, &t->b, "bo", NULL, NULL);
  assert_answer (t->b.f.path, "SELECT tekst FROM evidens WHERE id = ?", &one, "Urørt");
}

static void
test_stranger (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();

  write_evidens (&t->c, &one, "Fremmed");
  meet (t, &t->c, "kodet", NULL, NULL);
  assert_set_aside (t, &t->b, "bo", "not confirmed");
  /* The head of one copy under the number of another. */
  g_free (pg_proeve_sql (pg, t->database, "UPDATE pejl.kopi SET hoved = (SELECT hoved FROM pejl.kopi WHERE bruger = 'kodet'),"
                                          " underskrift = (SELECT underskrift FROM pejl.kopi WHERE bruger = 'kodet')"
                                          " WHERE bruger = 'bo'; DELETE FROM pejl.kopi WHERE bruger = 'kodet'"));
  assert_set_aside (t, &t->a, "anna", "not as it was signed");
}

/* A konsulent who has a role in the store but writes what it may not: kept, and not shown, as by a packet. */
static void
test_role (Trio *t, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_kommune (&t->a, "101", "Havneby Kommune");
  meet (t, &t->a, "anna", NULL, NULL);
  meet (t, &t->b, "bo", NULL, NULL);
  g_assert_true (pejl_tildeling_grundlaeg (t->a.f.store, kollega_reader (&t->a), t->a.noegler, NULL, &error));
  g_assert_no_error (error);
  /* Bo has not heard of it yet, so his copy lets him. */
  set_kommune (&t->b, "101", "Bos Kommune");
  meet (t, &t->b, "bo", NULL, NULL);
  meet (t, &t->a, "anna", NULL, NULL);
  assert_answer (t->a.f.path, "SELECT navn FROM kommune", NULL, "Havneby Kommune");
  assert_answer (t->a.f.path, "SELECT count(*) > 0 FROM afvist", NULL, "1");
}

/* Two files that are copies of one another and were both written in. */
static void
test_copied_store (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new (), two = pejl_id_new ();
  g_autofree char *rid = NULL;
  g_autoptr (GError) error = NULL;

  write_evidens (&t->a, &one, "Den ene");
  meet (t, &t->a, "anna", NULL, NULL);
  rid = pg_proeve_sql (pg, t->database, "SELECT rid FROM pejl.kopi WHERE bruger = 'anna'");
  write_evidens (&t->a, &two, "Den anden");
  /* What the other copy delivered under that number. */
  g_free (pg_proeve_sql (pg, t->database,
                         "INSERT INTO pejl.op SELECT rid, seq + 1, overlay(ramme placing 'anden'::bytea from 65) FROM pejl.op"
                         " ORDER BY seq DESC LIMIT 1"));
  g_assert_null (sync_as (t, &t->a, "anna", NULL, NULL, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORK);
}

/* --- whose server it is --- */

static void
test_wrong_server (Trio *t, gconstpointer data)
{
  g_autofree char *uri = pg_proeve_uri (pg, t->database, "anna");
  g_autofree char *plain = pg_proeve_uri (pg, "postgres", "admin");
  g_autofree char *none = pg_proeve_uri (pg, "findes_ikke", "anna");
  PejlServerValg valg = { .uri = uri };
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_server_proev (kollega_reader (&t->a), &valg, NULL, &error));
  g_assert_no_error (error);
  assert_stops (t, &t->a, plain, PEJL_EXCHANGE_ERROR_SERVER);
  assert_stops (t, &t->a, none, PEJL_EXCHANGE_ERROR_SERVER);
  assert_stops (t, &t->a, "http://server/", PEJL_EXCHANGE_ERROR_SERVER);
  g_free (pg_proeve_sql (pg, t->database, "UPDATE pejl.om SET version = 2"));
  assert_stops (t, &t->a, uri, PEJL_EXCHANGE_ERROR_TOO_NEW);
  g_free (pg_proeve_sql (pg, t->database, "UPDATE pejl.om SET version = 0"));
  assert_stops (t, &t->a, uri, PEJL_EXCHANGE_ERROR_SERVER);
  g_free (pg_proeve_sql (pg, t->database, "UPDATE pejl.om SET version = 1"));
  set_kommune (&t->a, "202", "En anden kommune");
  assert_stops (t, &t->a, uri, PEJL_EXCHANGE_ERROR_MUNICIPALITY);
  g_assert_false (pejl_server_proev (kollega_reader (&t->a), &valg, NULL, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_MUNICIPALITY);
  assert_on_server (t, "SELECT count(*) FROM pejl.op", "0");
}

static void
turn_tls (gboolean on)
{
  g_free (pg_proeve_sql (pg, "postgres", on ? "ALTER SYSTEM RESET ssl" : "ALTER SYSTEM SET ssl = off"));
  pg_proeve_kill (pg);
  pg_proeve_again (pg);
}

static void
test_tls (Trio *t, gconstpointer data)
{
  g_autofree char *good = pg_proeve_tls_uri (pg, t->database, "anna", "localhost", "");
  g_autofree char *said = pg_proeve_tls_uri (pg, t->database, "anna", "localhost", "&sslmode=verify-full");
  g_autofree char *name = pg_proeve_tls_uri (pg, t->database, "anna", "127.0.0.1", "");
  g_autofree char *weak = pg_proeve_tls_uri (pg, t->database, "anna", "localhost", "&sslmode=require");
  g_autofree char *open = pg_proeve_tls_uri (pg, t->database, "anna", "localhost", "&sslmode=disable");
  g_autofree char *half = pg_proeve_tls_uri (pg, t->database, "anna", "localhost", "&sslmode=verify-ca");
  g_autofree char *authority = g_strdup_printf ("&sslrootcert=%s", pg_proeve_strange_authority (pg));
  g_autofree char *strange = pg_proeve_tls_uri (pg, t->database, "anna", "localhost", authority);
  g_autofree char *kodet = pg_proeve_tls_uri (pg, t->database, "kodet", "localhost", "");
  PejlServerValg valg = { .uri = kodet, .kode = "en kode" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlServerSvar) svar = NULL;

  assert_stops (t, &t->a, name, PEJL_EXCHANGE_ERROR_SERVER);
  assert_stops (t, &t->a, weak, PEJL_EXCHANGE_ERROR_SERVER);
  assert_stops (t, &t->a, open, PEJL_EXCHANGE_ERROR_SERVER);
  assert_stops (t, &t->a, half, PEJL_EXCHANGE_ERROR_SERVER);
  assert_stops (t, &t->a, strange, PEJL_EXCHANGE_ERROR_SERVER);
  assert_on_server (t, "SELECT count(*) FROM pejl.kopi", "0");
  svar = sync_by (&t->a, good, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&svar, pejl_server_svar_free);
  svar = sync_by (&t->a, said, NULL, NULL, &error);
  g_assert_no_error (error);
  /* A login with a password, right and wrong. */
  g_assert_true (pejl_server_proev (kollega_reader (&t->a), &valg, NULL, &error));
  g_assert_no_error (error);
  valg.kode = "en anden";
  g_assert_false (pejl_server_proev (kollega_reader (&t->a), &valg, NULL, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER);
  /* A server that stops offering it is not gone on with in the open. */
  turn_tls (FALSE);
  assert_stops (t, &t->a, good, PEJL_EXCHANGE_ERROR_SERVER);
  turn_tls (TRUE);
}

static void
add (void)
{
  ADD ("rows-of-others", test_rows_of_others);
  ADD ("reader-and-guest", test_reader_and_guest);
  ADD ("another-login", test_another_login);
  ADD ("tampered", test_tampered);
  ADD ("stranger", test_stranger);
  ADD ("role", test_role);
  ADD ("copied-store", test_copied_store);
  ADD ("wrong-server", test_wrong_server);
  ADD ("tls", test_tls);
}

int
main (int argc, char **argv)
{
  return run_with_server (argc, argv, add);
}
