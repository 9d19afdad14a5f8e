// SPDX-License-Identifier: GPL-3.0-or-later
// pejl handleplan list: the points of handleplaner, by deadline, for people and for spreadsheets.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/rules/pejl-frist.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAGE 500

static void
print_csv (const PejlPunkt *punkt, const char *i_dag)
{
  int over = pejl_frist_dage_over (punkt, i_dag);
  g_autofree char *dage = over > 0 ? g_strdup_printf ("%d", over) : g_strdup ("");
  g_autofree char *noter = g_strdup_printf ("%u", punkt->noter);
  char id[PEJL_ID_STRLEN];
  const char *const cells[] = {
    punkt->frist,     punkt->sted, punkt->distrikt_navn, punkt->titel,       pejl_punkt_status_name (punkt->status),
    punkt->ansvarlig, dage,        punkt->oprettet,      punkt->lukket,      punkt->omraade,
    punkt->maal,      punkt->handling, punkt->opfoelgning, noter,            pejl_id_to_buf (&punkt->id, id),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    pejl_cli_print_cell (cells[i], i + 1 == G_N_ELEMENTS (cells));
}

static void
print_line (const PejlPunkt *punkt, const char *i_dag)
{
  g_autofree char *frist = pejl_frist_saetning (punkt, i_dag);
  char id[PEJL_ID_STRLEN];

  g_print ("%s  %s  %s: %s  %s%s%s  %s\n", *punkt->frist != '\0' ? punkt->frist : "          ",
           pejl_id_to_buf (&punkt->id, id), punkt->sted, punkt->titel, pejl_punkt_status_name (punkt->status),
           *punkt->ansvarlig != '\0' ? ", " : "", punkt->ansvarlig, frist);
}

static void
print_all (PejlReader *reader, const PejlPunktQuery *query, gboolean csv, const char *i_dag)
{
  guint offset = 0;
  guint got;

  /* The names of the columns are content, as in a report. */
  if (csv)
    g_print ("frist;dagtilbud;distrikt;punkt;status;ansvarlig;dage over fristen;oprettet;lukket;indsatsområde;mål;"
             "handling;opfølgning;noter;id\r\n");
  do
    {
      g_autoptr (GPtrArray) page = pejl_query_punkter (reader, query, offset, PAGE);

      got = page->len;
      for (guint i = 0; i < got; i++)
        (csv ? print_csv : print_line) (g_ptr_array_index (page, i), i_dag);
      offset += got;
    }
  while (got == PAGE);
}

int
pejl_cli_handleplan_list (const PejlCliCall *call)
{
  gboolean csv = g_strcmp0 (call->format, "csv") == 0;
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GError) error = NULL;
  PejlPunktQuery query;
  char i_dag[PEJL_DATO_LEN];
  gboolean began, whole;

  if (call->format != NULL && !csv && strcmp (call->format, "text") != 0)
    return pejl_cli_usage (_("“%s” is no kind of list. Write --format text or --format csv"), call->format);
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  pejl_dato_today (i_dag);
  pejl_punkt_query_init (&query);
  if (call->overdue)
    query.over = i_dag;
  began = pejl_query_begin (pejl_store_get_reader (store));
  print_all (pejl_store_get_reader (store), &query, csv, i_dag);
  pejl_query_end (pejl_store_get_reader (store), began);
  whole = pejl_reader_check (pejl_store_get_reader (store), &error);
  pejl_store_close (store);
  return whole ? PEJL_CLI_OK : pejl_cli_fail (error);
}
