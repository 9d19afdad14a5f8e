// SPDX-License-Identifier: GPL-3.0-or-later
// The evidens behind a figure as a list that reads a page at a time: hundreds of thousands cost no more than a screenful.
#pragma once

#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_TYPE_EVIDENS_ITEM (pejl_evidens_item_get_type ())
G_DECLARE_FINAL_TYPE (PejlEvidensItem, pejl_evidens_item, PEJL, EVIDENS_ITEM, GObject)
const PejlEvidens *pejl_evidens_item_get (PejlEvidensItem *self);

#define PEJL_TYPE_EVIDENS_MODEL (pejl_evidens_model_get_type ())
G_DECLARE_FINAL_TYPE (PejlEvidensModel, pejl_evidens_model, PEJL, EVIDENS_MODEL, GObject)

PejlEvidensModel *pejl_evidens_model_new (void);
/* Replaces the contents by what the query finds; the query is copied. reader is borrowed and must outlive the model's use;
 * NULL empties the model. Emits one items-changed. */
void pejl_evidens_model_set_query (PejlEvidensModel *self, PejlReader *reader, const PejlEvidensQuery *query);

G_END_DECLS
