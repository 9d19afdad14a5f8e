// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for everybody: nothing of fewer than three can be read in any table, nor reckoned out of any two of them.
#include "world.h"

#include "core/chart/pejl-chart-text.h"
#include "core/kontor/pejl-opc.h"
#include "core/report/oplaeg/pejl-oplaeg-fil.h"
#include "core/report/pejl-report-error.h"
#include "core/report/pejl-skjul.h"
#include "core/report/pejl-talfil.h"

#define ROUNDS 40
#define ALLE (-1)
#define PANEL "panel"

/* ---- municipalities of all sizes ---- */

static const char *const distrikter[] = { "Nord", "Midtby", "Syd", "Land", "Øst & »Vest«" };

static void
add_house (World      *world,
           PejlAction *action,
           GRand      *rand,
           int         distrikt,
           int         nr)
{
  g_autofree char *navn = g_strdup_printf ("Huset »%d« på <%s> & ved åen, som har et langt navn", nr, distrikter[distrikt]);
  int hus = world_add_hus (world, action, navn, distrikt, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  int besoeg = g_rand_int_range (rand, 0, 4);

  if (g_rand_int_range (rand, 0, 5) > 0)
    {
      int sidst = world_add_tilsyn (world, action, PEJL_OMFANG_DAGTILBUD, hus, TRUE, "2022-05-02", PEJL_STATUS_ENDELIG);

      for (int a = 0; a < WORLD_OMRAADER; a++)
        if (a == 0 || g_rand_int_range (rand, 0, 4) > 0)
          world_judge (world, action, sidst, a, g_rand_int_range (rand, 1, 6));
    }

  for (int i = 0; i < besoeg; i++)
    {
      int tilsyn = world_add_tilsyn (world, action, PEJL_OMFANG_DAGTILBUD, hus, i % 2 == 0, i == 0 ? "2024-05-02" : "2025-03-04",
                                     PEJL_STATUS_ENDELIG);

      for (int a = 0; a < WORLD_OMRAADER; a++)
        if (g_rand_int_range (rand, 0, 5) > 0)
          world_judge (world, action, tilsyn, a, g_rand_int_range (rand, 1, 6));
      world_random_evidens (world, action, rand, tilsyn);
    }
}

static void
make_world (World   *world,
            guint32  seed,
            int      houses_at_most)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Kommune");
  int n = g_rand_int_range (rand, 1, G_N_ELEMENTS (distrikter) + 1);
  int nr = 0;

  world_open (world);
  world_set_up (world, strategi, redskab);
  for (int d = 0; d < n; d++)
    {
      int huse = g_rand_int_range (rand, 0, houses_at_most + 1);

      world_add_distrikt (world, action, distrikter[d]);
      for (int h = 0; h < huse; h++)
        add_house (world, action, rand, d, ++nr);
      world_add_tilsyn (world, action, PEJL_OMFANG_DISTRIKT, d, TRUE, "2025-03-01", PEJL_STATUS_ENDELIG);
    }
  world_add_tilsyn (world, action, PEJL_OMFANG_CENTER, 0, TRUE, "2025-03-01", PEJL_STATUS_ENDELIG);
  world_commit (world, action);
}

static PejlFigurKilde *
kilde_of (World           *world,
          PejlTalfilUdgave udgave)
{
  /* Charts 1 and 5 are of the first area, in which this world has levels. */
  PejlFigurValg valg = { .i_dag = "2026-02-01", .offentlig = udgave == PEJL_TALFIL_AABEN, .omraade = "leg" };

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &valg.filter.periode));
  return pejl_figur_kilde_new (world->reader, &valg);
}

