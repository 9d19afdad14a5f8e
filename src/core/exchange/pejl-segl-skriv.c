// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing: the content key to each recipient, the contents in parts.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-segl-baand.h"
#include "core/exchange/pejl-segl-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlSeglSkriver
{
  PejlSeglBaand *baand;
  guint8 key[PEJL_SEGL_HASH]; /* its hash */
  guint8 checksum[PEJL_SEGL_HASH];
};

void
pejl_segl_hint (const char *segl, guint8 hint[PEJL_SEGL_HINT])
{
  guint8 hash[crypto_generichash_BYTES];

  crypto_generichash (hash, sizeof hash, (const guint8 *) segl, strlen (segl), NULL, 0);
  memcpy (hint, hash, PEJL_SEGL_HINT);
}

void
pejl_segl_hash_key (const guint8 key[PEJL_SEGL_KEY], guint8 hash[PEJL_SEGL_HASH])
{
  crypto_generichash (hash, PEJL_SEGL_HASH, key, PEJL_SEGL_KEY, NULL, 0);
}

char *
pejl_segl_statement (const guint8 bytes[PEJL_SEGL_HASH], const guint8 key[PEJL_SEGL_HASH])
{
  char of_bytes[2 * PEJL_SEGL_HASH + 1], of_key[2 * PEJL_SEGL_HASH + 1];

  sodium_bin2hex (of_bytes, sizeof of_bytes, bytes, PEJL_SEGL_HASH);
  sodium_bin2hex (of_key, sizeof of_key, key, PEJL_SEGL_HASH);
  return g_strdup_printf ("pejl-pakke-2\n%s\n%s\n", of_bytes, of_key);
}

static gboolean
add_recipients (GByteArray *head, const PejlSeglTil *til, const guint8 *key, GError **error)
{
  for (guint i = 0; til->segl[i] != NULL; i++)
    {
      guint8 entry[PEJL_SEGL_HINT + PEJL_SEGL_BOX];

      pejl_segl_hint (til->segl[i], entry);
      if (!pejl_noegler_seal_to (til->segl[i], key, PEJL_SEGL_KEY, entry + PEJL_SEGL_HINT))
        {
          g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FAILED,
                               _("A recipient's card holds no key to seal to, so nothing was written. Ask for the card anew."));
          return FALSE;
        }
      g_byte_array_append (head, entry, sizeof entry);
    }
  return TRUE;
}

static gboolean
add_passphrase (GByteArray *head, const PejlSeglTil *til, const guint8 *key, GError **error)
{
  guint64 mem = crypto_pwhash_MEMLIMIT_INTERACTIVE, ops = crypto_pwhash_OPSLIMIT_INTERACTIVE;
  PejlSeglKode kode = { .ops = GUINT32_TO_LE ((guint32) ops), .kib = GUINT32_TO_LE ((guint32) (mem / 1024)) };
  guint8 derived[crypto_secretbox_KEYBYTES];

  randombytes_buf (kode.salt, sizeof kode.salt);
  randombytes_buf (kode.nonce, sizeof kode.nonce);
  if (crypto_pwhash (derived, sizeof derived, til->passphrase, strlen (til->passphrase), kode.salt, ops, mem,
                     crypto_pwhash_ALG_ARGON2ID13)
      != 0)
    {
      g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FAILED,
                           _("There is too little memory to seal with a passphrase, so nothing was written."));
      return FALSE;
    }
  crypto_secretbox_easy (kode.key, key, PEJL_SEGL_KEY, kode.nonce, derived);
  sodium_memzero (derived, sizeof derived);
  g_byte_array_append (head, (const guint8 *) &kode, sizeof kode);
  return TRUE;
}

static guint
count (const char *const *segl)
{
  guint n = 0;

  while (segl != NULL && segl[n] != NULL)
    n++;
  return n;
}

static gboolean
begin (PejlSeglSkriver *self, const PejlSeglTil *til, const guint8 *key, GError **error)
{
  g_autoptr (GByteArray) head = g_byte_array_new ();
  guint n = count (til->segl);
  PejlSeglHoved hoved = { .format = GUINT16_TO_LE (PEJL_SEGL_FORMAT),
                          .least = GUINT16_TO_LE (PEJL_SEGL_FORMAT),
                          .mode = til->segl != NULL ? PEJL_SEGL_MODE_KEYS : PEJL_SEGL_MODE_PASSPHRASE,
                          .n = GUINT16_TO_LE ((guint16) n) };
  guint8 bound[PEJL_SEGL_HASH];

  memcpy (hoved.magic, PEJL_SEGL_MAGIC, sizeof hoved.magic);
  g_byte_array_append (head, (const guint8 *) &hoved, sizeof hoved);
  if (til->segl != NULL ? !add_recipients (head, til, key, error) : !add_passphrase (head, til, key, error))
    return FALSE;
  crypto_generichash (bound, PEJL_SEGL_HASH, head->data, head->len, NULL, 0);
  pejl_segl_hash_key (key, self->key);
  return pejl_segl_baand_begin (self->baand, head->data, head->len, bound, key, error);
}

PejlSeglSkriver *
pejl_segl_skriver_new (FILE *file, const char *path, const PejlSeglTil *til, GError **error)
{
  g_autoptr (PejlSeglSkriver) self = NULL;
  guint8 key[PEJL_SEGL_KEY];
  gboolean ok;

  if (til->segl != NULL && (til->segl[0] == NULL || count (til->segl) > PEJL_SEGL_MODTAGERE_MAX))
    {
      g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FAILED,
                           _("A packet is sealed to between 1 and 64 colleagues. Nothing was written."));
      return NULL;
    }
  if (sodium_init () < 0)
    g_error ("There is no randomness to seal with");
  self = g_new0 (PejlSeglSkriver, 1);
  self->baand = pejl_segl_baand_new (file, path);
  crypto_secretstream_xchacha20poly1305_keygen (key);
  ok = begin (self, til, key, error);
  sodium_memzero (key, sizeof key);
  return ok ? g_steal_pointer (&self) : NULL;
}

gboolean
pejl_segl_skriver_put (PejlSeglSkriver *self, const void *data, gsize length, GError **error)
{
  return pejl_segl_baand_put (self->baand, data, length, error);
}

gboolean
pejl_segl_skriver_finish (PejlSeglSkriver *self, GError **error)
{
  return pejl_segl_baand_finish (self->baand, self->checksum, error);
}

char *
pejl_segl_skriver_statement (PejlSeglSkriver *self, GError **error)
{
  guint8 bytes[PEJL_SEGL_HASH];

  return pejl_segl_baand_hash (self->baand, bytes, error) ? pejl_segl_statement (bytes, self->key) : NULL;
}

char *
pejl_segl_skriver_sum (PejlSeglSkriver *self)
{
  char *hex = g_malloc (2 * PEJL_SEGL_HASH + 1);

  return sodium_bin2hex (hex, 2 * PEJL_SEGL_HASH + 1, self->checksum, PEJL_SEGL_HASH);
}

void
pejl_segl_skriver_free (PejlSeglSkriver *self)
{
  if (self == NULL)
    return;
  pejl_segl_baand_free (self->baand);
  g_free (self);
}
