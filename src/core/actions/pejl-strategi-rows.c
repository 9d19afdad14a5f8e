// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a strategy as rows, and only the rows that differ.
#define G_LOG_DOMAIN "pejl-actions"

#include "core/actions/pejl-strategi-actions.h"
#include "core/actions/pejl-opsaetning-actions.h"

#include "core/actions/pejl-actions-private.h"

/* The id of a part of a strategy, alike in every copy. */
static PejlId
part_id (const char *kind, const PejlId *whole, const char *key)
{
  char text[PEJL_ID_STRLEN];

  return pejl_id_from_parts (kind, (const char *const[]){ pejl_id_to_buf (whole, text), key, NULL });
}

static char *
join_lines (const GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (lines, i));
  return g_string_free (out, FALSE);
}

static void
write_strategi (PejlAction *action, const PejlStrategi *was, const PejlStrategi *strategi)
{
  PejlEdit edit = { action, PEJL_TABLE_STRATEGI, strategi->id, was == NULL };
  const PejlStrategi *old = was != NULL ? was : strategi;
  g_autofree char *carried_before = join_lines (old->baeres_af);
  g_autofree char *carried = join_lines (strategi->baeres_af);

  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_KEY, old->key, strategi->key);
  pejl_edit_int (&edit, PEJL_FIELD_STRATEGI_VERSION, old->version, strategi->version);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_NAVN, old->navn, strategi->navn);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_UDGIVER, old->udgiver, strategi->udgiver);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_KILDE, old->kilde, strategi->kilde);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_GYLDIG_FRA, old->gyldig_fra, strategi->gyldig_fra);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_UDGANGSPUNKT, old->udgangspunkt, strategi->udgangspunkt);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_SIGTE, old->sigte, strategi->sigte);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_KORT_EFFEKT, old->kort_effekt, strategi->kort_effekt);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_BAERES_AF, carried_before, carried);
  pejl_edit_text (&edit, PEJL_FIELD_STRATEGI_LANG_EFFEKT, old->lang_effekt, strategi->lang_effekt);
}

PejlId
pejl_omraade_row (const PejlId *strategi, const char *omraade)
{
  return part_id ("omraade", strategi, omraade);
}

static void
write_omraade (PejlAction *action, const PejlStrategi *was, const PejlStrategi *strategi, guint index)
{
  const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, index);
  int old_index = was != NULL ? pejl_strategi_find_omraade (was, omraade->key) : -1;
  const PejlIndsatsomraade *old = old_index >= 0
                                      ? g_ptr_array_index (was->omraader, (guint) old_index)
                                      : omraade;
  PejlEdit edit = { action, PEJL_TABLE_OMRAADE, part_id ("omraade", &strategi->id, omraade->key),
                    old_index < 0 };

  pejl_edit_id (&edit, PEJL_FIELD_OMRAADE_STRATEGI, &strategi->id, &strategi->id);
  pejl_edit_text (&edit, PEJL_FIELD_OMRAADE_KEY, old->key, omraade->key);
  pejl_edit_int (&edit, PEJL_FIELD_OMRAADE_NR, old_index + 1, index + 1);
  pejl_edit_text (&edit, PEJL_FIELD_OMRAADE_NAVN, old->navn, omraade->navn);
  pejl_edit_text (&edit, PEJL_FIELD_OMRAADE_KORT, old->kort, omraade->kort);
  pejl_edit_text (&edit, PEJL_FIELD_OMRAADE_UDFORDRING, old->udfordring, omraade->udfordring);
  pejl_edit_text (&edit, PEJL_FIELD_OMRAADE_MAAL, old->maal, omraade->maal);
  pejl_edit_text (&edit, PEJL_FIELD_OMRAADE_DEFINITION, old->definition, omraade->definition);
}

static void
write_rolle (PejlAction *action, const PejlStrategi *was, const PejlStrategi *strategi, guint index)
{
  const PejlRolle *rolle = g_ptr_array_index (strategi->roller, index);
  int old_index = was != NULL ? pejl_strategi_find_rolle (was, rolle->key) : -1;
  const PejlRolle *old = old_index >= 0 ? g_ptr_array_index (was->roller, (guint) old_index) : rolle;
  PejlEdit edit = { action, PEJL_TABLE_ROLLE, part_id ("rolle", &strategi->id, rolle->key), old_index < 0 };

  pejl_edit_id (&edit, PEJL_FIELD_ROLLE_STRATEGI, &strategi->id, &strategi->id);
  pejl_edit_text (&edit, PEJL_FIELD_ROLLE_KEY, old->key, rolle->key);
  pejl_edit_int (&edit, PEJL_FIELD_ROLLE_NR, old_index + 1, index + 1);
  pejl_edit_text (&edit, PEJL_FIELD_ROLLE_NAVN, old->navn, rolle->navn);
  pejl_edit_text (&edit, PEJL_FIELD_ROLLE_KORT, old->kort, rolle->kort);
  pejl_edit_int (&edit, PEJL_FIELD_ROLLE_OMFANG, old->omfang, rolle->omfang);
}

static void
write_tegn (PejlAction *action, const PejlStrategi *was, const PejlStrategi *strategi, const PejlTegn *tegn)
{
  const PejlTegn *found = was != NULL ? pejl_strategi_find_tegn (was, &tegn->id) : NULL;
  const PejlTegn *old = found != NULL ? found : tegn;
  const PejlStrategi *old_strategi = found != NULL ? was : strategi;
  const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, tegn->omraade);
  const PejlIndsatsomraade *old_omraade = g_ptr_array_index (old_strategi->omraader, old->omraade);
  const PejlRolle *rolle = g_ptr_array_index (strategi->roller, tegn->rolle);
  const PejlRolle *old_rolle = g_ptr_array_index (old_strategi->roller, old->rolle);
  PejlEdit edit = { action, PEJL_TABLE_TEGN, tegn->id, found == NULL };

  pejl_edit_id (&edit, PEJL_FIELD_TEGN_STRATEGI, &strategi->id, &strategi->id);
  pejl_edit_text (&edit, PEJL_FIELD_TEGN_OMRAADE, old_omraade->key, omraade->key);
  pejl_edit_text (&edit, PEJL_FIELD_TEGN_ROLLE, old_rolle->key, rolle->key);
  pejl_edit_text (&edit, PEJL_FIELD_TEGN_KEY, old->key, tegn->key);
  pejl_edit_int (&edit, PEJL_FIELD_TEGN_NR, old->nr, tegn->nr);
  pejl_edit_text (&edit, PEJL_FIELD_TEGN_TEKST, old->tekst, tegn->tekst);
  pejl_edit_text (&edit, PEJL_FIELD_TEGN_FORGAENGER, old->forgaenger, tegn->forgaenger);
}

void
pejl_action_add_strategi (PejlAction *action, PejlReader *reader, const PejlStrategi *strategi)
{
  g_autoptr (PejlStrategi) was = pejl_query_strategi (reader, &strategi->id);

  write_strategi (action, was, strategi);
  for (guint i = 0; i < strategi->omraader->len; i++)
    write_omraade (action, was, strategi, i);
  for (guint i = 0; i < strategi->roller->len; i++)
    write_rolle (action, was, strategi, i);
  for (guint i = 0; i < strategi->tegn->len; i++)
    write_tegn (action, was, strategi, g_ptr_array_index (strategi->tegn, i));
}