static GPtrArray *
sheets_of (World            *world,
           PejlTalfilUdgave  udgave)
{
  g_autoptr (PejlFigurKilde) kilde = kilde_of (world, udgave);
  g_autoptr (GError) error = NULL;
  GPtrArray *ark = pejl_talfil_ark (kilde, udgave, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return ark;
}

/* ---- the attack ---- */

/* That so many houses are behind some numbers: all of them, or those of a distrikt. */
typedef struct
{
  char *maal;   /* "Dagtilbud", "Besøgt", the name of an area */
  int distrikt; /* or ALLE */
  guint antal;
} Fakta;

static void
fakta_clear (gpointer data)
{
  g_free (((Fakta *) data)->maal);
}

static int
distrikt_of (const char *navn)
{
  for (guint i = 0; i < G_N_ELEMENTS (distrikter); i++)
    if (strcmp (distrikter[i], navn) == 0)
      return (int) i;
  return ALLE;
}

static void
learn (GArray             *fakta,
       const char         *maal,
       int                 distrikt,
       const PejlTalCelle *celle)
{
  Fakta ny = { g_strdup (maal), distrikt, (guint) celle->tal };

  g_array_append_val (fakta, ny);
}

/* The size of what is behind a column, and of which measure: "Ro, af", "Dagtilbud"; of tables with a row an area, "n". */
static void
learn_cell (GArray             *fakta,
            const PejlTalTabel *tabel,
            guint               r,
            guint               c)
{
  const char *hoved = g_ptr_array_index (tabel->hoved, c);
  const char *raekke = pejl_taltabel_celle (tabel, r, 0)->tekst;
  const PejlTalCelle *celle = pejl_taltabel_celle (tabel, r, c);
  g_autofree char *maal = NULL;

  if (!celle->er_tal)
    return;
  if (strcmp (g_ptr_array_index (tabel->hoved, 0), "Distrikt") != 0)
    {
      if (strcmp (hoved, "n") == 0)
        learn (fakta, raekke, ALLE, celle);
      /* All in both periods: the corner of the table of transitions. */
      if (strcmp (hoved, "I alt") == 0 && r + 1 == tabel->raekker->len)
        learn (fakta, PANEL, ALLE, celle);
      return;
    }
  if (strcmp (hoved, "Dagtilbud") == 0 || strcmp (hoved, "Besøgt") == 0 || strcmp (hoved, "n") == 0)
    learn (fakta, hoved, distrikt_of (raekke), celle);
  else if (g_str_has_suffix (hoved, ", af"))
    {
      maal = g_strndup (hoved, strlen (hoved) - strlen (", af"));
      learn (fakta, maal, distrikt_of (raekke), celle);
    }
}

static GArray *
no_facts (void)
{
  GArray *fakta = g_array_new (FALSE, FALSE, sizeof (Fakta));

  g_array_set_clear_func (fakta, fakta_clear);
  return fakta;
}

static void
learn_table (GArray             *fakta,
             const PejlTalTabel *tabel)
{
  for (guint r = 0; r < tabel->raekker->len; r++)
    for (guint c = 1; c < tabel->hoved->len; c++)
      learn_cell (fakta, tabel, r, c);
}

static void
learn_sheets (GArray    *fakta,
              GPtrArray *ark)
{
  for (guint i = 0; i < ark->len; i++)
    {
      const PejlTalArk *et = g_ptr_array_index (ark, i);

      for (guint t = 0; t < et->tabeller->len; t++)
        learn_table (fakta, g_ptr_array_index (et->tabeller, t));
    }
}

/* What the charts of an oplæg tell, also those by distrikt and those of one chart in another's words. */
static void
learn_slides (GArray           *fakta,
              const PejlOplaeg *oplaeg)
{
  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      PejlChartSpec *spec = pejl_dias_chart (pejl_oplaeg_dias (oplaeg, i));
      g_autoptr (PejlChartTable) table = spec != NULL ? pejl_chart_table (spec) : NULL;
      g_autoptr (PejlChartTable) panels = spec != NULL ? pejl_chart_panel_table (spec) : NULL;
      g_autoptr (PejlTalTabel) whole = table != NULL ? pejl_taltabel_new_from_chart (table) : NULL;
      g_autoptr (PejlTalTabel) parts = panels != NULL ? pejl_taltabel_new_from_chart (panels) : NULL;

      if (whole != NULL)
        learn_table (fakta, whole);
      if (parts != NULL)
        learn_table (fakta, parts);
    }
}

static void
assert_no_small (guint       antal,
                 const char *maal)
{
  if (antal > 0 && antal < 3)
    g_error ("%u can be told of in »%s«", antal, maal);
}

