// SPDX-License-Identifier: GPL-3.0-or-later
// The reason of one vurdering: draft while it is typed, one op when it is left.
#pragma once

#include "core/model/pejl-records.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which vurdering of which tilsyn. tegn is nil unless maal is tegn. */
typedef struct
{
  PejlId tilsyn;
  PejlMaal maal;
  char *omraade;
  PejlId tegn;
} PejlVurderingMaal;

#define PEJL_TYPE_BEGRUNDELSE (pejl_begrundelse_get_type ())
/* Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlBegrundelse, pejl_begrundelse, PEJL, BEGRUNDELSE, AdwBin)

/* Copies maal. label: what a screen reader says. */
GtkWidget *pejl_begrundelse_new (const PejlVurderingMaal *maal, const char *label, const char *placeholder);
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
