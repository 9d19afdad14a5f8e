// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the houses of a mark by distrikt and by type.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-oplaeg-bag.h"

#include "core/model/pejl-dansk.h"
#include "core/report/pejl-figur.h"
#include "core/report/pejl-oplaeg-forslag.h"

#include <string.h>

static gboolean
matches (const PejlAnalyse *analyse, const PejlStedSum *sted, const PejlMaerke *maerke, int omraade)
{
  gboolean visited = sted->anmeldte + sted->uanmeldte > 0;
  int niveau = omraade >= 0 ? sted->niveau[omraade] : 0;

  if (!pejl_id_is_nil (&maerke->distrikt) && !pejl_id_equal (&maerke->distrikt, &sted->distrikt))
    return FALSE;
  if (maerke->niveau == PEJL_MAERKE_IKKE_BESOEGT)
    return !visited;
  if (!visited || omraade < 0)
    return FALSE;
  if (maerke->niveau == PEJL_MAERKE_UNDER)
    return niveau >= 1 && (guint) niveau < analyse->graense;
  if (maerke->niveau == PEJL_MAERKE_VURDERET)
    return niveau >= 1;
  return niveau == maerke->niveau;
}

/* In the order in which they first come. */
typedef struct
{
  GPtrArray *names; /* borrowed texts */
  GArray *counts;   /* guint */
} Taelling;

static void
count (Taelling *taelling, const char *name)
{
  guint one = 1;

  for (guint i = 0; i < taelling->names->len; i++)
    if (strcmp (g_ptr_array_index (taelling->names, i), name) == 0)
      {
        g_array_index (taelling->counts, guint, i)++;
        return;
      }
  g_ptr_array_add (taelling->names, (gpointer) name);
  g_array_append_val (taelling->counts, one);
}

static void
tell (const Taelling *taelling, GPtrArray *lines)
{
  for (guint i = 0; i < taelling->names->len; i++)
    {
      guint n = g_array_index (taelling->counts, guint, i);
      g_autofree char *name = pejl_dansk_capitalize (g_ptr_array_index (taelling->names, i));

      g_ptr_array_add (lines, n < PEJL_FIGUR_MINDSTE_GRUPPE ? g_strdup_printf ("%s: færre end tre", name)
                                                            : g_strdup_printf ("%s: %u", name, n));
    }
}

static void
tell_houses (const PejlAnalyse *analyse, const PejlMaerke *maerke, GPtrArray *lines, guint *antal)
{
  int omraade = maerke->omraade != NULL ? pejl_strategi_find_omraade (analyse->strategi, maerke->omraade) : -1;
  Taelling distrikter = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)) };
  Taelling typer = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)) };

  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);

      if (!matches (analyse, sted, maerke, omraade))
        continue;
      (*antal)++;
      count (&distrikter, *sted->distrikt_navn != '\0' ? sted->distrikt_navn : "Uden distrikt");
      count (&typer, pejl_type_name (sted->type));
    }
  /* Of fewer than three even the distrikt would say who. */
  if (*antal >= PEJL_FIGUR_MINDSTE_GRUPPE)
    {
      tell (&distrikter, lines);
      tell (&typer, lines);
    }
  else if (*antal > 0)
    g_ptr_array_add (lines, g_strdup ("Færre end tre dagtilbud: de vises ikke nærmere."));
  g_ptr_array_unref (distrikter.names);
  g_array_unref (distrikter.counts);
  g_ptr_array_unref (typer.names);
  g_array_unref (typer.counts);
}

static void
tell_cell (const PejlAnalyse *analyse, const PejlMaerke *maerke, GPtrArray *lines, guint *antal)
{
  guint styrker = 0, mangler = 0;

  for (guint i = 0; i < analyse->tegn->len; i++)
    {
      const PejlTegnSum *sum = &g_array_index (analyse->tegn, PejlTegnSum, i);
      const PejlTegn *tegn = g_ptr_array_index (analyse->strategi->tegn, i);
      const PejlIndsatsomraade *omraade = g_ptr_array_index (analyse->strategi->omraader, tegn->omraade);
      const PejlRolle *rolle = g_ptr_array_index (analyse->strategi->roller, tegn->rolle);

      if ((maerke->omraade != NULL && strcmp (maerke->omraade, omraade->key) != 0)
          || (maerke->rolle != NULL && strcmp (maerke->rolle, rolle->key) != 0))
        continue;
      styrker += sum->styrker;
      mangler += sum->mangler;
    }
  *antal = styrker + mangler;
  g_ptr_array_add (lines, g_strdup_printf ("Evidens, der viser tegnene: %u", styrker));
  g_ptr_array_add (lines, g_strdup_printf ("Evidens, der viser, at de mangler: %u", mangler));
}

GPtrArray *
pejl_oplaeg_bag (PejlReader *reader, const PejlOplaegPost *post, const char *key, guint *antal)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlAnalyse) analyse = NULL;
  PejlMaerke maerke = { 0 };
  PejlFilter filter;

  *antal = 0;
  if (!pejl_maerke_parse (key, &maerke) || !pejl_oplaeg_filter (post, (int) kommune->periode_maaned, &filter))
    return lines;
  analyse = pejl_analyse_new (reader, &filter);
  if (maerke.er_celle)
    tell_cell (analyse, &maerke, lines, antal);
  else
    tell_houses (analyse, &maerke, lines, antal);
  pejl_maerke_clear (&maerke);
  return lines;
}
