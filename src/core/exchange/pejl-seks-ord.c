// SPDX-License-Identifier: GPL-3.0-or-later
// The hash of two keys as words.
#define G_LOG_DOMAIN "pejl-exchange"

#include "core/exchange/pejl-seks-ord.h"

#include <sodium.h>
#include <string.h>

#define ORD 6
#define BITS 10

char *
pejl_seks_ord (const char *signatur, const char *segl)
{
  g_autofree char *text = g_strdup_printf ("pejl-seks-ord-1\n%s\n%s\n", signatur, segl);
  g_autoptr (GString) words = g_string_new (NULL);
  guint8 hash[crypto_generichash_BYTES];
  guint64 bits = 0;

  crypto_generichash (hash, sizeof hash, (const guint8 *) text, strlen (text), NULL, 0);
  for (guint i = 0; i < sizeof bits; i++)
    bits = bits << 8 | hash[i];
  for (guint i = 0; i < ORD; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            pejl_ordliste[bits >> (64 - BITS * (i + 1)) & (PEJL_ORDLISTE_N - 1)]);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
