// SPDX-License-Identifier: GPL-3.0-or-later
// The files that the core carries inside itself: schemas, the shipped strategy and instruments.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_CORE_RESOURCE_PREFIX "/dk/pejl/Pejl/core"

/* Makes them findable by g_resources_*. An explicit call, because a linker drops a static library's
 * constructors when nothing else in their file is used. May be called often, from any thread. */
void pejl_core_resources_init (void);

G_END_DECLS
