// SPDX-License-Identifier: GPL-3.0-or-later
// Writing context figures.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-rammetal-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Own figures stand after those that are proposed, in the order of their names. */
#define NR_EGNE 1000

/* --- rows --- */

void
pejl_action_add_noegletal (PejlAction *action, const PejlNoegletal *noegletal, const PejlNoegletal *was)
{
  PejlEdit edit = { action, PEJL_TABLE_NOEGLETAL, pejl_noegletal_id_for (noegletal->key), was == NULL };

  pejl_edit_text (&edit, PEJL_FIELD_NOEGLETAL_KEY, was != NULL ? was->key : NULL, noegletal->key);
  pejl_edit_int (&edit, PEJL_FIELD_NOEGLETAL_NR, was != NULL ? was->nr : 0, noegletal->nr);
  pejl_edit_text (&edit, PEJL_FIELD_NOEGLETAL_NAVN, was != NULL ? was->navn : NULL, noegletal->navn);
  pejl_edit_text (&edit, PEJL_FIELD_NOEGLETAL_ENHED, was != NULL ? was->enhed : NULL, noegletal->enhed);
  pejl_edit_int (&edit, PEJL_FIELD_NOEGLETAL_DECIMALER, was != NULL ? was->decimaler : 0, noegletal->decimaler);
}

void
pejl_action_add_rammetal (PejlAction *action, const PejlRammetal *tal, const PejlRammetal *was)
{
  PejlEdit edit = { action, PEJL_TABLE_RAMMETAL, pejl_rammetal_id_for (tal), was == NULL };

  pejl_edit_text (&edit, PEJL_FIELD_RAMMETAL_NOEGLETAL, was != NULL ? was->noegletal : NULL, tal->noegletal);
  pejl_edit_id (&edit, PEJL_FIELD_RAMMETAL_DAGTILBUD, was != NULL ? &was->dagtilbud : NULL, &tal->dagtilbud);
  pejl_edit_id (&edit, PEJL_FIELD_RAMMETAL_DISTRIKT, was != NULL ? &was->distrikt : NULL, &tal->distrikt);
  pejl_edit_text (&edit, PEJL_FIELD_RAMMETAL_DATO, was != NULL ? was->dato : NULL, tal->dato);
  if (tal->tid != (was != NULL ? was->tid : PEJL_RAMMETID_DAG))
    pejl_edit_int (&edit, PEJL_FIELD_RAMMETAL_TID, was != NULL ? (gint64) was->tid : -1, tal->tid);
  if (was == NULL || was->vaerdi != tal->vaerdi)
    {
      pejl_action_row (action, PEJL_TABLE_RAMMETAL, &edit.row);
      pejl_action_set_real (action, PEJL_FIELD_RAMMETAL_VAERDI, tal->vaerdi);
    }
  pejl_edit_text (&edit, PEJL_FIELD_RAMMETAL_KILDE, was != NULL ? was->kilde : NULL, tal->kilde);
}

/* --- figures --- */

static PejlNoegletal *
make_noegletal (const char *key, gint64 nr, const char *navn, const char *enhed, guint decimaler)
{
  PejlNoegletal *noegletal = pejl_noegletal_new ();

  g_free (noegletal->key);
  g_free (noegletal->navn);
  g_free (noegletal->enhed);
  noegletal->key = g_strdup (key);
  noegletal->nr = nr;
  noegletal->navn = g_strdup (navn);
  noegletal->enhed = pejl_dansk_normalize (enhed);
  noegletal->decimaler = MIN (decimaler, PEJL_NOEGLETAL_MAX_DECIMALER);
  return noegletal;
}

static PejlNoegletal *
find_noegletal (PejlReader *reader, const char *key, GError **error)
{
  PejlNoegletal *found = pejl_query_noegletal_by_key (reader, key);

  if (found == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This figure is not there any more, so nothing was changed."));
  return found;
}

static gboolean
is_taken (const char *navn, GError **error)
{
  /* Translators: %s is the name of a figure. */
  g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS,
               _("There is already a figure called “%s”. Choose another name."), navn);
  return FALSE;
}

gboolean
pejl_noegletal_add (PejlStore *store, const char *navn, const char *enhed, guint decimaler, char **key, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autofree char *normal = pejl_actions_need_text (navn, _("Write what the figure is called first."), error);
  g_autofree char *own = normal != NULL ? pejl_noegletal_key_for (normal) : NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Figure added"));
  g_autoptr (PejlNoegletal) standard = NULL;
  g_autoptr (PejlNoegletal) there = NULL;
  g_autoptr (PejlNoegletal) noegletal = NULL;

  if (own == NULL)
    return FALSE;
  if (*own == '\0')
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY, _("Write what the figure is called first."));
      return FALSE;
    }
  standard = pejl_noegletal_standard_find (own);
  there = pejl_query_noegletal_by_key (reader, own);
  if (standard != NULL || there != NULL)
    return is_taken (normal, error);
  noegletal = make_noegletal (own, NR_EGNE, normal, enhed, decimaler);
  pejl_action_add_noegletal (action, noegletal, NULL);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (key != NULL)
    *key = g_steal_pointer (&own);
  return TRUE;
}

