// SPDX-License-Identifier: GPL-3.0-or-later
// Judging an area, a tegn, a theme or the whole of a tilsyn: the level, the texts, and whether evidens is missing.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-vurdering-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-links.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query-redskab.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PejlField
pejl_lag_field (PejlLag lag)
{
  static const PejlField fields[] = { PEJL_FIELD_VURDERING_BEGRUNDELSE, PEJL_FIELD_VURDERING_TOLKNING,
                                      PEJL_FIELD_VURDERING_OFFENTLIG };

  return fields[lag];
}

const char *
pejl_lag_draft (PejlLag lag)
{
  static const char *const forms[] = { PEJL_DRAFT_VURDERING, "vurdering-tolkning", "vurdering-offentlig" };

  return forms[lag];
}

PejlId
pejl_vurdering_id_for (const PejlId *tilsyn, PejlMaal maal, const char *omraade, const PejlId *tegn)
{
  PejlVurderingMaal what = { .tilsyn = *tilsyn, .maal = maal, .omraade = (char *) omraade };

  if (maal == PEJL_MAAL_TEGN)
    what.tegn = *tegn;
  return pejl_vurdering_maal_row (&what);
}

/* An action on one vurdering; its row comes into being with the first field. */
typedef struct
{
  const PejlVurderingMaal *maal;
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
    PEJL_FIELD_VURDERING_NIVEAU,   PEJL_FIELD_VURDERING_BEGRUNDELSE, PEJL_FIELD_VURDERING_UDEN_EVIDENS,
    PEJL_FIELD_VURDERING_TOLKNING, PEJL_FIELD_VURDERING_OFFENTLIG,   PEJL_FIELD_VURDERING_POINT,
  };

  pejl_action_row (judgement->action, PEJL_TABLE_VURDERING, &judgement->edit.row);
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    pejl_action_clear (judgement->action, own[i]);
}

static gboolean
judgement_begin (Judgement *judgement, PejlStore *store, const PejlVurderingMaal *maal, const char *label, GError **error)
{
  judgement->tilsyn = pejl_actions_open_tilsyn (store, &maal->tilsyn, error);
  if (judgement->tilsyn == NULL)
    return FALSE;
  judgement->maal = maal;
  judgement->action = pejl_action_new (label);
  judgement->edit.action = judgement->action;
  judgement->edit.table = PEJL_TABLE_VURDERING;
  judgement->edit.row = pejl_vurdering_maal_row (maal);
  judgement->now = pejl_query_vurdering (pejl_store_get_reader (store), &judgement->edit.row);
  judgement->edit.fresh = judgement->now == NULL;
  if (judgement->edit.fresh)
    judgement_blank (judgement);
  return TRUE;
}

static const PejlId *
redskab_of (const Judgement *judgement)
{
  switch (judgement->maal->maal)
    {
    case PEJL_MAAL_TEGN:
      return &judgement->tilsyn->tegn_redskab;
    case PEJL_MAAL_TEMA:
      return &judgement->maal->redskab;
    case PEJL_MAAL_SAMLET:
      return pejl_id_is_nil (&judgement->maal->redskab) ? &judgement->tilsyn->redskab : &judgement->maal->redskab;
    case PEJL_MAAL_OMRAADE:
    default:
      return &judgement->tilsyn->redskab;
    }
}

/* Says what a new row judges, and commits. */
static gboolean
judgement_commit (Judgement *judgement, PejlStore *store, GError **error)
{
  const PejlVurderingMaal *maal = judgement->maal;
  PejlAction *action = judgement->action;
  char today[PEJL_DATO_LEN];

  if (judgement->edit.fresh)
    {
      pejl_action_row (action, PEJL_TABLE_VURDERING, &judgement->edit.row);
      pejl_action_set_id (action, PEJL_FIELD_VURDERING_TILSYN, &judgement->tilsyn->id);
      pejl_action_set_int (action, PEJL_FIELD_VURDERING_MAAL, maal->maal);
      if (maal->omraade != NULL && *maal->omraade != '\0')
        pejl_action_set_text (action, PEJL_FIELD_VURDERING_OMRAADE, maal->omraade);
      if (maal->maal == PEJL_MAAL_TEGN)
        pejl_action_set_id (action, PEJL_FIELD_VURDERING_TEGN, &maal->tegn);
      if (maal->maal == PEJL_MAAL_TEMA)
        pejl_action_set_text (action, PEJL_FIELD_VURDERING_TEMA, maal->tema);
      pejl_action_set_id (action, PEJL_FIELD_VURDERING_REDSKAB, redskab_of (judgement));
    }
  pejl_dato_today (today);
  pejl_actions_begin_work (action, store, judgement->tilsyn, today);
  return pejl_store_commit (store, action, error);
}

