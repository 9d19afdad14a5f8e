// SPDX-License-Identifier: GPL-3.0-or-later
// pejl import-register: dagtilbud from a CSV of Dagtilbudsregisteret, with every row accounted for.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/cli/pejl-cli-private.h"
#include "core/register/pejl-register-plan.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static void
print_row (const PejlRegisterPlanRow *row)
{
  /* Translators: line number in the file, G-number, name, class ("new", "changed" …). */
  g_print (_("line %u: %s %s: %s"), row->linje, row->gnummer, row->navn, pejl_register_klasse_text (row->klasse));
  if (row->grund != PEJL_REGISTER_GRUND_INGEN)
    g_print (" (%s)", pejl_register_grund_text (row->grund));
  g_print ("\n");
  for (guint i = 0; i < row->aendringer->len; i++)
    {
      const PejlRegisterAendring *aendring = g_ptr_array_index (row->aendringer, i);

      /* Translators: field, old value, new value. */
      g_print (_("    %s: “%s” → “%s”"), aendring->navn, aendring->gammel, aendring->ny);
      g_print ("\n");
    }
}

static void
print_plan (const PejlRegisterPlan *plan, gboolean verbose)
{
  for (guint i = 0; i < plan->raekker->len; i++)
    {
      const PejlRegisterPlanRow *row = g_ptr_array_index (plan->raekker, i);

      if (verbose || row->klasse == PEJL_REGISTER_AENDRET)
        print_row (row);
    }
  for (PejlRegisterKlasse klasse = PEJL_REGISTER_NY; klasse <= PEJL_REGISTER_SPRUNGET_OVER; klasse++)
    g_print ("%s: %u\n", pejl_register_klasse_text (klasse), plan->antal[klasse]);
  for (guint grund = 1; grund < PEJL_REGISTER_GRUND_N; grund++)
    if (plan->grunde[grund] > 0)
      g_print ("    %u %s\n", plan->grunde[grund], pejl_register_grund_text (grund));
  if (plan->mangler->len > 0)
    {
      g_print (ngettext ("%u dagtilbud here is not in the file; it is kept:", "%u dagtilbud here are not in the file; they are kept:",
                         plan->mangler->len),
               plan->mangler->len);
      g_print ("\n");
    }
  for (guint i = 0; i < plan->mangler->len; i++)
    g_print ("    %s\n", (const char *) g_ptr_array_index (plan->mangler, i));
}

static int
import_into (PejlStore *store, const PejlCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRegisterPlan) plan = pejl_register_plan_new (pejl_store_get_reader (store), call->argument, NULL, &error);

  if (plan == NULL)
    return pejl_cli_fail (error);
  print_plan (plan, call->verbose);
  if (call->dry_run)
    {
      g_print ("%s\n", _("Nothing was written (--dry-run)."));
      return PEJL_CLI_OK;
    }
  /* A store without a municipality gets the shipped strategy first, so that tilsyn can be recorded in it. */
  if (pejl_register_plan_has_changes (plan) && !pejl_opsaetning_begin (store, "", &error))
    return pejl_cli_fail (error);
  if (!pejl_register_plan_apply (plan, store, call->verbose ? pejl_cli_progress : NULL, NULL, NULL, &error))
    return pejl_cli_fail (error);
  return PEJL_CLI_OK;
}

/* What would come into a store that is not there is seen against an empty one, made and thrown away. */
static int
rehearse (const PejlCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("pejl-XXXXXX", &error);
  PejlCliCall rehearsal = *call;
  g_autoptr (PejlStore) store = NULL;
  const char *name;
  g_autoptr (GDir) dir = NULL;
  int exit_code = PEJL_CLI_FAILED;

  if (folder == NULL)
    return pejl_cli_fail (error);
  rehearsal.store = g_build_filename (folder, "pejl.db", NULL);
  store = pejl_cli_open_store (&rehearsal, PEJL_STORE_CREATE);
  if (store != NULL)
    {
      exit_code = import_into (store, call);
      pejl_store_close (store);
    }
  g_free (rehearsal.store);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  return exit_code;
}

int
pejl_cli_import_register (const PejlCliCall *call)
{
  g_autofree char *path = pejl_cli_store_path (call);
  gboolean there = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRegisterCsv) csv = NULL;
  int exit_code;

  if (call->dry_run && !there)
    return rehearse (call);
  /* A wrong file must not leave an empty store behind. */
  csv = pejl_register_csv_read (call->argument, NULL, &error);
  if (csv == NULL)
    return pejl_cli_fail (error);
  store = pejl_cli_open_store (call, call->dry_run ? PEJL_STORE_READ_ONLY : PEJL_STORE_CREATE);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = import_into (store, call);
  pejl_store_close (store);
  return exit_code;
}
