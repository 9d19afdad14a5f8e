// SPDX-License-Identifier: GPL-3.0-or-later
// What an oplæg is frozen with: every proposed slide, its chart's numbers and its words, as one text in its row. Why it is this
// and not the store as it was: docs/oplaeg.md.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg.h"

G_BEGIN_DECLS

/* The same slides give the same text. */
char *pejl_oplaeg_frys (const PejlOplaeg *forslag);
/* Slides of before, proposed titles and texts and all. NULL when the text is none, is damaged, or is of a newer program. */
PejlOplaeg *pejl_oplaeg_toe (const char *tal);

G_END_DECLS
