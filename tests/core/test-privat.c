// SPDX-License-Identifier: GPL-3.0-or-later
// What looks like a person in a text, and what only looks so.
#include "core/rules/pejl-privat.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *found; /* what is found, joined by |; "" for nothing */
} Case;

static const Case cases[] = {
  /* numbers */
  { "Ringede om 120412-1234 i går", "120412-1234" },
  { "1204121234", "1204121234" },
  { "12 04 12 1234", "12 04 12 1234" },
  { "120412 – 1234", "" },
  { "120412\xe2\x80\x93" "1234", "120412\xe2\x80\x93" "1234" },
  { "12.04.12-1234.", "12.04.12-1234" },
  { "Telefon 98 45 12 34", "" },
  { "Sagsnummer 2026-120412-12345", "" },
  { "991312-1234", "" },
  { "320412-1234", "" },
  { "12345678901", "" },
  { "Den 12.04.2026 kl. 09.30", "" },
  { "", "" },
  /* names */
  { "I dag var Emma med på stuen", "Emma" },
  { "Emmas tegning hænger på væggen", "Emmas" },
  { "emma er ikke et navn med lille", "" },
  { "Mads’ bil og Sørens kasse", "Mads|Sørens" },
  { "Leder Anne-Marie siger", "Anne-Marie" },
  { "En ude-Emma er ingen, en Ude-dag heller ikke", "" },
  { "Vi talte med Åse og Jørgen.", "Åse|Jørgen" },
  { "Pædagogen går. Liv leger i haven", "" },
  { "I haven leger Liv med vand", "Liv" },
  { "»Per gjorde det,« siger et barn", "" },
  { "Barnet siger, at Per gjorde det", "Per" },
  { "Storm og regn hele dagen", "" },
  { "Børnene så, at Tage faldt", "Tage" },
  { "To ting: Ask og bøg i skoven", "" },
  { "I dag er FREJA med", "FREJA" },
  { "Lærke på stuen Lærken", "" },
};

static char *
scan (const PejlPrivatOrd *ord, const char *text)
{
  g_autoptr (GArray) found = pejl_privat_scan (ord, text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const PejlPrivatFund *fund = &g_array_index (found, PejlPrivatFund, i);

      g_string_append_printf (out, "%s%.*s", i > 0 ? "|" : "", (int) fund->length, text + fund->start);
    }
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = scan (ord, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* A house that is called like a person is none; a word of the municipality's own is warned of. */
static void
test_own_words (void)
{
  g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_new ();
  g_autofree char *house = NULL;
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;

  pejl_privat_ord_allow (ord, "Børnehuset Frida");
  pejl_privat_ord_add (ord, "Kaninhullet, Bimmer");
  house = scan (ord, "Besøg i Børnehuset Frida med Emil");
  g_assert_cmpstr (house, ==, "Emil");
  own = scan (ord, "Så kom Bimmers far");
  g_assert_cmpstr (own, ==, "Bimmers");
  other = scan (ord, "En kanin");
  g_assert_cmpstr (other, ==, "");
}

/* The warning does not spread what it warns of. */
static void
test_uddrag (void)
{
  static const char text[] = "Vi ringede til 120412-1234\nog aftalte et møde i uge 21.";
  g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_new ();
  g_autoptr (GArray) found = pejl_privat_scan (ord, text);
  g_autofree char *uddrag = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  uddrag = pejl_privat_uddrag (text, &g_array_index (found, PejlPrivatFund, 0));
  g_assert_cmpstr (uddrag, ==, "Vi ringede til ••••••-•••• og aftalte et møde i uge 21.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/privat/cases", test_cases);
  g_test_add_func ("/privat/own-words", test_own_words);
  g_test_add_func ("/privat/uddrag", test_uddrag);
  return g_test_run ();
}
