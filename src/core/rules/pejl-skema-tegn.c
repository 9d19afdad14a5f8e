// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of a schema's tegn, and the short hand they are typed in.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-skema-tegn.h"

#include <string.h>

GPtrArray *
pejl_skema_tegn (const PejlStrategi *strategi, PejlOmfang omfang)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, tegn->rolle);

      if (rolle->omfang == omfang)
        g_ptr_array_add (found, tegn);
    }
  return found;
}

static void
set_link (GArray *links, const PejlId *tegn, PejlRetning retning)
{
  PejlEvidensTegn link = { *tegn, retning };

  for (guint i = 0; i < links->len; i++)
    if (pejl_id_equal (&g_array_index (links, PejlEvidensTegn, i).tegn, tegn))
      {
        g_array_index (links, PejlEvidensTegn, i).retning = retning;
        return;
      }
  g_array_append_val (links, link);
}

/* FALSE if it is no number with at most one sign behind it. */
static gboolean
read_word (const char *word, guint n, guint *nr, PejlRetning *retning)
{
  char *end = NULL;
  guint64 number = g_ascii_isdigit (*word) ? g_ascii_strtoull (word, &end, 10) : 0;

  if (number < 1 || number > n)
    return FALSE;
  *nr = (guint) number;
  *retning = *end == '-' ? PEJL_RETNING_MANGLER : *end == '?' ? PEJL_RETNING_AABEN : PEJL_RETNING_STYRKER;
  return *end == '\0' || (strchr ("+-?", *end) != NULL && end[1] == '\0');
}

GArray *
pejl_skema_parse_tegn (const GPtrArray *tegn, const char *typed, char **wrong)
{
  g_auto (GStrv) words = g_strsplit_set (typed, " ,;\t\n", -1);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PejlEvidensTegn));

  *wrong = NULL;
  for (guint i = 0; words[i] != NULL; i++)
    {
      PejlRetning retning;
      guint nr;

      if (*words[i] == '\0')
        continue;
      if (!read_word (words[i], tegn->len, &nr, &retning))
        {
          *wrong = g_strdup (words[i]);
          return NULL;
        }
      set_link (links, &((const PejlTegn *) g_ptr_array_index (tegn, nr - 1))->id, retning);
    }
  return g_steal_pointer (&links);
}

char *
pejl_skema_format_tegn (const GPtrArray *tegn, const GArray *links)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (links, PejlEvidensTegn, i);

      for (guint t = 0; t < tegn->len; t++)
        if (pejl_id_equal (&((const PejlTegn *) g_ptr_array_index (tegn, t))->id, &link->tegn))
          g_string_append_printf (text, "%s%u%s", text->len > 0 ? " " : "", t + 1,
                                  link->retning == PEJL_RETNING_MANGLER ? "-"
                                  : link->retning == PEJL_RETNING_AABEN ? "?"
                                                                        : "");
    }
  return g_string_free (text, FALSE);
}

gboolean
pejl_skema_parse_klokken (const char *typed, char klokken[6])
{
  g_autofree char *clean = g_strstrip (g_strdup (typed));
  const char *sign = strpbrk (clean, ".:,");
  gsize digits = strspn (clean, "0123456789"), length = strlen (clean);
  guint hour, minute = 0;

  if (length == 0 || digits == 0 || digits > 4)
    return FALSE;
  if (sign != NULL)
    {
      if ((gsize) (sign - clean) != digits || digits > 2 || strspn (sign + 1, "0123456789") != strlen (sign + 1)
          || strlen (sign + 1) != 2)
        return FALSE;
      minute = (guint) g_ascii_strtoull (sign + 1, NULL, 10);
      hour = (guint) g_ascii_strtoull (clean, NULL, 10);
    }
  else if (digits != length)
    return FALSE;
  else
    {
      guint number = (guint) g_ascii_strtoull (clean, NULL, 10);

      hour = digits > 2 ? number / 100 : number;
      minute = digits > 2 ? number % 100 : 0;
    }
  if (hour > 23 || minute > 59)
    return FALSE;
  g_snprintf (klokken, 6, "%02u:%02u", hour % 100, minute % 100);
  return TRUE;
}
