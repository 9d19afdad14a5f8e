// SPDX-License-Identifier: GPL-3.0-or-later
// Reading handleplaner: by house, by tilsyn, one by id; notes; roles.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-handleplan.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-private.h"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

/* --- plans --- */

#define PLAN_COLUMNS                                                                                    \
  "SELECT h.id, h.dagtilbud, h.tilsyn, h.sag, h.titel, h.dato, h.bestyrelsen, d.navn,"                  \
  " (SELECT count(*) FROM punkt p WHERE p.handleplan = h.id AND p.deleted = 0),"                        \
  " (SELECT count(*) FROM punkt p WHERE p.handleplan = h.id AND p.deleted = 0 AND p.status < 4)"        \
  " FROM handleplan h LEFT JOIN dagtilbud d ON d.id = h.dagtilbud"

static PejlHandleplan *
plan_from_row (sqlite3_stmt *stmt)
{
  PejlHandleplan *plan = pejl_handleplan_new ();

  plan->id = pejl_db_column_id (stmt, 0);
  plan->dagtilbud = pejl_db_column_id (stmt, 1);
  plan->tilsyn = pejl_db_column_id (stmt, 2);
  plan->sag = pejl_db_column_id (stmt, 3);
  take_text (&plan->titel, stmt, 4);
  take_text (&plan->dato, stmt, 5);
  take_text (&plan->bestyrelsen, stmt, 6);
  take_text (&plan->sted, stmt, 7);
  plan->punkter = (guint) sqlite3_column_int (stmt, 8);
  plan->aabne = (guint) sqlite3_column_int (stmt, 9);
  return plan;
}

GPtrArray *
pejl_query_handleplaner (PejlReader *reader, const PejlId *dagtilbud)
{
  static const char sql[]
    = PLAN_COLUMNS " WHERE h.dagtilbud = ?1 AND h.deleted = 0 ORDER BY h.dato DESC, h.id DESC";
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_handleplan_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, dagtilbud);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (plans, plan_from_row (stmt));
  return plans;
}

static PejlHandleplan *
one_plan (PejlReader *reader, const char *sql, const PejlId *id)
{
  PejlHandleplan *plan = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    plan = plan_from_row (stmt);
  return plan;
}

PejlHandleplan *
pejl_query_handleplan_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = PLAN_COLUMNS " WHERE h.id = ?1 AND h.deleted = 0";

  return one_plan (reader, sql, id);
}

PejlHandleplan *
pejl_query_handleplan_of_tilsyn (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[]
    = PLAN_COLUMNS " WHERE h.tilsyn = ?1 AND h.deleted = 0 ORDER BY h.dato, h.id LIMIT 1";

  return one_plan (reader, sql, tilsyn);
}

/* --- notes --- */

#define NOTE_COLUMNS                                               \
  "SELECT o.id, o.punkt, o.dato, o.person, p.navn, o.tekst"        \
  " FROM punkt_note o LEFT JOIN person p ON p.id = o.person"

static PejlPunktNote *
note_from_row (sqlite3_stmt *stmt)
{
  PejlPunktNote *note = pejl_punkt_note_new ();

  note->id = pejl_db_column_id (stmt, 0);
  note->punkt = pejl_db_column_id (stmt, 1);
  take_text (&note->dato, stmt, 2);
  note->person = pejl_db_column_id (stmt, 3);
  take_text (&note->navn, stmt, 4);
  take_text (&note->tekst, stmt, 5);
  return note;
}

GPtrArray *
pejl_query_punkt_noter (PejlReader *reader, const PejlId *punkt)
{
  static const char sql[] = NOTE_COLUMNS " WHERE o.punkt = ?1 AND o.deleted = 0 ORDER BY o.dato, o.n";
  GPtrArray *noter = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_punkt_note_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, punkt);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (noter, note_from_row (stmt));
  return noter;
}

PejlPunktNote *
pejl_query_punkt_note (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = NOTE_COLUMNS " WHERE o.id = ?1 AND o.deleted = 0";
  PejlPunktNote *note = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    note = note_from_row (stmt);
  return note;
}

/* --- from evidens, and roles --- */

gboolean
pejl_query_punkt_of_evidens (PejlReader *reader, const PejlId *evidens, const PejlId *tegn, PejlId *id)
{
  static const char sql[]
    = "SELECT id FROM punkt WHERE evidens = ?1 AND tegn IS ?2 AND deleted = 0 ORDER BY id LIMIT 1";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  gboolean found = FALSE;

  pejl_db_bind_id (stmt, 1, evidens);
  pejl_db_bind_id (stmt, 2, tegn);
  while (pejl_query_next (db, stmt))
    {
      *id = pejl_db_column_id (stmt, 0);
      found = TRUE;
    }
  return found;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return pejl_dansk_compare (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
pejl_query_ansvarlige (PejlReader *reader)
{
  static const char sql[]
    = "SELECT ansvarlig FROM punkt WHERE deleted = 0 AND status < 4 AND ansvarlig IS NOT NULL"
      " UNION SELECT ansvarlig FROM punkt WHERE deleted = 0 AND status = 4 AND ansvarlig IS NOT NULL";
  GPtrArray *roller = g_ptr_array_new_with_free_func (g_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (roller, pejl_db_column_text (stmt, 0));
  g_ptr_array_sort (roller, compare_texts);
  return roller;
}
