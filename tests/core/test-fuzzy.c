// SPDX-License-Identifier: GPL-3.0-or-later
// Tegn found by a few of their words, and counts and times typed in one go: tables of what fits and what does not.
#include "core/model/pejl-antal.h"
#include "core/model/pejl-fuzzy.h"

#include <string.h>

#define LEG "Lader børnenes leg vise vej i hverdagen"
#define GULV "Går på gulvet og spørger børnene"
#define RUM "Tilpasser rum og rutiner til de børn, der er her nu"

static const struct
{
  const char *typed;
  const char *text;
  PejlFuzzyFit fit;
} cases[] = {
  { "", LEG, PEJL_FUZZY_PREFIX },
  { "lader", LEG, PEJL_FUZZY_PREFIX },
  { "LADER BØRNENES l", LEG, PEJL_FUZZY_PREFIX },
  { "  lader   børnenes ", LEG, PEJL_FUZZY_PREFIX },
  /* any word, any order, begun only */
  { "leg", LEG, PEJL_FUZZY_WORD },
  { "vej leg", LEG, PEJL_FUZZY_WORD },
  { "hverdag vise", LEG, PEJL_FUZZY_WORD },
  { "b l v", LEG, PEJL_FUZZY_WORD },
  /* inside */
  { "dagen", LEG, PEJL_FUZZY_INSIDE },
  { "leg dagen", LEG, PEJL_FUZZY_INSIDE },
  { "utin", RUM, PEJL_FUZZY_INSIDE },
  /* one slip: another letter, one too few, one too many, two swapped */
  { "børmene", LEG, PEJL_FUZZY_EDIT },
  { "hvrdag", LEG, PEJL_FUZZY_EDIT },
  { "hverrdag", LEG, PEJL_FUZZY_EDIT },
  { "hevrdag", LEG, PEJL_FUZZY_EDIT },
  { "leg hevrdag", LEG, PEJL_FUZZY_EDIT },
  { "rutimer", RUM, PEJL_FUZZY_EDIT },
  { "gulven", GULV, PEJL_FUZZY_EDIT },
  /* two slips, a wrong first letter, and short words are other words */
  { "hevrdga", LEG, PEJL_FUZZY_NONE },
  { "gverdag", LEG, PEJL_FUZZY_NONE },
  { "lge", LEG, PEJL_FUZZY_NONE },
  { "leg bold", LEG, PEJL_FUZZY_NONE },
  { "hoppeborg", LEG, PEJL_FUZZY_NONE },
  /* a slip does not reach over a space */
  { "vejx", "Vise vej i dag", PEJL_FUZZY_EDIT },
  { "vejii", "Vise vej i dag", PEJL_FUZZY_NONE },
  { "legv", "Lader leg vise vej", PEJL_FUZZY_EDIT },
  { "legve", "Lader leg vise vej", PEJL_FUZZY_NONE },
  /* æ, ø, å */
  { "børn", LEG, PEJL_FUZZY_WORD },
  { "bOrn", LEG, PEJL_FUZZY_EDIT },
  { "bor", LEG, PEJL_FUZZY_NONE },
  { "gaar", GULV, PEJL_FUZZY_PREFIX },
  { "paa gulv", GULV, PEJL_FUZZY_WORD },
  { "GÅR PÅ", GULV, PEJL_FUZZY_PREFIX },
  { "får", "Faar plads", PEJL_FUZZY_PREFIX },
  { "mader", "Måder at være på", PEJL_FUZZY_EDIT },
  { "værd", "En hverdag", PEJL_FUZZY_NONE },
  { "spörger", GULV, PEJL_FUZZY_WORD },
  { "(nu)", RUM, PEJL_FUZZY_NONE },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlFuzzy) fuzzy = pejl_fuzzy_new (cases[i].typed);
      g_autoptr (GArray) hits = pejl_fuzzy_hits (fuzzy, cases[i].text);

      g_test_message ("“%s” in “%s”", cases[i].typed, cases[i].text);
      g_assert_cmpint (pejl_fuzzy_fit (fuzzy, cases[i].text), ==, cases[i].fit);
      g_assert_cmpint (pejl_fuzzy_rank (fuzzy, cases[i].text) > 0, ==, cases[i].fit != PEJL_FUZZY_NONE);
      g_assert_cmpint (hits->len > 0, ==, cases[i].fit != PEJL_FUZZY_NONE && !pejl_fuzzy_is_empty (fuzzy));
    }
}