/* --- the level --- */

/* point: NAN for none. */
static gboolean
write_level (PejlStore *store, const PejlVurderingMaal *maal, int niveau, double point, GError **error)
{
  g_auto (Judgement) judgement = { 0 };
  const PejlEdit *edit = &judgement.edit;
  gboolean points_too;

  if (!judgement_begin (&judgement, store, maal, _("Level changed"), error))
    return FALSE;
  points_too = judgement.now != NULL && !isnan (judgement.now->point);
  if (niveau == (judgement.now != NULL ? judgement.now->niveau : -1)
      && (points_too ? judgement.now->point == point : isnan (point)))
    return TRUE;
  pejl_action_row (edit->action, edit->table, &edit->row);
  if (niveau < 0)
    pejl_action_clear (edit->action, PEJL_FIELD_VURDERING_NIVEAU);
  else
    pejl_action_set_int (edit->action, PEJL_FIELD_VURDERING_NIVEAU, niveau);
  if (!isnan (point))
    pejl_action_set_real (edit->action, PEJL_FIELD_VURDERING_POINT, point);
  else if (points_too)
    pejl_action_clear (edit->action, PEJL_FIELD_VURDERING_POINT);
  return judgement_commit (&judgement, store, error);
}

gboolean
pejl_vurdering_choose (PejlStore *store, const PejlVurderingMaal *maal, int niveau, GError **error)
{
  g_return_val_if_fail (niveau >= -1, FALSE);

  return write_level (store, maal, niveau, NAN, error);
}

gboolean
pejl_vurdering_set_point (PejlStore *store, const PejlVurderingMaal *maal, double point, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  Judgement judgement = { .maal = maal };
  g_autoptr (PejlTilsyn) tilsyn = pejl_actions_open_tilsyn (store, &maal->tilsyn, error);
  g_autoptr (PejlRedskab) redskab = NULL;
  guint niveau;

  if (tilsyn == NULL)
    return FALSE;
  judgement.tilsyn = tilsyn;
  redskab = pejl_query_redskab (reader, redskab_of (&judgement));
  niveau = redskab != NULL && isfinite (point) ? pejl_redskab_niveau_for (redskab, point) : 0;
  if (niveau == 0)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_RANGE,
                           _("No level has these points, so the level is as it was. Look at the bands of the "
                             "instrument, or choose the level itself."));
      return FALSE;
    }
  return write_level (store, maal, (int) niveau, round (point * 100) / 100, error);
}

gboolean
pejl_vurdering_set_uden (PejlStore *store, const PejlVurderingMaal *maal, gboolean uden, GError **error)
{
  g_auto (Judgement) judgement = { 0 };
  gboolean was;

  if (!judgement_begin (&judgement, store, maal, _("Judged without evidence changed"), error))
    return FALSE;
  was = judgement.now != NULL && judgement.now->uden_evidens;
  if (was == !!uden)
    return TRUE;
  pejl_action_row (judgement.action, PEJL_TABLE_VURDERING, &judgement.edit.row);
  pejl_action_set_int (judgement.action, PEJL_FIELD_VURDERING_UDEN_EVIDENS, uden ? 1 : 0);
  return judgement_commit (&judgement, store, error);
}

/* --- the texts, and what the reason rests on --- */

/* What leans on evidens no longer says that it is judged without. */
static void
rest_on (const Judgement *judgement, PejlReader *reader, const char *tekst)
{
  guint leaning = pejl_links_follow (judgement->action, reader, &judgement->edit.row, &judgement->tilsyn->id, tekst);

  if (leaning == 0 || judgement->now == NULL || !judgement->now->uden_evidens)
    return;
  pejl_action_row (judgement->action, PEJL_TABLE_VURDERING, &judgement->edit.row);
  pejl_action_set_int (judgement->action, PEJL_FIELD_VURDERING_UDEN_EVIDENS, 0);
}

