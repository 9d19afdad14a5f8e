// SPDX-License-Identifier: GPL-3.0-or-later
// The demo municipality: Havneby Kommune, wholly fictional, the same for the same seed.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

#define PEJL_DEMO_ERROR (pejl_demo_error_quark ())
GQuark pejl_demo_error_quark (void);

typedef enum
{
  PEJL_DEMO_ERROR_NOT_EMPTY, /* the store holds a municipality already; nothing was written */
  PEJL_DEMO_ERROR_CANCELLED, /* stopped half-way: the store holds a part of the demo */
} PejlDemoError;

typedef enum
{
  /* 4 distrikter, 38 dagtilbud, tilsyn from 2022 to 12 May 2026 and planned ones after it */
  PEJL_DEMO_NORMAL,
  /* 150 dagtilbud through 20 years: about 6 000 tilsyn, 400 000 evidens, 100 000 vurderinger */
  PEJL_DEMO_FULL,
} PejlDemoSize;

#define PEJL_DEMO_SEED 1
/* The day on which the demo stands still, also in the store itself (pejl_store_get_day), so that it looks the same any day. */
#define PEJL_DEMO_I_DAG "2026-05-12"

/* Fills an empty store. progress (may be NULL): tilsyn written and in all; called in this thread. */
gboolean pejl_demo_create (PejlStore *store, guint64 seed, PejlDemoSize size, GCancellable *cancellable,
                           GFileProgressCallback progress, gpointer user_data, GError **error);

G_END_DECLS
