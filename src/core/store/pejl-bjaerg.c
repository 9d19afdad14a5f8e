// SPDX-License-Identifier: GPL-3.0-or-later
// Salvage: ops out of pages, proved by their chains, into a store of its own.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-bjaerg.h"

#include "core/store/pejl-bilag-private.h"
#include "core/store/pejl-felt.h"
#include "core/store/pejl-fs.h"
#include "core/store/pejl-kopier.h"
#include "core/store/pejl-lock.h"
#include "core/store/pejl-oplog.h"
#include "core/store/pejl-sider.h"
#include "core/store/pejl-store-private.h"
#include "core/store/query/pejl-query-kort.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK 4000

/* Where an op stands in the damaged file. */
typedef struct
{
  PejlRef ref;
  PejlSted sted;
} Fundet;

typedef struct
{
  const char *skadet;
  GCancellable *cancellable; /* borrowed */
  PejlSider *sider;
  GArray *fundet;   /* Fundet */
  GHashTable *sidst; /* rid (gint64*) → greatest number that the file is known to have held (guint64*) */
  GHashTable *kladder; /* form TAB field → text */
  PejlStore *store;
  PejlBjaergning *ud;
} Bjaerg;

void
pejl_bjaergning_free (PejlBjaergning *bjaergning)
{
  if (bjaergning == NULL)
    return;
  g_free (bjaergning->kopi);
  g_ptr_array_unref (bjaergning->linjer);
  g_free (bjaergning);
}

/* --- reading --- */

static gboolean
is_blob (const PejlKolonne *kolonne, gsize length)
{
  return kolonne->art == PEJL_KOLONNE_BLOB && (length == 0 || kolonne->length == length);
}

static gboolean
is_int (const PejlKolonne *kolonne)
{
  return kolonne->art == PEJL_KOLONNE_INTEGER;
}

/* The columns of op, in the order of its table. */
static PejlOp *
read_op (const PejlPost *post)
{
  const PejlKolonne *k = post->kolonner;
  g_autoptr (PejlOp) op = NULL;

  if (post->n != 9 || !is_int (&k[0]) || !is_int (&k[1]) || !is_int (&k[2]) || !is_int (&k[3]) || !is_blob (&k[4], 16)
      || !is_int (&k[5]) || (k[6].art != PEJL_KOLONNE_NULL && !is_blob (&k[6], 16)) || !is_blob (&k[7], 0)
      || !is_blob (&k[8], PEJL_HASH_LEN))
    return NULL;
  op = pejl_op_new_empty ();
  op->ref = (PejlRef){ (guint64) k[0].integer, (guint64) k[1].integer };
  op->hlc = (guint64) k[2].integer;
  op->schema = (guint32) k[3].integer;
  memcpy (op->row.b, k[4].bytes, sizeof op->row.b);
  op->table = (guint32) k[5].integer;
  if (k[6].art != PEJL_KOLONNE_NULL)
    memcpy (op->author.b, k[6].bytes, sizeof op->author.b);
  memcpy (op->hash, k[8].bytes, PEJL_HASH_LEN);
  return op->ref.seq > 0 && pejl_op_decode (op, k[7].bytes, k[7].length) ? g_steal_pointer (&op) : NULL;
}

static void
note_last (Bjaerg *b, guint64 rid, guint64 seq)
{
  guint64 *known = g_hash_table_lookup (b->sidst, &rid);

  if (known == NULL)
    g_hash_table_insert (b->sidst, g_memdup2 (&rid, sizeof rid), known = g_new0 (guint64, 1));
  *known = MAX (*known, seq);
}

/* form, field, text, base, saved */
static void
note_draft (Bjaerg *b, const PejlPost *post, const PejlSted *sted)
{
  const PejlKolonne *k = post->kolonner;

  if (sted->uden_log || k[0].art != PEJL_KOLONNE_TEXT || k[1].art != PEJL_KOLONNE_TEXT || k[2].art != PEJL_KOLONNE_TEXT
      || !is_int (&k[4]) || !g_utf8_validate_len ((const char *) k[2].bytes, k[2].length, NULL)
      || !g_utf8_validate_len ((const char *) k[0].bytes, k[0].length, NULL)
      || !g_utf8_validate_len ((const char *) k[1].bytes, k[1].length, NULL))
    return;
  g_hash_table_insert (b->kladder,
                       g_strdup_printf ("%.*s\t%.*s", (int) k[0].length, (const char *) k[0].bytes, (int) k[1].length,
                                        (const char *) k[1].bytes),
                       g_strndup ((const char *) k[2].bytes, k[2].length));
}

