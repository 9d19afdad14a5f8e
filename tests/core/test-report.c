// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's report as a file: every number and name in it, whole files or none, the same in every
// locale.
#include "pejl-config.h"

#include "core/model/pejl-dansk.h"
#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-udvalgsrapport-dokument.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"
#include "core/store/pejl-store.h"
#include "rapport-laes.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* ---- the report for municipalities of all sizes ---- */

static void
write_proeve (const Proeve *proeve,
              const char   *path,
              guint        *n_sider)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (proeve);
  g_autoptr (PejlDokument) dokument = pejl_udvalgsrapport_dokument (analyse, NULL, NULL, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pejl_pdf_sats_unknown_glyphs (sats), ==, 0);
  g_assert_true (pejl_pdf_skriver_write (sats, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  if (n_sider != NULL)
    *n_sider = pejl_pdf_sats_n_sider (sats);
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  const Proeve *proeve = data;
  g_autofree char *text = NULL;
  guint n_sider;

  write_proeve (proeve, fixture->path, &n_sider);
  assert_sound (fixture->path);
  text = text_of (fixture->path);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (count_string (text, "\f"), ==, n_sider);
  g_assert_cmpuint (count_string (text, "Data til og med 31.12.2025 · Havneby Kommune"), ==, n_sider);
  assert_names_all (text, proeve);
  assert_holds (text, "Børne- og Ungdomsudvalget");
  assert_holds (text, "Kommunen har selv sat den");
  assert_holds (text, "Systematik");
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autofree char *text = NULL;

  write_proeve (&proeve, fixture->path, NULL);
  text = text_of (fixture->path);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  /* Numbers, words over line ends, thousands and shares, with plain spaces to search for. */
  assert_holds (text, "36 af 38 dagtilbud er besøgt");
  /* Of three roles: centerchef and konsulenter, with 18 tegn each in one place, may be one person. */
  assert_holds (text, "1.047 af 1.580");
  g_assert_null (strstr (text, "1.616"));
  g_assert_null (strstr (text, "Centerchef"));
  assert_holds (text, "2024–2025");
  assert_holds (text, "Ikke besøgt i perioden (2): Møllehjulet og Møllehjulet 2.");
  assert_holds (text, "et enkelt landstal er ikke et mål for det enkelte dagtilbud");
  assert_holds (text, "2 utilstrækkelig");
  assert_holds (text, "National skala i fem trin, version 1");
}

static void
test_small_groups (Fixture       *fixture,
                   gconstpointer  data)
{
  Proeve proeve = { 10, 4, FALSE, FALSE };
  g_autofree char *text = NULL;

  write_proeve (&proeve, fixture->path, NULL);
  text = text_of (fixture->path);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  /* Two distrikter of two houses: four areas each. */
  g_assert_cmpuint (count_string (text, "færre end tre færre end tre"), >=, 2);
}

/* ---- long tables ---- */

static PejlDokument *
document_with_table (guint n)
{
  PejlDokument *dokument = pejl_dokument_new ("Prøve", "Havneby Kommune", "Prøve", "2025-12-31");
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_dokument_add_forside (dokument, "Havneby Kommune", "Prøve", NULL, NULL);
  pejl_dokument_add_overskrift (dokument, 2, "1", "Rækker", TRUE);
  pejl_tabel_add_soejle (tabel, "Hvad", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "Hvor mange", PEJL_SOEJLE_TAL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *navn = g_strdup_printf ("række %05u", i);

      pejl_tabel_add_raekke (tabel, FALSE);
      pejl_tabel_add_celle (tabel, navn);
      pejl_tabel_add_tal (tabel, 1000000 + i);
    }
  pejl_dokument_add_tabel (dokument, "Alle rækker", tabel, "Noten står efter den sidste række.");
  pejl_dokument_add_afsnit (dokument, "Efter tabellen.");
  return dokument;
}

/* How many rows stand on a page of the text. */
static guint
rows_on_page (const char *page)
{
  return count_string (page, "række 0");
}

static void
assert_all_rows (const char *text,
                 guint       n)
{
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *tal = pejl_dansk_integer (1000000 + i);
      g_autofree char *row = g_strdup_printf ("række %05u %s", i, tal);

      g_assert_cmpuint (count_string (text, row), ==, 1);
    }
  for (guint i = 0; pages[i] != NULL && *pages[i] != '\0'; i++)
    {
      guint rows = rows_on_page (pages[i]);

      /* The head stands over the rows of every page, and none stands there alone. */
      if (n > 1 && rows > 0)
        {
          g_assert_cmpuint (rows, >=, 2);
          g_assert_nonnull (strstr (pages[i], "Hvor mange"));
        }
    }
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (PejlDokument) dokument = document_with_table (n);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (pejl_pdf_skriver_write (sats, fixture->path, NULL, NULL, NULL, &error));
  assert_sound (fixture->path);
  text = text_of (fixture->path);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  assert_all_rows (text, n);
  assert_holds (text, n == 0 ? "Der er ingen rækker i denne tabel." : "Noten står efter den sidste række.");
  assert_holds (text, "Efter tabellen.");
}

