// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and showing how many were there, and from when to when.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-antal.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

void
pejl_ramme_init (PejlRamme *ramme)
{
  memset (ramme, 0, sizeof *ramme);
  ramme->boern = ramme->voksne = PEJL_ANTAL_INGEN;
}

gboolean
pejl_ramme_is_empty (const PejlRamme *ramme)
{
  return ramme->boern < 0 && ramme->voksne < 0 && *ramme->fra == '\0' && *ramme->til == '\0';
}

gboolean
pejl_klokke_parse (const char *typed, char buf[PEJL_KLOKKE_LEN])
{
  g_autofree char *clean = pejl_dansk_normalize (typed);
  guint digits[4];
  guint n = 0;
  guint hour;
  guint minute;
  int colon = -1;

  for (const char *p = clean; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) && n < 4)
        digits[n++] = (guint) g_ascii_digit_value (*p);
      else if ((*p == ':' || *p == '.') && colon < 0 && n > 0)
        colon = (int) n;
      else
        return FALSE;
    }
  if (n == 0 || (colon >= 0 && (n - (guint) colon != 2 || colon > 2)))
    return FALSE;
  if (n <= 2)
    {
      hour = n == 1 ? digits[0] : digits[0] * 10 + digits[1];
      minute = 0;
    }
  else
    {
      hour = n == 3 ? digits[0] : digits[0] * 10 + digits[1];
      minute = digits[n - 2] * 10 + digits[n - 1];
    }
  if (hour > 23 || minute > 59)
    return FALSE;
  g_snprintf (buf, PEJL_KLOKKE_LEN, "%02u:%02u", hour, minute);
  return TRUE;
}

/* --- reading --- */

typedef enum
{
  OF_NEITHER,
  OF_BOERN,
  OF_VOKSNE,
} Of;

static Of
read_unit (const char *unit)
{
  static const char *const boern[] = { "b", "barn", "børn", "boern" };
  static const char *const voksne[] = { "v", "voksen", "voksne" };

  for (guint i = 0; i < G_N_ELEMENTS (boern); i++)
    if (strcmp (unit, boern[i]) == 0)
      return OF_BOERN;
  for (guint i = 0; i < G_N_ELEMENTS (voksne); i++)
    if (strcmp (unit, voksne[i]) == 0)
      return OF_VOKSNE;
  return OF_NEITHER;
}

static gboolean
set_number (int *field, gint64 number)
{
  if (*field >= 0 || number > PEJL_ANTAL_MAX)
    return FALSE;
  *field = (int) number;
  return TRUE;
}

/* A number and the unit that stands at it or after it. Without one: the children, then the adults. */
static gboolean
read_number (PejlRamme *ramme, const char *word, const char *next, gboolean *took_next)
{
  char *end;
  gint64 number = g_ascii_strtoll (word, &end, 10);
  Of of = read_unit (end);

  *took_next = FALSE;
  if (!g_ascii_isdigit (*word) || (*end != '\0' && of == OF_NEITHER))
    return FALSE;
  if (of == OF_NEITHER && next != NULL && read_unit (next) != OF_NEITHER)
    {
      of = read_unit (next);
      *took_next = TRUE;
    }
  if (of == OF_NEITHER)
    of = ramme->boern < 0 ? OF_BOERN : OF_VOKSNE;
  return set_number (of == OF_BOERN ? &ramme->boern : &ramme->voksne, number);
}

/* "8.30-12" */
static gboolean
read_tid (PejlRamme *ramme, const char *word)
{
  const char *dash = strchr (word, '-');
  g_autofree char *first = dash != NULL ? g_strndup (word, (gsize) (dash - word)) : NULL;

  return dash != NULL && *ramme->fra == '\0' && pejl_klokke_parse (first, ramme->fra)
         && pejl_klokke_parse (dash + 1, ramme->til) && strcmp (ramme->fra, ramme->til) < 0;
}

/* Lower case, words apart, one kind of dash with nothing around it. */
static char **
split (const char *typed)
{
  g_autofree char *clean = pejl_dansk_normalize (typed);
  g_autofree char *lower = g_utf8_strdown (clean, -1);
  g_autofree char *plain = g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *text = g_string_new (plain);
  char **words;

  g_string_replace (text, "\xe2\x80\x93", "-", 0);
  while (g_string_replace (text, " -", "-", 0) + g_string_replace (text, "- ", "-", 0) > 0)
    ;
  words = g_strsplit_set (text->str, " \t\n,;/+\xc2\xa0", -1);
  g_string_free (text, TRUE);
  return words;
}

gboolean
pejl_ramme_parse (const char *typed, gboolean with_tid, PejlRamme *ramme)
{
  g_auto (GStrv) words = split (typed);
  g_autoptr (GPtrArray) real = g_ptr_array_new ();
  PejlRamme found;

  pejl_ramme_init (&found);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strcmp (words[i], "og") != 0 && !(with_tid && g_strv_contains ((const char *const[]){ "kl", "kl.", NULL }, words[i])))
      g_ptr_array_add (real, words[i]);
  for (guint i = 0; i < real->len; i++)
    {
      gboolean took_next = FALSE;

      if (with_tid && strchr (real->pdata[i], '-') != NULL)
        {
          if (!read_tid (&found, real->pdata[i]))
            return FALSE;
        }
      else if (!read_number (&found, real->pdata[i], i + 1 < real->len ? real->pdata[i + 1] : NULL, &took_next))
        return FALSE;
      i += took_next ? 1 : 0;
    }
  if (!with_tid)
    {
      memcpy (found.fra, ramme->fra, sizeof found.fra);
      memcpy (found.til, ramme->til, sizeof found.til);
    }
  *ramme = found;
  return TRUE;
}

/* --- showing --- */

static void
append_clock (GString *text, const char *clock)
{
  g_string_append_printf (text, "%d.%s", (int) g_ascii_strtoll (clock, NULL, 10), clock + 3);
}

static void
append_piece (GString *text, const char *separator)
{
  if (text->len > 0)
    g_string_append (text, separator);
}

static void
append_tid (GString *text, const PejlRamme *ramme, const char *dash)
{
  if (*ramme->fra == '\0')
    return;
  append_clock (text, ramme->fra);
  if (*ramme->til != '\0')
    {
      g_string_append (text, dash);
      append_clock (text, ramme->til);
    }
}

char *
pejl_ramme_typed (const PejlRamme *ramme)
{
  GString *text = g_string_new (NULL);

  append_tid (text, ramme, "-");
  if (ramme->boern >= 0)
    {
      append_piece (text, " ");
      g_string_append_printf (text, "%db", ramme->boern);
    }
  if (ramme->voksne >= 0)
    {
      append_piece (text, " ");
      g_string_append_printf (text, "%dv", ramme->voksne);
    }
  return g_string_free (text, FALSE);
}

char *
pejl_ramme_format (const PejlRamme *ramme)
{
  GString *text = g_string_new (*ramme->fra != '\0' ? "kl. " : NULL);

  append_tid (text, ramme, "\xe2\x80\x93");
  if (ramme->boern >= 0)
    {
      append_piece (text, " \xc2\xb7 ");
      g_string_append_printf (text, ramme->boern == 1 ? "%d barn" : "%d børn", ramme->boern);
    }
  if (ramme->voksne >= 0)
    {
      append_piece (text, ramme->boern >= 0 ? ", " : " \xc2\xb7 ");
      g_string_append_printf (text, ramme->voksne == 1 ? "%d voksen" : "%d voksne", ramme->voksne);
    }
  return g_string_free (text, FALSE);
}
