// SPDX-License-Identifier: GPL-3.0-or-later
// Times and numbers of context figures out of the many ways in which people and spreadsheets write them.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-rammetal.h"

#include "core/model/pejl-dansk.h"

#include <math.h>
#include <string.h>

#define FIRST_YEAR 1990
#define LAST_YEAR 2099
/* More words or numbers than any time is written with. */
#define MAX_PARTS 6
#define MAX_NUMBER 40

/* --- times --- */

/* A run of digits or of letters. */
typedef struct
{
  int tal;      /* -1: letters */
  guint cifre;
  char ord[16]; /* folded; cut */
} Del;

static guint
split (const char *folded, Del dele[MAX_PARTS])
{
  guint n = 0;

  for (const char *p = folded; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      const char *start = p;
      gboolean digits = g_ascii_isdigit (*p);

      if (!digits && !g_unichar_isalpha (c))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (n == MAX_PARTS)
        return 0;
      while (*p != '\0' && (digits ? g_ascii_isdigit (*p) : g_unichar_isalpha (g_utf8_get_char (p))))
        p = g_utf8_next_char (p);
      dele[n] = (Del){ -1, 0, "" };
      if (digits && p - start <= 4)
        dele[n].tal = (int) g_ascii_strtoll (start, NULL, 10);
      else if (digits)
        return 0;
      else
        g_strlcpy (dele[n].ord, start, MIN ((gsize) (p - start) + 1, sizeof dele[n].ord));
      dele[n].cifre = digits ? (guint) (p - start) : 0;
      n++;
    }
  return n;
}

static gboolean
is_year (const Del *del)
{
  return del->cifre == 4 && del->tal >= FIRST_YEAR && del->tal <= LAST_YEAR;
}

/* 1–12 for "marts", "mar", "12", "03"; else 0. */
static int
month_of (const Del *del)
{
  if (del->tal >= 0)
    return del->cifre <= 2 && del->tal >= 1 && del->tal <= 12 ? del->tal : 0;
  for (int month = 1; month <= 12; month++)
    {
      const char *name = pejl_dato_month_name (month);

      if (strcmp (del->ord, name) == 0 || (strlen (del->ord) == 3 && strncmp (del->ord, name, 3) == 0))
        return month;
    }
  return 0;
}

static gboolean
is_quarter_word (const Del *del)
{
  static const char *const words[] = { "k", "q", "kv", "kvt", "kvartal", "kvart", NULL };

  return g_strv_contains (words, del->ord);
}

/* The last day of the month. */
static void
end_of_month (int year, int month, char dato[PEJL_DATO_LEN])
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year), (GDateMonth) month, (GDateYear) year);
  g_snprintf (dato, PEJL_DATO_LEN, "%04d-%02d-%02d", year % 10000, month % 100, g_date_get_day (&date) % 100);
}

/* "2024K2", "K2 2024", "2. kvartal 2024", "2024 2. kvartal". */
static gboolean
read_quarter (const Del *dele, guint n, char dato[PEJL_DATO_LEN])
{
  int year = 0, quarter = 0;
  gboolean word = FALSE;

  for (guint i = 0; i < n; i++)
    if (is_year (&dele[i]))
      year = dele[i].tal;
    else if (dele[i].cifre == 1 && dele[i].tal >= 1 && dele[i].tal <= 4)
      quarter = dele[i].tal;
    else if (is_quarter_word (&dele[i]))
      word = TRUE;
  if (n != 3 || year == 0 || quarter == 0 || !word)
    return FALSE;
  end_of_month (year, quarter * 3, dato);
  return TRUE;
}

/* "2024-03", "03-2024", "2024M03", "marts 2024". */
static gboolean
read_month (const Del *dele, guint n, char dato[PEJL_DATO_LEN])
{
  const Del *year, *month;
  Del two[2];

  if (n == 3 && is_year (&dele[0]) && strcmp (dele[1].ord, "m") == 0)
    {
      two[0] = dele[0];
      two[1] = dele[2];
      dele = two;
    }
  else if (n != 2)
    return FALSE;
  year = is_year (&dele[0]) ? &dele[0] : &dele[1];
  month = year == &dele[0] ? &dele[1] : &dele[0];
  if (!is_year (year) || month_of (month) == 0)
    return FALSE;
  end_of_month (year->tal, month_of (month), dato);
  return TRUE;
}

/* Day, month, year, or year, month, day; also with a clock time of midnight behind it, as spreadsheets write. */
static gboolean
read_day (const Del *dele, guint n, char dato[PEJL_DATO_LEN])
{
  const Del *year = &dele[2], *day = &dele[0];

  for (guint i = 3; i < n; i++)
    if (dele[i].tal != 0 || dele[i].cifre > 2)
      return FALSE;
  if (n < 3)
    return FALSE;
  if (is_year (&dele[0]))
    {
      year = &dele[0];
      day = &dele[2];
    }
  if (!is_year (year) || day->tal < 1 || day->cifre > 2 || month_of (&dele[1]) == 0)
    return FALSE;
  g_snprintf (dato, PEJL_DATO_LEN, "%04d-%02d-%02d", year->tal % 10000, month_of (&dele[1]) % 100, day->tal % 100);
  return pejl_dato_is_valid (dato);
}

