// SPDX-License-Identifier: GPL-3.0-or-later
// A municipality's practice for skærpet tilsyn as it comes in a file: rules, what a særlig indsats demands, what can follow.
// Data, never code.
#pragma once

#include "core/model/pejl-regel.h"

G_BEGIN_DECLS

typedef struct
{
  PejlEjerform ejerform;
  char *tekst;             /* "Driftsaftalen opsiges" */
} PejlFoelge;

typedef struct
{
  char *key;               /* "koebenhavn-2022" */
  char *navn;
  char *kilde;
  GPtrArray *regler;       /* PejlRegel*, with ids that follow from key and place; not active */
  guint indsats_dage;      /* how long a særlig indsats lasts; 0: the practice has none */
  GPtrArray *indsats_krav; /* char* */
  GPtrArray *foelger;      /* PejlFoelge* */
} PejlPraksis;

PejlPraksis *pejl_praksis_new (const char *key);
void pejl_praksis_free (PejlPraksis *praksis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPraksis, pejl_praksis_free)
/* Takes the rule. */
void pejl_praksis_add_regel (PejlPraksis *praksis, PejlRegel *regel);
void pejl_praksis_add_foelge (PejlPraksis *praksis, PejlEjerform ejerform, const char *tekst);

G_END_DECLS
