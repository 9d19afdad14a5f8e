// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: which tilsyn are locked, by which version vector, and what came too late for it.
#pragma once

#include "core/store/pejl-changes.h"
#include "core/store/pejl-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A tilsyn is locked when the live row of tilsyn_version with the highest nr (from 1; of equal ones the greatest id) has a
 * vektor. As SQL over the derived table, for the id that the %s names: the vektor, NULL when it is not locked. */
#define PEJL_LAAS_SQL                                                                                     \
  "(SELECT laasv.vektor FROM tilsyn_version laasv WHERE laasv.tilsyn = %s AND laasv.deleted = 0"          \
  " AND laasv.nr >= 1 ORDER BY laasv.nr DESC, laasv.id DESC LIMIT 1)"

/* From the derived table. *laas: NULL when it is not locked. */
gboolean pejl_laas_look_up (PejlDb *db, const PejlId *tilsyn, PejlVektor **laas, GError **error);
/* The last version that was made endelig, also while it is being corrected. */
gboolean pejl_laas_last_version (PejlDb *db, const PejlId *tilsyn, PejlVektor **vektor, GError **error);
/* The one that the row belongs to, if it has one and is locked with it. */
gboolean pejl_laas_of_row (PejlDb *db, const PejlRow *row, PejlVektor **laas, GError **error);

/* The locks of all tilsyn, from the ops alone: PejlId → PejlVektor. NULL on error. */
GHashTable *pejl_laas_read_all (PejlDb *db, GError **error);
/* NULL: none. Borrowed. */
PejlVektor *pejl_laas_find (GHashTable *laase, const PejlRow *row);

/* The derived table sen: the ops that do not show. */
gboolean pejl_laas_put_late (PejlDb *db, const PejlRow *row, GError **error);
gboolean pejl_laas_replace_late (PejlDb *db, const PejlRow *row, GError **error);

/* Adds to rows (PejlId, owned by it) all that belong to the tilsyn, whether they show or not. */
gboolean pejl_laas_rows_of (PejlDb *db, const PejlId *tilsyn, GHashTable *rows, GError **error);
/* Adds to rows those that may show something else now that the lock of the tilsyn has changed. */
gboolean pejl_laas_affected (PejlDb *db, const PejlId *tilsyn, GHashTable *rows, GError **error);
/* Makes them anew, in the search index too. Between pejl_vagt_lift() and pejl_vagt_lower(). */
gboolean pejl_laas_remake (PejlDb *db, GHashTable *rows, PejlChanges *changes, GError **error);

/* Whether the vector holds every op of the file but those of the replica from first on. */
gboolean pejl_laas_is_up_to_date (PejlDb *db, const PejlVektor *laas, const PejlRef *first);

G_END_DECLS
