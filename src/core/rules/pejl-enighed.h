// SPDX-License-Identifier: GPL-3.0-or-later
// How far two konsulenter, who judged the same apart from each other, agree. Plain counts with their n: for a handful of areas a
// kappa says less than it seems to.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of one area, tegn or theme. */
typedef enum
{
  PEJL_ENIGHED_MANGLER = 0, /* one of them, or both, has not judged it yet */
  PEJL_ENIGHED_SAMME,       /* the same level, or both "not assessed" */
  PEJL_ENIGHED_ET_TRIN,     /* one level apart */
  PEJL_ENIGHED_LAENGERE,    /* further apart */
  PEJL_ENIGHED_KUN_EN,      /* one chose a level, the other "not assessed" */
} PejlEnighed;

/* Levels as in PejlVurdering: -1 not yet judged, 0 "not assessed", 1… a level. */
PejlEnighed pejl_enighed_of (int niveau, int med);
/* Whether the other's level may be seen: both are in, so that neither can lean on the other. */
gboolean pejl_enighed_both_in (int niveau, int med);

/* Of many. "Not assessed" is outside n, also where both chose it. */
typedef struct
{
  guint n;        /* both gave a level */
  guint samme;    /* exactly the same */
  guint inden_et; /* the same or one level apart */
  guint kun_en;   /* one gave a level, the other "not assessed": outside n */
} PejlEnighedSum;
void pejl_enighed_add (PejlEnighedSum *sum, int niveau, int med);

G_END_DECLS
