// SPDX-License-Identifier: GPL-3.0-or-later
// pejl report committee: the committee's report of a period.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"

#include <glib/gi18n-lib.h>

int
pejl_cli_report_committee (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GError) error = NULL;
  PejlFilter filter;
  int exit_code;

  if (call->out == NULL)
    return pejl_cli_usage (_("Say which PDF to write, like this: --out report.pdf"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = pejl_cli_read_filter (call, pejl_store_get_reader (store), &filter);
  if (exit_code == PEJL_CLI_OK)
    {
      g_autoptr (GPtrArray) advarsler = pejl_udvalgsrapport_tjek (pejl_store_get_reader (store), &filter, NULL);

      exit_code = pejl_cli_check_persons (call, advarsler);
    }
  if (exit_code == PEJL_CLI_OK
      && !pejl_udvalgsrapport_write (pejl_store_get_reader (store), &filter, call->out, NULL,
                                     call->verbose ? pejl_cli_progress : NULL, NULL, &error))
    exit_code = pejl_cli_fail (error);
  else if (exit_code == PEJL_CLI_OK)
    {
      g_print (_("Wrote “%s”."), call->out);
      g_print ("\n");
    }
  pejl_store_close (store);
  return exit_code;
}
