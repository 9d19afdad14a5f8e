// SPDX-License-Identifier: GPL-3.0-or-later
// pejl verify: whether a store's bytes, history and contents hold together.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/store/pejl-verify.h"

int
pejl_cli_verify (const PejlCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVerifyReport) report = pejl_verify_file (call->argument, NULL, &error);

  if (report == NULL)
    {
      pejl_cli_fail (error);
      return g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT)
                 || g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE)
               ? PEJL_CLI_FAULTS
               : PEJL_CLI_FAILED;
    }
  for (guint i = 0; i < report->lines->len; i++)
    {
      if (!report->ok)
        g_printerr ("%s\n", (const char *) g_ptr_array_index (report->lines, i));
      else if (!call->digest)
        g_print ("%s\n", (const char *) g_ptr_array_index (report->lines, i));
    }
  if (report->raad != NULL)
    g_printerr ("%s\n", report->raad);
  if (call->digest && report->digest != NULL)
    g_print ("%s\n", report->digest);
  return report->ok ? PEJL_CLI_OK : PEJL_CLI_FAULTS;
}
