// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of what keeps data safe: backups, erasing, aktindsigt, the guide for a damaged file.
#pragma once

#include "pejl-test-app.h"

GtkWindow *pejl_test_scene_kopier (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_slet (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_aktindsigt (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_reparer (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_opbevaring (PejlWindow *window, PejlStore *store);
