// SPDX-License-Identifier: GPL-3.0-or-later
// What a signature binds: whoever can unseal a packet, and so has its key, can change nothing under the maker's signature. And packets of
// the earlier format are still taken in.
#include "udveksling-fixture.h"

#include "core/exchange/pejl-post.h"
#include "core/exchange/pejl-segl-private.h"

#define ENTRY (PEJL_SEGL_HINT + PEJL_SEGL_BOX)
#define ABYTES crypto_secretstream_xchacha20poly1305_ABYTES
#define HEADER crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define RECORD_HEAD 9
#define SLUT (RECORD_HEAD + 128)
#define BILAG_BYTES 70000 /* more than a part */

/* Anna has sealed a packet to Bo and Carla, and Carla has taken it apart. Made once: nobody changes it. */
typedef struct
{
  Kollega a;
  PejlNoegler *b;
  PejlNoegler *c;
  char *path;
  char *bytes; /* of the packet as Anna made it */
  gsize length;
  guint8 key[PEJL_SEGL_KEY];
  GByteArray *head;            /* before the secretstream header */
  const guint8 *header;        /* of the secretstream */
  GPtrArray *parts;            /* GByteArray*, as they were before sealing */
  GByteArray *slut;            /* the last of them: the signature */
  GByteArray *signed_contents; /* the others, one after the other */
} Trio;

/* --- taking apart and sealing again, by one who has the key --- */

static void
take_apart (Trio *t)
{
  crypto_secretstream_xchacha20poly1305_state stream;
  guint8 bound[PEJL_SEGL_HASH];
  gsize at = sizeof (PejlSeglHoved) + 2 * ENTRY;
  guint8 tag = 0;

  t->head = g_byte_array_append (g_byte_array_new (), (const guint8 *) t->bytes, (guint) at);
  g_assert_true (pejl_noegler_unseal (t->c, t->head->data + at - PEJL_SEGL_BOX, PEJL_SEGL_BOX, t->key));
  t->header = (const guint8 *) t->bytes + at;
  at += HEADER;
  crypto_generichash (bound, sizeof bound, t->head->data, t->head->len, NULL, 0);
  g_assert_cmpint (crypto_secretstream_xchacha20poly1305_init_pull (&stream, t->header, t->key), ==, 0);
  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    {
      GByteArray *part = g_byte_array_new ();
      gboolean first = t->parts->len == 0;
      guint32 n;

      memcpy (&n, t->bytes + at, sizeof n);
      n = GUINT32_FROM_LE (n);
      at += sizeof n;
      g_byte_array_set_size (part, n - ABYTES);
      g_assert_cmpint (crypto_secretstream_xchacha20poly1305_pull (&stream, part->data, NULL, &tag, (const guint8 *) t->bytes + at, n,
                                                                   first ? bound : NULL, first ? sizeof bound : 0),
                       ==, 0);
      at += n;
      g_ptr_array_add (t->parts, part);
    }
  g_assert_cmpuint (at + PEJL_SEGL_HASH, ==, t->length);
}

static void
make_packet_of_anna (Trio *t)
{
  g_autofree char *contents = g_strnfill (BILAG_BYTES, 'b');
  const char *segl[] = { pejl_noegler_segl (t->b), pejl_noegler_segl (t->c), NULL };
  PejlPakkeValg valg = { .segl = segl, .navn = "Anna" };
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();
  PejlPakkeLavet lavet;

  write_evidens (&t->a, &id, "set af Anna");
  bilag = attach_bilag (t->a.f.store, "b.txt", contents);
  g_assert_true (pejl_pakke_make (t->a.f.store, kollega_reader (&t->a), t->a.noegler, t->path, &valg, NULL, &lavet, &error));
  g_assert_no_error (error);
  pejl_pakke_lavet_clear (&lavet);
  g_assert_true (g_file_get_contents (t->path, &t->bytes, &t->length, NULL));
}

