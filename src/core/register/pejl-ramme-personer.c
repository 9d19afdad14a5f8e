// SPDX-License-Identifier: GPL-3.0-or-later
// No column of CPR numbers and none of people's names comes in: context figures are about places.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-ramme-valg.h"
#include "core/rules/pejl-privat-ord.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Cells of a column that are looked through for names. */
#define SAMPLE 500
#define CPR_DIGITS 10

static gboolean
header_says (const char *hoved, const char *const *words)
{
  g_autofree char *small = g_utf8_casefold (hoved, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (small, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isdigit (*text);
  return n;
}

static gboolean
looks_like_cpr (const PejlPrivatOrd *ord, const char *cell)
{
  g_autoptr (GArray) found = NULL;
  double value;

  if (count_digits (cell) < CPR_DIGITS)
    return FALSE;
  /* A mean with many decimals is no one's number. */
  if (strchr (cell, ',') != NULL && pejl_rammetal_laes_tal (cell, PEJL_TALFORM_DANSK, &value))
    return FALSE;
  found = pejl_privat_scan (ord, cell);
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, PejlPrivatFund, i).art == PEJL_PRIVAT_CPR)
      return TRUE;
  return FALSE;
}

static gboolean
has_cpr (const PejlPrivatOrd *ord, const PejlCsvTabel *tabel, guint kolonne)
{
  /* The numbers of the business register have ten digits too, and often begin as a date does. */
  static const char *const p_numbers[] = { "p-nummer", "pnummer", "p-nr", "pnr", "produktionsenhed", NULL };

  if (header_says (g_ptr_array_index (tabel->hoved, kolonne), p_numbers))
    return FALSE;
  for (guint i = 0; i < tabel->raekker->len; i++)
    if (looks_like_cpr (ord, pejl_csv_tabel_celle (tabel, i, kolonne)))
      return TRUE;
  return FALSE;
}

/* It begins with a given name and has no digit. */
static gboolean
looks_like_person (const PejlPrivatOrd *ord, const char *cell)
{
  g_autoptr (GArray) found = NULL;

  if (count_digits (cell) > 0)
    return FALSE;
  found = pejl_privat_scan (ord, cell);
  return found->len > 0 && g_array_index (found, PejlPrivatFund, 0).art == PEJL_PRIVAT_NAVN
         && g_array_index (found, PejlPrivatFund, 0).start == 0;
}

/* Half of the cells that are no place's. A column that is called as one of places may hold a house named after a person. */
static gboolean
has_persons (const PejlPrivatOrd *ord, const PejlRammeFil *fil, guint kolonne)
{
  static const char *const places[] = { "dagtilbud", "institution", "enhed", "hus", "afdeling", "sted", "distrikt", "kommune", NULL };
  guint least = header_says (g_ptr_array_index (fil->tabel->hoved, kolonne), places) ? 3 : 1;
  guint cells = 0, persons = 0;

  for (guint i = 0; i < fil->tabel->raekker->len && cells < SAMPLE; i++)
    {
      const char *cell = pejl_csv_tabel_celle (fil->tabel, i, kolonne);

      if (*cell == '\0' || pejl_ramme_steder_kender (fil->steder, cell))
        continue;
      cells++;
      persons += looks_like_person (ord, cell);
    }
  return persons >= least && persons * 2 >= cells;
}

static gboolean
refuse (const PejlRammeFil *fil, guint kolonne, gboolean cpr, GError **error)
{
  g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_PERSONER,
               /* Translators: file name, name of a column. */
               cpr ? _("“%s” was not read: its column “%s” looks like CPR numbers. Context figures are about places, never about "
                       "persons. Take the column out of the file and try again; nothing was changed.")
                   : _("“%s” was not read: its column “%s” names persons. Context figures are about places, never about persons. "
                       "Take the column out of the file and try again; nothing was changed."),
               fil->tabel->navn, (const char *) g_ptr_array_index (fil->tabel->hoved, kolonne));
  return FALSE;
}

gboolean
pejl_ramme_tjek_personer (PejlReader *reader, const PejlRammeFil *fil, GError **error)
{
  static const char *const cpr_words[] = { "cpr", "personnummer", "personnr", NULL };
  static const char *const name_words[] = { "fornavn", "efternavn", "medarbejdernavn", "ledernavn", "leders navn",
                                            "barnets navn", "barnenavn", "børnenavn", NULL };
  g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_read (reader);

  for (guint k = 0; k < fil->tabel->hoved->len; k++)
    {
      const char *hoved = g_ptr_array_index (fil->tabel->hoved, k);

      if (header_says (hoved, cpr_words) || has_cpr (ord, fil->tabel, k))
        return refuse (fil, k, TRUE, error);
      if (header_says (hoved, name_words) || has_persons (ord, fil, k))
        return refuse (fil, k, FALSE, error);
    }
  return TRUE;
}
