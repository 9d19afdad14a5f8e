// SPDX-License-Identifier: GPL-3.0-or-later
// Writing only what differs from what is there, and the checks that several actions share.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-actions-private.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-proces.h"

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
  if (tilsyn->laast || tilsyn->status >= PEJL_STATUS_ENDELIG)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED,
                           _("This tilsyn is final, so nothing was changed and nothing was lost. Open a correction to change it."));
      return NULL;
    }
  return g_steal_pointer (&tilsyn);
}

gboolean
pejl_actions_check_step (const PejlTilsyn *tilsyn, PejlStatus status, GError **error)
{
  if (pejl_status_kan_foelge (tilsyn->status, status))
    return TRUE;
  /* Translators: names of steps of a tilsyn, "planlagt" and "endelig". */
  g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_STEP,
               _("A tilsyn that is “%s” cannot become “%s”, so nothing was changed. Take the steps between first."),
               pejl_status_name (tilsyn->status), pejl_status_name (status));
  return FALSE;
}

gboolean
pejl_actions_check_dato (const char *dato, GError **error)
{
  if (dato != NULL && pejl_dato_is_valid (dato))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                       _("That is not a date in the calendar. Nothing was changed; choose another day."));
  return FALSE;
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
pejl_actions_write_skridt (PejlAction *action, const PejlTilsyn *tilsyn, PejlStatus status, const char *dato,
                           const PejlId *person)
{
  guint version = MAX (tilsyn->version, 1);
  PejlId row = pejl_skridt_id_for (&tilsyn->id, status, version);

  pejl_action_row (action, PEJL_TABLE_SKRIDT, &row);
  pejl_action_set_id (action, PEJL_FIELD_SKRIDT_TILSYN, &tilsyn->id);
  pejl_action_set_int (action, PEJL_FIELD_SKRIDT_STATUS, status);
  pejl_action_set_int (action, PEJL_FIELD_SKRIDT_VERSION, version);
  pejl_action_set_text (action, PEJL_FIELD_SKRIDT_DATO, dato);
  pejl_action_set_id (action, PEJL_FIELD_SKRIDT_PERSON, person);
}

void
pejl_actions_write_status (PejlAction *action, PejlStore *store, const PejlTilsyn *tilsyn, PejlStatus status)
{
  char today[PEJL_DATO_LEN];
  PejlId author;

  pejl_dato_today (today);
  pejl_store_get_author (store, &author);
  pejl_action_row (action, PEJL_TABLE_TILSYN, &tilsyn->id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, status);
  pejl_actions_write_skridt (action, tilsyn, status, today, &author);
}

void
pejl_actions_begin_work (PejlAction *action, PejlStore *store, const PejlTilsyn *tilsyn, const char *day)
{
  PejlId author;

  if (tilsyn->status != PEJL_STATUS_PLANLAGT || strncmp (tilsyn->dato, day, PEJL_DATO_LEN - 1) > 0)
    return;
  pejl_store_get_author (store, &author);
  pejl_actions_write_skridt (action, tilsyn, PEJL_STATUS_GENNEMFOERT, tilsyn->dato, &author);
  pejl_actions_write_status (action, store, tilsyn, PEJL_STATUS_KLADDE);
}
