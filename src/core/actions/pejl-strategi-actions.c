// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of a strategy: made, chosen, brought in, pasted into.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-strategi-actions.h"

#include "core/actions/pejl-tegn-celle.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/strategi/pejl-strategi-xml.h"

#include <glib/gi18n-lib.h>

static void
replace (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/* Everything but the tegn. */
static PejlStrategi *
copy_frame (const PejlStrategi *from, guint version, const char *gyldig_fra)
{
  PejlStrategi *to = pejl_strategi_new (from->key, version);

  replace (&to->navn, from->navn);
  replace (&to->udgiver, from->udgiver);
  replace (&to->kilde, from->kilde);
  replace (&to->gyldig_fra, gyldig_fra);
  replace (&to->udgangspunkt, from->udgangspunkt);
  replace (&to->sigte, from->sigte);
  replace (&to->kort_effekt, from->kort_effekt);
  replace (&to->lang_effekt, from->lang_effekt);
  for (guint i = 0; i < from->baeres_af->len; i++)
    g_ptr_array_add (to->baeres_af, g_strdup (g_ptr_array_index (from->baeres_af, i)));
  for (guint i = 0; i < from->omraader->len; i++)
    {
      const PejlIndsatsomraade *old = g_ptr_array_index (from->omraader, i);
      PejlIndsatsomraade *omraade = pejl_strategi_add_omraade (to, old->key, old->navn);

      replace (&omraade->kort, old->kort);
      replace (&omraade->udfordring, old->udfordring);
      replace (&omraade->maal, old->maal);
      replace (&omraade->definition, old->definition);
    }
  for (guint i = 0; i < from->roller->len; i++)
    {
      const PejlRolle *rolle = g_ptr_array_index (from->roller, i);

      pejl_strategi_add_rolle (to, rolle->key, rolle->navn, rolle->kort, rolle->omfang);
    }
  return to;
}

static PejlTegn *
add_tegn (PejlStrategi *to, guint omraade, guint rolle, const char *key, const char *tekst)
{
  PejlTegn *tegn = pejl_strategi_add_tegn (to, omraade, rolle, tekst);

  replace (&tegn->key, key);
  tegn->id = pejl_tegn_id_for (to->key, to->version, key);
  return tegn;
}

static void
copy_tegn (PejlStrategi *to, const PejlStrategi *from, const PejlTegn *old, const char *tekst)
{
  g_autofree char *ref = pejl_tegn_ref (from, old);

  replace (&add_tegn (to, old->omraade, old->rolle, old->key, tekst)->forgaenger, ref);
}

/* The next version of a strategy, with one cell changed or, with celle NULL, none. */
static PejlStrategi *
next_version (PejlReader *reader, const PejlStrategi *from, const char *gyldig_fra,
              const PejlTegnCelle *celle, const GArray *pladser)
{
  PejlStrategi *to = copy_frame (from, pejl_query_last_version (reader, from->key) + 1, gyldig_fra);
  guint last = celle != NULL ? pejl_tegn_celle_last_number (reader, celle) : 0;

  for (guint i = 0; i < from->tegn->len; i++)
    {
      const PejlTegn *old = g_ptr_array_index (from->tegn, i);

      if (celle == NULL || (int) old->omraade != celle->omraade || (int) old->rolle != celle->rolle)
        copy_tegn (to, from, old, old->tekst);
    }
  for (guint i = 0; celle != NULL && i < pladser->len; i++)
    {
      const PejlPlads *plads = &g_array_index (pladser, PejlPlads, i);
      g_autofree char *key = NULL;

      if (plads->was != NULL)
        {
          copy_tegn (to, from, plads->was, plads->tekst);
          continue;
        }
      key = g_strdup_printf ("%s.%s.%u", pejl_tegn_celle_omraade (celle)->key,
                             pejl_tegn_celle_rolle (celle)->key, ++last);
      add_tegn (to, (guint) celle->omraade, (guint) celle->rolle, key, plads->tekst);
    }
  return to;
}

static void
choose (PejlAction *action, PejlReader *reader, const PejlId *strategi)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  PejlEdit edit = { action, PEJL_TABLE_KOMMUNE, pejl_kommune_id (), FALSE };

  pejl_edit_id (&edit, PEJL_FIELD_KOMMUNE_STRATEGI, &kommune->strategi, strategi);
}

gboolean
pejl_strategi_new_version (PejlStore *store, const PejlId *from, const char *gyldig_fra, PejlId *id,
                           GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlStrategi) old = pejl_udgave_find (reader, from, error);
  g_autoptr (PejlStrategi) made = NULL;
  g_autoptr (PejlAction) action = NULL;

  if (old == NULL)
    return FALSE;
  if (!pejl_dato_is_valid (gyldig_fra))
    {
      g_set_error_literal (
        error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
        _("That is not a date in the calendar. Nothing was changed; choose another day."));
      return FALSE;
    }
  made = next_version (reader, old, gyldig_fra, NULL, NULL);
  action = pejl_action_new (_("New version of the strategy"));
  pejl_action_add_strategi (action, reader, made);
  if (id != NULL)
    *id = made->id;
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_strategi_set_current (PejlStore *store, const PejlId *strategi, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlStrategi) found = pejl_udgave_find (reader, strategi, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Strategy chosen"));

  if (found == NULL)
    return FALSE;
  choose (action, reader, strategi);
  return pejl_store_commit (store, action, error);
}