static void
trio_set_up (Trio *t)
{
  kollega_set_up (&t->a, "Anna");
  t->b = pejl_noegler_new ();
  t->c = pejl_noegler_new ();
  t->path = g_build_filename (t->a.f.folder, "pakke", NULL);
  make_packet_of_anna (t);
  t->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  take_apart (t);
  t->slut = g_ptr_array_index (t->parts, t->parts->len - 1);
  t->signed_contents = g_byte_array_new ();
  for (guint i = 0; i + 1 < t->parts->len; i++)
    {
      GByteArray *part = g_ptr_array_index (t->parts, i);

      g_byte_array_append (t->signed_contents, part->data, part->len);
    }
}

static void
trio_tear_down (Trio *t)
{
  g_byte_array_unref (t->head);
  g_byte_array_unref (t->signed_contents);
  g_ptr_array_unref (t->parts);
  g_free (t->bytes);
  g_free (t->path);
  pejl_noegler_free (t->b);
  pejl_noegler_free (t->c);
  kollega_tear_down (&t->a);
}

static void
seal_part (GByteArray *out, crypto_secretstream_xchacha20poly1305_state *stream, const guint8 *data, gsize length, const guint8 *bound,
           guint8 tag)
{
  g_autofree guint8 *sealed = g_malloc (length + ABYTES);
  guint32 le = GUINT32_TO_LE ((guint32) (length + ABYTES));

  crypto_secretstream_xchacha20poly1305_push (stream, sealed, NULL, data, length, bound, bound != NULL ? PEJL_SEGL_HASH : 0, tag);
  g_byte_array_append (out, (const guint8 *) &le, sizeof le);
  g_byte_array_append (out, sealed, (guint) (length + ABYTES));
}

/* The same stream with the same key under a head, with other contents before the last part, and another last part; the checksum fits. */
static GByteArray *
seal_again (const Trio *t, const GByteArray *head, const guint8 *contents, gsize length, const guint8 *last, gsize n_last)
{
  crypto_secretstream_xchacha20poly1305_state stream;
  guint8 bound[PEJL_SEGL_HASH], sum[PEJL_SEGL_HASH];
  GByteArray *out = g_byte_array_append (g_byte_array_new (), head->data, head->len);
  gsize at = 0;

  g_byte_array_append (out, t->header, HEADER);
  crypto_generichash (bound, sizeof bound, head->data, head->len, NULL, 0);
  g_assert_cmpint (crypto_secretstream_xchacha20poly1305_init_pull (&stream, t->header, t->key), ==, 0);
  for (gsize n; at < length; at += n)
    {
      n = MIN (length - at, PEJL_SEGL_PART);
      seal_part (out, &stream, contents + at, n, at == 0 ? bound : NULL, 0);
    }
  seal_part (out, &stream, last, n_last, length == 0 ? bound : NULL, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
  crypto_generichash (sum, sizeof sum, out->data, out->len, NULL, 0);
  return g_byte_array_append (out, sum, sizeof sum);
}

/* Nothing that has to outlive a power cut. */
static void
write_bytes (const char *path, const void *bytes, gsize length)
{
  g_unlink (path);
  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static PejlPakke *
open_by_bo (const Trio *t, const GByteArray *packet, GError **error)
{
  g_autofree char *path = g_build_filename (t->a.f.folder, "pakke-til-bo", NULL);

  write_bytes (path, packet->data, packet->len);
  return pejl_pakke_open (path, t->a.f.folder, t->b, NULL, NULL, error);
}

/* What Carla made is a packet in all but that Anna did not sign it. */
static void
assert_not_signed (const Trio *t, const GByteArray *head, const guint8 *contents, gsize length, const guint8 *last, gsize n_last)
{
  g_autoptr (GByteArray) packet = seal_again (t, head, contents, length, last, n_last);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPakke) pakke = open_by_bo (t, packet, &error);

  g_assert_null (pakke);
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED);
}

/* A record of a kind that is not known yet is passed over, so nothing but the signature can tell of it. */
static const guint8 unknown[] = { 7, 4, 0, 0, 0, 4, 0, 0, 0, 'u', 'n', 'd', 'a' };

static GByteArray *
joined (const void *one, gsize n_one, const void *two, gsize n_two)
{
  GByteArray *both = g_byte_array_append (g_byte_array_new (), one, (guint) n_one);

  return g_byte_array_append (both, two, (guint) n_two);
}