static void
visit (const PejlPost *post, const PejlSted *sted, gpointer user_data)
{
  Bjaerg *b = user_data;
  g_autoptr (PejlOp) op = read_op (post);

  if (op != NULL)
    {
      Fundet fundet = { op->ref, *sted };

      g_array_append_val (b->fundet, fundet);
      note_last (b, op->ref.rid, op->ref.seq);
    }
  else if (post->n == 5)
    note_draft (b, post, sted);
}

/* The index of ops by row tells of numbers whose own page is gone. */
static void
visit_index (const PejlPost *post, const PejlSted *sted, gpointer user_data)
{
  Bjaerg *b = user_data;
  const PejlKolonne *k = post->kolonner;
  guint64 rid;

  if (post->n != 3 || !is_blob (&k[0], 16) || !is_int (&k[1]) || !is_int (&k[2]) || k[2].integer <= 0)
    return;
  rid = (guint64) k[1].integer;
  if (g_hash_table_contains (b->sidst, &rid))
    note_last (b, rid, (guint64) k[2].integer);
}

/* What the log has of an op is newer: an erasure stands there first. */
static int
by_ref (gconstpointer a, gconstpointer b)
{
  const Fundet *x = a;
  const Fundet *y = b;

  if (x->ref.rid != y->ref.rid)
    return x->ref.rid < y->ref.rid ? -1 : 1;
  if (x->ref.seq != y->ref.seq)
    return x->ref.seq < y->ref.seq ? -1 : 1;
  return (int) x->sted.uden_log - (int) y->sted.uden_log;
}

static gboolean
read_all (Bjaerg *b, GError **error)
{
  if (!pejl_sider_foreach (b->sider, b->cancellable, visit, b, error)
      || !pejl_sider_foreach (b->sider, b->cancellable, visit_index, b, error))
    return FALSE;
  g_array_sort (b->fundet, by_ref);
  for (guint i = 0; i < b->fundet->len; i++)
    {
      const Fundet *at = &g_array_index (b->fundet, Fundet, i);

      b->ud->laest += i == 0 || at[-1].ref.rid != at->ref.rid || at[-1].ref.seq != at->ref.seq;
    }
  return TRUE;
}

/* --- the new store --- */

/* The newest backup that is sound; NULL: there is none. */
static PejlKopi *
sound_backup (Bjaerg *b)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (b->skadet);

  for (guint i = 0; i < kopier->len; i++)
    {
      g_autoptr (PejlVerifyReport) report = pejl_kopier_proev (b->skadet, g_ptr_array_index (kopier, i), b->cancellable, NULL);

      if (report != NULL && report->digest != NULL)
        return g_ptr_array_steal_index (kopier, i);
    }
  return NULL;
}

static gboolean
open_new (Bjaerg *b, const char *ny, GError **error)
{
  if (!g_file_test (ny, G_FILE_TEST_EXISTS))
    {
      g_autoptr (PejlKopi) kopi = sound_backup (b);
      g_autofree char *folder = g_path_get_dirname (ny);
      g_autoptr (GError) failed = NULL;

      g_mkdir_with_parents (folder, 0700);
      if (kopi != NULL && pejl_kopier_gendan (ny, kopi->path, NULL, b->cancellable, &failed))
        b->ud->kopi = g_strdup (kopi->navn);
      else if (failed != NULL)
        g_message ("%s: %s", kopi->path, failed->message);
    }
  b->store = pejl_store_open (ny, PEJL_STORE_CREATE, error);
  return b->store != NULL;
}

static PejlOp *
op_at (Bjaerg *b, const Fundet *fundet)
{
  PejlPost post;

  return pejl_sider_read (b->sider, &fundet->sted, &post) ? read_op (&post) : NULL;
}

/* Takes from *i on what follows have in the chain of its replica, and is proved by it. *i: the first that does not. */
static gboolean
take_run (Bjaerg *b, guint *i, PejlRef *have, guint8 prev[PEJL_HASH_LEN], GPtrArray *ops)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (; *i < b->fundet->len && ops->len < CHUNK; ++*i)
    {
      const Fundet *at = &g_array_index (b->fundet, Fundet, *i);
      g_autoptr (PejlOp) op = NULL;
      guint8 hash[PEJL_HASH_LEN];

      if (at->ref.rid != have->rid)
        return FALSE;
      if (at->ref.seq <= have->seq)
        continue;
      op = at->ref.seq == have->seq + 1 ? op_at (b, at) : NULL;
      if (op == NULL)
        return FALSE;
      pejl_op_hash (op, prev, sum, hash);
      /* The same number may stand in another page, unspoilt. */
      if (memcmp (hash, op->hash, PEJL_HASH_LEN) != 0)
        continue;
      memcpy (prev, hash, PEJL_HASH_LEN);
      have->seq = op->ref.seq;
      g_ptr_array_add (ops, g_steal_pointer (&op));
    }
  return *i < b->fundet->len;
}

