// SPDX-License-Identifier: GPL-3.0-or-later
// Sending: to whom, what they lack or everything, what goes along, and one file.
#pragma once

#include "app/pejl-udveksler.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SEND_DIALOG (pejl_send_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlSendDialog, pejl_send_dialog, PEJL, SEND_DIALOG, AdwWindow)

/* The keys are open. rid: of the colleague who is chosen already; nullable. */
PejlSendDialog *pejl_send_dialog_present (GtkWindow *parent, PejlUdveksler *udveksler, const char *rid);
/* Writes the packet there, as after the file was chosen. */
void pejl_send_dialog_write (PejlSendDialog *self, const char *path);

G_END_DECLS
