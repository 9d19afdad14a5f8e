// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV from Dagtilbudsregisteret (STIL), read as rows of text. Judges its form, not what it says.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_REGISTER_ERROR (pejl_register_error_quark ())
GQuark pejl_register_error_quark (void);

typedef enum
{
  PEJL_REGISTER_ERROR_READ,          /* the file is not there or cannot be read */
  PEJL_REGISTER_ERROR_TOO_LARGE,     /* file, row or number of rows over the caps below */
  PEJL_REGISTER_ERROR_NOT_TEXT,      /* a workbook, a PDF, bytes that are no text */
  PEJL_REGISTER_ERROR_NOT_REGISTER,  /* text, but without the register's columns, or without rows */
  PEJL_REGISTER_ERROR_BROKEN,        /* a quote that never ends */
  /* rows of several municipalities, and the store does not say which is ours */
  PEJL_REGISTER_ERROR_MANY_KOMMUNER,
  PEJL_REGISTER_ERROR_CANCELLED,
} PejlRegisterError;

#define PEJL_REGISTER_MAX_FILE (32 * 1024 * 1024)
#define PEJL_REGISTER_MAX_RECORD (64 * 1024)
#define PEJL_REGISTER_MAX_ROWS 100000
#define PEJL_REGISTER_MAX_COLUMNS 256

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
