// SPDX-License-Identifier: GPL-3.0-or-later
// What an oplæg is called, for whom it is and when: changed afterwards.
#pragma once

#include "core/model/pejl-dias.h"
#include "core/store/pejl-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over parent; closes itself when it is saved, as one action. Numbers and slides stay as they are. */
void pejl_oplaeg_om_dialog_present (GtkWindow *parent, PejlStore *store, const PejlOplaegPost *post);

G_END_DECLS
