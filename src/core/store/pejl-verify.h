// SPDX-License-Identifier: GPL-3.0-or-later
// Proves a store file: SQLite's own integrity, the hash chains, gaps, that derived tables equal what the ops
// say, and that the contents of bilag are those that were attached.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean ok;
  guint64 n_ops;
  guint n_replicas;
  guint n_bilag;      /* attached, in tilsyn and evidens */
  guint n_missing;    /* contents of bilag that are not there */
  guint n_changed;    /* contents that are not what was attached */
  guint n_strays;     /* files in the folder that no bilag uses: no fault */
  char *raad;         /* what can be done, a sentence; NULL: nothing is wrong */
  GPtrArray *lines;   /* char*: what was checked and found, sentences in the user's language */
  char *digest;       /* 64 hex digits over all derived contents, independent of replica and order of ops */
} PejlVerifyReport;

void pejl_verify_report_free (PejlVerifyReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlVerifyReport, pejl_verify_report_free)

/* Opens the file read-only and writes nothing; compares the contents of its bilag, too. NULL only if it cannot be opened as a store at all. */
PejlVerifyReport *pejl_verify_file (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
