// SPDX-License-Identifier: GPL-3.0-or-later
// pejl sag list: the cases of a store, for people and for spreadsheets.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/rules/pejl-sag-laes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
print_number (int number, gboolean last)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  pejl_cli_print_cell (text, last);
}

static void
print_csv (const PejlSagOverblik *one)
{
  const PejlSag *sag = one->sag;
  char id[PEJL_ID_STRLEN];

  pejl_cli_print_cell (pejl_sag_art_name (sag->art), FALSE);
  pejl_cli_print_cell (sag->sted, FALSE);
  pejl_cli_print_cell (sag->distrikt_navn, FALSE);
  pejl_cli_print_cell (pejl_ejerform_name (sag->ejerform), FALSE);
  pejl_cli_print_cell (sag->aabnet, FALSE);
  pejl_cli_print_cell (sag->lukket, FALSE);
  pejl_cli_print_cell (pejl_sag_kilde_name (sag->kilde), FALSE);
  pejl_cli_print_cell (sag->alvorlig ? "ja" : "nej", FALSE);
  print_number (one->stand.dage, FALSE);
  if (one->stand.har_graense)
    print_number ((int) sag->graense, FALSE);
  else
    pejl_cli_print_cell ("", FALSE);
  print_number ((int) one->stand.mangler, FALSE);
  print_number ((int) one->stand.punkter, FALSE);
  pejl_cli_print_cell (sag->grund, FALSE);
  pejl_cli_print_cell (sag->lukket_grund, FALSE);
  pejl_cli_print_cell (sag->foelge, FALSE);
  pejl_cli_print_cell (pejl_id_to_buf (&sag->id, id), TRUE);
}

static void
print_line (const PejlSagOverblik *one)
{
  g_autofree char *dag = pejl_sag_dag_tekst (one->sag, &one->stand);
  g_autofree char *graense = pejl_sag_graense_tekst (one->sag, &one->stand);
  char id[PEJL_ID_STRLEN];

  g_print ("%s  %s  %s  %s, %s", one->sag->aabnet, pejl_id_to_buf (&one->sag->id, id), one->sag->sted, dag, graense);
  if (pejl_sag_is_open (one->sag))
    for (guint i = 0; i < one->punkter->len; i++)
      {
        const PejlSagPunkt *punkt = g_ptr_array_index (one->punkter, i);

        if (!punkt->opfyldt)
          g_print ("\n    %s: %s", _("lacks"), punkt->tekst);
      }
  g_print ("\n");
}

int
pejl_cli_sag_list (const PejlCliCall *call)
{
  gboolean csv = g_strcmp0 (call->format, "csv") == 0;
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GError) error = NULL;
  const PejlSagQuery query = { .open_only = call->open };
  char today[PEJL_DATO_LEN];
  gboolean began;
  int exit_code = PEJL_CLI_OK;

  if (call->format != NULL && !csv && strcmp (call->format, "text") != 0)
    return pejl_cli_usage (_("“%s” is no kind of list. Write --format text or --format csv"), call->format);
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  began = pejl_query_begin (pejl_store_get_reader (store));
  pejl_dato_today (today);
  cases = pejl_sag_laes (pejl_store_get_reader (store), &query, today);
  pejl_query_end (pejl_store_get_reader (store), began);
  if (!pejl_reader_check (pejl_store_get_reader (store), &error))
    exit_code = pejl_cli_fail (error);
  /* The names of the columns are content, as in a report. */
  if (csv && exit_code == PEJL_CLI_OK)
    g_print ("art;sted;distrikt;ejerform;åbnet;lukket;kilde;alvorlig;dage;grænse;mangler;krav;grund;lukket fordi;følge;id\r\n");
  for (guint i = 0; i < cases->len && exit_code == PEJL_CLI_OK; i++)
    (csv ? print_csv : print_line) (g_ptr_array_index (cases, i));
  pejl_store_close (store);
  return exit_code;
}
