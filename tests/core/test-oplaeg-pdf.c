// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg on paper: slides, notes and handout as PDFs that a screen reader can read, with every word, as they are drawn.
#include "core/chart/pejl-chart-text.h"
#include "oplaeg-proeve.h"

#include "core/report/oplaeg/pejl-oplaeg-papir.h"
#include "core/report/pdf/pejl-pdf-tjek.h"
#include "core/report/pejl-report-error.h"
#include "rapport-laes.h"

#include <locale.h>

static const char *const navne[] = { "oplaeg-dias.pdf", "oplaeg-noter.pdf", "oplaeg-uddeling.pdf" };

static void
assert_readable (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fund = pejl_pdf_tjek (pdf, "oplæg", &error);
  g_autofree char *fejl = NULL;

  g_assert_no_error (error);
  fejl = pejl_pdf_tjek_faults (fund);
  g_assert_cmpstr (fejl, ==, NULL);
}

static GBytes *
render (PejlOplaeg    *oplaeg,
        PejlOplaegArt  art,
        guint         *n_sider)
{
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  g_autoptr (PejlOplaegPapir) papir = pejl_oplaeg_papir_new (sats, art);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = pejl_oplaeg_papir_render (papir, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  if (n_sider != NULL)
    *n_sider = pejl_oplaeg_papir_n_sider (papir);
  return pdf;
}

/* In the build folder, to be looked at. */
static char *
write_pdf (GBytes     *pdf,
           const char *navn)
{
  char *path = g_test_build_filename (G_TEST_BUILT, navn, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  return path;
}

static void
assert_slides (const char *text)
{
  assert_holds (text, "Kvalitet i dagtilbud 2024–2025");
  assert_holds (text, "Gøre systematik til fælles fokus i 2026–2027");
  assert_holds (text, "Tid til faglig refleksion");
  assert_holds (text, "Legepladsen før og efter");
}

static void
test_kind (gconstpointer data)
{
  static const guint sider[] = { 11, 11, 4 };
  PejlOplaegArt art = GPOINTER_TO_UINT (data);
  g_autoptr (PejlOplaeg) oplaeg = proeve_oplaeg ();
  guint n;
  g_autoptr (GBytes) pdf = render (oplaeg, art, &n);
  g_autofree char *path = write_pdf (pdf, navne[art]);
  g_autofree char *text = NULL;

  assert_readable (pdf);
  g_assert_cmpuint (n, ==, sider[art]);
  assert_sound (path);
  text = text_of (path);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (count_string (text, "\f"), ==, n);
  assert_slides (text);
  g_assert_cmpint (strstr (text, "Ti minutter, og så spørgsmål.") != NULL, ==, art == PEJL_OPLAEG_NOTER);
  assert_holds (text, "data til og med 31.12.2025");
}

/* Notes run on over as many pages as they take, and no line of them is lost. */
static void
test_long_notes (void)
{
  g_autoptr (PejlOplaeg) oplaeg = proeve_begin ();
  g_autoptr (GString) noter = g_string_new (NULL);
  PejlDias *dias;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  guint n;

  for (guint i = 1; i <= 120; i++)
    g_string_append_printf (noter, "Note nr. %u: husk at sige, at tallet hviler på det, konsulenterne så, og ikke på et gæt; og "
                                   "at grænsen er kommunens egen.\n", i);
  proeve_cover (oplaeg);
  dias = proeve_dias (oplaeg, PEJL_DIAS_TEKST, 0, "En slide med meget at sige", noter->str);
  pejl_oplaeg_add (oplaeg, dias);
  pdf = render (oplaeg, PEJL_OPLAEG_NOTER, &n);
  assert_readable (pdf);
  g_assert_cmpuint (n, >, 4);
  path = write_pdf (pdf, "oplaeg-lange-noter.pdf");
  text = text_of (path);
  for (guint i = 1; text != NULL && i <= 120; i++)
    {
      g_autofree char *note = g_strdup_printf ("Note nr. %u:", i);

      assert_holds (text, note);
    }
}

static void
test_empty (void)
{
  for (guint art = PEJL_OPLAEG_DIAS; art <= PEJL_OPLAEG_UDDELING; art++)
    {
      g_autoptr (PejlOplaeg) oplaeg = proeve_begin ();
      guint n;
      g_autoptr (GBytes) pdf = NULL;

      proeve_cover (oplaeg);
      pdf = render (oplaeg, art, &n);
      assert_readable (pdf);
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (PejlOplaeg) oplaeg = proeve_oplaeg ();
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (GBytes) one = render (oplaeg, PEJL_OPLAEG_NOTER, NULL);
  g_autoptr (GBytes) other = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  other = render (oplaeg, PEJL_OPLAEG_NOTER, NULL);
  setlocale (LC_ALL, before);
  g_assert_true (g_bytes_equal (one, other));
}

static void
test_cancelled (void)
{
  g_autoptr (PejlOplaeg) oplaeg = proeve_oplaeg ();
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  g_autoptr (PejlOplaegPapir) papir = pejl_oplaeg_papir_new (sats, PEJL_OPLAEG_DIAS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pejl_oplaeg_papir_render (papir, cancellable, NULL, NULL, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED);
}

/* What a printer is given is what the slide's own drawing is, point for point. */
static void
test_preview_is_print (void)
{
  g_autoptr (PejlOplaeg) oplaeg = proeve_oplaeg ();
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  g_autoptr (PejlOplaegPapir) papir = pejl_oplaeg_papir_new (sats, PEJL_OPLAEG_DIAS);

  for (guint i = 0; i < pejl_oplaeg_papir_n_sider (papir); i++)
    {
      cairo_surface_t *a = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 960, 540);
      cairo_surface_t *b = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 960, 540);
      cairo_t *cr = cairo_create (a);
      gsize length = (gsize) cairo_image_surface_get_stride (a) * 540;

      pejl_oplaeg_papir_draw (papir, i, cr);
      cairo_destroy (cr);
      cr = cairo_create (b);
      pejl_oplaeg_sats_draw (sats, i, cr, 960);
      cairo_destroy (cr);
      cairo_surface_flush (a);
      cairo_surface_flush (b);
      g_assert_cmpmem (cairo_image_surface_get_data (a), length, cairo_image_surface_get_data (b), length);
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/oplaeg-pdf/dias", GUINT_TO_POINTER (PEJL_OPLAEG_DIAS), test_kind);
  g_test_add_data_func ("/oplaeg-pdf/noter", GUINT_TO_POINTER (PEJL_OPLAEG_NOTER), test_kind);
  g_test_add_data_func ("/oplaeg-pdf/uddeling", GUINT_TO_POINTER (PEJL_OPLAEG_UDDELING), test_kind);
  g_test_add_func ("/oplaeg-pdf/long-notes", test_long_notes);
  g_test_add_func ("/oplaeg-pdf/one-slide", test_empty);
  g_test_add_func ("/oplaeg-pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/oplaeg-pdf/cancelled", test_cancelled);
  g_test_add_func ("/oplaeg-pdf/preview-is-print", test_preview_is_print);
  return g_test_run ();
}
