// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the others' folders, writing one's own.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-postkasse.h"

#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-hent.h"
#include "core/exchange/pejl-indbakke.h"
#include "core/exchange/pejl-kort.h"
#include "core/store/pejl-bilag.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define PAKKE "pakke.pejlpakke"
#define KORT "kort.pejlkort"

typedef struct
{
  PejlStore *store;
  PejlReader *reader;
  const PejlNoegler *noegler;
  const char *folder;
  GCancellable *cancellable;
  GPtrArray *svar;
} Runde;

void
pejl_post_svar_free (PejlPostSvar *svar)
{
  if (svar == NULL)
    return;
  g_free (svar->navn);
  g_free (svar->signatur);
  g_free (svar->besked);
  g_free (svar->kort);
  g_free (svar);
}

static PejlPostSvar *
add_svar (Runde *r, const char *navn, const char *signatur)
{
  PejlPostSvar *svar = g_new0 (PejlPostSvar, 1);

  svar->navn = g_strdup (navn);
  svar->signatur = g_strdup (signatur);
  g_ptr_array_add (r->svar, svar);
  return svar;
}

/* --- reading --- */

/* "seconds:bytes" of the file: what has been read once is not read again. NULL: it is not there. */
static char *
mark_of (const char *path)
{
  GStatBuf buf;

  if (g_stat (path, &buf) != 0)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld:%" G_GINT64_FORMAT, (gint64) buf.st_mtim.tv_sec,
                          (long) buf.st_mtim.tv_nsec, (gint64) buf.st_size);
}

static gboolean
take_pakke (Runde *r, PejlPakke *pakke, PejlPostSvar *svar, GError **error)
{
  const char *own = pejl_noegler_signatur (r->noegler);
  g_autoptr (PejlHentning) h = pejl_hent_vurder (r->store, r->reader, own, pakke, r->cancellable, error);

  if (h == NULL)
    return FALSE;
  if (h->mangler->len > 0 && !pejl_indbakke_keep (r->store, pakke, g_ptr_array_index (h->mangler, 0), error))
    return FALSE;
  if (!pejl_hent_tag (r->store, pakke, h, r->cancellable, NULL, NULL, error))
    return FALSE;
  svar->tilsyn = h->tilsyn;
  svar->nye = h->nye;
  svar->besked = h->nye == 0 ? g_strdup (_("Nothing new."))
                             : g_strdup_printf (ngettext ("%u visit received.", "%u visits received.", h->tilsyn), h->tilsyn);
  return TRUE;
}

/* Told of until it can be read: the file is tried again each time. */
static void
tell_side (Runde *r, const char *rid, const PejlPostSvar *svar)
{
  g_autofree char *before = pejl_store_notat_get (r->store, "til-side-navn", rid, NULL);
  /* Translators: a name. */
  g_autofree char *navn = g_strdup_printf (_("Mailbox: %s"), *svar->navn != '\0' ? svar->navn : rid);

  if (before != NULL)
    pejl_til_side_put (r->store, before, NULL, NULL);
  pejl_store_notat_put (r->store, "til-side-navn", rid, svar->fejl ? navn : NULL, NULL);
  if (svar->fejl)
    pejl_til_side_put (r->store, navn, svar->besked, NULL);
}

static void
read_pakke (Runde *r, const char *rid, const char *path)
{
  g_autofree char *place = g_path_get_dirname (pejl_store_get_path (r->store));
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPakke) pakke = pejl_pakke_open (path, place, r->noegler, NULL, r->cancellable, &error);
  PejlPostSvar *svar;
  gboolean ok;
  guint64 number;

  if (pakke == NULL && g_error_matches (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NOT_FOR_ME))
    return;
  g_ascii_string_to_unsigned (rid, 16, 0, G_MAXUINT64, &number, NULL);
  svar = add_svar (r, "", pakke != NULL ? pakke->signatur : "");
  g_free (svar->navn);
  svar->navn = pakke != NULL ? g_strdup (pakke->afsender) : pejl_kort_navn_of (r->reader, number);
  ok = pakke != NULL && take_pakke (r, pakke, svar, &error);
  if (!ok && !g_cancellable_is_cancelled (r->cancellable))
    {
      svar->fejl = TRUE;
      svar->besked = g_strdup (error->message);
    }
  tell_side (r, rid, svar);
}

/* A card that is not here yet is named, and never added by itself. */
static void
look_at_kort (Runde *r, const char *rid, const char *path)
{
  g_autoptr (PejlKort) kort = pejl_kort_read (path, NULL);
  PejlPostSvar *svar;

  if (kort == NULL || strcmp (kort->rid, rid) != 0
      || pejl_kort_tillid (r->store, r->reader, kort->signatur, pejl_noegler_signatur (r->noegler)) != PEJL_TILLID_FREMMED)
    return;
  svar = add_svar (r, kort->navn, kort->signatur);
  svar->kort = g_strdup (path);
  svar->besked = g_strdup_printf (_("%s has a card here that you have not added: %s"), kort->navn, path);
}

