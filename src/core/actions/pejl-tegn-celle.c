// SPDX-License-Identifier: GPL-3.0-or-later
// One cell of a strategy, an area and a role, as the actions on it see and write it.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-tegn-celle.h"

#include "core/actions/pejl-strategi-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The highest number that a key has room for. */
#define LAST_NUMBER 999

void
pejl_tegn_celle_clear (PejlTegnCelle *celle)
{
  g_clear_pointer (&celle->strategi, pejl_strategi_unref);
}
static void
plads_clear (gpointer data)
{
  g_free (((PejlPlads *) data)->tekst);
}

GArray *
pejl_pladser_new (void)
{
  GArray *pladser = g_array_new (FALSE, TRUE, sizeof (PejlPlads));

  g_array_set_clear_func (pladser, plads_clear);
  return pladser;
}

void
pejl_pladser_add (GArray *pladser, const PejlTegn *was, const char *tekst)
{
  PejlPlads plads = { was, g_strdup (tekst) };

  g_array_append_val (pladser, plads);
}

/* --- checks --- */

PejlStrategi *
pejl_udgave_find (PejlReader *reader, const PejlId *id, GError **error)
{
  PejlStrategi *strategi = pejl_query_strategi (reader, id);

  if (strategi == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This version of the strategy is not there any more, so nothing was changed."));
  return strategi;
}

gboolean
pejl_udgave_is_used (PejlReader *reader, const PejlId *strategi)
{
  g_autoptr (GPtrArray) udgaver = pejl_query_udgaver (reader);

  for (guint i = 0; i < udgaver->len; i++)
    {
      const PejlUdgave *udgave = g_ptr_array_index (udgaver, i);

      if (pejl_id_equal (&udgave->id, strategi))
        return udgave->tilsyn > 0;
    }
  return FALSE;
}

gboolean
pejl_udgave_check_unused (PejlReader *reader, const PejlId *strategi, GError **error)
{
  if (!pejl_udgave_is_used (reader, strategi))
    return TRUE;
  g_set_error_literal (
    error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_USED,
    _("There are tilsyn made with this version of the strategy, so its tegn stay as they are. "
      "Make a new version and change it there."));
  return FALSE;
}

gboolean
pejl_tegn_celle_find (PejlReader *reader, const PejlId *id, const char *omraade, const char *rolle,
                      PejlTegnCelle *celle, GError **error)
{
  celle->strategi = pejl_udgave_find (reader, id, error);
  if (celle->strategi == NULL)
    return FALSE;
  celle->omraade = pejl_strategi_find_omraade (celle->strategi, omraade);
  celle->rolle = pejl_strategi_find_rolle (celle->strategi, rolle);
  if (celle->omraade >= 0 && celle->rolle >= 0)
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("The strategy has no such area or role, so nothing was changed."));
  return FALSE;
}

const PejlTegn *
pejl_tegn_celle_find_tegn (PejlReader *reader, const PejlId *id, PejlTegnCelle *celle, GError **error)
{
  const PejlTegn *tegn = NULL;
  PejlId strategi;

  if (pejl_query_strategi_of_tegn (reader, id, &strategi))
    celle->strategi = pejl_query_strategi (reader, &strategi);
  if (celle->strategi != NULL)
    tegn = pejl_strategi_find_tegn (celle->strategi, id);
  if (tegn == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This tegn is not there any more, so nothing was changed."));
      return NULL;
    }
  celle->omraade = (int) tegn->omraade;
  celle->rolle = (int) tegn->rolle;
  return tegn;
}

char *
pejl_tegn_celle_one_line (const char *tekst, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (tekst != NULL ? tekst : "", " \t\r\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree char *line = NULL;
  g_autofree char *head = NULL;

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", *word);
  line = pejl_actions_need_text (joined->str, _("A tegn without text cannot be kept. Nothing was changed."),
                                 error);
  if (line == NULL || g_utf8_strlen (line, -1) <= PEJL_TEGN_MAX_LETTERS)
    return g_steal_pointer (&line);
  head = g_utf8_substring (line, 0, 60);
  g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_TOO_MUCH,
               _("A tegn can be %d letters long; this one is longer: “%s…”. Nothing was changed."),
               PEJL_TEGN_MAX_LETTERS, head);
  return NULL;
}

gboolean
pejl_tegn_celle_check_room (guint tegn, guint pejl_tegn_celle_last_number, GError **error)
{
  if (tegn <= PEJL_CELLE_MAX && pejl_tegn_celle_last_number <= LAST_NUMBER)
    return TRUE;
  g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_TOO_MUCH,
               _("A role can have %d tegn in one area, and this would be more. Nothing was changed."),
               PEJL_CELLE_MAX);
  return FALSE;
}

/* --- cells --- */

const PejlIndsatsomraade *
pejl_tegn_celle_omraade (const PejlTegnCelle *celle)
{
  return g_ptr_array_index (celle->strategi->omraader, (guint) celle->omraade);
}

const PejlRolle *
pejl_tegn_celle_rolle (const PejlTegnCelle *celle)
{
  return g_ptr_array_index (celle->strategi->roller, (guint) celle->rolle);
}

GPtrArray *
pejl_tegn_celle_tegn (const PejlTegnCelle *celle)
{
  return pejl_strategi_cell (celle->strategi, celle->omraade, celle->rolle);
}

