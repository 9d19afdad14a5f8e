// SPDX-License-Identifier: GPL-3.0-or-later
// The konsulent's reasons in the report's annex: all that decided, nothing else, whole over page ends.
#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/rapport/pejl-udvalgsrapport-dokument.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"
#include "rapport-laes.h"
#include "world.h"

#include <locale.h>

/* ---- made-up municipalities ---- */

static char *
text_of_proeve (const Proeve    *proeve,
                const GPtrArray *begrundelser,
                const char      *path)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (proeve);
  g_autoptr (PejlDokument) dokument = pejl_udvalgsrapport_dokument (analyse, begrundelser, NULL, TRUE);
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);

  g_assert_true (pejl_pdf_skriver_write (sats, path, NULL, NULL, NULL, NULL));
  assert_sound (path);
  return text_of (path);
}

static char *
text_with_reasons (const Proeve *proeve,
                   guint         length,
                   const char   *path)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (proeve);
  g_autoptr (GPtrArray) begrundelser = proeve_begrundelser (analyse, length);

  return text_of_proeve (proeve, begrundelser, path);
}

static void
assert_has_reasons (const char   *text,
                    const Proeve *proeve)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (proeve);
  g_autoptr (GPtrArray) begrundelser = proeve_begrundelser (analyse, 0);

  for (guint i = 0; i < begrundelser->len; i++)
    {
      const PejlVurdering *vurdering = g_ptr_array_index (begrundelser, i);
      const PejlIndsatsomraade *omraade = g_ptr_array_index (analyse->strategi->omraader, i % 4);
      g_autofree char *words = NULL;

      words = g_strdup_printf ("%s%s: Begrundelse %u i område %u: de voksne", omraade->navn,
                               vurdering != NULL && vurdering->uden_evidens ? ", vurderet uden evidens" : "",
                               i / 4, i % 4);
      g_assert_cmpuint (count_string (text, words), ==, vurdering != NULL ? 1 : 0);
    }
}

static void
test_reasons (Fixture       *fixture,
              gconstpointer  data)
{
  const Proeve *proeve = data;
  g_autofree char *text = text_with_reasons (proeve, 0, fixture->path);

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  assert_names_all (text, proeve);
  assert_has_reasons (text, proeve);
  assert_holds (text, "Under niveauerne står konsulentens begrundelse");
  assert_holds (text, "er konsulentens egne");
}

/* Over the end of one page, and of more than one: every word once, under the house's name. */
static void
test_long_reason (Fixture       *fixture,
                  gconstpointer  data)
{
  Proeve proeve = { 3, 1, FALSE, FALSE };
  guint length = GPOINTER_TO_UINT (data);
  g_autofree char *text = text_with_reasons (&proeve, length, fixture->path);
  g_autofree char *word = NULL;
  guint n = (length - 90) / 8;

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_clear_pointer (&word, g_free);
      word = g_strdup_printf ("ord%04u", i);
      g_assert_cmpuint (count_string (text, word), ==, 1);
    }
  assert_names_all (text, &proeve);
  if (length > 5000)
    assert_holds (text, "Fyrtårnet, fortsat");
}

/* Where the annex has no reasons it says nothing of them. */
static void
test_no_reasons (Fixture       *fixture,
                 gconstpointer  data)
{
  Proeve proeve = { 10, 2, FALSE, FALSE };
  g_autofree char *text = text_of_proeve (&proeve, NULL, fixture->path);

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_null (strstr (text, "Under niveauerne står"));
}

/* Wherever the page ends in the rows: a house's name is on the page where its reasons begin. */
static void
test_reasons_at_page_ends (Fixture       *fixture,
                           gconstpointer  data)
{
  for (guint n = 5; n < 12; n++)
    {
      Proeve proeve = { n, 1, FALSE, FALSE };
      g_autofree char *text = text_with_reasons (&proeve, 700 + 300 * n, fixture->path);
      g_auto (GStrv) pages = text != NULL ? g_strsplit (text, "\f", -1) : NULL;

      for (guint i = 0; pages != NULL && pages[i] != NULL; i++)
        for (guint house = 0; house < n; house++)
          {
            g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
            const PejlStedSum *sted = g_ptr_array_index (analyse->steder, house);
            g_autofree char *words = g_strdup_printf ("Begrundelse %u i område", house);

            if (strstr (pages[i], words) != NULL)
              assert_holds (pages[i], sted->navn);
          }
    }
}

