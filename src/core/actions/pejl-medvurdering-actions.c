// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing the second konsulent, and writing what he or she judges.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-medvurdering-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-medvurdering.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
pejl_tilsyn_set_medkonsulent (PejlStore *store, const PejlId *tilsyn, const PejlId *person, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (PejlBedoemmere) bedoemmere = pejl_query_bedoemmere (reader, tilsyn);
  g_autoptr (PejlAction) action = pejl_action_new (_("Second konsulent changed"));
  PejlEdit edit = { action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };

  if (now == NULL)
    return FALSE;
  if (!pejl_id_is_nil (person) && pejl_id_equal (person, &bedoemmere->konsulent))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS,
                           _("This person is the konsulent of the visit already. Choose somebody else."));
      return FALSE;
    }
  pejl_edit_id (&edit, PEJL_FIELD_TILSYN_MEDKONSULENT, &bedoemmere->medkonsulent, person);
  return pejl_store_commit (store, action, error);
}

static gboolean
find_person (PejlReader *reader, const char *navn, PejlId *id)
{
  g_autoptr (GPtrArray) personer = pejl_query_personer (reader);
  g_autofree char *wanted = g_utf8_casefold (navn, -1);

  for (guint i = 0; i < personer->len; i++)
    {
      const PejlPerson *person = g_ptr_array_index (personer, i);
      g_autofree char *folded = g_utf8_casefold (person->navn, -1);

      if (strcmp (folded, wanted) == 0)
        {
          *id = person->id;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
pejl_person_add (PejlStore *store, const char *navn, const char *rolle, PejlId *id, GError **error)
{
  g_autofree char *normal = pejl_actions_need_text (navn, _("Write the name first."), error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Colleague added"));
  PejlEdit edit = { action, PEJL_TABLE_PERSON, pejl_id_new (), TRUE };
  PejlId known;

  if (normal == NULL)
    return FALSE;
  if (find_person (pejl_store_get_reader (store), normal, &known))
    {
      if (id != NULL)
        *id = known;
      return TRUE;
    }
  pejl_edit_text (&edit, PEJL_FIELD_PERSON_NAVN, "", normal);
  pejl_edit_text (&edit, PEJL_FIELD_PERSON_ROLLE, "", rolle);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = edit.row;
  return TRUE;
}

/* --- judging --- */

PejlId
pejl_medvurdering_id_for (const PejlId *vurdering, const PejlId *person)
{
  return pejl_id_link ("medvurdering", vurdering, person);
}

typedef struct
{
  PejlAction *action;
  PejlTilsyn *tilsyn;
  PejlMedvurdering *now; /* NULL when it is not there yet */
  PejlId vurdering;
  PejlId person;
  PejlEdit edit;
} Judgement;

static void
judgement_clear (Judgement *judgement)
{
  g_clear_pointer (&judgement->action, pejl_action_free);
  g_clear_pointer (&judgement->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&judgement->now, pejl_medvurdering_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Judgement, judgement_clear)

static gboolean
judgement_begin (Judgement *judgement, PejlStore *store, const PejlVurderingMaal *maal, const char *label, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlBedoemmere) bedoemmere = pejl_query_bedoemmere (reader, &maal->tilsyn);

  judgement->tilsyn = pejl_actions_open_tilsyn (store, &maal->tilsyn, error);
  if (judgement->tilsyn == NULL)
    return FALSE;
  if (pejl_id_is_nil (&bedoemmere->medkonsulent))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This tilsyn has no second konsulent, so nothing was judged. Choose one first."));
      return FALSE;
    }
  judgement->vurdering = pejl_vurdering_maal_row (maal);
  judgement->person = bedoemmere->medkonsulent;
  judgement->action = pejl_action_new (label);
  judgement->edit = (PejlEdit){ judgement->action, PEJL_TABLE_MEDVURDERING,
                                pejl_medvurdering_id_for (&judgement->vurdering, &judgement->person), FALSE };
  judgement->now = pejl_query_medvurdering (reader, &judgement->edit.row);
  judgement->edit.fresh = judgement->now == NULL;
  return TRUE;
}

static gboolean
judgement_commit (Judgement *judgement, PejlStore *store, PejlField other, GError **error)
{
  PejlAction *action = judgement->action;
  char today[PEJL_DATO_LEN];

  if (judgement->edit.fresh)
    {
      pejl_action_row (action, PEJL_TABLE_MEDVURDERING, &judgement->edit.row);
      pejl_action_set_id (action, PEJL_FIELD_MEDVURDERING_TILSYN, &judgement->tilsyn->id);
      pejl_action_set_id (action, PEJL_FIELD_MEDVURDERING_VURDERING, &judgement->vurdering);
      pejl_action_set_id (action, PEJL_FIELD_MEDVURDERING_PERSON, &judgement->person);
      /* What stood in a row that undo took away must not come back. */
      pejl_action_clear (action, other);
    }
  pejl_dato_today (today);
  pejl_actions_begin_work (action, store, judgement->tilsyn, today);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_medvurdering_choose (PejlStore *store, const PejlVurderingMaal *maal, int niveau, GError **error)
{
  g_auto (Judgement) judgement = { 0 };

  g_return_val_if_fail (niveau >= -1, FALSE);

  if (!judgement_begin (&judgement, store, maal, _("Second konsulent's level changed"), error))
    return FALSE;
  if (niveau == (judgement.now != NULL ? judgement.now->niveau : -1))
    return TRUE;
  pejl_action_row (judgement.action, PEJL_TABLE_MEDVURDERING, &judgement.edit.row);
  if (niveau < 0)
    pejl_action_clear (judgement.action, PEJL_FIELD_MEDVURDERING_NIVEAU);
  else
    pejl_action_set_int (judgement.action, PEJL_FIELD_MEDVURDERING_NIVEAU, niveau);
  return judgement_commit (&judgement, store, PEJL_FIELD_MEDVURDERING_BEGRUNDELSE, error);
}

gboolean
pejl_medvurdering_set_begrundelse (PejlStore *store, const PejlVurderingMaal *maal, const char *tekst,
                                   const PejlHeads *base, GError **error)
{
  g_auto (Judgement) judgement = { 0 };
  g_autofree char *form_field = NULL;

  if (!judgement_begin (&judgement, store, maal, _("Second konsulent's reason changed"), error))
    return FALSE;
  form_field = pejl_id_to_string (&judgement.edit.row);
  if (!pejl_edit_text (&judgement.edit, PEJL_FIELD_MEDVURDERING_BEGRUNDELSE,
                       judgement.now != NULL ? judgement.now->begrundelse : "", tekst))
    return pejl_store_draft_clear (store, PEJL_DRAFT_MEDVURDERING, form_field, error);
  if (base != NULL)
    pejl_action_set_base (judgement.action, base);
  pejl_action_clear_draft (judgement.action, PEJL_DRAFT_MEDVURDERING, form_field);
  return judgement_commit (&judgement, store, PEJL_FIELD_MEDVURDERING_NIVEAU, error);
}
