// SPDX-License-Identifier: GPL-3.0-or-later
// Writing an instrument as rows, and only the rows that differ.
#define G_LOG_DOMAIN "pejl-actions"

#include "core/actions/pejl-redskab-rows.h"

#include "core/actions/pejl-opsaetning-actions.h"

/* The id of a part of an instrument, alike in every copy. */
static PejlId
part_id (const char *kind, const PejlRedskab *redskab, const char *key)
{
  char text[PEJL_ID_STRLEN];

  return pejl_id_from_parts (kind, (const char *const[]){ pejl_id_to_buf (&redskab->id, text), key, NULL });
}

static void
write_redskab (PejlAction *action, const PejlRedskab *was, const PejlRedskab *redskab)
{
  static const PejlId nil = { { 0 } };
  const PejlRedskab *old = was != NULL ? was : redskab;
  PejlEdit edit = { action, PEJL_TABLE_REDSKAB, redskab->id, was == NULL };

  pejl_edit_text (&edit, PEJL_FIELD_REDSKAB_KEY, old->key, redskab->key);
  pejl_edit_int (&edit, PEJL_FIELD_REDSKAB_VERSION, old->version, redskab->version);
  pejl_edit_text (&edit, PEJL_FIELD_REDSKAB_NAVN, old->navn, redskab->navn);
  pejl_edit_text (&edit, PEJL_FIELD_REDSKAB_KILDE, old->kilde, redskab->kilde);
  pejl_edit_text (&edit, PEJL_FIELD_REDSKAB_TIL, old->til, redskab->til);
  pejl_edit_int (&edit, PEJL_FIELD_REDSKAB_GRAENSE, old->graense, redskab->graense);
  pejl_edit_int (&edit, PEJL_FIELD_REDSKAB_GENNEMSNIT, old->gennemsnit ? 1 : 0, redskab->gennemsnit ? 1 : 0);
  pejl_edit_text (&edit, PEJL_FIELD_REDSKAB_IKKE_VURDERET, old->ikke_vurderet, redskab->ikke_vurderet);
  pejl_edit_id (&edit, PEJL_FIELD_REDSKAB_FORGAENGER, was != NULL ? &was->forgaenger : &nil, &redskab->forgaenger);
}

static void
write_baand (const PejlEdit *edit, const PejlNiveau *old, const PejlNiveau *niveau)
{
  if (!edit->fresh && old->baand == niveau->baand && old->fra == niveau->fra && old->til == niveau->til)
    return;
  if (edit->fresh && !niveau->baand)
    return;
  pejl_action_row (edit->action, edit->table, &edit->row);
  if (niveau->baand)
    {
      pejl_action_set_real (edit->action, PEJL_FIELD_NIVEAU_FRA, niveau->fra);
      pejl_action_set_real (edit->action, PEJL_FIELD_NIVEAU_TIL, niveau->til);
      return;
    }
  pejl_action_clear (edit->action, PEJL_FIELD_NIVEAU_FRA);
  pejl_action_clear (edit->action, PEJL_FIELD_NIVEAU_TIL);
}

static PejlId
niveau_row (const PejlRedskab *redskab, guint nr)
{
  g_autofree char *text = g_strdup_printf ("%u", nr);

  return part_id ("niveau", redskab, text);
}

/* A level that was taken away before is known by its id still; its short name and band must not come back. */
static void
blank_niveau (const PejlEdit *edit)
{
  pejl_action_row (edit->action, edit->table, &edit->row);
  pejl_action_clear (edit->action, PEJL_FIELD_NIVEAU_KORT);
  pejl_action_clear (edit->action, PEJL_FIELD_NIVEAU_FRA);
  pejl_action_clear (edit->action, PEJL_FIELD_NIVEAU_TIL);
}

static void
write_niveau (PejlAction *action, const PejlRedskab *was, const PejlRedskab *redskab, guint index)
{
  const PejlNiveau *niveau = g_ptr_array_index (redskab->niveauer, index);
  gboolean known = was != NULL && index < was->niveauer->len;
  const PejlNiveau *old = known ? g_ptr_array_index (was->niveauer, index) : niveau;
  PejlEdit edit = { action, PEJL_TABLE_NIVEAU, niveau_row (redskab, niveau->nr), !known };

  if (edit.fresh && was != NULL)
    blank_niveau (&edit);
  pejl_edit_id (&edit, PEJL_FIELD_NIVEAU_REDSKAB, &redskab->id, &redskab->id);
  pejl_edit_int (&edit, PEJL_FIELD_NIVEAU_NR, old->nr, niveau->nr);
  pejl_edit_text (&edit, PEJL_FIELD_NIVEAU_NAVN, old->navn, niveau->navn);
  pejl_edit_text (&edit, PEJL_FIELD_NIVEAU_KORT, old->kort, niveau->kort);
  write_baand (&edit, old, niveau);
}

static void
write_tema (PejlAction *action, const PejlRedskab *was, const PejlRedskab *redskab, guint index)
{
  const PejlTema *tema = g_ptr_array_index (redskab->temaer, index);
  int old_index = was != NULL ? pejl_redskab_find_tema (was, tema->key) : -1;
  const PejlTema *old = old_index >= 0 ? g_ptr_array_index (was->temaer, (guint) old_index) : tema;
  PejlEdit edit = { action, PEJL_TABLE_TEMA, part_id ("tema", redskab, tema->key), old_index < 0 };

  pejl_edit_id (&edit, PEJL_FIELD_TEMA_REDSKAB, &redskab->id, &redskab->id);
  pejl_edit_text (&edit, PEJL_FIELD_TEMA_KEY, old->key, tema->key);
  pejl_edit_int (&edit, PEJL_FIELD_TEMA_NR, old_index + 1, index + 1);
  pejl_edit_text (&edit, PEJL_FIELD_TEMA_NAVN, old->navn, tema->navn);
}

static void
delete_gone (PejlAction *action, const PejlRedskab *was, const PejlRedskab *now)
{
  for (guint nr = now->niveauer->len + 1; nr <= was->niveauer->len; nr++)
    {
      PejlId row = niveau_row (now, nr);

      pejl_action_delete (action, PEJL_TABLE_NIVEAU, &row);
    }
  for (guint i = 0; i < was->temaer->len; i++)
    {
      const char *key = ((const PejlTema *) g_ptr_array_index (was->temaer, i))->key;
      PejlId row = part_id ("tema", now, key);

      if (pejl_redskab_find_tema (now, key) < 0)
        pejl_action_delete (action, PEJL_TABLE_TEMA, &row);
    }
}

void
pejl_redskab_write (PejlAction *action, const PejlRedskab *was, const PejlRedskab *now)
{
  write_redskab (action, was, now);
  for (guint i = 0; i < now->niveauer->len; i++)
    write_niveau (action, was, now, i);
  for (guint i = 0; i < now->temaer->len; i++)
    write_tema (action, was, now, i);
  if (was != NULL)
    delete_gone (action, was, now);
}

void
pejl_action_add_redskab (PejlAction *action, PejlReader *reader, const PejlRedskab *redskab)
{
  g_autoptr (PejlRedskab) was = pejl_query_redskab (reader, &redskab->id);

  pejl_redskab_write (action, was, redskab);
}
