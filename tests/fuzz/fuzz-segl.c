// SPDX-License-Identifier: GPL-3.0-or-later
// Any parts sealed by hand with a key that the maker holds, in both formats, to a recipient and with a passphrase, with a checksum that fits
// whatever is changed afterwards. A packet comes of it only when its maker has signed it and nothing was changed since.
//
// An input: a byte of what is done (below), the number of changes (3 bits) with each an offset (2) and what is turned there (1), then
// parts: tag (1), length (2), bytes.
#include "core/exchange/pejl-pakke.h"
#include "core/exchange/pejl-post.h"
#include "core/exchange/pejl-segl-private.h"

#include "../core/folder.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

#define EARLIER 1    /* format 1 */
#define PASSPHRASE 2
#define SIGNED 4     /* the signature as it has to be, in a last part of its own */
#define TWO 8        /* to another recipient before the one who reads it */

#define KODE "fire ord i en fart"
#define ENTRY (PEJL_SEGL_HINT + PEJL_SEGL_BOX)
#define ABYTES crypto_secretstream_xchacha20poly1305_ABYTES
#define HEADER crypto_secretstream_xchacha20poly1305_HEADERBYTES

typedef struct
{
  const guint8 *data;
  gsize left;
} Kilde;

/* Made once. */
static struct
{
  char *folder;
  char *path;
  PejlNoegler *her;
  PejlNoegler *anden;
  guint8 secret[crypto_sign_SECRETKEYBYTES]; /* always the same, so that inputs can name the public half as their maker's */
} verden;

/* A packet on its way into its file. */
typedef struct
{
  crypto_secretstream_xchacha20poly1305_state stream;
  guint8 key[PEJL_SEGL_KEY];
  guint8 bound[PEJL_SEGL_HASH];
  GByteArray *contents; /* of the parts, before sealing */
  GByteArray *file;
  gboolean begun;
} Pakning;

static void
remove_world (void)
{
  remove_tree (verden.folder);
}

static void
make_world (void)
{
  static const guint8 seed[crypto_sign_SEEDBYTES];
  guint8 offentlig[crypto_sign_PUBLICKEYBYTES];

  if (verden.folder != NULL)
    return;
  verden.folder = g_strdup ("/dev/shm/pejl-fuzz-XXXXXX");
  if (g_mkdtemp (verden.folder) == NULL)
    verden.folder = g_dir_make_tmp ("pejl-fuzz-XXXXXX", NULL);
  verden.path = g_build_filename (verden.folder, "fuzz.pejlpakke", NULL);
  verden.her = pejl_noegler_new ();
  verden.anden = pejl_noegler_new ();
  crypto_sign_seed_keypair (offentlig, verden.secret, seed);
  atexit (remove_world);
}

/* --- sealing --- */

static void
add_recipient (Pakning *p, const PejlNoegler *noegler)
{
  guint8 entry[ENTRY];

  pejl_segl_hint (pejl_noegler_segl (noegler), entry);
  g_assert_true (pejl_noegler_seal_to (pejl_noegler_segl (noegler), p->key, PEJL_SEGL_KEY, entry + PEJL_SEGL_HINT));
  g_byte_array_append (p->file, entry, sizeof entry);
}

/* The cheapest that a reader takes. */
static void
add_passphrase (Pakning *p)
{
  PejlSeglKode kode = { .ops = GUINT32_TO_LE (1), .kib = GUINT32_TO_LE (8) };
  guint8 derived[crypto_secretbox_KEYBYTES];

  g_assert_cmpint (crypto_pwhash (derived, sizeof derived, KODE, strlen (KODE), kode.salt, 1, 8 * 1024, crypto_pwhash_ALG_ARGON2ID13),
                   ==, 0);
  crypto_secretbox_easy (kode.key, p->key, PEJL_SEGL_KEY, kode.nonce, derived);
  g_byte_array_append (p->file, (const guint8 *) &kode, sizeof kode);
}

static void
begin (Pakning *p, guint8 how)
{
  guint16 format = (how & EARLIER) != 0 ? 1 : 2;
  gboolean passphrase = (how & PASSPHRASE) != 0, two = !passphrase && (how & TWO) != 0;
  PejlSeglHoved hoved = { .format = GUINT16_TO_LE (format),
                          .least = GUINT16_TO_LE (format),
                          .mode = passphrase ? PEJL_SEGL_MODE_PASSPHRASE : PEJL_SEGL_MODE_KEYS,
                          .n = GUINT16_TO_LE (passphrase ? 0 : 1 + two) };
  guint8 header[HEADER];

  memcpy (hoved.magic, PEJL_SEGL_MAGIC, sizeof hoved.magic);
  g_byte_array_append (p->file, (const guint8 *) &hoved, sizeof hoved);
  crypto_secretstream_xchacha20poly1305_keygen (p->key);
  if (two)
    add_recipient (p, verden.anden);
  if (passphrase)
    add_passphrase (p);
  else
    add_recipient (p, verden.her);
  crypto_generichash (p->bound, sizeof p->bound, p->file->data, p->file->len, NULL, 0);
  crypto_secretstream_xchacha20poly1305_init_push (&p->stream, header, p->key);
  g_byte_array_append (p->file, header, sizeof header);
}

static void
add_part (Pakning *p, const guint8 *data, gsize length, guint8 tag)
{
  g_autofree guint8 *sealed = g_malloc (length + ABYTES);
  guint32 le = GUINT32_TO_LE ((guint32) (length + ABYTES));

  crypto_secretstream_xchacha20poly1305_push (&p->stream, sealed, NULL, data, length, p->begun ? NULL : p->bound,
                                              p->begun ? 0 : sizeof p->bound, tag);
  p->begun = TRUE;
  g_byte_array_append (p->file, (const guint8 *) &le, sizeof le);
  g_byte_array_append (p->file, sealed, (guint) (length + ABYTES));
  g_byte_array_append (p->contents, data, (guint) length);
}

