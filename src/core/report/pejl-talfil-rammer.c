// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of context figures: all times of each figure, with their source.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-talfil-private.h"

#include "core/report/pejl-rammer-offentlig.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <string.h>

/* A row is a figure at a time; a column a place, at the index of its figures. */
typedef struct
{
  GPtrArray *steder;  /* owned, GPtrArray * of PejlRammetal*: the kommune, then each distrikt */
  GPtrArray *figurer; /* owned, PejlNoegletal* */
} Rammer;

static const PejlRammetal *
value_at (const GPtrArray *sted, const char *key, const char *dato, PejlRammeTid tid)
{
  for (guint i = 0; i < sted->len; i++)
    {
      const PejlRammetal *tal = g_ptr_array_index (sted, i);

      if (strcmp (tal->noegletal, key) == 0 && tal->tid == tid && strcmp (tal->dato, dato) == 0)
        return tal;
    }
  return NULL;
}

static void
add_value (PejlTalTabel *tabel, const PejlRammetal *tal, guint decimaler)
{
  g_autofree char *text = tal != NULL ? pejl_rammetal_tekst (tal->vaerdi, decimaler) : g_strdup ("–");

  pejl_taltabel_add_celle (tabel, text);
}

static char *
row_name (const PejlNoegletal *figur, const PejlRammetal *tal)
{
  g_autofree char *navn = pejl_noegletal_navn_med_enhed (figur);
  g_autofree char *tid = pejl_rammetal_tid_tekst (tal->dato, tal->tid);

  return g_strdup_printf ("%s · %s", navn, tid);
}

/* Each time once, wherever it is told first. */
static gboolean
told_before (const Rammer *rammer, guint sted, const PejlRammetal *tal)
{
  for (guint s = 0; s < sted; s++)
    if (value_at (g_ptr_array_index (rammer->steder, s), tal->noegletal, tal->dato, tal->tid) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_time (PejlTalTabel *tabel, const Rammer *rammer, const PejlNoegletal *figur, const PejlRammetal *tal)
{
  g_autofree char *navn = row_name (figur, tal);

  pejl_taltabel_begin_raekke (tabel);
  pejl_taltabel_add_celle (tabel, navn);
  for (guint s = 0; s < rammer->steder->len; s++)
    add_value (tabel, value_at (g_ptr_array_index (rammer->steder, s), figur->key, tal->dato, tal->tid), figur->decimaler);
  pejl_taltabel_add_celle (tabel, tal->kilde);
}

static void
add_figure (PejlTalTabel *tabel, const Rammer *rammer, const PejlNoegletal *figur)
{
  for (guint s = 0; s < rammer->steder->len; s++)
    {
      const GPtrArray *sted = g_ptr_array_index (rammer->steder, s);

      for (guint i = 0; i < sted->len; i++)
        {
          const PejlRammetal *tal = g_ptr_array_index (sted, i);

          if (strcmp (tal->noegletal, figur->key) == 0 && !told_before (rammer, s, tal))
            add_time (tabel, rammer, figur, tal);
        }
    }
}

static PejlTalTabel *
place_table (PejlReader *reader, const GPtrArray *figurer, const GPtrArray *distrikter, const char *opgjort)
{
  PejlTalTabel *tabel = pejl_taltabel_new ("Rammetal for kommunen og distrikterne");
  g_autoptr (GPtrArray) steder = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Rammer rammer = { steder, (GPtrArray *) figurer };

  pejl_taltabel_add_hoved (tabel, "Rammetal");
  pejl_taltabel_add_hoved (tabel, "Kommunen");
  g_ptr_array_add (steder, pejl_query_rammetal (reader, NULL, NULL, NULL, opgjort));
  for (guint d = 0; d < distrikter->len; d++)
    {
      const PejlDistrikt *distrikt = g_ptr_array_index (distrikter, d);

      pejl_taltabel_add_hoved (tabel, distrikt->navn);
      g_ptr_array_add (steder, pejl_query_rammetal (reader, NULL, &distrikt->id, NULL, opgjort));
    }
  pejl_taltabel_add_hoved (tabel, "Kilde");
  for (guint i = 0; i < figurer->len; i++)
    add_figure (tabel, &rammer, g_ptr_array_index (figurer, i));
  return tabel;
}

static const PejlNoegletal *
figure_of (const GPtrArray *figurer, const char *key)
{
  for (guint i = 0; i < figurer->len; i++)
    if (strcmp (((PejlNoegletal *) g_ptr_array_index (figurer, i))->key, key) == 0)
      return g_ptr_array_index (figurer, i);
  return NULL;
}

static PejlTalTabel *
house_table (PejlFigurKilde *kilde, const GPtrArray *figurer, const char *opgjort)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  PejlTalTabel *tabel = pejl_taltabel_new ("Rammetal for hvert dagtilbud");

  pejl_taltabel_add_hoved (tabel, "Dagtilbud");
  pejl_taltabel_add_hoved (tabel, "Rammetal");
  pejl_taltabel_add_hoved (tabel, "Tal");
  pejl_taltabel_add_hoved (tabel, "Kilde");
  for (guint h = 0; h < analyse->steder->len; h++)
    {
      const PejlStedSum *hus = g_ptr_array_index (analyse->steder, h);
      g_autoptr (GPtrArray) all = pejl_query_rammetal (pejl_figur_kilde_reader (kilde), &hus->dagtilbud, NULL, NULL, opgjort);

      for (guint i = 0; i < all->len; i++)
        {
          const PejlRammetal *tal = g_ptr_array_index (all, i);
          const PejlNoegletal *figur = figure_of (figurer, tal->noegletal);
          g_autofree char *navn = figur != NULL ? row_name (figur, tal) : NULL;

          if (figur == NULL)
            continue;
          pejl_taltabel_begin_raekke (tabel);
          pejl_taltabel_add_celle (tabel, hus->navn);
          pejl_taltabel_add_celle (tabel, navn);
          add_value (tabel, tal, figur->decimaler);
          pejl_taltabel_add_celle (tabel, tal->kilde);
        }
    }
  return tabel;
}

PejlTalArk *
pejl_talfil_rammer (PejlFigurKilde *kilde, PejlTalfilUdgave udgave)
{
  PejlReader *reader = pejl_figur_kilde_reader (kilde);
  g_autoptr (GPtrArray) figurer = pejl_query_noegletal (reader);
  g_autoptr (GPtrArray) distrikter = NULL;
  char opgjort[PEJL_DATO_LEN];
  guint skjulte = 0;
  PejlTalArk *ark;

  if (figurer->len == 0 || pejl_query_rammetal_count (reader, NULL) == 0)
    return NULL;
  pejl_figur_opgjort (&pejl_figur_kilde_analyse (kilde)->filter, opgjort);
  distrikter = udgave == PEJL_TALFIL_LUKKET ? pejl_query_distrikter (reader) : pejl_rammer_offentlige (reader, &skjulte);
  ark = pejl_talark_new ("Rammetal", "Rammetal: de vilkår, dagtilbuddene arbejder under",
                         "Indgår ikke i noget niveau, og siger ikke, hvorfor kvaliteten er, som den er");
  if (skjulte > 0)
    pejl_talark_add_linje (ark, "Åben udgave",
                           "distrikter, hvor tallet kunne føres tilbage til færre end tre dagtilbud, er ikke med");
  pejl_talark_add_tabel (ark, place_table (reader, figurer, distrikter, opgjort));
  if (udgave == PEJL_TALFIL_LUKKET)
    pejl_talark_add_tabel (ark, house_table (kilde, figurer, opgjort));
  return ark;
}
