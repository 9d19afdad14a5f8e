// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for an evidens comes back from its draft as it was, whatever it is called.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/widgets/evidens/pejl-bilag-kladde.h"

static void
test_kladde (void)
{
  g_autoptr (GPtrArray) bilag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);
  PejlVedhaeftning *one = pejl_vedhaeftning_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GPtrArray) broken = NULL;
  g_autofree char *draft = NULL;
  const PejlVedhaeftning *back;

  one->id = pejl_id_new ();
  one->bytes = 240000;
  g_free (one->navn);
  one->navn = g_strdup ("Rum \\ \"Ærø\"\ti to\nlinjer.png");
  g_free (one->sha256);
  one->sha256 = g_strnfill (64, 'a');
  g_free (one->tekst);
  one->tekst = g_strdup ("Lys\nog luft");
  g_ptr_array_add (bilag, one);
  draft = pejl_bilag_kladde_write (bilag);
  read = pejl_bilag_kladde_read (draft);
  g_assert_cmpuint (read->len, ==, 1);
  back = read->pdata[0];
  g_assert_true (pejl_id_equal (&back->id, &one->id));
  g_assert_cmpstr (back->navn, ==, one->navn);
  g_assert_cmpstr (back->sha256, ==, one->sha256);
  g_assert_cmpstr (back->tekst, ==, one->tekst);
  g_assert_cmpint (back->bytes, ==, 240000);
  broken = pejl_bilag_kladde_read ("x\ty\n\t\t\t\t\t\nnoget helt andet");
  g_assert_cmpuint (broken->len, ==, 0);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/bilag-kladde/round", test_kladde);
  return g_test_run ();
}
