// SPDX-License-Identifier: GPL-3.0-or-later
// Proves a store file: SQLite's own integrity, the hash chains, gaps, and that derived tables equal what the
// ops say.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean ok;
  guint64 n_ops;
  guint n_replicas;
  GPtrArray *lines;   /* char*: what was checked and found, sentences in the user's language */
  char *digest;       /* 64 hex digits over all derived contents, independent of replica and order of ops */
} PejlVerifyReport;

void pejl_verify_report_free (PejlVerifyReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlVerifyReport, pejl_verify_report_free)

/* Opens the file read-only and writes nothing. NULL only if it cannot be opened as a store at all. */
PejlVerifyReport *pejl_verify_file (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