/* A file's strategy under a version that is free. Tegn that say the same as the store's go on from those. */
static PejlStrategi *
renumbered (PejlReader *reader, const PejlStrategi *file, const PejlStrategi *was)
{
  PejlStrategi *to = copy_frame (file, pejl_query_last_version (reader, file->key) + 1, file->gyldig_fra);

  for (guint i = 0; i < file->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (file->tegn, i);
      const PejlTegn *earlier = was != NULL ? pejl_strategi_find_tegn_by_key (was, tegn->key) : NULL;
      g_autofree char *ref = earlier != NULL && pejl_tegn_celle_same_text (earlier->tekst, tegn->tekst)
                               ? pejl_tegn_ref (was, earlier)
                               : g_strdup (tegn->forgaenger);

      replace (&add_tegn (to, tegn->omraade, tegn->rolle, tegn->key, tegn->tekst)->forgaenger, ref);
    }
  return to;
}

static gboolean
is_same (const PejlStrategi *a, const PejlStrategi *b)
{
  g_autoptr (GBytes) xml_a = pejl_strategi_to_xml (a);
  g_autoptr (GBytes) xml_b = pejl_strategi_to_xml (b);

  return g_bytes_equal (xml_a, xml_b);
}

/* As it is to come in: NULL when the store has it, in *was. */
static PejlStrategi *
to_take_in (PejlReader *reader, const PejlStrategi *file, PejlStrategi **was)
{
  *was = pejl_query_strategi (reader, &file->id);
  if (*was != NULL && is_same (*was, file))
    return NULL;
  /* Also above a version that was taken in and undone: its rows are there, deleted. */
  if (*was != NULL || file->version <= pejl_query_last_version (reader, file->key))
    return renumbered (reader, file, *was);
  return pejl_strategi_ref ((PejlStrategi *) file);
}

gboolean
pejl_strategi_import (PejlStore *store, const PejlStrategi *strategi, gboolean current, PejlId *id,
                      gboolean *fresh, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlAction) action = pejl_action_new (_("Strategy brought in"));
  g_autoptr (PejlStrategi) was = NULL;
  g_autoptr (PejlStrategi) made = to_take_in (reader, strategi, &was);
  const PejlStrategi *now = made != NULL ? made : was;

  if (made != NULL)
    pejl_action_add_strategi (action, reader, made);
  if (current)
    choose (action, reader, &now->id);
  if (id != NULL)
    *id = now->id;
  if (fresh != NULL)
    *fresh = made != NULL;
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_strategi_set_celle (PejlStore *store, const PejlId *strategi, const char *omraade, const char *rolle,
                         const char *const *tekster, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_auto (PejlTegnCelle) celle = { 0 };
  g_autoptr (GArray) pladser = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Tegn pasted"));

  if (!pejl_tegn_celle_find (reader, strategi, omraade, rolle, &celle, error))
    return FALSE;
  pladser = pejl_tegn_celle_match (&celle, tekster, error);
  if (pladser == NULL)
    return FALSE;
  if (pejl_tegn_celle_is_as (&celle, pladser))
    return TRUE;
  return pejl_udgave_check_unused (reader, strategi, error)
         && pejl_tegn_celle_write (store, action, &celle, pladser, NULL, error);
}

static gboolean
paste_into_new (PejlStore *store, const PejlTegnCelle *celle, const GArray *pladser, PejlId *udgave,
                GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlAction) action = pejl_action_new (_("Tegn pasted into a new version of the strategy"));
  g_autoptr (PejlStrategi) made = NULL;
  char today[PEJL_DATO_LEN];

  if (!pejl_tegn_celle_check_room (pladser->len, pejl_tegn_celle_last_number (reader, celle) + pladser->len,
                                   error))
    return FALSE;
  pejl_dato_today (today);
  made = next_version (reader, celle->strategi, today, celle, pladser);
  pejl_action_add_strategi (action, reader, made);
  if (pejl_id_equal (&kommune->strategi, &celle->strategi->id))
    choose (action, reader, &made->id);
  if (udgave != NULL)
    *udgave = made->id;
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_strategi_paste (PejlStore *store, const PejlId *strategi, const char *omraade, const char *rolle,
                     const char *const *tekster, PejlId *udgave, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_auto (PejlTegnCelle) celle = { 0 };
  g_autoptr (GArray) pladser = NULL;

  if (!pejl_tegn_celle_find (reader, strategi, omraade, rolle, &celle, error))
    return FALSE;
  pladser = pejl_tegn_celle_match (&celle, tekster, error);
  if (pladser == NULL)
    return FALSE;
  if (pejl_udgave_is_used (reader, strategi) && !pejl_tegn_celle_is_as (&celle, pladser))
    return paste_into_new (store, &celle, pladser, udgave, error);
  if (udgave != NULL)
    *udgave = *strategi;
  return pejl_strategi_set_celle (store, strategi, omraade, rolle, tekster, error);
}
