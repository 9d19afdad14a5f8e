// SPDX-License-Identifier: GPL-3.0-or-later
// A handleplan, its points and the notes on them, as a reader sees them. Made with the leder (dagtilbudsloven § 5 b);
// who is responsible is a role, never a name.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

typedef struct
{
  PejlId id;
  PejlId dagtilbud;
  PejlId tilsyn;             /* where it was agreed; nil: outside a visit */
  PejlId sag;                /* the case that demands it; nil: none */
  char *titel;               /* "" : it goes by its day */
  char *dato;                /* ISO: agreed on */
  char *bestyrelsen;         /* what the forældrebestyrelse said of it */
  /* Filled by queries: */
  char *sted;                /* name of the dagtilbud */
  guint punkter;             /* how many points it has */
  guint aabne;               /* those of them that are not closed */
} PejlHandleplan;
PEJL_DECLARE_RECORD (PejlHandleplan, pejl_handleplan)

typedef struct
{
  PejlId id;
  PejlId handleplan;
  PejlId dagtilbud;
  guint nr;                  /* 1, 2, 3 … in its plan */
  PejlId evidens;            /* the udviklingspunkt it came from; nil: none */
  PejlId tegn;               /* nil: none */
  char *omraade;             /* area key, or "" */
  char *titel;
  char *maal;
  char *handling;
  char *ansvarlig;           /* "pædagogisk leder"; a role */
  char *frist;               /* ISO date, or "" when none is agreed */
  char *opfoelgning;         /* how it will be followed up */
  PejlPunktStatus status;
  char *oprettet;            /* ISO date */
  char *lukket;              /* ISO date; "" unless status is lukket */
  /* Filled by queries: */
  PejlId tilsyn;             /* of its plan; nil: none */
  char *sted;
  char *distrikt_navn;       /* "" when the house is in none */
  guint noter;               /* how many notes it has */
  gboolean skaerpet;         /* the house is under skærpet tilsyn now */
} PejlPunkt;
PEJL_DECLARE_RECORD (PejlPunkt, pejl_punkt)

typedef struct
{
  PejlId id;
  PejlId punkt;
  char *dato;                /* ISO */
  PejlId person;             /* nil: unknown */
  char *navn;                /* the person's name, or "" */
  char *tekst;
} PejlPunktNote;
PEJL_DECLARE_RECORD (PejlPunktNote, pejl_punkt_note)

/* The roles that are offered as responsible, in order, NULL-terminated: "pædagogisk leder" … A person may write another
 * one. */
const char *const *pejl_punkt_roller (void);

G_END_DECLS
