// SPDX-License-Identifier: GPL-3.0-or-later
// Office files from the committee's charts: sound packages, the spec's own numbers in them, the same bytes every time.
#include "pejl-config.h"

#include "core/chart/pejl-chart-diagram.h"
#include "core/chart/pejl-chart-spec-private.h"
#include "core/kontor/pejl-diagram-xml.h"
#include "core/kontor/pejl-opc.h"
#include "core/kontor/pejl-pptx.h"
#include "core/kontor/pejl-regneark.h"
#include "core/report/figur/pejl-figur.h"
#include "rapport-laes.h"

#include <cairo.h>
#include <locale.h>
#include <math.h>

static const PejlRegnearkOm om = { "Tal & »æøå«", "Havneby Kommune", "2025-12-31", "Data til og med 31.12.2025 & mere" };
static const PejlPptxSkrift titel_skrift = { .px = 48, .fed = TRUE, .farve = 0x1a1f26 };
static const PejlPptxSkrift skrift = { .px = 30, .farve = 0x1a1f26 };

#define HELE ((PejlPptxFelt) { 80, 200, 1440, 600 })
#define UVORNE "Børnehuset <Æblegården> & »Ådalen« \"ved\" 'åen' \x01\x0b nr. 7 på bakken ved skoven"

/* ---- reading back ---- */

/* What opc-tjek.py says of the file: no fault, and its facts. NULL where Python is not installed. */
static char *
facts_of (const char *path)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "tests", "core", "opc-tjek.py", NULL);
  const char *argv[] = { "python3", script, path, NULL };
  g_autofree char *program = g_find_program_in_path (argv[0]);
  char *output = NULL;
  int status = 0;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error));
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_test_message ("%s", output);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static void
save (GBytes     *bytes,
      const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_kontor_gem (bytes, path, &error));
  g_assert_no_error (error);
}

/* In the build folder, to be looked at. */
static char *
built (const char *navn)
{
  return g_test_build_filename (G_TEST_BUILT, navn, NULL);
}

static char *
path_in (Fixture    *fixture,
         const char *navn)
{
  return g_build_filename (fixture->folder, navn, NULL);
}

/* ---- the charts ---- */

static PejlChartSpec *
spec_of (const Proeve  *proeve,
         PejlChartKind  kind)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (proeve);

  return kind == PEJL_CHART_ROLLER ? pejl_figur_roller (analyse) : pejl_figur_omraader (analyse);
}

/* Every count of the spec stands in the diagram, negative under the border, and there is nothing else. */
static void
assert_levels (const PejlChartSpec    *spec,
               const PejlChartDiagram *diagram)
{
  g_assert_cmpuint (diagram->serier->len, ==, spec->levels->len);
  g_assert_cmpuint (diagram->kategorier->len, ==, spec->rows->len);
  for (guint s = 0; s < diagram->serier->len; s++)
    {
      gboolean under = (int) s < spec->border;
      guint level = under ? (guint) spec->border - 1 - s : s;
      g_autofree char *navn = g_utf8_strdown (pejl_chart_diagram_serie (diagram, s)->navn, -1);

      g_assert_cmpstr (navn, ==, pejl_chart_spec_level (spec, level)->navn);
      for (guint r = 0; r < spec->rows->len; r++)
        {
          int antal = pejl_chart_counts_level (&pejl_chart_spec_shown_row (spec, r)->counts, level);
          double tal = pejl_chart_diagram_tal (diagram, s, r);

          if (antal == 0)
            g_assert_true (isnan (tal));
          else
            g_assert_cmpfloat (tal, ==, under ? -antal : antal);
        }
    }
}

