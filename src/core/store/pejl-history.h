// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: what was written, by whom, in words.
#pragma once

#include "core/store/pejl-db.h"
#include "core/store/pejl-op.h"

G_BEGIN_DECLS

/* NULL when it was cleared or erased. */
char *pejl_history_value (const PejlValue *value);
/* "" when unknown. */
char *pejl_history_person (PejlDb *db, const PejlId *person);

G_END_DECLS
