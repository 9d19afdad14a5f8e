// SPDX-License-Identifier: GPL-3.0-or-later
// pejl backup, backup list, backup prove, restore.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/store/pejl-kopier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- list --- */

static char *
time_of (gint64 tid)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (tid);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("?");
}

static void
print_kopi (const PejlKopi *kopi, gboolean tab)
{
  g_autofree char *time = time_of (kopi->tid);
  g_autofree char *size = g_format_size ((guint64) kopi->bytes);

  if (tab)
    g_print ("%s\t%s\t%" G_GINT64_FORMAT "\t%s\n", kopi->navn, time, kopi->bytes, kopi->digest);
  else
    g_print ("%s  %s  %s\n", time, kopi->navn, size);
}

int
pejl_cli_backup_list (const PejlCliCall *call)
{
  g_autofree char *path = pejl_cli_store_path (call);
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (path);
  gboolean tab;

  if (!pejl_cli_read_tab_format (call, &tab))
    return PEJL_CLI_USAGE;
  for (guint i = 0; i < kopier->len; i++)
    print_kopi (g_ptr_array_index (kopier, i), tab);
  if (kopier->len == 0 && !tab)
    g_print ("%s\n", _("No backups yet."));
  return PEJL_CLI_OK;
}

/* --- make --- */

static int
make_elsewhere (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return PEJL_CLI_FAILED;
  if (!pejl_store_backup (store, call->out, NULL, &error))
    return pejl_cli_fail (error);
  g_print (_("The copy “%s” is made and proved."), call->out);
  g_print ("\n");
  return PEJL_CLI_OK;
}

int
pejl_cli_backup (const PejlCliCall *call)
{
  g_autofree char *path = pejl_cli_store_path (call);
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GError) error = NULL;
  guint left_out;
  gboolean tab;

  if (!pejl_cli_read_tab_format (call, &tab))
    return PEJL_CLI_USAGE;
  if (call->out != NULL)
    return make_elsewhere (call);
  kopi = pejl_kopier_tag (path, &left_out, NULL, &error);
  if (kopi == NULL)
    return pejl_cli_fail (error);
  print_kopi (kopi, tab);
  if (left_out > 0)
    {
      g_printerr (ngettext ("%u bilag is not in it: its contents are missing or changed here too.",
                            "%u bilag are not in it: their contents are missing or changed here too.", left_out), left_out);
      g_printerr ("\n");
    }
  return PEJL_CLI_OK;
}

/* --- prove --- */

static PejlKopi *
find_kopi (const char *store_path, const char *navn)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (store_path);
  PejlKopi *kopi;

  if (navn == NULL || strcmp (navn, "newest") == 0)
    return kopier->len > 0 ? g_ptr_array_steal_index (kopier, 0) : NULL;
  kopi = pejl_kopier_find (store_path, navn);
  return kopi;
}

static int
no_kopi (const char *navn)
{
  g_printerr ("pejl: ");
  if (navn != NULL)
    g_printerr (_("There is no backup “%s”. “pejl backup list” shows those there are."), navn);
  else
    g_printerr ("%s", _("There is no backup yet. “pejl backup” makes one."));
  g_printerr ("\n");
  return PEJL_CLI_FAILED;
}

static void
say_proved (const PejlKopi *kopi, const PejlKopiIndhold *indhold, const PejlVerifyReport *report, gboolean tab)
{
  g_autofree char *time = time_of (kopi->tid);

  if (tab)
    {
      g_print ("%s\tok\t%u\t%u\t%u\t%u\n", kopi->navn, indhold->dagtilbud, indhold->tilsyn, indhold->evidens, report->n_bilag);
      return;
    }
  /* Translators: a time, then four numbers. */
  g_print (_("The backup of %s can be restored: %u dagtilbud, %u tilsyn, %u evidens, %u bilag, all of it as it was."), time,
           indhold->dagtilbud, indhold->tilsyn, indhold->evidens, report->n_bilag);
  g_print ("\n");
}

int
pejl_cli_backup_prove (const PejlCliCall *call)
{
  g_autofree char *path = pejl_cli_store_path (call);
  g_autoptr (PejlKopi) kopi = find_kopi (path, call->copy);
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  PejlKopiIndhold indhold = { 0 };
  gboolean tab;

  if (!pejl_cli_read_tab_format (call, &tab))
    return PEJL_CLI_USAGE;
  if (kopi == NULL)
    return no_kopi (call->copy);
  report = pejl_kopier_proev (path, kopi, NULL, &error);
  if (report == NULL || (report->ok && !pejl_kopier_indhold (kopi->path, &indhold, &error)))
    {
      pejl_cli_fail (error);
      return PEJL_CLI_FAULTS;
    }
  if (report->ok)
    {
      say_proved (kopi, &indhold, report, tab);
      return PEJL_CLI_OK;
    }
  for (guint i = 0; i < report->lines->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (report->lines, i));
  return PEJL_CLI_FAULTS;
}

/* --- restore --- */

int
pejl_cli_restore (const PejlCliCall *call)
{
  g_autofree char *path = pejl_cli_store_path (call);
  g_autoptr (PejlKopi) kopi = find_kopi (path, call->argument);
  const char *file = kopi != NULL ? kopi->path : call->argument;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  gboolean tab;

  if (!pejl_cli_read_tab_format (call, &tab))
    return PEJL_CLI_USAGE;
  if (kopi == NULL && strcmp (call->argument, "newest") == 0)
    return no_kopi (NULL);
  if (!pejl_kopier_gendan (path, file, &aside, NULL, &error))
    {
      pejl_cli_fail (error);
      return g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT) ? PEJL_CLI_FAULTS : PEJL_CLI_FAILED;
    }
  if (tab)
    {
      g_print ("%s\t%s\n", file, aside != NULL ? aside : "");
      return PEJL_CLI_OK;
    }
  g_print (_("“%s” stands in the place of “%s”. It goes on under a number of its own."), file, path);
  g_print ("\n");
  if (aside != NULL)
    {
      g_print (_("What was there before is kept as “%s”."), aside);
      g_print ("\n");
    }
  g_print ("%s\n", _("What colleagues have of you since then comes back with their next packet with everything."));
  return PEJL_CLI_OK;
}
