// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in memory that is wiped, and their file.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-noegler.h"

#include "core/exchange/pejl-fil.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define MAGIC "PEJLKEY1"
#define HEX_LEN 65

typedef struct
{
  guint8 sign[crypto_sign_SECRETKEYBYTES];
  guint8 box[crypto_box_SECRETKEYBYTES];
} Hemmelige;

struct _PejlNoegler
{
  Hemmelige *hemmelige; /* locked in memory, wiped when freed */
  guint8 box_public[crypto_box_PUBLICKEYBYTES];
  char signatur[HEX_LEN];
  char segl[HEX_LEN];
};

/* The file: magic, what the key is derived with, and the sealed secret keys. */
typedef struct
{
  char magic[8];
  guint32 ops; /* both little-endian */
  guint32 kib;
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 sealed[sizeof (Hemmelige) + crypto_secretbox_MACBYTES];
} Fil;

G_DEFINE_QUARK (pejl-exchange-error, pejl_exchange_error)

void
pejl_noegler_free (PejlNoegler *noegler)
{
  if (noegler == NULL)
    return;
  sodium_free (noegler->hemmelige);
  g_free (noegler);
}

static PejlNoegler *
allocate (void)
{
  PejlNoegler *noegler = g_new0 (PejlNoegler, 1);

  if (sodium_init () < 0)
    g_error ("There is no randomness to make keys of");
  noegler->hemmelige = sodium_malloc (sizeof (Hemmelige));
  if (noegler->hemmelige == NULL)
    g_error ("There is no memory for keys");
  return noegler;
}

static void
derive_public (PejlNoegler *noegler)
{
  guint8 sign_public[crypto_sign_PUBLICKEYBYTES];

  crypto_sign_ed25519_sk_to_pk (sign_public, noegler->hemmelige->sign);
  crypto_scalarmult_base (noegler->box_public, noegler->hemmelige->box);
  sodium_bin2hex (noegler->signatur, HEX_LEN, sign_public, sizeof sign_public);
  sodium_bin2hex (noegler->segl, HEX_LEN, noegler->box_public, sizeof noegler->box_public);
}

PejlNoegler *
pejl_noegler_new (void)
{
  PejlNoegler *noegler = allocate ();
  guint8 public[crypto_sign_PUBLICKEYBYTES];

  crypto_sign_keypair (public, noegler->hemmelige->sign);
  crypto_box_keypair (noegler->box_public, noegler->hemmelige->box);
  derive_public (noegler);
  return noegler;
}

const char *
pejl_noegler_signatur (const PejlNoegler *noegler)
{
  return noegler->signatur;
}

const char *
pejl_noegler_segl (const PejlNoegler *noegler)
{
  return noegler->segl;
}

/* --- using them --- */

static gboolean
from_hex (const char *hex, guint8 *out, gsize length)
{
  size_t n;

  return hex != NULL && strlen (hex) == 2 * length
         && sodium_hex2bin (out, length, hex, strlen (hex), NULL, &n, NULL) == 0 && n == length;
}

char *
pejl_noegler_sign (const PejlNoegler *noegler, const void *data, gsize length)
{
  guint8 signature[crypto_sign_BYTES];
  char *hex = g_malloc (2 * crypto_sign_BYTES + 1);

  crypto_sign_detached (signature, NULL, data, length, noegler->hemmelige->sign);
  return sodium_bin2hex (hex, 2 * crypto_sign_BYTES + 1, signature, sizeof signature);
}

gboolean
pejl_noegler_proves (const char *signatur, const void *data, gsize length, const char *underskrift)
{
  guint8 key[crypto_sign_PUBLICKEYBYTES];
  guint8 signature[crypto_sign_BYTES];

  return from_hex (signatur, key, sizeof key) && from_hex (underskrift, signature, sizeof signature)
         && crypto_sign_verify_detached (signature, data, length, key) == 0;
}

