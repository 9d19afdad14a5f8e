// SPDX-License-Identifier: GPL-3.0-or-later
// A text that is a draft while it is typed and one action when it is left; whose text it is, the owner says.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TEKST_FELT (pejl_tekst_felt_get_type ())
/* Writes through the store of the page it stands on. Signal "edited": what stands in it has changed by typing. */
G_DECLARE_FINAL_TYPE (PejlTekstFelt, pejl_tekst_felt, PEJL, TEKST_FELT, AdwBin)

/* What is left becomes an action that also clears the draft. base: the heads when editing began, or NULL. */
typedef gboolean (*PejlTekstGem) (PejlStore *store, const char *text, const PejlHeads *base, gpointer data, GError **error);

/* label: what a screen reader says; rows: at least so many lines. */
GtkWidget *pejl_tekst_felt_new (const char *label, const char *placeholder, guint rows);
/* Which text it is: the draft's form and field, and what it is read from (its row and field, for the heads). gem NULL: it is
 * never an action by itself, and stays a draft. Empties the field. */
void pejl_tekst_felt_open (PejlTekstFelt *self, const char *form, const char *draft, const PejlId *row, PejlField field,
                           PejlTekstGem gem, gpointer data);
/* What the store holds now; leaves what is being typed alone. */
void pejl_tekst_felt_show (PejlTekstFelt *self, const char *text);
/* If typing was cut short here before, goes on with what was typed. */
void pejl_tekst_felt_restore (PejlTekstFelt *self, PejlStore *store);
/* What is typed becomes an action, or is in its draft. FALSE if the store could not take it; the text then stays. */
gboolean pejl_tekst_felt_finish (PejlTekstFelt *self);
/* Empties it after its text was taken elsewhere. */
void pejl_tekst_felt_clear (PejlTekstFelt *self);
void pejl_tekst_felt_set_locked (PejlTekstFelt *self, gboolean locked);
/* The text as it stands, newly allocated. */
char *pejl_tekst_felt_get_text (PejlTekstFelt *self);
GtkTextView *pejl_tekst_felt_get_view (PejlTekstFelt *self);

G_END_DECLS
