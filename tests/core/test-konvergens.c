// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of two to eight copies that write, delete, lose files, restore backups, get roles and lose them, and meet in every
// order and in every broken way; at the end all show what an independent oracle says. PEJL_KONVERGENS_SEEDS=5000: that many histories
// (300); PEJL_KONVERGENS_FIRST: the number of the first. tools/konvergens runs it so.
#include "konvergens-haendt.h"
#include "konvergens-verden.h"

#include "core/actions/pejl-slet-actions.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-store-private.h"

#define ROWS 6
#define GUARDED 4      /* rows from here on are of a table that only some may write */
#define STEPS 26
#define TEN_YEARS (G_GUINT64_CONSTANT (10) * 365 * 24 * 3600 * 1000)

typedef struct
{
  Verden *v;
  guint n;             /* copies that take part */
  PejlId rows[ROWS];
  PejlId newer;        /* a row of a table of a newer program */
  guint ghost;
  /* a form that stands open in a copy */
  PejlHeads *base;
  Kopi *base_kopi;
  guint base_row;
  guint base_field;
  Viden base_viden;
  /* a backup of a copy */
  GBytes *backup;
  Kopi *backup_kopi;
  Viden backup_viden;
} Historie;

static PejlTable
table_of (guint row)
{
  return row < GUARDED ? PEJL_TABLE_EVIDENS : PEJL_TABLE_REGEL;
}

static PejlField
field_of (guint row, guint field)
{
  static const PejlField evidens[] = { PEJL_FIELD_EVIDENS_TEKST, PEJL_FIELD_EVIDENS_TIDSPUNKT };
  static const PejlField regel[] = { PEJL_FIELD_REGEL_NAVN, PEJL_FIELD_REGEL_KILDE };

  return row < GUARDED ? evidens[field] : regel[field];
}

static guint
pick (Historie *h, guint n)
{
  return (guint) g_rand_int_range (h->v->rand, 0, (int) n);
}

static Kopi *
pick_copy (Historie *h)
{
  return &h->v->kopier[pick (h, h->n)];
}

/* Half of all happens to one row, so that the copies meet there. */
static guint
pick_row (Historie *h, guint n)
{
  return pick (h, 2) == 0 ? 0 : pick (h, n);
}

/* --- writing --- */

static void
record (Historie *h, Kopi *kopi, guint row, guint field, const char *value, gboolean slettet, const Viden *viden,
        const Viden *before)
{
  Verden *v = h->v;
  guint64 seq = v->log[kopi->rid]->len;
  gsize length;
  const guint8 *data = g_bytes_get_data (g_ptr_array_index (v->log[kopi->rid], seq - 1), &length);
  g_autoptr (PejlOp) op = pejl_op_from_frame (data, length);
  Haendelse *haendelse = orakel_add (&v->orakel, row, field, value, kopi->rid, seq, viden, before, row >= GUARDED);

  haendelse->hlc = op->hlc;
  haendelse->rid_value = v->rids[kopi->rid];
  haendelse->slettet = slettet;
  haendelse->felt = field < ORAKEL_SLETTET ? field_of (row, field) : 0;
  g_assert_true (orakel_is_after (&v->orakel, haendelse, &kopi->viden));
}

/* Whether the store lets it through is what the oracle says. TRUE: it is written. */
static gboolean
commit_as_oracle_says (Historie *h, Kopi *kopi, guint row, PejlAction *action, gboolean expect)
{
  g_autoptr (GError) error = NULL;
  gboolean may = row < GUARDED || orakel_may (&h->v->orakel, kopi->rid, h->v->log[kopi->rid]->len + 1, &kopi->viden);
  gboolean ok = pejl_store_commit (kopi->k.f.store, action, &error);
  guint n;

  if (expect && !may)
    {
      g_assert_false (ok);
      g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_ROLE);
      haendt[HAENDT_AFVIST_HJEMME]++;
      return FALSE;
    }
  g_assert_no_error (error);
  n = verden_note_own (h->v, kopi);
  g_assert_cmpuint (n, ==, expect ? 1 : 0);
  return expect;
}