gboolean
pejl_rammetal_laes_tid (const char *text, char dato[PEJL_DATO_LEN], PejlRammeTid *tid)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  Del dele[MAX_PARTS];
  guint n = split (folded, dele);

  if (n == 1 && is_year (&dele[0]))
    {
      end_of_month (dele[0].tal, 12, dato);
      *tid = PEJL_RAMMETID_AAR;
      return TRUE;
    }
  if (read_quarter (dele, n, dato))
    *tid = PEJL_RAMMETID_KVARTAL;
  else if (read_month (dele, n, dato))
    *tid = PEJL_RAMMETID_MAANED;
  else if (read_day (dele, n, dato))
    *tid = PEJL_RAMMETID_DAG;
  else
    return FALSE;
  return TRUE;
}

/* --- numbers --- */

gboolean
pejl_rammetal_er_tomt (const char *text)
{
  static const char *const words[] = { "",     "-",   "–",   "—",           ".",          "..",     "...", "n/a",
                                       "na",   "i/t", "u/o", "ikke oplyst", "uoplyst",    "mangler", "x",   "#n/a",
                                       "null", NULL };
  g_autofree char *normal = pejl_dansk_normalize (text);
  g_autofree char *folded = g_utf8_casefold (normal, -1);

  return g_strv_contains (words, folded);
}

/* What stands before and behind the digits taken away: white space, %, pct., a sign. FALSE when too long to be a number. */
static gboolean
bare (const char *text, char out[MAX_NUMBER], gboolean *negative)
{
  static const char *const behind[] = { "%", "pct.", "pct", "procent" };
  g_autofree char *normal = pejl_dansk_normalize (text);
  g_autofree char *folded = g_utf8_casefold (normal, -1);
  const char *start = folded;

  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (g_str_has_suffix (folded, behind[i]))
      {
        folded[strlen (folded) - strlen (behind[i])] = '\0';
        break;
      }
  *negative = g_str_has_prefix (folded, "-") || g_str_has_prefix (folded, "−");
  if (*negative)
    start = g_utf8_next_char (folded);
  g_strchomp (folded);
  return g_strlcpy (out, start, MAX_NUMBER) < MAX_NUMBER;
}

/* One to three digits, then groups of three, each after the mark. Gives where they end. */
static const char *
skip_groups (const char *p, char mark)
{
  guint first = 0;

  while (g_ascii_isdigit (p[first]))
    first++;
  if (first < 1 || first > 3)
    return p + first;
  p += first;
  while (*p == mark && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]))
    p += 4;
  return p;
}

/* The digits before the decimal mark, read into out without marks; gives where they end. */
static const char *
read_whole (const char *p, PejlTalform form, GString *out)
{
  const char *end = p;

  while (g_ascii_isdigit (*end))
    end++;
  if (end > p && (*end == ' ' || (*end == '.' && form == PEJL_TALFORM_DANSK)))
    end = skip_groups (p, *end);
  for (; p < end; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (out, *p);
  return end;
}

gboolean
pejl_rammetal_laes_tal (const char *text, PejlTalform form, double *vaerdi)
{
  char number[MAX_NUMBER];
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean negative;
  const char *p;

  if (!bare (text, number, &negative))
    return FALSE;
  p = read_whole (number, form, plain);
  if (plain->len == 0)
    return FALSE;
  if (*p == (form == PEJL_TALFORM_DANSK ? ',' : '.') && g_ascii_isdigit (p[1]))
    {
      g_string_append_c (plain, '.');
      for (p++; g_ascii_isdigit (*p); p++)
        g_string_append_c (plain, *p);
    }
  if (*p != '\0')
    return FALSE;
  *vaerdi = g_ascii_strtod (plain->str, NULL) * (negative ? -1 : 1);
  return fabs (*vaerdi) <= PEJL_RAMMETAL_MAX;
}

PejlTalform
pejl_rammetal_talform (const char *const *celler, guint n)
{
  gboolean punktum = FALSE;

  for (guint i = 0; i < n; i++)
    {
      double value;

      if (strchr (celler[i], ',') != NULL)
        return PEJL_TALFORM_DANSK;
      if (strchr (celler[i], '.') != NULL && !pejl_rammetal_laes_tal (celler[i], PEJL_TALFORM_DANSK, &value)
          && pejl_rammetal_laes_tal (celler[i], PEJL_TALFORM_PUNKTUM, &value))
        punktum = TRUE;
    }
  return punktum ? PEJL_TALFORM_PUNKTUM : PEJL_TALFORM_DANSK;
}
