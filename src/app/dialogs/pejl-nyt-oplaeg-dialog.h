// SPDX-License-Identifier: GPL-3.0-or-later
// A new oplæg: which two years, the last day that counts, for whom and when. A proposed deck comes of it at once.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*PejlNytOplaegFunc) (const PejlId *oplaeg, gpointer data);

/* done is called once with the new oplæg when one was made; data must live as long as parent. */
void pejl_nyt_oplaeg_dialog_present (GtkWindow *parent, PejlStore *store, PejlNytOplaegFunc done, gpointer data);

G_END_DECLS
