// SPDX-License-Identifier: GPL-3.0-or-later
// The copies of a store: which there are, which are kept, and making one that counts.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-kopier-private.h"

#include "core/store/pejl-backup.h"
#include "core/store/pejl-bilag-private.h"
#include "core/store/pejl-digest.h"
#include "core/store/pejl-fs.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-vektor.h"
#include "core/store/pejl-verify-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define DAY G_GINT64_CONSTANT (86400)
#define NAME_LEN 17 /* 2026-11-27T140215 */

void
pejl_kopi_free (PejlKopi *kopi)
{
  if (kopi == NULL)
    return;
  g_free (kopi->path);
  g_free (kopi->navn);
  g_free (kopi->digest);
  g_free (kopi);
}

char *
pejl_kopier_folder (const char *store_path)
{
  return g_strconcat (store_path, ".kopier", NULL);
}

char *
pejl_kopier_bilag_path (const char *store_path)
{
  g_autofree char *folder = pejl_kopier_folder (store_path);

  return g_build_filename (folder, "alle", NULL);
}

/* --- which there are --- */

static char *
name_of (gint64 tid)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (tid);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H%M%S") : g_strdup ("0000-00-00T000000");
}

static gboolean
read_name (const char *navn, gint64 *tid)
{
  static const char form[] = "dddd-dd-ddTdddddd" PEJL_KOPI_ENDING;
  g_autoptr (GDateTime) time = NULL;
  guint n[6];

  if (strlen (navn) != strlen (form))
    return FALSE;
  for (guint i = 0; form[i] != '\0'; i++)
    if (i < NAME_LEN && form[i] == 'd' ? !g_ascii_isdigit (navn[i]) : form[i] != navn[i])
      return FALSE;
  if (sscanf (navn, "%4u-%2u-%2uT%2u%2u%2u", &n[0], &n[1], &n[2], &n[3], &n[4], &n[5]) != 6)
    return FALSE;
  time = g_date_time_new_local ((int) n[0], (int) n[1], (int) n[2], (int) n[3], (int) n[4], (double) n[5]);
  *tid = time != NULL ? g_date_time_to_unix (time) : 0;
  return time != NULL;
}

char *
pejl_kopi_note_path (const char *path)
{
  return g_strconcat (path, ".digest", NULL);
}

/* Without its note it was broken off before it was proved. */
static PejlKopi *
look (const char *folder, const char *navn)
{
  g_autoptr (PejlKopi) kopi = g_new0 (PejlKopi, 1);
  g_autofree char *note = NULL;
  GStatBuf stat_buf;

  if (!read_name (navn, &kopi->tid))
    return NULL;
  kopi->path = g_build_filename (folder, navn, NULL);
  kopi->navn = g_strdup (navn);
  note = pejl_kopi_note_path (kopi->path);
  if (g_stat (kopi->path, &stat_buf) != 0 || !g_file_get_contents (note, &kopi->digest, NULL, NULL))
    return NULL;
  g_strchomp (kopi->digest);
  kopi->bytes = stat_buf.st_size;
  return g_steal_pointer (&kopi);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const PejlKopi *x = *(const PejlKopi *const *) a;
  const PejlKopi *y = *(const PejlKopi *const *) b;

  return x->tid != y->tid ? (x->tid < y->tid ? 1 : -1) : strcmp (y->navn, x->navn);
}

GPtrArray *
pejl_kopier_list (const char *store_path)
{
  GPtrArray *kopier = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_kopi_free);
  g_autofree char *folder = pejl_kopier_folder (store_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      PejlKopi *kopi = look (folder, name);

      if (kopi != NULL)
        g_ptr_array_add (kopier, kopi);
    }
  g_ptr_array_sort (kopier, newest_first);
  return kopier;
}

PejlKopi *
pejl_kopier_find (const char *store_path, const char *navn)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (store_path);

  for (guint i = 0; i < kopier->len; i++)
    {
      const PejlKopi *kopi = g_ptr_array_index (kopier, i);

      if (strcmp (kopi->navn, navn) == 0 || strcmp (kopi->path, navn) == 0)
        return g_ptr_array_steal_index (kopier, i);
    }
  return NULL;
}

/* --- which are kept --- */

