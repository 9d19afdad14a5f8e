// SPDX-License-Identifier: GPL-3.0-or-later
// Charts in words, tables, colours and files: numbers against those of the invented municipality.
#include "chart-cases.h"
#include "folder.h"

#include "core/chart/pejl-chart-draw.h"
#include "core/chart/pejl-chart-export.h"
#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-text.h"
#include "core/chart/pejl-chart-theme.h"
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* No-break spaces as plain ones, for texts compared as people read them. */
static char *
plain_spaces (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\u00a0", -1);

  return g_strjoinv (" ", parts);
}

static void
assert_says (const char *text, const char *expected)
{
  g_autofree char *plain = plain_spaces (text);

  g_assert_cmpstr (plain, ==, expected);
}

/* ---- alt text ---- */

static void
test_alt_bars (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  g_autofree char *alt = pejl_chart_alt_text (spec);

  assert_says (alt,
               "Fire delte søjler om grænsen tilstrækkelig, 2024–2025. Under grænsen: Systematik 17 af 35, "
               "En professionel organisation 11 af 35, Kvalitet 9 af 36, Børnesyn 7 af 36. 2 dagtilbud er "
               "ikke besøgt. "
               "Systematik halter mest i Midtby, Syd og Land, men ikke i Nord.");
}

static void
test_alt_roles (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_roller ();
  g_autofree char *alt = pejl_chart_alt_text (spec);

  assert_says (
      alt, "Tabel med søjler: hvor ofte strategiens 95 tegn er set, 4 indsatsområder og 5 roller, 2024–2025. "
           "I alt 1.072 af 1.616 (66 %). Lavest: pædagogiske ledere i Systematik, 46 af 108 (43 %). "
           "Højeste område: Børnesyn, 410 af 533 (77 %). 36 af 38 dagtilbud er besøgt.");
}

static void
test_alt_length (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (chart_cases); i++)
    {
      g_autoptr (PejlChartSpec) spec = chart_cases[i].make ();
      g_autofree char *alt = pejl_chart_alt_text (spec);
      g_assert_cmpint (g_utf8_strlen (alt, -1), <=, 300);
      g_assert_cmpint (g_utf8_strlen (alt, -1), >, 30);
    }
}

static void
test_alt_of_nothing (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_nul ();
  g_autofree char *alt = pejl_chart_alt_text (spec);

  assert_says (alt,
               "Fire delte søjler om grænsen tilstrækkelig, 2024–2025. Ingen dagtilbud er vurderet endnu. "
               "38 dagtilbud er ikke besøgt.");
}

/* ---- tables ---- */

static void
assert_row (PejlChartTable *table, guint row, const char *const *expected)
{
  g_assert_cmpuint (g_strv_length ((GStrv) expected), ==, table->header->len);
  for (guint i = 0; expected[i] != NULL; i++)
    assert_says (pejl_chart_table_get (table, row, i), expected[i]);
}

static void
test_table_bars (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  const char *const header[] = { "Indsatsområde", "Ringe", "Utilstrækkelig", "Tilstrækkelig", "God",
                                 "Fremragende",   "n",     "Under grænsen",  "Ikke vurderet", "Ikke besøgt" };

  g_assert_cmpuint (table->header->len, ==, G_N_ELEMENTS (header));
  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    g_assert_cmpstr (g_ptr_array_index (table->header, i), ==, header[i]);
  g_assert_cmpuint (table->rows->len, ==, 4);
  assert_row (table, 0,
              (const char *const[]) { "Systematik", "2", "15", "14", "4", "0", "35", "17 af 35, 49 %", "1",
                                     "2", NULL });
  assert_row (
      table, 3,
      (const char *const[]) { "Børnesyn", "0", "7", "17", "10", "2", "36", "7 af 36, 19 %", "0", "2", NULL });
}

static void
test_table_panels (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  g_autoptr (PejlChartSpec) other = chart_case_roller ();
  g_autoptr (PejlChartTable) table = pejl_chart_panel_table (spec);

  g_assert_null (pejl_chart_panel_table (other));
  g_assert_cmpuint (table->rows->len, ==, 4);
  assert_row (table, 0, (const char *const[]) { "Nord", "2 af 9", "3 af 9", "1 af 9", "3 af 9", "0", NULL });
  assert_row (table, 1,
              (const char *const[]) { "Midtby", "5 af 10, 50 %", "2 af 9", "2 af 10, 20 %", "0 af 10, 0 %",
                                     "1", NULL });
}

static void
test_table_roles (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_roller ();
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  g_assert_cmpuint (table->rows->len, ==, 5);
  g_assert_cmpuint (table->n_total_rows, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (table->header, 3), ==, "Områdeledere");
  assert_row (table, 2,
              (const char *const[]) { "Systematik", "109 af 180, 61 %", "46 af 108, 43 %", "6 af 12, 50 %",
                                     "2 af 3", "2 af 4", "165 af 307, 54 %", NULL });
  assert_row (table, 4,
              (const char *const[]) { "Alle områder", "528 af 792, 67 %", "472 af 720, 66 %", "46 af 68, 68 %",
                                     "13 af 18, 72 %", "13 af 18, 72 %", "1.072 af 1.616, 66 %", NULL });
}

