// SPDX-License-Identifier: GPL-3.0-or-later
// Words in, FTS5's language and snippets out: no store in it.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-find-ord.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-find.h"

#include <string.h>

#define MIN_LETTERS 2
/* A snippet's length in words, and how many of them go before the first hit. */
#define SNIPPET_WORDS 24
#define SNIPPET_BEFORE 8

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The next word at or after p, from *start to *end; FALSE when there is none. */
static gboolean
next_word (const char *p, const char **start, const char **end)
{
  while (*p != '\0' && !is_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *start = p;
  while (*p != '\0' && is_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *end = p;
  return *end > *start;
}

char **
pejl_find_ord_split (const char *words)
{
  g_autofree char *normal = pejl_dansk_normalize (words);
  g_autoptr (GStrvBuilder) split = g_strv_builder_new ();
  const char *start;
  const char *end;

  for (const char *p = normal; next_word (p, &start, &end); p = end)
    if (g_utf8_strlen (start, end - start) >= MIN_LETTERS)
      {
        g_autofree char *folded = g_utf8_casefold (start, end - start);

        g_strv_builder_add (split, folded);
      }
  return g_strv_builder_end (split);
}

char *
pejl_find_ord_match (char **words)
{
  GString *match = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    g_string_append_printf (match, "%s\"%s\"", word != words ? " " : "", *word);
  g_string_append_c (match, '*');
  return g_string_free (match, FALSE);
}

static gboolean
is_hit (char **words, const char *start, const char *end)
{
  g_autofree char *folded = g_utf8_casefold (start, end - start);

  for (char **word = words; *word != NULL; word++)
    if (word[1] != NULL ? strcmp (folded, *word) == 0 : g_str_has_prefix (folded, *word))
      return TRUE;
  return FALSE;
}

/* Where a snippet begins: some words before the first hit, or at the text's own beginning. */
static const char *
snippet_start (const char *text, char **words)
{
  const char *before[SNIPPET_BEFORE] = { NULL };
  const char *start;
  const char *end;
  guint n = 0;

  for (const char *p = text; next_word (p, &start, &end); p = end, n++)
    {
      if (is_hit (words, start, end))
        return n < SNIPPET_BEFORE ? text : before[n % SNIPPET_BEFORE];
      before[n % SNIPPET_BEFORE] = start;
    }
  return text;
}

/* Made here: FTS5's own snippet() would look a beginning of a word up again in the whole index for every
 * row. */
char *
pejl_find_ord_snippet (const char *text, char **words)
{
  const char *p = snippet_start (text, words);
  GString *out = g_string_new (p > text ? "…" : "");
  const char *start;
  const char *end;
  guint n = 0;

  for (; n < SNIPPET_WORDS && next_word (p, &start, &end); p = end, n++)
    {
      gboolean hit = is_hit (words, start, end);

      g_string_append_len (out, p, start - p);
      g_string_append (out, hit ? PEJL_FIND_HIT_START : "");
      g_string_append_len (out, start, end - start);
      g_string_append (out, hit ? PEJL_FIND_HIT_END : "");
    }
  g_string_append (out, next_word (p, &start, &end) ? "…" : p);
  return g_string_free (out, FALSE);
}

static gboolean
begins_a_word (const char *text, const char *prefix_folded)
{
  const char *start;
  const char *end;

  for (const char *p = text; next_word (p, &start, &end); p = end)
    {
      g_autofree char *folded = g_utf8_casefold (start, end - start);

      if (g_str_has_prefix (folded, prefix_folded))
        return TRUE;
    }
  return FALSE;
}

gboolean
pejl_find_matches (const char *text, const char *words)
{
  g_auto (GStrv) split = pejl_find_ord_split (words);

  for (char **word = split; *word != NULL; word++)
    if (!begins_a_word (text, *word))
      return FALSE;
  return *split != NULL;
}

char *
pejl_find_mark (const char *text, const char *words)
{
  g_auto (GStrv) split = pejl_find_ord_split (words);

  return *split != NULL ? pejl_find_ord_snippet (text, split) : g_strdup (text);
}
