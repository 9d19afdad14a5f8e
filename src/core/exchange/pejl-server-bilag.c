// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of bilag to the server and from it, each by its hash.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-server-private.h"
#include "core/store/pejl-bilag.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#define PART_BYTES (512 * 1024)

/* --- out --- */

typedef struct
{
  PejlPg *pg;
  const char *sha256;
  gint32 nr;
  GByteArray *part;
} Indhold;

static gboolean
put_part (Indhold *i, GError **error)
{
  if (i->part->len == 0)
    return TRUE;
  pejl_pg_in_row (i->pg, 3);
  pejl_pg_in_bytes (i->pg, (const guint8 *) i->sha256, strlen (i->sha256));
  pejl_pg_in_int32 (i->pg, i->nr++);
  pejl_pg_in_bytes (i->pg, i->part->data, i->part->len);
  g_byte_array_set_size (i->part, 0);
  return pejl_pg_in_flush (i->pg, error);
}

static gboolean
on_read (const guint8 *bytes, gsize n, gpointer user_data, GError **error)
{
  Indhold *i = user_data;

  while (n > 0)
    {
      gsize some = MIN (n, PART_BYTES - i->part->len);

      g_byte_array_append (i->part, bytes, (guint) some);
      bytes += some;
      n -= some;
      if (i->part->len == PART_BYTES && !put_part (i, error))
        return FALSE;
    }
  return TRUE;
}

/* Contents that are not here, or are others, are left out before anything of them is sent. */
static gboolean
send_one (PejlServerRunde *r, const char *sha256, GError **error)
{
  const char *path = pejl_store_get_path (r->store);
  g_autoptr (GByteArray) part = g_byte_array_sized_new (PART_BYTES);
  Indhold i = { r->pg, sha256, 0, part };

  if (!pejl_bilag_read (path, sha256, sha256, NULL, NULL, r->cancellable, NULL))
    return TRUE;
  if (!pejl_bilag_read (path, sha256, sha256, on_read, &i, r->cancellable, error) || !put_part (&i, error))
    return FALSE;
  r->svar->bilag_sendt++;
  return TRUE;
}

/* Takes away those that the server has. */
static gboolean
drop_known (PejlServerRunde *r, GHashTable *sha256, GError **error)
{
  GString *array = g_string_new ("{");
  GHashTableIter iter;
  gpointer one;
  g_autoptr (PejlPgSvar) known = NULL;
  const char *params[1];

  g_hash_table_iter_init (&iter, sha256);
  while (g_hash_table_iter_next (&iter, &one, NULL))
    g_string_append_printf (array, "%s%s", array->len > 1 ? "," : "", (const char *) one);
  g_string_append_c (array, '}');
  params[0] = array->str;
  known = pejl_pg_ask (r->pg, "SELECT sha256 FROM pejl.bilag WHERE nr = 0 AND sha256 = ANY ($1::text[])", 1, params, error);
  g_string_free (array, TRUE);
  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < known->rows->len; i++)
    g_hash_table_remove (sha256, pejl_pg_cell (known, i, 0));
  return TRUE;
}

gboolean
pejl_server_send_bilag (PejlServerRunde *r, GHashTable *sha256, GError **error)
{
  GHashTableIter iter;
  gpointer one;

  if (g_hash_table_size (sha256) == 0)
    return TRUE;
  if (!drop_known (r, sha256, error))
    return FALSE;
  if (g_hash_table_size (sha256) == 0)
    return TRUE;
  if (!pejl_pg_run (r->pg, "CREATE TEMPORARY TABLE pejl_bilag_til (sha256 text, nr integer, del bytea) ON COMMIT DROP", error)
      || !pejl_pg_in_begin (r->pg, "COPY pg_temp.pejl_bilag_til FROM STDIN (FORMAT binary)", error))
    return FALSE;
  g_hash_table_iter_init (&iter, sha256);
  while (g_hash_table_iter_next (&iter, &one, NULL))
    if (!send_one (r, one, error))
      return FALSE;
  return pejl_pg_in_end (r->pg, error)
         && pejl_pg_run (r->pg, "INSERT INTO pejl.bilag SELECT * FROM pg_temp.pejl_bilag_til ON CONFLICT DO NOTHING", error);
}

/* --- in --- */

