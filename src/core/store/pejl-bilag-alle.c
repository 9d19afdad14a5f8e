// SPDX-License-Identifier: GPL-3.0-or-later
// All bilag of a store at once: counted and compared with their hashes, copied along with it.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-bilag-private.h"
#include "core/store/pejl-bilag.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The rest is counted: a folder that is gone would otherwise fill the screen. */
#define FAULTS_SHOWN 10

/* One of the contents, with the name of one bilag that has it. */
typedef struct
{
  char *sha256;
  char *navn;
  guint attached; /* bilag that use it and are not removed */
} Indhold;

static void
indhold_free (gpointer data)
{
  Indhold *indhold = data;

  g_free (indhold->sha256);
  g_free (indhold->navn);
  g_free (indhold);
}

/* Read before any file is: the statement must not stand open for as long as that takes. */
static GPtrArray *
read_contents (PejlDb *db, GError **error)
{
  static const char sql[] = "SELECT sha256, MIN(navn), SUM(deleted = 0) FROM vedhaeftning"
                            " WHERE sha256 IS NOT NULL GROUP BY sha256 ORDER BY sha256";
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (indhold_free);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  g_autoptr (GError) failed = NULL;

  while (pejl_db_step (db, stmt, &failed))
    {
      Indhold *indhold = g_new0 (Indhold, 1);

      indhold->sha256 = pejl_db_column_text (stmt, 0);
      indhold->navn = pejl_db_column_text (stmt, 1);
      indhold->attached = (guint) sqlite3_column_int64 (stmt, 2);
      g_ptr_array_add (contents, indhold);
    }
  sqlite3_reset (stmt);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return g_steal_pointer (&contents);
}

static gboolean
is_fault (const GError *error)
{
  return g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING)
         || g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CHANGED);
}

static gboolean
count_one (const Indhold *indhold, const char *store_path, PejlBilagCount *count, GPtrArray *faults,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failed = NULL;

  count->n += indhold->attached;
  count->contents++;
  if (pejl_bilag_read (store_path, indhold->sha256, indhold->navn, NULL, NULL, cancellable, &failed))
    return TRUE;
  if (g_error_matches (failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  /* What cannot be read is as little there for the one who looks as what is gone. */
  if (g_error_matches (failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CHANGED))
    count->changed++;
  else
    count->missing++;
  if (count->changed + count->missing <= FAULTS_SHOWN)
    g_ptr_array_add (faults, g_strdup (failed->message));
  return TRUE;
}

static guint
count_strays (const char *folder, GHashTable *used)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint strays = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        strays += count_strays (path, used);
      else if (!g_hash_table_contains (used, path))
        strays++;
    }
  return strays;
}

gboolean
pejl_bilag_count (PejlDb *db, const char *store_path, PejlBilagCount *count, GPtrArray *faults, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GPtrArray) contents = read_contents (db, error);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folder = pejl_bilag_folder (store_path);

  if (contents == NULL)
    return FALSE;
  for (guint i = 0; i < contents->len; i++)
    {
      const Indhold *indhold = contents->pdata[i];
      char *path = pejl_bilag_path (store_path, indhold->sha256);

      if (indhold->attached == 0)
        {
          g_free (path);
          continue;
        }
      if (path != NULL)
        g_hash_table_add (used, path);
      if (!count_one (indhold, store_path, count, faults, cancellable, error))
        return FALSE;
    }
  count->strays = count_strays (folder, used);
  return TRUE;
}

static gboolean
copy_one (const Indhold *indhold, const char *store_path, const char *to_store_path, GCancellable *cancellable,
          GError **error)
{
  g_autofree char *path = pejl_bilag_path (to_store_path, indhold->sha256);

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS)
      && pejl_bilag_read (to_store_path, indhold->sha256, indhold->navn, NULL, NULL, cancellable, NULL))
    return TRUE;
  if (path == NULL)
    return pejl_bilag_read (store_path, indhold->sha256, indhold->navn, NULL, NULL, cancellable, error);
  return pejl_bilag_copy_out (store_path, indhold->sha256, indhold->navn, path, 0600, cancellable, error)
         && pejl_bilag_read (to_store_path, indhold->sha256, indhold->navn, NULL, NULL, cancellable, error);
}

/* A link keeps what is thrown away by mistake; what a bad disk does to the one it does to the other. */
static gboolean
link_one (const Indhold *indhold, const char *store_path, const char *to_store_path, GCancellable *cancellable,
          GError **error)
{
  g_autofree char *from = pejl_bilag_path (store_path, indhold->sha256);
  g_autofree char *to = pejl_bilag_path (to_store_path, indhold->sha256);
  g_autofree char *folder = to != NULL ? g_path_get_dirname (to) : NULL;

  if (to != NULL && g_file_test (to, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  if (!pejl_bilag_read (store_path, indhold->sha256, indhold->navn, NULL, NULL, cancellable, error))
    return FALSE;
  if (from == NULL || to == NULL)
    return TRUE;
  g_mkdir_with_parents (folder, 0700);
  return link (from, to) == 0 || copy_one (indhold, store_path, to_store_path, cancellable, error);
}

typedef gboolean (*BringOne) (const Indhold *indhold, const char *store_path, const char *to_store_path,
                              GCancellable *cancellable, GError **error);

static gboolean
bring_all (PejlDb *db, const char *store_path, const char *to_store_path, BringOne bring, guint *left_out,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) contents = read_contents (db, error);

  *left_out = 0;
  if (contents == NULL)
    return FALSE;
  for (guint i = 0; i < contents->len; i++)
    {
      const Indhold *indhold = contents->pdata[i];
      g_autoptr (GError) failed = NULL;

      if (bring (indhold, store_path, to_store_path, cancellable, &failed))
        continue;
      if (!is_fault (failed))
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      if (indhold->attached > 0)
        *left_out += 1;
    }
  return TRUE;
}

gboolean
pejl_bilag_copy_all (PejlDb *db, const char *store_path, const char *to_store_path, guint *left_out,
                     GCancellable *cancellable, GError **error)
{
  return bring_all (db, store_path, to_store_path, copy_one, left_out, cancellable, error);
}

gboolean
pejl_bilag_link_all (PejlDb *db, const char *store_path, const char *to_store_path, guint *left_out,
                     GCancellable *cancellable, GError **error)
{
  return bring_all (db, store_path, to_store_path, link_one, left_out, cancellable, error);
}
