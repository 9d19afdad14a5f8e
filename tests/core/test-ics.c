// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars: form by the rules of RFC 5545, and what a parser that is not ours reads from them.
#include "core/plan/pejl-ics.h"

#include <glib/gstdio.h>
#include <string.h>

#define LONG_NAME "Den Selvejende Natur- og Idrætsbørnehave; Strandparken, ved Søen \\ Ærø – afdeling »Åkanden«"

static void
add (GPtrArray *array, const char *id, PejlOmfang omfang, const char *sted, gboolean anmeldt, const char *dato)
{
  PejlTilsyn *tilsyn = pejl_tilsyn_new ();

  g_assert_true (pejl_id_parse (id, &tilsyn->id));
  tilsyn->omfang = omfang;
  tilsyn->anmeldt = anmeldt;
  tilsyn->status = PEJL_STATUS_PLANLAGT;
  g_free (tilsyn->sted);
  tilsyn->sted = g_strdup (sted);
  g_free (tilsyn->dato);
  tilsyn->dato = g_strdup (dato);
  g_ptr_array_add (array, tilsyn);
}

static GPtrArray *
make_tilsyn (void)
{
  GPtrArray *array = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);

  add (array, "018f3c4e0000700080000000000000b2", PEJL_OMFANG_DAGTILBUD, LONG_NAME, FALSE, "2026-12-31");
  add (array, "018f3c4e0000700080000000000000b1", PEJL_OMFANG_DAGTILBUD, "Bølgen\nstue 2", TRUE, "2028-02-29");
  add (array, "00000000000000000000000000000001", PEJL_OMFANG_DISTRIKT, "Nord", FALSE, "2026-03-29");
  add (array, "00000000000000000000000000000002", PEJL_OMFANG_CENTER, "Centret", FALSE, "2026-10-25");
  add (array, "00000000000000000000000000000003", PEJL_OMFANG_DAGTILBUD, "Uden dato", TRUE, "");
  return array;
}

static void
test_form (void)
{
  g_autoptr (GPtrArray) tilsyn = make_tilsyn ();
  g_autofree char *text = pejl_ics_to_text (tilsyn, NULL, "Havneby Kommune", FALSE);
  g_autofree char *again = pejl_ics_to_text (tilsyn, NULL, "Havneby Kommune", FALSE);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint folded = 0;

  g_assert_cmpstr (text, ==, again);
  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
      folded += lines[i][0] == ' ';
    }
  g_assert_cmpuint (folded, >, 0);
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
  g_assert_nonnull (strstr (text, "Bølgen\\nstue 2"));
  g_assert_nonnull (strstr (text, "rnehave\\; Strandparken\\,"));
  g_assert_null (strstr (text, "Uden dato"));
}

/* The title, the place and the words tell nothing; whoever asks for it gets it. */
static void
test_unannounced (void)
{
  g_autoptr (GPtrArray) tilsyn = make_tilsyn ();
  g_autofree char *quiet = pejl_ics_to_text (tilsyn, NULL, "", FALSE);
  g_autofree char *open = pejl_ics_to_text (tilsyn, NULL, "", TRUE);
  g_autofree char *folded = g_utf8_casefold (quiet, -1);

  g_assert_null (strstr (folded, "anmeldt"));
  g_assert_nonnull (strstr (open, "SUMMARY:Uanmeldt tilsyn: Den"));
  g_assert_nonnull (strstr (open, "SUMMARY:Anmeldt tilsyn: Bølgen"));
  g_assert_nonnull (strstr (quiet, "CLASS:PRIVATE"));
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *text = pejl_ics_to_text (none, NULL, "", FALSE);

  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  g_assert_null (strstr (text, "VEVENT"));
}

