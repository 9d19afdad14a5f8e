// SPDX-License-Identifier: GPL-3.0-or-later
// Unsealing a file that anybody may have written: every length is looked at before it is used.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-segl-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a passphrase may cost: a stranger's file does not decide how long this machine works. */
#define OPS_MAX 4
#define KIB_MAX (256 * 1024)
#define ABYTES crypto_secretstream_xchacha20poly1305_ABYTES

struct _PejlSeglLaeser
{
  FILE *file;
  char *name;
  gint64 left; /* bytes of the file before the checksum that are not read yet */
  guint format;
  crypto_secretstream_xchacha20poly1305_state stream;
  crypto_generichash_state signed_bytes; /* read before the last part; counts from format 2 on */
  guint8 key[PEJL_SEGL_HASH];            /* its hash */
  guint8 head[PEJL_SEGL_HASH];
  char sum[2 * PEJL_SEGL_HASH + 1];
  gboolean begun;
  gboolean final;
  gsize at;
  gsize used;
  guint8 part[PEJL_SEGL_PART];
  guint8 sealed[PEJL_SEGL_PART + ABYTES];
};

static gboolean
fail (const PejlSeglLaeser *self, PejlExchangeError code, const char *format, GError **error)
{
  g_set_error (error, PEJL_EXCHANGE_ERROR, code, format, self->name);
  return FALSE;
}

static gboolean
fail_incomplete (const PejlSeglLaeser *self, GError **error)
{
  return fail (self, PEJL_EXCHANGE_ERROR_INCOMPLETE,
               _("“%s” is not whole: it was copied only in part, or was changed on the way. Nothing was taken in. "
                 "Copy it again, or ask for it anew."),
               error);
}

static gboolean
fail_other (const PejlSeglLaeser *self, GError **error)
{
  return fail (self, PEJL_EXCHANGE_ERROR_NOT_A_PACKET,
               _("“%s” is no packet of Pejl. Nothing was taken in. Ask the sender whether it was the right file."), error);
}

/* --- the file as a whole --- */

static gboolean
check_sum (PejlSeglLaeser *self, GError **error)
{
  guint8 hash[PEJL_SEGL_HASH], wanted[PEJL_SEGL_HASH];
  crypto_generichash_state sum;
  gint64 left = self->left;

  crypto_generichash_init (&sum, NULL, 0, PEJL_SEGL_HASH);
  while (left > 0)
    {
      gsize n = (gsize) MIN (left, PEJL_SEGL_PART);

      if (fread (self->part, 1, n, self->file) != n)
        return fail_incomplete (self, error);
      crypto_generichash_update (&sum, self->part, n);
      left -= (gint64) n;
    }
  crypto_generichash_final (&sum, hash, PEJL_SEGL_HASH);
  if (fread (wanted, 1, PEJL_SEGL_HASH, self->file) != PEJL_SEGL_HASH || memcmp (hash, wanted, PEJL_SEGL_HASH) != 0)
    return fail_incomplete (self, error);
  sodium_bin2hex (self->sum, sizeof self->sum, hash, PEJL_SEGL_HASH);
  return TRUE;
}

static gboolean
measure (PejlSeglLaeser *self, GError **error)
{
  PejlSeglHoved hoved;

  if (fseeko (self->file, 0, SEEK_END) != 0)
    return fail_other (self, error);
  self->left = ftello (self->file) - PEJL_SEGL_HASH;
  rewind (self->file);
  if (fread (&hoved, 1, sizeof hoved, self->file) != sizeof hoved
      || memcmp (hoved.magic, PEJL_SEGL_MAGIC, sizeof hoved.magic) != 0)
    return fail_other (self, error);
  if (GUINT16_FROM_LE (hoved.least) > PEJL_SEGL_FORMAT)
    return fail (self, PEJL_EXCHANGE_ERROR_TOO_NEW,
                 _("“%s” was made by a newer Pejl. Nothing was taken in; update Pejl here and take it again."), error);
  rewind (self->file);
  if (self->left < (gint64) sizeof hoved)
    return fail_incomplete (self, error);
  if (!check_sum (self, error))
    return FALSE;
  rewind (self->file);
  return TRUE;
}

