// SPDX-License-Identifier: GPL-3.0-or-later
// Private to pejl-hent: what is looked at while a packet is judged.
#pragma once

#include "core/exchange/pejl-hent.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef struct
{
  PejlStore *store;
  PejlReader *reader;
  const char *own;
  PejlPakke *pakke;
  PejlHentning *hentning;
  PejlRetter *retter;
  PejlVektor *har;
  guint64 rid; /* this copy's */
} PejlProeve;

/* Errors as pejl_hent_vurder(); what is missing is noted and is no error. */
gboolean pejl_hent_proev (PejlProeve *proeve, GError **error);

/* Says that the two are copies of one store. Always FALSE. */
gboolean pejl_hent_fork (const char *navn, GError **error);

G_END_DECLS
