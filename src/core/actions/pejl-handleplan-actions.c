// SPDX-License-Identifier: GPL-3.0-or-later
// Making and changing a handleplan, and adding points to it.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-handleplan-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-handleplan.h"
#include "core/store/query/pejl-query-sag.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A plan has some five points; one that has more than this was not made by people. */
#define MANY 10000

char *
pejl_handleplan_draft_field (const PejlId *row, PejlField field)
{
  char id[PEJL_ID_STRLEN];

  return g_strdup_printf ("%s:%u", pejl_id_to_buf (row, id), (guint) field);
}

static gboolean
check_dato (const char *dato, GError **error)
{
  if (dato != NULL && pejl_dato_is_valid (dato))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                       _("That is not a date in the calendar. Nothing was changed; choose another day."));
  return FALSE;
}

static PejlHandleplan *
find_plan (PejlStore *store, const PejlId *id, GError **error)
{
  PejlHandleplan *plan = pejl_query_handleplan_by_id (pejl_store_get_reader (store), id);

  if (plan == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This handleplan is not there any more, so nothing was changed."));
  return plan;
}

static gboolean
check_dagtilbud (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlDagtilbud) dagtilbud = pejl_query_dagtilbud_by_id (pejl_store_get_reader (store), id);

  if (dagtilbud != NULL)
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("The dagtilbud is not in the register any more, so nothing was made. Choose another."));
  return FALSE;
}

static void
write_plan (PejlAction *action, const PejlId *row, const PejlId *dagtilbud, const PejlId *tilsyn, const PejlId *sag,
            const char *titel, const char *dato)
{
  PejlEdit edit = { action, PEJL_TABLE_HANDLEPLAN, *row, TRUE };

  pejl_edit_id (&edit, PEJL_FIELD_HANDLEPLAN_DAGTILBUD, NULL, dagtilbud);
  pejl_edit_id (&edit, PEJL_FIELD_HANDLEPLAN_TILSYN, NULL, tilsyn);
  pejl_edit_id (&edit, PEJL_FIELD_HANDLEPLAN_SAG, NULL, sag);
  pejl_edit_text (&edit, PEJL_FIELD_HANDLEPLAN_TITEL, NULL, titel != NULL ? titel : "");
  pejl_edit_text (&edit, PEJL_FIELD_HANDLEPLAN_DATO, NULL, dato);
}

gboolean
pejl_handleplan_create (PejlStore *store, const PejlId *dagtilbud, const PejlId *tilsyn, const PejlId *sag,
                        const char *titel, const char *dato, PejlId *id, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Handleplan made"));
  PejlId row = pejl_id_new ();

  if (!check_dato (dato, error) || !check_dagtilbud (store, dagtilbud, error))
    return FALSE;
  write_plan (action, &row, dagtilbud, tilsyn, sag, titel, dato);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = row;
  return TRUE;
}

gboolean
pejl_handleplan_set_text (PejlStore *store, const PejlId *handleplan, PejlField field, const char *tekst,
                          const PejlHeads *base, GError **error)
{
  g_autoptr (PejlHandleplan) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Handleplan changed"));
  g_autofree char *draft = pejl_handleplan_draft_field (handleplan, field);
  PejlEdit edit = { action, PEJL_TABLE_HANDLEPLAN, *handleplan, FALSE };

  g_return_val_if_fail (field == PEJL_FIELD_HANDLEPLAN_TITEL || field == PEJL_FIELD_HANDLEPLAN_BESTYRELSEN, FALSE);

  now = find_plan (store, handleplan, error);
  if (now == NULL)
    return FALSE;
  if (!pejl_edit_text (&edit, field, field == PEJL_FIELD_HANDLEPLAN_TITEL ? now->titel : now->bestyrelsen, tekst))
    return pejl_store_draft_clear (store, PEJL_DRAFT_HANDLEPLAN, draft, error);
  if (base != NULL)
    pejl_action_set_base (action, base);
  pejl_action_clear_draft (action, PEJL_DRAFT_HANDLEPLAN, draft);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_handleplan_set_dato (PejlStore *store, const PejlId *handleplan, const char *dato, GError **error)
{
  g_autoptr (PejlHandleplan) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Date changed"));
  PejlEdit edit = { action, PEJL_TABLE_HANDLEPLAN, *handleplan, FALSE };

  if (!check_dato (dato, error))
    return FALSE;
  now = find_plan (store, handleplan, error);
  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_HANDLEPLAN_DATO, now->dato, dato);
  return pejl_store_commit (store, action, error);
}