/* A decomposed å, as a Mac's file or clipboard has it, is the same letter. */
static void
test_decomposed (void)
{
  g_autoptr (PejlFuzzy) fuzzy = pejl_fuzzy_new ("ga\xcc\x8ar");

  g_assert_cmpint (pejl_fuzzy_fit (fuzzy, GULV), ==, PEJL_FUZZY_PREFIX);
}

static void
test_order (void)
{
  static const char *const best_first[] = {
    "Leger med på gulvet",              /* begins so */
    "Lader børnenes leg vise vej",      /* a word begins so */
    "Bruger udeleg hver dag",           /* inside */
  };
  g_autoptr (PejlFuzzy) leg = pejl_fuzzy_new ("leg");
  g_autoptr (PejlFuzzy) two = pejl_fuzzy_new ("leg dag");

  for (guint i = 1; i < G_N_ELEMENTS (best_first); i++)
    g_assert_cmpuint (pejl_fuzzy_rank (leg, best_first[i - 1]), >, pejl_fuzzy_rank (leg, best_first[i]));
  /* The worst word decides, then the others. */
  g_assert_cmpuint (pejl_fuzzy_rank (two, "Dagens leg"), >, pejl_fuzzy_rank (two, "Hverdagens leg"));
  g_assert_cmpuint (pejl_fuzzy_rank (two, "Hverdagens leg"), >, pejl_fuzzy_rank (two, "Hverdagens udeleg"));
}

static void
assert_hits (const char *typed, const char *text, const char *marked)
{
  g_autoptr (PejlFuzzy) fuzzy = pejl_fuzzy_new (typed);
  g_autoptr (GArray) hits = pejl_fuzzy_hits (fuzzy, text);
  g_autoptr (GString) shown = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const PejlFuzzyHit *hit = &g_array_index (hits, PejlFuzzyHit, i);

      g_string_append_len (shown, text + at, hit->start - at);
      g_string_append_printf (shown, "[%.*s]", (int) (hit->end - hit->start), text + hit->start);
      at = hit->end;
    }
  g_string_append (shown, text + at);
  g_assert_cmpstr (shown->str, ==, marked);
}

static void
test_hits (void)
{
  assert_hits ("vej leg", LEG, "Lader børnenes [leg] vise [vej] i hverdagen");
  assert_hits ("gaar gul", GULV, "[Går] på [gul]vet og spørger børnene");
  assert_hits ("hevrdag", LEG, "Lader børnenes leg vise vej i [hverdag]en");
  assert_hits ("hvrdag", LEG, "Lader børnenes leg vise vej i [hverdag]en");
  assert_hits ("hverrdag", LEG, "Lader børnenes leg vise vej i [hverdag]en");
  /* Words that meet or cover each other are one mark. */
  assert_hits ("ru rutiner rutine", "Rum og rutiner", "[Ru]m og [rutiner]");
  assert_hits ("hoppeborg leg", LEG, LEG);
  assert_hits ("", LEG, LEG);
  assert_hits ("gaa", "Gaar ud", "[Gaa]r ud");
}

/* --- counts and times --- */

