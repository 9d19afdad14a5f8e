// SPDX-License-Identifier: GPL-3.0-or-later
// Dagtilbudsregisteret: good files, bad files, and that importing says and does what it should.
#include "folder.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/register/pejl-register-plan.h"
#include "core/store/query/pejl-query.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEADER "dagtilbudsType;anvisningsenhedsNummer;dagtilbudsNavn;instType3;aktivitetsstatus;ejerformKode;vejNavn;husNummer;postNummer;byNavn;geoBredde;geoLaengde\r\n"
#define ROW_A "anvisningsenhed;G00011;Lærken;6011;Aktiv;1;Engvej;4;9999;Havneby;57,10001;10,2\r\n"
#define ROW_B "anvisningsenhed;G00012;Ågården;6012;Aktiv;2;Havnegade;7 B;9999;Havneby;57,2;10,3\r\n"

typedef struct
{
  char *folder;
  PejlStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("pejl-register-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "pejl.db", NULL);
  fixture->store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pejl_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static char *
write_bytes (Fixture *fixture, const char *name, const char *bytes, gssize length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  return path;
}

static PejlRegisterPlan *
plan_text (Fixture *fixture, const char *text)
{
  g_autofree char *path = write_bytes (fixture, "register.csv", text, -1);
  g_autoptr (GError) error = NULL;
  PejlRegisterPlan *plan = pejl_register_plan_new (pejl_store_get_reader (fixture->store), path, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
apply (Fixture *fixture, PejlRegisterPlan *plan)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_register_plan_apply (plan, fixture->store, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
import_text (Fixture *fixture, const char *text)
{
  g_autoptr (PejlRegisterPlan) plan = plan_text (fixture, text);

  apply (fixture, plan);
}

static const PejlRegisterPlanRow *
row_at (const PejlRegisterPlan *plan, guint index)
{
  return g_ptr_array_index (plan->raekker, index);
}

static void
assert_counts (const PejlRegisterPlan *plan, guint ny, guint aendret, guint uaendret, guint sprunget)
{
  g_assert_cmpuint (plan->antal[PEJL_REGISTER_NY], ==, ny);
  g_assert_cmpuint (plan->antal[PEJL_REGISTER_AENDRET], ==, aendret);
  g_assert_cmpuint (plan->antal[PEJL_REGISTER_UAENDRET], ==, uaendret);
  g_assert_cmpuint (plan->antal[PEJL_REGISTER_SPRUNGET_OVER], ==, sprunget);
}

static PejlDagtilbud *
house (Fixture *fixture, const char *gnummer)
{
  return pejl_query_dagtilbud_by_gnummer (pejl_store_get_reader (fixture->store), gnummer);
}

static void
test_import_and_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRegisterPlan) first = plan_text (fixture, "\xef\xbb\xbf" HEADER ROW_A ROW_B);
  g_autoptr (PejlRegisterPlan) again = NULL;
  g_autoptr (PejlDagtilbud) b = NULL;
  PejlId id = pejl_dagtilbud_id_for ("G00012");

  assert_counts (first, 2, 0, 0, 0);
  apply (fixture, first);
  b = house (fixture, "G00012");
  g_assert_nonnull (b);
  g_assert_true (pejl_id_equal (&b->id, &id));
  g_assert_cmpstr (b->navn, ==, "Ågården");
  g_assert_cmpstr (b->adresse, ==, "Havnegade 7 B");
  g_assert_cmpint (b->type, ==, PEJL_TYPE_ALDERSINTEGRERET);
  g_assert_cmpint (b->ejerform, ==, PEJL_EJERFORM_SELVEJENDE);
  g_assert_true (b->aktiv);
  again = plan_text (fixture, HEADER ROW_A ROW_B);
  assert_counts (again, 0, 0, 2, 0);
  g_assert_false (pejl_register_plan_has_changes (again));
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRegisterPlan) plan = NULL;
  g_autoptr (PejlDagtilbud) a = NULL;
  g_autoptr (PejlDagtilbud) undone = NULL;
  const PejlRegisterPlanRow *row;

  import_text (fixture, HEADER ROW_A ROW_B);
  plan = plan_text (fixture, HEADER
                    "anvisningsenhed;G00011;Lærkereden;6012;Nedlagt;1;Engvej;4;9999;Havneby;57,10002;10,2\r\n" ROW_B);
  assert_counts (plan, 0, 1, 1, 0);
  row = row_at (plan, 0);
  g_assert_cmpuint (row->aendringer->len, ==, 4);
  g_assert_cmpstr (((PejlRegisterAendring *) g_ptr_array_index (row->aendringer, 0))->gammel, ==, "Lærken");
  g_assert_cmpstr (((PejlRegisterAendring *) g_ptr_array_index (row->aendringer, 0))->ny, ==, "Lærkereden");
  apply (fixture, plan);
  a = house (fixture, "G00011");
  g_assert_cmpstr (a->navn, ==, "Lærkereden");
  g_assert_false (a->aktiv);
  g_assert_true (pejl_store_undo (fixture->store, NULL));
  undone = house (fixture, "G00011");
  g_assert_cmpstr (undone->navn, ==, "Lærken");
  g_assert_true (undone->aktiv);
}

/* Undo takes the whole import away, and the same file brings it in again. */
static void
test_undo_whole_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlDagtilbud) a = NULL;

  import_text (fixture, HEADER ROW_A ROW_B);
  g_assert_true (pejl_store_undo (fixture->store, NULL));
  a = house (fixture, "G00011");
  g_assert_null (a);
  import_text (fixture, HEADER ROW_A ROW_B);
  a = house (fixture, "G00011");
  g_assert_nonnull (a);
  g_assert_cmpstr (a->navn, ==, "Lærken");
  g_assert_true (a->aktiv);
}