gboolean
pejl_noegletal_update (PejlStore *store, const char *key, const char *navn, const char *enhed, guint decimaler, GError **error)
{
  g_autoptr (PejlNoegletal) now = find_noegletal (pejl_store_get_reader (store), key, error);
  g_autofree char *normal = NULL;
  g_autoptr (PejlNoegletal) wanted = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Figure changed"));

  if (now == NULL)
    return FALSE;
  normal = pejl_actions_need_text (navn, _("Write what the figure is called first."), error);
  if (normal == NULL)
    return FALSE;
  wanted = make_noegletal (now->key, now->nr, normal, enhed, decimaler);
  pejl_action_add_noegletal (action, wanted, now);
  return pejl_store_commit (store, action, error);
}

static void
delete_values (PejlAction *action, PejlReader *reader, const char *key)
{
  g_autoptr (GArray) ids = pejl_query_rammetal_ids (reader, key);

  for (guint i = 0; i < ids->len; i++)
    pejl_action_delete (action, PEJL_TABLE_RAMMETAL, &g_array_index (ids, PejlId, i));
}

gboolean
pejl_noegletal_delete (PejlStore *store, const char *key, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlNoegletal) now = find_noegletal (reader, key, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Figure deleted"));

  if (now == NULL)
    return FALSE;
  delete_values (action, reader, key);
  pejl_action_delete (action, PEJL_TABLE_NOEGLETAL, &now->id);
  return pejl_store_commit (store, action, error);
}

/* --- values --- */

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
check_place (PejlReader *reader, const PejlRammetal *tal, GError **error)
{
  gboolean hus = !pejl_id_is_nil (&tal->dagtilbud), distrikt = !pejl_id_is_nil (&tal->distrikt);
  g_autoptr (PejlDagtilbud) found = hus ? pejl_query_dagtilbud_by_id (reader, &tal->dagtilbud) : NULL;

  if ((!hus || found != NULL) && (!distrikt || has_distrikt (reader, &tal->distrikt)))
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("The place is not in the register any more, so nothing was changed. Choose another."));
  return FALSE;
}

static gboolean
check_value (double vaerdi, GError **error)
{
  if (isfinite (vaerdi) && fabs (vaerdi) <= PEJL_RAMMETAL_MAX)
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_RANGE,
                       _("That is no number that can be kept. Nothing was changed; write it as 3,1."));
  return FALSE;
}

/* The figure that the value is of, brought into use where it is only proposed, or is a new one. */
static gboolean
use_noegletal (PejlAction *action, PejlReader *reader, const char *key, const PejlNoegletal *egen, GError **error)
{
  g_autoptr (PejlNoegletal) now = pejl_query_noegletal_by_key (reader, key);
  g_autoptr (PejlNoegletal) standard = now == NULL ? pejl_noegletal_standard_find (key) : NULL;

  if (egen != NULL && (now != NULL || standard != NULL))
    return is_taken (egen->navn, error);
  if (egen != NULL)
    pejl_action_add_noegletal (action, egen, NULL);
  else if (now == NULL && standard == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This figure is not there any more, so nothing was changed."));
      return FALSE;
    }
  if (standard != NULL)
    pejl_action_add_noegletal (action, standard, NULL);
  return TRUE;
}

gboolean
pejl_rammetal_set (PejlStore *store, const PejlRammetal *tal, const PejlNoegletal *egen, const PejlId *before, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autofree char *kilde = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (before != NULL ? _("Context figure changed") : _("Context figure added"));
  PejlId row = pejl_rammetal_id_for (tal);
  g_autoptr (PejlRammetal) was = pejl_query_rammetal_by_id (reader, &row);

  g_return_val_if_fail (pejl_id_is_nil (&tal->dagtilbud) || pejl_id_is_nil (&tal->distrikt), FALSE);

  if (!pejl_actions_check_dato (tal->dato, error) || !check_value (tal->vaerdi, error) || !check_place (reader, tal, error)
      || !use_noegletal (action, reader, tal->noegletal, egen, error))
    return FALSE;
  kilde = pejl_actions_need_text (tal->kilde, _("Write where the figure comes from first."), error);
  if (kilde == NULL)
    return FALSE;
  if (was != NULL && (before == NULL || !pejl_id_equal (before, &row)))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS,
                           _("There is already a figure of this place and time. Nothing was changed; edit that one."));
      return FALSE;
    }
  if (before != NULL && !pejl_id_equal (before, &row))
    pejl_action_delete (action, PEJL_TABLE_RAMMETAL, before);
  pejl_action_add_rammetal (action, tal, was);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_rammetal_delete (PejlStore *store, const PejlId *rammetal, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Context figure deleted"));

  pejl_action_delete (action, PEJL_TABLE_RAMMETAL, rammetal);
  return pejl_store_commit (store, action, error);
}
