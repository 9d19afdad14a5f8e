// SPDX-License-Identifier: GPL-3.0-or-later
// Opponents: what somebody who means ill, or a bad cable, can put into a packet, and what becomes of it: nothing.
#include "udveksling-fixture.h"

#include "core/actions/pejl-kort-actions.h"
#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-post.h"
#include "core/store/pejl-oplog.h"

#include <sodium.h>

typedef struct
{
  Kollega a;
  Kollega b;
  Kollega c;
} Trio;

static void
trio_set_up (Trio *t, gconstpointer data)
{
  kollega_set_up (&t->a, "Anna");
  kollega_set_up (&t->b, "Bo");
  kollega_set_up (&t->c, "Carla");
  knows (&t->a, &t->b);
  knows (&t->b, &t->a);
}

static void
trio_tear_down (Trio *t, gconstpointer data)
{
  kollega_tear_down (&t->a);
  kollega_tear_down (&t->b);
  kollega_tear_down (&t->c);
}

/* The packet is set aside with that code and a sentence, and the store is as it was. */
static void
assert_refused (Kollega *k, const char *path, PejlExchangeError code)
{
  g_autofree char *before = verified_digest (k->f.path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = take_packet (k, path, NULL);

  g_assert_error (error, PEJL_EXCHANGE_ERROR, (int) code);
  g_assert_cmpint (g_utf8_strlen (error->message, -1), >, 20);
  after = verified_digest (k->f.path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_stranger (Trio *t, gconstpointer data)
{
  g_autofree char *path = make_packet (&t->c, &t->b, NULL);

  assert_refused (&t->b, path, PEJL_EXCHANGE_ERROR_STRANGER);
  /* Knowing the card is not enough: the words were not read. */
  g_assert_true (pejl_kort_add (t->b.f.store, kollega_reader (&t->b), t->c.kort, NULL));
  assert_refused (&t->b, path, PEJL_EXCHANGE_ERROR_STRANGER);
}

static void
test_withdrawn (Trio *t, gconstpointer data)
{
  g_autofree char *path = make_packet (&t->a, &t->b, NULL);
  g_autoptr (PejlKortRaekke) kort = find_kort (&t->b, t->a.kort->signatur);

  write_text (t->b.f.store, PEJL_TABLE_KORT, &kort->id, PEJL_FIELD_KORT_TRUKKET, "2026-05-12", "Træk");
  assert_refused (&t->b, path, PEJL_EXCHANGE_ERROR_STRANGER);
}

static void
test_sealed_to_others (Trio *t, gconstpointer data)
{
  g_autofree char *path = make_packet (&t->b, &t->a, NULL);

  assert_refused (&t->c, path, PEJL_EXCHANGE_ERROR_NOT_FOR_ME);
}

/* An old packet again, after newer ones: nothing goes back. */
static void
test_replayed_and_reordered (Trio *t, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autoptr (GError) error = NULL;

  write_evidens (&t->a, &id, "først");
  old = make_packet (&t->a, &t->b, NULL);
  write_evidens (&t->a, &id, "siden");
  new = make_packet (&t->a, &t->b, NULL);
  error = take_packet (&t->b, new, NULL);
  g_assert_no_error (error);
  error = take_packet (&t->b, old, NULL);
  g_assert_no_error (error);
  assert_answer (t->b.f.path, "SELECT tekst FROM evidens WHERE id = ?", &id, "siden");
}

/* --- the bytes --- */

static void
write_bytes (const char *path, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

/* Cut anywhere, it is half a packet or none. */
static void
test_truncated (Trio *t, gconstpointer data)
{
  g_autofree char *path = make_packet (&t->a, &t->b, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize cut = 0; cut < length; cut += 1 + length / 60)
    {
      g_autoptr (GError) error = NULL;

      write_bytes (path, bytes, cut);
      error = take_packet (&t->b, path, NULL);
      g_assert_true (g_error_matches (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_INCOMPLETE)
                     || g_error_matches (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NOT_A_PACKET));
    }
  assert_answer (t->b.f.path, "SELECT count(*) FROM replica", NULL, "1");
}

/* One changed byte anywhere: the checksum says it; and with the checksum made to fit, the seal does. */
static void
test_one_byte (Trio *t, gconstpointer data)
{
  g_autofree char *path = make_packet (&t->a, &t->b, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize at = 0; at < length; at += 1 + length / 150)
    for (guint fits = 0; fits < 2; fits++)
      {
        g_autofree char *changed = g_memdup2 (bytes, length);
        g_autoptr (GError) error = NULL;

        changed[at] ^= 0x10;
        if (fits)
          crypto_generichash ((guint8 *) changed + length - PEJL_SEGL_HASH, PEJL_SEGL_HASH, (const guint8 *) changed,
                              length - PEJL_SEGL_HASH, NULL, 0);
        if (memcmp (changed, bytes, length) == 0)
          continue;
        write_bytes (path, changed, length);
        error = take_packet (&t->b, path, NULL);
        g_assert_nonnull (error);
        g_assert_true (error->domain == PEJL_EXCHANGE_ERROR);
      }
  assert_answer (t->b.f.path, "SELECT count(*) FROM replica", NULL, "1");
}

static void
test_too_new (Trio *t, gconstpointer data)
{
  g_autofree char *path = make_packet (&t->a, &t->b, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  bytes[10] = 99; /* the least reader */
  write_bytes (path, bytes, length);
  assert_refused (&t->b, path, PEJL_EXCHANGE_ERROR_TOO_NEW);
}

/* --- a packet by hand, by one who has keys --- */

typedef struct
{
  FILE *file;
  char *path;
  char *temporary;
  PejlSeglSkriver *segl;
  PejlPostSkriver *post;
} Haand;

static void
haand_begin (Haand *h, Kollega *from, Kollega *to)
{
  const char *segl[] = { pejl_noegler_segl (to->noegler), NULL };
  PejlSeglTil til = { .segl = segl };
  g_autoptr (GError) error = NULL;

  h->path = g_build_filename (from->f.folder, "haand.pejlpakke", NULL);
  h->file = pejl_fil_begin (h->path, &h->temporary, &error);
  g_assert_no_error (error);
  h->segl = pejl_segl_skriver_new (h->file, h->path, &til, &error);
  g_assert_no_error (error);
  h->post = pejl_post_skriver_new (h->segl);
}

static void
haand_end (Haand *h, const PejlNoegler *noegler)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_post_skriver_finish (h->post, noegler, &error));
  g_assert_true (pejl_segl_skriver_finish (h->segl, &error));
  g_assert_true (pejl_fil_end (h->file, h->temporary, h->path, TRUE, &error));
  g_assert_no_error (error);
  pejl_post_skriver_free (h->post);
  pejl_segl_skriver_free (h->segl);
  g_free (h->temporary);
}

static GKeyFile *
head_of (Kollega *from, const char *kommune, guint antal)
{
  GKeyFile *head = g_key_file_new ();

  g_key_file_set_string (head, "pakke", "rid", from->kort->rid);
  g_key_file_set_string (head, "pakke", "kommune", kommune);
  g_key_file_set_string (head, "pakke", "signatur", pejl_noegler_signatur (from->noegler));
  g_key_file_set_string (head, "pakke", "segl", pejl_noegler_segl (from->noegler));
  g_key_file_set_string (head, "pakke", "har", "-");
  g_key_file_set_integer (head, "pakke", "antal", (int) antal);
  return head;
}

static void
haand_put_head (Haand *h, GKeyFile *head)
{
  gsize length;
  g_autofree char *text = g_key_file_to_data (head, &length, NULL);

  g_assert_true (pejl_post_skriver_put (h->post, PEJL_POST_HOVED, (const guint8 *) text, length, TRUE, NULL));
}

static void
test_other_municipality (Trio *t, gconstpointer data)
{
  g_autofree char *path = NULL;

  set_kommune (&t->a, "813", "Frederikshavn");
  set_kommune (&t->b, "901", "Havneby");
  path = make_packet (&t->a, &t->b, NULL);
  assert_refused (&t->b, path, PEJL_EXCHANGE_ERROR_MUNICIPALITY);
}

/* Op number seq of replica rid, linked to prev, in a packet signed by one who is known. */
static void
haand_put_op (Haand *h, GKeyFile *head, Kollega *signer, guint64 rid, guint64 seq, const guint8 prev[PEJL_HASH_LEN])
{
  PejlId row = pejl_id_new ();
  g_autoptr (PejlOp) op = pejl_op_new (PEJL_TABLE_EVIDENS, &row);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GByteArray) block = g_byte_array_new ();
  g_autofree char *group = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", rid);
  g_autofree char *text = NULL;
  g_autofree char *stempel = NULL;
  PejlValue value = { .kind = PEJL_VALUE_TEXT, .text = g_strdup ("opdigtet") };
  guint32 length = 0;

  op->ref = (PejlRef){ rid, seq };
  op->hlc = G_GUINT64_CONSTANT (1700000000000) << 16;
  op->creates = TRUE;
  pejl_op_add_write (op, PEJL_FIELD_EVIDENS_TEKST, &value);
  pejl_op_hash (op, prev, sum, op->hash);
  text = pejl_pakke_stempel_tekst (rid, seq, op->hash);
  stempel = pejl_noegler_sign (signer->noegler, text, strlen (text));
  g_key_file_set_uint64 (head, group, "fra", seq);
  g_key_file_set_string (head, group, "noegle", pejl_noegler_signatur (signer->noegler));
  g_key_file_set_string (head, group, "stempel", stempel);
  haand_put_head (h, head);
  g_byte_array_append (block, (const guint8 *) &length, sizeof length);
  pejl_op_put_frame (op, block);
  length = GUINT32_TO_LE (block->len - (guint32) sizeof length);
  memcpy (block->data, &length, sizeof length);
  g_assert_true (pejl_post_skriver_put (h->post, PEJL_POST_OPS, block->data, block->len, TRUE, NULL));
}

/* Anna, who is known, writes on in Bo's or Carla's name. */
static void
test_forged_author (Trio *t, gconstpointer data)
{
  Haand h;
  PejlRef last;
  guint8 hash[PEJL_HASH_LEN];
  g_autoptr (GKeyFile) head = head_of (&t->a, "", 1);
  g_autofree char *vektor = NULL;
  g_autoptr (PejlVektor) of_c = NULL;

  knows (&t->b, &t->c);
  give (&t->c, &t->b, NULL);
  vektor = vektor_of (&t->c);
  of_c = pejl_vektor_parse (vektor);
  last.rid = pejl_store_get_rid (t->c.f.store);
  last.seq = pejl_vektor_seq (of_c, last.rid);
  g_assert_true (pejl_oplog_hash_at (kollega_reader (&t->c), &last, hash));
  haand_begin (&h, &t->a, &t->b);
  haand_put_op (&h, head, &t->a, last.rid, last.seq + 1, hash);
  haand_end (&h, t->a.noegler);
  assert_refused (&t->b, h.path, PEJL_EXCHANGE_ERROR_FORGED);
  g_free (h.path);
}

/* Two histories under one number: a store that was copied, and both were written in. */
static void
test_fork (Trio *t, gconstpointer data)
{
  static const guint8 nothing[PEJL_HASH_LEN];
  Haand h;
  g_autoptr (GKeyFile) head = head_of (&t->a, "", 1);

  give (&t->a, &t->b, NULL);
  haand_begin (&h, &t->a, &t->b);
  haand_put_op (&h, head, &t->a, pejl_store_get_rid (t->a.f.store), 1, nothing);
  haand_end (&h, t->a.noegler);
  assert_refused (&t->b, h.path, PEJL_EXCHANGE_ERROR_FORK);
  g_free (h.path);
}

/* The file was copied while it was open, and the copy opened elsewhere: it goes on under a number of its own. */
static void
test_copied_while_open (Trio *t, gconstpointer data)
{
  Kollega copy = { .navn = "Anna, kopi", .noegler = t->a.noegler, .kort = t->a.kort };
  PejlId one = pejl_id_new (), two = pejl_id_new ();
  const char *const ends[] = { "", "-wal" };

  copy.f.folder = g_dir_make_tmp ("pejl-test-XXXXXX", NULL);
  copy.f.path = g_build_filename (copy.f.folder, "kopi.db", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *from = g_strconcat (t->a.f.path, ends[i], NULL);
      g_autofree char *to = g_strconcat (copy.f.path, ends[i], NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
      write_bytes (to, bytes, length);
    }
  fixture_open (&copy.f);
  g_assert_cmpuint (pejl_store_get_rid (copy.f.store), !=, pejl_store_get_rid (t->a.f.store));
  write_evidens (&t->a, &one, "i den ene");
  write_evidens (&copy, &two, "i den anden");
  give (&copy, &t->b, NULL);
  give (&t->a, &t->b, NULL);
  give (&t->b, &t->a, NULL);
  give (&t->a, &copy, NULL);
  assert_same (&t->a, &copy);
  assert_answer (copy.f.path, "SELECT count(*) FROM evidens", NULL, "2");
  fixture_tear_down (&copy.f, NULL);
}

/* --- bombs and paths --- */

static void
test_zip_bomb (Trio *t, gconstpointer data)
{
  g_autofree guint8 *zeros = g_malloc0 (PEJL_POST_MAX);
  g_autoptr (GByteArray) bomb = g_byte_array_new ();
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  guint8 packed[8192];
  gsize read, written;
  guint32 raw = GUINT32_TO_LE (4096), stored;
  guint8 kind = PEJL_POST_HOVED;
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (zlib), zeros, PEJL_POST_MAX, packed, sizeof packed,
                                        G_CONVERTER_INPUT_AT_END, &read, &written, NULL), !=, G_CONVERTER_ERROR);
  stored = GUINT32_TO_LE ((guint32) written);
  g_byte_array_append (bomb, &kind, 1);
  g_byte_array_append (bomb, (const guint8 *) &raw, 4);
  g_byte_array_append (bomb, (const guint8 *) &stored, 4);
  g_byte_array_append (bomb, packed, (guint) written);
  pakke = pejl_pakke_open_plain (bomb->data, bomb->len, t->b.f.folder, &error);
  g_assert_null (pakke);
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED);
  g_clear_error (&error);
  /* One that says openly how large it would be. */
  raw = GUINT32_TO_LE (G_MAXUINT32);
  memcpy (bomb->data + 1, &raw, 4);
  g_assert_null (pejl_pakke_open_plain (bomb->data, bomb->len, t->b.f.folder, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED);
}

static void
test_path_in_name (Trio *t, gconstpointer data)
{
  static const char name[] = "../../../../../../../../../../../../tmp/pejl-undsluppet-0123456789";
  guint8 begin[72] = { 0 };
  Haand h;
  g_autoptr (GKeyFile) head = head_of (&t->a, "", 0);

  memcpy (begin, name, 64);
  begin[64] = 1;
  haand_begin (&h, &t->a, &t->b);
  haand_put_head (&h, head);
  g_assert_true (pejl_post_skriver_put (h.post, PEJL_POST_BILAG, begin, sizeof begin, FALSE, NULL));
  g_assert_true (pejl_post_skriver_put (h.post, PEJL_POST_DEL, (const guint8 *) "x", 1, FALSE, NULL));
  haand_end (&h, t->a.noegler);
  assert_refused (&t->b, h.path, PEJL_EXCHANGE_ERROR_FORGED);
  g_assert_false (g_file_test (name, G_FILE_TEST_EXISTS));
  g_free (h.path);
}

/* The contents of a bilag are others than its hash says. */
static void
test_bilag_changed (Trio *t, gconstpointer data)
{
  guint8 begin[72] = { 0 };
  Haand h;
  g_autoptr (GKeyFile) head = head_of (&t->a, "", 0);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "x", 1);

  memcpy (begin, sha256, 64);
  begin[64] = 1;
  haand_begin (&h, &t->a, &t->b);
  haand_put_head (&h, head);
  g_assert_true (pejl_post_skriver_put (h.post, PEJL_POST_BILAG, begin, sizeof begin, FALSE, NULL));
  g_assert_true (pejl_post_skriver_put (h.post, PEJL_POST_DEL, (const guint8 *) "y", 1, FALSE, NULL));
  haand_end (&h, t->a.noegler);
  assert_refused (&t->b, h.path, PEJL_EXCHANGE_ERROR_FORGED);
  g_free (h.path);
}

