// SPDX-License-Identifier: GPL-3.0-or-later
// Reading local rules, what they look at in a tilsyn, and what was decided.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-regel.h"

#include "core/store/query/pejl-query-private.h"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

#define REGEL_COLUMNS "SELECT id, nr, navn, kilde, art, redskab, temaer, antal, niveau, foreslaar, aktiv FROM regel"

static PejlRegel *
regel_from_row (sqlite3_stmt *stmt)
{
  PejlRegel *regel = pejl_regel_new ();

  regel->id = pejl_db_column_id (stmt, 0);
  regel->nr = (guint) MAX (sqlite3_column_int (stmt, 1), 0);
  take_text (&regel->navn, stmt, 2);
  take_text (&regel->kilde, stmt, 3);
  regel->art = (PejlRegelArt) sqlite3_column_int (stmt, 4);
  take_text (&regel->redskab, stmt, 5);
  take_text (&regel->temaer, stmt, 6);
  regel->antal = (guint) MAX (sqlite3_column_int (stmt, 7), 0);
  regel->niveau = (guint) MAX (sqlite3_column_int (stmt, 8), 0);
  regel->foreslaar = (guint) MAX (sqlite3_column_int (stmt, 9), 0);
  regel->aktiv = sqlite3_column_int (stmt, 10) != 0;
  return regel;
}

GPtrArray *
pejl_query_regler (PejlReader *reader)
{
  static const char sql[] = REGEL_COLUMNS " WHERE deleted = 0 ORDER BY nr, id";
  GPtrArray *regler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_regel_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (regler, regel_from_row (stmt));
  return regler;
}

PejlRegel *
pejl_query_regel (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = REGEL_COLUMNS " WHERE id = ?1 AND deleted = 0";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  PejlRegel *regel = NULL;

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    regel = regel_from_row (stmt);
  return regel;
}

GPtrArray *
pejl_query_afgoerelser (PejlReader *reader, const PejlId *tilsyn)
{
  /* A new row's id sorts by the time it was made, so two of one day stand as they were decided. */
  static const char sql[]
    = "SELECT a.id, a.tilsyn, a.regel, a.forslag, a.valg, a.grund, p.navn, a.dato FROM afgoerelse a"
      " LEFT JOIN person p ON p.id = a.person WHERE a.tilsyn = ?1 AND a.deleted = 0 ORDER BY a.dato, a.id";
  GPtrArray *afgoerelser = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_afgoerelse_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      PejlAfgoerelse *one = pejl_afgoerelse_new ();

      one->id = pejl_db_column_id (stmt, 0);
      one->tilsyn = pejl_db_column_id (stmt, 1);
      one->regel = pejl_db_column_id (stmt, 2);
      take_text (&one->forslag, stmt, 3);
      one->valg = sqlite3_column_int (stmt, 4) != 0;
      take_text (&one->grund, stmt, 5);
      take_text (&one->person, stmt, 6);
      take_text (&one->dato, stmt, 7);
      g_ptr_array_add (afgoerelser, one);
    }
  return afgoerelser;
}

static void
read_levels (PejlDb *db, PejlRegelGrundlag *grundlag)
{
  /* PEJL_MAAL_OMRAADE, _SAMLET and _TEMA; a tegn is judged on a scale of its own. */
  static const char sql[]
    = "SELECT v.maal, COALESCE(v.tema, v.omraade), r.\"key\", v.niveau, n.navn FROM vurdering v"
      " LEFT JOIN redskab r ON r.id = v.redskab"
      " LEFT JOIN niveau n ON n.redskab = v.redskab AND n.nr = v.niveau AND n.deleted = 0"
      " WHERE v.tilsyn = ?1 AND v.deleted = 0 AND v.maal IN (1, 3, 4) ORDER BY v.maal, v.omraade, v.tema, v.id";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &grundlag->tilsyn);
  while (pejl_query_next (db, stmt))
    {
      gboolean judged = sqlite3_column_type (stmt, 3) != SQLITE_NULL;

      pejl_regel_grundlag_add (grundlag, (PejlMaal) sqlite3_column_int (stmt, 0),
                               (const char *) sqlite3_column_text (stmt, 1),
                               (const char *) sqlite3_column_text (stmt, 2),
                               judged ? sqlite3_column_int (stmt, 3) : -1,
                               (const char *) sqlite3_column_text (stmt, 4));
    }
}

PejlRegelGrundlag *
pejl_query_regel_grundlag (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[]
    = "SELECT t.dagtilbud, d.navn, t.dato, t.bekymring, t.bekymring_grund, r.\"key\" FROM tilsyn t"
      " LEFT JOIN dagtilbud d ON d.id = t.dagtilbud LEFT JOIN redskab r ON r.id = t.redskab"
      " WHERE t.id = ?1 AND t.deleted = 0";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  PejlRegelGrundlag *grundlag = NULL;

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      grundlag = pejl_regel_grundlag_new ();
      grundlag->tilsyn = *tilsyn;
      grundlag->dagtilbud = pejl_db_column_id (stmt, 0);
      take_text (&grundlag->sted, stmt, 1);
      take_text (&grundlag->dato, stmt, 2);
      grundlag->bekymring = (PejlBekymring) sqlite3_column_int (stmt, 3);
      take_text (&grundlag->bekymring_grund, stmt, 4);
      take_text (&grundlag->redskab, stmt, 5);
    }
  if (grundlag != NULL)
    read_levels (db, grundlag);
  return grundlag;
}

GArray *
pejl_query_regel_tilsyn (PejlReader *reader, const PejlFilter *filter)
{
  g_autoptr (GArray) besoeg = pejl_query_besoeg (reader, filter);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));

  for (guint i = 0; i < besoeg->len; i++)
    {
      const PejlBesoeg *one = &g_array_index (besoeg, PejlBesoeg, i);

      if (one->omfang == PEJL_OMFANG_DAGTILBUD && pejl_besoeg_is_held (one))
        g_array_append_val (ids, one->id);
    }
  return ids;
}
