// SPDX-License-Identifier: GPL-3.0-or-later
// The days on which a dagtilbud is visited.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-plan.h"

#include <string.h>

/* A Monday. */
#define A_MONDAY "2024-01-01"

/* The Gregorian rule of Meeus, Jones and Butcher. */
static void
easter_sunday (int year, char buf[PEJL_DATO_LEN])
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  g_snprintf (buf, PEJL_DATO_LEN, "%04d-%02d-%02d", year, n / 31, n % 31 + 1);
}

static const char *
moving_holiday (const char *dato)
{
  static const struct
  {
    int days; /* after Easter Sunday */
    const char *name;
  } holidays[] = {
    { -3, "skærtorsdag" },
    { -2, "langfredag" },
    { 0, "påskedag" },
    { 1, "2. påskedag" },
    { 39, "Kristi himmelfartsdag" },
    { 49, "pinsedag" },
    { 50, "2. pinsedag" },
  };
  char easter[PEJL_DATO_LEN];
  int away;

  easter_sunday ((int) g_ascii_strtoll (dato, NULL, 10), easter);
  away = pejl_dato_days_between (easter, dato);
  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    if (away == holidays[i].days)
      return holidays[i].name;
  /* A working day since 2024. */
  return away == 26 && strcmp (dato, "2024") < 0 ? "store bededag" : NULL;
}

static const char *
fixed_holiday (const char *dato)
{
  static const struct
  {
    const char *day;
    const char *name;
  } holidays[] = {
    { "-01-01", "nytårsdag" }, { "-06-05", "grundlovsdag" }, { "-12-24", "juleaften" },
    { "-12-25", "juledag" },   { "-12-26", "2. juledag" },   { "-12-31", "nytårsaften" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    if (strcmp (dato + 4, holidays[i].day) == 0)
      return holidays[i].name;
  return NULL;
}

static gboolean
is_weekend (const char *dato)
{
  int weekday = pejl_dato_days_between (A_MONDAY, dato) % 7;

  return (weekday + 7) % 7 >= 5;
}

const char *
pejl_plan_helligdag (const char *dato)
{
  const char *name;

  g_return_val_if_fail (dato != NULL && pejl_dato_is_valid (dato), NULL);

  name = moving_holiday (dato);
  return name != NULL ? name : fixed_holiday (dato);
}

gboolean
pejl_plan_er_besoegsdag (const char *dato)
{
  g_return_val_if_fail (dato != NULL && pejl_dato_is_valid (dato), FALSE);

  return strncmp (dato + 5, "07", 2) != 0 && !is_weekend (dato) && pejl_plan_helligdag (dato) == NULL;
}
