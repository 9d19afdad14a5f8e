// SPDX-License-Identifier: GPL-3.0-or-later
// Adding and taking away a word.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-ord-actions.h"

#include "core/actions/pejl-actions-private.h"

#include <glib/gi18n-lib.h>

gboolean
pejl_ord_add (PejlStore *store, PejlOrdArt art, const char *tekst, GError **error)
{
  g_autofree char *normal = pejl_actions_need_text (tekst, _("Write a word first."), error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Word added"));
  g_autofree char *folded = NULL;
  PejlId row;

  if (normal == NULL)
    return FALSE;
  folded = g_utf8_casefold (normal, -1);
  row = pejl_id_from_parts (art == PEJL_ORD_NAVN ? "ord-navn" : "ord-tilladt", (const char *const[]){ folded, NULL });
  pejl_action_row (action, PEJL_TABLE_ORD, &row);
  pejl_action_set_text (action, PEJL_FIELD_ORD_TEKST, normal);
  pejl_action_set_int (action, PEJL_FIELD_ORD_ART, art);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_ord_delete (PejlStore *store, const PejlId *ord, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Word removed"));

  pejl_action_delete (action, PEJL_TABLE_ORD, ord);
  return pejl_store_commit (store, action, error);
}
