// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into the scenes of a visit that need something written first.
#pragma once

#include "pejl-test-app.h"

G_BEGIN_DECLS

GtkWindow *pejl_test_scene_samtale (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_samlet (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_vurdering_koebenhavn (PejlWindow *window, PejlStore *store);

G_END_DECLS
