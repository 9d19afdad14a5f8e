// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a presentation, one after the other, as tables.
#include "core/report/oplaeg/pejl-oplaeser.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

/* A letter a key: > < ^ (first) $ (last) b z l e (Esc) r (Enter), and digits. */
static void
press (PejlOplaeser *self, const char *pressed)
{
  static const struct
  {
    char letter;
    PejlOplaeserTast tast;
  } letters[] = {
    { '>', PEJL_OPLAESER_NAESTE }, { '<', PEJL_OPLAESER_FORRIGE }, { '^', PEJL_OPLAESER_FOERSTE },
    { '$', PEJL_OPLAESER_SIDSTE }, { 'b', PEJL_OPLAESER_SORT },    { 'z', PEJL_OPLAESER_ZOOM },
    { 'l', PEJL_OPLAESER_PEG },    { 'e', PEJL_OPLAESER_UD },      { 'r', PEJL_OPLAESER_SPRING },
  };

  for (const char *p = pressed; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      pejl_oplaeser_tast (self, PEJL_OPLAESER_CIFFER, (guint) (*p - '0'), SECOND);
    else
      for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
        if (letters[i].letter == *p)
          pejl_oplaeser_tast (self, letters[i].tast, 0, SECOND);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *keys;
    guint nu;
    gboolean sort, zoom, slut;
  } cases[] = {
    { "", 0, FALSE, FALSE, FALSE },
    { ">>", 2, FALSE, FALSE, FALSE },
    { "<", 0, FALSE, FALSE, FALSE },
    { "$>", 8, FALSE, FALSE, FALSE },       /* the last one stays */
    { "$<^", 0, FALSE, FALSE, FALSE },
    { "b", 0, TRUE, FALSE, FALSE },
    { "b>", 0, FALSE, FALSE, FALSE },       /* out of black to the same slide */
    { ">b<", 1, FALSE, FALSE, FALSE },
    { "bb", 0, FALSE, FALSE, FALSE },
    { "7r", 6, FALSE, FALSE, FALSE },
    { "0", 0, FALSE, FALSE, FALSE },
    { "07r", 6, FALSE, FALSE, FALSE },
    { "99r", 8, FALSE, FALSE, FALSE },
    { "7er", 0, FALSE, FALSE, FALSE },      /* Esc forgets the digits */
    { "7>", 1, FALSE, FALSE, FALSE },       /* and so does a step */
    { "7>r", 1, FALSE, FALSE, FALSE },
    { "z", 0, FALSE, TRUE, FALSE },
    { "z>", 1, FALSE, FALSE, FALSE },
    { "ze", 0, FALSE, FALSE, FALSE },
    { "be", 0, FALSE, FALSE, FALSE },
    { "le", 0, FALSE, FALSE, FALSE },
    { "e", 0, FALSE, FALSE, TRUE },
    { "zbee", 0, FALSE, FALSE, FALSE },
    { "zbeee", 0, FALSE, FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PejlOplaeser self;

      pejl_oplaeser_init (&self, 9, 0);
      press (&self, cases[i].keys);
      g_test_message ("%s", cases[i].keys);
      g_assert_cmpuint (self.nu, ==, cases[i].nu);
      g_assert_cmpint (self.sort, ==, cases[i].sort);
      g_assert_cmpint (self.zoom, ==, cases[i].zoom);
      g_assert_cmpint (self.slut, ==, cases[i].slut);
    }
}

/* The time begins with the first step, not while the room gets quiet. */
static void
test_time (void)
{
  PejlOplaeser self;
  g_autofree char *before = NULL, *minutes = NULL, *hours = NULL;

  pejl_oplaeser_init (&self, 9, 0);
  pejl_oplaeser_tast (&self, PEJL_OPLAESER_SORT, 0, 5 * SECOND);
  before = pejl_oplaeser_brugt (&self, 900 * SECOND);
  pejl_oplaeser_tast (&self, PEJL_OPLAESER_NAESTE, 0, 1000 * SECOND);
  minutes = pejl_oplaeser_brugt (&self, 1340 * SECOND);
  hours = pejl_oplaeser_brugt (&self, 4723 * SECOND);
  g_assert_cmpstr (before, ==, "0:00");
  g_assert_cmpstr (minutes, ==, "5:40");
  g_assert_cmpstr (hours, ==, "1:02:03");
}

static void
test_minutes (void)
{
  g_assert_cmpuint (pejl_oplaeser_minutter (0, 1), ==, 1);
  g_assert_cmpuint (pejl_oplaeser_minutter (220, 0), ==, 2);
  g_assert_cmpuint (pejl_oplaeser_minutter (0, 9), ==, 6);
}

/* The room sees the monitor that was chosen last time, while it is there; else one that the speaker does not sit at. */
static void
test_screens (void)
{
  static const char *const two[] = { "eDP-1", "HDMI-1" }, *const three[] = { "eDP-1", "DP-2", "HDMI-1" }, *const unnamed[] = { "", "" };

  g_assert_cmpuint (pejl_oplaeser_skaerm (two, 2, "", 0), ==, 1);
  g_assert_cmpuint (pejl_oplaeser_skaerm (two, 2, "", 1), ==, 0);
  g_assert_cmpuint (pejl_oplaeser_skaerm (two, 2, "eDP-1", 0), ==, 0);
  g_assert_cmpuint (pejl_oplaeser_skaerm (three, 3, "HDMI-1", 0), ==, 2);
  g_assert_cmpuint (pejl_oplaeser_skaerm (three, 3, "VGA-1", 0), ==, 1); /* it is not here today */
  g_assert_cmpuint (pejl_oplaeser_skaerm (unnamed, 2, "", 2), ==, 0);    /* where the speaker sits is not known */
  g_assert_cmpuint (pejl_oplaeser_skaerm (two, 1, "", 0), ==, 0);
  g_assert_cmpuint (pejl_oplaeser_skaerm (two, 0, "HDMI-1", 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/oplaeser/keys", test_keys);
  g_test_add_func ("/oplaeser/time", test_time);
  g_test_add_func ("/oplaeser/minutes", test_minutes);
  g_test_add_func ("/oplaeser/screens", test_screens);
  return g_test_run ();
}
