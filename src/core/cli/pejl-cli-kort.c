// SPDX-License-Identifier: GPL-3.0-or-later
// pejl card …: one's own keys and card, colleagues' cards, roles.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-udveksling.h"
#include "core/exchange/pejl-tildeling.h"
#include "core/store/pejl-oplog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- shared --- */

char *
pejl_cli_read_passphrase (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (path == NULL)
    return NULL;
  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      pejl_cli_fail (error);
      return NULL;
    }
  text[strcspn (text, "\r\n")] = '\0';
  if (*text != '\0')
    return g_steal_pointer (&text);
  g_set_error (&error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE, _("There is no passphrase in “%s”."), path);
  pejl_cli_fail (error);
  return NULL;
}

PejlNoegler *
pejl_cli_open_keys (const PejlCliCall *call, gboolean make)
{
  g_autofree char *path = call->key_file != NULL ? g_strdup (call->key_file) : pejl_noegler_default_path ();
  g_autofree char *passphrase = pejl_cli_read_passphrase (call->key_passphrase_file);
  g_autoptr (GError) error = NULL;
  PejlNoegler *noegler;

  if (call->key_passphrase_file != NULL && passphrase == NULL)
    return NULL;
  noegler = pejl_noegler_open (path, passphrase, passphrase == NULL ? pejl_noeglering_session () : NULL, make, &error);
  if (noegler == NULL)
    pejl_cli_fail (error);
  return noegler;
}

PejlKort *
pejl_cli_find_card (PejlStore *store, PejlReader *reader, const char *word)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_test (word, G_FILE_TEST_EXISTS))
    {
      PejlKort *kort = pejl_kort_read (word, &error);

      if (kort == NULL)
        pejl_cli_fail (error);
      return kort;
    }
  all = pejl_query_kort (reader);
  for (guint i = 0; i < all->len; i++)
    {
      const PejlKortRaekke *one = g_ptr_array_index (all, i);
      PejlKort *kort;

      if (strcmp (one->navn, word) != 0 || pejl_kort_tillid (store, reader, one->signatur, NULL) != PEJL_TILLID_HOLDER)
        continue;
      kort = g_new0 (PejlKort, 1);
      kort->navn = g_strdup (one->navn);
      kort->rid = g_strdup (one->rid);
      kort->signatur = g_strdup (one->signatur);
      kort->segl = g_strdup (one->segl);
      return kort;
    }
  g_set_error (&error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_STRANGER,
               _("There is no card file “%s”, and no confirmed card of that name. Nothing was done."), word);
  pejl_cli_fail (error);
  return NULL;
}

gboolean
pejl_cli_read_keys_format (const PejlCliCall *call, gboolean *keys)
{
  *keys = g_strcmp0 (call->format, "keys") == 0;
  if (call->format == NULL || *keys || strcmp (call->format, "text") == 0)
    return TRUE;
  pejl_cli_usage (_("“%s” is no kind of output. Write --format text or --format keys"), call->format);
  return FALSE;
}

void
pejl_cli_print_key (const char *key, const char *value)
{
  g_autofree char *line = g_strdelimit (g_strdup (value), "\t\r\n", ' ');

  g_print ("%s\t%s\n", key, line);
}

void
pejl_cli_print_number (const char *key, guint value)
{
  g_print ("%s\t%u\n", key, value);
}

/* --- card --- */

static int
show_card (const PejlKort *kort, gboolean keys)
{
  g_autofree char *ord = pejl_kort_ord (kort);

  if (keys)
    {
      pejl_cli_print_key ("navn", kort->navn);
      pejl_cli_print_key ("rid", kort->rid);
      pejl_cli_print_key ("signatur", kort->signatur);
      pejl_cli_print_key ("segl", kort->segl);
      pejl_cli_print_key ("ord", ord);
      return PEJL_CLI_OK;
    }
  g_print (_("The card of %s. Its six words: %s"), kort->navn, ord);
  g_print ("\n");
  return PEJL_CLI_OK;
}

int
pejl_cli_card (const PejlCliCall *call)
{
  g_autoptr (PejlNoegler) noegler = NULL;
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (PejlKort) kort = NULL;
  g_autoptr (GError) error = NULL;
  gboolean keys;

  if (!pejl_cli_read_keys_format (call, &keys))
    return PEJL_CLI_USAGE;
  noegler = pejl_cli_open_keys (call, TRUE);
  store = noegler != NULL ? pejl_cli_open_store (call, PEJL_STORE_CREATE) : NULL;
  if (store == NULL)
    return PEJL_CLI_FAILED;
  kort = pejl_kort_eget (store, pejl_store_get_reader (store), noegler, call->name, &error);
  if (kort == NULL || (call->out != NULL && !pejl_kort_write (kort, noegler, call->out, &error)))
    return pejl_cli_fail (error);
  return show_card (kort, keys);
}

