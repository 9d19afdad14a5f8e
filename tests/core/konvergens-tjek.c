// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be the same, in the copies and by the oracle.
#include "konvergens-historie.h"

#include "core/store/pejl-materialize.h"
#include "core/store/pejl-store-private.h"

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

  if (orakel_is_closed (&h->v->orakel, row, &kopi->viden))
    g_assert_cmpstr (shown, ==, wanted);
  else
    haendt[HAENDT_AABEN]++;
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

/* A value is gone where an erasure that stands is known, whatever came first; elsewhere it is there, but for those who believed an erasure
 * before they knew of the roles. */
static void
check_erased (Historie *h, Kopi *kopi)
{
  Orakel *orakel = &h->v->orakel;

  for (guint i = 0; i < orakel->haendelser->len; i++)
    {
      const Haendelse *haendelse = g_ptr_array_index (orakel->haendelser, i);
      PejlRef ref = { haendelse->rid_value, haendelse->seq };

      if (haendelse->value == NULL || haendelse->seq > kopi->viden.n[haendelse->rid])
        continue;
      g_assert_cmpint (is_erased (kopi, &ref, haendelse->felt), ==, kopi->viden.vaek[i]);
      g_assert_true (kopi->viden.vaek[i] || !orakel_is_gone (orakel, i, &kopi->viden));
    }
}

void
historie_check_copy (Historie *h, Kopi *kopi)
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

static gboolean
has_missed (Historie *h, const Kopi *kopi)
{
  for (guint i = 0; i < h->v->orakel.haendelser->len; i++)
    if (orakel_is_missed (&h->v->orakel, i, &kopi->viden))
      return TRUE;
  return FALSE;
}

void
historie_bring_back (Historie *h)
{
  gboolean missed[KOPIER];

  for (guint i = 0; i < h->n; i++)
    haendt[HAENDT_SAVNET] += missed[i] = has_missed (h, &h->v->kopier[i]);
  for (guint i = 1; i < h->n; i++)
    verden_give_everything (h->v, &h->v->kopier[i], &h->v->kopier[0], FALSE);
  for (guint i = 1; i < h->n; i++)
    verden_give_everything (h->v, &h->v->kopier[0], &h->v->kopier[i], FALSE);
  for (guint i = 0; i < h->n; i++)
    haendt[HAENDT_KOM_IGEN] += missed[i] && !has_missed (h, &h->v->kopier[i]);
}

static void
check_gone (Historie *h)
{
  Orakel *orakel = &h->v->orakel;

  for (guint i = 0; i < orakel->haendelser->len; i++)
    for (guint j = 0; j < h->n; j++)
      {
        const Viden *viden = &h->v->kopier[j].viden;

        g_assert_cmpint (viden->vaek[i], ==, h->v->kopier[0].viden.vaek[i]);
        g_assert_true (h->roller_kommer || viden->vaek[i] == orakel_is_gone (orakel, i, viden));
      }
}

void
historie_check_all (Historie *h)
{
  g_autofree char *first = vektor_of (&h->v->kopier[0].k);

  for (guint i = 0; i < ROWS; i++)
    g_assert_true (orakel_is_closed (&h->v->orakel, i, &h->v->kopier[0].viden) || h->gik_tabt);
  for (guint i = 0; i < h->n; i++)
    {
      g_autofree char *vektor = vektor_of (&h->v->kopier[i].k);

      g_assert_cmpstr (first, ==, vektor);
      historie_check_copy (h, &h->v->kopier[i]);
    }
  check_gone (h);
  count_what_stands (h);
}