static GPtrArray *
points_of (PejlStore *store, const PejlId *handleplan)
{
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  query.handleplan = *handleplan;
  query.orden = PEJL_PUNKTER_EFTER_NR;
  return pejl_query_punkter (pejl_store_get_reader (store), &query, 0, MANY);
}

gboolean
pejl_handleplan_delete (PejlStore *store, const PejlId *handleplan, GError **error)
{
  g_autoptr (PejlHandleplan) now = find_plan (store, handleplan, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Handleplan deleted"));
  g_autoptr (GPtrArray) punkter = NULL;

  if (now == NULL)
    return FALSE;
  punkter = points_of (store, handleplan);
  pejl_action_delete (action, PEJL_TABLE_HANDLEPLAN, handleplan);
  for (guint i = 0; i < punkter->len; i++)
    pejl_action_delete (action, PEJL_TABLE_PUNKT, &((PejlPunkt *) g_ptr_array_index (punkter, i))->id);
  return pejl_store_commit (store, action, error);
}

/* --- new points --- */

/* What a point that is being added belongs to; plan is nil where none is there yet. */
typedef struct
{
  PejlAction *action;
  PejlId plan;
  PejlId dagtilbud;
  guint nr;
  char frist[PEJL_DATO_LEN];
  char today[PEJL_DATO_LEN];
} Adding;

static gboolean
adding_begin (Adding *adding, PejlStore *store, const PejlPunktNyt *nyt, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autofree char *titel
    = pejl_actions_need_text (nyt->titel != NULL ? nyt->titel : "", _("Write what the point is about first."), error);

  if (titel == NULL || (nyt->frist != NULL && *nyt->frist != '\0' && !check_dato (nyt->frist, error)))
    return FALSE;
  pejl_dato_today (adding->today);
  if (nyt->frist != NULL)
    g_strlcpy (adding->frist, nyt->frist, sizeof adding->frist);
  else
    {
      g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

      if (kommune->handleplan_dage > 0)
        pejl_dato_add_days (adding->today, (int) kommune->handleplan_dage, adding->frist);
    }
  adding->nr = 1;
  adding->action = pejl_action_new (_("Point added"));
  return TRUE;
}

static void
adding_take_plan (Adding *adding, PejlStore *store, const PejlHandleplan *plan)
{
  g_autoptr (GPtrArray) punkter = points_of (store, &plan->id);
  const PejlPunkt *last = punkter->len > 0 ? g_ptr_array_index (punkter, punkter->len - 1) : NULL;

  adding->plan = plan->id;
  adding->dagtilbud = plan->dagtilbud;
  adding->nr = last != NULL ? last->nr + 1 : 1;
}

static void
write_new_texts (const PejlEdit *edit, const PejlPunktNyt *nyt)
{
  const struct
  {
    PejlField field;
    const char *text;
  } texts[] = {
    { PEJL_FIELD_PUNKT_OMRAADE, nyt->omraade },     { PEJL_FIELD_PUNKT_TITEL, nyt->titel },
    { PEJL_FIELD_PUNKT_MAAL, nyt->maal },           { PEJL_FIELD_PUNKT_HANDLING, nyt->handling },
    { PEJL_FIELD_PUNKT_ANSVARLIG, nyt->ansvarlig }, { PEJL_FIELD_PUNKT_OPFOELGNING, nyt->opfoelgning },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    pejl_edit_text (edit, texts[i].field, NULL, texts[i].text != NULL ? texts[i].text : "");
}

static gboolean
adding_commit (Adding *adding, PejlStore *store, const PejlPunktNyt *nyt, PejlId *id, GError **error)
{
  PejlEdit edit = { adding->action, PEJL_TABLE_PUNKT, pejl_id_new (), TRUE };

  pejl_edit_id (&edit, PEJL_FIELD_PUNKT_HANDLEPLAN, NULL, &adding->plan);
  pejl_edit_id (&edit, PEJL_FIELD_PUNKT_DAGTILBUD, NULL, &adding->dagtilbud);
  pejl_edit_int (&edit, PEJL_FIELD_PUNKT_NR, 0, adding->nr);
  pejl_edit_id (&edit, PEJL_FIELD_PUNKT_EVIDENS, NULL, &nyt->evidens);
  pejl_edit_id (&edit, PEJL_FIELD_PUNKT_TEGN, NULL, &nyt->tegn);
  write_new_texts (&edit, nyt);
  pejl_edit_text (&edit, PEJL_FIELD_PUNKT_FRIST, NULL, adding->frist);
  pejl_edit_int (&edit, PEJL_FIELD_PUNKT_STATUS, 0, PEJL_PUNKT_AABEN);
  pejl_edit_text (&edit, PEJL_FIELD_PUNKT_OPRETTET, NULL, adding->today);
  if (!pejl_store_commit (store, adding->action, error))
    return FALSE;
  if (id != NULL)
    *id = edit.row;
  return TRUE;
}

static void
adding_clear (Adding *adding)
{
  g_clear_pointer (&adding->action, pejl_action_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Adding, adding_clear)

gboolean
pejl_punkt_add (PejlStore *store, const PejlId *handleplan, const PejlPunktNyt *nyt, PejlId *id, GError **error)
{
  g_auto (Adding) adding = { 0 };
  g_autoptr (PejlHandleplan) plan = find_plan (store, handleplan, error);

  if (plan == NULL || !adding_begin (&adding, store, nyt, error))
    return FALSE;
  adding_take_plan (&adding, store, plan);
  return adding_commit (&adding, store, nyt, id, error);
}

gboolean
pejl_punkt_add_to_tilsyn (PejlStore *store, const PejlId *tilsyn, const PejlPunktNyt *nyt, PejlId *id, GError **error)
{
  g_auto (Adding) adding = { 0 };
  g_autoptr (PejlTilsyn) visit = pejl_actions_find_tilsyn (store, tilsyn, error);
  g_autoptr (PejlHandleplan) plan = NULL;

  if (visit == NULL)
    return FALSE;
  if (visit->omfang != PEJL_OMFANG_DAGTILBUD)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("A handleplan is made with a dagtilbud; this tilsyn is of none, so nothing was made."));
      return FALSE;
    }
  if (!adding_begin (&adding, store, nyt, error))
    return FALSE;
  plan = pejl_query_handleplan_of_tilsyn (pejl_store_get_reader (store), tilsyn);
  if (plan != NULL)
    adding_take_plan (&adding, store, plan);
  else
    {
      adding.plan = pejl_id_new ();
      adding.dagtilbud = visit->dagtilbud;
      write_plan (adding.action, &adding.plan, &visit->dagtilbud, tilsyn, NULL, NULL, adding.today);
    }
  pejl_actions_begin_work (adding.action, store, visit, adding.today);
  return adding_commit (&adding, store, nyt, id, error);
}

gboolean
pejl_punkt_add_to_dagtilbud (PejlStore *store, const PejlId *dagtilbud, const PejlPunktNyt *nyt, PejlId *id, GError **error)
{
  g_auto (Adding) adding = { 0 };
  g_autoptr (GPtrArray) plans = NULL;

  if (!check_dagtilbud (store, dagtilbud, error) || !adding_begin (&adding, store, nyt, error))
    return FALSE;
  plans = pejl_query_handleplaner (pejl_store_get_reader (store), dagtilbud);
  for (guint i = 0; i < plans->len && pejl_id_is_nil (&adding.plan); i++)
    if (((PejlHandleplan *) g_ptr_array_index (plans, i))->aabne > 0)
      adding_take_plan (&adding, store, g_ptr_array_index (plans, i));
  if (pejl_id_is_nil (&adding.plan))
    {
      adding.plan = pejl_id_new ();
      adding.dagtilbud = *dagtilbud;
      write_plan (adding.action, &adding.plan, dagtilbud, NULL, NULL, NULL, adding.today);
    }
  return adding_commit (&adding, store, nyt, id, error);
}

gboolean
pejl_punkt_add_to_sag (PejlStore *store, const PejlId *sag, const PejlPunktNyt *nyt, PejlId *id, GError **error)
{
  g_auto (Adding) adding = { 0 };
  g_autoptr (PejlSag) now = pejl_query_sag (pejl_store_get_reader (store), sag);
  g_autoptr (GPtrArray) plans = NULL;

  if (now == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This case is not there any more, so nothing was made."));
      return FALSE;
    }
  if (!adding_begin (&adding, store, nyt, error))
    return FALSE;
  plans = pejl_query_handleplaner (pejl_store_get_reader (store), &now->dagtilbud);
  for (guint i = 0; i < plans->len && pejl_id_is_nil (&adding.plan); i++)
    if (pejl_id_equal (&((PejlHandleplan *) g_ptr_array_index (plans, i))->sag, sag))
      adding_take_plan (&adding, store, g_ptr_array_index (plans, i));
  if (pejl_id_is_nil (&adding.plan))
    {
      adding.plan = pejl_id_new ();
      adding.dagtilbud = now->dagtilbud;
      write_plan (adding.action, &adding.plan, &now->dagtilbud, NULL, sag, NULL, adding.today);
    }
  return adding_commit (&adding, store, nyt, id, error);
}

/* --- from an udviklingspunkt --- */

static const PejlId *
first_missing (const PejlEvidens *evidens)
{
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (evidens->tegn, PejlEvidensTegn, i);

      if (link->retning == PEJL_RETNING_MANGLER)
        return &link->tegn;
    }
  return NULL;
}

