// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: a version vector, which names a set of ops: of each replica all up to a number. As text
// "3fa0c1…:17 90bc…:4": rid in 16 hexadecimal digits, ascending.
#pragma once

#include "core/store/pejl-db.h"
#include "core/store/pejl-op.h"

G_BEGIN_DECLS

typedef struct _PejlVektor PejlVektor;

/* NULL when the text is no vector. */
PejlVektor *pejl_vektor_parse (const char *text);
PejlVektor *pejl_vektor_ref (PejlVektor *vektor);
void pejl_vektor_unref (PejlVektor *vektor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlVektor, pejl_vektor_unref)

gboolean pejl_vektor_holds (const PejlVektor *vektor, const PejlRef *ref);

/* All ops that the file holds, as text; NULL on error. */
char *pejl_vektor_of_store (PejlDb *db, GError **error);

G_END_DECLS