/* FALSE with error: the line or the disk. *whole: all of it came, and is what the hash says. */
static gboolean
receive (PejlServerRunde *r, FILE *file, const char *path, const char *sha256, gint64 *bytes, gboolean *whole, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("COPY (SELECT del FROM pejl.bilag WHERE sha256 = '%s' ORDER BY nr)"
                                          " TO STDOUT (FORMAT binary)",
                                          sha256);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) failed = NULL;
  const guint8 *part;
  gsize n;

  if (!pejl_pg_out_begin (r->pg, sql, error))
    return FALSE;
  while (pejl_pg_out_next (r->pg, &part, &n, &failed))
    {
      *bytes += (gint64) n;
      if (*bytes > PEJL_BILAG_BYTES_MAX)
        continue;
      g_checksum_update (sum, part, (gssize) n);
      if (fwrite (part, 1, n, file) != n)
        return pejl_fil_fail (path, error);
    }
  *whole = *bytes > 0 && *bytes <= PEJL_BILAG_BYTES_MAX && strcmp (g_checksum_get_string (sum), sha256) == 0;
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* *path (owned): contents that have been compared; NULL without error when the server has them wrong or not at all. */
static gboolean
fetch_file (PejlServerRunde *r, const char *folder, const char *sha256, char **path, gint64 *bytes, GError **error)
{
  g_autofree char *temporary = g_build_filename (folder, ".pejl-bilag-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  FILE *file = fd >= 0 ? fdopen (fd, "wb") : NULL;
  gboolean whole = FALSE, ok;

  *path = NULL;
  *bytes = 0;
  if (file == NULL)
    return pejl_fil_fail (folder, error);
  ok = receive (r, file, temporary, sha256, bytes, &whole, error);
  if (fclose (file) != 0 && ok)
    ok = pejl_fil_fail (temporary, error);
  if (ok && whole)
    *path = g_steal_pointer (&temporary);
  else
    g_unlink (temporary);
  return ok;
}

static gboolean
fetch_one (PejlServerRunde *r, PejlPakke *pakke, const char *folder, const char *sha256, GError **error)
{
  char *path;
  gint64 bytes;

  if (!fetch_file (r, folder, sha256, &path, &bytes, error))
    return FALSE;
  if (path != NULL)
    {
      PejlPakkeBilag *bilag = g_new0 (PejlPakkeBilag, 1);

      bilag->sha256 = g_strdup (sha256);
      bilag->bytes = bytes;
      bilag->path = path;
      g_ptr_array_add (pakke->bilag, bilag);
    }
  return TRUE;
}

static gboolean
fetch_home (PejlServerRunde *r, const char *folder, const char *sha256, GError **error)
{
  g_autoptr (PejlVedhaeftning) taken = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  gint64 bytes;

  if (!fetch_file (r, folder, sha256, &path, &bytes, error))
    return FALSE;
  if (path == NULL)
    return TRUE;
  file = g_file_new_for_path (path);
  taken = pejl_bilag_take (pejl_store_get_path (r->store), file, r->cancellable, NULL, NULL, error);
  g_unlink (path);
  return taken != NULL;
}

gboolean
pejl_server_hent_manglende (PejlServerRunde *r, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (r->store));
  g_autofree char *text = pejl_bilag_oensker_find (r->store, r->reader);
  g_autoptr (GHashTable) missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer sha256;

  pejl_bilag_oensker_split (text, missing);
  g_hash_table_iter_init (&iter, missing);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    if (!fetch_home (r, folder, sha256, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_here (PejlServerRunde *r, const char *sha256)
{
  g_autofree char *path = pejl_bilag_path (pejl_store_get_path (r->store), sha256);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

gboolean
pejl_server_hent_bilag (PejlServerRunde *r, PejlPakke *pakke, const char *folder, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pakke->ops->len; i++)
    {
      const PejlPakkeOp *at = &g_array_index (pakke->ops, PejlPakkeOp, i);
      g_autoptr (PejlOp) op = NULL;
      const char *sha256;

      if (at->table != PEJL_TABLE_VEDHAEFTNING && at->table != PEJL_TABLE_DIAS)
        continue;
      op = pejl_pakke_read_op (pakke, at, error);
      if (op == NULL)
        return FALSE;
      sha256 = pejl_pakke_bilag_of (op);
      if (sha256 != NULL && !is_here (r, sha256) && g_hash_table_add (seen, g_strdup (sha256))
          && !fetch_one (r, pakke, folder, sha256, error))
        return FALSE;
    }
  return TRUE;
}