/* A number that all times of that day, or of that week, share. */
static int
period_of (gint64 tid, gboolean week)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (tid);

  if (time == NULL)
    return 0;
  return week ? g_date_time_get_week_numbering_year (time) * 100 + g_date_time_get_week_of_year (time)
              : g_date_time_get_year (time) * 1000 + g_date_time_get_day_of_year (time);
}

static void
keep_newest_of (const gint64 *tider, guint n, gboolean week, guint periods, gboolean *beholdes)
{
  int last = -1;
  guint kept = 0;

  for (guint i = 0; i < n && kept < periods; i++)
    {
      int period = period_of (tider[i], week);

      if (period == last)
        continue;
      beholdes[i] = TRUE;
      last = period;
      kept++;
    }
}

void
pejl_kopier_vaelg (const gint64 *tider, guint n, gboolean *beholdes)
{
  memset (beholdes, 0, n * sizeof *beholdes);
  keep_newest_of (tider, n, FALSE, PEJL_KOPIER_DAGE, beholdes);
  keep_newest_of (tider, n, TRUE, PEJL_KOPIER_UGER, beholdes);
}

gboolean
pejl_kopier_er_tid (const gint64 *tider, guint n, gint64 nu)
{
  for (guint i = 0; i < n; i++)
    if (tider[i] <= nu + DAY)
      return period_of (tider[i], FALSE) < period_of (nu, FALSE);
  return TRUE;
}

void
pejl_kopi_remove (const PejlKopi *kopi)
{
  g_autofree char *note = pejl_kopi_note_path (kopi->path);

  g_unlink (note);
  g_unlink (kopi->path);
}

static void
throw_outdated_away (const char *store_path)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (store_path);
  g_autofree gint64 *tider = g_new0 (gint64, kopier->len + 1);
  g_autofree gboolean *beholdes = g_new0 (gboolean, kopier->len + 1);

  for (guint i = 0; i < kopier->len; i++)
    tider[i] = ((PejlKopi *) g_ptr_array_index (kopier, i))->tid;
  pejl_kopier_vaelg (tider, kopier->len, beholdes);
  for (guint i = 0; i < kopier->len; i++)
    if (!beholdes[i])
      pejl_kopi_remove (g_ptr_array_index (kopier, i));
}

/* --- making one --- */

static gboolean
fail (const char *path, PejlStoreError code, const char *why, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, PEJL_STORE_ERROR, code,
               _("No backup was made of “%s”: %s. The data and the earlier backups are untouched."), name, why);
  return FALSE;
}

/* What stands there; FALSE: nothing does. */
static gboolean
hash_at (PejlDb *db, const PejlRef *ref, guint8 hash[PEJL_HASH_LEN])
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT hash FROM op WHERE rid = ? AND seq = ?");
  gboolean found;

  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
  found = pejl_db_step (db, stmt, NULL) && sqlite3_column_bytes (stmt, 0) == PEJL_HASH_LEN;
  if (found)
    memcpy (hash, sqlite3_column_blob (stmt, 0), PEJL_HASH_LEN);
  sqlite3_reset (stmt);
  return found;
}

static PejlVektor *
vektor_of (PejlDb *db)
{
  g_autofree char *text = pejl_vektor_of_store (db, NULL);

  return text != NULL ? pejl_vektor_parse (text) : NULL;
}

/* Two ops with the same hash have all before them in common. whole: the store holds all that the copy does; else each chain is
 * compared as far as both have it, since a store that was put back has less than the copies made before. */
static gboolean
has_same_chains (PejlDb *db, PejlDb *copy, gboolean whole)
{
  g_autoptr (PejlVektor) own = vektor_of (db);
  g_autoptr (PejlVektor) theirs = vektor_of (copy);
  const PejlRef *refs = NULL;
  guint n = 0;

  if (theirs != NULL)
    refs = pejl_vektor_refs (theirs, &n);
  for (guint i = 0; i < n; i++)
    {
      guint64 have = own != NULL ? pejl_vektor_seq (own, refs[i].rid) : 0;
      PejlRef ref = { refs[i].rid, MIN (have, refs[i].seq) };
      guint8 a[PEJL_HASH_LEN], b[PEJL_HASH_LEN];

      if (whole && have < refs[i].seq)
        return FALSE;
      if (ref.seq > 0 && (!hash_at (db, &ref, a) || !hash_at (copy, &ref, b) || memcmp (a, b, PEJL_HASH_LEN) != 0))
        return FALSE;
    }
  return TRUE;
}