/* --- roles --- */

#define NAVN "SELECT navn FROM kommune"

/* Anna is the centerchef. What stood before stands; what Bo, a konsulent, then writes of the municipality is set aside in every
 * copy, and his visits are not. */
static void
test_role (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) afviste = NULL;

  set_kommune (&t->b, "901", "Havneby");
  give (&t->b, &t->a, NULL);
  g_assert_true (pejl_tildeling_grundlaeg (t->a.f.store, kollega_reader (&t->a), t->a.noegler, NULL, &error));
  g_assert_no_error (error);
  assert_answer (t->a.f.path, NAVN, NULL, "Havneby");
  set_kommune (&t->b, "901", "Bos by"); /* he does not know yet */
  write_evidens (&t->b, &one, "set af Bo");
  give (&t->b, &t->a, NULL);
  assert_answer (t->a.f.path, NAVN, NULL, "Havneby");
  assert_answer (t->a.f.path, "SELECT tekst FROM evidens", NULL, "set af Bo");
  afviste = pejl_query_afviste (kollega_reader (&t->a));
  g_assert_cmpuint (afviste->len, ==, 1);
  g_assert_nonnull (strstr (((PejlAfvist *) g_ptr_array_index (afviste, 0))->tekst, "Bos by"));
  give (&t->a, &t->b, NULL);
  assert_same (&t->a, &t->b);
  assert_answer (t->b.f.path, NAVN, NULL, "Havneby");
}

