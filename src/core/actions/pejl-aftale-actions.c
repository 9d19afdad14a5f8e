// SPDX-License-Identifier: GPL-3.0-or-later
// Making, changing and moving the dates of the årshjul that are no tilsyn.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-aftale-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-aftale.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- checks --- */

static PejlAftale *
find_aftale (PejlStore *store, const PejlId *id, GError **error)
{
  PejlAftale *aftale = pejl_query_aftale_by_id (pejl_store_get_reader (store), id);

  if (aftale == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This date is not in the årshjul any more, so nothing was changed."));
  return aftale;
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

static gboolean
is_clock (const char *clock)
{
  char tidspunkt[PEJL_TIDSPUNKT_LEN + 8];

  g_snprintf (tidspunkt, sizeof tidspunkt, "2000-01-01T%.8s", clock);
  return pejl_tidspunkt_is_valid (tidspunkt);
}

static gboolean
check_clock (const PejlAftale *aftale, GError **error)
{
  gboolean fra = *aftale->fra != '\0', til = *aftale->til != '\0';

  if ((!fra || is_clock (aftale->fra)) && (!til || (fra && is_clock (aftale->til) && strcmp (aftale->fra, aftale->til) < 0)))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                       _("The times do not fit: write them as 09:00 and 10:30, the later one last. Nothing was "
                         "changed."));
  return FALSE;
}

static gboolean
has_distrikt (PejlReader *reader, const PejlId *id)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (reader);

  for (guint i = 0; i < distrikter->len; i++)
    if (pejl_id_equal (&((const PejlDistrikt *) g_ptr_array_index (distrikter, i))->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
check_place (PejlReader *reader, const PejlAftale *aftale, GError **error)
{
  g_autoptr (PejlDagtilbud) dagtilbud = pejl_query_dagtilbud_by_id (reader, &aftale->dagtilbud);

  if ((pejl_id_is_nil (&aftale->dagtilbud) || dagtilbud != NULL)
      && (pejl_id_is_nil (&aftale->distrikt) || has_distrikt (reader, &aftale->distrikt)))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("The place is not in the register any more, so nothing was changed. Choose another."));
  return FALSE;
}

/* --- writing --- */

static char *
place_name (PejlReader *reader, const PejlAftale *aftale)
{
  g_autoptr (PejlDagtilbud) dagtilbud = pejl_query_dagtilbud_by_id (reader, &aftale->dagtilbud);
  g_autoptr (GPtrArray) distrikter = NULL;

  if (dagtilbud != NULL)
    return g_strdup (dagtilbud->navn);
  distrikter = pejl_query_distrikter (reader);
  for (guint i = 0; i < distrikter->len; i++)
    {
      const PejlDistrikt *distrikt = g_ptr_array_index (distrikter, i);

      if (pejl_id_equal (&distrikt->id, &aftale->distrikt))
        return g_strdup (distrikt->navn);
    }
  return g_strdup ("");
}

static char *
title_of (PejlReader *reader, const PejlAftale *aftale)
{
  g_autofree char *given = pejl_dansk_normalize (aftale->titel);
  g_autofree char *place = NULL;

  if (*given != '\0')
    return g_steal_pointer (&given);
  place = place_name (reader, aftale);
  return pejl_aftale_eget_navn (aftale->art, place);
}

/* now: NULL for a fresh row. */
static void
write_fields (const PejlEdit *edit, PejlReader *reader, const PejlAftale *now, const PejlAftale *aftale,
              const PejlHeads *base)
{
  static const PejlId nil = { { 0 } };
  g_autofree char *titel = title_of (reader, aftale);
  /* What its dagtilbud says already is not said twice. */
  const PejlId *was = now != NULL && pejl_id_is_nil (&now->dagtilbud) ? &now->distrikt : &nil;
  const PejlId *distrikt = pejl_id_is_nil (&aftale->dagtilbud) ? &aftale->distrikt : &nil;

  pejl_edit_int (edit, PEJL_FIELD_AFTALE_ART, now != NULL ? (gint64) now->art : 0, aftale->art);
  pejl_edit_text (edit, PEJL_FIELD_AFTALE_DATO, now != NULL ? now->dato : NULL, aftale->dato);
  pejl_edit_text (edit, PEJL_FIELD_AFTALE_FRA, now != NULL ? now->fra : NULL, aftale->fra);
  pejl_edit_text (edit, PEJL_FIELD_AFTALE_TIL, now != NULL ? now->til : NULL, aftale->til);
  pejl_edit_text (edit, PEJL_FIELD_AFTALE_TITEL, now != NULL ? now->titel : NULL, titel);
  pejl_edit_id (edit, PEJL_FIELD_AFTALE_DAGTILBUD, now != NULL ? &now->dagtilbud : NULL, &aftale->dagtilbud);
  pejl_edit_id (edit, PEJL_FIELD_AFTALE_DISTRIKT, was, distrikt);
  pejl_edit_id (edit, PEJL_FIELD_AFTALE_PERSON, now != NULL ? &now->person : NULL, &aftale->person);
  if (pejl_edit_text (edit, PEJL_FIELD_AFTALE_NOTE, now != NULL ? now->note : NULL, aftale->note) && base != NULL)
    pejl_action_set_base (edit->action, base);
}

gboolean
pejl_aftale_create (PejlStore *store, const PejlAftale *aftale, PejlId *id, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlAction) action = pejl_action_new (_("Date planned"));
  PejlEdit edit = { action, PEJL_TABLE_AFTALE, pejl_id_new (), TRUE };

  g_return_val_if_fail (aftale->art >= PEJL_AFTALE_SAMTALE && aftale->art <= PEJL_AFTALE_LAST, FALSE);

  if (!check_dato (aftale->dato, error) || !check_clock (aftale, error) || !check_place (reader, aftale, error))
    return FALSE;
  write_fields (&edit, reader, NULL, aftale, NULL);
  pejl_action_clear_draft (action, PEJL_DRAFT_AFTALE, PEJL_DRAFT_AFTALE_NY);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = edit.row;
  return TRUE;
}

gboolean
pejl_aftale_update (PejlStore *store, const PejlAftale *aftale, const PejlHeads *base, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlAftale) now = find_aftale (store, &aftale->id, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Date of the årshjul changed"));
  PejlEdit edit = { action, PEJL_TABLE_AFTALE, aftale->id, FALSE };
  g_autofree char *form_field = pejl_id_to_string (&aftale->id);

  if (now == NULL || !check_dato (aftale->dato, error) || !check_clock (aftale, error)
      || !check_place (reader, aftale, error))
    return FALSE;
  write_fields (&edit, reader, now, aftale, base);
  if (pejl_action_is_empty (action))
    return pejl_store_draft_clear (store, PEJL_DRAFT_AFTALE, form_field, error);
  pejl_action_clear_draft (action, PEJL_DRAFT_AFTALE, form_field);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_aftale_set_dato (PejlStore *store, const PejlId *aftale, const char *dato, GError **error)
{
  g_autoptr (PejlAftale) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Moved"));
  PejlEdit edit = { action, PEJL_TABLE_AFTALE, *aftale, FALSE };

  if (!check_dato (dato, error))
    return FALSE;
  now = find_aftale (store, aftale, error);
  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_AFTALE_DATO, now->dato, dato);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_aftale_set_holdt (PejlStore *store, const PejlId *aftale, const char *holdt, GError **error)
{
  g_autoptr (PejlAftale) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (*holdt != '\0' ? _("Marked as held") : _("No longer held"));
  PejlEdit edit = { action, PEJL_TABLE_AFTALE, *aftale, FALSE };

  if (*holdt != '\0' && !check_dato (holdt, error))
    return FALSE;
  now = find_aftale (store, aftale, error);
  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_AFTALE_HOLDT, now->holdt, holdt);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_aftale_delete (PejlStore *store, const PejlId *aftale, GError **error)
{
  g_autoptr (PejlAftale) now = find_aftale (store, aftale, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Date deleted"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_AFTALE, aftale);
  return pejl_store_commit (store, action, error);
}
