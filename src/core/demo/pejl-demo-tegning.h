// SPDX-License-Identifier: GPL-3.0-or-later
// Contents that follow from drawn numbers: pictures, a PDF, a text. No person is in any of them.
#pragma once

#include "core/demo/pejl-demo-slump.h"

G_BEGIN_DECLS

/* A stue seen from above, as PNG. */
GBytes *pejl_demo_tegn_rum (PejlSlump *slump);
/* A bookcase seen from the front, as PNG. */
GBytes *pejl_demo_tegn_hylde (PejlSlump *slump);
/* One page with the week's plan, as PDF in a font that every reader has. */
GBytes *pejl_demo_skriv_rytme (PejlSlump *slump, guint uge);
/* The points of a meeting, as text. */
GBytes *pejl_demo_skriv_dagsorden (PejlSlump *slump);

G_END_DECLS
