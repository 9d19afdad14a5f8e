// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the committee's oplæg and their slides.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-oplaeg.h"

#include "core/store/query/pejl-query-private.h"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

/* ---- oplæg ---- */

#define OPLAEG_COLUMNS \
  "SELECT id, titel, udvalg, dato, periode, skaering, distrikt, type, tal, frosset FROM oplaeg WHERE deleted = 0"

static PejlOplaegPost *
oplaeg_from_row (sqlite3_stmt *stmt)
{
  PejlOplaegPost *post = pejl_oplaeg_post_new ();

  post->id = pejl_db_column_id (stmt, 0);
  take_text (&post->titel, stmt, 1);
  take_text (&post->udvalg, stmt, 2);
  take_text (&post->dato, stmt, 3);
  take_text (&post->periode, stmt, 4);
  take_text (&post->skaering, stmt, 5);
  post->distrikt = pejl_db_column_id (stmt, 6);
  post->type = (PejlType) sqlite3_column_int (stmt, 7);
  take_text (&post->tal, stmt, 8);
  take_text (&post->frosset, stmt, 9);
  return post;
}

GPtrArray *
pejl_query_oplaeg (PejlReader *reader)
{
  static const char sql[] = OPLAEG_COLUMNS " ORDER BY COALESCE(dato, '9') DESC, frosset DESC, id";
  GPtrArray *poster = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_oplaeg_post_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (poster, oplaeg_from_row (stmt));
  return poster;
}

PejlOplaegPost *
pejl_query_oplaeg_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = OPLAEG_COLUMNS " AND id = ?1";
  PejlOplaegPost *post = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    post = oplaeg_from_row (stmt);
  return post;
}

/* ---- slides ---- */

#define DIAS_COLUMNS                                                                                          \
  "SELECT id, oplaeg, orden, art, figur, valg, titel, tekst, tal, noter, billede, billede_tekst, evidens, citater" \
  " FROM dias WHERE deleted = 0"

static PejlDiasPost *
dias_from_row (sqlite3_stmt *stmt)
{
  PejlDiasPost *post = pejl_dias_post_new ();
  int art = sqlite3_column_int (stmt, 3);

  post->id = pejl_db_column_id (stmt, 0);
  post->oplaeg = pejl_db_column_id (stmt, 1);
  post->orden = sqlite3_column_int64 (stmt, 2);
  post->art = art >= PEJL_DIAS_FORSIDE && art <= PEJL_DIAS_LAST ? (PejlDiasArt) art : PEJL_DIAS_TEKST;
  post->figur = (guint) CLAMP (sqlite3_column_int (stmt, 4), 0, PEJL_DIAS_MAX_FIGUR);
  take_text (&post->valg, stmt, 5);
  take_text (&post->titel, stmt, 6);
  take_text (&post->tekst, stmt, 7);
  take_text (&post->tal, stmt, 8);
  take_text (&post->noter, stmt, 9);
  take_text (&post->billede, stmt, 10);
  take_text (&post->billede_tekst, stmt, 11);
  take_text (&post->evidens, stmt, 12);
  take_text (&post->citater, stmt, 13);
  return post;
}

GPtrArray *
pejl_query_dias (PejlReader *reader, const PejlId *oplaeg)
{
  static const char sql[] = DIAS_COLUMNS " AND oplaeg = ?1 ORDER BY orden, id";
  GPtrArray *poster = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_dias_post_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, oplaeg);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (poster, dias_from_row (stmt));
  return poster;
}

PejlDiasPost *
pejl_query_dias_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = DIAS_COLUMNS " AND id = ?1";
  PejlDiasPost *post = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    post = dias_from_row (stmt);
  return post;
}

guint
pejl_query_nyere_tilsyn (PejlReader *reader, const PejlFilter *filter)
{
  PejlFilter all = *filter, counted = *filter;
  g_autoptr (GArray) before = NULL, every = NULL;
  guint n = 0;

  all.til_og_med[0] = '\0';
  every = pejl_query_besoeg (reader, &all);
  before = pejl_query_besoeg (reader, &counted);
  for (guint i = 0; i < every->len; i++)
    n += pejl_besoeg_is_held (&g_array_index (every, PejlBesoeg, i)) ? 1 : 0;
  for (guint i = 0; i < before->len; i++)
    n -= pejl_besoeg_is_held (&g_array_index (before, PejlBesoeg, i)) ? 1 : 0;
  return n;
}

/* ---- needs ---- */

static int
compare_behov (gconstpointer a, gconstpointer b)
{
  const PejlBehov *x = a, *y = b;

  if (x->huse != y->huse)
    return x->huse > y->huse ? -1 : 1;
  return memcmp (&x->tegn, &y->tegn, sizeof x->tegn);
}

/* The houses that were talked with: by tegn that was missing, and all of them. */
static void
collect (PejlReader *reader, const PejlBesoeg *besoeg, int index, GHashTable *by_tegn, GHashTable *talked)
{
  static const char sql[] = "SELECT l.tegn, l.retning FROM evidens e LEFT JOIN evidens_tegn l ON l.evidens = e.id AND l.deleted = 0"
                            " WHERE e.tilsyn = ?1 AND e.art = ?2 AND e.deleted = 0";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &besoeg->id);
  sqlite3_bind_int (stmt, 2, PEJL_ART_SAMTALE);
  while (pejl_query_next (db, stmt))
    {
      GHashTable *huse;
      PejlId tegn;

      g_hash_table_add (talked, GINT_TO_POINTER (index + 1));
      if (sqlite3_column_type (stmt, 0) == SQLITE_NULL || sqlite3_column_int (stmt, 1) != PEJL_RETNING_MANGLER)
        continue;
      tegn = pejl_db_column_id (stmt, 0);
      huse = g_hash_table_lookup (by_tegn, &tegn);
      if (huse == NULL)
        {
          huse = g_hash_table_new (NULL, NULL);
          g_hash_table_insert (by_tegn, pejl_id_copy (&tegn), huse);
        }
      g_hash_table_add (huse, GINT_TO_POINTER (index + 1));
    }
}

GArray *
pejl_query_behov (PejlReader *reader, const PejlFilter *filter, guint *samtaler)
{
  g_autoptr (PejlSteder) steder = pejl_query_steder (reader, filter);
  g_autoptr (GArray) besoeg = pejl_query_besoeg (reader, filter);
  g_autoptr (GHashTable) by_tegn = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free,
                                                          (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GHashTable) talked = g_hash_table_new (NULL, NULL);
  GArray *behov = g_array_new (FALSE, TRUE, sizeof (PejlBehov));
  GHashTableIter iter;
  gpointer tegn, huse;

  for (guint i = 0; i < besoeg->len; i++)
    {
      const PejlBesoeg *one = &g_array_index (besoeg, PejlBesoeg, i);
      int index = one->omfang == PEJL_OMFANG_DAGTILBUD && pejl_besoeg_is_held (one) ? pejl_steder_find (steder, one) : -1;

      if (index >= 0)
        collect (reader, one, index, by_tegn, talked);
    }
  g_hash_table_iter_init (&iter, by_tegn);
  while (g_hash_table_iter_next (&iter, &tegn, &huse))
    {
      PejlBehov one = { *(const PejlId *) tegn, g_hash_table_size (huse) };

      g_array_append_val (behov, one);
    }
  g_array_sort (behov, compare_behov);
  *samtaler = g_hash_table_size (talked);
  return behov;
}
