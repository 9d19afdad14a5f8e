// SPDX-License-Identifier: GPL-3.0-or-later
// Copies that are given what others wrote, whole and in every broken way.
#include "konvergens-verden.h"

#include "core/store/pejl-store-private.h"

static const char *const navne[KOPIER] = { "Anna", "Bo", "Carla", "Dan", "Eva", "Finn", "Gry", "Hans" };

static guint
new_rid (Verden *v, guint64 rid, guint noegle)
{
  guint index = v->orakel.rids++;

  g_assert_cmpuint (index, <, ORAKEL_RIDS);
  v->rids[index] = rid;
  v->log[index] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  v->orakel.noegle_of[index] = noegle;
  return index;
}

/* --- what was written --- */

typedef struct
{
  Verden *v;
  Kopi *kopi;
  guint n;
} Noter;

static gboolean
note_op (const PejlOp *op, gpointer user_data, GError **error)
{
  Noter *noter = user_data;
  g_autoptr (GByteArray) frame = g_byte_array_new ();

  if (op->ref.rid != noter->v->rids[noter->kopi->rid] || op->ref.seq <= noter->v->log[noter->kopi->rid]->len)
    return TRUE;
  pejl_op_put_frame (op, frame);
  g_ptr_array_add (noter->v->log[noter->kopi->rid], g_bytes_new (frame->data, frame->len));
  g_assert_cmpuint (noter->v->log[noter->kopi->rid]->len, ==, op->ref.seq);
  noter->n++;
  return TRUE;
}

/* Only its own: as text, a vector that holds all others' is the store's with this one put back. */
guint
verden_note_own (Verden *v, Kopi *kopi)
{
  Noter noter = { v, kopi, 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *all = pejl_oplog_vektor (kollega_reader (&kopi->k), &error);
  g_autoptr (PejlVektor) parsed = pejl_vektor_parse (all);
  g_autoptr (GString) efter = g_string_new (NULL);
  const PejlRef *refs;
  guint n;

  g_assert_no_error (error);
  refs = pejl_vektor_refs (parsed, &n);
  for (guint i = 0; i < n; i++)
    {
      guint64 seq = refs[i].rid == v->rids[kopi->rid] ? v->log[kopi->rid]->len : refs[i].seq;

      if (seq > 0)
        g_string_append_printf (efter, "%s%016" G_GINT64_MODIFIER "x:%" G_GUINT64_FORMAT, efter->len > 0 ? " " : "",
                                refs[i].rid, seq);
    }
  g_clear_pointer (&parsed, pejl_vektor_unref);
  parsed = pejl_vektor_parse (efter->len > 0 ? efter->str : "-");
  g_assert_true (pejl_oplog_foreach (kollega_reader (&kopi->k), parsed, NULL, note_op, &noter, &error));
  g_assert_no_error (error);
  kopi->viden.n[kopi->rid] = v->log[kopi->rid]->len;
  return noter.n;
}

/* --- giving --- */

PejlOp *
verden_op_at (Verden *v, guint rid, guint64 seq)
{
  const guint8 *data;
  gsize length;
  PejlOp *op;

  g_assert_cmpuint (seq, >=, 1);
  g_assert_cmpuint (seq, <=, v->log[rid]->len);
  data = g_bytes_get_data (g_ptr_array_index (v->log[rid], seq - 1), &length);
  op = pejl_op_from_frame (data, length);
  g_assert_nonnull (op);
  return op;
}

/* As it lies with one who knows so much: what is erased there is not sent. */
static void
leave_out_erased (Verden *v, PejlOp *op, guint rid, const Viden *viden)
{
  for (guint i = 0; i < v->orakel.haendelser->len; i++)
    {
      const Haendelse *h = g_ptr_array_index (v->orakel.haendelser, i);

      if (h->rid == rid && h->seq == op->ref.seq && viden->vaek[i] && h->value != NULL)
        pejl_op_erase (op, h->felt);
    }
}

/* In an order of its own. */
GPtrArray *
verden_gather (Verden *v, const Viden *from, const Viden *to)
{
  GPtrArray *ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);

  for (guint rid = 0; rid < v->orakel.rids; rid++)
    for (guint64 seq = from->n[rid] + 1; seq <= to->n[rid]; seq++)
      g_ptr_array_insert (ops, g_rand_int_range (v->rand, 0, (int) ops->len + 1), verden_op_at (v, rid, seq));
  return ops;
}

