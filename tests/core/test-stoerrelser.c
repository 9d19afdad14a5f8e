// SPDX-License-Identifier: GPL-3.0-or-later
// From the store to the files, for municipalities of 0 to 150 houses: all ten charts, the deck in each of its forms, the numbers; and
// tables of 0 to 500 rows.
#include "world.h"

#include "core/chart/pejl-chart-spec.h"

typedef struct
{
  const char *name;
  PejlChartSpec *(*make) (void);
} ChartCase;

#include "chart-proeve.h"

#include "core/kontor/pejl-opc.h"
#include "core/report/figur/pejl-figurer.h"
#include "core/report/oplaeg/pejl-oplaeg-fil.h"
#include "core/report/oplaeg/pejl-oplaeg-papir.h"
#include "core/report/oplaeg/pejl-oplaeg-pptx.h"
#include "core/report/pdf/pejl-pdf-sats.h"
#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/pdf/pejl-pdf-tjek.h"
#include "core/report/pejl-talfil.h"

#define DAY "2025-12-31"

typedef struct
{
  const char *navn;
  int huse;
  int niveau;        /* of all houses; 0: all five in turn */
  gboolean ingen_besoegt;
  gboolean lange_navne;
} Kommune;

static const Kommune kommuner[] = {
  { "ingen", 0, 0, FALSE, FALSE },          { "et", 1, 0, FALSE, FALSE },      { "to", 2, 0, FALSE, FALSE },
  { "ni", 9, 0, FALSE, FALSE },             { "ti", 10, 0, FALSE, FALSE },     { "150", 150, 0, FALSE, FALSE },
  { "ingen-besoegt", 12, 0, TRUE, FALSE },  { "et-niveau", 12, 3, FALSE, FALSE },
  { "lange-navne", 24, 0, FALSE, TRUE },
};

static const char *const dage[] = { "2022-03-01", "2023-05-09", "2024-02-13", "2025-09-02" };

static int
level_of (const Kommune *kommune, int hus, int gang, int omraade)
{
  return kommune->niveau > 0 ? kommune->niveau : 1 + (hus * 3 + gang + omraade * 2) % 5;
}

/* Two visits in each of two periods; every seventh house was not judged, every eleventh not visited. */
static void
visit (World *world, const Kommune *kommune, int hus)
{
  for (int gang = 0; gang < (int) G_N_ELEMENTS (dage) && hus % 11 != 10; gang++)
    {
      g_autoptr (PejlAction) action = pejl_action_new ("Besøg");
      int tilsyn = world_add_tilsyn (world, action, PEJL_OMFANG_DAGTILBUD, hus, gang % 2 == 0, dage[gang], PEJL_STATUS_ENDELIG);
      int evidens = world_add_evidens (world, action, tilsyn, "09:00", "Noget, der blev set");

      for (int o = 0; o < WORLD_OMRAADER && hus % 7 != 6; o++)
        world_judge (world, action, tilsyn, o, level_of (kommune, hus, gang, o));
      world_link (world, action, evidens, (hus + gang) % (int) world->strategi->tegn->len, PEJL_RETNING_STYRKER);
      world_commit (world, action);
    }
}

static void
fill (World *world, const Kommune *kommune)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Huse");

  world_open (world);
  world_set_up (world, strategi, redskab);
  for (int d = 0; d < 4; d++)
    {
      g_autofree char *navn = g_strdup_printf (kommune->lange_navne ? "Distriktet ved den nordvestlige fjord og forstæderne, nummer %d"
                                                                    : "Distrikt %d", d + 1);
      world_add_distrikt (world, action, navn);
    }
  for (int h = 0; h < kommune->huse; h++)
    {
      g_autofree char *navn = g_strdup_printf (kommune->lange_navne ? "Den Selvejende Integrerede Børneinstitution Æblehaven, nr. %03d"
                                                                    : "Børnehuset %03d", h + 1);
      world_add_hus (world, action, navn, h % 4, PEJL_TYPE_ALDERSINTEGRERET, PEJL_EJERFORM_KOMMUNAL, TRUE);
    }
  world_commit (world, action);
  for (int h = 0; h < kommune->huse && !kommune->ingen_besoegt; h++)
    visit (world, kommune, h);
}

/* ---- all charts, on a slide, on the screen and on paper ---- */

