// SPDX-License-Identifier: GPL-3.0-or-later
// A day that stands still: what a demo, dated once and for all, is seen on.
#pragma once

#include "core/model/pejl-dato.h"

G_BEGIN_DECLS

/* From now on pejl_dato_today() and pejl_tidspunkt_now() are of this ISO date, with the machine's clock, for the whole program;
 * NULL: of the machine's again. Thread-safe. */
void pejl_dato_set_today (const char *iso);

G_END_DECLS