static gboolean
take (PejlSeglLaeser *self, void *out, gsize length, GError **error)
{
  if ((gint64) length > self->left || fread (out, 1, length, self->file) != length)
    return fail_incomplete (self, error);
  self->left -= (gint64) length;
  return TRUE;
}

/* --- whom it is sealed to --- */

static gboolean
find_own (PejlSeglLaeser *self, GByteArray *head, guint n, const PejlNoegler *noegler, guint8 *key, GError **error)
{
  guint8 hint[PEJL_SEGL_HINT] = { 0 };
  gboolean found = FALSE;

  if (noegler != NULL)
    pejl_segl_hint (pejl_noegler_segl (noegler), hint);
  for (guint i = 0; i < n; i++)
    {
      guint8 entry[PEJL_SEGL_HINT + PEJL_SEGL_BOX];

      if (!take (self, entry, sizeof entry, error))
        return FALSE;
      g_byte_array_append (head, entry, sizeof entry);
      if (!found && noegler != NULL && memcmp (entry, hint, sizeof hint) == 0)
        found = pejl_noegler_unseal (noegler, entry + PEJL_SEGL_HINT, PEJL_SEGL_BOX, key);
    }
  return found || fail (self, PEJL_EXCHANGE_ERROR_NOT_FOR_ME,
                        _("“%s” is sealed to others, so it cannot be read here. Nothing was taken in. "
                          "Send your card to the colleague and ask for a packet to you."),
                        error);
}

static gboolean
open_kode (PejlSeglLaeser *self, GByteArray *head, const char *passphrase, guint8 *key, GError **error)
{
  guint8 derived[crypto_secretbox_KEYBYTES];
  PejlSeglKode kode;
  guint32 ops, kib;
  gboolean opened;

  if (!take (self, &kode, sizeof kode, error))
    return FALSE;
  g_byte_array_append (head, (const guint8 *) &kode, sizeof kode);
  ops = GUINT32_FROM_LE (kode.ops);
  kib = GUINT32_FROM_LE (kode.kib);
  if (passphrase == NULL)
    return fail (self, PEJL_EXCHANGE_ERROR_PASSPHRASE,
                 _("“%s” is sealed with a passphrase. Ask the colleague for it."), error);
  if (ops < 1 || ops > OPS_MAX || kib < 8 || kib > KIB_MAX)
    return fail_other (self, error);
  opened = crypto_pwhash (derived, sizeof derived, passphrase, strlen (passphrase), kode.salt, ops, (gsize) kib * 1024,
                          crypto_pwhash_ALG_ARGON2ID13)
             == 0
           && crypto_secretbox_open_easy (key, kode.key, sizeof kode.key, kode.nonce, derived) == 0;
  sodium_memzero (derived, sizeof derived);
  return opened || fail (self, PEJL_EXCHANGE_ERROR_PASSPHRASE,
                         _("The passphrase does not fit “%s”. Nothing was taken in, and the file is as it was; try again."),
                         error);
}

static gboolean
begin (PejlSeglLaeser *self, const PejlNoegler *noegler, const char *passphrase, guint8 *key, GError **error)
{
  g_autoptr (GByteArray) head = g_byte_array_new ();
  guint8 header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
  PejlSeglHoved hoved;
  gboolean found;
  guint n;

  if (!measure (self, error) || !take (self, &hoved, sizeof hoved, error))
    return FALSE;
  g_byte_array_append (head, (const guint8 *) &hoved, sizeof hoved);
  n = GUINT16_FROM_LE (hoved.n);
  if (hoved.mode == PEJL_SEGL_MODE_KEYS && n >= 1 && n <= PEJL_SEGL_MODTAGERE_MAX)
    found = find_own (self, head, n, noegler, key, error);
  else if (hoved.mode == PEJL_SEGL_MODE_PASSPHRASE && n == 0)
    found = open_kode (self, head, passphrase, key, error);
  else
    return fail_other (self, error);
  if (!found || !take (self, header, sizeof header, error))
    return FALSE;
  self->format = GUINT16_FROM_LE (hoved.format);
  crypto_generichash (self->head, PEJL_SEGL_HASH, head->data, head->len, NULL, 0);
  crypto_generichash_init (&self->signed_bytes, NULL, 0, PEJL_SEGL_HASH);
  crypto_generichash_update (&self->signed_bytes, head->data, head->len);
  crypto_generichash_update (&self->signed_bytes, header, sizeof header);
  pejl_segl_hash_key (key, self->key);
  return crypto_secretstream_xchacha20poly1305_init_pull (&self->stream, header, key) == 0 || fail_other (self, error);
}

