// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: bilag as a whole, for the proof of a store and for its copies.
#pragma once

#include "core/store/pejl-db.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  guint n;        /* bilag that are attached */
  guint contents; /* different contents among them */
  guint missing;
  guint changed;
  guint strays;     /* files that no attached bilag uses; no fault */
} PejlBilagCount;

/* Compares the contents of every attached bilag of db with their hash, and looks for files beside them. Appends a
 * sentence to faults for the first ones that are missing or changed. FALSE with error when cancelled or unreadable. */
gboolean pejl_bilag_count (PejlDb *db, const char *store_path, PejlBilagCount *count, GPtrArray *faults,
                           GCancellable *cancellable, GError **error);

/* Copies the contents that db's rows use, removed ones too, into the folder of another store, proved; what is there and
 * right already is left. Those of attached bilag that are missing or changed are counted in *left_out, the others are
 * copied all the same. FALSE when the copying itself fails. */
gboolean pejl_bilag_copy_all (PejlDb *db, const char *store_path, const char *to_store_path, guint *left_out,
                              GCancellable *cancellable, GError **error);

/* As pejl_bilag_copy_all(), into the folder beside the copies of a store: by hard link where the file system has them, which costs no
 * room, else as a copy. What is there already is not read again. */
gboolean pejl_bilag_link_all (PejlDb *db, const char *store_path, const char *to_store_path, guint *left_out,
                              GCancellable *cancellable, GError **error);

G_END_DECLS