static void
check_chart (PejlChartSpec *spec, const char *where)
{
  PejlChartStyle screen = PEJL_CHART_STYLE_INIT;
  PejlChartStyle paper = { PEJL_CHART_PRINT_GREY, PEJL_CHART_PAPER, PEJL_CHART_PART_PANELS, 1.0, NULL };
  PejlChartStyle slide = { PEJL_CHART_LIGHT, PEJL_CHART_SLIDE, PEJL_CHART_PART_ALL, 1.0, NULL };
  g_autoptr (PejlChartLayout) wide = pejl_chart_layout_new (spec, &screen, 1200, 0);
  g_autoptr (PejlChartLayout) narrow = pejl_chart_layout_new (spec, &screen, 400, 0);
  g_autoptr (PejlChartLayout) page = pejl_chart_layout_new (spec, &paper, 482, 0);
  g_autoptr (PejlChartLayout) wall = pejl_chart_layout_new (spec, &slide, 1600, 900);
  g_autofree char *alt = pejl_chart_alt_text (spec);

  assert_sound (wide, where);
  assert_sound (narrow, where);
  assert_sound (page, where);
  assert_sound (wall, where);
  if (pejl_chart_layout_get_height (wall) > 900)
    g_error ("%s: does not fit a slide", where);
  g_assert_cmpint (g_utf8_strlen (alt, -1), >, 0);
  g_assert_cmpint (g_utf8_strlen (alt, -1), <=, 300);
}

static void
check_charts (World *world, const Kommune *kommune, gboolean offentlig)
{
  PejlFigurValg valg = { .filter.til_og_med = DAY, .i_dag = DAY, .offentlig = offentlig };
  g_autoptr (PejlFigurKilde) kilde = NULL;

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &valg.filter.periode));
  kilde = pejl_figur_kilde_new (world->reader, &valg);
  if (kommune->huse > 0)
    pejl_figur_kilde_set_dagtilbud (kilde, &WORLD_AT (world->huse, WorldHus, kommune->huse / 2)->id);
  for (int nr = 1; nr <= PEJL_FIGURER_MAX; nr++)
    {
      g_autoptr (PejlChartSpec) spec = pejl_figurer_make (kilde, nr);
      g_autofree char *where = g_strdup_printf ("%s, chart %d", kommune->navn, nr);

      g_assert_true (spec != NULL || (nr == PEJL_FIGUR_ET_DAGTILBUD && kommune->huse == 0) || !pejl_figurer_maa_vises (kilde, nr));
      if (spec != NULL)
        check_chart (spec, where);
    }
}

/* ---- the deck ---- */

static void
check_pdf (PejlOplaegSats *sats, PejlOplaegArt art, const char *titel)
{
  g_autoptr (PejlOplaegPapir) papir = pejl_oplaeg_papir_new (sats, art);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = pejl_oplaeg_papir_render (papir, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) fund = NULL;
  g_autofree char *faults = NULL;

  g_assert_no_error (error);
  fund = pejl_pdf_tjek (pdf, titel, &error);
  g_assert_no_error (error);
  faults = pejl_pdf_tjek_faults (fund);
  g_assert_cmpstr (faults, ==, NULL);
}

/* Parts well-formed, in the order of the schemas, their relations whole. */
static void
check_parts (const char *path)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "tests", "core", "opc-tjek.py", NULL);
  const char *argv[] = { "python3", script, path, NULL };
  g_autofree char *program = g_find_program_in_path ("python3");
  g_autofree char *output = NULL;
  int status = 0;

  if (program == NULL)
    return;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, NULL));
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s: %s", path, output);
}

static void
check_deck (World *world)
{
  PejlFilter filter = { .til_og_med = DAY };
  g_autoptr (PejlOplaeg) oplaeg = NULL;
  g_autoptr (PejlOplaegSats) sats = NULL;
  g_autoptr (GBytes) pptx = NULL;
  g_autofree char *path = g_build_filename (world->dir, "oplæg.pptx", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  oplaeg = pejl_oplaeg_fil_foreslaa (world->reader, &filter, FALSE);
  sats = pejl_oplaeg_sats_new (oplaeg);
  for (PejlOplaegArt art = PEJL_OPLAEG_DIAS; art <= PEJL_OPLAEG_UDDELING; art++)
    check_pdf (sats, art, oplaeg->titel);
  pptx = pejl_oplaeg_pptx (sats, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_kontor_gem (pptx, path, &error));
  check_parts (path);
}

static void
check_numbers (World *world, const Kommune *kommune)
{
  PejlFilter filter = { .til_og_med = DAY };

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  for (PejlTalfilUdgave udgave = PEJL_TALFIL_AABEN; udgave <= PEJL_TALFIL_LUKKET; udgave++)
    {
      g_autofree char *path = g_strdup_printf ("%s/tal-%d.xlsx", world->dir, (int) udgave);
      g_autoptr (GError) error = NULL;
      gboolean written = pejl_talfil_write (world->reader, &filter, udgave, path, NULL, NULL, NULL, &error);

      g_test_message ("%s, numbers %d: %s", kommune->navn, (int) udgave, written ? "written" : error->message);
      g_assert_true (written || error != NULL);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, written);
      if (written)
        check_parts (path);
    }
}

