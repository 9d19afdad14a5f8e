// SPDX-License-Identifier: GPL-3.0-or-later
// Writing only what differs from what is there, and the checks that several actions share.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-actions-private.h"

#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (pejl-actions-error-quark, pejl_actions_error)

gboolean
pejl_edit_text (const PejlEdit *edit, PejlField field, const char *was, const char *text)
{
  g_autofree char *normal = pejl_dansk_normalize (text);

  if (strcmp (edit->fresh || was == NULL ? "" : was, normal) == 0)
    return FALSE;
  pejl_action_row (edit->action, edit->table, &edit->row);
  pejl_action_set_text (edit->action, field, *normal != '\0' ? normal : NULL);
  return TRUE;
}

gboolean
pejl_edit_int (const PejlEdit *edit, PejlField field, gint64 was, gint64 value)
{
  if (!edit->fresh && was == value)
    return FALSE;
  pejl_action_row (edit->action, edit->table, &edit->row);
  pejl_action_set_int (edit->action, field, value);
  return TRUE;
}

gboolean
pejl_edit_id (const PejlEdit *edit, PejlField field, const PejlId *was, const PejlId *id)
{
  static const PejlId nil = { { 0 } };
  const PejlId *before = edit->fresh || was == NULL ? &nil : was;
  const PejlId *after = id != NULL ? id : &nil;

  if (pejl_id_equal (before, after))
    return FALSE;
  pejl_action_row (edit->action, edit->table, &edit->row);
  pejl_action_set_id (edit->action, field, after);
  return TRUE;
}

PejlTilsyn *
pejl_actions_find_tilsyn (PejlStore *store, const PejlId *id, GError **error)
{
  PejlTilsyn *tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (store), id);

  if (tilsyn == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This tilsyn is not there any more, so nothing was changed. Go back to the list "
                           "of tilsyn."));
  return tilsyn;
}

PejlTilsyn *
pejl_actions_open_tilsyn (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlTilsyn) tilsyn = pejl_actions_find_tilsyn (store, id, error);

  if (tilsyn == NULL)
    return NULL;
  if (tilsyn->status >= PEJL_STATUS_ENDELIG)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED,
                           _("This tilsyn is final and cannot be changed. Nothing was lost."));
      return NULL;
    }
  return g_steal_pointer (&tilsyn);
}

char *
pejl_actions_need_text (const char *text, const char *sentence, GError **error)
{
  g_autofree char *normal = pejl_dansk_normalize (text);

  if (*normal == '\0')
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY, sentence);
      return NULL;
    }
  return g_steal_pointer (&normal);
}

void
pejl_actions_begin_work (PejlAction *action, const PejlTilsyn *tilsyn, const char *day)
{
  if (tilsyn->status != PEJL_STATUS_PLANLAGT || strncmp (tilsyn->dato, day, PEJL_DATO_LEN - 1) > 0)
    return;
  pejl_action_row (action, PEJL_TABLE_TILSYN, &tilsyn->id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_KLADDE);
}
