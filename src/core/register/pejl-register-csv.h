// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV from Dagtilbudsregisteret (STIL), read as rows of text. Judges its form, not what it says.
#pragma once

#include "core/register/pejl-csv.h"

G_BEGIN_DECLS

/* The columns that are used; others are passed over. */
typedef enum
{
  PEJL_KOLONNE_DAGTILBUDSTYPE,
  PEJL_KOLONNE_INSTITUTION, /* daginstitutionsNummer */
  PEJL_KOLONNE_GNUMMER,     /* anvisningsenhedsNummer: needed */
  PEJL_KOLONNE_NAVN,        /* dagtilbudsNavn or navn: needed */
  PEJL_KOLONNE_INSTTYPE,
  PEJL_KOLONNE_STATUS,
  PEJL_KOLONNE_EJERFORM,
  PEJL_KOLONNE_KOMMUNE_NR,
  PEJL_KOLONNE_KOMMUNE_NAVN,
  PEJL_KOLONNE_VEJ,
  PEJL_KOLONNE_HUSNR,
  PEJL_KOLONNE_POSTNR,
  PEJL_KOLONNE_BY,
  PEJL_KOLONNE_BREDDE,
  PEJL_KOLONNE_LAENGDE,
  PEJL_KOLONNE_CVR,
  PEJL_KOLONNE_PNR,
  PEJL_KOLONNE_N,
} PejlKolonne;

/* One row. A text is "" when the cell is empty and never NULL; trimmed, control characters taken out. */
typedef struct
{
  guint linje;      /* line of the file on which the row begins, from 1 */
  guint felter;     /* how many cells the row had */
  char *felt[PEJL_KOLONNE_N];
} PejlRegisterRow;

typedef struct
{
  gboolean har[PEJL_KOLONNE_N]; /* whether the file has the column at all */
  guint kolonner;               /* columns in the header */
  const char *tegnsaet;         /* "UTF-8", "UTF-16" or "Windows-1252" */
  GPtrArray *raekker;           /* PejlRegisterRow* */
} PejlRegisterCsv;

void pejl_register_csv_free (PejlRegisterCsv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRegisterCsv, pejl_register_csv_free)

/* Semicolons (also tabs or commas), UTF-8 with or without BOM, UTF-16 with BOM or Windows-1252, any line
 * ends, quoted cells, columns missing, more or in another order. Both dagtilbudsNavn and navn: the first that
 * is filled in. Errors are sentences that name the file. */
PejlRegisterCsv *pejl_register_csv_read (const char *path, GCancellable *cancellable, GError **error);
/* The same from memory; navn is what errors call it. data need not end with a zero. */
PejlRegisterCsv *pejl_register_csv_parse (const char *data, gsize length, const char *navn,
                                          GCancellable *cancellable, GError **error);

G_END_DECLS
