// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing, noted beside the store.
#define G_LOG_DOMAIN "pejl-exchange"

#include "core/exchange/pejl-bilag-oensker.h"

#include "core/store/pejl-bilag.h"
#include "core/store/pejl-oplog.h"
#include "core/store/query/pejl-query-vedhaeftning.h"

#define NOTE "mangler"
#define HERE "her"
/* The rest is asked for when these have come. */
#define MOST 500

static gboolean
is_missing (PejlStore *store, const char *sha256)
{
  g_autofree char *path = pejl_bilag_path (pejl_store_get_path (store), sha256);

  return path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS);
}

char *
pejl_bilag_oensker_find (PejlStore *store, PejlReader *reader)
{
  g_autoptr (GPtrArray) named = pejl_query_bilag_naevnte (reader);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < named->len && n < MOST; i++)
    if (is_missing (store, g_ptr_array_index (named, i)))
      g_string_append_printf (text, "%s%s", n++ > 0 ? " " : "", (const char *) g_ptr_array_index (named, i));
  /* Only what is told; nothing rests on it. */
  pejl_bilag_oensker_note (store, HERE, text->str, NULL);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
pejl_bilag_oensker_note (PejlStore *store, const char *segl, const char *sha256, GError **error)
{
  const char *value = sha256 != NULL && *sha256 != '\0' ? sha256 : NULL;
  g_autofree char *before = pejl_store_notat_get (store, NOTE, segl, NULL);

  return g_strcmp0 (before, value) == 0 || pejl_store_notat_put (store, NOTE, segl, value, error);
}

void
pejl_bilag_oensker_split (const char *sha256, GHashTable *set)
{
  g_auto (GStrv) parts = sha256 != NULL ? g_strsplit (sha256, " ", MOST) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (pejl_sha256_is_valid (parts[i]))
      g_hash_table_add (set, g_strdup (parts[i]));
}

void
pejl_bilag_oensker_add (PejlStore *store, const char *const *segl, GHashTable *sha256)
{
  for (guint i = 0; segl != NULL && segl[i] != NULL; i++)
    {
      g_autofree char *text = pejl_store_notat_get (store, NOTE, segl[i], NULL);

      pejl_bilag_oensker_split (text, sha256);
    }
}

static GHashTable *
read_set (PejlStore *store, const char *key)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = pejl_store_notat_get (store, NOTE, key, NULL);

  pejl_bilag_oensker_split (text, set);
  return set;
}

guint
pejl_bilag_oensker_hos (PejlStore *store, const char *segl)
{
  g_autoptr (GHashTable) set = read_set (store, segl);

  return g_hash_table_size (set);
}

guint
pejl_bilag_oensker_her (PejlStore *store)
{
  g_autoptr (GHashTable) set = read_set (store, HERE);
  GHashTableIter iter;
  gpointer sha256;
  guint n = 0;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    n += is_missing (store, sha256);
  return n;
}
