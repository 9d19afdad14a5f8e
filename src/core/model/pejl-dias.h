// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of an oplæg for the committee and of its slides: what a person chose and wrote, and the numbers it is
// frozen with.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

/* The numbers are stored; they are never used again. */
typedef enum
{
  PEJL_DIAS_FORSIDE = 1,
  PEJL_DIAS_FIGUR = 2,        /* one of the ten charts */
  PEJL_DIAS_BEHOV = 3,        /* what the houses say they need */
  PEJL_DIAS_OPFOELGNING = 4,  /* skærpet tilsyn and handleplaner */
  PEJL_DIAS_PRAKSIS = 5,      /* good practice, in evidens that a person picked */
  PEJL_DIAS_LANDET = 6,       /* the national picture */
  PEJL_DIAS_BEDER = 7,        /* what is asked of the committee */
  PEJL_DIAS_METODE = 8,
  PEJL_DIAS_BILAG = 9,        /* the numbers of the charts that are shown, as a table */
  PEJL_DIAS_TEKST = 10,       /* words of one's own */
  PEJL_DIAS_BILLEDE = 11,     /* a picture of one's own */
  PEJL_DIAS_RAMMER = 12,      /* context figures of the kommune and its distrikter */
} PejlDiasArt;
#define PEJL_DIAS_LAST PEJL_DIAS_RAMMER

#define PEJL_DIAS_MAX_FIGUR 10

/* "Forside", "Hvilke områder halter?" … what a slide is called in a list; Danish. figur: number of the chart, 0 for
 * none. Static. */
const char *pejl_dias_art_navn (PejlDiasArt art, guint figur);

typedef struct
{
  PejlId id;
  char *titel;       /* never "" */
  char *udvalg;      /* "Børne- og Ungdomsudvalget" */
  char *dato;        /* ISO date of the meeting; "": not set */
  char *periode;     /* "2024-2025" */
  char *skaering;    /* ISO date, the last day that counts */
  PejlId distrikt;   /* nil: all */
  PejlType type;     /* PEJL_TYPE_UKENDT: all */
  char *tal;         /* what it is frozen with; written and read by core/report/oplaeg/pejl-oplaeg-frys */
  char *frosset;     /* YYYY-MM-DDTHH:MM */
} PejlOplaegPost;
PEJL_DECLARE_RECORD (PejlOplaegPost, pejl_oplaeg_post)

typedef struct
{
  PejlId id;
  PejlId oplaeg;
  gint64 orden;
  PejlDiasArt art;
  guint figur;          /* 1 … PEJL_DIAS_MAX_FIGUR; 0: none */
  char *valg;           /* what of it is shown, "key=value" a line */
  char *titel;          /* "": as proposed, and marked so */
  char *tekst;          /* the same */
  char *tal;            /* the numbers that stood there when title or text was written or accepted */
  char *noter;          /* for the speaker alone */
  char *billede;        /* SHA-256 of a PNG among the bilag; "": none */
  char *billede_tekst;  /* what it shows, for those who do not see it */
  char *evidens;        /* ids of the evidens told as good practice, one a line */
  char *citater;        /* their words as they were when they were chosen, see pejl-oplaeg-praksis */
} PejlDiasPost;
PEJL_DECLARE_RECORD (PejlDiasPost, pejl_dias_post)

G_END_DECLS
