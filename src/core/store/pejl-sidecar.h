// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: where this machine last left a store, kept outside it. A store that was copied here or
// restored from a backup does not fit what stands here, and must go on as a new replica: the same numbers
// written twice with other contents could never be merged.
#pragma once

#include "core/store/pejl-writer.h"

G_BEGIN_DECLS

typedef struct _PejlSidecar PejlSidecar;

/* Never NULL: where the state folder cannot be written, nothing is kept. */
PejlSidecar *pejl_sidecar_open (const char *store_path);
void pejl_sidecar_free (PejlSidecar *sidecar);

/* FALSE for a store that this machine has not written before. */
gboolean pejl_sidecar_has_note (PejlSidecar *sidecar);
/* *fits: the store's last place was left here, the replica is the same and its chain holds the op noted here. FALSE: that cannot be read,
 * which is no sign that it is another file. */
gboolean pejl_sidecar_fits (PejlSidecar *sidecar, PejlDb *db, guint64 rid, gboolean *fits, GError **error);
/* After the commit; one thread at a time. */
void pejl_sidecar_note (PejlSidecar *sidecar, const PejlPosition *at);
/* What was noted survives a power cut from here on. Any thread. */
void pejl_sidecar_sync (PejlSidecar *sidecar);

G_END_DECLS
