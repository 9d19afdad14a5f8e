// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every check over a store file and says in sentences what came out.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-verify.h"

#include "core/store/pejl-bilag-private.h"
#include "core/store/pejl-digest.h"
#include "core/store/pejl-fs.h"
#include "core/store/pejl-kopier-private.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-tables.h"
#include "core/store/pejl-verify-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

void
pejl_verify_report_free (PejlVerifyReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->lines);
  g_free (report->digest);
  g_free (report->raad);
  g_free (report);
}

static PejlVerifyReport *
report_new (void)
{
  PejlVerifyReport *report = g_new0 (PejlVerifyReport, 1);

  report->ok = TRUE;
  report->lines = g_ptr_array_new_with_free_func (g_free);
  return report;
}

static gboolean
nobody_writes (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf stat_buf;

  return g_stat (wal, &stat_buf) != 0 || stat_buf.st_size == 0;
}

/* A store that nobody has open is read without leaving files beside it. */
static PejlDb *
open_for_proof (const char *path, gboolean alone, GError **error)
{
  if (!pejl_fs_check_file (path, error))
    return NULL;
  return alone ? pejl_db_open_immutable (path, error) : pejl_db_open (path, FALSE, FALSE, error);
}

static gboolean
is_current_store (PejlDb *db, GError **error)
{
  gint64 version, id;

  if (!pejl_db_read_int (db, "PRAGMA user_version", &version, error) || !pejl_db_read_int (db, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id != PEJL_STORE_APPLICATION_ID)
    {
      pejl_db_set_error (db, SQLITE_NOTADB, error);
      return FALSE;
    }
  if (version != PEJL_STORE_FORMAT)
    {
      g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY,
                   _("“%s” is of version %d, and this program proves version %d."), pejl_db_name (db),
                   (int) version, PEJL_STORE_FORMAT);
      return FALSE;
    }
  return TRUE;
}

/* Adds good, or what went wrong; FALSE when it did. */
static gboolean
note (PejlVerifyReport *report, gboolean passed, GError **failed, char *good)
{
  g_autofree char *owned = good;

  if (passed)
    {
      g_ptr_array_add (report->lines, g_steal_pointer (&owned));
      return TRUE;
    }
  report->ok = FALSE;
  g_ptr_array_add (report->lines, g_strdup ((*failed)->message));
  g_clear_error (failed);
  return FALSE;
}

static char *
chain_sentence (const PejlChainCount *count)
{
  g_autofree char *ops = g_strdup_printf ("%" G_GUINT64_FORMAT, count->n_ops);

  /* Translators: %s is the number of entries, %u that of the copies that wrote them. */
  return g_strdup_printf (ngettext ("%s entries from %u copy: each follows the one before it, unchanged.",
                                    "%s entries from %u copies: each follows the one before it, unchanged.",
                                    count->n_replicas),
                          ops, count->n_replicas);
}

/* --- in two halves --- */

/* What the file says of itself: whole, indexed, summed up. The other half is what the entries say of it, and takes as long. */
typedef struct
{
  PejlDb *db;
  GCancellable *stop; /* of both halves, when one has found the file not whole */
  GThread *thread;    /* NULL: ran already */
  gboolean whole;
  gboolean indexed;
  char *digest;       /* NULL: not got so far, and then failed says why */
  GError *failed;     /* of the first that did not pass */
} Halvdel;

static gpointer
run_half (gpointer data)
{
  Halvdel *h = data;

  h->whole = pejl_check_integrity (h->db, &h->failed);
  if (!h->whole)
    g_cancellable_cancel (h->stop);
  h->indexed = h->whole && !g_cancellable_is_cancelled (h->stop) && pejl_check_search (h->db, &h->failed);
  if (h->indexed)
    h->digest = pejl_digest (h->db, h->stop, &h->failed);
  return NULL;
}

