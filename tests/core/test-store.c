// SPDX-License-Identifier: GPL-3.0-or-later
// Writing to a real file: what a commit leaves behind, who is told, and what is read back.
#include "store-fixture.h"
#include "store-sql.h"

#include <sqlite3.h>

static void
test_create (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  GStatBuf file, folder;
  g_autofree char *parent = g_path_get_dirname (f->path);

  g_assert_cmpint (g_stat (f->path, &file), ==, 0);
  g_assert_cmpint (g_stat (parent, &folder), ==, 0);
  g_assert_cmpuint (file.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (folder.st_mode & 0777, ==, 0700);

  write_text (f->store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "  Nord\xcc\x8a ", "Distrikt");
  assert_answer (f->path, "SELECT navn FROM distrikt WHERE id = ?", &id, "Nord\xcc\x8a");
  assert_answer (f->path, "SELECT COUNT(*) FROM op", NULL, "1");
  assert_answer (f->path, "SELECT deleted FROM distrikt WHERE id = ?", &id, "0");
}

static void
test_every_type (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Dagtilbud");
  PejlId id = pejl_id_new (), distrikt = pejl_id_new ();
  char hex[PEJL_ID_STRLEN];

  pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &id);
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_BY, "Ærøskøbing");
  pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_TYPE, -6010);
  pejl_action_set_real (action, PEJL_FIELD_DAGTILBUD_BREDDE, 57.4407);
  pejl_action_set_id (action, PEJL_FIELD_DAGTILBUD_DISTRIKT, &distrikt);
  commit (f->store, action);
  assert_answer (f->path, "SELECT \"by\" FROM dagtilbud WHERE id = ?", &id, "Ærøskøbing");
  assert_answer (f->path, "SELECT type FROM dagtilbud WHERE id = ?", &id, "-6010");
  assert_answer (f->path, "SELECT bredde FROM dagtilbud WHERE id = ?", &id, "57.4407");
  assert_answer (f->path, "SELECT lower(hex(distrikt)) FROM dagtilbud WHERE id = ?", &id,
                 pejl_id_to_buf (&distrikt, hex));

  g_clear_pointer (&action, pejl_action_free);
  action = pejl_action_new ("Ryd");
  pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &id);
  pejl_action_set_id (action, PEJL_FIELD_DAGTILBUD_DISTRIKT, NULL);
  pejl_action_clear (action, PEJL_FIELD_DAGTILBUD_BREDDE);
  commit (f->store, action);
  assert_answer (f->path, "SELECT distrikt IS NULL AND bredde IS NULL FROM dagtilbud WHERE id = ?", &id, "1");
}

/* Importing the same again must not fill the history with repetitions. */
static void
test_same_value_writes_nothing (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  for (int i = 0; i < 3; i++)
    write_text (f->store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "Nord", "Distrikt");
  assert_answer (f->path, "SELECT COUNT(*) FROM op", NULL, "1");
}

static void
test_delete_and_make_again (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_from_parts ("link", (const char *const[]){ "a", "b", NULL });

  write_text (f->store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "Nord", "Ny");
  delete_row (f->store, PEJL_TABLE_DISTRIKT, &id, "Slet");
  assert_answer (f->path, "SELECT deleted FROM distrikt WHERE id = ?", &id, "1");
  delete_row (f->store, PEJL_TABLE_DISTRIKT, &id, "Slet igen");
  assert_answer (f->path, "SELECT COUNT(*) FROM op", NULL, "2");
  write_text (f->store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "Nord", "Ny igen");
  assert_answer (f->path, "SELECT deleted FROM distrikt WHERE id = ?", &id, "0");
  assert_answer (f->path, "SELECT conflicts FROM distrikt WHERE id = ?", &id, "0");
}

typedef struct
{
  guint times;
  guint distrikt;
  guint evidens;
  gboolean bulk;
  PejlId row;
  GThread *thread;
} Seen;

static void
on_changed (PejlStore *store, PejlChanges *changes, gpointer user_data)
{
  Seen *seen = user_data;
  const PejlId *rows = pejl_changes_rows (changes, PEJL_TABLE_DISTRIKT, &seen->distrikt);

  seen->times++;
  seen->evidens = pejl_changes_touch (changes, PEJL_TABLE_EVIDENS);
  seen->bulk = pejl_changes_is_bulk (changes);
  seen->thread = g_thread_self ();
  if (rows != NULL)
    seen->row = rows[0];
}

static void
test_changed (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  Seen seen = { 0 };

  g_signal_connect (f->store, "changed", G_CALLBACK (on_changed), &seen);
  write_text (f->store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "Nord", "Ny");
  g_assert_cmpuint (seen.times, ==, 1);
  g_assert_cmpuint (seen.distrikt, ==, 1);
  g_assert_false (seen.evidens);
  g_assert_false (seen.bulk);
  g_assert_true (pejl_id_equal (&seen.row, &id));
  write_text (f->store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "Nord", "Det samme");
  g_assert_cmpuint (seen.times, ==, 1);
  undo (f->store);
  g_assert_cmpuint (seen.times, ==, 2);
}

