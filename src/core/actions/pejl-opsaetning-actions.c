// SPDX-License-Identifier: GPL-3.0-or-later
// Setting a municipality up: its settings, its people, its distrikter and stuer.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-opsaetning-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/strategi/pejl-redskab-xml.h"
#include "core/strategi/pejl-strategi-xml.h"

#include "core/store/query/pejl-query-sletning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REDSKAB_OMRAADE "national-fem-trin"
#define REDSKAB_TEGN "tegn-fire-trin"

PejlId
pejl_kommune_id (void)
{
  return pejl_id_from_parts ("kommune", (const char *const[]){ NULL });
}

PejlId
pejl_dagtilbud_id_for (const char *gnummer)
{
  return pejl_id_from_parts ("dagtilbud", (const char *const[]){ gnummer, NULL });
}

/* Border and first month need no value to be at their defaults. */
static void
write_kommune (PejlAction *action, const PejlKommune *now, const char *navn, const PejlStrategi *strategi,
               const PejlRedskab *redskab, const PejlRedskab *tegn_redskab)
{
  PejlEdit edit = { action, PEJL_TABLE_KOMMUNE, pejl_kommune_id (), FALSE };

  if (navn != NULL && *navn != '\0')
    pejl_edit_text (&edit, PEJL_FIELD_KOMMUNE_NAVN, now->navn, navn);
  pejl_edit_id (&edit, PEJL_FIELD_KOMMUNE_STRATEGI, &now->strategi, &strategi->id);
  pejl_edit_id (&edit, PEJL_FIELD_KOMMUNE_REDSKAB, &now->redskab, &redskab->id);
  pejl_edit_id (&edit, PEJL_FIELD_KOMMUNE_TEGN_REDSKAB, &now->tegn_redskab, &tegn_redskab->id);
}

gboolean
pejl_opsaetning_begin (PejlStore *store, const char *navn, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlStrategi) strategi = NULL;
  g_autoptr (PejlRedskab) redskab = NULL;
  g_autoptr (PejlRedskab) tegn_redskab = NULL;
  g_autoptr (GPtrArray) redskaber = NULL;
  g_autoptr (PejlAction) action = NULL;

  if (!pejl_id_is_nil (&kommune->strategi))
    return TRUE;
  strategi = pejl_strategi_load_builtin (error);
  if (strategi == NULL)
    return FALSE;
  redskab = pejl_redskab_load_builtin (REDSKAB_OMRAADE, error);
  if (redskab == NULL)
    return FALSE;
  tegn_redskab = pejl_redskab_load_builtin (REDSKAB_TEGN, error);
  if (tegn_redskab == NULL)
    return FALSE;
  redskaber = pejl_redskab_load_builtin_all (error);
  if (redskaber == NULL)
    return FALSE;

  action = pejl_action_new (_("Municipality set up"));
  pejl_action_set_undoable (action, FALSE);
  pejl_action_add_strategi (action, reader, strategi);
  for (guint i = 0; i < redskaber->len; i++)
    pejl_action_add_redskab (action, reader, g_ptr_array_index (redskaber, i));
  write_kommune (action, kommune, navn, strategi, redskab, tegn_redskab);
  return pejl_store_commit (store, action, error);
}

static const char *
kommune_text (const PejlKommune *kommune, PejlField field)
{
  switch ((guint) field)
    {
    case PEJL_FIELD_KOMMUNE_NAVN:
      return kommune->navn;
    case PEJL_FIELD_KOMMUNE_NR:
      return kommune->nr;
    case PEJL_FIELD_KOMMUNE_KLE:
      return kommune->kle;
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
pejl_kommune_set_text (PejlStore *store, PejlField field, const char *text, GError **error)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (store));
  g_autoptr (PejlAction) action = pejl_action_new (_("Setting changed"));
  PejlEdit edit = { action, PEJL_TABLE_KOMMUNE, pejl_kommune_id (), FALSE };

  pejl_edit_text (&edit, field, kommune_text (kommune, field), text);
  return pejl_store_commit (store, action, error);
}

