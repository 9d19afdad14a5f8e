// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the specs of charts 1, 2 and 5.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/figur/pejl-figur-stilling.h"

#include "core/chart/pejl-chart-overgange.h"
#include "core/chart/pejl-chart-stilling.h"
#include "core/chart/pejl-chart-varmekort.h"
#include "core/model/pejl-dansk.h"
#include "core/report/figur/pejl-figur-private.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/report/pejl-skjul.h"
#include "core/strategi/pejl-landsbillede.h"

static const PejlStillingHus *
hus_at (const PejlStilling *stilling, guint i)
{
  return &g_array_index (stilling->huse, PejlStillingHus, i);
}

static guint
n_niveauer (const PejlStilling *stilling)
{
  return MIN (stilling->nu->redskab->niveauer->len, PEJL_ANALYSE_MAX_NIVEAUER);
}

/* "omraade:systematik", "omraade:samlet" */
static char *
omraade_key (const PejlStilling *stilling, guint omraade)
{
  if (omraade == PEJL_STILLING_SAMLET)
    return g_strdup ("omraade:samlet");
  return g_strdup_printf ("omraade:%s",
                          ((PejlIndsatsomraade *) g_ptr_array_index (stilling->nu->strategi->omraader, omraade))->key);
}

/* "Samlet vurdering", "Systematik" */
static const char *
measure (const PejlStilling *stilling, guint omraade)
{
  return omraade == PEJL_STILLING_SAMLET ? "Samlet vurdering" : pejl_stilling_omraade_navn (stilling, omraade);
}

static char *
period_before (const PejlStilling *stilling)
{
  return stilling->foer.start[0] != '\0' ? pejl_periode_format (&stilling->foer) : NULL;
}

/* What a whole is, where one is shown. "" where none is. */
static char *
about_samlet (const PejlStilling *stilling)
{
  if (stilling->egne > 0 && stilling->regnede > 0)
    return g_strdup_printf (" Samlet: konsulentens egen vurdering i %u dagtilbud; i %u det niveau, som flere end halvdelen af "
                            "områderne når, ikke et gennemsnit.",
                            stilling->egne, stilling->regnede);
  if (stilling->egne > 0)
    return g_strdup (" Samlet er konsulentens egen vurdering, ikke et gennemsnit.");
  if (stilling->regnede > 0)
    return g_strdup (" Samlet er det niveau, som flere end halvdelen af områderne når, ikke et gennemsnit.");
  return g_strdup ("");
}

static PejlChartSpec *
begin (PejlChartKind kind, const PejlStilling *stilling, char *title, const char *subtitle, const char *more)
{
  PejlChartSpec *spec = pejl_chart_spec_new (kind);
  g_autofree char *owned = title;
  g_autofree char *source = pejl_figur_kilde_linje (stilling->nu);
  g_autofree char *footer = g_strconcat (source, more, NULL);

  pejl_figur_saet_periode (spec, stilling->nu);
  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (spec, subtitle);
  pejl_chart_spec_set_footer (spec, footer);
  pejl_figur_saet_niveauer (spec, stilling->nu);
  return spec;
}

/* ---- chart 1 ---- */

static void
set_bar (PejlChartSpec *spec, const PejlStilling *stilling, guint omraade, PejlChartBar bar, const char *label)
{
  PejlOmraadeTal tal = pejl_stilling_tal (stilling, omraade, bar == PEJL_CHART_SIDST, NULL);
  g_autofree char *key = omraade_key (stilling, omraade);
  g_autofree char *before = g_strconcat ("sidst:", key, NULL);
  int counts[PEJL_ANALYSE_MAX_NIVEAUER];

  for (guint i = 0; i < PEJL_ANALYSE_MAX_NIVEAUER; i++)
    counts[i] = (int) tal.antal[i + 1];
  pejl_chart_stilling_set_bar (spec, bar, bar == PEJL_CHART_NU ? key : before, label, counts, (int) tal.ikke_vurderet,
                               (int) tal.ikke_besoegt);
}

