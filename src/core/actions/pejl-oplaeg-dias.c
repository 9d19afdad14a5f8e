// SPDX-License-Identifier: GPL-3.0-or-later
// Adding, moving and writing slides.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-oplaeg-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static PejlDiasPost *
find_dias (PejlStore *store, const PejlId *id, GError **error)
{
  PejlDiasPost *post = pejl_query_dias_by_id (pejl_store_get_reader (store), id);

  if (post == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This slide is not there any more. Nothing was changed."));
  return post;
}

/* PejlId in their order. */
static GArray *
slides_of (PejlStore *store, const PejlId *oplaeg)
{
  g_autoptr (GPtrArray) dias = pejl_query_dias (pejl_store_get_reader (store), oplaeg);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));

  for (guint i = 0; i < dias->len; i++)
    g_array_append_val (ids, ((PejlDiasPost *) g_ptr_array_index (dias, i))->id);
  return ids;
}

static int
place_of (const GArray *ids, const PejlId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (pejl_id_equal (&g_array_index (ids, PejlId, i), id))
      return (int) i;
  return -1;
}

/* Numbers them 1, 2, 3 in this order; those that have their number already are not written. */
static void
write_order (PejlAction *action, PejlStore *store, const PejlId *oplaeg, const GArray *ids)
{
  g_autoptr (GPtrArray) dias = pejl_query_dias (pejl_store_get_reader (store), oplaeg);

  for (guint i = 0; i < dias->len; i++)
    {
      const PejlDiasPost *post = g_ptr_array_index (dias, i);
      int place = place_of (ids, &post->id);

      if (place < 0 || post->orden == place + 1)
        continue;
      pejl_action_row (action, PEJL_TABLE_DIAS, &post->id);
      pejl_action_set_int (action, PEJL_FIELD_DIAS_ORDEN, place + 1);
    }
}

gboolean
pejl_dias_tilfoej (PejlStore *store, const PejlId *oplaeg, PejlDiasArt art, guint figur, const PejlId *efter, PejlId *id,
                   GError **error)
{
  g_autoptr (GArray) ids = slides_of (store, oplaeg);
  g_autoptr (PejlAction) action = pejl_action_new (_("Slide added"));
  PejlId row = pejl_id_new ();
  int place = place_of (ids, efter);

  place = place < 0 ? (int) ids->len : place + 1;
  g_array_insert_val (ids, (guint) place, row);
  pejl_oplaeg_skriv_dias (action, oplaeg, &row, (guint) place + 1, art, figur);
  write_order (action, store, oplaeg, ids);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  *id = row;
  return TRUE;
}

