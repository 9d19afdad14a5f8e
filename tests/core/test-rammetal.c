// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures: how times and numbers are read and written, the verbs that write them by hand, and what stands side by side.
#include "ramme-proeve.h"

/* --- reading --- */

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    const char *dato; /* NULL: no time */
    PejlRammeTid tid;
    const char *tekst;
  } cases[] = {
    { "2024", "2024-12-31", PEJL_RAMMETID_AAR, "2024" },
    { " 2024 ", "2024-12-31", PEJL_RAMMETID_AAR, "2024" },
    { "2024K2", "2024-06-30", PEJL_RAMMETID_KVARTAL, "2. kvartal 2024" },
    { "2. kvartal 2024", "2024-06-30", PEJL_RAMMETID_KVARTAL, "2. kvartal 2024" },
    { "Q4-2023", "2023-12-31", PEJL_RAMMETID_KVARTAL, "4. kvartal 2023" },
    { "2024-02", "2024-02-29", PEJL_RAMMETID_MAANED, "februar 2024" },
    { "2024M02", "2024-02-29", PEJL_RAMMETID_MAANED, "februar 2024" },
    { "Marts 2023", "2023-03-31", PEJL_RAMMETID_MAANED, "marts 2023" },
    { "okt. 2023", "2023-10-31", PEJL_RAMMETID_MAANED, "oktober 2023" },
    { "31.12.2024", "2024-12-31", PEJL_RAMMETID_DAG, "31.12.2024" },
    { "1-9-2024", "2024-09-01", PEJL_RAMMETID_DAG, "01.09.2024" },
    { "31/12 2024", "2024-12-31", PEJL_RAMMETID_DAG, "31.12.2024" },
    { "31. december 2024", "2024-12-31", PEJL_RAMMETID_DAG, "31.12.2024" },
    { "2024-12-31", "2024-12-31", PEJL_RAMMETID_DAG, "31.12.2024" },
    { "2024-12-31 00:00:00", "2024-12-31", PEJL_RAMMETID_DAG, "31.12.2024" },
    { "31-02-2024", NULL, 0, NULL },
    { "2024K5", NULL, 0, NULL },
    { "24", NULL, 0, NULL },
    { "1889", NULL, 0, NULL },
    { "12.12.24", NULL, 0, NULL },
    { "2024-13", NULL, 0, NULL },
    { "i fjor", NULL, 0, NULL },
    { "2023/24", NULL, 0, NULL },
    { "", NULL, 0, NULL },
    { "2024-12-31 10:15", NULL, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char dato[PEJL_DATO_LEN];
      PejlRammeTid tid;
      gboolean read = pejl_rammetal_laes_tid (cases[i].text, dato, &tid);
      g_autofree char *tekst = read ? pejl_rammetal_tid_tekst (dato, tid) : NULL;
      g_auto (GStrv) words = tekst != NULL ? g_strsplit (tekst, "\xc2\xa0", -1) : NULL;
      g_autofree char *plain = words != NULL ? g_strjoinv (" ", words) : NULL;

      if (read != (cases[i].dato != NULL))
        g_error ("“%s” was %s", cases[i].text, read ? "read" : "not read");
      if (!read)
        continue;
      g_assert_cmpstr (dato, ==, cases[i].dato);
      g_assert_cmpint (tid, ==, cases[i].tid);
      g_assert_cmpstr (plain, ==, cases[i].tekst);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    PejlTalform form;
    gboolean ok;
    double value;
  } cases[] = {
    { "4,9", PEJL_TALFORM_DANSK, TRUE, 4.9 },        { "4,9 %", PEJL_TALFORM_DANSK, TRUE, 4.9 },
    { "12 pct.", PEJL_TALFORM_DANSK, TRUE, 12 },     { "1.234,5", PEJL_TALFORM_DANSK, TRUE, 1234.5 },
    { "1.234.567", PEJL_TALFORM_DANSK, TRUE, 1234567 }, { "1 234,5", PEJL_TALFORM_DANSK, TRUE, 1234.5 },
    { "-3", PEJL_TALFORM_DANSK, TRUE, -3 },          { "−3,5", PEJL_TALFORM_DANSK, TRUE, -3.5 },
    { "0", PEJL_TALFORM_DANSK, TRUE, 0 },            { "4.9", PEJL_TALFORM_PUNKTUM, TRUE, 4.9 },
    { "1234.5", PEJL_TALFORM_PUNKTUM, TRUE, 1234.5 }, { "4.9", PEJL_TALFORM_DANSK, FALSE, 0 },
    { "4,9", PEJL_TALFORM_PUNKTUM, FALSE, 0 },       { "1.23,4", PEJL_TALFORM_DANSK, FALSE, 0 },
    { "12.34.5", PEJL_TALFORM_DANSK, FALSE, 0 },     { "4,", PEJL_TALFORM_DANSK, FALSE, 0 },
    { ",5", PEJL_TALFORM_DANSK, FALSE, 0 },          { "fire", PEJL_TALFORM_DANSK, FALSE, 0 },
    { "4,9 dage", PEJL_TALFORM_DANSK, FALSE, 0 },    { "nan", PEJL_TALFORM_DANSK, FALSE, 0 },
    { "inf", PEJL_TALFORM_DANSK, FALSE, 0 },         { "1e9", PEJL_TALFORM_DANSK, FALSE, 0 },
    { "0x10", PEJL_TALFORM_DANSK, FALSE, 0 },        { "9.999.999.999", PEJL_TALFORM_DANSK, FALSE, 0 },
    { "", PEJL_TALFORM_DANSK, FALSE, 0 },            { "%", PEJL_TALFORM_DANSK, FALSE, 0 },
    { "--4", PEJL_TALFORM_DANSK, FALSE, 0 },         { "1234567890123456789012345678901234567890", PEJL_TALFORM_DANSK, FALSE, 0 },
  };
  const char *const thousands[] = { "1.234", "2.500" }, *const points[] = { "3.125", "3.5" }, *const mixed[] = { "3.5", "1,5" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 0;

      if (pejl_rammetal_laes_tal (cases[i].text, cases[i].form, &value) != cases[i].ok)
        g_error ("“%s” was %s", cases[i].text, cases[i].ok ? "not read" : "read");
      if (cases[i].ok)
        g_assert_cmpfloat (value, ==, cases[i].value);
    }
  g_assert_cmpint (pejl_rammetal_talform (thousands, 2), ==, PEJL_TALFORM_DANSK);
  g_assert_cmpint (pejl_rammetal_talform (points, 2), ==, PEJL_TALFORM_PUNKTUM);
  g_assert_cmpint (pejl_rammetal_talform (mixed, 2), ==, PEJL_TALFORM_DANSK);
  g_assert_true (pejl_rammetal_er_tomt ("–") && pejl_rammetal_er_tomt ("..") && pejl_rammetal_er_tomt ("Ikke oplyst"));
  g_assert_false (pejl_rammetal_er_tomt ("0"));
}

