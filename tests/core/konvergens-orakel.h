// SPDX-License-Identifier: GPL-3.0-or-later
// An oracle that knows nothing of parents, heads or SQLite: it records who knew what when something was written (version vectors
// that the test itself keeps), and says from true causality alone what every copy has to show.
#pragma once

#include "core/model/pejl-id.h"

G_BEGIN_DECLS

#define ORAKEL_RIDS 512
#define ORAKEL_SLETTET 9 /* the field number of a deletion */

typedef struct
{
  guint64 n[ORAKEL_RIDS]; /* per replica how many of its entries are known */
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
  GPtrArray *roller;     /* Rolle, of all seeds */
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
void orakel_add_rolle (Orakel *self, guint noegle, gboolean slut, guint rid, guint64 seq, const Viden *set);
gboolean orakel_may (Orakel *self, guint rid, guint64 seq, const Viden *viden);
/* What one sees of the row who knows that much. */
Syn orakel_look (Orakel *self, guint row, const Viden *viden);
/* Whether the event's time is later than that of every other that one knows of. */
gboolean orakel_is_after (Orakel *self, const Haendelse *h, const Viden *viden);

G_END_DECLS
