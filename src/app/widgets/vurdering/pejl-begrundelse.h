// SPDX-License-Identifier: GPL-3.0-or-later
// One text of one vurdering: draft while it is typed, one op when it is left.
#pragma once

#include "app/widgets/vurdering/pejl-henvisninger.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/model/pejl-maal.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_BEGRUNDELSE (pejl_begrundelse_get_type ())
/* Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlBegrundelse, pejl_begrundelse, PEJL, BEGRUNDELSE, AdwBin)

/* Copies maal. label: what a screen reader says. */
GtkWidget *pejl_begrundelse_new (const PejlVurderingMaal *maal, PejlLag lag, const char *label, const char *placeholder);
/* The reason of the second konsulent, who is that person. */
GtkWidget *pejl_begrundelse_new_med (const PejlVurderingMaal *maal, const PejlId *person, const char *label,
                                     const char *placeholder);
/* The text can refer to evidens; that of the area first. */
void pejl_begrundelse_set_henvisninger (PejlBegrundelse *self, PejlHenvisninger *henvisninger, int omraade);
/* What the store holds now; leaves what is being typed alone. */
void pejl_begrundelse_show (PejlBegrundelse *self, const char *tekst);
/* If typing was cut short here before, goes on with what was typed. */
void pejl_begrundelse_restore (PejlBegrundelse *self, PejlStore *store);
/* What is typed becomes an op. FALSE if the store could not take it; the text then stays. */
gboolean pejl_begrundelse_finish (PejlBegrundelse *self);
/* Whether anything stands in it. */
gboolean pejl_begrundelse_has_text (PejlBegrundelse *self);
GtkTextView *pejl_begrundelse_get_view (PejlBegrundelse *self);

G_END_DECLS
