// SPDX-License-Identifier: GPL-3.0-or-later
// Danish sorting, numbers and lists, alike on every machine.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-dansk.h"

#include <math.h>
#include <string.h>

#define NBSP "\xc2\xa0"
#define MINUS "\xe2\x88\x92"

/* in UTF-8: what lies below begins with a smaller one */
#define FIRST_OF_U0300 0xcc

/* Weights of the first level of a sort key: space < digits < a–z < æ < ø < å < other scripts. */
#define WEIGHT_LEVEL 0x01
#define WEIGHT_SPACE 0x02
#define WEIGHT_NUMBER 0x20
#define WEIGHT_AE 0x7b
#define WEIGHT_OE 0x7c
#define WEIGHT_AA 0x7d
#define WEIGHT_OTHER 0x7e
#define NUMBER_LENGTH_MAX 0x1f

/* Digit runs compare by value: their length without leading zeros goes first. */
static const char *
append_number (GString    *key,
               const char *text)
{
  const char *end = text;
  gsize length;

  while (g_ascii_isdigit (*end))
    end++;
  while (*text == '0' && text + 1 < end)
    text++;
  length = (gsize) (end - text);
  g_string_append_c (key, (char) (WEIGHT_NUMBER + MIN (length, NUMBER_LENGTH_MAX)));
  g_string_append_len (key, text, (gssize) length);
  return end;
}

static void
append_other (GString *key,
              gunichar letter)
{
  gunichar base[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize length = g_unichar_fully_decompose (letter, FALSE, base, G_N_ELEMENTS (base));

  if (length > 1 && base[0] < 0x80 && g_ascii_islower ((char) base[0]))
    {
      g_string_append_c (key, (char) base[0]);
      return;
    }
  g_string_append_c (key, WEIGHT_OTHER);
  g_string_append_unichar (key, letter);
}

static void
append_letter (GString *key,
               gunichar letter)
{
  switch (letter)
    {
    case 0x00e6: /* æ */
    case 0x00e4: /* ä */
      g_string_append_c (key, WEIGHT_AE);
      break;
    case 0x00f8: /* ø */
    case 0x00f6: /* ö */
    case 0x0153: /* œ */
    case 0x0151: /* ő */
      g_string_append_c (key, WEIGHT_OE);
      break;
    case 0x00e5: /* å */
      g_string_append_c (key, WEIGHT_AA);
      break;
    case 0x00fc: /* ü */
    case 0x0171: /* ű */
      g_string_append_c (key, 'y');
      break;
    case 0x00f0: /* ð */
    case 0x0111: /* đ */
      g_string_append_c (key, 'd');
      break;
    case 0x00fe: /* þ */
      g_string_append (key, "th");
      break;
    case 0x0142: /* ł */
      g_string_append_c (key, 'l');
      break;
    default:
      append_other (key, letter);
      break;
    }
}

static gboolean
separates_words (gunichar c)
{
  return g_unichar_isspace (c) || c == '-' || c == '/' || c == 0x2010 || c == 0x2013 || c == 0x2014;
}

static void
append_first_level (GString    *key,
                    const char *folded)
{
  const char *p = folded;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        {
          p = append_number (key, p);
          continue;
        }
      if (p[0] == 'a' && p[1] == 'a')
        {
          g_string_append_c (key, WEIGHT_AA);
          p += 2;
          continue;
        }
      if (separates_words (c))
        {
          if (key->len > 0 && key->str[key->len - 1] != WEIGHT_SPACE)
            g_string_append_c (key, WEIGHT_SPACE);
        }
      else if (c < 0x80 && g_ascii_islower ((char) c))
        g_string_append_c (key, (char) c);
      else if (g_unichar_isalnum (c))
        append_letter (key, c);
      p = g_utf8_next_char (p);
    }
}

/* Composed, in new memory. Below U+0300 no letter is a part of another (UAX #15), and nearly all text lies there: that is seen in one
 * look, where taking letters apart and putting them together again is most of what a key costs. text: valid UTF-8. */
