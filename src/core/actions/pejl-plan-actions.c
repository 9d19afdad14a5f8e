// SPDX-License-Identifier: GPL-3.0-or-later
// Planning tilsyn, one or many, and moving what is planned.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-plan-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-aftale.h"

#include <glib/gi18n-lib.h>

static gboolean
check_dato (const char *dato, GError **error)
{
  if (dato != NULL && pejl_dato_is_valid (dato))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                       _("That is not a date in the calendar. Nothing was changed; choose another day."));
  return FALSE;
}

static gboolean
check_besoeg (PejlReader *reader, const PejlPlanBesoeg *besoeg, GError **error)
{
  g_autoptr (PejlDagtilbud) dagtilbud = NULL;

  if (!check_dato (besoeg->dato, error))
    return FALSE;
  dagtilbud = pejl_query_dagtilbud_by_id (reader, &besoeg->dagtilbud);
  if (dagtilbud != NULL)
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("The place is not in the register any more, so no tilsyn was made. "
                         "Choose another."));
  return FALSE;
}

static void
write_besoeg (PejlStore *store, PejlAction *action, const PejlKommune *kommune, const PejlPlanBesoeg *besoeg,
              const PejlId *row)
{
  PejlId konsulent = besoeg->konsulent;

  if (pejl_id_is_nil (&konsulent))
    pejl_store_get_author (store, &konsulent);
  pejl_action_row (action, PEJL_TABLE_TILSYN, row);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_OMFANG, PEJL_OMFANG_DAGTILBUD);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_DAGTILBUD, &besoeg->dagtilbud);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_ANMELDT, besoeg->anmeldt ? 1 : 0);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, besoeg->dato);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_PLANLAGT);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_STRATEGI, &kommune->strategi);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_REDSKAB, &kommune->redskab);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_TEGN_REDSKAB, &kommune->tegn_redskab);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_KONSULENT, &konsulent);
}

static char *
label_for (guint n)
{
  if (n == 1)
    return g_strdup (_("Tilsyn planned"));
  return g_strdup_printf (ngettext ("%u tilsyn planned", "%u tilsyn planned", n), n);
}

gboolean
pejl_plan_besoeg (PejlStore *store, const PejlPlanBesoeg *besoeg, guint n, PejlId *ids, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autofree char *label = label_for (n);
  g_autoptr (PejlAction) action = pejl_action_new (label);

  if (pejl_id_is_nil (&kommune->strategi))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_SET_UP,
                           _("There is no strategy yet, so no tilsyn was made. Set the municipality up "
                             "first."));
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      PejlId row = pejl_id_new ();

      if (!check_besoeg (reader, &besoeg[i], error))
        return FALSE;
      write_besoeg (store, action, kommune, &besoeg[i], &row);
      if (ids != NULL)
        ids[i] = row;
    }
  return pejl_store_commit (store, action, error);
}

/* The tilsyn, if it is still only planned. */
static PejlTilsyn *
find_planned (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlTilsyn) tilsyn = pejl_actions_find_tilsyn (store, id, error);

  if (tilsyn == NULL || tilsyn->status == PEJL_STATUS_PLANLAGT)
    return g_steal_pointer (&tilsyn);
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_USED,
                       _("This visit has been held, so its date is not part of the plan any more. Nothing was "
                         "changed; open the tilsyn if the date is wrong."));
  return NULL;
}

gboolean
pejl_plan_set_besoeg (PejlStore *store, const PejlId *tilsyn, const char *dato, gboolean anmeldt,
                      const PejlId *konsulent, GError **error)
{
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Plan changed"));
  PejlEdit edit = { action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };
  PejlId was;

  if (!check_dato (dato, error))
    return FALSE;
  now = find_planned (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  was = pejl_query_tilsyn_konsulent (pejl_store_get_reader (store), tilsyn);
  pejl_edit_text (&edit, PEJL_FIELD_TILSYN_DATO, now->dato, dato);
  pejl_edit_int (&edit, PEJL_FIELD_TILSYN_ANMELDT, now->anmeldt ? 1 : 0, anmeldt ? 1 : 0);
  if (konsulent != NULL && !pejl_id_is_nil (konsulent))
    pejl_edit_id (&edit, PEJL_FIELD_TILSYN_KONSULENT, &was, konsulent);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_plan_flyt (PejlStore *store, const PejlId *tilsyn, const char *dato, GError **error)
{
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Moved"));
  PejlEdit edit = { action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };

  if (!check_dato (dato, error))
    return FALSE;
  now = find_planned (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_TILSYN_DATO, now->dato, dato);
  return pejl_store_commit (store, action, error);
}
