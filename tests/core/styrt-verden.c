// SPDX-License-Identifier: GPL-3.0-or-later
// What a store has promised, and whether it kept it.
#include "styrt-verden.h"

#include <string.h>

static char *
in_root (Verden *v, const char *name)
{
  return g_build_filename (v->root, name, NULL);
}

char *
verden_evidens_sql (const PejlId *id)
{
  g_autofree char *hex = pejl_id_to_string (id);

  return g_strdup_printf ("SELECT tekst FROM evidens WHERE id = x'%s' AND deleted = 0", hex);
}

char *
verden_kladde_sql (const char *field)
{
  return g_strdup_printf ("SELECT text FROM draft WHERE form = 'f' AND field = '%s'", field);
}

/* --- the base worlds --- */

static void
unpack_version_2 (Verden *v)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "store", "version-2.db.gz", NULL);
  g_autofree char *folder = in_root (v, "gammel/data");
  g_autofree char *to = g_build_filename (folder, "pejl.db", NULL);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GConverter) unzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GOutputStream) out = NULL;

  g_mkdir_with_parents (folder, 0700);
  in = G_INPUT_STREAM (g_file_read (source, NULL, &error));
  g_assert_no_error (error);
  plain = g_converter_input_stream_new (in, unzip);
  out = G_OUTPUT_STREAM (g_file_create (target, G_FILE_CREATE_PRIVATE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (out, plain, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

/* Each holds what the one before does, an evidens more and a bilag. */
static void
make_packets (Verden *v)
{
  PejlNoegler *til = v->noegler;

  for (guint i = 0; i < N_PAKKER; i++)
    {
      g_autofree char *text = g_strdup_printf ("kollegaens %u. bilag", i);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (PejlVedhaeftning) bilag = NULL;
      g_autoptr (PejlAction) action = pejl_action_new ("Vedhæft");
      g_autoptr (GError) error = NULL;
      Kollega modtager = { .noegler = til };

      v->fremmed[i] = pejl_id_new ();
      write_evidens (&v->kollega, &v->fremmed[i], text);
      bilag = pejl_bilag_take_bytes (v->kollega.f.path, bytes, "billede.txt", NULL, &error);
      g_assert_no_error (error);
      pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &bilag->id);
      pejl_action_set_id (action, PEJL_FIELD_VEDHAEFTNING_EVIDENS, &v->fremmed[i]);
      pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_NAVN, bilag->navn);
      pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_TYPE, bilag->type);
      pejl_action_set_int (action, PEJL_FIELD_VEDHAEFTNING_BYTES, bilag->bytes);
      pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_SHA256, bilag->sha256);
      commit (v->kollega.f.store, action);
      v->pakker[i] = make_packet (&v->kollega, &modtager, NULL);
    }
}

/* Knows the colleague, holds a row of each kind that is written later, and was closed. */
static void
make_fresh (Verden *v)
{
  Kollega her = { .f = { .folder = v->folder, .path = v->path }, .noegler = v->noegler };
  g_autofree char *base = in_root (v, "frisk");

  fixture_open (&her.f);
  her.kort = pejl_kort_eget (her.f.store, kollega_reader (&her), her.noegler, "Her", NULL);
  knows (&her, &v->kollega);
  for (guint i = 0; i < GRUPPE; i++)
    {
      v->raekker[i] = pejl_id_new ();
      write_evidens (&her, &v->raekker[i], "fra begyndelsen");
    }
  pejl_kort_free (her.kort);
  fixture_close (&her.f);
  styrt_copy_tree (v->folder, base);
}

void
verden_make (Verden *v)
{
  g_autofree char *empty = in_root (v, "tom/data");

  v->path = g_build_filename (v->folder, "data", "pejl.db", NULL);
  v->lovet = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  v->undervejs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  v->noegler = pejl_noegler_new ();
  kollega_set_up (&v->kollega, "Kollega");
  make_packets (v);
  make_fresh (v);
  unpack_version_2 (v);
  g_mkdir_with_parents (empty, 0700);
}

void
verden_free (Verden *v)
{
  g_hash_table_unref (v->lovet);
  g_hash_table_unref (v->undervejs);
  for (guint i = 0; i < N_PAKKER; i++)
    g_free (v->pakker[i]);
  pejl_noegler_free (v->noegler);
  kollega_tear_down (&v->kollega);
  g_free (v->path);
}

void
verden_begin (Verden *v, const char *base)
{
  g_autofree char *from = in_root (v, base);

  if (g_file_test (v->folder, G_FILE_TEST_EXISTS))
    remove_tree (v->folder);
  styrt_copy_tree (from, v->folder);
  g_hash_table_remove_all (v->lovet);
  g_hash_table_remove_all (v->undervejs);
  v->n_errors = 0;
  v->may_fail = FALSE;
  v->kopi_lovet = FALSE;
  v->slettet = FALSE;
  if (strcmp (base, "frisk") == 0)
    for (guint i = 0; i < GRUPPE; i++)
      g_hash_table_insert (v->lovet, verden_evidens_sql (&v->raekker[i]), g_strdup ("fra begyndelsen"));
  styrt_begin ();
}