static gboolean
insert (Bjaerg *b, GPtrArray *ops, GError **error)
{
  b->ud->taget += ops->len;
  return ops->len == 0 || pejl_store_insert_ops (b->store, ops, error);
}

/* What stands in the new store now. */
static PejlVektor *
holds (Bjaerg *b, GError **error)
{
  g_autofree char *text = pejl_oplog_vektor (pejl_store_get_reader (b->store), error);

  return text != NULL ? pejl_vektor_parse (text) : NULL;
}

static guint
end_of_replica (Bjaerg *b, guint from)
{
  guint to = from;

  while (to < b->fundet->len
         && g_array_index (b->fundet, Fundet, to).ref.rid == g_array_index (b->fundet, Fundet, from).ref.rid)
    to++;
  return to;
}

static gboolean
take_replica (Bjaerg *b, guint from, const PejlVektor *har, GError **error)
{
  PejlRef have = { g_array_index (b->fundet, Fundet, from).ref.rid, 0 };
  guint8 prev[PEJL_HASH_LEN];
  gboolean more = TRUE;
  guint i = from;

  have.seq = har != NULL ? pejl_vektor_seq (har, have.rid) : 0;
  b->ud->kendte += have.seq;
  if (!pejl_oplog_hash_at (pejl_store_get_reader (b->store), &have, prev))
    return TRUE;
  while (more)
    {
      g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);

      more = take_run (b, &i, &have, prev, ops) && ops->len == CHUNK;
      if (g_cancellable_set_error_if_cancelled (b->cancellable, error) || !insert (b, ops, error))
        return FALSE;
    }
  return TRUE;
}

/* --- what is missing --- */

static guint
count_waiting (Bjaerg *b, guint from, guint to, guint64 have)
{
  guint n = 0;
  guint64 last = 0;

  for (guint i = from; i < to; i++)
    {
      guint64 seq = g_array_index (b->fundet, Fundet, i).ref.seq;

      n += seq > have && seq != last;
      last = seq;
    }
  return n;
}

static char *
name_of (Bjaerg *b, guint64 rid)
{
  g_autoptr (GPtrArray) kort = pejl_query_kort (pejl_store_get_reader (b->store));
  g_autofree char *text = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", rid);

  for (guint i = 0; i < kort->len; i++)
    {
      const PejlKortRaekke *at = g_ptr_array_index (kort, i);

      if (g_strcmp0 (at->rid, text) == 0)
        return g_strdup (at->navn);
    }
  return g_strdup ("");
}

static void
say_missing (Bjaerg *b, guint64 rid, guint64 have, guint waiting, guint64 last)
{
  g_autofree char *navn = name_of (b, rid);
  g_autofree char *from = g_strdup_printf ("%" G_GUINT64_FORMAT, have + 1);
  g_autofree char *to = g_strdup_printf ("%" G_GUINT64_FORMAT, last);
  g_autofree char *wait = g_strdup_printf ("%u", waiting);

  /* Translators: a name, two numbers, a number. */
  g_ptr_array_add (b->ud->linjer,
                   g_strdup_printf (_("Of what %s has written, something from entry %s to %s cannot be read; %s entries wait for it. "
                                      "Ask your colleagues for a packet with everything, take it in, and do this once more."),
                                    *navn != '\0' ? navn : _("a copy without a card"), from, to, wait));
}

static void
look_at_replica (Bjaerg *b, guint from, guint to, const PejlVektor *har)
{
  guint64 rid = g_array_index (b->fundet, Fundet, from).ref.rid;
  guint64 have = har != NULL ? pejl_vektor_seq (har, rid) : 0;
  const guint64 *last = g_hash_table_lookup (b->sidst, &rid);
  guint waiting = count_waiting (b, from, to, have);

  if (last == NULL || *last <= have)
    return;
  b->ud->venter += waiting;
  b->ud->mangler += *last - have - waiting;
  say_missing (b, rid, have, waiting, *last);
}

static gboolean
look_at_rest (Bjaerg *b, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (PejlVektor) har = holds (b, &failed);
  guint to;

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  for (guint from = 0; from < b->fundet->len; from = to)
    {
      to = end_of_replica (b, from);
      look_at_replica (b, from, to, har);
    }
  return TRUE;
}