/* Side by side only where both surely see the same: in a file that nobody writes. */
static void
begin_half (Halvdel *h, PejlDb *db, PejlDb *other, GCancellable *stop)
{
  h->db = other != NULL ? other : db;
  h->stop = stop;
  if (other != NULL)
    h->thread = g_thread_try_new ("verify", run_half, h, NULL);
  if (h->thread == NULL)
    run_half (h);
}

static void
end_half (Halvdel *h)
{
  if (h->thread != NULL)
    g_thread_join (g_steal_pointer (&h->thread));
}

static void
halvdel_clear (Halvdel *h)
{
  end_half (h);
  g_free (h->digest);
  g_clear_error (&h->failed);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Halvdel, halvdel_clear)

typedef struct
{
  gboolean chained;
  gboolean shown;
  PejlChainCount count;
  GError *failed; /* of the first that did not pass */
} Poster;

static void
check_entries (Poster *p, PejlDb *db, GCancellable *stop)
{
  p->chained = pejl_check_chain (db, &p->count, stop, &p->failed);
  p->shown = p->chained && pejl_check_slettet (db, &p->failed) && pejl_check_derived (db, stop, &p->failed);
  if (!p->chained)
    g_cancellable_cancel (stop);
}

/* In the order in which a person asks; what follows from a fault is not told as another one. */
static void
note_both (PejlVerifyReport *report, Halvdel *h, Poster *p)
{
  gboolean shown = p->shown && h->indexed;

  if (!note (report, h->whole, &h->failed, g_strdup (_("The file is whole."))))
    return;
  report->n_ops = p->count.n_ops;
  report->n_replicas = p->count.n_replicas;
  if (!note (report, p->chained, &p->failed, chain_sentence (&p->count)))
    return;
  if (!note (report, shown, p->shown ? &h->failed : &p->failed, g_strdup (_("What is shown is what the entries say."))))
    return;
  report->digest = g_steal_pointer (&h->digest);
  if (report->digest == NULL)
    note (report, FALSE, &h->failed, NULL);
}

static void
on_cancelled (GCancellable *cancellable, gpointer stop)
{
  g_cancellable_cancel (stop);
}

/* other: NULL, or the same file once more, for a thread of its own. */
static void
run_checks (PejlVerifyReport *report, PejlDb *db, PejlDb *other, GCancellable *cancellable)
{
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (GError) failed = NULL;
  g_auto (Halvdel) h = { 0 };
  Poster p = { 0 };
  gulong id;

  /* The schema first: newer SQLite connects to the search index to prove it, which a damaged description of it
   * would make look like a mistake in our SQL. */
  if (!pejl_check_schema (db, &failed))
    {
      note (report, FALSE, &failed, NULL);
      return;
    }
  id = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), stop, NULL) : 0;
  begin_half (&h, db, other, stop);
  if (!g_cancellable_is_cancelled (stop))
    check_entries (&p, db, stop);
  end_half (&h);
  g_cancellable_disconnect (cancellable, id);
  if (!g_cancellable_is_cancelled (cancellable))
    note_both (report, &h, &p);
  g_clear_error (&p.failed);
}

static char *
bilag_sentence (const PejlBilagCount *count)
{
  if (count->n == 0)
    return g_strdup (_("No attachments."));
  return g_strdup_printf (ngettext ("%u attachment: there and unchanged.", "%u attachments: all there and unchanged.",
                                    count->n),
                          count->n);
}

static void
note_faults (PejlVerifyReport *report, const PejlBilagCount *count, GPtrArray *faults)
{
  report->ok = FALSE;
  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (report->lines, g_strdup (faults->pdata[i]));
  g_ptr_array_add (report->lines,
                   /* Translators: three numbers */
                   g_strdup_printf (_("Of %u different contents of attachments %u are missing and %u changed."),
                                    count->contents, count->missing, count->changed));
}