/* --- card add --- */

static gboolean
same_words (const char *said, const char *heard)
{
  g_autofree char *folded = g_utf8_casefold (heard, -1);
  g_auto (GStrv) a = g_strsplit_set (said, " ", -1);
  g_auto (GStrv) b = g_strsplit_set (folded, " ,\t-", -1);
  guint at = 0;

  for (guint i = 0; b[i] != NULL; i++)
    {
      if (*b[i] == '\0')
        continue;
      if (a[at] == NULL || strcmp (a[at], b[i]) != 0)
        return FALSE;
      at++;
    }
  return a[at] == NULL;
}

static PejlKortRaekke *
find_row (PejlReader *reader, const char *rid)
{
  g_autoptr (GPtrArray) all = pejl_query_kort (reader);

  for (guint i = 0; i < all->len; i++)
    if (strcmp (((PejlKortRaekke *) g_ptr_array_index (all, i))->rid, rid) == 0)
      return g_ptr_array_steal_index (all, i);
  return NULL;
}

int
pejl_cli_card_add (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = pejl_cli_open_store (call, PEJL_STORE_CREATE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKort) kort = store != NULL ? pejl_kort_read (call->argument, &error) : NULL;
  g_autoptr (PejlKortRaekke) row = NULL;
  g_autofree char *ord = NULL;
  PejlReader *reader;

  if (store == NULL)
    return PEJL_CLI_FAILED;
  reader = pejl_store_get_reader (store);
  if (kort == NULL || !pejl_kort_add (store, reader, kort, &error))
    {
      pejl_cli_fail (error);
      return error->domain == PEJL_EXCHANGE_ERROR ? PEJL_CLI_FAULTS : PEJL_CLI_FAILED;
    }
  ord = pejl_kort_ord (kort);
  if (call->words == NULL)
    {
      g_print (_("The card of %s is added, and not confirmed. Have these six words read aloud: %s"), kort->navn, ord);
      g_print ("\n");
      return PEJL_CLI_OK;
    }
  row = find_row (reader, kort->rid);
  if (row == NULL || !same_words (ord, call->words))
    {
      g_printerr ("pejl: %s\n", _("The words are not the same, so the card is not confirmed. Telephone the colleague again; if they "
                                  "still differ, somebody has changed the card."));
      return PEJL_CLI_FAULTS;
    }
  if (!pejl_kort_bekraeft (store, row, &error))
    return pejl_cli_fail (error);
  g_print (_("The card of %s is confirmed."), kort->navn);
  g_print ("\n");
  return PEJL_CLI_OK;
}

/* --- card list --- */

static const char *
worth (PejlStore *store, PejlReader *reader, const PejlKortRaekke *kort)
{
  g_autofree char *own = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", pejl_store_get_rid (store));

  if (strcmp (kort->rid, own) == 0)
    return "eget";
  if (*kort->trukket != '\0')
    return "trukket";
  return pejl_kort_tillid (store, reader, kort->signatur, NULL) == PEJL_TILLID_HOLDER ? "bekraeftet" : "ubekraeftet";
}

int
pejl_cli_card_list (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (GPtrArray) all = NULL;
  PejlReader *reader;
  gboolean keys;

  if (!pejl_cli_read_keys_format (call, &keys))
    return PEJL_CLI_USAGE;
  store = pejl_cli_open_store (call, PEJL_STORE_OPEN);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  reader = pejl_store_get_reader (store);
  all = pejl_query_kort (reader);
  for (guint i = 0; i < all->len; i++)
    {
      const PejlKortRaekke *kort = g_ptr_array_index (all, i);

      /* The same in both: the name last, since it may hold anything. */
      g_print (keys ? "%s\t%s\t%s\t%s\n" : "%s  %-11s  %-12s  %s\n", kort->rid, worth (store, reader, kort),
               *kort->rolle != '\0' ? kort->rolle : "-", kort->navn);
    }
  return PEJL_CLI_OK;
}

/* --- roles --- */

