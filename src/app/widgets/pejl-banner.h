// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, or what is worth knowing, over the page: a sentence, the details behind a click, and what can be done.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_BANNER (pejl_banner_get_type ())
/* Signal "closed". The button of a failure activates win.save-copy. */
G_DECLARE_FINAL_TYPE (PejlBanner, pejl_banner, PEJL, BANNER, GtkWidget)

GtkWidget *pejl_banner_new (void);
/* text: the details, or NULL. failure: something was not done; else a notice. */
void pejl_banner_set (PejlBanner *self, const char *title, const char *text, gboolean failure);
/* A button more, until the next pejl_banner_set(). */
void pejl_banner_set_verb (PejlBanner *self, const char *label, const char *action);

G_END_DECLS
