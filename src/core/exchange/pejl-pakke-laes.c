// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a packet that anybody may have made: nothing in it is believed before it is proved, and nothing is written.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-pakke-private.h"
#include "core/exchange/pejl-post.h"
#include "core/store/pejl-bilag.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* More than twenty years of a large municipality, ten times over. */
#define OPS_MAX 16000000
#define BILAG_MAX 200000

typedef struct
{
  PejlPakke *pakke;
  PejlPostLaeser *post;
  GCancellable *cancellable;
  const char *folder;
  GChecksum *sum;         /* of op hashes */
  GKeyFile *head;         /* NULL before it came */
  goffset spooled;
  guint64 expected;       /* ops, by the head */
  PejlKaede *kaede;       /* the one being read; borrowed */
  GHashTable *seen;       /* rids, as text */

  PejlPakkeBilag *bilag;  /* being read; owned by the packet */
  FILE *bilag_file;
  GChecksum *bilag_sum;
  gint64 bilag_left;
} Arbejde;

static void
kaede_free (gpointer data)
{
  PejlKaede *kaede = data;

  g_free (kaede->stempel_noegle);
  g_free (kaede->stempel);
  g_free (kaede);
}

static void
bilag_free (gpointer data)
{
  PejlPakkeBilag *bilag = data;

  if (bilag->path != NULL)
    g_unlink (bilag->path);
  g_free (bilag->path);
  g_free (bilag->sha256);
  g_free (bilag);
}

void
pejl_pakke_free (PejlPakke *pakke)
{
  if (pakke == NULL)
    return;
  g_free (pakke->path);
  g_free (pakke->navn);
  g_free (pakke->sum);
  g_free (pakke->kommune);
  g_free (pakke->kommune_navn);
  g_free (pakke->signatur);
  g_free (pakke->segl);
  g_free (pakke->afsender);
  g_free (pakke->har);
  g_free (pakke->mangler);
  g_free (pakke->kvittering_for);
  g_free (pakke->kvittering);
  g_array_unref (pakke->ops);
  g_ptr_array_unref (pakke->kaeder);
  g_hash_table_unref (pakke->noegler);
  g_ptr_array_unref (pakke->bilag);
  if (pakke->spool != NULL)
    fclose (pakke->spool);
  g_free (pakke);
}

static PejlPakke *
pakke_new (const char *path)
{
  PejlPakke *pakke = g_new0 (PejlPakke, 1);

  pakke->path = g_strdup (path);
  pakke->navn = g_filename_display_basename (path);
  pakke->ops = g_array_new (FALSE, FALSE, sizeof (PejlPakkeOp));
  pakke->kaeder = g_ptr_array_new_with_free_func (kaede_free);
  pakke->noegler = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  pakke->bilag = g_ptr_array_new_with_free_func (bilag_free);
  return pakke;
}

static gboolean
fail (const Arbejde *a, GError **error)
{
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED,
               _("“%s” does not hold what a packet holds. Nothing was taken in. Ask the colleague for it anew."),
               a->pakke->navn);
  return FALSE;
}

/* --- the head --- */

