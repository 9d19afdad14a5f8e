// SPDX-License-Identifier: GPL-3.0-or-later
// Settling what two have written without seeing each other's. All values stay in the history; undo brings the
// clash back, with the same values of the same people.
#pragma once

#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query-konflikt.h"

G_BEGIN_DECLS

/* The value of one of them: index into its vaerdier. */
gboolean pejl_konflikt_vaelg (PejlStore *store, const PejlKonflikt *konflikt, guint index, GError **error);
/* A text of its own, or several of theirs put together; only where konflikt->text. */
gboolean pejl_konflikt_skriv (PejlStore *store, const PejlKonflikt *konflikt, const char *tekst, GError **error);
/* All texts after each other, a paragraph each; newly allocated. */
char *pejl_konflikt_begge (const PejlKonflikt *konflikt);
/* Where one deleted what another edited: it stays, or it goes. */
gboolean pejl_konflikt_behold (PejlStore *store, const PejlKonflikt *konflikt, GError **error);
gboolean pejl_konflikt_slet (PejlStore *store, const PejlKonflikt *konflikt, GError **error);

/* "Du og Bo har begge ændret begrundelsen i vurderingen": one sentence without its point, Danish. */
char *pejl_konflikt_saetning (const PejlKonflikt *konflikt);

G_END_DECLS
