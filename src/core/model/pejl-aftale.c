// SPDX-License-Identifier: GPL-3.0-or-later
// Life and death of a date of the årshjul.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-aftale.h"

#include "core/model/pejl-records-private.h"

PEJL_DEFINE_RECORD (PejlAftale, pejl_aftale, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlAftale, dato),
                    TEXT (PejlAftale, fra),
                    TEXT (PejlAftale, til),
                    TEXT (PejlAftale, titel),
                    TEXT (PejlAftale, distrikt_navn),
                    TEXT (PejlAftale, dagtilbud_navn),
                    TEXT (PejlAftale, person_navn),
                    TEXT (PejlAftale, holdt),
                    TEXT (PejlAftale, note))

static const char *
name_of (PejlAftaleArt art)
{
  switch (art)
    {
    case PEJL_AFTALE_SAMTALE:
      return "Status- og læringssamtale";
    case PEJL_AFTALE_HANDLEPLAN:
      return "Opfølgning på handleplan";
    case PEJL_AFTALE_UDVALG:
      return "Børne- og Ungdomsudvalget";
    case PEJL_AFTALE_ANDET:
    default:
      return "Aftale";
    }
}

char *
pejl_aftale_eget_navn (PejlAftaleArt art, const char *sted)
{
  return *sted != '\0' ? g_strdup_printf ("%s: %s", name_of (art), sted) : g_strdup (name_of (art));
}
