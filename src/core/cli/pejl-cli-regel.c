// SPDX-License-Identifier: GPL-3.0-or-later
// pejl regel test: a rule tried on the tilsyn of a period.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/rules/pejl-regel-proeve.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/strategi/pejl-praksis-xml.h"

#include <glib/gi18n-lib.h>

/* The rule of that id, or those of the file: PejlRegel*. NULL after having said why not. */
static GPtrArray *
find_rules (const PejlCliCall *call, PejlReader *reader)
{
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_regel_unref);
  g_autoptr (PejlPraksis) praksis = NULL;
  g_autoptr (GError) error = NULL;
  PejlId id;

  if (pejl_id_parse (call->rule, &id))
    {
      PejlRegel *regel = pejl_query_regel (reader, &id);

      if (regel == NULL)
        {
          g_printerr ("pejl: ");
          g_printerr (_("This store has no rule with the id %s."), call->rule);
          g_printerr ("\n");
          return NULL;
        }
      g_ptr_array_add (rules, regel);
      return g_steal_pointer (&rules);
    }
  praksis = pejl_praksis_load_file (call->rule, NULL, &error);
  if (praksis == NULL)
    {
      pejl_cli_fail (error);
      return NULL;
    }
  for (guint i = 0; i < praksis->regler->len; i++)
    g_ptr_array_add (rules, pejl_regel_ref (g_ptr_array_index (praksis->regler, i)));
  return g_steal_pointer (&rules);
}

static gboolean
try_rule (const PejlCliCall *call, PejlReader *reader, const PejlRegel *regel, const PejlFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlProeve) proeve
    = pejl_regel_proev (reader, regel, filter, NULL, call->verbose ? pejl_cli_progress : NULL, NULL, &error);

  if (proeve == NULL)
    {
      pejl_cli_fail (error);
      return FALSE;
    }
  g_print ("%s\n%s\n", regel->navn, proeve->tekst);
  if (proeve->uden_niveauer > 0)
    {
      /* Translators: %u is a number of tilsyn. */
      g_print (ngettext ("%u tilsyn has no level that the rule reads.", "%u tilsyn have no level that the rule reads.",
                         proeve->uden_niveauer),
               proeve->uden_niveauer);
      g_print ("\n");
    }
  for (guint i = 0; i < proeve->fund->len; i++)
    {
      const PejlProeveFund *fund = g_ptr_array_index (proeve->fund, i);
      char id[PEJL_ID_STRLEN];

      g_print ("%s  %s  %s  %s\n", fund->dato, pejl_id_to_buf (&fund->tilsyn, id), fund->sted, fund->tekst);
    }
  return TRUE;
}

int
pejl_cli_regel_test (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GPtrArray) rules = NULL;
  PejlFilter filter = { 0 };
  int exit_code = PEJL_CLI_OK;

  if (call->rule == NULL || call->period == NULL)
    return pejl_cli_usage (_("“pejl regel test” needs a rule and a period: --rule FILE|ID --period 2024-2025"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = pejl_cli_read_filter (call, pejl_store_get_reader (store), &filter);
  if (exit_code == PEJL_CLI_OK)
    {
      rules = find_rules (call, pejl_store_get_reader (store));
      exit_code = rules != NULL ? PEJL_CLI_OK : PEJL_CLI_FAILED;
    }
  for (guint i = 0; exit_code == PEJL_CLI_OK && i < rules->len; i++)
    if (!try_rule (call, pejl_store_get_reader (store), g_ptr_array_index (rules, i), &filter))
      exit_code = PEJL_CLI_FAILED;
  pejl_store_close (store);
  return exit_code;
}
