// SPDX-License-Identifier: GPL-3.0-or-later
// Taking in what leder and forældrebestyrelse say, and putting it right.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-kommentar-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-proces.h"

#include <glib/gi18n-lib.h>

char *
pejl_kommentar_draft_field (const PejlId *tilsyn, PejlKommentarFra fra)
{
  char id[PEJL_ID_STRLEN];

  return g_strdup_printf ("%s.%u", pejl_id_to_buf (tilsyn, id), fra);
}

static char *
need_tekst (const char *tekst, GError **error)
{
  return pejl_actions_need_text (tekst, _("Write the comment first."), error);
}

gboolean
pejl_kommentar_add (PejlStore *store, const PejlId *tilsyn, PejlKommentarFra fra, const char *dato, const char *tekst,
                    PejlId *id, GError **error)
{
  g_autofree char *normal = need_tekst (tekst, error);
  g_autofree char *field = pejl_kommentar_draft_field (tilsyn, fra);
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Comment added"));
  PejlId row = pejl_id_new ();

  g_return_val_if_fail (fra == PEJL_KOMMENTAR_LEDER || fra == PEJL_KOMMENTAR_BESTYRELSE, FALSE);

  if (normal == NULL || !pejl_actions_check_dato (dato, error))
    return FALSE;
  now = pejl_actions_find_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  pejl_action_row (action, PEJL_TABLE_KOMMENTAR, &row);
  pejl_action_set_id (action, PEJL_FIELD_KOMMENTAR_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_KOMMENTAR_FRA, fra);
  pejl_action_set_text (action, PEJL_FIELD_KOMMENTAR_DATO, dato);
  pejl_action_set_text (action, PEJL_FIELD_KOMMENTAR_TEKST, normal);
  pejl_action_set_int (action, PEJL_FIELD_KOMMENTAR_VERSION, MAX (now->version, 1));
  pejl_action_clear_draft (action, PEJL_DRAFT_KOMMENTAR, field);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = row;
  return TRUE;
}

static PejlKommentar *
find (PejlStore *store, const PejlId *id, GError **error)
{
  PejlKommentar *kommentar = pejl_query_kommentar (pejl_store_get_reader (store), id);

  if (kommentar == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This comment is not there any more, so nothing was changed."));
  return kommentar;
}

gboolean
pejl_kommentar_set_tekst (PejlStore *store, const PejlId *kommentar, const char *tekst, const PejlHeads *base,
                          GError **error)
{
  g_autofree char *normal = need_tekst (tekst, error);
  g_autofree char *field = pejl_id_to_string (kommentar);
  g_autoptr (PejlKommentar) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Comment changed"));
  PejlEdit edit = { action, PEJL_TABLE_KOMMENTAR, *kommentar, FALSE };

  if (normal == NULL)
    return FALSE;
  now = find (store, kommentar, error);
  if (now == NULL)
    return FALSE;
  if (!pejl_edit_text (&edit, PEJL_FIELD_KOMMENTAR_TEKST, now->tekst, normal))
    return pejl_store_draft_clear (store, PEJL_DRAFT_KOMMENTAR_TEKST, field, error);
  if (base != NULL)
    pejl_action_set_base (action, base);
  pejl_action_clear_draft (action, PEJL_DRAFT_KOMMENTAR_TEKST, field);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_kommentar_set_dato (PejlStore *store, const PejlId *kommentar, const char *dato, GError **error)
{
  g_autoptr (PejlKommentar) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Date changed"));
  PejlEdit edit = { action, PEJL_TABLE_KOMMENTAR, *kommentar, FALSE };

  if (!pejl_actions_check_dato (dato, error))
    return FALSE;
  now = find (store, kommentar, error);
  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_KOMMENTAR_DATO, now->dato, dato);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_kommentar_delete (PejlStore *store, const PejlId *kommentar, GError **error)
{
  g_autoptr (PejlKommentar) now = find (store, kommentar, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Comment deleted"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_KOMMENTAR, kommentar);
  return pejl_store_commit (store, action, error);
}
