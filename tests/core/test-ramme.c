// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures from a CSV: what an import says and does, which column is taken for what, and what is refused.
#include "ramme-proeve.h"

static PejlRammeGrund
only_reason (Fixture *fixture, const char *text)
{
  g_autoptr (PejlRammePlan) plan = plan_with (fixture, text, NULL);

  assert_counts (plan, 0, 0, 0, 1);
  return ((const PejlRammePlanRow *) g_ptr_array_index (plan->raekker, 0))->grund;
}

static void
test_import_and_again (Fixture *fixture, gconstpointer data)
{
  static const char text[] = HOVED "G00011;2023;4,9;6,3\nG00012;2023;5,1;\nG00011;2024;5,2;6,1\n";
  g_autofree char *before = digest (fixture), *written = NULL, *after = NULL, *undone = NULL;
  g_autoptr (PejlRammePlan) first = plan_with (fixture, text, NULL);
  g_autoptr (PejlRammePlan) again = NULL;
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  const PejlRammetal *tal;

  assert_counts (first, 5, 0, 0, 0);
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), NULL), ==, 0);
  apply (fixture, first);
  values = values_of (fixture, "G00011");
  g_assert_cmpuint (values->len, ==, 4);
  tal = g_ptr_array_index (values, 3);
  g_assert_cmpstr (tal->noegletal, ==, "sygefravaer-pct");
  g_assert_cmpstr (tal->dato, ==, "2024-12-31");
  g_assert_cmpint (tal->tid, ==, PEJL_RAMMETID_AAR);
  g_assert_cmpfloat (tal->vaerdi, ==, 5.2);
  g_assert_cmpstr (tal->kilde, ==, "tal-2024");
  figures = pejl_query_noegletal (reader_of (fixture));
  g_assert_cmpuint (figures->len, ==, 2);
  g_assert_cmpstr (((PejlNoegletal *) g_ptr_array_index (figures, 0))->key, ==, "normering-3-5");

  written = digest (fixture);
  again = plan_with (fixture, text, NULL);
  assert_counts (again, 0, 0, 5, 0);
  g_assert_false (pejl_ramme_plan_has_changes (again));
  apply (fixture, again);
  after = digest (fixture);
  g_assert_cmpstr (after, ==, written);

  g_assert_true (pejl_store_undo (fixture->store, NULL));
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), NULL), ==, 0);
  undone = digest (fixture);
  g_assert_cmpstr (undone, !=, written);
  g_assert_cmpstr (before, !=, written);
  g_assert_true (pejl_store_redo (fixture->store, NULL));
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), NULL), ==, 5);
}

/* An undone import comes in again as if it had never been. */
static void
test_after_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRammePlan) again = NULL;

  import (fixture, HOVED "G00011;2023;4,9;6,3\n");
  g_assert_true (pejl_store_undo (fixture->store, NULL));
  again = plan_with (fixture, HOVED "G00011;2023;4,9;6,3\n", NULL);
  assert_counts (again, 2, 0, 0, 0);
  apply (fixture, again);
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), "sygefravaer-pct"), ==, 1);
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRammePlan) plan = NULL;
  g_autoptr (PejlRammePlan) source = NULL;
  g_autoptr (GPtrArray) values = NULL;

  import (fixture, HOVED "G00011;2023;4,9;6,3\n");
  plan = plan_with (fixture, HOVED "G00011;2023;5,0;6,3\n", NULL);
  assert_counts (plan, 0, 1, 1, 0);
  g_assert_cmpstr (row_at (plan, 0)->gammel, ==, "4,9");
  g_assert_cmpstr (row_at (plan, 0)->vaerdi, ==, "5,0");
  g_assert_cmpstr (row_at (plan, 0)->gammel_kilde, ==, "");
  apply (fixture, plan);
  source = plan_with (fixture, "Nummer;År;Sygefravær pct.;Kilde\nG00011;2023;5,0;HR\n", NULL);
  assert_counts (source, 0, 1, 0, 0);
  g_assert_cmpstr (row_at (source, 0)->gammel, ==, "");
  g_assert_cmpstr (row_at (source, 0)->gammel_kilde, ==, "tal-2024");
  apply (fixture, source);
  values = values_of (fixture, "G00011");
  g_assert_cmpstr (((PejlRammetal *) g_ptr_array_index (values, 1))->kilde, ==, "HR");
}

