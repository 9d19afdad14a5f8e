// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's own words for the check before a text leaves.
#pragma once

#include "core/model/pejl-domaene.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* The same word twice is one row, alike in every copy. Errors are PEJL_ACTIONS_ERROR_EMPTY or the store's. */
gboolean pejl_ord_add (PejlStore *store, PejlOrdArt art, const char *tekst, GError **error);
gboolean pejl_ord_delete (PejlStore *store, const PejlId *ord, GError **error);

G_END_DECLS
