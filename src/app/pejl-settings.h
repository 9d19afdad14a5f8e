// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to this machine and this person, where the program is installed with it.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL where the schema is not installed; then everything is as the schema's defaults have it. */
GSettings *pejl_settings_new (void);
/* How many minutes a round of observation lasts before the stopwatch looks different; 0: no length. */
guint pejl_settings_get_minutter (GSettings *settings /* nullable */);

G_END_DECLS