static void
test_reasons (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *row;
    PejlRammeGrund grund;
  } cases[] = {
    { ";2024;4,9;", PEJL_RAMME_GRUND_UDEN_STED },
    { "G99999;2024;4,9;", PEJL_RAMME_GRUND_UKENDT_STED },
    { "280013;2024;4,9;", PEJL_RAMME_GRUND_FLERTYDIGT_STED },
    { "G00011;;4,9;", PEJL_RAMME_GRUND_UDEN_TID },
    { "G00011;i fjor;4,9;", PEJL_RAMME_GRUND_UGYLDIG_TID },
    { "G00011;2098;4,9;", PEJL_RAMME_GRUND_FREMTID },
    { "G00011;2024;mange;", PEJL_RAMME_GRUND_IKKE_TAL },
    { "G00011;2024;-4,9;", PEJL_RAMME_GRUND_NEGATIVT },
    { "G00011;2024;..;", PEJL_RAMME_GRUND_INTET_TAL },
    { "G00011;2024;;", PEJL_RAMME_GRUND_INTET_TAL },
    { "G00011;2024;4,9;6,1;mere", PEJL_RAMME_GRUND_FOR_MANGE_FELTER },
  };
  g_autoptr (PejlRammePlan) twice = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* What the column is, is plain from another row that is here already. */
      g_autofree char *text = g_strdup_printf (HOVED "G00012;2020;5,0;6,0\n%s\n", cases[i].row);
      g_autoptr (PejlRammePlan) plan = plan_with (fixture, text, NULL);

      g_assert_cmpuint (plan->antal[PEJL_REGISTER_SPRUNGET_OVER], ==, 1);
      if (plan->grunde[cases[i].grund] != 1)
        g_error ("“%s” was not skipped for its reason", cases[i].row);
      g_assert_cmpstr (pejl_ramme_grund_text (cases[i].grund), !=, "");
    }
  twice = plan_with (fixture, HOVED "G00011;2024;4,9;\n280011;2024;5,9;\n", NULL);
  assert_counts (twice, 1, 0, 0, 1);
  g_assert_cmpuint (twice->grunde[PEJL_RAMME_GRUND_DUBLET], ==, 1);
  g_assert_cmpuint (row_at (twice, 1)->linje, ==, 3);
  g_assert_cmpint (only_reason (fixture, "Kommune;År;Sygefravær\nAarhus;2024;4,9\n"), ==, PEJL_RAMME_GRUND_ANDEN_KOMMUNE);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "Institution;Distrikt;År;Sygefravær\n"
                             "LÆRKEN;;2024;1,0\n"            /* by name, whatever its case */
                             "»Ågården«;;2024;2,0\n"
                             "Mariehønen;Nord;2024;3,0\n"    /* two of that name, one of them in Nord */
                             "Mariehønen;;2024;4,0\n"        /* which of them? */
                             ";Nord;2024;5,0\n"              /* the distrikt */
                             "I alt;Nord;2023;5,5\n"
                             "Hele kommunen;;2024;6,0\n"
                             "Havneby Kommune;;2023;6,5\n"
                             "280012;;2023;7,0\n";
  g_autoptr (PejlRammePlan) plan = plan_with (fixture, text, NULL);
  g_autoptr (GPtrArray) marie = NULL;
  g_autoptr (GPtrArray) nord = NULL;
  g_autoptr (GPtrArray) kommune = NULL;
  g_autoptr (GPtrArray) tidligt = NULL;

  assert_counts (plan, 8, 0, 0, 1);
  g_assert_cmpuint (plan->grunde[PEJL_RAMME_GRUND_FLERTYDIGT_STED], ==, 1);
  apply (fixture, plan);
  marie = values_of (fixture, "G00013");
  g_assert_cmpuint (marie->len, ==, 1);
  nord = pejl_query_rammetal (reader_of (fixture), NULL, &fixture->nord, NULL, "");
  g_assert_cmpuint (nord->len, ==, 2);
  kommune = pejl_query_rammetal (reader_of (fixture), NULL, NULL, "sygefravaer-pct", "");
  g_assert_cmpuint (kommune->len, ==, 2);
  g_assert_cmpfloat (((PejlRammetal *) g_ptr_array_index (kommune, 1))->vaerdi, ==, 6.0);
  tidligt = pejl_query_rammetal (reader_of (fixture), NULL, NULL, NULL, "2024-06-30");
  g_assert_cmpuint (tidligt->len, ==, 1);
}

