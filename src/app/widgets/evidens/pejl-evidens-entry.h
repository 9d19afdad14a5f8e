// SPDX-License-Identifier: GPL-3.0-or-later
// Where evidens is written: text, kind, stue, tegn and time, kept together as one draft until Enter.
#pragma once

#include "app/widgets/evidens/pejl-stopur-knap.h"
#include "app/widgets/evidens/pejl-tegn-katalog.h"

#include "core/model/pejl-records.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_EVIDENS_ENTRY (pejl_evidens_entry_get_type ())
/* Signals: "save" – Enter; "edited" – the draft is no longer what it was; "escape"; "ny-stue" (const char *navn). */
G_DECLARE_FINAL_TYPE (PejlEvidensEntry, pejl_evidens_entry, PEJL, EVIDENS_ENTRY, AdwBin)

void pejl_evidens_entry_set_katalog (PejlEvidensEntry *self, PejlTegnKatalog *katalog);
/* PejlStue*; NULL where the scope has none. */
void pejl_evidens_entry_set_stuer (PejlEvidensEntry *self, GPtrArray *stuer);
/* The tilsyn's date. Today: evidens gets the time it is saved. Else the time is a field, beginning at first (HH:MM). */
void pejl_evidens_entry_set_dato (PejlEvidensEntry *self, const char *dato, const char *first);
/* tight: leaves the keycaps out; narrow: also the words. */
void pejl_evidens_entry_set_room (PejlEvidensEntry *self, gboolean tight, gboolean narrow);

void pejl_evidens_entry_set_art (PejlEvidensEntry *self, PejlArt art);
PejlArt pejl_evidens_entry_get_art (PejlEvidensEntry *self);
/* Whom a samtale is with: PejlMed as bits; 0 for another kind. Stays for the next evidens, as kind and stue do, until it is forgotten. */
guint pejl_evidens_entry_get_med (PejlEvidensEntry *self);
/* Opens the choices, when the kind is samtale. */
void pejl_evidens_entry_choose_med (PejlEvidensEntry *self);
void pejl_evidens_entry_forget_med (PejlEvidensEntry *self);
void pejl_evidens_entry_set_stue (PejlEvidensEntry *self, const PejlId *stue);
const PejlId *pejl_evidens_entry_get_stue (PejlEvidensEntry *self);
/* Adds the tegn or turns it, if it is there with the other direction. */
void pejl_evidens_entry_add_tegn (PejlEvidensEntry *self, const PejlId *tegn, PejlRetning retning);
const PejlEvidensTegn *pejl_evidens_entry_get_tegn (PejlEvidensEntry *self, guint *n);
char *pejl_evidens_entry_get_text (PejlEvidensEntry *self);
/* FALSE if the time that is typed is none. */
gboolean pejl_evidens_entry_get_tidspunkt (PejlEvidensEntry *self, char buf[PEJL_TIDSPUNKT_LEN]);
/* Children and adults; FALSE if what is typed is no such counts. */
gboolean pejl_evidens_entry_get_antal (PejlEvidensEntry *self, PejlRamme *ramme);
void pejl_evidens_entry_focus_antal (PejlEvidensEntry *self);
PejlStopurKnap *pejl_evidens_entry_get_stopur (PejlEvidensEntry *self); /* borrowed */
/* Neither text, tegn nor counts. */
gboolean pejl_evidens_entry_is_empty (PejlEvidensEntry *self);
/* What waits to be attached, under the text, and the button for more, beside the kinds. */
void pejl_evidens_entry_add_bilag (PejlEvidensEntry *self, GtkWidget *strip, GtkWidget *button);
/* For the next evidens: kind and stue stay, and a typed time. Counts do not: what is not counted anew is not claimed. */
void pejl_evidens_entry_clear (PejlEvidensEntry *self);
void pejl_evidens_entry_focus_text (PejlEvidensEntry *self);
GtkTextView *pejl_evidens_entry_get_view (PejlEvidensEntry *self);

/* All of it as one text, and back. A text that is no such draft comes back as the evidens' text. */
char *pejl_evidens_entry_to_draft (PejlEvidensEntry *self);
void pejl_evidens_entry_from_draft (PejlEvidensEntry *self, const char *draft);

G_END_DECLS
