// SPDX-License-Identifier: GPL-3.0-or-later
// Who lacks a visit, and the proposal for each: taken, changed or left one by one.
#pragma once

#include "core/actions/pejl-plan-actions.h"
#include "core/rules/pejl-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PLAN_ITEM (pejl_plan_item_get_type ())
/* One proposal. Signal "changed": it says something else. */
G_DECLARE_FINAL_TYPE (PejlPlanItem, pejl_plan_item, PEJL, PLAN_ITEM, GObject)
const PejlPlanForslag *pejl_plan_item_get_forslag (PejlPlanItem *self); /* borrowed; its konsulent is not to be used */
const char *pejl_plan_item_get_konsulent (PejlPlanItem *self);          /* name, or "" */
const PejlId *pejl_plan_item_get_konsulent_id (PejlPlanItem *self);

#define PEJL_TYPE_PLAN_MODEL (pejl_plan_model_get_type ())
/* A GListModel of the PejlPlanItem that are still open, by day. Property "lacking" (uint): how many visits are lacking,
 * those that were left too. */
G_DECLARE_FINAL_TYPE (PejlPlanModel, pejl_plan_model, PEJL, PLAN_MODEL, GObject)

PejlPlanModel *pejl_plan_model_new (void);
/* Reads what lacks in the two-year period that holds today, or the year's first day when that comes later. Proposals
 * stay as they are; new ones are made only where one lacks. */
void pejl_plan_model_refresh (PejlPlanModel *self, PejlReader *reader, const char *i_dag, int year);
/* Proposes anew, by another seed; what was changed or left is forgotten. */
void pejl_plan_model_another (PejlPlanModel *self, PejlReader *reader);
void pejl_plan_model_set_hide_uanmeldt (PejlPlanModel *self, gboolean hide);
guint pejl_plan_model_get_lacking (PejlPlanModel *self);
guint pejl_plan_model_get_left (PejlPlanModel *self); /* how many were left */
const PejlPeriode *pejl_plan_model_get_periode (PejlPlanModel *self);

/* Leaves it for now: it is not shown until another proposal is made. */
void pejl_plan_model_leave (PejlPlanModel *self, PejlPlanItem *item);
/* It was taken: what it answers is found by the next refresh, unless its kind was changed, so that it answers nothing. */
void pejl_plan_model_took (PejlPlanModel *self, PejlPlanItem *item);
/* The person's own day, kind and konsulent. */
void pejl_plan_model_change (PejlPlanModel *self, PejlPlanItem *item, const char *dato, gboolean anmeldt,
                             const PejlId *konsulent, const char *navn);
/* As it is written when it is taken. FALSE when the period has no day left for it. */
gboolean pejl_plan_item_get_besoeg (PejlPlanItem *self, PejlPlanBesoeg *besoeg);

G_END_DECLS