/* The same file in the forms in which spreadsheets save it. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "\xef\xbb\xbfInstitution;År;Sygefravær\r\nLærken;2024;4,9\r\n",
    "Institution\tÅr\tSygefravær\nLærken\t2024\t4,9\n",
    "Institution,År,Sygefravær\nLærken,2024,\"4,9\"\n",
    "Institution,År,Sygefravær\nLærken,2024,4.9\nÅgården,2024,5.0\n",
    "\n\nInstitution;År;Sygefravær;;\rLærken;2024;4,9;;\r",
    "Institution;År;Sygefravær\nLærken;2024;4.9\nÅgården;2024;10.25\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PejlRammePlan) utf8 = plan_with (fixture, texts[i], NULL);
      g_autofree char *latin = NULL;
      g_autoptr (PejlRammeFil) fil = NULL;
      gsize length;

      g_assert_cmpint (row_at (utf8, 0)->klasse, ==, PEJL_REGISTER_NY);
      g_assert_cmpfloat (row_at (utf8, 0)->tal->vaerdi, ==, 4.9);
      latin = g_convert (texts[i] + (i == 0 ? 3 : 0), -1, "WINDOWS-1252", "UTF-8", NULL, &length, NULL);
      fil = read_bytes (fixture, latin, (gssize) length);
      g_assert_cmpstr (fil->tabel->tegnsaet, ==, "Windows-1252");
      g_assert_cmpstr (pejl_csv_tabel_celle (fil->tabel, 0, 0), ==, "Lærken");
    }
}

/* --- which column is what --- */

static void
test_guess (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *hoved;
    const char *celle;
    PejlRammeRolle rolle;
    const char *key;
  } cases[] = {
    { "anvisningsenhedsNummer", "G00011", PEJL_RAMMEROLLE_NUMMER, NULL },
    { "Institutionsnummer", "280011", PEJL_RAMMEROLLE_NUMMER, NULL },
    { "dagtilbudsNavn", "Lærken", PEJL_RAMMEROLLE_STED, NULL },
    { "Hvor", "Lærken", PEJL_RAMMEROLLE_STED, NULL },
    { "Distrikt", "Nord", PEJL_RAMMEROLLE_DISTRIKT, NULL },
    { "Kommune", "Havneby", PEJL_RAMMEROLLE_KOMMUNE, NULL },
    { "Opgjort den", "31.12.2024", PEJL_RAMMEROLLE_TID, NULL },
    { "Hvornår", "2024K4", PEJL_RAMMEROLLE_TID, NULL },
    { "Kilde", "HR", PEJL_RAMMEROLLE_KILDE, NULL },
    { "Normering 0-2 år", "3,1", PEJL_RAMMEROLLE_TAL, "normering-0-2" },
    { "Børn pr. voksen (3-5 år)", "6,1", PEJL_RAMMEROLLE_TAL, "normering-3-5" },
    { "Andel pædagoger", "62", PEJL_RAMMEROLLE_TAL, "paedagogandel" },
    { "Sygefravær (pct.)", "4,9", PEJL_RAMMEROLLE_TAL, "sygefravaer-pct" },
    { "Fraværsdage pr. medarbejder", "11,2", PEJL_RAMMEROLLE_TAL, "sygefravaer-dage" },
    { "Personaleomsætning", "14", PEJL_RAMMEROLLE_TAL, "personaleomsaetning" },
    { "Forældretilfredshed", "4,2", PEJL_RAMMEROLLE_TAL, "foraeldretilfredshed" },
    { "Bemærkning om sygefravær", "højt", PEJL_RAMMEROLLE_INGEN, NULL },
    { "Antal børn", "62", PEJL_RAMMEROLLE_INGEN, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s;Andet\n%s;-\n", cases[i].hoved, cases[i].celle);
      g_autoptr (PejlRammeFil) fil = read_bytes (fixture, text, -1);
      g_autoptr (PejlRammeValg) valg = pejl_ramme_valg_gaet (reader_of (fixture), fil);
      const PejlRammeKolonne *kolonne = &g_array_index (valg->kolonner, PejlRammeKolonne, 0);

      if (kolonne->rolle != cases[i].rolle)
        g_error ("“%s” was taken for %d", cases[i].hoved, (int) kolonne->rolle);
      g_assert_cmpstr (kolonne->noegletal != NULL ? kolonne->noegletal->key : NULL, ==, cases[i].key);
      g_assert_nonnull (pejl_ramme_valg_mangler (valg));
    }
}