static gpointer
commit_in_thread (gpointer user_data)
{
  PejlId id = pejl_id_new ();

  write_text (user_data, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "Syd", "I en tråd");
  return NULL;
}

static void
test_threads (Fixture *f, gconstpointer data)
{
  GThread *threads[4];
  Seen seen = { 0 };

  g_signal_connect (f->store, "changed", G_CALLBACK (on_changed), &seen);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("commit", commit_in_thread, f->store);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (seen.times, ==, 0);
  while (seen.times < G_N_ELEMENTS (threads))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (seen.thread == g_thread_self ());
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), ==, "I en tråd");
  assert_answer (f->path, "SELECT COUNT(*) FROM distrikt", NULL, "4");
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_properties (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  guint undo_notified = 0;
  gint64 saved_at;

  g_signal_connect (f->store, "notify::undo-label", G_CALLBACK (count_notify), &undo_notified);
  g_object_get (f->store, "saved-at", &saved_at, NULL);
  g_assert_cmpint (saved_at, ==, 0);
  write_text (f->store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "Nord", "Ny");
  write_text (f->store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, "Syd", "Ny");
  g_assert_cmpuint (undo_notified, ==, 1);
  g_object_get (f->store, "saved-at", &saved_at, NULL);
  g_assert_cmpint (saved_at, >, 0);
}

static GPtrArray *
many_actions (guint n)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);

  for (guint i = 0; i < n; i++)
    {
      PejlAction *action = pejl_action_new ("Mange");
      PejlId id = pejl_id_new ();
      g_autofree char *text = g_strdup_printf ("Børnene legede nr. %u ved vandet", i);

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, 1);
      g_ptr_array_add (actions, action);
    }
  return actions;
}

static void
on_progress (goffset done, goffset total, gpointer user_data)
{
  *(goffset *) user_data = done;
  g_assert_cmpint (done, <=, total);
}

static void
test_bulk (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) actions = many_actions (10000);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  goffset done = 0;
  Seen seen = { 0 };

  g_signal_connect (f->store, "changed", G_CALLBACK (on_changed), &seen);
  g_assert_true (pejl_store_commit_bulk (f->store, actions, NULL, on_progress, &done, &error));
  g_assert_no_error (error);
  g_assert_cmpint (done, ==, 10000);
  g_assert_cmpuint (seen.times, ==, 1);
  g_assert_true (seen.bulk);
  g_assert_true (seen.evidens);
  g_assert_null (pejl_store_get_undo_label (f->store));
  assert_answer (f->path, "SELECT COUNT(*) FROM evidens", NULL, "10000");

  g_cancellable_cancel (cancelled);
  g_assert_false (pejl_store_commit_bulk (f->store, actions, cancelled, NULL, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED);
}

static void
test_search_follows (Fixture *f, gconstpointer data)
{
  static const char hits[] = "SELECT COUNT(*) FROM soeg WHERE soeg MATCH 'mål*'";
  static const char plain[] = "SELECT COUNT(*) FROM soeg WHERE soeg MATCH 'mal*'";
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();

  write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, "Vi har et Mål", "Ny");
  g_assert_true (pejl_store_flush_search (f->store, &error));
  assert_answer (f->path, hits, NULL, "1");
  assert_answer (f->path, plain, NULL, "0");
  write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, "Vi maler", "Ret");
  g_assert_true (pejl_store_flush_search (f->store, &error));
  assert_answer (f->path, hits, NULL, "0");
  assert_answer (f->path, plain, NULL, "1");
  delete_row (f->store, PEJL_TABLE_EVIDENS, &id, "Slet");
  g_assert_true (pejl_store_flush_search (f->store, &error));
  assert_answer (f->path, "SELECT COUNT(*) FROM soeg", NULL, "0");
  undo (f->store);
  g_assert_true (pejl_store_flush_search (f->store, &error));
  assert_answer (f->path, plain, NULL, "1");
}

static void
test_drafts (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlHeads) base = NULL;
  g_autoptr (PejlHeads) got = NULL;
  g_autofree char *text = NULL;
  g_autofree char *spelled = NULL;
  g_autofree char *got_spelled = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Gem");
  PejlId id = pejl_id_new ();

  write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, "En", "Ny");
  base = pejl_reader_heads (pejl_store_get_reader (f->store), &id, PEJL_FIELD_EVIDENS_TEKST);
  g_assert_null (pejl_store_draft_get (f->store, "evidens", "tekst", NULL));
  g_assert_true (pejl_store_draft_put (f->store, "evidens", "tekst", "  halv sætn", base, &error));
  fixture_close (f);
  fixture_open (f);
  text = pejl_store_draft_get (f->store, "evidens", "tekst", &got);
  g_assert_cmpstr (text, ==, "  halv sætn");
  spelled = pejl_heads_to_string (base);
  got_spelled = pejl_heads_to_string (got);
  g_assert_cmpstr (spelled, ==, got_spelled);

  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
  pejl_action_set_base (action, got);
  pejl_action_clear_draft (action, "evidens", "tekst");
  commit (f->store, action);
  g_assert_null (pejl_store_draft_get (f->store, "evidens", "tekst", NULL));
  assert_answer (f->path, "SELECT tekst FROM evidens WHERE id = ?", &id, "halv sætn");
}