static const struct
{
  const char *typed;
  gboolean with_tid;
  gboolean ok;
  int boern;
  int voksne;
  const char *tid;
} counts[] = {
  { "11b 2v", FALSE, TRUE, 11, 2, "" },
  { " 11 b, 2 v ", FALSE, TRUE, 11, 2, "" },
  { "11 2", FALSE, TRUE, 11, 2, "" },
  { "11/2", FALSE, TRUE, 11, 2, "" },
  { "2v 11b", FALSE, TRUE, 11, 2, "" },
  { "2V", FALSE, TRUE, -1, 2, "" },
  { "11", FALSE, TRUE, 11, -1, "" },
  { "11 børn og 2 voksne", FALSE, TRUE, 11, 2, "" },
  { "1 BARN", FALSE, TRUE, 1, -1, "" },
  { "0b", FALSE, TRUE, 0, -1, "" },
  { "", FALSE, TRUE, -1, -1, "" },
  { "2v 11", FALSE, TRUE, 11, 2, "" },
  { "8.30-12 24b 5v", TRUE, TRUE, 24, 5, "08:30-12:00" },
  { "kl. 9:20 – 11:05", TRUE, TRUE, -1, -1, "09:20-11:05" },
  { "24 5 830-1200", TRUE, TRUE, 24, 5, "08:30-12:00" },
  { "1000b", FALSE, FALSE, 0, 0, "" },
  { "-3b", FALSE, FALSE, 0, 0, "" },
  { "11b 3b", FALSE, FALSE, 0, 0, "" },
  { "11 2 3", FALSE, FALSE, 0, 0, "" },
  { "mange", FALSE, FALSE, 0, 0, "" },
  { "11x", FALSE, FALSE, 0, 0, "" },
  { "8-12", FALSE, FALSE, 0, 0, "" },
  { "12-8", TRUE, FALSE, 0, 0, "" },
  { "8-25", TRUE, FALSE, 0, 0, "" },
  { "8-10 11-12", TRUE, FALSE, 0, 0, "" },
};

static void
test_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      PejlRamme ramme = { 7, 7, "", "" };
      g_autofree char *tid = NULL;

      g_test_message ("“%s”", counts[i].typed);
      g_assert_cmpint (pejl_ramme_parse (counts[i].typed, counts[i].with_tid, &ramme), ==, counts[i].ok);
      tid = *ramme.fra != '\0' ? g_strdup_printf ("%s-%s", ramme.fra, ramme.til) : g_strdup ("");
      g_assert_cmpint (ramme.boern, ==, counts[i].ok ? counts[i].boern : 7);
      g_assert_cmpint (ramme.voksne, ==, counts[i].ok ? counts[i].voksne : 7);
      g_assert_cmpstr (tid, ==, counts[i].tid);
    }
}

static void
assert_takes (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* What is shown for typing reads back as the same. */
static void
test_counts_shown (void)
{
  PejlRamme ramme;
  PejlRamme again;
  g_autofree char *typed = NULL;

  pejl_ramme_init (&ramme);
  g_assert_true (pejl_ramme_is_empty (&ramme));
  assert_takes (pejl_ramme_format (&ramme), "");
  g_assert_true (pejl_ramme_parse ("8.30-12 1b 2v", TRUE, &ramme));
  assert_takes (pejl_ramme_format (&ramme), "kl. 8.30–12.00 · 1 barn, 2 voksne");
  typed = pejl_ramme_typed (&ramme);
  g_assert_true (pejl_ramme_parse (typed, TRUE, &again));
  g_assert_cmpmem (&again, sizeof again, &ramme, sizeof ramme);
  /* Counts alone leave the times as they are. */
  g_assert_true (pejl_ramme_parse ("1v", FALSE, &ramme));
  assert_takes (pejl_ramme_format (&ramme), "kl. 8.30–12.00 · 1 voksen");
}

static void
test_clock (void)
{
  static const char *const good[][2] = {
    { "9", "09:00" }, { "9.20", "09:20" }, { "09:20", "09:20" }, { "920", "09:20" }, { "1405", "14:05" }, { " 0 ", "00:00" },
  };
  static const char *const bad[] = { "", "24", "9.2", "9:60", "kl", "9:20:00", "12345", "-1" };
  char klokke[PEJL_KLOKKE_LEN];

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (pejl_klokke_parse (good[i][0], klokke));
      g_assert_cmpstr (klokke, ==, good[i][1]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (pejl_klokke_parse (bad[i], klokke));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzzy/cases", test_cases);
  g_test_add_func ("/fuzzy/decomposed", test_decomposed);
  g_test_add_func ("/fuzzy/order", test_order);
  g_test_add_func ("/fuzzy/hits", test_hits);
  g_test_add_func ("/antal/counts", test_counts);
  g_test_add_func ("/antal/shown", test_counts_shown);
  g_test_add_func ("/antal/clock", test_clock);
  return g_test_run ();
}
