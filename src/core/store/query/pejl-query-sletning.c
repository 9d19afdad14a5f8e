// SPDX-License-Identifier: GPL-3.0-or-later
// The list of erasures, and the place of a text.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/query/pejl-query-sletning.h"

#include "core/model/pejl-dato.h"
#include "core/model/pejl-domaene.h"
#include "core/store/query/pejl-query-private.h"

#include <string.h>

void
pejl_sletning_free (PejlSletning *sletning)
{
  if (sletning == NULL)
    return;
  g_free (sletning->dato);
  g_free (sletning->grund);
  g_free (sletning->person);
  g_free (sletning);
}

/* Of what is named, a line each, only the number of the field is looked at. */
static guint
count_bilag (const char *poster)
{
  g_auto (GStrv) lines = g_strsplit (poster, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *colon = strrchr (lines[i], ':');

      n += colon != NULL && pejl_slet_er_bilag ((guint32) g_ascii_strtoull (colon + 1, NULL, 10));
    }
  return n;
}

GPtrArray *
pejl_query_sletninger (PejlReader *reader)
{
  PejlDb *db = pejl_reader_db (reader);
  GPtrArray *sletninger = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sletning_free);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT s.dato, s.antal, s.grund, p.navn, s.poster FROM sletning s"
                                              " LEFT JOIN person p ON p.id = s.person WHERE s.deleted = 0"
                                              " ORDER BY s.dato DESC, s.n DESC");

  while (pejl_query_next (db, stmt))
    {
      PejlSletning *sletning = g_new0 (PejlSletning, 1);
      g_autofree char *poster = NULL;

      sletning->dato = pejl_db_column_text (stmt, 0);
      sletning->antal = (guint) sqlite3_column_int64 (stmt, 1);
      sletning->grund = pejl_db_column_text (stmt, 2);
      sletning->person = pejl_db_column_text (stmt, 3);
      poster = pejl_db_column_text (stmt, 4);
      sletning->bilag = count_bilag (poster != NULL ? poster : "");
      g_ptr_array_add (sletninger, sletning);
    }
  return sletninger;
}

static char *
place_of_tilsyn (PejlDb *db, const PejlId *tilsyn)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT COALESCE(d.navn, s.navn, '" PEJL_QUERY_CENTER "'), t.dato FROM tilsyn t"
                                              " LEFT JOIN dagtilbud d ON d.id = t.dagtilbud"
                                              " LEFT JOIN distrikt s ON s.id = t.distrikt WHERE t.id = ?");
  char *sted = NULL;

  pejl_db_bind_id (stmt, 1, tilsyn);
  if (pejl_db_step (db, stmt, NULL))
    {
      g_autofree char *navn = pejl_db_column_text (stmt, 0);
      g_autofree char *dato = pejl_db_column_text (stmt, 1);
      g_autofree char *dag = pejl_dato_format_short (dato);

      sted = *dato != '\0' ? g_strdup_printf ("%s, %s", navn, dag) : g_strdup (navn);
    }
  sqlite3_reset (stmt);
  return sted != NULL ? sted : g_strdup ("");
}