/* --- signing --- */

static gboolean
from_memory (gpointer self, void *out, gsize length, GError **error)
{
  Kilde *kilde = self;

  if (length > kilde->left)
    return FALSE;
  memcpy (out, kilde->data, length);
  kilde->data += length;
  kilde->left -= length;
  return TRUE;
}

/* Of format 1: kind, length and bytes of each record, and whom it is sealed to. */
static char *
statement_of_records (const Pakning *p)
{
  Kilde kilde = { p->contents->data, p->contents->len };
  g_autoptr (PejlPostLaeser) laeser = pejl_post_laeser_new (from_memory, &kilde, "fuzz");
  crypto_generichash_state sum;
  char hex[4 * PEJL_SEGL_HASH + 1];
  guint8 all[2 * PEJL_SEGL_HASH];
  const guint8 *bytes;
  PejlPostArt art;
  gsize length;

  crypto_generichash_init (&sum, NULL, 0, PEJL_SEGL_HASH);
  while (pejl_post_laeser_next (laeser, &art, &bytes, &length, NULL))
    {
      guint8 kind = (guint8) art;
      guint32 le = GUINT32_TO_LE ((guint32) length);

      crypto_generichash_update (&sum, &kind, 1);
      crypto_generichash_update (&sum, (const guint8 *) &le, sizeof le);
      crypto_generichash_update (&sum, bytes, length);
    }
  crypto_generichash_final (&sum, all, PEJL_SEGL_HASH);
  memcpy (all + PEJL_SEGL_HASH, p->bound, PEJL_SEGL_HASH);
  return g_strdup_printf ("pejl-pakke-1\n%s\n", sodium_bin2hex (hex, sizeof hex, all, sizeof all));
}

static char *
statement_of_bytes (const Pakning *p)
{
  guint8 bytes[PEJL_SEGL_HASH], key[PEJL_SEGL_HASH];

  crypto_generichash (bytes, sizeof bytes, p->file->data, p->file->len, NULL, 0);
  pejl_segl_hash_key (p->key, key);
  return pejl_segl_statement (bytes, key);
}

static void
add_signature (Pakning *p, guint8 how)
{
  g_autofree char *statement = (how & EARLIER) != 0 ? statement_of_records (p) : statement_of_bytes (p);
  guint8 signature[crypto_sign_BYTES];
  guint8 slut[9 + 2 * crypto_sign_BYTES + 1] = { PEJL_POST_SLUT, 2 * crypto_sign_BYTES, 0, 0, 0, 2 * crypto_sign_BYTES };

  crypto_sign_detached (signature, NULL, (const guint8 *) statement, strlen (statement), verden.secret);
  sodium_bin2hex ((char *) slut + 9, sizeof slut - 9, signature, sizeof signature);
  add_part (p, slut, sizeof slut - 1, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

/* --- what the input says --- */

static guint
take_number (Kilde *kilde, guint bytes)
{
  guint number = 0;

  for (guint i = 0; i < bytes && kilde->left > 0; i++, kilde->data++, kilde->left--)
    number = number << 8 | *kilde->data;
  return number;
}

static void
add_parts (Pakning *p, Kilde *kilde)
{
  while (kilde->left > 3)
    {
      guint8 tag = take_number (kilde, 1) & 3;
      gsize length = take_number (kilde, 2);

      length = MIN (length, kilde->left);
      add_part (p, kilde->data, length, tag);
      kilde->data += length;
      kilde->left -= length;
    }
}

/* Whether it is another after that. */
static gboolean
change (GByteArray *file, const guint8 *changes, guint n)
{
  g_autofree guint8 *before = g_memdup2 (file->data, file->len);

  for (guint i = 0; i < n; i++)
    file->data[(changes[3 * i] << 8 | changes[3 * i + 1]) % file->len] ^= changes[3 * i + 2];
  return memcmp (before, file->data, file->len) != 0;
}

static gboolean
put_file (GByteArray *file)
{
  guint8 sum[PEJL_SEGL_HASH];

  crypto_generichash (sum, sizeof sum, file->data, file->len, NULL, 0);
  g_byte_array_append (file, sum, sizeof sum);
  g_unlink (verden.path);
  return g_file_set_contents_full (verden.path, (const char *) file->data, (gssize) file->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static void
open_it (gboolean may)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPakke) pakke = pejl_pakke_open (verden.path, verden.folder, verden.her, KODE, NULL, &error);

  g_assert_true ((pakke == NULL) == (error != NULL));
  g_assert_true (pakke == NULL || may);
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  Kilde kilde = { data, size };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  Pakning p = { .file = file, .contents = contents };
  guint8 how;
  guint n_changes;
  const guint8 *changes;
  gboolean changed;

  if (size < 2)
    return 0;
  how = (guint8) take_number (&kilde, 1);
  n_changes = take_number (&kilde, 1) & 7;
  n_changes = MIN (n_changes, (guint) (kilde.left / 3));
  changes = kilde.data;
  kilde.data += 3 * n_changes;
  kilde.left -= 3 * n_changes;
  make_world ();
  begin (&p, how);
  add_parts (&p, &kilde);
  if ((how & SIGNED) != 0)
    add_signature (&p, how);
  changed = change (file, changes, n_changes);
  if (put_file (file))
    open_it ((how & SIGNED) != 0 && !changed);
  return 0;
}