static void
test_kommune (gconstpointer data)
{
  const Kommune *kommune = data;
  World world;

  fill (&world, kommune);
  check_charts (&world, kommune, FALSE);
  check_charts (&world, kommune, TRUE);
  check_deck (&world);
  check_numbers (&world, kommune);
  world_close (&world);
}

/* ---- tables that go over many pages ---- */

static PejlDokument *
with_table (guint rows)
{
  PejlDokument *dokument = pejl_dokument_new ("Prøve", "Prøvekøbing", "Prøve", DAY);
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_dokument_add_titel (dokument, "En prøve", NULL);
  pejl_tabel_add_soejle (tabel, "Hovedet", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "Antal", PEJL_SOEJLE_TAL);
  for (guint r = 0; r < rows; r++)
    {
      g_autofree char *navn = g_strdup_printf ("post%03ux%s", r, r % 9 == 4 ? " med så mange ord, at de må stå på to linjer i den "
                                                                                 "smalle søjle, som der er plads til her" : "");

      pejl_tabel_add_raekke (tabel, FALSE);
      pejl_tabel_add_celle (tabel, navn);
      pejl_tabel_add_celle (tabel, "17");
    }
  pejl_dokument_add_tabel (dokument, "Mange rækker", tabel, NULL);
  pejl_dokument_add_afsnit (dokument, "Efter tabellen.");
  return dokument;
}

static guint
count_on (const PejlPdfSats *sats, guint side, const char *word)
{
  const GArray *ops = pejl_pdf_sats_side (sats, side)->ops;
  guint n = 0;

  for (guint i = 0; i < ops->len; i++)
    {
      const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, i);

      for (guint l = op->foerste; op->art == PEJL_PDF_OP_TEKST && l < op->foerste + op->antal; l++)
        n += strstr (pango_layout_get_text (op->tekst->linjer[l].layout), word) != NULL;
    }
  return n;
}

/* Every row once, none of them parted, and the head again on every page that has rows. */
static void
check_table (guint rows)
{
  g_autoptr (PejlDokument) dokument = with_table (rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, &error);
  guint told = 0;

  g_assert_no_error (error);
  for (guint s = 0; s < pejl_pdf_sats_n_sider (sats); s++)
    {
      guint here = count_on (sats, s, "post");

      told += here;
      if (here > 0)
        g_assert_cmpuint (count_on (sats, s, "Hovedet"), ==, 1);
      g_assert_cmpuint (count_on (sats, s, "med så mange ord"), ==, count_on (sats, s, "plads til her"));
    }
  g_assert_cmpuint (told, ==, rows);
  for (guint r = 0; r < rows; r += MAX (1, rows / 40))
    {
      g_autofree char *word = g_strdup_printf ("post%03ux", r);
      guint n = 0;

      for (guint s = 0; s < pejl_pdf_sats_n_sider (sats); s++)
        n += count_on (sats, s, word);
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
test_tables (void)
{
  static const guint many[] = { 100, 250, 499, 500 };
  g_autoptr (PejlDokument) longest = with_table (500);
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (longest, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GPtrArray) fund = NULL;
  g_autofree char *faults = NULL;

  for (guint rows = 0; rows <= 60; rows++)
    check_table (rows);
  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    check_table (many[i]);
  pdf = pejl_pdf_skriver_render (sats, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fund = pejl_pdf_tjek (pdf, longest->titel, &error);
  faults = pejl_pdf_tjek_faults (fund);
  g_assert_cmpstr (faults, ==, NULL);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kommuner); i++)
    {
      g_autofree char *path = g_strdup_printf ("/stoerrelser/kommune/%s", kommuner[i].navn);

      g_test_add_data_func (path, &kommuner[i], test_kommune);
    }
  g_test_add_func ("/stoerrelser/tables", test_tables);
  return g_test_run ();
}