static void
read_folder (Runde *r, const char *rid)
{
  g_autofree char *pakke = g_build_filename (r->folder, rid, PAKKE, NULL);
  g_autofree char *kort = g_build_filename (r->folder, rid, KORT, NULL);
  g_autofree char *mark = mark_of (pakke);
  g_autofree char *seen = pejl_store_notat_get (r->store, "postkasse", rid, NULL);
  guint before = r->svar->len;

  look_at_kort (r, rid, kort);
  if (mark == NULL || g_strcmp0 (mark, seen) == 0)
    return;
  read_pakke (r, rid, pakke);
  if (r->svar->len == before || !((PejlPostSvar *) g_ptr_array_index (r->svar, r->svar->len - 1))->fejl)
    pejl_store_notat_put (r->store, "postkasse", rid, mark, NULL);
}

static gboolean
is_rid (const char *name)
{
  return strlen (name) == 16 && strspn (name, "0123456789abcdef") == 16;
}

static gboolean
read_others (Runde *r, const char *own, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (r->folder, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL && !g_cancellable_is_cancelled (r->cancellable))
    if (is_rid (name) && strcmp (name, own) != 0)
      read_folder (r, name);
  return TRUE;
}

/* --- writing --- */

/* Those whom it is sealed to; *base: what all of them have, NULL when one of them has said nothing yet. */
static GStrv
recipients (Runde *r, char **base)
{
  g_autoptr (GPtrArray) all = pejl_query_kort (r->reader);
  g_autoptr (GStrvBuilder) segl = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *own = pejl_noegler_signatur (r->noegler);
  gboolean silent = FALSE, any = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const PejlKortRaekke *kort = g_ptr_array_index (all, i);
      g_autofree char *vektor = NULL;
      g_autoptr (PejlVektor) a = NULL;
      g_autoptr (PejlVektor) b = NULL;

      if (strcmp (kort->signatur, own) == 0 || !g_hash_table_add (seen, kort->signatur)
          || pejl_kort_tillid (r->store, r->reader, kort->signatur, own) != PEJL_TILLID_HOLDER)
        continue;
      g_strv_builder_add (segl, kort->segl);
      vektor = pejl_store_notat_get (r->store, "vektor", kort->signatur, NULL);
      silent = silent || vektor == NULL;
      a = any && *base != NULL ? pejl_vektor_parse (*base) : NULL;
      b = pejl_vektor_parse (vektor);
      g_free (*base);
      *base = any ? pejl_vektor_common (a, b) : g_strdup (vektor);
      any = TRUE;
    }
  if (silent)
    g_clear_pointer (base, g_free);
  return g_strv_builder_end (segl);
}

/* What they lack and is here now; the same text for the same. */
static char *
asked_for (Runde *r, const char *const *segl)
{
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) keys = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  pejl_bilag_oensker_add (r->store, segl, asked);
  keys = g_list_sort (g_hash_table_get_keys (asked), (GCompareFunc) strcmp);
  for (GList *at = keys; at != NULL; at = at->next)
    {
      g_autofree char *path = pejl_bilag_path (pejl_store_get_path (r->store), at->data);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_string_append (text, at->data);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_own (Runde *r, const char *rid, const char *navn, gboolean *wrote, GError **error)
{
  g_autofree char *base = NULL;
  g_auto (GStrv) segl = recipients (r, &base);
  g_autofree char *path = g_build_filename (r->folder, rid, PAKKE, NULL);
  g_autofree char *har = pejl_oplog_vektor (r->reader, error);
  g_autofree char *to = g_strjoinv (" ", segl);
  g_autofree char *mangler = pejl_bilag_oensker_find (r->store, r->reader);
  g_autofree char *asked = asked_for (r, (const char *const *) segl);
  g_autofree char *state
    = g_strdup_printf ("%s|%s|%s|%s|%s|%s", r->folder, har, base != NULL ? base : "*", to, mangler, asked);
  g_autofree char *mark = g_compute_checksum_for_string (G_CHECKSUM_SHA256, state, -1);
  g_autofree char *before = pejl_store_notat_get (r->store, "postkasse-egen", rid, NULL);
  PejlPakkeValg valg = { .segl = (const char *const *) segl, .navn = navn, .efter = base };
  PejlPakkeLavet lavet;

  if (har == NULL)
    return FALSE;
  if (segl[0] == NULL || (g_strcmp0 (mark, before) == 0 && g_file_test (path, G_FILE_TEST_EXISTS)))
    return TRUE;
  if (!pejl_pakke_make (r->store, r->reader, r->noegler, path, &valg, r->cancellable, &lavet, error))
    return FALSE;
  pejl_pakke_lavet_clear (&lavet);
  *wrote = TRUE;
  return pejl_store_notat_put (r->store, "postkasse-egen", rid, mark, error);
}

static gboolean
write_kort (Runde *r, const PejlKort *kort, GError **error)
{
  g_autofree char *path = g_build_filename (r->folder, kort->rid, KORT, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) || pejl_kort_write (kort, r->noegler, path, error);
}

GPtrArray *
pejl_postkasse_sync (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *folder, const char *navn,
                     gboolean *wrote, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) svar = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_post_svar_free);
  g_autoptr (PejlKort) kort = pejl_kort_eget (store, reader, noegler, navn, error);
  Runde r = { .store = store, .reader = reader, .noegler = noegler, .folder = folder, .cancellable = cancellable,
              .svar = svar };

  *wrote = FALSE;
  if (kort == NULL || !read_others (&r, kort->rid, error))
    return NULL;
  pejl_indbakke_retry (store, reader, noegler, cancellable);
  if (!write_kort (&r, kort, error) || !write_own (&r, kort->rid, kort->navn, wrote, error))
    return NULL;
  return g_steal_pointer (&svar);
}
