// SPDX-License-Identifier: GPL-3.0-or-later
// Private to exchange/: the records that a packet's contents are made of, and who signed them.
//
//   kind (1), length (4), length as stored (4), bytes. Stored shorter means compressed (zlib). No record is longer than 1 MiB,
//   so that one that swells is stopped before it does.
//
// What the signature is over is said in pejl-segl.h. In format 1 it was the BLAKE2b-256 of all records before it (kind, length, and bytes
// before compression), and that of whom they were sealed to.
#pragma once

#include "core/exchange/pejl-segl.h"

G_BEGIN_DECLS

#define PEJL_POST_MAX (1024 * 1024)

typedef enum
{
  PEJL_POST_HOVED = 1, /* key file: who, what, from where; the first */
  PEJL_POST_OPS = 2,   /* per op its length (4) and its frame */
  PEJL_POST_BILAG = 3, /* SHA-256 (64 digits) and size (8): its contents follow */
  PEJL_POST_DEL = 4,   /* of that bilag */
  PEJL_POST_SLUT = 9,  /* the signature, 128 digits; the last */
} PejlPostArt;

/* Writing. */
typedef struct _PejlPostSkriver PejlPostSkriver;
PejlPostSkriver *pejl_post_skriver_new (PejlSeglSkriver *segl);
gboolean pejl_post_skriver_put (PejlPostSkriver *self, PejlPostArt art, const guint8 *data, gsize length, gboolean compress,
                                GError **error);
/* Signs all records so far, and whom they are sealed to. */
gboolean pejl_post_skriver_finish (PejlPostSkriver *self, const PejlNoegler *noegler, GError **error);
void pejl_post_skriver_free (PejlPostSkriver *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPostSkriver, pejl_post_skriver_free)

/* Reading, from sealed bytes or from others, which nobody can be proved to have signed. */
typedef struct _PejlPostLaeser PejlPostLaeser;
PejlPostLaeser *pejl_post_laeser_new_segl (PejlSeglLaeser *segl, const char *name); /* segl is borrowed */
typedef gboolean (*PejlPostKilde) (gpointer self, void *out, gsize length, GError **error);
PejlPostLaeser *pejl_post_laeser_new (PejlPostKilde kilde, gpointer self, const char *name);
/* *data is borrowed until the next call. FALSE without error at the end. */
gboolean pejl_post_laeser_next (PejlPostLaeser *self, PejlPostArt *art, const guint8 **data, gsize *length, GError **error);
/* After the end, when the SLUT record was the last: whether its signature is over all records before it. */
gboolean pejl_post_laeser_proves (PejlPostLaeser *self, const char *signatur, const char *underskrift);
void pejl_post_laeser_free (PejlPostLaeser *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPostLaeser, pejl_post_laeser_free)

G_END_DECLS