static void
test_levels (void)
{
  static const Proeve proever[] = { { 0, 0, FALSE, FALSE }, { 1, 1, FALSE, FALSE }, { 38, 4, FALSE, FALSE },
                                    { 150, 8, FALSE, FALSE }, { 38, 4, TRUE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (proever); i++)
    {
      g_autoptr (PejlChartSpec) spec = spec_of (&proever[i], PEJL_CHART_DELTE_SOEJLER);
      g_autoptr (PejlChartDiagram) diagram = pejl_chart_diagram_new (spec);

      g_assert_nonnull (diagram);
      assert_levels (spec, diagram);
    }
}

static void
test_roles (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlChartSpec) spec = spec_of (&proeve, PEJL_CHART_ROLLER);
  g_autoptr (PejlChartDiagram) diagram = pejl_chart_diagram_new (spec);

  /* Centerchef and konsulenter have too few possible tegn in each area. */
  g_assert_cmpuint (diagram->serier->len, ==, 3);
  for (guint c = 0; c < 3; c++)
    for (guint r = 0; r < spec->matrix->len; r++)
      {
        PejlChartCell cell = pejl_chart_spec_cell (spec, (int) r, (int) c);
        double tal = pejl_chart_diagram_tal (diagram, c, r);

        if (cell.possible < 10)
          g_assert_true (isnan (tal));
        else
          g_assert_cmpfloat_with_epsilon (tal * cell.possible / 100, cell.seen, 1e-9);
      }
}

/* ---- presentations ---- */

static void
add_table (PejlPptx *pptx)
{
  static const double bredder[] = { 3, 1, 1 };
  g_autoptr (PejlPptxTabel) tabel = pejl_pptx_tabel_new (G_N_ELEMENTS (bredder), bredder, 30);

  pejl_pptx_tabel_add (tabel, "Dagtilbud");
  pejl_pptx_tabel_add (tabel, "Kvalitet")->stilling = PEJL_PPTX_HOEJRE;
  pejl_pptx_tabel_add (tabel, "Samlet")->stilling = PEJL_PPTX_HOEJRE;
  pejl_pptx_tabel_add (tabel, UVORNE);
  pejl_pptx_tabel_add (tabel, "3")->bund = 0xf0e6d2;
  pejl_pptx_tabel_add (tabel, "5")->bund = 0x1f5fa8;
  pejl_pptx_add_tabel (pptx, (PejlPptxFelt) { 80, 200, 1440, 160 }, tabel, "Tabel: " UVORNE);
}

static GBytes *
png_of (guint width,
        guint height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  g_autofree char *folder = g_dir_make_tmp ("pejl-png-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  char *data;
  gsize length;

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  remove_tree (folder);
  return g_bytes_new_take (data, length);
}

static void
add_chart_slide (PejlPptx      *pptx,
                 PejlChartSpec *spec)
{
  g_autoptr (PejlChartDiagram) diagram = pejl_chart_diagram_new (spec);
  g_autofree char *alt = pejl_chart_alt_text (spec);
  g_autoptr (GError) error = NULL;

  pejl_pptx_begin_dias (pptx, 0xffffff);
  pejl_pptx_add_titel (pptx, (PejlPptxFelt) { 80, 64, 1440, 110 }, pejl_chart_spec_get_title (spec), titel_skrift);
  g_assert_true (pejl_pptx_add_diagram (pptx, HELE, diagram, alt, 30, &error));
  g_assert_no_error (error);
  pejl_pptx_add_fod (pptx, (PejlPptxFelt) { 80, 840, 1200, 40 }, "Havneby Kommune · data til og med 31.12.2025",
                     (PejlPptxFelt) { 1400, 840, 120, 40 }, skrift);
  pejl_pptx_set_noter (pptx, "Sig det langsomt.\nOg <vent> på svar & spørgsmål.");
}

static GBytes *
make_pptx (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlPptx) pptx = pejl_pptx_new ("Kvalitet i dagtilbud & »æøå«", "Havneby Kommune", "2025-12-31");
  g_autoptr (PejlChartSpec) omraader = spec_of (&proeve, PEJL_CHART_DELTE_SOEJLER);
  g_autoptr (PejlChartSpec) roller = spec_of (&proeve, PEJL_CHART_ROLLER);
  g_autoptr (GPtrArray) tekst = pejl_pptx_tekst_new ();
  g_autoptr (GBytes) png = png_of (400, 300);
  g_autoptr (GError) error = NULL;
  PejlPptxSkrift punkt = skrift;
  GBytes *bytes;

  punkt.punkt = TRUE;
  pejl_pptx_tekst_add (tekst, "17 af 35 ligger under grænsen", skrift)->ledeord = strlen ("17 af 35");
  pejl_pptx_tekst_add (tekst, UVORNE, punkt);
  add_chart_slide (pptx, omraader);
  add_chart_slide (pptx, roller);
  pejl_pptx_begin_dias (pptx, 0xffffff);
  pejl_pptx_add_flade (pptx, (PejlPptxFelt) { 80, 180, 1440, 2 }, 0xd5d9de);
  pejl_pptx_add_titel (pptx, (PejlPptxFelt) { 80, 64, 1440, 110 }, UVORNE, titel_skrift);
  add_table (pptx);
  pejl_pptx_add_tekst (pptx, (PejlPptxFelt) { 80, 400, 700, 300 }, "Tekst", tekst);
  pejl_pptx_add_billede (pptx, (PejlPptxFelt) { 900, 400, 600, 300 }, png, 400.0 / 300, "En sort flade");
  pejl_pptx_add_billede (pptx, (PejlPptxFelt) { 900, 720, 200, 100 }, png, 400.0 / 300, "Den samme flade");
  bytes = pejl_pptx_finish (pptx, &error);
  g_assert_no_error (error);
  return bytes;
}

