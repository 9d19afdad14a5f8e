// SPDX-License-Identifier: GPL-3.0-or-later
// pejl strategi paste: a bulleted list on standard input becomes the tegn of one role in one area.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/actions/pejl-strategi-actions.h"
#include "core/cli/pejl-cli-private.h"
#include "core/strategi/pejl-liste.h"
#include "core/strategi/pejl-strategi-xml.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

/* A list of tegn is a page; this is a book. */
#define BYTES_AT_MOST (256 * 1024)

/* NULL after having said why. Text that is not UTF-8 is taken as the Western European code page of older
 * systems. */
static char *
read_list (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];
  size_t n;

  while (text->len <= BYTES_AT_MOST && (n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (text, buffer, (gssize) n);
  if (ferror (stdin))
    {
      g_printerr ("pejl: ");
      g_printerr (_("The list could not be read: %s. Nothing was changed."), g_strerror (errno));
      g_printerr ("\n");
      return NULL;
    }
  if (text->len > BYTES_AT_MOST)
    {
      g_printerr (
        "pejl: %s\n",
        _("This is far more than a list of tegn. Nothing was changed; paste the bullets of one role."));
      return NULL;
    }
  if (!g_utf8_validate (text->str, (gssize) text->len, NULL))
    return g_convert (text->str, (gssize) text->len, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
reason (PejlListeGrund grund)
{
  switch (grund)
    {
    case PEJL_LISTE_OVERSKRIFT:
      return _("a heading");
    case PEJL_LISTE_SIDETEKST:
      return _("belongs to the page");
    case PEJL_LISTE_TOMT_PUNKT:
      return _("a bullet without text");
    case PEJL_LISTE_GENTAGELSE:
      return _("stands there already");
    case PEJL_LISTE_TABT_TEGN:
    default:
      return _("a letter in it could not be read");
    }
}

static void
tell_rest (const GPtrArray *rest)
{
  for (guint i = 0; i < rest->len; i++)
    {
      const PejlListeRest *item = g_ptr_array_index (rest, i);

      g_printerr ("pejl: ");
      if (item->grund == PEJL_LISTE_TABT_TEGN)
        /* Translators: line number, why, text. */
        g_printerr (_("line %u, look at it again (%s): %s"), item->linje, reason (item->grund), item->tekst);
      else
        /* Translators: line number, why, text. */
        g_printerr (_("line %u left out (%s): %s"), item->linje, reason (item->grund), item->tekst);
      g_printerr ("\n");
    }
}

static int
unknown_omraade (const PejlCliCall *call, const PejlStrategi *strategi)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < strategi->omraader->len; i++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, i);

      g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "", omraade->key);
    }
  /* Translators: the area asked for, the ones that there are. */
  return pejl_cli_usage (_("There is no area “%s”. There are: %s."), call->area, keys->str);
}

static int
unknown_rolle (const PejlCliCall *call, const PejlStrategi *strategi)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < strategi->roller->len; i++)
    {
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, i);

      g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "", rolle->key);
    }
  /* Translators: the role asked for, the ones that there are. */
  return pejl_cli_usage (_("There is no role “%s”. There are: %s."), call->role, keys->str);
}

static int
check_cell (const PejlCliCall *call, const PejlStrategi *strategi)
{
  if (pejl_strategi_find_omraade (strategi, call->area) < 0)
    return unknown_omraade (call, strategi);
  if (pejl_strategi_find_rolle (strategi, call->role) < 0)
    return unknown_rolle (call, strategi);
  return PEJL_CLI_OK;
}

static int
write_cell (PejlStore *store, const PejlStrategi *strategi, const PejlCliCall *call, GPtrArray *tegn)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) now = NULL;
  PejlId udgave;

  g_ptr_array_add (tegn, NULL);
  if (!pejl_strategi_paste (store, &strategi->id, call->area, call->role, (const char *const *) tegn->pdata,
                            &udgave, &error))
    return pejl_cli_fail (error);
  now = pejl_query_strategi (reader, &udgave);
  g_return_val_if_fail (now != NULL, PEJL_CLI_FAILED);
  /* Translators: a number, area, role, name of the strategy, version. */
  g_print (
    ngettext ("%u tegn in %s, %s: %s, version %u.", "%u tegn in %s, %s: %s, version %u.", tegn->len - 1),
    tegn->len - 1, call->area, call->role, now->navn, now->version);
  g_print ("\n");
  if (!pejl_id_equal (&udgave, &strategi->id))
    g_print ("%s\n", _("Tilsyn were made with the version before, so it stays as it is; new tilsyn are made "
                       "with this one."));
  return PEJL_CLI_OK;
}

/* The strategy that the list goes into: the store's, or, for a rehearsal before there is a store, the one
 * that comes with the program. NULL after having said why. */
static PejlStrategi *
find_strategi (PejlStore *store)
{
  g_autoptr (GError) error = NULL;
  PejlStrategi *strategi = store != NULL ? pejl_cli_current_strategi (pejl_store_get_reader (store))
                                         : pejl_strategi_load_builtin (&error);

  if (strategi == NULL && error != NULL)
    pejl_cli_fail (error);
  return strategi;
}

static int
paste (PejlStore *store, const PejlCliCall *call)
{
  g_autoptr (PejlStrategi) strategi = find_strategi (store);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) tegn = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  int exit_code;

  if (strategi == NULL)
    return PEJL_CLI_FAILED;
  exit_code = check_cell (call, strategi);
  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  text = read_list ();
  if (text == NULL)
    return PEJL_CLI_FAILED;
  tegn = pejl_liste_clean (text, &rest);
  tell_rest (rest);
  if (tegn->len == 0)
    {
      g_printerr ("pejl: %s\n", _("There is no tegn in this list. Nothing was changed."));
      return PEJL_CLI_FAILED;
    }
  if (!call->dry_run)
    return write_cell (store, strategi, call, tegn);
  for (guint i = 0; i < tegn->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (tegn, i));
  return PEJL_CLI_OK;
}

int
pejl_cli_strategi_paste (const PejlCliCall *call)
{
  g_autofree char *path = pejl_cli_store_path (call);
  g_autoptr (PejlStore) store = NULL;
  int exit_code;

  if (call->area == NULL || call->role == NULL)
    return pejl_cli_usage (
      _("Say which area and role the tegn are for, like this: --area boernesyn --role ledere"));
  if (!call->dry_run || g_file_test (path, G_FILE_TEST_EXISTS))
    {
      store = pejl_cli_open_store (call, call->dry_run ? PEJL_STORE_READ_ONLY : PEJL_STORE_OPEN);
      if (store == NULL)
        return PEJL_CLI_FAILED;
    }
  exit_code = paste (store, call);
  if (store != NULL)
    pejl_store_close (store);
  return exit_code;
}
