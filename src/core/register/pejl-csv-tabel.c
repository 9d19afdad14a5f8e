// SPDX-License-Identifier: GPL-3.0-or-later
// A whole CSV as a table: which separator parts it, its header, its rows.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows that are looked at for the separator. */
#define SAMPLE 20

static void
row_free (gpointer data)
{
  PejlCsvRaekke *raekke = data;

  g_ptr_array_unref (raekke->celler);
  g_free (raekke);
}

void
pejl_csv_tabel_free (PejlCsvTabel *tabel)
{
  if (tabel == NULL)
    return;
  g_free (tabel->navn);
  g_clear_pointer (&tabel->hoved, g_ptr_array_unref);
  g_clear_pointer (&tabel->raekker, g_ptr_array_unref);
  g_free (tabel);
}

/* Rows with as many cells as the header; 0 when it has but one. */
static guint
rows_alike (const PejlCsvLaeser *start, char separator, guint *columns)
{
  PejlCsvLaeser laeser = *start;
  g_autoptr (GPtrArray) header = NULL;
  guint alike = 1;

  laeser.separator = separator;
  header = pejl_csv_raekke (&laeser, NULL);
  *columns = header != NULL ? header->len : 0;
  if (*columns < 2)
    return 0;
  for (guint i = 0; i < SAMPLE && laeser.p < laeser.end; i++)
    {
      g_autoptr (GPtrArray) cells = pejl_csv_raekke (&laeser, NULL);

      if (cells == NULL)
        break;
      alike += cells->len == header->len;
    }
  return alike;
}

static char
find_separator (const PejlCsvLaeser *laeser)
{
  static const char separators[] = PEJL_CSV_SEPARATORER;
  guint best_alike = 0, best_columns = 0;
  char best = separators[0];

  for (guint i = 0; separators[i] != '\0'; i++)
    {
      guint columns, alike = rows_alike (laeser, separators[i], &columns);

      if (alike > best_alike || (alike == best_alike && columns > best_columns))
        {
          best_alike = alike;
          best_columns = columns;
          best = separators[i];
        }
    }
  return best;
}

/* Spreadsheets leave empty columns at the right, without a name. */
static void
drop_nameless (GPtrArray *hoved)
{
  while (hoved->len > 0 && *(const char *) g_ptr_array_index (hoved, hoved->len - 1) == '\0')
    g_ptr_array_set_size (hoved, (int) hoved->len - 1);
}

static PejlCsvRaekke *
fit_row (GPtrArray *cells, guint columns, guint linje)
{
  PejlCsvRaekke *raekke = g_new0 (PejlCsvRaekke, 1);

  raekke->linje = linje;
  raekke->celler = g_ptr_array_ref (cells);
  while (cells->len < columns)
    g_ptr_array_add (cells, g_strdup (""));
  for (guint i = columns; i < cells->len; i++)
    raekke->for_mange |= *(const char *) g_ptr_array_index (cells, i) != '\0';
  g_ptr_array_set_size (cells, (int) columns);
  return raekke;
}

static gboolean
read_rows (PejlCsvLaeser *laeser, PejlCsvTabel *tabel, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failed = NULL;
  GPtrArray *cells;
  guint linje;

  while ((cells = pejl_csv_naeste (laeser, tabel->raekker->len, &linje, cancellable, &failed)) != NULL)
    {
      g_ptr_array_add (tabel->raekker, fit_row (cells, tabel->hoved->len, linje));
      g_ptr_array_unref (cells);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_shape (const PejlCsvTabel *tabel, GError **error)
{
  if (tabel->hoved->len >= 2 && tabel->raekker->len > 0)
    return TRUE;
  g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_NOT_REGISTER,
               /* Translators: file name. */
               tabel->hoved->len < 2
                 ? _("“%s” is no table: its first line must name at least two columns, parted by semicolons, tabs or commas. "
                     "Nothing was changed.")
                 : _("“%s” names its columns, but there are no rows under them. Nothing was changed."),
               tabel->navn);
  return FALSE;
}

PejlCsvTabel *
pejl_csv_tabel_parse (const char *data, gsize length, const char *navn, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlCsvTabel) tabel = g_new0 (PejlCsvTabel, 1);
  g_autofree char *text = NULL;
  gsize text_length = 0;
  PejlCsvLaeser laeser = { .navn = navn, .linje = 1 };

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  tabel->navn = g_strdup (navn);
  tabel->raekker = g_ptr_array_new_with_free_func (row_free);
  if (length > PEJL_REGISTER_MAX_FILE)
    {
      pejl_csv_for_stor (error, navn, _("it is over 32 MB"));
      return NULL;
    }
  text = pejl_csv_text (length > 0 ? data : "", length, navn, &tabel->tegnsaet, &text_length, error);
  if (text == NULL)
    return NULL;
  laeser.p = text;
  laeser.end = text + text_length;
  pejl_csv_spring_tomme_over (&laeser);
  tabel->separator = laeser.separator = find_separator (&laeser);
  tabel->hoved = laeser.p < laeser.end ? pejl_csv_raekke (&laeser, error) : g_ptr_array_new_with_free_func (g_free);
  if (tabel->hoved == NULL)
    return NULL;
  drop_nameless (tabel->hoved);
  if (!read_rows (&laeser, tabel, cancellable, error) || !check_shape (tabel, error))
    return NULL;
  return g_steal_pointer (&tabel);
}

PejlCsvTabel *
pejl_csv_tabel_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = pejl_csv_fil (path, shown, cancellable, error);

  if (bytes == NULL)
    return NULL;
  return pejl_csv_tabel_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), shown, cancellable, error);
}

const char *
pejl_csv_tabel_celle (const PejlCsvTabel *tabel, guint raekke, guint kolonne)
{
  const PejlCsvRaekke *row = g_ptr_array_index (tabel->raekker, raekke);

  return kolonne < row->celler->len ? g_ptr_array_index (row->celler, kolonne) : "";
}
