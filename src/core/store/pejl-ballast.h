// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: room kept on the disk for the day it is full.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes the file if it is missing; does nothing when there is no room for it now. */
void pejl_ballast_keep (const char *store_path);
/* Gives the room back, so that deleting or saving works once more. */
void pejl_ballast_release (const char *store_path);

G_END_DECLS
