// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into the scenes of skærpet tilsyn; as the prepare function of a PejlTestScene.
#pragma once

#include "pejl-test-app.h"

G_BEGIN_DECLS

GtkWindow *pejl_test_scene_tilsyn_forslag (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_sag_hus (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_sag_ny (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_sag_luk (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_regler (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_regel_proeve (PejlWindow *window, PejlStore *store);

G_END_DECLS
