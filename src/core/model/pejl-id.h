// SPDX-License-Identifier: GPL-3.0-or-later
// The 128-bit identifier of every row in every copy.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint8 b[16];
} PejlId;

#define PEJL_ID_STRLEN 33 /* 32 hex digits and the zero */

/* A new UUIDv7 (RFC 9562): sorts by the time it was made. Thread-safe, increasing within the process. */
PejlId pejl_id_new (void);

/* The id that every copy computes alike for the same thing: a link, a tegn of a strategy version, the
 * vurdering of one area of one tilsyn. SHA-256 over kind and parts, cut to 16 bytes. parts is
 * NULL-terminated. */
PejlId pejl_id_from_parts (const char *kind, const char *const *parts);

/* The deterministic id of a link of that kind between two rows. */
PejlId pejl_id_link (const char *kind, const PejlId *a, const PejlId *b);

gboolean pejl_id_equal (gconstpointer a, gconstpointer b); /* usable as GEqualFunc */
guint pejl_id_hash (gconstpointer id);                     /* usable as GHashFunc */
gboolean pejl_id_is_nil (const PejlId *id);
int pejl_id_compare (const PejlId *a, const PejlId *b);

/* 32 lower-case hex digits. */
const char *pejl_id_to_buf (const PejlId *id, char buf[PEJL_ID_STRLEN]);
char *pejl_id_to_string (const PejlId *id);
/* FALSE if text is not exactly 32 hex digits. */
gboolean pejl_id_parse (const char *text, PejlId *id);

PejlId *pejl_id_copy (const PejlId *id); /* free with g_free */

G_END_DECLS