static void
test_words (void)
{
  g_autoptr (PejlNoegletal) syge = pejl_noegletal_standard_find ("sygefravaer-pct");
  g_autofree char *value = pejl_rammetal_med_enhed (4.94, syge);
  g_autofree char *many = pejl_rammetal_tekst (12345.6, 1);
  g_autofree char *navn = pejl_noegletal_navn_med_enhed (syge);
  g_autofree char *key = pejl_noegletal_key_for ("  Børn pr. m² (ude) ");

  g_assert_cmpstr (value, ==, "4,9\xc2\xa0pct.");
  g_assert_cmpstr (many, ==, "12.345,6");
  g_assert_cmpstr (navn, ==, "Sygefravær, pct.");
  g_assert_cmpstr (key, ==, "boern-pr-m-ude");
  g_assert_null (pejl_noegletal_standard_find ("vejret"));
}

/* --- by hand --- */

static PejlRammetal *
make_tal (const char *gnummer, const char *dato, double vaerdi, const char *kilde)
{
  PejlRammetal *tal = pejl_rammetal_new ();

  g_free (tal->noegletal);
  g_free (tal->dato);
  g_free (tal->kilde);
  tal->noegletal = g_strdup ("sygefravaer-pct");
  tal->dato = g_strdup (dato);
  tal->kilde = g_strdup (kilde);
  tal->dagtilbud = pejl_dagtilbud_id_for (gnummer);
  tal->vaerdi = vaerdi;
  tal->tid = PEJL_RAMMETID_AAR;
  return tal;
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PejlRammetal) tal = make_tal ("G00011", "2024-12-31", 4.9, "HR");
  g_autoptr (PejlRammetal) moved = make_tal ("G00011", "2023-12-31", 4.8, "HR");
  g_autoptr (GPtrArray) values = NULL;
  PejlId before = pejl_rammetal_id_for (tal), row = pejl_rammetal_id_for (moved);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_rammetal_set (fixture->store, tal, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (pejl_store_get_undo_label (fixture->store), !=, NULL);
  g_assert_false (pejl_rammetal_set (fixture->store, tal, NULL, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS);
  g_clear_error (&error);
  /* Another year: the old row goes with it, and comes back with one undo. */
  g_assert_true (pejl_rammetal_set (fixture->store, moved, NULL, &before, &error));
  values = values_of (fixture, "G00011");
  g_assert_cmpuint (values->len, ==, 1);
  g_assert_true (pejl_id_equal (&((PejlRammetal *) g_ptr_array_index (values, 0))->id, &row));
  g_assert_true (pejl_store_undo (fixture->store, &error));
  g_clear_pointer (&values, g_ptr_array_unref);
  values = values_of (fixture, "G00011");
  g_assert_cmpuint (values->len, ==, 1);
  g_assert_cmpfloat (((PejlRammetal *) g_ptr_array_index (values, 0))->vaerdi, ==, 4.9);
  g_assert_true (pejl_rammetal_delete (fixture->store, &before, &error));
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), NULL), ==, 0);
  g_assert_true (pejl_store_undo (fixture->store, &error));
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), NULL), ==, 1);
}

