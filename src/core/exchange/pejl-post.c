// SPDX-License-Identifier: GPL-3.0-or-later
// Records: compressed one by one.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-post.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/* Level 3: ops are short texts, and a laptop on battery gains more from being done than from the last tenth. */
#define LEVEL 3

typedef struct
{
  guint8 art;
  guint8 length[4];
  guint8 stored[4];
} Hoved;
G_STATIC_ASSERT (sizeof (Hoved) == 9);

struct _PejlPostSkriver
{
  PejlSeglSkriver *segl; /* borrowed */
  guint8 *buffer;
};

struct _PejlPostLaeser
{
  PejlPostKilde kilde;
  gpointer self;
  char *name;
  PejlSeglLaeser *segl; /* borrowed; NULL: nothing is signed */
  gsize last_stored;    /* bytes of the latest record, with its head */
  crypto_generichash_state hash; /* of all before the signature, in format 1 */
  guint8 *stored;
  guint8 *plain;
};

static void
put_u32 (guint8 out[4], gsize value)
{
  guint32 le = GUINT32_TO_LE ((guint32) value);

  memcpy (out, &le, sizeof le);
}

static guint32
get_u32 (const guint8 in[4])
{
  guint32 le;

  memcpy (&le, in, sizeof le);
  return GUINT32_FROM_LE (le);
}

/* One whole conversion into out; 0 when it does not fit there or is none. */
static gsize
convert (GConverter *converter, const guint8 *in, gsize length, guint8 *out, gsize room)
{
  gsize read, written, used = 0, done = 0;

  for (;;)
    {
      GConverterResult result = g_converter_convert (converter, in + used, length - used, out + done, room - done,
                                                     G_CONVERTER_INPUT_AT_END, &read, &written, NULL);

      if (result == G_CONVERTER_ERROR)
        return 0;
      used += read;
      done += written;
      if (result == G_CONVERTER_FINISHED)
        return used == length ? done : 0;
      if (done == room)
        return 0;
    }
}

/* --- writing --- */

PejlPostSkriver *
pejl_post_skriver_new (PejlSeglSkriver *segl)
{
  PejlPostSkriver *self = g_new0 (PejlPostSkriver, 1);

  self->segl = segl;
  self->buffer = g_malloc (PEJL_POST_MAX);
  return self;
}

void
pejl_post_skriver_free (PejlPostSkriver *self)
{
  if (self == NULL)
    return;
  g_free (self->buffer);
  g_free (self);
}

gboolean
pejl_post_skriver_put (PejlPostSkriver *self, PejlPostArt art, const guint8 *data, gsize length, gboolean compress,
                       GError **error)
{
  Hoved hoved = { .art = (guint8) art };
  gsize stored = 0;

  g_return_val_if_fail (length <= PEJL_POST_MAX, FALSE);

  if (compress && length > 64)
    {
      g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL);

      stored = convert (G_CONVERTER (zlib), data, length, self->buffer, length - 1);
    }
  put_u32 (hoved.length, length);
  put_u32 (hoved.stored, stored > 0 ? stored : length);
  return pejl_segl_skriver_put (self->segl, &hoved, sizeof hoved, error)
         && pejl_segl_skriver_put (self->segl, stored > 0 ? self->buffer : data, stored > 0 ? stored : length, error);
}

gboolean
pejl_post_skriver_finish (PejlPostSkriver *self, const PejlNoegler *noegler, GError **error)
{
  g_autofree char *text = pejl_segl_skriver_statement (self->segl, error);
  g_autofree char *underskrift = text != NULL ? pejl_noegler_sign (noegler, text, strlen (text)) : NULL;

  if (text == NULL)
    return FALSE;
  return pejl_post_skriver_put (self, PEJL_POST_SLUT, (const guint8 *) underskrift, strlen (underskrift), FALSE, error);
}

/* --- reading --- */

static gboolean
is_format_1 (const PejlPostLaeser *self)
{
  return self->segl != NULL && pejl_segl_laeser_format (self->segl) < 2;
}