/* ---- order ---- */

static void
test_sorting (void)
{
  static const int counts[][5]
      = { { 0, 2, 8, 0, 0 }, { 0, 0, 0, 0, 0 }, { 0, 1, 4, 0, 0 }, { 0, 3, 1, 0, 0 }, { 0, 2, 8, 0, 0 } };
  static const char *const names[] = { "Ålen", "Tom", "Aben", "Først", "Æblet" };
  const char *const sorted[] = { "Først", "Aben", "Æblet", "Ålen", "Tom" };
  g_autoptr (PejlChartSpec) spec = chart_case_bars ("Orden", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    pejl_chart_spec_add_row (spec, names[i], names[i], counts[i], 0, 1);
  pejl_chart_spec_sort_by_share (spec);
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    g_assert_cmpstr (pejl_chart_spec_shown_row (spec, i)->label, ==, sorted[i]);
}

static void
test_palette_steps (void)
{
  g_autoptr (PejlChartSpec) five = chart_case_havneby ();
  g_autoptr (PejlChartSpec) four = pejl_chart_spec_new (PEJL_CHART_DELTE_SOEJLER);

  for (int i = 0; i < 4; i++)
    pejl_chart_spec_add_level (four, i, "Trin", NULL);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (pejl_chart_spec_step (five, i), ==, i + 1);
  g_assert_cmpint (pejl_chart_spec_step (four, 0), ==, 1);
  g_assert_cmpint (pejl_chart_spec_step (four, 1), ==, 2);
  g_assert_cmpint (pejl_chart_spec_step (four, 2), ==, 4);
  g_assert_cmpint (pejl_chart_spec_step (four, 3), ==, 5);
}

/* ---- colours ---- */

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Relative luminance and contrast as WCAG 2.1 defines them. */
static double
luminance (PejlChartRgb rgb)
{
  return 0.2126 * linear (rgb.red) + 0.7152 * linear (rgb.green) + 0.0722 * linear (rgb.blue);
}

static double
contrast (PejlChartTheme theme, PejlChartColour a, PejlChartColour b)
{
  double first = luminance (pejl_chart_theme_colour (theme, a)),
         second = luminance (pejl_chart_theme_colour (theme, b));

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static void
test_contrast (void)
{
  for (PejlChartTheme theme = PEJL_CHART_LIGHT; theme <= PEJL_CHART_PRINT_GREY; theme++)
    {
      double least = theme == PEJL_CHART_CONTRAST_LIGHT || theme == PEJL_CHART_CONTRAST_DARK ? 7 : 4.5;
      const PejlChartColour texts[] = { PEJL_CHART_COLOUR_TEXT, PEJL_CHART_COLOUR_QUIET,
                                        PEJL_CHART_COLOUR_UNDER, PEJL_CHART_COLOUR_OVER };
      const PejlChartColour marks[]
          = { PEJL_CHART_COLOUR_ACCENT, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_COLOUR_TOTAL };
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_assert_cmpfloat (contrast (theme, texts[i], PEJL_CHART_COLOUR_GROUND), >=, least);
          g_assert_cmpfloat (contrast (theme, texts[i], PEJL_CHART_COLOUR_CARD), >=, least);
        }
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          g_assert_cmpfloat (contrast (theme, marks[i], PEJL_CHART_COLOUR_CARD), >=, 3);
          g_assert_cmpfloat (contrast (theme, marks[i], PEJL_CHART_COLOUR_TRACK), >=, 3);
        }
      g_assert_cmpfloat (contrast (theme, PEJL_CHART_COLOUR_MISSING, PEJL_CHART_COLOUR_GROUND), >=, 3);
      for (int level = 0; level < 5; level++)
        g_assert_cmpfloat (
            contrast (theme, PEJL_CHART_COLOUR_LEVEL_1 + level, PEJL_CHART_COLOUR_ON_LEVEL_1 + level), >=,
            theme == PEJL_CHART_PRINT_GREY ? 4.5 : 6.4);
    }
}

/* The palette is fixed: it was chosen for colour blindness by measurement. */
static void
test_palette (void)
{
  const guint32 levels[] = { 0x8c3b00, 0xe08a2e, 0xf0e6d2, 0x8fc1e3, 0x1f5fa8 };

  for (guint i = 0; i < 5; i++)
    {
      PejlChartRgb rgb = pejl_chart_theme_colour (PEJL_CHART_DARK, PEJL_CHART_COLOUR_LEVEL_1 + i);
      g_assert_cmpuint ((guint) lrint (rgb.red * 255) << 16 | (guint) lrint (rgb.green * 255) << 8
                            | (guint) lrint (rgb.blue * 255),
                        ==, levels[i]);
    }
}