/* Where the record of that kind begins. */
static gsize
find_record (const GByteArray *contents, guint8 kind)
{
  for (gsize at = 0; at < contents->len;)
    {
      guint32 stored;

      if (contents->data[at] == kind)
        return at;
      memcpy (&stored, contents->data + at + 5, sizeof stored);
      at += RECORD_HEAD + GUINT32_FROM_LE (stored);
    }
  g_assert_not_reached ();
}

/* --- tests --- */

/* So that the others show what they say: what Carla seals again without a change is the packet, byte by byte. */
static void
test_same_again (gconstpointer data)
{
  const Trio *t = data;
  g_autoptr (GByteArray) packet = seal_again (t, t->head, t->signed_contents->data, t->signed_contents->len, t->slut->data, t->slut->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPakke) pakke = open_by_bo (t, packet, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pakke->afsender, ==, "Anna");
  g_assert_cmpuint (pakke->bilag->len, ==, 1);
  g_assert_cmpuint (t->slut->len, ==, SLUT);
  g_assert_cmpmem (packet->data, packet->len, t->bytes, t->length);
}

static void
test_added (gconstpointer data)
{
  const Trio *t = data;
  g_autoptr (GByteArray) more = joined (t->signed_contents->data, t->signed_contents->len, unknown, sizeof unknown);

  assert_not_signed (t, t->head, more->data, more->len, t->slut->data, t->slut->len);
}

/* The last part is not in what was signed, so it must hold nothing but the signature. */
static void
test_added_in_last_part (gconstpointer data)
{
  const Trio *t = data;
  g_autoptr (GByteArray) last = joined (unknown, sizeof unknown, t->slut->data, t->slut->len);

  assert_not_signed (t, t->head, t->signed_contents->data, t->signed_contents->len, last->data, last->len);
}

static void
put_record (GByteArray *out, guint8 kind, gsize length, const guint8 *data, gsize stored)
{
  guint32 raw = GUINT32_TO_LE ((guint32) length), le = GUINT32_TO_LE ((guint32) stored);

  g_byte_array_append (out, &kind, 1);
  g_byte_array_append (out, (const guint8 *) &raw, sizeof raw);
  g_byte_array_append (out, (const guint8 *) &le, sizeof le);
  g_byte_array_append (out, data, (guint) stored);
}

/* The record of the signature, compressed, leaves room for another before it in a part that is as long as the one that was. */
static void
test_room_in_last_part (gconstpointer data)
{
  static const guint8 nothing[SLUT];
  const Trio *t = data;
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GByteArray) last = g_byte_array_new ();
  guint8 packed[SLUT];
  gsize read, written, room;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (zlib), t->slut->data + RECORD_HEAD, SLUT - RECORD_HEAD, packed, sizeof packed,
                                        G_CONVERTER_INPUT_AT_END, &read, &written, NULL),
                   ==, G_CONVERTER_FINISHED);
  g_assert_cmpuint (written + 2 * RECORD_HEAD, <, SLUT);
  room = SLUT - 2 * RECORD_HEAD - written;
  put_record (last, 7, room, nothing, room);
  put_record (last, PEJL_POST_SLUT, SLUT - RECORD_HEAD, packed, written);
  g_assert_cmpuint (last->len, ==, SLUT);
  assert_not_signed (t, t->head, t->signed_contents->data, t->signed_contents->len, last->data, last->len);
}

/* An empty last part after the one with the signature: that is not among what was signed either. */
static void
test_signature_before_last_part (gconstpointer data)
{
  const Trio *t = data;
  g_autoptr (GByteArray) all = joined (t->signed_contents->data, t->signed_contents->len, t->slut->data, t->slut->len);

  assert_not_signed (t, t->head, all->data, all->len, (const guint8 *) "", 0);
}

static void
test_left_out (gconstpointer data)
{
  const Trio *t = data;
  gsize bilag = find_record (t->signed_contents, PEJL_POST_BILAG);

  g_assert_cmpuint (bilag, >, 0);
  assert_not_signed (t, t->head, t->signed_contents->data, bilag, t->slut->data, t->slut->len);
}

