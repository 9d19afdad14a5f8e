// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV from Dagtilbudsregisteret (STIL), read as rows of text. Judges its form, not what it says.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-register-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (pejl-register-error-quark, pejl_register_error)

/* Names a column is known by, best first; compared without case. */
static const char *const kolonne_navne[PEJL_KOLONNE_N][3] = {
  [PEJL_KOLONNE_DAGTILBUDSTYPE] = { "dagtilbudsType" },
  [PEJL_KOLONNE_INSTITUTION] = { "daginstitutionsNummer" },
  [PEJL_KOLONNE_GNUMMER] = { "anvisningsenhedsNummer" },
  [PEJL_KOLONNE_NAVN] = { "dagtilbudsNavn", "navn" },
  [PEJL_KOLONNE_INSTTYPE] = { "instType3" },
  [PEJL_KOLONNE_STATUS] = { "aktivitetsstatus" },
  [PEJL_KOLONNE_EJERFORM] = { "ejerformKode" },
  [PEJL_KOLONNE_KOMMUNE_NR] = { "kommuneKode" },
  [PEJL_KOLONNE_KOMMUNE_NAVN] = { "kommuneKode_Tekst" },
  [PEJL_KOLONNE_VEJ] = { "vejNavn" },
  [PEJL_KOLONNE_HUSNR] = { "husNummer" },
  [PEJL_KOLONNE_POSTNR] = { "postNummer" },
  [PEJL_KOLONNE_BY] = { "byNavn" },
  [PEJL_KOLONNE_BREDDE] = { "geoBredde" },
  [PEJL_KOLONNE_LAENGDE] = { "geoLaengde", "geoLængde" },
  [PEJL_KOLONNE_CVR] = { "cvrNummer" },
  [PEJL_KOLONNE_PNR] = { "pNummer", "P-nummer" },
};

typedef struct
{
  const char *navn;   /* of the file, for errors */
  const char *p;
  const char *end;
  char separator;
  guint linje;        /* of p */
} Laeser;

static void
row_free (gpointer data)
{
  PejlRegisterRow *row = data;

  for (guint i = 0; i < PEJL_KOLONNE_N; i++)
    g_free (row->felt[i]);
  g_free (row);
}

void
pejl_register_csv_free (PejlRegisterCsv *csv)
{
  if (csv == NULL)
    return;
  g_clear_pointer (&csv->raekker, g_ptr_array_unref);
  g_free (csv);
}

static gboolean
set_too_large (GError **error, const char *navn, const char *what)
{
  g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_TOO_LARGE,
               /* Translators: file name, and what is too large ("the file is over 32 MB"). */
               _("“%s” was not read, because %s. A register export of one municipality is far smaller; "
                 "nothing was changed."),
               navn, what);
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
static char *
to_utf8 (const char *data, gsize length, const char *navn, const char **tegnsaet, gsize *out_length,
         GError **error)
{
  const char *what = NULL;

  if (is_foreign_file (data, length, &what))
    {
      g_set_error (
        error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_NOT_TEXT,
        /* Translators: file name, kind of file. */
        _("“%s” is %s, not a CSV from Dagtilbudsregisteret. Export the register as CSV and choose that file; "
          "nothing was changed."),
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
at_line_end (const Laeser *laeser)
{
  return laeser->p >= laeser->end || *laeser->p == '\n' || *laeser->p == '\r';
}

static void
skip_line_end (Laeser *laeser)
{
  if (laeser->p < laeser->end && *laeser->p == '\r')
    laeser->p++;
  if (laeser->p < laeser->end && *laeser->p == '\n')
    laeser->p++;
  laeser->linje++;
}

static gboolean
read_quoted (Laeser *laeser, GString *cell, GError **error)
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
    _("“%s”, line %u: a quotation mark begins there and never ends. Correct the line or export the register "
      "again; nothing was changed."),
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

/* The cells of one record. NULL with an error, or NULL without at the end of the file. */
static GPtrArray *
read_record (Laeser *laeser, GError **error)
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

          set_too_large (error, laeser->navn, what);
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

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) g_ptr_array_index (cells, i) != '\0')
      return FALSE;
  return TRUE;
}

/* --- the header --- */

/* For each column and name the cell it stands in, or -1. */
typedef struct
{
  int plads[PEJL_KOLONNE_N][3];
  guint antal;
} Hoved;

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *fold_a = g_utf8_casefold (a, -1);
  g_autofree char *fold_b = g_utf8_casefold (b, -1);

  return strcmp (fold_a, fold_b) == 0;
}

static void
match_header (GPtrArray *cells, Hoved *hoved)
{
  memset (hoved->plads, 0xff, sizeof hoved->plads);
  hoved->antal = cells->len;
  for (guint k = 0; k < PEJL_KOLONNE_N; k++)
    for (guint n = 0; n < 3 && kolonne_navne[k][n] != NULL; n++)
      for (guint i = 0; i < cells->len && hoved->plads[k][n] < 0; i++)
        if (same_name (g_ptr_array_index (cells, i), kolonne_navne[k][n]))
          hoved->plads[k][n] = (int) i;
}

static gboolean
has_column (const Hoved *hoved, guint kolonne)
{
  return hoved->plads[kolonne][0] >= 0 || hoved->plads[kolonne][1] >= 0 || hoved->plads[kolonne][2] >= 0;
}

