// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of two to eight copies that write, delete, erase, lose files and keys, restore backups, get roles and lose them, in some
// of them before anybody has founded roles, and meet in every order and in every broken way; at the end all show what an independent oracle says. PEJL_KONVERGENS_SEEDS=5000: that many histories
// (300); PEJL_KONVERGENS_FIRST: the number of the first. tools/konvergens runs it so.
#include "konvergens-historie.h"

#include "core/actions/pejl-kort-actions.h"
#include "core/actions/pejl-slet-actions.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-store-private.h"

#define STEPS 26
#define TEN_YEARS (G_GUINT64_CONSTANT (10) * 365 * 24 * 3600 * 1000)

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

  if (!orakel_is_closed (&h->v->orakel, row, &before))
    return;
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
  if (!orakel_is_closed (&h->v->orakel, h->base_row, &h->base_viden))
    return;
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

  if (!orakel_is_closed (&h->v->orakel, row, &before))
    return;
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
  orakel_follow_erasures (orakel, &kopi->viden);
  haendt[orakel_is_founded (orakel, &kopi->viden) ? HAENDT_UDVISKET : HAENDT_UDVISKET_FOR]++;
}

/* --- meeting --- */

static void
give_and_count (Historie *h, Kopi *from, Kopi *to, Levering levering)
{
  if (from != to && verden_give (h->v, from, to, levering))
    haendt[levering]++;
}

static void
step_give (Historie *h, guint seed)
{
  Kopi *from = pick_copy (h), *to = pick_copy (h);
  Levering levering = pick (h, LEVERING_N);

  /* Sealing and proving costs more than merging, so only some histories do. */
  if (seed % 4 != 0 && levering == LEVERING_PAKKE)
    levering = LEVERING_HEL;
  give_and_count (h, from, to, levering);
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
found_roles (Verden *v)
{
  Kopi *chef = &v->kopier[0];
  Viden set = chef->viden;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_tildeling_grundlaeg (chef->k.f.store, kollega_reader (&chef->k), chef->k.noegler, NULL, &error));
  g_assert_no_error (error);
  verden_note_own (v, chef);
  orakel_add_rolle (&v->orakel, 0, FALSE, chef->rid, v->log[chef->rid]->len, &set);
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

  if (!orakel_is_founded (&h->v->orakel, &chef->viden))
    return;
  if (noegle == 0) /* a clone of the one who grants */
    return;
  g_assert_true ((ends ? pejl_tildeling_slut : pejl_tildeling_giv) (chef->k.f.store, kollega_reader (&chef->k), chef->k.noegler, key,
                                                                   PEJL_RET_CENTERCHEF, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (verden_note_own (h->v, chef), ==, 1);
  orakel_add_rolle (&h->v->orakel, noegle, ends, chef->rid, h->v->log[chef->rid]->len, &set);
  orakel_follow_erasures (&h->v->orakel, &chef->viden);
  haendt[ends ? HAENDT_ROLLE_SLUT : HAENDT_ROLLE_GIVET]++;
}

/* As a program would that does not ask whether one may. */
static void
sign_by_hand (Kopi *af, const char *ny, const char *gammel)
{
  PejlTildelingTekst tekst = { .row = pejl_id_new (), .noegle = ny, .rolle = PEJL_RET_AFLOESER, .fra = "2026-01-01", .gendan = gammel };
  g_autofree char *statement = pejl_ret_statement (&tekst);
  g_autofree char *underskrift = pejl_noegler_sign (af->k.noegler, statement, strlen (statement));
  PejlTildelingRaekke raekke = { .row = tekst.row, .noegle = ny, .rolle = PEJL_RET_AFLOESER, .fra = "2026-01-01", .gendan = gammel,
                                 .af = pejl_noegler_signatur (af->k.noegler), .underskrift = underskrift };
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_kort_grant (af->k.f.store, &raekke, &error));
  g_assert_no_error (error);
}

static void
say_so (Historie *h, Kopi *af, guint gammel, guint ny)
{
  Verden *v = h->v;
  guint own = v->orakel.noegle_of[af->rid];
  g_autoptr (GError) error = NULL;
  gboolean may, ok;

  if (ny == gammel || ny == own) /* who names their own keys says that they are the centerchef's */
    return;
  may = orakel_holds (&v->orakel, own, &af->viden);
  ok = pejl_tildeling_afloes (af->k.f.store, kollega_reader (&af->k), af->k.noegler, pejl_noegler_signatur (v->noegler[ny]),
                              pejl_noegler_signatur (v->noegler[gammel]), &error);
  g_assert_cmpint (ok, ==, may);
  if (!ok)
    {
      g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE);
      sign_by_hand (af, pejl_noegler_signatur (v->noegler[ny]), pejl_noegler_signatur (v->noegler[gammel]));
    }
  g_assert_cmpuint (verden_note_own (v, af), ==, 1);
  orakel_add_afloesning (&v->orakel, gammel, ny, af->rid, v->log[af->rid]->len);
  haendt[may ? HAENDT_AFLOESER : HAENDT_AFLOESER_AF_ANDRE]++;
}