gboolean
pejl_noegler_unseal (const PejlNoegler *noegler, const guint8 *sealed, gsize length, guint8 *out)
{
  return length >= crypto_box_SEALBYTES
         && crypto_box_seal_open (out, sealed, length, noegler->box_public, noegler->hemmelige->box) == 0;
}

gboolean
pejl_noegler_seal_to (const char *segl, const guint8 *data, gsize length, guint8 *sealed)
{
  guint8 key[crypto_box_PUBLICKEYBYTES];

  return from_hex (segl, key, sizeof key) && crypto_box_seal (sealed, data, length, key) == 0;
}

/* --- the file --- */

static gboolean
derive (const char *passphrase, const Fil *fil, guint8 key[crypto_secretbox_KEYBYTES], GError **error)
{
  guint64 ops = GUINT32_FROM_LE (fil->ops), kib = GUINT32_FROM_LE (fil->kib);

  /* A file that asks for more was not written by us, and would take the machine down. */
  if (ops <= 16 && kib <= 1024 * 1024
      && crypto_pwhash (key, crypto_secretbox_KEYBYTES, passphrase, strlen (passphrase), fil->salt, ops, kib * 1024,
                        crypto_pwhash_ALG_ARGON2ID13)
             == 0)
    return TRUE;
  g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NO_KEYS,
                       _("The keys cannot be opened: there is too little memory, or the file is damaged."));
  return FALSE;
}

gboolean
pejl_noegler_save (const PejlNoegler *noegler, const char *path, const char *passphrase, PejlKdf kdf, GError **error)
{
  guint64 mem = kdf == PEJL_KDF_PERSON ? crypto_pwhash_MEMLIMIT_INTERACTIVE : crypto_pwhash_MEMLIMIT_MIN;
  guint64 ops = kdf == PEJL_KDF_PERSON ? crypto_pwhash_OPSLIMIT_INTERACTIVE : crypto_pwhash_OPSLIMIT_MIN;
  guint8 key[crypto_secretbox_KEYBYTES];
  Fil fil = { .ops = GUINT32_TO_LE ((guint32) ops), .kib = GUINT32_TO_LE ((guint32) (mem / 1024)) };

  memcpy (fil.magic, MAGIC, sizeof fil.magic);
  randombytes_buf (fil.salt, sizeof fil.salt);
  randombytes_buf (fil.nonce, sizeof fil.nonce);
  if (!derive (passphrase, &fil, key, error))
    return FALSE;
  crypto_secretbox_easy (fil.sealed, (const guint8 *) noegler->hemmelige, sizeof (Hemmelige), fil.nonce, key);
  sodium_memzero (key, sizeof key);
  return pejl_fil_write (path, &fil, sizeof fil, error);
}

PejlNoegler *
pejl_noegler_load (const char *path, const char *passphrase, GError **error)
{
  g_autoptr (PejlNoegler) noegler = allocate ();
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *contents = NULL;
  guint8 key[crypto_secretbox_KEYBYTES];
  gboolean opened;
  gsize length;
  Fil fil;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    {
      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NO_KEYS, _("There are no keys in “%s”."), name);
      return NULL;
    }
  if (length != sizeof fil || memcmp (contents, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NOT_A_PACKET, _("“%s” is no file of keys."), name);
      return NULL;
    }
  memcpy (&fil, contents, sizeof fil);
  if (!derive (passphrase, &fil, key, error))
    return NULL;
  opened = crypto_secretbox_open_easy ((guint8 *) noegler->hemmelige, fil.sealed, sizeof fil.sealed, fil.nonce, key) == 0;
  sodium_memzero (key, sizeof key);
  if (!opened)
    {
      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE,
                   _("The passphrase does not fit the keys in “%s”. They are as they were; try again."), name);
      return NULL;
    }
  derive_public (noegler);
  return g_steal_pointer (&noegler);
}