static void
set_moves (PejlChartSpec *spec, const PejlBevaegelse *tal)
{
  g_autofree char *up = tal->kom_over > 0 ? g_strdup_printf ("%u kom over grænsen", tal->kom_over) : NULL;
  g_autofree char *down = tal->faldt_under > 0 ? g_strdup_printf ("%u faldt under grænsen", tal->faldt_under) : NULL;
  guint without = tal->ikke_besoegt_sidst + tal->ikke_vurderet_sidst;
  g_autofree char *why = NULL;

  if (tal->ikke_besoegt_sidst > 0 && tal->ikke_vurderet_sidst > 0)
    why = g_strdup_printf ("%u ikke besøgt sidst, %u ikke vurderet sidst", tal->ikke_besoegt_sidst, tal->ikke_vurderet_sidst);
  else if (without > 0)
    why = g_strdup (tal->ikke_besoegt_sidst > 0 ? "ikke besøgt sidst" : "ikke vurderet sidst");
  pejl_chart_stilling_set_bevaegelse (spec, PEJL_CHART_OP, (int) tal->op, up);
  pejl_chart_stilling_set_bevaegelse (spec, PEJL_CHART_UAENDRET, (int) tal->uaendret, NULL);
  pejl_chart_stilling_set_bevaegelse (spec, PEJL_CHART_NED, (int) tal->ned, down);
  pejl_chart_stilling_set_bevaegelse (spec, PEJL_CHART_UDEN_SAMMENLIGNING, (int) without, why);
  pejl_chart_stilling_set_bevaegelse (spec, PEJL_CHART_IKKE_VURDERET, (int) tal->ikke_vurderet, NULL);
  pejl_chart_stilling_set_bevaegelse (spec, PEJL_CHART_IKKE_BESOEGT, (int) tal->ikke_besoegt, NULL);
}

static void
set_country (PejlChartSpec *spec, const PejlStilling *stilling)
{
  g_autoptr (PejlLandsbillede) landet = pejl_landsbillede_for (stilling->nu->redskab, stilling->nu->filter.type);
  g_autofree char *label = NULL;

  if (landet == NULL || landet->n_niveauer != n_niveauer (stilling))
    return;
  label = g_strdup_printf ("%s (%s)", landet->navn, landet->kilde);
  pejl_chart_stilling_set_landet (spec, label, landet->procent);
}

/* Period against period is told of the same houses only; "" when there are none. */
static char *
about_panel (const PejlStilling *stilling, const PejlBevaegelse *tal)
{
  guint panel = pejl_bevaegelse_panel (tal);

  if (panel == 0 || stilling->nu->graense == 0)
    return g_strdup ("");
  return g_strdup_printf (" Af de %u dagtilbud, der er vurderet begge gange, var %u på eller over grænsen sidst og %u nu; %u er "
                          "ikke med i den sammenligning.",
                          panel, tal->panel_over_sidst, tal->panel_over, stilling->huse->len - panel);
}

PejlChartSpec *
pejl_figur_stilling (const PejlStilling *stilling, guint omraade)
{
  PejlBevaegelse tal = pejl_stilling_bevaegelse (stilling, omraade);
  g_autofree char *now = pejl_rapport_periode (stilling->nu);
  g_autofree char *before = period_before (stilling);
  g_autofree char *panel = about_panel (stilling, &tal);
  g_autofree char *samlet = omraade == PEJL_STILLING_SAMLET ? about_samlet (stilling) : g_strdup ("");
  g_autofree char *more = g_strconcat (panel, samlet,
                                       stilling->glemt[omraade]
                                         ? " Færre end tre, der kun er vurderet sidst, tæller sidst som ikke vurderet."
                                         : "",
                                       NULL);
  g_autofree char *levels = pejl_dansk_count_word ((int) n_niveauer (stilling), FALSE);
  g_autofree char *subtitle
    = g_strdup_printf ("%s på %s niveauer, antal dagtilbud og andel af de vurderede. Grænsen er »%s«. Periode %s%s%s.",
                       measure (stilling, omraade), levels,
                       pejl_redskab_niveau_name (stilling->nu->redskab, stilling->nu->graense), now,
                       before != NULL ? " over " : "", before != NULL ? before : "");
  PejlChartSpec *spec = begin (PEJL_CHART_STILLING, stilling, pejl_fund_stilling (stilling, omraade), subtitle, more);

  if (n_niveauer (stilling) < 2)
    return spec;
  set_bar (spec, stilling, omraade, PEJL_CHART_NU, now);
  if (before != NULL)
    {
      set_bar (spec, stilling, omraade, PEJL_CHART_SIDST, before);
      set_moves (spec, &tal);
    }
  set_country (spec, stilling);
  return spec;
}

