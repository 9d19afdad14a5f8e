// SPDX-License-Identifier: GPL-3.0-or-later
// A person's decision on a proposal, and the cases that come of it.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/store/query/pejl-query-sag.h"

#include <glib/gi18n-lib.h>

char *
pejl_tilsyn_forslag_draft_field (const PejlId *tilsyn, const PejlId *regel)
{
  char first[PEJL_ID_STRLEN];
  char second[PEJL_ID_STRLEN];

  return g_strconcat (pejl_id_to_buf (tilsyn, first), ":", pejl_id_to_buf (regel, second), NULL);
}

/* The reason that was written, or that of the bekymring where it is the same matter. */
static char *
find_grund (PejlStore *store, const PejlId *tilsyn, gboolean valg, const char *grund, GError **error)
{
  g_autoptr (PejlRegelGrundlag) grundlag = pejl_query_regel_grundlag (pejl_store_get_reader (store), tilsyn);
  g_autofree char *text = pejl_actions_need_text (grund, "", NULL);

  if (text != NULL)
    return g_steal_pointer (&text);
  return pejl_actions_need_text (valg && grundlag != NULL ? grundlag->bekymring_grund : "",
                                 valg ? _("Write why first: the case needs to say what the concern is.")
                                      : _("Write why not first: both the proposal and your reason are kept."),
                                 error);
}

typedef struct
{
  PejlStore *store;
  PejlAction *action;
  const PejlTilsyn *tilsyn;
  const PejlTilsynForslag *forslag;
  const char *grund;
  const char *today;
  PejlId me;
} Decision;

static void
go_on_or_open (const Decision *decision, PejlSagArt art)
{
  PejlReader *reader = pejl_store_get_reader (decision->store);
  g_autoptr (PejlSag) open = pejl_query_open_sag (reader, &decision->tilsyn->dagtilbud, art);
  PejlSagAabning aabning = { 0 };
  g_autofree char *krav = NULL;
  PejlId id = pejl_id_new ();

  if (open != NULL)
    {
      PejlEdit edit = { decision->action, PEJL_TABLE_SAG, open->id, FALSE };

      if (art == PEJL_SAG_SKAERPET && decision->forslag->alvorlig)
        pejl_edit_int (&edit, PEJL_FIELD_SAG_ALVORLIG, open->alvorlig ? 1 : 0, 1);
      return;
    }
  aabning.dagtilbud = decision->tilsyn->dagtilbud;
  aabning.art = art;
  aabning.kilde = pejl_id_is_nil (&decision->forslag->regel) ? PEJL_SAG_KILDE_TILSYN : PEJL_SAG_KILDE_REGEL;
  aabning.dato = decision->today;
  aabning.grund = decision->grund;
  aabning.alvorlig = art == PEJL_SAG_SKAERPET && decision->forslag->alvorlig;
  aabning.tilsyn = decision->tilsyn->id;
  aabning.regel = decision->forslag->regel;
  pejl_sag_forslag_til (reader, art, &aabning.graense, &krav);
  aabning.krav = krav;
  pejl_action_open_sag (decision->action, &id, &aabning, &decision->me);
}

static void
write_decision (const Decision *decision, gboolean valg)
{
  PejlAction *action = decision->action;
  PejlId id = pejl_id_new ();

  pejl_action_row (action, PEJL_TABLE_AFGOERELSE, &id);
  pejl_action_set_id (action, PEJL_FIELD_AFGOERELSE_TILSYN, &decision->tilsyn->id);
  if (!pejl_id_is_nil (&decision->forslag->regel))
    pejl_action_set_id (action, PEJL_FIELD_AFGOERELSE_REGEL, &decision->forslag->regel);
  pejl_action_set_text (action, PEJL_FIELD_AFGOERELSE_FORSLAG, decision->forslag->tekst);
  pejl_action_set_int (action, PEJL_FIELD_AFGOERELSE_VALG, valg ? 1 : 0);
  pejl_action_set_text (action, PEJL_FIELD_AFGOERELSE_GRUND, decision->grund);
  pejl_action_set_id (action, PEJL_FIELD_AFGOERELSE_PERSON, &decision->me);
  pejl_action_set_text (action, PEJL_FIELD_AFGOERELSE_DATO, decision->today);
}

gboolean
pejl_tilsyn_forslag_afgoer (PejlStore *store, const PejlId *tilsyn, const PejlTilsynForslag *forslag, gboolean valg, const char *grund,
                     GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autofree char *text = now != NULL ? find_grund (store, tilsyn, valg, grund, error) : NULL;
  g_autofree char *field = pejl_tilsyn_forslag_draft_field (tilsyn, &forslag->regel);
  g_autoptr (PejlAction) action = NULL;
  char today[PEJL_DATO_LEN];
  Decision decision = { 0 };

  if (text == NULL)
    return FALSE;
  if (now->omfang != PEJL_OMFANG_DAGTILBUD)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("Only a dagtilbud can have a skærpet tilsyn, so nothing was decided."));
      return FALSE;
    }
  action = pejl_action_new (valg ? _("Decided as proposed") : _("Decided: not now"));
  pejl_dato_today (today);
  decision = (Decision){ store, action, now, forslag, text, today, { { 0 } } };
  pejl_store_get_author (store, &decision.me);
  write_decision (&decision, valg);
  /* A handleplan alone is made with the leder, without a case. */
  if (valg && (forslag->foreslaar & PEJL_REGEL_FORSLAG_SKAERPET) != 0)
    go_on_or_open (&decision, PEJL_SAG_SKAERPET);
  if (valg && (forslag->foreslaar & PEJL_REGEL_FORSLAG_INDSATS) != 0)
    go_on_or_open (&decision, PEJL_SAG_INDSATS);
  pejl_action_clear_draft (action, PEJL_DRAFT_FORSLAG, field);
  return pejl_store_commit (store, action, error);
}
