// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing the levels of two konsulenter.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-enighed.h"

gboolean
pejl_enighed_both_in (int niveau, int med)
{
  return niveau >= 0 && med >= 0;
}

PejlEnighed
pejl_enighed_of (int niveau, int med)
{
  if (!pejl_enighed_both_in (niveau, med))
    return PEJL_ENIGHED_MANGLER;
  if (niveau == med)
    return PEJL_ENIGHED_SAMME;
  if (niveau == 0 || med == 0)
    return PEJL_ENIGHED_KUN_EN;
  return ABS (niveau - med) == 1 ? PEJL_ENIGHED_ET_TRIN : PEJL_ENIGHED_LAENGERE;
}

void
pejl_enighed_add (PejlEnighedSum *sum, int niveau, int med)
{
  switch (pejl_enighed_of (niveau, med))
    {
    case PEJL_ENIGHED_SAMME:
      if (niveau == 0)
        return;
      sum->n++;
      sum->samme++;
      sum->inden_et++;
      return;
    case PEJL_ENIGHED_ET_TRIN:
      sum->n++;
      sum->inden_et++;
      return;
    case PEJL_ENIGHED_LAENGERE:
      sum->n++;
      return;
    case PEJL_ENIGHED_KUN_EN:
      sum->kun_en++;
      return;
    case PEJL_ENIGHED_MANGLER:
      return;
    }
}