/* The texts of what waits, for a person who does not want to wait. */
static void
put_rest (GString *out, const PejlOp *op)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local ((gint64) (op->hlc >> 16) / 1000);
  g_autofree char *when = time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M:%S") : g_strdup ("?");
  char row[PEJL_ID_STRLEN];

  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);
      g_autofree char *text = write->value.kind == PEJL_VALUE_TEXT ? g_strdup (write->value.text) : NULL;

      if (text == NULL)
        continue;
      g_strdelimit (text, "\n\r\t", ' ');
      g_string_append_printf (out, "%s\t%s\t%s\t%s\t%s\n", when, pejl_tabel_navn ((PejlTable) op->table),
                              pejl_felt_navn ((PejlField) write->field), pejl_id_to_buf (&op->row, row), text);
    }
}

static gboolean
write_rest (Bjaerg *b, const char *path, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (PejlVektor) har = holds (b, NULL);

  for (guint i = 0; i < b->fundet->len; i++)
    {
      const Fundet *at = &g_array_index (b->fundet, Fundet, i);
      g_autoptr (PejlOp) op = NULL;

      if ((har != NULL && pejl_vektor_holds (har, &at->ref))
          || (i > 0 && at[-1].ref.rid == at->ref.rid && at[-1].ref.seq == at->ref.seq))
        continue;
      op = op_at (b, at);
      if (op != NULL)
        put_rest (out, op);
    }
  return g_file_set_contents_full (path, out->str, (gssize) out->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/* --- drafts and bilag --- */

static gboolean
save_drafts (Bjaerg *b, GError **error)
{
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, b->kladder);
  while (g_hash_table_iter_next (&iter, &key, &text))
    {
      g_auto (GStrv) parts = g_strsplit (key, "\t", 2);
      g_autofree char *there = pejl_store_draft_get (b->store, parts[0], parts[1], NULL);

      if (there != NULL)
        continue;
      if (!pejl_store_draft_put (b->store, parts[0], parts[1], text, NULL, error))
        return FALSE;
      b->ud->kladder++;
    }
  return TRUE;
}

static gboolean
bring_bilag (Bjaerg *b, GError **error)
{
  return pejl_bilag_link_all (pejl_reader_db (pejl_store_get_reader (b->store)), b->skadet, pejl_store_get_path (b->store),
                              &b->ud->bilag_mangler, b->cancellable, error);
}

/* --- all of it --- */

static gboolean
take_all (Bjaerg *b, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (PejlVektor) har = holds (b, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  for (guint from = 0; from < b->fundet->len; from = end_of_replica (b, from))
    if (!take_replica (b, from, har, error))
      return FALSE;
  return pejl_store_flush_search (b->store, error);
}

static gboolean
is_same_file (const char *skadet, const char *ny, GError **error)
{
  g_autofree char *a = pejl_fs_resolve (skadet);
  g_autofree char *b = pejl_fs_resolve (ny);

  if (strcmp (a, b) != 0)
    return FALSE;
  g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_FAILED,
                       _("What is salvaged goes into a file of its own: nothing is written in the damaged one. Choose another name."));
  return TRUE;
}

static void
bjaerg_clear (Bjaerg *b)
{
  if (b->store != NULL)
    pejl_store_close (b->store);
  g_clear_object (&b->store);
  g_clear_pointer (&b->sider, pejl_sider_free);
  g_clear_pointer (&b->fundet, g_array_unref);
  g_clear_pointer (&b->sidst, g_hash_table_unref);
  g_clear_pointer (&b->kladder, g_hash_table_unref);
}

PejlBjaergning *
pejl_bjaerg (const char *skadet, const char *ny, const char *rest, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlBjaergning) ud = g_new0 (PejlBjaergning, 1);
  g_autofree char *resolved = pejl_fs_resolve (skadet);
  Bjaerg b = { .skadet = resolved, .cancellable = cancellable, .ud = ud };
  gboolean ok;

  ud->linjer = g_ptr_array_new_with_free_func (g_free);
  if (is_same_file (skadet, ny, error))
    return NULL;
  b.fundet = g_array_new (FALSE, FALSE, sizeof (Fundet));
  b.sidst = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  b.kladder = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  b.sider = pejl_sider_open (resolved, error);
  ok = b.sider != NULL && read_all (&b, error);
  if (ok && b.fundet->len == 0)
    {
      g_autofree char *name = g_filename_display_name (skadet);

      g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE,
                   _("Nothing of a Pejl file can be found in “%s”. Use a backup, or a colleague's packet with everything."), name);
      ok = FALSE;
    }
  ok = ok && open_new (&b, ny, error) && take_all (&b, error) && look_at_rest (&b, error) && save_drafts (&b, error)
       && bring_bilag (&b, error) && (rest == NULL || write_rest (&b, rest, error));
  bjaerg_clear (&b);
  return ok ? g_steal_pointer (&ud) : NULL;
}

gboolean
pejl_bjaerg_has_been_store (const char *path)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (path);

  return kopier->len > 0 || pejl_lock_has_been (path);
}
