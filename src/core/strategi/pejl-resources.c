// SPDX-License-Identifier: GPL-3.0-or-later
// Registers the compiled-in files once.
#define G_LOG_DOMAIN "pejl-strategi"

#include "core/strategi/pejl-resources.h"

#include "pejl-core-resources.h"

void
pejl_core_resources_init (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      pejl_core_register_resource ();
      g_once_init_leave (&once, 1);
    }
}