static void
test_distrikt_is_kept (Fixture *fixture, gconstpointer data)
{
  PejlId distrikt, id = pejl_dagtilbud_id_for ("G00011");
  g_autoptr (PejlDagtilbud) a = NULL;

  import_text (fixture, HEADER ROW_A);
  g_assert_true (pejl_distrikt_add (fixture->store, "Nord", &distrikt, NULL));
  g_assert_true (pejl_dagtilbud_set_distrikt (fixture->store, &id, 1, &distrikt, NULL));
  import_text (fixture, HEADER "anvisningsenhed;G00011;Lærkereden;6011;Aktiv;1;Engvej;4;9999;Havneby;57,1;10,2\r\n");
  a = house (fixture, "G00011");
  g_assert_cmpstr (a->navn, ==, "Lærkereden");
  g_assert_cmpstr (a->distrikt_navn, ==, "Nord");
}

static void
test_reasons (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *row;
    PejlRegisterGrund grund;
  } cases[] = {
    { "daginstitution;;Hele huset;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_INSTITUTION },
    { "alternativ adresse;G00011;Lærken;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_ALTERNATIV_ADRESSE },
    { "spøgelse;G00020;Lærken;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_ANDEN_ART },
    { "anvisningsenhed;G00021;SFO;6020;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_ANDEN_TYPE },
    { "anvisningsenhed;G00022;SFO;60111;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_ANDEN_TYPE },
    { "anvisningsenhed;;Uden nummer;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_UDEN_GNUMMER },
    { "anvisningsenhed;15475;Uden G;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_UGYLDIGT_GNUMMER },
    { "anvisningsenhed;G1547;For kort;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_UGYLDIGT_GNUMMER },
    { "anvisningsenhed;G00023; ;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_UDEN_NAVN },
    { "anvisningsenhed;G00024;Lukket;6011;Nedlagt;1;;;;;;", PEJL_REGISTER_GRUND_NEDLAGT },
    { "anvisningsenhed;g00011;Igen;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_DUBLET },
    { "anvisningsenhed;G00025;For;mange;6011;Aktiv;1;;;;;;", PEJL_REGISTER_GRUND_FOR_MANGE_FELTER },
  };
  g_autoptr (GString) text = g_string_new (HEADER ROW_A);
  g_autoptr (PejlRegisterPlan) plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_string_append_printf (text, "%s\r\n", cases[i].row);
  plan = plan_text (fixture, text->str);
  assert_counts (plan, 1, 0, 0, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (row_at (plan, i + 1)->grund, ==, cases[i].grund);
      g_assert_cmpuint (row_at (plan, i + 1)->linje, ==, i + 3);
      g_assert_cmpstr (pejl_register_grund_text (cases[i].grund), !=, "");
    }
}

static void
test_missing_from_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRegisterPlan) plan = NULL;
  g_autoptr (PejlDagtilbud) b = NULL;

  import_text (fixture, HEADER ROW_A ROW_B);
  plan = plan_text (fixture, HEADER ROW_A);
  g_assert_cmpuint (plan->mangler->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (plan->mangler, 0), ==, "G00012 Ågården");
  apply (fixture, plan);
  b = house (fixture, "G00012");
  g_assert_true (b->aktiv);
}

/* Other shapes of the same two houses. */
static void
test_shapes (Fixture *fixture, gconstpointer data)
{
  static const char *const shapes[] = {
    "navn;anvisningsenhedsNummer\nLærken;G00011\nÅgården;G00012\n",
    "anvisningsenhedsNummer,navn\r\nG00011,Lærken\r\nG00012,Ågården",
    "ANVISNINGSENHEDSNUMMER\tNavn\textra\rG00011\tLærken\tx\rG00012\tÅgården\ty\r",
    "\n\nanvisningsenhedsNummer;navn;dagtilbudsNavn\nG00011;Gammelt;Lærken\nG00012;Ågården;\n\n\n",
    "\"anvisningsenhedsNummer\";\"navn\"\n\"G00011\";\"Lærken\"\n\"G00012\";\"Ågården\"\n",
    "anvisningsenhedsNummer;navn\n  G00011  ; Lærken \nG00012;A\xcc\x8ag\xc3\xa5rden\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (PejlRegisterPlan) plan = plan_text (fixture, shapes[i]);

      assert_counts (plan, 2, 0, 0, 0);
      g_assert_cmpstr (row_at (plan, 0)->navn, ==, "Lærken");
      g_assert_cmpstr (row_at (plan, 1)->navn, ==, "Ågården");
    }
}

static void
test_quotes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRegisterPlan) plan = plan_text (fixture, "anvisningsenhedsNummer;navn\r\n"
                                                          "G00011;\"Den \"\"lille\"\"; børnehave\"\r\n"
                                                          "G00012;\"To\r\nlinjer\"\r\n"
                                                          "G00013;Tre\r\n");

  g_assert_cmpstr (row_at (plan, 0)->navn, ==, "Den \"lille\"; børnehave");
  g_assert_cmpstr (row_at (plan, 1)->navn, ==, "To linjer");
  g_assert_cmpuint (row_at (plan, 2)->linje, ==, 5);
}

static void
test_encodings (Fixture *fixture, gconstpointer data)
{
  const char *text = "anvisningsenhedsNummer;navn\r\nG00011;Smørhullet på Ærø\r\n";

  for (guint i = 0; i < 3; i++)
    {
      static const char *const sets[] = { "WINDOWS-1252", "UTF-16LE", "UTF-16BE" };
      static const char *const boms[] = { "", "\xff\xfe", "\xfe\xff" };
      gsize length;
      g_autofree char *bytes = g_convert (text, -1, sets[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (GByteArray) file = g_byte_array_new ();
      g_autoptr (PejlRegisterCsv) csv = NULL;
      g_autoptr (GError) error = NULL;

      g_byte_array_append (file, (const guint8 *) boms[i], (guint) strlen (boms[i]));
      g_byte_array_append (file, (const guint8 *) bytes, (guint) length);
      csv = pejl_register_csv_parse ((const char *) file->data, file->len, "x.csv", NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (((PejlRegisterRow *) g_ptr_array_index (csv->raekker, 0))->felt[PEJL_KOLONNE_NAVN], ==,
                       "Smørhullet på Ærø");
    }
}

/* A cell that says nothing known changes nothing. */
static void
test_nonsense_cells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRegisterPlan) plan = NULL;

  import_text (fixture, HEADER ROW_A);
  plan = plan_text (fixture, HEADER "anvisningsenhed;G00011;Lærken;6011;Aktiv;9;Engvej;4;9999;Havneby;nord;øst\r\n");
  assert_counts (plan, 0, 0, 1, 0);
}

static void
test_kommuner (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *two = write_bytes (fixture, "to.csv",
                                      "anvisningsenhedsNummer;navn;kommuneKode;kommuneKode_Tekst\n"
                                      "G00011;Lærken;998;Havneby\nG00012;Ågården;999;Andeby\n",
                                      -1);
  g_autoptr (PejlRegisterPlan) plan = pejl_register_plan_new (pejl_store_get_reader (fixture->store), two, NULL, &error);
  g_autoptr (PejlKommune) kommune = NULL;

  g_assert_null (plan);
  g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_MANY_KOMMUNER);
  g_clear_error (&error);
  import_text (fixture, "anvisningsenhedsNummer;navn;kommuneKode;kommuneKode_Tekst\nG00011;Lærken;998;Havneby\n");
  kommune = pejl_query_kommune (pejl_store_get_reader (fixture->store));
  g_assert_cmpstr (kommune->nr, ==, "998");
  g_assert_cmpstr (kommune->navn, ==, "Havneby Kommune");
  plan = pejl_register_plan_new (pejl_store_get_reader (fixture->store), two, NULL, &error);
  g_assert_no_error (error);
  assert_counts (plan, 0, 0, 1, 1);
  g_assert_cmpint (row_at (plan, 1)->grund, ==, PEJL_REGISTER_GRUND_ANDEN_KOMMUNE);
}

/* Every file in the folder of bad ones is refused with one sentence that names it. */
static void
test_bad_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "register", "bad", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (PejlRegisterPlan) plan = pejl_register_plan_new (pejl_store_get_reader (fixture->store), path, NULL, &error);

      if (plan != NULL || error->domain != PEJL_REGISTER_ERROR)
        g_error ("%s was not refused", name);
      g_assert_nonnull (strstr (error->message, name));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  g_assert_cmpuint (n, >=, 20);
}

static void
assert_refused (const char *data, gsize length, PejlRegisterError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRegisterCsv) csv = pejl_register_csv_parse (data, length, "x.csv", NULL, &error);

  g_assert_null (csv);
  g_assert_error (error, PEJL_REGISTER_ERROR, (int) code);
}

/* What is too large to keep as a fixture. */
static void
test_too_large (void)
{
  g_autoptr (GString) text = g_string_new ("anvisningsenhedsNummer;navn\n");
  g_autofree char *huge = g_malloc0 (PEJL_REGISTER_MAX_FILE + 1);

  for (guint i = 0; i <= PEJL_REGISTER_MAX_ROWS; i++)
    g_string_append (text, "G;a\n");
  assert_refused (text->str, text->len, PEJL_REGISTER_ERROR_TOO_LARGE);
  assert_refused (huge, PEJL_REGISTER_MAX_FILE + 1, PEJL_REGISTER_ERROR_TOO_LARGE);

  g_string_assign (text, "anvisningsenhedsNummer;navn\nG00011;");
  for (guint i = 0; i < PEJL_REGISTER_MAX_RECORD; i++)
    g_string_append_c (text, 'x');
  assert_refused (text->str, text->len, PEJL_REGISTER_ERROR_TOO_LARGE);
  g_string_assign (text, "anvisningsenhedsNummer;navn\nG00011");
  for (guint i = 0; i < 300; i++)
    g_string_append_c (text, ';');
  assert_refused (text->str, text->len, PEJL_REGISTER_ERROR_TOO_LARGE);
}

/* Any cut and any flipped byte of a good file is read or refused, and neither crashes nor hangs. */
static void
test_damage (void)
{
  const char *good = "\xef\xbb\xbf" HEADER ROW_A "anvisningsenhed;G00012;\"Åg\"\"ården\";6012;Aktiv;2;;;;;57,2;10,3\r\n";
  gsize length = strlen (good);

  for (gsize cut = 0; cut < length; cut++)
    {
      g_autofree char *damaged = g_memdup2 (good, length);
      g_autoptr (PejlRegisterCsv) part = pejl_register_csv_parse (good, cut, "x.csv", NULL, NULL);
      g_autoptr (PejlRegisterCsv) whole = NULL;

      damaged[cut] = (char) (damaged[cut] ^ (1 << (cut % 8)));
      whole = pejl_register_csv_parse (damaged, length, "x.csv", NULL, NULL);
      g_assert_true (part == NULL || part->raekker->len <= 2);
    }
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_bytes (fixture, "a.csv", HEADER ROW_A, -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pejl_register_plan_new (pejl_store_get_reader (fixture->store), path, cancellable, &error));
  g_assert_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_CANCELLED);
}

/* A whole country's worth of houses of one kommune: in, and in again. */
static void
test_generated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (PejlRegisterPlan) first = NULL;
  g_autoptr (PejlRegisterPlan) again = NULL;

  for (guint i = 0; i < 2500; i++)
    g_string_append_printf (text, "anvisningsenhed;G%05u;Hus %u;%u;%s;%u;Vej;%u;9999;By;5%u,12%u;10,5\r\n", i, i, 6010 + i % 5,
                            i % 10 == 9 ? "Nedlagt" : "Aktiv", 1 + i % 4, i, i % 8, i);
  first = plan_text (fixture, text->str);
  assert_counts (first, 2250, 0, 0, 250);
  apply (fixture, first);
  again = plan_text (fixture, text->str);
  assert_counts (again, 0, 0, 2250, 250);
}

/* A real municipality's rows, where they are at hand. */
static void
test_real_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "shared", "data", "dagtilbudsregister-frederikshavn.csv", NULL);
  g_autoptr (PejlRegisterPlan) first = NULL;
  g_autoptr (PejlRegisterPlan) again = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the real register file is not here");
      return;
    }
  first = pejl_register_plan_new (pejl_store_get_reader (fixture->store), path, NULL, &error);
  g_assert_no_error (error);
  assert_counts (first, 38, 0, 0, 0);
  g_assert_cmpstr (first->kommune_nr, ==, "813");
  apply (fixture, first);
  again = pejl_register_plan_new (pejl_store_get_reader (fixture->store), path, NULL, &error);
  g_assert_no_error (error);
  assert_counts (again, 0, 0, 38, 0);
  g_assert_cmpuint (again->mangler->len, ==, 0);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/register/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("import-and-again", test_import_and_again);
  ADD ("changes", test_changes);
  ADD ("undo", test_undo_whole_import);
  ADD ("distrikt-is-kept", test_distrikt_is_kept);
  ADD ("reasons", test_reasons);
  ADD ("missing-from-file", test_missing_from_file);
  ADD ("shapes", test_shapes);
  ADD ("quotes", test_quotes);
  ADD ("encodings", test_encodings);
  ADD ("nonsense-cells", test_nonsense_cells);
  ADD ("kommuner", test_kommuner);
  ADD ("bad-files", test_bad_files);
  ADD ("cancel", test_cancel);
  ADD ("generated", test_generated);
  ADD ("real-file", test_real_file);
  g_test_add_func ("/register/too-large", test_too_large);
  g_test_add_func ("/register/damage", test_damage);
  return g_test_run ();
}
