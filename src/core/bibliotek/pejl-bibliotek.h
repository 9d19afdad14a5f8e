// SPDX-License-Identifier: GPL-3.0-or-later
// A library that only some work needs, opened when that work begins: most days nobody asks for a PDF or a server, and what is not
// loaded costs neither time at the start nor memory.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_BIBLIOTEK_ERROR (pejl_bibliotek_error_quark ())
GQuark pejl_bibliotek_error_quark (void);

typedef enum
{
  PEJL_BIBLIOTEK_ERROR_MISSING, /* it is not on the machine, or another version of it */
} PejlBibliotekError;

typedef struct
{
  /* borrowed */
  const char *soname;       /* as the linker would have written it into the program */
  const char *const *names; /* of its functions */
  gsize n_names;
  gpointer functions;       /* a struct of as many pointers, in the order of the names */

  /* state */
  gboolean is_open;
} PejlBibliotek;

/* Fills functions, the first time; the library stays open until the program ends. FALSE with PEJL_BIBLIOTEK_ERROR when it cannot be
 * loaded; functions is untouched then, and the next call tries again. Any thread. */
gboolean pejl_bibliotek_open (PejlBibliotek *self, GError **error);

G_END_DECLS
