// SPDX-License-Identifier: GPL-3.0-or-later
// References to evidens in a text view: "#" chooses one, it stands as "[4]" and is one letter to the keys, and it leads to its
// evidens.
#pragma once

#include "app/widgets/vurdering/pejl-henvisninger.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_HENVISNING_TEKST (pejl_henvisning_tekst_get_type ())
/* In the view a reference is the text "[4]" under a tag that knows its evidens; in the store it is a token (pejl-henvisning.h). So a
 * screen reader reads it as what it is, and "[4]" that is typed, pasted or undone is a reference again.
 * Following one activates "page.goto-evidens" on the view. */
G_DECLARE_FINAL_TYPE (PejlHenvisningTekst, pejl_henvisning_tekst, PEJL, HENVISNING_TEKST, GObject)

/* holder: an ancestor of the view that the suggestions hang on. */
PejlHenvisningTekst *pejl_henvisning_tekst_new (GtkTextView *view, GtkWidget *holder);
/* Before the holder goes. */
void pejl_henvisning_tekst_detach (PejlHenvisningTekst *self);
/* omraade: whose evidens is offered first; -1: in the stream's order. */
void pejl_henvisning_tekst_set_henvisninger (PejlHenvisningTekst *self, PejlHenvisninger *henvisninger, int omraade);
/* With tokens. */
void pejl_henvisning_tekst_set (PejlHenvisningTekst *self, const char *tekst);
char *pejl_henvisning_tekst_get (PejlHenvisningTekst *self);
gboolean pejl_henvisning_tekst_is_completing (PejlHenvisningTekst *self);
/* Follows the reference at the cursor, or selected. FALSE if there is none. */
gboolean pejl_henvisning_tekst_follow (PejlHenvisningTekst *self);

G_END_DECLS