guint
verden_rid (Verden *v, guint64 rid)
{
  for (guint i = 0; i < v->orakel.rids; i++)
    if (v->rids[i] == rid)
      return i;
  g_assert_not_reached ();
}

/* What becomes of the texts of an entry that comes. */
static void
note_entry (Verden *v, const PejlOp *op, guint rid, const Viden *before, Viden *viden)
{
  for (guint i = 0; i < v->orakel.haendelser->len; i++)
    {
      const Haendelse *h = g_ptr_array_index (v->orakel.haendelser, i);
      gboolean there;

      if (h->rid != rid || h->seq != op->ref.seq || h->value == NULL)
        continue;
      there = pejl_op_find_write (op, h->felt)->value.kind == PEJL_VALUE_TEXT;
      if (h->seq > before->n[rid])
        viden->vaek[i] = !there;
      else if (there && orakel_is_missed (&v->orakel, i, viden))
        viden->vaek[i] = FALSE;
    }
}

gboolean
verden_misses (Verden *v, const Viden *viden, const PejlRef *ref)
{
  for (guint i = 0; i < v->orakel.haendelser->len; i++)
    {
      const Haendelse *h = g_ptr_array_index (v->orakel.haendelser, i);

      if (v->rids[h->rid] == ref->rid && h->seq == ref->seq && h->value != NULL && orakel_is_missed (&v->orakel, i, viden))
        return TRUE;
    }
  return FALSE;
}

void
verden_note_taken (Verden *v, Kopi *to, GPtrArray *ops, guint at_once)
{
  for (guint from = 0; from < ops->len; from += MIN (at_once, ops->len - from))
    {
      guint until = from + MIN (at_once, ops->len - from);
      Viden before = to->viden;

      for (guint i = from; i < until; i++)
        {
          const PejlOp *op = g_ptr_array_index (ops, i);
          guint rid = verden_rid (v, op->ref.rid);

          to->viden.n[rid] = MAX (to->viden.n[rid], op->ref.seq);
        }
      for (guint i = from; i < until; i++)
        {
          const PejlOp *op = g_ptr_array_index (ops, i);

          note_entry (v, op, verden_rid (v, op->ref.rid), &before, &to->viden);
        }
      orakel_follow_erasures (&v->orakel, &to->viden);
    }
}

static void
take (Verden *v, Kopi *to, GPtrArray *ops)
{
  g_autoptr (GError) error = NULL;

  verden_note_taken (v, to, ops, G_MAXUINT); /* the store changes those that it erases */
  g_assert_true (pejl_store_take_ops (to->k.f.store, ops, &error));
  g_assert_no_error (error);
}

GPtrArray *
verden_gather_as_it_lies (Verden *v, const Viden *from, const Viden *to, const Viden *viden)
{
  GPtrArray *ops = verden_gather (v, from, to);

  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);

      leave_out_erased (v, op, verden_rid (v, op->ref.rid), viden);
    }
  return ops;
}

/* All that the one lacks: from an older file, or as it lies with the other now. */
static GPtrArray *
gather_all (Verden *v, const Viden *begin, const Viden *from)
{
  return g_rand_int_range (v->rand, 0, 2) == 0 ? verden_gather (v, begin, from) : verden_gather_as_it_lies (v, begin, from, from);
}

