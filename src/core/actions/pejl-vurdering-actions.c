// SPDX-License-Identifier: GPL-3.0-or-later
// Judging an area, a tegn or the whole of a tilsyn: the level, the reason, and whether evidens is missing.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-tilsyn-actions.h"

#include <glib/gi18n-lib.h>

PejlId
pejl_vurdering_id_for (const PejlId *tilsyn, PejlMaal maal, const char *omraade, const PejlId *tegn)
{
  char tilsyn_text[PEJL_ID_STRLEN];
  char tegn_text[PEJL_ID_STRLEN];
  const char *what = "";
  const char *kind = "samlet";

  if (maal == PEJL_MAAL_OMRAADE)
    {
      kind = "omraade";
      what = omraade;
    }
  else if (maal == PEJL_MAAL_TEGN)
    {
      kind = "tegn";
      what = pejl_id_to_buf (tegn, tegn_text);
    }
  return pejl_id_from_parts ("vurdering",
                             (const char *const[]){ pejl_id_to_buf (tilsyn, tilsyn_text), kind, what, NULL });
}

/* An action on one vurdering; its row comes into being with the first field. */
typedef struct
{
  PejlAction *action;
  PejlTilsyn *tilsyn;
  PejlVurdering *now; /* NULL when it is not there yet */
  PejlEdit edit;
} Judgement;

static void
judgement_clear (Judgement *judgement)
{
  g_clear_pointer (&judgement->action, pejl_action_free);
  g_clear_pointer (&judgement->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&judgement->now, pejl_vurdering_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Judgement, judgement_clear)

/* A row that undo took away is still known by its id; what stood in it must not come back with the next
 * judgement. */
static void
judgement_blank (const Judgement *judgement)
{
  static const PejlField own[] = {
    PEJL_FIELD_VURDERING_NIVEAU,
    PEJL_FIELD_VURDERING_BEGRUNDELSE,
    PEJL_FIELD_VURDERING_UDEN_EVIDENS,
  };

  pejl_action_row (judgement->action, PEJL_TABLE_VURDERING, &judgement->edit.row);
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    pejl_action_clear (judgement->action, own[i]);
}

static gboolean
judgement_begin (Judgement *judgement, PejlStore *store, const PejlId *tilsyn, PejlMaal maal,
                 const char *omraade,
                 const PejlId *tegn, const char *label, GError **error)
{
  judgement->tilsyn = pejl_actions_open_tilsyn (store, tilsyn, error);
  if (judgement->tilsyn == NULL)
    return FALSE;
  judgement->action = pejl_action_new (label);
  judgement->edit.action = judgement->action;
  judgement->edit.table = PEJL_TABLE_VURDERING;
  judgement->edit.row = pejl_vurdering_id_for (tilsyn, maal, omraade, tegn);
  judgement->now = pejl_query_vurdering (pejl_store_get_reader (store), &judgement->edit.row);
  judgement->edit.fresh = judgement->now == NULL;
  if (judgement->edit.fresh)
    judgement_blank (judgement);
  return TRUE;
}

/* Says what a new row judges, and commits. */
static gboolean
judgement_commit (Judgement *judgement, PejlStore *store, PejlMaal maal, const char *omraade,
                  const PejlId *tegn,
                  GError **error)
{
  PejlAction *action = judgement->action;
  char today[PEJL_DATO_LEN];

  if (judgement->edit.fresh)
    {
      pejl_action_row (action, PEJL_TABLE_VURDERING, &judgement->edit.row);
      pejl_action_set_id (action, PEJL_FIELD_VURDERING_TILSYN, &judgement->tilsyn->id);
      pejl_action_set_int (action, PEJL_FIELD_VURDERING_MAAL, maal);
      if (omraade != NULL && *omraade != '\0')
        pejl_action_set_text (action, PEJL_FIELD_VURDERING_OMRAADE, omraade);
      if (maal == PEJL_MAAL_TEGN)
        pejl_action_set_id (action, PEJL_FIELD_VURDERING_TEGN, tegn);
      pejl_action_set_id (action, PEJL_FIELD_VURDERING_REDSKAB,
                          maal == PEJL_MAAL_TEGN ? &judgement->tilsyn->tegn_redskab
                                                  : &judgement->tilsyn->redskab);
    }
  pejl_dato_today (today);
  pejl_actions_begin_work (action, store, judgement->tilsyn, today);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_vurdering_set_niveau (PejlStore *store, const PejlId *tilsyn, PejlMaal maal, const char *omraade,
                           const PejlId *tegn, int niveau, GError **error)
{
  g_auto (Judgement) judgement = { 0 };
  const PejlEdit *edit = &judgement.edit;

  g_return_val_if_fail (niveau >= -1, FALSE);

  if (!judgement_begin (&judgement, store, tilsyn, maal, omraade, tegn, _("Level changed"), error))
    return FALSE;
  if (niveau == (judgement.now != NULL ? judgement.now->niveau : -1))
    return TRUE;
  pejl_action_row (edit->action, edit->table, &edit->row);
  if (niveau < 0)
    pejl_action_clear (edit->action, PEJL_FIELD_VURDERING_NIVEAU);
  else
    pejl_action_set_int (edit->action, PEJL_FIELD_VURDERING_NIVEAU, niveau);
  return judgement_commit (&judgement, store, maal, omraade, tegn, error);
}

gboolean
pejl_vurdering_set_begrundelse (PejlStore *store, const PejlId *tilsyn, PejlMaal maal, const char *omraade,
                                const PejlId *tegn, const char *tekst, const PejlHeads *base, GError **error)
{
  g_auto (Judgement) judgement = { 0 };
  g_autofree char *form_field = NULL;

  if (!judgement_begin (&judgement, store, tilsyn, maal, omraade, tegn, _("Reason changed"), error))
    return FALSE;
  form_field = pejl_id_to_string (&judgement.edit.row);
  if (!pejl_edit_text (&judgement.edit, PEJL_FIELD_VURDERING_BEGRUNDELSE,
                       judgement.now != NULL ? judgement.now->begrundelse : "", tekst))
    return pejl_store_draft_clear (store, PEJL_DRAFT_VURDERING, form_field, error);
  if (base != NULL)
    pejl_action_set_base (judgement.action, base);
  pejl_action_clear_draft (judgement.action, PEJL_DRAFT_VURDERING, form_field);
  return judgement_commit (&judgement, store, maal, omraade, tegn, error);
}

gboolean
pejl_vurdering_set_uden_evidens (PejlStore *store, const PejlId *tilsyn, PejlMaal maal, const char *omraade,
                                 const PejlId *tegn, gboolean uden, GError **error)
{
  g_auto (Judgement) judgement = { 0 };
  gboolean was;

  if (!judgement_begin (&judgement, store, tilsyn, maal, omraade, tegn, _("Judged without evidence changed"),
                        error))
    return FALSE;
  was = judgement.now != NULL && judgement.now->uden_evidens;
  if (was == !!uden)
    return TRUE;
  pejl_action_row (judgement.action, PEJL_TABLE_VURDERING, &judgement.edit.row);
  pejl_action_set_int (judgement.action, PEJL_FIELD_VURDERING_UDEN_EVIDENS, uden ? 1 : 0);
  return judgement_commit (&judgement, store, maal, omraade, tegn, error);
}
