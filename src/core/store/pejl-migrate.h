// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: bringing the file of an earlier version up to this one.
#pragma once

#include "core/store/pejl-db.h"

G_BEGIN_DECLS

/* Steps from the version at its place in the list + 1 to the next; several statements are fine. */
typedef struct
{
  guint from;
  const char *sql;
} PejlMigration;

/* Runs, in one transaction, the steps that lead to version target, after a verified copy has been laid beside
 * the file ("….version-1.bak"). On error the file is as it was. */
gboolean pejl_migrate (PejlDb *db, const PejlMigration *steps, guint n_steps, guint target, GError **error);
/* With the steps that this program knows. */
gboolean pejl_migrate_to_current (PejlDb *db, GError **error);

G_END_DECLS