/* Nothing of it may come in. */
static void
refuse (Kopi *to, GPtrArray *ops)
{
  g_autofree char *before = vektor_of (&to->k);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_store_take_ops (to->k.f.store, ops, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
  after = vektor_of (&to->k);
  g_assert_cmpstr (before, ==, after);
}

/* The first entry of a chain that goes on is left out. */
static gboolean
give_with_gap (Verden *v, Kopi *from, Kopi *to)
{
  for (guint rid = 0; rid < v->orakel.rids; rid++)
    if (from->viden.n[rid] > to->viden.n[rid] + 1)
      {
        Viden begin = to->viden;
        g_autoptr (GPtrArray) ops = NULL;

        begin.n[rid]++;
        ops = verden_gather (v, &begin, &from->viden);
        refuse (to, ops);
        return TRUE;
      }
  return FALSE;
}

static gboolean
give_corrupted (Verden *v, Kopi *from, Kopi *to)
{
  for (guint rid = 0; rid < v->orakel.rids; rid++)
    if (from->viden.n[rid] > to->viden.n[rid])
      {
        g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
        GBytes *frame = g_ptr_array_index (v->log[rid], to->viden.n[rid]);
        gsize length;
        g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (frame, NULL), g_bytes_get_size (frame));
        PejlOp *op;

        length = g_bytes_get_size (frame);
        bytes[g_rand_int_range (v->rand, 16, (int) length)] ^= (guint8) (1 << g_rand_int_range (v->rand, 0, 8));
        op = pejl_op_from_frame (bytes, length);
        if (op == NULL)
          return FALSE;
        g_ptr_array_add (ops, op);
        refuse (to, ops);
        return TRUE;
      }
  return FALSE;
}

static gboolean
give_overlapping (Verden *v, Kopi *from, Kopi *to)
{
  Viden begin = to->viden;
  g_autoptr (GPtrArray) ops = NULL;

  for (guint rid = 0; rid < v->orakel.rids; rid++)
    {
      guint64 back = (guint64) g_rand_int_range (v->rand, 0, 4);

      begin.n[rid] -= MIN (begin.n[rid], back);
    }
  ops = gather_all (v, &begin, &from->viden);
  take (v, to, ops);
  return ops->len > 0;
}

static gboolean
give_part (Verden *v, Kopi *from, Kopi *to)
{
  Viden end = from->viden;
  g_autoptr (GPtrArray) ops = NULL;

  for (guint rid = 0; rid < v->orakel.rids; rid++)
    if (end.n[rid] > to->viden.n[rid])
      end.n[rid] = to->viden.n[rid] + (guint64) g_rand_int_range (v->rand, 0, (int) (end.n[rid] - to->viden.n[rid]) + 1);
  ops = verden_gather (v, &to->viden, &end);
  take (v, to, ops);
  return ops->len > 0;
}

typedef struct
{
  Verden *v;
  GPtrArray *ops; /* in the order of their times */
  guint next;
  guint until;
  gboolean breaks;
} Kilde;

static PejlOp *
next_of (gpointer user_data, GError **error)
{
  Kilde *kilde = user_data;

  if (kilde->next < kilde->until)
    {
      const PejlOp *op = g_ptr_array_index (kilde->ops, kilde->next++);

      return verden_op_at (kilde->v, verden_rid (kilde->v, op->ref.rid), op->ref.seq);
    }
  if (kilde->breaks)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the stick was pulled out");
  return NULL;
}

int
verden_by_time (gconstpointer a, gconstpointer b)
{
  const PejlOp *x = *(const PejlOp *const *) a;
  const PejlOp *y = *(const PejlOp *const *) b;

  if (x->hlc != y->hlc)
    return x->hlc < y->hlc ? -1 : 1;
  if (x->ref.rid != y->ref.rid)
    return x->ref.rid < y->ref.rid ? -1 : 1;
  return x->ref.seq < y->ref.seq ? -1 : x->ref.seq > y->ref.seq;
}