static void
hash_record (PejlPostLaeser *self, guint8 art, const guint8 *data, gsize length)
{
  guint8 head[5] = { art };

  if (!is_format_1 (self))
    return;
  put_u32 (head + 1, length);
  crypto_generichash_update (&self->hash, head, sizeof head);
  crypto_generichash_update (&self->hash, data, length);
}

PejlPostLaeser *
pejl_post_laeser_new (PejlPostKilde kilde, gpointer source, const char *name)
{
  PejlPostLaeser *self = g_new0 (PejlPostLaeser, 1);

  self->kilde = kilde;
  self->self = source;
  self->name = g_strdup (name);
  self->stored = g_malloc (PEJL_POST_MAX);
  self->plain = g_malloc (PEJL_POST_MAX + 1); /* one more, so that what swells is seen to */
  crypto_generichash_init (&self->hash, NULL, 0, PEJL_SEGL_HASH);
  return self;
}

void
pejl_post_laeser_free (PejlPostLaeser *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->stored);
  g_free (self->plain);
  g_free (self);
}

static gboolean
from_segl (gpointer self, void *out, gsize length, GError **error)
{
  return pejl_segl_laeser_read (self, out, length, error);
}

PejlPostLaeser *
pejl_post_laeser_new_segl (PejlSeglLaeser *segl, const char *name)
{
  PejlPostLaeser *self = pejl_post_laeser_new (from_segl, segl, name);

  self->segl = segl;
  return self;
}

static gboolean
fail (const PejlPostLaeser *self, GError **error)
{
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED,
               _("“%s” does not hold what a packet holds. Nothing was taken in. Ask the colleague for it anew."), self->name);
  return FALSE;
}

/* What is asked for after the head of a record must be there. */
static gboolean
take (PejlPostLaeser *self, void *out, gsize length, GError **error)
{
  g_autoptr (GError) failed = NULL;

  if (length == 0 || self->kilde (self->self, out, length, &failed))
    return TRUE;
  if (failed == NULL)
    return fail (self, error);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
inflate (PejlPostLaeser *self, gsize stored, gsize length, GError **error)
{
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);

  return convert (G_CONVERTER (zlib), self->stored, stored, self->plain, length + 1) == length || fail (self, error);
}

gboolean
pejl_post_laeser_next (PejlPostLaeser *self, PejlPostArt *art, const guint8 **data, gsize *length, GError **error)
{
  Hoved hoved;
  gsize stored;

  if (!self->kilde (self->self, &hoved, sizeof hoved, error))
    return FALSE;
  *length = get_u32 (hoved.length);
  stored = get_u32 (hoved.stored);
  if (*length > PEJL_POST_MAX || stored > *length || (stored == 0 && *length > 0))
    return fail (self, error);
  *art = (PejlPostArt) hoved.art;
  if (!take (self, stored < *length ? self->stored : self->plain, stored, error)
      || (stored < *length && !inflate (self, stored, *length, error)))
    return FALSE;
  *data = self->plain;
  self->last_stored = sizeof hoved + stored;
  if (*art != PEJL_POST_SLUT)
    hash_record (self, hoved.art, *data, *length);
  return TRUE;
}

static char *
statement_1 (const PejlPostLaeser *self)
{
  crypto_generichash_state copy = self->hash;
  guint8 all[2 * PEJL_SEGL_HASH];
  char hex[4 * PEJL_SEGL_HASH + 1];

  crypto_generichash_final (&copy, all, PEJL_SEGL_HASH);
  memcpy (all + PEJL_SEGL_HASH, pejl_segl_laeser_head (self->segl), PEJL_SEGL_HASH);
  return g_strdup_printf ("pejl-pakke-1\n%s\n", sodium_bin2hex (hex, sizeof hex, all, sizeof all));
}

gboolean
pejl_post_laeser_proves (PejlPostLaeser *self, const char *signatur, const char *underskrift)
{
  g_autofree char *text = NULL;

  if (self->segl == NULL)
    return FALSE;
  text = is_format_1 (self) ? statement_1 (self) : pejl_segl_laeser_statement (self->segl, self->last_stored);
  return text != NULL && pejl_noegler_proves (signatur, text, strlen (text), underskrift);
}
