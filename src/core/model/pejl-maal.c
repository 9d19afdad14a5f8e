// SPDX-License-Identifier: GPL-3.0-or-later
// What a vurdering judges, and the row that follows from it.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-maal.h"

PejlVurderingMaal *
pejl_vurdering_maal_copy (const PejlVurderingMaal *maal)
{
  PejlVurderingMaal *copy = g_memdup2 (maal, sizeof *maal);

  copy->omraade = g_strdup (maal->omraade);
  copy->tema = g_strdup (maal->tema);
  return copy;
}

void
pejl_vurdering_maal_free (PejlVurderingMaal *maal)
{
  g_free (maal->omraade);
  g_free (maal->tema);
  g_free (maal);
}

PejlId
pejl_vurdering_maal_row (const PejlVurderingMaal *maal)
{
  char tilsyn[PEJL_ID_STRLEN];
  char what[PEJL_ID_STRLEN];

  pejl_id_to_buf (&maal->tilsyn, tilsyn);
  switch (maal->maal)
    {
    case PEJL_MAAL_OMRAADE:
      return pejl_id_from_parts ("vurdering", (const char *const[]){ tilsyn, "omraade", maal->omraade, NULL });
    case PEJL_MAAL_TEGN:
      pejl_id_to_buf (&maal->tegn, what);
      return pejl_id_from_parts ("vurdering", (const char *const[]){ tilsyn, "tegn", what, NULL });
    case PEJL_MAAL_TEMA:
      pejl_id_to_buf (&maal->redskab, what);
      return pejl_id_from_parts ("vurdering", (const char *const[]){ tilsyn, "tema", what, maal->tema, NULL });
    case PEJL_MAAL_SAMLET:
    default:
      return pejl_id_from_parts ("vurdering", (const char *const[]){ tilsyn, "samlet", "", NULL });
    }
}