gboolean
pejl_noegler_i_ring (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;
  Fil fil;

  if (!g_file_get_contents (path, &contents, &length, NULL) || length != sizeof fil
      || memcmp (contents, MAGIC, strlen (MAGIC)) != 0)
    return FALSE;
  memcpy (&fil, contents, sizeof fil);
  return GUINT32_FROM_LE (fil.kib) < crypto_pwhash_MEMLIMIT_INTERACTIVE / 1024;
}

char *
pejl_noegler_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "pejl", "noegler.pejlnoegle", NULL);
}

/* --- with a keyring --- */

static gboolean
keep (const PejlNoeglering *ring, const char *path, const char *secret, GError **error)
{
  g_autoptr (GError) failed = NULL;

  if (ring->store (ring->self, path, secret, &failed))
    return TRUE;
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE,
               /* Translators: %s is a technical message. */
               _("No keyring on this machine keeps your keys (%s), so they need a passphrase: four or five words that you "
                 "remember. Nothing was made yet. Write them as the first line of a file, and name it with "
                 "--key-passphrase-file."),
               failed->message);
  return FALSE;
}

static PejlNoegler *
make_keys (const char *path, const char *passphrase, const PejlNoeglering *ring, GError **error)
{
  g_autoptr (PejlNoegler) noegler = pejl_noegler_new ();
  g_autofree char *secret = NULL;
  guint8 random[32];

  if (passphrase != NULL)
    return pejl_noegler_save (noegler, path, passphrase, PEJL_KDF_PERSON, error) ? g_steal_pointer (&noegler) : NULL;
  randombytes_buf (random, sizeof random);
  secret = g_base64_encode (random, sizeof random);
  if (!keep (ring, path, secret, error) || !pejl_noegler_save (noegler, path, secret, PEJL_KDF_RANDOM, error))
    return NULL;
  return g_steal_pointer (&noegler);
}

static void
set_lost (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_KEYS_LOST,
               _("This machine's keyring no longer has what opens your keys in “%s”. Your store is whole, and nothing was changed. "
                 "If there is a backup of the keyring, put it back and try again. If not, the keys cannot be opened any more: "
                 "make a backup of the store and put it back, so that it goes on under a new number, move the file with the keys "
                 "away, make a new card for your colleagues, and ask the centerchef to say that it goes on for the old one. Then what you "
                 "had not sent them comes too."),
               name);
}

/* The keys of a file whose passphrase nobody knows but the keyring. */
static PejlNoegler *
open_kept (const char *path, const PejlNoeglering *ring, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) failed = NULL;
  g_autofree char *secret = ring->look_up (ring->self, path, &failed);
  PejlNoegler *noegler;

  if (failed != NULL)
    {
      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_KEYRING,
                   /* Translators: %1$s is a file, %2$s why the keyring does not answer. */
                   _("This machine's keyring keeps what opens your keys in “%1$s”, and does not give it now: %2$s. Nothing is "
                     "lost. Unlock the keyring, or log in again, and try once more."),
                   name, failed->message);
      return NULL;
    }
  noegler = secret != NULL ? pejl_noegler_load (path, secret, &failed) : NULL;
  if (noegler == NULL && (failed == NULL || g_error_matches (failed, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE)))
    set_lost (path, error);
  else if (noegler == NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return noegler;
}

PejlNoegler *
pejl_noegler_open (const char *path, const char *passphrase, const PejlNoeglering *ring, gboolean make, GError **error)
{
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);

  if (!exists && make && (passphrase != NULL || ring != NULL))
    return make_keys (path, passphrase, ring, error);
  if (passphrase != NULL)
    return pejl_noegler_load (path, passphrase, error);
  if (ring != NULL && pejl_noegler_i_ring (path))
    return open_kept (path, ring, error);
  if (exists || make)
    g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE,
                         _("Your keys need their passphrase: there is no keyring on this machine that keeps it."));
  else
    g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NO_KEYS,
                         _("You have no keys on this machine yet. Make your card first."));
  return NULL;
}
