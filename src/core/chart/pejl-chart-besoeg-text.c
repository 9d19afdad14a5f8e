// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 7 in words and as a table.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-besoeg-private.h"
#include "core/chart/pejl-chart-unavngivet.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"

/* More letters of names than this leave no room for the rest of an alt text. */
#define LONGEST_NAMES 110

char *
pejl_chart_besoeg_house_spoken (const PejlBesoegPlan *plan, const PejlBesoegRaekke *house)
{
  PejlBesoegMangel mangel = pejl_chart_besoeg_lacks (house);
  const char *group = pejl_chart_besoeg_group (plan, (guint)house->group)->label;
  const char *hus = pejl_chart_hus_navn (house->label);

  if (mangel == PEJL_BESOEG_INTET)
    return g_strdup_printf ("%s, %s: ikke besøgt%s", hus, group, house->overdue ? "" : " endnu");
  return g_strdup_printf ("%s, %s: %u %s, %u %s%s%s", hus, group, house->n[1],
                          house->n[1] == 1 ? "anmeldt" : "anmeldte", house->n[0],
                          house->n[0] == 1 ? "uanmeldt" : "uanmeldte", mangel != PEJL_BESOEG_ALT ? ", " : "",
                          pejl_chart_besoeg_lacks_name (mangel));
}

char *
pejl_chart_besoeg_month_spoken (const PejlBesoegPlan *plan, guint month)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s %d: ", pejl_dato_month_name (pejl_chart_besoeg_month_of (plan, month)),
                          pejl_chart_besoeg_year_of (plan, month));
  if (month < pejl_chart_besoeg_n_shown (plan))
    g_string_append_printf (words, "%u besøgt mindst én gang, %u begge slags",
                            pejl_chart_besoeg_reached (plan, PEJL_BESOEG_EN_GANG, month),
                            pejl_chart_besoeg_reached (plan, PEJL_BESOEG_BEGGE, month));
  if (plan->has_plan)
    g_string_append_printf (words, "%splan %u", month < pejl_chart_besoeg_n_shown (plan) ? ", " : "",
                            pejl_chart_besoeg_reached (plan, PEJL_BESOEG_PLANEN, month));
  else if (month >= pejl_chart_besoeg_n_shown (plan))
    g_string_append (words, "ligger fremme");
  return g_string_free (words, FALSE);
}

static guint
n_visits (const PejlBesoegPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->houses->len; i++)
    n += pejl_chart_besoeg_house (plan, i)->visits->len;
  return n;
}

static void
add_lacking (const PejlBesoegPlan *plan, PejlBesoegMangel mangel, const char *heading, const char *counted,
             GPtrArray *sentences)
{
  guint n;
  g_autofree char *names = pejl_chart_besoeg_names (plan, mangel, &n);

  if (n == 0)
    return;
  if (*names != '\0' && g_utf8_strlen (names, -1) <= LONGEST_NAMES)
    g_ptr_array_add (sentences, g_strdup_printf ("%s: %s.", heading, names));
  else
    g_ptr_array_add (sentences, g_strdup_printf ("%u %s.", n, counted));
}

void
pejl_chart_besoeg_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  const PejlBesoegPlan *plan = pejl_chart_besoeg_get (spec);
  guint visited = pejl_chart_besoeg_total (plan, PEJL_BESOEG_EN_GANG), of = plan->houses->len;
  guint visits = n_visits (plan);
  g_autofree char *share = pejl_dansk_x_af_n ((int)visited, (int)of);
  g_autofree char *planned = NULL;

  if (plan->has_plan)
    planned = g_strdup_printf (
        "; planen %s %u", plan->now >= 0 ? "er nu" : "var",
        pejl_chart_besoeg_reached (plan, PEJL_BESOEG_PLANEN, MAX (pejl_chart_besoeg_n_shown (plan), 1) - 1));
  if (of == 0)
    {
      g_ptr_array_add (sentences, g_strdup ("Trappelinje. Der er ingen dagtilbud i udvalget."));
      return;
    }
  g_ptr_array_add (
      sentences,
      g_strdup_printf ("Trappelinje%s%s: %s %s er besøgt, %u både anmeldt og uanmeldt%s.",
                       spec->period != NULL ? " for " : "", spec->period != NULL ? spec->period : "", share,
                       pejl_chart_spec_unit (spec, (int)of),
                       pejl_chart_besoeg_total (plan, PEJL_BESOEG_BEGGE), planned != NULL ? planned : ""));
  add_lacking (plan, PEJL_BESOEG_MANGLER_UANMELDT, "Mangler uanmeldt", "mangler et uanmeldt besøg",
               sentences);
  add_lacking (plan, PEJL_BESOEG_MANGLER_ANMELDT, "Mangler anmeldt", "mangler et anmeldt besøg", sentences);
  add_lacking (plan, PEJL_BESOEG_INTET, "Ikke besøgt", "er ikke besøgt", sentences);
  g_ptr_array_add (sentences, g_strdup_printf ("%u besøg i alt.", visits));
}

static const char *
missing_cell (PejlBesoegMangel mangel)
{
  static const char *const words[] = {
    [PEJL_BESOEG_ALT] = "intet",
    [PEJL_BESOEG_MANGLER_UANMELDT] = "uanmeldt",
    [PEJL_BESOEG_MANGLER_ANMELDT] = "anmeldt",
    [PEJL_BESOEG_INTET] = "ikke besøgt",
  };

  return words[mangel];
}

PejlChartTable *
pejl_chart_besoeg_table (const PejlChartSpec *spec)
{
  static const char *const header[] = { "Distrikt", "Dagtilbud", "Anmeldt", "Uanmeldt", "Mangler" };
  const PejlBesoegPlan *plan = pejl_chart_besoeg_get (spec);
  PejlChartTable *table = pejl_chart_table_new (g_strdup_printf ("Besøg i hvert dagtilbud%s%s",
                                                                 spec->period != NULL ? ", " : "",
                                                                 spec->period != NULL ? spec->period : ""));

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    pejl_chart_table_add_header (table, g_strdup (header[i]));
  for (guint g = 0; g < plan->groups->len; g++)
    {
      g_autoptr (GPtrArray) houses = pejl_chart_besoeg_sorted (plan, (int)g);
      for (guint i = 0; i < houses->len; i++)
        {
          const PejlBesoegRaekke *house = g_ptr_array_index (houses, i);
          GPtrArray *row = pejl_chart_table_add_row (table, pejl_chart_besoeg_group (plan, g)->label);
          g_ptr_array_add (row, g_strdup (pejl_chart_hus_navn (house->label)));
          g_ptr_array_add (row, g_strdup_printf ("%u", house->n[1]));
          g_ptr_array_add (row, g_strdup_printf ("%u", house->n[0]));
          g_ptr_array_add (row, g_strdup (missing_cell (pejl_chart_besoeg_lacks (house))));
        }
    }
  return table;
}
