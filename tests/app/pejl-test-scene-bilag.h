// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of bilag; see PejlTestScene.
#pragma once

#include "pejl-test-app.h"

G_BEGIN_DECLS

GtkWindow *pejl_test_scene_bilag (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_bilag_stort (PejlWindow *window, PejlStore *store);

G_END_DECLS
