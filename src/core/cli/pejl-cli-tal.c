// SPDX-License-Identifier: GPL-3.0-or-later
// pejl export numbers: the numbers of the committee's charts as a workbook or a CSV.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/report/pejl-talfil.h"

#include <glib/gi18n-lib.h>

/* Without --period: the one that today lies in. */
static int
read_choice (const PejlCliCall *call, PejlReader *reader, PejlFilter *filter)
{
  PejlCliCall med_periode = *call;
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  int maaned = kommune->periode_maaned >= 1 && kommune->periode_maaned <= 12 ? (int) kommune->periode_maaned : 1;
  g_autofree char *nu = NULL;

  if (call->period == NULL)
    {
      char i_dag[PEJL_DATO_LEN];
      PejlPeriode periode;

      pejl_dato_today (i_dag);
      periode = pejl_periode_containing (i_dag, maaned);
      nu = pejl_periode_format (&periode);
      med_periode.period = nu;
    }
  return pejl_cli_read_filter (&med_periode, reader, filter);
}

int
pejl_cli_export_numbers (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GError) error = NULL;
  PejlTalfilUdgave udgave = call->lukket ? PEJL_TALFIL_LUKKET : PEJL_TALFIL_AABEN;
  PejlFilter filter;
  int exit_code;

  if (call->out == NULL || !pejl_talfil_kan (call->out))
    return pejl_cli_usage (_("Say which workbook or CSV to write, like this: --out numbers.xlsx"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = read_choice (call, pejl_store_get_reader (store), &filter);
  if (exit_code == PEJL_CLI_OK
      && !pejl_talfil_write (pejl_store_get_reader (store), &filter, udgave, call->out, NULL,
                             call->verbose ? pejl_cli_progress : NULL, NULL, &error))
    exit_code = pejl_cli_fail (error);
  else if (exit_code == PEJL_CLI_OK)
    {
      g_print (_("Wrote “%s”."), call->out);
      g_print ("\n");
      if (call->lukket)
        g_print ("%s\n", _("This is the closed annex: it tells of single dagtilbud and is not to be published."));
    }
  pejl_store_close (store);
  return exit_code;
}
