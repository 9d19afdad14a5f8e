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

static void
append_event (GString *out, const PejlTilsyn *tilsyn, gboolean naevn_uanmeldt)
{
  char id[PEJL_ID_STRLEN], next[PEJL_DATO_LEN];
  g_autofree char *uid = g_strdup_printf ("UID:%s", pejl_id_to_buf (&tilsyn->id, id));
  g_autofree char *summary = title (tilsyn, naevn_uanmeldt);

  pejl_dato_add_days (tilsyn->dato, 1, next);
  append_folded (out, "BEGIN:VEVENT");
  append_folded (out, uid);
  append_stamp (out, &tilsyn->id);
  append_day (out, "DTSTART", tilsyn->dato);
  append_day (out, "DTEND", next);
  append_text (out, "SUMMARY", summary);
  if (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
    append_text (out, "LOCATION", tilsyn->sted);
  if (tilsyn->konsulent[0] != '\0')
    {
      g_autofree char *who = g_strdup_printf ("Konsulent: %s", tilsyn->konsulent);

      append_text (out, "DESCRIPTION", who);
    }
  append_folded (out, is_hidden_kind (tilsyn) ? "CLASS:PRIVATE" : "CLASS:PUBLIC");
  /* A visit takes some hours; the rest of the day is free. */
  append_folded (out, "TRANSP:TRANSPARENT");
  append_folded (out, "END:VEVENT");
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PejlTilsyn *x = *(const PejlTilsyn *const *) a;
  const PejlTilsyn *y = *(const PejlTilsyn *const *) b;
  int order = strcmp (x->dato, y->dato);

  return order != 0 ? order : pejl_id_compare (&x->id, &y->id);
}

char *
pejl_ics_to_text (const GPtrArray *tilsyn, const char *ejer, gboolean naevn_uanmeldt)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autofree char *name = NULL;

  g_return_val_if_fail (tilsyn != NULL && ejer != NULL, g_string_free (out, FALSE));

  for (guint i = 0; i < tilsyn->len; i++)
    if (pejl_dato_is_valid (((const PejlTilsyn *) g_ptr_array_index (tilsyn, i))->dato))
      g_ptr_array_add (sorted, g_ptr_array_index (tilsyn, i));
  g_ptr_array_sort (sorted, compare);
  name = *ejer != '\0' ? g_strdup_printf ("Tilsyn, %s", ejer) : g_strdup ("Tilsyn");
  append_folded (out, "BEGIN:VCALENDAR");
  append_folded (out, "VERSION:2.0");
  append_folded (out, "PRODID:-//Pejl//Pejl//DA");
  append_folded (out, "CALSCALE:GREGORIAN");
  append_text (out, "X-WR-CALNAME", name);
  for (guint i = 0; i < sorted->len; i++)
    append_event (out, g_ptr_array_index (sorted, i), naevn_uanmeldt);
  append_folded (out, "END:VCALENDAR");
  return g_string_free (out, FALSE);
}

gboolean
pejl_ics_write (const GPtrArray *tilsyn, const char *ejer, gboolean naevn_uanmeldt, const char *path,
                GError **error)
{
  g_autofree char *text = pejl_ics_to_text (tilsyn, ejer, naevn_uanmeldt);
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
