// SPDX-License-Identifier: GPL-3.0-or-later
// pejl packet make, pejl packet take.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-udveksling.h"
#include "core/exchange/pejl-indbakke.h"
#include "core/exchange/pejl-kollega.h"
#include "core/store/pejl-slet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- make --- */

static GPtrArray *
find_cards (const PejlCliCall *call, PejlStore *store)
{
  g_autoptr (GPtrArray) kort = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_kort_free);

  for (guint i = 0; call->to != NULL && call->to[i] != NULL; i++)
    {
      PejlKort *one = pejl_cli_find_card (store, pejl_store_get_reader (store), call->to[i]);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (kort, one);
    }
  return g_steal_pointer (&kort);
}

static void
report_made (const PejlCliCall *call, const PejlPakkeLavet *lavet, gboolean keys)
{
  g_autofree char *name = g_filename_display_name (call->out);

  if (keys)
    {
      pejl_cli_print_number ("poster", lavet->n_ops);
      pejl_cli_print_number ("bilag", lavet->n_bilag);
      pejl_cli_print_number ("bilag-mangler", lavet->n_bilag_mangler);
      pejl_cli_print_key ("sum", lavet->sum);
      return;
    }
  g_print (ngettext ("%u entry is in “%s”.", "%u entries are in “%s”.", lavet->n_ops), lavet->n_ops, name);
  g_print ("\n");
  if (lavet->n_bilag_mangler > 0)
    g_printerr (ngettext ("The contents of %u bilag are not here and did not go along.\n",
                          "The contents of %u bilag are not here and did not go along.\n", lavet->n_bilag_mangler),
                lavet->n_bilag_mangler);
}

static int
make (const PejlCliCall *call, PejlStore *store, const PejlNoegler *noegler, const char *passphrase, gboolean keys)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKort) eget = pejl_kort_eget (store, reader, noegler, NULL, &error);
  g_autoptr (GPtrArray) kort = eget != NULL ? find_cards (call, store) : NULL;
  g_autoptr (GPtrArray) segl = g_ptr_array_new ();
  g_autoptr (GPtrArray) signaturer = g_ptr_array_new ();
  g_autofree char *known = NULL;
  PejlPakkeValg valg = { .passphrase = passphrase };
  PejlPakkeLavet lavet;

  if (kort == NULL)
    return eget == NULL ? pejl_cli_fail (error) : PEJL_CLI_FAILED;
  for (guint i = 0; i < kort->len; i++)
    {
      g_ptr_array_add (segl, ((PejlKort *) g_ptr_array_index (kort, i))->segl);
      g_ptr_array_add (signaturer, ((PejlKort *) g_ptr_array_index (kort, i))->signatur);
    }
  g_ptr_array_add (segl, NULL);
  g_ptr_array_add (signaturer, NULL);
  known = call->all || kort->len == 0 ? NULL : pejl_kolleger_har (store, (const char *const *) signaturer->pdata);
  valg.segl = kort->len > 0 ? (const char *const *) segl->pdata : NULL;
  valg.navn = eget->navn;
  valg.efter = known;
  if (!pejl_pakke_make (store, reader, noegler, call->out, &valg, NULL, &lavet, &error))
    return pejl_cli_fail (error);
  report_made (call, &lavet, keys);
  pejl_pakke_lavet_clear (&lavet);
  return PEJL_CLI_OK;
}

int
pejl_cli_packet_make (const PejlCliCall *call)
{
  g_autofree char *passphrase = NULL;
  g_autoptr (PejlNoegler) noegler = NULL;
  g_autoptr (PejlStore) store = NULL;
  gboolean keys;

  if (call->out == NULL || (call->to == NULL) == (call->passphrase_file == NULL))
    return pejl_cli_usage (_("Write the packet with --out FILE, and whom it is for with --to CARD or --passphrase-file FILE"));
  if (!pejl_cli_read_keys_format (call, &keys))
    return PEJL_CLI_USAGE;
  if (call->passphrase_file != NULL && (passphrase = pejl_cli_read_passphrase (call->passphrase_file)) == NULL)
    return PEJL_CLI_FAILED;
  noegler = pejl_cli_open_keys (call, FALSE);
  store = noegler != NULL ? pejl_cli_open_store (call, PEJL_STORE_OPEN) : NULL;
  return store != NULL ? make (call, store, noegler, passphrase, keys) : PEJL_CLI_FAILED;
}

/* --- take --- */

