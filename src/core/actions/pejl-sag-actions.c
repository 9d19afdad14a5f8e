// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, changing and closing a case.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-sag-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-sag.h"
#include "core/strategi/pejl-praksis-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- opening --- */

void
pejl_sag_forslag_til (PejlReader *reader, PejlSagArt art, guint *graense, char **krav)
{
  g_autoptr (PejlSagOpsaetning) opsaetning = pejl_query_sag_opsaetning (reader);
  g_autoptr (PejlPraksis) praksis = NULL;

  *graense = 0;
  if (art == PEJL_SAG_SKAERPET)
    {
      *graense = opsaetning->dage;
      *krav = g_steal_pointer (&opsaetning->hjaelp);
      return;
    }
  praksis = pejl_praksis_load_indsats (NULL);
  if (praksis != NULL)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new ();

      for (guint i = 0; i < praksis->indsats_krav->len; i++)
        g_ptr_array_add (lines, g_ptr_array_index (praksis->indsats_krav, i));
      g_ptr_array_add (lines, NULL);
      *graense = praksis->indsats_dage;
      *krav = g_strjoinv ("\n", (char **) lines->pdata);
    }
  else
    *krav = g_strdup ("");
  if (opsaetning->indsats_dage >= 0)
    *graense = (guint) opsaetning->indsats_dage;
}

static void
add_krav_row (PejlAction *action, const PejlId *id, const PejlId *sag, guint nr, const char *tekst)
{
  pejl_action_row (action, PEJL_TABLE_SAG_KRAV, id);
  pejl_action_set_id (action, PEJL_FIELD_SAG_KRAV_SAG, sag);
  pejl_action_set_int (action, PEJL_FIELD_SAG_KRAV_NR, nr);
  pejl_action_set_text (action, PEJL_FIELD_SAG_KRAV_TEKST, tekst);
}

static void
add_checklist (PejlAction *action, const PejlId *sag, const char *krav)
{
  g_auto (GStrv) lines = g_strsplit (krav != NULL ? krav : "", "\n", -1);
  char sag_text[PEJL_ID_STRLEN];
  guint nr = 0;

  pejl_id_to_buf (sag, sag_text);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = pejl_dansk_normalize (lines[i]);
      char number[12];
      PejlId id;

      if (*line == '\0')
        continue;
      g_snprintf (number, sizeof number, "%u", ++nr);
      id = pejl_id_from_parts ("sag-krav", (const char *const[]){ sag_text, number, NULL });
      add_krav_row (action, &id, sag, nr, line);
    }
}

void
pejl_action_open_sag (PejlAction *action, const PejlId *id, const PejlSagAabning *aabning, const PejlId *person)
{
  pejl_action_row (action, PEJL_TABLE_SAG, id);
  pejl_action_set_id (action, PEJL_FIELD_SAG_DAGTILBUD, &aabning->dagtilbud);
  pejl_action_set_int (action, PEJL_FIELD_SAG_ART, aabning->art);
  pejl_action_set_text (action, PEJL_FIELD_SAG_AABNET, aabning->dato);
  pejl_action_set_int (action, PEJL_FIELD_SAG_KILDE, aabning->kilde);
  pejl_action_set_text (action, PEJL_FIELD_SAG_GRUND, aabning->grund);
  pejl_action_set_int (action, PEJL_FIELD_SAG_ALVORLIG, aabning->alvorlig ? 1 : 0);
  if (!pejl_id_is_nil (&aabning->tilsyn))
    pejl_action_set_id (action, PEJL_FIELD_SAG_TILSYN, &aabning->tilsyn);
  if (!pejl_id_is_nil (&aabning->regel))
    pejl_action_set_id (action, PEJL_FIELD_SAG_REGEL, &aabning->regel);
  /* A municipality may change its limit; a case keeps the one it was opened under. */
  if (aabning->graense > 0)
    pejl_action_set_int (action, PEJL_FIELD_SAG_GRAENSE, aabning->graense);
  if (person != NULL && !pejl_id_is_nil (person))
    pejl_action_set_id (action, PEJL_FIELD_SAG_PERSON, person);
  add_checklist (action, id, aabning->krav);
}

static gboolean
check_house (PejlReader *reader, const PejlSagAabning *aabning, GError **error)
{
  g_autoptr (PejlDagtilbud) hus = pejl_query_dagtilbud_by_id (reader, &aabning->dagtilbud);
  g_autoptr (PejlSag) open = NULL;

  if (hus == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("The dagtilbud is not in the register any more, so no case was opened."));
      return FALSE;
    }
  open = pejl_query_open_sag (reader, &aabning->dagtilbud, aabning->art);
  if (open == NULL)
    return TRUE;
  g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS,
               /* Translators: the name of a house, and a kind of case ("skærpet tilsyn") */
               _("%s already has an open %s, so no other was opened. Go on in that one, or close it first."), hus->navn,
               pejl_sag_art_name (aabning->art));
  return FALSE;
}

