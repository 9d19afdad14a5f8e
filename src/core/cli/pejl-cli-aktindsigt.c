// SPDX-License-Identifier: GPL-3.0-or-later
// pejl export tilsyn: one tilsyn for somebody outside who has a right to see it.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-rapport.h"
#include "core/report/pejl-aktindsigt.h"

#include <glib/gi18n-lib.h>

static int
usage_of_layers (const char *given)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint n = 0; n < PEJL_N_LAG; n++)
    g_string_append_printf (keys, "%s%s", n > 0 ? ", " : "", pejl_lag_key (n));
  /* Translators: what was written, the layers that there are. */
  return pejl_cli_usage (_("“%s” are no layers. There are: %s, or alle."), given, keys->str);
}

static int
write_akt (const PejlCliCall *call, PejlReader *reader, PejlLag lag)
{
  g_autoptr (PejlAktindsigt) akt = NULL;
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (GError) error = NULL;
  PejlId tilsyn;
  int exit_code = pejl_cli_find_tilsyn (call, reader, &tilsyn);

  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  akt = pejl_aktindsigt_new (reader, &tilsyn, lag, call->history, &error);
  if (akt == NULL)
    return pejl_cli_fail (error);
  dokument = pejl_aktindsigt_tekster (akt);
  exit_code = pejl_cli_check_document (call, reader, dokument);
  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  if (!pejl_aktindsigt_write (akt, call->out, NULL, &error))
    return pejl_cli_fail (error);
  g_print (_("Wrote “%s”."), call->out);
  g_print ("\n");
  return PEJL_CLI_OK;
}

int
pejl_cli_export_tilsyn (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  PejlLag lag = PEJL_LAG_FORSLAG;

  if (call->out == NULL)
    return pejl_cli_usage (_("Say which file to write, like this: --out akt.pdf, or --out akt.xml"));
  if ((call->tilsyn == NULL) == (call->dagtilbud == NULL))
    return pejl_cli_usage (_("Say which tilsyn it is about: --tilsyn ID, or --dagtilbud G12345 for its latest, one of them."));
  if (call->layers != NULL && !pejl_lag_parse (call->layers, &lag))
    return usage_of_layers (call->layers);
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  return store != NULL ? write_akt (call, pejl_store_get_reader (store), lag) : PEJL_CLI_FAILED;
}
