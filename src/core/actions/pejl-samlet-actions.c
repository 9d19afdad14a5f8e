// SPDX-License-Identifier: GPL-3.0-or-later
// Ties visits to the samlede tilsyn that reports them.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-samlet-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-proces.h"

#include <glib/gi18n-lib.h>

static gboolean
check_visit (PejlStore *store, const PejlTilsyn *visit, const PejlTilsyn *report, GError **error)
{
  g_autoptr (GPtrArray) own = pejl_query_besoeg_i_samlet (pejl_store_get_reader (store), &visit->id);
  g_autofree char *day = NULL;

  if (pejl_samlet_kan (visit, own->len > 0, report))
    return TRUE;
  day = pejl_dato_format_long (visit->dato);
  /* Translators: the day of a visit, "12. maj 2026". */
  g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_SAMLET,
               _("The visit of %s cannot be part of this report, so nothing was changed. A report gathers visits to the same "
                 "dagpleje that are not final yet."),
               day);
  return FALSE;
}

gboolean
pejl_samlet_add (PejlStore *store, const PejlId *samlet, const PejlId *besoeg, guint n, GError **error)
{
  g_autoptr (PejlTilsyn) report = pejl_actions_open_tilsyn (store, samlet, error);
  g_autoptr (PejlAction) action = NULL;

  if (report == NULL)
    return FALSE;
  action = pejl_action_new (ngettext ("Visit made part of the report", "Visits made part of the report", n));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlTilsyn) visit = pejl_actions_open_tilsyn (store, &besoeg[i], error);
      PejlEdit edit = { action, PEJL_TABLE_TILSYN, besoeg[i], FALSE };

      if (visit == NULL || !check_visit (store, visit, report, error))
        return FALSE;
      pejl_edit_id (&edit, PEJL_FIELD_TILSYN_SAMLET, &visit->samlet, samlet);
    }
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_samlet_remove (PejlStore *store, const PejlId *besoeg, GError **error)
{
  g_autoptr (PejlTilsyn) visit = pejl_actions_open_tilsyn (store, besoeg, error);
  g_autoptr (PejlTilsyn) report = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Visit taken out of the report"));
  PejlEdit edit = { action, PEJL_TABLE_TILSYN, *besoeg, FALSE };

  if (visit == NULL)
    return FALSE;
  if (pejl_id_is_nil (&visit->samlet))
    return TRUE;
  report = pejl_actions_open_tilsyn (store, &visit->samlet, error);
  if (report == NULL)
    return FALSE;
  pejl_edit_id (&edit, PEJL_FIELD_TILSYN_SAMLET, &visit->samlet, NULL);
  return pejl_store_commit (store, action, error);
}
