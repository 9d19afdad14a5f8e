// SPDX-License-Identifier: GPL-3.0-or-later
// An oracle that knows nothing of parents, heads or SQLite: it records who knew what when something was written (version vectors
// that the test itself keeps), and says from true causality alone what every copy has to show.
#pragma once

#include "core/model/pejl-id.h"

G_BEGIN_DECLS

#define ORAKEL_RIDS 512
#define ORAKEL_SLETTET 9 /* the field number of a deletion */
#define ORAKEL_HAENDELSER 128 /* of one seed */

typedef struct
{
  guint64 n[ORAKEL_RIDS]; /* per replica how many of its entries are known */
  guint8 vaek[ORAKEL_HAENDELSER]; /* per event whether its text went here: who did not know of the roles yet believes every erasure */
} Viden;

typedef struct
{
  guint row;
  guint field;
  char *value;      /* NULL: a deletion (slettet) or an undeletion */
  guint32 felt;     /* the store's number of the field */
  gboolean slettet;
  guint rid;        /* index */
  guint64 seq;
  guint64 hlc;
  guint64 rid_value; /* for the order of those with the same time */
  Viden *viden;     /* what the writer had before the eyes */
  Viden *set;       /* what the writer's copy held, for who may write */
  gboolean vogtet;  /* only some may write it */
  GArray *over;     /* guint: the events that it was written on top of, where it is guarded */
} Haendelse;

/* A role given or ended by the one who may: index of the key, and where it stands. */
typedef struct
{
  guint noegle;
  gboolean slut;
  guint rid;
  guint64 seq;
  Viden *set; /* of an end: what had been seen */
} Rolle;

/* Keys that go on for others that are lost: indices, and the entry that says so. Its writer signs with its own. */
typedef struct
{
  guint gammel;
  guint ny;
  guint rid;
  guint64 seq;
} Afloesning;

/* Texts erased for good, and by which entry. */
typedef struct
{
  GArray *hvad; /* guint: the events whose values go */
  guint rid;
  guint64 seq;
} Udviskning;

typedef struct
{
  GPtrArray *haendelser; /* Haendelse, of one seed */
  GPtrArray *udviskninger; /* Udviskning, of one seed */
  GPtrArray *roller;     /* Rolle, of all seeds; the first founds them all */
  GArray *afloesninger;  /* Afloesning, of all seeds */
  guint noegle_of[ORAKEL_RIDS];
  guint rids;
} Orakel;

typedef struct
{
  gboolean exists;
  gboolean slettet;
  gboolean sletning_omstridt;
  guint konflikter;
  const char *vist[3]; /* per field; NULL: nothing */
  gboolean omstridt[3];
} Syn;

void orakel_init (Orakel *self);
void orakel_clear (Orakel *self);
void orakel_forget (Orakel *self); /* the events: a new seed begins */
Haendelse *orakel_add (Orakel *self, guint row, guint field, const char *value, guint rid, guint64 seq, const Viden *viden,
                       const Viden *set, gboolean vogtet);
/* Who erases what others have written was ever given the role; what is one's own goes without. */
void orakel_add_udviskning (Orakel *self, GArray *hvad, guint rid, guint64 seq);
/* Whether the value of that event may be nowhere where one knows so much. */
gboolean orakel_is_own (Orakel *self, const GArray *hvad, guint rid);
gboolean orakel_is_gone (Orakel *self, guint event, const Viden *viden);
/* Whether an erasure that is known names it and does not stand, and its text went here nevertheless. */
gboolean orakel_is_missed (Orakel *self, guint event, const Viden *viden);
/* What one learns by entries takes the texts that erasures name which stand then. */
void orakel_follow_erasures (Orakel *self, Viden *viden);
void orakel_add_rolle (Orakel *self, guint noegle, gboolean slut, guint rid, guint64 seq, const Viden *set);
gboolean orakel_is_founded (Orakel *self, const Viden *viden);
gboolean orakel_may (Orakel *self, guint rid, guint64 seq, const Viden *viden);
/* Whether the key holds the role now. */
gboolean orakel_holds (Orakel *self, guint noegle, const Viden *viden);
void orakel_add_afloesning (Orakel *self, guint gammel, guint ny, guint rid, guint64 seq);
/* Whether ny goes on for gammel by the words of those who may say so, one after the other. */
gboolean orakel_afloeser (Orakel *self, guint gammel, guint ny, const Viden *viden);
/* Whether one knows all of the row that those had seen whose writes one knows. A packet that leaves out what nobody can stamp, or a file
 * cut short, may lack what stood in between: until it comes, nobody can tell that the later has seen the earlier. */
gboolean orakel_is_closed (Orakel *self, guint row, const Viden *viden);
/* What one sees of the row who knows that much. */
Syn orakel_look (Orakel *self, guint row, const Viden *viden);
/* Whether the event's time is later than that of every other that one knows of. */
gboolean orakel_is_after (Orakel *self, const Haendelse *h, const Viden *viden);

G_END_DECLS
