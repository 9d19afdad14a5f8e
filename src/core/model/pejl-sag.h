// SPDX-License-Identifier: GPL-3.0-or-later
// A case of skærpet tilsyn or særlig indsats: what opened it, what it demands, how long it may last, how it ended.
// As in pejl-records.h: a text that is not set is "", an id that is not set is nil.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

typedef struct
{
  PejlId id;
  PejlSagArt art;
  PejlId dagtilbud;
  char *sted;              /* name of the dagtilbud */
  char *distrikt_navn;
  PejlEjerform ejerform;   /* of the dagtilbud: what can follow depends on it */
  char *aabnet;            /* ISO date */
  PejlSagKilde kilde;
  char *grund;             /* what the concern is */
  gboolean alvorlig;
  PejlId tilsyn;           /* that gave rise to it */
  char *tilsyn_dato;       /* of that tilsyn, ISO, or "" */
  PejlId regel;
  char *regel_navn;
  guint graense;           /* days that it may last; 0: no limit was set */
  char *person;            /* name of who opened it */
  char *lukket;            /* ISO date; "": open */
  char *lukket_grund;
  char *foelge;            /* what followed, when it did not help */
} PejlSag;
PEJL_DECLARE_RECORD (PejlSag, pejl_sag)

static inline gboolean
pejl_sag_is_open (const PejlSag *sag)
{
  return *sag->lukket == '\0';
}

/* One line of a case's checklist. */
typedef struct
{
  PejlId id;
  PejlId sag;
  guint nr;
  char *tekst;
  char *opfyldt;           /* ISO date; "": not yet */
  char *person;            /* name of who said so */
} PejlSagKrav;
PEJL_DECLARE_RECORD (PejlSagKrav, pejl_sag_krav)

/* What happened in the house since a case was opened (and until it was closed). */
typedef struct
{
  guint uanmeldte;         /* held unannounced visits with at least one observation, other than the one that opened it */
  PejlId uanmeldt;         /* the first of them; nil: none */
  char uanmeldt_dato[PEJL_DATO_LEN];
  PejlId planlagt;         /* the next planned unannounced visit; nil: none */
  char planlagt_dato[PEJL_DATO_LEN];
  guint handleplaner;      /* handleplaner made for the case */
  guint punkter;           /* their points … */
  guint punkter_lukket;    /* … and how many of them are closed */
} PejlSagFakta;

/* What the municipality has set for new cases. */
typedef struct
{
  guint dage;              /* how long a skærpet tilsyn may last; 0: not set */
  char *hjaelp;            /* checklist of acute help, one a line */
  int indsats_dage;        /* how long a særlig indsats may last; 0: no limit; -1: not set */
} PejlSagOpsaetning;
void pejl_sag_opsaetning_free (PejlSagOpsaetning *opsaetning);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSagOpsaetning, pejl_sag_opsaetning_free)

/* "besøg", "lokal regel", "uden for besøg". */
const char *pejl_sag_kilde_name (PejlSagKilde kilde);

G_END_DECLS