static gboolean
check_dato (const char *dato, const char *not_before, GError **error)
{
  if (dato != NULL && pejl_dato_is_valid (dato) && (not_before == NULL || strcmp (dato, not_before) >= 0))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                       not_before == NULL || dato == NULL || !pejl_dato_is_valid (dato)
                         ? _("That is not a date in the calendar. Nothing was changed; choose another day.")
                         : _("A case cannot be closed before it was opened. Nothing was changed; choose a later day."));
  return FALSE;
}

static const char *
opened_label (PejlSagArt art)
{
  return art == PEJL_SAG_SKAERPET ? _("Skærpet tilsyn opened") : _("Særlig indsats opened");
}

gboolean
pejl_sag_open (PejlStore *store, const PejlSagAabning *aabning, PejlId *id, GError **error)
{
  g_autofree char *grund = pejl_actions_need_text (
    aabning->grund, _("Write what the concern is first. It stands in the case from the first day."), error);
  g_autofree char *hus = pejl_id_to_string (&aabning->dagtilbud);
  g_autoptr (PejlAction) action = NULL;
  PejlSagAabning clean = *aabning;
  PejlId row = pejl_id_new ();
  PejlId me;

  g_return_val_if_fail (aabning->art == PEJL_SAG_SKAERPET || aabning->art == PEJL_SAG_INDSATS, FALSE);
  if (grund == NULL || !check_dato (aabning->dato, NULL, error)
      || !check_house (pejl_store_get_reader (store), aabning, error))
    return FALSE;
  clean.grund = grund;
  pejl_store_get_author (store, &me);
  action = pejl_action_new (opened_label (aabning->art));
  pejl_action_open_sag (action, &row, &clean, &me);
  pejl_action_clear_draft (action, PEJL_DRAFT_SAG_NY, hus);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = row;
  return TRUE;
}

/* --- while it is open --- */

static PejlSag *
find_sag (PejlStore *store, const PejlId *id, gboolean open, GError **error)
{
  g_autoptr (PejlSag) sag = pejl_query_sag (pejl_store_get_reader (store), id);

  if (sag == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This case is not there any more, so nothing was changed."));
      return NULL;
    }
  if (open && !pejl_sag_is_open (sag))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED,
                           _("This case is closed, so nothing was changed. Open it again first."));
      return NULL;
    }
  return g_steal_pointer (&sag);
}

/* A line of a case that is open. */
static PejlSagKrav *
find_krav (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlSagKrav) krav = pejl_query_sag_krav_by_id (pejl_store_get_reader (store), id);
  g_autoptr (PejlSag) sag = NULL;

  if (krav == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This line is not there any more, so nothing was changed."));
      return NULL;
    }
  sag = find_sag (store, &krav->sag, TRUE, error);
  return sag != NULL ? g_steal_pointer (&krav) : NULL;
}

