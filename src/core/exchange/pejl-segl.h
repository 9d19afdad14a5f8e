// SPDX-License-Identifier: GPL-3.0-or-later
// Private to exchange/: bytes sealed into a file and out of it. Layout, numbers little-endian:
//
//   "PEJLPAKK", format (2), least reader (2), mode (1), 0 (1), number of recipients (2)
//   mode 1: per recipient a hint (8, hash of the public key) and the content key sealed to it (80)
//   mode 2: salt (16), Argon2id passes (4) and KiB (4), nonce (24), the content key in a secretbox (48)
//   secretstream header (24), then parts: length (4), XChaCha20-Poly1305 of at most 64 KiB; the last is tagged as such
//   BLAKE2b-256 of all bytes before it
// The first part is bound to the hash of everything before the secretstream header, so that nobody swaps recipients.
#pragma once

#include "core/exchange/pejl-noegler.h"

#include <stdio.h>

G_BEGIN_DECLS

#define PEJL_SEGL_FORMAT 1
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
const guint8 *pejl_segl_skriver_head (PejlSeglSkriver *self); /* PEJL_SEGL_HASH bytes: whom it is sealed to */
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
const guint8 *pejl_segl_laeser_head (PejlSeglLaeser *self);
const char *pejl_segl_laeser_sum (PejlSeglLaeser *self);
void pejl_segl_laeser_free (PejlSeglLaeser *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSeglLaeser, pejl_segl_laeser_free)

G_END_DECLS