static void
write_field (Historie *h, Kopi *kopi, guint row, guint field, const char *value, gboolean from_form)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Ret");
  Viden before = kopi->viden, seen = from_form ? h->base_viden : kopi->viden;
  Syn syn = orakel_look (&h->v->orakel, row, &before);
  gboolean shows = syn.exists && !syn.omstridt[field] && g_strcmp0 (syn.vist[field], value) == 0;
  gboolean revives = syn.slettet || syn.sletning_omstridt;

  seen.n[kopi->rid] = before.n[kopi->rid]; /* one's own is never unseen */
  pejl_action_row (action, table_of (row), &h->rows[row]);
  pejl_action_set_text (action, field_of (row, field), value);
  if (from_form)
    pejl_action_set_base (action, h->base);
  if (!commit_as_oracle_says (h, kopi, row, action, !shows || revives))
    return;
  haendt[from_form ? HAENDT_FORMULAR : HAENDT_SKREVET]++;
  if (!shows)
    record (h, kopi, row, field, value, FALSE, &seen, &before);
  if (revives)
    record (h, kopi, row, ORAKEL_SLETTET, NULL, FALSE, &before, &before);
}

static void
step_write (Historie *h, guint step)
{
  g_autofree char *value = pick (h, 8) == 0 ? g_strdup ("ens") : g_strdup_printf ("trin %u", step);

  write_field (h, pick_copy (h), pick_row (h, ROWS), pick (h, 2), value, FALSE);
}

static void
step_form (Historie *h, guint step)
{
  g_autofree char *value = g_strdup_printf ("formular %u", step);

  if (h->base != NULL)
    {
      if (h->base_kopi != h->backup_kopi)
        write_field (h, h->base_kopi, h->base_row, h->base_field, value, TRUE);
      g_clear_pointer (&h->base, pejl_heads_free);
      return;
    }
  h->base_kopi = pick_copy (h);
  h->base_row = pick_row (h, GUARDED);
  h->base_field = pick (h, 2);
  h->base_viden = h->base_kopi->viden;
  h->base = pejl_reader_heads (kollega_reader (&h->base_kopi->k), &h->rows[h->base_row], field_of (h->base_row, h->base_field));
}

static void
step_delete (Historie *h)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Slet");
  Kopi *kopi = pick_copy (h);
  guint row = pick_row (h, ROWS);
  Viden before = kopi->viden;
  Syn syn = orakel_look (&h->v->orakel, row, &before);

  pejl_action_delete (action, table_of (row), &h->rows[row]);
  if (!commit_as_oracle_says (h, kopi, row, action, syn.exists && !syn.slettet))
    return;
  haendt[HAENDT_SLETTET]++;
  record (h, kopi, row, ORAKEL_SLETTET, NULL, TRUE, &before, &before);
}

static PejlSletFund *
found (Historie *h, const Haendelse *haendelse)
{
  PejlSletFund *fund = g_new0 (PejlSletFund, 1);

  fund->ref = (PejlRef){ haendelse->rid_value, haendelse->seq };
  fund->table = table_of (haendelse->row);
  fund->field = haendelse->felt;
  fund->row = h->rows[haendelse->row];
  fund->tekst = g_strdup (haendelse->value);
  return fund;
}