static void
test_set_refuses (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *gnummer;
    const char *dato;
    double vaerdi;
    const char *kilde;
    int code;
  } cases[] = {
    { "G00011", "2024-02-30", 4.9, "HR", PEJL_ACTIONS_ERROR_DATE },
    { "G00011", "2024-12-31", 1e300, "HR", PEJL_ACTIONS_ERROR_RANGE },
    { "G00011", "2024-12-31", 4.9, "  ", PEJL_ACTIONS_ERROR_EMPTY },
    { "G99999", "2024-12-31", 4.9, "HR", PEJL_ACTIONS_ERROR_NOT_FOUND },
  };
  g_autoptr (PejlRammetal) strange = make_tal ("G00011", "2024-12-31", 4.9, "HR");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlRammetal) tal = make_tal (cases[i].gnummer, cases[i].dato, cases[i].vaerdi, cases[i].kilde);

      g_assert_false (pejl_rammetal_set (fixture->store, tal, NULL, NULL, &error));
      g_assert_error (error, PEJL_ACTIONS_ERROR, cases[i].code);
      g_clear_error (&error);
    }
  g_free (strange->noegletal);
  strange->noegletal = g_strdup ("vejret");
  g_assert_false (pejl_rammetal_set (fixture->store, strange, NULL, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), NULL), ==, 0);
}

static void
test_own_figure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = NULL;
  g_autoptr (PejlNoegletal) changed = NULL;
  g_autoptr (GPtrArray) mulige = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_noegletal_add (fixture->store, "Udetid", "timer om dagen", 1, &key, &error));
  g_assert_cmpstr (key, ==, "udetid");
  g_assert_false (pejl_noegletal_add (fixture->store, "UDETID", "", 0, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (pejl_noegletal_add (fixture->store, " §! ", "", 0, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_true (pejl_noegletal_update (fixture->store, key, "Tid ude", "timer", 2, &error));
  changed = pejl_query_noegletal_by_key (reader_of (fixture), key);
  g_assert_cmpstr (changed->navn, ==, "Tid ude");
  g_assert_cmpuint (changed->decimaler, ==, 2);
  mulige = pejl_query_noegletal_mulige (reader_of (fixture));
  g_assert_cmpuint (mulige->len, ==, 8);
  g_assert_cmpstr (((PejlNoegletal *) g_ptr_array_index (mulige, 7))->key, ==, key);

  /* With its first value in one action, that one undo takes back. */
  {
    g_autoptr (PejlNoegletal) egen = pejl_ramme_egen ("Antal legepladser", "", 0);
    g_autoptr (PejlRammetal) tal = make_tal ("G00011", "2024-12-31", 2, "Optælling");

    g_free (tal->noegletal);
    tal->noegletal = g_strdup (egen->key);
    g_assert_true (pejl_rammetal_set (fixture->store, tal, egen, NULL, &error));
    g_assert_false (pejl_rammetal_set (fixture->store, tal, egen, NULL, &error));
    g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS);
    g_clear_error (&error);
    g_assert_true (pejl_store_undo (fixture->store, &error));
    g_assert_null (pejl_query_noegletal_by_key (reader_of (fixture), "antal-legepladser"));
    g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), NULL), ==, 0);
  }

  import (fixture, "Nummer;År;Tid ude\nG00011;2024;3\nG00012;2024;4\n");
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), key), ==, 2);
  g_assert_true (pejl_noegletal_delete (fixture->store, key, &error));
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), key), ==, 0);
  g_assert_true (pejl_store_undo (fixture->store, &error));
  g_assert_cmpuint (pejl_query_rammetal_count (reader_of (fixture), key), ==, 2);
  g_assert_no_error (error);
}

