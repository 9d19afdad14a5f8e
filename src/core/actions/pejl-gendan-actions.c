// SPDX-License-Identifier: GPL-3.0-or-later
// Earlier values and deleted rows come back as ordinary actions.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-gendan-actions.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-links.h"
#include "core/store/query/pejl-query-papirkurv.h"

#include <glib/gi18n-lib.h>

static gboolean
find_table (PejlStore *store, const PejlId *row, PejlTable *table, GError **error)
{
  if (pejl_reader_find_row (pejl_store_get_reader (store), row, table))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("This is not in the store any more, so nothing was changed."));
  return FALSE;
}

static void
set_value (PejlAction *action, const PejlFieldInfo *info, const char *value)
{
  PejlId id;

  if (value == NULL)
    pejl_action_clear (action, info->id);
  else if (info->type == PEJL_FIELD_TYPE_TEXT)
    pejl_action_set_text (action, info->id, value);
  else if (info->type == PEJL_FIELD_TYPE_INTEGER)
    pejl_action_set_int (action, info->id, g_ascii_strtoll (value, NULL, 10));
  else if (info->type == PEJL_FIELD_TYPE_REAL)
    pejl_action_set_real (action, info->id, g_ascii_strtod (value, NULL));
  else if (pejl_id_parse (value, &id))
    pejl_action_set_id (action, info->id, &id);
}

/* An earlier reason leans on what it refers to, not on what the later one did. */
static void
follow_text (PejlAction *action, PejlReader *reader, const PejlId *row, const char *tekst)
{
  g_autoptr (PejlVurdering) vurdering = pejl_query_vurdering (reader, row);

  if (vurdering != NULL)
    pejl_links_follow (action, reader, row, &vurdering->tilsyn, tekst != NULL ? tekst : "");
}

gboolean
pejl_gendan_vaerdi (PejlStore *store, const PejlId *row, PejlField field, const char *value, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Earlier text brought back"));
  const PejlFieldInfo *info;
  PejlTable table;

  g_return_val_if_fail (field != PEJL_FIELD_DELETED, FALSE);

  if (!find_table (store, row, &table, error))
    return FALSE;
  info = pejl_schema_field (table, field);
  g_return_val_if_fail (info != NULL, FALSE);
  pejl_action_row (action, table, row);
  set_value (action, info, value);
  if (field == PEJL_FIELD_VURDERING_BEGRUNDELSE)
    follow_text (action, pejl_store_get_reader (store), row, value);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_gendan_raekke (PejlStore *store, const PejlId *row, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlAction) action = pejl_action_new (_("Taken out of the trash"));
  g_autoptr (GArray) links = NULL;
  PejlTable table;

  if (!find_table (store, row, &table, error))
    return FALSE;
  if (!pejl_query_is_deleted (reader, table, row))
    return TRUE;
  /* An op on a deleted row brings it back. */
  pejl_action_row (action, table, row);
  if (table == PEJL_TABLE_EVIDENS)
    links = pejl_query_deleted_with (reader, row);
  for (guint i = 0; links != NULL && i < links->len; i++)
    pejl_action_row (action, PEJL_TABLE_EVIDENS_TEGN, &g_array_index (links, PejlId, i));
  if (table == PEJL_TABLE_EVIDENS)
    pejl_links_return (action, reader, row);
  return pejl_store_commit (store, action, error);
}