/* ---- chart 2 ---- */

/* Lowest first, then those without a level, then those without a visit; by name among equals. */
static int
compare_huse (gconstpointer a, gconstpointer b)
{
  const PejlStillingHus *x = *(const PejlStillingHus *const *) a, *y = *(const PejlStillingHus *const *) b;
  guint of_x = !x->besoegt ? 101 : x->niveau[PEJL_STILLING_SAMLET] == 0 ? 100 : x->niveau[PEJL_STILLING_SAMLET];
  guint of_y = !y->besoegt ? 101 : y->niveau[PEJL_STILLING_SAMLET] == 0 ? 100 : y->niveau[PEJL_STILLING_SAMLET];

  if (of_x != of_y)
    return of_x < of_y ? -1 : 1;
  return pejl_dansk_compare (x->sted->navn, y->sted->navn);
}

static void
add_columns (PejlChartSpec *spec, const PejlStilling *stilling)
{
  for (guint i = 0; i < pejl_analyse_n_omraader (stilling->nu); i++)
    {
      g_autofree char *key = omraade_key (stilling, i);
      const char *navn = pejl_stilling_omraade_navn (stilling, i);
      /* "En professionel organisation" is known in short in the offices. */
      const char *kort = g_str_equal (navn, "En professionel organisation") ? "Prof. org." : NULL;

      pejl_chart_varmekort_add_column (spec, key, navn, kort);
    }
  pejl_chart_varmekort_add_column (spec, "omraade:samlet", "Samlet", NULL);
}

static void
add_house (PejlChartSpec *spec, const PejlStilling *stilling, const PejlStillingHus *hus, int group)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *key = g_strdup_printf ("dagtilbud:%s", pejl_id_to_buf (&hus->sted->dagtilbud, id));
  int row = pejl_chart_varmekort_add_row (spec, key, hus->sted->navn, group, hus->besoegt);
  guint n = pejl_analyse_n_omraader (stilling->nu);

  for (guint i = 0; i <= n; i++)
    {
      guint omraade = i < n ? i : PEJL_STILLING_SAMLET;

      pejl_chart_varmekort_set_cell (spec, row, (int) i, hus->niveau[omraade], hus->sidst[omraade]);
    }
}

static void
add_distrikt (PejlChartSpec *spec, const PejlStilling *stilling, const PejlGruppeTal *gruppe)
{
  g_autoptr (GPtrArray) huse = g_ptr_array_new ();
  int group = pejl_chart_varmekort_add_group (spec, gruppe->navn);

  for (guint i = 0; i < stilling->huse->len; i++)
    if (pejl_id_equal (&hus_at (stilling, i)->sted->distrikt, &gruppe->distrikt))
      g_ptr_array_add (huse, (gpointer) hus_at (stilling, i));
  g_ptr_array_sort (huse, compare_huse);
  for (guint i = 0; i < huse->len; i++)
    add_house (spec, stilling, g_ptr_array_index (huse, i), group);
}

static const char *
about_hidden (const PejlSkjul *skjul, guint n)
{
  for (guint i = 0; skjul != NULL && i < n; i++)
    if (skjul[i] != PEJL_SKJUL_VIST)
      return " Distrikter, hvor en lille gruppe kunne læses eller regnes ud, er ikke vist.";
  return "";
}

PejlChartSpec *
pejl_figur_varmekort (const PejlStilling *stilling, gboolean offentlig)
{
  const PejlAnalyse *nu = stilling->nu;
  g_autofree PejlSkjul *skjul = offentlig ? pejl_skjul_distrikter (nu) : NULL;
  g_autofree char *now = pejl_rapport_periode (nu);
  g_autofree char *before = period_before (stilling);
  g_autofree char *samlet = about_samlet (stilling);
  g_autofree char *more = g_strconcat (" Streg: området er ikke vurderet.", samlet,
                                       about_hidden (skjul, nu->distrikter->len), NULL);
  g_autofree char *subtitle
    = before != NULL ? g_strdup_printf ("Niveau i hvert indsatsområde og samlet, %s. Trekant: op eller ned siden %s. Sorteret "
                                        "efter samlet vurdering, så navn.",
                                        now, before)
                     : g_strdup_printf ("Niveau i hvert indsatsområde og samlet, %s. Sorteret efter samlet vurdering, så navn.",
                                        now);
  PejlChartSpec *spec = begin (PEJL_CHART_VARMEKORT, stilling, pejl_fund_hvem (stilling), subtitle, more);

  add_columns (spec, stilling);
  for (guint i = 0; i < nu->distrikter->len; i++)
    if (skjul == NULL || skjul[i] == PEJL_SKJUL_VIST)
      add_distrikt (spec, stilling, g_ptr_array_index (nu->distrikter, i));
  return spec;
}

