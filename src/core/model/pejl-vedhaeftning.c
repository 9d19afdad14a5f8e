// SPDX-License-Identifier: GPL-3.0-or-later
// The record of a bilag, and what a file's name may be here.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-vedhaeftning.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

/* Of an ending, the dot included; a longer one is part of the name. */
#define ENDING_MAX 12
/* Bytes of a file's name: file systems take 255, and a temporary name may be longer than the name itself. */
#define FILNAVN_BYTES_MAX 180
#define NAMELESS "Bilag"

PejlVedhaeftning *
pejl_vedhaeftning_new (void)
{
  PejlVedhaeftning *bilag = g_atomic_rc_box_new0 (PejlVedhaeftning);

  bilag->navn = g_strdup ("");
  bilag->type = g_strdup ("");
  bilag->sha256 = g_strdup ("");
  bilag->tekst = g_strdup ("");
  return bilag;
}

PejlVedhaeftning *
pejl_vedhaeftning_ref (PejlVedhaeftning *record)
{
  return g_atomic_rc_box_acquire (record);
}

static void
clear_bilag (gpointer record)
{
  PejlVedhaeftning *bilag = record;

  g_free (bilag->navn);
  g_free (bilag->type);
  g_free (bilag->sha256);
  g_free (bilag->tekst);
}

void
pejl_vedhaeftning_unref (PejlVedhaeftning *record)
{
  g_atomic_rc_box_release_full (record, clear_bilag);
}

G_DEFINE_BOXED_TYPE (PejlVedhaeftning, pejl_vedhaeftning, pejl_vedhaeftning_ref, pejl_vedhaeftning_unref)

gboolean
pejl_sha256_is_valid (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  return length == PEJL_SHA256_LEN - 1 && strspn (text, "0123456789abcdef") == length;
}

/* Marks and overrides of direction (UAX 9), and what else is not seen but changes what is read. */
static gboolean
is_unseen (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x061c || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
         || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
}

/* Where the ending begins; the end of the name when it has none. */
static const char *
find_ending (const char *navn)
{
  const char *dot = strrchr (navn, '.');

  return dot != NULL && dot != navn && strlen (dot) <= ENDING_MAX ? dot : navn + strlen (navn);
}

static char *
shorten (const char *navn)
{
  const char *ending = find_ending (navn);
  glong kept = PEJL_BILAG_NAVN_MAX - 1 - g_utf8_strlen (ending, -1);
  g_autofree char *head = NULL;

  if (g_utf8_strlen (navn, -1) <= PEJL_BILAG_NAVN_MAX)
    return g_strdup (navn);
  head = g_utf8_substring (navn, 0, kept);
  return g_strconcat (head, "…", ending, NULL);
}

char *
pejl_bilag_clean_navn (const char *raw)
{
  g_autofree char *valid = g_utf8_make_valid (raw != NULL ? raw : "", -1);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autofree char *normal = NULL;
  const char *last = valid;

  for (const char *p = valid; *p != '\0'; p++)
    if (*p == '/' || *p == '\\')
      last = p + 1;
  for (const char *p = last; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || c == '\r')
        g_string_append_c (seen, ' ');
      else if (!is_unseen (c))
        g_string_append_unichar (seen, c);
    }
  normal = pejl_dansk_normalize (seen->str);
  if (*normal == '\0' || strcmp (normal, ".") == 0 || strcmp (normal, "..") == 0)
    return g_strdup (NAMELESS);
  return shorten (normal);
}

char *
pejl_bilag_filnavn (const char *navn)
{
  g_autofree char *clean = pejl_bilag_clean_navn (navn);
  const char *ending;

  g_strdelimit (clean, "<>:\"|?*/\\", '_');
  if (*clean == '.' || *clean == '-' || *clean == '~')
    *clean = '_';
  if (strlen (clean) <= FILNAVN_BYTES_MAX)
    return g_steal_pointer (&clean);
  ending = find_ending (clean);
  {
    const char *cut = g_utf8_find_prev_char (clean, clean + FILNAVN_BYTES_MAX - ENDING_MAX);
    g_autofree char *head = g_strndup (clean, (gsize) (cut - clean));

    return g_strconcat (head, ending, NULL);
  }
}

char *
pejl_bilag_format_bytes (gint64 bytes)
{
  g_autofree char *number = NULL;

  if (bytes < 1000)
    return g_strdup_printf ("%d\u00a0byte", (int) MAX (bytes, 0));
  if (bytes < 999500)
    return g_strdup_printf ("%d\u00a0kB", (int) ((bytes + 500) / 1000));
  number = pejl_dansk_decimal ((double) bytes / 1e6, bytes < 9950000 ? 1 : 0);
  return g_strdup_printf ("%s\u00a0MB", number);
}

gboolean
pejl_vedhaeftning_is_image (const PejlVedhaeftning *bilag)
{
  /* SVG is a document that can fetch others; it is opened with the system's program, in which that is known. */
  return g_str_has_prefix (bilag->type, "image/") && strstr (bilag->type, "svg") == NULL;
}