/* After all else: what is missing here has cost nothing of what stands in the file. */
static void
check_bilag (PejlVerifyReport *report, PejlDb *db, const char *path, GCancellable *cancellable)
{
  g_autofree char *resolved = pejl_fs_resolve (path);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failed = NULL;
  PejlBilagCount count = { 0 };

  if (!pejl_bilag_count (db, resolved, &count, faults, cancellable, &failed))
    {
      note (report, FALSE, &failed, NULL);
      return;
    }
  report->n_bilag = count.n;
  report->n_missing = count.missing;
  report->n_changed = count.changed;
  report->n_strays = count.strays;
  if (count.missing + count.changed > 0)
    note_faults (report, &count, faults);
  else
    note (report, TRUE, &failed, bilag_sentence (&count));
  if (count.strays > 0)
    g_ptr_array_add (report->lines,
                     g_strdup_printf (ngettext ("%u file in the folder of attachments is used by none of them; it is kept.",
                                                "%u files in the folder of attachments are used by none of them; they are "
                                                "kept.",
                                                count.strays),
                                      count.strays));
}

/* A chain proves that nothing was put into it, not that it is the one that was written: whoever rewrites all of it makes one that
 * holds. What stands elsewhere does not follow. */
static void
check_copies (PejlVerifyReport *report, PejlDb *db, const char *path)
{
  g_autofree char *resolved = pejl_fs_resolve (path);
  g_autofree char *navn = pejl_kopier_modsiger (db, resolved);

  if (navn == NULL)
    return;
  report->ok = FALSE;
  g_ptr_array_add (report->lines,
                   g_strdup_printf (_("The backup “%s” holds other contents under the same numbers: the history of one of them was "
                                      "written anew, or two copies of one store were written in."), navn));
  report->raad = g_strdup (_("What can be done: put both aside, ask colleagues for a packet with everything, and look which of the two "
                             "it fits. Neither is to be written in before that."));
}

static void
advise (PejlVerifyReport *report, gboolean before_bilag)
{
  if (report->ok || report->raad != NULL)
    return;
  if (before_bilag)
    report->raad = g_strdup (_("What can be done: “pejl salvage FILE --out NEW” saves every entry that can be read and proved, and makes "
                               "all else anew from them; it begins with the newest sound backup, and says what colleagues have to "
                               "send. Do not write in this file."));
  else
    report->raad = g_strdup (_("What can be done: the texts are whole. A colleague's packet with everything brings the bilag that are "
                               "missing; “pejl backup prove” says whether they are in a backup."));
}

static PejlVerifyReport *
verify (const char *path, gboolean with_bilag, GCancellable *cancellable, GError **error)
{
  gboolean alone = nobody_writes (path);
  g_autoptr (PejlDb) db = NULL;
  g_autoptr (PejlDb) other = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;

  db = open_for_proof (path, alone, error);
  if (db == NULL || !pejl_db_be_frugal (db, error) || !is_current_store (db, error) || !pejl_db_exec (db, "BEGIN", error))
    return NULL;
  report = report_new ();
  /* The proof of a backup goes on behind somebody who writes, and leaves the other processor to that. */
  if (alone && with_bilag)
    other = open_for_proof (path, TRUE, NULL);
  run_checks (report, db, other, cancellable);
  advise (report, TRUE);
  if (with_bilag && report->ok)
    check_copies (report, db, path);
  if (with_bilag && report->ok)
    check_bilag (report, db, path, cancellable);
  advise (report, FALSE);
  pejl_db_exec (db, "ROLLBACK", NULL);
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED, _("The work on “%s” was cancelled."),
                   pejl_db_name (db));
      return NULL;
    }
  return g_steal_pointer (&report);
}

PejlVerifyReport *
pejl_verify_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return verify (path, TRUE, cancellable, error);
}

PejlVerifyReport *
pejl_verify_without_bilag (const char *path, GCancellable *cancellable, GError **error)
{
  return verify (path, FALSE, cancellable, error);
}
