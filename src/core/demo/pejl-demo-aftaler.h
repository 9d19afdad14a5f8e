// SPDX-License-Identifier: GPL-3.0-or-later
// What else stands in Havneby's årshjul: samtaler, follow-ups, the committee's dates.
#pragma once

#include "core/demo/pejl-demo-skriv.h"

G_BEGIN_DECLS

/* The years 2025 and 2026 as actions that Ctrl+Z does not step through, one a year; what lies before the demo's day
 * has been held. PejlAction*. */
GPtrArray *pejl_demo_aftaler (const PejlDemoSkriver *skriver);

G_END_DECLS
