// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures: what is counted (nøgletal) and what was counted of a dagtilbud, a distrikt or the kommune on a day (rammetal).
// They stand beside quality. Nothing here is ever part of a level, and nothing reckons the one out of the other.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

#define PEJL_NOEGLETAL_MAX_DECIMALER 3
/* What no figure of a municipality's dagtilbud reaches: a number beyond it was read from a wrong column. */
#define PEJL_RAMMETAL_MAX 1e9

/* What is counted. */
typedef struct
{
  PejlId id;         /* follows from key, so that all copies mean the same */
  char *key;         /* "sygefravaer-pct" */
  gint64 nr;         /* its place in a list */
  char *navn;        /* "Sygefravær" */
  char *enhed;       /* "pct.", "børn pr. voksen"; "": none */
  guint decimaler;   /* 0 … PEJL_NOEGLETAL_MAX_DECIMALER */
} PejlNoegletal;
PEJL_DECLARE_RECORD (PejlNoegletal, pejl_noegletal)

/* How long a time the figure is of. The numbers are stored; they are never used again. */
typedef enum
{
  PEJL_RAMMETID_DAG = 0,
  PEJL_RAMMETID_MAANED = 1,
  PEJL_RAMMETID_KVARTAL = 2,
  PEJL_RAMMETID_AAR = 3,
} PejlRammeTid;
#define PEJL_RAMMETID_LAST PEJL_RAMMETID_AAR

/* What was counted. */
typedef struct
{
  PejlId id;
  char *noegletal;   /* key */
  PejlId dagtilbud;  /* this and distrikt nil: of the whole kommune; at most one of them is set */
  PejlId distrikt;
  char *dato;        /* ISO: the day, or the last day of the month, quarter or year */
  PejlRammeTid tid;
  double vaerdi;     /* finite */
  char *kilde;       /* who counted it, in words */
} PejlRammetal;
PEJL_DECLARE_RECORD (PejlRammetal, pejl_rammetal)

/* The figures that Pejl proposes; newly made, PejlNoegletal*, in their order. */
GPtrArray *pejl_noegletal_standard (void);
/* NULL: key is none of them. */
PejlNoegletal *pejl_noegletal_standard_find (const char *key);
/* "Børn pr. m²" → "boern-pr-m"; "" when nothing is left of it. Caller frees. */
char *pejl_noegletal_key_for (const char *navn);
PejlId pejl_noegletal_id_for (const char *key);
/* The same figure of the same place and time is the same row in every copy. */
PejlId pejl_rammetal_id_for (const PejlRammetal *tal);

/* "Sygefravær, pct."; the unit is left out where the name says it. Caller frees, as of all below. */
char *pejl_noegletal_navn_med_enhed (const PejlNoegletal *noegletal);
/* 3.14159 → "3,1": as many decimals as the figure has, thousands point. */
char *pejl_rammetal_tekst (double vaerdi, guint decimaler);
/* "4,9 pct."; of a unit that is no sign for a number, "3,1 børn pr. voksen". No-break spaces. */
char *pejl_rammetal_med_enhed (double vaerdi, const PejlNoegletal *noegletal);
/* "2024", "2. kvartal 2024", "marts 2024", "31.12.2024". */
char *pejl_rammetal_tid_tekst (const char *dato, PejlRammeTid tid);

/* A time as people and files write it: 2024, 2024K2, 2. kvartal 2024, 2024-03, 2024M03, marts 2024, 31.12.2024, 31-12-2024,
 * 31/12 2024, 2024-12-31, 31. december 2024. FALSE when it is none of these, or no day between 1990 and 2099. */
gboolean pejl_rammetal_laes_tid (const char *text, char dato[PEJL_DATO_LEN], PejlRammeTid *tid);

/* How a column writes its numbers. A point before three digits is of thousands, unless another cell shows that it is not. */
typedef enum
{
  PEJL_TALFORM_DANSK,  /* 1.234,5 */
  PEJL_TALFORM_PUNKTUM /* 1234.5 */
} PejlTalform;
/* From all cells of the column (char*): PUNKTUM only where a point can be no thousands point and nothing has a comma. */
PejlTalform pejl_rammetal_talform (const char *const *celler, guint n);
/* "1.234,5", "4,9 %", "−3", "12 pct.". FALSE for what is no number, or beyond PEJL_RAMMETAL_MAX. */
gboolean pejl_rammetal_laes_tal (const char *text, PejlTalform form, double *vaerdi);
/* "", "-", "–", "..", "n/a", "ikke oplyst": the file says that there is none. */
gboolean pejl_rammetal_er_tomt (const char *text);

G_END_DECLS
