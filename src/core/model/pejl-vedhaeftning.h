// SPDX-License-Identifier: GPL-3.0-or-later
// A bilag: a photo, scan or document attached to an evidens or to the tilsyn as a whole.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

#define PEJL_SHA256_LEN 65      /* 64 hex digits and the zero */
#define PEJL_BILAG_NAVN_MAX 120 /* letters of a name, its ending among them */

typedef struct
{
  PejlId id;
  PejlId tilsyn;
  PejlId evidens;            /* nil: of the tilsyn as a whole */
  char *navn;                /* the file's name where it came from; a text, never a path */
  char *type;                /* content type, "image/jpeg" */
  gint64 bytes;
  char *sha256;              /* 64 lower-case hex digits: what the contents are known and found by */
  char *tekst;               /* what it shows, for those who do not see it; may be "" */
} PejlVedhaeftning;
PEJL_DECLARE_RECORD (PejlVedhaeftning, pejl_vedhaeftning)

/* Whether the text is 64 lower-case hex digits. What came in with another copy's ops need not be. */
gboolean pejl_sha256_is_valid (const char *text);

/* The name as it is kept and shown, of whatever a file was called: UTF-8, the last part of a path, without control
 * characters and without those that turn the direction of writing (they make "gpj.exe" read as "exe.jpg"), at most
 * PEJL_BILAG_NAVN_MAX letters with the ending kept. "Bilag" when nothing is left. raw may be NULL or not UTF-8. */
char *pejl_bilag_clean_navn (const char *raw);

/* A name for a file made of it, on any system: no leading dot or dash, no character that a file system refuses. */
char *pejl_bilag_filnavn (const char *navn);

/* "812 byte", "240 kB", "1,4 MB" with a no-break space; thousands, as file managers count. */
char *pejl_bilag_format_bytes (gint64 bytes);

/* Whether a thumbnail can be made of it, by its content type. */
gboolean pejl_vedhaeftning_is_image (const PejlVedhaeftning *bilag);

G_END_DECLS