static guint
count_of (const char *facts,
          const char *what)
{
  const char *found = strstr (facts, what);

  return found != NULL ? (guint) g_ascii_strtoull (found + strlen (what), NULL, 10) : 0;
}

/* The numbers that a chart keeps are the spec's, as decimals with a point. */
static void
assert_cached (const char             *facts,
               guint                   nr,
               const PejlChartDiagram *diagram)
{
  for (guint s = 0; s < diagram->serier->len; s++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      g_string_append_printf (line, "chart%u %s:", nr, pejl_chart_diagram_serie (diagram, s)->navn);
      for (guint k = 0; k < diagram->kategorier->len; k++)
        if (!isnan (pejl_chart_diagram_tal (diagram, s, k)))
          {
            char buf[G_ASCII_DTOSTR_BUF_SIZE];

            g_ascii_formatd (buf, sizeof buf, "%.12g", pejl_chart_diagram_tal (diagram, s, k));
            g_string_append_printf (line, " %s", buf);
          }
      g_string_append_c (line, '\n');
      if (strchr (line->str, ':')[1] != '\n')
        assert_holds (facts, line->str);
    }
}

static void
test_pptx (Fixture       *fixture,
           gconstpointer  data)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (GBytes) bytes = make_pptx ();
  g_autoptr (PejlChartSpec) omraader = spec_of (&proeve, PEJL_CHART_DELTE_SOEJLER);
  g_autoptr (PejlChartSpec) roller = spec_of (&proeve, PEJL_CHART_ROLLER);
  g_autoptr (PejlChartDiagram) foerste = pejl_chart_diagram_new (omraader);
  g_autoptr (PejlChartDiagram) anden = pejl_chart_diagram_new (roller);
  g_autofree char *path = built ("kontor æøå.pptx");
  g_autofree char *facts = NULL;

  save (bytes, path);
  facts = facts_of (path);
  if (facts == NULL)
    {
      g_test_skip ("python3 is not installed");
      return;
    }
  g_assert_cmpuint (count_of (facts, "charts "), ==, 2);
  assert_cached (facts, 1, foerste);
  assert_cached (facts, 2, anden);
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) one = make_pptx ();
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (GBytes) other = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  other = make_pptx ();
  setlocale (LC_ALL, before);
  g_assert_true (g_bytes_equal (one, other));
}

/* ---- workbooks ---- */

static PejlTalArk *
sheet_of (PejlChartSpec *spec,
          const char    *navn)
{
  PejlTalArk *ark = pejl_talark_new (navn, pejl_chart_spec_get_title (spec), pejl_chart_spec_get_subtitle (spec));
  g_autoptr (PejlChartTable) tabel = pejl_chart_table (spec);
  g_autofree char *alt = pejl_chart_alt_text (spec);

  pejl_talark_add_linje (ark, "Kilde", pejl_chart_spec_get_footer (spec));
  pejl_talark_add_tabel (ark, pejl_taltabel_new_from_chart (tabel));
  pejl_talark_set_diagram (ark, pejl_chart_diagram_new (spec), alt);
  return ark;
}

