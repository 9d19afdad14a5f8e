// SPDX-License-Identifier: GPL-3.0-or-later
// Cards and grants as actions.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-kort-actions.h"

#include <glib/gi18n-lib.h>

PejlId
pejl_kort_id (const char *rid)
{
  return pejl_id_from_parts ("kort", (const char *const[]){ rid, NULL });
}

gboolean
pejl_kort_save (PejlStore *store, const PejlId *person, const char *navn, const char *rid, const char *signatur,
                const char *segl, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Card added"));
  PejlId row = pejl_kort_id (rid);

  pejl_action_set_undoable (action, FALSE);
  pejl_action_row (action, PEJL_TABLE_KORT, &row);
  if (!pejl_id_is_nil (person))
    pejl_action_set_id (action, PEJL_FIELD_KORT_PERSON, person);
  pejl_action_set_text (action, PEJL_FIELD_KORT_NAVN, navn);
  pejl_action_set_text (action, PEJL_FIELD_KORT_RID, rid);
  pejl_action_set_text (action, PEJL_FIELD_KORT_SIGNATUR, signatur);
  pejl_action_set_text (action, PEJL_FIELD_KORT_SEGL, segl);
  return pejl_store_commit (store, action, error);
}

static gboolean
set_date (PejlStore *store, const char *label, const PejlId *kort, PejlField field, const char *dato, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (label);

  pejl_action_set_undoable (action, FALSE);
  pejl_action_row (action, PEJL_TABLE_KORT, kort);
  pejl_action_set_text (action, field, dato);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_kort_confirm (PejlStore *store, const PejlId *kort, const char *dato, GError **error)
{
  return set_date (store, _("Card confirmed"), kort, PEJL_FIELD_KORT_BEKRAEFTET, dato, error);
}

gboolean
pejl_kort_withdraw (PejlStore *store, const PejlId *kort, const char *dato, GError **error)
{
  return set_date (store, _("Card withdrawn"), kort, PEJL_FIELD_KORT_TRUKKET, dato, error);
}

gboolean
pejl_kort_grant (PejlStore *store, const PejlTildelingRaekke *tildeling, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Role granted"));

  pejl_action_set_undoable (action, FALSE);
  pejl_action_row (action, PEJL_TABLE_TILDELING, &tildeling->row);
  if (!pejl_id_is_nil (&tildeling->kort))
    pejl_action_set_id (action, PEJL_FIELD_TILDELING_KORT, &tildeling->kort);
  pejl_action_set_text (action, PEJL_FIELD_TILDELING_NOEGLE, tildeling->noegle);
  pejl_action_set_text (action, PEJL_FIELD_TILDELING_ROLLE, tildeling->rolle);
  pejl_action_set_text (action, PEJL_FIELD_TILDELING_FRA, tildeling->fra);
  pejl_action_set_text (action, PEJL_FIELD_TILDELING_TIL, tildeling->til);
  pejl_action_set_text (action, PEJL_FIELD_TILDELING_GENDAN, tildeling->gendan);
  pejl_action_set_text (action, PEJL_FIELD_TILDELING_VEKTOR, tildeling->vektor);
  pejl_action_set_text (action, PEJL_FIELD_TILDELING_AF, tildeling->af);
  pejl_action_set_text (action, PEJL_FIELD_TILDELING_UNDERSKRIFT, tildeling->underskrift);
  return pejl_store_commit (store, action, error);
}