gboolean
pejl_dias_slet (PejlStore *store, const PejlId *dias, GError **error)
{
  g_autoptr (PejlDiasPost) post = find_dias (store, dias, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Slide removed"));

  if (post == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_DIAS, dias);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_dias_flyt (PejlStore *store, const PejlId *dias, guint plads, GError **error)
{
  g_autoptr (PejlDiasPost) post = find_dias (store, dias, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Slide moved"));
  g_autoptr (GArray) ids = NULL;

  if (post == NULL)
    return FALSE;
  ids = slides_of (store, &post->oplaeg);
  g_array_remove_index (ids, (guint) place_of (ids, dias));
  g_array_insert_val (ids, MIN (plads, ids->len), *dias);
  write_order (action, store, &post->oplaeg, ids);
  return pejl_store_commit (store, action, error);
}

static const char *
label_of (PejlField field)
{
  return field == PEJL_FIELD_DIAS_TITEL ? _("Title changed") : field == PEJL_FIELD_DIAS_TEKST ? _("Text changed")
                                                                                              : _("Notes changed");
}

static const char *
text_of (const PejlDiasPost *post, PejlField field)
{
  return field == PEJL_FIELD_DIAS_TITEL ? post->titel : field == PEJL_FIELD_DIAS_TEKST ? post->tekst : post->noter;
}

gboolean
pejl_dias_skriv (PejlStore *store, const PejlId *dias, PejlField field, const char *tekst, const char *tal,
                 const PejlHeads *base, const char *form, const char *draft, GError **error)
{
  g_autoptr (PejlDiasPost) post = find_dias (store, dias, error);
  g_autoptr (PejlAction) action = pejl_action_new (label_of (field));
  PejlEdit edit = { action, PEJL_TABLE_DIAS, *dias, FALSE };

  g_return_val_if_fail (field == PEJL_FIELD_DIAS_TITEL || field == PEJL_FIELD_DIAS_TEKST || field == PEJL_FIELD_DIAS_NOTER,
                        FALSE);
  if (post == NULL)
    return FALSE;
  if (pejl_edit_text (&edit, field, text_of (post, field), tekst))
    {
      if (base != NULL)
        pejl_action_set_base (action, base);
      if (tal != NULL)
        pejl_edit_text (&edit, PEJL_FIELD_DIAS_TAL, post->tal, tal);
      if (form != NULL)
        pejl_action_clear_draft (action, form, draft);
      return pejl_store_commit (store, action, error);
    }
  return form == NULL || pejl_store_draft_clear (store, form, draft, error);
}

gboolean
pejl_dias_brug (PejlStore *store, const PejlId *dias, const char *titel, const char *tekst, const char *tal, GError **error)
{
  g_autoptr (PejlDiasPost) post = find_dias (store, dias, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Proposal used"));
  PejlEdit edit = { action, PEJL_TABLE_DIAS, *dias, FALSE };

  if (post == NULL)
    return FALSE;
  if (titel != NULL)
    pejl_edit_text (&edit, PEJL_FIELD_DIAS_TITEL, post->titel, titel);
  if (tekst != NULL)
    pejl_edit_text (&edit, PEJL_FIELD_DIAS_TEKST, post->tekst, tekst);
  pejl_edit_text (&edit, PEJL_FIELD_DIAS_TAL, post->tal, tal);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_dias_foreslaa (PejlStore *store, const PejlId *dias, GError **error)
{
  g_autoptr (PejlDiasPost) post = find_dias (store, dias, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("As proposed again"));
  PejlEdit edit = { action, PEJL_TABLE_DIAS, *dias, FALSE };

  if (post == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_DIAS_TITEL, post->titel, "");
  pejl_edit_text (&edit, PEJL_FIELD_DIAS_TEKST, post->tekst, "");
  pejl_edit_text (&edit, PEJL_FIELD_DIAS_TAL, post->tal, "");
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_dias_set_praksis (PejlStore *store, const PejlId *dias, const char *evidens, const char *citater, GError **error)
{
  g_autoptr (PejlDiasPost) post = find_dias (store, dias, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Good practice chosen"));
  PejlEdit edit = { action, PEJL_TABLE_DIAS, *dias, FALSE };

  if (post == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_DIAS_EVIDENS, post->evidens, evidens);
  pejl_edit_text (&edit, PEJL_FIELD_DIAS_CITATER, post->citater, citater);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_dias_set_billede (PejlStore *store, const PejlId *dias, const char *sha256, const char *tekst, GError **error)
{
  g_autoptr (PejlDiasPost) post = find_dias (store, dias, error);
  g_autofree char *normal = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Picture chosen"));
  PejlEdit edit = { action, PEJL_TABLE_DIAS, *dias, FALSE };

  if (post == NULL)
    return FALSE;
  normal = pejl_actions_need_text (tekst, _("Say what the picture shows, for those who do not see it."), error);
  if (normal == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_DIAS_BILLEDE, post->billede, sha256);
  pejl_edit_text (&edit, PEJL_FIELD_DIAS_BILLEDE_TEKST, post->billede_tekst, normal);
  return pejl_store_commit (store, action, error);
}
