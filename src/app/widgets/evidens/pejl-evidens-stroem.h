// SPDX-License-Identifier: GPL-3.0-or-later
// The evidens of one tilsyn as a list model that tells the smallest change.
#pragma once

#include "core/model/pejl-records.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_TYPE_STROEM_ITEM (pejl_stroem_item_get_type ())
/* Stays the same object as long as its evidens is in the list. Property: "evidens" (PejlEvidens, read-only). */
G_DECLARE_FINAL_TYPE (PejlStroemItem, pejl_stroem_item, PEJL, STROEM_ITEM, GObject)
const PejlEvidens *pejl_stroem_item_get_evidens (PejlStroemItem *self); /* borrowed */

#define PEJL_TYPE_EVIDENS_STROEM (pejl_evidens_stroem_get_type ())
/* A GListModel of PejlStroemItem, in the order of the stream. */
G_DECLARE_FINAL_TYPE (PejlEvidensStroem, pejl_evidens_stroem, PEJL, EVIDENS_STROEM, GObject)

PejlEvidensStroem *pejl_evidens_stroem_new (void);
/* PejlEvidens* in the order of the stream. Rows that came or went are told in one change, one that was moved as going and
 * coming again; one whose contents changed notifies "evidens". */
void pejl_evidens_stroem_update (PejlEvidensStroem *self, GPtrArray *evidens);

G_END_DECLS