static void
test_mapping (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "A;B;C;D\nG00011;2024;4,9;62\n";
  g_autoptr (PejlRammePlan) plan = plan_with (fixture, text, "a=nummer|B=tid|C=sygefravaer-dage|D=egen:børn:0");
  g_autoptr (PejlRammeFil) fil = read_bytes (fixture, text, -1);
  g_autoptr (PejlRammeValg) valg = pejl_ramme_valg_gaet (reader_of (fixture), fil);
  g_autoptr (PejlNoegletal) own = NULL;
  g_autoptr (PejlRammePlan) again = NULL;
  g_autoptr (GError) error = NULL;
  static const char *const wrong[] = { "E=tid", "C=vejret", "C", "C=", "=tid" };

  assert_counts (plan, 2, 0, 0, 0);
  apply (fixture, plan);
  own = pejl_query_noegletal_by_key (reader_of (fixture), "d");
  g_assert_nonnull (own);
  g_assert_cmpstr (own->enhed, ==, "børn");
  g_assert_cmpuint (own->decimaler, ==, 0);
  /* A figure of one's own is known by its name the next time. */
  again = plan_with (fixture, text, "A=nummer|B=tid|C=sygefravaer-dage");
  assert_counts (again, 0, 0, 2, 0);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (pejl_ramme_valg_linje (valg, reader_of (fixture), fil, wrong[i], &error));
      g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_KOLONNE);
      g_clear_error (&error);
    }
  /* A part has one column at most. */
  g_assert_true (pejl_ramme_valg_linje (valg, reader_of (fixture), fil, "C=tid", &error));
  g_assert_cmpint (pejl_ramme_valg_kolonne (valg, PEJL_RAMMEROLLE_TID), ==, 2);
  g_assert_cmpint (g_array_index (valg->kolonner, PejlRammeKolonne, 1).rolle, ==, PEJL_RAMMEROLLE_INGEN);
}

/* What a figure of one's own is called, counted in and written with, as the column has it. */
static void
test_own_of_column (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRammeFil) fil = read_bytes (fixture, "Nummer;Udetid (timer om dagen);Antal børn;()\nG00011;3,25;62;1\nG00012;4;58;2\n", -1);
  g_autoptr (PejlNoegletal) udetid = pejl_ramme_egen_af_kolonne (fil, 1);
  g_autoptr (PejlNoegletal) antal = pejl_ramme_egen_af_kolonne (fil, 2);

  g_assert_cmpstr (udetid->navn, ==, "Udetid");
  g_assert_cmpstr (udetid->enhed, ==, "timer om dagen");
  g_assert_cmpuint (udetid->decimaler, ==, 2);
  g_assert_cmpstr (antal->navn, ==, "Antal børn");
  g_assert_cmpstr (antal->enhed, ==, "");
  g_assert_cmpuint (antal->decimaler, ==, 0);
  g_assert_null (pejl_ramme_egen_af_kolonne (fil, 3));
}

