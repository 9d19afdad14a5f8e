// SPDX-License-Identifier: GPL-3.0-or-later
// pejl find: where words stand, in which kind of text.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/store/query/pejl-find.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HITS_AT_MOST 200

/* On one line, without the marks around the hit. */
static char *
plain (const char *snippet)
{
  GString *out = g_string_new (NULL);

  for (const char *p = snippet; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xE000 || c == 0xE001)
        continue;
      g_string_append_unichar (out, g_unichar_isspace (c) ? ' ' : c);
    }
  return g_string_free (out, FALSE);
}

static void
print_hit (const PejlFund *fund)
{
  g_autofree char *snippet = plain (fund->snippet);
  char row[PEJL_ID_STRLEN];
  char tilsyn[PEJL_ID_STRLEN];

  g_autofree char *kind = pejl_fund_slags (fund);

  g_print ("%s  %s  (%s)\n", fund->dato, fund->sted, kind);
  g_print ("    %s\n", snippet);
  pejl_id_to_buf (&fund->row, row);
  if (pejl_id_is_nil (&fund->tilsyn))
    g_print ("    id %s", row);
  else
    /* Translators: two ids, 32 hexadecimal digits each. */
    g_print (_("    id %s in tilsyn %s"), row, pejl_id_to_buf (&fund->tilsyn, tilsyn));
  g_print ("\n");
}

/* Page by page, so that many cost no more memory than few. */
static guint
print_all (PejlReader *reader, const char *words)
{
  PejlFindQuery query = { .words = words, .limit = HITS_AT_MOST };
  guint n = 0;

  for (gboolean more = TRUE; more;)
    {
      g_autoptr (GPtrArray) hits = pejl_find (reader, &query);

      for (guint i = 0; i < hits->len; i++)
        print_hit (g_ptr_array_index (hits, i));
      n += hits->len;
      more = hits->len == HITS_AT_MOST;
      if (more)
        query.efter = ((const PejlFund *) g_ptr_array_index (hits, hits->len - 1))->plads;
    }
  return n;
}

static guint
print_newest (PejlReader *reader, const char *words)
{
  PejlFindQuery query = { .words = words, .limit = HITS_AT_MOST + 1 };
  g_autoptr (GPtrArray) hits = pejl_find (reader, &query);

  for (guint i = 0; i < MIN (hits->len, HITS_AT_MOST); i++)
    print_hit (g_ptr_array_index (hits, i));
  return hits->len;
}

static int
find (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  guint n;

  if (store == NULL)
    return PEJL_CLI_FAILED;
  n = call->all ? print_all (pejl_store_get_reader (store), call->argument)
                : print_newest (pejl_store_get_reader (store), call->argument);
  if (n == 0)
    g_printerr ("pejl: %s\n",
                _("These words were not found together. Try fewer of them, or the beginning of one."));
  else if (n > HITS_AT_MOST && !call->all)
    {
      g_printerr ("pejl: ");
      g_printerr (_("There are more than %d; these are the newest. Add a word to see fewer, or --all for every one."), HITS_AT_MOST);
      g_printerr ("\n");
    }
  pejl_store_close (store);
  return PEJL_CLI_OK;
}

/* What was written last before the program was killed may not be in the index yet. Whoever has the store open sees to it; where
 * nobody has, it is taken in here. If that can't be, what is in it is found all the same. */
static void
catch_up (const PejlCliCall *call)
{
  g_autofree char *path = pejl_cli_store_path (call);
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_OPEN, NULL);

  if (store == NULL)
    return;
  pejl_store_flush_search (store, NULL);
  pejl_store_close (store);
}

int
pejl_cli_find (const PejlCliCall *call)
{
  catch_up (call);
  return find (call);
}
