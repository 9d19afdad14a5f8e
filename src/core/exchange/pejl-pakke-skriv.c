// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a packet of what the store holds and the receiver lacks.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-pakke-private.h"
#include "core/exchange/pejl-post.h"
#include "core/store/pejl-bilag.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlReader *reader;
  const PejlNoegler *noegler;
  const PejlPakkeValg *valg;
  GCancellable *cancellable;
  PejlVektor *efter;     /* NULL: everything */
  PejlVektor *til;
  PejlPostSkriver *post;
  GByteArray *block;
  GHashTable *bilag;     /* sha256, owned */
  PejlPakkeLavet *lavet;
} Arbejde;

void
pejl_pakke_lavet_clear (PejlPakkeLavet *lavet)
{
  g_clear_pointer (&lavet->sum, g_free);
}

/* --- the head --- */

/* How far each chain is named: not all that is here has to be. */
static PejlVektor *
read_til (GKeyFile *head)
{
  g_auto (GStrv) groups = g_key_file_get_groups (head, NULL);
  g_autoptr (GString) til = g_string_new (NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (strcmp (groups[i], "pakke") != 0)
      g_string_append_printf (til, "%s%s:%" G_GUINT64_FORMAT, til->len > 0 ? " " : "", groups[i],
                              g_key_file_get_uint64 (head, groups[i], "til", NULL));
  return pejl_vektor_parse (til->len > 0 ? til->str : "-");
}

static gboolean
put_head (Arbejde *a, const char *har, GError **error)
{
  g_autoptr (GKeyFile) head = pejl_pakke_hoved_new (a->store, a->reader, a->noegler, a->valg, har, &a->lavet->n_ops, error);
  g_autofree char *text = NULL;
  gsize length;

  if (head == NULL)
    return FALSE;
  a->til = read_til (head);
  text = g_key_file_to_data (head, &length, NULL);
  if (length <= PEJL_POST_MAX)
    return pejl_post_skriver_put (a->post, PEJL_POST_HOVED, (const guint8 *) text, length, TRUE, error);
  g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_TOO_LARGE,
                       _("More copies have met here than one packet can name. Nothing was written."));
  return FALSE;
}

/* --- ops --- */

static gboolean
flush_block (Arbejde *a, GError **error)
{
  gboolean ok = a->block->len == 0
                || pejl_post_skriver_put (a->post, PEJL_POST_OPS, a->block->data, a->block->len, TRUE, error);

  g_byte_array_set_size (a->block, 0);
  return ok;
}

static void
note_bilag (Arbejde *a, const PejlOp *op)
{
  const char *sha256 = pejl_pakke_bilag_of (op);

  if (sha256 != NULL)
    g_hash_table_add (a->bilag, g_strdup (sha256));
}

static gboolean
put_op (const PejlOp *op, gpointer user_data, GError **error)
{
  Arbejde *a = user_data;
  g_autoptr (GByteArray) frame = g_byte_array_sized_new (256);
  guint32 length;

  if (!pejl_vektor_holds (a->til, &op->ref))
    return TRUE;
  pejl_op_put_frame (op, frame);
  if (frame->len + sizeof length > PEJL_POST_MAX)
    {
      g_autofree char *ref = pejl_ref_to_string (&op->ref);

      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_TOO_LARGE,
                   _("A text is too long to be handed over (%s), so no packet was made. Divide it and try again."), ref);
      return FALSE;
    }
  if (a->block->len + frame->len + sizeof length > PEJL_POST_MAX / 4 && !flush_block (a, error))
    return FALSE;
  length = GUINT32_TO_LE (frame->len);
  g_byte_array_append (a->block, (const guint8 *) &length, sizeof length);
  g_byte_array_append (a->block, frame->data, frame->len);
  note_bilag (a, op);
  return TRUE;
}

/* --- bilag --- */

static gboolean
put_part (const guint8 *bytes, gsize n, gpointer user_data, GError **error)
{
  Arbejde *a = user_data;

  while (n > 0)
    {
      gsize part = MIN (n, PEJL_POST_MAX / 4);

      /* Photos and scans are compressed already. */
      if (!pejl_post_skriver_put (a->post, PEJL_POST_DEL, bytes, part, FALSE, error))
        return FALSE;
      bytes += part;
      n -= part;
    }
  return TRUE;
}

static gint64
size_of (const char *store_path, const char *sha256)
{
  g_autofree char *path = pejl_bilag_path (store_path, sha256);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_size (info) : -1;
}

/* A photo of a telephone and most scans. What is so small is read and hashed once, and put from the memory; the rest is read twice, so
 * that its size costs none. */
#define KEPT_MAX (16 * 1024 * 1024)

