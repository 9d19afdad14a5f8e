// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing the bekymringsgrad, and saying that what came before was looked at.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-bekymring-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-afslutning.h"

#include <glib/gi18n-lib.h>

gboolean
pejl_tilsyn_set_bekymring (PejlStore *store, const PejlId *tilsyn, PejlBekymring bekymring, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (PejlAfslutning) afslutning = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Concern chosen"));

  g_return_val_if_fail (bekymring >= PEJL_BEKYMRING_IKKE_VALGT && bekymring <= PEJL_BEKYMRING_ALVORLIG, FALSE);

  if (now == NULL)
    return FALSE;
  if (now->omfang != PEJL_OMFANG_DAGTILBUD)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("Concern is chosen for a dagtilbud only. Nothing was changed."));
      return FALSE;
    }
  afslutning = pejl_query_afslutning (pejl_store_get_reader (store), tilsyn);
  if (afslutning == NULL || afslutning->bekymring == bekymring)
    return TRUE;
  pejl_action_row (action, PEJL_TABLE_TILSYN, tilsyn);
  if (bekymring == PEJL_BEKYMRING_IKKE_VALGT)
    pejl_action_clear (action, PEJL_FIELD_TILSYN_BEKYMRING);
  else
    pejl_action_set_int (action, PEJL_FIELD_TILSYN_BEKYMRING, bekymring);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_tilsyn_set_tidligere_set (PejlStore *store, const PejlId *tilsyn, gboolean set, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (PejlAfslutning) afslutning = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (set ? _("Earlier visits looked at") : _("Earlier visits not looked at"));
  char today[PEJL_DATO_LEN];

  if (now == NULL)
    return FALSE;
  afslutning = pejl_query_afslutning (pejl_store_get_reader (store), tilsyn);
  if (afslutning == NULL || (*afslutning->tidligere_set != '\0') == (set != FALSE))
    return TRUE;
  pejl_dato_today (today);
  pejl_action_row (action, PEJL_TABLE_TILSYN, tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_TIDLIGERE_SET, set ? today : NULL);
  return pejl_store_commit (store, action, error);
}
