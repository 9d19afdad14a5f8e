// SPDX-License-Identifier: GPL-3.0-or-later
// Writes iCalendar: lines of at most 75 octets, CRLF, escaped text.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-plan"

#include "core/plan/pejl-ics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* RFC 5545, 3.1: without the line break. */
#define LONGEST_LINE 75

G_DEFINE_QUARK (pejl - plan - error - quark, pejl_plan_error)

/* The line goes on after a line break and a space, never inside a letter. */
static void
append_folded (GString *out, const char *line)
{
  gsize length = strlen (line), room = LONGEST_LINE;

  while (length > room)
    {
      gsize cut = room;

      while (cut > 0 && ((guchar) line[cut] & 0xc0) == 0x80)
        cut--;
      g_string_append_len (out, line, (gssize) cut);
      g_string_append (out, "\r\n ");
      line += cut;
      length -= cut;
      room = LONGEST_LINE - 1;
    }
  g_string_append (out, line);
  g_string_append (out, "\r\n");
}

/* RFC 5545, 3.3.11; other control characters have no place in a text. */
static char *
escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *escaped = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (escaped, "\\n");
    else if (strchr ("\\;,", *at) != NULL)
      g_string_append_printf (escaped, "\\%c", *at);
    else if ((guchar) *at >= 0x20 && *at != 0x7f)
      g_string_append_c (escaped, *at);
  return g_string_free (escaped, FALSE);
}

static void
append_text (GString *out, const char *property, const char *text)
{
  g_autofree char *escaped = escape (text);
  g_autofree char *line = g_strdup_printf ("%s:%s", property, escaped);

  append_folded (out, line);
}

/* "20260512" */
static void
append_day (GString *out, const char *property, const char *dato)
{
  g_autofree char *line = g_strdup_printf ("%s;VALUE=DATE:%.4s%.2s%.2s", property, dato, dato + 5, dato + 8);

  append_folded (out, line);
}

/* A UUIDv7 begins with the milliseconds since 1970 (RFC 9562, 5.7); another id has no time, and gets the first. */
static gint64
seconds_of_id (const PejlId *id)
{
  gint64 milliseconds = 0;

  if (id->b[6] >> 4 != 7)
    return 0;
  for (guint i = 0; i < 6; i++)
    milliseconds = milliseconds << 8 | id->b[i];
  return milliseconds / 1000;
}

static void
append_stamp (GString *out, const PejlId *id)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds_of_id (id));
  g_autoptr (GDateTime) first = g_date_time_new_from_unix_utc (0);
  GDateTime *stamp = time != NULL && g_date_time_get_year (time) <= 9999 ? time : first;
  g_autofree char *line = g_strdup_printf (
    "DTSTAMP:%04d%02d%02dT%02d%02d%02dZ", g_date_time_get_year (stamp), g_date_time_get_month (stamp),
    g_date_time_get_day_of_month (stamp), g_date_time_get_hour (stamp), g_date_time_get_minute (stamp),
    g_date_time_get_second (stamp));

  append_folded (out, line);
}

static gboolean
is_hidden_kind (const PejlTilsyn *tilsyn)
{
  return tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && !tilsyn->anmeldt;
}

static char *
title (const PejlTilsyn *tilsyn, gboolean naevn_uanmeldt)
{
  switch (tilsyn->omfang)
    {
    case PEJL_OMFANG_DISTRIKT:
      return g_strdup_printf ("Status- og læringssamtale: %s", tilsyn->sted);
    case PEJL_OMFANG_CENTER:
      return g_strdup ("Selvevaluering i centret");
    case PEJL_OMFANG_DAGTILBUD:
    default:
      if (naevn_uanmeldt)
        return g_strdup_printf ("%s tilsyn: %s", tilsyn->anmeldt ? "Anmeldt" : "Uanmeldt", tilsyn->sted);
      return g_strdup_printf ("Tilsyn: %s", tilsyn->sted);
    }
}

/* What every event begins with. */
static void
begin_event (GString *out, const PejlId *row)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *uid = g_strdup_printf ("UID:%s", pejl_id_to_buf (row, id));

  append_folded (out, "BEGIN:VEVENT");
  append_folded (out, uid);
  append_stamp (out, row);
}

static void
append_whole_day (GString *out, const char *dato)
{
  char next[PEJL_DATO_LEN];

  pejl_dato_add_days (dato, 1, next);
  append_day (out, "DTSTART", dato);
  append_day (out, "DTEND", next);
}

static void
append_who (GString *out, const char *konsulent)
{
  g_autofree char *who = NULL;

  if (*konsulent == '\0')
    return;
  who = g_strdup_printf ("Konsulent: %s", konsulent);
  append_text (out, "DESCRIPTION", who);
}