static gboolean
set_not_register (const Laeser *laeser, GError **error)
{
  g_autofree char *first = g_utf8_substring (laeser->p, 0, MIN (60, g_utf8_strlen (laeser->p, 240)));

  first[strcspn (first, "\r\n")] = '\0';
  if (*first == '\0')
    {
      g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_NOT_REGISTER,
                   /* Translators: file name. */
                   _("“%s” is empty. Export the register again; nothing was changed."), laeser->navn);
      return FALSE;
    }
  g_set_error (
    error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_NOT_REGISTER,
    /* Translators: file name, what its first line begins with. */
    _("“%s” is no export from Dagtilbudsregisteret: the first line must name the columns "
      "anvisningsenhedsNummer and dagtilbudsNavn (or navn), separated by semicolons, but it reads “%s”. "
      "Nothing was changed."),
    laeser->navn, first);
  return FALSE;
}

/* Finds the separator under which the first line names the needed columns. */
static gboolean
read_header (Laeser *laeser, Hoved *hoved, GError **error)
{
  static const char separators[] = ";\t,";

  while (laeser->p < laeser->end && (*laeser->p == '\n' || *laeser->p == '\r'))
    skip_line_end (laeser);
  for (guint i = 0; separators[i] != '\0'; i++)
    {
      Laeser attempt = *laeser;
      g_autoptr (GPtrArray) cells = NULL;

      attempt.separator = separators[i];
      cells = read_record (&attempt, NULL);
      if (cells == NULL)
        continue;
      match_header (cells, hoved);
      if (has_column (hoved, PEJL_KOLONNE_GNUMMER) && has_column (hoved, PEJL_KOLONNE_NAVN))
        {
          *laeser = attempt;
          return TRUE;
        }
    }
  return set_not_register (laeser, error);
}

static PejlRegisterRow *
row_from_cells (GPtrArray *cells, const Hoved *hoved, guint linje)
{
  PejlRegisterRow *row = g_new0 (PejlRegisterRow, 1);

  row->linje = linje;
  row->felter = cells->len;
  for (guint k = 0; k < PEJL_KOLONNE_N; k++)
    {
      const char *text = "";

      for (guint n = 0; n < 3 && *text == '\0'; n++)
        if (hoved->plads[k][n] >= 0 && (guint) hoved->plads[k][n] < cells->len)
          text = g_ptr_array_index (cells, (guint) hoved->plads[k][n]);
      row->felt[k] = g_strdup (text);
    }
  return row;
}

static gboolean
read_rows (Laeser *laeser, const Hoved *hoved, PejlRegisterCsv *csv, GCancellable *cancellable,
           GError **error)
{
  while (laeser->p < laeser->end)
    {
      guint linje = laeser->linje;
      g_autoptr (GPtrArray) cells = read_record (laeser, error);

      if (cells == NULL)
        return FALSE;
      if (is_blank (cells))
        continue;
      if (csv->raekker->len >= PEJL_REGISTER_MAX_ROWS)
        return set_too_large (error, laeser->navn, _("it has more than 100,000 rows"));
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_CANCELLED,
                               _("Stopped. Nothing was changed."));
          return FALSE;
        }
      g_ptr_array_add (csv->raekker, row_from_cells (cells, hoved, linje));
    }
  if (csv->raekker->len > 0)
    return TRUE;
  g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_NOT_REGISTER,
               /* Translators: file name. */
               _("“%s” has the register's columns but no rows under them. Export the register again; "
                 "nothing was changed."),
               laeser->navn);
  return FALSE;
}

PejlRegisterCsv *
pejl_register_csv_parse (const char *data, gsize length, const char *navn, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (PejlRegisterCsv) csv = g_new0 (PejlRegisterCsv, 1);
  g_autofree char *text = NULL;
  gsize text_length = 0;
  Laeser laeser = { .navn = navn, .linje = 1 };
  Hoved hoved;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  csv->raekker = g_ptr_array_new_with_free_func (row_free);
  if (length > PEJL_REGISTER_MAX_FILE)
    {
      set_too_large (error, navn, _("it is over 32 MB"));
      return NULL;
    }
  text = to_utf8 (length > 0 ? data : "", length, navn, &csv->tegnsaet, &text_length, error);
  if (text == NULL)
    return NULL;
  laeser.p = text;
  laeser.end = text + text_length;
  if (!read_header (&laeser, &hoved, error))
    return NULL;
  csv->kolonner = hoved.antal;
  for (guint k = 0; k < PEJL_KOLONNE_N; k++)
    csv->har[k] = has_column (&hoved, k);
  if (!read_rows (&laeser, &hoved, csv, cancellable, error))
    return NULL;
  return g_steal_pointer (&csv);
}

/* Reads no more than the cap and one byte, so that a wrong file of many gigabytes costs nothing. */
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

PejlRegisterCsv *
pejl_register_csv_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *navn = g_filename_display_name (path);
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = read_capped (path, cancellable, &local);

  if (bytes == NULL)
    {
      g_set_error (error, PEJL_REGISTER_ERROR,
                   g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? PEJL_REGISTER_ERROR_CANCELLED
                                                                             : PEJL_REGISTER_ERROR_READ,
                   /* Translators: file name, the system's words. */
                   _("“%s” could not be read: %s. Nothing was changed."), navn, local->message);
      return NULL;
    }
  return pejl_register_csv_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), navn, cancellable,
                                  error);
}
