// SPDX-License-Identifier: GPL-3.0-or-later
// Strategy and instrument files: what is shipped, and what was read can be written.
#include "core/strategi/pejl-redskab-xml.h"
#include "core/strategi/pejl-strategi-xml.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static const guint cell_counts[4][5] = {
  { 5, 5, 4, 3, 4 },
  { 7, 7, 5, 5, 4 },
  { 5, 3, 3, 3, 4 },
  { 5, 5, 5, 7, 6 },
};

static char *
fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "xml", name, NULL);
}

static PejlStrategi *
load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  PejlStrategi *strategi = pejl_strategi_load_builtin (&error);

  g_assert_no_error (error);
  g_assert_nonnull (strategi);
  return strategi;
}

/* Takes both. */
static void
assert_bytes_equal_file (GBytes *bytes,
                         char   *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length, size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (data, size, contents, length);
  g_bytes_unref (bytes);
  g_free (path);
}

static void
test_builtin_counts (void)
{
  static const char *const areas[] = { "kvalitet", "boernesyn", "systematik", "professionel-organisation" };
  static const char *const roles[]
      = { "medarbejdere", "ledere", "omraadeledere", "centerchef", "konsulenter" };
  static const PejlOmfang scopes[] = { PEJL_OMFANG_DAGTILBUD, PEJL_OMFANG_DAGTILBUD, PEJL_OMFANG_DISTRIKT,
                                       PEJL_OMFANG_CENTER, PEJL_OMFANG_CENTER };
  g_autoptr (PejlStrategi) strategi = load_builtin ();

  g_assert_cmpuint (strategi->omraader->len, ==, 4);
  g_assert_cmpuint (strategi->roller->len, ==, 5);
  g_assert_cmpuint (strategi->tegn->len, ==, 95);
  for (int area = 0; area < 4; area++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, area);

      g_assert_cmpstr (omraade->key, ==, areas[area]);
      g_assert_cmpstr (omraade->kort, !=, "");
      g_assert_cmpstr (omraade->udfordring, !=, "");
      g_assert_cmpstr (omraade->maal, !=, "");
      g_assert_cmpstr (omraade->definition, !=, "");
      for (int role = 0; role < 5; role++)
        g_assert_cmpuint (pejl_strategi_count (strategi, area, role), ==, cell_counts[area][role]);
    }
  for (int role = 0; role < 5; role++)
    {
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, role);

      g_assert_cmpstr (rolle->key, ==, roles[role]);
      g_assert_cmpint (rolle->omfang, ==, scopes[role]);
    }
}

static void
test_builtin_texts (void)
{
  g_autoptr (PejlStrategi) strategi = load_builtin ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const PejlTegn *tegn = pejl_strategi_find_tegn_by_key (strategi, "boernesyn.medarbejdere.2");

  g_assert_nonnull (tegn);
  g_assert_cmpstr (tegn->tekst, ==, "Lader børnenes leg vise vej i hverdagen");
  g_assert_cmpstr (strategi->key, ==, "frederikshavn-2022");
  g_assert_cmpuint (strategi->version, ==, 1);
  g_assert_cmpstr (strategi->gyldig_fra, ==, "2022-01-01");
  g_assert_true (strstr (strategi->kilde, "Frederikshavn Kommune") != NULL);
  g_assert_cmpuint (strategi->baeres_af->len, ==, 4);
  g_assert_cmpstr (strategi->kort_effekt, !=, "");
  g_assert_cmpstr (strategi->lang_effekt, !=, "");
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      tegn = g_ptr_array_index (strategi->tegn, i);
      g_assert_cmpint (g_utf8_strlen (tegn->tekst, -1), <=, 90);
      g_assert_true (g_unichar_isupper (g_utf8_get_char (tegn->tekst)));
      g_assert_true (g_hash_table_add (seen, tegn->tekst));
    }
}

