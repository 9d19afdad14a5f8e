// SPDX-License-Identifier: GPL-3.0-or-later
// What a second konsulent judged, and who the two are.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

/* Judged beside a vurdering, never instead of it. */
typedef struct
{
  PejlId id;
  PejlId tilsyn;
  PejlId vurdering;  /* the row that it judges too, whether that row exists or not */
  PejlId person;
  int niveau;        /* as in PejlVurdering */
  char *begrundelse;
} PejlMedvurdering;
PEJL_DECLARE_RECORD (PejlMedvurdering, pejl_medvurdering)

/* The two who judge one tilsyn. */
typedef struct
{
  PejlId konsulent;
  char *konsulent_navn;    /* "" when nobody is known */
  PejlId medkonsulent;     /* nil: none is chosen */
  char *medkonsulent_navn;
} PejlBedoemmere;
PEJL_DECLARE_RECORD (PejlBedoemmere, pejl_bedoemmere)

G_END_DECLS
