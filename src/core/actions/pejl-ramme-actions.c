// SPDX-License-Identifier: GPL-3.0-or-later
// When it was, and how many were there: of one evidens, and of the whole visit.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-evidens-flyt.h"
#include "core/actions/pejl-evidens-private.h"
#include "core/store/query/pejl-query-ramme.h"

#include <glib/gi18n-lib.h>

/* Begins the row's op with the first number that differs. */
static void
edit_antal (PejlAction *action, PejlTable table, const PejlId *row, PejlField field, int was, int antal)
{
  if (was == antal)
    return;
  pejl_action_row (action, table, row);
  pejl_evidens_write_antal (action, field, antal);
}

void
pejl_evidens_write_antal (PejlAction *action, PejlField field, int antal)
{
  if (antal >= 0)
    pejl_action_set_int (action, field, antal);
  else
    pejl_action_clear (action, field);
}

gboolean
pejl_evidens_set_klokke (PejlStore *store, const PejlId *evidens, const char *klokke, GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Time changed"));
  PejlEdit edit = { action, PEJL_TABLE_EVIDENS, *evidens, FALSE };
  char tidspunkt[PEJL_TIDSPUNKT_LEN];

  if (now == NULL)
    return FALSE;
  g_snprintf (tidspunkt, sizeof tidspunkt, "%.10sT%.5s", now->tidspunkt, klokke);
  if (!pejl_tidspunkt_is_valid (tidspunkt))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                           _("That is not a time of day. The evidence has the time it had."));
      return FALSE;
    }
  if (pejl_edit_text (&edit, PEJL_FIELD_EVIDENS_TIDSPUNKT, now->tidspunkt, tidspunkt) && now->flyttet)
    pejl_action_clear (action, PEJL_FIELD_EVIDENS_ORDEN);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_evidens_set_antal (PejlStore *store, const PejlId *evidens, int boern, int voksne, GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Children and adults changed"));

  if (now == NULL)
    return FALSE;
  edit_antal (action, PEJL_TABLE_EVIDENS, evidens, PEJL_FIELD_EVIDENS_BOERN, now->boern, boern);
  edit_antal (action, PEJL_TABLE_EVIDENS, evidens, PEJL_FIELD_EVIDENS_VOKSNE, now->voksne, voksne);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_evidens_set_med (PejlStore *store, const PejlId *evidens, guint med, GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Whom the samtale was with changed"));
  PejlEdit edit = { action, PEJL_TABLE_EVIDENS, *evidens, FALSE };

  g_return_val_if_fail ((med & ~PEJL_MED_ALLE) == 0, FALSE);

  if (now == NULL)
    return FALSE;
  pejl_edit_int (&edit, PEJL_FIELD_EVIDENS_MED, now->med, med);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_tilsyn_set_ramme (PejlStore *store, const PejlId *tilsyn, const PejlRamme *ramme, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Time and number of the visit changed"));
  PejlEdit edit = { action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };
  PejlRamme was;

  if (now == NULL)
    return FALSE;
  pejl_query_ramme (pejl_store_get_reader (store), tilsyn, &was);
  pejl_edit_text (&edit, PEJL_FIELD_TILSYN_FRA, was.fra, ramme->fra);
  pejl_edit_text (&edit, PEJL_FIELD_TILSYN_TIL, was.til, ramme->til);
  edit_antal (action, PEJL_TABLE_TILSYN, tilsyn, PEJL_FIELD_TILSYN_BOERN, was.boern, ramme->boern);
  edit_antal (action, PEJL_TABLE_TILSYN, tilsyn, PEJL_FIELD_TILSYN_VOKSNE, was.voksne, ramme->voksne);
  return pejl_store_commit (store, action, error);
}