/* One transaction comes in; of the next, which is broken off, nothing may. */
static gboolean
give_broken_off (Verden *v, Kopi *from, Kopi *to)
{
  g_autoptr (GPtrArray) ops = verden_gather (v, &to->viden, &from->viden);
  g_autoptr (PejlIndtag) indtag = pejl_indtag_new (to->k.f.store);
  g_autoptr (GPtrArray) came = NULL;
  Kilde kilde = { .v = v, .ops = ops };
  g_autoptr (GError) error = NULL;
  guint taken;

  if (ops->len < 2)
    return FALSE;
  g_ptr_array_sort (ops, verden_by_time);
  kilde.until = (guint) g_rand_int_range (v->rand, 1, (int) ops->len);
  g_assert_true (pejl_indtag_some (indtag, next_of, &kilde, &taken, &error));
  g_assert_no_error (error);
  came = g_ptr_array_new ();
  for (guint i = 0; i < taken; i++)
    g_ptr_array_add (came, g_ptr_array_index (ops, i));
  verden_note_taken (v, to, came, VERDEN_AD_GANGEN);
  kilde.next = taken;
  kilde.until = taken + 1;
  kilde.breaks = TRUE;
  g_assert_false (pejl_indtag_some (indtag, next_of, &kilde, &taken, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return TRUE;
}

gboolean
verden_give (Verden *v, Kopi *from, Kopi *to, Levering levering)
{
  g_autoptr (GPtrArray) ops = NULL;

  switch (levering)
    {
    case LEVERING_OVERLAP:
      return give_overlapping (v, from, to);
    case LEVERING_DEL:
      return give_part (v, from, to);
    case LEVERING_AFBRUDT:
      return give_broken_off (v, from, to);
    case LEVERING_HUL:
      return give_with_gap (v, from, to);
    case LEVERING_FEJL:
      return give_corrupted (v, from, to);
    case LEVERING_PAKKE:
      return verden_give_packet (v, from, to, !orakel_is_founded (&v->orakel, &to->viden) && g_rand_int_range (v->rand, 0, 2) == 0);
    case LEVERING_HEL:
    case LEVERING_TO_GANGE:
    case LEVERING_N:
    default:
      ops = gather_all (v, &to->viden, &from->viden);
      take (v, to, ops);
      if (levering == LEVERING_TO_GANGE)
        take (v, to, ops);
      return ops->len > 0;
    }
}

void
verden_give_everything (Verden *v, Kopi *from, Kopi *to, gboolean as_written)
{
  static const Viden nothing;
  g_autoptr (GPtrArray) ops = as_written ? verden_gather (v, &nothing, &from->viden)
                                         : verden_gather_as_it_lies (v, &nothing, &from->viden, &from->viden);

  take (v, to, ops);
}

/* --- a newer program --- */

void
verden_ghost (Verden *v, Kopi *to, guint ghost, guint32 table, const PejlId *row, const char *tekst)
{
  static const guint8 nothing[PEJL_HASH_LEN];
  g_autoptr (PejlOp) before = v->log[ghost]->len > 0 ? verden_op_at (v, ghost, v->log[ghost]->len) : NULL;
  g_autoptr (PejlOp) op = pejl_op_new (table, row);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) ops = g_ptr_array_new ();
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  PejlValue unknown = { .kind = PEJL_VALUE_INTEGER, .integer = g_rand_int (v->rand) };
  PejlValue value = { .kind = PEJL_VALUE_TEXT, .text = g_strdup (tekst) };

  op->ref = (PejlRef){ v->rids[ghost], v->log[ghost]->len + 1 };
  op->hlc = (guint64) (g_get_real_time () / 1000) << 16;
  op->schema = PEJL_SCHEMA_VERSION + 7;
  pejl_op_add_write (op, 1499, &unknown);
  pejl_op_add_write (op, table == PEJL_TABLE_SLETNING ? PEJL_FIELD_SLETNING_POSTER : PEJL_FIELD_EVIDENS_TEKST, &value);
  pejl_op_hash (op, before != NULL ? before->hash : nothing, sum, op->hash);
  pejl_op_put_frame (op, frame);
  /* What the ghost wrote before has to have come first. */
  if (to->viden.n[ghost] < v->log[ghost]->len)
    {
      Viden all = to->viden;
      g_autoptr (GPtrArray) earlier = NULL;

      all.n[ghost] = v->log[ghost]->len;
      earlier = verden_gather (v, &to->viden, &all);
      take (v, to, earlier);
    }
  g_ptr_array_add (v->log[ghost], g_bytes_new (frame->data, frame->len));
  g_ptr_array_add (ops, op);
  take (v, to, ops);
}

/* --- backups and clones --- */

GBytes *
verden_backup (Verden *v, Kopi *kopi)
{
  char *bytes;
  gsize length;

  fixture_close (&kopi->k.f);
  g_assert_true (g_file_get_contents (kopi->k.f.path, &bytes, &length, NULL));
  fixture_open (&kopi->k.f);
  return g_bytes_new_take (bytes, length);
}

static void
put_file (Kopi *kopi, GBytes *file)
{
  const char *const ends[] = { "-wal", "-shm" };
  gsize length;
  const char *data = g_bytes_get_data (file, &length);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat (kopi->k.f.path, ends[i], NULL);

      g_unlink (path);
    }
  g_assert_true (g_file_set_contents (kopi->k.f.path, data, (gssize) length, NULL));
}

