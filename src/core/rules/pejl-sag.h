// SPDX-License-Identifier: GPL-3.0-or-later
// What a case demands, what of it is missing, and how long it has lasted. Pure: today is given.
#pragma once

#include "core/model/pejl-sag.h"

G_BEGIN_DECLS

/* As its own type, so that it is not taken for a row of the checklist. */
typedef enum
{
  PEJL_SAG_PUNKT_UANMELDT = 1, /* at least one unannounced visit with observation on the concern */
  PEJL_SAG_PUNKT_HANDLEPLAN,   /* when alvorlig (dagtilbudsloven § 5 b) */
  PEJL_SAG_PUNKT_LISTE,        /* a line of the local checklist */
} PejlSagPunktArt;

typedef struct
{
  PejlSagPunktArt art;
  gboolean opfyldt;
  char *tekst;             /* Danish: "Mindst ét uanmeldt besøg med observation" */
  char *hvordan;           /* Danish: "Holdt 4. maj 2026", "Ikke planlagt endnu"; "" when there is nothing to say */
  PejlId krav;             /* LISTE: the row */
  PejlId tilsyn;           /* UANMELDT: the visit that answered it or is planned to; nil: none */
} PejlSagPunkt;
void pejl_sag_punkt_free (PejlSagPunkt *punkt);

/* What the case demands, in the order in which it is told: PejlSagPunkt*. A skærpet tilsyn demands an unannounced visit with
 * observation (Copenhagen's practice, domain.md), and a handleplan when alvorlig (§ 5 b); a særlig indsats only its own
 * list. krav: PejlSagKrav*. */
GPtrArray *pejl_sag_punkter (const PejlSag *sag, const PejlSagFakta *fakta, const GPtrArray *krav);

typedef struct
{
  int dage;                /* that it has lasted; 0 on the day it was opened; a closed one: until it was closed */
  int tilbage;             /* days until the limit; negative: past it; 0 when there is none */
  gboolean har_graense;
  gboolean over;           /* it has lasted longer than its limit */
  guint mangler;           /* demands not met */
  guint punkter;           /* demands in all */
} PejlSagStand;
/* i_dag: ISO date. punkter: as pejl_sag_punkter gives them. */
PejlSagStand pejl_sag_stand (const PejlSag *sag, const GPtrArray *punkter, const char *i_dag);

/* "Skærpet tilsyn, dag 23 af 120"; "Skærpet tilsyn, dag 23" without a limit; "Særlig indsats, dag 3 af 730". */
char *pejl_sag_dag_tekst (const PejlSag *sag, const PejlSagStand *stand);
/* "7 dage over grænsen", "97 dage til grænsen", "grænsen er i dag", "ingen grænse sat"; of a closed case "lukket efter 23 dage". */
char *pejl_sag_graense_tekst (const PejlSag *sag, const PejlSagStand *stand);
/* What the case asks of a visit on that day: "Hold øje med: …" and what is missing; never NULL. */
char *pejl_sag_paa_besoeget (const PejlSag *sag, const GPtrArray *punkter);

/* One open case and where it stands. Owned by its maker. */
typedef struct
{
  PejlSag *sag;
  PejlSagFakta fakta;
  GPtrArray *punkter;      /* PejlSagPunkt* */
  PejlSagStand stand;
} PejlSagOverblik;
void pejl_sag_overblik_free (PejlSagOverblik *overblik);
/* Takes a reference of sag. */
PejlSagOverblik *pejl_sag_overblik_new (PejlSag *sag, const PejlSagFakta *fakta, const GPtrArray *krav, const char *i_dag);
/* Most urgent first: past the limit (most days first), a demand missing, then those that only run, soonest limit first.
 * overblik: PejlSagOverblik*; sorted in place. */
void pejl_sag_sorter (GPtrArray *overblik);
/* What waits in the case, as a row's title: "Skærpet tilsyn er 7 dage over grænsen", "Skærpet tilsyn mangler et uanmeldt
 * besøg"; NULL: nothing waits. */
char *pejl_sag_venter (const PejlSagOverblik *overblik);

G_END_DECLS
