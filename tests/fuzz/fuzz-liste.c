// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pasted list: tegn of clean, composed text, and each thing that was left out on a line that is there.
#include "core/strategi/pejl-liste.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
assert_clean (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  g_assert_nonnull (composed);
  g_assert_cmpstr (text, ==, composed);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)));
}

/* In the order of the lines, of which there are at most as many as bytes and one. */
static void
assert_rest (GPtrArray *rest, gsize size)
{
  guint linje = 1;

  for (guint i = 0; i < rest->len; i++)
    {
      const PejlListeRest *r = g_ptr_array_index (rest, i);

      g_assert_cmpuint (r->linje, >=, linje);
      g_assert_cmpuint (r->linje, <=, size + 1);
      g_assert_cmpint (r->grund, <=, PEJL_LISTE_TABT_TEGN);
      assert_clean (r->tekst);
      linje = r->linje;
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) tegn = pejl_liste_clean (text, &rest);

  for (guint i = 0; i < tegn->len; i++)
    {
      const char *one = g_ptr_array_index (tegn, i);

      g_assert_cmpstr (one, !=, "");
      assert_clean (one);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (one, !=, g_ptr_array_index (tegn, j));
    }
  assert_rest (rest, size);
  return 0;
}
