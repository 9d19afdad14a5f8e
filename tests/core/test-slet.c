// SPDX-License-Identifier: GPL-3.0-or-later
// A person's right to be forgotten: words that were erased are in no byte of any file, here or in a colleague's copy, and all else stands.
#include "slet-fixture.h"

#include "core/actions/pejl-actions-error.h"
#include "core/rules/pejl-opbevaring.h"

#define ORD "Zibrafonia"

static void
erase (Fixture *f, const char *ord, gboolean behold_resten)
{
  g_autoptr (GPtrArray) fund = find (f, ord);
  PejlSletValg valg = { .ord = ord, .grund = "Anmodning 14.02", .behold_resten = behold_resten };
  g_autoptr (GError) error = NULL;

  pejl_slet_udfoer (f->store, fund, &valg, &error);
  g_assert_no_error (error);
}

/* Enough around it that pages are split, and parts of the index merged, while the word stands among them. */
static void
fill (Fixture *f, guint from, guint n)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  g_autoptr (GError) error = NULL;

  for (guint i = from; i < from + n; i++)
    {
      PejlAction *action = pejl_action_new ("Skriv");
      PejlId id = pejl_id_new ();
      g_autofree char *text = g_strdup_printf ("Observation nummer %u: to børn henter klodser og bygger videre på gårsdagens tårn", i);

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      g_ptr_array_add (actions, action);
    }
  pejl_store_commit_bulk (f->store, actions, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* --- one store --- */

/* In a text, in its history, in one that was deleted, in a draft, behind an undo, in the index, in the log and in a backup. */
static void
test_no_byte_is_left (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  PejlId a = pejl_id_new (), b = pejl_id_new (), c = pejl_id_new ();
  guint left_out;

  fill (f, 0, 150);
  write_evidens_text (f, &a, "Først stod " ORD " her.");
  fill (f, 150, 150);
  write_evidens_text (f, &a, "Nu står der noget andet.");
  write_evidens_text (f, &b, "Samtale med mor til zibrafonias bror.");
  write_evidens_text (f, &c, ORD " blev slettet.");
  delete_row (f->store, PEJL_TABLE_EVIDENS, &c, "Slet");
  undo (f->store);
  redo (f->store);
  g_assert_true (pejl_store_draft_put (f->store, "evidens-ny", "x", "Kladde om " ORD, NULL, &error));
  g_assert_true (pejl_store_flush_search (f->store, &error));
  kopi = pejl_kopier_tag (f->path, &left_out, NULL, &error);
  g_assert_no_error (error);
  fill (f, 300, 100);
  g_assert_cmpuint (files_with (f->folder, ORD), >=, 2);

  erase (f, ORD, TRUE);
  g_assert_true (pejl_store_mangler_rens (f->store));
  clean (f);
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);

  /* The chain holds, the copy counts still, and the rest of the text is there. */
  g_free (verified_digest (f->path));
  assert_answer (f->path, "SELECT tekst FROM evidens WHERE id = ?", &b, "Samtale med mor til " PEJL_SLET_TEGN " bror.");
  assert_answer (f->path, "SELECT tekst FROM evidens WHERE id = ?", &a, "Nu står der noget andet.");
  assert_answer (f->path, "SELECT COUNT(*) FROM draft", NULL, "0");
  g_clear_pointer (&kopi, pejl_kopi_free);
  {
    g_autoptr (GPtrArray) kopier = pejl_kopier_list (f->path);

    g_assert_cmpuint (kopier->len, ==, 1);
    report = pejl_kopier_proev (f->path, g_ptr_array_index (kopier, 0), NULL, &error);
  }
  g_assert_no_error (error);
  g_assert_true (report->ok);
  fixture_close (f);
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
}