/* ---- from the store ---- */

static void
judge (World      *world,
       PejlAction *action,
       int         hus,
       const char *dato,
       const char *begrundelse,
       gboolean    uden_evidens)
{
  int tilsyn = world_add_tilsyn (world, action, PEJL_OMFANG_DAGTILBUD, hus, TRUE, dato, PEJL_STATUS_ENDELIG);

  world_add_evidens (world, action, tilsyn, "10:15", "Set og skrevet ned ved besøget");
  world_judge (world, action, tilsyn, 0, 3);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, begrundelse);
  pejl_action_set_int (action, PEJL_FIELD_VURDERING_UDEN_EVIDENS, uden_evidens);
}

static void
make_world (World *world)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Vurder");

  world_open (world);
  world_set_up (world, strategi, redskab);
  world_add_hus (world, action, "Ærten", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_add_hus (world, action, "Ålen", -1, PEJL_TYPE_VUGGESTUE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_add_hus (world, action, "Tavs", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  judge (world, action, 0, "2024-03-04", "Det første skøn.", FALSE);
  judge (world, action, 0, "2025-03-04", "Det andet skøn,\n\npå to linjer.", FALSE);
  judge (world, action, 0, "2025-11-04", "Det sidste skøn.", FALSE);
  judge (world, action, 1, "2024-05-06", "Æblet og åen øst for søen.", TRUE);
  judge (world, action, 2, "2024-05-06", " \n ", TRUE);
  world_commit (world, action);
}

static char *
report_text (World            *world,
             const PejlFilter *filter,
             const char       *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_udvalgsrapport_write (world->reader, filter, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_sound (path);
  return text_of (path);
}

/* What was typed is there; what it was built on, and what no longer counts, is not. */
static void
test_from_store (Fixture       *fixture,
                 gconstpointer  data)
{
  PejlFilter filter = { .periode = { "2024-01-01", "2026-01-01" } };
  g_autofree char *all = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *vuggestuer = NULL;
  World world;

  make_world (&world);
  all = report_text (&world, &filter, fixture->path);
  g_strlcpy (filter.til_og_med, "2025-06-30", PEJL_DATO_LEN);
  cut = report_text (&world, &filter, fixture->path);
  filter.type = PEJL_TYPE_VUGGESTUE;
  vuggestuer = report_text (&world, &filter, fixture->path);
  world_close (&world);
  if (all == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  assert_holds (all, "Leg: Det sidste skøn.");
  assert_holds (all, "Leg, vurderet uden evidens: Æblet og åen øst for søen.");
  g_assert_null (strstr (all, "Det andet skøn"));
  g_assert_null (strstr (all, "Det første skøn"));
  g_assert_null (strstr (all, "skrevet ned ved besøget"));
  g_assert_cmpuint (count_string (all, "vurderet uden evidens"), ==, 1);
  assert_holds (cut, "Leg: Det andet skøn, på to linjer.");
  g_assert_null (strstr (cut, "Det sidste skøn"));
  assert_holds (vuggestuer, "Æblet og åen");
  g_assert_null (strstr (vuggestuer, "Det andet skøn"));
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  char *bytes[2] = { NULL };
  gsize length[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = text_with_reasons (&proeve, 3000, fixture->path);

      g_assert_true (g_file_get_contents (fixture->path, &bytes[i], &length[i], NULL));
    }
  g_assert_cmpmem (bytes[0], length[0], bytes[1], length[1]);
  g_free (bytes[0]);
  g_free (bytes[1]);
}

#define ADD(path, data, func) g_test_add ("/report-begrundelse/" path, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  static const Proeve stor = { 150, 8, FALSE, FALSE };
  static const Proeve som_havneby = { 38, 4, FALSE, FALSE };

  setlocale (LC_ALL, "C.UTF-8");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("from-store", NULL, test_from_store);
  ADD ("havneby", &som_havneby, test_reasons);
  ADD ("150", &stor, test_reasons);
  ADD ("long", GUINT_TO_POINTER (3000), test_long_reason);
  ADD ("longer", GUINT_TO_POINTER (20000), test_long_reason);
  ADD ("none", NULL, test_no_reasons);
  ADD ("page-ends", NULL, test_reasons_at_page_ends);
  ADD ("same-bytes", NULL, test_same_bytes);
  return g_test_run ();
}
