// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the form of a CSV: bytes to text, text to cells.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (pejl-register-error-quark, pejl_register_error)

gboolean
pejl_csv_for_stor (GError **error, const char *navn, const char *hvad)
{
  g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_TOO_LARGE,
               /* Translators: file name, and what is too large ("the file is over 32 MB"). */
               _("“%s” was not read, because %s. A file of one municipality is far smaller; nothing was changed."), navn, hvad);
  return FALSE;
}

/* --- bytes to UTF-8 --- */

static gboolean
is_foreign_file (const char *data, gsize length, const char **what)
{
  static const struct
  {
    const char *magic;
    gsize length;
    const char *what;
  } known[] = {
    { "PK\003\004", 4, N_("an Excel workbook or a zip file") },
    { "\xd0\xcf\x11\xe0", 4, N_("an old Excel workbook") },
    { "%PDF-", 5, N_("a PDF") },
    { "SQLite format 3", 15, N_("a database") },
    { "<?xml", 5, N_("an XML file") },
    { "<!DOCTYPE", 9, N_("a web page") },
    { "<html", 5, N_("a web page") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (length >= known[i].length && memcmp (data, known[i].magic, known[i].length) == 0)
      {
        *what = _(known[i].what);
        return TRUE;
      }
  return FALSE;
}

static char *
convert_to_utf8 (const char *data, gsize length, const char *from, const char *navn, gsize *out_length,
                 GError **error)
{
  g_autoptr (GError) local = NULL;
  char *text = g_convert (data, (gssize) length, "UTF-8", from, NULL, out_length, &local);

  if (text == NULL)
    g_set_error (
      error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_NOT_TEXT,
      /* Translators: file name. */
      _("“%s” could not be read as text. Save it as “CSV UTF-8” and try again; nothing was changed."), navn);
  return text;
}

/* Excel in Denmark saves "CSV" as Windows-1252, and "Unicode text" as UTF-16. */
char *
pejl_csv_text (const char *data, gsize length, const char *navn, const char **tegnsaet, gsize *out_length,
         GError **error)
{
  const char *what = NULL;

  if (is_foreign_file (data, length, &what))
    {
      g_set_error (
        error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_NOT_TEXT,
        /* Translators: file name, kind of file. */
        _("“%s” is %s, not a CSV. Export or save it as CSV and choose that file; nothing was changed."),
        navn, what);
      return NULL;
    }
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      *tegnsaet = "UTF-16";
      return convert_to_utf8 (data + 2, length - 2, data[0] == '\xff' ? "UTF-16LE" : "UTF-16BE", navn,
                              out_length, error);
    }
  if (memchr (data, 0, length) != NULL)
    {
      g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_NOT_TEXT,
                   /* Translators: file name. */
                   _("“%s” holds bytes that no text file has, so it is no CSV or it is damaged. Fetch it "
                     "again; "
                     "nothing was changed."),
                   navn);
      return NULL;
    }
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  if (g_utf8_validate (data, (gssize) length, NULL))
    {
      *tegnsaet = "UTF-8";
      *out_length = length;
      return g_strndup (data, length);
    }
  *tegnsaet = "Windows-1252";
  return convert_to_utf8 (data, length, "WINDOWS-1252", navn, out_length, error);
}

/* --- cells --- */

static gboolean
at_line_end (const PejlCsvLaeser *laeser)
{
  return laeser->p >= laeser->end || *laeser->p == '\n' || *laeser->p == '\r';
}

static void
skip_line_end (PejlCsvLaeser *laeser)
{
  if (laeser->p < laeser->end && *laeser->p == '\r')
    laeser->p++;
  if (laeser->p < laeser->end && *laeser->p == '\n')
    laeser->p++;
  laeser->linje++;
}

static gboolean
read_quoted (PejlCsvLaeser *laeser, GString *cell, GError **error)
{
  guint start = laeser->linje;

  for (laeser->p++; laeser->p < laeser->end && cell->len <= PEJL_REGISTER_MAX_RECORD; laeser->p++)
    {
      if (*laeser->p == '"')
        {
          if (laeser->p + 1 >= laeser->end || laeser->p[1] != '"')
            {
              laeser->p++;
              return TRUE;
            }
          laeser->p++;
        }
      else if (*laeser->p == '\n')
        laeser->linje++;
      g_string_append_c (cell, *laeser->p);
    }
  g_set_error (
    error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_BROKEN,
    /* Translators: file name, line number. */
    _("“%s”, line %u: a quotation mark begins there and never ends. Correct the line or export the file again; "
      "nothing was changed."),
    laeser->navn, start);
  return FALSE;
}

