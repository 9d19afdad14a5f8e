// SPDX-License-Identifier: GPL-3.0-or-later
// Making a tilsyn, and changing when, how and how far it is.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-tilsyn-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-proces-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
distrikt_exists (PejlReader *reader, const PejlId *id)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (reader);

  for (guint i = 0; i < distrikter->len; i++)
    if (pejl_id_equal (&((const PejlDistrikt *) g_ptr_array_index (distrikter, i))->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
check_sted (PejlReader *reader, PejlOmfang omfang, const PejlId *sted, GError **error)
{
  g_autoptr (PejlDagtilbud) dagtilbud = NULL;

  if (omfang == PEJL_OMFANG_CENTER)
    return TRUE;
  if (omfang == PEJL_OMFANG_DAGTILBUD && sted != NULL)
    dagtilbud = pejl_query_dagtilbud_by_id (reader, sted);
  if (dagtilbud != NULL || (omfang == PEJL_OMFANG_DISTRIKT && sted != NULL && distrikt_exists (reader, sted)))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("The place is not in the register any more, so no tilsyn was made. "
                         "Choose another."));
  return FALSE;
}

static PejlKommune *
kommune_with_strategi (PejlReader *reader, GError **error)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

  if (pejl_id_is_nil (&kommune->strategi))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_SET_UP,
                           _("There is no strategy yet, so no tilsyn was made. Set the municipality up "
                             "first."));
      return NULL;
    }
  return g_steal_pointer (&kommune);
}

static PejlStatus
first_status (const char *dato)
{
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  return strcmp (dato, today) <= 0 ? PEJL_STATUS_KLADDE : PEJL_STATUS_PLANLAGT;
}

/* Where it stands from the beginning, and when it was held, if it has been. */
static void
write_first_status (PejlAction *action, PejlStore *store, const PejlId *id, const char *dato, const PejlId *author)
{
  g_autoptr (PejlTilsyn) tilsyn = pejl_tilsyn_new ();
  PejlStatus status = first_status (dato);

  tilsyn->id = *id;
  if (status == PEJL_STATUS_KLADDE)
    pejl_actions_write_skridt (action, tilsyn, PEJL_STATUS_GENNEMFOERT, dato, author);
  pejl_actions_write_status (action, store, tilsyn, status);
}

gboolean
pejl_tilsyn_create (PejlStore *store, PejlOmfang omfang, const PejlId *sted, gboolean anmeldt,
                    const char *dato,
                    PejlId *id, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (PejlAction) action = NULL;
  PejlId row = pejl_id_new ();
  PejlId konsulent;

  if (!pejl_actions_check_dato (dato, error) || !check_sted (reader, omfang, sted, error))
    return FALSE;
  kommune = kommune_with_strategi (reader, error);
  if (kommune == NULL)
    return FALSE;
  pejl_store_get_author (store, &konsulent);

  action = pejl_action_new (first_status (dato) == PEJL_STATUS_PLANLAGT ? _("Tilsyn planned")
                                                                        : _("Tilsyn created"));
  pejl_action_row (action, PEJL_TABLE_TILSYN, &row);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_OMFANG, omfang);
  if (omfang == PEJL_OMFANG_DAGTILBUD)
    pejl_action_set_id (action, PEJL_FIELD_TILSYN_DAGTILBUD, sted);
  if (omfang == PEJL_OMFANG_DISTRIKT)
    pejl_action_set_id (action, PEJL_FIELD_TILSYN_DISTRIKT, sted);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_ANMELDT, anmeldt ? 1 : 0);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, dato);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_STRATEGI, &kommune->strategi);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_REDSKAB, &kommune->redskab);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_TEGN_REDSKAB, &kommune->tegn_redskab);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_KONSULENT, &konsulent);
  write_first_status (action, store, &row, dato, &konsulent);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = row;
  return TRUE;
}

gboolean
pejl_tilsyn_set_dato (PejlStore *store, const PejlId *tilsyn, const char *dato, GError **error)
{
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Date changed"));
  PejlEdit edit = { action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };

  if (!pejl_actions_check_dato (dato, error))
    return FALSE;
  now = pejl_actions_open_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_TILSYN_DATO, now->dato, dato);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_tilsyn_set_anmeldt (PejlStore *store, const PejlId *tilsyn, gboolean anmeldt, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (PejlAction) action = pejl_action_new (anmeldt ? _("Made an announced visit")
                                                           : _("Made an unannounced visit"));
  PejlEdit edit = { action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };

  if (now == NULL)
    return FALSE;
  pejl_edit_int (&edit, PEJL_FIELD_TILSYN_ANMELDT, now->anmeldt ? 1 : 0, anmeldt ? 1 : 0);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_tilsyn_set_status (PejlStore *store, const PejlId *tilsyn, PejlStatus status, GError **error)
{
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = NULL;

  g_return_val_if_fail (status >= PEJL_STATUS_PLANLAGT && status <= PEJL_STATUS_LAST, FALSE);

  if (status == PEJL_STATUS_OFFENTLIGGJORT)
    return pejl_proces_offentliggoer (store, tilsyn, NULL, error);
  if (status == PEJL_STATUS_ENDELIG)
    return pejl_proces_goer_endelig (store, tilsyn, error);
  now = pejl_actions_open_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  if (now->status == status)
    return TRUE;
  if (!pejl_actions_check_step (now, status, error))
    return FALSE;
  action = pejl_action_new (_("Step changed"));
  pejl_actions_write_status (action, store, now, status);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_tilsyn_delete (PejlStore *store, const PejlId *tilsyn, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Tilsyn deleted"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_TILSYN, tilsyn);
  return pejl_store_commit (store, action, error);
}