static void
report_preview (const PejlPakke *pakke, const PejlHentning *h, gboolean keys)
{
  if (!keys)
    {
      g_print (_("From %s:"), *h->afsender != '\0' ? h->afsender : _("a colleague"));
      g_print ("\n");
      for (guint i = 0; i < h->linjer->len; i++)
        g_print ("  %s\n", (const char *) g_ptr_array_index (h->linjer, i));
      if (pakke->kvittering_for != NULL)
        g_print ("  %s: %s\n", _("Receipt"), pakke->kvittering);
      return;
    }
  pejl_cli_print_key ("afsender", h->afsender);
  pejl_cli_print_key ("sum", pakke->sum);
  pejl_cli_print_number ("nye", h->nye);
  pejl_cli_print_number ("kendte", h->kendte);
  pejl_cli_print_number ("tilsyn", h->tilsyn);
  pejl_cli_print_number ("evidens", h->evidens);
  pejl_cli_print_number ("andre", h->andre);
  pejl_cli_print_number ("aendrede", h->aendrede);
  pejl_cli_print_number ("konflikter", h->konflikter);
  pejl_cli_print_number ("sene", h->sene);
  pejl_cli_print_number ("afviste", h->afviste);
  pejl_cli_print_number ("slettes", h->slettes);
  pejl_cli_print_number ("tilbage", h->tilbage);
  pejl_cli_print_number ("bilag", h->bilag);
  pejl_cli_print_number ("i-fremtiden", h->i_fremtiden);
  for (guint i = 0; i < h->mangler->len; i++)
    pejl_cli_print_key ("mangler", g_ptr_array_index (h->mangler, i));
  if (pakke->kvittering_for != NULL)
    {
      pejl_cli_print_key ("kvittering-for", pakke->kvittering_for);
      pejl_cli_print_key ("kvittering", pakke->kvittering);
    }
}

/* What is wrong with the file itself, and not with this machine. */
static int
fail_by_file (const GError *error)
{
  pejl_cli_fail (error);
  if (error->domain != PEJL_EXCHANGE_ERROR)
    return PEJL_CLI_FAILED;
  switch (error->code)
    {
    case PEJL_EXCHANGE_ERROR_IO:
    case PEJL_EXCHANGE_ERROR_CANCELLED:
    case PEJL_EXCHANGE_ERROR_FAILED:
    case PEJL_EXCHANGE_ERROR_NO_KEYS:
    case PEJL_EXCHANGE_ERROR_PASSPHRASE:
      return PEJL_CLI_FAILED;
    default:
      return PEJL_CLI_FAULTS;
    }
}

static int
write_receipt (const PejlCliCall *call, PejlStore *store, const PejlNoegler *noegler, const PejlPakke *pakke,
               const PejlHentning *h)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKort) eget = pejl_kort_eget (store, reader, noegler, NULL, &error);

  if (eget == NULL || !pejl_kvittering_write (store, reader, noegler, eget->navn, pakke, h, call->receipt, &error))
    return pejl_cli_fail (error);
  return PEJL_CLI_OK;
}

static int
keep (PejlStore *store, const PejlPakke *pakke, const PejlHentning *h)
{
  g_autoptr (GError) error = NULL;

  if (!pejl_indbakke_keep (store, pakke, g_ptr_array_index (h->mangler, 0), &error))
    return pejl_cli_fail (error);
  g_printerr ("pejl: %s\n", _("The packet waits in the inbox, and is taken in by itself when what is missing has come."));
  return PEJL_CLI_WAITS;
}

static int
take (const PejlCliCall *call, PejlStore *store, const PejlNoegler *noegler, PejlPakke *pakke, gboolean keys)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlHentning) h = pejl_hent_vurder (store, reader, pejl_noegler_signatur (noegler), pakke, NULL, &error);

  if (h == NULL)
    return fail_by_file (error);
  report_preview (pakke, h, keys);
  if (call->dry_run)
    return h->mangler->len > 0 ? PEJL_CLI_WAITS : PEJL_CLI_OK;
  if (h->mangler->len > 0)
    return keep (store, pakke, h);
  if (!pejl_hent_tag (store, pakke, h, NULL, call->verbose ? pejl_cli_progress : NULL, NULL, &error))
    return fail_by_file (error);
  pejl_indbakke_retry (store, reader, noegler, NULL);
  if (pejl_store_mangler_rens (store) && pejl_cli_clean (store) != PEJL_CLI_OK)
    return PEJL_CLI_FAILED;
  return call->receipt != NULL ? write_receipt (call, store, noegler, pakke, h) : PEJL_CLI_OK;
}

int
pejl_cli_packet_take (const PejlCliCall *call)
{
  g_autofree char *passphrase = NULL;
  g_autofree char *place = NULL;
  g_autoptr (PejlNoegler) noegler = NULL;
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (GError) error = NULL;
  gboolean keys;

  if (!pejl_cli_read_keys_format (call, &keys))
    return PEJL_CLI_USAGE;
  if (call->passphrase_file != NULL && (passphrase = pejl_cli_read_passphrase (call->passphrase_file)) == NULL)
    return PEJL_CLI_FAILED;
  noegler = pejl_cli_open_keys (call, FALSE);
  store = noegler != NULL ? pejl_cli_open_store (call, PEJL_STORE_CREATE) : NULL;
  if (store == NULL)
    return PEJL_CLI_FAILED;
  place = g_path_get_dirname (pejl_store_get_path (store));
  pakke = pejl_pakke_open (call->argument, place, noegler, passphrase, NULL, &error);
  return pakke != NULL ? take (call, store, noegler, pakke, keys) : fail_by_file (error);
}
