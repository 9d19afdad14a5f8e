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

static gboolean
is_moving_holiday (const char *dato)
{
  /* Skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfartsdag, pinsedag, 2. pinsedag. Store bededag
   * is a working day since 2024. */
  static const int days[] = { -3, -2, 0, 1, 39, 49, 50 };
  char easter[PEJL_DATO_LEN];
  int away;

  easter_sunday ((int) g_ascii_strtoll (dato, NULL, 10), easter);
  away = pejl_dato_days_between (easter, dato);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (away == days[i])
      return TRUE;
  return away == 26 && strcmp (dato, "2024") < 0;
}

static gboolean
is_fixed_holiday (const char *dato)
{
  static const char *const days[] = { "-01-01", "-06-05", "-12-24", "-12-25", "-12-26", "-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (strcmp (dato + 4, days[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_weekend (const char *dato)
{
  int weekday = pejl_dato_days_between (A_MONDAY, dato) % 7;

  return (weekday + 7) % 7 >= 5;
}

gboolean
pejl_plan_er_besoegsdag (const char *dato)
{
  g_return_val_if_fail (dato != NULL && pejl_dato_is_valid (dato), FALSE);

  return strncmp (dato + 5, "07", 2) != 0 && !is_weekend (dato) && !is_fixed_holiday (dato)
         && !is_moving_holiday (dato);
}
