// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the days of a year's samtaler, follow-ups and meetings, and writes them as rows.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-aftaler.h"

#include "core/demo/pejl-demo.h"
#include "core/rules/pejl-plan.h"

#include <string.h>

#define FIRST_YEAR 2025
#define LAST_YEAR 2026
/* Houses of a distrikt that are followed up in a year. */
#define FOLLOWED 3

typedef struct
{
  const PejlDemoSkriver *skriver;
  PejlAction *action;
  PejlSlump slump;
  int year;
  guint nr; /* of the next row */
} Aar;

/* One row before it is written. */
typedef struct
{
  PejlAftaleArt art;
  const char *titel;
  const char *fra, *til;      /* NULL: the whole day */
  const PejlId *distrikt;     /* NULL: none */
  const PejlId *dagtilbud;
  const PejlId *person;
} Udkast;

typedef struct
{
  PejlAftaleArt art;
  guint month, day; /* about */
  const char *fra, *til;
  const char *titel;
} Fast;

/* The same each year, on about these days. */
static const Fast faste[] = {
  { PEJL_AFTALE_ANDET, 1, 14, NULL, NULL, "Årets tilsynsplan lægges frem" },
  { PEJL_AFTALE_UDVALG, 2, 4, "16:00", "18:00", "Børne- og Ungdomsudvalget: kvalitet i dagtilbud" },
  { PEJL_AFTALE_SAMTALE, 3, 10, "09:00", "12:00", "Ledernetværk om Børnesyn" },
  { PEJL_AFTALE_UDVALG, 5, 20, "16:00", "18:00", "Budgetseminar for Børne- og Ungdomsudvalget" },
  { PEJL_AFTALE_UDVALG, 6, 17, "16:00", "18:00", "Halvårsstatus til Børne- og Ungdomsudvalget" },
  { PEJL_AFTALE_SAMTALE, 9, 8, "09:00", "12:00", "Ledernetværk om Systematik" },
  { PEJL_AFTALE_UDVALG, 9, 16, "16:00", "18:00", "Børne- og Ungdomsudvalget: temamøde" },
  { PEJL_AFTALE_ANDET, 11, 12, "13:00", "15:30", "Fælles temadag om brug af data" },
  { PEJL_AFTALE_UDVALG, 12, 9, "16:00", "18:00", "Årsstatus til Børne- og Ungdomsudvalget" },
};

/* The first day of visits from there on. */
static void
working_day (int year, guint month, guint day, char buf[PEJL_DATO_LEN])
{
  char from[PEJL_DATO_LEN];

  g_snprintf (from, sizeof from, "%04d-%02u-%02u", year % 10000, month % 100, day % 100);
  for (int i = 0;; i++)
    {
      pejl_dato_add_days (from, i, buf);
      if (pejl_plan_er_besoegsdag (buf))
        return;
    }
}

static void
write_row (Aar *aar, const Udkast *udkast, guint month, guint day)
{
  PejlId id = pejl_demo_id (aar->skriver->seed, "aftale", (guint64) aar->year, aar->nr++);
  char dato[PEJL_DATO_LEN];

  working_day (aar->year, month, day, dato);
  pejl_action_row (aar->action, PEJL_TABLE_AFTALE, &id);
  pejl_action_set_int (aar->action, PEJL_FIELD_AFTALE_ART, udkast->art);
  pejl_action_set_text (aar->action, PEJL_FIELD_AFTALE_DATO, dato);
  pejl_action_set_text (aar->action, PEJL_FIELD_AFTALE_TITEL, udkast->titel);
  if (udkast->fra != NULL)
    {
      pejl_action_set_text (aar->action, PEJL_FIELD_AFTALE_FRA, udkast->fra);
      pejl_action_set_text (aar->action, PEJL_FIELD_AFTALE_TIL, udkast->til);
    }
  if (udkast->distrikt != NULL)
    pejl_action_set_id (aar->action, PEJL_FIELD_AFTALE_DISTRIKT, udkast->distrikt);
  if (udkast->dagtilbud != NULL)
    pejl_action_set_id (aar->action, PEJL_FIELD_AFTALE_DAGTILBUD, udkast->dagtilbud);
  if (udkast->person != NULL)
    pejl_action_set_id (aar->action, PEJL_FIELD_AFTALE_PERSON, udkast->person);
  if (strcmp (dato, PEJL_DEMO_I_DAG) < 0)
    pejl_action_set_text (aar->action, PEJL_FIELD_AFTALE_HOLDT, dato);
}