/* From the whole, wherever it stands, take the shown distrikter, wherever they stand; also any few of them. */
static void
attack (const GArray *fakta)
{
  for (guint a = 0; a < fakta->len; a++)
    {
      const Fakta *hele = &g_array_index (fakta, Fakta, a);

      assert_no_small (hele->antal, hele->maal);
      if (hele->distrikt != ALLE)
        continue;
      for (guint b = 0; b < fakta->len; b++)
        {
          const Fakta *anden = &g_array_index (fakta, Fakta, b);
          guint kendt[G_N_ELEMENTS (distrikter)] = { 0 };

          if (strcmp (anden->maal, hele->maal) != 0)
            continue;
          /* Two tables of the same whole must agree, or their difference tells of those between. */
          if (anden->distrikt == ALLE)
            {
              g_assert_cmpuint (anden->antal, ==, hele->antal);
              continue;
            }
          for (guint c = 0; c < fakta->len; c++)
            {
              const Fakta *del = &g_array_index (fakta, Fakta, c);

              if (del->distrikt != ALLE && strcmp (del->maal, hele->maal) == 0)
                kendt[del->distrikt] = del->antal;
            }
          for (guint delmaengde = 0; delmaengde < 1u << G_N_ELEMENTS (distrikter); delmaengde++)
            {
              guint rest = hele->antal;

              for (guint d = 0; d < G_N_ELEMENTS (distrikter); d++)
                if (delmaengde & 1u << d)
                  rest -= kendt[d];
              assert_no_small (rest, hele->maal);
            }
        }
    }
}

/* Who is in one of the periods only: all of it less those in both. */
static guint
attack_panel (const GArray *fakta)
{
  guint seen = 0;

  for (guint a = 0; a < fakta->len; a++)
    for (guint b = 0; b < fakta->len; b++)
      {
        const Fakta *panel = &g_array_index (fakta, Fakta, a);
        const Fakta *hele = &g_array_index (fakta, Fakta, b);

        if (strcmp (panel->maal, PANEL) != 0 || !g_str_has_prefix (hele->maal, "20"))
          continue;
        g_assert_cmpuint (hele->antal, >=, panel->antal);
        assert_no_small (hele->antal - panel->antal, hele->maal);
        seen++;
      }
  return seen;
}

static gboolean
names_a_house (World  *world,
               GBytes *csv)
{
  gsize length;
  g_autofree char *tekst = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));

  g_bytes_get_data (csv, &length);
  for (guint i = 0; i < world->huse->len; i++)
    if (strstr (tekst, WORLD_AT (world->huse, WorldHus, i)->navn) != NULL)
      return TRUE;
  return FALSE;
}

static guint
count_hidden (GPtrArray *ark)
{
  g_autoptr (GBytes) csv = pejl_talark_csv (ark);
  g_autofree char *tekst = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  guint n = 0;

  for (const char *p = strstr (tekst, ";vises ikke\r\n"); p != NULL; p = strstr (p + 1, ";vises ikke\r\n"))
    n++;
  return n;
}

static void
assert_alts_name_none (World     *world,
                       GPtrArray *ark)
{
  for (guint i = 0; i < ark->len; i++)
    {
      const PejlTalArk *et = g_ptr_array_index (ark, i);

      for (guint h = 0; et->alt != NULL && h < world->huse->len; h++)
        g_assert_null (strstr (et->alt, WORLD_AT (world->huse, WorldHus, h)->navn));
    }
}

/* A distrikt that is hidden is hidden in every table. */
static void
test_attack (void)
{
  guint hidden = 0, shown = 0, panels = 0;

  for (guint32 seed = 1; seed <= ROUNDS; seed++)
    {
      World world;
      g_autoptr (GPtrArray) ark = NULL;
      g_autoptr (GBytes) csv = NULL;
      g_autoptr (GArray) fakta = NULL;

      g_test_message ("seed %u", seed);
      make_world (&world, seed, 7);
      ark = sheets_of (&world, PEJL_TALFIL_AABEN);
      fakta = no_facts ();
      learn_sheets (fakta, ark);
      attack (fakta);
      panels += attack_panel (fakta);
      csv = pejl_talark_csv (ark);
      g_assert_false (names_a_house (&world, csv));
      assert_alts_name_none (&world, ark);
      hidden += count_hidden (ark) > 0;
      for (guint i = 0; i < fakta->len; i++)
        shown += g_array_index (fakta, Fakta, i).distrikt != ALLE;
      world_close (&world);
    }
  /* Both were put to the test. */
  g_assert_cmpuint (hidden, >, ROUNDS / 10);
  g_assert_cmpuint (shown, >, ROUNDS);
  g_assert_cmpuint (panels, >, 0);
}