/* ---- chart 5 ---- */

static void
append_reason (GString *words, guint n, const char *reason)
{
  if (n > 0)
    g_string_append_printf (words, "%s%u %s", words->len > 0 ? ", " : "", n, reason);
}

/* "2 ikke besøgt nu, 1 ikke besøgt sidst"; "" for none. */
static char *
about_left_out (const PejlBevaegelse *tal)
{
  g_autoptr (GString) words = g_string_new (NULL);

  append_reason (words, tal->ikke_besoegt, "ikke besøgt nu");
  append_reason (words, tal->ikke_vurderet, "ikke vurderet nu");
  append_reason (words, tal->ikke_besoegt_sidst, "ikke besøgt sidst");
  append_reason (words, tal->ikke_vurderet_sidst, "ikke vurderet sidst");
  return words->len > 0 ? g_strdup_printf (" Ikke med: %s.", words->str) : g_strdup ("");
}

/* A house of a hidden distrikt is counted, and told of by no name. skjul NULL: nothing is hidden. */
static gboolean
may_be_named (const PejlAnalyse *nu, const PejlSkjul *skjul, const PejlStedSum *sted)
{
  if (skjul == NULL)
    return TRUE;
  for (guint i = 0; i < nu->distrikter->len; i++)
    if (pejl_id_equal (&((const PejlGruppeTal *) g_ptr_array_index (nu->distrikter, i))->distrikt, &sted->distrikt))
      return skjul[i] == PEJL_SKJUL_VIST;
  return FALSE;
}

PejlChartSpec *
pejl_figur_overgange (const PejlStilling *stilling, guint omraade, gboolean offentlig)
{
  g_autofree PejlSkjul *skjul = offentlig ? pejl_skjul_distrikter (stilling->nu) : NULL;
  PejlBevaegelse tal = pejl_stilling_bevaegelse (stilling, omraade);
  g_autofree char *now = pejl_rapport_periode (stilling->nu);
  g_autofree char *before = period_before (stilling);
  g_autofree char *left_out = about_left_out (&tal);
  g_autofree char *samlet = omraade == PEJL_STILLING_SAMLET ? about_samlet (stilling) : g_strdup ("");
  g_autofree char *more = g_strdup_printf (" n\u00a0=\u00a0%u.%s%s", pejl_bevaegelse_panel (&tal), left_out, samlet);
  g_autofree char *key = omraade_key (stilling, omraade);
  g_autofree char *subtitle
    = before != NULL ? g_strdup_printf ("%s %s mod %s. Kun de %u dagtilbud, der er vurderet begge gange.",
                                        measure (stilling, omraade), before, now, pejl_bevaegelse_panel (&tal))
                     : g_strdup ("Vælg en periode for at sammenligne med den før.");
  PejlChartSpec *spec = begin (PEJL_CHART_OVERGANGE, stilling, pejl_fund_bevaegelse (stilling, omraade), subtitle, more);

  pejl_chart_overgange_set_perioder (spec, key, before != NULL ? before : "", now);
  for (guint i = 0; i < stilling->huse->len; i++)
    {
      const PejlStillingHus *hus = hus_at (stilling, i);
      char id[PEJL_ID_STRLEN];
      g_autofree char *house = g_strdup_printf ("dagtilbud:%s", pejl_id_to_buf (&hus->sted->dagtilbud, id));

      gboolean named = may_be_named (stilling->nu, skjul, hus->sted);

      if (hus->niveau[omraade] > 0 && hus->sidst[omraade] > 0)
        pejl_chart_overgange_add_hus (spec, named ? house : "", named ? hus->sted->navn : "", hus->sidst[omraade],
                                      hus->niveau[omraade]);
    }
  return spec;
}
