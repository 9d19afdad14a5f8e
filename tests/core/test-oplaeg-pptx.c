// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg as a presentation: sound parts, every word of every slide, charts that can be edited, the same bytes every time.
#include "core/chart/pejl-chart-text.h"
#include "oplaeg-proeve.h"

#include "core/kontor/pejl-opc.h"
#include "core/report/oplaeg/pejl-oplaeg-pptx.h"
#include "rapport-laes.h"

#include <locale.h>

/* What is written of the example, in the build folder, to be looked at. */
static char *
write_pptx (const char *navn)
{
  g_autoptr (PejlOplaeg) oplaeg = proeve_oplaeg ();
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pejl_oplaeg_pptx (sats, NULL, NULL, NULL, &error);
  char *path = g_test_build_filename (G_TEST_BUILT, navn, NULL);

  g_assert_no_error (error);
  g_assert_true (pejl_kontor_gem (bytes, path, &error));
  g_assert_no_error (error);
  return path;
}

/* A command's output where both of its programs are there, else NULL. */
static char *
output_of (const char *const *argv)
{
  g_autofree char *program = g_find_program_in_path (argv[0]);
  char *output = NULL;
  int status = 0;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output,
                               NULL, &status, &error));
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s: %s", argv[0], output);
  return output;
}

static void
test_sound (void)
{
  g_autofree char *path = write_pptx ("oplaeg.pptx");
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "tests", "core", "opc-tjek.py", NULL);
  const char *argv[] = { "python3", script, path, NULL };
  g_autofree char *facts = output_of (argv);

  if (facts == NULL)
    {
      g_test_skip ("python3 is not installed");
      return;
    }
  /* The årshjul is a picture. */
  assert_holds (facts, "charts 4\n");
  assert_holds (facts, "chart1 Utilstrækkelig: -15 -10 -8 -7\n");
}

/* Every text of the oplæg, from the slides' XML, is in the file; notes too. */
static void
test_words (void)
{
  static const char script[]
    = "import sys,zipfile,re\n"
      "import xml.etree.ElementTree as ET\n"
      "z=zipfile.ZipFile(sys.argv[1])\n"
      "for n in sorted(z.namelist()):\n"
      "  if re.match(r'ppt/(slides|notesSlides)/[^/]+xml$',n):\n"
      "    print(n, ' '.join(''.join(t.text or '' for t in p.iter() if t.tag.endswith('}t')) for p in ET.fromstring(z.read(n)).iter()"
      " if p.tag.endswith('}p') and 'drawingml' in p.tag))\n";
  static const char *const ord[] = {
    "26 af 36", "dagtilbud er på eller over kommunens grænse. Sidst var det 21 af 35.", "Orientering til Børne- og Ungdomsudvalget",
    "Der er fremgang siden sidst: færre er på »ringe«.", "Tid til faglig refleksion", "»Vi laver planen i august.",
    "pædagogisk leder i et aldersintegreret hus", "Gøre systematik til fælles fokus i 2026–2027", "beslutning",
    "Måles på ledernes tegn.", PROEVE_UVORN, "er ikke et gennemsnit", "<b>Ikke</b> en formel & ikke et tag", "Under grænsen",
    "data til og med 31.12.2025", "Ti minutter, og så spørgsmål.", "Peg på grænsen.",
  };
  g_autofree char *path = write_pptx ("oplaeg.pptx");
  const char *argv[] = { "python3", "-c", script, path, NULL };
  g_autofree char *text = output_of (argv);

  if (text == NULL)
    {
      g_test_skip ("python3 is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ord); i++)
    assert_holds (text, ord[i]);
}

static void
test_same_bytes (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autofree char *one = write_pptx ("oplaeg-a.pptx");
  g_autofree char *other = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  gsize a_length, b_length;

  setlocale (LC_ALL, "C.UTF-8");
  other = write_pptx ("oplaeg-b.pptx");
  setlocale (LC_ALL, before);
  g_assert_true (g_file_get_contents (one, &a, &a_length, NULL));
  g_assert_true (g_file_get_contents (other, &b, &b_length, NULL));
  g_assert_cmpmem (a, a_length, b, b_length);
  remove (one);
  remove (other);
}

static void
test_cancelled (void)
{
  g_autoptr (PejlOplaeg) oplaeg = proeve_oplaeg ();
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pejl_oplaeg_pptx (sats, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- as another program reads it ---- */

static char *
convert (const char *folder,
         const char *path)
{
  g_autofree char *home = g_strdup_printf ("-env:UserInstallation=file://%s/profil", folder);
  const char *argv[] = { "soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder, path, NULL };
  g_autofree char *output = output_of (argv);
  g_autofree char *stem = g_path_get_basename (path);

  if (output == NULL)
    return NULL;
  *strrchr (stem, '.') = '\0';
  return g_strdup_printf ("%s/%s.pdf", folder, stem);
}

/* The texts, and the numbers on the charts' bars, as LibreOffice sets them. */
static void
test_peer (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-pptx-XXXXXX", NULL);
  g_autofree char *path = write_pptx ("oplaeg.pptx");
  g_autofree char *pdf = convert (folder, path);
  g_autofree char *text = pdf != NULL ? text_of (pdf) : NULL;

  remove_tree (folder);
  if (text == NULL)
    {
      g_test_skip ("soffice or pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (count_string (text, "\f"), ==, 11);
  assert_holds (text, "Systematik (n = 35, 3 ikke med)");
  assert_holds (text, "Antal dagtilbud; grænsen er 0");
  assert_holds (text, "Besøgt mindst én gang");
  assert_holds (text, "Gøre systematik til fælles fokus i 2026–2027");
  assert_holds (text, "Æblegården");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/oplaeg-pptx/sound", test_sound);
  g_test_add_func ("/oplaeg-pptx/words", test_words);
  g_test_add_func ("/oplaeg-pptx/same-bytes", test_same_bytes);
  g_test_add_func ("/oplaeg-pptx/cancelled", test_cancelled);
  g_test_add_func ("/oplaeg-pptx/peer", test_peer);
  return g_test_run ();
}
