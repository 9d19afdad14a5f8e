// SPDX-License-Identifier: GPL-3.0-or-later
// From lacking visits to a spread over the days that are left.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-plan.h"

#include "core/model/pejl-dansk.h"

#include <stdlib.h>
#include <string.h>

/* The days that are left, and how full they and their months are. */
typedef struct
{
  const PejlPlanValg *valg;
  GArray *days;          /* owned: Day, those on which visits can be */
  GHashTable *months;    /* owned: "2026-05" → number of visits */
  guint *per_konsulent;  /* owned: in all */
} Plan;

typedef struct
{
  char dato[PEJL_DATO_LEN];
  guint visits;
} Day;

void
pejl_plan_mangel_free (PejlPlanMangel *mangel)
{
  if (mangel == NULL)
    return;
  g_free (mangel->navn);
  g_free (mangel->distrikt_navn);
  g_free (mangel);
}

void
pejl_plan_forslag_free (PejlPlanForslag *forslag)
{
  if (forslag == NULL)
    return;
  g_free (forslag->navn);
  g_free (forslag->distrikt_navn);
  g_free (forslag->grund);
  g_free (forslag);
}

/* --- who lacks what --- */

static gboolean
is_planned_visit (const PejlTilsyn *tilsyn, const char *first, const char *last)
{
  return tilsyn->status == PEJL_STATUS_PLANLAGT && tilsyn->omfang == PEJL_OMFANG_DAGTILBUD
         && strcmp (tilsyn->dato, first) >= 0 && strcmp (tilsyn->dato, last) <= 0;
}

static gboolean
has_planned (const GPtrArray *planlagt, const PejlId *dagtilbud, gboolean anmeldt, const char *first,
             const char *last)
{
  for (guint i = 0; planlagt != NULL && i < planlagt->len; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (planlagt, i);

      if (is_planned_visit (tilsyn, first, last) && (tilsyn->anmeldt != FALSE) == anmeldt
          && pejl_id_equal (&tilsyn->dagtilbud, dagtilbud))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
pejl_plan_mangler (const GPtrArray *steder, const GPtrArray *planlagt, const char *i_dag,
                   const char *periode_slut)
{
  GPtrArray *mangler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_plan_mangel_free);

  for (guint i = 0; i < steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (steder, i);
      gboolean anmeldt = sted->anmeldte == 0
                         && !has_planned (planlagt, &sted->dagtilbud, TRUE, i_dag, periode_slut);
      gboolean uanmeldt = sted->uanmeldte == 0
                          && !has_planned (planlagt, &sted->dagtilbud, FALSE, i_dag, periode_slut);
      PejlPlanMangel *mangel;

      if (!anmeldt && !uanmeldt)
        continue;
      mangel = g_new0 (PejlPlanMangel, 1);
      mangel->dagtilbud = sted->dagtilbud;
      mangel->distrikt = sted->distrikt;
      mangel->navn = g_strdup (sted->navn);
      mangel->distrikt_navn = g_strdup (sted->distrikt_navn != NULL ? sted->distrikt_navn : "");
      mangel->anmeldt = anmeldt;
      mangel->uanmeldt = uanmeldt;
      g_strlcpy (mangel->sidste, sted->sidste, sizeof mangel->sidste);
      g_ptr_array_add (mangler, mangel);
    }
  return mangler;
}

/* --- the days --- */

/* splitmix64: well spread numbers from any two. */
static guint64
mix (guint64 seed, guint64 with)
{
  guint64 z = seed + 0x9e3779b97f4a7c15u * (with + 1);

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static guint64
draw (const Plan *plan, const PejlId *id, guint64 purpose)
{
  guint64 halves[2];

  memcpy (halves, id->b, sizeof halves);
  return mix (mix (mix (plan->valg->seed, purpose), GUINT64_FROM_LE (halves[0])), GUINT64_FROM_LE (halves[1]));
}

static guint
month_load (const Plan *plan, const char *dato)
{
  g_autofree char *month = g_strndup (dato, 7);

  return GPOINTER_TO_UINT (g_hash_table_lookup (plan->months, month));
}

static void
add_load (Plan *plan, const char *dato)
{
  g_hash_table_insert (plan->months, g_strndup (dato, 7), GUINT_TO_POINTER (month_load (plan, dato) + 1));
  for (guint i = 0; i < plan->days->len; i++)
    if (strcmp (g_array_index (plan->days, Day, i).dato, dato) == 0)
      g_array_index (plan->days, Day, i).visits++;
}

static void
plan_init (Plan *plan, const PejlPlanValg *valg)
{
  int n = pejl_dato_days_between (valg->i_dag, valg->periode_slut);

  plan->valg = valg;
  plan->days = g_array_new (FALSE, TRUE, sizeof (Day));
  plan->months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plan->per_konsulent = g_new0 (guint, MAX (valg->n_konsulenter, 1));
  for (int i = 1; i <= n; i++)
    {
      Day day = { .visits = 0 };

      pejl_dato_add_days (valg->i_dag, i, day.dato);
      if (pejl_plan_er_besoegsdag (day.dato))
        g_array_append_val (plan->days, day);
    }
  for (guint i = 0; valg->planlagt != NULL && i < valg->planlagt->len; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (valg->planlagt, i);

      if (is_planned_visit (tilsyn, valg->i_dag, valg->periode_slut))
        add_load (plan, tilsyn->dato);
    }
}

static void
plan_clear (Plan *plan)
{
  g_array_unref (plan->days);
  g_hash_table_unref (plan->months);
  g_free (plan->per_konsulent);
}

/* --- one visit --- */

/* Fewest days to another visit to the house: held, planned or proposed. G_MAXINT for none. */
static int
distance (const Plan *plan, const PejlPlanMangel *mangel, const char *other, const char *dato)
{
  int least = G_MAXINT;

  if (mangel->sidste[0] != '\0')
    least = abs (pejl_dato_days_between (mangel->sidste, dato));
  if (other[0] != '\0')
    least = MIN (least, abs (pejl_dato_days_between (other, dato)));
  for (guint i = 0; plan->valg->planlagt != NULL && i < plan->valg->planlagt->len; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (plan->valg->planlagt, i);

      if (is_planned_visit (tilsyn, plan->valg->i_dag, plan->valg->periode_slut)
          && pejl_id_equal (&tilsyn->dagtilbud, &mangel->dagtilbud))
        least = MIN (least, abs (pejl_dato_days_between (tilsyn->dato, dato)));
    }
  return least;
}

/* The days that stand farthest from the house's other visits, up to the distance asked for. */
static GArray *
days_far_enough (const Plan *plan, const PejlPlanMangel *mangel, const char *other, int *reached)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  int best = 0;

  for (guint i = 0; i < plan->days->len; i++)
    best = MAX (best, distance (plan, mangel, other, g_array_index (plan->days, Day, i).dato));
  *reached = MIN (best, (int) plan->valg->afstand);
  for (guint i = 0; i < plan->days->len; i++)
    if (distance (plan, mangel, other, g_array_index (plan->days, Day, i).dato) >= *reached)
      g_array_append_val (found, i);
  return found;
}

/* Of those, the days in the months with fewest visits; for a visit that is announced, of these the days with
 * fewest. */
static void
keep_least_loaded (const Plan *plan, GArray *days, gboolean by_month)
{
  guint least = G_MAXUINT, kept = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < days->len; i++)
      {
        guint index = g_array_index (days, guint, i);
        const Day *day = &g_array_index (plan->days, Day, index);
        guint load = by_month ? month_load (plan, day->dato) : day->visits;

        if (pass == 0)
          least = MIN (least, load);
        else if (load == least)
          g_array_index (days, guint, kept++) = index;
      }
  g_array_set_size (days, kept);
}

