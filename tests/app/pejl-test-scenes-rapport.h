// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of reports: the preview of one, and all of a period.
#pragma once

#include "pejl-test-app.h"

G_BEGIN_DECLS

GtkWindow *pejl_test_scene_rapport (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_rapporter (PejlWindow *window, PejlStore *store);

G_END_DECLS
