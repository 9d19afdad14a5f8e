// SPDX-License-Identifier: GPL-3.0-or-later
// Any records as a packet of a known colleague: signed, sealed and linked as they have to be, so that what is in them is reached. What
// is taken in leaves a store that verifies. In cards and grants one letter stands for a key (h: this copy's, k: the colleague's, g: one that
// is lost, f: nobody's), and "!" for the signature of the one who grants, so that what is said of keys holds together. A head with
// "grundlagt" meets a store whose centerchef is h; one with "mangler-to" comes after two entries that are not here;
// the chain is stamped by the colleague's keys, or by those whose letter is "stempler".
#include "core/exchange/pejl-hent.h"
#include "core/exchange/pejl-kort.h"
#include "core/exchange/pejl-post.h"
#include "core/exchange/pejl-tildeling.h"
#include "core/store/pejl-oplog.h"
#include "core/store/pejl-verify.h"

#include "../core/folder.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

typedef struct
{
  PejlPostArt art;
  GByteArray *bytes;
} Post;

typedef struct
{
  const guint8 *data;
  gsize left;
} Kilde;

/* Where the colleague's chain stands. */
typedef struct
{
  guint64 rid;
  guint64 seq;
  guint8 hash[PEJL_HASH_LEN];
} Kaede;

/* The world that every input meets, made once. */
static struct
{
  char *folder;
  char *base[2];   /* a store that knows the colleague; and one with roles */
  char *path;      /* a copy of it */
  char *pakke;
  PejlNoegler *her;
  PejlNoegler *kollega;
  PejlNoegler *gammel;
  PejlNoegler *fremmed;
  gboolean her_gav; /* this copy's keys have signed a grant that is in the packet */
} verden;

static void
make_base (const char *path, gboolean grundlagt)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_autoptr (PejlKort) kort = g_new0 (PejlKort, 1);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_no_error (error);
  kort->navn = g_strdup ("Kollega");
  kort->rid = g_strdup ("00000000000000aa");
  kort->signatur = g_strdup (pejl_noegler_signatur (verden.kollega));
  kort->segl = g_strdup (pejl_noegler_segl (verden.kollega));
  g_assert_true (pejl_kort_add (store, pejl_store_get_reader (store), kort, &error));
  all = pejl_query_kort (pejl_store_get_reader (store));
  g_assert_true (pejl_kort_bekraeft (store, g_ptr_array_index (all, 0), &error));
  g_assert_true (!grundlagt || pejl_tildeling_grundlaeg (store, pejl_store_get_reader (store), verden.her, NULL, &error));
  pejl_store_close (store);
}

static void
remove_world (void)
{
  remove_tree (verden.folder);
}

static void
make_world (void)
{
  if (verden.folder != NULL)
    return;
  verden.folder = g_strdup ("/dev/shm/pejl-fuzz-XXXXXX");
  if (g_mkdtemp (verden.folder) == NULL)
    verden.folder = g_dir_make_tmp ("pejl-fuzz-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", verden.folder, TRUE);
  verden.base[0] = g_build_filename (verden.folder, "base.db", NULL);
  verden.base[1] = g_build_filename (verden.folder, "grundlagt.db", NULL);
  verden.path = g_build_filename (verden.folder, "her.db", NULL);
  verden.pakke = g_build_filename (verden.folder, "fuzz.pejlpakke", NULL);
  verden.her = pejl_noegler_new ();
  verden.kollega = pejl_noegler_new ();
  verden.gammel = pejl_noegler_new ();
  verden.fremmed = pejl_noegler_new ();
  make_base (verden.base[0], FALSE);
  make_base (verden.base[1], TRUE);
  atexit (remove_world);
}

/* --- the packet --- */

static gboolean
from_memory (gpointer self, void *out, gsize length, GError **error)
{
  Kilde *kilde = self;

  if (length > kilde->left)
    return FALSE;
  memcpy (out, kilde->data, length);
  kilde->data += length;
  kilde->left -= length;
  return TRUE;
}