static void
test_heads_text (void)
{
  static const char *const bad[] = { "", "x", "12:3", "00000000000000ff:", "00000000000000ff:x",
                                     "00000000000000ff:0",
                                     "00000000000000ff:1 ", "gg000000000000ff:1" };
  g_autoptr (PejlHeads) heads = pejl_heads_parse ("00000000000000ff:17 ffffffffffffffff:1");
  g_autoptr (PejlHeads) none = pejl_heads_parse ("-");
  g_autofree char *text = pejl_heads_to_string (heads);
  g_autofree char *none_text = pejl_heads_to_string (none);

  g_assert_cmpstr (text, ==, "00000000000000ff:17 ffffffffffffffff:1");
  g_assert_cmpstr (none_text, ==, "-");
  g_assert_null (pejl_heads_parse (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (pejl_heads_parse (bad[i]));
}

static void
test_author_and_history (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  PejlId person = pejl_id_new (), id = pejl_id_new (), got;
  const PejlHistoryItem *item;

  write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, "En", "Ny");
  write_text (f->store, PEJL_TABLE_PERSON, &person, PEJL_FIELD_PERSON_NAVN, "Åse Ø", "Person");
  g_assert_true (pejl_store_set_author (f->store, &person, &error));
  fixture_close (f);
  fixture_open (f);
  pejl_store_get_author (f->store, &got);
  g_assert_true (pejl_id_equal (&got, &person));
  write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, "To", "Ret");

  items = pejl_reader_history (pejl_store_get_reader (f->store), PEJL_TABLE_EVIDENS, &id,
                               PEJL_FIELD_EVIDENS_TEKST);
  g_assert_cmpuint (items->len, ==, 2);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpstr (item->value, ==, "To");
  g_assert_cmpstr (item->navn, ==, "Åse Ø");
  g_assert_true (item->current);
  g_assert_cmpint (ABS (item->time - g_get_real_time () / 1000), <, 60000);
  item = g_ptr_array_index (items, 1);
  g_assert_cmpstr (item->value, ==, "En");
  g_assert_cmpstr (item->navn, ==, "");
  g_assert_false (item->current);
}

/* What an editor that stayed open writes twice is one line of edits, not a conflict with itself. */
static void
test_same_base_twice (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlHeads) base = NULL;
  PejlId id = pejl_id_new ();

  write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, "0", "Ny");
  base = pejl_reader_heads (pejl_store_get_reader (f->store), &id, PEJL_FIELD_EVIDENS_TEKST);
  for (int i = 1; i < 3; i++)
    {
      g_autoptr (PejlAction) action = pejl_action_new ("Ret");
      g_autofree char *text = g_strdup_printf ("%d", i);

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      pejl_action_set_base (action, base);
      commit (f->store, action);
    }
  assert_answer (f->path, "SELECT tekst || conflicts FROM evidens WHERE id = ?", &id, "20");
}

static void
test_empty_and_closed (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) empty = pejl_action_new ("Intet");
  g_autoptr (PejlAction) action = pejl_action_new ("Noget");
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();

  commit (f->store, empty);
  assert_answer (f->path, "SELECT COUNT(*) FROM op", NULL, "0");
  pejl_store_close (f->store);
  pejl_store_close (f->store);
  pejl_action_row (action, PEJL_TABLE_DISTRIKT, &id);
  g_assert_false (pejl_store_commit (f->store, action, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY);
  fixture_close (f);
  fixture_open (f);
  commit (f->store, action);
  assert_answer (f->path, "SELECT COUNT(*) FROM distrikt", NULL, "1");
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/store/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("create", test_create);
  ADD ("every-type", test_every_type);
  ADD ("same-value", test_same_value_writes_nothing);
  ADD ("delete-and-make-again", test_delete_and_make_again);
  ADD ("changed", test_changed);
  ADD ("threads", test_threads);
  ADD ("properties", test_properties);
  ADD ("bulk", test_bulk);
  ADD ("search", test_search_follows);
  ADD ("drafts", test_drafts);
  ADD ("author-and-history", test_author_and_history);
  ADD ("same-base-twice", test_same_base_twice);
  ADD ("empty-and-closed", test_empty_and_closed);
  g_test_add_func ("/store/heads-text", test_heads_text);

  return g_test_run ();
}