/* Of what belongs to a house and to no tilsyn. */
static char *
place_of_row (PejlDb *db, const PejlSletFund *fund)
{
  static const struct
  {
    PejlTable table;
    const char *sql;
  } places[] = {
    { PEJL_TABLE_HANDLEPLAN, "SELECT d.navn FROM handleplan r JOIN dagtilbud d ON d.id = r.dagtilbud WHERE r.id = ?" },
    { PEJL_TABLE_PUNKT, "SELECT d.navn FROM punkt r JOIN dagtilbud d ON d.id = r.dagtilbud WHERE r.id = ?" },
    { PEJL_TABLE_PUNKT_NOTE, "SELECT d.navn FROM punkt_note r JOIN punkt p ON p.id = r.punkt"
                             " JOIN dagtilbud d ON d.id = p.dagtilbud WHERE r.id = ?" },
    { PEJL_TABLE_SAG, "SELECT d.navn FROM sag r JOIN dagtilbud d ON d.id = r.dagtilbud WHERE r.id = ?" },
    { PEJL_TABLE_SAG_KRAV, "SELECT d.navn FROM sag_krav r JOIN sag s ON s.id = r.sag"
                           " JOIN dagtilbud d ON d.id = s.dagtilbud WHERE r.id = ?" },
    { PEJL_TABLE_STUE, "SELECT d.navn FROM stue r JOIN dagtilbud d ON d.id = r.dagtilbud WHERE r.id = ?" },
    { PEJL_TABLE_OPLAEG, "SELECT titel FROM oplaeg WHERE id = ?" },
    { PEJL_TABLE_DIAS, "SELECT o.titel FROM dias r JOIN oplaeg o ON o.id = r.oplaeg WHERE r.id = ?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      sqlite3_stmt *stmt;
      char *sted;

      if (places[i].table != fund->table)
        continue;
      stmt = pejl_db_statement (db, places[i].sql);
      pejl_db_bind_id (stmt, 1, &fund->row);
      sted = pejl_db_step (db, stmt, NULL) ? pejl_db_column_text (stmt, 0) : g_strdup ("");
      sqlite3_reset (stmt);
      return sted;
    }
  return g_strdup ("");
}

char *
pejl_query_slet_sted (PejlReader *reader, const PejlSletFund *fund)
{
  PejlDb *db = pejl_reader_db (reader);

  return pejl_id_is_nil (&fund->tilsyn) ? place_of_row (db, fund) : place_of_tilsyn (db, &fund->tilsyn);
}

/* --- retention --- */

void
pejl_forfalden_free (PejlForfalden *forfalden)
{
  if (forfalden == NULL)
    return;
  g_free (forfalden->sted);
  g_free (forfalden->dato);
  g_free (forfalden->sagsnummer);
  g_free (forfalden->endelig);
  g_free (forfalden);
}

guint
pejl_query_opbevaring (PejlReader *reader)
{
  static const char sql[] = "SELECT opbevaring FROM kommune WHERE deleted = 0 ORDER BY id LIMIT 1";

  return (guint) CLAMP (pejl_db_int (pejl_reader_db (reader), sql, 0), 0, 1200);
}

GPtrArray *
pejl_query_forfaldne (PejlReader *reader, const char *senest)
{
  static const char sql[] = "SELECT t.id, COALESCE(d.navn, s.navn, '" PEJL_QUERY_CENTER "'), t.dato, t.sagsnummer, MAX(k.dato)"
                            " FROM tilsyn t JOIN skridt k ON k.tilsyn = t.id AND k.status = ?1 AND k.deleted = 0"
                            " LEFT JOIN dagtilbud d ON d.id = t.dagtilbud LEFT JOIN distrikt s ON s.id = t.distrikt"
                            " WHERE t.deleted = 0 AND t.sagsnummer <> '' AND t.status >= ?1 AND (t.note <> ''"
                            " OR EXISTS (SELECT 1 FROM evidens e WHERE e.tilsyn = t.id AND e.tekst <> '')"
                            " OR EXISTS (SELECT 1 FROM vurdering v WHERE v.tilsyn = t.id AND v.tolkning <> ''))"
                            " GROUP BY t.id HAVING MAX(k.dato) <= ?2 ORDER BY MAX(k.dato), t.id";
  PejlDb *db = pejl_reader_db (reader);
  GPtrArray *forfaldne = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_forfalden_free);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  sqlite3_bind_int (stmt, 1, PEJL_STATUS_ENDELIG);
  pejl_db_bind_text (stmt, 2, senest);
  while (pejl_query_next (db, stmt))
    {
      PejlForfalden *forfalden = g_new0 (PejlForfalden, 1);

      forfalden->tilsyn = pejl_db_column_id (stmt, 0);
      forfalden->sted = pejl_db_column_text (stmt, 1);
      forfalden->dato = pejl_db_column_text (stmt, 2);
      forfalden->sagsnummer = pejl_db_column_text (stmt, 3);
      forfalden->endelig = pejl_db_column_text (stmt, 4);
      g_ptr_array_add (forfaldne, forfalden);
    }
  return forfaldne;
}

GPtrArray *
pejl_query_forfaldne_tekster (PejlReader *reader, GPtrArray *tilsyn, GCancellable *cancellable, GError **error)
{
  static const PejlField felter[] = { PEJL_FIELD_TILSYN_NOTE, PEJL_FIELD_EVIDENS_TEKST, PEJL_FIELD_VURDERING_TOLKNING };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_slet_fund_free);

  for (guint i = 0; i < tilsyn->len; i++)
    {
      const PejlForfalden *forfalden = g_ptr_array_index (tilsyn, i);
      GPtrArray *fund = pejl_slet_find_tilsyn (reader, &forfalden->tilsyn, felter, G_N_ELEMENTS (felter), cancellable, error);

      if (fund == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, fund);
    }
  return g_steal_pointer (&all);
}
