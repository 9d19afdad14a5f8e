// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: triggers that refuse what is written past the program: contents of a locked tilsyn, its versions, and
// ops that were written once.
#pragma once

#include "core/store/pejl-db.h"

G_BEGIN_DECLS

/* What they let pass is written while this row stands in meta. It never outlives a transaction. */
#define PEJL_VAGT_KEY "laas"

/* Made after the derived tables are filled. */
gboolean pejl_vagt_create (PejlDb *db, GError **error);
/* *current: all of them are there, as this program makes them. */
gboolean pejl_vagt_is_current (PejlDb *db, gboolean *current, GError **error);

/* Inside a transaction, each once. */
gboolean pejl_vagt_lift (PejlDb *db, GError **error);
gboolean pejl_vagt_lower (PejlDb *db, GError **error);
/* *lifted: it was left so. */
gboolean pejl_vagt_is_lifted (PejlDb *db, gboolean *lifted, GError **error);

G_END_DECLS
