// SPDX-License-Identifier: GPL-3.0-or-later
// The proposals for those who lack a visit: a list that one goes through by Enter, F2 and Delete.
#pragma once

#include "app/widgets/aarshjul/pejl-plan-model.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PLAN_PANE (pejl_plan_pane_get_type ())
/* Actions on it: "plan.take", "plan.change", "plan.leave" (of the selected proposal), "plan.take-all", "plan.another".
 * Signal "escape". */
G_DECLARE_FINAL_TYPE (PejlPlanPane, pejl_plan_pane, PEJL, PLAN_PANE, AdwBin)

/* The store is borrowed and must outlive the pane's use; model is kept. */
void pejl_plan_pane_set (PejlPlanPane *self, PejlStore *store, PejlPlanModel *model);
/* The sentence over the list, anew. */
void pejl_plan_pane_update (PejlPlanPane *self);
/* Into the list; FALSE when it is empty. */
gboolean pejl_plan_pane_focus (PejlPlanPane *self);

G_END_DECLS
