// SPDX-License-Identifier: GPL-3.0-or-later
// Reading vurderinger: those of a tilsyn, and the level a place had before.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-private.h"

#include <math.h>

#define VURDERING_COLUMNS                                                                  \
  "SELECT v.id, v.tilsyn, v.maal, v.omraade, v.tegn, v.redskab, v.niveau, v.begrundelse,"  \
  " v.uden_evidens, v.tolkning, v.offentlig, v.tema, v.point"

static PejlVurdering *
vurdering_from_row (sqlite3_stmt *stmt)
{
  PejlVurdering *vurdering = pejl_vurdering_new ();

  vurdering->id = pejl_db_column_id (stmt, 0);
  vurdering->tilsyn = pejl_db_column_id (stmt, 1);
  vurdering->maal = (PejlMaal) sqlite3_column_int (stmt, 2);
  g_free (vurdering->omraade);
  vurdering->omraade = pejl_db_column_text (stmt, 3);
  vurdering->tegn = pejl_db_column_id (stmt, 4);
  vurdering->redskab = pejl_db_column_id (stmt, 5);
  vurdering->niveau = sqlite3_column_type (stmt, 6) == SQLITE_NULL ? -1 : sqlite3_column_int (stmt, 6);
  g_free (vurdering->begrundelse);
  vurdering->begrundelse = pejl_db_column_text (stmt, 7);
  vurdering->uden_evidens = sqlite3_column_int (stmt, 8) != 0;
  g_free (vurdering->tolkning);
  vurdering->tolkning = pejl_db_column_text (stmt, 9);
  g_free (vurdering->offentlig);
  vurdering->offentlig = pejl_db_column_text (stmt, 10);
  g_free (vurdering->tema);
  vurdering->tema = pejl_db_column_text (stmt, 11);
  vurdering->point = sqlite3_column_type (stmt, 12) == SQLITE_NULL ? NAN : sqlite3_column_double (stmt, 12);
  return vurdering;
}

GPtrArray *
pejl_query_vurderinger (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    VURDERING_COLUMNS " FROM vurdering v WHERE v.tilsyn = ?1 AND v.deleted = 0"
    " ORDER BY v.maal, v.omraade, v.id";
  GPtrArray *vurderinger = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vurdering_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (vurderinger, vurdering_from_row (stmt));
  return vurderinger;
}

PejlVurdering *
pejl_query_vurdering (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = VURDERING_COLUMNS " FROM vurdering v WHERE v.id = ?1 AND v.deleted = 0";
  PejlVurdering *vurdering = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    vurdering = vurdering_from_row (stmt);
  return vurdering;
}

PejlVurdering *
pejl_query_vurdering_before (PejlReader *reader, const PejlId *dagtilbud, const char *omraade,
                             const char *before_dato)
{
  static const char sql[] =
    VURDERING_COLUMNS " FROM tilsyn t CROSS JOIN vurdering v ON v.tilsyn = t.id"
    " WHERE t.dagtilbud = ?1 AND t.omfang = 1 AND t.dato < ?3 AND t.status >= 2 AND t.deleted = 0"
    " AND v.maal = 1 AND v.omraade = ?2 AND v.niveau >= 1 AND v.deleted = 0"
    " ORDER BY t.dato DESC, t.id DESC LIMIT 1";
  PejlVurdering *vurdering = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, dagtilbud);
  pejl_db_bind_text (stmt, 2, omraade);
  pejl_db_bind_text (stmt, 3, before_dato);
  while (pejl_query_next (db, stmt))
    vurdering = vurdering_from_row (stmt);
  return vurdering;
}

static void
vurdering_free (gpointer vurdering)
{
  if (vurdering != NULL)
    pejl_vurdering_unref (vurdering);
}

/* What one tilsyn decided, put where it belongs among the place's areas. */
static void
take_begrundelser (PejlDb *db, const PejlStedSum *sted, const PejlId *tilsyn, const char *const *omraader,
                   gpointer *places)
{
  static const char sql[] =
    VURDERING_COLUMNS " FROM vurdering v WHERE v.tilsyn = ?1 AND v.maal = 1 AND v.niveau >= 1"
    " AND v.deleted = 0 AND v.begrundelse <> ''";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      PejlVurdering *vurdering = vurdering_from_row (stmt);
      guint a = 0;

      while (omraader[a] != NULL && g_strcmp0 (omraader[a], vurdering->omraade) != 0)
        a++;
      if (omraader[a] != NULL && places[a] == NULL && vurdering->niveau == sted->niveau[a]
          && pejl_id_equal (&sted->niveau_tilsyn[a], tilsyn))
        places[a] = g_steal_pointer (&vurdering);
      vurdering_free (vurdering);
    }
}

GPtrArray *
pejl_query_begrundelser (PejlReader *reader, const GPtrArray *steder, const char *const *omraader)
{
  guint n = MIN (g_strv_length ((char **) omraader), G_N_ELEMENTS (((PejlStedSum *) NULL)->niveau));
  GPtrArray *begrundelser = g_ptr_array_new_with_free_func (vurdering_free);
  PejlDb *db = pejl_reader_db (reader);

  g_ptr_array_set_size (begrundelser, (int) (steder->len * n));
  for (guint s = 0; s < steder->len; s++)
    {
      const PejlStedSum *sted = g_ptr_array_index (steder, s);

      /* One visit most often decided all areas: it is read once. */
      for (guint a = 0; a < n; a++)
        {
          guint first = 0;

          while (first < a && !pejl_id_equal (&sted->niveau_tilsyn[first], &sted->niveau_tilsyn[a]))
            first++;
          if (first == a && !pejl_id_is_nil (&sted->niveau_tilsyn[a]))
            take_begrundelser (db, sted, &sted->niveau_tilsyn[a], omraader, begrundelser->pdata + s * n);
        }
    }
  return begrundelser;
}
