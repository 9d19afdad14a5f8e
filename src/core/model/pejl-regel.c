// SPDX-License-Identifier: GPL-3.0-or-later
// Life and death of the records of rules and decisions, and the words for what a rule proposes.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-regel.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

PejlRegel *
pejl_regel_new (void)
{
  PejlRegel *regel = g_atomic_rc_box_new0 (PejlRegel);

  regel->navn = g_strdup ("");
  regel->kilde = g_strdup ("");
  regel->redskab = g_strdup ("");
  regel->temaer = g_strdup ("");
  return regel;
}

PejlRegel *
pejl_regel_ref (PejlRegel *regel)
{
  return g_atomic_rc_box_acquire (regel);
}

static void
regel_clear (gpointer data)
{
  PejlRegel *regel = data;

  g_free (regel->navn);
  g_free (regel->kilde);
  g_free (regel->redskab);
  g_free (regel->temaer);
}

void
pejl_regel_unref (PejlRegel *regel)
{
  g_atomic_rc_box_release_full (regel, regel_clear);
}
G_DEFINE_BOXED_TYPE (PejlRegel, pejl_regel, pejl_regel_ref, pejl_regel_unref)

gboolean
pejl_regel_reads_tema (const PejlRegel *regel, const char *key)
{
  g_auto (GStrv) keys = NULL;

  if (*regel->temaer == '\0')
    return TRUE;
  keys = g_strsplit (regel->temaer, "\n", -1);
  return g_strv_contains ((const char *const *) keys, key);
}

char *
pejl_regel_forslag_names (guint foreslaar)
{
  const char *words[4] = { NULL };
  guint n = 0;

  if ((foreslaar & PEJL_REGEL_FORSLAG_SKAERPET) != 0)
    words[n++] = "skærpet tilsyn";
  if ((foreslaar & PEJL_REGEL_FORSLAG_HANDLEPLAN) != 0)
    words[n++] = "handleplan";
  if ((foreslaar & PEJL_REGEL_FORSLAG_INDSATS) != 0)
    words[n++] = "særlig indsats";
  return n > 0 ? pejl_dansk_join (words) : g_strdup ("ingenting");
}

static void
niveau_free (gpointer data)
{
  PejlRegelNiveau *niveau = data;

  g_free (niveau->key);
  g_free (niveau->redskab);
  g_free (niveau->niveau_navn);
  g_free (niveau);
}

PejlRegelGrundlag *
pejl_regel_grundlag_new (void)
{
  PejlRegelGrundlag *grundlag = g_atomic_rc_box_new0 (PejlRegelGrundlag);

  grundlag->sted = g_strdup ("");
  grundlag->dato = g_strdup ("");
  grundlag->bekymring_grund = g_strdup ("");
  grundlag->redskab = g_strdup ("");
  grundlag->niveauer = g_ptr_array_new_with_free_func (niveau_free);
  return grundlag;
}

PejlRegelGrundlag *
pejl_regel_grundlag_ref (PejlRegelGrundlag *grundlag)
{
  return g_atomic_rc_box_acquire (grundlag);
}

static void
grundlag_clear (gpointer data)
{
  PejlRegelGrundlag *grundlag = data;

  g_free (grundlag->sted);
  g_free (grundlag->dato);
  g_free (grundlag->bekymring_grund);
  g_free (grundlag->redskab);
  g_ptr_array_unref (grundlag->niveauer);
}

void
pejl_regel_grundlag_unref (PejlRegelGrundlag *grundlag)
{
  g_atomic_rc_box_release_full (grundlag, grundlag_clear);
}
G_DEFINE_BOXED_TYPE (PejlRegelGrundlag, pejl_regel_grundlag, pejl_regel_grundlag_ref, pejl_regel_grundlag_unref)

void
pejl_regel_grundlag_add (PejlRegelGrundlag *grundlag, PejlMaal maal, const char *key, const char *redskab, int niveau,
                         const char *niveau_navn)
{
  PejlRegelNiveau *item = g_new0 (PejlRegelNiveau, 1);

  item->maal = maal;
  item->key = g_strdup (key != NULL ? key : "");
  item->redskab = g_strdup (redskab != NULL ? redskab : "");
  item->niveau = niveau;
  item->niveau_navn = g_strdup (niveau_navn != NULL ? niveau_navn : "");
  g_ptr_array_add (grundlag->niveauer, item);
}

void
pejl_tilsyn_forslag_free (PejlTilsynForslag *forslag)
{
  if (forslag == NULL)
    return;
  g_free (forslag->tekst);
  g_free (forslag);
}

PejlTilsynForslag *
pejl_tilsyn_forslag_new (const PejlId *regel, guint foreslaar, char *tekst)
{
  PejlTilsynForslag *forslag = g_new0 (PejlTilsynForslag, 1);

  if (regel != NULL)
    forslag->regel = *regel;
  forslag->foreslaar = foreslaar;
  forslag->alvorlig = (foreslaar & PEJL_REGEL_FORSLAG_HANDLEPLAN) != 0;
  forslag->tekst = tekst;
  return forslag;
}

PejlAfgoerelse *
pejl_afgoerelse_new (void)
{
  PejlAfgoerelse *afgoerelse = g_atomic_rc_box_new0 (PejlAfgoerelse);

  afgoerelse->forslag = g_strdup ("");
  afgoerelse->grund = g_strdup ("");
  afgoerelse->person = g_strdup ("");
  afgoerelse->dato = g_strdup ("");
  return afgoerelse;
}

PejlAfgoerelse *
pejl_afgoerelse_ref (PejlAfgoerelse *afgoerelse)
{
  return g_atomic_rc_box_acquire (afgoerelse);
}

static void
afgoerelse_clear (gpointer data)
{
  PejlAfgoerelse *afgoerelse = data;

  g_free (afgoerelse->forslag);
  g_free (afgoerelse->grund);
  g_free (afgoerelse->person);
  g_free (afgoerelse->dato);
}

void
pejl_afgoerelse_unref (PejlAfgoerelse *afgoerelse)
{
  g_atomic_rc_box_release_full (afgoerelse, afgoerelse_clear);
}
G_DEFINE_BOXED_TYPE (PejlAfgoerelse, pejl_afgoerelse, pejl_afgoerelse_ref, pejl_afgoerelse_unref)
