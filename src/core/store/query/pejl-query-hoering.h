// SPDX-License-Identifier: GPL-3.0-or-later
// Which reports are being heard, since when, and who has answered.
#pragma once

#include "core/model/pejl-dato.h"
#include "core/model/pejl-id.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

typedef struct
{
  PejlId tilsyn;
  PejlId dagtilbud;
  char *navn;                      /* of the dagtilbud */
  char siden[PEJL_DATO_LEN];       /* when it was sent to be heard; "" : not known */
  gboolean leder;                  /* has commented on the present version */
  gboolean bestyrelse;
} PejlHoering;
void pejl_hoering_free (PejlHoering *hoering);

/* PejlHoering*, by date of the visit. */
GPtrArray *pejl_query_hoeringer (PejlReader *reader);

G_END_DECLS
