// SPDX-License-Identifier: GPL-3.0-or-later
// Which language the program speaks: Danish unless told otherwise, on every machine.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* language: "da", "en", "system" (as the desktop is set) or NULL (LANGUAGE where it is set, else Danish). The
 * environment's PEJL_LANGUAGE wins over it. Catalogues are read from PEJL_LOCALEDIR in the environment, else
 * where the program was installed. Changes the environment (LANGUAGE, and LC_ALL where the locale is missing
 * or "C", under which gettext translates nothing), so it must be called before threads and before GTK. */
void pejl_i18n_init (const char *language);

G_END_DECLS
