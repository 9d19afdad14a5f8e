// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the two halves of pejl-segl.
#pragma once

#include "core/exchange/pejl-segl.h"

#include <sodium.h>

G_BEGIN_DECLS

#define PEJL_SEGL_MAGIC "PEJLPAKK"
#define PEJL_SEGL_PART (64 * 1024)
#define PEJL_SEGL_MODE_KEYS 1
#define PEJL_SEGL_MODE_PASSPHRASE 2
#define PEJL_SEGL_HINT 8
#define PEJL_SEGL_KEY crypto_secretstream_xchacha20poly1305_KEYBYTES
#define PEJL_SEGL_BOX (PEJL_SEGL_KEY + crypto_box_SEALBYTES)
#define PEJL_SEGL_SECRET (PEJL_SEGL_KEY + crypto_secretbox_MACBYTES)

typedef struct
{
  char magic[8];
  guint16 format;
  guint16 least;
  guint8 mode;
  guint8 zero;
  guint16 n;
} PejlSeglHoved;
G_STATIC_ASSERT (sizeof (PejlSeglHoved) == 16);

typedef struct
{
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint32 ops;
  guint32 kib;
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 key[PEJL_SEGL_SECRET];
} PejlSeglKode;
G_STATIC_ASSERT (sizeof (PejlSeglKode) == 96);

/* The hint by which a recipient finds its own: says nothing to others that the card does not. */
void pejl_segl_hint (const char *segl, guint8 hint[PEJL_SEGL_HINT]);

/* Of format 2: the hash of all bytes before the last part, and what the content key is. */
void pejl_segl_hash_key (const guint8 key[PEJL_SEGL_KEY], guint8 hash[PEJL_SEGL_HASH]);
char *pejl_segl_statement (const guint8 bytes[PEJL_SEGL_HASH], const guint8 key[PEJL_SEGL_HASH]);

G_END_DECLS
