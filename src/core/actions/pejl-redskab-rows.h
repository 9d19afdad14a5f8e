// SPDX-License-Identifier: GPL-3.0-or-later
// Private to actions/: an instrument as rows.
#pragma once

#include "core/actions/pejl-actions-private.h"

G_BEGIN_DECLS

/* Writes what differs between the two, both of one version, and takes away what is gone. was: NULL for a new one. */
void pejl_redskab_write (PejlAction *action, const PejlRedskab *was, const PejlRedskab *now);

G_END_DECLS