/* Some of the texts that the copy has, its own and others', or that were erased already. */
static void
step_erase (Historie *h)
{
  Orakel *orakel = &h->v->orakel;
  Kopi *kopi = pick_copy (h);
  g_autoptr (GPtrArray) fund = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_slet_fund_free);
  g_autoptr (GArray) hvad = g_array_new (FALSE, FALSE, sizeof (guint));
  PejlSletValg valg = { .grund = "Anmodning" };
  guint n = orakel->haendelser->len;
  g_autoptr (GError) error = NULL;

  if (n == 0)
    return;
  for (guint i = pick (h, n), left = n; left > 0; left--, i = (i + 1) % n)
    {
      const Haendelse *haendelse = g_ptr_array_index (orakel->haendelser, i);

      if (haendelse->value == NULL || haendelse->seq > kopi->viden.n[haendelse->rid] || (fund->len > 0 && pick (h, 4) != 0))
        continue;
      g_ptr_array_add (fund, found (h, haendelse));
      g_array_append_val (hvad, i);
    }
  if (fund->len == 0)
    return;
  if (!orakel_is_own (orakel, hvad, kopi->rid) && !orakel_may (orakel, kopi->rid, h->v->log[kopi->rid]->len + 1, &kopi->viden))
    {
      g_assert_false (pejl_slet_udfoer (kopi->k.f.store, fund, &valg, &error));
      g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_ROLE);
      haendt[HAENDT_UDVISKET_EJ]++;
      return;
    }
  g_assert_true (pejl_slet_udfoer (kopi->k.f.store, fund, &valg, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (verden_note_own (h->v, kopi), ==, 1);
  orakel_add_udviskning (orakel, hvad, kopi->rid, h->v->log[kopi->rid]->len);
  haendt[HAENDT_UDVISKET]++;
}

/* --- meeting --- */

static void
step_give (Historie *h, guint seed)
{
  Kopi *from = pick_copy (h), *to = pick_copy (h);
  Levering levering = pick (h, LEVERING_N);

  /* Sealing and proving costs more than merging, so only some histories do. */
  if (levering == LEVERING_PAKKE && seed % 4 != 0)
    levering = LEVERING_HEL;
  if (from != to && verden_give (h->v, from, to, levering))
    haendt[levering]++;
}

/* Minutes, and now and then ten years. */
static void
step_clock (Historie *h, guint seed)
{
  Kopi *kopi = pick_copy (h);
  guint64 ahead = seed % 20 == 7 ? TEN_YEARS : 60000 * (1 + pick (h, 30));
  PejlWriter *writer = kopi->k.f.store->writer;

  haendt[ahead == TEN_YEARS ? HAENDT_UR_TI_AAR : HAENDT_UR_MINUTTER]++;
  writer->at.hlc += ahead << 16;
  writer->committed.hlc = writer->at.hlc;
}

static void
step_role (Historie *h)
{
  Kopi *chef = &h->v->kopier[0];
  guint whom = 1 + pick (h, KOPIER - 1);
  guint noegle = h->v->orakel.noegle_of[h->v->kopier[whom].rid];
  const char *key = pejl_noegler_signatur (h->v->kopier[whom].k.noegler);
  g_autoptr (GError) error = NULL;
  Viden set = chef->viden;
  gboolean ends = pick (h, 2) == 0;

  if (noegle == 0) /* a clone of the one who grants */
    return;
  g_assert_true ((ends ? pejl_tildeling_slut : pejl_tildeling_giv) (chef->k.f.store, kollega_reader (&chef->k), chef->k.noegler, key,
                                                                   PEJL_RET_CENTERCHEF, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (verden_note_own (h->v, chef), ==, 1);
  orakel_add_rolle (&h->v->orakel, noegle, ends, chef->rid, h->v->log[chef->rid]->len, &set);
  haendt[ends ? HAENDT_ROLLE_SLUT : HAENDT_ROLLE_GIVET]++;
}

static void
step_ghost (Historie *h, guint step)
{
  Kopi *to = pick_copy (h);
  guint row = pick (h, GUARDED);
  g_autofree char *tekst = g_strdup_printf ("nyere %u", step);
  Viden nothing = { { 0 } };
  gboolean known = pick (h, 2) == 0;
  Haendelse *haendelse;

  verden_ghost (h->v, to, h->ghost, known ? &h->rows[row] : &h->newer, known ? tekst : NULL);
  haendt[known ? HAENDT_NYERE_FELT : HAENDT_NYERE_TABEL]++;
  if (!known)
    return;
  haendelse = orakel_add (&h->v->orakel, row, 0, tekst, h->ghost, h->v->log[h->ghost]->len, &nothing, &nothing, FALSE);
  haendelse->felt = PEJL_FIELD_EVIDENS_TEKST;
  {
    gsize length;
    const guint8 *data = g_bytes_get_data (g_ptr_array_index (h->v->log[h->ghost], h->v->log[h->ghost]->len - 1), &length);
    g_autoptr (PejlOp) op = pejl_op_from_frame (data, length);

    haendelse->hlc = op->hlc;
    haendelse->rid_value = op->ref.rid;
  }
}

/* Never the one that grants: its grants stand in one order. */
static void
step_backup (Historie *h)
{
  if (h->backup != NULL)
    {
      g_clear_pointer (&h->base, pejl_heads_free);
      verden_restore (h->v, h->backup_kopi, h->backup, &h->backup_viden);
      haendt[HAENDT_GENDANNET]++;
      g_clear_pointer (&h->backup, g_bytes_unref);
      h->backup_kopi = NULL;
      return;
    }
  h->backup_kopi = &h->v->kopier[1 + pick (h, h->n - 1)];
  h->backup = verden_backup (h->v, h->backup_kopi);
  h->backup_viden = h->backup_kopi->viden;
}

static void
step_clone (Historie *h)
{
  Kopi *to = &h->v->kopier[1 + pick (h, h->n - 1)];
  Kopi *from = pick_copy (h);

  if (from == to || to == h->backup_kopi || from == h->backup_kopi)
    return;
  g_clear_pointer (&h->base, pejl_heads_free);
  verden_clone (h->v, from, to);
  haendt[HAENDT_KLONET]++;
}

/* --- what has to be the same --- */

static char *
look (Kopi *kopi, const char *sql, const PejlId *id)
{
  PejlDb *db = pejl_reader_db (kollega_reader (&kopi->k));
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  char *answer = NULL;

  pejl_db_bind_id (stmt, 1, id);
  if (pejl_db_step (db, stmt, NULL))
    answer = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  return answer;
}

static void
check_row (Historie *h, Kopi *kopi, guint row)
{
  Syn syn = orakel_look (&h->v->orakel, row, &kopi->viden);
  const char *sql = row < GUARDED
                      ? "SELECT coalesce(tekst, '-') || '|' || coalesce(tidspunkt, '-') || '|' || deleted || '|' || conflicts"
                        " FROM evidens WHERE id = ?"
                      : "SELECT coalesce(navn, '-') || '|' || coalesce(kilde, '-') || '|' || deleted || '|' || conflicts"
                        " FROM regel WHERE id = ?";
  g_autofree char *shown = look (kopi, sql, &h->rows[row]);
  g_autofree char *wanted = !syn.exists ? NULL
                                        : g_strdup_printf ("%s|%s|%d|%u", syn.vist[0] != NULL ? syn.vist[0] : "-",
                                                           syn.vist[1] != NULL ? syn.vist[1] : "-", syn.slettet,
                                                           syn.konflikter);

  g_assert_cmpstr (shown, ==, wanted);
}

static gboolean
is_erased (Kopi *kopi, const PejlRef *ref, guint32 field)
{
  PejlDb *db = pejl_reader_db (kollega_reader (&kopi->k));
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE rid = ? AND seq = ?");
  g_autoptr (PejlOp) op = NULL;
  g_autoptr (GError) error = NULL;

  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
  g_assert_true (pejl_db_step (db, stmt, &error));
  op = pejl_op_from_columns (db, stmt, &error);
  sqlite3_reset (stmt);
  g_assert_no_error (error);
  return pejl_op_find_write (op, field)->value.kind == PEJL_VALUE_ERASED;
}

/* A value is gone where the erasure is known, whatever came first, and stands everywhere else. */
static void
check_erased (Historie *h, Kopi *kopi)
{
  Orakel *orakel = &h->v->orakel;

  for (guint i = 0; i < orakel->haendelser->len; i++)
    {
      const Haendelse *haendelse = g_ptr_array_index (orakel->haendelser, i);
      PejlRef ref = { haendelse->rid_value, haendelse->seq };

      if (haendelse->value != NULL && haendelse->seq <= kopi->viden.n[haendelse->rid])
        g_assert_cmpint (is_erased (kopi, &ref, haendelse->felt), ==, orakel_is_gone (orakel, i, &kopi->viden));
    }
}

static void
check_copy (Historie *h, Kopi *kopi)
{
  for (guint row = 0; row < ROWS; row++)
    check_row (h, kopi, row);
  check_erased (h, kopi);
}

static void
count_what_stands (Historie *h)
{
  Orakel *orakel = &h->v->orakel;
  const Viden *viden = &h->v->kopier[0].viden;

  for (guint row = 0; row < ROWS; row++)
    haendt[HAENDT_KONFLIKT] += orakel_look (orakel, row, viden).konflikter;
  for (guint i = 0; i < orakel->haendelser->len; i++)
    {
      const Haendelse *haendelse = g_ptr_array_index (orakel->haendelser, i);

      if (haendelse->vogtet && haendelse->seq <= viden->n[haendelse->rid])
        haendt[HAENDT_AFVIST_UDE] += !orakel_may (orakel, haendelse->rid, haendelse->seq, viden);
    }
}

static void
check_all (Historie *h)
{
  g_autofree char *first = vektor_of (&h->v->kopier[0].k);

  for (guint i = 0; i < h->n; i++)
    {
      g_autofree char *vektor = vektor_of (&h->v->kopier[i].k);

      g_assert_cmpstr (first, ==, vektor);
      check_copy (h, &h->v->kopier[i]);
    }
  count_what_stands (h);
}

static void
meet_all (Verden *v, guint n, Levering levering)
{
  for (guint i = 1; i < n; i++)
    verden_give (v, &v->kopier[i], &v->kopier[0], LEVERING_HEL);
  for (guint i = 1; i < n; i++)
    verden_give (v, &v->kopier[0], &v->kopier[i], i == 1 ? levering : LEVERING_HEL);
}

/* Every copy is whole, its chains too, and all say the same. */
static void
check_digests (Verden *v)
{
  g_autofree char *first = NULL;

  meet_all (v, KOPIER, LEVERING_HEL);
  for (guint i = 0; i < KOPIER; i++)
    {
      g_autofree char *digest = verified_digest (v->kopier[i].k.f.path);

      if (i == 0)
        first = g_steal_pointer (&digest);
      else
        g_assert_cmpstr (digest, ==, first);
    }
}

/* --- histories --- */

static void
step (Historie *h, guint seed, guint number)
{
  guint dice = pick (h, 100);

  if (dice < 40)
    step_write (h, number);
  else if (dice < 48)
    step_form (h, number);
  else if (dice < 57)
    step_delete (h);
  else if (dice < 60)
    step_erase (h);
  else if (dice < 90)
    step_give (h, seed);
  else if (dice < 92)
    step_clock (h, seed);
  else if (dice < 95)
    step_role (h);
  else if (dice < 97)
    step_ghost (h, number);
  else if (seed % 5 == 0 && dice < 99)
    step_backup (h);
  else if (seed % 5 == 0)
    step_clone (h);
}

static void
run_seed (Verden *v, guint seed, guint ghost)
{
  Historie h = { .v = v, .ghost = ghost, .newer = pejl_id_new () };

  g_rand_set_seed (v->rand, seed);
  orakel_forget (&v->orakel);
  h.n = 2 + pick (&h, KOPIER - 1);
  for (guint i = 0; i < ROWS; i++)
    h.rows[i] = pejl_id_new ();
  for (guint i = 0; i < STEPS; i++)
    step (&h, seed, i);
  if (h.backup != NULL)
    step_backup (&h);
  g_clear_pointer (&h.base, pejl_heads_free);
  for (guint i = 0; i < h.n; i++)
    check_copy (&h, &v->kopier[i]);
  meet_all (v, h.n, seed % 4 == 0 ? LEVERING_PAKKE : LEVERING_HEL);
  check_all (&h);
}

static guint
number_of (const char *variable, guint otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : otherwise;
}

/* The copies are kept for some histories, and then begun anew: the longer they live, the more the meetings carry. */
#define SEEDS_A_WORLD 50

static void
test_histories (void)
{
  guint seeds = number_of ("PEJL_KONVERGENS_SEEDS", 300), first = number_of ("PEJL_KONVERGENS_FIRST", 1);

  for (guint done = 0; done < seeds;)
    {
      Verden v;
      guint ghost;
      g_autoptr (GError) error = NULL;

      verden_set_up (&v);
      ghost = v.orakel.rids++;
      v.rids[ghost] = G_GUINT64_CONSTANT (0x6e796572) + first + done;
      v.log[ghost] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      v.orakel.noegle_of[ghost] = G_MAXUINT;
      g_assert_true (pejl_tildeling_grundlaeg (v.kopier[0].k.f.store, kollega_reader (&v.kopier[0].k), v.kopier[0].k.noegler, NULL,
                                               &error));
      verden_note_own (&v, &v.kopier[0]);
      orakel_add_rolle (&v.orakel, 0, FALSE, v.kopier[0].rid, v.log[v.kopier[0].rid]->len, &v.kopier[0].viden);
      for (guint i = 1; i < KOPIER; i++)
        verden_give (&v, &v.kopier[0], &v.kopier[i], LEVERING_HEL);
      for (guint i = 0; i < SEEDS_A_WORLD && done < seeds; i++, done++)
        {
          g_test_message ("history %u", first + done);
          run_seed (&v, first + done, ghost);
        }
      check_digests (&v);
      verden_tear_down (&v);
    }
  tell_what_happened (seeds);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/konvergens/histories", test_histories);
  return g_test_run ();
}
