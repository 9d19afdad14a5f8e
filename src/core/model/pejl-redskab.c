// SPDX-License-Identifier: GPL-3.0-or-later
// Builds an instrument and names its levels.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-redskab.h"

#include <math.h>
#include <string.h>

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
  redskab->ikke_vurderet = g_strdup ("");
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
  g_free (redskab->ikke_vurderet);
  g_ptr_array_unref (redskab->niveauer);
  g_ptr_array_unref (redskab->temaer);
}

static void
replace (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

PejlRedskab *
pejl_redskab_copy (const PejlRedskab *redskab, guint version)
{
  PejlRedskab *copy = pejl_redskab_new (redskab->key, version);

  replace (&copy->navn, redskab->navn);
  replace (&copy->kilde, redskab->kilde);
  replace (&copy->til, redskab->til);
  replace (&copy->ikke_vurderet, redskab->ikke_vurderet);
  copy->graense = redskab->graense;
  copy->gennemsnit = redskab->gennemsnit;
  copy->forgaenger = version == redskab->version ? redskab->forgaenger : redskab->id;
  for (guint i = 0; i < redskab->niveauer->len; i++)
    {
      const PejlNiveau *niveau = g_ptr_array_index (redskab->niveauer, i);

      pejl_redskab_add_niveau (copy, niveau->navn, niveau->kort);
      if (niveau->baand)
        pejl_redskab_set_baand (copy, i + 1, niveau->fra, niveau->til);
    }
  for (guint i = 0; i < redskab->temaer->len; i++)
    {
      const PejlTema *tema = g_ptr_array_index (redskab->temaer, i);

      pejl_redskab_add_tema (copy, tema->key, tema->navn);
    }
  return copy;
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
pejl_redskab_set_baand (PejlRedskab *redskab, guint nr, double fra, double til)
{
  PejlNiveau *niveau;

  g_return_if_fail (nr >= 1 && nr <= redskab->niveauer->len);

  niveau = g_ptr_array_index (redskab->niveauer, nr - 1);
  niveau->baand = TRUE;
  niveau->fra = fra;
  niveau->til = til;
}

void
pejl_redskab_clear_baand (PejlRedskab *redskab, guint nr)
{
  PejlNiveau *niveau;

  g_return_if_fail (nr >= 1 && nr <= redskab->niveauer->len);

  niveau = g_ptr_array_index (redskab->niveauer, nr - 1);
  niveau->baand = FALSE;
  niveau->fra = 0;
  niveau->til = 0;
}

gboolean
pejl_redskab_er_valgt_til (const PejlRedskab *redskab)
{
  return strcmp (redskab->til, "tema") == 0 || strcmp (redskab->til, "samlet") == 0;
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

int
pejl_redskab_find_tema (const PejlRedskab *redskab, const char *key)
{
  for (guint i = 0; i < redskab->temaer->len; i++)
    if (strcmp (((const PejlTema *) g_ptr_array_index (redskab->temaer, i))->key, key) == 0)
      return (int) i;
  return -1;
}

const char *
pejl_redskab_niveau_name (const PejlRedskab *redskab,
                          guint              nr)
{
  g_autofree char *number = NULL;

  if (nr == 0)
    return *redskab->ikke_vurderet != '\0' ? redskab->ikke_vurderet : "ikke vurderet";
  if (nr <= redskab->niveauer->len)
    return ((const PejlNiveau *) g_ptr_array_index (redskab->niveauer, nr - 1))->navn;
  number = g_strdup_printf ("%u", nr);
  return g_intern_string (number);
}

gboolean
pejl_redskab_has_baand (const PejlRedskab *redskab)
{
  for (guint i = 0; i < redskab->niveauer->len; i++)
    if (((const PejlNiveau *) g_ptr_array_index (redskab->niveauer, i))->baand)
      return TRUE;
  return FALSE;
}

/* In hundredths, so that 2,9 is where a band that begins at 2,9 begins. */
static long
hundredths (double point)
{
  return lround (point * 100);
}

guint
pejl_redskab_niveau_for (const PejlRedskab *redskab, double point)
{
  for (guint i = 0; i < redskab->niveauer->len; i++)
    {
      const PejlNiveau *niveau = g_ptr_array_index (redskab->niveauer, i);

      if (niveau->baand && hundredths (niveau->fra) <= hundredths (point)
          && hundredths (point) <= hundredths (niveau->til))
        return niveau->nr;
    }
  return 0;
}

guint
pejl_redskab_baand_fault (const PejlRedskab *redskab)
{
  const PejlNiveau *below = NULL;

  for (guint i = 0; i < redskab->niveauer->len; i++)
    {
      const PejlNiveau *niveau = g_ptr_array_index (redskab->niveauer, i);

      if (!niveau->baand)
        continue;
      if (hundredths (niveau->fra) > hundredths (niveau->til)
          || (below != NULL && hundredths (niveau->fra) <= hundredths (below->til)))
        return niveau->nr;
      below = niveau;
    }
  return 0;
}

PejlId
pejl_redskab_id_for (const char *key,
                     guint       version)
{
  g_autofree char *number = g_strdup_printf ("%u", version);
  const char *parts[] = { key, number, NULL };

  return pejl_id_from_parts ("redskab", parts);
}
