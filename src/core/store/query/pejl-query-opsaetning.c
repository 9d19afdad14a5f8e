// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what a municipality has set up: its settings, people, strategies and instruments.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-private.h"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

PejlKommune *
pejl_query_kommune (PejlReader *reader)
{
  static const char sql[] =
    "SELECT navn, nr, periode_maaned, graense, strategi, redskab, tegn_redskab, hoering_dage,"
    " handleplan_dage, kle FROM kommune"
    " WHERE deleted = 0 ORDER BY id LIMIT 1";
  PejlKommune *kommune = pejl_kommune_new ();
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      int month = sqlite3_column_int (stmt, 2);

      take_text (&kommune->navn, stmt, 0);
      take_text (&kommune->nr, stmt, 1);
      take_text (&kommune->kle, stmt, 9);
      kommune->periode_maaned = month >= 1 && month <= 12 ? (guint) month : 1;
      kommune->graense = (guint) MAX (sqlite3_column_int (stmt, 3), 0);
      kommune->strategi = pejl_db_column_id (stmt, 4);
      kommune->redskab = pejl_db_column_id (stmt, 5);
      kommune->tegn_redskab = pejl_db_column_id (stmt, 6);
      kommune->hoering_dage = (guint) MAX (sqlite3_column_int (stmt, 7), 0);
      kommune->handleplan_dage = (guint) MAX (sqlite3_column_int (stmt, 8), 0);
    }
  return kommune;
}

static PejlPerson *
person_from_row (sqlite3_stmt *stmt)
{
  PejlPerson *person = pejl_person_new ();

  person->id = pejl_db_column_id (stmt, 0);
  take_text (&person->navn, stmt, 1);
  take_text (&person->rolle, stmt, 2);
  return person;
}

GPtrArray *
pejl_query_personer (PejlReader *reader)
{
  static const char sql[] = "SELECT id, navn, rolle FROM person WHERE deleted = 0 ORDER BY id";
  GPtrArray *personer = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_person_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (personer, person_from_row (stmt));
  return personer;
}

PejlPerson *
pejl_query_person (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = "SELECT id, navn, rolle FROM person WHERE id = ?1 AND deleted = 0";
  PejlPerson *person = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    person = person_from_row (stmt);
  return person;
}

GPtrArray *
pejl_query_strategi_ids (PejlReader *reader)
{
  static const char sql[] =
    "SELECT id FROM strategi WHERE deleted = 0 ORDER BY gyldig_fra DESC, version DESC, id DESC";
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      g_ptr_array_add (ids, pejl_id_copy (&id));
    }
  return ids;
}

static PejlStrategi *
read_strategi_row (PejlDb *db, const PejlId *id)
{
  static const char sql[] =
    "SELECT \"key\", version, navn, udgiver, kilde, gyldig_fra, udgangspunkt, sigte, kort_effekt, lang_effekt,"
    " baeres_af FROM strategi WHERE id = ?1 AND deleted = 0";
  PejlStrategi *strategi = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *key = pejl_db_column_text (stmt, 0);
      g_autofree char *baeres_af = pejl_db_column_text (stmt, 10);
      g_auto (GStrv) lines = g_strsplit (baeres_af, "\n", -1);

      strategi = pejl_strategi_new (key, (guint) MAX (sqlite3_column_int (stmt, 1), 0));
      strategi->id = *id;
      take_text (&strategi->navn, stmt, 2);
      take_text (&strategi->udgiver, stmt, 3);
      take_text (&strategi->kilde, stmt, 4);
      take_text (&strategi->gyldig_fra, stmt, 5);
      take_text (&strategi->udgangspunkt, stmt, 6);
      take_text (&strategi->sigte, stmt, 7);
      take_text (&strategi->kort_effekt, stmt, 8);
      take_text (&strategi->lang_effekt, stmt, 9);
      for (char **line = lines; *line != NULL; line++)
        if (**line != '\0')
          g_ptr_array_add (strategi->baeres_af, g_strdup (*line));
    }
  return strategi;
}

