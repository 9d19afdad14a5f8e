// SPDX-License-Identifier: GPL-3.0-or-later
// What a level rests on, how far two konsulenter agree, and which level points give: as tables.
#include "core/model/pejl-henvisning.h"
#include "core/model/pejl-redskab.h"
#include "core/rules/pejl-enighed.h"
#include "core/rules/pejl-grundlag.h"

#include <locale.h>
#include <string.h>

static void
test_enighed (void)
{
  static const struct
  {
    int niveau, med;
    PejlEnighed expected;
  } cases[] = {
    { -1, -1, PEJL_ENIGHED_MANGLER }, { 3, -1, PEJL_ENIGHED_MANGLER }, { -1, 0, PEJL_ENIGHED_MANGLER },
    { 3, 3, PEJL_ENIGHED_SAMME },     { 0, 0, PEJL_ENIGHED_SAMME },    { 3, 4, PEJL_ENIGHED_ET_TRIN },
    { 2, 1, PEJL_ENIGHED_ET_TRIN },   { 1, 3, PEJL_ENIGHED_LAENGERE }, { 5, 1, PEJL_ENIGHED_LAENGERE },
    { 0, 1, PEJL_ENIGHED_KUN_EN },    { 4, 0, PEJL_ENIGHED_KUN_EN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (pejl_enighed_of (cases[i].niveau, cases[i].med), ==, cases[i].expected);
      /* Neither order of the two is the better one. */
      g_assert_cmpint (pejl_enighed_of (cases[i].med, cases[i].niveau), ==, cases[i].expected);
      g_assert_cmpint (pejl_enighed_both_in (cases[i].niveau, cases[i].med), ==, cases[i].expected != PEJL_ENIGHED_MANGLER);
    }
}

static void
test_enighed_sum (void)
{
  static const int pairs[][2] = { { 3, 3 }, { 4, 3 }, { 2, 5 }, { 0, 0 }, { 0, 2 }, { -1, 2 }, { 1, 1 } };
  PejlEnighedSum sum = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    pejl_enighed_add (&sum, pairs[i][0], pairs[i][1]);
  /* "Not assessed" and what is not in yet are outside n. */
  g_assert_cmpuint (sum.n, ==, 4);
  g_assert_cmpuint (sum.samme, ==, 2);
  g_assert_cmpuint (sum.inden_et, ==, 3);
  g_assert_cmpuint (sum.kun_en, ==, 1);
}

static void
test_grundlag (void)
{
  static const struct
  {
    int niveau;
    guint evidens, henvist;
    gboolean uden;
    PejlGrundlag expected;
  } cases[] = {
    { -1, 5, 2, FALSE, PEJL_GRUNDLAG_INTET },  { 0, 0, 0, FALSE, PEJL_GRUNDLAG_INTET },
    { 0, 0, 0, TRUE, PEJL_GRUNDLAG_INTET },    { 3, 5, 0, FALSE, PEJL_GRUNDLAG_EVIDENS },
    { 3, 5, 2, FALSE, PEJL_GRUNDLAG_HENVIST }, { 3, 0, 1, FALSE, PEJL_GRUNDLAG_HENVIST },
    { 3, 0, 0, TRUE, PEJL_GRUNDLAG_UDEN },     { 3, 0, 0, FALSE, PEJL_GRUNDLAG_UTALT },
    { 1, 2, 0, TRUE, PEJL_GRUNDLAG_IKKE_SANDT }, { 1, 0, 1, TRUE, PEJL_GRUNDLAG_IKKE_SANDT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pejl_grundlag_of (cases[i].niveau, cases[i].evidens, cases[i].henvist, cases[i].uden), ==,
                     cases[i].expected);
}

/* --- bands --- */

static PejlRedskab *
three_bands (void)
{
  PejlRedskab *redskab = pejl_redskab_new ("baand", 1);

  for (guint i = 0; i < 4; i++)
    pejl_redskab_add_niveau (redskab, (const char *const[]){ "lav", "mellem", "høj", "uden bånd" }[i], NULL);
  pejl_redskab_set_baand (redskab, 1, 1, 2.9);
  pejl_redskab_set_baand (redskab, 2, 3, 4.99);
  pejl_redskab_set_baand (redskab, 3, 5, 7);
  return redskab;
}

static void
test_baand (void)
{
  static const struct
  {
    double point;
    guint niveau;
  } cases[] = { { 0.99, 0 }, { 1, 1 },    { 2.9, 1 },  { 2.95, 0 },  { 3, 2 },  { 4.99, 2 },
                { 4.994, 2 }, { 5, 3 },   { 7, 3 },    { 7.01, 0 }, { -1, 0 }, { 0.1 + 2.8, 1 } };
  g_autoptr (PejlRedskab) redskab = three_bands ();
  g_autoptr (PejlRedskab) without = pejl_redskab_new ("uden", 1);

  g_assert_true (pejl_redskab_has_baand (redskab));
  g_assert_false (pejl_redskab_has_baand (without));
  g_assert_cmpuint (pejl_redskab_niveau_for (without, 3), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (pejl_redskab_niveau_for (redskab, cases[i].point), ==, cases[i].niveau);
}

static void
test_baand_faults (void)
{
  static const struct
  {
    guint nr;
    double fra, til;
    guint fault;
  } cases[] = {
    { 1, 1, 2.9, 0 }, { 1, 2, 1, 1 }, { 2, 2.9, 4, 2 }, { 2, 2.91, 4, 0 }, { 2, 3, 5, 3 }, { 4, 7.01, 8, 0 }, { 4, 6, 8, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlRedskab) redskab = three_bands ();

      pejl_redskab_set_baand (redskab, cases[i].nr, cases[i].fra, cases[i].til);
      g_assert_cmpuint (pejl_redskab_baand_fault (redskab), ==, cases[i].fault);
    }
}

static void
test_copy (void)
{
  g_autoptr (PejlRedskab) redskab = three_bands ();
  g_autoptr (PejlRedskab) next = NULL;
  g_autoptr (PejlRedskab) same = NULL;

  g_free (redskab->ikke_vurderet);
  redskab->ikke_vurderet = g_strdup ("kan ikke ses");
  pejl_redskab_add_tema (redskab, "leg", "Leg");
  next = pejl_redskab_copy (redskab, 2);
  same = pejl_redskab_copy (redskab, 1);
  g_assert_cmpstr (pejl_redskab_niveau_name (next, 0), ==, "kan ikke ses");
  g_assert_cmpuint (pejl_redskab_niveau_for (next, 4), ==, 2);
  g_assert_cmpint (pejl_redskab_find_tema (next, "leg"), ==, 0);
  g_assert_true (pejl_id_equal (&next->forgaenger, &redskab->id));
  g_assert_false (pejl_id_equal (&next->id, &redskab->id));
  g_assert_true (pejl_id_is_nil (&same->forgaenger));
}

/* --- references --- */

static const PejlId ids[] = { { { 1 } }, { { 2 } }, { { 3 } } };

/* The third is there no more. */
static guint
number (const PejlId *evidens, gpointer data)
{
  return pejl_id_equal (evidens, &ids[0]) ? 4 : pejl_id_equal (evidens, &ids[1]) ? 11 : 0;
}

static void
test_henvisning (void)
{
  static const struct
  {
    const char *tekst; /* <, = and > stand for references */
    const char *shown;
    const char *stripped;
    guint found;
  } cases[] = {
    { "", "", "", 0 },
    { "Ingen.", "Ingen.", "Ingen.", 0 },
    { "Børnene bestemmer. < Men de venter.", "Børnene bestemmer. [4] Men de venter.", "Børnene bestemmer. Men de venter.", 1 },
    { "Set. =<", "Set. [4, 11]", "Set.", 2 },
    { "Set. < =", "Set. [4, 11]", "Set.", 2 },
    { "Set. <<", "Set. [4]", "Set.", 1 },
    { "< først, så =", "[4] først, så [11]", " først, så", 2 },
    { "Væk. >", "Væk.", "Væk.", 1 },
    { "Væk. >< her", "Væk. [4] her", "Væk. her", 2 },
    { "[#ikke-en] og [#0102] <", "[#ikke-en] og [#0102] [4]", "[#ikke-en] og [#0102]", 1 },
    { "[#[#<", "[#[#[4]", "[#[#", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) tekst = g_string_new (NULL);
      g_autofree char *shown = NULL;
      g_autofree char *stripped = NULL;
      g_autoptr (GArray) found = NULL;

      for (const char *p = cases[i].tekst; *p != '\0'; p++)
        if (*p >= '<' && *p <= '>')
          {
            g_autofree char *reference = pejl_henvisning_new (&ids[*p - '<']);

            g_assert_cmpuint (strlen (reference), ==, PEJL_HENVISNING_LEN);
            g_string_append (tekst, reference);
          }
        else
          g_string_append_c (tekst, *p);
      found = pejl_henvisning_find (tekst->str);
      g_assert_cmpuint (found->len, ==, cases[i].found);
      shown = pejl_henvisning_expand (tekst->str, number, NULL);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      stripped = pejl_henvisning_strip (tekst->str);
      g_assert_cmpstr (stripped, ==, cases[i].stripped);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/enighed/pairs", test_enighed);
  g_test_add_func ("/enighed/sum", test_enighed_sum);
  g_test_add_func ("/grundlag/table", test_grundlag);
  g_test_add_func ("/baand/table", test_baand);
  g_test_add_func ("/baand/faults", test_baand_faults);
  g_test_add_func ("/baand/copy", test_copy);
  g_test_add_func ("/henvisning/table", test_henvisning);
  return g_test_run ();
}
