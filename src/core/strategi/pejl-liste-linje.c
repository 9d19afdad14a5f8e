// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a pasted list, each with the mark it begins with.
#define G_LOG_DOMAIN "pejl-strategi"

#include "core/strategi/pejl-liste-linje.h"

#include <string.h>

#define LOST 0xFFFD
#define SOFT_HYPHEN 0x00AD

/* What ends a line: also a word processor's line break inside a paragraph and a page's end. */
static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Symbol fonts put their bullets into the private area of Unicode. */
static gboolean
is_private (gunichar c)
{
  return c >= 0xE000 && c <= 0xF8FF;
}

/* Bullets that are never part of a sentence. */
static gboolean
is_bullet (gunichar c)
{
  static const gunichar bullets[]
    = { 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25A1, 0x25AA,
        0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x25D8,
        0x25E6, 0x2610, 0x2611, 0x2612, 0x2713, 0x2714, 0x2756, 0x27A2, 0x27A4 };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (c == bullets[i])
      return TRUE;
  return is_private (c);
}

/* Bullets only at a line's beginning and before a space. */
static gboolean
is_bullet_before_space (gunichar c)
{
  return c == '*' || c == 'o' || c == 0x00B7;
}

/* Letters that stand for a bullet of a symbol font, as word processors give them away: only before a tab. */
static gboolean
is_bullet_before_tab (gunichar c)
{
  return c == 0x00A7 || c == 0x00D8 || c == 0x00FC || c == 'q' || c == 'v';
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2212;
}

static gboolean
is_blank (gunichar c)
{
  return c == '\t' || g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR;
}

