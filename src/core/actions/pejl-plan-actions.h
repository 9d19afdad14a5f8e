// SPDX-License-Identifier: GPL-3.0-or-later
// Planning tilsyn: one with its konsulent, a whole proposal at once, and what can change before the day.
#pragma once

#include "core/model/pejl-dato.h"
#include "core/model/pejl-id.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* One visit to a dagtilbud that is to be planned. */
typedef struct
{
  PejlId dagtilbud;
  PejlId konsulent;         /* nil: the store's author */
  char dato[PEJL_DATO_LEN]; /* ISO */
  gboolean anmeldt;
} PejlPlanBesoeg;

/* All of them as one undoable action, made with the kommune's current strategy and instruments. Each is planlagt,
 * whatever its day. ids: room for n, or NULL. Errors as in pejl-tilsyn-actions.h; then none is planned. */
gboolean pejl_plan_besoeg (PejlStore *store, const PejlPlanBesoeg *besoeg, guint n, PejlId *ids, GError **error);

/* What was planned, changed as one action: day, announced or not, konsulent (nil: stays). A tilsyn that is begun
 * refuses (PEJL_ACTIONS_ERROR_USED): its date is a fact of the report. */
gboolean pejl_plan_set_besoeg (PejlStore *store, const PejlId *tilsyn, const char *dato, gboolean anmeldt,
                               const PejlId *konsulent, GError **error);
/* Another day for a planned tilsyn; refuses as above. */
gboolean pejl_plan_flyt (PejlStore *store, const PejlId *tilsyn, const char *dato, GError **error);

G_END_DECLS
