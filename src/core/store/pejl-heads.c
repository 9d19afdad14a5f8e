// SPDX-License-Identifier: GPL-3.0-or-later
// The ops whose values a form showed, and their spelling in a draft: "3fa0…:17 90bc…:4", or "-" for none.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-action-private.h"

#include <string.h>

#define RID_DIGITS 16

PejlHeads *
pejl_heads_new (void)
{
  PejlHeads *heads = g_new0 (PejlHeads, 1);

  heads->refs = g_array_new (FALSE, FALSE, sizeof (PejlRef));
  return heads;
}

void
pejl_heads_add (PejlHeads *heads, const PejlRef *ref)
{
  g_array_append_val (heads->refs, *ref);
}

PejlHeads *
pejl_heads_copy (const PejlHeads *heads)
{
  PejlHeads *copy;

  g_return_val_if_fail (heads != NULL, NULL);

  copy = pejl_heads_new ();
  if (heads->refs->len > 0)
    g_array_append_vals (copy->refs, heads->refs->data, heads->refs->len);
  return copy;
}

void
pejl_heads_free (PejlHeads *heads)
{
  if (heads == NULL)
    return;
  g_array_unref (heads->refs);
  g_free (heads);
}

char *
pejl_heads_to_string (const PejlHeads *heads)
{
  GString *text;

  g_return_val_if_fail (heads != NULL, NULL);

  text = g_string_new (heads->refs->len == 0 ? "-" : NULL);
  for (guint i = 0; i < heads->refs->len; i++)
    {
      g_autofree char *ref = pejl_ref_to_string (&g_array_index (heads->refs, PejlRef, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ref);
    }
  return g_string_free (text, FALSE);
}

static gboolean
parse_ref (const char *word, PejlRef *ref)
{
  g_autofree char *rid = g_strndup (word, RID_DIGITS);

  return strlen (word) > RID_DIGITS && word[RID_DIGITS] == ':'
         && g_ascii_string_to_unsigned (rid, 16, 0, G_MAXUINT64, &ref->rid, NULL)
         && g_ascii_string_to_unsigned (word + RID_DIGITS + 1, 10, 1, G_MAXUINT64, &ref->seq, NULL);
}

PejlHeads *
pejl_heads_parse (const char *text)
{
  g_autoptr (PejlHeads) heads = pejl_heads_new ();
  g_auto (GStrv) words = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  if (strcmp (text, "-") == 0)
    return g_steal_pointer (&heads);
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      PejlRef ref;

      if (!parse_ref (words[i], &ref))
        return NULL;
      pejl_heads_add (heads, &ref);
    }
  return g_steal_pointer (&heads);
}