/* The centerchef most of the time. */
static Kopi *
pick_granter (Historie *h)
{
  return pick (h, 3) > 0 ? &h->v->kopier[0] : pick_copy (h);
}

/* Of keys that were lost some time, and now and then the keys are somebody else's. */
static void
step_successor (Historie *h)
{
  Verden *v = h->v;
  guint lost = v->n_noegler - KOPIER, ny = lost > 0 ? KOPIER + pick (h, lost) : 0;

  if (lost > 0)
    say_so (h, pick_granter (h), v->gammel[ny], pick (h, 4) > 0 ? ny : v->orakel.noegle_of[pick_copy (h)->rid]);
}

/* With something written that nobody has had. The word for the new ones comes or does not, and goes with the packet, before it, or not at
 * all. Never the one that grants, for what it grants by. */
static void
step_lose_keys (Historie *h, guint step, gboolean packets)
{
  Verden *v = h->v;
  Kopi *kopi = &v->kopier[1 + pick (h, h->n - 1)];
  Kopi *af = pick_granter (h);
  g_autofree char *value = g_strdup_printf ("trin %u", step);

  if (kopi == h->backup_kopi)
    return;
  write_field (h, kopi, pick_row (h, GUARDED), pick (h, 2), value, FALSE);
  g_clear_pointer (&h->base, pejl_heads_free);
  if (!verden_lose_keys (v, kopi))
    return;
  haendt[HAENDT_NOEGLER_TABT]++;
  if (!packets)
    return;
  if (pick (h, 4) > 0)
    say_so (h, af, v->gammel[v->n_noegler - 1], v->n_noegler - 1);
  if (pick (h, 3) > 0)
    give_and_count (h, af, kopi, LEVERING_HEL);
  give_and_count (h, kopi, pick_copy (h), LEVERING_PAKKE);
}

/* Somebody without keys or a role names what others have written. */
static void
ghost_erases (Historie *h, Kopi *to)
{
  Orakel *orakel = &h->v->orakel;
  guint n = orakel->haendelser->len, event = n > 0 ? pick (h, n) : 0;
  const Haendelse *haendelse = n > 0 ? g_ptr_array_index (orakel->haendelser, event) : NULL;
  g_autoptr (GArray) hvad = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *post = NULL;
  PejlId row = pejl_id_new ();

  if (haendelse == NULL || haendelse->value == NULL)
    return;
  g_array_append_val (hvad, event);
  orakel_add_udviskning (orakel, hvad, h->ghost, h->v->log[h->ghost]->len + 1);
  post = g_strdup_printf ("%016" G_GINT64_MODIFIER "x:%" G_GUINT64_FORMAT ":%u", haendelse->rid_value, haendelse->seq, haendelse->felt);
  verden_ghost (h->v, to, h->ghost, PEJL_TABLE_SLETNING, &row, post);
  haendt[HAENDT_UDVISKET_AF_FREMMED]++;
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

  if (pick (h, 3) == 0)
    {
      ghost_erases (h, to);
      return;
    }
  verden_ghost (h->v, to, h->ghost, known ? PEJL_TABLE_EVIDENS : 9999, known ? &h->rows[row] : &h->newer, tekst);
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
      h->gik_tabt = TRUE;
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
  h->gik_tabt = TRUE;
  haendt[HAENDT_KLONET]++;
}

/* --- all of it --- */

static void
meet_all (Verden *v, guint n, Levering levering)
{
  for (guint i = 1; i < n; i++)
    verden_give (v, &v->kopier[i], &v->kopier[0], LEVERING_HEL);
  verden_give (v, &v->kopier[0], &v->kopier[1], levering);
  for (guint i = 1; i < n; i++)
    verden_give (v, &v->kopier[0], &v->kopier[i], LEVERING_HEL);
}

/* Every copy is whole, its chains too, and all say the same. */
static void
check_digests (Verden *v, gboolean roller_kommer)
{
  g_autofree char *first = NULL;

  meet_all (v, KOPIER, LEVERING_HEL);
  for (guint i = 0; roller_kommer && i < KOPIER; i++)
    verden_give_everything (v, &v->kopier[0], &v->kopier[i], TRUE);
  for (guint i = 0; i < KOPIER; i++)
    {
      g_autofree char *digest = verified_digest (v->kopier[i].k.f.path);

      if (i == 0)
        first = g_steal_pointer (&digest);
      else
        g_assert_cmpstr (digest, ==, first);
    }
}

