// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg as a presentation (.pptx) that others can edit: every text a text, every chart that has a native form a native one.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg-sats.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What stands on a slide stands where the sats has it; the speaker's notes are the slides' notes. The same oplæg gives the same
 * bytes. progress (may be NULL): slides done and slides in all. Errors: PEJL_KONTOR_ERROR, or G_IO_ERROR_CANCELLED. */
GBytes *pejl_oplaeg_pptx (PejlOplaegSats *sats, GCancellable *cancellable, GFileProgressCallback progress,
                          gpointer user_data, GError **error);

G_END_DECLS
