// SPDX-License-Identifier: GPL-3.0-or-later
// A rule tried on tilsyn that were held: what it would have proposed, before it is made active.
#pragma once

#include "core/model/pejl-regel.h"
#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A tilsyn at which the rule would have proposed. */
typedef struct
{
  PejlId tilsyn;
  char *sted;
  char *dato;              /* ISO */
  char *tekst;             /* the sentence */
} PejlProeveFund;

typedef struct
{
  guint tilsyn;            /* that were looked at */
  guint uden_niveauer;     /* of them, those with no level that the rule reads: it could not say anything */
  GPtrArray *fund;         /* PejlProeveFund*, newest first */
  char *tekst;             /* "Reglen ville have foreslået skærpet tilsyn ved 4 af 72 tilsyn i 2024–2025." */
} PejlProeve;
void pejl_proeve_free (PejlProeve *proeve);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlProeve, pejl_proeve_free)

/* Reads through the reader of the thread that it runs in. Whether the rule is active is not looked at. NULL with
 * G_IO_ERROR_CANCELLED, or the store's error when something could not be read. progress (may be NULL): tilsyn looked at and
 * in all, in this thread. */
PejlProeve *pejl_regel_proev (PejlReader *reader, const PejlRegel *regel, const PejlFilter *filter, GCancellable *cancellable,
                              GFileProgressCallback progress, gpointer user_data, GError **error);

G_END_DECLS
