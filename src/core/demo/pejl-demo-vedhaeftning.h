// SPDX-License-Identifier: GPL-3.0-or-later
// What lies with the evidens of the demo: drawings of rooms, a plan, an agenda. A small stock, shared by hash.
#pragma once

#include "core/demo/pejl-demo-slump.h"
#include "core/model/pejl-vedhaeftning.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

typedef struct _PejlDemoBilag PejlDemoBilag;

/* Draws and writes the stock beside the store. every: how many evidens there are for each that gets one. NULL with error when the
 * contents cannot be written. Pictures are drawn with cairo: another version of it may give other bytes, and so another
 * digest of the store. */
PejlDemoBilag *pejl_demo_bilag_new (PejlStore *store, guint64 seed, double every, GError **error);
void pejl_demo_bilag_free (PejlDemoBilag *bilag);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlDemoBilag, pejl_demo_bilag_free)

/* Perhaps attaches one to the evidens: documents to what was read, drawings to the rest. slump: a stream of the visit's
 * bilag alone. nr: the evidens' number in the visit, nr of the visit besoeg: they name the row. */
void pejl_demo_bilag_write (PejlDemoBilag *bilag, PejlSlump *slump, guint besoeg, guint nr, PejlArt art,
                            const PejlId *tilsyn, const PejlId *evidens, PejlAction *action);

G_END_DECLS
