// SPDX-License-Identifier: GPL-3.0-or-later
// Where the municipality's server is, as whom one comes there, and whether it answers.
#pragma once

#include "app/pejl-udveksler-server.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SERVER_DIALOG (pejl_server_dialog_get_type ())
/* Actions: server.proev, server.gem, server.slip. */
G_DECLARE_FINAL_TYPE (PejlServerDialog, pejl_server_dialog, PEJL, SERVER_DIALOG, AdwWindow)

/* Of the parent's; gone with it. */
PejlServerDialog *pejl_server_dialog_present (GtkWindow *parent, PejlUdveksler *udveksler);

G_END_DECLS