/* In his own window he is told at once. */
static void
test_role_refused_at_home (Trio *t, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Kommune");
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();

  g_assert_true (pejl_tildeling_grundlaeg (t->a.f.store, kollega_reader (&t->a), t->a.noegler, NULL, &error));
  give (&t->a, &t->b, NULL);
  pejl_action_row (action, PEJL_TABLE_REGEL, &id);
  pejl_action_set_text (action, PEJL_FIELD_REGEL_NAVN, "Min regel");
  g_assert_false (pejl_store_commit (t->b.f.store, action, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_ROLE);
  assert_answer (t->b.f.path, "SELECT count(*) FROM regel", NULL, "0");
}

/* A grant that lets him, one that ends it, and a role that he gives himself. */
static void
test_grants (Trio *t, gconstpointer data)
{
  const char *bo = pejl_noegler_signatur (t->b.noegler);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_tildeling_grundlaeg (t->a.f.store, kollega_reader (&t->a), t->a.noegler, NULL, &error));
  give (&t->a, &t->b, NULL);
  g_assert_false (pejl_tildeling_giv (t->b.f.store, kollega_reader (&t->b), t->b.noegler, bo, PEJL_RET_CENTERCHEF, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE);
  g_clear_error (&error);
  g_assert_true (pejl_tildeling_giv (t->a.f.store, kollega_reader (&t->a), t->a.noegler, bo, PEJL_RET_CENTERCHEF, &error));
  g_assert_no_error (error);
  give (&t->a, &t->b, NULL);
  set_kommune (&t->b, "901", "Bos by");
  give (&t->b, &t->a, NULL);
  assert_answer (t->a.f.path, NAVN, NULL, "Bos by");
  g_assert_true (pejl_tildeling_slut (t->a.f.store, kollega_reader (&t->a), t->a.noegler, bo, PEJL_RET_CENTERCHEF, &error));
  g_assert_no_error (error);
  set_kommune (&t->b, "901", "Bos anden by");
  give (&t->b, &t->a, NULL);
  give (&t->a, &t->b, NULL);
  assert_answer (t->a.f.path, NAVN, NULL, "Bos by");
  assert_same (&t->a, &t->b);
}

/* A program that does not ask lets Bo, a konsulent, sign a grant to Carla. It is in order but for who signed it, and so it is kept
 * and counts nowhere. */
static void
test_grant_by_konsulent (Trio *t, gconstpointer data)
{
  const char *carla = pejl_noegler_signatur (t->c.noegler);
  PejlTildelingTekst tekst = { .row = pejl_id_new (), .noegle = carla, .rolle = "centerchef", .fra = "2026-01-01" };
  g_autofree char *statement = pejl_ret_statement (&tekst);
  g_autofree char *underskrift = pejl_noegler_sign (t->b.noegler, statement, strlen (statement));
  PejlTildelingRaekke raekke = { .row = tekst.row, .noegle = carla, .rolle = "centerchef", .fra = "2026-01-01",
                                 .af = pejl_noegler_signatur (t->b.noegler), .underskrift = underskrift };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRetter) retter = NULL;
  g_autoptr (GPtrArray) afviste = NULL;

  g_assert_true (pejl_tildeling_grundlaeg (t->a.f.store, kollega_reader (&t->a), t->a.noegler, NULL, &error));
  give (&t->a, &t->b, NULL);
  g_assert_true (pejl_kort_grant (t->b.f.store, &raekke, &error));
  g_assert_no_error (error);
  give (&t->b, &t->a, NULL);
  retter = pejl_oplog_retter (kollega_reader (&t->a), &error);
  g_assert_no_error (error);
  g_assert_cmpint (pejl_retter_role (retter, carla), ==, PEJL_RET_INGEN);
  afviste = pejl_query_afviste (kollega_reader (&t->a));
  g_assert_cmpuint (afviste->len, ==, 1);
  assert_same (&t->a, &t->b);
}

