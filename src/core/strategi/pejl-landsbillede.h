// SPDX-License-Identifier: GPL-3.0-or-later
// The national study, as it comes with the program: shares of dagtilbud on each level, with where they are from.
#pragma once

#include "core/model/pejl-domaene.h"
#include "core/model/pejl-redskab.h"

G_BEGIN_DECLS

typedef struct
{
  char *navn;       /* "Landet, 0–2 år i daginstitution 2023" */
  char *kort;       /* "Landet 2023, 0–2 år, daginstitutioner": the head of a row */
  char *kilde;      /* "EVA og VIVE, 97 daginstitutioner i 53 kommuner" */
  int *procent;     /* one a level, lowest first; -1: not published */
  char *mangler;    /* what stands where a share is not published: "få" */
  guint n_niveauer;
} PejlLandsbillede;
void pejl_landsbillede_free (PejlLandsbillede *landsbillede);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlLandsbillede, pejl_landsbillede_free)

/* The one that fits: the same instrument, and the kind of dagtilbud that is looked at (PEJL_TYPE_UKENDT: all kinds, beside
 * which that of daginstitutioner stands). NULL: none fits. */
PejlLandsbillede *pejl_landsbillede_for (const PejlRedskab *redskab, PejlType type);
/* All of them, whatever the instrument, as they stand in the file: PejlLandsbillede*. */
GPtrArray *pejl_landsbilleder (void);
/* What the file says of them together; key "fund": the finding, "note": source and reading. "" when it says nothing. */
char *pejl_landsbillede_ord (const char *key);

G_END_DECLS