static const char *
text_now (const PejlVurdering *now, PejlLag lag)
{
  if (now == NULL)
    return "";
  switch (lag)
    {
    case PEJL_LAG_TOLKNING:
      return now->tolkning;
    case PEJL_LAG_OFFENTLIG:
      return now->offentlig;
    case PEJL_LAG_BEGRUNDELSE:
    default:
      return now->begrundelse;
    }
}

static const char *
label_of (PejlLag lag)
{
  switch (lag)
    {
    case PEJL_LAG_TOLKNING:
      return _("Reading of the evidence changed");
    case PEJL_LAG_OFFENTLIG:
      return _("Public text changed");
    case PEJL_LAG_BEGRUNDELSE:
    default:
      return _("Reason changed");
    }
}

gboolean
pejl_vurdering_set_tekst (PejlStore *store, const PejlVurderingMaal *maal, PejlLag lag, const char *tekst,
                          const PejlHeads *base, GError **error)
{
  g_auto (Judgement) judgement = { 0 };
  g_autofree char *form_field = NULL;

  if (!judgement_begin (&judgement, store, maal, label_of (lag), error))
    return FALSE;
  form_field = pejl_id_to_string (&judgement.edit.row);
  if (!pejl_edit_text (&judgement.edit, pejl_lag_field (lag), text_now (judgement.now, lag), tekst))
    return pejl_store_draft_clear (store, pejl_lag_draft (lag), form_field, error);
  if (base != NULL)
    pejl_action_set_base (judgement.action, base);
  if (lag == PEJL_LAG_BEGRUNDELSE)
    rest_on (&judgement, pejl_store_get_reader (store), tekst);
  pejl_action_clear_draft (judgement.action, pejl_lag_draft (lag), form_field);
  return judgement_commit (&judgement, store, error);
}

/* --- the areas, tegn and the whole, by their parts --- */

gboolean
pejl_vurdering_set_niveau (PejlStore *store, const PejlId *tilsyn, PejlMaal maal, const char *omraade,
                           const PejlId *tegn, int niveau, GError **error)
{
  PejlVurderingMaal what = { *tilsyn, maal, (char *) omraade, tegn != NULL ? *tegn : (PejlId){ { 0 } }, { { 0 } }, NULL };

  return pejl_vurdering_choose (store, &what, niveau, error);
}

gboolean
pejl_vurdering_set_begrundelse (PejlStore *store, const PejlId *tilsyn, PejlMaal maal, const char *omraade,
                                const PejlId *tegn, const char *tekst, const PejlHeads *base, GError **error)
{
  PejlVurderingMaal what = { *tilsyn, maal, (char *) omraade, tegn != NULL ? *tegn : (PejlId){ { 0 } }, { { 0 } }, NULL };

  return pejl_vurdering_set_tekst (store, &what, PEJL_LAG_BEGRUNDELSE, tekst, base, error);
}

gboolean
pejl_vurdering_set_uden_evidens (PejlStore *store, const PejlId *tilsyn, PejlMaal maal, const char *omraade,
                                 const PejlId *tegn, gboolean uden, GError **error)
{
  PejlVurderingMaal what = { *tilsyn, maal, (char *) omraade, tegn != NULL ? *tegn : (PejlId){ { 0 } }, { { 0 } }, NULL };

  return pejl_vurdering_set_uden (store, &what, uden, error);
}

/* --- instruments with themes --- */

gboolean
pejl_tilsyn_use_redskab (PejlStore *store, const PejlId *tilsyn, const PejlId *redskab, gboolean use, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (GArray) ids = pejl_query_tema_redskaber (reader, tilsyn);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (PejlAction) action = pejl_action_new (use ? _("Instrument taken into use") : _("Instrument taken out of use"));
  char hex[PEJL_ID_STRLEN];

  if (now == NULL)
    return FALSE;
  if (pejl_links_has (ids, redskab) == !!use)
    return TRUE;
  for (guint i = 0; i < ids->len; i++)
    if (use || !pejl_id_equal (&g_array_index (ids, PejlId, i), redskab))
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "",
                              pejl_id_to_buf (&g_array_index (ids, PejlId, i), hex));
  if (use)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", pejl_id_to_buf (redskab, hex));
  pejl_action_row (action, PEJL_TABLE_TILSYN, tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_TEMA_REDSKABER, lines->len > 0 ? lines->str : NULL);
  return pejl_store_commit (store, action, error);
}
