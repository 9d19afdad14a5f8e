// SPDX-License-Identifier: GPL-3.0-or-later
// A file of context figures, and which of its columns is what: guessed, and then as a person chooses.
#pragma once

#include "core/model/pejl-rammetal.h"
#include "core/register/pejl-csv.h"
#include "core/register/pejl-ramme-steder.h"

G_BEGIN_DECLS

/* Values that a file may have in all; a municipality of 150 dagtilbud has some thousands a year. */
#define PEJL_RAMME_MAX_TAL 200000

typedef enum
{
  PEJL_RAMMEROLLE_INGEN = 0,
  PEJL_RAMMEROLLE_NUMMER,   /* the dagtilbud, by G-number or daginstitutionsnummer */
  PEJL_RAMMEROLLE_STED,     /* the name of a dagtilbud, a distrikt or the kommune */
  PEJL_RAMMEROLLE_DISTRIKT,
  PEJL_RAMMEROLLE_KOMMUNE,
  PEJL_RAMMEROLLE_TID,
  PEJL_RAMMEROLLE_KILDE,
  PEJL_RAMMEROLLE_TAL,      /* values of one figure */
} PejlRammeRolle;
#define PEJL_RAMMEROLLE_N 8

/* What it is called, in the user's language; "" for TAL. Static. */
const char *pejl_ramme_rolle_navn (PejlRammeRolle rolle);

/* A file as it was read, and the places that its rows can be about. */
typedef struct
{
  PejlCsvTabel *tabel;
  PejlRammeSteder *steder;
} PejlRammeFil;

void pejl_ramme_fil_free (PejlRammeFil *fil);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRammeFil, pejl_ramme_fil_free)
/* Also refuses a file in which a column looks like CPR numbers or names persons: PEJL_REGISTER_ERROR_PERSONER. */
PejlRammeFil *pejl_ramme_fil_read (PejlReader *reader, const char *path, GCancellable *cancellable, GError **error);
/* The same from memory. */
PejlRammeFil *pejl_ramme_fil_parse (PejlReader *reader, const char *data, gsize length, const char *navn, GError **error);

typedef struct
{
  PejlRammeRolle rolle;
  PejlNoegletal *noegletal; /* owned; of TAL only */
} PejlRammeKolonne;

typedef struct
{
  GArray *kolonner;          /* PejlRammeKolonne, one a column of the file */
  char dato[PEJL_DATO_LEN];  /* of the rows that say no time themselves; "": none */
  PejlRammeTid tid;
  char *kilde;               /* of the rows that say no source themselves; never NULL */
} PejlRammeValg;

/* So many columns, none of them used. */
PejlRammeValg *pejl_ramme_valg_new (guint kolonner);
void pejl_ramme_valg_free (PejlRammeValg *valg);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRammeValg, pejl_ramme_valg_free)
PejlRammeValg *pejl_ramme_valg_copy (const PejlRammeValg *valg);

/* By the names of the columns, and by what is in them. The source is the file's name. */
PejlRammeValg *pejl_ramme_valg_gaet (PejlReader *reader, const PejlRammeFil *fil);
/* What one column is. It takes the part from the column that had it: each role, and each figure, has one column at most.
 * noegletal: of TAL, else NULL; a reference is taken. */
void pejl_ramme_valg_set (PejlRammeValg *valg, guint kolonne, PejlRammeRolle rolle, PejlNoegletal *noegletal);
/* -1: no column has the role. */
int pejl_ramme_valg_kolonne (const PejlRammeValg *valg, PejlRammeRolle rolle);
/* "Column=role", as docs/datafiler.md has it: nummer, sted, distrikt, kommune, tid, kilde, ingen, the key of a figure, or
 * "egen" or "egen:unit:decimals" for a figure of one's own that is called as the column. FALSE with PEJL_REGISTER_ERROR_KOLONNE. */
gboolean pejl_ramme_valg_linje (PejlRammeValg *valg, PejlReader *reader, const PejlRammeFil *fil, const char *linje, GError **error);
/* A figure of one's own that is called as the column; NULL when nothing is left of its name. */
PejlNoegletal *pejl_ramme_egen (const char *navn, const char *enhed, guint decimaler);
/* The same out of the column: "Udetid (timer om dagen)" says the unit, and its values the decimals. */
PejlNoegletal *pejl_ramme_egen_af_kolonne (const PejlRammeFil *fil, guint kolonne);
/* What is still missing, as a sentence in the user's language; NULL: nothing is. Static. */
const char *pejl_ramme_valg_mangler (const PejlRammeValg *valg);

/* Private: FALSE with an error when a column is of persons. */
gboolean pejl_ramme_tjek_personer (PejlReader *reader, const PejlRammeFil *fil, GError **error);

G_END_DECLS
