// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the levels of two periods side by side, house by house.
#define G_LOG_DOMAIN "pejl-analysis"

#include "core/analysis/pejl-stilling.h"

#include <stdlib.h>

static int
compare_numbers (const void *a, const void *b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

guint
pejl_samlet_niveau (const gint8 *niveauer, guint n)
{
  guint judged[PEJL_ANALYSE_MAX_OMRAADER];
  guint n_judged = 0;

  g_return_val_if_fail (n <= PEJL_ANALYSE_MAX_OMRAADER, 0);

  for (guint i = 0; i < n; i++)
    if (niveauer[i] > 0)
      judged[n_judged++] = (guint) niveauer[i];
  if (n_judged * 2 <= n)
    return 0;
  qsort (judged, n_judged, sizeof *judged, compare_numbers);
  return judged[(n_judged - 1) / 2];
}

static gboolean
is_visited (const PejlStedSum *sted)
{
  return sted->anmeldte + sted->uanmeldte > 0;
}

/* A level that the scale does not have counts as none, as it does in the other charts. */
static guint8
sound_level (int niveau)
{
  return niveau > 0 && niveau <= PEJL_ANALYSE_MAX_NIVEAUER ? (guint8) niveau : 0;
}

static void
take_levels (const PejlAnalyse *nu, const PejlStedSum *sted, guint8 niveau[PEJL_STILLING_N])
{
  guint n = pejl_analyse_n_omraader (nu);

  if (!is_visited (sted))
    return;
  for (guint i = 0; i < n; i++)
    niveau[i] = sound_level (sted->niveau[i]);
  niveau[PEJL_STILLING_SAMLET]
    = sted->samlet > 0 ? sound_level (sted->samlet) : sound_level ((int) pejl_samlet_niveau (sted->niveau, n));
}

PejlStilling *
pejl_stilling_over (const PejlAnalyse *nu, const PejlPeriode *foer, GPtrArray *foer_steder)
{
  PejlStilling *self = g_new0 (PejlStilling, 1);

  self->nu = nu;
  self->foer = *foer;
  self->foer_steder = foer_steder;
  self->huse = g_array_sized_new (FALSE, TRUE, sizeof (PejlStillingHus), nu->steder->len);
  for (guint i = 0; i < nu->steder->len; i++)
    {
      PejlStillingHus hus = { .sted = g_ptr_array_index (nu->steder, i) };
      const PejlStedSum *before = foer_steder != NULL ? g_ptr_array_index (foer_steder, i) : NULL;

      hus.besoegt = is_visited (hus.sted);
      hus.egen = hus.besoegt && hus.sted->samlet > 0;
      take_levels (nu, hus.sted, hus.niveau);
      if (before != NULL)
        {
          hus.besoegt_sidst = is_visited (before);
          take_levels (nu, before, hus.sidst);
        }
      self->egne += hus.egen ? 1 : 0;
      self->regnede += !hus.egen && hus.niveau[PEJL_STILLING_SAMLET] > 0 ? 1 : 0;
      g_array_append_val (self->huse, hus);
    }
  return self;
}

PejlStilling *
pejl_stilling_new (PejlReader *reader, const PejlAnalyse *nu)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  PejlFilter filter = nu->filter;

  if (filter.periode.start[0] == '\0')
    return pejl_stilling_over (nu, &filter.periode, NULL);
  filter.periode = pejl_periode_step (&filter.periode, -1);
  for (guint i = 0; i < pejl_analyse_n_omraader (nu); i++)
    g_strv_builder_add (keys, ((const PejlIndsatsomraade *) g_ptr_array_index (nu->strategi->omraader, i))->key);
  list = g_strv_builder_end (keys);
  return pejl_stilling_over (nu, &filter.periode, pejl_query_sums_before (reader, &filter, nu->steder, (const char *const *) list));
}

void
pejl_stilling_free (PejlStilling *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->foer_steder, g_ptr_array_unref);
  g_array_unref (self->huse);
  g_free (self);
}

/* --- counting --- */

static const PejlStillingHus *
hus_at (const PejlStilling *self, guint i)
{
  return &g_array_index (self->huse, PejlStillingHus, i);
}

