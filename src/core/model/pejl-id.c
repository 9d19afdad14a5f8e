// SPDX-License-Identifier: GPL-3.0-or-later
// Makes, compares and spells the 128-bit identifiers of rows.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-id.h"

#include <string.h>
#ifdef __linux__
#include <sys/random.h>
#endif

#define COUNTER_MAX 0x0fff /* the twelve bits after the version */

static void
fill_random (guint8 *bytes,
             gsize   length)
{
#ifdef __linux__
  if (getrandom (bytes, length, 0) == (gssize) length)
    return;
#endif
  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) g_random_int_range (0, 256);
}

/* The counter starts in its lower half, so that a burst within one millisecond has room to count (RFC
 * 9562, 6.2 method 1). */
static void
next_stamp (guint64 *ms,
            guint   *counter,
            guint    seed)
{
  static GMutex mutex;
  static guint64 last_ms;
  static guint last_counter;
  guint64 now = (guint64) (g_get_real_time () / 1000);

  g_mutex_lock (&mutex);
  if (now > last_ms)
    {
      last_ms = now;
      last_counter = seed & (COUNTER_MAX >> 1);
    }
  else if (last_counter < COUNTER_MAX)
    {
      last_counter++;
    }
  else
    {
      last_ms++;
      last_counter = seed & (COUNTER_MAX >> 1);
    }
  *ms = last_ms;
  *counter = last_counter;
  g_mutex_unlock (&mutex);
}

PejlId
pejl_id_new (void)
{
  PejlId id;
  guint8 noise[10];
  guint64 ms;
  guint counter;

  fill_random (noise, sizeof noise);
  next_stamp (&ms, &counter, (guint) noise[8] << 8 | noise[9]);

  for (int i = 0; i < 6; i++)
    id.b[i] = (guint8) (ms >> (40 - 8 * i));
  id.b[6] = (guint8) (0x70 | counter >> 8);
  id.b[7] = (guint8) (counter & 0xff);
  memcpy (id.b + 8, noise, 8);
  id.b[8] = (guint8) (0x80 | (id.b[8] & 0x3f));
  return id;
}

/* Each part goes in with its length, so that ("ab", "c") and ("a", "bc") differ. */
static void
digest_part (GChecksum    *sum,
             gconstpointer part,
             gsize         length)
{
  guint32 be = GUINT32_TO_BE ((guint32) length);

  g_checksum_update (sum, (const guchar *) &be, sizeof be);
  g_checksum_update (sum, part, (gssize) length);
}

static PejlId
digest_finish (GChecksum *sum)
{
  guint8 digest[32];
  gsize length = sizeof digest;
  PejlId id;

  g_checksum_get_digest (sum, digest, &length);
  memcpy (id.b, digest, sizeof id.b);
  return id;
}

PejlId
pejl_id_from_parts (const char        *kind,
                    const char *const *parts)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  digest_part (sum, kind, strlen (kind));
  for (gsize i = 0; parts != NULL && parts[i] != NULL; i++)
    digest_part (sum, parts[i], strlen (parts[i]));
  return digest_finish (sum);
}

PejlId
pejl_id_link (const char   *kind,
              const PejlId *a,
              const PejlId *b)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  digest_part (sum, kind, strlen (kind));
  digest_part (sum, a->b, sizeof a->b);
  digest_part (sum, b->b, sizeof b->b);
  return digest_finish (sum);
}

gboolean
pejl_id_equal (gconstpointer a,
               gconstpointer b)
{
  return memcmp (a, b, sizeof (PejlId)) == 0;
}

guint
pejl_id_hash (gconstpointer id)
{
  const guint8 *b = ((const PejlId *) id)->b;
  guint32 tail;

  /* The last bytes are random in every kind of id. */
  memcpy (&tail, b + 12, sizeof tail);
  return tail;
}

gboolean
pejl_id_is_nil (const PejlId *id)
{
  static const PejlId nil;

  return pejl_id_equal (id, &nil);
}

int
pejl_id_compare (const PejlId *a,
                 const PejlId *b)
{
  return memcmp (a->b, b->b, sizeof a->b);
}

const char *
pejl_id_to_buf (const PejlId *id,
                char          buf[PEJL_ID_STRLEN])
{
  static const char digits[] = "0123456789abcdef";

  for (gsize i = 0; i < sizeof id->b; i++)
    {
      buf[2 * i] = digits[id->b[i] >> 4];
      buf[2 * i + 1] = digits[id->b[i] & 0x0f];
    }
  buf[PEJL_ID_STRLEN - 1] = '\0';
  return buf;
}

char *
pejl_id_to_string (const PejlId *id)
{
  char buf[PEJL_ID_STRLEN];

  return g_strdup (pejl_id_to_buf (id, buf));
}

gboolean
pejl_id_parse (const char *text,
               PejlId     *id)
{
  PejlId parsed;

  if (text == NULL || strlen (text) != PEJL_ID_STRLEN - 1)
    return FALSE;
  for (gsize i = 0; i < sizeof parsed.b; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]);
      int low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      parsed.b[i] = (guint8) (high << 4 | low);
    }
  *id = parsed;
  return TRUE;
}

PejlId *
pejl_id_copy (const PejlId *id)
{
  return g_memdup2 (id, sizeof *id);
}
