// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: how the folder of copies is laid out.
#pragma once

#include "core/store/pejl-db.h"
#include "core/store/pejl-kopier.h"

G_BEGIN_DECLS

#define PEJL_KOPI_ENDING ".pejl"
/* Stores that were in the way of one that was put back: never thrown away by themselves. */
#define PEJL_KOPI_ASIDE "lagt-til-side-"

/* What pejl_bilag_path() takes for the contents that lie beside the copies. */
char *pejl_kopier_bilag_path (const char *store_path);
char *pejl_kopi_note_path (const char *path);
/* Writes down what the copy was proved with: from then on it counts. */
gboolean pejl_kopi_note (const char *path, const char *digest, GError **error);
void pejl_kopi_remove (const PejlKopi *kopi);

/* The name of a copy that holds other entries than the store where both have some: one of them was rewritten, whole chain and all.
 * NULL: none. */
char *pejl_kopier_modsiger (PejlDb *db, const char *store_path);

G_END_DECLS
