// SPDX-License-Identifier: GPL-3.0-or-later
// Some copies, everything that any of them ever wrote, and what each of them has been given: kept by the test itself.
#pragma once

#include "konvergens-orakel.h"
#include "udveksling-fixture.h"

G_BEGIN_DECLS

#define KOPIER 8

typedef struct
{
  Kollega k;
  guint rid;    /* index of the number it writes under */
  Viden viden;
} Kopi;

typedef struct
{
  Kopi kopier[KOPIER];
  guint64 rids[ORAKEL_RIDS];
  GPtrArray *log[ORAKEL_RIDS]; /* GBytes: its entries, by number */
  PejlNoegler *noegler[KOPIER]; /* those that each began with */
  Orakel orakel;
  GRand *rand;
} Verden;

typedef enum
{
  LEVERING_HEL,
  LEVERING_TO_GANGE,
  LEVERING_OVERLAP,  /* with what is there already */
  LEVERING_DEL,      /* a file with a beginning of each chain */
  LEVERING_AFBRUDT,  /* an import that breaks off in the middle */
  LEVERING_HUL,      /* something is missing in between */
  LEVERING_FEJL,     /* one byte is another */
  LEVERING_PAKKE,    /* as a sealed packet */
  LEVERING_N
} Levering;

void verden_set_up (Verden *v);
void verden_tear_down (Verden *v);
/* Takes what the copy has written since into the log. How many entries that was. */
guint verden_note_own (Verden *v, Kopi *kopi);
/* FALSE: there was nothing of which that could be made. */
gboolean verden_give (Verden *v, Kopi *from, Kopi *to, Levering levering);
/* An entry of a replica that is no copy here: a program with a newer schema. */
void verden_ghost (Verden *v, Kopi *to, guint ghost, const PejlId *row, const char *tekst);
/* The file as it is now; and back to it: the copy goes on under another number if it had written in between. */
GBytes *verden_backup (Verden *v, Kopi *kopi);
void verden_restore (Verden *v, Kopi *kopi, GBytes *file, const Viden *viden);
/* The machine of `to` is gone, and begins anew with a copy of the file and the keys of `from`. */
void verden_clone (Verden *v, Kopi *from, Kopi *to);

G_END_DECLS
