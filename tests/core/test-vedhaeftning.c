// SPDX-License-Identifier: GPL-3.0-or-later
// Bilag as a person has them: attached, described, removed and brought back, proved, and along in a copy.
#include "lov-opfyldt.h"
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-vedhaeftning-actions.h"
#include "core/store/pejl-bilag.h"
#include "core/store/pejl-verify.h"
#include "core/store/query/pejl-query-vedhaeftning.h"

typedef struct
{
  World world;
  PejlStore *store;
  PejlId tilsyn;
  PejlId evidens;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Opsætning");
  g_autoptr (GError) error = NULL;

  world_open (&f->world);
  f->store = f->world.store;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&f->world, action);
  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, &WORLD_AT (f->world.huse, WorldHus, 0)->id, TRUE,
                                     "2026-05-12", &f->tilsyn, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, "2026-05-12T09:20", NULL,
                                   "Børnene bygger selv.", NULL, 0, &f->evidens, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static PejlVedhaeftning *
take (Fixture *f, const char *navn, const char *contents)
{
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr (GError) error = NULL;
  PejlVedhaeftning *bilag = pejl_bilag_take_bytes (pejl_store_get_path (f->store), bytes, navn, NULL, &error);

  g_assert_no_error (error);
  return bilag;
}

/* Attached to the evidens, or to the tilsyn when that is NULL. */
static PejlId
attach (Fixture *f, const PejlId *evidens, const char *navn, const char *contents)
{
  g_autoptr (PejlVedhaeftning) bilag = take (f, navn, contents);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_vedhaeftning_add (f->store, &f->tilsyn, evidens, &bilag, 1, &error));
  g_assert_no_error (error);
  return bilag->id;
}

static guint
attached (Fixture *f)
{
  g_autoptr (GPtrArray) all = pejl_query_vedhaeftninger_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);

  g_assert_cmpuint (all->len, ==, pejl_query_vedhaeftning_count (pejl_store_get_reader (f->store)));
  return all->len;
}

static char *
path_of (Fixture *f, const PejlId *id)
{
  g_autoptr (PejlVedhaeftning) bilag = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), id);

  g_assert_nonnull (bilag);
  return pejl_bilag_path (pejl_store_get_path (f->store), bilag->sha256);
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_undo (f->store, &error));
  g_assert_no_error (error);
}

static void
redo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_redo (f->store, &error));
  g_assert_no_error (error);
}

/* --- verbs --- */

static void
test_add (Fixture *f, gconstpointer data)
{
  PejlVedhaeftning *both[] = { take (f, "rum.jpg", "rum"), take (f, "Plan på Ærø.pdf", "%PDF-1.7 plan") };
  PejlReader *reader = pejl_store_get_reader (f->store);
  g_autoptr (GPtrArray) of_evidens = NULL;
  g_autoptr (GError) error = NULL;
  const PejlVedhaeftning *plan;

  g_assert_true (pejl_vedhaeftning_add (f->store, &f->tilsyn, &f->evidens, both, 2, &error));
  g_assert_no_error (error);
  attach (f, NULL, "samlet.txt", "hele huset");
  g_assert_cmpuint (attached (f), ==, 3);
  of_evidens = pejl_query_vedhaeftninger_of_evidens (reader, &f->tilsyn, &f->evidens);
  g_assert_cmpuint (of_evidens->len, ==, 2);
  plan = of_evidens->pdata[1];
  g_assert_cmpstr (plan->navn, ==, "Plan på Ærø.pdf");
  g_assert_cmpstr (plan->type, ==, "application/pdf");
  g_assert_cmpint (plan->bytes, ==, 13);
  g_assert_cmpstr (plan->sha256, ==, both[1]->sha256);
  g_assert_cmpstr (plan->tekst, ==, "");
  /* Two files in one go are one thing to undo. */
  undo (f);
  undo (f);
  g_assert_cmpuint (attached (f), ==, 0);
  pejl_vedhaeftning_unref (both[0]);
  pejl_vedhaeftning_unref (both[1]);
}

