// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg as a list of its slides, set and ready to be drawn.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg-sats.h"
#include "core/store/pejl-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_TYPE_DIAS_ITEM (pejl_dias_item_get_type ())
/* One slide. Signal "changed": it is drawn otherwise now. */
G_DECLARE_FINAL_TYPE (PejlDiasItem, pejl_dias_item, PEJL, DIAS_ITEM, GObject)
const PejlDias *pejl_dias_item_get (PejlDiasItem *self); /* borrowed until the next change */
guint pejl_dias_item_get_nr (PejlDiasItem *self);        /* from 0 */
PejlOplaegSats *pejl_dias_item_get_sats (PejlDiasItem *self);

#define PEJL_TYPE_OPLAEG_MODEL (pejl_oplaeg_model_get_type ())
/* A GListModel of PejlDiasItem. Slides that stay keep their items. */
G_DECLARE_FINAL_TYPE (PejlOplaegModel, pejl_oplaeg_model, PEJL, OPLAEG_MODEL, GObject)

PejlOplaegModel *pejl_oplaeg_model_new (void);
/* Without the slides on which nothing stands yet, from the next reading on: as it is presented. */
void pejl_oplaeg_model_set_uden_tomme (PejlOplaegModel *self, gboolean uden_tomme);
/* Reads the oplæg anew; nil empties the list. FALSE: it is not there, or what it is frozen with cannot be read. */
gboolean pejl_oplaeg_model_load (PejlOplaegModel *self, PejlStore *store, const PejlId *oplaeg);
PejlOplaeg *pejl_oplaeg_model_get (PejlOplaegModel *self);          /* borrowed; NULL: empty */
PejlOplaegSats *pejl_oplaeg_model_get_sats (PejlOplaegModel *self); /* likewise */
/* Place of the slide; -1: it is not in it. */
int pejl_oplaeg_model_find (PejlOplaegModel *self, const PejlId *dias);

G_END_DECLS
