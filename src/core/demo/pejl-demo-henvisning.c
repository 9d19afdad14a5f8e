// SPDX-License-Identifier: GPL-3.0-or-later
// References in the reasons of the demo, and the links that follow them.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-henvisning.h"

#include "core/actions/pejl-tilsyn-actions.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/model/pejl-henvisning.h"

char *
pejl_demo_henvis (const char *saetning, const GArray *seen, guint omraade, PejlRetning retning, guint skip)
{
  GString *text = g_string_new (saetning);
  guint n = 0;

  for (guint i = 0; i < seen->len && n < skip + PEJL_DEMO_HENVIST; i++)
    {
      const PejlDemoSet *set = &g_array_index (seen, PejlDemoSet, i);
      g_autofree char *reference = NULL;

      if (set->omraade != omraade || set->retning != retning)
        continue;
      if (n++ < skip)
        continue;
      reference = pejl_henvisning_new (&set->evidens);
      g_string_append_printf (text, "%s%s", n == skip + 1 ? " " : "", reference);
    }
  return g_string_free (text, FALSE);
}

void
pejl_demo_write_links (const PejlId *tilsyn, const char *omraade, const char *begrundelse, PejlAction *action)
{
  PejlId vurdering = pejl_vurdering_id_for (tilsyn, PEJL_MAAL_OMRAADE, omraade, NULL);
  g_autoptr (GArray) references = pejl_henvisning_find (begrundelse);

  for (guint i = 0; i < references->len; i++)
    {
      const PejlId *evidens = &g_array_index (references, PejlId, i);
      PejlId link = pejl_vurdering_evidens_id_for (&vurdering, evidens);

      pejl_action_row (action, PEJL_TABLE_VURDERING_EVIDENS, &link);
      pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_VURDERING, &vurdering);
      pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_EVIDENS, evidens);
      pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_TILSYN, tilsyn);
    }
}
