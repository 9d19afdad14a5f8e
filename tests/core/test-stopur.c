// SPDX-License-Identifier: GPL-3.0-or-later
// The stopwatch with a clock that the test holds.
#include "core/model/pejl-stopur.h"

#define NINE G_GINT64_CONSTANT (1778569200)

static void
test_rounds (void)
{
  g_auto (PejlStopur) stopur = { NULL };

  pejl_stopur_init (&stopur);
  g_assert_null (pejl_stopur_running (&stopur));
  pejl_stopur_stop (&stopur, NINE);
  g_assert_cmpuint (stopur.runder->len, ==, 0);

  pejl_stopur_start (&stopur, NINE, 0);
  g_assert_cmpuint (pejl_stopur_running (&stopur)->nr, ==, 1);
  pejl_stopur_start (&stopur, NINE + 30, 0);
  g_assert_cmpuint (stopur.runder->len, ==, 1);
  g_assert_cmpuint (pejl_runde_sekunder (pejl_stopur_running (&stopur), NINE + 252), ==, 252);
  pejl_stopur_stop (&stopur, NINE + 300);
  g_assert_null (pejl_stopur_running (&stopur));
  g_assert_cmpuint (pejl_runde_sekunder (pejl_stopur_find (&stopur, 1), NINE + 9999), ==, 300);

  pejl_stopur_start (&stopur, NINE + 600, 0);
  g_assert_cmpuint (pejl_stopur_running (&stopur)->nr, ==, 2);
  pejl_stopur_stop (&stopur, NINE + 700);
  /* Another copy has written in rounds up to 5. */
  pejl_stopur_start (&stopur, NINE + 800, 5);
  g_assert_cmpuint (pejl_stopur_running (&stopur)->nr, ==, 6);
  g_assert_null (pejl_stopur_find (&stopur, 5));
}

static void
test_length (void)
{
  const PejlRunde runde = { 1, NINE, 0 };
  const PejlRunde ended = { 1, NINE, NINE + 299 };

  g_assert_false (pejl_runde_naaet (&runde, NINE + 299, 5));
  g_assert_true (pejl_runde_naaet (&runde, NINE + 300, 5));
  g_assert_false (pejl_runde_naaet (&runde, NINE + 86400, 0));
  g_assert_false (pejl_runde_naaet (&ended, NINE + 86400, 5));
}

/* The machine's clock was set: no time is better than a wrong one. */
static void
test_clock_set_back (void)
{
  g_auto (PejlStopur) stopur = { NULL };

  pejl_stopur_init (&stopur);
  pejl_stopur_start (&stopur, NINE, 0);
  g_assert_cmpuint (pejl_runde_sekunder (pejl_stopur_running (&stopur), NINE - 3600), ==, 0);
  pejl_stopur_stop (&stopur, NINE - 3600);
  g_assert_cmpuint (pejl_runde_sekunder (pejl_stopur_find (&stopur, 1), NINE), ==, 0);
}

static void
test_restart (void)
{
  g_auto (PejlStopur) stopur = { NULL };
  g_auto (PejlStopur) after = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  pejl_stopur_init (&stopur);
  pejl_stopur_init (&after);
  pejl_stopur_start (&stopur, NINE, 0);
  pejl_stopur_stop (&stopur, NINE + 300);
  pejl_stopur_start (&stopur, NINE + 400, 0);
  text = pejl_stopur_to_text (&stopur);
  pejl_stopur_from_text (&after, text);
  again = pejl_stopur_to_text (&after);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpuint (pejl_stopur_running (&after)->nr, ==, 2);
  g_assert_cmpuint (pejl_runde_sekunder (pejl_stopur_running (&after), NINE + 460), ==, 60);
}

static void
test_forgotten (void)
{
  g_auto (PejlStopur) stopur = { NULL };

  pejl_stopur_init (&stopur);
  g_assert_false (pejl_stopur_end_forgotten (&stopur, NINE));
  pejl_stopur_start (&stopur, NINE, 0);
  g_assert_false (pejl_stopur_end_forgotten (&stopur, NINE + PEJL_STOPUR_GLEMT - 1));
  g_assert_true (pejl_stopur_end_forgotten (&stopur, NINE + PEJL_STOPUR_GLEMT));
  g_assert_null (pejl_stopur_running (&stopur));
  g_assert_cmpuint (pejl_runde_sekunder (pejl_stopur_find (&stopur, 1), NINE + 86400), ==, 0);
  g_assert_false (pejl_stopur_end_forgotten (&stopur, NINE + 86400));
}

static void
test_bad_texts (void)
{
  static const struct
  {
    const char *text;
    guint runder;
  } cases[] = {
    { "", 0 },
    { "noget andet\n1 1778569200 0\n", 0 },
    { "pejl-stopur 1\n", 0 },
    { "pejl-stopur 1\n1 1778569200 0", 1 },
    { "pejl-stopur 1\nx 1778569200 0\n2 1778569200 1778569300\n", 1 },
    { "pejl-stopur 1\n1 1778569200 1778569100\n", 0 },
    { "pejl-stopur 1\n0 1778569200 0\n-1 1 0\n99999 1 0\n", 0 },
    /* only the last can run, and numbers grow */
    { "pejl-stopur 1\n1 1778569200 0\n2 1778569300 0\n", 1 },
    { "pejl-stopur 1\n2 1778569200 1778569300\n1 1778569400 1778569500\n", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (PejlStopur) stopur = { NULL };

      g_test_message ("%s", cases[i].text);
      pejl_stopur_init (&stopur);
      pejl_stopur_from_text (&stopur, cases[i].text);
      g_assert_cmpuint (stopur.runder->len, ==, cases[i].runder);
    }
}

static void
test_format (void)
{
  static const struct
  {
    guint sekunder;
    const char *shown;
  } cases[] = { { 0, "0:00" }, { 7, "0:07" }, { 252, "4:12" }, { 3599, "59:59" }, { 3727, "1:02:07" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = pejl_stopur_format (cases[i].sekunder);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stopur/rounds", test_rounds);
  g_test_add_func ("/stopur/length", test_length);
  g_test_add_func ("/stopur/clock-set-back", test_clock_set_back);
  g_test_add_func ("/stopur/restart", test_restart);
  g_test_add_func ("/stopur/forgotten", test_forgotten);
  g_test_add_func ("/stopur/bad-texts", test_bad_texts);
  g_test_add_func ("/stopur/format", test_format);
  return g_test_run ();
}