/* --- errors --- */

/* What a person would be told: a sentence that ends, in valid text. */
static void
assert_sentence (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_nonnull (strchr (error->message, '.'));
}

gboolean
verden_goes_on (Verden *v)
{
  return !styrt_is_cut () && v->store != NULL;
}

void
verden_proever (Verden *v, gboolean ok, GError *error)
{
  g_assert_true (ok == (error == NULL));
  if (!ok)
    {
      if (!v->may_fail && !styrt_is_cut ())
        g_error ("%s", error->message);
      assert_sentence (error);
      g_assert_null (strstr (error->message, "restore the latest backup")); /* no reason for it: the disk fails, not the file */
      v->n_errors++;
    }
  g_clear_error (&error);
}

gboolean
verden_open (Verden *v)
{
  g_autoptr (GError) error = NULL;

  v->store = pejl_store_open (v->path, PEJL_STORE_CREATE, &error);
  if (v->store == NULL && !styrt_is_cut ())
    {
      verden_proever (v, FALSE, g_steal_pointer (&error));
      styrt_heal ();
      v->store = pejl_store_open (v->path, PEJL_STORE_CREATE, &error);
      g_assert_no_error (error);
    }
  return v->store != NULL;
}

void
verden_close (Verden *v)
{
  if (v->store == NULL)
    return;
  pejl_store_close (v->store);
  g_assert_finalize_object (v->store);
  v->store = NULL;
}

/* --- promises --- */

void
verden_lover (Verden *v)
{
  g_hash_table_remove_all (v->undervejs);
}

void
verden_lov (Verden *v, const char *sql, const char *text)
{
  g_hash_table_insert (v->undervejs, g_strdup (sql), g_strdup (text));
}

/* What stands in the file; "" for no row. One connection for all questions: opening it costs more than they do. */
static char *
answer_of (PejlDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  char *answer = pejl_db_step (db, stmt, &error) ? pejl_db_column_text (stmt, 0) : g_strdup ("");

  g_assert_no_error (error);
  sqlite3_reset (stmt);
  return answer;
}

static void
assert_answers (PejlDb *db, GHashTable *promises, GHashTable *instead)
{
  GHashTableIter iter;
  gpointer sql, text;

  g_hash_table_iter_init (&iter, promises);
  while (g_hash_table_iter_next (&iter, &sql, &text))
    if (!g_hash_table_contains (instead, sql))
      {
        g_autofree char *answer = answer_of (db, sql);

        if (strcmp (answer, text) != 0)
          g_error ("%s: “%s” was promised and “%s” stands there", (char *) sql, (char *) text, answer);
      }
}

void
verden_holder (Verden *v, gboolean ok, GError *error)
{
  GHashTableIter iter;
  gpointer sql, text;

  if (!ok && styrt_is_cut ())
    {
      g_clear_error (&error);
      return; /* it may be there after the cut, and may not */
    }
  verden_proever (v, ok, error);
  g_hash_table_iter_init (&iter, v->undervejs);
  while (ok && g_hash_table_iter_next (&iter, &sql, &text))
    g_hash_table_insert (v->lovet, g_strdup (sql), g_strdup (text));
  g_hash_table_remove_all (v->undervejs);
}

/* The one that was cut off: all of it or nothing. */
static void
assert_whole (Verden *v, PejlDb *db)
{
  GHashTableIter iter;
  gpointer sql, text;
  guint came = 0, old = 0;

  g_hash_table_iter_init (&iter, v->undervejs);
  while (g_hash_table_iter_next (&iter, &sql, &text))
    {
      const char *before = g_hash_table_lookup (v->lovet, sql);
      g_autofree char *stands = answer_of (db, sql);

      if (g_strcmp0 (before, text) == 0)
        g_assert_cmpstr (stands, ==, text);
      else if (strcmp (stands, text) == 0)
        came++;
      else if (strcmp (stands, before != NULL ? before : "") == 0)
        old++;
      else
        g_error ("%s: neither the old nor the new text stands there, but “%s”", (char *) sql, stands);
    }
  g_assert_true (came == 0 || old == 0);
}

void
verden_assert_kept (Verden *v)
{
  PejlId ny = pejl_id_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) db = NULL;
  g_autofree char *digest = NULL;

  if (v->store == NULL)
    v->store = pejl_store_open (v->path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_false (pejl_store_get_read_only (v->store));
  db = pejl_db_open (v->path, FALSE, FALSE, &error);
  g_assert_no_error (error);
  assert_answers (db, v->lovet, v->undervejs);
  assert_whole (v, db);
  g_clear_pointer (&db, pejl_db_free);
  write_text (v->store, PEJL_TABLE_EVIDENS, &ny, PEJL_FIELD_EVIDENS_TEKST, "bagefter", "Skriv");
  pejl_store_flush_search (v->store, &error);
  g_assert_no_error (error);
  verden_close (v);
  digest = verified_digest (v->path);
}
