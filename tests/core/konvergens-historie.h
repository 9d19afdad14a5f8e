// SPDX-License-Identifier: GPL-3.0-or-later
// One random history, and what every copy has to show in it.
#pragma once

#include "konvergens-haendt.h"
#include "konvergens-verden.h"

G_BEGIN_DECLS

#define ROWS 6
#define GUARDED 4      /* rows from here on are of a table that only some may write */

typedef struct
{
  Verden *v;
  guint n;             /* copies that take part */
  PejlId rows[ROWS];
  PejlId newer;        /* a row of a table of a newer program */
  guint ghost;
  gboolean gik_tabt;      /* entries went with a restored or cloned copy, for good if nobody else had them */
  gboolean roller_kommer; /* nobody has founded roles when the world begins, and few know of it for a while */
  /* a form that stands open in a copy */
  PejlHeads *base;
  Kopi *base_kopi;
  guint base_row;
  guint base_field;
  Viden base_viden;
  /* a backup of a copy */
  GBytes *backup;
  Kopi *backup_kopi;
  Viden backup_viden;
} Historie;

/* What the copy shows is what the oracle says of one who knows so much. */
void historie_check_copy (Historie *h, Kopi *kopi);
/* All know the same, and show it. */
void historie_check_all (Historie *h);
/* Where roles were founded on the way: what went somewhere by an erasure that does not stand comes back from anybody who has it. */
void historie_bring_back (Historie *h);

G_END_DECLS
