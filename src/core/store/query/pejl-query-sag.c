// SPDX-License-Identifier: GPL-3.0-or-later
// Reading cases, their checklists, and what happened in the house since they were opened.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-sag.h"

#include "core/store/query/pejl-query-private.h"

#define SAG_COLUMNS                                                                                     \
  "SELECT s.id, s.art, s.dagtilbud, d.navn, x.navn, d.ejerform, s.aabnet, s.kilde, s.grund, s.alvorlig," \
  " s.tilsyn, t.dato, s.regel, r.navn, s.graense, p.navn, s.lukket, s.lukket_grund, s.foelge"           \
  " FROM sag s LEFT JOIN dagtilbud d ON d.id = s.dagtilbud LEFT JOIN distrikt x ON x.id = d.distrikt"   \
  " LEFT JOIN tilsyn t ON t.id = s.tilsyn LEFT JOIN regel r ON r.id = s.regel"                          \
  " LEFT JOIN person p ON p.id = s.person WHERE "

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

static PejlSag *
sag_from_row (sqlite3_stmt *stmt)
{
  PejlSag *sag = pejl_sag_new ();

  sag->id = pejl_db_column_id (stmt, 0);
  sag->art = (PejlSagArt) sqlite3_column_int (stmt, 1);
  sag->dagtilbud = pejl_db_column_id (stmt, 2);
  take_text (&sag->sted, stmt, 3);
  take_text (&sag->distrikt_navn, stmt, 4);
  sag->ejerform = (PejlEjerform) sqlite3_column_int (stmt, 5);
  take_text (&sag->aabnet, stmt, 6);
  sag->kilde = (PejlSagKilde) sqlite3_column_int (stmt, 7);
  take_text (&sag->grund, stmt, 8);
  sag->alvorlig = sqlite3_column_int (stmt, 9) != 0;
  sag->tilsyn = pejl_db_column_id (stmt, 10);
  take_text (&sag->tilsyn_dato, stmt, 11);
  sag->regel = pejl_db_column_id (stmt, 12);
  take_text (&sag->regel_navn, stmt, 13);
  sag->graense = (guint) MAX (sqlite3_column_int (stmt, 14), 0);
  take_text (&sag->person, stmt, 15);
  take_text (&sag->lukket, stmt, 16);
  take_text (&sag->lukket_grund, stmt, 17);
  take_text (&sag->foelge, stmt, 18);
  return sag;
}

GPtrArray *
pejl_query_sager (PejlReader *reader, const PejlSagQuery *query)
{
  GPtrArray *sager = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sag_unref);
  g_auto (PejlWhere) where = { 0 };
  g_autofree char *sql = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;

  pejl_where_init (&where, query->open_only ? "s.deleted = 0 AND COALESCE(s.lukket, '') = ''" : "s.deleted = 0");
  if (!pejl_id_is_nil (&query->dagtilbud))
    pejl_where_id (&where, "s.dagtilbud = ?", &query->dagtilbud);
  if (query->art != 0)
    pejl_where_int (&where, "s.art = ?", query->art);
  sql = g_strconcat (SAG_COLUMNS, where.sql->str,
                     " ORDER BY COALESCE(s.lukket, '') <> '', s.aabnet DESC, s.id DESC", NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_where_bind (&where, stmt);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (sager, sag_from_row (stmt));
  return sager;
}

PejlSag *
pejl_query_sag (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = SAG_COLUMNS "s.id = ?1 AND s.deleted = 0";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  PejlSag *sag = NULL;

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    sag = sag_from_row (stmt);
  return sag;
}

PejlSag *
pejl_query_open_sag (PejlReader *reader, const PejlId *dagtilbud, PejlSagArt art)
{
  const PejlSagQuery query = { *dagtilbud, art, TRUE };
  g_autoptr (GPtrArray) open = pejl_query_sager (reader, &query);

  return open->len > 0 ? pejl_sag_ref (g_ptr_array_index (open, 0)) : NULL;
}

#define KRAV_COLUMNS                                                                                       \
  "SELECT k.id, k.sag, k.nr, k.tekst, k.opfyldt, p.navn FROM sag_krav k LEFT JOIN person p ON p.id = k.person" \
  " WHERE k.deleted = 0 AND "

static PejlSagKrav *
krav_from_row (sqlite3_stmt *stmt)
{
  PejlSagKrav *krav = pejl_sag_krav_new ();

  krav->id = pejl_db_column_id (stmt, 0);
  krav->sag = pejl_db_column_id (stmt, 1);
  krav->nr = (guint) MAX (sqlite3_column_int (stmt, 2), 0);
  take_text (&krav->tekst, stmt, 3);
  take_text (&krav->opfyldt, stmt, 4);
  take_text (&krav->person, stmt, 5);
  return krav;
}

GPtrArray *
pejl_query_sag_krav (PejlReader *reader, const PejlId *sag)
{
  static const char sql[] = KRAV_COLUMNS "k.sag = ?1 ORDER BY k.nr, k.id";
  GPtrArray *krav = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sag_krav_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, sag);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (krav, krav_from_row (stmt));
  return krav;
}