/* ---- files ---- */

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("pejl-chart-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static guint
n_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autofree char *path = g_build_filename (fixture->folder, "æøå.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_chart_export_png (spec, &style, 800, 500, 2, path, &error));
  g_assert_no_error (error);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1600);
  g_assert_cmpint (cairo_image_surface_get_height (surface), >=, 1000);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_files (fixture), ==, 1);
}

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlChartSpec) spec = chart_case_roller ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autofree char *path = g_build_filename (fixture->folder, "roller.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_chart_export_svg (spec, &style, 1200, 700, path, &error));
  g_assert_no_error (error);
  xmlDoc *document = xmlReadFile (path, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  g_assert_cmpstr ((const char *) xmlDocGetRootElement (document)->name, ==, "svg");
  xmlFreeDoc (document);
}

/* A Danish locale writes decimals with a comma; a file must not. */
static void
test_danish_locale (Fixture *fixture, gconstpointer data)
{
  if (setlocale (LC_ALL, "da_DK.UTF-8") == NULL)
    {
      g_test_skip ("the locale da_DK.UTF-8 is not there");
      return;
    }
  test_svg (fixture, data);
  setlocale (LC_ALL, "C");
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_chart_export_svg (spec, &style, 800, 500, "/nonexistent/folder/x.svg", &error));
  g_assert_error (error, PEJL_CHART_ERROR, PEJL_CHART_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/nonexistent/folder/x.svg"));
}

/* What went wrong leaves nothing beside what was there. */
static void
test_rename_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autofree char *path = g_build_filename (fixture->folder, "mappe.png", NULL);
  g_autofree char *inside = g_build_filename (path, "x", NULL);
  g_autoptr (GError) error = NULL;

  /* A folder of that name cannot be replaced by a file: the rename fails at the last step. */
  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  g_assert_true (g_file_set_contents (inside, "x", 1, NULL));
  g_assert_false (pejl_chart_export_png (spec, &style, 800, 500, 1, path, &error));
  g_assert_error (error, PEJL_CHART_ERROR, PEJL_CHART_ERROR_WRITE);
  g_assert_cmpuint (n_files (fixture), ==, 1);
  g_unlink (inside);
  g_rmdir (path);
}

/* ---- drawing ---- */

static guint
n_colours (cairo_surface_t *surface)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guint32 pixel;
        memcpy (&pixel, cairo_image_surface_get_data (surface) + y * stride + x * 4, sizeof pixel);
        g_hash_table_add (seen, GUINT_TO_POINTER (pixel & 0xffffff));
      }
  return g_hash_table_size (seen);
}

static void
test_grey_is_grey (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = { PEJL_CHART_PRINT_GREY, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL };
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 800, 500);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 800, 500);
  cairo_t *cr = cairo_create (surface);

  pejl_chart_draw (layout, cr);
  pejl_chart_draw_focus (layout, cr, 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int y = 0; y < 500; y++)
    for (int x = 0; x < 800; x++)
      {
        const unsigned char *pixel
            = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4;
        g_assert_cmpint (pixel[0], ==, pixel[1]);
        g_assert_cmpint (pixel[1], ==, pixel[2]);
      }
  g_assert_cmpuint (n_colours (surface), >, 8);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The spec may outlive or be outlived by its layouts. */
static void
test_ownership (void)
{
  PejlChartSpec *spec = chart_case_roller ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autofree char *family = g_strdup ("sans-serif");

  style.font_family = family;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 800, 0);
  pejl_chart_spec_unref (spec);
  g_clear_pointer (&family, g_free);
  g_assert_cmpstr (pejl_chart_spec_get_period (pejl_chart_layout_get_spec (layout)), ==, "2024–2025");
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/alt/bars", test_alt_bars);
  g_test_add_func ("/chart/alt/roles", test_alt_roles);
  g_test_add_func ("/chart/alt/length", test_alt_length);
  g_test_add_func ("/chart/alt/nothing", test_alt_of_nothing);
  g_test_add_func ("/chart/table/bars", test_table_bars);
  g_test_add_func ("/chart/table/panels", test_table_panels);
  g_test_add_func ("/chart/table/roles", test_table_roles);
  g_test_add_func ("/chart/order/sorting", test_sorting);
  g_test_add_func ("/chart/order/palette-steps", test_palette_steps);
  g_test_add_func ("/chart/colour/contrast", test_contrast);
  g_test_add_func ("/chart/colour/palette", test_palette);
  g_test_add_func ("/chart/colour/grey-is-grey", test_grey_is_grey);
  g_test_add_func ("/chart/ownership", test_ownership);
  g_test_add ("/chart/file/png", Fixture, NULL, set_up, test_png, tear_down);
  g_test_add ("/chart/file/svg", Fixture, NULL, set_up, test_svg, tear_down);
  g_test_add ("/chart/file/danish-locale", Fixture, NULL, set_up, test_danish_locale, tear_down);
  g_test_add ("/chart/file/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/chart/file/rename-fails", Fixture, NULL, set_up, test_rename_fails, tear_down);
  return g_test_run ();
}