/* An announced visit lies in the earliest such month, its day by the house's id so that a month fills evenly; an
 * unannounced one may lie in any of them. */
static guint
choose (const Plan *plan, const PejlPlanMangel *mangel, gboolean anmeldt, GArray *days)
{
  guint n = 0;

  keep_least_loaded (plan, days, TRUE);
  if (!anmeldt)
    return g_array_index (days, guint, draw (plan, &mangel->dagtilbud, 2) % days->len);
  while (n < days->len
         && strncmp (g_array_index (plan->days, Day, g_array_index (days, guint, n)).dato,
                     g_array_index (plan->days, Day, g_array_index (days, guint, 0)).dato, 7)
                == 0)
    n++;
  g_array_set_size (days, n);
  keep_least_loaded (plan, days, FALSE);
  return g_array_index (days, guint, draw (plan, &mangel->dagtilbud, 1) % days->len);
}

static guint
next_konsulent (Plan *plan)
{
  guint n = MAX (plan->valg->n_konsulenter, 1), least = 0;

  for (guint i = 1; i < n; i++)
    if (plan->per_konsulent[i] < plan->per_konsulent[least])
      least = i;
  plan->per_konsulent[least]++;
  return least;
}

static char *
reason (const PejlPlanMangel *mangel, const PejlPlanForslag *forslag, int reached, guint afstand)
{
  const char *kind = forslag->anmeldt ? "et anmeldt" : "et uanmeldt";
  g_autofree char *last = mangel->sidste[0] != '\0' ? pejl_dato_format_long (mangel->sidste) : NULL;
  GString *words = g_string_new (NULL);

  if (last == NULL)
    g_string_append_printf (words, "Ikke besøgt i perioden; mangler %s besøg.", kind);
  else
    g_string_append_printf (words, "Mangler %s besøg; senest besøgt %s.", kind, last);
  if (forslag->dato[0] == '\0')
    g_string_append (words, " Perioden har ingen besøgsdage tilbage.");
  else if (reached < (int) afstand)
    g_string_append_printf (words, " Der er kun %d dage til husets andet besøg; perioden giver ikke plads til %u.",
                            reached, afstand);
  else
    g_string_append (words, forslag->anmeldt ? " Lagt i den måned, der har færrest besøg."
                                             : " Dagen er trukket i en af de måneder, der har færrest besøg.");
  return g_string_free (words, FALSE);
}