/* A file without a time of its own has the one that is written for all of it. */
static void
test_time_for_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRammeFil) fil = read_bytes (fixture, "Nummer;Sygefravær\nG00011;4,9\n", -1);
  g_autoptr (PejlRammeValg) valg = pejl_ramme_valg_gaet (reader_of (fixture), fil);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRammePlan) none = pejl_ramme_plan_new (reader_of (fixture), fil, valg, NULL, &error);
  g_autoptr (PejlRammePlan) plan = NULL;

  g_assert_null (none);
  g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_KOLONNE);
  g_clear_error (&error);
  g_assert_true (pejl_rammetal_laes_tid ("2024", valg->dato, &valg->tid));
  plan = pejl_ramme_plan_new (reader_of (fixture), fil, valg, NULL, &error);
  g_assert_no_error (error);
  assert_counts (plan, 1, 0, 0, 0);
  g_assert_cmpstr (row_at (plan, 0)->tid, ==, "2024");
}

/* --- what is refused --- */

/* As far as a person who clicks through without a look would come. */
static gboolean
is_refused (Fixture *fixture, const char *path, GError **error)
{
  g_autoptr (PejlRammeFil) fil = pejl_ramme_fil_read (reader_of (fixture), path, NULL, error);
  g_autoptr (PejlRammeValg) valg = fil != NULL ? pejl_ramme_valg_gaet (reader_of (fixture), fil) : NULL;
  g_autoptr (PejlRammePlan) plan = valg != NULL ? pejl_ramme_plan_new (reader_of (fixture), fil, valg, NULL, error) : NULL;

  return plan == NULL;
}

static void
test_bad_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "ramme", "bad", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *before = digest (fixture), *after = NULL;
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;

      if (!is_refused (fixture, path, &error) || error->domain != PEJL_REGISTER_ERROR)
        g_error ("%s was not refused", name);
      if (g_str_has_prefix (name, "cpr") || strcmp (name, "ledere.csv") == 0 || strcmp (name, "medarbejdere.csv") == 0)
        g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_PERSONER);
      g_assert_true (error->code == PEJL_REGISTER_ERROR_KOLONNE || strstr (error->message, name) != NULL);
      g_assert_null (strchr (error->message, '\n'));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      /* The refusal does not spread the number. */
      g_assert_null (strstr (error->message, "1234"));
    }
  g_assert_cmpuint (n, >=, 20);
  after = digest (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* What only looks a little like persons. */
static void
test_no_persons (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "Nummer;År;Sygefravær;P-nummer\nG00011;2024;4,9;1003366567\n",       /* ten digits, but of the business register */
    "Nummer;År;Sygefravær\nG00011;2024;3,0101901234\n",                  /* a mean with ten decimals */
    "Dagtilbud;År;Sygefravær\nEmma;2024;4,9\nLærken;2024;5,0\n",         /* a house that is not here */
    "Nummer;År;Sygefravær;Bemærkning\nG00011;2024;4,9;Tallet er foreløbigt\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PejlRammePlan) plan = plan_with (fixture, texts[i], NULL);

      g_assert_cmpuint (plan->antal[PEJL_REGISTER_NY], ==, 1);
    }
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Nummer;År;Sygefravær;Normering 0-2;Normering 3-5\n");
  g_autofree char *huge = g_malloc0 (PEJL_REGISTER_MAX_FILE + 1);
  g_autoptr (PejlRammeFil) fil = NULL;
  g_autoptr (PejlRammeValg) valg = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (pejl_ramme_fil_parse (reader_of (fixture), huge, PEJL_REGISTER_MAX_FILE + 1, "x.csv", &error));
  g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_TOO_LARGE);
  g_clear_error (&error);
  for (guint i = 0; i < 67000; i++)
    g_string_append (text, "G00011;2024;1;2;3\n");
  fil = read_bytes (fixture, text->str, (gssize) text->len);
  valg = pejl_ramme_valg_gaet (reader_of (fixture), fil);
  g_assert_null (pejl_ramme_plan_new (reader_of (fixture), fil, valg, NULL, &error));
  g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_TOO_LARGE);
  g_clear_error (&error);
  for (guint i = 0; i < 34000; i++)
    g_string_append (text, "G;2;1\n");
  g_assert_null (pejl_ramme_fil_parse (reader_of (fixture), text->str, text->len, "x.csv", &error));
  g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_TOO_LARGE);
}