/* Every number of rows round a page's end: none is lost, and none stands alone. */
static void
test_rows_at_page_ends (Fixture       *fixture,
                        gconstpointer  data)
{
  for (guint n = 22; n < 38; n++)
    {
      g_autoptr (PejlDokument) dokument = document_with_table (n);
      g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);
      g_autofree char *text = NULL;

      g_assert_true (pejl_pdf_skriver_write (sats, fixture->path, NULL, NULL, NULL, NULL));
      text = text_of (fixture->path);
      if (text != NULL)
        assert_all_rows (text, n);
    }
}

static void
test_long_paragraphs (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (PejlDokument) dokument = pejl_dokument_new ("Prøve", "Havneby Kommune", "Prøve", "2025-12-31");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PejlPdfSats) sats = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, "%sord%04u", i > 0 ? " " : "", i);
  pejl_dokument_add_forside (dokument, "Havneby Kommune", "Prøve", NULL, NULL);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Et langt afsnit", FALSE);
  pejl_dokument_add_afsnit (dokument, words->str);
  sats = pejl_pdf_sats_new (dokument, NULL, NULL);
  g_assert_true (pejl_pdf_skriver_write (sats, fixture->path, NULL, NULL, NULL, NULL));
  assert_sound (fixture->path);
  text = text_of (fixture->path);
  for (guint i = 0; text != NULL && i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("ord%04u", i);

      assert_holds (text, word);
    }
}

/* ---- files ---- */

static char *
read_file (const char *path,
           gsize      *length)
{
  char *bytes;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, &error));
  g_assert_no_error (error);
  return bytes;
}

static void
assert_same_bytes (const char *a,
                   const char *b)
{
  gsize length_a, length_b;
  g_autofree char *bytes_a = read_file (a, &length_a);
  g_autofree char *bytes_b = read_file (b, &length_b);

  g_assert_cmpmem (bytes_a, length_a, bytes_b, length_b);
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autofree char *other = g_build_filename (fixture->folder, "anden.pdf", NULL);

  write_proeve (&proeve, fixture->path, NULL);
  write_proeve (&proeve, other, NULL);
  assert_same_bytes (fixture->path, other);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static PejlPdfSats *
sats_of (PejlDokument **dokument)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);

  *dokument = pejl_udvalgsrapport_dokument (analyse, NULL, NULL, FALSE);
  return pejl_pdf_sats_new (*dokument, NULL, NULL);
}