static void
append_tilsyn (GString *out, const PejlTilsyn *tilsyn, gboolean naevn_uanmeldt)
{
  g_autofree char *summary = title (tilsyn, naevn_uanmeldt);

  begin_event (out, &tilsyn->id);
  append_whole_day (out, tilsyn->dato);
  append_text (out, "SUMMARY", summary);
  if (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
    append_text (out, "LOCATION", tilsyn->sted);
  append_who (out, tilsyn->konsulent);
  append_folded (out, is_hidden_kind (tilsyn) ? "CLASS:PRIVATE" : "CLASS:PUBLIC");
  /* A visit takes some hours; the rest of the day is free. */
  append_folded (out, "TRANSP:TRANSPARENT");
  append_folded (out, "END:VEVENT");
}

/* --- aftaler --- */

#define ZONE "Europe/Copenhagen"

/* The rule that holds since 1996, so that a reader needs no list of zones. */
static void
append_zone (GString *out)
{
  static const char *const lines[] = {
    "BEGIN:VTIMEZONE",
    "TZID:" ZONE,
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    append_folded (out, lines[i]);
}

static gboolean
is_timed (const PejlAftale *aftale)
{
  g_autofree char *tidspunkt = g_strdup_printf ("%sT%s", aftale->dato, aftale->fra);

  return pejl_tidspunkt_is_valid (tidspunkt);
}

/* "DTSTART;TZID=Europe/Copenhagen:20260512T090000" */
static void
append_time (GString *out, const char *property, const char *dato, const char *clock)
{
  g_autofree char *line = g_strdup_printf ("%s;TZID=" ZONE ":%.4s%.2s%.2sT%.2s%.2s00", property, dato, dato + 5,
                                           dato + 8, clock, clock + 3);

  append_folded (out, line);
}

static void
append_times (GString *out, const PejlAftale *aftale)
{
  append_time (out, "DTSTART", aftale->dato, aftale->fra);
  if (strlen (aftale->til) == strlen ("09:00") && strcmp (aftale->fra, aftale->til) < 0)
    append_time (out, "DTEND", aftale->dato, aftale->til);
  else
    append_folded (out, "DURATION:PT1H");
}

static void
append_aftale (GString *out, const PejlAftale *aftale)
{
  begin_event (out, &aftale->id);
  if (is_timed (aftale))
    append_times (out, aftale);
  else
    append_whole_day (out, aftale->dato);
  append_text (out, "SUMMARY", aftale->titel);
  if (*aftale->dagtilbud_navn != '\0' || *aftale->distrikt_navn != '\0')
    append_text (out, "LOCATION", *aftale->dagtilbud_navn != '\0' ? aftale->dagtilbud_navn : aftale->distrikt_navn);
  append_who (out, aftale->person_navn);
  append_folded (out, "CLASS:PUBLIC");
  append_folded (out, is_timed (aftale) ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
  append_folded (out, "END:VEVENT");
}

/* --- all of it, by day --- */

typedef struct
{
  const char *dato;
  const PejlId *id;
  const PejlTilsyn *tilsyn; /* one of the two */
  const PejlAftale *aftale;
} Event;

static int
compare (gconstpointer a, gconstpointer b)
{
  const Event *x = a, *y = b;
  int order = strcmp (x->dato, y->dato);

  return order != 0 ? order : pejl_id_compare (x->id, y->id);
}

static GArray *
collect (const GPtrArray *tilsyn, const GPtrArray *aftaler)
{
  GArray *events = g_array_new (FALSE, TRUE, sizeof (Event));

  for (guint i = 0; i < tilsyn->len; i++)
    {
      const PejlTilsyn *one = g_ptr_array_index (tilsyn, i);
      Event event = { one->dato, &one->id, one, NULL };

      if (pejl_dato_is_valid (one->dato))
        g_array_append_val (events, event);
    }
  for (guint i = 0; aftaler != NULL && i < aftaler->len; i++)
    {
      const PejlAftale *one = g_ptr_array_index (aftaler, i);
      Event event = { one->dato, &one->id, NULL, one };

      if (pejl_dato_is_valid (one->dato))
        g_array_append_val (events, event);
    }
  g_array_sort (events, compare);
  return events;
}

static gboolean
any_timed (const GArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      const PejlAftale *aftale = g_array_index (events, Event, i).aftale;

      if (aftale != NULL && is_timed (aftale))
        return TRUE;
    }
  return FALSE;
}

char *
pejl_ics_to_text (const GPtrArray *tilsyn, const GPtrArray *aftaler, const char *ejer, gboolean naevn_uanmeldt)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GArray) events = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (tilsyn != NULL && ejer != NULL, g_string_free (out, FALSE));

  events = collect (tilsyn, aftaler);
  name = *ejer != '\0' ? g_strdup_printf ("Tilsyn, %s", ejer) : g_strdup ("Tilsyn");
  append_folded (out, "BEGIN:VCALENDAR");
  append_folded (out, "VERSION:2.0");
  append_folded (out, "PRODID:-//Pejl//Pejl//DA");
  append_folded (out, "CALSCALE:GREGORIAN");
  append_text (out, "X-WR-CALNAME", name);
  if (any_timed (events))
    append_zone (out);
  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);

      if (event->tilsyn != NULL)
        append_tilsyn (out, event->tilsyn, naevn_uanmeldt);
      else
        append_aftale (out, event->aftale);
    }
  append_folded (out, "END:VCALENDAR");
  return g_string_free (out, FALSE);
}

gboolean
pejl_ics_write (const GPtrArray *tilsyn, const GPtrArray *aftaler, const char *ejer, gboolean naevn_uanmeldt,
                const char *path, GError **error)
{
  g_autofree char *text = pejl_ics_to_text (tilsyn, aftaler, ejer, naevn_uanmeldt);
  g_autoptr (GError) local = NULL;

  /* Who visits whom and when is for its owner. */
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &local))
    return TRUE;
  g_set_error (error, PEJL_PLAN_ERROR, PEJL_PLAN_ERROR_WRITE,
               /* Translators: file, the system's words. */
               _("The calendar could not be written to “%s” (%s). Nothing was lost; try another folder."), path,
               local->message);
  return FALSE;
}
