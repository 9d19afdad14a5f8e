// SPDX-License-Identifier: GPL-3.0-or-later
// pejl import-ramme: context figures from a CSV, with every figure accounted for.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/register/pejl-ramme-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A map names a few columns. */
#define MAX_MAP (256 * 1024)

static void
print_row (const PejlRammePlanRow *row)
{
  /* Translators: line number in the file, place, figure, year, value, class ("new", "changed" …). */
  g_print (_("line %u: %s · %s · %s: %s: %s"), row->linje, row->sted, row->figur, row->tid, row->vaerdi,
           pejl_register_klasse_text (row->klasse));
  if (row->grund != PEJL_RAMME_GRUND_INGEN)
    g_print (" (%s)", pejl_ramme_grund_text (row->grund));
  g_print ("\n");
  if (*row->gammel != '\0')
    g_print ("    %s → %s\n", row->gammel, row->vaerdi);
  if (*row->gammel_kilde != '\0')
    {
      /* Translators: source before, source now. */
      g_print (_("    source: “%s” → “%s”"), row->gammel_kilde, row->tal->kilde);
      g_print ("\n");
    }
}

static void
print_plan (const PejlRammePlan *plan, gboolean verbose)
{
  for (guint i = 0; i < plan->raekker->len; i++)
    {
      const PejlRammePlanRow *row = g_ptr_array_index (plan->raekker, i);

      if (verbose || row->klasse == PEJL_REGISTER_AENDRET || row->klasse == PEJL_REGISTER_SPRUNGET_OVER)
        print_row (row);
    }
  /* Translators: numbers of figures in the file. */
  g_print (_("New: %u\nChanged: %u\nUnchanged: %u\nSkipped: %u\n"), plan->antal[PEJL_REGISTER_NY],
           plan->antal[PEJL_REGISTER_AENDRET], plan->antal[PEJL_REGISTER_UAENDRET],
           plan->antal[PEJL_REGISTER_SPRUNGET_OVER]);
  for (guint grund = 1; grund < PEJL_RAMME_GRUND_N; grund++)
    if (plan->grunde[grund] > 0)
      g_print ("    %u %s\n", plan->grunde[grund], pejl_ramme_grund_text (grund));
}

/* Which column is taken for what. */
static void
print_columns (const PejlRammeFil *fil, const PejlRammeValg *valg)
{
  for (guint i = 0; i < valg->kolonner->len; i++)
    {
      const PejlRammeKolonne *kolonne = &g_array_index (valg->kolonner, PejlRammeKolonne, i);
      g_autofree char *figur = kolonne->noegletal != NULL ? pejl_noegletal_navn_med_enhed (kolonne->noegletal) : NULL;

      g_print ("%s = %s\n", (const char *) g_ptr_array_index (fil->tabel->hoved, i),
               figur != NULL ? figur : pejl_ramme_rolle_navn (kolonne->rolle));
    }
}

/* Lines "Column=role"; empty ones and those that begin with # are passed over. */
static gboolean
read_map (PejlRammeValg *valg, PejlReader *reader, const PejlRammeFil *fil, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  if (length > MAX_MAP || !g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_KOLONNE,
                   /* Translators: file name. */
                   _("“%s” is no list of columns as text. Nothing was changed."), path);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_strstrip (*line);
      if (**line != '\0' && **line != '#' && !pejl_ramme_valg_linje (valg, reader, fil, *line, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_options (const PejlCliCall *call, PejlRammeValg *valg, PejlReader *reader, const PejlRammeFil *fil, GError **error)
{
  if (call->map != NULL && !read_map (valg, reader, fil, call->map, error))
    return FALSE;
  for (char **line = call->column; line != NULL && *line != NULL; line++)
    if (!pejl_ramme_valg_linje (valg, reader, fil, *line, error))
      return FALSE;
  if (call->source != NULL)
    {
      g_free (valg->kilde);
      valg->kilde = g_strdup (call->source);
    }
  return call->date == NULL || pejl_rammetal_laes_tid (call->date, valg->dato, &valg->tid);
}

static int
import_into (PejlStore *store, const PejlCliCall *call)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRammeFil) fil = pejl_ramme_fil_read (reader, call->argument, NULL, &error);
  g_autoptr (PejlRammeValg) valg = NULL;
  g_autoptr (PejlRammePlan) plan = NULL;

  if (fil == NULL)
    return pejl_cli_fail (error);
  valg = pejl_ramme_valg_gaet (reader, fil);
  if (!read_options (call, valg, reader, fil, &error))
    return pejl_cli_fail (error);
  if (call->verbose || call->dry_run)
    print_columns (fil, valg);
  plan = pejl_ramme_plan_new (reader, fil, valg, NULL, &error);
  if (plan == NULL)
    return pejl_cli_fail (error);
  if (!call->dry_run
      && !pejl_ramme_plan_apply (plan, store, call->verbose ? pejl_cli_progress : NULL, NULL, NULL, &error))
    return pejl_cli_fail (error);
  print_plan (plan, call->verbose);
  if (call->dry_run)
    g_print ("%s\n", _("Nothing was written (--dry-run)."));
  return PEJL_CLI_OK;
}

int
pejl_cli_import_ramme (const PejlCliCall *call)
{
  char dato[PEJL_DATO_LEN];
  PejlRammeTid tid;
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->date != NULL && !pejl_rammetal_laes_tid (call->date, dato, &tid))
    return pejl_cli_usage (_("“%s” is no year or date. Write it like this: --date 2025, --date 2025K2 or --date 2025-12-31"),
                           call->date);
  store = pejl_cli_open_store (call, call->dry_run ? PEJL_STORE_READ_ONLY : (PejlStoreFlags) 0);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = import_into (store, call);
  pejl_store_close (store);
  return exit_code;
}
