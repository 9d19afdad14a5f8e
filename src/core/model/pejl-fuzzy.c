// SPDX-License-Identifier: GPL-3.0-or-later
// Letter by letter over the folded text; each letter knows the bytes it was made of.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-fuzzy.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

/* Shorter words are too alike for a slip to be told from another word. */
#define EDIT_LENGTH_MIN 4
/* Weight of the worst word against the sum of all. */
#define WORST_WEIGHT 1000

typedef struct
{
  gunichar c;
  guint start; /* bytes of the text */
  guint end;
} Letter;

typedef struct
{
  PejlFuzzyFit fit;
  guint start; /* letters */
  guint end;
} Found;

struct _PejlFuzzy
{
  GArray *letters; /* Letter: all that was typed, one space between words */
  GArray *words;   /* PejlFuzzyHit, in letters */
};

/* --- folding --- */

static gunichar
fold_letter (gunichar c)
{
  if (c < 0x80)
    return (gunichar) g_ascii_tolower ((char) c);
  c = g_unichar_tolower (c);
  switch (c)
    {
    case 0x00e4: /* ä */
      return 0x00e6;
    case 0x00f6: /* ö */
      return 0x00f8;
    default:
      return c;
    }
}

/* All texts are folded anew at each key press: one allocation each, as long as the text can be at most. */
static GArray *
fold (const char *text)
{
  gsize bytes = strlen (text);
  GArray *letters = g_array_sized_new (FALSE, FALSE, sizeof (Letter), (guint) bytes + 1);
  Letter *letter;
  const char *p = text;

  g_array_set_size (letters, (guint) bytes);
  letter = (Letter *) (void *) letters->data;
  while (*p != '\0')
    {
      const char *next = g_utf8_next_char (p);

      letter->c = fold_letter (g_utf8_get_char (p));
      letter->start = (guint) (p - text);
      if (letter->c == 'a' && g_ascii_tolower (*next) == 'a')
        {
          letter->c = 0x00e5; /* å */
          next++;
        }
      letter->end = (guint) (next - text);
      letter++;
      p = next;
    }
  g_array_set_size (letters, (guint) (letter - (Letter *) (void *) letters->data));
  return letters;
}

#define LETTER(array, i) (&g_array_index (array, Letter, i))
#define WORD(fuzzy, i) (&g_array_index ((fuzzy)->words, PejlFuzzyHit, i))

static gboolean
is_space (const Letter *letter)
{
  return g_unichar_isspace (letter->c);
}

PejlFuzzy *
pejl_fuzzy_new (const char *typed)
{
  PejlFuzzy *self = g_new0 (PejlFuzzy, 1);
  g_autofree char *clean = pejl_dansk_normalize (typed);
  g_autoptr (GArray) all = fold (clean);
  gboolean in_word = FALSE;

  self->letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  self->words = g_array_new (FALSE, FALSE, sizeof (PejlFuzzyHit));
  for (guint i = 0; i < all->len; i++)
    {
      const Letter space = { ' ', 0, 0 };
      PejlFuzzyHit word = { self->letters->len, 0 };

      if (is_space (LETTER (all, i)))
        {
          in_word = FALSE;
          continue;
        }
      if (!in_word && self->words->len > 0)
        {
          g_array_append_val (self->letters, space);
          word.start++;
        }
      if (!in_word)
        g_array_append_val (self->words, word);
      in_word = TRUE;
      g_array_append_val (self->letters, *LETTER (all, i));
      WORD (self, self->words->len - 1)->end = self->letters->len;
    }
  return self;
}

void
pejl_fuzzy_free (PejlFuzzy *fuzzy)
{
  g_array_unref (fuzzy->letters);
  g_array_unref (fuzzy->words);
  g_free (fuzzy);
}

gboolean
pejl_fuzzy_is_empty (const PejlFuzzy *fuzzy)
{
  return fuzzy->words->len == 0;
}

/* --- comparing --- */

/* How many letters of the pattern [from, to) stand in the text from at on. */
static guint
common (const PejlFuzzy *fuzzy, guint from, guint to, const GArray *text, guint at)
{
  guint n = 0;

  while (from + n < to && at + n < text->len && LETTER (fuzzy->letters, from + n)->c == LETTER (text, at + n)->c)
    n++;
  return n;
}

static gboolean
stands_at (const PejlFuzzy *fuzzy, guint from, guint to, const GArray *text, guint at)
{
  return common (fuzzy, from, to, text, at) == to - from;
}

