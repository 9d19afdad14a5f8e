// SPDX-License-Identifier: GPL-3.0-or-later
// The written stock of sentences: chosen by tegn, direction and kind of house, with open slots filled in.
#pragma once

#include "core/demo/pejl-demo-slump.h"
#include "core/model/pejl-domaene.h"

G_BEGIN_DECLS

typedef struct _PejlStok PejlStok;

typedef struct
{
  PejlRetning retning;
  PejlArt art;         /* 0 in stocks of reasons */
  char sted;           /* 0 any, 'b' 3–6 years, 'v' 0–2 years, 'i' daginstitution, 'd' dagpleje */
  char *tekst;         /* with {slots} */
  char *ogsaa;         /* key of a second tegn, or NULL */
  guint brugt;         /* how often it was given out */
} PejlSaetning;

/* The stock shipped in the program's resources. */
PejlStok *pejl_stok_new (void);
void pejl_stok_free (PejlStok *stok);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlStok, pejl_stok_free)

/* The least used sentence of the section that fits, ties drawn; NULL when none does. retning AABEN: any.
 * Borrowed. */
PejlSaetning *pejl_stok_choose (PejlStok *stok, PejlSlump *slump, const char *section, PejlRetning retning,
                                PejlType type);
/* The sentence with its slots filled. */
char *pejl_stok_fill (PejlStok *stok, PejlSlump *slump, const PejlSaetning *saetning);

/* For tests: keys of all sections (char*); the sentences of one (PejlSaetning*). Borrowed. */
GPtrArray *pejl_stok_sections (PejlStok *stok);
GPtrArray *pejl_stok_section (PejlStok *stok, const char *section);

G_END_DECLS
