// SPDX-License-Identifier: GPL-3.0-or-later
// Planning a date of the årshjul, or changing one: a tilsyn, a samtale, a meeting. The form only; its caller writes.
#pragma once

#include "core/model/pejl-aftale.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the form begins with and gives back. */
typedef struct
{
  gboolean tilsyn;    /* a visit to a dagtilbud; else an aftale */
  gboolean anmeldt;   /* of a visit */
  PejlAftale *aftale; /* the day, place, konsulent; of an aftale the rest too. Its id is nil for a new one. */
  const PejlHeads *base; /* given back: what the note's editing began from, or NULL */
} PejlPlanValues;

/* Writes the values; FALSE with error: the dialog says so and stays. */
typedef gboolean (*PejlPlanSave) (const PejlPlanValues *values, gpointer data, GError **error);

/* Opens over parent. fixed: what it is and where it is stay as they are, since it is there already. values are copied.
 * Title and note of an aftale are kept as a draft while they are typed. destroy (may be NULL) frees data when the
 * dialog is closed. */
void pejl_plan_dialog_present (GtkWindow *parent, PejlStore *store, const char *title, const PejlPlanValues *values,
                               gboolean fixed, PejlPlanSave save, gpointer data, GDestroyNotify destroy);

G_END_DECLS
