// SPDX-License-Identifier: GPL-3.0-or-later
// Puts context figures of the same time side by side.
#define G_LOG_DOMAIN "pejl-analysis"

#include "core/analysis/pejl-rammer.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <string.h>

static gboolean
same_time (const PejlRammetal *tal, const char *dato, PejlRammeTid tid)
{
  return tal->tid == tid && strcmp (tal->dato, dato) == 0;
}

/* A reference; NULL: there is none. */
static PejlRammetal *
at_time (const GPtrArray *all, const char *noegletal, const char *dato, PejlRammeTid tid)
{
  for (guint i = 0; i < all->len; i++)
    {
      PejlRammetal *tal = g_ptr_array_index (all, i);

      if (strcmp (tal->noegletal, noegletal) == 0 && same_time (tal, dato, tid))
        return pejl_rammetal_ref (tal);
    }
  return NULL;
}

static GPtrArray *
of_figure (const GPtrArray *all, const char *noegletal)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_rammetal_unref);

  for (guint i = 0; i < all->len; i++)
    if (strcmp (((PejlRammetal *) g_ptr_array_index (all, i))->noegletal, noegletal) == 0)
      g_ptr_array_add (found, pejl_rammetal_ref (g_ptr_array_index (all, i)));
  return found;
}

static const PejlRammetal *
last_of (const GPtrArray *tal)
{
  return tal->len > 0 ? g_ptr_array_index (tal, tal->len - 1) : NULL;
}

/* --- a house --- */

static void
linje_free (gpointer data)
{
  PejlRammeLinje *linje = data;

  pejl_noegletal_unref (linje->noegletal);
  g_ptr_array_unref (linje->tal);
  g_clear_pointer (&linje->distrikt, pejl_rammetal_unref);
  g_clear_pointer (&linje->kommune, pejl_rammetal_unref);
  g_free (linje);
}

GPtrArray *
pejl_rammer_hus (PejlReader *reader, const PejlId *dagtilbud)
{
  GPtrArray *linjer = g_ptr_array_new_with_free_func (linje_free);
  g_autoptr (PejlDagtilbud) hus = pejl_query_dagtilbud_by_id (reader, dagtilbud);
  g_autoptr (GPtrArray) figures = pejl_query_noegletal (reader);
  g_autoptr (GPtrArray) own = pejl_query_rammetal (reader, dagtilbud, NULL, NULL, "");
  g_autoptr (GPtrArray) kommune = pejl_query_rammetal (reader, NULL, NULL, NULL, "");
  g_autoptr (GPtrArray) distrikt = NULL;

  if (hus == NULL)
    return linjer;
  if (!pejl_id_is_nil (&hus->distrikt))
    distrikt = pejl_query_rammetal (reader, NULL, &hus->distrikt, NULL, "");
  for (guint i = 0; i < figures->len; i++)
    {
      PejlNoegletal *noegletal = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) tal = of_figure (own, noegletal->key);
      const PejlRammetal *last = last_of (tal);
      PejlRammeLinje *linje;

      if (last == NULL)
        continue;
      linje = g_new0 (PejlRammeLinje, 1);
      linje->noegletal = pejl_noegletal_ref (noegletal);
      linje->kommune = at_time (kommune, noegletal->key, last->dato, last->tid);
      linje->distrikt = distrikt != NULL ? at_time (distrikt, noegletal->key, last->dato, last->tid) : NULL;
      linje->tal = g_steal_pointer (&tal);
      g_ptr_array_add (linjer, linje);
    }
  return linjer;
}

/* --- the kommune --- */

static void
raekke_free (gpointer data)
{
  PejlRammeRaekke *raekke = data;

  pejl_noegletal_unref (raekke->noegletal);
  g_clear_pointer (&raekke->kommune, pejl_rammetal_unref);
  for (guint i = 0; i < raekke->distrikter->len; i++)
    if (g_ptr_array_index (raekke->distrikter, i) != NULL)
      pejl_rammetal_unref (g_ptr_array_index (raekke->distrikter, i));
  g_ptr_array_unref (raekke->distrikter);
  g_free (raekke->kilde);
  g_free (raekke);
}

