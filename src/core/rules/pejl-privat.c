// SPDX-License-Identifier: GPL-3.0-or-later
// Words are looked up in a list; ten digits are looked at as a date of birth and a serial number.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-privat.h"

#include "core/model/pejl-dansk.h"
#include "core/strategi/pejl-resources.h"

#include <string.h>

#define NAMES_PATH PEJL_CORE_RESOURCE_PREFIX "/privat/fornavne.txt"
#define CPR_DIGITS 10
/* Characters on each side of what was found. */
#define AROUND 40
#define DOT "\xe2\x80\xa2"

struct _PejlPrivatOrd
{
  GHashTable *names;     /* folded → whether it is an ordinary word too */
  GHashTable *allowed;   /* folded */
};

/* --- words --- */

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* The next word at or after p, letters and hyphens between letters; FALSE when there is none. */
static gboolean
next_word (const char *p, const char **start, const char **end)
{
  while (*p != '\0' && !is_letter (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *start = p;
  while (*p != '\0' && (is_letter (g_utf8_get_char (p)) || (*p == '-' && is_letter (g_utf8_get_char (p + 1)))))
    p = g_utf8_next_char (p);
  *end = p;
  return *end > *start;
}

typedef void (*WordFunc) (PejlPrivatOrd *ord, char *folded);

static void
each_word (PejlPrivatOrd *ord, const char *words, WordFunc func)
{
  g_autofree char *normal = pejl_dansk_normalize (words);
  const char *start;
  const char *end;

  for (const char *p = normal; next_word (p, &start, &end); p = end)
    func (ord, g_utf8_casefold (start, end - start));
}

static void
take_name (PejlPrivatOrd *ord, char *folded)
{
  g_hash_table_insert (ord->names, folded, GINT_TO_POINTER (FALSE));
}

static void
take_allowed (PejlPrivatOrd *ord, char *folded)
{
  g_hash_table_add (ord->allowed, folded);
}

static void
read_list (PejlPrivatOrd *ord)
{
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  pejl_core_resources_init ();
  bytes = g_resources_lookup_data (NAMES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      gsize length = strlen (*line);
      gboolean common = length > 0 && (*line)[length - 1] == '*';

      if (length > 0 && **line != '#')
        g_hash_table_insert (ord->names, g_utf8_casefold (*line, (gssize) length - (common ? 1 : 0)),
                             GINT_TO_POINTER (common));
    }
}

PejlPrivatOrd *
pejl_privat_ord_new (void)
{
  PejlPrivatOrd *ord = g_new0 (PejlPrivatOrd, 1);

  ord->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ord->allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_list (ord);
  return ord;
}

void
pejl_privat_ord_free (PejlPrivatOrd *ord)
{
  if (ord == NULL)
    return;
  g_hash_table_unref (ord->names);
  g_hash_table_unref (ord->allowed);
  g_free (ord);
}

void
pejl_privat_ord_add (PejlPrivatOrd *ord, const char *words)
{
  g_return_if_fail (ord != NULL && words != NULL);

  each_word (ord, words, take_name);
}

void
pejl_privat_ord_allow (PejlPrivatOrd *ord, const char *words)
{
  g_return_if_fail (ord != NULL && words != NULL);

  each_word (ord, words, take_allowed);
}

/* --- names --- */

/* Nothing but white space and quotation marks since the last sentence ended, or since the text began. */
static gboolean
begins_sentence (const char *text, const char *at)
{
  while (at > text)
    {
      gunichar c;

      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n')
        return TRUE;
      if (!g_unichar_isspace (c) && !g_unichar_ispunct (c))
        return FALSE;
    }
  return TRUE;
}

static gboolean
knows (const PejlPrivatOrd *ord, const char *text, const char *start, gssize length)
{
  g_autofree char *folded = g_utf8_casefold (start, length);
  gpointer common;

  if (g_hash_table_contains (ord->allowed, folded)
      || !g_hash_table_lookup_extended (ord->names, folded, NULL, &common))
    return FALSE;
  return !GPOINTER_TO_INT (common) || !begins_sentence (text, start);
}

/* "Anne-Marie": its first part is one. */
static gboolean
begins_with_name (const PejlPrivatOrd *ord, const char *text, const char *start, const char *end)
{
  const char *hyphen = memchr (start, '-', (gsize) (end - start));

  return hyphen != NULL && knows (ord, text, start, hyphen - start);
}

/* "Emma", "Emmas", "Hans’" (the sign is no letter, so the word ends before it). */
static gboolean
is_name (const PejlPrivatOrd *ord, const char *text, const char *start, const char *end)
{
  gssize length = end - start;
  g_autofree char *whole = g_utf8_casefold (start, length);

  if (!g_unichar_isupper (g_utf8_get_char (start)) || g_hash_table_contains (ord->allowed, whole))
    return FALSE;
  return knows (ord, text, start, length) || begins_with_name (ord, text, start, end)
         || (length > 2 && end[-1] == 's' && knows (ord, text, start, length - 1));
}

static void
scan_names (const PejlPrivatOrd *ord, const char *text, GArray *found)
{
  const char *start;
  const char *end;

  for (const char *p = text; next_word (p, &start, &end); p = end)
    if (is_name (ord, text, start, end))
      {
        PejlPrivatFund fund = { PEJL_PRIVAT_NAVN, (gsize) (start - text), (gsize) (end - start) };

        g_array_append_val (found, fund);
      }
}

/* --- numbers --- */

static int
two_digits (const char *digits)
{
  return (digits[0] - '0') * 10 + digits[1] - '0';
}

/* Day and month as they can be in a date of birth; the check digit is no longer in all of them. */
static gboolean
is_birth (const char digits[CPR_DIGITS])
{
  int day = two_digits (digits);
  int month = two_digits (digits + 2);

  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* From p: ten digits, with a hyphen, a point or a space between the sixth and the seventh at most, and after each second of
 * the first six. Gives where they end; NULL: there are fewer or more. */
static const char *
read_cpr (const char *p, char digits[CPR_DIGITS])
{
  guint n = 0;

  while (n < CPR_DIGITS)
    {
      if (g_ascii_isdigit (*p))
        digits[n++] = *p++;
      else if ((*p == ' ' || *p == '-' || *p == '.') && (n == 2 || n == 4 || n == 6) && g_ascii_isdigit (p[1]))
        p++;
      else if (g_str_has_prefix (p, "\xe2\x80\x93") && n == 6) /* an en dash */
        p += 3;
      else
        return NULL;
    }
  return g_ascii_isdigit (*p) ? NULL : p;
}

static void
scan_numbers (const char *text, GArray *found)
{
  for (const char *p = text; *p != '\0';)
    {
      char digits[CPR_DIGITS];
      const char *end = g_ascii_isdigit (*p) ? read_cpr (p, digits) : NULL;

      if (end != NULL && is_birth (digits))
        {
          PejlPrivatFund fund = { PEJL_PRIVAT_CPR, (gsize) (p - text), (gsize) (end - p) };

          g_array_append_val (found, fund);
          p = end;
        }
      else if (g_ascii_isdigit (*p))
        while (g_ascii_isdigit (*p))
          p++;
      else
        p = g_utf8_next_char (p);
    }
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  gsize x = ((const PejlPrivatFund *) a)->start;
  gsize y = ((const PejlPrivatFund *) b)->start;

  return (x > y) - (x < y);
}

GArray *
pejl_privat_scan (const PejlPrivatOrd *ord, const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PejlPrivatFund));

  g_return_val_if_fail (ord != NULL && text != NULL, found);

  scan_numbers (text, found);
  scan_names (ord, text, found);
  g_array_sort (found, by_place);
  return found;
}

/* --- telling --- */

static const char *
step_back (const char *text, const char *from, guint characters)
{
  while (from > text && characters-- > 0)
    from = g_utf8_prev_char (from);
  return from;
}

static const char *
step_on (const char *from, guint characters)
{
  while (*from != '\0' && characters-- > 0)
    from = g_utf8_next_char (from);
  return from;
}

char *
pejl_privat_uddrag (const char *text, const PejlPrivatFund *fund)
{
  const char *start = text + fund->start;
  const char *end = start + fund->length;
  const char *from = step_back (text, start, AROUND);
  const char *to = step_on (end, AROUND);
  GString *out = g_string_new (from > text ? "…" : "");

  g_string_append_len (out, from, start - from);
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (fund->art == PEJL_PRIVAT_CPR && g_ascii_isdigit (*p))
      g_string_append (out, DOT);
    else
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
  g_string_append_len (out, end, to - end);
  if (*to != '\0')
    g_string_append (out, "…");
  for (char *p = out->str; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r' || *p == '\t')
      *p = ' ';
  return g_string_free (out, FALSE);
}
