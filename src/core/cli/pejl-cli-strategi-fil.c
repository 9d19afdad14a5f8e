// SPDX-License-Identifier: GPL-3.0-or-later
// pejl strategi export and import: a version of the strategy out of and into the store as a file.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/actions/pejl-strategi-actions.h"
#include "core/cli/pejl-cli-private.h"
#include "core/strategi/pejl-strategi-xml.h"

#include <glib/gi18n-lib.h>

/* The version asked for, of the strategy that is current; NULL after having said why. */
static PejlStrategi *
find_version (const PejlCliCall *call, PejlReader *reader, int *exit_code)
{
  g_autoptr (PejlStrategi) current = pejl_cli_current_strategi (reader);
  PejlStrategi *found = NULL;
  guint64 version;
  PejlId id;

  *exit_code = PEJL_CLI_FAILED;
  if (current == NULL || call->version == NULL)
    return g_steal_pointer (&current);
  if (!g_ascii_string_to_unsigned (call->version, 10, 1, 9999, &version, NULL))
    {
      *exit_code = pejl_cli_usage (_("“%s” is no version. Write a whole number, like this: --version 2"),
                                   call->version);
      return NULL;
    }
  id = pejl_strategi_id_for (current->key, (guint) version);
  found = pejl_query_strategi (reader, &id);
  if (found == NULL)
    *exit_code = pejl_cli_usage (_("The strategy “%s” has no version %s; the current one is %u."),
                                 current->navn, call->version, current->version);
  return found;
}

static int
export_version (const PejlCliCall *call, PejlReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = NULL;
  int exit_code;

  strategi = find_version (call, reader, &exit_code);
  if (strategi == NULL)
    return exit_code;
  if (!pejl_strategi_save_file (strategi, call->out, &error))
    return pejl_cli_fail (error);
  /* Translators: file name, name of the strategy, version, a number. */
  g_print (_("Wrote “%s”: %s, version %u, with %u tegn."), call->out, strategi->navn, strategi->version,
           strategi->tegn->len);
  g_print ("\n");
  return PEJL_CLI_OK;
}

int
pejl_cli_strategi_export (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->out == NULL)
    return pejl_cli_usage (_("Say which file to write, like this: --out strategi.xml"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = export_version (call, pejl_store_get_reader (store));
  pejl_store_close (store);
  return exit_code;
}

static int
import_into (PejlStore *store, const PejlStrategi *strategi, gboolean current)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) now = NULL;
  gboolean fresh;
  PejlId id;

  if (!pejl_strategi_import (store, strategi, current, &id, &fresh, &error))
    return pejl_cli_fail (error);
  now = pejl_query_strategi (pejl_store_get_reader (store), &id);
  g_return_val_if_fail (now != NULL, PEJL_CLI_FAILED);
  if (fresh)
    /* Translators: name of the strategy, version, a number. */
    g_print (_("Brought in: %s, version %u, with %u tegn."), now->navn, now->version, now->tegn->len);
  else
    /* Translators: name of the strategy, version. */
    g_print (_("The store has it already: %s, version %u."), now->navn, now->version);
  g_print ("\n");
  if (fresh && now->version != strategi->version)
    {
      /* Translators: two numbers of versions. */
      g_print (_("The store's own version %u says something else and stays as it is, so this one became "
                 "version %u."),
               strategi->version, now->version);
      g_print ("\n");
    }
  if (current)
    g_print ("%s\n", _("New tilsyn are made with it."));
  return PEJL_CLI_OK;
}

int
pejl_cli_strategi_import (const PejlCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = pejl_strategi_load_file (call->argument, NULL, &error);
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (strategi == NULL)
    return pejl_cli_fail (error);
  store = pejl_cli_open_store (call, PEJL_STORE_OPEN);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = import_into (store, strategi, call->current);
  pejl_store_close (store);
  return exit_code;
}
