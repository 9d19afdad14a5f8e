// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever puts bytes fills a block; the first thread seals and writes it, the second sums up what was written and gives it back. The
// two take about as long, and all there is of hashing is the second's: it is the sum that is signed, too.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-segl-baand.h"

#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-segl-private.h"

#include <fcntl.h>
#include <string.h>

#define PARTS 4
#define BLOKKE 6
#define SEALED_MAX (sizeof (guint32) + PEJL_SEGL_PART + crypto_secretstream_xchacha20poly1305_ABYTES)
#define WRITE_BEHIND (4 * 1024 * 1024)

typedef struct
{
  gboolean final;
  gsize used;
  gsize sealed_used;
  guint8 plain[PARTS * PEJL_SEGL_PART];
  guint8 sealed[PARTS * SEALED_MAX];
} Blok;

struct _PejlSeglBaand
{
  /* Of whoever seals and writes */
  FILE *file;
  char *path;
  crypto_secretstream_xchacha20poly1305_state stream;
  guint8 bound[PEJL_SEGL_HASH];
  gboolean begun;   /* the first part is out */
  goffset written;
  goffset begun_at; /* what comes before, the disk was asked to write */
  GError *error;    /* whole before failed is set, and never changed after */
  int failed;       /* atomic */

  /* Of whoever sums up */
  crypto_generichash_state sum;

  /* Of whoever puts */
  Blok *blok;
  guint n_blokke;
  GThread *forsegler; /* NULL: all is done in the thread that puts */
  GThread *summer;
  GAsyncQueue *fyldte; /* Blok*, or self at the end; so the next */
  GAsyncQueue *skrevne;
  GAsyncQueue *frie;
};

/* --- the steps --- */

static void
fail (PejlSeglBaand *self)
{
  pejl_fil_fail (self->path, &self->error);
  g_atomic_int_set (&self->failed, TRUE);
}

