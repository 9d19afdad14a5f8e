// SPDX-License-Identifier: GPL-3.0-or-later
// Adding evidens to a tilsyn, changing it, and tying it to tegn.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-evidens-private.h"
#include "core/actions/pejl-links.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/actions/pejl-vedhaeftning-actions.h"

#include <glib/gi18n-lib.h>

PejlId
pejl_evidens_tegn_id_for (const PejlId *evidens, const PejlId *tegn)
{
  return pejl_id_link ("evidens_tegn", evidens, tegn);
}

void
pejl_evidens_write_link (PejlAction *action, const PejlId *tilsyn, const PejlId *evidens, const PejlEvidensTegn *link)
{
  PejlId row = pejl_evidens_tegn_id_for (evidens, &link->tegn);

  pejl_action_row (action, PEJL_TABLE_EVIDENS_TEGN, &row);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_EVIDENS, evidens);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TEGN, &link->tegn);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_TEGN_RETNING, link->retning);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TILSYN, tilsyn);
}

static gboolean
check_tidspunkt (const char *tidspunkt, GError **error)
{
  if (tidspunkt != NULL && pejl_tidspunkt_is_valid (tidspunkt))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                       _("That is not a time in the calendar. What you wrote is still here."));
  return FALSE;
}

char *
pejl_evidens_need_tekst (const char *tekst, GError **error)
{
  return pejl_actions_need_text (tekst, _("Write what was seen, heard or read first."), error);
}

static void
write_new (PejlAction *action, const PejlId *tilsyn, const PejlId *row, const PejlNyEvidens *ny, const char *tekst)
{
  pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, ny->art);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TIDSPUNKT, ny->tidspunkt);
  if (ny->stue != NULL && !pejl_id_is_nil (ny->stue))
    pejl_action_set_id (action, PEJL_FIELD_EVIDENS_STUE, ny->stue);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, tekst);
  if (ny->boern >= 0)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_BOERN, ny->boern);
  if (ny->voksne >= 0)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_VOKSNE, ny->voksne);
  if (ny->art == PEJL_ART_SAMTALE && ny->med != 0)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_MED, ny->med);
  if (ny->runde > 0)
    {
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_RUNDE, ny->runde);
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_SEKUNDER, ny->sekunder);
    }
  for (guint i = 0; i < ny->n_tegn; i++)
    pejl_evidens_write_link (action, tilsyn, row, &ny->tegn[i]);
}

gboolean
pejl_evidens_add_ny (PejlStore *store, const PejlId *tilsyn, const PejlNyEvidens *ny, PejlId *id, GError **error)
{
  g_autofree char *normal = pejl_evidens_need_tekst (ny->tekst, error);
  g_autofree char *form_field = NULL;
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = NULL;
  PejlId row = pejl_id_new ();

  if (normal == NULL || !check_tidspunkt (ny->tidspunkt, error))
    return FALSE;
  now = pejl_actions_open_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;

  action = pejl_action_new (_("Evidence added"));
  write_new (action, tilsyn, &row, ny, normal);
  for (guint i = 0; i < ny->n_bilag; i++)
    pejl_action_add_vedhaeftning (action, ny->bilag[i], tilsyn, &row);
  pejl_actions_begin_work (action, store, now, ny->tidspunkt);
  form_field = pejl_id_to_string (tilsyn);
  pejl_action_clear_draft (action, ny->draft_form != NULL ? ny->draft_form : PEJL_DRAFT_EVIDENS, form_field);
  if (ny->n_bilag > 0)
    pejl_action_clear_draft (action, PEJL_DRAFT_EVIDENS_BILAG, form_field);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = row;
  return TRUE;
}

gboolean
pejl_evidens_add (PejlStore *store, const PejlId *tilsyn, PejlArt art, const char *tidspunkt,
                  const PejlId *stue,
                  const char *tekst, const PejlEvidensTegn *tegn, guint n_tegn, PejlId *id, GError **error)
{
  PejlNyEvidens ny = { .art = art, .tidspunkt = tidspunkt, .stue = stue, .tekst = tekst, .tegn = tegn, .n_tegn = n_tegn,
                       .boern = PEJL_ANTAL_INGEN, .voksne = PEJL_ANTAL_INGEN };

  return pejl_evidens_add_ny (store, tilsyn, &ny, id, error);
}

