// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping the links of reasons as their texts say.
#define G_LOG_DOMAIN "pejl-actions"

#include "core/actions/pejl-links.h"

#include "core/actions/pejl-vurdering-actions.h"
#include "core/model/pejl-henvisning.h"
#include "core/store/query/pejl-query-henvisning.h"

PejlId
pejl_vurdering_evidens_id_for (const PejlId *vurdering, const PejlId *evidens)
{
  return pejl_id_link ("vurdering_evidens", vurdering, evidens);
}

gboolean
pejl_links_has (const GArray *ids, const PejlId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (pejl_id_equal (&g_array_index (ids, PejlId, i), id))
      return TRUE;
  return FALSE;
}

/* Evidens of this tilsyn only: a text that was pasted from another one does not make it lean on that. */
static gboolean
is_here (PejlReader *reader, const PejlId *evidens, const PejlId *tilsyn)
{
  g_autoptr (PejlEvidens) found = pejl_query_evidens_by_id (reader, evidens);

  return found != NULL && pejl_id_equal (&found->tilsyn, tilsyn);
}

static void
write_link (PejlAction *action, const PejlId *vurdering, const PejlId *evidens, const PejlId *tilsyn)
{
  PejlId row = pejl_vurdering_evidens_id_for (vurdering, evidens);

  pejl_action_row (action, PEJL_TABLE_VURDERING_EVIDENS, &row);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_VURDERING, vurdering);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_EVIDENS, evidens);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_TILSYN, tilsyn);
}

guint
pejl_links_follow (PejlAction *action, PejlReader *reader, const PejlId *vurdering, const PejlId *tilsyn, const char *tekst)
{
  g_autoptr (GArray) wanted = pejl_henvisning_find (tekst);
  g_autoptr (GArray) linked = pejl_query_vurdering_evidens (reader, vurdering);
  guint leaning = 0;

  for (guint i = 0; i < wanted->len; i++)
    {
      const PejlId *evidens = &g_array_index (wanted, PejlId, i);

      if (!is_here (reader, evidens, tilsyn))
        continue;
      leaning++;
      if (!pejl_links_has (linked, evidens))
        write_link (action, vurdering, evidens, tilsyn);
    }
  for (guint i = 0; i < linked->len; i++)
    if (!pejl_links_has (wanted, &g_array_index (linked, PejlId, i)))
      {
        PejlId link = pejl_vurdering_evidens_id_for (vurdering, &g_array_index (linked, PejlId, i));

        pejl_action_delete (action, PEJL_TABLE_VURDERING_EVIDENS, &link);
      }
  return leaning;
}

void
pejl_links_release (PejlAction *action, PejlReader *reader, const PejlId *evidens)
{
  g_autoptr (GPtrArray) vurderinger = pejl_query_vurderinger_paa (reader, evidens);

  for (guint i = 0; i < vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = g_ptr_array_index (vurderinger, i);
      PejlId link = pejl_vurdering_evidens_id_for (&vurdering->id, evidens);

      pejl_action_delete (action, PEJL_TABLE_VURDERING_EVIDENS, &link);
    }
}

void
pejl_links_return (PejlAction *action, PejlReader *reader, const PejlId *evidens)
{
  g_autoptr (GPtrArray) vurderinger = pejl_query_vurderinger_fordum (reader, evidens);

  for (guint i = 0; i < vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = g_ptr_array_index (vurderinger, i);
      g_autoptr (GArray) wanted = pejl_henvisning_find (vurdering->begrundelse);

      if (pejl_links_has (wanted, evidens))
        write_link (action, &vurdering->id, evidens, &vurdering->tilsyn);
    }
}
