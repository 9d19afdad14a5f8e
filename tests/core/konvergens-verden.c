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

static PejlOp *
op_at (Verden *v, guint rid, guint64 seq)
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

      if (h->rid == rid && h->seq == op->ref.seq && orakel_is_gone (&v->orakel, i, viden))
        pejl_op_erase (op, h->felt);
    }
}

/* Of each chain from (from, to]; in an order of its own. */
static GPtrArray *
gather (Verden *v, const Viden *from, const Viden *to)
{
  GPtrArray *ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);

  for (guint rid = 0; rid < v->orakel.rids; rid++)
    for (guint64 seq = from->n[rid] + 1; seq <= to->n[rid]; seq++)
      g_ptr_array_insert (ops, g_rand_int_range (v->rand, 0, (int) ops->len + 1), op_at (v, rid, seq));
  return ops;
}

static guint
rid_index (Verden *v, guint64 rid)
{
  for (guint i = 0; i < v->orakel.rids; i++)
    if (v->rids[i] == rid)
      return i;
  g_assert_not_reached ();
}

static void
take (Kopi *to, GPtrArray *ops)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_take_ops (to->k.f.store, ops, &error));
  g_assert_no_error (error);
}

/* All that the one lacks: from an older file, or as it lies with the other now. */
static GPtrArray *
gather_all (Verden *v, const Viden *begin, const Viden *from)
{
  GPtrArray *ops = gather (v, begin, from);

  if (g_rand_int_range (v->rand, 0, 2) == 0)
    return ops;
  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);

      leave_out_erased (v, op, rid_index (v, op->ref.rid), from);
    }
  return ops;
}

static void
learn (Verden *v, Kopi *to, const Viden *viden)
{
  for (guint rid = 0; rid < v->orakel.rids; rid++)
    to->viden.n[rid] = MAX (to->viden.n[rid], viden->n[rid]);
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
        ops = gather (v, &begin, &from->viden);
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
  take (to, ops);
  learn (v, to, &from->viden);
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
  ops = gather (v, &to->viden, &end);
  take (to, ops);
  learn (v, to, &end);
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

      return op_at (kilde->v, rid_index (kilde->v, op->ref.rid), op->ref.seq);
    }
  if (kilde->breaks)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the stick was pulled out");
  return NULL;
}