/* The centerchef's machine is gone: the second key gives a new one the role. */
static void
test_recovery (Trio *t, gconstpointer data)
{
  g_autoptr (PejlNoegler) anden = pejl_noegler_new ();
  const char *bo = pejl_noegler_signatur (t->b.noegler);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_tildeling_grundlaeg (t->a.f.store, kollega_reader (&t->a), t->a.noegler, pejl_noegler_signatur (anden),
                                           &error));
  give (&t->a, &t->b, NULL);
  g_assert_true (pejl_tildeling_giv (t->b.f.store, kollega_reader (&t->b), anden, bo, PEJL_RET_CENTERCHEF, &error));
  g_assert_no_error (error);
  set_kommune (&t->b, "901", "Genrejst");
  assert_answer (t->b.f.path, NAVN, NULL, "Genrejst");
  give (&t->b, &t->a, NULL);
  assert_same (&t->a, &t->b);
}

/* A stranger's key that calls itself the centerchef's. */
static void
test_false_founder (Trio *t, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  knows (&t->a, &t->c);
  g_assert_true (pejl_tildeling_grundlaeg (t->c.f.store, kollega_reader (&t->c), t->c.noegler, NULL, &error));
  give (&t->c, &t->a, NULL);
  path = make_packet (&t->a, &t->b, NULL);
  assert_refused (&t->b, path, PEJL_EXCHANGE_ERROR_ROLE);
  knows (&t->b, &t->c);
  give (&t->a, &t->b, NULL);
  assert_answer (t->b.f.path, "SELECT count(*) FROM tildeling", NULL, "1");
}

#define ADD(name, test) g_test_add ("/udveksling/modstander/" name, Trio, NULL, trio_set_up, test, trio_tear_down)

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("stranger", test_stranger);
  ADD ("withdrawn", test_withdrawn);
  ADD ("sealed-to-others", test_sealed_to_others);
  ADD ("replayed-and-reordered", test_replayed_and_reordered);
  ADD ("truncated", test_truncated);
  ADD ("one-byte", test_one_byte);
  ADD ("too-new", test_too_new);
  ADD ("other-municipality", test_other_municipality);
  ADD ("forged-author", test_forged_author);
  ADD ("fork", test_fork);
  ADD ("copied-while-open", test_copied_while_open);
  ADD ("zip-bomb", test_zip_bomb);
  ADD ("path-in-name", test_path_in_name);
  ADD ("bilag-changed", test_bilag_changed);
  ADD ("role", test_role);
  ADD ("role-refused-at-home", test_role_refused_at_home);
  ADD ("grants", test_grants);
  ADD ("grant-by-konsulent", test_grant_by_konsulent);
  ADD ("recovery", test_recovery);
  ADD ("false-founder", test_false_founder);
  return g_test_run ();
}