/* The latest of the kommune, else of any distrikt; NULL: there is none. */
static const PejlRammetal *
latest (const GPtrArray *kommune, GPtrArray *const *distrikter, guint n, const char *noegletal)
{
  const PejlRammetal *best = NULL;

  for (guint i = 0; i < kommune->len; i++)
    if (strcmp (((PejlRammetal *) g_ptr_array_index (kommune, i))->noegletal, noegletal) == 0)
      best = g_ptr_array_index (kommune, i);
  for (guint d = 0; d < n && (best == NULL || !pejl_id_is_nil (&best->distrikt)); d++)
    for (guint i = 0; i < distrikter[d]->len; i++)
      {
        const PejlRammetal *tal = g_ptr_array_index (distrikter[d], i);

        if (strcmp (tal->noegletal, noegletal) == 0 && (best == NULL || strcmp (tal->dato, best->dato) > 0))
          best = tal;
      }
  return best;
}

static void
add_source (GPtrArray *sources, const PejlRammetal *tal)
{
  if (tal == NULL || *tal->kilde == '\0')
    return;
  for (guint i = 0; i < sources->len; i++)
    if (strcmp (g_ptr_array_index (sources, i), tal->kilde) == 0)
      return;
  g_ptr_array_add (sources, tal->kilde);
}

static char *
sources_of (const PejlRammeRaekke *raekke)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  add_source (sources, raekke->kommune);
  for (guint i = 0; i < raekke->distrikter->len; i++)
    add_source (sources, g_ptr_array_index (raekke->distrikter, i));
  g_ptr_array_add (sources, NULL);
  return pejl_dansk_join ((const char *const *) sources->pdata);
}

static PejlRammeRaekke *
make_raekke (PejlNoegletal *noegletal, const PejlRammetal *last, const GPtrArray *kommune, GPtrArray *const *distrikter, guint n)
{
  PejlRammeRaekke *raekke = g_new0 (PejlRammeRaekke, 1);

  raekke->noegletal = pejl_noegletal_ref (noegletal);
  g_strlcpy (raekke->dato, last->dato, sizeof raekke->dato);
  raekke->tid = last->tid;
  raekke->kommune = at_time (kommune, noegletal->key, last->dato, last->tid);
  raekke->distrikter = g_ptr_array_new ();
  for (guint d = 0; d < n; d++)
    g_ptr_array_add (raekke->distrikter, at_time (distrikter[d], noegletal->key, last->dato, last->tid));
  raekke->kilde = sources_of (raekke);
  return raekke;
}

GPtrArray *
pejl_rammer_kommune (PejlReader *reader, const GPtrArray *distrikter, const char *til_og_med)
{
  GPtrArray *raekker = g_ptr_array_new_with_free_func (raekke_free);
  g_autoptr (GPtrArray) figures = pejl_query_noegletal (reader);
  g_autoptr (GPtrArray) kommune = pejl_query_rammetal (reader, NULL, NULL, NULL, til_og_med);
  g_autoptr (GPtrArray) of_distrikt = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint d = 0; d < distrikter->len; d++)
    g_ptr_array_add (of_distrikt, pejl_query_rammetal (reader, NULL, &((PejlDistrikt *) g_ptr_array_index (distrikter, d))->id,
                                                       NULL, til_og_med));
  for (guint i = 0; i < figures->len; i++)
    {
      PejlNoegletal *noegletal = g_ptr_array_index (figures, i);
      const PejlRammetal *last = latest (kommune, (GPtrArray *const *) of_distrikt->pdata, of_distrikt->len, noegletal->key);

      if (last != NULL)
        g_ptr_array_add (raekker, make_raekke (noegletal, last, kommune, (GPtrArray *const *) of_distrikt->pdata, of_distrikt->len));
    }
  return raekker;
}
