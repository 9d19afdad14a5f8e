// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping packets and trying them again.
#define G_LOG_DOMAIN "pejl-exchange"

#include "core/exchange/pejl-indbakke.h"

#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-hent.h"

#include <glib/gstdio.h>

static char *
folder_of (PejlStore *store)
{
  return g_strconcat (pejl_store_get_path (store), ".indbakke", NULL);
}

gboolean
pejl_indbakke_keep (PejlStore *store, const PejlPakke *pakke, const char *sentence, GError **error)
{
  g_autofree char *folder = folder_of (store);
  g_autofree char *name = g_strconcat (pakke->sum, ".pejlpakke", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GMappedFile) contents = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      contents = g_mapped_file_new (pakke->path, FALSE, error);
      if (contents == NULL
          || !pejl_fil_write (path, g_mapped_file_get_contents (contents), g_mapped_file_get_length (contents), error))
        return FALSE;
    }
  return pejl_store_notat_put (store, "indbakke", name, sentence, error);
}

static gboolean
try_one (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *name, GCancellable *cancellable)
{
  g_autofree char *folder = folder_of (store);
  g_autofree char *place = g_path_get_dirname (folder);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPakke) pakke = pejl_pakke_open (path, place, noegler, NULL, cancellable, &error);
  g_autoptr (PejlHentning) hentning = NULL;

  if (pakke != NULL)
    hentning = pejl_hent_vurder (store, reader, pejl_noegler_signatur (noegler), pakke, cancellable, &error);
  if (hentning != NULL && pejl_hent_tag (store, pakke, hentning, cancellable, NULL, NULL, &error))
    {
      g_unlink (path);
      pejl_store_notat_put (store, "indbakke", name, NULL, NULL);
      return TRUE;
    }
  if (!g_cancellable_is_cancelled (cancellable))
    pejl_store_notat_put (store, "indbakke", name, error->message, NULL);
  return FALSE;
}

guint
pejl_indbakke_retry (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, GCancellable *cancellable)
{
  guint taken = 0;
  gboolean more = TRUE;

  while (more)
    {
      g_autoptr (GHashTable) waiting = pejl_indbakke_list (store);
      GHashTableIter iter;
      gpointer name;

      more = FALSE;
      g_hash_table_iter_init (&iter, waiting);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        if (try_one (store, reader, noegler, name, cancellable))
          {
            taken++;
            more = TRUE;
          }
    }
  return taken;
}

GHashTable *
pejl_indbakke_list (PejlStore *store)
{
  return pejl_store_notat_all (store, "indbakke");
}

gboolean
pejl_til_side_put (PejlStore *store, const char *navn, const char *sentence, GError **error)
{
  return pejl_store_notat_put (store, "til-side", navn, sentence, error);
}

GHashTable *
pejl_til_side_list (PejlStore *store)
{
  return pejl_store_notat_all (store, "til-side");
}