static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPdfSats) sats = sats_of (&dokument);
  g_autofree char *path = g_build_filename (fixture->folder, "findes ikke", "rapport.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_pdf_skriver_write (sats, path, NULL, NULL, NULL, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "findes ikke"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* A folder cannot be replaced by a file: the last step fails, after all has been drawn and written. */
static void
test_name_is_taken (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPdfSats) sats = sats_of (&dokument);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_false (pejl_pdf_skriver_write (sats, fixture->path, NULL, NULL, NULL, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_WRITE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
cancel_at_second_page (goffset  done,
                       goffset  total,
                       gpointer user_data)
{
  g_assert_cmpint (done, <=, total);
  if (done == 2)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPdfSats) sats = sats_of (&dokument);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "den gamle", -1, NULL));
  g_assert_false (pejl_pdf_skriver_write (sats, fixture->path, cancellable, cancel_at_second_page,
                                          cancellable, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (fixture->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "den gamle");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_clear_error (&error);
  g_assert_null (pejl_pdf_sats_new (dokument, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
note_progress (goffset  done,
               goffset  total,
               gpointer user_data)
{
  goffset *latest = user_data;

  g_assert_cmpint (done, ==, latest[0] + 1);
  latest[0] = done;
  latest[1] = total;
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPdfSats) sats = sats_of (&dokument);
  goffset latest[2] = { 0, 0 };

  g_assert_true (pejl_pdf_skriver_write (sats, fixture->path, NULL, note_progress, latest, NULL));
  g_assert_cmpint (latest[0], ==, pejl_pdf_sats_n_sider (sats));
  g_assert_cmpint (latest[1], ==, latest[0]);
}

/* From an empty store there is nothing to report, and no file. */
static void
test_empty_store (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "tom.pejl", NULL);
  g_autoptr (GError) error = NULL;
  PejlStore *store = pejl_store_open (file, PEJL_STORE_CREATE, &error);
  PejlFilter filter = { 0 };

  g_assert_no_error (error);
  g_assert_false (pejl_udvalgsrapport_write (pejl_store_get_reader (store), &filter, fixture->path, NULL,
                                             NULL, NULL,
                                             &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  pejl_store_close (store);
  g_object_unref (store);
}

/* ---- a locale with decimal commas ---- */

/* Makes da_DK.UTF-8 in the folder where the machine has none. FALSE when it cannot. */
static gboolean
use_danish_locale (const char *folder)
{
  g_autofree char *target = g_build_filename (folder, "da_DK.UTF-8", NULL);
  const char *argv[] = { "localedef", "--no-archive", "-i", "da_DK", "-f", "UTF-8", target, NULL };
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  if (setlocale (LC_ALL, "da_DK.UTF-8") != NULL)
    return TRUE;
  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, NULL,
                     NULL))
    return FALSE;
  g_setenv ("LOCPATH", folder, TRUE);
  return setlocale (LC_ALL, "da_DK.UTF-8") != NULL;
}

static void
test_danish_locale (Fixture       *fixture,
                    gconstpointer  data)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autofree char *locales = g_dir_make_tmp ("pejl-locale-XXXXXX", NULL);
  g_autofree char *danish = g_build_filename (fixture->folder, "dansk.pdf", NULL);
  const char *argv[] = { "rm", "-rf", locales, NULL };
  gboolean found;

  write_proeve (&proeve, fixture->path, NULL);
  found = use_danish_locale (locales);
  if (found)
    {
      g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
      write_proeve (&proeve, danish, NULL);
      g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
    }
  setlocale (LC_ALL, "C.UTF-8");
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  if (!found)
    {
      g_test_skip ("no da_DK.UTF-8, and localedef could not make it");
      return;
    }
  assert_sound (danish);
  assert_same_bytes (fixture->path, danish);
}

#define ADD(path, data, func) g_test_add ("/report/" path, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  static const Proeve stor = { 150, 8, FALSE, FALSE };
  static const Proeve som_havneby = { 38, 4, FALSE, FALSE };
  static const Proeve en = { 1, 1, FALSE, FALSE };
  static const Proeve uden_distrikt = { 12, 0, FALSE, FALSE };
  static const Proeve ingen_vurderet = { 20, 3, TRUE, FALSE };
  static const Proeve ingen_besoegt = { 20, 3, FALSE, TRUE };

  setlocale (LC_ALL, "C.UTF-8");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("sizes/havneby", &som_havneby, test_sizes);
  ADD ("sizes/150", &stor, test_sizes);
  ADD ("sizes/1", &en, test_sizes);
  ADD ("sizes/no-distrikt", &uden_distrikt, test_sizes);
  ADD ("sizes/none-assessed", &ingen_vurderet, test_sizes);
  ADD ("sizes/none-visited", &ingen_besoegt, test_sizes);
  ADD ("words", NULL, test_words);
  ADD ("small-groups", NULL, test_small_groups);
  ADD ("rows/0", GUINT_TO_POINTER (0), test_rows);
  ADD ("rows/1", GUINT_TO_POINTER (1), test_rows);
  ADD ("rows/40", GUINT_TO_POINTER (40), test_rows);
  ADD ("rows/500", GUINT_TO_POINTER (500), test_rows);
  ADD ("rows/page-ends", NULL, test_rows_at_page_ends);
  ADD ("long-paragraphs", NULL, test_long_paragraphs);
  ADD ("same-bytes", NULL, test_same_bytes);
  ADD ("missing-folder", NULL, test_missing_folder);
  ADD ("name-is-taken", NULL, test_name_is_taken);
  ADD ("cancel", NULL, test_cancel);
  ADD ("progress", NULL, test_progress);
  ADD ("empty-store", NULL, test_empty_store);
  ADD ("danish-locale", NULL, test_danish_locale);
  return g_test_run ();
}
