// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/ and exchange/: a version vector, which names a set of ops: of each replica all up to a number. As text
// "3fa0c1…:17 90bc…:4": rid in 16 hexadecimal digits, ascending.
#pragma once

#include "core/store/pejl-op.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

typedef struct _PejlVektor PejlVektor;

/* NULL when the text is no vector. */
PejlVektor *pejl_vektor_parse (const char *text);
PejlVektor *pejl_vektor_ref (PejlVektor *vektor);
void pejl_vektor_unref (PejlVektor *vektor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlVektor, pejl_vektor_unref)

gboolean pejl_vektor_holds (const PejlVektor *vektor, const PejlRef *ref);

/* The last number of that replica; 0: none of its ops. */
guint64 pejl_vektor_seq (const PejlVektor *vektor, guint64 rid);
/* Its refs, by rid, ascending. */
const PejlRef *pejl_vektor_refs (const PejlVektor *vektor, guint *n);
/* What both hold; either may be NULL: then nothing. */
char *pejl_vektor_common (const PejlVektor *a, const PejlVektor *b);

typedef struct _PejlDb PejlDb;
/* All ops that the file holds, as text; NULL on error. */
char *pejl_vektor_of_store (PejlDb *db, GError **error);

G_END_DECLS