static void
test_record_without_contents (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) sletninger = NULL;
  g_autoptr (GPtrArray) fund = NULL;
  g_autoptr (GPtrArray) none = NULL;
  PejlSletValg valg = { .ord = ORD, .grund = "Efter ønske fra " ORD };
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();
  const PejlSletning *sletning;

  write_evidens_text (f, &id, ORD " leger");
  fund = find (f, "zibra");
  g_assert_cmpuint (fund->len, ==, 1);
  g_assert_false (pejl_slet_udfoer (f->store, fund, &valg, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_RANGE);
  g_clear_error (&error);
  valg.grund = " ";
  g_assert_false (pejl_slet_udfoer (f->store, fund, &valg, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  assert_answer (f->path, "SELECT tekst FROM evidens WHERE id = ?", &id, ORD " leger");

  erase (f, ORD, FALSE);
  assert_answer (f->path, "SELECT tekst FROM evidens WHERE id = ?", &id, NULL);
  none = find (f, ORD);
  g_assert_cmpuint (none->len, ==, 0);
  sletninger = pejl_query_sletninger (pejl_store_get_reader (f->store));
  g_assert_cmpuint (sletninger->len, ==, 1);
  sletning = g_ptr_array_index (sletninger, 0);
  g_assert_cmpuint (sletning->antal, ==, 1);
  g_assert_cmpstr (sletning->grund, ==, "Anmodning 14.02");
}

/* Neither Undo nor bringing back an earlier version gives it back. */
static void
test_not_undone (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  g_autoptr (GError) error = NULL;

  write_evidens_text (f, &id, "Først");
  write_evidens_text (f, &id, ORD);
  write_evidens_text (f, &id, "Sidst");
  erase (f, ORD, FALSE);
  undo (f->store);
  assert_answer (f->path, "SELECT tekst FROM evidens WHERE id = ?", &id, NULL);
  undo (f->store);
  pejl_store_undo (f->store, &error);
  g_assert_no_error (error);
  clean (f);
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
  g_free (verified_digest (f->path));
}

/* "Bo" is a name; "lobby" is none, and "bord" has to be told apart by the one who looks. */
static void
test_words (void)
{
  gsize length;
  g_autofree char *uden = pejl_slet_uden ("Bo og Bos far, ikke lobby. BO!", "bo");

  g_assert_cmpint (pejl_slet_sted ("Her er lobbyen", "Bo", &length), ==, -1);
  g_assert_cmpint (pejl_slet_sted ("Her er BO.", "bo", &length), ==, 7);
  g_assert_cmpint (pejl_slet_sted ("Ærøs kat", "æRØ", &length), ==, 0);
  g_assert_cmpuint (length, ==, strlen ("Ærø"));
  g_assert_cmpstr (uden, ==, PEJL_SLET_TEGN " og " PEJL_SLET_TEGN " far, ikke lobby. " PEJL_SLET_TEGN "!");
}

/* Somebody who writes in the file past the program puts a value back. */
static void
test_verify_notices_return (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) db = NULL;
  PejlId id = pejl_id_new ();

  write_evidens_text (f, &id, ORD);
  ops = read_ops (f->path);
  erase (f, ORD, FALSE);
  fixture_close (f);
  db = pejl_db_open (f->path, TRUE, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ops->len; i++)
    {
      const PejlOp *op = g_ptr_array_index (ops, i);
      g_autoptr (GByteArray) body = pejl_op_encode (op);
      sqlite3_stmt *stmt = pejl_db_statement (db, "UPDATE op SET body = ? WHERE rid = ? AND seq = ?");

      sqlite3_bind_blob (stmt, 1, body->data, (int) body->len, SQLITE_STATIC);
      sqlite3_bind_int64 (stmt, 2, (gint64) op->ref.rid);
      sqlite3_bind_int64 (stmt, 3, (gint64) op->ref.seq);
      /* The triggers refuse it. */
      g_assert_false (pejl_db_run (db, stmt, NULL));
      g_assert_true (pejl_db_exec (db, "INSERT INTO meta(key, value) VALUES('laas', 1)", NULL));
      stmt = pejl_db_statement (db, "UPDATE op SET body = ? WHERE rid = ? AND seq = ?");
      sqlite3_bind_blob (stmt, 1, body->data, (int) body->len, SQLITE_STATIC);
      sqlite3_bind_int64 (stmt, 2, (gint64) op->ref.rid);
      sqlite3_bind_int64 (stmt, 3, (gint64) op->ref.seq);
      g_assert_true (pejl_db_run (db, stmt, NULL));
      g_assert_true (pejl_db_exec (db, "DELETE FROM meta WHERE key = 'laas'", NULL));
    }
  g_clear_pointer (&db, pejl_db_free);
  report = pejl_verify_file (f->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (report->ok);
}

/* Putting back a copy that was taken along before the erasure does not bring it back. */
static void
test_restore_erases_too (Fixture *f, gconstpointer data)
{
  g_autofree char *outside = g_build_filename (f->folder, "usb.pejl", NULL);
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();

  write_evidens_text (f, &id, ORD);
  g_assert_true (pejl_store_backup (f->store, outside, NULL, &error));
  erase (f, ORD, FALSE);
  clean (f);
  fixture_close (f);
  g_assert_true (pejl_kopier_gendan (f->path, outside, &aside, NULL, &error));
  g_assert_no_error (error);
  assert_answer (f->path, "SELECT tekst FROM evidens WHERE id = ?", &id, NULL);
  g_assert_cmpint (g_unlink (outside), ==, 0);
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
}

/* --- by date --- */

static PejlId
put_endelig (Fixture *f, const char *sagsnummer, const char *endelig, const char *evidens)
{
  PejlId tilsyn = pejl_id_new (), skridt = pejl_id_new (), row = pejl_id_new (), vurdering = pejl_id_new ();
  g_autoptr (PejlAction) action = pejl_action_new ("Tilsyn");

  pejl_action_row (action, PEJL_TABLE_TILSYN, &tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_ENDELIG);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_SAGSNUMMER, sagsnummer);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, endelig);
  pejl_action_row (action, PEJL_TABLE_SKRIDT, &skridt);
  pejl_action_set_id (action, PEJL_FIELD_SKRIDT_TILSYN, &tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_SKRIDT_STATUS, PEJL_STATUS_ENDELIG);
  pejl_action_set_text (action, PEJL_FIELD_SKRIDT_DATO, endelig);
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &row);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, &tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, evidens);
  pejl_action_row (action, PEJL_TABLE_VURDERING, &vurdering);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_TILSYN, &tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, "Begrundelsen bliver stående");
  commit (f->store, action);
  return tilsyn;
}

