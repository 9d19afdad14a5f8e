// SPDX-License-Identifier: GPL-3.0-or-later
// What a level rests on.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-grundlag.h"

PejlGrundlag
pejl_grundlag_of (int niveau, guint evidens, guint henvist, gboolean uden)
{
  if (niveau < 1)
    return PEJL_GRUNDLAG_INTET;
  if (henvist + evidens == 0)
    return uden ? PEJL_GRUNDLAG_UDEN : PEJL_GRUNDLAG_UTALT;
  if (uden)
    return PEJL_GRUNDLAG_IKKE_SANDT;
  return henvist > 0 ? PEJL_GRUNDLAG_HENVIST : PEJL_GRUNDLAG_EVIDENS;
}
