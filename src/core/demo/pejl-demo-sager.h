// SPDX-License-Identifier: GPL-3.0-or-later
// Bekymring at Havneby's visits, the municipality's own rule, what was decided on its proposals, and the cases that came of it.
#pragma once

#include "core/demo/pejl-demo-skriv.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* After the visits of the plan are written: reads them back, so that every decision names the sentence that was proposed. */
gboolean pejl_demo_sager_write (PejlStore *store, const PejlDemoSkriver *skriver, const PejlDemoPlan *plan,
                                GCancellable *cancellable, GError **error);

G_END_DECLS
