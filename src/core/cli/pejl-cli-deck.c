// SPDX-License-Identifier: GPL-3.0-or-later
// pejl deck: the oplæg that a period's data propose, as slides, notes pages, a handout or a presentation.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/report/oplaeg/pejl-oplaeg-fil.h"
#include "core/rules/pejl-privat-ord.h"

#include <glib/gi18n-lib.h>

static int
write_deck (const PejlCliCall *call, PejlReader *reader, PejlOplaegArt art)
{
  g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_read (reader);
  g_autoptr (PejlOplaeg) oplaeg = NULL;
  g_autoptr (GPtrArray) advarsler = NULL;
  g_autoptr (GError) error = NULL;
  PejlFilter filter;
  int exit_code = pejl_cli_read_filter (call, reader, &filter);

  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  oplaeg = pejl_oplaeg_fil_foreslaa (reader, &filter, call->rammer);
  if (!pejl_reader_check (reader, &error))
    return pejl_cli_fail (error);
  if (oplaeg == NULL || oplaeg->dias->len == 0)
    {
      g_printerr ("pejl: %s\n", _("There is nothing to show in this choice. Nothing was written."));
      return PEJL_CLI_FAILED;
    }
  advarsler = pejl_oplaeg_fil_tjek (oplaeg, ord);
  exit_code = pejl_cli_check_persons (call, advarsler);
  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  if (!pejl_oplaeg_fil_write (oplaeg, art, call->out, NULL, call->verbose ? pejl_cli_progress : NULL, NULL, &error))
    return pejl_cli_fail (error);
  g_print (_("Wrote “%s”."), call->out);
  g_print ("\n");
  return PEJL_CLI_OK;
}

int
pejl_cli_deck (const PejlCliCall *call)
{
  PejlOplaegArt art = call->notes ? PEJL_OPLAEG_NOTER : call->handout ? PEJL_OPLAEG_UDDELING : PEJL_OPLAEG_DIAS;
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->notes && call->handout)
    return pejl_cli_usage (_("Choose one of --notes and --handout."));
  if (call->out == NULL || !pejl_oplaeg_fil_kan (call->out, art))
    return pejl_cli_usage (art == PEJL_OPLAEG_DIAS ? _("Say which PDF or presentation to write, like this: --out deck.pptx")
                                                   : _("Say which PDF to write, like this: --out notes.pdf"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = write_deck (call, pejl_store_get_reader (store), art);
  pejl_store_close (store);
  return exit_code;
}
