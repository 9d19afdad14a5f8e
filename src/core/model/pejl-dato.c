// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, and the committee's two-year periods, computed on the proleptic Gregorian calendar by GDate.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-dag.h"
#include "core/model/pejl-dato.h"

#include <string.h>

#define EN_DASH "\xe2\x80\x93"

static const char *const month_names[] = {
  "januar", "februar", "marts", "april", "maj", "juni",
  "juli", "august", "september", "oktober", "november", "december",
};

static const char *const weekday_names[] = {
  "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
};

static gboolean
read_digits (const char *text,
             gsize       count,
             guint      *number)
{
  *number = 0;
  for (gsize i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint) g_ascii_digit_value (text[i]);
    }
  return TRUE;
}

/* Reads the ten characters of a date; what follows them is the caller's. */
static gboolean
read_date (const char *text,
           GDate      *date)
{
  guint year, month, day;

  if (text == NULL || strnlen (text, 10) < 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  if (!read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month) || !read_digits (text + 8, 2, &day))
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static void
write_ymd (guint year,
           guint month,
           guint day,
           char  buf[PEJL_DATO_LEN])
{
  g_snprintf (buf, PEJL_DATO_LEN, "%04u-%02u-%02u", year % 10000, month % 100, day % 100);
}

static void
write_date (const GDate *date,
            char         buf[PEJL_DATO_LEN])
{
  write_ymd (g_date_get_year (date), (guint) g_date_get_month (date), g_date_get_day (date), buf);
}

gboolean
pejl_dato_is_valid (const char *iso)
{
  GDate date;

  return read_date (iso, &date) && iso[10] == '\0';
}

/* Days since the year 1, as GDate counts; 0: the machine's day. */
static gint standing_day;

void
pejl_dato_set_today (const char *iso)
{
  GDate date;

  g_return_if_fail (iso == NULL || pejl_dato_is_valid (iso));

  g_atomic_int_set (&standing_day, iso != NULL && read_date (iso, &date) ? (gint) g_date_get_julian (&date) : 0);
}

static void
write_day_of (GDateTime *now, char buf[PEJL_DATO_LEN])
{
  gint day = g_atomic_int_get (&standing_day);
  GDate date;

  if (day != 0)
    {
      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) day);
      write_date (&date, buf);
      return;
    }
  write_ymd ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
             (guint) g_date_time_get_day_of_month (now), buf);
}

void
pejl_dato_today (char buf[PEJL_DATO_LEN])
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  write_day_of (now, buf);
}

void
pejl_tidspunkt_now (char buf[PEJL_TIDSPUNKT_LEN])
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  char day[PEJL_DATO_LEN];

  write_day_of (now, day);
  g_snprintf (buf, PEJL_TIDSPUNKT_LEN, "%sT%02d:%02d", day, g_date_time_get_hour (now),
              g_date_time_get_minute (now));
}

gboolean
pejl_tidspunkt_is_valid (const char *iso)
{
  GDate date;
  guint hour, minute;

  if (!read_date (iso, &date) || strlen (iso) != PEJL_TIDSPUNKT_LEN - 1)
    return FALSE;
  return iso[10] == 'T' && iso[13] == ':' && read_digits (iso + 11, 2, &hour)
         && read_digits (iso + 14, 2, &minute) && hour < 24 && minute < 60;
}

int
pejl_dato_days_between (const char *a,
                        const char *b)
{
  GDate from, to;

  g_return_val_if_fail (read_date (a, &from) && read_date (b, &to), 0);

  return g_date_days_between (&from, &to);
}

void
pejl_dato_add_days (const char *iso,
                    int         days,
                    char        buf[PEJL_DATO_LEN])
{
  GDate date;

  buf[0] = '\0';
  g_return_if_fail (read_date (iso, &date));

  if (days >= 0)
    g_date_add_days (&date, (guint) days);
  else
    g_date_subtract_days (&date, (guint) -days);
  write_date (&date, buf);
}

char *
pejl_dato_format_long (const char *iso)
{
  GDate date;

  if (!read_date (iso, &date))
    return g_strdup (iso != NULL ? iso : "");
  return g_strdup_printf ("%u. %s %u", g_date_get_day (&date),
                          pejl_dato_month_name ((int) g_date_get_month (&date)), g_date_get_year (&date));
}

char *
pejl_dato_format_weekday (const char *iso)
{
  GDate date;
  g_autofree char *day = pejl_dato_format_long (iso);

  if (!read_date (iso, &date))
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s %s", weekday_names[g_date_get_weekday (&date) - G_DATE_MONDAY], day);
}

char *
pejl_dato_format_short (const char *iso)
{
  GDate date;

  if (!read_date (iso, &date))
    return g_strdup (iso != NULL ? iso : "");
  return g_strdup_printf ("%02u.%02u.%04u", g_date_get_day (&date), (guint) g_date_get_month (&date),
                          g_date_get_year (&date));
}

