// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures of Havneby: three years of them, made up, and drawn apart from how a house is judged.
#pragma once

#include "core/demo/pejl-demo-steder.h"

G_BEGIN_DECLS

/* All of them as one action that Ctrl+Z does not step through: of each house, each distrikt and the kommune. */
PejlAction *pejl_demo_rammetal (guint64 seed, const PejlDemoSteder *steder);

G_END_DECLS
