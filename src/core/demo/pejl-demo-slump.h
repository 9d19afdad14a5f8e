// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn numbers that follow from a seed alone, on every machine.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 state;
} PejlSlump;

/* A stream of its own for each thing (a house, a visit), so that a change in one leaves the others alone. */
PejlSlump pejl_slump_new (guint64 seed, const char *name, guint64 nr);
guint64 pejl_slump_next (PejlSlump *slump);
/* 0 … n - 1. */
guint pejl_slump_below (PejlSlump *slump, guint n);
/* [0, 1). */
double pejl_slump_unit (PejlSlump *slump);
gboolean pejl_slump_chance (PejlSlump *slump, double probability);
/* Near the normal distribution, mean 0 and deviation 1, within ±6. */
double pejl_slump_normal (PejlSlump *slump);

G_END_DECLS
