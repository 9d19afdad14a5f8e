// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people and the store write them, and the committee's two-year periods. A date is YYYY-MM-DD, a
// point in time YYYY-MM-DDTHH:MM, local; valid where nothing else is said. A returned char* is the caller's.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_DATO_LEN 11       /* "2026-05-12" and the zero */
#define PEJL_TIDSPUNKT_LEN 17  /* "2026-05-12T09:20" and the zero: local wall-clock time */

/* A two-year period: from `start` up to, not including, `end`. Both ISO dates. */
typedef struct
{
  char start[PEJL_DATO_LEN];
  char end[PEJL_DATO_LEN];
} PejlPeriode;

/* A date of the Gregorian calendar, as YYYY-MM-DD. */
gboolean pejl_dato_is_valid (const char *iso);
/* Local today / now. */
void pejl_dato_today (char buf[PEJL_DATO_LEN]);
void pejl_tidspunkt_now (char buf[PEJL_TIDSPUNKT_LEN]);
gboolean pejl_tidspunkt_is_valid (const char *iso);
/* Whole days from a to b (negative if b is earlier). Both must be valid. */
int pejl_dato_days_between (const char *a, const char *b);
void pejl_dato_add_days (const char *iso, int days, char buf[PEJL_DATO_LEN]);

/* Danish, whatever the locale: "12. maj 2026"; "tirsdag 12. maj 2026"; "12.05.2026"; "maj 2026"; "09:20". */
char *pejl_dato_format_long (const char *iso);
char *pejl_dato_format_weekday (const char *iso);
char *pejl_dato_format_short (const char *iso);
char *pejl_dato_format_month (const char *iso);
char *pejl_tidspunkt_format_clock (const char *tidspunkt);
const char *pejl_dato_month_name (int month); /* 1–12: "januar" */

/* The period of two years that holds the date, when periods begin in an even year's first_month (1–12). */
PejlPeriode pejl_periode_containing (const char *iso, int first_month);
/* The period n steps later (n may be negative). */
PejlPeriode pejl_periode_step (const PejlPeriode *periode, int n);
/* "2024-2025" (also with an en dash), "2024" or "2024-08..2026-07" (first and last month). FALSE if it is
 * none of these. */
gboolean pejl_periode_parse (const char *text, int first_month, PejlPeriode *periode);
/* "2024–2025" for calendar years, else "august 2024 – juli 2026". */
char *pejl_periode_format (const PejlPeriode *periode);
gboolean pejl_periode_contains (const PejlPeriode *periode, const char *iso);
/* The last day inside the period. */
void pejl_periode_last_day (const PejlPeriode *periode, char buf[PEJL_DATO_LEN]);

G_END_DECLS