/* --- side by side --- */

/* Only what was counted of the same time stands beside each other. */
static void
test_beside (Fixture *fixture, gconstpointer data)
{
  const PejlId hus = pejl_dagtilbud_id_for ("G00011"), alone = pejl_dagtilbud_id_for ("G00012");
  g_autoptr (GPtrArray) linjer = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (reader_of (fixture));
  g_autoptr (GPtrArray) raekker = NULL;
  g_autoptr (GPtrArray) earlier = NULL;
  const PejlRammeLinje *linje;
  const PejlRammeRaekke *raekke;

  import (fixture, "Sted;År;Sygefravær;Normering 3-5;Kilde\nLærken;2023;4,0;;HR\nLærken;2024;4,9;6,1;HR\nNord;2023;5,0;;HR\n"
                   "Nord;2024;5,5;6,6;Optælling\nHele kommunen;2024;5,8;;HR\nHele kommunen;2. kvartal 2025;;6,2;HR\n");
  linjer = pejl_rammer_hus (reader_of (fixture), &hus);
  g_assert_cmpuint (linjer->len, ==, 2);
  linje = g_ptr_array_index (linjer, 0);
  g_assert_cmpstr (linje->noegletal->key, ==, "normering-3-5");
  g_assert_cmpfloat (linje->distrikt->vaerdi, ==, 6.6);
  g_assert_null (linje->kommune);
  linje = g_ptr_array_index (linjer, 1);
  g_assert_cmpuint (linje->tal->len, ==, 2);
  g_assert_cmpfloat (linje->distrikt->vaerdi, ==, 5.5);
  g_assert_cmpfloat (linje->kommune->vaerdi, ==, 5.8);
  none = pejl_rammer_hus (reader_of (fixture), &alone);
  g_assert_cmpuint (none->len, ==, 0);

  raekker = pejl_rammer_kommune (reader_of (fixture), distrikter, "");
  g_assert_cmpuint (raekker->len, ==, 2);
  raekke = g_ptr_array_index (raekker, 0);
  g_assert_cmpstr (raekke->dato, ==, "2025-06-30");
  g_assert_cmpfloat (raekke->kommune->vaerdi, ==, 6.2);
  g_assert_null (g_ptr_array_index (raekke->distrikter, 0));
  raekke = g_ptr_array_index (raekker, 1);
  g_assert_cmpstr (raekke->dato, ==, "2024-12-31");
  g_assert_cmpfloat (((PejlRammetal *) g_ptr_array_index (raekke->distrikter, 0))->vaerdi, ==, 5.5);
  g_assert_cmpstr (raekke->kilde, ==, "HR og Optælling");
  earlier = pejl_rammer_kommune (reader_of (fixture), distrikter, "2024-06-30");
  g_assert_cmpuint (earlier->len, ==, 1);
  raekke = g_ptr_array_index (earlier, 0);
  g_assert_cmpstr (raekke->dato, ==, "2023-12-31");
  g_assert_null (raekke->kommune);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/rammetal/" name, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/rammetal/times", test_times);
  g_test_add_func ("/rammetal/numbers", test_numbers);
  g_test_add_func ("/rammetal/words", test_words);
  ADD ("set", test_set);
  ADD ("set-refuses", test_set_refuses);
  ADD ("own-figure", test_own_figure);
  ADD ("beside", test_beside);
#undef ADD
  return g_test_run ();
}