static PejlOplaeg *
slides_of (World *world)
{
  PejlFilter filter = { .til_og_med = "2025-12-31" };

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  return pejl_oplaeg_fil_foreslaa (world->reader, &filter, FALSE);
}

static gboolean
slide_is_there (const PejlOplaeg *oplaeg,
                guint             figur)
{
  for (guint i = 0; i < oplaeg->dias->len; i++)
    if (pejl_oplaeg_dias (oplaeg, i)->art == PEJL_DIAS_FIGUR && pejl_oplaeg_dias (oplaeg, i)->figur == figur)
      return TRUE;
  return FALSE;
}

/* Chart 4 without the roles of single places; its sum is the one that the cover tells, or their difference would be theirs.
 * Returns whether there was a sum to compare. */
static gboolean
assert_one_sum (const PejlOplaeg *oplaeg)
{
  const char *cover = pejl_oplaeg_dias (oplaeg, 0)->tekst;

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (oplaeg, i);
      g_autoptr (PejlChartTable) table = NULL;
      g_autofree char *sum = NULL;

      if (dias->art != PEJL_DIAS_FIGUR || dias->figur != 4)
        continue;
      table = pejl_chart_table (pejl_dias_chart (dias));
      for (guint c = 0; c < table->header->len; c++)
        g_assert_null (strstr (g_ptr_array_index (table->header, c), "enterchef"));
      sum = g_strdup (pejl_chart_table_get (table, table->rows->len - 1, table->header->len - 1));
      *strchrnul (sum, ',') = '\0';
      if (strstr (cover, "tegn er set endnu") != NULL)
        return FALSE;
      if (strstr (cover, sum) == NULL)
        g_error ("not “%s”: %s", sum, cover);
      return TRUE;
    }
  return FALSE;
}

/* Slides, presentation, workbook and CSV lie on the same table: nothing of fewer than three in all of them together. */
static void
test_attack_together (void)
{
  guint charts = 0, without = 0, panels = 0, sums = 0;

  for (guint32 seed = 1; seed <= ROUNDS; seed++)
    {
      World world;
      PejlFigurValg valg = { .i_dag = "2025-12-31", .offentlig = TRUE };
      g_autoptr (PejlFigurKilde) kilde = NULL;
      g_autoptr (PejlOplaeg) oplaeg = NULL;
      g_autoptr (GPtrArray) ark = NULL;
      g_autoptr (GArray) fakta = no_facts ();
      g_autoptr (GError) error = NULL;

      g_test_message ("seed %u", seed);
      make_world (&world, seed, 7);
      g_assert_true (pejl_periode_parse ("2024-2025", 1, &valg.filter.periode));
      g_strlcpy (valg.filter.til_og_med, "2025-12-31", sizeof valg.filter.til_og_med);
      kilde = pejl_figur_kilde_new (world.reader, &valg);
      ark = pejl_talfil_ark (kilde, PEJL_TALFIL_AABEN, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      oplaeg = slides_of (&world);
      /* A municipality of one or two houses has no open numbers; its slides are about these. */
      if (ark->len > 1)
        {
          learn_sheets (fakta, ark);
          learn_slides (fakta, oplaeg);
          attack (fakta);
          panels += attack_panel (fakta);
          sums += assert_one_sum (oplaeg);
          charts += slide_is_there (oplaeg, 5);
          without += !slide_is_there (oplaeg, 5);
        }
      world_close (&world);
    }
  /* All of it was put to the test. */
  g_assert_cmpuint (charts, >, ROUNDS / 10);
  g_assert_cmpuint (without, >, 0);
  g_assert_cmpuint (panels, >, ROUNDS / 10);
  g_assert_cmpuint (sums, >, ROUNDS / 4);
}

/* A role that the center alone has may be one person. */
static void
test_single_roles (void)
{
  World world;
  g_autoptr (GPtrArray) aaben = NULL;
  g_autoptr (GPtrArray) lukket = NULL;
  g_autoptr (GBytes) csv = NULL;
  g_autoptr (GBytes) hele = NULL;

  make_world (&world, 3, 7);
  aaben = sheets_of (&world, PEJL_TALFIL_AABEN);
  lukket = sheets_of (&world, PEJL_TALFIL_LUKKET);
  csv = pejl_talark_csv (aaben);
  hele = pejl_talark_csv (lukket);
  g_assert_null (g_strstr_len (g_bytes_get_data (csv, NULL), (gssize) g_bytes_get_size (csv), ";Centerchef;"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (hele, NULL), (gssize) g_bytes_get_size (hele), ";Centerchef;"));
  g_assert_true (names_a_house (&world, hele));
  world_close (&world);
}

/* ---- sizes ---- */

static void
test_too_small (void)
{
  World world;
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Kommune");
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GPtrArray) aaben = NULL;
  g_autoptr (GPtrArray) lukket = NULL;

  world_open (&world);
  world_set_up (&world, strategi, redskab);
  world_add_distrikt (&world, action, distrikter[0]);
  add_house (&world, action, rand, 0, 1);
  world_commit (&world, action);
  aaben = sheets_of (&world, PEJL_TALFIL_AABEN);
  lukket = sheets_of (&world, PEJL_TALFIL_LUKKET);
  g_assert_cmpuint (aaben->len, ==, 1);
  g_assert_cmpuint (((const PejlTalArk *) g_ptr_array_index (aaben, 0))->tabeller->len, ==, 0);
  g_assert_cmpuint (lukket->len, >, 1);
  world_close (&world);
}

