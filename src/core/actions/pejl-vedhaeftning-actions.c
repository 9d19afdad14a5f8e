// SPDX-License-Identifier: GPL-3.0-or-later
// Attaching bilag, saying what they show, and removing them.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-vedhaeftning-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-vedhaeftning.h"

#include <glib/gi18n-lib.h>

void
pejl_action_add_vedhaeftning (PejlAction *action, const PejlVedhaeftning *bilag, const PejlId *tilsyn,
                              const PejlId *evidens)
{
  pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &bilag->id);
  pejl_action_set_id (action, PEJL_FIELD_VEDHAEFTNING_TILSYN, tilsyn);
  if (evidens != NULL && !pejl_id_is_nil (evidens))
    pejl_action_set_id (action, PEJL_FIELD_VEDHAEFTNING_EVIDENS, evidens);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_NAVN, bilag->navn);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_TYPE, bilag->type);
  pejl_action_set_int (action, PEJL_FIELD_VEDHAEFTNING_BYTES, bilag->bytes);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_SHA256, bilag->sha256);
  if (*bilag->tekst != '\0')
    pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_TEKST, bilag->tekst);
}

void
pejl_action_move_vedhaeftninger (PejlAction *action, PejlReader *reader, const PejlId *tilsyn, const PejlId *evidens,
                                 const PejlId *into)
{
  g_autoptr (GPtrArray) all = pejl_query_vedhaeftninger_of_evidens (reader, tilsyn, evidens);

  for (guint i = 0; i < all->len; i++)
    {
      const PejlVedhaeftning *bilag = all->pdata[i];

      if (into == NULL)
        {
          pejl_action_delete (action, PEJL_TABLE_VEDHAEFTNING, &bilag->id);
          continue;
        }
      pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &bilag->id);
      pejl_action_set_id (action, PEJL_FIELD_VEDHAEFTNING_EVIDENS, into);
    }
}

/* Whether the evidens that is to get them is there, in that tilsyn. */
static gboolean
check_evidens (PejlStore *store, const PejlId *tilsyn, const PejlId *evidens, GError **error)
{
  g_autoptr (PejlEvidens) now = NULL;

  if (evidens == NULL || pejl_id_is_nil (evidens))
    return TRUE;
  now = pejl_query_evidens_by_id (pejl_store_get_reader (store), evidens);
  if (now != NULL && pejl_id_equal (&now->tilsyn, tilsyn))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("This evidence is not there any more, so nothing was changed."));
  return FALSE;
}

gboolean
pejl_vedhaeftning_add (PejlStore *store, const PejlId *tilsyn, const PejlId *evidens, PejlVedhaeftning *const *bilag,
                       guint n, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (PejlAction) action = NULL;
  char today[PEJL_DATO_LEN];

  if (now == NULL || !check_evidens (store, tilsyn, evidens, error))
    return FALSE;
  action = pejl_action_new (ngettext ("Attachment added", "Attachments added", n));
  for (guint i = 0; i < n; i++)
    pejl_action_add_vedhaeftning (action, bilag[i], tilsyn, evidens);
  pejl_dato_today (today);
  if (n > 0)
    pejl_actions_begin_work (action, store, now, today);
  return pejl_store_commit (store, action, error);
}

/* The bilag, if it may be changed. */
static PejlVedhaeftning *
open_bilag (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlVedhaeftning) bilag = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (store), id);
  g_autoptr (PejlTilsyn) tilsyn = NULL;

  if (bilag == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This attachment is not there any more, so nothing was changed."));
      return NULL;
    }
  tilsyn = pejl_actions_open_tilsyn (store, &bilag->tilsyn, error);
  return tilsyn != NULL ? g_steal_pointer (&bilag) : NULL;
}

gboolean
pejl_vedhaeftning_set_tekst (PejlStore *store, const PejlId *bilag, const char *tekst, const PejlHeads *base,
                             GError **error)
{
  g_autoptr (PejlVedhaeftning) now = open_bilag (store, bilag, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Text of the attachment changed"));
  PejlEdit edit = { action, PEJL_TABLE_VEDHAEFTNING, *bilag, FALSE };
  char hex[PEJL_ID_STRLEN];

  if (now == NULL)
    return FALSE;
  pejl_id_to_buf (bilag, hex);
  if (!pejl_edit_text (&edit, PEJL_FIELD_VEDHAEFTNING_TEKST, now->tekst, tekst))
    return pejl_store_draft_clear (store, PEJL_DRAFT_BILAG, hex, error);
  if (base != NULL)
    pejl_action_set_base (action, base);
  pejl_action_clear_draft (action, PEJL_DRAFT_BILAG, hex);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_vedhaeftning_remove (PejlStore *store, const PejlId *bilag, GError **error)
{
  g_autoptr (PejlVedhaeftning) now = open_bilag (store, bilag, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Attachment removed"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_VEDHAEFTNING, bilag);
  return pejl_store_commit (store, action, error);
}