static int
by_time (gconstpointer a, gconstpointer b)
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
  g_autoptr (GPtrArray) ops = gather (v, &to->viden, &from->viden);
  g_autoptr (PejlIndtag) indtag = pejl_indtag_new (to->k.f.store);
  Kilde kilde = { .v = v, .ops = ops };
  g_autoptr (GError) error = NULL;
  guint taken;

  if (ops->len < 2)
    return FALSE;
  g_ptr_array_sort (ops, by_time);
  kilde.until = (guint) g_rand_int_range (v->rand, 1, (int) ops->len);
  g_assert_true (pejl_indtag_some (indtag, next_of, &kilde, &taken, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < taken; i++)
    {
      const PejlOp *op = g_ptr_array_index (ops, i);

      to->viden.n[rid_index (v, op->ref.rid)] = op->ref.seq;
    }
  kilde.next = taken;
  kilde.until = taken + 1;
  kilde.breaks = TRUE;
  g_assert_false (pejl_indtag_some (indtag, next_of, &kilde, &taken, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return TRUE;
}

static void
send_packet (Verden *v, Kopi *from, Kopi *to)
{
  g_autofree char *efter = vektor_of (&to->k);
  g_autofree char *path = make_packet (&from->k, &to->k, efter);
  g_autoptr (GError) error = take_packet (&to->k, path, NULL);

  g_assert_no_error (error);
  g_unlink (path);
  learn (v, to, &from->viden);
}

/* What goes from copy to copy as bare entries carries no stamps; a packet needs them. */
static void
put_stamp (Verden *v, Kopi *from, guint rid)
{
  guint64 seq = from->viden.n[rid];
  g_autoptr (PejlOp) op = op_at (v, rid, seq);
  const PejlNoegler *noegler = v->noegler[v->orakel.noegle_of[rid]];
  g_autofree char *text = pejl_pakke_stempel_tekst (v->rids[rid], seq, op->hash);
  g_autofree char *stempel = pejl_noegler_sign (noegler, text, strlen (text));
  g_autofree char *name = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", v->rids[rid]);
  g_autofree char *note = g_strdup_printf ("%" G_GUINT64_FORMAT " %s %s", seq, pejl_noegler_signatur (noegler), stempel);
  g_autofree char *stands = pejl_store_notat_get (from->k.f.store, "stempel", name, NULL);

  if (g_strcmp0 (stands, note) != 0)
    g_assert_true (pejl_store_notat_put (from->k.f.store, "stempel", name, note, NULL));
}

static gboolean
give_packet (Verden *v, Kopi *from, Kopi *to)
{
  for (guint rid = 0; rid < v->orakel.rids; rid++)
    if (rid != from->rid && v->orakel.noegle_of[rid] < KOPIER && from->viden.n[rid] > to->viden.n[rid])
      put_stamp (v, from, rid);
  send_packet (v, from, to);
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
      return give_packet (v, from, to);
    case LEVERING_HEL:
    case LEVERING_TO_GANGE:
    case LEVERING_N:
    default:
      ops = gather_all (v, &to->viden, &from->viden);
      take (to, ops);
      if (levering == LEVERING_TO_GANGE)
        take (to, ops);
      learn (v, to, &from->viden);
      return ops->len > 0;
    }
}

/* --- a newer program --- */

void
verden_ghost (Verden *v, Kopi *to, guint ghost, const PejlId *row, const char *tekst)
{
  static const guint8 nothing[PEJL_HASH_LEN];
  g_autoptr (PejlOp) before = v->log[ghost]->len > 0 ? op_at (v, ghost, v->log[ghost]->len) : NULL;
  g_autoptr (PejlOp) op = pejl_op_new (tekst != NULL ? PEJL_TABLE_EVIDENS : 9999, row);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) ops = g_ptr_array_new ();
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  PejlValue unknown = { .kind = PEJL_VALUE_INTEGER, .integer = g_rand_int (v->rand) };
  PejlValue value = { .kind = PEJL_VALUE_TEXT, .text = g_strdup (tekst != NULL ? tekst : "nyt") };

  op->ref = (PejlRef){ v->rids[ghost], v->log[ghost]->len + 1 };
  op->hlc = (guint64) (g_get_real_time () / 1000) << 16;
  op->schema = PEJL_SCHEMA_VERSION + 7;
  pejl_op_add_write (op, 1499, &unknown);
  pejl_op_add_write (op, PEJL_FIELD_EVIDENS_TEKST, &value);
  pejl_op_hash (op, before != NULL ? before->hash : nothing, sum, op->hash);
  pejl_op_put_frame (op, frame);
  /* What the ghost wrote before has to have come first. */
  if (to->viden.n[ghost] < v->log[ghost]->len)
    {
      Viden all = to->viden;
      g_autoptr (GPtrArray) earlier = NULL;

      all.n[ghost] = v->log[ghost]->len;
      earlier = gather (v, &to->viden, &all);
      take (to, earlier);
      learn (v, to, &all);
    }
  g_ptr_array_add (v->log[ghost], g_bytes_new (frame->data, frame->len));
  g_ptr_array_add (ops, op);
  take (to, ops);
  to->viden.n[ghost] = v->log[ghost]->len;
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

/* Opened under another number: it says with which key it writes. */
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
  pejl_kort_free (kort);
  verden_note_own (v, kopi);
}

void
verden_restore (Verden *v, Kopi *kopi, GBytes *file, const Viden *viden)
{
  guint noegle = v->orakel.noegle_of[kopi->rid];
  gboolean wrote = v->log[kopi->rid]->len > viden->n[kopi->rid];

  fixture_close (&kopi->k.f);
  put_file (kopi, file);
  fixture_open (&kopi->k.f);
  g_assert_true (!wrote || pejl_store_get_rid (kopi->k.f.store) != v->rids[kopi->rid]);
  kopi->viden = *viden;
  settle (v, kopi, noegle);
}

/* A person takes the keys along to another machine. */
static void
copy_keys (Verden *v, Kopi *from, Kopi *to)
{
  g_autofree char *path = g_build_filename (to->k.f.folder, "noegler", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_noegler_save (from->k.noegler, path, "x", PEJL_KDF_RANDOM, &error));
  if (to->k.noegler != v->noegler[to - v->kopier])
    pejl_noegler_free (to->k.noegler);
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

/* --- all of it --- */

void
verden_set_up (Verden *v)
{
  memset (v, 0, sizeof *v);
  orakel_init (&v->orakel);
  v->rand = g_rand_new ();
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
      if (v->kopier[i].k.noegler != v->noegler[i])
        pejl_noegler_free (v->noegler[i]);
      kollega_tear_down (&v->kopier[i].k);
    }
  for (guint i = 0; i < v->orakel.rids; i++)
    g_ptr_array_unref (v->log[i]);
  orakel_clear (&v->orakel);
  g_rand_free (v->rand);
}
