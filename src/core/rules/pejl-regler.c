// SPDX-License-Identifier: GPL-3.0-or-later
// What the law and the local rules propose after a tilsyn, each with its sentence.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-regler.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

/* --- one rule --- */

/* Levels of two redskaber are not counted together: without one named, the tilsyn's own is read. */
static gboolean
is_read (const PejlRegel *regel, const PejlRegelGrundlag *grundlag, const PejlRegelNiveau *niveau)
{
  const char *redskab = *regel->redskab != '\0' ? regel->redskab : grundlag->redskab;

  if (strcmp (niveau->redskab, redskab) != 0)
    return FALSE;
  if (regel->art == PEJL_REGEL_SAMLET)
    return niveau->maal == PEJL_MAAL_SAMLET;
  return niveau->maal != PEJL_MAAL_SAMLET && pejl_regel_reads_tema (regel, niveau->key);
}

PejlRegelUdfald
pejl_regel_udfald (const PejlRegel *regel, const PejlRegelGrundlag *grundlag)
{
  PejlRegelUdfald udfald = { FALSE, 0, 0 };

  if (regel->art == PEJL_REGEL_BEKYMRING)
    {
      udfald.fyrer = grundlag->bekymring >= PEJL_BEKYMRING_BEKYMRING && (guint) grundlag->bekymring >= regel->niveau;
      return udfald;
    }
  for (guint i = 0; i < grundlag->niveauer->len; i++)
    {
      const PejlRegelNiveau *niveau = g_ptr_array_index (grundlag->niveauer, i);

      if (niveau->niveau < 1 || !is_read (regel, grundlag, niveau))
        continue;
      udfald.vurderede++;
      udfald.ramte += (guint) niveau->niveau <= regel->niveau;
    }
  udfald.fyrer = udfald.ramte >= MAX (regel->art == PEJL_REGEL_SAMLET ? 1 : regel->antal, 1);
  return udfald;
}

/* The highest of the levels that count, by its own name. */
static const char *
border_name (const PejlRegel *regel, const PejlRegelGrundlag *grundlag, int *nr)
{
  const char *name = "";
  int highest = 0;

  for (guint i = 0; i < grundlag->niveauer->len; i++)
    {
      const PejlRegelNiveau *niveau = g_ptr_array_index (grundlag->niveauer, i);

      if (niveau->niveau <= highest || (guint) MAX (niveau->niveau, 0) > regel->niveau
          || !is_read (regel, grundlag, niveau))
        continue;
      highest = niveau->niveau;
      name = niveau->niveau_navn;
    }
  *nr = highest;
  return name;
}

static gboolean
reads_themes (const PejlRegel *regel, const PejlRegelGrundlag *grundlag)
{
  for (guint i = 0; i < grundlag->niveauer->len; i++)
    {
      const PejlRegelNiveau *niveau = g_ptr_array_index (grundlag->niveauer, i);

      if (niveau->maal == PEJL_MAAL_TEMA && is_read (regel, grundlag, niveau))
        return TRUE;
    }
  return FALSE;
}

static char *
why (const PejlRegel *regel, const PejlRegelGrundlag *grundlag, const PejlRegelUdfald *udfald)
{
  g_autofree char *count = NULL;
  const char *name;
  int nr;

  if (regel->art == PEJL_REGEL_BEKYMRING)
    return pejl_dansk_capitalize (pejl_bekymring_name (grundlag->bekymring));
  name = border_name (regel, grundlag, &nr);
  if (regel->art == PEJL_REGEL_SAMLET)
    return g_strdup_printf ("Den samlede vurdering er »%s«", name);
  count = pejl_dansk_x_af_n ((int) udfald->ramte, (int) udfald->vurderede);
  return g_strdup_printf ("%s %s er »%s«%s", count, reads_themes (regel, grundlag) ? "temaer" : "områder", name,
                          nr > 1 ? " eller lavere" : "");
}

PejlTilsynForslag *
pejl_regel_forslag (const PejlRegel *regel, const PejlRegelGrundlag *grundlag)
{
  PejlRegelUdfald udfald = pejl_regel_udfald (regel, grundlag);
  g_autofree char *what = NULL;
  g_autofree char *reason = NULL;

  if (!udfald.fyrer)
    return NULL;
  what = pejl_regel_forslag_names (regel->foreslaar);
  reason = why (regel, grundlag, &udfald);
  return pejl_tilsyn_forslag_new (&regel->id, regel->foreslaar,
                      g_strdup_printf ("%s: %s foreslår %s.", reason, regel->navn, what));
}

/* --- all of them --- */

PejlTilsynForslag *
pejl_regler_lov (PejlBekymring bekymring)
{
  switch (bekymring)
    {
    case PEJL_BEKYMRING_BEKYMRING:
      return pejl_tilsyn_forslag_new (NULL, PEJL_REGEL_FORSLAG_SKAERPET,
                          g_strdup ("Bekymring: skærpet tilsyn skal begynde i umiddelbar forlængelse af besøget "
                                    "(dagtilbudsloven §\u00a05\u00a0b)."));
    case PEJL_BEKYMRING_ALVORLIG:
      return pejl_tilsyn_forslag_new (NULL, PEJL_REGEL_FORSLAG_SKAERPET | PEJL_REGEL_FORSLAG_HANDLEPLAN,
                          g_strdup ("Alvorlig bekymring: skærpet tilsyn og handleplan skal begynde med det samme, "
                                    "begge i umiddelbar forlængelse af besøget (dagtilbudsloven §\u00a05\u00a0b)."));
    case PEJL_BEKYMRING_IKKE_VALGT:
    case PEJL_BEKYMRING_INGEN:
    default:
      return NULL;
    }
}

