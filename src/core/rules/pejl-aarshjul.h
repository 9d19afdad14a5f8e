// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a year of the årshjul, in which ring, and what happens to its day when it is moved.
#pragma once

#include "core/model/pejl-aftale.h"
#include "core/model/pejl-handleplan.h"

G_BEGIN_DECLS

/* The innermost first. */
typedef enum
{
  PEJL_RING_TILSYN,
  PEJL_RING_SAMTALER,
  PEJL_RING_HANDLEPLANER,
  PEJL_RING_UDVALG, /* the committee's dates, and what else has a day */
  PEJL_RING_N
} PejlRing;

/* What it comes from, and so who changes it. */
typedef enum
{
  PEJL_PUNKT_FRA_TILSYN,
  PEJL_PUNKT_FRA_AFTALE,
  PEJL_PUNKT_FRA_HANDLEPLAN, /* deadlines of a house's points on one day: changed where the point is */
  PEJL_PUNKT_FRA_PERIODE, /* the day on which a two-year period ends: nobody moves it */
} PejlPunktFra;

typedef struct
{
  PejlPunktFra fra;
  PejlRing ring;
  PejlId id;                 /* of the row, of the first point; nil for the period's end */
  char dato[PEJL_DATO_LEN];
  char *klokken;             /* "09:00", "09:00–10:30" or "" */
  char *titel;               /* "Børnehuset Bølgen" */
  char *hvad;                /* in a word or two: "uanmeldt", "samtale", "frist" */
  char *distrikt_navn;       /* "" for none */
  char *konsulent;           /* name, or "" */
  gboolean uanmeldt;         /* an unannounced visit: its day is told to nobody else */
  gboolean holdt;            /* held, or begun */
  gboolean passeret;         /* its day lies before today */
  gboolean forsinket;        /* passed, and not held */
  gboolean kan_flyttes;
} PejlAarshjulPunkt;
void pejl_aarshjul_punkt_free (PejlAarshjulPunkt *punkt);
gboolean pejl_aarshjul_punkt_equal (const PejlAarshjulPunkt *a, const PejlAarshjulPunkt *b);

/* "Tilsyn", "Samtaler", "Handleplaner", "Udvalg og frister". */
const char *pejl_ring_name (PejlRing ring);

typedef struct
{
  const GPtrArray *tilsyn;   /* PejlTilsyn* of the year */
  const GPtrArray *aftaler;  /* PejlAftale* of the year */
  const GPtrArray *punkter;  /* PejlPunkt* with a deadline in the year, by deadline; NULL: none */
  int year;
  guint periode_maaned;      /* 1–12: month in which a two-year period begins */
  const char *i_dag;         /* ISO */
  GHashTable *konsulenter;   /* PejlId* of a tilsyn → PejlId* of its konsulent; needed with person */
  PejlId person;             /* only theirs, and what is everybody's; nil: all */
  gboolean skjul_uanmeldte;  /* leave unannounced visits that are not held yet out: for a shared screen */
} PejlAarshjulValg;

/* PejlAarshjulPunkt*, by day, time, ring, then title; those without a valid date in the year are left out. */
GPtrArray *pejl_aarshjul_punkter (const PejlAarshjulValg *valg);

/* So many days later, or the same day so many months later (the month's last when it has no such day); either may be
 * negative. */
void pejl_aarshjul_flyt (const char *dato, int days, int months, char buf[PEJL_DATO_LEN]);

/* What speaks against a day for a visit or a meeting: "lørdag", "Kristi himmelfartsdag", "i juli"; NULL for nothing.
 * Static. */
const char *pejl_aarshjul_forbehold (const char *dato);

G_END_DECLS