static void
post_free (gpointer data)
{
  Post *post = data;

  g_byte_array_unref (post->bytes);
  g_free (post);
}

static GPtrArray *
read_records (const guint8 *data, gsize size)
{
  Kilde kilde = { data, size };
  g_autoptr (PejlPostLaeser) laeser = pejl_post_laeser_new (from_memory, &kilde, "fuzz");
  GPtrArray *poster = g_ptr_array_new_with_free_func (post_free);
  const guint8 *bytes;
  PejlPostArt art;
  gsize length;

  while (pejl_post_laeser_next (laeser, &art, &bytes, &length, NULL))
    if (art != PEJL_POST_SLUT)
      {
        Post *post = g_new0 (Post, 1);

        post->art = art;
        post->bytes = g_byte_array_append (g_byte_array_new (), bytes, (guint) length);
        g_ptr_array_add (poster, post);
      }
  return poster;
}

static const PejlNoegler *
keys_of (const char *text)
{
  const PejlNoegler *const keys[] = { verden.her, verden.kollega, verden.gammel, verden.fremmed };
  const char *letter = text != NULL && text[0] != '\0' && text[1] == '\0' ? strchr ("hkgf", text[0]) : NULL;

  return letter != NULL ? keys[letter - "hkgf"] : NULL;
}

static void
put_text (PejlOp *op, guint32 field, char *text)
{
  PejlWrite *write = (PejlWrite *) pejl_op_find_write (op, field);

  pejl_value_clear (&write->value);
  write->value.kind = PEJL_VALUE_TEXT;
  write->value.text = text;
}

static const char *
text_of (const PejlOp *op, guint32 field)
{
  const PejlWrite *write = pejl_op_find_write (op, field);

  return write != NULL && write->value.kind == PEJL_VALUE_TEXT ? write->value.text : NULL;
}

static void
put_keys (PejlOp *op)
{
  for (guint i = 0; i < op->writes->len; i++)
    {
      guint32 field = g_array_index (op->writes, PejlWrite, i).field;
      const char *text = text_of (op, field);

      if (keys_of (text) != NULL)
        put_text (op, field, g_strdup (pejl_noegler_signatur (keys_of (text))));
      else if (field == PEJL_FIELD_KORT_RID && g_strcmp0 (text, "r") == 0)
        put_text (op, field, g_strdup ("00000000000000aa"));
    }
}

/* As the keys that are named would sign it. */
static void
put_signature (PejlOp *op, const PejlNoegler *noegler)
{
  PejlTildelingTekst tekst = { op->row,
                               text_of (op, PEJL_FIELD_TILDELING_NOEGLE),
                               text_of (op, PEJL_FIELD_TILDELING_ROLLE),
                               text_of (op, PEJL_FIELD_TILDELING_FRA),
                               text_of (op, PEJL_FIELD_TILDELING_TIL),
                               text_of (op, PEJL_FIELD_TILDELING_GENDAN),
                               text_of (op, PEJL_FIELD_TILDELING_VEKTOR) };
  g_autofree char *statement = pejl_ret_statement (&tekst);

  put_text (op, PEJL_FIELD_TILDELING_UNDERSKRIFT, pejl_noegler_sign (noegler, statement, strlen (statement)));
  verden.her_gav = verden.her_gav || noegler == verden.her;
}

static void
make_op_fit (PejlOp *op)
{
  const PejlNoegler *af = op->table == PEJL_TABLE_TILDELING ? keys_of (text_of (op, PEJL_FIELD_TILDELING_AF)) : NULL;

  if (op->table != PEJL_TABLE_TILDELING && op->table != PEJL_TABLE_KORT)
    return;
  put_keys (op);
  if (af != NULL && g_strcmp0 (text_of (op, PEJL_FIELD_TILDELING_UNDERSKRIFT), "!") == 0)
    put_signature (op, af);
}