gboolean
pejl_sag_set_opfyldt (PejlStore *store, const PejlId *krav, gboolean opfyldt, GError **error)
{
  g_autoptr (PejlSagKrav) now = find_krav (store, krav, error);
  g_autoptr (PejlAction) action = pejl_action_new (opfyldt ? _("Demand ticked off") : _("Demand opened again"));
  char today[PEJL_DATO_LEN];
  PejlId me;

  if (now == NULL)
    return FALSE;
  if ((*now->opfyldt != '\0') == (opfyldt != FALSE))
    return TRUE;
  pejl_store_get_author (store, &me);
  pejl_dato_today (today);
  pejl_action_row (action, PEJL_TABLE_SAG_KRAV, krav);
  pejl_action_set_text (action, PEJL_FIELD_SAG_KRAV_OPFYLDT, opfyldt ? today : NULL);
  pejl_action_set_id (action, PEJL_FIELD_SAG_KRAV_PERSON, opfyldt ? &me : NULL);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_sag_add_krav (PejlStore *store, const PejlId *sag, const char *tekst, GError **error)
{
  g_autofree char *line = pejl_actions_need_text (tekst, _("Write the demand first."), error);
  g_autoptr (PejlSag) now = line != NULL ? find_sag (store, sag, TRUE, error) : NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Demand added"));
  g_autoptr (GPtrArray) krav = NULL;
  PejlId id = pejl_id_new ();
  guint nr = 1;

  if (now == NULL)
    return FALSE;
  krav = pejl_query_sag_krav (pejl_store_get_reader (store), sag);
  if (krav->len > 0)
    nr = ((PejlSagKrav *) g_ptr_array_index (krav, krav->len - 1))->nr + 1;
  add_krav_row (action, &id, sag, nr, line);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_sag_remove_krav (PejlStore *store, const PejlId *krav, GError **error)
{
  g_autoptr (PejlSagKrav) now = find_krav (store, krav, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Demand removed"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_SAG_KRAV, krav);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_sag_set_grund (PejlStore *store, const PejlId *sag, const char *grund, const PejlHeads *base, GError **error)
{
  g_autofree char *text = pejl_actions_need_text (grund, _("A case must say what the concern is. It is as it was."), error);
  g_autoptr (PejlSag) now = text != NULL ? find_sag (store, sag, TRUE, error) : NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Concern changed"));
  PejlEdit edit = { action, PEJL_TABLE_SAG, *sag, FALSE };

  if (now == NULL)
    return FALSE;
  if (pejl_edit_text (&edit, PEJL_FIELD_SAG_GRUND, now->grund, text) && base != NULL)
    pejl_action_set_base (action, base);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_sag_set_alvorlig (PejlStore *store, const PejlId *sag, gboolean alvorlig, GError **error)
{
  g_autoptr (PejlSag) now = find_sag (store, sag, TRUE, error);
  g_autoptr (PejlAction) action = pejl_action_new (alvorlig ? _("Marked as alvorlig bekymring")
                                                            : _("No longer alvorlig bekymring"));
  PejlEdit edit = { action, PEJL_TABLE_SAG, *sag, FALSE };

  if (now == NULL)
    return FALSE;
  pejl_edit_int (&edit, PEJL_FIELD_SAG_ALVORLIG, now->alvorlig ? 1 : 0, alvorlig ? 1 : 0);
  return pejl_store_commit (store, action, error);
}

/* --- closing --- */

gboolean
pejl_sag_luk (PejlStore *store, const PejlId *sag, const char *dato, const char *grund, const char *foelge, GError **error)
{
  g_autofree char *text = pejl_actions_need_text (grund, _("Write why the case is closed first. It is still open."), error);
  g_autoptr (PejlSag) now = text != NULL ? find_sag (store, sag, TRUE, error) : NULL;
  g_autofree char *field = pejl_id_to_string (sag);
  g_autoptr (PejlAction) action = NULL;
  PejlEdit edit = { NULL, PEJL_TABLE_SAG, *sag, FALSE };

  if (now == NULL || !check_dato (dato, now->aabnet, error))
    return FALSE;
  action = pejl_action_new (now->art == PEJL_SAG_SKAERPET ? _("Skærpet tilsyn closed") : _("Særlig indsats closed"));
  edit.action = action;
  pejl_edit_text (&edit, PEJL_FIELD_SAG_LUKKET, now->lukket, dato);
  pejl_edit_text (&edit, PEJL_FIELD_SAG_LUKKET_GRUND, now->lukket_grund, text);
  pejl_edit_text (&edit, PEJL_FIELD_SAG_FOELGE, now->foelge, foelge != NULL ? foelge : "");
  pejl_action_clear_draft (action, PEJL_DRAFT_SAG_LUK, field);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_sag_genaabn (PejlStore *store, const PejlId *sag, GError **error)
{
  g_autoptr (PejlSag) now = find_sag (store, sag, FALSE, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Case opened again"));
  PejlSagAabning as_it_was = { 0 };

  if (now == NULL)
    return FALSE;
  if (pejl_sag_is_open (now))
    return TRUE;
  as_it_was.dagtilbud = now->dagtilbud;
  as_it_was.art = now->art;
  if (!check_house (pejl_store_get_reader (store), &as_it_was, error))
    return FALSE;
  pejl_action_row (action, PEJL_TABLE_SAG, sag);
  pejl_action_clear (action, PEJL_FIELD_SAG_LUKKET);
  /* Why it was closed is still to be found in the history of the fields. */
  pejl_action_clear (action, PEJL_FIELD_SAG_LUKKET_GRUND);
  pejl_action_clear (action, PEJL_FIELD_SAG_FOELGE);
  return pejl_store_commit (store, action, error);
}

/* --- the municipality's own --- */

gboolean
pejl_sag_set_dage (PejlStore *store, guint dage, GError **error)
{
  g_autoptr (PejlSagOpsaetning) now = pejl_query_sag_opsaetning (pejl_store_get_reader (store));
  g_autoptr (PejlAction) action = pejl_action_new (_("Setting changed"));
  PejlEdit edit = { action, PEJL_TABLE_KOMMUNE, pejl_kommune_id (), FALSE };

  pejl_edit_int (&edit, PEJL_FIELD_KOMMUNE_SKAERPET_DAGE, now->dage, dage);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_sag_set_indsats_dage (PejlStore *store, guint dage, GError **error)
{
  g_autoptr (PejlSagOpsaetning) now = pejl_query_sag_opsaetning (pejl_store_get_reader (store));
  g_autoptr (PejlAction) action = pejl_action_new (_("Setting changed"));
  PejlEdit edit = { action, PEJL_TABLE_KOMMUNE, pejl_kommune_id (), FALSE };

  pejl_edit_int (&edit, PEJL_FIELD_KOMMUNE_INDSATS_DAGE, now->indsats_dage, dage);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_sag_set_hjaelp (PejlStore *store, const char *hjaelp, const PejlHeads *base, GError **error)
{
  g_autoptr (PejlSagOpsaetning) now = pejl_query_sag_opsaetning (pejl_store_get_reader (store));
  g_autoptr (PejlAction) action = pejl_action_new (_("Checklist changed"));
  PejlEdit edit = { action, PEJL_TABLE_KOMMUNE, pejl_kommune_id (), FALSE };

  if (pejl_edit_text (&edit, PEJL_FIELD_KOMMUNE_HJAELP, now->hjaelp, hjaelp) && base != NULL)
    pejl_action_set_base (action, base);
  return pejl_store_commit (store, action, error);
}
