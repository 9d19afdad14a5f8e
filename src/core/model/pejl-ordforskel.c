// SPDX-License-Identifier: GPL-3.0-or-later
// The longest common row of words; what is not in it is new.
#include "core/model/pejl-ordforskel.h"

#include <string.h>

#define WORDS_MAX 2000

/* A word, a run of white space, or one other character. */
static GArray *
words_of (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (PejlOrdStykke));
  const char *at = text;

  while (*at != '\0')
    {
      const char *end = g_utf8_next_char (at);
      gunichar first = g_utf8_get_char (at);
      PejlOrdStykke word = { .start = (guint) (at - text) };

      while (*end != '\0'
             && ((g_unichar_isalnum (first) && g_unichar_isalnum (g_utf8_get_char (end)))
                 || (g_unichar_isspace (first) && g_unichar_isspace (g_utf8_get_char (end)))))
        end = g_utf8_next_char (end);
      word.end = (guint) (end - text);
      g_array_append_val (words, word);
      at = end;
    }
  return words;
}

static gboolean
same (const char *a, const PejlOrdStykke *x, const char *b, const PejlOrdStykke *y)
{
  return x->end - x->start == y->end - y->start && memcmp (a + x->start, b + y->start, x->end - x->start) == 0;
}

#define WORD(words, i) (&g_array_index ((words), PejlOrdStykke, (i)))
#define CELL(i, j) (table[(gsize) (i) * (m + 1) + (j)])

/* How long the common row is from word i of the one and j of the other on. */
static guint16 *
measure (const char *a, GArray *x, const char *b, GArray *y)
{
  guint n = x->len, m = y->len;
  guint16 *table = g_new0 (guint16, (gsize) (n + 1) * (m + 1));

  for (guint i = n; i-- > 0;)
    for (guint j = m; j-- > 0;)
      CELL (i, j) = same (a, WORD (x, i), b, WORD (y, j)) ? (guint16) (CELL (i + 1, j + 1) + 1)
                                                           : MAX (CELL (i + 1, j), CELL (i, j + 1));
  return table;
}

static gboolean
is_space (const char *text, guint start, guint end)
{
  for (const char *at = text + start; at < text + end; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Two new words with nothing but space between them are one stretch to the eye. */
static void
add (GArray *pieces, const char *ny, const PejlOrdStykke *word)
{
  PejlOrdStykke *last = pieces->len > 0 ? WORD (pieces, pieces->len - 1) : NULL;

  if (last != NULL && is_space (ny, last->end, word->start))
    last->end = word->end;
  else
    g_array_append_val (pieces, *word);
}

GArray *
pejl_ordforskel (const char *gammel, const char *ny)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (PejlOrdStykke));
  const char *a = gammel != NULL ? gammel : "";
  g_autoptr (GArray) x = words_of (a);
  g_autoptr (GArray) y = words_of (ny);
  g_autofree guint16 *table = NULL;
  guint m = y->len, i = 0, j = 0;

  if (x->len > WORDS_MAX || y->len > WORDS_MAX)
    g_array_set_size (x, 0);
  if (y->len > WORDS_MAX)
    {
      PejlOrdStykke all = { 0, (guint) strlen (ny) };

      g_array_append_val (pieces, all);
      return pieces;
    }
  table = measure (a, x, ny, y);
  while (j < m)
    if (i < x->len && same (a, WORD (x, i), ny, WORD (y, j)))
      {
        i++;
        j++;
      }
    else if (i < x->len && CELL (i + 1, j) >= CELL (i, j + 1))
      i++;
    else
      add (pieces, ny, WORD (y, j++));
  return pieces;
}