/* Carla puts another in her own place among those whom it is sealed to. */
static void
test_head_changed (gconstpointer data)
{
  const Trio *t = data;
  g_autoptr (PejlNoegler) other = pejl_noegler_new ();
  g_autoptr (GByteArray) head = joined (t->head->data, t->head->len, NULL, 0);
  guint8 *entry = head->data + head->len - ENTRY;

  pejl_segl_hint (pejl_noegler_segl (other), entry);
  g_assert_true (pejl_noegler_seal_to (pejl_noegler_segl (other), t->key, PEJL_SEGL_KEY, entry + PEJL_SEGL_HINT));
  assert_not_signed (t, head, t->signed_contents->data, t->signed_contents->len, t->slut->data, t->slut->len);
}

static void
test_called_earlier_format (gconstpointer data)
{
  const Trio *t = data;
  g_autoptr (GByteArray) head = joined (t->head->data, t->head->len, NULL, 0);

  head->data[8] = 1;
  head->data[10] = 1;
  assert_not_signed (t, head, t->signed_contents->data, t->signed_contents->len, t->slut->data, t->slut->len);
}

/* A signature over the same bytes that names another key, as one that opens them to other contents would be. */
static void
test_other_key_named (gconstpointer data)
{
  const Trio *t = data;
  const gsize before_last = t->length - PEJL_SEGL_HASH - sizeof (guint32) - SLUT - ABYTES;
  guint8 bytes[PEJL_SEGL_HASH], key[PEJL_SEGL_HASH];
  g_autofree char *text = NULL;
  g_autofree char *underskrift = NULL;
  g_autoptr (GByteArray) slut = NULL;

  crypto_generichash (bytes, sizeof bytes, (const guint8 *) t->bytes, before_last, NULL, 0);
  pejl_segl_hash_key (t->key, key);
  key[0] ^= 1;
  text = pejl_segl_statement (bytes, key);
  underskrift = pejl_noegler_sign (t->a.noegler, text, strlen (text));
  slut = joined (t->slut->data, RECORD_HEAD, underskrift, 128);
  assert_not_signed (t, t->head, t->signed_contents->data, t->signed_contents->len, slut->data, slut->len);
}

/* --- between the two readings --- */

static gboolean
proves (PejlSeglLaeser *segl, const char *signatur)
{
  g_autoptr (PejlPostLaeser) post = pejl_post_laeser_new_segl (segl, "pakke");
  g_autofree char *underskrift = NULL;
  g_autoptr (GError) error = NULL;
  const guint8 *data;
  PejlPostArt art;
  gsize length;

  while (pejl_post_laeser_next (post, &art, &data, &length, &error))
    if (art == PEJL_POST_SLUT)
      underskrift = g_strndup ((const char *) data, length);
  g_assert_no_error (error);
  g_assert_nonnull (underskrift);
  return pejl_post_laeser_proves (post, signatur, underskrift);
}

/* Carla changes the file on the shared drive after Bo's program has read it for the checksum, and before it unseals it. */
static void
test_changed_between (gconstpointer data)
{
  const Trio *t = data;
  g_autoptr (GByteArray) other = g_byte_array_append (g_byte_array_new (), t->signed_contents->data, t->signed_contents->len);
  g_autoptr (GByteArray) packet = NULL;

  other->data[other->len - 1] = 'c';
  packet = seal_again (t, t->head, other->data, other->len, t->slut->data, t->slut->len);
  g_assert_cmpuint (packet->len, ==, t->length);
  for (guint changed = 0; changed < 2; changed++)
    {
      FILE *file = g_fopen (t->path, "r+be");
      g_autoptr (GError) error = NULL;
      g_autoptr (PejlSeglLaeser) segl = pejl_segl_laeser_new (file, t->path, t->b, NULL, &error);

      g_assert_no_error (error);
      if (changed)
        g_assert_cmpint (pwrite (fileno (file), packet->data, packet->len, 0), ==, packet->len);
      g_assert_true (proves (segl, pejl_noegler_signatur (t->a.noegler)) == !changed);
      fclose (file);
    }
}

