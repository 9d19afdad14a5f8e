// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of the committee's oplæg and its presenter.
#pragma once

#include "pejl-test-app.h"

G_BEGIN_DECLS

GtkWindow *pejl_test_scene_oplaeg (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_oplaeg_diagram (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_oplaeg_rammer (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_oplaeg_om (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_oplaeg_tomt (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_oplaeg_nyt (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_oplaeg_praksis (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_oplaeser (PejlWindow *window, PejlStore *store);

G_END_DECLS