static void
meet (Kopi *kopi, const PejlKort *kort)
{
  g_autoptr (PejlKortRaekke) raekke = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_kort_add (kopi->k.f.store, kollega_reader (&kopi->k), kort, &error));
  raekke = find_kort (&kopi->k, kort->signatur);
  g_assert_true (pejl_kort_bekraeft (kopi->k.f.store, raekke, &error));
  g_assert_no_error (error);
}

/* Opened under another number: it says with which key it writes, and hears of those who have new keys. */
static void
settle (Verden *v, Kopi *kopi, guint noegle)
{
  guint64 rid = pejl_store_get_rid (kopi->k.f.store);
  g_autoptr (GError) error = NULL;
  PejlKort *kort;

  if (rid != v->rids[kopi->rid])
    kopi->rid = new_rid (v, rid, noegle);
  kort = pejl_kort_eget (kopi->k.f.store, kollega_reader (&kopi->k), kopi->k.noegler, NULL, &error);
  g_assert_no_error (error);
  for (guint i = KOPIER; i < v->n_noegler; i++)
    if (v->kort[i] != NULL && i != noegle)
      meet (kopi, v->kort[i]);
  if (noegle >= KOPIER && v->kort[noegle] == NULL)
    v->kort[noegle] = g_steal_pointer (&kort);
  g_clear_pointer (&kort, pejl_kort_free);
  verden_note_own (v, kopi);
}

static void
restore_as (Verden *v, Kopi *kopi, GBytes *file, const Viden *viden, guint noegle)
{
  gboolean wrote = v->log[kopi->rid]->len > viden->n[kopi->rid];

  fixture_close (&kopi->k.f);
  put_file (kopi, file);
  fixture_open (&kopi->k.f);
  g_assert_true (!wrote || pejl_store_get_rid (kopi->k.f.store) != v->rids[kopi->rid]);
  kopi->viden = *viden;
  settle (v, kopi, noegle);
}

void
verden_restore (Verden *v, Kopi *kopi, GBytes *file, const Viden *viden)
{
  restore_as (v, kopi, file, viden, v->orakel.noegle_of[kopi->rid]);
}

static void
drop_keys (Verden *v, Kopi *kopi)
{
  for (guint i = 0; i < v->n_noegler; i++)
    if (v->noegler[i] == kopi->k.noegler)
      return;
  pejl_noegler_free (kopi->k.noegler);
}

/* A person takes the keys along to another machine. */
static void
copy_keys (Verden *v, Kopi *from, Kopi *to)
{
  g_autofree char *path = g_build_filename (to->k.f.folder, "noegler", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_noegler_save (from->k.noegler, path, "x", PEJL_KDF_RANDOM, &error));
  drop_keys (v, to);
  to->k.noegler = pejl_noegler_load (path, "x", &error);
  g_assert_no_error (error);
}

