// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg as a person has made it: the slides that were chosen, the numbers it is frozen with, and the words written on them.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* The contents of a picture, or NULL; newly referenced. */
typedef GBytes *(*PejlOplaegBillede) (const char *sha256, gpointer data);

/* dias: PejlDiasPost*, in their order. A slide that the frozen numbers do not have says so. NULL when what it is frozen with cannot be
 * read. billede may be NULL. */
PejlOplaeg *pejl_oplaeg_saml (const PejlOplaegPost *post, const GPtrArray *dias, PejlOplaegBillede billede, gpointer data);

/* The same out of the store, pictures too (store_path: of the store's file). NULL if there is no such oplæg, or it cannot be
 * read. Safe in a worker thread with its own reader. */
PejlOplaeg *pejl_oplaeg_hent (PejlReader *reader, const char *store_path, const PejlId *oplaeg);

/* Composes the proposal of post's periode, skaering, distrikt and type, and makes an oplæg of it as one action. titel "" takes the
 * proposed one. Errors as in pejl-oplaeg-actions.h. */
gboolean pejl_oplaeg_begynd (PejlStore *store, PejlReader *reader, PejlOplaegPost *post, PejlId *id, GError **error);

G_END_DECLS
