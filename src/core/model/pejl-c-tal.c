// SPDX-License-Identifier: GPL-3.0-or-later
// Switches the thread's decimal sign and back.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-c-tal.h"

#ifndef G_OS_UNIX
#include <stdlib.h>
#endif

PejlCTal
pejl_c_tal_begin (void)
{
#ifdef G_OS_UNIX
  locale_t copy = duplocale (uselocale ((locale_t) 0));
  PejlCTal c_tal = { uselocale ((locale_t) 0), newlocale (LC_NUMERIC_MASK, "C", copy) };

  if (c_tal.vores != (locale_t) 0)
    uselocale (c_tal.vores);
  else if (copy != (locale_t) 0)
    freelocale (copy);
  return c_tal;
#else
  PejlCTal c_tal = { NULL };

  _configthreadlocale (_ENABLE_PER_THREAD_LOCALE);
  c_tal.foer = g_strdup (setlocale (LC_NUMERIC, NULL));
  setlocale (LC_NUMERIC, "C");
  return c_tal;
#endif
}

void
pejl_c_tal_end (PejlCTal c_tal)
{
#ifdef G_OS_UNIX
  uselocale (c_tal.foer);
  if (c_tal.vores != (locale_t) 0)
    freelocale (c_tal.vores);
#else
  setlocale (LC_NUMERIC, c_tal.foer);
  g_free (c_tal.foer);
  _configthreadlocale (_DISABLE_PER_THREAD_LOCALE);
#endif
}
