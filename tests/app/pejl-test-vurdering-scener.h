// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of judging: cards with all their layers, themes, a second konsulent, and the instruments' dialog.
#pragma once

#include "pejl-test-app.h"

G_BEGIN_DECLS

GtkWindow *pejl_scene_redskaber (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_scene_redskab (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_scene_vurdering_lag (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_scene_vurdering_temaer (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_scene_vurdering_med (PejlWindow *window, PejlStore *store);

G_END_DECLS
