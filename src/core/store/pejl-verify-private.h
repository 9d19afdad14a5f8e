// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the checks that make up a proof. Each returns FALSE, with a sentence, for the first
// thing it finds wrong.
#pragma once

#include "core/store/pejl-db.h"
#include "core/store/pejl-verify.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 n_ops;
  guint n_replicas;
} PejlChainCount;

/* Every op links to the one before it, and no number is missing. */
gboolean pejl_check_chain (PejlDb *db, PejlChainCount *count, GCancellable *cancellable, GError **error);
/* The tables and conflicts are those that the ops give. */
gboolean pejl_check_derived (PejlDb *db, GCancellable *cancellable, GError **error);
/* The search index holds the texts of the tables, and no others. */
gboolean pejl_check_search (PejlDb *db, GError **error);
/* The tables are those that this program makes. Indices may differ: opening for writing sets them right. */
gboolean pejl_check_schema (PejlDb *db, GError **error);
/* SQLite's own opinion. */
gboolean pejl_check_integrity (PejlDb *db, GError **error);

/* As pejl_verify_file(), of a file that does not lie where its bilag are looked for. */
PejlVerifyReport *pejl_verify_without_bilag (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