/* Letters and single blanks only, so that line breaks, bullets and punctuation hide no likeness. */
static char *
bare_words (const char *text)
{
  g_autoptr (GRegex) hyphen = g_regex_new ("-\\s*\\n\\s*", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *joined = g_regex_replace_literal (hyphen, text, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *lower = g_utf8_strdown (joined, -1);
  GString *out = g_string_new (" ");

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, c);
      else if (out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

/* The source is not ours to copy: no tegn may be one of its sentences, hold one, or stand in one. */
static void
test_builtin_own_words (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "shared", "seeds", "strategi-frederikshavn.txt", NULL);
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *source = NULL;
  g_auto (GStrv) bullets = NULL;
  g_autoptr (PejlStrategi) strategi = load_builtin ();

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the source text is not beside the source tree");
      return;
    }
  valid = g_utf8_make_valid (text, -1);
  source = bare_words (valid);
  bullets = g_strsplit (valid, "•", -1);
  g_assert_cmpuint (g_strv_length (bullets), >, 95);
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);
      g_autofree char *words = bare_words (tegn->tekst);

      if (strstr (source, words) != NULL)
        g_error ("%s stands in the source", tegn->key);
      for (guint j = 1; bullets[j] != NULL; j++)
        {
          g_auto (GStrv) paragraphs = g_strsplit (bullets[j], "\n\n", 2);
          g_autofree char *bullet = bare_words (paragraphs[0]);

          /* "KVALid" and its like are names, not sentences. */
          if (strlen (bullet) > 25 && strstr (words, bullet) != NULL)
            g_error ("%s holds a sentence of the source", tegn->key);
        }
    }
}

static void
test_round_trip_shipped (void)
{
  g_autoptr (PejlStrategi) strategi = load_builtin ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  assert_bytes_equal_file (
      pejl_strategi_to_xml (strategi),
      g_test_build_filename (G_TEST_DIST, "data", "strategies", "frederikshavn-2022.xml", NULL));
  all = pejl_redskab_load_builtin_all (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 5);
  for (guint i = 0; i < all->len; i++)
    {
      PejlRedskab *redskab = g_ptr_array_index (all, i);
      g_autofree char *name = g_strdup_printf ("%s.xml", redskab->key);

      assert_bytes_equal_file (pejl_redskab_to_xml (redskab),
                               g_test_build_filename (G_TEST_DIST, "data", "instruments", name, NULL));
    }
}

static void
test_round_trip_odd (void)
{
  g_autofree char *path = fixture ("god-strategi.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = pejl_strategi_load_file (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (strategi->navn, ==, "Prøve & øvelse");
  g_assert_cmpstr (strategi->kilde, ==, "Opdigtet til denne prøve.\n\nAnden linje af kilden <her>.");
  g_assert_cmpstr (((PejlIndsatsomraade *) strategi->omraader->pdata[0])->kort, ==, "Kort \"motto\"");
  g_assert_cmpuint (pejl_strategi_count (strategi, 1, -1), ==, 0);
  assert_bytes_equal_file (pejl_strategi_to_xml (strategi), g_steal_pointer (&path));
}

/* The layout of a file that a person wrote is no part of its texts. */
static void
test_layout_is_no_text (void)
{
  g_autofree char *path = fixture ("god-strategi.xml");
  g_autofree char *text = NULL;
  g_autoptr (GString) loose = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  loose = g_string_new ("\xef\xbb\xbf");
  g_string_append (loose, text);
  g_string_replace (loose, "Spørger børnene",
                    "\r\n  Spørger\t<!-- > og < --><![CDATA[ bo\xcc\x88]]>rnene\r\n ", 0);
  g_string_replace (loose, "id=\"systematik\"", "id = ' systematik\n'", 0);
  bytes = g_bytes_new (loose->str, loose->len);
  strategi = pejl_strategi_load_bytes (bytes, "loes.xml", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pejl_strategi_find_omraade (strategi, "systematik"), ==, 1);
  g_assert_cmpstr (pejl_strategi_find_tegn_by_key (strategi, "kvalitet.medarbejdere.2")->tekst, ==,
                   "Spørger börnene");
}

static void
test_save (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("pejl-strategi-XXXXXX", &error);
  g_autofree char *path = g_build_filename (dir, "strategi.xml", NULL);
  g_autofree char *nowhere = g_build_filename (dir, "findes-ikke", "strategi.xml", NULL);
  g_autoptr (PejlStrategi) strategi = load_builtin ();
  g_autoptr (PejlStrategi) again = NULL;
  g_autoptr (GDir) left = NULL;

  g_assert_true (g_file_set_contents (path, "det gamle", -1, NULL));
  g_assert_true (pejl_strategi_save_file (strategi, path, &error));
  g_assert_no_error (error);
  again = pejl_strategi_load_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_id_equal (&again->id, &strategi->id));
  g_assert_cmpuint (again->tegn->len, ==, 95);

  g_assert_false (pejl_strategi_save_file (strategi, nowhere, &error));
  g_assert_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE);
  g_assert_true (strstr (error->message, "strategi.xml") != NULL);

  left = g_dir_open (dir, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (left), ==, "strategi.xml");
  g_assert_null (g_dir_read_name (left));
  g_unlink (path);
  g_rmdir (dir);
}

