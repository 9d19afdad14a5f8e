// SPDX-License-Identifier: GPL-3.0-or-later
// Builds an instrument and names its levels.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-redskab.h"

G_DEFINE_BOXED_TYPE (PejlRedskab, pejl_redskab, pejl_redskab_ref, pejl_redskab_unref)

static void
niveau_free (gpointer data)
{
  PejlNiveau *niveau = data;

  g_free (niveau->navn);
  g_free (niveau->kort);
  g_free (niveau);
}

static void
tema_free (gpointer data)
{
  PejlTema *tema = data;

  g_free (tema->key);
  g_free (tema->navn);
  g_free (tema);
}

PejlRedskab *
pejl_redskab_new (const char *key,
                  guint       version)
{
  PejlRedskab *redskab = g_atomic_rc_box_new0 (PejlRedskab);

  redskab->id = pejl_redskab_id_for (key, version);
  redskab->key = g_strdup (key);
  redskab->version = version;
  redskab->navn = g_strdup ("");
  redskab->kilde = g_strdup ("");
  redskab->til = g_strdup ("");
  redskab->niveauer = g_ptr_array_new_with_free_func (niveau_free);
  redskab->temaer = g_ptr_array_new_with_free_func (tema_free);
  return redskab;
}

static void
redskab_clear (gpointer data)
{
  PejlRedskab *redskab = data;

  g_free (redskab->key);
  g_free (redskab->navn);
  g_free (redskab->kilde);
  g_free (redskab->til);
  g_ptr_array_unref (redskab->niveauer);
  g_ptr_array_unref (redskab->temaer);
}

PejlRedskab *
pejl_redskab_ref (PejlRedskab *redskab)
{
  return g_atomic_rc_box_acquire (redskab);
}

void
pejl_redskab_unref (PejlRedskab *redskab)
{
  g_atomic_rc_box_release_full (redskab, redskab_clear);
}

void
pejl_redskab_add_niveau (PejlRedskab *redskab,
                         const char  *navn,
                         const char  *kort)
{
  PejlNiveau *niveau = g_new0 (PejlNiveau, 1);

  niveau->nr = redskab->niveauer->len + 1;
  niveau->navn = g_strdup (navn);
  niveau->kort = g_strdup (kort != NULL ? kort : navn);
  g_ptr_array_add (redskab->niveauer, niveau);
}

void
pejl_redskab_add_tema (PejlRedskab *redskab,
                       const char  *key,
                       const char  *navn)
{
  PejlTema *tema = g_new0 (PejlTema, 1);

  tema->key = g_strdup (key);
  tema->navn = g_strdup (navn);
  g_ptr_array_add (redskab->temaer, tema);
}

const char *
pejl_redskab_niveau_name (const PejlRedskab *redskab,
                          guint              nr)
{
  g_autofree char *number = NULL;

  if (nr == 0)
    return "ikke vurderet";
  if (nr <= redskab->niveauer->len)
    return ((const PejlNiveau *) g_ptr_array_index (redskab->niveauer, nr - 1))->navn;
  number = g_strdup_printf ("%u", nr);
  return g_intern_string (number);
}

PejlId
pejl_redskab_id_for (const char *key,
                     guint       version)
{
  g_autofree char *number = g_strdup_printf ("%u", version);
  const char *parts[] = { key, number, NULL };

  return pejl_id_from_parts ("redskab", parts);
}
