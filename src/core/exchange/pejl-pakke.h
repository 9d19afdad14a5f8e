// SPDX-License-Identifier: GPL-3.0-or-later
// A packet: what one copy has written, sealed and signed, and what a receiver learns of it before anything is taken in.
#pragma once

#include "core/exchange/pejl-noegler.h"
#include "core/store/pejl-oplog.h"

#include <stdio.h>

G_BEGIN_DECLS

/* --- making --- */

typedef struct
{
  const char *const *segl;   /* public keys that it is sealed to, NULL-terminated; NULL: by passphrase */
  const char *passphrase;
  const char *navn;          /* of the one who makes it, for the receiver's sentences */
  const char *efter;         /* vector of what the receiver has; NULL: everything goes along */
  const char *kvittering_for; /* sum of the packet that this is the receipt of; NULL: it is no receipt */
  const char *kvittering;    /* what was taken in, for the one who made it */
} PejlPakkeValg;

typedef struct
{
  guint n_ops;
  guint n_bilag;
  guint n_bilag_mangler; /* whose contents are not here either */
  char *sum;             /* checksum of the file, hexadecimal */
} PejlPakkeLavet;
void pejl_pakke_lavet_clear (PejlPakkeLavet *lavet);

/* Writes path as a whole or not at all. May run in a worker thread with a reader of its own. */
gboolean pejl_pakke_make (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *path,
                          const PejlPakkeValg *valg, GCancellable *cancellable, PejlPakkeLavet *lavet, GError **error);

/* --- opening --- */

/* One op of a packet; its bytes lie in a file without a name. */
typedef struct
{
  goffset offset;
  guint32 length;
  guint32 table;
  PejlRef ref;
  guint64 hlc;
  PejlId row;
} PejlPakkeOp;

/* The ops of one replica in a packet: all numbers from first to last, each linked to the one before. */
typedef struct
{
  guint64 rid;
  guint64 first;
  guint64 last;
  guint index;                /* of its first in ops */
  guint8 hash[PEJL_HASH_LEN]; /* of the last */
  char *stempel_noegle;       /* who signed that this replica stands there */
  char *stempel;              /* the signature */
} PejlKaede;

typedef struct
{
  char *sha256;
  gint64 bytes;
  char *path; /* contents that have been compared, until the packet is freed */
} PejlPakkeBilag;

typedef struct
{
  char *path;
  char *navn;            /* the file's, for people */
  char *sum;             /* its checksum */
  char *kommune;         /* number; "": none */
  char *kommune_navn;
  guint64 rid;           /* who made it */
  char *signatur;
  char *segl;
  char *afsender;        /* name */
  char *har;             /* vector of all that the maker holds */
  char *mangler;         /* hashes of contents that the maker lacks, blanks between; "": none */
  char *kvittering_for;  /* NULL: no receipt */
  char *kvittering;
  guint skema;
  GArray *ops;           /* PejlPakkeOp */
  GPtrArray *kaeder;     /* PejlKaede */
  GHashTable *noegler;   /* rid in hexadecimal → the key that this replica says it writes with */
  GPtrArray *bilag;      /* PejlPakkeBilag */

  FILE *spool;
} PejlPakke;

void pejl_pakke_free (PejlPakke *pakke);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPakke, pejl_pakke_free)

/* Reads all of it: unsealed, its signature proved, each op linked to the one before, each bilag compared with its hash. Nothing
 * is written but unnamed or temporary files in folder. noegler, passphrase: nullable. */
PejlPakke *pejl_pakke_open (const char *path, const char *folder, const PejlNoegler *noegler, const char *passphrase,
                            GCancellable *cancellable, GError **error);
/* The op's bytes; NULL with error when the spool cannot be read. */
PejlOp *pejl_pakke_read_op (PejlPakke *pakke, const PejlPakkeOp *at, GError **error);

/* The contents of a packet as they are before sealing, from any bytes; a signature counts for nothing. For tests. */
PejlPakke *pejl_pakke_open_plain (const guint8 *data, gsize length, const char *folder, GError **error);

/* What a stamp signs: that the replica stands there in that municipality. */
char *pejl_pakke_stempel_tekst (guint64 rid, guint64 seq, const guint8 hash[PEJL_HASH_LEN]);

G_END_DECLS