static gboolean
check (PejlSeglBaand *self, GError **error)
{
  if (!g_atomic_int_get (&self->failed))
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

/* The disk begins while the rest is still being sealed, so that the fsync at the end has little left to wait for. That it could not
 * be asked to is no fault. */
static void
begin_writing (PejlSeglBaand *self)
{
  if (self->written - self->begun_at < WRITE_BEHIND)
    return;
  sync_file_range (fileno (self->file), self->begun_at, self->written - self->begun_at, SYNC_FILE_RANGE_WRITE);
  self->begun_at = self->written;
}

static void
out (PejlSeglBaand *self, const void *data, gsize length)
{
  if (g_atomic_int_get (&self->failed))
    return;
  if (fwrite (data, 1, length, self->file) != length)
    {
      fail (self);
      return;
    }
  self->written += (goffset) length;
  begin_writing (self);
}

static void
seal_part (PejlSeglBaand *self, Blok *blok, const guint8 *part, gsize length, guint8 tag)
{
  guint8 *to = blok->sealed + blok->sealed_used;
  unsigned long long n;
  guint32 le;

  crypto_secretstream_xchacha20poly1305_push (&self->stream, to + sizeof le, &n, part, length, self->begun ? NULL : self->bound,
                                              self->begun ? 0 : PEJL_SEGL_HASH, tag);
  self->begun = TRUE;
  le = GUINT32_TO_LE ((guint32) n);
  memcpy (to, &le, sizeof le);
  blok->sealed_used += sizeof le + (gsize) n;
}

/* The last part is tagged, and may be empty. */
static void
seal (PejlSeglBaand *self, Blok *blok)
{
  gsize at = 0;

  blok->sealed_used = 0;
  do
    {
      gsize n = MIN (blok->used - at, PEJL_SEGL_PART);
      gboolean last = blok->final && at + n == blok->used;

      seal_part (self, blok, blok->plain + at, n, last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
      at += n;
    }
  while (at < blok->used);
  out (self, blok->sealed, blok->sealed_used);
}

static void
sum_up (PejlSeglBaand *self, Blok *blok)
{
  crypto_generichash_update (&self->sum, blok->sealed, blok->sealed_used);
}

/* --- the threads --- */

static gpointer
seal_all (gpointer data)
{
  PejlSeglBaand *self = data;
  gpointer blok;

  while ((blok = g_async_queue_pop (self->fyldte)) != self)
    {
      seal (self, blok);
      g_async_queue_push (self->skrevne, blok);
    }
  g_async_queue_push (self->skrevne, self);
  return NULL;
}

static gpointer
sum_up_all (gpointer data)
{
  PejlSeglBaand *self = data;
  gpointer blok;

  while ((blok = g_async_queue_pop (self->skrevne)) != self)
    {
      sum_up (self, blok);
      g_async_queue_push (self->frie, blok);
    }
  return NULL;
}

static void
join (PejlSeglBaand *self)
{
  if (self->forsegler == NULL)
    return;
  g_async_queue_push (self->fyldte, self);
  g_thread_join (g_steal_pointer (&self->forsegler));
  g_thread_join (g_steal_pointer (&self->summer));
}

/* A machine that has no threads left seals all the same. */
static void
start (PejlSeglBaand *self)
{
  self->summer = g_thread_try_new ("summer", sum_up_all, self, NULL);
  if (self->summer == NULL)
    return;
  self->forsegler = g_thread_try_new ("forsegler", seal_all, self, NULL);
  if (self->forsegler != NULL)
    return;
  g_async_queue_push (self->skrevne, self);
  g_thread_join (g_steal_pointer (&self->summer));
}

/* --- whoever puts --- */

static void
blok_free (gpointer data)
{
  sodium_memzero (data, sizeof (Blok));
  g_free (data);
}

static Blok *
next_blok (PejlSeglBaand *self)
{
  Blok *blok = g_async_queue_try_pop (self->frie);

  if (blok == NULL && self->n_blokke < BLOKKE)
    {
      blok = g_malloc (sizeof *blok);
      self->n_blokke++;
    }
  if (blok == NULL)
    blok = g_async_queue_pop (self->frie);
  blok->used = 0;
  blok->final = FALSE;
  return blok;
}

/* Most packets are small and never need more than the one block. */
static void
hand_over (PejlSeglBaand *self)
{
  Blok *blok = g_steal_pointer (&self->blok);

  if (self->forsegler == NULL && !blok->final && blok->used == sizeof blok->plain)
    start (self);
  if (self->forsegler != NULL)
    {
      g_async_queue_push (self->fyldte, blok);
      return;
    }
  seal (self, blok);
  sum_up (self, blok);
  g_async_queue_push (self->frie, blok);
}

PejlSeglBaand *
pejl_segl_baand_new (FILE *file, const char *path)
{
  PejlSeglBaand *self = g_new0 (PejlSeglBaand, 1);

  self->file = file;
  self->path = g_strdup (path);
  self->fyldte = g_async_queue_new ();
  self->skrevne = g_async_queue_new ();
  self->frie = g_async_queue_new_full (blok_free);
  crypto_generichash_init (&self->sum, NULL, 0, PEJL_SEGL_HASH);
  return self;
}

gboolean
pejl_segl_baand_begin (PejlSeglBaand *self, const guint8 *head, gsize length, const guint8 *bound, const guint8 *key,
                       GError **error)
{
  guint8 header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];

  memcpy (self->bound, bound, PEJL_SEGL_HASH);
  crypto_secretstream_xchacha20poly1305_init_push (&self->stream, header, key);
  out (self, head, length);
  out (self, header, sizeof header);
  crypto_generichash_update (&self->sum, head, length);
  crypto_generichash_update (&self->sum, header, sizeof header);
  return check (self, error);
}

gboolean
pejl_segl_baand_put (PejlSeglBaand *self, const void *data, gsize length, GError **error)
{
  const guint8 *at = data;

  while (length > 0)
    {
      gsize n;

      if (self->blok == NULL)
        self->blok = next_blok (self);
      n = MIN (length, sizeof self->blok->plain - self->blok->used);
      memcpy (self->blok->plain + self->blok->used, at, n);
      self->blok->used += n;
      at += n;
      length -= n;
      if (self->blok->used == sizeof self->blok->plain)
        hand_over (self);
    }
  return check (self, error);
}

gboolean
pejl_segl_baand_hash (PejlSeglBaand *self, guint8 *hash, GError **error)
{
  crypto_generichash_state so_far;

  if (self->blok != NULL)
    hand_over (self);
  join (self);
  so_far = self->sum;
  crypto_generichash_final (&so_far, hash, PEJL_SEGL_HASH);
  return check (self, error);
}

gboolean
pejl_segl_baand_finish (PejlSeglBaand *self, guint8 *checksum, GError **error)
{
  if (self->blok == NULL)
    self->blok = next_blok (self);
  self->blok->final = TRUE;
  hand_over (self);
  join (self);
  crypto_generichash_final (&self->sum, checksum, PEJL_SEGL_HASH);
  out (self, checksum, PEJL_SEGL_HASH);
  return check (self, error);
}

void
pejl_segl_baand_free (PejlSeglBaand *self)
{
  if (self == NULL)
    return;
  join (self);
  g_clear_pointer (&self->blok, blok_free);
  g_async_queue_unref (self->fyldte);
  g_async_queue_unref (self->skrevne);
  g_async_queue_unref (self->frie);
  g_clear_error (&self->error);
  g_free (self->path);
  sodium_memzero (self, sizeof *self);
  g_free (self);
}
