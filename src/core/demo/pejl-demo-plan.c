// SPDX-License-Identifier: GPL-3.0-or-later
// Which visits Havneby's konsulenter make when, how the houses stand, and which tegn are seen at each.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-plan.h"

#include "core/demo/pejl-demo.h"

#include <string.h>

/* The day on which the demo stands still; what lies after it is planned. */
#define I_DAG PEJL_DEMO_I_DAG
#define FULL_FROM 2007
#define FULL_TO 2026
/* With the evidens that show no tegn this makes 66 or 67 a visit. */
#define FULL_FUND 60

/* Systematik is where most houses struggle; the order and distance follow the national study's shape. */
static const double omraade_niveau[PEJL_DEMO_OMRAADER] = { 0.0, 0.25, -0.45, -0.05 };
/* Lower edges of levels 2–5 on the same scale. */
static const double graenser[] = { -1.75, -0.35, 1.15, 2.6 };

typedef struct
{
  guint64 seed;
  gboolean full;
  const PejlDemoSteder *steder;
  const PejlStrategi *strategi;
  PejlDemoPlan *plan;
} Planlaegger;

static void
besoeg_free (gpointer data)
{
  PejlDemoBesoeg *besoeg = data;

  g_array_unref (besoeg->fund);
  g_free (besoeg);
}

void
pejl_demo_plan_free (PejlDemoPlan *plan)
{
  if (plan == NULL)
    return;
  g_ptr_array_unref (plan->besoeg);
  g_free (plan);
}

/* --- dates --- */

/* Not in July, not between 18 December and 6 January, not at weekends. */
static void
to_working_day (char dato[PEJL_DATO_LEN])
{
  int month = (dato[5] - '0') * 10 + dato[6] - '0';
  int day = (dato[8] - '0') * 10 + dato[9] - '0';
  char from[PEJL_DATO_LEN];
  int weekday;

  if (month == 7)
    memcpy (dato + 5, "08", 2);
  else if (month == 12 && day > 17)
    memcpy (dato + 8, "10", 2);
  else if (month == 1 && day < 7)
    memcpy (dato + 8, "12", 2);
  g_strlcpy (from, dato, sizeof from);
  /* 2001-01-01 was a Monday. */
  weekday = pejl_dato_days_between ("2001-01-01", from) % 7;
  if (weekday >= 5)
    pejl_dato_add_days (from, weekday == 5 ? -1 : 1, dato);
}

static void
draw_date (PejlSlump *slump, const char *from, const char *to, char dato[PEJL_DATO_LEN])
{
  int days = MAX (pejl_dato_days_between (from, to), 0);
  char drawn[PEJL_DATO_LEN];

  pejl_dato_add_days (from, (int) pejl_slump_below (slump, (guint) days + 1), drawn);
  to_working_day (drawn);
  g_strlcpy (dato, drawn, PEJL_DATO_LEN);
}

static PejlStatus
status_at (const char *dato)
{
  if (strcmp (dato, I_DAG) > 0)
    return PEJL_STATUS_PLANLAGT;
  if (strcmp (dato, "2026-05-05") > 0)
    return PEJL_STATUS_KLADDE;
  if (strcmp (dato, "2026-04-20") > 0)
    return PEJL_STATUS_DIALOG;
  if (strcmp (dato, "2026-04-01") > 0)
    return PEJL_STATUS_I_HOERING;
  return strcmp (dato, "2026-02-15") > 0 ? PEJL_STATUS_ENDELIG : PEJL_STATUS_OFFENTLIGGJORT;
}

static PejlDemoBesoeg *
add_besoeg (Planlaegger *p, PejlOmfang omfang, guint sted, gboolean anmeldt, const char *dato)
{
  PejlDemoBesoeg *besoeg = g_new0 (PejlDemoBesoeg, 1);

  besoeg->nr = p->plan->besoeg->len;
  besoeg->omfang = omfang;
  besoeg->sted = sted;
  besoeg->anmeldt = anmeldt;
  g_strlcpy (besoeg->dato, dato, sizeof besoeg->dato);
  besoeg->status = status_at (dato);
  besoeg->konsulent = (sted + besoeg->nr / 7) % 3;
  besoeg->fund = g_array_new (FALSE, FALSE, sizeof (PejlDemoFund));
  for (guint i = 0; i < PEJL_DEMO_OMRAADER; i++)
    besoeg->niveau[i] = PEJL_DEMO_IKKE_BEDOEMT;
  g_ptr_array_add (p->plan->besoeg, besoeg);
  return besoeg;
}

