// SPDX-License-Identifier: GPL-3.0-or-later
// Breaking text into lines and shortening names, measured with the real font.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-pen.h"

#include "core/chart/pejl-chart-spec-private.h"
#include <string.h>

#define SOFT_HYPHEN "\xc2\xad"
#define NO_BREAK_SPACE "\xc2\xa0"

char *
pejl_chart_bind_numbers (const char *text)
{
  static GRegex *between, *before_percent, *n_equals;
  static gsize once;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_once_init_enter (&once))
    {
      between = g_regex_new ("(\\d) af (\\d)", 0, 0, NULL);
      before_percent = g_regex_new ("(\\d) %", 0, 0, NULL);
      n_equals = g_regex_new ("\\bn = (\\d)", 0, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  first = g_regex_replace (between, text, -1, 0, "\\1" NO_BREAK_SPACE "af" NO_BREAK_SPACE "\\2", 0, NULL);
  second = g_regex_replace (before_percent, first, -1, 0, "\\1" NO_BREAK_SPACE "%", 0, NULL);
  return g_regex_replace (n_equals, second, -1, 0, "n" NO_BREAK_SPACE "=" NO_BREAK_SPACE "\\1", 0, NULL);
}

static double
width_of (PejlChartLayout *self, PejlChartFont font, const char *text)
{
  g_autofree char *plain = pejl_chart_plain (text);

  return pejl_chart_pen_text_width (self, font, plain);
}

/* Left and right end of text with "…" between, keep characters in all; broken at a space where one is near.
 */
static char *
without_middle (const char *text, glong length, glong keep)
{
  glong left = (keep + 1) / 2;
  glong right = keep - left;
  g_autofree char *head = g_utf8_substring (text, 0, left);
  g_autofree char *tail = g_utf8_substring (text, length - right, length);

  return g_strconcat (g_strchomp (head), "…", g_strchug (tail), NULL);
}

char *
pejl_chart_pen_ellipsize (PejlChartLayout *self, PejlChartFont font, const char *text, double width)
{
  g_autofree char *plain = pejl_chart_plain (text);
  glong length = g_utf8_strlen (plain, -1);
  glong low = 0, high = length - 1;

  if (pejl_chart_pen_text_width (self, font, plain) <= width)
    return g_steal_pointer (&plain);
  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *candidate = without_middle (plain, length, middle);
      if (pejl_chart_pen_text_width (self, font, candidate) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  return without_middle (plain, length, low);
}

/* The longest beginning of a word that fits, up to a soft hyphen, or to any character when hard. NULL if
 * none. */
static char *
break_word (PejlChartLayout *self, PejlChartFont font, const char *lead, const char *word, double width,
            gboolean hard, const char **rest)
{
  g_autofree char *best = NULL;

  for (const char *p = g_utf8_next_char (word); *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean soft = g_str_has_prefix (p, SOFT_HYPHEN);
      if (!soft && !hard)
        continue;
      g_autofree char *part = g_strndup (word, (gsize) (p - word));
      g_autofree char *candidate = g_strconcat (lead, part, "-", NULL);
      if (width_of (self, font, candidate) > width)
        break;
      g_free (best);
      best = pejl_chart_plain (candidate);
      *rest = soft ? p + strlen (SOFT_HYPHEN) : p;
    }
  return g_steal_pointer (&best);
}

/* Whether a line that is so wide is still within width when a word follows. Words are measured once, whatever line they stand in; only
 * where it is close is the line itself measured. */
static gboolean
fits (PejlChartLayout *self, PejlChartFont font, const char *longer, double estimate, double width)
{
  double close = self->fonts[font].size / 4;

  if (ABS (estimate - width) > close)
    return estimate < width;
  return width_of (self, font, longer) <= width;
}

/* Takes one line off text: what fits, as plain text. *rest is where the next line begins. */
static char *
take_line (PejlChartLayout *self, PejlChartFont font, const char *text, double width, gboolean hard,
           const char **rest)
{
  g_autofree char *line = g_strdup ("");
  double space = pejl_chart_pen_text_width (self, font, "n n") - pejl_chart_pen_text_width (self, font, "nn"), sum = 0;

  while (*text != '\0')
    {
      const char *end = strchr (text, ' ');
      gsize length = end != NULL ? (gsize) (end - text) : strlen (text);
      g_autofree char *word = g_strndup (text, length);
      g_autofree char *lead = *line != '\0' ? g_strconcat (line, " ", NULL) : g_strdup ("");
      g_autofree char *longer = g_strconcat (lead, word, NULL);
      double own = width_of (self, font, word), estimate = sum + (sum > 0 ? space : 0) + own;

      if (!fits (self, font, longer, estimate, width))
        {
          const char *word_rest = NULL;
          /* A word that fits on a line of its own stays whole. */
          gboolean breaks = *line == '\0' || own > width;
          g_autofree char *part
              = breaks ? break_word (self, font, lead, word, width, FALSE, &word_rest) : NULL;
          if (part == NULL && hard && *line == '\0')
            part = break_word (self, font, lead, word, width, TRUE, &word_rest);
          if (part != NULL)
            {
              *rest = text + (word_rest - word);
              return g_steal_pointer (&part);
            }
          if (*line != '\0')
            break;
        }
      g_free (line);
      line = g_steal_pointer (&longer);
      sum = estimate;
      text += length;
      while (*text == ' ')
        text++;
    }
  *rest = text;
  return pejl_chart_plain (line);
}

GStrv
pejl_chart_pen_wrap (PejlChartLayout *self, PejlChartFont font, const char *text, double width,
                     guint max_lines)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  while (*text == ' ')
    text++;
  while (*text != '\0')
    {
      if (max_lines > 0 && lines->len + 1 == max_lines)
        {
          g_ptr_array_add (lines, pejl_chart_pen_ellipsize (self, font, text, width));
          break;
        }
      const char *rest = text;
      g_autofree char *line = take_line (self, font, text, width, max_lines == 0, &rest);
      g_ptr_array_add (lines,
                       max_lines == 0 ? g_strdup (line) : pejl_chart_pen_ellipsize (self, font, line, width));
      text = rest;
    }
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_steal (lines, NULL);
}

double
pejl_chart_pen_longest_word (PejlChartLayout *self, PejlChartFont font, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ", -1);
  double longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], SOFT_HYPHEN, -1);
      for (guint j = 0; parts[j] != NULL; j++)
        {
          g_autofree char *part = g_strconcat (parts[j], parts[j + 1] != NULL ? "-" : NULL, NULL);
          longest = MAX (longest, pejl_chart_pen_text_width (self, font, part));
        }
    }
  return longest;
}
