// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting with the municipality's server: what it would do, said before anything is taken in or sent; and afterwards what it did.
#pragma once

#include "app/pejl-udveksler-server.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SERVER_VIEW (pejl_server_view_get_type ())
/* Its buttons activate page.server-moed, page.til-valg and page.faerdig. */
G_DECLARE_FINAL_TYPE (PejlServerView, pejl_server_view, PEJL, SERVER_VIEW, AdwBin)

/* svar: borrowed during the call. would: a preview. konflikter: how many choices wait in the store. */
void pejl_server_view_show (PejlServerView *self, const PejlServerSvar *svar, gboolean would, guint konflikter);

G_END_DECLS