/* One chain, each linked to the one before. What is no op stays as it is. */
static guint
link_ops (GByteArray *bytes, Kaede *at, GChecksum *sum)
{
  g_autoptr (GByteArray) linked = g_byte_array_new ();
  guint n = 0;

  for (gsize i = 0; i + 4 <= bytes->len;)
    {
      g_autoptr (PejlOp) op = NULL;
      g_autoptr (GByteArray) frame = g_byte_array_new ();
      guint32 length;

      memcpy (&length, bytes->data + i, 4);
      length = GUINT32_FROM_LE (length);
      if (length > bytes->len - i - 4)
        break;
      op = pejl_op_from_frame (bytes->data + i + 4, length);
      i += 4 + (gsize) length;
      if (op == NULL)
        continue;
      op->ref = (PejlRef){ at->rid, ++at->seq };
      op->hlc &= G_MAXINT64 / 4;
      make_op_fit (op);
      pejl_op_hash (op, at->hash, sum, op->hash);
      memcpy (at->hash, op->hash, PEJL_HASH_LEN);
      pejl_op_put_frame (op, frame);
      length = GUINT32_TO_LE (frame->len);
      g_byte_array_append (linked, (const guint8 *) &length, 4);
      g_byte_array_append (linked, frame->data, frame->len);
      n++;
    }
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, linked->data, linked->len);
  return n;
}

static void
put_head (GKeyFile *head, const Kaede *at, guint n)
{
  g_autofree char *letter = g_key_file_get_string (head, "pakke", "stempler", NULL);
  const PejlNoegler *noegler = keys_of (letter) != NULL ? keys_of (letter) : verden.kollega;
  g_autofree char *group = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", at->rid);
  PejlRef last = { at->rid, at->seq };
  g_autofree char *har = pejl_ref_to_string (&last);
  g_autofree char *text = pejl_pakke_stempel_tekst (at->rid, at->seq, at->hash);
  g_autofree char *stempel = pejl_noegler_sign (noegler, text, strlen (text));

  g_key_file_set_string (head, "pakke", "rid", group);
  g_key_file_set_string (head, "pakke", "signatur", pejl_noegler_signatur (verden.kollega));
  g_key_file_set_string (head, "pakke", "segl", pejl_noegler_segl (verden.kollega));
  g_key_file_set_string (head, "pakke", "kommune", "");
  g_key_file_set_string (head, "pakke", "har", har);
  g_key_file_set_integer (head, "pakke", "antal", (int) n);
  g_key_file_set_uint64 (head, group, "fra", at->seq - n + 1);
  g_key_file_set_string (head, group, "noegle", pejl_noegler_signatur (noegler));
  g_key_file_set_string (head, group, "stempel", stempel);
}

/* Makes of the records what their sender would have to say of them. FALSE when there is nothing to say it of. */
static gboolean
make_fit (GPtrArray *poster, gboolean *grundlagt)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GKeyFile) head = g_key_file_new ();
  g_autofree char *text = NULL;
  Kaede at = { .rid = 0xaa };
  Post *first = poster->len > 0 ? g_ptr_array_index (poster, 0) : NULL;
  guint n = 0;
  gsize length;

  if (first == NULL || first->art != PEJL_POST_HOVED
      || !g_key_file_load_from_data (head, (const char *) first->bytes->data, first->bytes->len, G_KEY_FILE_NONE, NULL))
    return FALSE;
  *grundlagt = g_key_file_has_key (head, "pakke", "grundlagt", NULL);
  at.seq = g_key_file_has_key (head, "pakke", "mangler-to", NULL) ? 2 : 0;
  for (guint i = 1; i < poster->len; i++)
    if (((Post *) g_ptr_array_index (poster, i))->art == PEJL_POST_OPS)
      n += link_ops (((Post *) g_ptr_array_index (poster, i))->bytes, &at, sum);
  if (n == 0)
    return FALSE;
  put_head (head, &at, n);
  text = g_key_file_to_data (head, &length, NULL);
  g_byte_array_set_size (first->bytes, 0);
  g_byte_array_append (first->bytes, (const guint8 *) text, (guint) length);
  return TRUE;
}