/* The lines that a parser of somebody else's reads in the file; NULL after skipping where there is none. */
static GStrv
read_by_another (const GPtrArray *tilsyn, const GPtrArray *aftaler)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("pejl-ics-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "plan æøå.ics", NULL);
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "tests", "core", "ics-laes.py", NULL);
  g_autoptr (GSubprocess) reader = NULL;
  g_autofree char *out = NULL;

  g_assert_true (pejl_ics_write (tilsyn, aftaler, "Havneby Kommune", FALSE, path, &error));
  g_assert_no_error (error);
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "/usr/bin/python3", script, path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &out, NULL, &error));
  g_unlink (path);
  g_rmdir (dir);
  if (g_subprocess_get_exit_status (reader) == 77)
    {
      g_test_skip ("python3-icalendar is not installed");
      return NULL;
    }
  g_assert_cmpint (g_subprocess_get_exit_status (reader), ==, 0);
  return g_strsplit (out, "\n", -1);
}

static void
test_read_by_another (void)
{
  g_autoptr (GPtrArray) tilsyn = make_tilsyn ();
  g_auto (GStrv) lines = read_by_another (tilsyn, NULL);

  if (lines == NULL)
    return;
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_cmpstr (lines[0], ==, "2.0|Tilsyn, Havneby Kommune");
  /* The days on which clocks change are whole days like others. */
  g_assert_cmpstr (lines[1], ==,
                   "00000000000000000000000000000001|2026-03-29|2026-03-30|1970-01-01T00:00:00+00:00|"
                   "PUBLIC|Status- og læringssamtale: Nord");
  g_assert_cmpstr (lines[2], ==,
                   "00000000000000000000000000000002|2026-10-25|2026-10-26|1970-01-01T00:00:00+00:00|"
                   "PUBLIC|Selvevaluering i centret");
  g_assert_cmpstr (lines[3], ==,
                   "018f3c4e0000700080000000000000b2|2026-12-31|2027-01-01|2024-05-03T02:34:55+00:00|"
                   "PRIVATE|Tilsyn: " LONG_NAME);
  g_assert_cmpstr (lines[4], ==,
                   "018f3c4e0000700080000000000000b1|2028-02-29|2028-03-01|2024-05-03T02:34:55+00:00|"
                   "PUBLIC|Tilsyn: Bølgen\\nstue 2");
}

static void
add_aftale (GPtrArray *array, guint nr, const char *titel, const char *dato, const char *fra, const char *til)
{
  PejlAftale *aftale = pejl_aftale_new ();

  aftale->id.b[15] = (guint8) nr;
  g_free (aftale->titel);
  aftale->titel = g_strdup (titel);
  g_free (aftale->dato);
  aftale->dato = g_strdup (dato);
  g_free (aftale->fra);
  aftale->fra = g_strdup (fra);
  g_free (aftale->til);
  aftale->til = g_strdup (til);
  g_ptr_array_add (array, aftale);
}

/* In Danish time, whatever the machine's: over New Year, on a leap day, and on both days on which clocks change. */
static void
test_aftaler (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) aftaler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_aftale_unref);
  g_auto (GStrv) lines = NULL;

  add_aftale (aftaler, 1, "Udvalg", "2026-02-04", "16:00", "18:00");
  add_aftale (aftaler, 2, "Før og efter sommertid", "2026-03-29", "01:30", "03:30");
  add_aftale (aftaler, 3, "Dagen efter", "2026-03-30", "09:00", "10:30");
  add_aftale (aftaler, 4, "Vintertid", "2026-10-25", "01:00", "09:00");
  add_aftale (aftaler, 5, "Uden slut", "2026-12-31", "23:30", "");
  add_aftale (aftaler, 6, "Hele dagen", "2028-02-29", "", "");
  add_aftale (aftaler, 7, "Ingen dag", "2026-02-30", "", "");
  lines = read_by_another (none, aftaler);
  if (lines == NULL)
    return;
  g_assert_cmpuint (g_strv_length (lines), ==, 8);
