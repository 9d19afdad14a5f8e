// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a packet of what the store holds and the receiver lacks.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-pakke.h"
#include "core/exchange/pejl-post.h"
#include "core/store/pejl-bilag.h"
#include "core/store/pejl-query.h"

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
  PejlVektor *har;
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

char *
pejl_pakke_stempel_tekst (guint64 rid, guint64 seq, const guint8 hash[PEJL_HASH_LEN])
{
  GString *text = g_string_new ("pejl-stempel-1\n");

  g_string_append_printf (text, "%016" G_GINT64_MODIFIER "x\n%" G_GUINT64_FORMAT "\n", rid, seq);
  for (guint i = 0; i < PEJL_HASH_LEN; i++)
    g_string_append_printf (text, "%02x", hash[i]);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* --- the head --- */

static void
put_hash (GKeyFile *head, const char *group, const guint8 hash[PEJL_HASH_LEN])
{
  GString *hex = g_string_new (NULL);

  for (guint i = 0; i < PEJL_HASH_LEN; i++)
    g_string_append_printf (hex, "%02x", hash[i]);
  g_key_file_set_string (head, group, "hash", hex->str);
  g_string_free (hex, TRUE);
}

/* Its own stamp where it is known; else the one who sends answers for what it received before there were keys. */
static void
put_stempel (Arbejde *a, GKeyFile *head, const char *group, const PejlRef *last, const guint8 hash[PEJL_HASH_LEN])
{
  g_autofree char *known = pejl_store_notat_get (a->store, "stempel", group, NULL);
  g_auto (GStrv) parts = known != NULL ? g_strsplit (known, " ", 3) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *underskrift = NULL;
  g_autofree char *seq = g_strdup_printf ("%" G_GUINT64_FORMAT, last->seq);

  if (parts != NULL && g_strv_length (parts) == 3 && strcmp (parts[0], seq) == 0)
    {
      g_key_file_set_string (head, group, "noegle", parts[1]);
      g_key_file_set_string (head, group, "stempel", parts[2]);
      return;
    }
  text = pejl_pakke_stempel_tekst (last->rid, last->seq, hash);
  underskrift = pejl_noegler_sign (a->noegler, text, strlen (text));
  g_key_file_set_string (head, group, "noegle", pejl_noegler_signatur (a->noegler));
  g_key_file_set_string (head, group, "stempel", underskrift);
}

static gboolean
put_kaede (Arbejde *a, GKeyFile *head, const PejlRef *last, GError **error)
{
  g_autofree char *group = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", last->rid);
  guint64 before = a->efter != NULL ? pejl_vektor_seq (a->efter, last->rid) : 0;
  guint8 hash[PEJL_HASH_LEN];

  if (before >= last->seq)
    return TRUE;
  if (!pejl_oplog_hash_at (a->reader, last, hash))
    {
      g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FAILED,
                           _("The store is damaged, so no packet was made. Check it with “pejl verify”."));
      return FALSE;
    }
  g_key_file_set_uint64 (head, group, "fra", before + 1);
  g_key_file_set_uint64 (head, group, "til", last->seq);
  put_hash (head, group, hash);
  put_stempel (a, head, group, last, hash);
  a->lavet->n_ops += (guint) (last->seq - before);
  return TRUE;
}

static void
put_who (Arbejde *a, GKeyFile *head, const char *har)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (a->reader);
  g_autofree char *rid = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", pejl_store_get_rid (a->store));

  g_key_file_set_integer (head, "pakke", "skema", PEJL_SCHEMA_VERSION);
  g_key_file_set_string (head, "pakke", "kommune", kommune->nr != NULL ? kommune->nr : "");
  g_key_file_set_string (head, "pakke", "kommunenavn", kommune->navn != NULL ? kommune->navn : "");
  g_key_file_set_string (head, "pakke", "rid", rid);
  g_key_file_set_string (head, "pakke", "signatur", pejl_noegler_signatur (a->noegler));
  g_key_file_set_string (head, "pakke", "segl", pejl_noegler_segl (a->noegler));
  g_key_file_set_string (head, "pakke", "navn", a->valg->navn != NULL ? a->valg->navn : "");
  g_key_file_set_string (head, "pakke", "har", har);
  g_key_file_set_string (head, "pakke", "grundlag", a->valg->efter != NULL ? a->valg->efter : "-");
  g_key_file_set_integer (head, "pakke", "antal", (int) a->lavet->n_ops);
  if (a->valg->kvittering_for != NULL)
    {
      g_key_file_set_string (head, "pakke", "kvittering-for", a->valg->kvittering_for);
      g_key_file_set_string (head, "pakke", "kvittering", a->valg->kvittering != NULL ? a->valg->kvittering : "");
    }
}

static gboolean
put_head (Arbejde *a, const char *har, GError **error)
{
  g_autoptr (GKeyFile) head = g_key_file_new ();
  g_autofree char *text = NULL;
  const PejlRef *refs;
  gsize length;
  guint n;

  refs = pejl_vektor_refs (a->har, &n);
  for (guint i = 0; i < n; i++)
    if (!put_kaede (a, head, &refs[i], error))
      return FALSE;
  put_who (a, head, har);
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
  const PejlWrite *write = op->table == PEJL_TABLE_VEDHAEFTNING
                             ? pejl_op_find_write (op, PEJL_FIELD_VEDHAEFTNING_SHA256)
                             : op->table == PEJL_TABLE_DIAS ? pejl_op_find_write (op, PEJL_FIELD_DIAS_BILLEDE) : NULL;

  if (write != NULL && write->value.kind == PEJL_VALUE_TEXT && pejl_sha256_is_valid (write->value.text))
    g_hash_table_add (a->bilag, g_strdup (write->value.text));
}

static gboolean
put_op (const PejlOp *op, gpointer user_data, GError **error)
{
  Arbejde *a = user_data;
  g_autoptr (GByteArray) frame = g_byte_array_sized_new (256);
  guint32 length;

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

/* Contents that are not here, or are others, are left out before anything of them is written: the rest goes all the same. */
static gboolean
put_bilag (Arbejde *a, const char *sha256, GError **error)
{
  const char *path = pejl_store_get_path (a->store);
  gint64 size = size_of (path, sha256);
  guint8 head[64 + sizeof size];
  guint64 le = GUINT64_TO_LE ((guint64) size);

  if (size < 0 || !pejl_bilag_read (path, sha256, sha256, NULL, NULL, a->cancellable, NULL))
    {
      a->lavet->n_bilag_mangler++;
      return TRUE;
    }
  memcpy (head, sha256, 64);
  memcpy (head + 64, &le, sizeof le);
  a->lavet->n_bilag++;
  return pejl_post_skriver_put (a->post, PEJL_POST_BILAG, head, sizeof head, FALSE, error)
         && pejl_bilag_read (path, sha256, sha256, put_part, a, a->cancellable, error);
}

static gboolean
put_all_bilag (Arbejde *a, GError **error)
{
  GHashTableIter iter;
  gpointer sha256;

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

  a->har = har != NULL ? pejl_vektor_parse (har) : NULL;
  ok = a->har != NULL && put_head (a, har, error)
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
  g_clear_pointer (&a.har, pejl_vektor_unref);
  return pejl_fil_end (file, temporary, path, ok, error);
}
