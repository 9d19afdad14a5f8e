// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a document: columns, and rows of cells. No widths and no fonts.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_SOEJLE_TEKST, /* words: left, may run over several lines */
  PEJL_SOEJLE_TAL,   /* numbers: right */
  PEJL_SOEJLE_NIVEAU, /* a level of a scale with its digit */
} PejlSoejleArt;

typedef struct
{
  char *hoved;
  PejlSoejleArt art;
  char *proeve;  /* room for this text is wished, whatever the cells hold; NULL: none */
} PejlSoejle;

typedef struct
{
  char *tekst;      /* never empty: "–" stands for nothing */
  char *undertekst; /* a quiet line below; NULL: none */
  guint niveau;     /* 1…: a level, whose digit and colour stand before the text; 0: none */
} PejlCelle;

/* Words that belong to a whole row. */
typedef struct
{
  char *tekst;
  gsize fed;        /* bytes of tekst that lead it */
} PejlBemaerkning;

typedef struct
{
  GArray *celler;   /* PejlCelle, one a column */
  GArray *bemaerkninger; /* PejlBemaerkning, below the cells; NULL: none */
  gboolean total;   /* a sum of the others */
} PejlRaekke;

/* The first column holds the rows' headings. */
typedef struct
{
  GArray *soejler;     /* PejlSoejle */
  GPtrArray *raekker;  /* PejlRaekke * */
  guint niveauer;      /* levels of the scale, for the columns of levels */
} PejlTabel;

PejlTabel *pejl_tabel_new (void);
void pejl_tabel_free (PejlTabel *tabel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlTabel, pejl_tabel_free)

/* All columns come before the first row. A soft hyphen (U+00AD) in hoved allows a break there. */
void pejl_tabel_add_soejle (PejlTabel *tabel, const char *hoved, PejlSoejleArt art);
/* Tables that stand below each other line up when their columns have the same proeve. For the column added
 * last. */
void pejl_tabel_set_proeve (PejlTabel *tabel, const char *proeve);
/* Begins a row; cells follow from the left, those that are never added are "–". */
void pejl_tabel_add_raekke (PejlTabel *tabel, gboolean total);
void pejl_tabel_add_celle (PejlTabel *tabel, const char *tekst);
void pejl_tabel_add_celle_med_undertekst (PejlTabel *tabel, const char *tekst, const char *undertekst);
void pejl_tabel_add_tal (PejlTabel *tabel, gint64 tal);
/* niveau 0 is "ikke vurderet": text without a digit. */
void pejl_tabel_add_niveau (PejlTabel *tabel, guint niveau, const char *navn);

/* A quiet paragraph below the row's cells, in the order added; ledeord lead it, and may be NULL. For the row
 * added last. */
void pejl_tabel_add_bemaerkning (PejlTabel *tabel, const char *ledeord, const char *tekst);

const PejlCelle *pejl_tabel_celle (const PejlTabel *tabel, guint raekke, guint soejle);

G_END_DECLS
