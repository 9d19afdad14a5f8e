// SPDX-License-Identifier: GPL-3.0-or-later
// pejl sync: by the mailbox folder, or by the municipality's server.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-udveksling.h"
#include "core/exchange/pejl-postkasse.h"
#include "core/exchange/pejl-server.h"
#include "core/store/pejl-slet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One line a colleague. */
static int
report_colleagues (GPtrArray *svar, gboolean keys)
{
  int exit_code = PEJL_CLI_OK;

  for (guint i = 0; i < svar->len; i++)
    {
      const PejlPostSvar *one = g_ptr_array_index (svar, i);
      const char *navn = *one->navn != '\0' ? one->navn : _("a colleague");

      if (keys)
        g_print ("%s\t%s\t%u\t%u\t%s\n", one->fejl ? "fejl" : "hentet", one->signatur, one->tilsyn, one->nye, one->navn);
      else
        g_print ("%s: %s\n", navn, one->besked);
      if (one->fejl)
        {
          if (keys)
            g_printerr ("pejl: %s: %s\n", navn, one->besked);
          exit_code = PEJL_CLI_FAULTS;
        }
    }
  return exit_code;
}

/* --- the mailbox --- */

static int
by_mailbox (const PejlCliCall *call, PejlStore *store, const PejlNoegler *noegler, gboolean keys)
{
  g_autoptr (GError) error = NULL;
  gboolean wrote;
  g_autoptr (GPtrArray) svar = pejl_postkasse_sync (store, pejl_store_get_reader (store), noegler, call->mailbox, NULL, &wrote,
                                                    NULL, &error);
  int exit_code;

  if (svar == NULL)
    return pejl_cli_fail (error);
  exit_code = report_colleagues (svar, keys);
  if (keys)
    pejl_cli_print_key ("skrevet", wrote ? "1" : "0");
  else
    g_print ("%s\n", wrote ? _("Your packet in the mailbox is new.") : _("Your packet in the mailbox is as it was."));
  return exit_code;
}

/* --- the server --- */

static void
on_progress (PejlServerTrin trin, guint64 done, guint64 total, gpointer data)
{
  static const char *const names[] = { "forbind", "hent", "tag", "send" };

  if (total > 0)
    g_printerr ("%s %" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT "\n", names[trin], done, total);
}

static void
report_server (const PejlServerSvar *svar, gboolean keys)
{
  if (keys)
    {
      pejl_cli_print_number ("modtaget", svar->hentet);
      pejl_cli_print_number ("sendt", svar->sendt);
      pejl_cli_print_number ("bilag-sendt", svar->bilag_sendt);
      pejl_cli_print_number ("slettet", svar->slettet);
      pejl_cli_print_number ("tilbage", svar->tilbage);
      pejl_cli_print_key ("kun-laest", svar->kun_laest ? "1" : "0");
      return;
    }
  g_print (ngettext ("%u entry came from the server.", "%u entries came from the server.", svar->hentet), svar->hentet);
  g_print ("\n");
  if (svar->kun_laest)
    g_print ("%s\n", _("Your login may only read there; nothing was sent."));
  else
    {
      g_print (ngettext ("%u entry was sent.", "%u entries were sent.", svar->sendt), svar->sendt);
      g_print ("\n");
    }
  if (svar->tilbage > 0)
    {
      g_print (ngettext ("%u entry of colleagues is not on the server, and you may not hand it on; their own Pejl will, or a leder's.",
                         "%u entries of colleagues are not on the server, and you may not hand them on; their own Pejl will, or a "
                         "leder's.",
                         svar->tilbage),
               svar->tilbage);
      g_print ("\n");
    }
}

static int
by_server (const PejlCliCall *call, PejlStore *store, const PejlNoegler *noegler, gboolean keys)
{
  PejlServerValg valg = { .uri = call->server };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlServerSvar) svar = pejl_server_sync (store, pejl_store_get_reader (store), noegler, &valg,
                                                      call->verbose ? on_progress : NULL, NULL, NULL, &error);
  int exit_code;

  if (svar == NULL)
    return pejl_cli_fail (error);
  exit_code = report_colleagues (svar->svar, keys);
  report_server (svar, keys);
  return exit_code;
}

int
pejl_cli_sync (const PejlCliCall *call)
{
  g_autoptr (PejlNoegler) noegler = NULL;
  g_autoptr (PejlStore) store = NULL;
  gboolean keys;
  int exit_code;

  if ((call->mailbox == NULL) == (call->server == NULL))
    return pejl_cli_usage (_("Write which folder is the mailbox with --mailbox FOLDER, or where the server is with --server URI"));
  if (!pejl_cli_read_keys_format (call, &keys))
    return PEJL_CLI_USAGE;
  noegler = pejl_cli_open_keys (call, FALSE);
  store = noegler != NULL ? pejl_cli_open_store (call, PEJL_STORE_OPEN) : NULL;
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = call->mailbox != NULL ? by_mailbox (call, store, noegler, keys) : by_server (call, store, noegler, keys);
  /* What colleagues have erased for good went here too. */
  if (pejl_store_mangler_rens (store) && pejl_cli_clean (store) != PEJL_CLI_OK)
    return PEJL_CLI_FAILED;
  return exit_code;
}