static char *
compose (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (*p >= FIRST_OF_U0300)
      return g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  return g_strdup (text);
}

char *
pejl_dansk_collate_key (const char *text)
{
  g_autofree char *whole = pejl_dansk_normalize (text);
  g_autofree char *folded = g_utf8_casefold (whole, -1);
  g_autofree char *composed = compose (folded);
  GString *key = g_string_sized_new (3 * strlen (composed) + 2);

  /* The later levels only order what reads alike: first by accents, then capitals before small letters. */
  append_first_level (key, composed);
  g_string_append_c (key, WEIGHT_LEVEL);
  g_string_append (key, composed);
  g_string_append_c (key, WEIGHT_LEVEL);
  g_string_append (key, whole);
  return g_string_free (key, FALSE);
}

int
pejl_dansk_compare (const char *a,
                    const char *b)
{
  g_autofree char *key_a = pejl_dansk_collate_key (a);
  g_autofree char *key_b = pejl_dansk_collate_key (b);

  return strcmp (key_a, key_b);
}

char *
pejl_dansk_normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *composed = compose (valid);
  const char *start = composed;
  const char *end = composed + strlen (composed);

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  return g_strndup (start, (gsize) (end - start));
}

static void
append_grouped (GString    *out,
                const char *digits)
{
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, '.');
      g_string_append_c (out, digits[i]);
    }
}

char *
pejl_dansk_integer (gint64 number)
{
  GString *out = g_string_new (number < 0 ? MINUS : "");
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number < 0 ? -(guint64) number : (guint64) number);
  append_grouped (out, digits);
  return g_string_free (out, FALSE);
}

char *
pejl_dansk_decimal (double number,
                    int    decimals)
{
  char digits[400];
  char format[16];
  char *point;
  gboolean rounds_to_nothing;
  GString *out;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);
  if (!isfinite (number))
    return g_strdup ("\xe2\x80\x93");

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (number));
  /* A number that rounds to nothing has no sign. */
  rounds_to_nothing = strspn (digits, "0.") == strlen (digits);
  point = strchr (digits, '.');
  if (point != NULL)
    *point = '\0';

  out = g_string_new (number < 0 && !rounds_to_nothing ? MINUS : "");
  append_grouped (out, digits);
  if (point != NULL)
    g_string_append_printf (out, ",%s", point + 1);
  return g_string_free (out, FALSE);
}

char *
pejl_dansk_percent (int part,
                    int whole)
{
  g_return_val_if_fail (part >= 0 && part <= whole, NULL);

  if (whole < 10)
    return NULL;
  return g_strdup_printf ("%d" NBSP "%%", (int) (((gint64) part * 200 + whole) / (2 * (gint64) whole)));
}

char *
pejl_dansk_x_af_n (int part,
                   int whole)
{
  g_autofree char *x = pejl_dansk_integer (part);
  g_autofree char *n = pejl_dansk_integer (whole);

  return g_strdup_printf ("%s" NBSP "af" NBSP "%s", x, n);
}

char *
pejl_dansk_join (const char *const *words)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, words[i + 1] == NULL ? " og " : ", ");
      g_string_append (out, words[i]);
    }
  return g_string_free (out, FALSE);
}

char *
pejl_dansk_count_word (int      number,
                       gboolean neuter)
{
  static const char *const words[] = {
    "ingen", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
  };

  if (number == 1 && neuter)
    return g_strdup ("ét");
  if (number >= 0 && number < (int) G_N_ELEMENTS (words))
    return g_strdup (words[number]);
  return pejl_dansk_integer (number);
}

char *
pejl_dansk_capitalize (const char *text)
{
  GString *out;

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  out = g_string_sized_new (strlen (text) + 4);
  g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (out, g_utf8_next_char (text));
  return g_string_free (out, FALSE);
}
