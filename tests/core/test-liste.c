// SPDX-License-Identifier: GPL-3.0-or-later
// Pasted lists: each ugly one against what a person would have made of it, and the text of a whole strategy.
#include "core/strategi/pejl-liste.h"

#include <string.h>

/* The tegn, one a line; then what was left out: "# line why text". */
static char *
describe (const char *text)
{
  static const char *const grunde[] = { "overskrift", "sidetekst", "tomt", "gentagelse", "tabt" };
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) tegn = pejl_liste_clean (text, &rest);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tegn->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) g_ptr_array_index (tegn, i));
  for (guint i = 0; i < rest->len; i++)
    {
      const PejlListeRest *item = g_ptr_array_index (rest, i);

      g_string_append_printf (out, "# %u %s%s%s\n", item->linje, grunde[item->grund],
                              *item->tekst != '\0' ? " " : "", item->tekst);
    }
  return g_string_free (out, FALSE);
}

static void
test_fixture (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *expected_file = g_strconcat (name, ".out", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "liste", file, NULL);
  g_autofree char *expected_path
    = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "liste", expected_file, NULL);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  found = describe (text);
  g_assert_cmpstr (found, ==, expected);
}

/* What is clean stays as it is. */
static void
test_again (gconstpointer data)
{
  g_autofree char *file = g_strconcat (data, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "liste", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) once = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  once = pejl_liste_clean (text, NULL);
  for (guint i = 0; i < once->len; i++)
    {
      g_autofree char *line = g_strconcat ("• ", g_ptr_array_index (once, i), NULL);
      g_autoptr (GPtrArray) twice = pejl_liste_clean (line, NULL);

      g_assert_cmpuint (twice->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (twice, 0), ==, g_ptr_array_index (once, i));
    }
}

static void
test_bytes (void)
{
  g_autofree char *found = describe ("\xb7 b\xf8rn\n\xff\xfe\n");

  g_assert_nonnull (strstr (found, "brn\n"));
  g_assert_true (g_utf8_validate (found, -1, NULL));
}

/* Any bytes give an answer. Each fixture is cut at every place. */
static void
test_cut (gconstpointer data)
{
  g_autofree char *file = g_strconcat (data, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "liste", file, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *head = g_strndup (text, i);
      g_autofree char *a = describe (head);
      g_autofree char *b = describe (text + i);

      g_assert_true (g_utf8_validate (a, -1, NULL) && g_utf8_validate (b, -1, NULL));
    }
}

/* --- the strategy as it comes out of its PDF --- */

/* How many bullets each role has in each area, in the order in which they stand (domain: 95 in all). */
static const guint counts[4][5]
  = { { 5, 5, 4, 3, 4 }, { 7, 7, 5, 5, 4 }, { 5, 3, 3, 3, 4 }, { 5, 5, 5, 7, 6 } };

/* Past n bullets from p. */
static const char *
past_bullets (const char *p, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      p = strstr (p + 1, "•");
      g_assert_nonnull (p);
    }
  return p;
}

/* What a person would mark with the mouse: from the first bullet of a role to the first of the next, or, in
 * the last role of an area, to where the page ends. */
static const char *
end_of_cell (const char *start, guint n, gboolean last)
{
  const char *end = past_bullets (start, last ? n - 1 : n);

  if (last)
    {
      end = strstr (end, "\n\n\n");
      g_assert_nonnull (end);
    }
  return end;
}

static void
assert_has (const GPtrArray *tegn, const char *words)
{
  for (guint i = 0; i < tegn->len; i++)
    if (strstr (g_ptr_array_index (tegn, i), words) != NULL)
      return;
  g_error ("“%s” is in none of the tegn", words);
}

static void
assert_clean (const char *tekst)
{
  static const char *const never[]
    = { "\xef\xbf\xbd", "  ", "\n", "\t", "•", "...", "- og-", "næste side", NULL };

  for (const char *const *part = never; *part != NULL; part++)
    if (strstr (tekst, *part) != NULL)
      g_error ("“%s” holds “%s”", tekst, *part);
}

/* The headings slipped below their bullets; nothing of a tegn may be taken for one. */
static void
assert_only_headings (const GPtrArray *rest)
{
  for (guint i = 0; i < rest->len; i++)
    {
      const PejlListeRest *item = g_ptr_array_index (rest, i);

      g_assert_cmpint (item->grund, ==, PEJL_LISTE_OVERSKRIFT);
      g_assert_true (g_str_has_suffix (item->tekst, "..."));
    }
}

static void
test_strategy (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "..", "shared", "seeds", "strategi-frederikshavn.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  const char *p;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the strategy's text is not here");
      return;
    }
  p = strstr (text, "•");
  for (guint omraade = 0; omraade < 4; omraade++)
    for (guint rolle = 0; rolle < 5; rolle++)
      {
        const char *end = end_of_cell (p, counts[omraade][rolle], rolle == 4);
        g_autofree char *cell = g_strndup (p, (gsize) (end - p));
        g_autoptr (GPtrArray) rest = NULL;
        GPtrArray *tegn = pejl_liste_clean (cell, &rest);

        g_assert_cmpuint (tegn->len, ==, counts[omraade][rolle]);
        for (guint i = 0; i < tegn->len; i++)
          assert_clean (g_ptr_array_index (tegn, i));
        assert_only_headings (rest);
        g_ptr_array_extend_and_steal (all, tegn);
        p = rolle == 4 ? strstr (end, "•") : end;
      }
  g_assert_cmpuint (all->len, ==, 95);
  /* Where lines were broken and words cut; a few words each, since the text is the municipality's own. */
  assert_has (all, "som medvirker til at");
  assert_has (all, "børnegruppens behov");
  assert_has (all, "giver dem medindflydelse");
  assert_has (all, "Børne- og Ungdomsudvalget hvert andet år");
  assert_has (all, "forhold til opgaveløsningen");
  assert_has (all, "af dagtilbuddene i Frederikshavn Kommune");
  assert_has (all, "”alles” børn");
  assert_has (all, "KVALid-hæftet");
}

int
main (int argc, char **argv)
{
  static const char *const fixtures[] = {
    "adskilte-bogstaver",
    "alle-roller",
    "bindestreg-ved-linjens-ende",
    "bloede-bindestreger",
    "bogstaver",
    "foerste-maj",
    "gammel-mac",
    "gentagelse",
    "mail",
    "paa-en-linje",
    "pdf-rolle",
    "prikker-foran",
    "punkt-for-sig-selv",
    "punkter-i-flere-lag",
    "sideskift",
    "sidste-ord-for-sig",
    "streger",
    "symbolskrift",
    "tabte-tegn",
    "tal",
    "tom",
    "uden-punkter",
    "uden-punkter-afsnit",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *name = g_strconcat ("/liste/fixture/", fixtures[i], NULL);
      g_autofree char *again = g_strconcat ("/liste/again/", fixtures[i], NULL);
      g_autofree char *cut = g_strconcat ("/liste/cut/", fixtures[i], NULL);

      g_test_add_data_func (name, fixtures[i], test_fixture);
      g_test_add_data_func (again, fixtures[i], test_again);
      g_test_add_data_func (cut, fixtures[i], test_cut);
    }
  g_test_add_func ("/liste/bytes", test_bytes);
  g_test_add_func ("/liste/strategy", test_strategy);
  return g_test_run ();
}