static void
test_text (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "rum.jpg", "rum");
  g_autofree char *hex = pejl_id_to_string (&id);
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_draft_put (f->store, PEJL_DRAFT_BILAG, hex, "Et hjør", NULL, &error));
  g_assert_true (pejl_vedhaeftning_set_tekst (f->store, &id, " Et hjørne med puder ", NULL, &error));
  g_assert_no_error (error);
  bilag = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), &id);
  g_assert_cmpstr (bilag->tekst, ==, "Et hjørne med puder");
  draft = pejl_store_draft_get (f->store, PEJL_DRAFT_BILAG, hex, NULL);
  g_assert_null (draft);
  /* The same again is nothing to undo. */
  g_assert_true (pejl_vedhaeftning_set_tekst (f->store, &id, "Et hjørne med puder", NULL, &error));
  undo (f);
  pejl_vedhaeftning_unref (bilag);
  bilag = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), &id);
  g_assert_cmpstr (bilag->tekst, ==, "");
}

static void
test_remove_and_back (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "rum.jpg", "rum");
  g_autofree char *path = path_of (f, &id);
  g_autoptr (PejlVedhaeftning) back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_vedhaeftning_remove (f->store, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (attached (f), ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  undo (f);
  back = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), &id);
  g_assert_nonnull (back);
  g_assert_true (pejl_bilag_read (pejl_store_get_path (f->store), back->sha256, back->navn, NULL, NULL, NULL, &error));
  redo (f);
  g_assert_cmpuint (attached (f), ==, 0);
  g_assert_false (pejl_vedhaeftning_remove (f->store, &id, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
}

static void
test_with_new_evidens (Fixture *f, gconstpointer data)
{
  PejlVedhaeftning *bilag = take (f, "rum.jpg", "rum");
  PejlNyEvidens ny = { .art = PEJL_ART_DOKUMENT, .tidspunkt = "2026-05-12T13:10", .tekst = "Handleplan 2024, side 2",
                       .boern = PEJL_ANTAL_INGEN, .voksne = PEJL_ANTAL_INGEN, .bilag = &bilag, .n_bilag = 1 };
  g_autoptr (GPtrArray) of_evidens = NULL;
  g_autoptr (GError) error = NULL;
  PejlId evidens;

  g_assert_true (pejl_evidens_add_ny (f->store, &f->tilsyn, &ny, &evidens, &error));
  g_assert_no_error (error);
  of_evidens = pejl_query_vedhaeftninger_of_evidens (pejl_store_get_reader (f->store), &f->tilsyn, &evidens);
  g_assert_cmpuint (of_evidens->len, ==, 1);
  undo (f);
  g_assert_cmpuint (attached (f), ==, 0);
  redo (f);
  g_assert_cmpuint (attached (f), ==, 1);
  /* An evidens takes its bilag along, and brings them back. */
  g_assert_true (pejl_evidens_delete (f->store, &evidens, &error));
  g_assert_cmpuint (attached (f), ==, 0);
  undo (f);
  g_assert_cmpuint (attached (f), ==, 1);
  pejl_vedhaeftning_unref (bilag);
}

static void
test_moved (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Lagt sammen");
  g_autoptr (GPtrArray) of_evidens = NULL;
  PejlReader *reader = pejl_store_get_reader (f->store);
  PejlId other;

  g_assert_true (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, "2026-05-12T09:30", NULL, "Mere", NULL, 0,
                                   &other, NULL));
  attach (f, &other, "rum.jpg", "rum");
  pejl_action_move_vedhaeftninger (action, reader, &f->tilsyn, &other, &f->evidens);
  world_commit (&f->world, action);
  of_evidens = pejl_query_vedhaeftninger_of_evidens (reader, &f->tilsyn, &f->evidens);
  g_assert_cmpuint (of_evidens->len, ==, 1);
}

