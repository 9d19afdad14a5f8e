// SPDX-License-Identifier: GPL-3.0-or-later
// Finds references to evidens in a text, and writes them as numbers.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-henvisning.h"

#include <string.h>

#define OPENING "[#"
#define HEX_LEN (PEJL_ID_STRLEN - 1)

char *
pejl_henvisning_new (const PejlId *evidens)
{
  char hex[PEJL_ID_STRLEN];

  return g_strdup_printf (OPENING "%s]", pejl_id_to_buf (evidens, hex));
}

static gboolean
is_reference (const char *at, PejlId *evidens)
{
  char hex[PEJL_ID_STRLEN];

  if (strnlen (at, PEJL_HENVISNING_LEN) < PEJL_HENVISNING_LEN || at[PEJL_HENVISNING_LEN - 1] != ']')
    return FALSE;
  memcpy (hex, at + strlen (OPENING), HEX_LEN);
  hex[HEX_LEN] = '\0';
  return pejl_id_parse (hex, evidens);
}

gboolean
pejl_henvisning_next (const char **tekst, const char **start, PejlId *evidens)
{
  for (const char *p = strstr (*tekst, OPENING); p != NULL; p = strstr (p + 1, OPENING))
    if (is_reference (p, evidens))
      {
        *start = p;
        *tekst = p + PEJL_HENVISNING_LEN;
        return TRUE;
      }
  return FALSE;
}

static gboolean
has_id (const GArray *ids, const PejlId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (pejl_id_equal (&g_array_index (ids, PejlId, i), id))
      return TRUE;
  return FALSE;
}

GArray *
pejl_henvisning_find (const char *tekst)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PejlId));
  const char *start;
  PejlId evidens;

  while (pejl_henvisning_next (&tekst, &start, &evidens))
    if (!has_id (found, &evidens))
      g_array_append_val (found, evidens);
  return found;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* Writes the gathered bracket; without one, the space that led to it goes too. */
static void
close_bracket (GString *out, GArray *numbers, const char *maerke)
{
  guint last = 0;

  g_array_sort (numbers, compare_numbers);
  if (numbers->len == 0 && g_str_has_suffix (out->str, " "))
    g_string_truncate (out, out->len - 1);
  for (guint i = 0; i < numbers->len; i++)
    {
      guint nr = g_array_index (numbers, guint, i);

      if (nr != last)
        g_string_append_printf (out, "%s%s%u%s", last == 0 ? "[" : ", ", maerke, nr, maerke);
      last = nr;
    }
  if (numbers->len > 0)
    g_string_append_c (out, ']');
  g_array_set_size (numbers, 0);
}

static char *
expand (const char *tekst, PejlHenvisningNr nr, gpointer data, const char *maerke)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean open = FALSE;
  const char *done = tekst;
  const char *p = tekst;
  const char *start;
  PejlId evidens;

  while (pejl_henvisning_next (&p, &start, &evidens))
    {
      gboolean apart = strspn (done, " ") < (gsize) (start - done);
      guint number = nr != NULL ? nr (&evidens, data) : 0;

      if (open && apart)
        close_bracket (out, numbers, maerke);
      if (!open || apart)
        g_string_append_len (out, done, start - done);
      open = TRUE;
      if (number > 0)
        g_array_append_val (numbers, number);
      done = p;
    }
  if (open)
    close_bracket (out, numbers, maerke);
  g_string_append (out, done);
  return g_string_free (out, FALSE);
}

char *
pejl_henvisning_expand (const char *tekst, PejlHenvisningNr nr, gpointer data)
{
  return expand (tekst, nr, data, "");
}

char *
pejl_henvisning_expand_maerket (const char *tekst, PejlHenvisningNr nr, gpointer data)
{
  return expand (tekst, nr, data, PEJL_HENVISNING_MAERKE);
}

char *
pejl_henvisning_strip (const char *tekst)
{
  return pejl_henvisning_expand (tekst, NULL, NULL);
}