/* --- how a house stands --- */

static int
level_of (double x)
{
  int level = 1;

  for (guint i = 0; i < G_N_ELEMENTS (graenser) && x >= graenser[i]; i++)
    level++;
  return level;
}

static void
judge (PejlDemoBesoeg *besoeg, const double x[PEJL_DEMO_OMRAADER], PejlSlump *slump)
{
  for (guint i = 0; i < PEJL_DEMO_OMRAADER; i++)
    {
      double seen = x[i] + 0.2 * pejl_slump_normal (slump);

      /* At an unannounced visit there is seldom time for the staff's meetings and sparring. */
      if (!besoeg->anmeldt && i == 3 && pejl_slump_chance (slump, 0.7))
        continue;
      besoeg->niveau[i] = pejl_slump_chance (slump, 0.025) ? 0 : level_of (seen);
    }
  /* A draft still lacks the areas that one judges last. */
  if (besoeg->status == PEJL_STATUS_KLADDE)
    besoeg->niveau[2] = besoeg->niveau[3] = PEJL_DEMO_IKKE_BEDOEMT;
}

/* --- which tegn are seen --- */

static double
chance_of_tegn (const Planlaegger *p, guint nr, double x)
{
  const PejlTegn *tegn = g_ptr_array_index (p->strategi->tegn, nr);
  const PejlRolle *rolle = g_ptr_array_index (p->strategi->roller, tegn->rolle);
  PejlSlump slump = pejl_slump_new (p->seed, "tegn", nr);
  double chance = 0.64 + 0.15 * CLAMP (x, -2.0, 2.0) + 0.16 * CLAMP (pejl_slump_normal (&slump), -1.5, 1.5);

  if (strcmp (rolle->key, "ledere") == 0)
    chance -= tegn->omraade == 2 ? 0.22 : 0.05;
  /* Numbers and stories used together: what nobody does yet. */
  if (strcmp (tegn->key, "boernesyn.medarbejdere.7") == 0)
    chance -= 0.5;
  return CLAMP (chance, 0.02, 0.96);
}

static void
add_fund (GPtrArray *held, guint visit, guint tegn, PejlRetning retning)
{
  PejlDemoBesoeg *besoeg = g_ptr_array_index (held, visit);
  PejlDemoFund fund = { tegn, retning };

  g_array_append_val (besoeg->fund, fund);
}

static void
find_tegn (Planlaegger *p, GPtrArray *held, PejlOmfang omfang, const double x[PEJL_DEMO_OMRAADER],
           PejlSlump *slump)
{
  if (held->len == 0)
    return;
  for (guint i = 0; i < p->strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (p->strategi->tegn, i);
      const PejlRolle *rolle = g_ptr_array_index (p->strategi->roller, tegn->rolle);
      guint visit = pejl_slump_below (slump, held->len);
      gboolean seen;

      if (rolle->omfang != omfang)
        continue;
      seen = pejl_slump_chance (slump, chance_of_tegn (p, i, x[MIN (tegn->omraade, PEJL_DEMO_OMRAADER - 1)]));
      if (seen)
        add_fund (held, visit, i, PEJL_RETNING_STYRKER);
      if (seen && held->len > 1 && pejl_slump_chance (slump, 0.25))
        add_fund (held, (visit + 1) % held->len, i, PEJL_RETNING_STYRKER);
      if (pejl_slump_chance (slump, seen ? 0.1 : 0.4))
        add_fund (held, (visit + (seen ? 1 : 0)) % held->len, i, PEJL_RETNING_MANGLER);
    }
}

/* In the full-size store every visit has as many evidens as a thorough konsulent writes in a day. */
static void
pad_fund (Planlaegger *p, PejlDemoBesoeg *besoeg, PejlSlump *slump)
{
  guint n = besoeg->fund->len;

  besoeg->tegn_vurderinger = 13;
  while (n > 0 && besoeg->fund->len < FULL_FUND)
    {
      PejlDemoFund fund = g_array_index (besoeg->fund, PejlDemoFund, pejl_slump_below (slump, n));

      g_array_append_val (besoeg->fund, fund);
    }
}

/* --- a house through its visits --- */

static void
stand_of_house (const PejlDemoHus *hus, double drift, PejlSlump *slump, double x[PEJL_DEMO_OMRAADER])
{
  double now = hus->niveau + drift + 0.3 * pejl_slump_normal (slump);

  for (guint i = 0; i < PEJL_DEMO_OMRAADER; i++)
    x[i] = now + omraade_niveau[i] + 0.4 * pejl_slump_normal (slump);
}

