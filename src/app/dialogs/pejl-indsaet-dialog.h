// SPDX-License-Identifier: GPL-3.0-or-later
// A bulleted list from a PDF or a word processor, pasted; beside it the clean tegn that it becomes, before anything is changed.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_INDSAET_DIALOG (pejl_indsaet_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlIndsaetDialog, pejl_indsaet_dialog, PEJL, INDSAET_DIALOG, AdwWindow)

/* tekster: the clean tegn, NULL-terminated; not called when the dialog is closed without. */
typedef void (*PejlIndsaetFunc) (const char *const *tekster, gpointer data);

/* celle: "Børnesyn · Ledere", to say where they go. data must live as long as parent. */
void pejl_indsaet_dialog_present (GtkWindow *parent, const char *celle, PejlIndsaetFunc done, gpointer data);
/* For tests: what a person pastes. */
void pejl_indsaet_dialog_set_text (PejlIndsaetDialog *self, const char *text);

G_END_DECLS
