// SPDX-License-Identifier: GPL-3.0-or-later
#define G_LOG_DOMAIN "pejl-bibliotek"

#include "pejl-config.h"

#include "core/bibliotek/pejl-bibliotek.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>
#include <string.h>

G_DEFINE_QUARK (pejl-bibliotek-error-quark, pejl_bibliotek_error)

static gboolean
fail (const PejlBibliotek *self, const char *why, GError **error)
{
  g_set_error (error, PEJL_BIBLIOTEK_ERROR, PEJL_BIBLIOTEK_ERROR_MISSING,
               /* Translators: %1$s is the file of a library, %2$s a technical message. */
               _("“%1$s”, which Pejl needs for this, could not be loaded (%2$s). Nothing was written, and nothing is lost; "
                 "everything else works. Ask whoever looks after the machine to install Pejl again."),
               self->soname, why);
  return FALSE;
}

/* All or none: a library of another version may lack one. */
static gboolean
take_functions (PejlBibliotek *self, GModule *module, GError **error)
{
  g_autofree gpointer *found = g_new0 (gpointer, self->n_names);

  for (gsize i = 0; i < self->n_names; i++)
    if (!g_module_symbol (module, self->names[i], &found[i]) || found[i] == NULL)
      return fail (self, g_module_error (), error);
  memcpy (self->functions, found, self->n_names * sizeof (gpointer));
  return TRUE;
}

static gboolean
open_once (PejlBibliotek *self, GError **error)
{
  GModule *module;

  if (self->is_open)
    return TRUE;
  module = g_module_open (self->soname, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (module == NULL)
    return fail (self, g_module_error (), error);
  if (!take_functions (self, module, error))
    {
      g_module_close (module);
      return FALSE;
    }
  /* What a library has registered with the C library must not outlive it. */
  g_module_make_resident (module);
  self->is_open = TRUE;
  return TRUE;
}

gboolean
pejl_bibliotek_open (PejlBibliotek *self, GError **error)
{
  static GMutex one_at_a_time;
  gboolean ok;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&one_at_a_time);
  ok = open_once (self, error);
  g_mutex_unlock (&one_at_a_time);
  return ok;
}