/* Where roles are only founded on the way, that happens once a history. */
static void
may_found_roles (Historie *h)
{
  if (orakel_is_founded (&h->v->orakel, &h->v->kopier[0].viden) || pick (h, STEPS) > 0)
    return;
  found_roles (h->v);
  haendt[HAENDT_ROLLER_GRUNDLAGT]++;
}

static void
step (Historie *h, guint seed, guint number)
{
  guint dice = pick (h, 100);


  if (dice < 38)
    step_write (h, number);
  else if (dice < 46)
    step_form (h, number);
  else if (dice < 54)
    step_delete (h);
  else if (dice < (h->roller_kommer ? 64 : 57))
    step_erase (h);
  else if (dice < 87)
    step_give (h, seed);
  else if (dice < 89)
    step_clock (h, seed);
  else if (dice < 92)
    step_role (h);
  else if (dice < 94)
    step_ghost (h, number);
  else if (dice < (seed % 4 == 0 ? 96 : 95))
    step_lose_keys (h, number, seed % 4 == 0);
  else if (dice < 97)
    step_successor (h);
  else if (seed % 5 == 0 && dice < 99)
    step_backup (h);
  else if (seed % 5 == 0)
    step_clone (h);
}

static void
run_seed (Verden *v, guint seed, guint ghost, gboolean roller_kommer)
{
  Historie h = { .v = v, .ghost = ghost, .newer = pejl_id_new (), .roller_kommer = roller_kommer };

  g_rand_set_seed (v->rand, seed);
  orakel_forget (&v->orakel);
  for (guint i = 0; i < KOPIER; i++)
    memset (v->kopier[i].viden.vaek, 0, sizeof v->kopier[i].viden.vaek);
  h.n = 2 + pick (&h, KOPIER - 1);
  for (guint i = 0; i < ROWS; i++)
    h.rows[i] = pejl_id_new ();
  for (guint i = 0; i < STEPS; i++)
    {
      may_found_roles (&h);
      step (&h, seed, i);
    }
  if (h.backup != NULL)
    step_backup (&h);
  g_clear_pointer (&h.base, pejl_heads_free);
  for (guint i = 0; i < h.n; i++)
    historie_check_copy (&h, &v->kopier[i]);
  meet_all (v, h.n, seed % 4 == 0 ? LEVERING_PAKKE : LEVERING_HEL);
  if (roller_kommer)
    historie_bring_back (&h);
  historie_check_all (&h);
}

static guint
number_of (const char *variable, guint otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : otherwise;
}

/* The copies are kept for some histories, and then begun anew: the longer they live, the more the meetings carry. Where roles are only
 * founded on the way all know of it after some, so those worlds are short. */
#define SEEDS_A_WORLD 20
#define SEEDS_WITHOUT_ROLES 4

static guint
set_up_world (Verden *v, guint number, gboolean roller_kommer)
{
  guint ghost;

  verden_set_up (v);
  ghost = v->orakel.rids++;
  v->rids[ghost] = G_GUINT64_CONSTANT (0x6e796572) + number;
  v->log[ghost] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  v->orakel.noegle_of[ghost] = G_MAXUINT;
  if (!roller_kommer)
    found_roles (v);
  for (guint i = 1; i < KOPIER; i++)
    verden_give (v, &v->kopier[0], &v->kopier[i], LEVERING_HEL);
  return ghost;
}

static void
note_world (const Verden *v)
{
  haendt[HAENDT_PAKKE_AFLOEST] += v->n_afloest;
  haendt[HAENDT_PAKKE_AFVIST] += v->n_afvist;
  haendt[HAENDT_PAKKE_KORTET] += v->n_kortet;
}

static void
test_histories (void)
{
  guint seeds = number_of ("PEJL_KONVERGENS_SEEDS", 300), first = number_of ("PEJL_KONVERGENS_FIRST", 1);
  gboolean roller_kommer = FALSE;

  for (guint done = 0; done < seeds; roller_kommer = !roller_kommer)
    {
      Verden v;
      guint ghost = set_up_world (&v, first + done, roller_kommer);

      for (guint i = 0; i < (roller_kommer ? SEEDS_WITHOUT_ROLES : SEEDS_A_WORLD) && done < seeds; i++, done++)
        {
          g_test_message ("history %u", first + done);
          run_seed (&v, first + done, ghost, roller_kommer);
        }
      check_digests (&v, roller_kommer);
      note_world (&v);
      verden_tear_down (&v);
    }
  haendt_tell (seeds);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/konvergens/histories", test_histories);
  return g_test_run ();
}