static gboolean
looks_at_the_same (const PejlRegel *one, const PejlRegel *other)
{
  return one->art == other->art && strcmp (one->redskab, other->redskab) == 0
         && strcmp (one->temaer, other->temaer) == 0;
}

/* Of two rules that propose the same the first speaks. */
static gboolean
is_covered (const GPtrArray *regler, guint index, const PejlRegelGrundlag *grundlag)
{
  const PejlRegel *regel = g_ptr_array_index (regler, index);

  for (guint i = 0; i < regler->len; i++)
    {
      const PejlRegel *other = g_ptr_array_index (regler, i);

      if (i == index || !other->aktiv || !looks_at_the_same (regel, other)
          || (regel->foreslaar & ~other->foreslaar) != 0 || (regel->foreslaar == other->foreslaar && i > index))
        continue;
      if (pejl_regel_udfald (other, grundlag).fyrer)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
pejl_regler_forslag (const GPtrArray *regler, const PejlRegelGrundlag *grundlag)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_forslag_free);
  PejlTilsynForslag *lov = pejl_regler_lov (grundlag->bekymring);

  if (lov != NULL)
    g_ptr_array_add (all, lov);
  for (guint i = 0; i < regler->len; i++)
    {
      const PejlRegel *regel = g_ptr_array_index (regler, i);
      PejlTilsynForslag *forslag = regel->aktiv ? pejl_regel_forslag (regel, grundlag) : NULL;

      if (forslag == NULL)
        continue;
      if (is_covered (regler, i, grundlag))
        pejl_tilsyn_forslag_free (forslag);
      else
        g_ptr_array_add (all, forslag);
    }
  return all;
}

/* --- decisions --- */

const PejlAfgoerelse *
pejl_regler_find_afgoerelse (const GPtrArray *afgoerelser, const PejlTilsynForslag *forslag)
{
  const PejlAfgoerelse *found = NULL;

  for (guint i = 0; i < afgoerelser->len; i++)
    {
      const PejlAfgoerelse *one = g_ptr_array_index (afgoerelser, i);

      if (pejl_id_equal (&one->regel, &forslag->regel) && strcmp (one->forslag, forslag->tekst) == 0)
        found = one;
    }
  return found;
}

guint
pejl_regler_ubesluttede (const GPtrArray *forslag, const GPtrArray *afgoerelser)
{
  guint n = 0;

  for (guint i = 0; i < forslag->len; i++)
    n += pejl_regler_find_afgoerelse (afgoerelser, g_ptr_array_index (forslag, i)) == NULL;
  return n;
}

char *
pejl_regel_beskriv (const PejlRegel *regel)
{
  g_autofree char *what = pejl_regel_forslag_names (regel->foreslaar);

  if (regel->art == PEJL_REGEL_BEKYMRING)
    return g_strdup_printf ("%s giver forslag om %s",
                            regel->niveau >= PEJL_BEKYMRING_ALVORLIG ? "Alvorlig bekymring" : "Bekymring eller alvorlig bekymring",
                            what);
  if (regel->art == PEJL_REGEL_SAMLET)
    return g_strdup_printf ("En samlet vurdering på niveau %u%s giver forslag om %s", regel->niveau,
                            regel->niveau > 1 ? " eller lavere" : "", what);
  return g_strdup_printf ("%u eller flere på niveau %u%s giver forslag om %s", regel->antal, regel->niveau,
                          regel->niveau > 1 ? " eller lavere" : "", what);
}

const char *
pejl_regel_problem (const PejlRegel *regel, guint niveauer)
{
  if (*regel->navn == '\0')
    return "Giv reglen et navn, fx »Havnebys regel«.";
  if (regel->foreslaar == 0)
    return "Vælg, hvad reglen foreslår.";
  if (regel->art == PEJL_REGEL_TEMAER && regel->antal == 0)
    return "Reglen skal tælle mindst ét område eller tema.";
  if (regel->art == PEJL_REGEL_BEKYMRING
      && (regel->niveau < PEJL_BEKYMRING_BEKYMRING || regel->niveau > PEJL_BEKYMRING_ALVORLIG))
    return "Vælg bekymring eller alvorlig bekymring.";
  if (regel->art != PEJL_REGEL_BEKYMRING && regel->niveau == 0)
    return "Vælg det niveau, som reglen ser efter.";
  /* Everything would be at the highest level or below. */
  if (regel->art != PEJL_REGEL_BEKYMRING && niveauer > 0 && regel->niveau >= niveauer)
    return "Vælg et lavere niveau: alle er på det højeste eller lavere.";
  return NULL;
}
