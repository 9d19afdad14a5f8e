// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the links between vurderinger and the evidens they rest on.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-henvisning.h"

#include "core/model/pejl-henvisning.h"
#include "core/store/query/pejl-query-private.h"

GArray *
pejl_query_henvisninger (PejlReader *reader, const PejlId *tilsyn)
{
  /* A link can outlive its evidens when one colleague adds it while another deletes. */
  static const char sql[] =
    "SELECT l.vurdering, l.evidens FROM vurdering_evidens l JOIN vurdering v ON v.id = l.vurdering"
    " JOIN evidens e ON e.id = l.evidens"
    " WHERE l.tilsyn = ?1 AND l.deleted = 0 AND v.deleted = 0 AND e.deleted = 0 ORDER BY l.vurdering, l.evidens";
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PejlHenvisning));
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      PejlHenvisning link = { pejl_db_column_id (stmt, 0), pejl_db_column_id (stmt, 1) };

      g_array_append_val (found, link);
    }
  return found;
}

static GArray *
read_ids (PejlReader *reader, const char *sql, const PejlId *id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    {
      PejlId found = pejl_db_column_id (stmt, 0);

      g_array_append_val (ids, found);
    }
  return ids;
}

GArray *
pejl_query_vurdering_evidens (PejlReader *reader, const PejlId *vurdering)
{
  static const char sql[] =
    "SELECT l.evidens FROM vurdering v JOIN vurdering_evidens l ON l.tilsyn = v.tilsyn AND l.vurdering = v.id"
    " WHERE v.id = ?1 AND l.deleted = 0 ORDER BY l.evidens";

  return read_ids (reader, sql, vurdering);
}

static GPtrArray *
read_vurderinger (PejlReader *reader, const char *sql, const PejlId *evidens)
{
  g_autoptr (GArray) ids = read_ids (reader, sql, evidens);
  GPtrArray *vurderinger = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vurdering_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      PejlVurdering *vurdering = pejl_query_vurdering (reader, &g_array_index (ids, PejlId, i));

      if (vurdering != NULL)
        g_ptr_array_add (vurderinger, vurdering);
    }
  return vurderinger;
}

GPtrArray *
pejl_query_vurderinger_paa (PejlReader *reader, const PejlId *evidens)
{
  static const char sql[] =
    "SELECT l.vurdering FROM vurdering_evidens l JOIN vurdering v ON v.id = l.vurdering"
    " WHERE l.evidens = ?1 AND l.deleted = 0 AND v.deleted = 0 ORDER BY v.maal, v.omraade, v.tema, v.id";

  return read_vurderinger (reader, sql, evidens);
}

GPtrArray *
pejl_query_vurderinger_fordum (PejlReader *reader, const PejlId *evidens)
{
  static const char sql[] = "SELECT vurdering FROM vurdering_evidens WHERE evidens = ?1 AND deleted <> 0";

  return read_vurderinger (reader, sql, evidens);
}

static guint
number_in (const PejlId *evidens, gpointer data)
{
  const GPtrArray *stream = data;

  for (guint i = 0; i < stream->len; i++)
    if (pejl_id_equal (&((PejlEvidens *) g_ptr_array_index (stream, i))->id, evidens))
      return i + 1;
  return 0;
}

char *
pejl_query_henvisning_text (PejlReader *reader, const PejlId *vurdering, const char *tekst)
{
  g_autoptr (GArray) references = pejl_henvisning_find (tekst);
  g_autoptr (PejlVurdering) found = references->len > 0 ? pejl_query_vurdering (reader, vurdering) : NULL;
  g_autoptr (GPtrArray) stream = found != NULL ? pejl_query_evidens_of_tilsyn (reader, &found->tilsyn) : NULL;

  if (stream == NULL)
    return pejl_henvisning_strip (tekst);
  return pejl_henvisning_expand (tekst, number_in, stream);
}
