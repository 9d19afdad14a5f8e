// SPDX-License-Identifier: GPL-3.0-or-later
// Small groups: none can be read in the public figures and tables, nor reckoned out of their sums.
#include "core/report/pejl-skjul.h"

#include "core/chart/pejl-chart-layout.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/report/rapport/pejl-rapport-tabeller.h"
#include "rapport-proeve.h"

#include <string.h>

#define MINDST 3
#define MOST 6

typedef struct
{
  const char *navn;
  guint stoerrelser[MOST];
  guint n;
  const char *skjul; /* a letter each: "." shown, "l" small, "m" hidden with it */
} Case;

static const Case cases[] = {
  { "none", { 0 }, 0, "" },
  { "no small one", { 5, 4, 3 }, 3, "..." },
  { "one small one takes the next smallest along", { 9, 2, 4, 6 }, 4, ".lm." },
  { "the first of equals", { 5, 2, 5 }, 3, "ml." },
  { "two small ones hide each other", { 2, 7, 2 }, 3, "l.l" },
  { "one and two make three", { 1, 2, 9 }, 3, "ll." },
  { "two ones are still too few", { 1, 1, 8, 7 }, 4, "ll.m" },
  { "of two groups none is left", { 2, 9 }, 2, "lm" },
  { "alone there is nothing to hide behind", { 2 }, 1, "l" },
  { "all small", { 1, 1 }, 2, "ll" },
  { "an empty group tells nothing, and hides nobody", { 0, 2, 5, 6 }, 4, ".lm." },
};

static char
letter (PejlSkjul skjul)
{
  return skjul == PEJL_SKJUL_VIST ? '.' : skjul == PEJL_SKJUL_LILLE ? 'l' : 'm';
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PejlSkjul skjul[MOST];
      char letters[MOST + 1] = "";

      pejl_skjul_grupper (cases[i].stoerrelser, cases[i].n, MINDST, skjul);
      for (guint g = 0; g < cases[i].n; g++)
        letters[g] = letter (skjul[g]);
      g_test_message ("%s", cases[i].navn);
      g_assert_cmpstr (letters, ==, cases[i].skjul);
    }
}

/* What the sum less the shown groups tells: nothing, or of two groups with three members at least; and
 * nothing is hidden without a small group. */
static void
test_any_sizes (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      guint n = (guint) g_test_rand_int_range (2, MOST + 1);
      guint stoerrelser[MOST];
      PejlSkjul skjul[MOST];
      guint small = 0, hidden = 0, shown = 0, members = 0;

      for (guint i = 0; i < n; i++)
        stoerrelser[i] = (guint) g_test_rand_int_range (0, 9);
      pejl_skjul_grupper (stoerrelser, n, MINDST, skjul);
      for (guint i = 0; i < n; i++)
        {
          small += stoerrelser[i] > 0 && stoerrelser[i] < MINDST;
          hidden += skjul[i] != PEJL_SKJUL_VIST;
          shown += skjul[i] == PEJL_SKJUL_VIST && stoerrelser[i] > 0;
          members += skjul[i] != PEJL_SKJUL_VIST ? stoerrelser[i] : 0;
        }
      g_assert_true ((small == 0) == (hidden == 0));
      if (hidden > 0 && shown > 0)
        g_assert_true (hidden >= 2 && members >= MINDST);
    }
}

/* Groups of houses, of them visited, of them assessed: in every size the sum less what is shown is nothing, or of two groups with
 * three members at least, unless nothing is left to be shown; and no shown group is small. */