PejlSeglLaeser *
pejl_segl_laeser_new (FILE *file, const char *path, const PejlNoegler *noegler, const char *passphrase, GError **error)
{
  g_autoptr (PejlSeglLaeser) self = g_new0 (PejlSeglLaeser, 1);
  guint8 key[PEJL_SEGL_KEY];
  gboolean ok;

  if (sodium_init () < 0)
    g_error ("There is no randomness to unseal with");
  self->file = file;
  self->name = g_filename_display_basename (path);
  ok = begin (self, noegler, passphrase, key, error);
  sodium_memzero (key, sizeof key);
  return ok ? g_steal_pointer (&self) : NULL;
}

/* --- the contents --- */

/* What was read just now, not what was read for the checksum: the file may be another since. */
static void
count_as_signed (PejlSeglLaeser *self, guint32 le, gsize length)
{
  if (self->format < 2 || self->final)
    return;
  crypto_generichash_update (&self->signed_bytes, (const guint8 *) &le, sizeof le);
  crypto_generichash_update (&self->signed_bytes, self->sealed, length);
}

static gboolean
pull (PejlSeglLaeser *self, GError **error)
{
  unsigned long long n;
  guint32 le, length;
  guint8 tag;

  if (!take (self, &le, sizeof le, error))
    return FALSE;
  length = GUINT32_FROM_LE (le);
  if (length < ABYTES || length > sizeof self->sealed)
    return fail_other (self, error);
  if (!take (self, self->sealed, length, error))
    return FALSE;
  if (crypto_secretstream_xchacha20poly1305_pull (&self->stream, self->part, &n, &tag, self->sealed, length,
                                                  self->begun ? NULL : self->head, self->begun ? 0 : PEJL_SEGL_HASH)
      != 0)
    return fail_incomplete (self, error);
  self->begun = TRUE;
  self->at = 0;
  self->used = (gsize) n;
  self->final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  count_as_signed (self, le, length);
  return !self->final || self->left == 0 || fail_other (self, error);
}

gboolean
pejl_segl_laeser_read (PejlSeglLaeser *self, void *out, gsize length, GError **error)
{
  guint8 *to = out;
  gsize wanted = length;

  while (length > 0)
    {
      gsize n = MIN (length, self->used - self->at);

      memcpy (to, self->part + self->at, n);
      self->at += n;
      to += n;
      length -= n;
      if (length == 0)
        break;
      if (self->final)
        return length < wanted ? fail_incomplete (self, error) : FALSE;
      if (!pull (self, error))
        return FALSE;
    }
  return TRUE;
}

guint
pejl_segl_laeser_format (PejlSeglLaeser *self)
{
  return self->format;
}

char *
pejl_segl_laeser_statement (PejlSeglLaeser *self, gsize length)
{
  crypto_generichash_state all = self->signed_bytes;
  guint8 bytes[PEJL_SEGL_HASH];

  if (self->format < 2 || !self->final || self->at != self->used || self->used != length)
    return NULL;
  crypto_generichash_final (&all, bytes, PEJL_SEGL_HASH);
  return pejl_segl_statement (bytes, self->key);
}

const guint8 *
pejl_segl_laeser_head (PejlSeglLaeser *self)
{
  return self->head;
}

const char *
pejl_segl_laeser_sum (PejlSeglLaeser *self)
{
  return self->sum;
}

void
pejl_segl_laeser_free (PejlSeglLaeser *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  sodium_memzero (self, sizeof *self);
  g_free (self);
}