/* Only what is journalised, endelig for long enough and still there; only its working texts; and only when a person says so. */
static void
test_retention (Fixture *f, gconstpointer data)
{
  PejlReader *reader = pejl_store_get_reader (f->store);
  PejlId due = put_endelig (f, "24/1", "2024-05-12", ORD " i sandkassen");
  g_autoptr (GPtrArray) forfaldne = NULL;
  g_autoptr (GPtrArray) fund = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  PejlSletValg valg = { .grund = "Opbevaringsreglen" };
  char senest[PEJL_DATO_LEN];

  put_endelig (f, "", "2023-05-12", "Uden sagsnummer");
  put_endelig (f, "26/1", "2026-04-01", "For ny");
  g_assert_false (pejl_opbevaring_senest (0, "2026-05-12", senest));
  g_assert_true (pejl_opbevaring_senest (24, "2026-05-12", senest));
  g_assert_cmpstr (senest, ==, "2024-05-12");
  g_assert_true (pejl_opbevaring_senest (3, "2026-05-31", senest));
  g_assert_cmpstr (senest, ==, "2026-02-28");

  forfaldne = pejl_query_forfaldne (reader, "2024-05-12");
  g_assert_cmpuint (forfaldne->len, ==, 1);
  g_assert_true (pejl_id_equal (&((PejlForfalden *) g_ptr_array_index (forfaldne, 0))->tilsyn, &due));
  assert_answer (f->path, "SELECT COUNT(*) FROM sletning", NULL, "0");
  fund = pejl_query_forfaldne_tekster (reader, forfaldne, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fund->len, ==, 1);
  g_assert_true (pejl_slet_udfoer (f->store, fund, &valg, &error));
  g_assert_no_error (error);
  clean (f);
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
  assert_answer (f->path, "SELECT begrundelse FROM vurdering WHERE tilsyn = ?", &due, "Begrundelsen bliver stående");
  after = pejl_query_forfaldne (reader, "2024-05-12");
  g_assert_cmpuint (after->len, ==, 0);
}

/* --- several copies --- */