static void
test_several_sizes (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, MOST + 1);
      guint stoerrelser[MOST * 3];
      PejlSkjul skjul[MOST];

      for (guint i = 0; i < n; i++)
        {
          stoerrelser[3 * i] = (guint) g_test_rand_int_range (0, 9);
          stoerrelser[3 * i + 1] = (guint) g_test_rand_int_range (0, (int) stoerrelser[3 * i] + 1);
          stoerrelser[3 * i + 2] = (guint) g_test_rand_int_range (0, (int) stoerrelser[3 * i + 1] + 1);
        }
      pejl_skjul_maal (stoerrelser, n, 3, MINDST, skjul);
      for (guint m = 0; m < 3; m++)
        {
          guint hidden = 0, members = 0, shown = 0;

          for (guint i = 0; i < n; i++)
            {
              guint size = stoerrelser[3 * i + m];

              if (skjul[i] == PEJL_SKJUL_VIST)
                g_assert_true (size == 0 || size >= MINDST);
              shown += skjul[i] == PEJL_SKJUL_VIST && size > 0;
              hidden += skjul[i] != PEJL_SKJUL_VIST && size > 0;
              members += skjul[i] != PEJL_SKJUL_VIST ? size : 0;
            }
          if (hidden > 0 && shown > 0)
            g_assert_true (hidden >= 2 && members >= MINDST);
        }
    }
}

/* Eleven houses: Nord 3, Midtby 3, Syd 3, Land 2. */
static const Proeve en_lille = { 11, 4, FALSE, FALSE };

static void
test_table (void)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&en_lille);
  g_autoptr (PejlTabel) tabel = pejl_rapport_tabel_distrikter (analyse);
  guint hidden_along = 0;

  g_assert_cmpuint (tabel->raekker->len, ==, 4 + 1);
  for (guint r = 0; r < 4; r++)
    {
      const char *navn = pejl_tabel_celle (tabel, r, 0)->tekst;
      gboolean med = strcmp (pejl_tabel_celle (tabel, r, 1)->tekst, "vises ikke") == 0;

      for (guint c = 1; c <= 4; c++)
        {
          const char *celle = pejl_tabel_celle (tabel, r, c)->tekst;

          if (strstr (navn, "Land") != NULL) /* marked: it leads to the annex */
            g_assert_cmpstr (celle, ==, "færre end tre");
          else if (med)
            g_assert_cmpstr (celle, ==, "vises ikke");
          else
            g_assert_nonnull (strstr (celle, "af"));
        }
      hidden_along += med;
    }
  g_assert_cmpuint (hidden_along, ==, 1);
}

static guint
count_panels (PejlChartSpec *spec)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1200, 0);
  g_autoptr (GHashTable) panels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n);

  for (guint i = 0; i < n; i++)
    {
      PejlMaerke maerke;
      char id[PEJL_ID_STRLEN];

      g_assert_true (pejl_maerke_parse (marks[i].key, &maerke));
      if (!pejl_id_is_nil (&maerke.distrikt))
        g_hash_table_add (panels, g_strdup (pejl_id_to_buf (&maerke.distrikt, id)));
      pejl_maerke_clear (&maerke);
    }
  return g_hash_table_size (panels);
}

static void
test_panels (void)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&en_lille);
  g_autoptr (PejlChartSpec) alle = pejl_figur_omraader (analyse);
  g_autoptr (PejlChartSpec) offentlig = pejl_figur_omraader_offentlig (analyse);

  g_assert_cmpuint (count_panels (alle), ==, 4);
  g_assert_cmpuint (count_panels (offentlig), ==, 2);
}

/* The sentence over the panels names no group that is hidden but to say so. */
static void
test_sentence (void)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&en_lille);
  g_autofree PejlSkjul *skjul = pejl_skjul_distrikter (analyse);
  g_autofree char *fund = pejl_rapport_fund_distrikter (analyse, skjul);

  g_assert_null (strstr (fund, "Land"));
  g_assert_nonnull (strstr (fund, "Distrikter med færre end tre dagtilbud vises ikke for sig, og "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/skjul/cases", test_cases);
  g_test_add_func ("/skjul/any-sizes", test_any_sizes);
  g_test_add_func ("/skjul/several-sizes", test_several_sizes);
  g_test_add_func ("/skjul/table", test_table);
  g_test_add_func ("/skjul/panels", test_panels);
  g_test_add_func ("/skjul/sentence", test_sentence);
  return g_test_run ();
}