/* Judges the visits held and says what was seen there. first: where those of the house begin in the plan. */
static void
hold_visits (Planlaegger *p, const PejlDemoHus *hus, double drift, guint first, PejlSlump *slump)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new ();
  double x[PEJL_DEMO_OMRAADER];

  stand_of_house (hus, drift, slump, x);
  for (guint i = first; i < p->plan->besoeg->len; i++)
    {
      PejlDemoBesoeg *besoeg = g_ptr_array_index (p->plan->besoeg, i);

      if (besoeg->status == PEJL_STATUS_PLANLAGT)
        continue;
      g_ptr_array_add (held, besoeg);
      judge (besoeg, x, slump);
      besoeg->tegn_vurderinger = besoeg->anmeldt ? 3 + pejl_slump_below (slump, 4) : 0;
    }
  find_tegn (p, held, PEJL_OMFANG_DAGTILBUD, x, slump);
  for (guint i = 0; p->full && i < held->len; i++)
    pad_fund (p, g_ptr_array_index (held, i), slump);
}

static void
plan_closed_period (Planlaegger *p, guint nr, int year, double drift)
{
  const PejlDemoHus *hus = g_ptr_array_index (p->steder->huse, nr);
  PejlSlump slump = pejl_slump_new (p->seed, "periode", (guint64) year * 1000 + nr);
  g_autofree char *from = g_strdup_printf ("%d-01-20", year);
  g_autofree char *to = g_strdup_printf ("%d-09-30", year + 1);
  g_autofree char *end = g_strdup_printf ("%d-12-12", year + 1);
  char dato[PEJL_DATO_LEN], later[PEJL_DATO_LEN];
  guint first = p->plan->besoeg->len;

  draw_date (&slump, from, to, dato);
  add_besoeg (p, PEJL_OMFANG_DAGTILBUD, nr, TRUE, dato);
  if (pejl_slump_chance (&slump, 0.88))
    {
      pejl_dato_add_days (dato, 30, later);
      draw_date (&slump, later, end, later);
      add_besoeg (p, PEJL_OMFANG_DAGTILBUD, nr, FALSE, later);
    }
  if (hus->niveau < -0.8)
    {
      draw_date (&slump, to, end, later);
      add_besoeg (p, PEJL_OMFANG_DAGTILBUD, nr, FALSE, later);
    }
  hold_visits (p, hus, drift, first, &slump);
}

/* The running period: some houses visited, one in mid-visit today, two overdue, the rest planned. */
static void
plan_running_period (Planlaegger *p, guint nr)
{
  const PejlDemoHus *hus = g_ptr_array_index (p->steder->huse, nr);
  PejlSlump slump = pejl_slump_new (p->seed, "periode", 2026000 + nr);
  guint first = p->plan->besoeg->len;
  char dato[PEJL_DATO_LEN];

  if (nr == 0)
    g_strlcpy (dato, I_DAG, sizeof dato);
  else if (nr == 14 || nr == 22)
    g_strlcpy (dato, nr == 14 ? "2026-05-06" : "2026-05-08", sizeof dato);
  else if (pejl_slump_chance (&slump, 0.45))
    draw_date (&slump, "2026-01-12", "2026-05-04", dato);
  else
    draw_date (&slump, "2026-05-19", "2027-10-29", dato);
  add_besoeg (p, PEJL_OMFANG_DAGTILBUD, nr, TRUE, dato);
  if (strcmp (dato, "2026-03-20") < 0 && pejl_slump_chance (&slump, 0.5))
    {
      draw_date (&slump, "2026-03-23", "2026-05-04", dato);
      add_besoeg (p, PEJL_OMFANG_DAGTILBUD, nr, FALSE, dato);
    }
  else if (pejl_slump_chance (&slump, 0.4))
    {
      draw_date (&slump, "2026-08-17", "2027-11-26", dato);
      add_besoeg (p, PEJL_OMFANG_DAGTILBUD, nr, FALSE, dato);
    }
  if (nr == 7 || nr == 25)
    add_besoeg (p, PEJL_OMFANG_DAGTILBUD, nr, FALSE, nr == 7 ? "2026-04-23" : "2026-05-05")->status
      = PEJL_STATUS_PLANLAGT;
  hold_visits (p, hus, 0.4, first, &slump);
}

