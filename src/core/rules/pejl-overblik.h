// SPDX-License-Identifier: GPL-3.0-or-later
// What needs the reader now, worst first: the rows of the page Overblik.
#pragma once

#include "core/model/pejl-handleplan.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_OPGAVE_KONFLIKT = 0,     /* two have written in the same place without seeing each other's */
  PEJL_OPGAVE_PUNKT_OVER = 1,   /* a point of a handleplan that is over its deadline */
  PEJL_OPGAVE_FORSINKET,        /* a planned visit whose date has passed */
  PEJL_OPGAVE_HOERING,          /* a report whose hearing has ended, or ends soon */
  PEJL_OPGAVE_UDGIVELSE,        /* a report is to be published, or should have been (dagtilbudsloven § 5) */
  PEJL_OPGAVE_SENE,             /* something came too late for what is endelig, and can be taken in by a correction */
  PEJL_OPGAVE_PUNKT_NAER,       /* a point whose deadline is today or within PEJL_FRIST_SNART days */
  PEJL_OPGAVE_KLADDE,           /* a draft that lacks a level in some area */
  PEJL_OPGAVE_MANGLER_UANMELDT, /* no unannounced visit in the period (dagtilbudsloven § 5 a asks for both) */
  PEJL_OPGAVE_MANGLER_ANMELDT,
  PEJL_OPGAVE_IKKE_BESOEGT, /* no visit yet in the period, nor one planned */
  PEJL_OPGAVE_OPBEVARING,   /* working texts of journalised tilsyn that are kept longer than the municipality's rule has it */
} PejlOpgaveArt;

typedef struct
{
  PejlOpgaveArt art;
  PejlId tilsyn;                  /* nil when it is about a house */
  PejlId dagtilbud;
  PejlId punkt;                   /* of a handleplan; nil when it is about none */
  char *titel;                    /* Danish: "Kladde fra 6. maj mangler vurdering i ét område" */
  char *undertitel;               /* "Børnehaven Strandkanten · 34 evidens" */
  int dage;                       /* how many days late or old; orders rows of one kind */
} PejlOpgave;

void pejl_opgave_free (PejlOpgave *opgave);
/* tilsyn: the open ones (PejlTilsyn*), steder: PejlStedSum* of the running period, n_omraader: areas to be
 * judged. A house that lacks visits is a task only in the period's last half year (periode_slut within 183
 * days of today); before that it is no hurry. A planned visit of the kind that lacks is no task but the
 * answer to one. Only dagtilbud are judged area by area. i_dag and periode_slut (the period's last day): ISO
 * dates. A year is named only when it is not this one. PejlOpgave*, worst first (in the order of the enum,
 * then most days, then Danish name). */
GPtrArray *pejl_overblik_opgaver (const GPtrArray *tilsyn, const GPtrArray *steder, guint n_omraader,
                                  const char *i_dag, const char *periode_slut);

/* Adds a row for the clashes that wait for a choice; none for 0. */
void pejl_overblik_add_konflikter (GPtrArray *opgaver, guint antal);

/* Adds those of the points (PejlPunkt*) that are over their deadline or near it, and puts all in order again. */
void pejl_overblik_add_punkter (GPtrArray *opgaver, const GPtrArray *punkter, const char *i_dag);

G_END_DECLS