char *
pejl_kopier_modsiger (PejlDb *db, const char *store_path)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (store_path);

  for (guint i = 0; i < kopier->len; i++)
    {
      const PejlKopi *kopi = g_ptr_array_index (kopier, i);
      g_autoptr (PejlDb) copy = pejl_db_open_immutable (kopi->path, NULL);

      /* One that is damaged itself says nothing of the store. */
      if (copy != NULL && pejl_db_int (copy, "SELECT COUNT(*) FROM replica", -1) > 0 && !has_same_chains (db, copy, FALSE))
        return g_strdup (kopi->navn);
    }
  return NULL;
}

/* Where nobody has written since, both have to say the same. */
static gboolean
has_same_digest (PejlDb *db, PejlDb *copy, const char *digest, GCancellable *cancellable, GError **error)
{
  g_autofree char *there = NULL;
  g_autofree char *here = NULL;
  g_autofree char *own = NULL;

  if (!pejl_db_exec (db, "BEGIN", error))
    return FALSE;
  there = pejl_vektor_of_store (copy, error);
  here = there != NULL ? pejl_vektor_of_store (db, error) : NULL;
  if (here != NULL && strcmp (here, there) == 0)
    own = pejl_digest (db, cancellable, error);
  else if (here != NULL)
    own = g_strdup (digest);
  pejl_db_exec (db, "ROLLBACK", NULL);
  if (own == NULL)
    return FALSE;
  return strcmp (own, digest) == 0
         || fail (pejl_db_path (db), PEJL_STORE_ERROR_CORRUPT, _("the copy does not say what the store says"), error);
}

/* The digest that it was proved with; NULL on error. */
static char *
prove (PejlDb *db, const char *unproven, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlVerifyReport) report = pejl_verify_without_bilag (unproven, cancellable, error);
  g_autoptr (PejlDb) copy = NULL;

  if (report == NULL)
    return NULL;
  if (!report->ok)
    {
      fail (pejl_db_path (db), PEJL_STORE_ERROR_CORRUPT, g_ptr_array_index (report->lines, report->lines->len - 1), error);
      return NULL;
    }
  copy = pejl_db_open_immutable (unproven, error);
  if (copy != NULL && !has_same_chains (db, copy, TRUE))
    {
      fail (pejl_db_path (db), PEJL_STORE_ERROR_CORRUPT, _("the copy does not say what the store says"), error);
      return NULL;
    }
  if (copy == NULL || !has_same_digest (db, copy, report->digest, cancellable, error))
    return NULL;
  return g_steal_pointer (&report->digest);
}

static gboolean
link_bilag (const char *store_path, const char *unproven, guint *left_out, GCancellable *cancellable, GError **error)
{
  g_autofree char *pool = pejl_kopier_bilag_path (store_path);
  g_autoptr (PejlDb) copy = pejl_db_open_immutable (unproven, error);

  return copy != NULL && pejl_bilag_link_all (copy, store_path, pool, left_out, cancellable, error);
}

gboolean
pejl_kopi_note (const char *path, const char *digest, GError **error)
{
  g_autofree char *note = pejl_kopi_note_path (path);
  g_autofree char *line = g_strconcat (digest, "\n", NULL);

  return g_file_set_contents_full (note, line, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                   error);
}

/* The note goes last: without it the file does not count. */
static gboolean
count_it (const char *unproven, const char *path, const char *digest, GError **error)
{
  if (g_rename (unproven, path) != 0)
    return fail (path, PEJL_STORE_ERROR_IO, g_strerror (errno), error);
  return pejl_kopi_note (path, digest, error);
}

static PejlDb *
open_source (const char *store_path, GError **error)
{
  g_autoptr (PejlDb) db = pejl_fs_check_file (store_path, error) ? pejl_db_open (store_path, FALSE, FALSE, error) : NULL;

  /* VACUUM INTO leaves the source as it is, and is refused all the same where only queries are allowed. */
  if (db == NULL || !pejl_db_exec (db, "PRAGMA query_only = OFF", error) || !pejl_db_be_frugal (db, error))
    return NULL;
  return g_steal_pointer (&db);
}