static void
test_redskaber (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRedskab) national = pejl_redskab_load_builtin ("national-fem-trin", &error);
  g_autoptr (PejlRedskab) tegn = pejl_redskab_load_builtin ("tegn-fire-trin", &error);
  g_autoptr (PejlRedskab) kvalid = pejl_redskab_load_builtin ("kvalid-dialog", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (national->niveauer->len, ==, 5);
  g_assert_cmpstr (pejl_redskab_niveau_name (national, 1), ==, "ringe");
  g_assert_cmpstr (pejl_redskab_niveau_name (national, 5), ==, "fremragende");
  g_assert_cmpstr (((PejlNiveau *) national->niveauer->pdata[1])->kort, ==, "utilstr.");
  g_assert_cmpuint (national->graense, ==, 3);
  g_assert_cmpstr (national->til, ==, "omraade");
  g_assert_false (national->gennemsnit);
  g_assert_cmpstr (tegn->til, ==, "tegn");
  g_assert_cmpstr (pejl_redskab_niveau_name (tegn, 4), ==, "forankret");
  g_assert_cmpuint (kvalid->niveauer->len, ==, 0);
  g_assert_cmpuint (kvalid->temaer->len, ==, 4);
  g_assert_cmpuint (kvalid->graense, ==, 0);
  g_assert_null (pejl_redskab_load_builtin ("findes-ikke", &error));
  g_assert_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE);
}

static void
test_redskab_bad (void)
{
  static const struct
  {
    const char *from, *to;
    const char *expected;
  } cases[] = {
    { "nr=\"2\"", "nr=\"3\"", "Line 7: The level has number 3" },
    { "graense=\"3\"", "graense=\"6\"", "Line 2: The border" },
    { "til=\"omraade\"", "til=\"barn\"", "Line 2: In “redskab”, “til” has a value" },
    { "<temaer/>", "<temaer><tema id=\"a\">A</tema><tema id=\"a\">B</tema></temaer>",
      "Line 12: The theme “a” stands twice" },
    { "<temaer/>", "", "Line 13: In “redskab” something is missing: temaer" },
    { ">god<", ">\xc2\xa0<", "Line 9: “niveau” has no text" },
  };
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "data", "instruments", "national-fem-trin.xml", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) changed = g_string_new (text);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_string_replace (changed, cases[i].from, cases[i].to, 1), ==, 1);
      bytes = g_bytes_new (changed->str, changed->len);
      g_assert_null (pejl_redskab_load_bytes (bytes, "skala.xml", NULL, &error));
      g_assert_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "skala.xml cannot be read as an instrument"));
      if (strstr (error->message, cases[i].expected) == NULL)
        g_error ("expected »%s« in »%s«", cases[i].expected, error->message);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strategi/builtin/counts", test_builtin_counts);
  g_test_add_func ("/strategi/builtin/texts", test_builtin_texts);
  g_test_add_func ("/strategi/builtin/own-words", test_builtin_own_words);
  g_test_add_func ("/strategi/round-trip/shipped", test_round_trip_shipped);
  g_test_add_func ("/strategi/round-trip/odd", test_round_trip_odd);
  g_test_add_func ("/strategi/layout-is-no-text", test_layout_is_no_text);
  g_test_add_func ("/strategi/save", test_save);
  g_test_add_func ("/strategi/redskab/shipped", test_redskaber);
  g_test_add_func ("/strategi/redskab/bad", test_redskab_bad);
  return g_test_run ();
}
