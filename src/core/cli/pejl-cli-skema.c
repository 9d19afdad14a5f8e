// SPDX-License-Identifier: GPL-3.0-or-later
// pejl schema: the blank schema of a visit on paper.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/report/pejl-skema.h"

#include <glib/gi18n-lib.h>

static int
find_dagtilbud (const PejlCliCall *call, PejlReader *reader, PejlId *id)
{
  g_autoptr (PejlDagtilbud) dagtilbud = pejl_query_dagtilbud_by_gnummer (reader, call->dagtilbud);

  if (dagtilbud == NULL)
    return pejl_cli_usage (_("There is no dagtilbud with the number “%s”. Write it like this: --dagtilbud G12345"),
                           call->dagtilbud);
  *id = dagtilbud->id;
  return PEJL_CLI_OK;
}

static int
write_schema (const PejlCliCall *call, PejlReader *reader)
{
  g_autoptr (GError) error = NULL;
  PejlId tilsyn = { { 0 } }, dagtilbud = { { 0 } };
  char i_dag[PEJL_DATO_LEN];

  if (call->tilsyn != NULL && !pejl_id_parse (call->tilsyn, &tilsyn))
    return pejl_cli_usage (_("“%s” is no id of a tilsyn; “pejl tilsyn list” shows them."), call->tilsyn);
  if (call->dagtilbud != NULL && find_dagtilbud (call, reader, &dagtilbud) != PEJL_CLI_OK)
    return PEJL_CLI_USAGE;
  pejl_dato_today (i_dag);
  if (!pejl_skema_write (reader, &tilsyn, &dagtilbud, i_dag, call->out, NULL, &error))
    return pejl_cli_fail (error);
  /* Translators: file. */
  g_print (_("Wrote “%s”."), call->out);
  g_print ("\n");
  return PEJL_CLI_OK;
}

int
pejl_cli_schema (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->out == NULL)
    return pejl_cli_usage (_("Say which PDF to write, like this: --out schema.pdf"));
  if ((call->tilsyn == NULL) == (call->dagtilbud == NULL))
    return pejl_cli_usage (_("Say which visit it is for: --tilsyn ID or --dagtilbud G12345, one of them."));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = write_schema (call, pejl_store_get_reader (store));
  pejl_store_close (store);
  return exit_code;
}
