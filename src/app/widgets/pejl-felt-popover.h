// SPDX-License-Identifier: GPL-3.0-or-later
// One field in a popover: typed, Enter, gone.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_FELT_POPOVER (pejl_felt_popover_get_type ())
/* Signal: "done" (const char *text) → gboolean: Enter; FALSE when the text is none of what is asked for, and the field then
 * says so and stays. */
G_DECLARE_FINAL_TYPE (PejlFeltPopover, pejl_felt_popover, PEJL, FELT_POPOVER, GtkPopover)

/* label: what is asked for; hint: how it is typed. */
GtkWidget *pejl_felt_popover_new (const char *label, const char *hint);
/* Opens with that text, selected. */
void pejl_felt_popover_open (PejlFeltPopover *self, const char *text);
GtkEditable *pejl_felt_popover_get_field (PejlFeltPopover *self);

G_END_DECLS
