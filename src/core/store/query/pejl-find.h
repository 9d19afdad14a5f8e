// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search over everything that is written in a store, each text by itself: a hit says what it is a text of.
#pragma once

#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What to look for and where. Zeroed but for the words, it is everywhere. */
typedef struct
{
  /* Words of at least 2 letters (shorter ones are passed over), all must occur in one text, the last also as a prefix. */
  const char *words;
  /* Which places and dates: those of the tilsyn a text belongs to, else of its house and its own date. */
  PejlFilter filter;
  PejlId dagtilbud;  /* nil: any */
  PejlId tegn;       /* texts that are tied to it: its evidens, vurderinger, points; nil: any */
  int niveau;        /* vurderinger of this level, and evidens of areas that were judged so; 0: any */
  PejlTable table;   /* texts of this table only; 0: any */
  guint limit;       /* hits at most */
  gint64 efter;      /* the plads of the last hit of the page before; 0: from the newest */
  GCancellable *cancellable; /* nullable; when cancelled, what was found so far comes back */
} PejlFindQuery;

typedef struct
{
  PejlTable table;
  PejlField field;   /* which of its texts */
  gint64 plads;      /* its place among all hits, from which one goes on */
  PejlId row;
  PejlId ejer;       /* what is opened to see it: the row itself, or the point that a note belongs to */
  PejlId tilsyn;     /* nil: none */
  PejlId dagtilbud;  /* nil: none */
  PejlArt art;       /* of an evidens */
  char *sted;        /* "" for none */
  char *dato;        /* ISO, or "" */
  char *snippet;     /* hit words between U+E000 and U+E001 */
} PejlFund;
void pejl_fund_free (PejlFund *fund);
/* Danish: "observation", "vurdering, tolkning", "punkt i handleplan, mål": what kind of text it is, never blurred. */
char *pejl_fund_slags (const PejlFund *fund);

/* Newest first by date, whatever kind of text; one lookup, and only the rows that come back are read. Array of PejlFund*;
 * empty for no words. */
GPtrArray *pejl_find (PejlReader *reader, const PejlFindQuery *query);

/* Whether every word looked for begins a word of the text; for names, which are in no index. */
gboolean pejl_find_matches (const char *text, const char *words);
/* The text with its hits marked as in a snippet. */
char *pejl_find_mark (const char *text, const char *words);

/* The vurderinger that lean on an evidens: those that refer to it, and those of the areas of its tegn in the same tilsyn.
 * PejlVurdering*, in the order of the areas. */
GPtrArray *pejl_find_laener (PejlReader *reader, const PejlId *evidens);

G_END_DECLS
