// SPDX-License-Identifier: GPL-3.0-or-later
// Decimal points for the calling thread alone, while a library that reads the locale is at work.
#pragma once

#include <glib.h>
#include <locale.h>

G_BEGIN_DECLS

typedef struct
{
#ifdef G_OS_UNIX
  locale_t foer;
  locale_t vores;
#else
  char *foer;
#endif
} PejlCTal;

/* The other parts of the locale stay as they are. Pairs with pejl_c_tal_end() in the same thread. */
PejlCTal pejl_c_tal_begin (void);
void pejl_c_tal_end (PejlCTal c_tal);

G_END_DECLS
