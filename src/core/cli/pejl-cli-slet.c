// SPDX-License-Identifier: GPL-3.0-or-later
// pejl erase: texts found by their words, and erased for good; pejl erase list: what was erased.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/actions/pejl-slet-actions.h"
#include "core/cli/pejl-cli-private.h"
#include "core/rules/pejl-opbevaring.h"
#include "core/store/pejl-felt.h"
#include "core/store/query/pejl-query-sletning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN 60 /* characters around the words */

/* --- the list --- */

/* The words with a little on both sides, on one line. */
static char *
excerpt (const char *tekst, const char *ord)
{
  gsize length = 0;
  gssize at = pejl_slet_sted (tekst, ord, &length);
  const char *from = tekst + MAX (at, 0);
  const char *to = from;
  g_autofree char *cut = NULL;

  for (guint i = 0; i < SHOWN / 3 && from > tekst; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < SHOWN && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  cut = g_strndup (from, (gsize) (to - from));
  g_strdelimit (cut, "\n\r\t", ' ');
  return g_strdup_printf ("%s%s%s", from > tekst ? "…" : "", cut, *to != '\0' ? "…" : "");
}

static const char *
state_of (const PejlSletFund *fund)
{
  if (!fund->gaelder)
    return _("earlier");
  return fund->laast ? _("final") : _("now");
}

static void
print_fund (PejlReader *reader, const PejlSletFund *fund, guint nr, const char *ord, gboolean tab)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (fund->tid / 1000);
  g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("?");
  g_autofree char *sted = pejl_query_slet_sted (reader, fund);
  g_autofree char *cut = fund->bilag != NULL ? g_strdup (fund->bilag) : excerpt (fund->tekst, ord);
  const char *felt = fund->bilag != NULL ? _("contents") : pejl_felt_navn (fund->field);
  gboolean same = g_str_equal (felt, pejl_tabel_navn (fund->table)); /* "kommentar", not "kommentar, kommentar" */
  char row[PEJL_ID_STRLEN];

  if (tab)
    g_print ("%u\t%s\t%s\t%s\t%s\t%s\t%s\n", nr, day, pejl_tabel_navn (fund->table), fund->bilag != NULL ? "indhold" : pejl_felt_navn (fund->field),
             fund->gaelder ? (fund->laast ? "endelig" : "nu") : "tidligere", pejl_id_to_buf (&fund->row, row), sted);
  else
    g_print ("%3u  %s  %s%s%s (%s)%s%s\n     %s\n", nr, day, pejl_tabel_navn (fund->table), same ? "" : ", ", same ? "" : felt,
             state_of (fund), *sted != '\0' ? "  " : "", sted, cut);
}

static void
print_all (PejlReader *reader, GPtrArray *fund, guint kladder, const char *ord, gboolean tab)
{
  for (guint i = 0; i < fund->len; i++)
    print_fund (reader, g_ptr_array_index (fund, i), i + 1, ord, tab);
  if (tab)
    return;
  g_print (ngettext ("%u text.", "%u texts.", fund->len), fund->len);
  g_print ("\n");
  if (kladder > 0)
    {
      g_print (ngettext ("And %u draft, which goes with them.", "And %u drafts, which go with them.", kladder), kladder);
      g_print ("\n");
    }
}

/* --- choosing --- */

/* NULL after saying what is wrong. */
static GPtrArray *
choose (const PejlCliCall *call, GPtrArray *fund)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_auto (GStrv) parts = NULL;

  if (call->all == (call->only != NULL))
    {
      pejl_cli_usage (_("Say which of them: --all, or --only with their numbers."));
      return NULL;
    }
  for (guint i = 0; call->all && i < fund->len; i++)
    g_ptr_array_add (chosen, g_ptr_array_index (fund, i));
  parts = g_strsplit (call->only != NULL ? call->only : "", ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint64 nr;

      if (!g_ascii_string_to_unsigned (g_strstrip (parts[i]), 10, 1, fund->len, &nr, NULL))
        {
          pejl_cli_usage (_("“%s” is no number in the list. Nothing was erased."), parts[i]);
          return NULL;
        }
      g_ptr_array_add (chosen, g_ptr_array_index (fund, (guint) nr - 1));
    }
  return g_steal_pointer (&chosen);
}

/* --- erasing --- */

int
pejl_cli_clean (PejlStore *store)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean done = pejl_store_rens (store, rest, NULL, &error);

  for (guint i = 0; i < rest->len; i++)
    g_printerr ("pejl: %s\n", (const char *) g_ptr_array_index (rest, i));
  return done ? PEJL_CLI_OK : pejl_cli_fail (error);
}