static gint64
kommune_int (PejlStore *store, const PejlKommune *kommune, PejlField field)
{
  switch ((guint) field)
    {
    case PEJL_FIELD_KOMMUNE_PERIODE_MAANED:
      return kommune->periode_maaned;
    case PEJL_FIELD_KOMMUNE_GRAENSE:
      return kommune->graense;
    case PEJL_FIELD_KOMMUNE_HOERING_DAGE:
      return kommune->hoering_dage;
    case PEJL_FIELD_KOMMUNE_HANDLEPLAN_DAGE:
      return kommune->handleplan_dage;
    case PEJL_FIELD_KOMMUNE_OPBEVARING:
      return pejl_query_opbevaring (pejl_store_get_reader (store));
    default:
      g_return_val_if_reached (0);
    }
}

gboolean
pejl_kommune_set_int (PejlStore *store, PejlField field, gint64 value, GError **error)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (store));
  g_autoptr (PejlAction) action = pejl_action_new (_("Setting changed"));
  PejlEdit edit = { action, PEJL_TABLE_KOMMUNE, pejl_kommune_id (), FALSE };

  g_return_val_if_fail (value >= 0
                        && (field != PEJL_FIELD_KOMMUNE_PERIODE_MAANED || (value >= 1 && value <= 12)),
                        FALSE);

  pejl_edit_int (&edit, field, kommune_int (store, kommune, field), value);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_person_set_me (PejlStore *store, const char *navn, const char *rolle, GError **error)
{
  g_autofree char *normal = pejl_actions_need_text (navn, _("Write your name first."), error);
  g_autoptr (PejlPerson) me = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Name changed"));
  PejlEdit edit = { action, PEJL_TABLE_PERSON, { { 0 } }, FALSE };

  if (normal == NULL)
    return FALSE;
  pejl_store_get_author (store, &edit.row);
  if (pejl_id_is_nil (&edit.row))
    edit.row = pejl_id_new ();
  else
    me = pejl_query_person (pejl_store_get_reader (store), &edit.row);
  edit.fresh = me == NULL;

  /* Who one is belongs to the machine, not to the work that Ctrl+Z steps through. */
  pejl_action_set_undoable (action, FALSE);
  pejl_edit_text (&edit, PEJL_FIELD_PERSON_NAVN, me != NULL ? me->navn : "", normal);
  pejl_edit_text (&edit, PEJL_FIELD_PERSON_ROLLE, me != NULL ? me->rolle : "", rolle);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  return me != NULL || pejl_store_set_author (store, &edit.row, error);
}

static const PejlDistrikt *
find_distrikt_named (const GPtrArray *distrikter, const char *navn)
{
  g_autofree char *wanted = g_utf8_casefold (navn, -1);

  for (guint i = 0; i < distrikter->len; i++)
    {
      const PejlDistrikt *distrikt = g_ptr_array_index (distrikter, i);
      g_autofree char *folded = g_utf8_casefold (distrikt->navn, -1);

      if (strcmp (folded, wanted) == 0)
        return distrikt;
    }
  return NULL;
}

static const PejlDistrikt *
find_distrikt (const GPtrArray *distrikter, const PejlId *id)
{
  for (guint i = 0; i < distrikter->len; i++)
    if (pejl_id_equal (&((const PejlDistrikt *) g_ptr_array_index (distrikter, i))->id, id))
      return g_ptr_array_index (distrikter, i);
  return NULL;
}

/* The name, if it is one and no other distrikt than self (which may be NULL) has it. */
static char *
need_distrikt_name (const GPtrArray *distrikter, const char *navn, const PejlDistrikt *self, GError **error)
{
  g_autofree char *normal = pejl_actions_need_text (navn, _("Write the distrikt's name first."), error);
  const PejlDistrikt *taken;

  if (normal == NULL)
    return NULL;
  taken = find_distrikt_named (distrikter, normal);
  if (taken != NULL && taken != self)
    {
      /* Translators: %s is the name of a distrikt. */
      g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS,
                   _("There is already a distrikt called “%s”. Choose another name."), taken->navn);
      return NULL;
    }
  return g_steal_pointer (&normal);
}