char *
pejl_dato_format_month (const char *iso)
{
  GDate date;

  if (!read_date (iso, &date))
    return g_strdup (iso != NULL ? iso : "");
  return g_strdup_printf ("%s %u", pejl_dato_month_name ((int) g_date_get_month (&date)),
                          g_date_get_year (&date));
}

char *
pejl_tidspunkt_format_clock (const char *tidspunkt)
{
  return g_strdup (pejl_tidspunkt_is_valid (tidspunkt) ? tidspunkt + 11 : "");
}

const char *
pejl_dato_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return month_names[month - 1];
}

/* Months since the year 0: periods are whole months, so their sums are done here. */
static int
month_index (const char *iso)
{
  guint year = 0, month = 1;

  if (strnlen (iso, 7) == 7 && read_digits (iso, 4, &year) && read_digits (iso + 5, 2, &month))
    return (int) (year * 12 + month - 1);
  return 0;
}

static PejlPeriode
period_of_months (int first,
                  int end)
{
  PejlPeriode periode;

  write_ymd ((guint) (first / 12), (guint) (first % 12 + 1), 1, periode.start);
  write_ymd ((guint) (end / 12), (guint) (end % 12 + 1), 1, periode.end);
  return periode;
}

PejlPeriode
pejl_periode_containing (const char *iso,
                         int         first_month)
{
  GDate date;
  int offset, first;

  g_return_val_if_fail (first_month >= 1 && first_month <= 12, ((PejlPeriode){ "", "" }));
  g_return_val_if_fail (read_date (iso, &date), ((PejlPeriode){ "", "" }));

  offset = month_index (iso) - (first_month - 1);
  first = offset - offset % 24 + first_month - 1;
  return period_of_months (first, first + 24);
}

PejlPeriode
pejl_periode_step (const PejlPeriode *periode,
                   int                n)
{
  int first = month_index (periode->start);
  int length = month_index (periode->end) - first;

  return period_of_months (first + n * length, first + (n + 1) * length);
}

/* "2024-08..2026-07": first and last month. */
static gboolean
parse_months (const char  *text,
              PejlPeriode *periode)
{
  g_autofree char *from = NULL;
  g_autofree char *last = NULL;
  GDate date;

  if (strlen (text) != 16 || strncmp (text + 7, "..", 2) != 0)
    return FALSE;
  from = g_strdup_printf ("%.7s-01", text);
  last = g_strdup_printf ("%s-01", text + 9);
  if (!read_date (from, &date) || !read_date (last, &date) || strcmp (from, last) > 0)
    return FALSE;
  *periode = period_of_months (month_index (from), month_index (last) + 1);
  return TRUE;
}

/* "2024" or "2024-2025"; a period that ends inside a year may also be called by its years, "2024-2026". */
static gboolean
parse_years (const char  *text,
             int          first_month,
             PejlPeriode *periode)
{
  guint first, last;
  const char *rest = text + 4;
  g_autofree char *start = NULL;

  if (strnlen (text, 4) < 4 || !read_digits (text, 4, &first) || first < 2)
    return FALSE;
  if (*rest != '\0')
    {
      rest += g_str_has_prefix (rest, EN_DASH) ? strlen (EN_DASH) : (gsize) (*rest == '-');
      if (rest == text + 4 || strlen (rest) != 4 || !read_digits (rest, 4, &last) || first % 2 != 0)
        return FALSE;
      if (last != first + 1 && !(first_month > 1 && last == first + 2))
        return FALSE;
    }
  start = g_strdup_printf ("%04u-%02d-01", first, first_month);
  *periode = pejl_periode_containing (start, first_month);
  return TRUE;
}

gboolean
pejl_periode_parse (const char  *text,
                    int          first_month,
                    PejlPeriode *periode)
{
  g_return_val_if_fail (first_month >= 1 && first_month <= 12, FALSE);

  if (text == NULL)
    return FALSE;
  return parse_months (text, periode) || parse_years (text, first_month, periode);
}

char *
pejl_periode_format (const PejlPeriode *periode)
{
  int first = month_index (periode->start);
  int last = month_index (periode->end) - 1;

  if (first % 12 == 0 && last % 12 == 11)
    return first / 12 == last / 12 ? g_strdup_printf ("%d", first / 12)
                                   : g_strdup_printf ("%d" EN_DASH "%d", first / 12, last / 12);
  return g_strdup_printf ("%s %d " EN_DASH " %s %d", month_names[first % 12], first / 12,
                          month_names[last % 12], last / 12);
}

gboolean
pejl_periode_contains (const PejlPeriode *periode,
                       const char        *iso)
{
  /* ISO dates sort as text; a moment within a day is longer than the day and sorts after it. */
  return iso != NULL && strcmp (iso, periode->start) >= 0 && strcmp (iso, periode->end) < 0;
}

void
pejl_periode_last_day (const PejlPeriode *periode,
                       char               buf[PEJL_DATO_LEN])
{
  pejl_dato_add_days (periode->end, -1, buf);
}