#define WHEN(from, to) from "|" to "|1970-01-01T00:00:00+00:00|PUBLIC|"
  g_assert_true (g_str_has_suffix (lines[1], WHEN ("2026-02-04T16:00:00+01:00", "2026-02-04T18:00:00+01:00") "Udvalg"));
  g_assert_true (g_str_has_suffix (lines[2], WHEN ("2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00")
                                                 "Før og efter sommertid"));
  g_assert_true (
    g_str_has_suffix (lines[3], WHEN ("2026-03-30T09:00:00+02:00", "2026-03-30T10:30:00+02:00") "Dagen efter"));
  g_assert_true (
    g_str_has_suffix (lines[4], WHEN ("2026-10-25T01:00:00+02:00", "2026-10-25T09:00:00+01:00") "Vintertid"));
  g_assert_true (
    g_str_has_suffix (lines[5], WHEN ("2026-12-31T23:30:00+01:00", "2027-01-01T00:30:00+01:00") "Uden slut"));
  g_assert_true (g_str_has_suffix (lines[6], WHEN ("2028-02-29", "2028-03-01") "Hele dagen"));
}

/* Nine o'clock is nine o'clock on the days around a change; in the hour that comes twice the clock says what was
 * written, and readers differ on which of the two it is. */
static void
test_clocks_change (void)
{
  static const struct
  {
    const char *dato, *fra, *til, *laest;
  } cases[] = {
    { "2027-03-27", "09:00", "10:00", "2027-03-27T09:00:00+01:00|2027-03-27T10:00:00+01:00" },
    { "2027-03-28", "09:00", "10:00", "2027-03-28T09:00:00+02:00|2027-03-28T10:00:00+02:00" },
    { "2026-03-29", "00:30", "09:00", "2026-03-29T00:30:00+01:00|2026-03-29T09:00:00+02:00" },
    { "2026-10-24", "09:00", "10:00", "2026-10-24T09:00:00+02:00|2026-10-24T10:00:00+02:00" },
    { "2026-10-25", "09:00", "10:00", "2026-10-25T09:00:00+01:00|2026-10-25T10:00:00+01:00" },
    { "2026-10-25", "02:30", "03:30", "2026-10-25T02:30:00+0" },
    { "2027-10-31", "01:30", "09:00", "2027-10-31T01:30:00+02:00|2027-10-31T09:00:00+01:00" },
  };
  g_autoptr (GPtrArray) tilsyn = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);

  add (tilsyn, "00000000000000000000000000000009", PEJL_OMFANG_DAGTILBUD, "Bølgen", TRUE, "2027-03-28");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) aftaler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_aftale_unref);
      g_auto (GStrv) lines = NULL;
      g_autofree char *read = NULL;

      add_aftale (aftaler, 1, "Møde", cases[i].dato, cases[i].fra, cases[i].til);
      lines = read_by_another (tilsyn, aftaler);
      if (lines == NULL)
        return;
      g_assert_cmpuint (g_strv_length (lines), ==, 4);
      read = g_strjoinv ("\n", lines);
      g_test_message ("%s", read);
      g_assert_nonnull (strstr (read, cases[i].laest));
      g_assert_nonnull (strstr (read, "9|2027-03-28|2027-03-29|"));
    }
}

static void
test_no_room (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_ics_write (none, NULL, "", FALSE, "/nowhere/at/all.ics", &error));
  g_assert_error (error, PEJL_PLAN_ERROR, PEJL_PLAN_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all.ics"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ics/form", test_form);
  g_test_add_func ("/ics/unannounced", test_unannounced);
  g_test_add_func ("/ics/empty", test_empty);
  g_test_add_func ("/ics/read-by-another", test_read_by_another);
  g_test_add_func ("/ics/aftaler", test_aftaler);
  g_test_add_func ("/ics/clocks-change", test_clocks_change);
  g_test_add_func ("/ics/no-room", test_no_room);
  return g_test_run ();
}