static void
write_fixed (Aar *aar)
{
  for (guint i = 0; i < G_N_ELEMENTS (faste); i++)
    {
      Udkast udkast = { faste[i].art, faste[i].titel, faste[i].fra, faste[i].til, NULL, NULL, NULL };

      write_row (aar, &udkast, faste[i].month, faste[i].day + pejl_slump_below (&aar->slump, 3));
    }
}

/* In late winter with the ledere, in November with the områdeleder. */
static void
write_talks (Aar *aar, guint distrikt)
{
  const PejlDemoDistrikt *place = g_ptr_array_index (aar->skriver->steder->distrikter, distrikt);
  g_autofree char *winter = g_strdup_printf ("Status- og læringssamtaler med lederne i %s", place->navn);
  g_autofree char *autumn = g_strdup_printf ("Opsamling med områdelederen i %s", place->navn);
  const PejlId *person = &aar->skriver->konsulenter[distrikt % PEJL_DEMO_KONSULENTER];
  Udkast first = { PEJL_AFTALE_SAMTALE, winter, "09:00", "14:00", &place->id, NULL, person };
  Udkast second = { PEJL_AFTALE_SAMTALE, autumn, "10:00", "11:30", &place->id, NULL, person };

  write_row (aar, &first, 2 + distrikt % 2, 5 + pejl_slump_below (&aar->slump, 20));
  write_row (aar, &second, 11, 2 + pejl_slump_below (&aar->slump, 20));
}

/* Some houses of the distrikt, spread over the year. */
static void
write_follow_ups (Aar *aar, guint distrikt)
{
  static const guint months[FOLLOWED] = { 3, 6, 10 };
  const GPtrArray *huse = aar->skriver->steder->huse;
  guint offset = pejl_slump_below (&aar->slump, huse->len), found = 0;

  for (guint i = 0; i < huse->len && found < FOLLOWED; i++)
    {
      const PejlDemoHus *hus = g_ptr_array_index (huse, (i + offset) % huse->len);
      g_autofree char *titel = NULL;
      Udkast udkast = { .art = PEJL_AFTALE_HANDLEPLAN, .fra = "13:00", .til = "14:00", .dagtilbud = &hus->id };

      if (hus->distrikt != distrikt || hus->fra > aar->year)
        continue;
      titel = g_strdup_printf ("Opfølgning på handleplan: %s", hus->navn);
      udkast.titel = titel;
      udkast.person = &aar->skriver->konsulenter[(distrikt + found) % PEJL_DEMO_KONSULENTER];
      write_row (aar, &udkast, (months[found] + distrikt % 3 - 1), 1 + pejl_slump_below (&aar->slump, 25));
      found++;
    }
}

static PejlAction *
write_year (const PejlDemoSkriver *skriver, int year)
{
  Aar aar = { .skriver = skriver,
              .action = pejl_action_new ("Demo"),
              .slump = pejl_slump_new (skriver->seed, "aftaler", (guint64) year),
              .year = year };

  pejl_action_set_undoable (aar.action, FALSE);
  write_fixed (&aar);
  for (guint i = 0; i < skriver->steder->distrikter->len; i++)
    {
      write_talks (&aar, i);
      write_follow_ups (&aar, i);
    }
  return aar.action;
}

GPtrArray *
pejl_demo_aftaler (const PejlDemoSkriver *skriver)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);

  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    g_ptr_array_add (actions, write_year (skriver, year));
  return actions;
}