void
verden_clone (Verden *v, Kopi *from, Kopi *to)
{
  g_autoptr (GBytes) file = verden_backup (v, from);
  guint noegle = v->orakel.noegle_of[from->rid];

  copy_keys (v, from, to);
  fixture_close (&to->k.f);
  put_file (to, file);
  fixture_open (&to->k.f);
  g_assert_cmpuint (pejl_store_get_rid (to->k.f.store), !=, v->rids[from->rid]);
  to->viden = from->viden;
  settle (v, to, noegle);
}

/* --- keys that are lost --- */

static gboolean
has_it_alone (Verden *v, const Kopi *kopi)
{
  for (guint i = 0; i < KOPIER; i++)
    if (&v->kopier[i] != kopi && v->orakel.noegle_of[v->kopier[i].rid] == v->orakel.noegle_of[kopi->rid])
      return FALSE;
  return TRUE;
}

/* What others have of its chains came with a stamp; of the rest none can be made any more. */
static void
note_lost (Verden *v, const Kopi *kopi, guint noegle)
{
  for (guint rid = 0; rid < v->orakel.rids; rid++)
    if (v->orakel.noegle_of[rid] == noegle)
      {
        v->tabt[rid] = TRUE;
        for (guint i = 0; i < KOPIER; i++)
          if (&v->kopier[i] != kopi)
            v->stemplet_til[rid] = MAX (v->stemplet_til[rid], v->kopier[i].viden.n[rid]);
      }
}

/* So that the file that is put back is not the latest. */
static void
write_what_is_lost (Kopi *kopi)
{
  PejlId id = pejl_id_new ();

  write_evidens (&kopi->k, &id, "gik tabt med maskinen");
}

gboolean
verden_lose_keys (Verden *v, Kopi *kopi)
{
  guint gammel = v->orakel.noegle_of[kopi->rid], ny = v->n_noegler;
  g_autoptr (GBytes) file = NULL;
  Viden viden = kopi->viden;

  if (ny == NOEGLER || !has_it_alone (v, kopi))
    return FALSE;
  file = verden_backup (v, kopi);
  write_what_is_lost (kopi);
  note_lost (v, kopi, gammel);
  drop_keys (v, kopi);
  v->noegler[ny] = pejl_noegler_new ();
  v->gammel[ny] = gammel;
  v->n_noegler++;
  kopi->k.noegler = v->noegler[ny];
  restore_as (v, kopi, file, &viden, ny);
  g_assert_cmpuint (v->orakel.noegle_of[kopi->rid], ==, ny);
  for (guint i = 0; i < KOPIER; i++)
    if (&v->kopier[i] != kopi)
      {
        meet (&v->kopier[i], v->kort[ny]);
        verden_note_own (v, &v->kopier[i]);
      }
  return TRUE;
}

/* --- all of it --- */

void
verden_set_up (Verden *v)
{
  memset (v, 0, sizeof *v);
  orakel_init (&v->orakel);
  v->rand = g_rand_new ();
  v->n_noegler = KOPIER;
  for (guint i = 0; i < KOPIER; i++)
    {
      kollega_set_up (&v->kopier[i].k, navne[i]);
      v->noegler[i] = v->kopier[i].k.noegler;
      v->kopier[i].rid = new_rid (v, pejl_store_get_rid (v->kopier[i].k.f.store), i);
    }
  for (guint i = 0; i < KOPIER; i++)
    for (guint j = 0; j < KOPIER; j++)
      if (i != j)
        knows (&v->kopier[i].k, &v->kopier[j].k);
  for (guint i = 0; i < KOPIER; i++)
    verden_note_own (v, &v->kopier[i]);
}

void
verden_tear_down (Verden *v)
{
  for (guint i = 0; i < KOPIER; i++)
    {
      drop_keys (v, &v->kopier[i]);
      v->kopier[i].k.noegler = NULL;
      kollega_tear_down (&v->kopier[i].k);
    }
  for (guint i = 0; i < v->n_noegler; i++)
    {
      pejl_noegler_free (v->noegler[i]);
      pejl_kort_free (v->kort[i]);
    }
  for (guint i = 0; i < v->orakel.rids; i++)
    g_ptr_array_unref (v->log[i]);
  orakel_clear (&v->orakel);
  g_rand_free (v->rand);
}