static void
test_reaches_colleagues (Tre *t, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  g_autoptr (PejlHentning) hentning = NULL;
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) failed = NULL;
  g_autofree char *packet = NULL;
  guint left_out;

  write_evidens (&t->anna, &id, "Om " ORD " i garderoben");
  give (&t->anna, &t->bo, NULL);
  kopi = pejl_kopier_tag (t->bo.f.path, &left_out, NULL, &error);
  g_assert_no_error (error);
  write_evidens (&t->bo, &id, "Om " ORD " på legepladsen");
  give (&t->bo, &t->anna, NULL);
  erase (&t->anna.f, ORD, FALSE);
  clean (&t->anna.f);

  packet = make_packet (&t->anna, &t->bo, NULL);
  failed = take_packet (&t->bo, packet, &hentning);
  g_assert_no_error (failed);
  g_assert_cmpuint (hentning->slettes, ==, 2);
  g_assert_true (pejl_store_mangler_rens (t->bo.f.store));
  clean (&t->bo.f);
  assert_same (&t->anna, &t->bo);
  g_assert_cmpuint (files_with (t->anna.f.folder, ORD), ==, 0);
  g_assert_cmpuint (files_with (t->bo.f.folder, ORD), ==, 0);
}

/* The erasure comes before the text that it names: by way of somebody who had both. */
static void
test_erasure_comes_first (Tre *t, gconstpointer data)
{
  g_autoptr (GPtrArray) with_text = NULL;
  g_autoptr (GPtrArray) mine = g_ptr_array_new ();
  g_autoptr (GPtrArray) erasing = NULL;
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) last = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new (), alone = pejl_id_new ();

  write_evidens (&t->anna, &id, ORD " kom med kortet");
  write_evidens (&t->anna, &alone, ORD " kom til sidst");
  with_text = read_ops (t->anna.f.path);
  give (&t->anna, &t->bo, NULL);
  erase (&t->bo.f, ORD, FALSE);
  erasing = read_ops (t->bo.f.path);
  for (guint i = 0; i < erasing->len; i++)
    if (((PejlOp *) g_ptr_array_index (erasing, i))->ref.rid == pejl_store_get_rid (t->bo.f.store))
      g_ptr_array_add (mine, g_ptr_array_index (erasing, i));
  g_assert_true (pejl_store_insert_ops (t->carl.f.store, mine, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < with_text->len; i++)
    {
      PejlOp *op = g_ptr_array_index (with_text, i);

      g_ptr_array_add (pejl_id_equal (&op->row, &alone) ? last : first, op);
    }
  g_assert_cmpuint (last->len, ==, 1);
  g_assert_true (pejl_store_insert_ops (t->carl.f.store, first, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_store_insert_ops (t->carl.f.store, last, &error));
  g_assert_no_error (error);
  assert_answer (t->carl.f.path, "SELECT tekst FROM evidens WHERE id = ?", &id, NULL);
  assert_answer (t->carl.f.path, "SELECT tekst FROM evidens WHERE id = ?", &alone, NULL);
  clean (&t->carl.f);
  g_assert_cmpuint (files_with (t->carl.f.folder, ORD), ==, 0);
  g_free (verified_digest (t->carl.f.path));
}

/* A colleague who has not heard of it writes on from the erased text; both copies agree in the end, in any order. */
static void
test_any_order (Tre *t, gconstpointer data)
{
  Kollega *all[] = { &t->anna, &t->bo, &t->carl };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261127);

  for (guint round = 0; round < 6; round++)
    {
      PejlId id = pejl_id_new ();

      write_evidens (all[round % 3], &id, "Runde med " ORD);
      for (guint step = 0; step < 8; step++)
        {
          Kollega *one = all[g_rand_int_range (rand, 0, 3)];
          Kollega *other = all[g_rand_int_range (rand, 0, 3)];
          g_autoptr (GPtrArray) fund = find (&one->f, ORD);

          if (one != other)
            give_ops (one->f.path, other->f.store);
          if (g_rand_int_range (rand, 0, 3) == 0)
            write_evidens (one, &id, step % 2 == 0 ? "Mere om " ORD : "Uden navn");
          else if (fund->len > 0 && g_rand_int_range (rand, 0, 3) == 0)
            erase (&one->f, ORD, step % 2 == 0);
        }
    }
  for (guint i = 0; i < 9; i++)
    if (i / 3 != i % 3)
      give_ops (all[i / 3]->f.path, all[i % 3]->f.store);
  for (guint i = 0; i < 9; i++)
    if (i / 3 != i % 3)
      give_ops (all[i / 3]->f.path, all[i % 3]->f.store);
  /* What Bo and Carl wrote of the word meanwhile is theirs to erase, once. */
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GPtrArray) fund = find (&all[i]->f, ORD);

      if (fund->len > 0)
        erase (&all[i]->f, ORD, FALSE);
      for (guint o = 0; o < 3; o++)
        if (o != i)
          give_ops (all[i]->f.path, all[o]->f.store);
    }
  for (guint i = 0; i < 3; i++)
    {
      clean (&all[i]->f);
      g_assert_cmpuint (files_with (all[i]->f.folder, ORD), ==, 0);
    }
  assert_same (&t->anna, &t->bo);
  assert_same (&t->bo, &t->carl);
}