static void
count_panel (PejlBevaegelse *tal, guint fra, guint til, guint graense)
{
  tal->op += til > fra ? 1 : 0;
  tal->ned += til < fra ? 1 : 0;
  tal->uaendret += til == fra ? 1 : 0;
  if (graense == 0)
    return;
  tal->kom_over += fra < graense && til >= graense ? 1 : 0;
  tal->faldt_under += fra >= graense && til < graense ? 1 : 0;
  tal->panel_over += til >= graense ? 1 : 0;
  tal->panel_over_sidst += fra >= graense ? 1 : 0;
}

PejlBevaegelse
pejl_stilling_bevaegelse (const PejlStilling *self, guint omraade)
{
  PejlBevaegelse tal = { 0 };

  for (guint i = 0; i < self->huse->len; i++)
    {
      const PejlStillingHus *hus = hus_at (self, i);

      if (!hus->besoegt)
        tal.ikke_besoegt++;
      else if (hus->niveau[omraade] == 0)
        tal.ikke_vurderet++;
      else if (hus->sidst[omraade] > 0)
        count_panel (&tal, hus->sidst[omraade], hus->niveau[omraade], self->nu->graense);
      else if (hus->besoegt_sidst)
        tal.ikke_vurderet_sidst++;
      else
        tal.ikke_besoegt_sidst++;
    }
  return tal;
}

PejlOmraadeTal
pejl_stilling_tal (const PejlStilling *self, guint omraade, gboolean sidst, const PejlId *distrikt)
{
  PejlOmraadeTal tal = { 0 };

  for (guint i = 0; i < self->huse->len; i++)
    {
      const PejlStillingHus *hus = hus_at (self, i);
      guint niveau = sidst ? hus->sidst[omraade] : hus->niveau[omraade];

      if (distrikt != NULL && !pejl_id_equal (&hus->sted->distrikt, distrikt))
        continue;
      if (!(sidst ? hus->besoegt_sidst : hus->besoegt))
        tal.ikke_besoegt++;
      else if (niveau == 0)
        tal.ikke_vurderet++;
      else
        {
          tal.antal[niveau]++;
          tal.n++;
          tal.under += niveau < self->nu->graense ? 1 : 0;
        }
    }
  return tal;
}

guint
pejl_stilling_overgang (const PejlStilling *self, guint omraade, guint fra, guint til)
{
  guint n = 0;

  for (guint i = 0; i < self->huse->len; i++)
    n += hus_at (self, i)->sidst[omraade] == fra && hus_at (self, i)->niveau[omraade] == til ? 1 : 0;
  return n;
}

guint
pejl_median_dobbelt (const guint *sorteret, guint n)
{
  g_return_val_if_fail (n > 0, 0);

  return sorteret[(n - 1) / 2] + sorteret[n / 2];
}

guint
pejl_stilling_median (const PejlStilling *self, guint omraade, const PejlId *distrikt)
{
  g_autofree guint *levels = g_new (guint, self->huse->len + 1);
  guint n = 0;

  for (guint i = 0; i < self->huse->len; i++)
    if (hus_at (self, i)->niveau[omraade] > 0 && pejl_id_equal (&hus_at (self, i)->sted->distrikt, distrikt))
      levels[n++] = hus_at (self, i)->niveau[omraade];
  if (n < PEJL_MEDIAN_MINDST)
    return 0;
  qsort (levels, n, sizeof *levels, compare_numbers);
  return pejl_median_dobbelt (levels, n);
}

const char *
pejl_stilling_omraade_navn (const PejlStilling *self, guint omraade)
{
  if (omraade == PEJL_STILLING_SAMLET)
    return "Samlet";
  return ((const PejlIndsatsomraade *) g_ptr_array_index (self->nu->strategi->omraader, omraade))->navn;
}

guint
pejl_stilling_omraade (const PejlStilling *self, const char *key)
{
  int index = key != NULL ? pejl_strategi_find_omraade (self->nu->strategi, key) : -1;

  return index >= 0 && index < (int) pejl_analyse_n_omraader (self->nu) ? (guint) index : PEJL_STILLING_SAMLET;
}
