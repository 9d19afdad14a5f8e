// SPDX-License-Identifier: GPL-3.0-or-later
// Strategies and instruments that rows refer to, read once and kept: every row of a list asks for the same few.
#pragma once

#include "core/model/pejl-redskab.h"
#include "core/model/pejl-strategi.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

typedef struct _PejlOpslag PejlOpslag;
PejlOpslag *pejl_opslag_new (void);
void pejl_opslag_free (PejlOpslag *opslag);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlOpslag, pejl_opslag_free)

/* Forgets all: the store is another, or a strategy changed. */
void pejl_opslag_clear (PejlOpslag *opslag);
/* Borrowed; NULL if the store has none of that id. */
PejlStrategi *pejl_opslag_strategi (PejlOpslag *opslag, PejlReader *reader, const PejlId *id);
PejlRedskab *pejl_opslag_redskab (PejlOpslag *opslag, PejlReader *reader, const PejlId *id);

G_END_DECLS