/* The second keys, by --recovery-file and --passphrase-file; NULL after having said why. */
static PejlNoegler *
open_recovery (const PejlCliCall *call, gboolean make)
{
  g_autofree char *passphrase = pejl_cli_read_passphrase (call->passphrase_file);
  g_autoptr (GError) error = NULL;
  PejlNoegler *noegler;

  if (call->passphrase_file == NULL)
    {
      pejl_cli_usage (_("--recovery-file needs --passphrase-file"));
      return NULL;
    }
  if (passphrase == NULL)
    return NULL;
  noegler = pejl_noegler_open (call->recovery_file, passphrase, NULL, make, &error);
  if (noegler == NULL)
    pejl_cli_fail (error);
  return noegler;
}

int
pejl_cli_card_found (const PejlCliCall *call)
{
  g_autoptr (PejlNoegler) noegler = pejl_cli_open_keys (call, TRUE);
  g_autoptr (PejlNoegler) anden = NULL;
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (PejlKort) kort = NULL;
  g_autoptr (GError) error = NULL;
  PejlReader *reader;

  if (noegler == NULL)
    return PEJL_CLI_FAILED;
  if (call->recovery_file != NULL && (anden = open_recovery (call, TRUE)) == NULL)
    return PEJL_CLI_FAILED;
  store = pejl_cli_open_store (call, PEJL_STORE_OPEN);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  reader = pejl_store_get_reader (store);
  kort = pejl_kort_eget (store, reader, noegler, NULL, &error);
  if (kort == NULL
      || !pejl_tildeling_grundlaeg (store, reader, noegler, anden != NULL ? pejl_noegler_signatur (anden) : NULL, &error))
    return pejl_cli_fail (error);
  g_print ("%s\n", _("The roles are founded, and you are the centerchef. Give colleagues their roles with “pejl card grant”."));
  return PEJL_CLI_OK;
}

/* gammel (nullable): the card that the one goes on for. */
static gboolean
grant_one (const PejlCliCall *call, PejlStore *store, const PejlNoegler *noegler, const PejlKort *kort, const PejlKort *gammel,
           GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  PejlRetRolle rolle = pejl_ret_rolle_parse (call->role);

  if (!(call->end ? pejl_tildeling_slut : pejl_tildeling_giv) (store, reader, noegler, kort->signatur, rolle, error))
    return FALSE;
  g_print (call->end ? _("%s no longer has the role %s.") : _("%s has the role %s."), kort->navn, call->role);
  g_print ("\n");
  if (gammel == NULL)
    return TRUE;
  if (!pejl_tildeling_afloes (store, reader, noegler, kort->signatur, gammel->signatur, error))
    return FALSE;
  g_print (_("The card of %s goes on for the old one."), kort->navn);
  g_print ("\n");
  return TRUE;
}

static int
grant_all (const PejlCliCall *call, PejlStore *store, const PejlNoegler *noegler)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlKort) gammel = call->replaces != NULL ? pejl_cli_find_card (store, reader, call->replaces) : NULL;

  if (call->replaces != NULL && gammel == NULL)
    return PEJL_CLI_FAILED;
  for (guint i = 0; call->to[i] != NULL; i++)
    {
      g_autoptr (PejlKort) kort = pejl_cli_find_card (store, reader, call->to[i]);
      g_autoptr (GError) error = NULL;

      if (kort == NULL)
        return PEJL_CLI_FAILED;
      if (!grant_one (call, store, noegler, kort, gammel, &error))
        return pejl_cli_fail (error);
    }
  return PEJL_CLI_OK;
}

int
pejl_cli_card_grant (const PejlCliCall *call)
{
  g_autoptr (PejlNoegler) noegler = NULL;
  g_autoptr (PejlStore) store = NULL;

  if (call->to == NULL || pejl_ret_rolle_parse (call->role) == PEJL_RET_INGEN)
    return pejl_cli_usage (_("Write whom with --to and which role with --role konsulent, omraadeleder or centerchef"));
  if (call->replaces != NULL && (call->end || call->to[1] != NULL))
    return pejl_cli_usage (_("--replaces goes with one --to, and not with --end"));
  noegler = call->recovery_file != NULL ? open_recovery (call, FALSE) : pejl_cli_open_keys (call, FALSE);
  store = noegler != NULL ? pejl_cli_open_store (call, PEJL_STORE_OPEN) : NULL;
  return store != NULL ? grant_all (call, store, noegler) : PEJL_CLI_FAILED;
}