/* The role that answers for a tegn of this one; its own name in a strategy of other roles. */
static const char *
ansvarlig_for (const PejlRolle *rolle)
{
  static const struct
  {
    const char *key;
    guint offered;
  } known[] = { { "ledere", 0 }, { "medarbejdere", 1 }, { "omraadeledere", 2 }, { "konsulenter", 3 }, { "centerchef", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (rolle->key, known[i].key) == 0)
      return pejl_punkt_roller ()[known[i].offered];
  return rolle->kort != NULL && *rolle->kort != '\0' ? rolle->kort : rolle->navn;
}

gboolean
pejl_punkt_of_evidens (PejlStore *store, const PejlId *evidens, const PejlId *tegn, PejlId *id, gboolean *fresh,
                       GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlEvidens) seen = pejl_query_evidens_by_id (reader, evidens);
  g_autoptr (PejlTilsyn) tilsyn = seen != NULL ? pejl_query_tilsyn_by_id (reader, &seen->tilsyn) : NULL;
  g_autoptr (PejlStrategi) strategi = tilsyn != NULL ? pejl_query_strategi (reader, &tilsyn->strategi) : NULL;
  PejlPunktNyt nyt = { .evidens = *evidens, .titel = _("A point from the visit") };
  const PejlTegn *its = NULL;

  if (fresh != NULL)
    *fresh = FALSE;
  if (tilsyn == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This evidence is not there any more, so nothing was changed."));
      return FALSE;
    }
  if (tegn == NULL)
    tegn = first_missing (seen);
  if (pejl_query_punkt_of_evidens (reader, evidens, tegn, id))
    return TRUE;
  if (tegn != NULL && strategi != NULL)
    its = pejl_strategi_find_tegn (strategi, tegn);
  if (its != NULL)
    {
      nyt.tegn = its->id;
      nyt.titel = its->tekst;
      nyt.omraade = ((PejlIndsatsomraade *) g_ptr_array_index (strategi->omraader, its->omraade))->key;
      nyt.ansvarlig = ansvarlig_for (g_ptr_array_index (strategi->roller, its->rolle));
    }
  if (!pejl_punkt_add_to_tilsyn (store, &tilsyn->id, &nyt, id, error))
    return FALSE;
  if (fresh != NULL)
    *fresh = TRUE;
  return TRUE;
}