/* Trimmed, white space and control characters as one space: a name with a line break is still a name. */
static char *
tidy (const char *text)
{
  g_autofree char *nfc = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *tidied = g_string_new (NULL);

  for (const char *p = nfc; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (tidied, c);
      else if (tidied->len > 0 && tidied->str[tidied->len - 1] != ' ')
        g_string_append_c (tidied, ' ');
    }
  if (tidied->len > 0 && tidied->str[tidied->len - 1] == ' ')
    g_string_truncate (tidied, tidied->len - 1);
  return g_string_free (tidied, FALSE);
}

GPtrArray *
pejl_csv_raekke (PejlCsvLaeser *laeser, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  const char *start = laeser->p;

  if (laeser->p >= laeser->end)
    return NULL;
  for (;;)
    {
      g_autoptr (GString) cell = g_string_new (NULL);

      if (laeser->p < laeser->end && *laeser->p == '"' && !read_quoted (laeser, cell, error))
        return NULL;
      while (!at_line_end (laeser) && *laeser->p != laeser->separator)
        g_string_append_c (cell, *laeser->p++);
      g_ptr_array_add (cells, tidy (cell->str));
      if (laeser->p - start > PEJL_REGISTER_MAX_RECORD || cells->len > PEJL_REGISTER_MAX_COLUMNS)
        {
          g_autofree char *what
            = g_strdup_printf (_("line %u is over 64 KB or has more than 256 columns"), laeser->linje);

          pejl_csv_for_stor (error, laeser->navn, what);
          return NULL;
        }
      if (at_line_end (laeser))
        break;
      laeser->p++;
    }
  if (laeser->p < laeser->end)
    skip_line_end (laeser);
  return g_steal_pointer (&cells);
}

gboolean
pejl_csv_er_tom (GPtrArray *celler)
{
  for (guint i = 0; i < celler->len; i++)
    if (*(const char *) g_ptr_array_index (celler, i) != '\0')
      return FALSE;
  return TRUE;
}

GPtrArray *
pejl_csv_naeste (PejlCsvLaeser *laeser, guint har, guint *linje, GCancellable *cancellable, GError **error)
{
  while (laeser->p < laeser->end)
    {
      g_autoptr (GPtrArray) cells = NULL;

      *linje = laeser->linje;
      cells = pejl_csv_raekke (laeser, error);
      if (cells == NULL)
        return NULL;
      if (pejl_csv_er_tom (cells))
        continue;
      if (har >= PEJL_REGISTER_MAX_ROWS)
        {
          pejl_csv_for_stor (error, laeser->navn, _("it has more than 100,000 rows"));
          return NULL;
        }
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_CANCELLED, _("Stopped. Nothing was changed."));
          return NULL;
        }
      return g_steal_pointer (&cells);
    }
  return NULL;
}

void
pejl_csv_spring_tomme_over (PejlCsvLaeser *laeser)
{
  while (laeser->p < laeser->end && (*laeser->p == '\n' || *laeser->p == '\r'))
    skip_line_end (laeser);
}

gboolean
pejl_csv_samme_navn (const char *a, const char *b)
{
  g_autofree char *fold_a = g_utf8_casefold (a, -1);
  g_autofree char *fold_b = g_utf8_casefold (b, -1);

  return strcmp (fold_a, fold_b) == 0;
}

static GBytes *
read_capped (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize n = 0;

  if (stream == NULL)
    return NULL;
  do
    {
      guint before = bytes->len;

      g_byte_array_set_size (bytes, before + 256 * 1024);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes->data + before, 256 * 1024, &n,
                                    cancellable, error))
        return NULL;
      g_byte_array_set_size (bytes, before + (guint) n);
    }
  while (n == 256 * 1024 && bytes->len <= PEJL_REGISTER_MAX_FILE);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
pejl_csv_fil (const char *path, const char *navn, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  GBytes *bytes = read_capped (path, cancellable, &local);

  if (bytes == NULL)
    g_set_error (error, PEJL_REGISTER_ERROR,
                 g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? PEJL_REGISTER_ERROR_CANCELLED
                                                                           : PEJL_REGISTER_ERROR_READ,
                 /* Translators: file name, the system's words. */
                 _("“%s” could not be read: %s. Nothing was changed."), navn, local->message);
  return bytes;
}