/* Any cut and any flipped byte of a good file is read or refused, and neither crashes nor hangs. */
static void
test_damage (Fixture *fixture, gconstpointer data)
{
  static const char good[] = "\xef\xbb\xbf" HOVED "G00011;2024;\"4,9\";6,1\r\nÅgården;2. kvartal 2024;1.234,5;–\r\n";
  gsize length = strlen (good);

  for (gsize cut = 0; cut < length; cut++)
    {
      g_autofree char *damaged = g_memdup2 (good, length);
      g_autoptr (PejlRammeFil) part = pejl_ramme_fil_parse (reader_of (fixture), good, cut, "x.csv", NULL);
      g_autoptr (PejlRammeFil) whole = NULL;
      g_autoptr (PejlRammeValg) valg = NULL;
      g_autoptr (PejlRammePlan) plan = NULL;

      damaged[cut] = (char) (damaged[cut] ^ (1 << (cut % 8)));
      whole = pejl_ramme_fil_parse (reader_of (fixture), damaged, length, "x.csv", NULL);
      g_assert_true (part == NULL || part->tabel->raekker->len <= 2);
      valg = whole != NULL ? pejl_ramme_valg_gaet (reader_of (fixture), whole) : NULL;
      plan = valg != NULL ? pejl_ramme_plan_new (reader_of (fixture), whole, valg, NULL, NULL) : NULL;
      g_assert_true (plan == NULL || plan->raekker->len <= 6);
    }
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRammeFil) fil = read_bytes (fixture, HOVED "G00011;2024;4,9;6,1\n", -1);
  g_autoptr (PejlRammeValg) valg = pejl_ramme_valg_gaet (reader_of (fixture), fil);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pejl_ramme_plan_new (reader_of (fixture), fil, valg, cancellable, &error));
  g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_CANCELLED);
}

/* Three years of seven figures of a large municipality: one action, and again nothing. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Nummer;Dato;Sygefravær\n");
  g_autoptr (PejlRammePlan) first = NULL;
  g_autoptr (PejlRammePlan) again = NULL;
  char dato[PEJL_DATO_LEN] = "2014-12-31";

  for (guint i = 0; i < 3150; i++)
    {
      pejl_dato_add_days ("2014-12-31", (int) i, dato);
      g_string_append_printf (text, "G00011;%s;%u,%u\n", dato, i % 30, i % 10);
    }
  first = plan_with (fixture, text->str, NULL);
  assert_counts (first, 3150, 0, 0, 0);
  apply (fixture, first);
  again = plan_with (fixture, text->str, NULL);
  assert_counts (again, 0, 0, 3150, 0);
  g_assert_true (pejl_store_undo (fixture->store, NULL));
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/ramme/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("import-and-again", test_import_and_again);
  ADD ("after-undo", test_after_undo);
  ADD ("changes", test_changes);
  ADD ("reasons", test_reasons);
  ADD ("places", test_places);
  ADD ("forms", test_forms);
  ADD ("guess", test_guess);
  ADD ("mapping", test_mapping);
  ADD ("own-of-column", test_own_of_column);
  ADD ("time-for-all", test_time_for_all);
  ADD ("bad-files", test_bad_files);
  ADD ("no-persons", test_no_persons);
  ADD ("too-large", test_too_large);
  ADD ("damage", test_damage);
  ADD ("cancel", test_cancel);
  ADD ("many", test_many);
#undef ADD
  return g_test_run ();
}