/* Two wrote in one field without knowing of it, and both texts are erased: nothing is left to choose between. */
static void
test_two_that_are_erased (Tre *t, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  write_evidens (&t->anna, &id, "Om " ORD " i garderoben");
  write_evidens (&t->bo, &id, "Om " ORD " på legepladsen");
  give (&t->bo, &t->anna, NULL);
  assert_answer (t->anna.f.path, "SELECT conflicts FROM evidens WHERE id = ?", &id, "1");
  erase (&t->anna.f, ORD, FALSE);
  assert_answer (t->anna.f.path, "SELECT conflicts FROM evidens WHERE id = ?", &id, "0");
  assert_answer (t->anna.f.path, "SELECT COUNT(*) FROM conflict", NULL, "0");
  give (&t->anna, &t->bo, NULL);
  assert_same (&t->anna, &t->bo);
}

/* An op of a colleague names what may never go: whose keys they are, what a version is made of, another erasure. */
static void
test_only_texts_of_people (Tre *t, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) ops = read_ops (t->anna.f.path);
  g_autoptr (GString) poster = g_string_new (NULL);
  g_autoptr (PejlAction) action = pejl_action_new ("Slet alt");
  PejlId row = pejl_id_new ();

  for (guint i = 0; i < ops->len; i++)
    {
      const PejlOp *op = g_ptr_array_index (ops, i);

      for (guint w = 0; w < op->writes->len; w++)
        g_string_append_printf (poster, "%016" G_GINT64_MODIFIER "x:%" G_GUINT64_FORMAT ":%u\n", op->ref.rid, op->ref.seq,
                                g_array_index (op->writes, PejlWrite, w).field);
    }
  before = ask (t->anna.f.path, "SELECT group_concat(signatur || segl || navn) FROM kort", NULL);
  pejl_action_row (action, PEJL_TABLE_SLETNING, &row);
  pejl_action_set_text (action, PEJL_FIELD_SLETNING_POSTER, poster->str);
  commit (t->anna.f.store, action);
  after = ask (t->anna.f.path, "SELECT group_concat(signatur || segl || navn) FROM kort", NULL);
  g_assert_cmpstr (before, ==, after);
  g_free (verified_digest (t->anna.f.path));
}


/* --- whose role may not --- */

static GError *
erase_as (Kollega *k, const char *ord)
{
  g_autoptr (GPtrArray) fund = find (&k->f, ord);
  PejlSletValg valg = { .ord = ord, .grund = "Anmodning 14.02" };
  GError *error = NULL;

  g_assert_cmpuint (fund->len, >, 0);
  pejl_slet_udfoer (k->f.store, fund, &valg, &error);
  return error;
}

static void
found_roles (Kollega *k)
{
  g_autoptr (GError) error = NULL;

  pejl_tildeling_grundlaeg (k->f.store, kollega_reader (k), k->noegler, NULL, &error);
  g_assert_no_error (error);
}

static void
set_role (Kollega *chef, Kollega *whom, gboolean ends)
{
  const char *noegle = pejl_noegler_signatur (whom->noegler);
  g_autoptr (GError) error = NULL;

  (ends ? pejl_tildeling_slut : pejl_tildeling_giv) (chef->f.store, kollega_reader (chef), chef->noegler, noegle, PEJL_RET_CENTERCHEF,
                                                     &error);
  g_assert_no_error (error);
}

#define TEKST "SELECT tekst FROM evidens WHERE id = ?"

