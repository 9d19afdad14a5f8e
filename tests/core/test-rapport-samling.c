// SPDX-License-Identifier: GPL-3.0-or-later
// All reports of a period: stopped in the middle, named, held back by a number, and written as they were looked through.
#include "core/actions/pejl-handleplan-actions.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-rapport-samling.h"
#include "core/store/query/pejl-query-handleplan.h"
#include "rapport-laes.h"
#include "rapport-verden.h"

#include <locale.h>
#include <string.h>

static guint
files_in (const char *folder, const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ending);
  return n;
}

typedef struct
{
  GCancellable *cancellable;
  guint after;
  goffset done, total;
} Stop;

static void
stop_after (goffset done, goffset total, gpointer data)
{
  Stop *stop = data;

  stop->done = done;
  stop->total = total;
  if (done == stop->after)
    g_cancellable_cancel (stop->cancellable);
}

static void
test_stopped (void)
{
  g_autofree char *folder = g_build_filename (verden.folder, "stoppet", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (PejlRapportSamlingTal) tal = { 0 };
  PejlRapportSamling samling = { .mappe = folder, .kle = "28.09.00", .html = TRUE };
  Stop stop = { cancellable, 3, 0, 0 };

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &samling.filter.periode));
  g_assert_false (pejl_rapport_samling_write (verden.reader, &samling, cancellable, stop_after, &stop, &tal, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED);
  g_assert_cmpuint (tal.tilsyn, ==, 3);
  g_assert_cmpint (stop.done, ==, 3);
  g_assert_cmpint (stop.total, >, 30);
  g_assert_cmpuint (tal.filer, ==, files_in (folder, ""));
  g_assert_cmpuint (files_in (folder, ".pdf") + files_in (folder, ".html"), ==, tal.filer);
  /* A dagpleje has no page of its own. */
  g_assert_cmpuint (files_in (folder, ".html"), >, 0);
  g_assert_cmpuint (files_in (folder, ".html"), <=, 3);
}

/* Of one that is endelig, in the distrikt and period: its file's name begins with its case. */
static char *
file_of_case (const PejlFilter *filter, const char *kle)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (PejlDagtilbud) hus = NULL;
  g_autoptr (GError) error = NULL;
  const PejlTilsyn *tilsyn;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_ENDELIG;
  found = pejl_query_tilsyn (verden.reader, &query, 0, 1);
  tilsyn = g_ptr_array_index (found, 0);
  g_assert_true (pejl_proces_set_sagsnummer (verden.store, &tilsyn->id, "2025-117", &error));
  g_assert_true (pejl_kommune_set_text (verden.store, PEJL_FIELD_KOMMUNE_KLE, kle, &error));
  g_assert_no_error (error);
  hus = pejl_query_dagtilbud_by_id (verden.reader, &tilsyn->dagtilbud);
  return g_strdup_printf ("2025-117_%s_%s_%s_personale.pdf", kle, hus->gnummer, tilsyn->dato);
}

static gboolean
tells (const GPtrArray *lines, const char *words)
{
  for (guint i = 0; i < lines->len; i++)
    if (strstr (g_ptr_array_index (lines, i), words) != NULL)
      return TRUE;
  return FALSE;
}

/* One small distrikt, from end to end. */
static void
test_whole_period (void)
{
  g_autofree char *navn = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = g_build_filename (verden.folder, "hele", NULL);
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (verden.reader);
  g_autoptr (GError) error = NULL;
  g_auto (PejlRapportSamlingTal) tal = { 0 };
  PejlRapportSamling samling = { .mappe = folder };

  g_assert_true (pejl_periode_parse ("2025", 1, &samling.filter.periode));
  samling.filter.distrikt = ((PejlDistrikt *) g_ptr_array_index (distrikter, 0))->id;
  navn = file_of_case (&samling.filter, "28.09.00-K09");
  path = g_build_filename (folder, navn, NULL);
  g_assert_true (pejl_rapport_samling_write (verden.reader, &samling, NULL, NULL, NULL, &tal, &error));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_no_error (error);
  g_assert_cmpuint (tal.oversprungne->len, ==, 0);
  g_assert_cmpuint (tal.filer, ==, files_in (folder, ".pdf"));
  g_assert_cmpuint (tal.filer, >=, 3 * tal.tilsyn + 1);
}

/* One of the distrikt and period that is endelig and has a point; its plan goes on being written after the lock. */
static PejlId
point_of_final (const PejlFilter *filter, char **sted_og_dato)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) found = NULL;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_ENDELIG;
  found = pejl_query_tilsyn (verden.reader, &query, 0, 500);
  for (guint i = 0; i < found->len; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (found, i);
      g_autoptr (GPtrArray) punkter = NULL;
      PejlPunktQuery punkt;

      pejl_punkt_query_init (&punkt);
      punkt.tilsyn = tilsyn->id;
      punkter = pejl_query_punkter (verden.reader, &punkt, 0, 1);
      if (punkter->len == 0)
        continue;
      *sted_og_dato = g_strdup_printf ("%s, %s, handleplan", tilsyn->sted, tilsyn->dato);
      return ((PejlPunkt *) g_ptr_array_index (punkter, 0))->id;
    }
  g_assert_not_reached ();
}

