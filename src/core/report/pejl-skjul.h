// SPDX-License-Identifier: GPL-3.0-or-later
// Which groups a public document tells nothing of, so that no small group can be read or reckoned out of it.
#pragma once

#include "core/analysis/pejl-analyse.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_SKJUL_VIST,
  PEJL_SKJUL_LILLE, /* too small to be told of */
  PEJL_SKJUL_MED,   /* hidden with the small ones: the sum less those that are shown would tell of them */
} PejlSkjul;

/* For n groups that are published with their sum: hides those of 1 … mindst - 1 members, and after them the
 * smallest of the rest (the first of equals) until at least two groups with at least mindst members together
 * are hidden, or none is left. A group without members tells nothing and is shown. skjul has room for n. */
void pejl_skjul_grupper (const guint *stoerrelser, guint n, guint mindst, PejlSkjul *skjul);

/* The same for the distrikter of analyse by their dagtilbud, with PEJL_FIGUR_MINDSTE_GRUPPE. Caller frees. */
PejlSkjul *pejl_skjul_distrikter (const PejlAnalyse *analyse);

G_END_DECLS
