// SPDX-License-Identifier: GPL-3.0-or-later
// What a vurdering judges: an area, a tegn, a theme of an instrument, or the whole, of one tilsyn.
#pragma once

#include "core/model/pejl-domaene.h"
#include "core/model/pejl-id.h"

G_BEGIN_DECLS

/* The texts are borrowed, except in a copy. */
typedef struct
{
  PejlId tilsyn;
  PejlMaal maal;
  char *omraade;  /* area key, also of a tegn; "" or NULL for the whole and for a theme */
  PejlId tegn;    /* nil unless maal is tegn */
  PejlId redskab; /* the version of the instrument; nil unless maal is tema */
  char *tema;     /* theme key; NULL unless maal is tema */
} PejlVurderingMaal;

PejlVurderingMaal *pejl_vurdering_maal_copy (const PejlVurderingMaal *maal);
void pejl_vurdering_maal_free (PejlVurderingMaal *maal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlVurderingMaal, pejl_vurdering_maal_free)

/* The row of its vurdering: alike in every copy, whether it exists or not. */
PejlId pejl_vurdering_maal_row (const PejlVurderingMaal *maal);

G_END_DECLS
