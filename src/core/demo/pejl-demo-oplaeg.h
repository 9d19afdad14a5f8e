// SPDX-License-Identifier: GPL-3.0-or-later
// The oplæg that Havneby's centerchef has begun for the committee's next meeting.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Of 2024–2025, frozen some weeks before the demo's day; some findings are used, some still proposed. The same seed gives the same
 * rows. Not undoable. Everything else is in the store already. */
gboolean pejl_demo_oplaeg_write (PejlStore *store, guint64 seed, GError **error);

G_END_DECLS
