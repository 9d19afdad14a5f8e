// SPDX-License-Identifier: GPL-3.0-or-later
// Some copies, everything that any of them ever wrote, and what each of them has been given: kept by the test itself.
#pragma once

#include "konvergens-orakel.h"
#include "udveksling-fixture.h"

G_BEGIN_DECLS

#define KOPIER 8
#define NOEGLER 64
#define VERDEN_AD_GANGEN 64 /* so many entries of a packet the store takes in at once */

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
  PejlNoegler *noegler[NOEGLER]; /* those that each began with, then those that came for lost ones */
  PejlKort *kort[NOEGLER];       /* of the latter */
  guint gammel[NOEGLER];         /* of the latter: which it came for */
  guint n_noegler;
  /* per replica whose keys are lost */
  gboolean tabt[ORAKEL_RIDS];
  guint64 stemplet_til[ORAKEL_RIDS]; /* how far its own stamps go */
  guint stemplet_af[ORAKEL_RIDS];    /* whose keys have stamped the rest since; 0: nobody's */
  guint n_afvist;                    /* packets that were set aside for their stamps */
  guint n_kortet;                    /* in which the sender left out what nobody can stamp */
  guint n_afloest;                   /* in which keys that go on for lost ones stamp, and which were taken */
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
/* An entry of a replica that is no copy here: a program with a newer schema, and one that does not ask whether it may. tekst: of an evidens,
 * or what an erasure names. */
void verden_ghost (Verden *v, Kopi *to, guint ghost, guint32 table, const PejlId *row, const char *tekst);
/* The file as it is now; and back to it: the copy goes on under another number if it had written in between. */
GBytes *verden_backup (Verden *v, Kopi *kopi);
void verden_restore (Verden *v, Kopi *kopi, GBytes *file, const Viden *viden);
/* The machine of `to` is gone, and begins anew with a copy of the file and the keys of `from`. */
void verden_clone (Verden *v, Kopi *from, Kopi *to);
/* All of it again; as it was written, or as it lies with the one who gives. */
void verden_give_everything (Verden *v, Kopi *from, Kopi *to, gboolean as_written);
/* Its keys are gone with its machine: the file is put back from a copy and goes on with new ones, whose card all others get. FALSE: another
 * copy has the keys as well. */
gboolean verden_lose_keys (Verden *v, Kopi *kopi);
/* all: also what the other has already. Whether it is taken, and how much of it, is what the oracle says. */
gboolean verden_give_packet (Verden *v, Kopi *from, Kopi *to, gboolean all);

/* Private to the files of the world. */
PejlOp *verden_op_at (Verden *v, guint rid, guint64 seq);
/* Of each chain from (from, to]. */
GPtrArray *verden_gather (Verden *v, const Viden *from, const Viden *to);
GPtrArray *verden_gather_as_it_lies (Verden *v, const Viden *from, const Viden *to, const Viden *viden);
guint verden_rid (Verden *v, guint64 rid);
/* Whether something of the entry went here that should not have. */
gboolean verden_misses (Verden *v, const Viden *viden, const PejlRef *ref);
int verden_by_time (gconstpointer a, gconstpointer b);
/* What the copy knows once these have come in that order, so many at once. */
void verden_note_taken (Verden *v, Kopi *to, GPtrArray *ops, guint at_once);

G_END_DECLS