static char *
head_text (Arbejde *a, const char *group, const char *key)
{
  char *text = g_key_file_get_string (a->head, group, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

static gboolean
parse_rid (const char *text, guint64 *rid)
{
  return strlen (text) == 16 && g_ascii_string_to_unsigned (text, 16, 1, G_MAXUINT64, rid, NULL);
}

static gboolean
read_head (Arbejde *a, const guint8 *data, gsize length, GError **error)
{
  PejlPakke *pakke = a->pakke;
  g_autofree char *rid = NULL;
  g_autoptr (PejlVektor) har = NULL;

  a->head = g_key_file_new ();
  if (!g_key_file_load_from_data (a->head, (const char *) data, length, G_KEY_FILE_NONE, NULL))
    return fail (a, error);
  rid = head_text (a, "pakke", "rid");
  pakke->kommune = head_text (a, "pakke", "kommune");
  pakke->kommune_navn = head_text (a, "pakke", "kommunenavn");
  pakke->signatur = head_text (a, "pakke", "signatur");
  pakke->segl = head_text (a, "pakke", "segl");
  pakke->afsender = head_text (a, "pakke", "navn");
  pakke->har = head_text (a, "pakke", "har");
  pakke->mangler = head_text (a, "pakke", "mangler");
  pakke->kvittering_for = g_key_file_get_string (a->head, "pakke", "kvittering-for", NULL);
  pakke->kvittering = g_key_file_get_string (a->head, "pakke", "kvittering", NULL);
  pakke->skema = (guint) MAX (g_key_file_get_integer (a->head, "pakke", "skema", NULL), 0);
  a->expected = g_key_file_get_uint64 (a->head, "pakke", "antal", NULL);
  har = pejl_vektor_parse (pakke->har);
  return (parse_rid (rid, &pakke->rid) && har != NULL && a->expected <= OPS_MAX) || fail (a, error);
}

/* --- ops --- */

static gboolean
begin_kaede (Arbejde *a, const PejlOp *op, GError **error)
{
  g_autofree char *group = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", op->ref.rid);
  PejlKaede *kaede;

  if (!g_hash_table_add (a->seen, g_strdup (group)) || op->ref.seq == 0
      || g_key_file_get_uint64 (a->head, group, "fra", NULL) != op->ref.seq)
    return fail (a, error);
  kaede = g_new0 (PejlKaede, 1);
  kaede->rid = op->ref.rid;
  kaede->first = op->ref.seq;
  kaede->index = a->pakke->ops->len;
  kaede->stempel_noegle = head_text (a, group, "noegle");
  kaede->stempel = head_text (a, group, "stempel");
  g_ptr_array_add (a->pakke->kaeder, kaede);
  a->kaede = kaede;
  return TRUE;
}

/* The first of a chain that does not begin at 1 is linked only by the one who holds what comes before. */
static gboolean
link_op (Arbejde *a, const PejlOp *op, GError **error)
{
  static const guint8 nothing[PEJL_HASH_LEN];
  guint8 hash[PEJL_HASH_LEN];
  gboolean first = a->kaede == NULL || a->kaede->rid != op->ref.rid;

  if (first ? !begin_kaede (a, op, error) : op->ref.seq != a->kaede->last + 1)
    return first ? FALSE : fail (a, error);
  if (!first || op->ref.seq == 1)
    {
      pejl_op_hash (op, first ? nothing : a->kaede->hash, a->sum, hash);
      if (memcmp (hash, op->hash, PEJL_HASH_LEN) != 0)
        return fail (a, error);
    }
  a->kaede->last = op->ref.seq;
  memcpy (a->kaede->hash, op->hash, PEJL_HASH_LEN);
  return TRUE;
}

static void
note_key (Arbejde *a, const PejlOp *op)
{
  const PejlWrite *rid = pejl_op_find_write (op, PEJL_FIELD_KORT_RID);
  const PejlWrite *key = pejl_op_find_write (op, PEJL_FIELD_KORT_SIGNATUR);
  g_autofree char *own = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", op->ref.rid);

  if (op->table == PEJL_TABLE_KORT && rid != NULL && rid->value.kind == PEJL_VALUE_TEXT && key != NULL
      && key->value.kind == PEJL_VALUE_TEXT && strcmp (rid->value.text, own) == 0
      && !g_hash_table_contains (a->pakke->noegler, own))
    g_hash_table_insert (a->pakke->noegler, g_steal_pointer (&own), g_strdup (key->value.text));
}

static gboolean
take_op (Arbejde *a, const guint8 *frame, guint32 length, GError **error)
{
  g_autoptr (PejlOp) op = pejl_op_from_frame (frame, length);
  PejlPakkeOp at = { .offset = a->spooled, .length = length };

  if (op == NULL || a->pakke->ops->len >= a->expected)
    return fail (a, error);
  if (!link_op (a, op, error))
    return FALSE;
  note_key (a, op);
  if (fwrite (frame, 1, length, a->pakke->spool) != length)
    return pejl_fil_fail (a->folder, error);
  at.table = op->table;
  at.ref = op->ref;
  at.hlc = op->hlc;
  at.row = op->row;
  a->spooled += length;
  g_array_append_val (a->pakke->ops, at);
  return TRUE;
}

static gboolean
take_ops (Arbejde *a, const guint8 *data, gsize length, GError **error)
{
  while (length > 0)
    {
      guint32 n;

      if (length < sizeof n)
        return fail (a, error);
      memcpy (&n, data, sizeof n);
      n = GUINT32_FROM_LE (n);
      data += sizeof n;
      length -= sizeof n;
      if (n > length)
        return fail (a, error);
      if (!take_op (a, data, n, error))
        return FALSE;
      data += n;
      length -= n;
    }
  return TRUE;
}

/* --- bilag --- */

static gboolean
end_bilag (Arbejde *a, GError **error)
{
  gboolean ok = a->bilag == NULL
                || (a->bilag_left == 0 && strcmp (g_checksum_get_string (a->bilag_sum), a->bilag->sha256) == 0);

  if (a->bilag_file != NULL && fclose (a->bilag_file) != 0 && ok)
    {
      a->bilag_file = NULL;
      return pejl_fil_fail (a->folder, error);
    }
  a->bilag_file = NULL;
  a->bilag = NULL;
  g_clear_pointer (&a->bilag_sum, g_checksum_free);
  return ok || fail (a, error);
}

/* The name of the file is ours, never the packet's. */
static gboolean
open_bilag (Arbejde *a, GError **error)
{
  g_autofree char *template = g_build_filename (a->folder, ".pejl-bilag-XXXXXX", NULL);
  int fd = g_mkstemp_full (template, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    return pejl_fil_fail (a->folder, error);
  a->bilag->path = g_steal_pointer (&template);
  a->bilag_file = fdopen (fd, "wb");
  return a->bilag_file != NULL || pejl_fil_fail (a->folder, error);
}

static gboolean
begin_bilag (Arbejde *a, const guint8 *data, gsize length, GError **error)
{
  g_autofree char *sha256 = NULL;
  guint64 size;

  if (!end_bilag (a, error))
    return FALSE;
  if (length != 64 + sizeof size)
    return fail (a, error);
  sha256 = g_strndup ((const char *) data, 64);
  memcpy (&size, data + 64, sizeof size);
  size = GUINT64_FROM_LE (size);
  if (!pejl_sha256_is_valid (sha256) || size > (guint64) PEJL_BILAG_BYTES_MAX || a->pakke->bilag->len >= BILAG_MAX)
    return fail (a, error);
  a->bilag = g_new0 (PejlPakkeBilag, 1);
  a->bilag->sha256 = g_steal_pointer (&sha256);
  a->bilag->bytes = (gint64) size;
  a->bilag_left = (gint64) size;
  a->bilag_sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_ptr_array_add (a->pakke->bilag, a->bilag);
  return open_bilag (a, error);
}

static gboolean
take_part (Arbejde *a, const guint8 *data, gsize length, GError **error)
{
  if (a->bilag == NULL || (gint64) length > a->bilag_left)
    return fail (a, error);
  a->bilag_left -= (gint64) length;
  g_checksum_update (a->bilag_sum, data, (gssize) length);
  return fwrite (data, 1, length, a->bilag_file) == length || pejl_fil_fail (a->folder, error);
}

/* --- all of it --- */

static gboolean
take_record (Arbejde *a, PejlPostArt art, const guint8 *data, gsize length, GError **error)
{
  if ((a->head == NULL) != (art == PEJL_POST_HOVED))
    return fail (a, error);
  switch (art)
    {
    case PEJL_POST_HOVED:
      return read_head (a, data, length, error);
    case PEJL_POST_OPS:
      return take_ops (a, data, length, error);
    case PEJL_POST_BILAG:
      return begin_bilag (a, data, length, error);
    case PEJL_POST_DEL:
      return take_part (a, data, length, error);
    case PEJL_POST_SLUT:
    default: /* a kind that a later format adds is passed over: it is signed like the others */
      return TRUE;
    }
}

/* *underskrift: of the last record. */
static gboolean
read_records (Arbejde *a, char **underskrift, GError **error)
{
  g_autoptr (GError) failed = NULL;
  const guint8 *data;
  PejlPostArt art;
  gsize length;

  while (pejl_post_laeser_next (a->post, &art, &data, &length, &failed))
    {
      if (g_cancellable_set_error_if_cancelled (a->cancellable, error))
        return FALSE;
      if (*underskrift != NULL)
        return fail (a, error);
      if (!take_record (a, art, data, length, error))
        return FALSE;
      if (art == PEJL_POST_SLUT)
        *underskrift = g_strndup ((const char *) data, length);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (!end_bilag (a, error))
    return FALSE;
  return (*underskrift != NULL && a->pakke->ops->len == a->expected) || fail (a, error);
}

static gboolean
read_all (Arbejde *a, char **underskrift, GError **error)
{
  gboolean ok;

  a->sum = g_checksum_new (G_CHECKSUM_SHA256);
  a->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  a->pakke->spool = pejl_fil_scratch (a->folder, error);
  ok = a->pakke->spool != NULL && read_records (a, underskrift, error);
  if (ok && fflush (a->pakke->spool) != 0)
    ok = pejl_fil_fail (a->folder, error);
  if (a->bilag_file != NULL)
    fclose (a->bilag_file);
  g_clear_pointer (&a->bilag_sum, g_checksum_free);
  g_clear_pointer (&a->head, g_key_file_unref);
  g_checksum_free (a->sum);
  g_hash_table_unref (a->seen);
  return ok;
}

static PejlPakke *
open_sealed (const char *path, const char *folder, PejlSeglLaeser *segl, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlPakke) pakke = pakke_new (path);
  g_autoptr (PejlPostLaeser) post = pejl_post_laeser_new_segl (segl, pakke->navn);
  Arbejde a = { .pakke = pakke, .post = post, .cancellable = cancellable, .folder = folder };
  g_autofree char *underskrift = NULL;

  if (!read_all (&a, &underskrift, error))
    return NULL;
  if (!pejl_post_laeser_proves (post, pakke->signatur, underskrift))
    {
      fail (&a, error);
      return NULL;
    }
  pakke->sum = g_strdup (pejl_segl_laeser_sum (segl));
  return g_steal_pointer (&pakke);
}

PejlPakke *
pejl_pakke_open (const char *path, const char *folder, const PejlNoegler *noegler, const char *passphrase,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlSeglLaeser) segl = NULL;
  PejlPakke *pakke = NULL;
  FILE *file;

  file = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_fopen (path, "rbe") : NULL;
  if (file == NULL)
    {
      errno = errno != 0 ? errno : ENOENT;
      pejl_fil_fail (path, error);
      return NULL;
    }
  segl = pejl_segl_laeser_new (file, path, noegler, passphrase, error);
  if (segl != NULL)
    pakke = open_sealed (path, folder, segl, cancellable, error);
  fclose (file);
  return pakke;
}

/* --- from plain bytes --- */

typedef struct
{
  const guint8 *data;
  gsize left;
} Plain;

static gboolean
from_plain (gpointer self, void *out, gsize length, GError **error)
{
  Plain *plain = self;

  if (length > plain->left)
    return FALSE;
  memcpy (out, plain->data, length);
  plain->data += length;
  plain->left -= length;
  return TRUE;
}

PejlPakke *
pejl_pakke_open_kilde (PejlPostKilde kilde, gpointer self, const char *navn, const char *folder, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (PejlPakke) pakke = pakke_new (navn);
  g_autoptr (PejlPostLaeser) post = pejl_post_laeser_new (kilde, self, navn);
  Arbejde a = { .pakke = pakke, .post = post, .folder = folder, .cancellable = cancellable };
  g_autofree char *underskrift = NULL;

  return read_all (&a, &underskrift, error) ? g_steal_pointer (&pakke) : NULL;
}

PejlPakke *
pejl_pakke_open_plain (const guint8 *data, gsize length, const char *folder, GError **error)
{
  Plain plain = { data, length };

  return pejl_pakke_open_kilde (from_plain, &plain, "plain", folder, NULL, error);
}

PejlOp *
pejl_pakke_read_op (PejlPakke *pakke, const PejlPakkeOp *at, GError **error)
{
  g_autofree guint8 *frame = g_malloc (at->length);
  PejlOp *op = NULL;

  if (pread (fileno (pakke->spool), frame, at->length, at->offset) == (gssize) at->length)
    op = pejl_op_from_frame (frame, at->length);
  if (op == NULL)
    pejl_fil_fail (pakke->navn, error);
  return op;
}
