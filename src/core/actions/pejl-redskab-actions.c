// SPDX-License-Identifier: GPL-3.0-or-later
// Instruments as wholes: new ones, versions, those from a file, the one in use.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-redskab-actions.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-redskab-private.h"
#include "core/actions/pejl-redskab-rows.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-redskab.h"
#include "core/strategi/pejl-redskab-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KEY_MAX 36

/* --- keys --- */

/* "Børns leg" → "boerns-leg"; "redskab" when no letter is left. */
static char *
slug (const char *navn)
{
  g_autofree char *lower = g_utf8_strdown (navn, -1);
  GString *key = g_string_new (NULL);

  for (const char *p = lower; *p != '\0' && key->len < KEY_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xe6) /* æ */
        g_string_append (key, "ae");
      else if (c == 0xf8) /* ø */
        g_string_append (key, "oe");
      else if (c == 0xe5) /* å */
        g_string_append (key, "aa");
      else if (c < 128 && (g_ascii_islower ((char) c) || (g_ascii_isdigit ((char) c) && key->len > 0)))
        g_string_append_c (key, (char) c);
      else if (key->len > 0 && key->str[key->len - 1] != '-')
        g_string_append_c (key, '-');
    }
  while (g_str_has_suffix (key->str, "-"))
    g_string_truncate (key, key->len - 1);
  if (key->len == 0)
    g_string_append (key, "redskab");
  return g_string_free (key, FALSE);
}

char *
pejl_redskab_free_key (const char *navn, PejlKeyTaken taken, gpointer data)
{
  g_autofree char *first = slug (navn);

  for (guint n = 1;; n++)
    {
      g_autofree char *key = n == 1 ? g_strdup (first) : g_strdup_printf ("%s-%u", first, n);

      if (!taken (key, data))
        return g_steal_pointer (&key);
    }
}

static gboolean
is_redskab_key (const char *key, gpointer reader)
{
  return pejl_query_redskab_last_version (reader, key) > 0;
}

/* --- finding and checking --- */

PejlRedskab *
pejl_redskab_find (PejlStore *store, const PejlId *id, GError **error)
{
  PejlRedskab *redskab = pejl_query_redskab (pejl_store_get_reader (store), id);

  if (redskab == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This instrument is not there any more, so nothing was changed."));
  return redskab;
}

PejlRedskab *
pejl_redskab_find_unused (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlRedskab) redskab = pejl_redskab_find (store, id, error);

  if (redskab == NULL)
    return NULL;
  if (pejl_query_redskab_tilsyn (pejl_store_get_reader (store), id) > 0)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_USED,
                           _("Tilsyn were made with this version of the instrument, so it stays as it is. Make a "
                             "new version and change that."));
      return NULL;
    }
  return g_steal_pointer (&redskab);
}

char *
pejl_redskab_need_line (const char *tekst, guint max, const char *sentence, GError **error)
{
  g_autofree char *normal = pejl_actions_need_text (tekst, sentence, error);

  if (normal == NULL)
    return NULL;
  if (g_utf8_strlen (normal, -1) > max)
    {
      g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_TOO_MUCH,
                   /* Translators: %u is a number of letters. */
                   _("That is longer than the %u letters there is room for. Nothing was changed; make it shorter."), max);
      return NULL;
    }
  return g_steal_pointer (&normal);
}

/* --- wholes --- */

