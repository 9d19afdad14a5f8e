// SPDX-License-Identifier: GPL-3.0-or-later
// The bilag of an evidens that is not one yet, as one text: what is kept of them while one types.
#pragma once

#include "core/model/pejl-vedhaeftning.h"

G_BEGIN_DECLS

/* PejlVedhaeftning* with id, name, type, size, hash and text. */
char *pejl_bilag_kladde_write (const GPtrArray *bilag);
/* A line that cannot be read is left out. */
GPtrArray *pejl_bilag_kladde_read (const char *draft);

G_END_DECLS