gboolean
pejl_distrikt_add (PejlStore *store, const char *navn, PejlId *id, GError **error)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (pejl_store_get_reader (store));
  g_autofree char *normal = need_distrikt_name (distrikter, navn, NULL, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Distrikt added"));
  PejlId row = pejl_id_new ();

  if (normal == NULL)
    return FALSE;
  pejl_action_row (action, PEJL_TABLE_DISTRIKT, &row);
  pejl_action_set_text (action, PEJL_FIELD_DISTRIKT_NAVN, normal);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = row;
  return TRUE;
}

static gboolean
distrikt_gone (GError **error)
{
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("This distrikt is not there any more, so nothing was changed."));
  return FALSE;
}

gboolean
pejl_distrikt_rename (PejlStore *store, const PejlId *distrikt, const char *navn, GError **error)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (pejl_store_get_reader (store));
  const PejlDistrikt *now = find_distrikt (distrikter, distrikt);
  g_autofree char *normal = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Distrikt renamed"));
  PejlEdit edit = { action, PEJL_TABLE_DISTRIKT, *distrikt, FALSE };

  if (now == NULL)
    return distrikt_gone (error);
  normal = need_distrikt_name (distrikter, navn, now, error);
  if (normal == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_DISTRIKT_NAVN, now->navn, normal);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_dagtilbud_set_distrikt (PejlStore *store, const PejlId *dagtilbud, guint n, const PejlId *distrikt,
                             GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (reader);
  /* Translators: %u is how many dagtilbud are put into a distrikt at once. */
  g_autofree char *label = g_strdup_printf (ngettext ("%u dagtilbud moved", "%u dagtilbud moved", n), n);
  g_autoptr (PejlAction) action = pejl_action_new (label);
  gboolean into_none = distrikt == NULL || pejl_id_is_nil (distrikt);

  if (!into_none && find_distrikt (distrikter, distrikt) == NULL)
    return distrikt_gone (error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlDagtilbud) now = pejl_query_dagtilbud_by_id (reader, &dagtilbud[i]);
      PejlEdit edit = { action, PEJL_TABLE_DAGTILBUD, dagtilbud[i], FALSE };

      if (now != NULL)
        pejl_edit_id (&edit, PEJL_FIELD_DAGTILBUD_DISTRIKT, &now->distrikt, distrikt);
    }
  return pejl_store_commit (store, action, error);
}

static const PejlStue *
find_stue_named (const GPtrArray *stuer, const char *navn)
{
  for (guint i = 0; i < stuer->len; i++)
    {
      const PejlStue *stue = g_ptr_array_index (stuer, i);
      g_autofree char *folded = g_utf8_casefold (stue->navn, -1);
      g_autofree char *wanted = g_utf8_casefold (navn, -1);

      if (strcmp (folded, wanted) == 0)
        return stue;
    }
  return NULL;
}

gboolean
pejl_stue_add (PejlStore *store, const PejlId *dagtilbud, const char *navn, PejlId *id, GError **error)
{
  g_autofree char *normal = pejl_actions_need_text (navn, _("Write the room's name first."), error);
  g_autoptr (GPtrArray) stuer = pejl_query_stuer (pejl_store_get_reader (store), dagtilbud);
  g_autoptr (PejlAction) action = pejl_action_new (_("Room added"));
  PejlId row = pejl_id_new ();
  const PejlStue *there;

  if (normal == NULL)
    return FALSE;
  there = find_stue_named (stuer, normal);
  if (there == NULL)
    {
      pejl_action_row (action, PEJL_TABLE_STUE, &row);
      pejl_action_set_id (action, PEJL_FIELD_STUE_DAGTILBUD, dagtilbud);
      pejl_action_set_text (action, PEJL_FIELD_STUE_NAVN, normal);
    }
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = there != NULL ? there->id : row;
  return TRUE;
}