static void
read_omraader (PejlDb *db, PejlStrategi *strategi)
{
  static const char sql[] =
    "SELECT \"key\", navn, kort, udfordring, maal, definition FROM omraade"
    " WHERE strategi = ?1 AND deleted = 0 ORDER BY nr, id";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &strategi->id);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *key = pejl_db_column_text (stmt, 0);
      g_autofree char *navn = pejl_db_column_text (stmt, 1);
      PejlIndsatsomraade *omraade = pejl_strategi_add_omraade (strategi, key, navn);

      take_text (&omraade->kort, stmt, 2);
      take_text (&omraade->udfordring, stmt, 3);
      take_text (&omraade->maal, stmt, 4);
      take_text (&omraade->definition, stmt, 5);
    }
}

static void
read_roller (PejlDb *db, PejlStrategi *strategi)
{
  static const char sql[] =
    "SELECT \"key\", navn, kort, omfang FROM rolle WHERE strategi = ?1 AND deleted = 0 ORDER BY nr, id";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &strategi->id);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *key = pejl_db_column_text (stmt, 0);
      g_autofree char *navn = pejl_db_column_text (stmt, 1);
      g_autofree char *kort = pejl_db_column_text (stmt, 2);

      pejl_strategi_add_rolle (strategi, key, navn, kort, (PejlOmfang) sqlite3_column_int (stmt, 3));
    }
}

static void
read_tegn (PejlDb *db, PejlStrategi *strategi)
{
  static const char sql[] =
    "SELECT id, omraade, rolle, \"key\", nr, tekst, forgaenger FROM tegn WHERE strategi = ?1 AND deleted = 0 ORDER BY nr, id";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &strategi->id);
  while (pejl_query_next (db, stmt))
    {
      int omraade = pejl_strategi_find_omraade (strategi, (const char *) sqlite3_column_text (stmt, 1));
      int rolle = pejl_strategi_find_rolle (strategi, (const char *) sqlite3_column_text (stmt, 2));
      g_autofree char *tekst = pejl_db_column_text (stmt, 5);
      PejlTegn *tegn;

      /* A copy that has not met its area or role yet. */
      if (omraade < 0 || rolle < 0)
        continue;
      tegn = pejl_strategi_add_tegn (strategi, (guint) omraade, (guint) rolle, tekst);
      /* A tegn keeps its identity when one before it in the cell was taken away. */
      tegn->id = pejl_db_column_id (stmt, 0);
      take_text (&tegn->key, stmt, 3);
      take_text (&tegn->forgaenger, stmt, 6);
      tegn->nr = (guint) MAX (sqlite3_column_int (stmt, 4), 0);
    }
}

PejlStrategi *
pejl_query_strategi (PejlReader *reader, const PejlId *id)
{
  PejlDb *db = pejl_reader_db (reader);
  PejlStrategi *strategi = read_strategi_row (db, id);

  if (strategi == NULL)
    return NULL;
  read_omraader (db, strategi);
  read_roller (db, strategi);
  read_tegn (db, strategi);
  return strategi;
}

char **
pejl_query_current_omraader (PejlReader *reader)
{
  static const char sql[] =
    "SELECT o.\"key\" FROM omraade o WHERE o.deleted = 0"
    " AND o.strategi = (SELECT strategi FROM kommune WHERE deleted = 0 ORDER BY id LIMIT 1)"
    " ORDER BY o.nr, o.id LIMIT 8";
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      g_autofree char *key = pejl_db_column_text (stmt, 0);

      g_strv_builder_add (keys, key);
    }
  return g_strv_builder_end (keys);
}

gboolean
pejl_query_is_empty (PejlReader *reader)
{
  static const char sql[] =
    "SELECT EXISTS (SELECT 1 FROM kommune WHERE deleted = 0) OR EXISTS (SELECT 1 FROM dagtilbud WHERE deleted = 0)";
  /* A store that cannot be read is not one to begin anew in. */
  gboolean empty = FALSE;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    empty = sqlite3_column_int (stmt, 0) == 0;
  return empty;
}

gboolean
pejl_query_begin (PejlReader *reader)
{
  static const char sql[] = "BEGIN";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;

  if (!sqlite3_get_autocommit (pejl_db_handle (db)))
    return FALSE;
  stmt = pejl_db_statement (db, sql);
  pejl_query_next (db, stmt);
  return TRUE;
}

void
pejl_query_end (PejlReader *reader, gboolean began)
{
  static const char sql[] = "COMMIT";
  PejlDb *db = pejl_reader_db (reader);

  if (began)
    pejl_query_next (db, pejl_db_statement (db, sql));
}