static int
erase (const PejlCliCall *call, PejlStore *store, GPtrArray *fund, gboolean tab)
{
  g_autoptr (GPtrArray) chosen = choose (call, fund);
  PejlId author;
  PejlSletValg valg = { .ord = call->argument, .grund = call->reason, .person = &author, .behold_resten = call->keep_rest };
  g_autoptr (GError) error = NULL;

  if (chosen == NULL)
    return PEJL_CLI_USAGE;
  pejl_store_get_author (store, &author);
  if (!pejl_slet_udfoer (store, chosen, &valg, &error))
    return pejl_cli_fail (error);
  if (tab)
    {
      g_print ("%u\n", chosen->len);
      return pejl_cli_clean (store);
    }
  g_print (ngettext ("%u text is erased for good.", "%u texts are erased for good.", chosen->len), chosen->len);
  g_print ("\n%s\n", _("Colleagues' copies erase them when they take your next packet. What has left as a report, a print or a "
                       "copy elsewhere is not reached."));
  return pejl_cli_clean (store);
}

int
pejl_cli_erase (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GPtrArray) fund = NULL;
  g_autoptr (GPtrArray) kladder = NULL;
  g_autoptr (GError) error = NULL;
  PejlReader *reader;
  gboolean tab;

  if (!pejl_cli_read_tab_format (call, &tab))
    return PEJL_CLI_USAGE;
  store = pejl_cli_open_store (call, call->reason != NULL ? PEJL_STORE_OPEN : PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  reader = pejl_store_get_reader (store);
  fund = pejl_slet_find (reader, call->argument, NULL, NULL, NULL, &error);
  kladder = fund != NULL ? pejl_slet_find_kladder (reader, call->argument, &error) : NULL;
  if (kladder == NULL)
    return pejl_cli_fail (error);
  if (call->reason != NULL && fund->len > 0)
    return erase (call, store, fund, tab);
  print_all (reader, fund, kladder->len, call->argument, tab);
  return PEJL_CLI_OK;
}

/* --- what was erased --- */

int
pejl_cli_erase_list (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GPtrArray) sletninger = NULL;
  gboolean tab;

  if (!pejl_cli_read_tab_format (call, &tab))
    return PEJL_CLI_USAGE;
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  sletninger = pejl_query_sletninger (pejl_store_get_reader (store));
  for (guint i = 0; i < sletninger->len; i++)
    {
      const PejlSletning *at = g_ptr_array_index (sletninger, i);

      if (tab)
        g_print ("%s\t%u\t%s\t%s\t%u\n", at->dato, at->antal, at->person, at->grund, at->bilag);
      else
        g_print ("%s  %4u  %s  %s%s\n", at->dato, at->antal, at->person, at->grund, at->bilag > 0 ? _(" (contents of bilag among it)") : "");
    }
  return PEJL_CLI_OK;
}

/* --- by date --- */

static void
print_forfalden (const PejlForfalden *at, guint nr, gboolean tab)
{
  char id[PEJL_ID_STRLEN];

  g_print (tab ? "%u\t%s\t%s\t%s\t%s\t%s\n" : "%3u  %s  %s  %s  %s  %s\n", nr, at->endelig, at->sted, at->dato, at->sagsnummer,
           pejl_id_to_buf (&at->tilsyn, id));
}

static int
erase_expired (const PejlCliCall *call, PejlStore *store, GPtrArray *forfaldne, gboolean tab)
{
  g_autoptr (GPtrArray) chosen = choose (call, forfaldne);
  g_autoptr (GPtrArray) fund = NULL;
  g_autoptr (GError) error = NULL;
  PejlId author;
  PejlSletValg valg = { .grund = call->reason, .person = &author };

  if (chosen == NULL)
    return PEJL_CLI_USAGE;
  fund = pejl_query_forfaldne_tekster (pejl_store_get_reader (store), chosen, NULL, &error);
  pejl_store_get_author (store, &author);
  if (fund == NULL || !pejl_slet_udfoer (store, fund, &valg, &error))
    return pejl_cli_fail (error);
  if (tab)
    g_print ("%u\n", fund->len);
  else
    {
      g_print (ngettext ("%u text is erased for good.", "%u texts are erased for good.", fund->len), fund->len);
      g_print ("\n");
    }
  return pejl_cli_clean (store);
}

int
pejl_cli_erase_expired (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GPtrArray) forfaldne = NULL;
  char today[PEJL_DATO_LEN], senest[PEJL_DATO_LEN];
  gboolean tab;

  if (!pejl_cli_read_tab_format (call, &tab))
    return PEJL_CLI_USAGE;
  store = pejl_cli_open_store (call, call->reason != NULL ? PEJL_STORE_OPEN : PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  pejl_dato_today (today);
  if (!pejl_opbevaring_senest (pejl_query_opbevaring (pejl_store_get_reader (store)), today, senest))
    {
      g_printerr ("pejl: %s\n", _("No rule of retention is set; it stands in the preferences."));
      return PEJL_CLI_OK;
    }
  forfaldne = pejl_query_forfaldne (pejl_store_get_reader (store), senest);
  if (call->reason != NULL && forfaldne->len > 0)
    return erase_expired (call, store, forfaldne, tab);
  for (guint i = 0; i < forfaldne->len; i++)
    print_forfalden (g_ptr_array_index (forfaldne, i), i + 1, tab);
  return PEJL_CLI_OK;
}
