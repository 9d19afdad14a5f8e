// SPDX-License-Identifier: GPL-3.0-or-later
// A text of one row of the store: draft while it is typed, one op when it is left.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What writes the text when it is left; an action of core/actions. */
typedef gboolean (*PejlTekstfeltSave) (PejlStore *store, const PejlId *row, PejlField field, const char *tekst,
                                       const PejlHeads *base, GError **error);

#define PEJL_TYPE_TEKSTFELT (pejl_tekstfelt_get_type ())
/* Signal: "saved" – what was typed has been written. */
G_DECLARE_FINAL_TYPE (PejlTekstfelt, pejl_tekstfelt, PEJL, TEKSTFELT, AdwBin)

/* label: what a screen reader says; placeholder: shown while it is empty. rows: at least so many lines. one_line: Enter
 * leaves it; else Ctrl+Enter does. */
GtkWidget *pejl_tekstfelt_new (const char *label, const char *placeholder, guint rows, gboolean one_line);
/* A new thing each time: saving empties the field. */
void pejl_tekstfelt_set_adds (PejlTekstfelt *self, gboolean adds);
/* Which text it is of; what was typed of another one is saved first. form, draft: of the draft (copied). tekst: as it stands
 * in the store. A draft that is there is shown instead. */
void pejl_tekstfelt_open (PejlTekstfelt *self, PejlStore *store, const PejlId *row, PejlField field, const char *form,
                          const char *draft, PejlTekstfeltSave save, const char *tekst);
/* The store says this now. What is being typed stays. */
void pejl_tekstfelt_show (PejlTekstfelt *self, const char *tekst);
/* Replaces the text and saves it, as if it had been typed and left. */
void pejl_tekstfelt_set (PejlTekstfelt *self, const char *tekst);
/* Saves what was typed. FALSE with a banner if it could not be. */
gboolean pejl_tekstfelt_finish (PejlTekstfelt *self);
GtkTextView *pejl_tekstfelt_get_view (PejlTekstfelt *self);

G_END_DECLS
