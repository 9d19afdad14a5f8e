// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: filling the list of touched rows that "changed" carries.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

PejlChanges *pejl_changes_new (gboolean bulk);
PejlChanges *pejl_changes_copy (const PejlChanges *changes);
void pejl_changes_free (PejlChanges *changes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlChanges, pejl_changes_free)

/* Tables of newer schemas are passed over. */
void pejl_changes_add (PejlChanges *changes, guint32 table, const PejlId *row);
/* Every table; the changes are bulk. */
void pejl_changes_add_all (PejlChanges *changes);
gboolean pejl_changes_is_empty (const PejlChanges *changes);

G_END_DECLS
