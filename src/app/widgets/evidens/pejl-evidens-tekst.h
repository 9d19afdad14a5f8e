// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an evidens being written: # offers tegn, @ offers stuer, Enter finishes. In the entry and in a row alike.
#pragma once

#include "app/widgets/evidens/pejl-tegn-katalog.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_EVIDENS_TEKST (pejl_evidens_tekst_get_type ())
/* Signals: "changed" – typed; "finish" – Enter; "escape" – Esc with nothing open; "tegn" (PejlTegnItem *item, int retning);
 * "stue" (const PejlId *stue, nil: the whole house); "ny-stue" (const char *navn); "rub-out" – Backspace in an empty text;
 * "split" – Ctrl+Shift+Enter: the text is to become two at the cursor. */
G_DECLARE_FINAL_TYPE (PejlEvidensTekst, pejl_evidens_tekst, PEJL, EVIDENS_TEKST, GtkWidget)

/* label: what a screen reader says; placeholder: shown while it is empty; rows: at least so many lines high. */
GtkWidget *pejl_evidens_tekst_new (const char *label, const char *placeholder, guint rows);
void pejl_evidens_tekst_set_katalog (PejlEvidensTekst *self, PejlTegnKatalog *katalog);
/* PejlStue*; NULL: there are no stuer in this scope, and @ is only a letter. */
void pejl_evidens_tekst_set_stuer (PejlEvidensTekst *self, GPtrArray *stuer);
char *pejl_evidens_tekst_get_text (PejlEvidensTekst *self);
void pejl_evidens_tekst_set_text (PejlEvidensTekst *self, const char *text);
/* Writes at the cursor as if typed: "@" opens the stuer. */
void pejl_evidens_tekst_type (PejlEvidensTekst *self, const char *text);
/* Letters before the cursor. */
int pejl_evidens_tekst_get_cursor (PejlEvidensTekst *self);
/* The tegn that were taken with # after that place since the text was set. GArray of PejlId. */
GArray *pejl_evidens_tekst_get_picks_after (PejlEvidensTekst *self, int offset);
GtkTextView *pejl_evidens_tekst_get_view (PejlEvidensTekst *self);
gboolean pejl_evidens_tekst_is_completing (PejlEvidensTekst *self);

G_END_DECLS