PejlSagKrav *
pejl_query_sag_krav_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = KRAV_COLUMNS "k.id = ?1";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  PejlSagKrav *krav = NULL;

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    krav = krav_from_row (stmt);
  return krav;
}

/* Observation is what makes a visit one that answers a skærpet tilsyn: PEJL_ART_OBSERVATION is 1. */
static void
read_visits (PejlDb *db, const PejlSag *sag, PejlSagFakta *fakta)
{
  static const char sql[]
    = "SELECT t.id, t.dato FROM tilsyn t WHERE t.dagtilbud = ?1 AND t.deleted = 0 AND t.omfang = 1 AND t.anmeldt = 0"
      " AND t.status >= 2 AND t.dato >= ?2 AND t.dato <= ?3 AND t.id IS NOT ?4"
      " AND EXISTS (SELECT 1 FROM evidens e WHERE e.tilsyn = t.id AND e.deleted = 0 AND e.art = 1)"
      " ORDER BY t.dato, t.id";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &sag->dagtilbud);
  pejl_db_bind_text (stmt, 2, sag->aabnet);
  pejl_db_bind_text (stmt, 3, pejl_sag_is_open (sag) ? "~" : sag->lukket);
  pejl_db_bind_id (stmt, 4, &sag->tilsyn);
  while (pejl_query_next (db, stmt))
    if (fakta->uanmeldte++ == 0)
      {
        fakta->uanmeldt = pejl_db_column_id (stmt, 0);
        g_strlcpy (fakta->uanmeldt_dato, (const char *) sqlite3_column_text (stmt, 1), sizeof fakta->uanmeldt_dato);
      }
}

static void
read_planned (PejlDb *db, const PejlSag *sag, const char *i_dag, PejlSagFakta *fakta)
{
  static const char sql[]
    = "SELECT id, dato FROM tilsyn WHERE dagtilbud = ?1 AND deleted = 0 AND omfang = 1 AND anmeldt = 0 AND status = 1"
      " AND dato >= ?2 ORDER BY dato DESC, id DESC";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &sag->dagtilbud);
  pejl_db_bind_text (stmt, 2, i_dag);
  while (pejl_query_next (db, stmt))
    {
      fakta->planlagt = pejl_db_column_id (stmt, 0);
      g_strlcpy (fakta->planlagt_dato, (const char *) sqlite3_column_text (stmt, 1), sizeof fakta->planlagt_dato);
    }
}

static void
read_plans (PejlDb *db, const PejlSag *sag, PejlSagFakta *fakta)
{
  static const char sql[]
    = "SELECT count(DISTINCT h.id), count(p.id), COALESCE(sum(p.status = 4), 0) FROM handleplan h"
      " LEFT JOIN punkt p ON p.handleplan = h.id AND p.deleted = 0"
      " WHERE h.dagtilbud = ?1 AND h.sag = ?2 AND h.deleted = 0";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &sag->dagtilbud);
  pejl_db_bind_id (stmt, 2, &sag->id);
  while (pejl_query_next (db, stmt))
    {
      fakta->handleplaner = (guint) sqlite3_column_int (stmt, 0);
      fakta->punkter = (guint) sqlite3_column_int (stmt, 1);
      fakta->punkter_lukket = (guint) sqlite3_column_int (stmt, 2);
    }
}

void
pejl_query_sag_fakta (PejlReader *reader, const PejlSag *sag, const char *i_dag, PejlSagFakta *fakta)
{
  PejlDb *db = pejl_reader_db (reader);

  *fakta = (PejlSagFakta){ 0 };
  read_visits (db, sag, fakta);
  if (pejl_sag_is_open (sag))
    read_planned (db, sag, i_dag, fakta);
  read_plans (db, sag, fakta);
}

PejlSagOpsaetning *
pejl_query_sag_opsaetning (PejlReader *reader)
{
  static const char sql[] = "SELECT skaerpet_dage, hjaelp, COALESCE(indsats_dage, -1) FROM kommune WHERE deleted = 0 ORDER BY id LIMIT 1";
  PejlSagOpsaetning *opsaetning = g_new0 (PejlSagOpsaetning, 1);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  opsaetning->hjaelp = g_strdup ("");
  opsaetning->indsats_dage = -1;
  while (pejl_query_next (db, stmt))
    {
      opsaetning->dage = (guint) MAX (sqlite3_column_int (stmt, 0), 0);
      take_text (&opsaetning->hjaelp, stmt, 1);
      opsaetning->indsats_dage = MAX (sqlite3_column_int (stmt, 2), -1);
    }
  return opsaetning;
}

GHashTable *
pejl_query_sag_huse (PejlReader *reader)
{
  static const char sql[] = "SELECT dagtilbud, art FROM sag WHERE deleted = 0 AND COALESCE(lukket, '') = ''";
  GHashTable *huse = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (huse, &id));

      bits |= 1u << sqlite3_column_int (stmt, 1);
      g_hash_table_insert (huse, pejl_id_copy (&id), GUINT_TO_POINTER (bits));
    }
  return huse;
}