static void
seal (GPtrArray *poster)
{
  const char *segl[] = { pejl_noegler_segl (verden.her), NULL };
  PejlSeglTil til = { .segl = segl };
  FILE *file = g_fopen (verden.pakke, "wbe");
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlSeglSkriver) skriver = pejl_segl_skriver_new (file, verden.pakke, &til, &error);
  g_autoptr (PejlPostSkriver) post = pejl_post_skriver_new (skriver);

  for (guint i = 0; i < poster->len; i++)
    {
      Post *one = g_ptr_array_index (poster, i);

      g_assert_true (pejl_post_skriver_put (post, one->art, one->bytes->data, one->bytes->len, FALSE, &error));
    }
  g_assert_true (pejl_post_skriver_finish (post, verden.kollega, &error));
  g_assert_true (pejl_segl_skriver_finish (skriver, &error));
  fclose (file);
}

/* --- taking it in --- */

static void
copy_base (const char *base)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (base, &bytes, &length, NULL));
  g_unlink (verden.path);
  g_assert_true (g_file_set_contents_full (verden.path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Where this copy's keys have founded the roles and granted nothing, nobody else has anything. */
static void
assert_nothing_granted (PejlStore *store)
{
  const PejlNoegler *const others[] = { verden.kollega, verden.gammel, verden.fremmed };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (pejl_store_get_reader (store), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pejl_retter_founder (retter), ==, pejl_noegler_signatur (verden.her));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      const char *noegle = pejl_noegler_signatur (others[i]);

      g_assert_cmpint (pejl_retter_role (retter, noegle), ==, PEJL_RET_INGEN);
      g_assert_false (pejl_retter_har_haft (retter, noegle));
      for (guint j = 0; j < G_N_ELEMENTS (others); j++)
        g_assert_false (pejl_retter_afloeser (retter, noegle, pejl_noegler_signatur (others[j])));
    }
}

static gboolean
take_once (PejlStore *store, PejlPakke *pakke)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlHentning) hentning = pejl_hent_vurder (store, pejl_store_get_reader (store), pejl_noegler_signatur (verden.her), pakke,
                                                        NULL, &error);
  gboolean ok = hentning != NULL && pejl_hent_tag (store, pakke, hentning, NULL, NULL, NULL, &error);

  g_assert_true (ok == (error == NULL));
  return ok;
}

static void
take (PejlPakke *pakke, gboolean grundlagt)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;

  copy_base (verden.base[grundlagt]);
  store = pejl_store_open (verden.path, PEJL_STORE_OPEN, &error);
  g_assert_no_error (error);
  if (take_once (store, pakke))
    g_assert_true (take_once (store, pakke)); /* what came twice is no harm */
  if (grundlagt && !verden.her_gav)
    assert_nothing_granted (store);
  pejl_store_close (store);
  report = pejl_verify_file (verden.path, NULL, &error);
  g_assert_no_error (error);
  if (!report->ok && report->n_missing + report->n_changed == 0)
    g_error ("%s", (const char *) g_ptr_array_index (report->lines, report->lines->len - 1));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) poster = read_records (data, size);
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (GError) error = NULL;
  gboolean grundlagt;

  make_world ();
  verden.her_gav = FALSE;
  if (!make_fit (poster, &grundlagt))
    return 0;
  seal (poster);
  pakke = pejl_pakke_open (verden.pakke, verden.folder, verden.her, NULL, NULL, &error);
  g_assert_true ((pakke == NULL) == (error != NULL));
  if (pakke != NULL)
    take (pakke, grundlagt);
  return 0;
}