/* The word that begins at the place begins as the pattern does, but for one slip. Gives the end of it, or 0. */
static guint
stands_with_edit (const PejlFuzzy *fuzzy, const PejlFuzzyHit *word, const GArray *text, guint at)
{
  guint same = common (fuzzy, word->start, word->end, text, at);
  guint p = word->start + same; /* the first letter that differs */
  guint t = at + same;
  guint left = word->end - p;

  if (word->end - word->start < EDIT_LENGTH_MIN || same == 0)
    return 0;
  if (t + 1 < text->len && left >= 2 && LETTER (fuzzy->letters, p)->c == LETTER (text, t + 1)->c
      && LETTER (fuzzy->letters, p + 1)->c == LETTER (text, t)->c && stands_at (fuzzy, p + 2, word->end, text, t + 2))
    return t + left;
  if (t < text->len && g_unichar_isalnum (LETTER (text, t)->c) && stands_at (fuzzy, p + 1, word->end, text, t + 1))
    return t + left;
  if (t < text->len && g_unichar_isalnum (LETTER (text, t)->c) && stands_at (fuzzy, p, word->end, text, t + 1))
    return t + 1 + left;
  if (stands_at (fuzzy, p + 1, word->end, text, t))
    return t + left - 1;
  return 0;
}

static gboolean
is_alnum (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum ((char) c) : g_unichar_isalnum (c);
}

static gboolean
begins_word (const GArray *text, guint at)
{
  return at == 0 || !is_alnum (LETTER (text, at - 1)->c);
}

static Found
find_word (const PejlFuzzy *fuzzy, const PejlFuzzyHit *word, const GArray *text)
{
  Found best = { PEJL_FUZZY_NONE, 0, 0 };
  guint length = word->end - word->start;
  gunichar first = LETTER (fuzzy->letters, word->start)->c; /* is always right, also with a slip */

  for (guint at = 0; at < text->len && best.fit < PEJL_FUZZY_WORD; at++)
    {
      gboolean start;
      guint end;

      if (LETTER (text, at)->c != first)
        continue;
      start = begins_word (text, at);
      if (stands_at (fuzzy, word->start, word->end, text, at))
        {
          if (start || best.fit < PEJL_FUZZY_INSIDE)
            best = (Found){ start ? PEJL_FUZZY_WORD : PEJL_FUZZY_INSIDE, at, at + length };
        }
      else if (start && best.fit < PEJL_FUZZY_EDIT && (end = stands_with_edit (fuzzy, word, text, at)) > 0)
        best = (Found){ PEJL_FUZZY_EDIT, at, end };
    }
  return best;
}

/* --- public --- */

guint
pejl_fuzzy_rank (const PejlFuzzy *fuzzy, const char *text)
{
  g_autoptr (GArray) folded = fold (text);
  guint worst = PEJL_FUZZY_WORD;
  guint sum = 0;

  if (stands_at (fuzzy, 0, fuzzy->letters->len, folded, 0))
    return PEJL_FUZZY_PREFIX * WORST_WEIGHT;
  for (guint i = 0; i < fuzzy->words->len; i++)
    {
      Found found = find_word (fuzzy, WORD (fuzzy, i), folded);

      if (found.fit == PEJL_FUZZY_NONE)
        return 0;
      worst = MIN (worst, found.fit);
      sum += found.fit;
    }
  return worst * WORST_WEIGHT + MIN (sum, WORST_WEIGHT - 1);
}

PejlFuzzyFit
pejl_fuzzy_fit (const PejlFuzzy *fuzzy, const char *text)
{
  return (PejlFuzzyFit) (pejl_fuzzy_rank (fuzzy, text) / WORST_WEIGHT);
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const PejlFuzzyHit *x = a;
  const PejlFuzzyHit *y = b;

  return x->start < y->start ? -1 : x->start > y->start ? 1 : 0;
}

GArray *
pejl_fuzzy_hits (const PejlFuzzy *fuzzy, const char *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (PejlFuzzyHit));
  g_autoptr (GArray) folded = fold (text);
  guint last = 0;

  for (guint i = 0; i < fuzzy->words->len; i++)
    {
      Found found = find_word (fuzzy, WORD (fuzzy, i), folded);
      PejlFuzzyHit hit;

      if (found.fit == PEJL_FUZZY_NONE)
        {
          g_array_set_size (hits, 0);
          return hits;
        }
      hit = (PejlFuzzyHit){ LETTER (folded, found.start)->start, LETTER (folded, found.end - 1)->end };
      g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 1; i < hits->len; i++)
    {
      PejlFuzzyHit *before = &g_array_index (hits, PejlFuzzyHit, last);
      const PejlFuzzyHit hit = g_array_index (hits, PejlFuzzyHit, i);

      if (hit.start <= before->end)
        before->end = MAX (before->end, hit.end);
      else
        g_array_index (hits, PejlFuzzyHit, ++last) = hit;
    }
  if (hits->len > 0)
    g_array_set_size (hits, last + 1);
  return hits;
}