/* --- the earlier format --- */

static char *
fixture_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "pakke", name, NULL);
}

static PejlNoegler *
fixture_keys (void)
{
  g_autofree char *path = fixture_path ("format-1.pejlnoegle");
  g_autoptr (GError) error = NULL;
  PejlNoegler *noegler = pejl_noegler_load (path, "format-1", &error);

  g_assert_no_error (error);
  return noegler;
}

/* A packet that a colleague who has not updated yet made: an evidens and a bilag. */
static void
test_format_1 (void)
{
  g_autofree char *path = fixture_path ("format-1.pejlpakke");
  g_autoptr (PejlNoegler) noegler = fixture_keys ();
  g_autoptr (PejlKort) anna = g_new0 (PejlKort, 1);
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_from_parts ("evidens", (const char *const[]){ "format-1", NULL });
  Kollega b;
  Kollega a = { .kort = anna };

  kollega_set_up (&b, "Bo");
  pejl_noegler_free (b.noegler);
  b.noegler = g_steal_pointer (&noegler);
  pakke = pejl_pakke_open (path, b.f.folder, b.noegler, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pakke->afsender, ==, "Anna");
  g_assert_cmpstr (pakke->sum, ==, "e9ebd439f662549d8592e5cc6dabd8dad6b71f819ade94fe688b77e459f50610");
  g_assert_cmpuint (pakke->bilag->len, ==, 1);
  anna->navn = g_strdup (pakke->afsender);
  anna->rid = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", pakke->rid);
  anna->signatur = g_strdup (pakke->signatur);
  anna->segl = g_strdup (pakke->segl);
  knows (&b, &a);
  error = take_packet (&b, path, NULL);
  g_assert_no_error (error);
  assert_answer (b.f.path, "SELECT tekst FROM evidens WHERE id = ?", &id, "skrevet i format 1");
  kollega_tear_down (&b);
}

/* One changed byte anywhere, the checksum made to fit; and the format called the later one. */
static void
test_format_1_changed (void)
{
  g_autofree char *from = fixture_path ("format-1.pejlpakke");
  g_autoptr (PejlNoegler) noegler = fixture_keys ();
  g_autofree char *folder = g_dir_make_tmp ("pejl-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pakke", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  for (gsize at = 8; at < length - PEJL_SEGL_HASH; at += at < 12 ? 2 : 4003)
    {
      g_autofree guint8 *changed = g_memdup2 (bytes, length);
      g_autoptr (PejlPakke) pakke = NULL;
      g_autoptr (GError) error = NULL;

      changed[at] ^= 3; /* 1 is 2, where the format stands */
      crypto_generichash (changed + length - PEJL_SEGL_HASH, PEJL_SEGL_HASH, changed, length - PEJL_SEGL_HASH, NULL, 0);
      write_bytes (path, changed, length);
      pakke = pejl_pakke_open (path, folder, noegler, NULL, NULL, &error);
      g_assert_null (pakke);
      g_assert_nonnull (error);
    }
  remove_tree (folder);
}

#define ADD(name, test) g_test_add_data_func ("/pakke-format/" name, &trio, test)

int
main (int argc, char **argv)
{
  Trio trio = { 0 };
  int failed;

  own_home ();
  g_test_init (&argc, &argv, NULL);
  trio_set_up (&trio);
  ADD ("same-again", test_same_again);
  ADD ("added", test_added);
  ADD ("added-in-last-part", test_added_in_last_part);
  ADD ("room-in-last-part", test_room_in_last_part);
  ADD ("signature-before-last-part", test_signature_before_last_part);
  ADD ("left-out", test_left_out);
  ADD ("head-changed", test_head_changed);
  ADD ("called-earlier-format", test_called_earlier_format);
  ADD ("other-key-named", test_other_key_named);
  ADD ("changed-between", test_changed_between);
  g_test_add_func ("/pakke-format/format-1", test_format_1);
  g_test_add_func ("/pakke-format/format-1-changed", test_format_1_changed);
  failed = g_test_run ();
  trio_tear_down (&trio);
  return failed;
}
