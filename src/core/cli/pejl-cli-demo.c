// SPDX-License-Identifier: GPL-3.0-or-later
// pejl demo: the demo municipality in a new store.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/demo/pejl-demo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
read_size (const PejlCliCall *call, PejlDemoSize *size)
{
  *size = PEJL_DEMO_NORMAL;
  if (call->size == NULL || strcmp (call->size, "normal") == 0)
    return PEJL_CLI_OK;
  if (strcmp (call->size, "full") != 0)
    return pejl_cli_usage (_("“%s” is no size. Write --size normal or --size full"), call->size);
  *size = PEJL_DEMO_FULL;
  return PEJL_CLI_OK;
}

static void
print_result (PejlStore *store)
{
  PejlReader *reader = pejl_store_get_reader (store);
  PejlFilter everything = { 0 };
  PejlTilsynQuery tilsyn;
  PejlEvidensQuery evidens;
  g_autoptr (GPtrArray) houses = pejl_query_dagtilbud (reader, &everything, "", FALSE, FALSE);

  pejl_tilsyn_query_init (&tilsyn);
  pejl_evidens_query_init (&evidens);
  /* Translators: three numbers and a file name. */
  g_print (_("Havneby Kommune: %u dagtilbud, %u tilsyn and %u evidens in “%s”. All of it is made up."),
           houses->len, pejl_query_tilsyn_count (reader, &tilsyn),
           pejl_query_evidens_count (reader, &evidens), pejl_store_get_path (store));
  g_print ("\n");
}

int
pejl_cli_demo (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint64 seed = PEJL_DEMO_SEED;
  PejlDemoSize size;
  gboolean made;
  int exit_code = read_size (call, &size);

  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  if (call->seed != NULL && !g_ascii_string_to_unsigned (call->seed, 10, 0, G_MAXUINT64, &seed, NULL))
    return pejl_cli_usage (_("“%s” is no seed. Write a whole number, like this: --seed 7"), call->seed);
  store = pejl_cli_open_store (call, PEJL_STORE_CREATE);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  made = pejl_demo_create (store, seed, size, NULL, call->verbose ? pejl_cli_progress : NULL, NULL, &error);
  if (made)
    print_result (store);
  pejl_store_close (store);
  return made ? PEJL_CLI_OK : pejl_cli_fail (error);
}