static GPtrArray *
make_sheets (guint dagtilbud)
{
  Proeve proeve = { dagtilbud, MIN (dagtilbud, 4), FALSE, FALSE };
  g_autoptr (PejlChartSpec) omraader = spec_of (&proeve, PEJL_CHART_DELTE_SOEJLER);
  g_autoptr (PejlChartSpec) roller = spec_of (&proeve, PEJL_CHART_ROLLER);
  GPtrArray *ark = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_talark_free);
  PejlTalArk *uvorn;
  PejlTalTabel *tabel = pejl_taltabel_new ("=Uvorne & navne");

  g_ptr_array_add (ark, sheet_of (omraader, "Hvilke områder halter? [og hvorfor]"));
  g_ptr_array_add (ark, sheet_of (roller, "Hvilke områder halter? [og hvornår]"));
  uvorn = pejl_talark_new ("", "=1+1", NULL);
  pejl_taltabel_add_hoved (tabel, "Dagtilbud");
  pejl_taltabel_add_hoved (tabel, "Median");
  pejl_taltabel_begin_raekke (tabel);
  pejl_taltabel_add_celle (tabel, "=HYPERLINK(\"x\")");
  pejl_taltabel_add_celle (tabel, "29,5");
  pejl_taltabel_begin_raekke (tabel);
  pejl_taltabel_add_celle (tabel, UVORNE ";" UVORNE);
  pejl_taltabel_add_celle (tabel, "1.072");
  pejl_talark_add_tabel (uvorn, tabel);
  g_ptr_array_add (ark, uvorn);
  return ark;
}

static void
test_xlsx (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) ark = make_sheets (GPOINTER_TO_UINT (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pejl_regneark_bytes (ark, &om, NULL, &error);
  g_autoptr (GBytes) again = pejl_regneark_bytes (ark, &om, NULL, NULL);
  g_autofree char *navn = g_strdup_printf ("kontor-%u.xlsx", GPOINTER_TO_UINT (data));
  g_autofree char *path = built (navn);
  g_autofree char *facts = NULL;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  save (bytes, path);
  facts = facts_of (path);
  if (facts == NULL)
    {
      g_test_skip ("python3 is not installed");
      return;
    }
  g_assert_cmpuint (count_of (facts, "charts "), ==, 2);
  assert_cached (facts, 1, ((const PejlTalArk *) g_ptr_array_index (ark, 0))->diagram);
  assert_cached (facts, 2, ((const PejlTalArk *) g_ptr_array_index (ark, 1))->diagram);
}

static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) ark = make_sheets (9);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pejl_regneark_bytes (ark, &om, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- tables of words as numbers ---- */

static void
test_cells (void)
{
  static const struct
  {
    const char *tekst;
    gboolean er_tal;
    double tal;
    guint decimaler;
  } cases[] = {
    { "0", TRUE, 0, 0 },        { "38", TRUE, 38, 0 },       { "1.072", TRUE, 1072, 0 }, { "12.345.678", TRUE, 12345678, 0 },
    { "29,5", TRUE, 29.5, 1 },  { "-4", TRUE, -4, 0 },       { "1.0", FALSE, 0, 0 },     { "1.07", FALSE, 0, 0 },
    { "31.12.2025", FALSE, 0, 0 }, { "72 %", FALSE, 0, 0 },  { "", FALSE, 0, 0 },        { "–", FALSE, 0, 0 },
    { "nej", FALSE, 0, 0 },     { "2024–2025", FALSE, 0, 0 }, { "29,", FALSE, 0, 0 },    { ",5", FALSE, 0, 0 },
    { "1.0725", FALSE, 0, 0 },  { "færre end tre", FALSE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlTalTabel) tabel = pejl_taltabel_new (NULL);
      const PejlTalCelle *celle;

      pejl_taltabel_begin_raekke (tabel);
      pejl_taltabel_add_celle (tabel, cases[i].tekst);
      celle = pejl_taltabel_celle (tabel, 0, 0);
      g_test_message ("“%s”", cases[i].tekst);
      g_assert_cmpint (celle->er_tal, ==, cases[i].er_tal);
      if (celle->er_tal)
        {
          g_assert_cmpfloat (celle->tal, ==, cases[i].tal);
          g_assert_cmpuint (celle->decimaler, ==, cases[i].decimaler);
        }
    }
}

static void
test_shares (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlChartSpec) spec = spec_of (&proeve, PEJL_CHART_DELTE_SOEJLER);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  g_autoptr (PejlTalTabel) tabel = pejl_taltabel_new_from_chart (table);
  guint under = spec->levels->len + 2;

  g_assert_cmpstr (g_ptr_array_index (tabel->hoved, under), ==, "Under grænsen");
  g_assert_cmpstr (g_ptr_array_index (tabel->hoved, under + 1), ==, "Under grænsen, af");
  g_assert_cmpuint (tabel->hoved->len, ==, table->header->len + 1);
  g_assert_cmpuint (pejl_taltabel_n_navne (tabel), ==, 1);
  for (guint r = 0; r < spec->rows->len; r++)
    {
      const PejlChartCounts *counts = &pejl_chart_spec_shown_row (spec, r)->counts;

      g_assert_cmpfloat (pejl_taltabel_celle (tabel, r, under)->tal, ==, pejl_chart_counts_under (spec, counts));
      g_assert_cmpfloat (pejl_taltabel_celle (tabel, r, under + 1)->tal, ==, pejl_chart_counts_n (spec, counts));
    }
}

