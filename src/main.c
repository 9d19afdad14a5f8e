// SPDX-License-Identifier: GPL-3.0-or-later
// The door: a command goes to the command line, anything else opens the window.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl"
#include "app/pejl-application.h"
#include "core/cli/pejl-cli.h"
#include "core/cli/pejl-i18n.h"

#include <sys/resource.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* What children's houses are told in confidence must not end in a core dump. */
static void
forbid_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
}

/* What the user chose in the preferences; NULL when nothing was chosen. */
static char *
chosen_language (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GVariant) chosen = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "dk.pejl.Pejl", TRUE);
  if (schema == NULL)
    return NULL;
  settings = g_settings_new_full (schema, NULL, NULL);
  chosen = g_settings_get_user_value (settings, "language");
  return chosen != NULL ? g_variant_dup_string (chosen, NULL) : NULL;
}

/* A thread that worked once would keep a heap of its own for good. */
static void
share_heaps (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 2);
#endif
}

int
main (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *store_path = NULL;
  g_autoptr (PejlApplication) app = NULL;

  forbid_core_dumps ();
  share_heaps ();
  language = chosen_language ();
  pejl_i18n_init (language);
  if (pejl_cli_handles (argc, argv))
    return pejl_cli_run (argc, argv);

  store_path = pejl_cli_take_store_option (&argc, argv);
  app = pejl_application_new (store_path);
  pejl_application_open_early (app);
  return g_application_run (G_APPLICATION (app), argc, argv);
}
