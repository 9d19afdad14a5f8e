// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to what somebody types into Find: places, tegn and texts, in sections, each with where it leads.
#pragma once

#include "core/store/query/pejl-find.h"

G_BEGIN_DECLS

/* In the order in which they are shown. */
typedef enum
{
  PEJL_SVAR_DAGTILBUD = 1,
  PEJL_SVAR_TEGN,
  PEJL_SVAR_OPFOELGNING, /* points, plans, cases, dates */
  PEJL_SVAR_EVIDENS,
  PEJL_SVAR_VURDERING,   /* levels' reasons, how evidens was read, bekymring, decisions */
  PEJL_SVAR_ANDET,       /* notes, feedback, comments, attachments */
} PejlSvarAfsnit;
#define PEJL_SVAR_LAST PEJL_SVAR_ANDET

typedef struct
{
  PejlSvarAfsnit afsnit;
  char *titel;      /* hit words between U+E000 and U+E001 */
  char *undertitel; /* Danish: "Samtale · Kompasset · 22. april 2026" */
  PejlTable table;  /* what it is a row of */
  PejlId row;
  PejlId ejer;      /* what is opened to see it */
  PejlId tilsyn;    /* nil: none */
  PejlId dagtilbud; /* nil: none */
  PejlArt art;      /* of an evidens */
} PejlSvar;
void pejl_svar_free (PejlSvar *svar);

/* "Dagtilbud", "Evidens", …; Danish. */
const char *pejl_svar_afsnit_name (PejlSvarAfsnit afsnit);

/* The last word of what is typed, if it asks for one kind of thing: "#leg" for tegn, "@muslingen" for dagtilbud. 0: it does
 * not. *start: where that word begins, in bytes. */
PejlSvarAfsnit pejl_svar_asked_for (const char *typed, gsize *start);

/* Everything that fits, section by section. only: one section, with more of it; 0: a few of each. query->words is what was
 * typed; its limit is that of all texts together, and *flere whether there are more of them. PejlSvar*. */
GPtrArray *pejl_svar_find (PejlReader *reader, const PejlFindQuery *query, PejlSvarAfsnit only, gboolean *flere);

/* One sentence a vurdering that leans on the evidens: "Børnesyn: 3 tilstrækkelig". Empty: none does. */
char **pejl_svar_laener (PejlReader *reader, const PejlId *evidens);

G_END_DECLS
