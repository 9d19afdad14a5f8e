// SPDX-License-Identifier: GPL-3.0-or-later
// A person's keys: one pair to sign with (Ed25519), one that others seal to (X25519), and the file they lie in, which opens only
// with a passphrase (Argon2id).
#pragma once

#include "core/exchange/pejl-exchange-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PejlNoegler PejlNoegler;

PejlNoegler *pejl_noegler_new (void);
void pejl_noegler_free (PejlNoegler *noegler); /* wipes them */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlNoegler, pejl_noegler_free)

/* Public keys, 64 hexadecimal digits. */
const char *pejl_noegler_signatur (const PejlNoegler *noegler);
const char *pejl_noegler_segl (const PejlNoegler *noegler);

/* 128 hexadecimal digits. */
char *pejl_noegler_sign (const PejlNoegler *noegler, const void *data, gsize length);
/* Whether the signature (hexadecimal) is that of the public key over the data. Anything that is no key or signature: FALSE. */
gboolean pejl_noegler_proves (const char *signatur, const void *data, gsize length, const char *underskrift);

/* Opens what was sealed to these keys by crypto_box_seal; out has length - 48 bytes. */
gboolean pejl_noegler_unseal (const PejlNoegler *noegler, const guint8 *sealed, gsize length, guint8 *out);
/* FALSE when segl is no key. sealed has length + 48 bytes. */
gboolean pejl_noegler_seal_to (const char *segl, const guint8 *data, gsize length, guint8 *sealed);

/* How dear a guess of the passphrase is. */
typedef enum
{
  PEJL_KDF_PERSON, /* of what a person thought of: 64 MiB and some tenths of a second */
  PEJL_KDF_RANDOM, /* of 256 random bits, which nobody guesses */
} PejlKdf;

/* Writes the file (0600, its folder 0700): a temporary one, fsync, rename. */
gboolean pejl_noegler_save (const PejlNoegler *noegler, const char *path, const char *passphrase, PejlKdf kdf, GError **error);
/* PEJL_EXCHANGE_ERROR_PASSPHRASE: the passphrase is wrong; the file stays as it is, however often. NO_KEYS: no such file. */
PejlNoegler *pejl_noegler_load (const char *path, const char *passphrase, GError **error);
/* Whether that file's passphrase is one that a keyring keeps, and that no person knows. */
gboolean pejl_noegler_i_ring (const char *path);
/* Data folder /pejl/noegler.pejlnoegle, as a file name. */
char *pejl_noegler_default_path (void);

/* --- where the passphrase of that file is kept --- */

/* A keyring: keeps one secret a key file. Tests have one of their own; the program has libsecret's, where there is one. */
typedef struct
{
  /* NULL without error when it has none; with one when it is not there or stays locked. */
  char *(*look_up) (gpointer self, const char *path, GError **error);
  gboolean (*store) (gpointer self, const char *path, const char *secret, GError **error);
  gpointer self;
} PejlNoeglering;

/* The session's keyring by libsecret. Blocks while the keyring asks. */
const PejlNoeglering *pejl_noeglering_session (void);

/* The keys of the file: by the passphrase when there is one, else by what the keyring (nullable) keeps. When there is no file yet
 * and make is TRUE, new keys are made and kept so. PEJL_EXCHANGE_ERROR_NO_KEYS: there are none; PASSPHRASE: they need one;
 * KEYRING: the keyring does not give theirs now; KEYS_LOST: it has it no more. */
PejlNoegler *pejl_noegler_open (const char *path, const char *passphrase, const PejlNoeglering *ring, gboolean make,
                                GError **error);

G_END_DECLS