/* What a process that was ended left half made; another one may be making one now. */
static void
remove_unfinished (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 yesterday = g_get_real_time () / G_USEC_PER_SEC - DAY;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf stat_buf;

      if (strstr (name, PEJL_KOPI_ENDING ".ny") != NULL && g_stat (path, &stat_buf) == 0 && stat_buf.st_mtime < yesterday)
        g_unlink (path);
    }
}

PejlKopi *
pejl_kopier_tag (const char *store_path, guint *left_out, GCancellable *cancellable, GError **error)
{
  g_autofree char *resolved = pejl_fs_resolve (store_path);
  g_autofree char *folder = pejl_kopier_folder (resolved);
  g_autofree char *name = name_of (g_get_real_time () / G_USEC_PER_SEC);
  g_autofree char *file = g_strconcat (name, PEJL_KOPI_ENDING, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *unproven = g_strconcat (path, ".ny", NULL);
  g_autofree char *digest = NULL;
  g_autoptr (PejlDb) db = open_source (resolved, error);

  *left_out = 0;
  if (db == NULL)
    return NULL;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (folder, errno == ENOSPC ? PEJL_STORE_ERROR_DISK_FULL : PEJL_STORE_ERROR_IO, g_strerror (errno), error);
      return NULL;
    }
  if (pejl_backup_make (db, unproven, cancellable, error)
      && (digest = prove (db, unproven, cancellable, error)) != NULL
      && link_bilag (resolved, unproven, left_out, cancellable, error)
      && count_it (unproven, path, digest, error))
    {
      throw_outdated_away (resolved);
      remove_unfinished (folder);
      return look (folder, file);
    }
  g_unlink (unproven);
  return NULL;
}

/* --- proving one again --- */

static void
add_fault (PejlVerifyReport *report, char *line)
{
  report->ok = FALSE;
  g_ptr_array_add (report->lines, line);
}

static void
check_bilag (PejlVerifyReport *report, const char *store_path, const PejlKopi *kopi, GCancellable *cancellable)
{
  g_autofree char *pool = pejl_kopier_bilag_path (store_path);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failed = NULL;
  g_autoptr (PejlDb) db = pejl_db_open_immutable (kopi->path, &failed);
  PejlBilagCount count = { 0 };

  if (db == NULL || !pejl_bilag_count (db, pool, &count, faults, cancellable, &failed))
    {
      add_fault (report, g_strdup (failed->message));
      return;
    }
  report->n_bilag = count.n;
  report->n_missing = count.missing;
  report->n_changed = count.changed;
  for (guint i = 0; i < faults->len; i++)
    add_fault (report, g_strdup (faults->pdata[i]));
}

PejlVerifyReport *
pejl_kopier_proev (const char *store_path, const PejlKopi *kopi, GCancellable *cancellable, GError **error)
{
  g_autofree char *resolved = pejl_fs_resolve (store_path);
  g_autoptr (PejlVerifyReport) report = pejl_verify_without_bilag (kopi->path, cancellable, error);

  if (report == NULL)
    return NULL;
  if (report->ok && g_strcmp0 (report->digest, kopi->digest) != 0)
    add_fault (report, g_strdup (_("The backup is not what it was when it was made.")));
  if (report->ok)
    check_bilag (report, resolved, kopi, cancellable);
  return g_steal_pointer (&report);
}

gboolean
pejl_kopier_indhold (const char *path, PejlKopiIndhold *indhold, GError **error)
{
  g_autoptr (PejlDb) db = pejl_db_open_immutable (path, error);

  gint64 dagtilbud, tilsyn, evidens;

  if (db == NULL || !pejl_db_read_int (db, "SELECT COUNT(*) FROM dagtilbud WHERE deleted = 0", &dagtilbud, error)
      || !pejl_db_read_int (db, "SELECT COUNT(*) FROM tilsyn WHERE deleted = 0", &tilsyn, error)
      || !pejl_db_read_int (db, "SELECT COUNT(*) FROM evidens WHERE deleted = 0", &evidens, error))
    return FALSE;
  *indhold = (PejlKopiIndhold){ .dagtilbud = (guint) dagtilbud, .tilsyn = (guint) tilsyn, .evidens = (guint) evidens };
  return TRUE;
}