static void
plan_full_year (Planlaegger *p, guint nr, int year)
{
  const PejlDemoHus *hus = g_ptr_array_index (p->steder->huse, nr);
  PejlSlump slump = pejl_slump_new (p->seed, "aar", (guint64) year * 1000 + nr);
  guint first = p->plan->besoeg->len;

  for (guint i = 0; i < 2; i++)
    {
      gboolean last = year == FULL_TO;
      const char *first_day = i == 0 ? "01-12" : last ? "03-16" : "08-10";
      const char *last_day = i == 0 ? (last ? "03-13" : "06-19") : last ? "05-04" : "12-10";
      g_autofree char *from = g_strdup_printf ("%d-%s", year, first_day);
      g_autofree char *to = g_strdup_printf ("%d-%s", year, last_day);
      char dato[PEJL_DATO_LEN];

      draw_date (&slump, from, to, dato);
      add_besoeg (p, PEJL_OMFANG_DAGTILBUD, nr, i == 0, dato);
    }
  hold_visits (p, hus, 0.02 * (year - FULL_FROM), first, &slump);
}

/* Two houses of each closed period are not reached: illness and a move. */
static gboolean
is_left_out (const Planlaegger *p, guint nr, int year)
{
  PejlSlump slump = pejl_slump_new (p->seed, "ikke besøgt", (guint64) year);
  guint n = p->steder->huse->len;
  guint first = pejl_slump_below (&slump, n);
  guint second = (first + 1 + pejl_slump_below (&slump, n - 1)) % n;
  const PejlDemoHus *hus = g_ptr_array_index (p->steder->huse, nr);

  return nr == first || nr == second || hus->fra > year + 1;
}

/* --- samtaler and self-evaluation --- */

static void
plan_talk (Planlaegger *p, PejlOmfang omfang, guint sted, int year, double stand)
{
  PejlSlump slump = pejl_slump_new (p->seed, omfang == PEJL_OMFANG_CENTER ? "center" : "samtale",
                                    (guint64) year * 1000 + sted);
  g_autofree char *from = g_strdup_printf ("%d-09-08", year);
  g_autofree char *to = g_strdup_printf ("%d-11-20", year);
  g_autoptr (GPtrArray) held = g_ptr_array_new ();
  char dato[PEJL_DATO_LEN];
  PejlDemoBesoeg *talk;
  double x[PEJL_DEMO_OMRAADER];

  if (year == 2026 && sted == 0 && omfang == PEJL_OMFANG_DISTRIKT)
    g_strlcpy (dato, "2026-04-14", sizeof dato);
  else
    draw_date (&slump, from, to, dato);
  talk = add_besoeg (p, omfang, sted, TRUE, dato);
  if (talk->status == PEJL_STATUS_PLANLAGT)
    return;
  for (guint i = 0; i < PEJL_DEMO_OMRAADER; i++)
    x[i] = stand + omraade_niveau[i] + 0.3 * pejl_slump_normal (&slump);
  g_ptr_array_add (held, talk);
  find_tegn (p, held, omfang, x, &slump);
}

static void
plan_talks (Planlaegger *p, int first_year, int last_year)
{
  for (int year = first_year; year <= last_year; year++)
    {
      for (guint i = 0; i < p->steder->distrikter->len; i++)
        plan_talk (p, PEJL_OMFANG_DISTRIKT, i, year,
                   ((PejlDemoDistrikt *) g_ptr_array_index (p->steder->distrikter, i))->niveau * 2);
      plan_talk (p, PEJL_OMFANG_CENTER, 0, year, 0.2);
    }
}

static void
plan_normal (Planlaegger *p)
{
  for (guint i = 0; i < p->steder->huse->len; i++)
    {
      if (!is_left_out (p, i, 2022))
        plan_closed_period (p, i, 2022, 0.0);
      if (!is_left_out (p, i, 2024))
        plan_closed_period (p, i, 2024, 0.25);
      plan_running_period (p, i);
    }
  plan_talks (p, 2022, 2026);
}

static void
plan_full (Planlaegger *p)
{
  for (int year = FULL_FROM; year <= FULL_TO; year++)
    for (guint i = 0; i < p->steder->huse->len; i++)
      plan_full_year (p, i, year);
  plan_talks (p, FULL_FROM, FULL_TO);
}

PejlDemoPlan *
pejl_demo_plan_new (guint64 seed, gboolean full, const PejlDemoSteder *steder, const PejlStrategi *strategi)
{
  PejlDemoPlan *plan = g_new0 (PejlDemoPlan, 1);
  Planlaegger planlaegger = { seed, full, steder, strategi, plan };

  plan->besoeg = g_ptr_array_new_with_free_func (besoeg_free);
  if (full)
    plan_full (&planlaegger);
  else
    plan_normal (&planlaegger);
  return plan;
}
