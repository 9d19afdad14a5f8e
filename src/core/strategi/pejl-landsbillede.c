// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the shipped file of the national study.
#define G_LOG_DOMAIN "pejl-strategi"

#include "core/strategi/pejl-landsbillede.h"

#include "core/strategi/pejl-resources.h"

#define FIL PEJL_CORE_RESOURCE_PREFIX "/landsbillede/nul-to-aar-2023.ini"

void
pejl_landsbillede_free (PejlLandsbillede *self)
{
  if (self == NULL)
    return;
  g_free (self->navn);
  g_free (self->kort);
  g_free (self->kilde);
  g_free (self->mangler);
  g_free (self->procent);
  g_free (self);
}

static gboolean
covers (GKeyFile *file, const char *group, PejlType type)
{
  gsize n = 0;
  g_autofree int *typer = g_key_file_get_integer_list (file, group, "typer", &n, NULL);

  if (type == PEJL_TYPE_UKENDT)
    return TRUE;
  for (gsize i = 0; i < n; i++)
    if (typer[i] == (int) type)
      return TRUE;
  return FALSE;
}

/* NULL for a group that is no study. */
static PejlLandsbillede *
read_group (GKeyFile *file, const char *group)
{
  g_autoptr (PejlLandsbillede) self = g_new0 (PejlLandsbillede, 1);
  gsize n = 0;

  self->navn = g_key_file_get_string (file, group, "navn", NULL);
  self->kort = g_key_file_get_string (file, group, "kort", NULL);
  self->kilde = g_key_file_get_string (file, group, "kilde", NULL);
  self->mangler = g_key_file_get_string (file, group, "mangler", NULL);
  self->procent = g_key_file_get_integer_list (file, group, "procent", &n, NULL);
  self->n_niveauer = (guint) n;
  if (n == 0 || self->navn == NULL || self->kort == NULL || self->kilde == NULL || self->mangler == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

static GKeyFile *
open_file (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  pejl_core_resources_init ();
  bytes = g_resources_lookup_data (FIL, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    return g_steal_pointer (&file);
  g_warning ("The national study could not be read: %s", error->message);
  return NULL;
}

static gboolean
fits (GKeyFile *file, const char *group, const PejlLandsbillede *billede, const PejlRedskab *redskab)
{
  g_autofree char *key = g_key_file_get_string (file, group, "redskab", NULL);

  return billede != NULL && g_strcmp0 (key, redskab->key) == 0 && billede->n_niveauer == redskab->niveauer->len;
}

PejlLandsbillede *
pejl_landsbillede_for (const PejlRedskab *redskab, PejlType type)
{
  g_autoptr (GKeyFile) file = open_file ();
  g_auto (GStrv) groups = file != NULL ? g_key_file_get_groups (file, NULL) : NULL;

  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    if (covers (file, groups[i], type))
      {
        g_autoptr (PejlLandsbillede) billede = read_group (file, groups[i]);

        return fits (file, groups[i], billede, redskab) ? g_steal_pointer (&billede) : NULL;
      }
  return NULL;
}

GPtrArray *
pejl_landsbilleder (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_landsbillede_free);
  g_autoptr (GKeyFile) file = open_file ();
  g_auto (GStrv) groups = file != NULL ? g_key_file_get_groups (file, NULL) : NULL;

  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    {
      PejlLandsbillede *billede = read_group (file, groups[i]);

      if (billede != NULL)
        g_ptr_array_add (all, billede);
    }
  return all;
}

char *
pejl_landsbillede_ord (const char *key)
{
  g_autoptr (GKeyFile) file = open_file ();
  char *words = file != NULL ? g_key_file_get_string (file, "ord", key, NULL) : NULL;

  return words != NULL ? words : g_strdup ("");
}
