// SPDX-License-Identifier: GPL-3.0-or-later
// pejl report parents, staff, politics, handleplan, dagpleje, distrikt and all: the reports of a tilsyn, of a distrikt, and of a period.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-rapport.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-rapport-samling.h"
#include "core/rules/pejl-privat-ord.h"

#include <glib/gi18n-lib.h>

int
pejl_cli_check_document (const PejlCliCall *call, PejlReader *reader, const PejlDokument *dokument)
{
  g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_read (reader);
  g_autoptr (GPtrArray) advarsler = pejl_privat_tjek (dokument, ord);

  return pejl_cli_check_persons (call, advarsler);
}

static int
write_document (const PejlCliCall *call, const PejlDokument *dokument)
{
  g_autoptr (GError) error = NULL;

  if (!pejl_rapport_write (dokument, call->out, NULL, &error))
    return pejl_cli_fail (error);
  g_print (_("Wrote “%s”."), call->out);
  g_print ("\n");
  return PEJL_CLI_OK;
}

/* --- of a tilsyn --- */

int
pejl_cli_find_tilsyn (const PejlCliCall *call, PejlReader *reader, PejlId *tilsyn)
{
  g_autoptr (PejlDagtilbud) dagtilbud = NULL;

  if (call->tilsyn != NULL)
    return pejl_id_parse (call->tilsyn, tilsyn)
           ? PEJL_CLI_OK
           : pejl_cli_usage (_("“%s” is no id of a tilsyn; “pejl tilsyn list” shows them."), call->tilsyn);
  dagtilbud = pejl_query_dagtilbud_by_gnummer (reader, call->dagtilbud);
  if (dagtilbud == NULL)
    return pejl_cli_usage (_("There is no dagtilbud with the number “%s”. Write it like this: --dagtilbud G12345"),
                           call->dagtilbud);
  if (pejl_tilsynsrapport_find (reader, &dagtilbud->id, tilsyn))
    return PEJL_CLI_OK;
  g_printerr ("pejl: ");
  /* Translators: name of a dagtilbud. */
  g_printerr (_("No visit has been held in “%s” yet, so there is no report to write."), dagtilbud->navn);
  g_printerr ("\n");
  return PEJL_CLI_FAILED;
}

static int
write_tilsyn (const PejlCliCall *call, PejlReader *reader, PejlRapportArt art)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDokument) dokument = NULL;
  PejlId tilsyn;
  int exit_code = pejl_cli_find_tilsyn (call, reader, &tilsyn);

  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  dokument = pejl_tilsynsrapport_dokument (reader, art, &tilsyn, &error);
  if (dokument == NULL)
    return pejl_cli_fail (error);
  exit_code = pejl_cli_check_document (call, reader, dokument);
  return exit_code == PEJL_CLI_OK ? write_document (call, dokument) : exit_code;
}

static int
run_tilsyn (const PejlCliCall *call, PejlRapportArt art)
{
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->out == NULL)
    return pejl_cli_usage (_("Say which file to write, like this: --out report.pdf"));
  if ((call->tilsyn == NULL) == (call->dagtilbud == NULL))
    return pejl_cli_usage (_("Say which tilsyn it is about: --tilsyn ID, or --dagtilbud G12345 for its latest, one of them."));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = write_tilsyn (call, pejl_store_get_reader (store), art);
  pejl_store_close (store);
  return exit_code;
}

int
pejl_cli_report_parents (const PejlCliCall *call)
{
  return run_tilsyn (call, PEJL_RAPPORT_FORAELDRE);
}

int
pejl_cli_report_staff (const PejlCliCall *call)
{
  return run_tilsyn (call, PEJL_RAPPORT_PERSONALE);
}

int
pejl_cli_report_politics (const PejlCliCall *call)
{
  return run_tilsyn (call, PEJL_RAPPORT_POLITISK);
}

int
pejl_cli_report_handleplan (const PejlCliCall *call)
{
  return run_tilsyn (call, PEJL_RAPPORT_HANDLEPLAN);
}

int
pejl_cli_report_dagpleje (const PejlCliCall *call)
{
  return run_tilsyn (call, PEJL_RAPPORT_DAGPLEJE);
}

/* --- of a distrikt --- */

static int
write_distrikt (const PejlCliCall *call, PejlReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDokument) dokument = NULL;
  PejlFilter filter;
  int exit_code = pejl_cli_read_filter (call, reader, &filter);

  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  dokument = pejl_distriktsrapport_dokument (reader, &filter, &error);
  if (dokument == NULL)
    return pejl_cli_fail (error);
  exit_code = pejl_cli_check_document (call, reader, dokument);
  return exit_code == PEJL_CLI_OK ? write_document (call, dokument) : exit_code;
}

int
pejl_cli_report_distrikt (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->out == NULL)
    return pejl_cli_usage (_("Say which file to write, like this: --out report.pdf"));
  if (call->distrikt == NULL)
    return pejl_cli_usage (_("Say which distrikt it is about, like this: --distrikt Nord"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = write_distrikt (call, pejl_store_get_reader (store));
  pejl_store_close (store);
  return exit_code;
}

/* --- of a period --- */

static void
print_lines (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    g_printerr ("pejl: %s\n", (const char *) g_ptr_array_index (lines, i));
}

static int
write_all (const PejlCliCall *call, PejlReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_auto (PejlRapportSamlingTal) tal = { 0 };
  PejlRapportSamling samling = { .mappe = call->out_dir, .kle = call->kle, .html = TRUE, .trods = call->trods };
  int exit_code = pejl_cli_read_filter (call, reader, &samling.filter);
  gboolean ok;

  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  ok = pejl_rapport_samling_write (reader, &samling, NULL, call->verbose ? pejl_cli_progress : NULL, NULL, &tal, &error);
  print_lines (tal.advarsler);
  print_lines (tal.oversprungne);
  if (!ok)
    exit_code = pejl_cli_fail (error);
  if (g_error_matches (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CPR))
    {
      g_printerr ("pejl: %s\n", _("If it is none, add --despite-warnings."));
      exit_code = PEJL_CLI_FAULTS;
    }
  if (exit_code == PEJL_CLI_OK)
    {
      /* Translators: %1$u files of %2$u tilsyn, in folder %3$s. */
      g_print (_("Wrote %1$u files of %2$u tilsyn to “%3$s”."), tal.filer, tal.tilsyn, call->out_dir);
      g_print ("\n");
    }
  return exit_code == PEJL_CLI_OK && tal.oversprungne->len > 0 ? PEJL_CLI_FAILED : exit_code;
}

int
pejl_cli_report_all (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->out_dir == NULL)
    return pejl_cli_usage (_("Say where to write the reports, like this: --out-dir reports"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = write_all (call, pejl_store_get_reader (store));
  pejl_store_close (store);
  return exit_code;
}
