// SPDX-License-Identifier: GPL-3.0-or-later
// When the report of each house was last published, and what waits to be.
#pragma once

#include "core/model/pejl-records.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

/* One active dagtilbud. Dates are ISO, or "". */
typedef struct
{
  PejlId dagtilbud;
  char *navn;
  char foerste[PEJL_DATO_LEN];  /* where nothing was published: its first held visit that is known here */
  char sidste[PEJL_DATO_LEN];   /* when a report of it was last published */
  char udgives[PEJL_DATO_LEN];  /* the earliest day set here for one that is not published yet */
  PejlId tilsyn;                /* the latest that is endelig and not published; nil: none */
} PejlUdgivelse;
void pejl_udgivelse_free (PejlUdgivelse *udgivelse);
/* PejlUdgivelse*, in no order. */
GPtrArray *pejl_query_udgivelser (PejlReader *reader);

G_END_DECLS