static void
test_locked (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "rum.jpg", "rum");
  g_autoptr (PejlVedhaeftning) another = take (f, "mere.jpg", "mere");
  g_autoptr (GError) error = NULL;

  laas_uden_videre (f->store, &f->tilsyn);
  g_assert_false (pejl_vedhaeftning_add (f->store, &f->tilsyn, &f->evidens, &another, 1, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (pejl_vedhaeftning_set_tekst (f->store, &id, "nyt", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (pejl_vedhaeftning_remove (f->store, &id, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  g_assert_cmpuint (attached (f), ==, 1);
}

static void
test_unknown_evidens (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlVedhaeftning) bilag = take (f, "rum.jpg", "rum");
  g_autoptr (GError) error = NULL;
  PejlId nobody = pejl_id_new ();

  g_assert_false (pejl_vedhaeftning_add (f->store, &f->tilsyn, &nobody, &bilag, 1, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_assert_cmpuint (attached (f), ==, 0);
}

/* --- proof --- */

static PejlVerifyReport *
verify (const char *path)
{
  g_autoptr (GError) error = NULL;
  PejlVerifyReport *report = pejl_verify_file (path, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static gboolean
says (const PejlVerifyReport *report, const char *words)
{
  for (guint i = 0; i < report->lines->len; i++)
    if (strstr (report->lines->pdata[i], words) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_verify (Fixture *f, gconstpointer data)
{
  PejlId one = attach (f, &f->evidens, "et.txt", "ens indhold");
  PejlId two = attach (f, &f->evidens, "to.txt", "ens indhold");
  PejlId three = attach (f, NULL, "tre på Ærø.txt", "andet indhold");
  g_autofree char *shared = path_of (f, &one);
  g_autofree char *third = path_of (f, &three);
  const char *path = pejl_store_get_path (f->store);
  g_autoptr (PejlVerifyReport) whole = verify (path);
  g_autoptr (PejlVerifyReport) changed = NULL;
  g_autoptr (PejlVerifyReport) gone = NULL;

  g_assert_true (whole->ok);
  g_assert_cmpuint (whole->n_bilag, ==, 3);
  g_assert_cmpuint (whole->n_missing + whole->n_changed + whole->n_strays, ==, 0);
  g_assert_true (g_file_set_contents (third, "ondt indhold!", -1, NULL));
  changed = verify (path);
  g_assert_false (changed->ok);
  g_assert_cmpuint (changed->n_changed, ==, 1);
  g_assert_cmpuint (changed->n_missing, ==, 0);
  g_assert_true (says (changed, "tre på Ærø.txt"));
  /* The rows are what they were. */
  g_assert_cmpstr (changed->digest, ==, whole->digest);
  g_unlink (shared);
  gone = verify (path);
  g_assert_false (gone->ok);
  g_assert_cmpuint (gone->n_changed, ==, 1);
  g_assert_cmpuint (gone->n_missing, ==, 1);
  g_assert_true (pejl_vedhaeftning_remove (f->store, &one, NULL));
  g_assert_true (pejl_vedhaeftning_remove (f->store, &two, NULL));
  g_assert_true (pejl_vedhaeftning_remove (f->store, &three, NULL));
}

/* What nobody uses is kept, told, and no fault. */
static void
test_verify_strays (Fixture *f, gconstpointer data)
{
  PejlId one = attach (f, &f->evidens, "et.txt", "et");
  g_autoptr (PejlVedhaeftning) never = take (f, "aldrig.txt", "aldrig vedhæftet");
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (PejlVerifyReport) after = NULL;

  report = verify (pejl_store_get_path (f->store));
  g_assert_true (report->ok);
  g_assert_cmpuint (report->n_bilag, ==, 1);
  g_assert_cmpuint (report->n_strays, ==, 1);
  g_assert_true (pejl_vedhaeftning_remove (f->store, &one, NULL));
  after = verify (pejl_store_get_path (f->store));
  g_assert_true (after->ok);
  g_assert_cmpuint (after->n_bilag, ==, 0);
  g_assert_cmpuint (after->n_strays, ==, 2);
}

static void
test_verify_many_missing (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlVerifyReport) report = NULL;
  guint sentences = 0;

  for (int i = 0; i < 25; i++)
    {
      g_autofree char *contents = g_strdup_printf ("indhold %d", i);
      PejlId id = attach (f, NULL, "fil.txt", contents);
      g_autofree char *path = path_of (f, &id);

      g_unlink (path);
    }
  report = verify (pejl_store_get_path (f->store));
  g_assert_false (report->ok);
  g_assert_cmpuint (report->n_missing, ==, 25);
  for (guint i = 0; i < report->lines->len; i++)
    sentences += strstr (report->lines->pdata[i], "fil.txt") != NULL ? 1 : 0;
  g_assert_cmpuint (sentences, ==, 10);
  g_assert_true (says (report, "25"));
}

/* --- copies --- */

static void
test_backup (Fixture *f, gconstpointer data)
{
  PejlId one = attach (f, &f->evidens, "et.txt", "et");
  PejlId removed = attach (f, &f->evidens, "to.txt", "to");
  g_autofree char *copy = g_build_filename (f->world.dir, "kopi på Ærø.pejl", NULL);
  g_autofree char *folder = pejl_bilag_folder (copy);
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (PejlStore) opened = NULL;
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_vedhaeftning_remove (f->store, &removed, NULL));
  g_assert_true (pejl_store_backup (f->store, copy, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  report = verify (copy);
  g_assert_true (report->ok);
  g_assert_cmpuint (report->n_bilag, ==, 1);
  /* The copy can be opened in the place of the original, and there undo brings back what was removed. */
  opened = pejl_store_open (copy, PEJL_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_store_undo (opened, &error));
  bilag = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (opened), &removed);
  g_assert_nonnull (bilag);
  g_assert_true (pejl_bilag_read (copy, bilag->sha256, bilag->navn, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  pejl_store_close (opened);
  g_assert_true (pejl_vedhaeftning_remove (f->store, &one, NULL));
}

/* A second copy to the same place takes what is new, and mends what was damaged there. */
static void
test_backup_again (Fixture *f, gconstpointer data)
{
  PejlId one = attach (f, &f->evidens, "et.txt", "et");
  g_autofree char *copy = g_build_filename (f->world.dir, "kopi.pejl", NULL);
  g_autoptr (PejlVedhaeftning) first = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), &one);
  g_autofree char *in_copy = pejl_bilag_path (copy, first->sha256);
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_backup (f->store, copy, NULL, &error));
  g_assert_true (g_file_set_contents (in_copy, "ødelagt", -1, NULL));
  attach (f, NULL, "to.txt", "to");
  g_assert_true (pejl_store_backup (f->store, copy, NULL, &error));
  g_assert_no_error (error);
  report = verify (copy);
  g_assert_true (report->ok);
  g_assert_cmpuint (report->n_bilag, ==, 2);
}

/* The texts are copied whatever has happened to a picture, and what is not along is told. */
static void
test_backup_with_missing (Fixture *f, gconstpointer data)
{
  PejlId one = attach (f, &f->evidens, "et.txt", "et");
  g_autofree char *path = path_of (f, &one);
  g_autofree char *copy = g_build_filename (f->world.dir, "kopi.pejl", NULL);
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;

  attach (f, &f->evidens, "to.txt", "to");
  g_unlink (path);
  g_assert_false (pejl_store_backup (f->store, copy, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING);
  report = verify (copy);
  g_assert_cmpuint (report->n_bilag, ==, 2);
  g_assert_cmpuint (report->n_missing, ==, 1);
}

static void
test_backup_cancelled (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (f->world.dir, "kopi.pejl", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  attach (f, &f->evidens, "et.txt", "et");
  g_cancellable_cancel (cancellable);
  g_assert_false (pejl_store_backup (f->store, copy, cancellable, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

#define ADD(name, func) g_test_add ("/vedhaeftning/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("add", test_add);
  ADD ("text", test_text);
  ADD ("remove-and-back", test_remove_and_back);
  ADD ("with-new-evidens", test_with_new_evidens);
  ADD ("moved", test_moved);
  ADD ("locked", test_locked);
  ADD ("unknown-evidens", test_unknown_evidens);
  ADD ("verify", test_verify);
  ADD ("verify-strays", test_verify_strays);
  ADD ("verify-many-missing", test_verify_many_missing);
  ADD ("backup", test_backup);
  ADD ("backup-again", test_backup_again);
  ADD ("backup-with-missing", test_backup_with_missing);
  ADD ("backup-cancelled", test_backup_cancelled);
  return g_test_run ();
}