PejlEvidens *
pejl_evidens_open (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlEvidens) evidens = pejl_query_evidens_by_id (pejl_store_get_reader (store), id);
  g_autoptr (PejlTilsyn) tilsyn = NULL;

  if (evidens == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This evidence is not there any more, so nothing was changed."));
      return NULL;
    }
  tilsyn = pejl_actions_open_tilsyn (store, &evidens->tilsyn, error);
  return tilsyn != NULL ? g_steal_pointer (&evidens) : NULL;
}

gboolean
pejl_evidens_set_tekst (PejlStore *store, const PejlId *evidens, const char *tekst, const PejlHeads *base,
                        GError **error)
{
  g_autofree char *normal = pejl_evidens_need_tekst (tekst, error);
  g_autofree char *form_field = pejl_id_to_string (evidens);
  g_autoptr (PejlEvidens) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Evidence changed"));
  PejlEdit edit = { action, PEJL_TABLE_EVIDENS, *evidens, FALSE };

  if (normal == NULL)
    return FALSE;
  now = pejl_evidens_open (store, evidens, error);
  if (now == NULL)
    return FALSE;
  if (!pejl_edit_text (&edit, PEJL_FIELD_EVIDENS_TEKST, now->tekst, normal))
    return pejl_store_draft_clear (store, PEJL_DRAFT_EVIDENS_TEKST, form_field, error);
  if (base != NULL)
    pejl_action_set_base (action, base);
  pejl_action_clear_draft (action, PEJL_DRAFT_EVIDENS_TEKST, form_field);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_evidens_set_art (PejlStore *store, const PejlId *evidens, PejlArt art, GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Kind changed"));
  PejlEdit edit = { action, PEJL_TABLE_EVIDENS, *evidens, FALSE };

  if (now == NULL)
    return FALSE;
  pejl_edit_int (&edit, PEJL_FIELD_EVIDENS_ART, now->art, art);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_evidens_set_stue (PejlStore *store, const PejlId *evidens, const PejlId *stue, GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Room changed"));
  PejlEdit edit = { action, PEJL_TABLE_EVIDENS, *evidens, FALSE };

  if (now == NULL)
    return FALSE;
  pejl_edit_id (&edit, PEJL_FIELD_EVIDENS_STUE, &now->stue, stue);
  return pejl_store_commit (store, action, error);
}

const PejlEvidensTegn *
pejl_evidens_find_link (const PejlEvidens *evidens, const PejlId *tegn)
{
  for (guint i = 0; i < evidens->tegn->len; i++)
    if (pejl_id_equal (&g_array_index (evidens->tegn, PejlEvidensTegn, i).tegn, tegn))
      return &g_array_index (evidens->tegn, PejlEvidensTegn, i);
  return NULL;
}

gboolean
pejl_evidens_set_tegn (PejlStore *store, const PejlId *evidens, const PejlId *tegn, PejlRetning retning,
                       GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = NULL;
  PejlEvidensTegn link = { *tegn, retning };
  const PejlEvidensTegn *before;

  if (now == NULL)
    return FALSE;
  before = pejl_evidens_find_link (now, tegn);
  action = pejl_action_new (before == NULL ? _("Sign tied to the evidence")
                                             : _("Direction of the sign changed"));
  if (before == NULL)
    pejl_evidens_write_link (action, &now->tilsyn, evidens, &link);
  else
    {
      PejlEdit edit = { action, PEJL_TABLE_EVIDENS_TEGN, pejl_evidens_tegn_id_for (evidens, tegn), FALSE };

      pejl_edit_int (&edit, PEJL_FIELD_EVIDENS_TEGN_RETNING, before->retning, retning);
    }
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_evidens_remove_tegn (PejlStore *store, const PejlId *evidens, const PejlId *tegn, GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Sign taken off the evidence"));
  PejlId link = pejl_evidens_tegn_id_for (evidens, tegn);

  if (now == NULL)
    return FALSE;
  if (pejl_evidens_find_link (now, tegn) != NULL)
    pejl_action_delete (action, PEJL_TABLE_EVIDENS_TEGN, &link);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_evidens_delete (PejlStore *store, const PejlId *evidens, GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Evidence deleted"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_EVIDENS, evidens);
  for (guint i = 0; i < now->tegn->len; i++)
    {
      PejlId link = pejl_evidens_tegn_id_for (evidens, &g_array_index (now->tegn, PejlEvidensTegn, i).tegn);

      pejl_action_delete (action, PEJL_TABLE_EVIDENS_TEGN, &link);
    }
  pejl_links_release (action, pejl_store_get_reader (store), evidens);
  pejl_action_move_vedhaeftninger (action, pejl_store_get_reader (store), &now->tilsyn, evidens, NULL);
  return pejl_store_commit (store, action, error);
}
