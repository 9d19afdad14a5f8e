// SPDX-License-Identifier: GPL-3.0-or-later
// pejl plan list, pejl plan export: who lacks a visit, and what is planned, without a window.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/plan/pejl-ics.h"
#include "core/rules/pejl-plan.h"
#include "core/store/query/pejl-query-aftale.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Two visits to one house tell most when two months lie between them. */
#define DAYS_BETWEEN 60

/* --period, or the one that today lies in. */
static int
read_period (const PejlCliCall *call, PejlReader *reader, const char *i_dag, PejlFilter *filter)
{
  g_autoptr (PejlKommune) kommune = NULL;
  int month;

  if (call->period != NULL)
    return pejl_cli_read_filter (call, reader, filter);
  memset (filter, 0, sizeof *filter);
  kommune = pejl_query_kommune (reader);
  month = kommune->periode_maaned >= 1 && kommune->periode_maaned <= 12 ? (int) kommune->periode_maaned : 1;
  filter->periode = pejl_periode_containing (i_dag, month);
  return PEJL_CLI_OK;
}

static int
read_seed (const PejlCliCall *call, guint64 *seed)
{
  *seed = 1;
  if (call->seed == NULL || g_ascii_string_to_unsigned (call->seed, 10, 0, G_MAXUINT64, seed, NULL))
    return PEJL_CLI_OK;
  return pejl_cli_usage (_("“%s” is no number. Write it with digits, like this: --seed 7"), call->seed);
}

static GPtrArray *
read_planned (PejlReader *reader, const PejlFilter *filter)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.status_max = PEJL_STATUS_PLANLAGT;
  return pejl_query_tilsyn (reader, &query, 0, pejl_query_tilsyn_count (reader, &query));
}

/* Names of those who visit; empty when the store names none. */
static GPtrArray *
read_konsulenter (PejlReader *reader)
{
  g_autoptr (GPtrArray) personer = pejl_query_personer (reader);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < personer->len; i++)
    {
      const PejlPerson *person = g_ptr_array_index (personer, i);

      if (strcmp (person->rolle, "konsulent") == 0)
        g_ptr_array_add (names, g_strdup (person->navn));
    }
  return names;
}

/* --- pejl plan list --- */

/* A proposal a line, columns parted by tabs: day, kind, house, distrikt, konsulent, reason. */
static void
print_forslag (const GPtrArray *forslag, const GPtrArray *konsulenter)
{
  for (guint i = 0; i < forslag->len; i++)
    {
      const PejlPlanForslag *item = g_ptr_array_index (forslag, i);
      const char *who = konsulenter->len > 0 && item->dato[0] != '\0'
                        ? g_ptr_array_index (konsulenter, item->konsulent)
                        : "-";

      g_print ("%s\t%s\t%s\t%s\t%s\t%s\n", item->dato[0] != '\0' ? item->dato : "-",
               pejl_anmeldt_name (item->anmeldt), item->navn,
               item->distrikt_navn[0] != '\0' ? item->distrikt_navn : "-", who, item->grund);
    }
}

static int
list (const PejlCliCall *call, PejlReader *reader)
{
  g_autoptr (GPtrArray) steder = NULL;
  g_autoptr (GPtrArray) planned = NULL;
  g_autoptr (GPtrArray) mangler = NULL;
  g_autoptr (GPtrArray) forslag = NULL;
  g_autoptr (GPtrArray) konsulenter = NULL;
  g_autoptr (GError) error = NULL;
  char i_dag[PEJL_DATO_LEN], last[PEJL_DATO_LEN];
  PejlPlanValg valg = { .i_dag = i_dag, .periode_slut = last, .afstand = DAYS_BETWEEN };
  PejlFilter filter;
  int exit_code = read_seed (call, &valg.seed);

  pejl_dato_today (i_dag);
  if (exit_code == PEJL_CLI_OK)
    exit_code = read_period (call, reader, i_dag, &filter);
  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  /* A period that lies ahead is planned from its first day. */
  if (strcmp (i_dag, filter.periode.start) < 0)
    pejl_dato_add_days (filter.periode.start, -1, i_dag);
  pejl_periode_last_day (&filter.periode, last);
  steder = pejl_query_sted_sums (reader, &filter, (const char *const[]){ NULL });
  planned = read_planned (reader, &filter);
  konsulenter = read_konsulenter (reader);
  if (!pejl_reader_check (reader, &error))
    return pejl_cli_fail (error);
  mangler = pejl_plan_mangler (steder, planned, i_dag, last);
  valg.planlagt = planned;
  valg.n_konsulenter = konsulenter->len;
  forslag = pejl_plan_forslag (mangler, &valg);
  print_forslag (forslag, konsulenter);
  if (forslag->len == 0)
    {
      g_autofree char *periode = pejl_periode_format (&filter.periode);

      g_printerr (_("Nobody lacks a visit in %s, planned ones counted."), periode);
      g_printerr ("\n");
    }
  return PEJL_CLI_OK;
}

int
pejl_cli_plan_list (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  int exit_code;

  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = list (call, pejl_store_get_reader (store));
  pejl_store_close (store);
  return exit_code;
}

/* --- pejl plan export --- */

/* What has been held is no plan any more. */
static void
drop_held (GPtrArray *aftaler)
{
  for (guint i = aftaler->len; i > 0; i--)
    if (*((const PejlAftale *) g_ptr_array_index (aftaler, i - 1))->holdt != '\0')
      g_ptr_array_remove_index (aftaler, i - 1);
}

static int
export (const PejlCliCall *call, PejlReader *reader)
{
  g_autoptr (GPtrArray) planned = NULL;
  g_autoptr (GPtrArray) aftaler = NULL;
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (GError) error = NULL;
  guint n;
  char i_dag[PEJL_DATO_LEN];
  PejlFilter filter;
  int exit_code;

  pejl_dato_today (i_dag);
  exit_code = read_period (call, reader, i_dag, &filter);
  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  planned = read_planned (reader, &filter);
  aftaler = pejl_query_aftaler (reader, &filter);
  drop_held (aftaler);
  kommune = pejl_query_kommune (reader);
  if (!pejl_reader_check (reader, &error)
      || !pejl_ics_write (planned, aftaler, kommune->navn, call->uanmeldt, call->out, &error))
    return pejl_cli_fail (error);
  n = planned->len + aftaler->len;
  /* Translators: file, how many events. */
  g_print (ngettext ("Wrote “%s” with %u day.", "Wrote “%s” with %u days.", n), call->out, n);
  g_print ("\n");
  return PEJL_CLI_OK;
}

int
pejl_cli_plan_export (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->out == NULL)
    return pejl_cli_usage (_("Say which calendar to write, like this: --out plan.ics"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = export (call, pejl_store_get_reader (store));
  pejl_store_close (store);
  return exit_code;
}
