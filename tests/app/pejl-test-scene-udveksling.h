// SPDX-License-Identifier: GPL-3.0-or-later
// The page Udveksling in the states that a person meets.
#pragma once

#include "pejl-test-kollega.h"

G_BEGIN_DECLS

GtkWindow *pejl_test_scene_udveksling (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_guide (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_kort (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_pakke (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_valg (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_send (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_server (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_server_opsaet (PejlWindow *window, PejlStore *store);

G_END_DECLS