/* ---- files ---- */

static void
write_and_fail (World            *world,
                const PejlFilter *filter,
                PejlTalfilUdgave  udgave,
                GCancellable     *cancellable,
                GQuark            domain,
                int               code)
{
  g_autofree char *path = g_build_filename (world->dir, "tal.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_talfil_write (world->reader, filter, udgave, path, cancellable, NULL, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_refused (void)
{
  World world, tom;
  PejlFilter filter = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  world_open (&tom);
  write_and_fail (&tom, &filter, PEJL_TALFIL_AABEN, NULL, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA);
  world_close (&tom);
  make_world (&world, 3, 7);
  g_cancellable_cancel (cancellable);
  write_and_fail (&world, &filter, PEJL_TALFIL_AABEN, cancellable, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED);
  /* The rest of the municipality would be the difference between two files. */
  filter.distrikt = WORLD_AT (world.distrikter, WorldDistrikt, 0)->id;
  write_and_fail (&world, &filter, PEJL_TALFIL_AABEN, NULL, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA);
  filter.distrikt = (PejlId) { 0 };
  filter.type = PEJL_TYPE_BOERNEHAVE;
  write_and_fail (&world, &filter, PEJL_TALFIL_AABEN, NULL, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA);
  world_close (&world);
}

static void
test_files (void)
{
  static const char *const navne[] = { "tal.XLSX", "tal.csv" };
  World world;
  PejlFilter filter = { 0 };

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  make_world (&world, 3, 40);
  g_assert_false (pejl_talfil_kan ("tal.pdf"));
  for (guint i = 0; i < G_N_ELEMENTS (navne); i++)
    for (int udgave = PEJL_TALFIL_AABEN; udgave <= PEJL_TALFIL_LUKKET; udgave++)
      {
        g_autofree char *path = g_build_filename (world.dir, navne[i], NULL);
        g_autofree char *contents = NULL;
        g_autoptr (GError) error = NULL;

        g_assert_true (pejl_talfil_kan (path));
        g_assert_true (pejl_talfil_write (world.reader, &filter, (PejlTalfilUdgave) udgave, path, NULL, NULL, NULL, &error));
        g_assert_no_error (error);
        g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
        g_assert_true (g_str_has_prefix (contents, i == 0 ? "PK" : "\xef\xbb\xbf"));
      }
  world_close (&world);
}

int
main (int    argc,
      char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talfil/attack", test_attack);
  g_test_add_func ("/talfil/attack-together", test_attack_together);
  g_test_add_func ("/talfil/single-roles", test_single_roles);
  g_test_add_func ("/talfil/too-small", test_too_small);
  g_test_add_func ("/talfil/refused", test_refused);
  g_test_add_func ("/talfil/files", test_files);
  return g_test_run ();
}
