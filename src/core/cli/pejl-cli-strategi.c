// SPDX-License-Identifier: GPL-3.0-or-later
// pejl strategi check: whether a file is a strategy that could be taken in.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/strategi/pejl-strategi-xml.h"

#include <glib/gi18n-lib.h>

int
pejl_cli_strategi_check (const PejlCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = pejl_strategi_load_file (call->argument, NULL, &error);

  if (strategi == NULL)
    {
      pejl_cli_fail (error);
      return g_error_matches (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE) ? PEJL_CLI_FAILED
                                                                                    : PEJL_CLI_FAULTS;
    }
  /* Translators: file name, name of the strategy, version, three numbers. */
  g_print (_("“%s” is in order: %s, version %u, with %u indsatsområder, %u roles and %u tegn."),
           call->argument, strategi->navn, strategi->version, strategi->omraader->len, strategi->roller->len,
           strategi->tegn->len);
  g_print ("\n");
  return PEJL_CLI_OK;
}
