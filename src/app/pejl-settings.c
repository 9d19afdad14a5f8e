// SPDX-License-Identifier: GPL-3.0-or-later
// GSettings ends the program when a schema is not there; a test, or a program that is not installed, has none.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-settings.h"

#define SCHEMA "dk.pejl.Pejl"
#define MINUTTER "observation-minutes"
#define MINUTTER_DEFAULT 20

GSettings *
pejl_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

guint
pejl_settings_get_minutter (GSettings *settings)
{
  return settings != NULL ? (guint) MAX (g_settings_get_int (settings, MINUTTER), 0) : MINUTTER_DEFAULT;
}
