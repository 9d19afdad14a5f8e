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

/* The same where each group is published in several sizes, each with its sum (dagtilbud; of them visited; of them assessed):
 * in none of the sizes can 1 … mindst - 1 members, or a single group, be read or reckoned. stoerrelser: maal sizes of the first
 * group, then of the next … Groups that are small only in another size than the first are PEJL_SKJUL_MED. */
void pejl_skjul_maal (const guint *stoerrelser, guint n, guint maal, guint mindst, PejlSkjul *skjul);

/* The same for the distrikter of analyse by their dagtilbud, those visited, and those assessed in each area, with
 * PEJL_FIGUR_MINDSTE_GRUPPE. Caller frees. */
PejlSkjul *pejl_skjul_distrikter (const PejlAnalyse *analyse);

G_END_DECLS
