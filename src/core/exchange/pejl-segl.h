// SPDX-License-Identifier: GPL-3.0-or-later
// Private to exchange/: bytes sealed into a file and out of it. Layout, numbers little-endian:
//
//   "PEJLPAKK", format (2), least reader (2), mode (1), 0 (1), number of recipients (2)
//   mode 1: per recipient a hint (8, hash of the public key) and the content key sealed to it (80)
//   mode 2: salt (16), Argon2id passes (4) and KiB (4), nonce (24), the content key in a secretbox (48)
//   secretstream header (24), then parts: length (4), XChaCha20-Poly1305 of at most 64 KiB; the last is tagged as such
//   BLAKE2b-256 of all bytes before it
// The first part is bound to the hash of everything before the secretstream header, so that nobody swaps recipients.
//
// Format 2: what is signed is the BLAKE2b-256 of all bytes before the last part, and that of the content key; the last part holds
// nothing but the signature. Unsealing makes one sequence of bytes of those with that key, so what they hold is signed as well, and
// the hash is the checksum's on its way. The key has to be named, for two keys may both open the same sealed bytes; the parts'
// own tags would not do, for every recipient has the key to make others that fit. Format 1: see pejl-post.h.
#pragma once

#include "core/exchange/pejl-noegler.h"

#include <stdio.h>

G_BEGIN_DECLS

#define PEJL_SEGL_FORMAT 2
#define PEJL_SEGL_HASH 32
#define PEJL_SEGL_MODTAGERE_MAX 64

typedef struct
{
  const char *const *segl;  /* public keys of recipients, NULL-terminated; NULL: by passphrase */
  const char *passphrase;
} PejlSeglTil;

typedef struct _PejlSeglSkriver PejlSeglSkriver;
/* file is borrowed and others' business again after finish or free; path is for sentences. What is put may be written by another
 * thread, so an error of the disk is told by a later put, or by finish. */
PejlSeglSkriver *pejl_segl_skriver_new (FILE *file, const char *path, const PejlSeglTil *til, GError **error);
gboolean pejl_segl_skriver_put (PejlSeglSkriver *self, const void *data, gsize length, GError **error);
gboolean pejl_segl_skriver_finish (PejlSeglSkriver *self, GError **error);
/* What a signature over all that was put so far has to be over. Waits for it to be written, and what is put next begins a new part:
 * nothing but the signature may come. NULL with error. */
char *pejl_segl_skriver_statement (PejlSeglSkriver *self, GError **error);
char *pejl_segl_skriver_sum (PejlSeglSkriver *self);          /* after finish: the checksum, hexadecimal */
void pejl_segl_skriver_free (PejlSeglSkriver *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSeglSkriver, pejl_segl_skriver_free)

typedef struct _PejlSeglLaeser PejlSeglLaeser;
/* Reads the whole file once to see that it is whole, then what it is sealed with. noegler, passphrase: nullable. Errors:
 * NOT_A_PACKET, INCOMPLETE, TOO_NEW, NOT_FOR_ME, PASSPHRASE. */
PejlSeglLaeser *pejl_segl_laeser_new (FILE *file, const char *path, const PejlNoegler *noegler, const char *passphrase,
                                      GError **error);
/* Exactly that many bytes; FALSE without error when the sealed bytes end right here, with error when they end in between. */
gboolean pejl_segl_laeser_read (PejlSeglLaeser *self, void *out, gsize length, GError **error);
guint pejl_segl_laeser_format (PejlSeglLaeser *self);
const guint8 *pejl_segl_laeser_head (PejlSeglLaeser *self); /* PEJL_SEGL_HASH bytes: whom it is sealed to */
/* After all has been read, in format 2: what the signature has to be over that came in the last length bytes. NULL when they are not
 * all that the last part holds, since what is with them was never signed. */
char *pejl_segl_laeser_statement (PejlSeglLaeser *self, gsize length);
const char *pejl_segl_laeser_sum (PejlSeglLaeser *self);
void pejl_segl_laeser_free (PejlSeglLaeser *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSeglLaeser, pejl_segl_laeser_free)

G_END_DECLS
