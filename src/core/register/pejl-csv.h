// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV of a stranger as cells of text: encoding, separators, quotes, caps on size. Judges its form, not what it says.
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
  PEJL_REGISTER_ERROR_NOT_REGISTER,  /* text, but without the columns that are needed, or without rows */
  PEJL_REGISTER_ERROR_BROKEN,        /* a quote that never ends */
  /* rows of several municipalities, and the store does not say which is ours */
  PEJL_REGISTER_ERROR_MANY_KOMMUNER,
  PEJL_REGISTER_ERROR_CANCELLED,
  PEJL_REGISTER_ERROR_PERSONER,      /* a column of CPR numbers or of people's names */
  PEJL_REGISTER_ERROR_KOLONNE,       /* a choice of columns that does not fit the file */
} PejlRegisterError;

#define PEJL_REGISTER_MAX_FILE (32 * 1024 * 1024)
#define PEJL_REGISTER_MAX_RECORD (64 * 1024)
#define PEJL_REGISTER_MAX_ROWS 100000
#define PEJL_REGISTER_MAX_COLUMNS 256

/* Where reading stands in a text. Public so that a reader may try a separator on a copy of it. */
typedef struct
{
  const char *navn; /* of the file, for errors */
  const char *p;
  const char *end;
  char separator;
  guint linje;      /* of p, from 1 */
} PejlCsvLaeser;

/* The separators that are tried, the commonest first. */
#define PEJL_CSV_SEPARATORER ";\t,"

/* UTF-8 with or without BOM, UTF-16 with BOM or Windows-1252, as UTF-8. tegnsaet: static.
 * What is no text is refused with a sentence that says what it is. */
char *pejl_csv_text (const char *data, gsize length, const char *navn, const char **tegnsaet, gsize *out_length, GError **error);
/* The cells of one record (char*): trimmed, white space and control characters as one space. NULL with an error, or NULL without
 * at the end of the file. */
GPtrArray *pejl_csv_raekke (PejlCsvLaeser *laeser, GError **error);
gboolean pejl_csv_er_tom (GPtrArray *celler);
/* The next record that is not empty, after har others were taken; *linje: where it begins. NULL without an error at the end of the file;
 * with PEJL_REGISTER_ERROR_TOO_LARGE when PEJL_REGISTER_MAX_ROWS were taken, or PEJL_REGISTER_ERROR_CANCELLED. */
GPtrArray *pejl_csv_naeste (PejlCsvLaeser *laeser, guint har, guint *linje, GCancellable *cancellable, GError **error);
void pejl_csv_spring_tomme_over (PejlCsvLaeser *laeser);
/* Same letters, whatever their case. */
gboolean pejl_csv_samme_navn (const char *a, const char *b);
/* FALSE, with PEJL_REGISTER_ERROR_TOO_LARGE: "“%s” was not read, because %s". */
gboolean pejl_csv_for_stor (GError **error, const char *navn, const char *hvad);
/* No more than the cap and one byte, so that a wrong file of many gigabytes costs nothing. navn is what errors call it. */
GBytes *pejl_csv_fil (const char *path, const char *navn, GCancellable *cancellable, GError **error);

/* A whole file: its first row names the columns. */
typedef struct
{
  guint linje;       /* of the file on which the row begins, from 1 */
  GPtrArray *celler; /* char*; as many as the header, those that are missing "" */
  gboolean for_mange; /* it had more, with something in them */
} PejlCsvRaekke;

typedef struct
{
  char *navn;            /* of the file, without its folder */
  const char *tegnsaet;  /* "UTF-8", "UTF-16" or "Windows-1252" */
  char separator;
  GPtrArray *hoved;      /* char* */
  GPtrArray *raekker;    /* PejlCsvRaekke* */
} PejlCsvTabel;

void pejl_csv_tabel_free (PejlCsvTabel *tabel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlCsvTabel, pejl_csv_tabel_free)
/* The separator is the one that parts the most rows as it parts the header. */
PejlCsvTabel *pejl_csv_tabel_read (const char *path, GCancellable *cancellable, GError **error);
/* The same from memory; data need not end with a zero. */
PejlCsvTabel *pejl_csv_tabel_parse (const char *data, gsize length, const char *navn, GCancellable *cancellable, GError **error);
/* "" where there is none. */
const char *pejl_csv_tabel_celle (const PejlCsvTabel *tabel, guint raekke, guint kolonne);

G_END_DECLS