/* other: the house's other proposed day, or "". */
static PejlPlanForslag *
propose (Plan *plan, const PejlPlanMangel *mangel, gboolean anmeldt, const char *other)
{
  PejlPlanForslag *forslag = g_new0 (PejlPlanForslag, 1);
  int reached = 0;

  forslag->dagtilbud = mangel->dagtilbud;
  forslag->navn = g_strdup (mangel->navn);
  forslag->distrikt_navn = g_strdup (mangel->distrikt_navn);
  forslag->anmeldt = anmeldt;
  if (plan->days->len > 0)
    {
      g_autoptr (GArray) days = days_far_enough (plan, mangel, other, &reached);

      g_strlcpy (forslag->dato, g_array_index (plan->days, Day, choose (plan, mangel, anmeldt, days)).dato,
                 sizeof forslag->dato);
      add_load (plan, forslag->dato);
      forslag->konsulent = next_konsulent (plan);
    }
  forslag->grund = reason (mangel, forslag, reached, plan->valg->afstand);
  return forslag;
}

/* --- all of them --- */

/* Those never visited first, then by the oldest visit. */
static int
compare_need (gconstpointer a, gconstpointer b)
{
  const PejlPlanMangel *x = *(const PejlPlanMangel *const *) a;
  const PejlPlanMangel *y = *(const PejlPlanMangel *const *) b;
  int order = strcmp (x->sidste, y->sidste);

  return order != 0 ? order : pejl_id_compare (&x->dagtilbud, &y->dagtilbud);
}

static int
compare_drawn (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const PejlPlanMangel *x = *(const PejlPlanMangel *const *) a;
  const PejlPlanMangel *y = *(const PejlPlanMangel *const *) b;
  guint64 drawn[2] = { draw (user_data, &x->dagtilbud, 3), draw (user_data, &y->dagtilbud, 3) };

  return drawn[0] < drawn[1] ? -1 : drawn[0] > drawn[1];
}

static int
compare_forslag (gconstpointer a, gconstpointer b)
{
  const PejlPlanForslag *x = *(const PejlPlanForslag *const *) a;
  const PejlPlanForslag *y = *(const PejlPlanForslag *const *) b;
  int order = strcmp (x->dato, y->dato);

  if (order != 0)
    return order;
  order = pejl_dansk_compare (x->navn, y->navn);
  return order != 0 ? order : y->anmeldt - x->anmeldt;
}

static const char *
proposed_day (const GPtrArray *forslag, const PejlId *dagtilbud)
{
  for (guint i = 0; i < forslag->len; i++)
    {
      const PejlPlanForslag *item = g_ptr_array_index (forslag, i);

      if (pejl_id_equal (&item->dagtilbud, dagtilbud))
        return item->dato;
    }
  return "";
}

GPtrArray *
pejl_plan_forslag (const GPtrArray *mangler, const PejlPlanValg *valg)
{
  GPtrArray *forslag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_plan_forslag_free);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  Plan plan;

  g_return_val_if_fail (pejl_dato_is_valid (valg->i_dag) && pejl_dato_is_valid (valg->periode_slut), forslag);

  plan_init (&plan, valg);
  for (guint i = 0; i < mangler->len; i++)
    g_ptr_array_add (order, g_ptr_array_index (mangler, i));
  g_ptr_array_sort (order, compare_need);
  for (guint i = 0; i < order->len; i++)
    {
      const PejlPlanMangel *mangel = g_ptr_array_index (order, i);

      if (mangel->anmeldt)
        g_ptr_array_add (forslag, propose (&plan, mangel, TRUE, ""));
    }
  /* In drawn order: who comes when tells nothing of who lacked most. */
  g_ptr_array_sort_with_data (order, compare_drawn, &plan);
  for (guint i = 0; i < order->len; i++)
    {
      const PejlPlanMangel *mangel = g_ptr_array_index (order, i);

      if (mangel->uanmeldt)
        g_ptr_array_add (forslag,
                         propose (&plan, mangel, FALSE, proposed_day (forslag, &mangel->dagtilbud)));
    }
  g_ptr_array_sort (forslag, compare_forslag);
  plan_clear (&plan);
  return forslag;
}
