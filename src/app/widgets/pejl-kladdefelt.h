// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a longer text that is not written before something is decided: what is typed goes to a draft, and is there again.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_KLADDEFELT (pejl_kladdefelt_get_type ())
/* Signal "changed": the text is another. */
G_DECLARE_FINAL_TYPE (PejlKladdefelt, pejl_kladdefelt, PEJL, KLADDEFELT, AdwBin)

/* label: what a screen reader says. rows: at least so many lines. */
GtkWidget *pejl_kladdefelt_new (const char *label, const char *placeholder, guint rows);
/* Where its draft lies; if typing was cut short there, goes on with what was typed. store may be read-only: then nothing is
 * put anywhere. */
void pejl_kladdefelt_begin (PejlKladdefelt *self, PejlStore *store, const char *form, const char *field);
char *pejl_kladdefelt_get_text (PejlKladdefelt *self); /* newly allocated */
void pejl_kladdefelt_set_text (PejlKladdefelt *self, const char *text);
/* What is typed is in the draft when this returns. */
void pejl_kladdefelt_flush (PejlKladdefelt *self);
/* What was typed has become an op, whose action cleared the draft. */
void pejl_kladdefelt_done (PejlKladdefelt *self);
GtkTextView *pejl_kladdefelt_get_view (PejlKladdefelt *self);

G_END_DECLS
