// SPDX-License-Identifier: GPL-3.0-or-later
// The tegn of a cell, one at a time.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-strategi-actions.h"

#include "core/actions/pejl-tegn-celle.h"

#include <glib/gi18n-lib.h>

gboolean
pejl_tegn_add (PejlStore *store, const PejlId *strategi, const char *omraade, const char *rolle,
               const char *tekst, PejlId *id, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_auto (PejlTegnCelle) celle = { 0 };
  g_autofree char *line = pejl_tegn_celle_one_line (tekst, error);
  g_autoptr (GArray) pladser = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Tegn added"));

  if (line == NULL || !pejl_tegn_celle_find (reader, strategi, omraade, rolle, &celle, error)
      || !pejl_udgave_check_unused (reader, strategi, error))
    return FALSE;
  pladser = pejl_tegn_celle_pladser (&celle);
  pejl_pladser_add (pladser, NULL, line);
  return pejl_tegn_celle_write (store, action, &celle, pladser, id, error);
}

gboolean
pejl_tegn_set_tekst (PejlStore *store, const PejlId *tegn, const char *tekst, const PejlHeads *base,
                     GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_auto (PejlTegnCelle) celle = { 0 };
  g_autofree char *line = pejl_tegn_celle_one_line (tekst, error);
  const PejlTegn *was = line != NULL ? pejl_tegn_celle_find_tegn (reader, tegn, &celle, error) : NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Tegn changed"));
  PejlEdit edit = { action, PEJL_TABLE_TEGN, *tegn, FALSE };

  if (was == NULL || !pejl_udgave_check_unused (reader, &celle.strategi->id, error))
    return FALSE;
  if (pejl_edit_text (&edit, PEJL_FIELD_TEGN_TEKST, was->tekst, line) && base != NULL)
    pejl_action_set_base (action, base);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_tegn_move (PejlStore *store, const PejlId *tegn, guint nr, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_auto (PejlTegnCelle) celle = { 0 };
  const PejlTegn *moved = pejl_tegn_celle_find_tegn (reader, tegn, &celle, error);
  g_autoptr (GPtrArray) its = NULL;
  g_autoptr (GArray) pladser = pejl_pladser_new ();
  g_autoptr (PejlAction) action = pejl_action_new (_("Tegn moved"));

  if (moved == NULL || !pejl_udgave_check_unused (reader, &celle.strategi->id, error))
    return FALSE;
  its = pejl_tegn_celle_tegn (&celle);
  g_ptr_array_remove (its, (gpointer) moved);
  g_ptr_array_insert (its, (int) CLAMP (nr, 1, its->len + 1) - 1, (gpointer) moved);
  for (guint i = 0; i < its->len; i++)
    pejl_pladser_add (pladser, g_ptr_array_index (its, i),
                      ((const PejlTegn *) g_ptr_array_index (its, i))->tekst);
  return pejl_tegn_celle_write (store, action, &celle, pladser, NULL, error);
}

gboolean
pejl_tegn_delete (PejlStore *store, const PejlId *tegn, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_auto (PejlTegnCelle) celle = { 0 };
  const PejlTegn *gone = pejl_tegn_celle_find_tegn (reader, tegn, &celle, error);
  g_autoptr (GArray) pladser = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Tegn deleted"));

  if (gone == NULL || !pejl_udgave_check_unused (reader, &celle.strategi->id, error))
    return FALSE;
  pladser = pejl_tegn_celle_pladser (&celle);
  g_array_remove_index (pladser, (guint) pejl_pladser_find (pladser, gone));
  return pejl_tegn_celle_write (store, action, &celle, pladser, NULL, error);
}

gboolean
pejl_tegn_set_forgaenger (PejlStore *store, const PejlId *tegn, const PejlId *forgaenger, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_auto (PejlTegnCelle) celle = { 0 };
  g_auto (PejlTegnCelle) earlier = { 0 };
  const PejlTegn *was = pejl_tegn_celle_find_tegn (reader, tegn, &celle, error);
  const PejlTegn *before = NULL;
  g_autofree char *ref = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Earlier tegn chosen"));
  PejlEdit edit = { action, PEJL_TABLE_TEGN, *tegn, FALSE };

  if (was == NULL)
    return FALSE;
  if (!pejl_id_is_nil (forgaenger))
    {
      before = pejl_tegn_celle_find_tegn (reader, forgaenger, &earlier, error);
      if (before == NULL)
        return FALSE;
      if (pejl_id_equal (&earlier.strategi->id, &celle.strategi->id))
        {
          g_set_error_literal (
            error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS,
            _ (
              "Both tegn stand in the same version. Choose one of an earlier version; nothing was changed."));
          return FALSE;
        }
      ref = pejl_tegn_ref (earlier.strategi, before);
    }
  pejl_edit_text (&edit, PEJL_FIELD_TEGN_FORGAENGER, was->forgaenger, ref != NULL ? ref : "");
  return pejl_store_commit (store, action, error);
}
