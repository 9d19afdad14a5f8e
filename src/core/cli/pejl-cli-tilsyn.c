// SPDX-License-Identifier: GPL-3.0-or-later
// pejl tilsyn list: the tilsyn of a store, for people and for spreadsheets.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAGE 500

/* Semicolons, as spreadsheets that speak Danish have them. */
static void
print_csv (const PejlTilsyn *tilsyn)
{
  g_autofree char *evidens = g_strdup_printf ("%u", tilsyn->evidens);
  g_autofree char *vurderinger = g_strdup_printf ("%u", tilsyn->vurderinger);
  char id[PEJL_ID_STRLEN];

  pejl_cli_print_cell (tilsyn->dato, FALSE);
  pejl_cli_print_cell (tilsyn->sted, FALSE);
  pejl_cli_print_cell (tilsyn->distrikt_navn, FALSE);
  pejl_cli_print_cell (pejl_omfang_name (tilsyn->omfang), FALSE);
  pejl_cli_print_cell (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD ? pejl_anmeldt_name (tilsyn->anmeldt) : "", FALSE);
  pejl_cli_print_cell (pejl_status_name (tilsyn->status), FALSE);
  pejl_cli_print_cell (tilsyn->konsulent, FALSE);
  pejl_cli_print_cell (evidens, FALSE);
  pejl_cli_print_cell (vurderinger, FALSE);
  pejl_cli_print_cell (pejl_id_to_buf (&tilsyn->id, id), TRUE);
}

static void
print_line (const PejlTilsyn *tilsyn)
{
  char id[PEJL_ID_STRLEN];

  g_print ("%s  %s  %s%s%s  %s  %s\n", tilsyn->dato, pejl_id_to_buf (&tilsyn->id, id),
           tilsyn->omfang == PEJL_OMFANG_DAGTILBUD ? pejl_anmeldt_name (tilsyn->anmeldt)
                                                   : pejl_omfang_name (tilsyn->omfang),
           ", ", pejl_status_name (tilsyn->status), tilsyn->sted, tilsyn->konsulent);
}

static void
print_all (PejlReader *reader, const PejlTilsynQuery *query, gboolean csv)
{
  guint offset = 0;
  guint got;

  /* The names of the columns are content, as in a report. */
  if (csv)
    g_print ("dato;sted;distrikt;omfang;anmeldt;status;konsulent;evidens;vurderinger;id\r\n");
  do
    {
      g_autoptr (GPtrArray) page = pejl_query_tilsyn (reader, query, offset, PAGE);

      got = page->len;
      for (guint i = 0; i < got; i++)
        (csv ? print_csv : print_line) (g_ptr_array_index (page, i));
      offset += got;
    }
  while (got == PAGE);
}

int
pejl_cli_tilsyn_list (const PejlCliCall *call)
{
  gboolean csv = g_strcmp0 (call->format, "csv") == 0;
  g_autoptr (PejlStore) store = NULL;
  PejlTilsynQuery query;
  gboolean began;
  int exit_code = PEJL_CLI_OK;

  if (call->format != NULL && !csv && strcmp (call->format, "text") != 0)
    return pejl_cli_usage (_("“%s” is no kind of list. Write --format text or --format csv"), call->format);
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  pejl_tilsyn_query_init (&query);
  if (call->period != NULL)
    exit_code = pejl_cli_read_filter (call, pejl_store_get_reader (store), &query.filter);
  if (exit_code == PEJL_CLI_OK)
    {
      began = pejl_query_begin (pejl_store_get_reader (store));
      print_all (pejl_store_get_reader (store), &query, csv);
      pejl_query_end (pejl_store_get_reader (store), began);
    }
  pejl_store_close (store);
  return exit_code;
}