gboolean
pejl_redskab_create (PejlStore *store, const char *navn, const char *til, PejlId *id, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autofree char *normal = pejl_redskab_need_line (navn, PEJL_REDSKAB_LINJE_MAX, _("Write the instrument's name first."),
                                                    error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Instrument added"));
  g_autoptr (PejlRedskab) made = NULL;
  g_autofree char *key = NULL;

  if (normal == NULL)
    return FALSE;
  key = pejl_redskab_free_key (normal, is_redskab_key, reader);
  made = pejl_redskab_new (key, 1);
  pejl_redskab_take (&made->navn, g_steal_pointer (&normal));
  /* What a Danish reader of the file is told, until the municipality says more. */
  pejl_redskab_take (&made->kilde, g_strdup ("Kommunens eget redskab."));
  pejl_redskab_take (&made->til, g_strdup (til));
  pejl_redskab_write (action, NULL, made);
  if (id != NULL)
    *id = made->id;
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_redskab_new_version (PejlStore *store, const PejlId *from, PejlId *id, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlRedskab) old = pejl_redskab_find (store, from, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("New version of the instrument"));
  g_autoptr (PejlRedskab) made = NULL;

  if (old == NULL)
    return FALSE;
  made = pejl_redskab_copy (old, pejl_query_redskab_last_version (reader, old->key) + 1);
  pejl_redskab_write (action, NULL, made);
  if (id != NULL)
    *id = made->id;
  return pejl_store_commit (store, action, error);
}

/* The store's highest version of it that is not deleted; NULL if there is none. */
static PejlRedskab *
latest (PejlReader *reader, const char *key)
{
  g_autoptr (GPtrArray) all = pejl_query_redskaber (reader);
  PejlRedskab *found = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      PejlRedskab *redskab = g_ptr_array_index (all, i);

      if (strcmp (redskab->key, key) == 0 && (found == NULL || redskab->version > found->version))
        found = redskab;
    }
  return found != NULL ? pejl_redskab_ref (found) : NULL;
}

static gboolean
is_same (const PejlRedskab *a, const PejlRedskab *b)
{
  g_autoptr (GBytes) xml_a = pejl_redskab_to_xml (a);
  g_autoptr (GBytes) xml_b = pejl_redskab_to_xml (b);

  return g_bytes_equal (xml_a, xml_b);
}

gboolean
pejl_redskab_import (PejlStore *store, const PejlRedskab *redskab, PejlId *id, gboolean *fresh, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlRedskab) was = pejl_query_redskab (reader, &redskab->id);
  gboolean known = was != NULL && is_same (was, redskab);
  g_autoptr (PejlRedskab) before = latest (reader, redskab->key);
  guint last = pejl_query_redskab_last_version (reader, redskab->key);
  g_autoptr (PejlAction) action = pejl_action_new (_("Instrument brought in"));
  g_autoptr (PejlRedskab) made = NULL;

  /* Also above a version that was taken in and undone: its rows are there, deleted. */
  made = pejl_redskab_copy (redskab, known || redskab->version > last ? redskab->version : last + 1);
  made->forgaenger = before != NULL ? before->id : (PejlId){ { 0 } };
  if (!known)
    pejl_redskab_write (action, NULL, made);
  if (id != NULL)
    *id = made->id;
  if (fresh != NULL)
    *fresh = !known;
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_redskab_delete (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlRedskab) redskab = pejl_redskab_find_unused (store, id, error);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (store));
  g_autoptr (PejlAction) action = pejl_action_new (_("Instrument removed"));

  if (redskab == NULL)
    return FALSE;
  if (pejl_id_equal (&kommune->redskab, id) || pejl_id_equal (&kommune->tegn_redskab, id))
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_USED,
                           _("New tilsyn are made with this instrument, so it stays. Choose another for them first."));
      return FALSE;
    }
  pejl_action_delete (action, PEJL_TABLE_REDSKAB, id);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_redskab_set_current (PejlStore *store, const PejlId *id, GError **error)
{
  g_autoptr (PejlRedskab) redskab = pejl_redskab_find (store, id, error);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (store));
  g_autoptr (PejlAction) action = pejl_action_new (_("Instrument chosen for new tilsyn"));
  PejlEdit edit = { action, PEJL_TABLE_KOMMUNE, pejl_kommune_id (), FALSE };

  if (redskab == NULL)
    return FALSE;
  if (strcmp (redskab->til, PEJL_REDSKAB_TIL_TEMA) == 0)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This instrument judges its own themes; it is chosen at each tilsyn."));
      return FALSE;
    }
  if (redskab->niveauer->len == 0)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY,
                           _("The instrument has no levels yet, so nothing could be judged with it. Add its levels first."));
      return FALSE;
    }
  if (strcmp (redskab->til, "tegn") == 0)
    pejl_edit_id (&edit, PEJL_FIELD_KOMMUNE_TEGN_REDSKAB, &kommune->tegn_redskab, id);
  else
    pejl_edit_id (&edit, PEJL_FIELD_KOMMUNE_REDSKAB, &kommune->redskab, id);
  return pejl_store_commit (store, action, error);
}