/* In a store where nobody founded roles anybody may; then only the centerchef, and each what is their own. */
static void
test_role_at_home (Tre *t, gconstpointer data)
{
  PejlId hers = pejl_id_new (), his = pejl_id_new (), last = pejl_id_new ();
  g_autoptr (GError) refused = NULL;
  g_autoptr (GError) own = NULL;
  g_autoptr (GError) chef = NULL;

  found_roles (&t->anna);
  write_evidens (&t->anna, &hers, ORD " leger");
  give (&t->anna, &t->bo, NULL);
  refused = erase_as (&t->bo, ORD);
  g_assert_error (refused, PEJL_STORE_ERROR, PEJL_STORE_ERROR_ROLE);
  assert_answer (t->bo.f.path, TEKST, &hers, ORD " leger");
  assert_answer (t->bo.f.path, "SELECT count(*) FROM sletning", NULL, "0");

  write_evidens (&t->bo, &his, "Xylofina synger");
  write_evidens (&t->bo, &last, "Kvistine sover");
  own = erase_as (&t->bo, "Xylofina");
  g_assert_no_error (own);
  give (&t->bo, &t->anna, NULL);
  assert_answer (t->anna.f.path, TEKST, &his, NULL);
  chef = erase_as (&t->anna, "Kvistine");
  g_assert_no_error (chef);
  give (&t->anna, &t->bo, NULL);
  assert_answer (t->bo.f.path, TEKST, &last, NULL);
  assert_same (&t->anna, &t->bo);
}