guint
pejl_tegn_celle_last_number (PejlReader *reader, const PejlTegnCelle *celle)
{
  return pejl_query_last_tegn (reader, &celle->strategi->id, pejl_tegn_celle_omraade (celle)->key,
                               pejl_tegn_celle_rolle (celle)->key);
}

GArray *
pejl_tegn_celle_pladser (const PejlTegnCelle *celle)
{
  g_autoptr (GPtrArray) tegn = pejl_tegn_celle_tegn (celle);
  GArray *pladser = pejl_pladser_new ();

  for (guint i = 0; i < tegn->len; i++)
    pejl_pladser_add (pladser, g_ptr_array_index (tegn, i),
                      ((const PejlTegn *) g_ptr_array_index (tegn, i))->tekst);
  return pladser;
}

int
pejl_pladser_find (const GArray *pladser, const PejlTegn *tegn)
{
  for (guint i = 0; i < pladser->len; i++)
    if (g_array_index (pladser, PejlPlads, i).was == tegn)
      return (int) i;
  return -1;
}

gboolean
pejl_tegn_celle_same_text (const char *a, const char *b)
{
  g_autofree char *fold_a = g_utf8_casefold (a, -1);
  g_autofree char *fold_b = g_utf8_casefold (b, -1);

  return strcmp (fold_a, fold_b) == 0;
}

GArray *
pejl_tegn_celle_match (const PejlTegnCelle *celle, const char *const *tekster, GError **error)
{
  g_autoptr (GPtrArray) tegn = pejl_tegn_celle_tegn (celle);
  g_autoptr (GArray) pladser = pejl_pladser_new ();

  for (const char *const *tekst = tekster; *tekst != NULL; tekst++)
    {
      g_autofree char *line = pejl_tegn_celle_one_line (*tekst, error);
      const PejlTegn *was = NULL;

      if (line == NULL)
        return NULL;
      for (guint i = 0; i < tegn->len && was == NULL; i++)
        {
          const PejlTegn *candidate = g_ptr_array_index (tegn, i);

          if (pejl_tegn_celle_same_text (candidate->tekst, line)
              && pejl_pladser_find (pladser, candidate) < 0)
            was = candidate;
        }
      pejl_pladser_add (pladser, was, line);
    }
  return g_steal_pointer (&pladser);
}

gboolean
pejl_tegn_celle_is_as (const PejlTegnCelle *celle, const GArray *pladser)
{
  g_autoptr (GPtrArray) tegn = pejl_tegn_celle_tegn (celle);

  if (tegn->len != pladser->len)
    return FALSE;
  for (guint i = 0; i < pladser->len; i++)
    {
      const PejlPlads *plads = &g_array_index (pladser, PejlPlads, i);

      if (plads->was != g_ptr_array_index (tegn, i) || strcmp (plads->was->tekst, plads->tekst) != 0)
        return FALSE;
    }
  return TRUE;
}

static PejlId
write_plads (PejlAction *action, const PejlTegnCelle *celle, const PejlPlads *plads, guint nr, guint *last)
{
  const PejlTegn *was = plads->was;
  const PejlStrategi *strategi = celle->strategi;
  g_autofree char *key = was != NULL ? g_strdup (was->key)
                                     : g_strdup_printf ("%s.%s.%u", pejl_tegn_celle_omraade (celle)->key,
                                                        pejl_tegn_celle_rolle (celle)->key, ++*last);
  PejlEdit edit
    = { action, PEJL_TABLE_TEGN,
        was != NULL ? was->id : pejl_tegn_id_for (strategi->key, strategi->version, key), was == NULL };

  if (was == NULL)
    {
      pejl_edit_id (&edit, PEJL_FIELD_TEGN_STRATEGI, NULL, &strategi->id);
      pejl_edit_text (&edit, PEJL_FIELD_TEGN_OMRAADE, NULL, pejl_tegn_celle_omraade (celle)->key);
      pejl_edit_text (&edit, PEJL_FIELD_TEGN_ROLLE, NULL, pejl_tegn_celle_rolle (celle)->key);
      pejl_edit_text (&edit, PEJL_FIELD_TEGN_KEY, NULL, key);
    }
  pejl_edit_int (&edit, PEJL_FIELD_TEGN_NR, was != NULL ? was->nr : 0, nr);
  pejl_edit_text (&edit, PEJL_FIELD_TEGN_TEKST, was != NULL ? was->tekst : NULL, plads->tekst);
  return edit.row;
}

gboolean
pejl_tegn_celle_write (PejlStore *store, PejlAction *action, const PejlTegnCelle *celle,
                       const GArray *pladser, PejlId *id, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GPtrArray) tegn = pejl_tegn_celle_tegn (celle);
  guint last = pejl_tegn_celle_last_number (reader, celle);

  for (guint i = 0; i < pladser->len; i++)
    {
      PejlId row = write_plads (action, celle, &g_array_index (pladser, PejlPlads, i), i + 1, &last);

      if (id != NULL)
        *id = row;
    }
  for (guint i = 0; i < tegn->len; i++)
    {
      const PejlTegn *old = g_ptr_array_index (tegn, i);

      if (pejl_pladser_find (pladser, old) < 0)
        pejl_action_delete (action, PEJL_TABLE_TEGN, &old->id);
    }
  return pejl_tegn_celle_check_room (pladser->len, last, error) && pejl_store_commit (store, action, error);
}