static gboolean
keep_part (const guint8 *bytes, gsize n, gpointer user_data, GError **error)
{
  GByteArray *kept = user_data;

  if (kept->len + n > KEPT_MAX)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "it grew while it was read");
      return FALSE;
    }
  g_byte_array_append (kept, bytes, (guint) n);
  return TRUE;
}

static gboolean
put_head_of (Arbejde *a, const char *sha256, gint64 size, GError **error)
{
  guint8 head[64 + sizeof size];
  guint64 le = GUINT64_TO_LE ((guint64) size);

  memcpy (head, sha256, 64);
  memcpy (head + 64, &le, sizeof le);
  a->lavet->n_bilag++;
  return pejl_post_skriver_put (a->post, PEJL_POST_BILAG, head, sizeof head, FALSE, error);
}

/* Contents that are not here, or are others, are left out before anything of them is written: the rest goes all the same. */
static gboolean
put_bilag (Arbejde *a, const char *sha256, GError **error)
{
  const char *path = pejl_store_get_path (a->store);
  gint64 size = size_of (path, sha256);
  g_autoptr (GByteArray) kept = size >= 0 && size <= KEPT_MAX ? g_byte_array_sized_new ((guint) size) : NULL;

  if (size < 0
      || !pejl_bilag_read (path, sha256, sha256, kept != NULL ? keep_part : NULL, kept, a->cancellable, NULL))
    {
      a->lavet->n_bilag_mangler++;
      return TRUE;
    }
  if (kept != NULL)
    return put_head_of (a, sha256, kept->len, error) && put_part (kept->data, kept->len, a, error);
  return put_head_of (a, sha256, size, error) && pejl_bilag_read (path, sha256, sha256, put_part, a, a->cancellable, error);
}

/* What the recipients have said to lack and is here. That it is not here either is no fault of this packet. */
static void
add_asked_for (Arbejde *a)
{
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer sha256;

  pejl_bilag_oensker_add (a->store, a->valg->segl, asked);
  g_hash_table_iter_init (&iter, asked);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    if (size_of (pejl_store_get_path (a->store), sha256) >= 0)
      g_hash_table_add (a->bilag, g_strdup (sha256));
}

static gboolean
put_all_bilag (Arbejde *a, GError **error)
{
  GHashTableIter iter;
  gpointer sha256;

  add_asked_for (a);
  g_hash_table_iter_init (&iter, a->bilag);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    if (!put_bilag (a, sha256, error))
      return FALSE;
  return TRUE;
}

/* --- all of it --- */

static gboolean
put_contents (Arbejde *a, GError **error)
{
  gboolean began = pejl_query_begin (a->reader);
  g_autofree char *har = pejl_oplog_vektor (a->reader, error);
  gboolean ok;

  ok = har != NULL && put_head (a, har, error)
       && pejl_oplog_foreach (a->reader, a->efter, a->cancellable, put_op, a, error) && flush_block (a, error);
  pejl_query_end (a->reader, began);
  return ok && put_all_bilag (a, error) && pejl_post_skriver_finish (a->post, a->noegler, error);
}

static gboolean
write_to (Arbejde *a, FILE *file, const char *path, GError **error)
{
  PejlSeglTil til = { .segl = a->valg->segl, .passphrase = a->valg->passphrase };
  g_autoptr (PejlSeglSkriver) segl = pejl_segl_skriver_new (file, path, &til, error);
  g_autoptr (PejlPostSkriver) post = segl != NULL ? pejl_post_skriver_new (segl) : NULL;

  a->post = post;
  if (post == NULL || !put_contents (a, error) || !pejl_segl_skriver_finish (segl, error))
    return FALSE;
  a->lavet->sum = pejl_segl_skriver_sum (segl);
  return TRUE;
}

gboolean
pejl_pakke_make (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *path,
                 const PejlPakkeValg *valg, GCancellable *cancellable, PejlPakkeLavet *lavet, GError **error)
{
  g_autoptr (GHashTable) bilag = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GByteArray) block = g_byte_array_new ();
  g_autoptr (PejlVektor) efter = pejl_vektor_parse (valg->efter);
  Arbejde a = { .store = store, .reader = reader, .noegler = noegler, .valg = valg, .cancellable = cancellable,
                .efter = efter, .block = block, .bilag = bilag, .lavet = lavet };
  g_autofree char *temporary = NULL;
  FILE *file;
  gboolean ok;

  g_return_val_if_fail ((valg->segl != NULL) != (valg->passphrase != NULL), FALSE);

  *lavet = (PejlPakkeLavet){ 0 };
  file = pejl_fil_begin (path, &temporary, error);
  if (file == NULL)
    return FALSE;
  ok = write_to (&a, file, path, error);
  g_clear_pointer (&a.til, pejl_vektor_unref);
  return pejl_fil_end (file, temporary, path, ok, error);
}
