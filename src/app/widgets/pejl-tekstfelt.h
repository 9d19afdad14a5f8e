// SPDX-License-Identifier: GPL-3.0-or-later
// A text of one row of the store, as a field of its own: draft while it is typed, one op when it is left.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What writes the text when it is left; an action of core/actions, which also clears the draft. */
typedef gboolean (*PejlTekstfeltSave) (PejlStore *store, const PejlId *row, PejlField field, const char *tekst,
                                       const PejlHeads *base, GError **error);

#define PEJL_TYPE_TEKSTFELT (pejl_tekstfelt_get_type ())
/* Signal: "edited" – another text stands in it, by typing or from a draft. */
G_DECLARE_FINAL_TYPE (PejlTekstfelt, pejl_tekstfelt, PEJL, TEKSTFELT, AdwBin)

/* label: what a screen reader says; placeholder: shown while it is empty. rows: at least so many lines. one_line: Enter
 * leaves it; else Ctrl+Enter does. */
GtkWidget *pejl_tekstfelt_new (const char *label, const char *placeholder, guint rows, gboolean one_line);
/* Which text it is of; what was typed of another one is saved first. field 0: a new thing each time, saving empties the field. form,
 * draft: of the draft (copied). tekst: as it stands in the store. A draft that is there is shown instead. */
void pejl_tekstfelt_open (PejlTekstfelt *self, PejlStore *store, const PejlId *row, PejlField field, const char *form,
                          const char *draft, PejlTekstfeltSave save, const char *tekst);
/* Likewise, but empty until it is shown something, and without its draft until that is restored: a text that is locked has none to go
 * on with. Writes through the store of the page it stands on. save NULL: it stays a draft. */
void pejl_tekstfelt_begin (PejlTekstfelt *self, const PejlId *row, PejlField field, const char *form, const char *draft,
                           PejlTekstfeltSave save);
/* If typing was cut short here before, goes on with what was typed. */
void pejl_tekstfelt_restore (PejlTekstfelt *self, PejlStore *store);
/* The store says this now. What is being typed stays. */
void pejl_tekstfelt_show (PejlTekstfelt *self, const char *tekst);
/* Replaces the text and saves it, as if it had been typed and left. */
void pejl_tekstfelt_set (PejlTekstfelt *self, const char *tekst);
/* Saves what was typed. FALSE with a banner if it could not be. */
gboolean pejl_tekstfelt_finish (PejlTekstfelt *self);
/* Empties it after its text was taken elsewhere. */
void pejl_tekstfelt_clear (PejlTekstfelt *self);
void pejl_tekstfelt_set_locked (PejlTekstfelt *self, gboolean locked);
/* The text as it stands, newly allocated. */
char *pejl_tekstfelt_get_text (PejlTekstfelt *self);
GtkTextView *pejl_tekstfelt_get_view (PejlTekstfelt *self);

G_END_DECLS
