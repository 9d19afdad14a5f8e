// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of an open case on a house in a list, and its filter.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/sag/pejl-sag-maerke.h"

#include <glib/gi18n-lib.h>

const char *
pejl_sag_maerke_tekst (GHashTable *huse, const PejlId *dagtilbud)
{
  guint kinds = GPOINTER_TO_UINT (g_hash_table_lookup (huse, dagtilbud));

  if ((kinds & (1u << PEJL_SAG_SKAERPET)) != 0)
    return _("skærpet");
  return (kinds & (1u << PEJL_SAG_INDSATS)) != 0 ? _("særlig indsats") : "";
}

void
pejl_sag_maerke_behold (GHashTable *huse, GPtrArray *found)
{
  for (guint i = found->len; i > 0; i--)
    if (!g_hash_table_contains (huse, &((PejlDagtilbud *) g_ptr_array_index (found, i - 1))->id))
      g_ptr_array_remove_index (found, i - 1);
}
