// SPDX-License-Identifier: GPL-3.0-or-later
// Changing a point of a handleplan, and the notes on it.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-handleplan-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <glib/gi18n-lib.h>

#define MANY 10000

static PejlPunkt *
find_punkt (PejlStore *store, const PejlId *id, GError **error)
{
  PejlPunkt *punkt = pejl_query_punkt (pejl_store_get_reader (store), id);

  if (punkt == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This point is not there any more, so nothing was changed."));
  return punkt;
}

static const char *
text_of (const PejlPunkt *punkt, PejlField field)
{
  switch ((guint) field)
    {
    case PEJL_FIELD_PUNKT_TITEL:
      return punkt->titel;
    case PEJL_FIELD_PUNKT_MAAL:
      return punkt->maal;
    case PEJL_FIELD_PUNKT_HANDLING:
      return punkt->handling;
    case PEJL_FIELD_PUNKT_ANSVARLIG:
      return punkt->ansvarlig;
    case PEJL_FIELD_PUNKT_OPFOELGNING:
      return punkt->opfoelgning;
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
pejl_punkt_set_text (PejlStore *store, const PejlId *punkt, PejlField field, const char *tekst, const PejlHeads *base,
                     GError **error)
{
  g_autoptr (PejlPunkt) now = find_punkt (store, punkt, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Point changed"));
  g_autofree char *draft = pejl_handleplan_draft_field (punkt, field);
  g_autofree char *titel = NULL;
  PejlEdit edit = { action, PEJL_TABLE_PUNKT, *punkt, FALSE };

  if (now == NULL)
    return FALSE;
  if (field == PEJL_FIELD_PUNKT_TITEL)
    {
      titel = pejl_actions_need_text (tekst, _("A point needs a few words as its title. It keeps the one it had."), error);
      if (titel == NULL)
        return FALSE;
    }
  if (!pejl_edit_text (&edit, field, text_of (now, field), tekst))
    return pejl_store_draft_clear (store, PEJL_DRAFT_PUNKT, draft, error);
  if (base != NULL)
    pejl_action_set_base (action, base);
  pejl_action_clear_draft (action, PEJL_DRAFT_PUNKT, draft);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_punkt_set_frist (PejlStore *store, const PejlId *punkt, const char *frist, GError **error)
{
  g_autoptr (PejlPunkt) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Deadline changed"));
  PejlEdit edit = { action, PEJL_TABLE_PUNKT, *punkt, FALSE };

  if (*frist != '\0' && !pejl_dato_is_valid (frist))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                           _("That is not a date in the calendar. The deadline is as it was; choose another day."));
      return FALSE;
    }
  now = find_punkt (store, punkt, error);
  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_PUNKT_FRIST, now->frist, frist);
  return pejl_store_commit (store, action, error);
}

static const char *
status_label (PejlPunktStatus status)
{
  switch (status)
    {
    case PEJL_PUNKT_I_GANG:
      return _("Point is being worked on");
    case PEJL_PUNKT_AFVENTER:
      return _("Point waits");
    case PEJL_PUNKT_LUKKET:
      return _("Point closed");
    case PEJL_PUNKT_AABEN:
    default:
      return _("Point opened");
    }
}

gboolean
pejl_punkt_set_status (PejlStore *store, const PejlId *punkt, PejlPunktStatus status, GError **error)
{
  g_autoptr (PejlPunkt) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (status_label (status));
  PejlEdit edit = { action, PEJL_TABLE_PUNKT, *punkt, FALSE };
  char today[PEJL_DATO_LEN];

  g_return_val_if_fail (status >= PEJL_PUNKT_AABEN && status <= PEJL_PUNKT_LAST, FALSE);

  now = find_punkt (store, punkt, error);
  if (now == NULL)
    return FALSE;
  pejl_dato_today (today);
  if (pejl_edit_int (&edit, PEJL_FIELD_PUNKT_STATUS, now->status, status))
    pejl_edit_text (&edit, PEJL_FIELD_PUNKT_LUKKET, now->lukket, status == PEJL_PUNKT_LUKKET ? today : "");
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_punkt_set_omraade (PejlStore *store, const PejlId *punkt, const char *omraade, GError **error)
{
  g_autoptr (PejlPunkt) now = find_punkt (store, punkt, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Area of the point changed"));
  PejlEdit edit = { action, PEJL_TABLE_PUNKT, *punkt, FALSE };

  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_PUNKT_OMRAADE, now->omraade, omraade);
  return pejl_store_commit (store, action, error);
}

/* The area of a tegn in its own version of the strategy; NULL if it is of none that is there. */
static char *
omraade_of_tegn (PejlReader *reader, const PejlId *tegn)
{
  g_autoptr (PejlStrategi) strategi = NULL;
  const PejlTegn *found;
  PejlId id;

  if (!pejl_query_strategi_of_tegn (reader, tegn, &id))
    return NULL;
  strategi = pejl_query_strategi (reader, &id);
  found = strategi != NULL ? pejl_strategi_find_tegn (strategi, tegn) : NULL;
  if (found == NULL)
    return NULL;
  return g_strdup (((PejlIndsatsomraade *) g_ptr_array_index (strategi->omraader, found->omraade))->key);
}

gboolean
pejl_punkt_set_tegn (PejlStore *store, const PejlId *punkt, const PejlId *tegn, GError **error)
{
  g_autoptr (PejlPunkt) now = find_punkt (store, punkt, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Tegn of the point changed"));
  g_autofree char *omraade = NULL;
  PejlEdit edit = { action, PEJL_TABLE_PUNKT, *punkt, FALSE };

  if (now == NULL)
    return FALSE;
  pejl_edit_id (&edit, PEJL_FIELD_PUNKT_TEGN, &now->tegn, tegn);
  if (tegn != NULL && !pejl_id_is_nil (tegn))
    omraade = omraade_of_tegn (pejl_store_get_reader (store), tegn);
  if (omraade != NULL)
    pejl_edit_text (&edit, PEJL_FIELD_PUNKT_OMRAADE, now->omraade, omraade);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_punkt_move (PejlStore *store, const PejlId *punkt, guint nr, GError **error)
{
  g_autoptr (PejlPunkt) now = find_punkt (store, punkt, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Points reordered"));
  g_autoptr (GPtrArray) all = NULL;
  PejlPunktQuery query;
  guint place = 1;

  if (now == NULL)
    return FALSE;
  pejl_punkt_query_init (&query);
  query.handleplan = now->handleplan;
  query.orden = PEJL_PUNKTER_EFTER_NR;
  all = pejl_query_punkter (pejl_store_get_reader (store), &query, 0, MANY);
  nr = CLAMP (nr, 1, MAX (all->len, 1));
  for (guint i = 0; i < all->len; i++)
    {
      const PejlPunkt *item = g_ptr_array_index (all, i);
      gboolean itself = pejl_id_equal (&item->id, punkt);
      PejlEdit edit = { action, PEJL_TABLE_PUNKT, item->id, FALSE };

      if (!itself && place == nr)
        place++;
      pejl_edit_int (&edit, PEJL_FIELD_PUNKT_NR, item->nr, itself ? nr : place);
      if (!itself)
        place++;
    }
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_punkt_delete (PejlStore *store, const PejlId *punkt, GError **error)
{
  g_autoptr (PejlPunkt) now = find_punkt (store, punkt, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Point deleted"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_PUNKT, punkt);
  return pejl_store_commit (store, action, error);
}

/* --- notes --- */

static char *
need_note (const char *tekst, GError **error)
{
  return pejl_actions_need_text (tekst, _("Write what there is to note first."), error);
}

gboolean
pejl_punkt_note_add (PejlStore *store, const PejlId *punkt, const char *tekst, PejlId *id, GError **error)
{
  g_autofree char *normal = need_note (tekst, error);
  g_autoptr (PejlPunkt) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Note added"));
  PejlEdit edit = { action, PEJL_TABLE_PUNKT_NOTE, pejl_id_new (), TRUE };
  char today[PEJL_DATO_LEN];
  char field[PEJL_ID_STRLEN];
  PejlId me;

  if (normal == NULL)
    return FALSE;
  now = find_punkt (store, punkt, error);
  if (now == NULL)
    return FALSE;
  pejl_dato_today (today);
  pejl_store_get_author (store, &me);
  pejl_edit_id (&edit, PEJL_FIELD_PUNKT_NOTE_PUNKT, NULL, punkt);
  pejl_edit_text (&edit, PEJL_FIELD_PUNKT_NOTE_DATO, NULL, today);
  pejl_edit_id (&edit, PEJL_FIELD_PUNKT_NOTE_PERSON, NULL, &me);
  pejl_edit_text (&edit, PEJL_FIELD_PUNKT_NOTE_TEKST, NULL, normal);
  pejl_action_clear_draft (action, PEJL_DRAFT_PUNKT_NOTE, pejl_id_to_buf (punkt, field));
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = edit.row;
  return TRUE;
}

static PejlPunktNote *
find_note (PejlStore *store, const PejlId *id, GError **error)
{
  PejlPunktNote *note = pejl_query_punkt_note (pejl_store_get_reader (store), id);

  if (note == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This note is not there any more, so nothing was changed."));
  return note;
}

gboolean
pejl_punkt_note_set_tekst (PejlStore *store, const PejlId *note, const char *tekst, const PejlHeads *base, GError **error)
{
  g_autofree char *normal = need_note (tekst, error);
  g_autoptr (PejlPunktNote) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Note changed"));
  g_autofree char *draft = pejl_handleplan_draft_field (note, PEJL_FIELD_PUNKT_NOTE_TEKST);
  PejlEdit edit = { action, PEJL_TABLE_PUNKT_NOTE, *note, FALSE };

  if (normal == NULL)
    return FALSE;
  now = find_note (store, note, error);
  if (now == NULL)
    return FALSE;
  if (!pejl_edit_text (&edit, PEJL_FIELD_PUNKT_NOTE_TEKST, now->tekst, normal))
    return pejl_store_draft_clear (store, PEJL_DRAFT_PUNKT, draft, error);
  if (base != NULL)
    pejl_action_set_base (action, base);
  pejl_action_clear_draft (action, PEJL_DRAFT_PUNKT, draft);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_punkt_note_delete (PejlStore *store, const PejlId *note, GError **error)
{
  g_autoptr (PejlPunktNote) now = find_note (store, note, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Note deleted"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_PUNKT_NOTE, note);
  return pejl_store_commit (store, action, error);
}
