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
  g_print (_("line %u: %s %s: %s"), row->linje, row->gnummer, row->navn,
           pejl_register_klasse_text (row->klasse));
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
  /* Translators: numbers of rows in the file. */
  g_print (_("New: %u\nChanged: %u\nUnchanged: %u\nSkipped: %u\n"), plan->antal[PEJL_REGISTER_NY],
           plan->antal[PEJL_REGISTER_AENDRET], plan->antal[PEJL_REGISTER_UAENDRET],
           plan->antal[PEJL_REGISTER_SPRUNGET_OVER]);
  for (guint grund = 1; grund < PEJL_REGISTER_GRUND_N; grund++)
    if (plan->grunde[grund] > 0)
      g_print ("    %u %s\n", plan->grunde[grund], pejl_register_grund_text (grund));
  if (plan->mangler->len > 0)
    {
      g_print (ngettext ("%u dagtilbud here is not in the file; it is kept:",
                         "%u dagtilbud here are not in the file; they are kept:",
                         plan->mangler->len),
               plan->mangler->len);
      g_print ("\n");
    }
  for (guint i = 0; i < plan->mangler->len; i++)
    g_print ("    %s\n", (const char *) g_ptr_array_index (plan->mangler, i));
}

/* Temporary files of a store that was only made to be looked at. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* What would come into a store that is not there yet. A wrong file is thus known before anything is made. */
static PejlRegisterPlan *
plan_for_empty (const PejlCliCall *call, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-XXXXXX", error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "pejl.db", NULL) : NULL;
  g_autoptr (PejlStore) store = NULL;
  PejlRegisterPlan *plan = NULL;

  if (folder == NULL)
    return NULL;
  store = pejl_store_open (path, PEJL_STORE_CREATE, error);
  if (store != NULL)
    {
      plan = pejl_register_plan_new (pejl_store_get_reader (store), call->argument, NULL, error);
      pejl_store_close (store);
    }
  remove_folder (folder);
  return plan;
}

static void
print_rehearsal (const PejlRegisterPlan *plan, gboolean verbose)
{
  print_plan (plan, verbose);
  g_print ("%s\n", _("Nothing was written (--dry-run)."));
}

static int
import_into (PejlStore *store, const PejlCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRegisterPlan) plan = NULL;

  plan = pejl_register_plan_new (pejl_store_get_reader (store), call->argument, NULL, &error);
  if (plan == NULL)
    return pejl_cli_fail (error);
  if (call->dry_run)
    {
      print_rehearsal (plan, call->verbose);
      return PEJL_CLI_OK;
    }
  /* A store without a municipality gets the shipped strategy first, so that tilsyn can be recorded in it. */
  if (pejl_register_plan_has_changes (plan) && !pejl_opsaetning_begin (store, "", &error))
    return pejl_cli_fail (error);
  if (!pejl_register_plan_apply (plan, store, call->verbose ? pejl_cli_progress : NULL, NULL, NULL, &error))
    return pejl_cli_fail (error);
  print_plan (plan, call->verbose);
  return PEJL_CLI_OK;
}

int
pejl_cli_import_register (const PejlCliCall *call)
{
  g_autofree char *path = pejl_cli_store_path (call);
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int exit_code;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (PejlRegisterPlan) plan = plan_for_empty (call, &error);

      if (plan == NULL)
        return pejl_cli_fail (error);
      if (call->dry_run)
        {
          print_rehearsal (plan, call->verbose);
          return PEJL_CLI_OK;
        }
    }
  store = pejl_cli_open_store (call, call->dry_run ? PEJL_STORE_READ_ONLY : PEJL_STORE_CREATE);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = import_into (store, call);
  pejl_store_close (store);
  return exit_code;
}
