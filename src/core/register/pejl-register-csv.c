// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV from Dagtilbudsregisteret (STIL), read as rows of text. Judges its form, not what it says.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-register-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* --- the header --- */

/* For each column and name the cell it stands in, or -1. */
typedef struct
{
  int plads[PEJL_KOLONNE_N][3];
  guint antal;
} Hoved;

static void
match_header (GPtrArray *cells, Hoved *hoved)
{
  memset (hoved->plads, 0xff, sizeof hoved->plads);
  hoved->antal = cells->len;
  for (guint k = 0; k < PEJL_KOLONNE_N; k++)
    for (guint n = 0; n < 3 && kolonne_navne[k][n] != NULL; n++)
      for (guint i = 0; i < cells->len && hoved->plads[k][n] < 0; i++)
        if (pejl_csv_samme_navn (g_ptr_array_index (cells, i), kolonne_navne[k][n]))
          hoved->plads[k][n] = (int) i;
}

static gboolean
has_column (const Hoved *hoved, guint kolonne)
{
  return hoved->plads[kolonne][0] >= 0 || hoved->plads[kolonne][1] >= 0 || hoved->plads[kolonne][2] >= 0;
}

static gboolean
set_not_register (const PejlCsvLaeser *laeser, GError **error)
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
read_header (PejlCsvLaeser *laeser, Hoved *hoved, GError **error)
{
  static const char separators[] = PEJL_CSV_SEPARATORER;

  pejl_csv_spring_tomme_over (laeser);
  for (guint i = 0; separators[i] != '\0'; i++)
    {
      PejlCsvLaeser attempt = *laeser;
      g_autoptr (GPtrArray) cells = NULL;

      attempt.separator = separators[i];
      cells = pejl_csv_raekke (&attempt, NULL);
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
read_rows (PejlCsvLaeser *laeser, const Hoved *hoved, PejlRegisterCsv *csv, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) failed = NULL;
  GPtrArray *cells;
  guint linje;

  while ((cells = pejl_csv_naeste (laeser, csv->raekker->len, &linje, cancellable, &failed)) != NULL)
    {
      g_ptr_array_add (csv->raekker, row_from_cells (cells, hoved, linje));
      g_ptr_array_unref (cells);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
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
  PejlCsvLaeser laeser = { .navn = navn, .linje = 1 };
  Hoved hoved;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  csv->raekker = g_ptr_array_new_with_free_func (row_free);
  if (length > PEJL_REGISTER_MAX_FILE)
    {
      pejl_csv_for_stor (error, navn, _("it is over 32 MB"));
      return NULL;
    }
  text = pejl_csv_text (length > 0 ? data : "", length, navn, &csv->tegnsaet, &text_length, error);
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

PejlRegisterCsv *
pejl_register_csv_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *navn = g_filename_display_name (path);
  g_autoptr (GBytes) bytes = pejl_csv_fil (path, navn, cancellable, error);

  if (bytes == NULL)
    return NULL;
  return pejl_register_csv_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), navn, cancellable,
                                  error);
}