/* The entry with other words, under its old hash. */
static void
assert_no_forgery_returns (Kollega *from, Kollega *to, const PejlId *row)
{
  g_autoptr (GPtrArray) ops = read_ops (from->f.path);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);

      if (!pejl_id_equal (&op->row, row))
        continue;
      g_free (g_array_index (op->writes, PejlWrite, 0).value.text);
      g_array_index (op->writes, PejlWrite, 0).value.text = g_strdup ("opdigtet");
      g_ptr_array_add (one, op);
    }
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_false (pejl_store_insert_ops (to->f.store, one, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
  assert_answer (to->f.path, TEKST, row, NULL);
}

/* Bo, who may not, has erased what Anna wrote: told before, set aside, listed, and the text stands, also when it comes by way of a
 * third. When he is given the role, it goes. */
static void
test_role_on_merge (Tre *t, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  g_autofree char *packet = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *vektor_before = NULL;
  g_autoptr (PejlHentning) hentning = NULL;
  g_autoptr (PejlHentning) returned = NULL;
  g_autoptr (GError) failed = NULL;
  g_autoptr (GError) again = NULL;
  g_autoptr (GError) unaware = NULL;
  g_autoptr (GPtrArray) afviste = NULL;
  g_autoptr (GPtrArray) sletninger = NULL;

  write_evidens (&t->anna, &id, ORD " leger");
  give (&t->anna, &t->bo, NULL);
  vektor_before = vektor_of (&t->bo);
  found_roles (&t->anna);
  unaware = erase_as (&t->bo, ORD); /* he does not know of any roles */
  g_assert_no_error (unaware);
  packet = make_packet (&t->bo, &t->anna, NULL);
  failed = take_packet (&t->anna, packet, &hentning);
  g_assert_no_error (failed);
  g_assert_cmpuint (hentning->slettes, ==, 0);
  g_assert_cmpuint (hentning->afviste, ==, 1);
  assert_answer (t->anna.f.path, TEKST, &id, ORD " leger");
  afviste = pejl_query_afviste (kollega_reader (&t->anna));
  g_assert_cmpuint (afviste->len, ==, 1);
  g_assert_nonnull (strstr (((PejlAfvist *) g_ptr_array_index (afviste, 0))->tekst, "Anmodning 14.02"));
  sletninger = pejl_query_sletninger (kollega_reader (&t->anna));
  g_assert_cmpuint (sletninger->len, ==, 0);
  give (&t->anna, &t->carl, NULL);
  assert_answer (t->carl.f.path, TEKST, &id, ORD " leger");
  assert_same (&t->anna, &t->carl);

  /* Bo learns of it: his text comes back with all that Anna has, and not with less. */
  give (&t->anna, &t->bo, vektor_before);
  assert_answer (t->bo.f.path, TEKST, &id, NULL);
  assert_no_forgery_returns (&t->anna, &t->bo, &id);
  whole = make_packet (&t->anna, &t->bo, NULL);
  again = take_packet (&t->bo, whole, &returned);
  g_assert_no_error (again);
  g_assert_cmpuint (returned->tilbage, ==, 1);
  assert_answer (t->bo.f.path, TEKST, &id, ORD " leger");
  assert_same (&t->anna, &t->bo);
  g_clear_pointer (&returned, pejl_hentning_free);
  again = take_packet (&t->bo, whole, &returned);
  g_assert_no_error (again);
  g_assert_cmpuint (returned->tilbage, ==, 0);

  set_role (&t->anna, &t->bo, FALSE);
  assert_answer (t->anna.f.path, TEKST, &id, NULL);
  clean (&t->anna.f);
  g_assert_cmpuint (files_with (t->anna.f.folder, ORD), ==, 0);
  give (&t->anna, &t->carl, NULL);
  give (&t->anna, &t->bo, NULL);
  assert_answer (t->carl.f.path, TEKST, &id, NULL);
  assert_same (&t->anna, &t->carl);
  assert_same (&t->anna, &t->bo);
}

/* Carl believed Bo before anybody knew of roles. The packet that tells him of them has the text too, and brings it back at once. */
static void
test_role_with_the_text (Tre *t, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  g_autoptr (GError) unaware = NULL;

  write_evidens (&t->anna, &id, ORD " leger");
  give (&t->anna, &t->bo, NULL);
  unaware = erase_as (&t->bo, ORD);
  g_assert_no_error (unaware);
  give (&t->bo, &t->carl, NULL);
  assert_answer (t->carl.f.path, TEKST, &id, NULL);
  found_roles (&t->anna);
  give (&t->anna, &t->carl, NULL);
  assert_answer (t->carl.f.path, TEKST, &id, ORD " leger");
  give (&t->bo, &t->anna, NULL);
  give (&t->carl, &t->anna, NULL);
  assert_same (&t->anna, &t->carl);
}

/* What was erased while the role held stays so when it ends, in whatever order the copies learn of it; at home it is over at once. */
static void
test_role_ended (Tre *t, gconstpointer data)
{
  PejlId id = pejl_id_new (), other = pejl_id_new ();
  g_autoptr (GError) held = NULL;
  g_autoptr (GError) over = NULL;

  found_roles (&t->anna);
  set_role (&t->anna, &t->bo, FALSE);
  write_evidens (&t->anna, &id, ORD " leger");
  write_evidens (&t->anna, &other, "Xylofina synger");
  give (&t->anna, &t->bo, NULL);
  give (&t->anna, &t->carl, NULL);
  set_role (&t->anna, &t->bo, TRUE);
  held = erase_as (&t->bo, ORD); /* he does not know of the end */
  g_assert_no_error (held);
  give (&t->bo, &t->carl, NULL);
  give (&t->bo, &t->anna, NULL);
  give (&t->anna, &t->carl, NULL);
  give (&t->anna, &t->bo, NULL);
  assert_answer (t->anna.f.path, TEKST, &id, NULL);
  assert_same (&t->anna, &t->carl);
  assert_same (&t->anna, &t->bo);
  over = erase_as (&t->bo, "Xylofina");
  g_assert_error (over, PEJL_STORE_ERROR, PEJL_STORE_ERROR_ROLE);
  assert_answer (t->bo.f.path, TEKST, &other, "Xylofina synger");
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slet/words", test_words);
  TEST ("/slet/no-byte-is-left", test_no_byte_is_left);
  TEST ("/slet/record-without-contents", test_record_without_contents);
  TEST ("/slet/not-undone", test_not_undone);
  TEST ("/slet/verify-notices-return", test_verify_notices_return);
  TEST ("/slet/restore-erases-too", test_restore_erases_too);
  TEST ("/slet/retention", test_retention);
  TRE ("/slet/reaches-colleagues", test_reaches_colleagues);
  TRE ("/slet/erasure-comes-first", test_erasure_comes_first);
  TRE ("/slet/any-order", test_any_order);
  TRE ("/slet/two-that-are-erased", test_two_that_are_erased);
  TRE ("/slet/only-texts-of-people", test_only_texts_of_people);
  TRE ("/slet/role-at-home", test_role_at_home);
  TRE ("/slet/role-on-merge", test_role_on_merge);
  TRE ("/slet/role-with-the-text", test_role_with_the_text);
  TRE ("/slet/role-ended", test_role_ended);
  return g_test_run ();
}