/* ---- CSV, read by another program ---- */

static void
test_csv (Fixture       *fixture,
          gconstpointer  data)
{
  static const char script[]
    = "import csv,sys\n"
      "rows=list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline=''),delimiter=';'))\n"
      "assert open(sys.argv[1],'rb').read(3)==b'\\xef\\xbb\\xbf'\n"
      "assert all(len(r)==5 for r in rows), [r for r in rows if len(r)!=5]\n"
      "print('|'.join(rows[0]))\n"
      "[print('|'.join(r)) for r in rows if r[1].startswith(\"'=Uvorne\") or r[3]=='n']\n";
  g_autoptr (GPtrArray) ark = make_sheets (38);
  g_autoptr (GBytes) bytes = pejl_talark_csv (ark);
  g_autofree char *path = path_in (fixture, "tal.csv");
  const char *argv[] = { "python3", "-c", script, path, NULL };
  g_autofree char *output = NULL;

  save (bytes, path);
  output = run_tool (argv);
  if (output == NULL)
    {
      g_test_skip ("python3 is not installed");
      return;
    }
  assert_holds (output, "Diagram|Tabel|Række|Søjle|Værdi\n");
  assert_holds (output, "|'=Uvorne & navne|'=HYPERLINK(\"x\")|Median|29,5\n");
  assert_holds (output, ";" UVORNE "|Median|1072\n");
  assert_holds (output, "|Systematik|n|");
}

/* ---- the disk ---- */

static void
test_not_saved (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autofree char *path = path_in (fixture, "ingen mappe/dias.pptx");
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_kontor_gem (bytes, path, &error));
  g_assert_error (error, PEJL_KONTOR_ERROR, PEJL_KONTOR_ERROR_WRITE);
  assert_holds (error->message, "dias.pptx");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kontor/diagram/levels", test_levels);
  g_test_add_func ("/kontor/diagram/roles", test_roles);
  g_test_add ("/kontor/pptx/sound", Fixture, NULL, set_up, test_pptx, tear_down);
  g_test_add ("/kontor/pptx/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/kontor/xlsx/sound", Fixture, GUINT_TO_POINTER (38), set_up, test_xlsx, tear_down);
  g_test_add ("/kontor/xlsx/150", Fixture, GUINT_TO_POINTER (150), set_up, test_xlsx, tear_down);
  g_test_add_func ("/kontor/xlsx/cancelled", test_cancelled);
  g_test_add_func ("/kontor/cells", test_cells);
  g_test_add_func ("/kontor/shares", test_shares);
  g_test_add ("/kontor/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/kontor/not-saved", Fixture, NULL, set_up, test_not_saved, tear_down);
  return g_test_run ();
}