/* A number in one report of many holds them all back, and says where it is; who knows that it is none goes on. */
static void
test_number_holds_back (void)
{
  g_autofree char *folder = g_build_filename (verden.folder, "tilbage", NULL);
  g_autofree char *hvor = NULL;
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (verden.reader);
  g_autoptr (GError) error = NULL;
  PejlRapportSamling samling = { .mappe = folder };
  PejlId punkt;

  g_assert_true (pejl_periode_parse ("2025", 1, &samling.filter.periode));
  samling.filter.distrikt = ((PejlDistrikt *) g_ptr_array_index (distrikter, 0))->id;
  punkt = point_of_final (&samling.filter, &hvor);
  g_assert_true (pejl_punkt_set_text (verden.store, &punkt, PEJL_FIELD_PUNKT_HANDLING, "Aftalt med mor til 010214-1236", NULL, &error));
  g_assert_no_error (error);
  {
    g_auto (PejlRapportSamlingTal) tal = { 0 };

    g_assert_false (pejl_rapport_samling_write (verden.reader, &samling, NULL, NULL, NULL, &tal, &error));
    g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CPR);
    g_clear_error (&error);
    g_assert_cmpuint (tal.filer, ==, 0);
    g_assert_cmpuint (files_in (folder, ""), ==, 0);
    g_assert_cmpuint (tal.numre, >, 0);
    g_assert_true (tells (tal.advarsler, hvor));
    /* Where it is told of it is covered. */
    g_assert_false (tells (tal.advarsler, "010214-1236"));
  }
  samling.trods = TRUE;
  {
    g_auto (PejlRapportSamlingTal) tal = { 0 };

    g_assert_true (pejl_rapport_samling_write (verden.reader, &samling, NULL, NULL, NULL, &tal, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (tal.filer, ==, files_in (folder, ".pdf"));
    g_assert_true (tells (tal.advarsler, hvor));
  }
  g_assert_true (pejl_store_undo (verden.store, &error));
}

typedef struct
{
  PejlId punkt;
  goffset seen;
} Skriver;

/* As soon as all are looked through, somebody writes a number into one of them. */
static void
write_number (goffset done, goffset total, gpointer data)
{
  Skriver *skriver = data;
  g_autoptr (GError) error = NULL;

  if (done > 0 || ++skriver->seen < total)
    return;
  g_assert_true (pejl_punkt_set_text (verden.store, &skriver->punkt, PEJL_FIELD_PUNKT_HANDLING, "Aftalt med mor til 010214-1236", NULL,
                                      &error));
  g_assert_no_error (error);
}

static gboolean
any_holds (const char *folder, const char *ending, const char *words)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gboolean found = FALSE;

  while (!found && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      const char *argv[] = { "pdftotext", path, "-", NULL };
      g_autofree char *text = g_str_has_suffix (name, ending) ? run_tool (argv) : NULL;

      found = text != NULL && strstr (text, words) != NULL;
    }
  return found;
}

/* What is written is what was looked through, composed once, and not what was typed in between. */
static void
test_written_as_looked_through (void)
{
  g_autofree char *folder = g_build_filename (verden.folder, "set", NULL);
  g_autofree char *after = g_build_filename (verden.folder, "efter", NULL);
  g_autofree char *hvor = NULL;
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (verden.reader);
  g_autoptr (GError) error = NULL;
  g_auto (PejlRapportSamlingTal) tal = { 0 };
  g_auto (PejlRapportSamlingTal) again = { 0 };
  PejlRapportSamling samling = { .mappe = folder };
  Skriver skriver = { .seen = 0 };

  g_assert_true (pejl_periode_parse ("2025", 1, &samling.filter.periode));
  samling.filter.distrikt = ((PejlDistrikt *) g_ptr_array_index (distrikter, 0))->id;
  skriver.punkt = point_of_final (&samling.filter, &hvor);
  g_assert_true (pejl_rapport_samling_write (verden.reader, &samling, NULL, write_number, &skriver, &tal, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tal.filer, ==, files_in (folder, ".pdf"));
  g_assert_false (any_holds (folder, "handleplan.pdf", "010214-1236"));
  samling.mappe = after;
  samling.trods = TRUE;
  g_assert_true (pejl_rapport_samling_write (verden.reader, &samling, NULL, NULL, NULL, &again, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (again.numre, >, 0);
  g_assert_true (pdftotext == NULL || any_holds (after, "handleplan.pdf", "010214-1236"));
  g_assert_true (pejl_store_undo (verden.store, &error));
}

int
main (int argc, char **argv)
{
  int failed;

  setlocale (LC_ALL, "");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  make_world ();
  g_test_add_func ("/rapport-samling/stopped", test_stopped);
  g_test_add_func ("/rapport-samling/whole-period", test_whole_period);
  g_test_add_func ("/rapport-samling/number-holds-back", test_number_holds_back);
  g_test_add_func ("/rapport-samling/written-as-looked-through", test_written_as_looked_through);
  failed = g_test_run ();
  end_world ();
  return failed;
}