static gboolean
is_invisible (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_CONTROL || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static const char *
ligature (gunichar c)
{
  static const char *const letters[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  return c >= 0xFB00 && c <= 0xFB06 ? letters[c - 0xFB00] : NULL;
}

static void
linje_free (gpointer data)
{
  PejlListeLinje *linje = data;

  g_free (linje->whole);
  g_free (linje->text);
  g_free (linje);
}

static gboolean
is_inside_word (const char *start, const char *p)
{
  const char *before = g_utf8_find_prev_char (start, p);
  const char *after = g_utf8_next_char (p);

  return before != NULL && g_unichar_isalnum (g_utf8_get_char (before))
         && g_unichar_isalnum (g_utf8_get_char (after));
}

/* One character of a line, as it is to be read; a tab stays a tab until the mark is known. */
static void
append_clean (GString *out, PejlListeLinje *linje, const char *start, const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (c == LOST && out->len == 0 && is_blank (g_utf8_get_char (g_utf8_next_char (p))))
    g_string_append (out, "•");
  else if (c == LOST || (is_private (c) && out->len > 0))
    linje->lost |= is_inside_word (start, p);
  else if (c == '\t')
    g_string_append_c (out, '\t');
  else if (c == SOFT_HYPHEN || is_invisible (c))
    return;
  else if (is_blank (c))
    g_string_append_c (out, ' ');
  else if (c == 0x2010 || c == 0x2011)
    g_string_append_c (out, '-');
  else if (ligature (c) != NULL)
    g_string_append (out, ligature (c));
  else
    g_string_append_unichar (out, c);
}

static gboolean
ends_softly (const char *start, const char *end)
{
  const char *p = end;

  while ((p = g_utf8_find_prev_char (start, p)) != NULL)
    if (!is_blank (g_utf8_get_char (p)) && g_utf8_get_char (p) != '\r')
      return g_utf8_get_char (p) == SOFT_HYPHEN;
  return FALSE;
}

static char *
single_spaced (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ' && *p != '\t')
      g_string_append_c (out, *p);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* "1." "12)" "(3)" "b)": where it ends, or NULL. */
static const char *
read_counter (PejlListeLinje *linje, const char *text)
{
  const char *p = *text == '(' ? text + 1 : text;
  const char *digits = p;

  while (g_ascii_isdigit (*p))
    linje->tal = linje->tal * 10 + (guint) (*p++ - '0');
  if (p > digits && p - digits <= 2 && (*p == ')' || (*p == '.' && digits == text)))
    linje->maerke = PEJL_MAERKE_TAL;
  else if (p == digits && g_ascii_isalpha (*p) && p[1] == ')')
    {
      linje->maerke = PEJL_MAERKE_BOGSTAV;
      linje->tal = (guint) (g_ascii_tolower (*p++) - 'a') + 1;
    }
  else
    return NULL;
  return p + 1;
}

/* Where the mark ends; text itself when there is none. */
static const char *
read_mark (PejlListeLinje *linje, const char *text)
{
  gunichar c = g_utf8_get_char (text);
  const char *after = *text != '\0' ? g_utf8_next_char (text) : text;
  gboolean spaced = *after == ' ' || *after == '\t' || *after == '\0';

  if (is_bullet (c) || (spaced && is_bullet_before_space (c)) || (*after == '\t' && is_bullet_before_tab (c)))
    linje->maerke = PEJL_MAERKE_PUNKT;
  else if (spaced && is_dash (c))
    {
      linje->maerke = PEJL_MAERKE_STREG;
      linje->streg = c;
    }
  else
    after = read_counter (linje, text);
  if (after == NULL || (linje->maerke >= PEJL_MAERKE_TAL && *after != ' ' && *after != '\t'))
    {
      linje->maerke = PEJL_MAERKE_INTET;
      return text;
    }
  linje->set_off |= *after == '\t';
  return after;
}

/* A second bullet or dash after the first: a list inside a list that lost its own line. */
static const char *
skip_second_mark (const char *text)
{
  const char *p = text + strspn (text, " \t");
  gunichar c = g_utf8_get_char (p);

  if (*p != '\0' && (is_bullet (c) || is_dash (c)) && strchr (" \t", *g_utf8_next_char (p)) != NULL)
    return g_utf8_next_char (p);
  return text;
}

static PejlListeLinje *
linje_new (guint nr, const char *start, const char *end)
{
  PejlListeLinje *linje = g_new0 (PejlListeLinje, 1);
  g_autoptr (GString) clean = g_string_new (NULL);
  g_autofree char *raw = g_strndup (start, (gsize) (end - start));
  const char *p = raw;
  const char *text;

  linje->nr = nr;
  linje->soft = ends_softly (raw, raw + strlen (raw));
  linje->spaced = g_str_has_suffix (raw, " ") || g_str_has_suffix (raw, " \r");
  while (*p != '\0' && (is_blank (g_utf8_get_char (p)) || is_invisible (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  linje->set_off = p > raw;
  for (const char *first = p; *p != '\0'; p = g_utf8_next_char (p))
    append_clean (clean, linje, first, p);

  text = read_mark (linje, clean->str);
  if (linje->maerke == PEJL_MAERKE_PUNKT)
    text = skip_second_mark (text);
  linje->whole = single_spaced (clean->str);
  linje->text = single_spaced (text);
  return linje;
}

/* Whether a bullet inside a line begins another point. */
static gboolean
begins_point (const char *start, const char *p)
{
  const char *before = g_utf8_find_prev_char (start, p);
  gunichar after = g_utf8_get_char (g_utf8_next_char (p));

  return before != NULL && is_bullet (g_utf8_get_char (p)) && is_blank (g_utf8_get_char (before))
         && (is_blank (after) || after == LOST);
}

GPtrArray *
pejl_liste_linjer (const char *text)
{
  GPtrArray *linjer = g_ptr_array_new_with_free_func (linje_free);
  const char *start = text;
  guint nr = 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* A carriage return of its own ends a line on old machines; before a line feed it is part of that. */
      if (is_line_end (c) || (c == '\r' && p[1] != '\n'))
        {
          g_ptr_array_add (linjer, linje_new (nr, start, p));
          start = g_utf8_next_char (p);
          /* What an editor counts as a line. */
          nr += c == '\n' || c == '\r' ? 1 : 0;
        }
      else if (begins_point (start, p))
        {
          g_ptr_array_add (linjer, linje_new (nr, start, p));
          start = p;
        }
    }
  g_ptr_array_add (linjer, linje_new (nr, start, start + strlen (start)));
  return linjer;
}

static gboolean
has_mark (const GPtrArray *linjer, PejlMaerke maerke)
{
  for (guint i = 0; i < linjer->len; i++)
    if (((const PejlListeLinje *) g_ptr_array_index (linjer, i))->maerke == maerke)
      return TRUE;
  return FALSE;
}

static gunichar
first_dash (const GPtrArray *linjer)
{
  for (guint i = 0; i < linjer->len; i++)
    {
      const PejlListeLinje *linje = g_ptr_array_index (linjer, i);

      if (linje->maerke == PEJL_MAERKE_STREG)
        return linje->streg;
    }
  return 0;
}

/* "1. maj" alone is a date; a list has a second point. */
static gboolean
counts_up (const GPtrArray *linjer, PejlMaerke maerke)
{
  gboolean first = FALSE;

  for (guint i = 0; i < linjer->len; i++)
    {
      const PejlListeLinje *linje = g_ptr_array_index (linjer, i);

      if (linje->maerke != maerke)
        continue;
      if (first && linje->tal == 2)
        return TRUE;
      first |= linje->tal == 1;
    }
  return FALSE;
}

gboolean
pejl_liste_settle_marks (GPtrArray *linjer)
{
  gboolean bullets = has_mark (linjer, PEJL_MAERKE_PUNKT);
  gunichar dash = bullets ? 0 : first_dash (linjer);
  const gboolean counted[] = { [PEJL_MAERKE_TAL] = !bullets && counts_up (linjer, PEJL_MAERKE_TAL),
                               [PEJL_MAERKE_BOGSTAV] = !bullets && counts_up (linjer, PEJL_MAERKE_BOGSTAV) };
  guint last[PEJL_MAERKE_BOGSTAV + 1] = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < linjer->len; i++)
    {
      PejlListeLinje *linje = g_ptr_array_index (linjer, i);
      gboolean keep = TRUE;

      if (linje->maerke == PEJL_MAERKE_STREG)
        keep = linje->streg == dash || linje->set_off;
      else if (linje->maerke >= PEJL_MAERKE_TAL)
        keep = counted[linje->maerke] && (linje->tal == 1 || linje->tal == last[linje->maerke] + 1);
      if (keep)
        last[linje->maerke] = linje->tal;
      else
        {
          linje->maerke = PEJL_MAERKE_INTET;
          g_free (linje->text);
          linje->text = g_strdup (linje->whole);
        }
      any |= linje->maerke != PEJL_MAERKE_INTET;
    }
  return any;
}
