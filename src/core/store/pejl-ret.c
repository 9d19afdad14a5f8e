// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the grants among the ops, proves their signatures, and asks them.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-ret.h"

#include "core/store/pejl-db.h"
#include "core/store/pejl-materialize.h"

#include <sodium.h>
#include <string.h>

/* A grant or its end that carries all its fields; its signature is proved. */
typedef struct
{
  PejlRef ref;
  guint64 hlc;
  PejlRetRolle rolle;
  char *noegle;
  char *af;
  char *gendan;
  gboolean ended;
  PejlVektor *vektor;
  gboolean counts; /* signed by one who may */
  gboolean once;   /* gives "centerchef", signed by one who ever might */
} Tildeling;

struct _PejlRetter
{
  GPtrArray *tildelinger;      /* Tildeling, by (hlc, rid) */
  const Tildeling *founding;   /* borrowed; NULL: none */
  GHashTable *keys;            /* rid as text → key, owned both */
  GHashTable *key_seqs;        /* rid as text → the op's number */
};

static void
tildeling_free (gpointer data)
{
  Tildeling *tildeling = data;

  g_free (tildeling->noegle);
  g_free (tildeling->af);
  g_free (tildeling->gendan);
  g_clear_pointer (&tildeling->vektor, pejl_vektor_unref);
  g_free (tildeling);
}

void
pejl_retter_free (PejlRetter *retter)
{
  if (retter == NULL)
    return;
  g_ptr_array_unref (retter->tildelinger);
  g_hash_table_unref (retter->keys);
  g_hash_table_unref (retter->key_seqs);
  g_free (retter);
}

PejlRetRolle
pejl_ret_rolle_parse (const char *text)
{
  for (PejlRetRolle rolle = PEJL_RET_KONSULENT; rolle <= PEJL_RET_CENTERCHEF; rolle++)
    if (g_strcmp0 (text, pejl_ret_rolle_text (rolle)) == 0)
      return rolle;
  return PEJL_RET_INGEN;
}

const char *
pejl_ret_rolle_text (PejlRetRolle rolle)
{
  static const char *const texts[] = { NULL, "konsulent", "omraadeleder", "centerchef" };

  return rolle <= PEJL_RET_CENTERCHEF ? texts[rolle] : NULL;
}

/* --- reading --- */

char *
pejl_ret_statement (const PejlTildelingTekst *tildeling)
{
  char row[PEJL_ID_STRLEN];
  const char *parts[] = { tildeling->noegle, tildeling->rolle, tildeling->fra,
                          tildeling->til, tildeling->gendan, tildeling->vektor };
  GString *text = g_string_new ("pejl-tildeling-1\n");

  g_string_append_printf (text, "%s\n", pejl_id_to_buf (&tildeling->row, row));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (text, "%s\n", parts[i] != NULL ? parts[i] : "");
  return g_string_free (text, FALSE);
}

static const char *
text_of (const PejlOp *op, PejlField field)
{
  const PejlWrite *write = pejl_op_find_write (op, field);

  return write != NULL && write->value.kind == PEJL_VALUE_TEXT ? write->value.text : NULL;
}

static gboolean
is_signed (const char *statement, const char *af, const char *underskrift)
{
  guint8 key[crypto_sign_PUBLICKEYBYTES];
  guint8 signature[crypto_sign_BYTES];
  size_t n;

  return af != NULL && underskrift != NULL
         && sodium_hex2bin (key, sizeof key, af, strlen (af), NULL, &n, NULL) == 0 && n == sizeof key
         && sodium_hex2bin (signature, sizeof signature, underskrift, strlen (underskrift), NULL, &n, NULL) == 0
         && n == sizeof signature
         && crypto_sign_verify_detached (signature, (const guint8 *) statement, strlen (statement), key) == 0;
}

/* A role, or a key that goes on for another. */
static gboolean
is_known (const PejlTildelingTekst *text)
{
  return pejl_ret_rolle_parse (text->rolle) != PEJL_RET_INGEN
         || (g_strcmp0 (text->rolle, PEJL_RET_AFLOESER) == 0 && text->gendan != NULL && strcmp (text->gendan, text->noegle) != 0);
}

static Tildeling *
tildeling_of (const PejlOp *op)
{
  PejlTildelingTekst text = { .row = op->row,
                              .noegle = text_of (op, PEJL_FIELD_TILDELING_NOEGLE),
                              .rolle = text_of (op, PEJL_FIELD_TILDELING_ROLLE),
                              .fra = text_of (op, PEJL_FIELD_TILDELING_FRA),
                              .til = text_of (op, PEJL_FIELD_TILDELING_TIL),
                              .gendan = text_of (op, PEJL_FIELD_TILDELING_GENDAN),
                              .vektor = text_of (op, PEJL_FIELD_TILDELING_VEKTOR) };
  const char *af = text_of (op, PEJL_FIELD_TILDELING_AF);
  g_autofree char *statement = pejl_ret_statement (&text);
  Tildeling *tildeling;

  if (text.noegle == NULL || !is_known (&text)
      || !is_signed (statement, af, text_of (op, PEJL_FIELD_TILDELING_UNDERSKRIFT)))
    return NULL;
  tildeling = g_new0 (Tildeling, 1);
  tildeling->ref = op->ref;
  tildeling->hlc = op->hlc;
  tildeling->rolle = pejl_ret_rolle_parse (text.rolle);
  tildeling->noegle = g_strdup (text.noegle);
  tildeling->af = g_strdup (af);
  tildeling->gendan = g_strdup (text.gendan);
  tildeling->ended = text.til != NULL;
  tildeling->vektor = pejl_vektor_parse (text.vektor);
  return tildeling;
}

/* What a replica says of another's key decides nothing. */
static void
note_key (PejlRetter *retter, const PejlOp *op)
{
  g_autofree char *rid = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", op->ref.rid);
  const char *key = text_of (op, PEJL_FIELD_KORT_SIGNATUR);
  guint64 *seq = g_hash_table_lookup (retter->key_seqs, rid);

  if (key == NULL || g_strcmp0 (text_of (op, PEJL_FIELD_KORT_RID), rid) != 0
      || (seq != NULL && *seq <= op->ref.seq))
    return;
  seq = g_new (guint64, 1);
  *seq = op->ref.seq;
  g_hash_table_replace (retter->keys, g_strdup (rid), g_strdup (key));
  g_hash_table_replace (retter->key_seqs, g_steal_pointer (&rid), seq);
}

static gboolean
read_ops (PejlRetter *retter, PejlDb *db, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE " PEJL_RET_TABLES
                                              " AND tbl IN (36, 37)");
  g_autoptr (GError) failed = NULL;

  while (pejl_db_step (db, stmt, &failed))
    {
      g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, &failed);
      Tildeling *tildeling;

      if (op == NULL)
        break;
      if (op->table == PEJL_TABLE_KORT)
        note_key (retter, op);
      else if ((tildeling = tildeling_of (op)) != NULL)
        g_ptr_array_add (retter->tildelinger, tildeling);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* --- which of them count --- */

static int
by_time (gconstpointer a, gconstpointer b)
{
  const Tildeling *x = *(const Tildeling *const *) a;
  const Tildeling *y = *(const Tildeling *const *) b;

  if (x->hlc == y->hlc && x->ref.rid == y->ref.rid)
    return 0;
  return pejl_head_is_later (x->hlc, x->ref.rid, y->hlc, y->ref.rid) ? 1 : -1;
}

static const Tildeling *
at (const PejlRetter *retter, guint i)
{
  return g_ptr_array_index (retter->tildelinger, i);
}

static void
find_founding (PejlRetter *retter)
{
  for (guint i = 0; i < retter->tildelinger->len && retter->founding == NULL; i++)
    {
      Tildeling *tildeling = g_ptr_array_index (retter->tildelinger, i);

      if (tildeling->rolle != PEJL_RET_CENTERCHEF || tildeling->ended || tildeling->vektor == NULL
          || strcmp (tildeling->af, tildeling->noegle) != 0)
        continue;
      tildeling->counts = TRUE;
      retter->founding = tildeling;
    }
}

/* The end of a grant, by one who may end it; NULL: it holds. */
static const Tildeling *
end_of (const PejlRetter *retter, const Tildeling *tildeling)
{
  for (guint i = 0; i < retter->tildelinger->len; i++)
    {
      const Tildeling *end = at (retter, i);

      if (end->ended && end->counts && end->rolle == tildeling->rolle && strcmp (end->noegle, tildeling->noegle) == 0
          && end->vektor != NULL && pejl_vektor_holds (end->vektor, &tildeling->ref))
        return end;
    }
  return NULL;
}

/* Whether the key holds such a role for the op. */
static gboolean
holds (const PejlRetter *retter, const char *noegle, PejlRetRolle least, const PejlRef *ref)
{
  for (guint i = 0; i < retter->tildelinger->len; i++)
    {
      const Tildeling *tildeling = at (retter, i);
      const Tildeling *end;

      if (!tildeling->counts || tildeling->ended || tildeling->rolle < least || strcmp (tildeling->noegle, noegle) != 0)
        continue;
      end = end_of (retter, tildeling);
      if (end == NULL || pejl_vektor_holds (end->vektor, ref))
        return TRUE;
    }
  return FALSE;
}

static gboolean
may_grant (const PejlRetter *retter, const Tildeling *tildeling)
{
  return strcmp (tildeling->af, retter->founding->noegle) == 0
         || g_strcmp0 (tildeling->af, retter->founding->gendan) == 0
         || holds (retter, tildeling->af, PEJL_RET_CENTERCHEF, &tildeling->ref);
}

/* One grant can rest on another, so it is asked until nothing is added. */
static void
find_those_that_count (PejlRetter *retter)
{
  gboolean more = retter->founding != NULL;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < retter->tildelinger->len; i++)
        {
          Tildeling *tildeling = g_ptr_array_index (retter->tildelinger, i);

          if (tildeling->counts || !may_grant (retter, tildeling))
            continue;
          tildeling->counts = TRUE;
          more = TRUE;
        }
    }
}

/* Without regard to ends, so that more grants and ends never make it fewer. */
static void
find_those_of_once (PejlRetter *retter)
{
  gboolean more = retter->founding != NULL;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < retter->tildelinger->len; i++)
        {
          Tildeling *tildeling = g_ptr_array_index (retter->tildelinger, i);

          if (tildeling->once || tildeling->ended || tildeling->rolle != PEJL_RET_CENTERCHEF
              || !(strcmp (tildeling->af, retter->founding->noegle) == 0
                   || g_strcmp0 (tildeling->af, retter->founding->gendan) == 0
                   || pejl_retter_har_haft (retter, tildeling->af)))
            continue;
          tildeling->once = TRUE;
          more = TRUE;
        }
    }
}

PejlRetter *
pejl_retter_read (PejlDb *db, GError **error)
{
  g_autoptr (PejlRetter) retter = g_new0 (PejlRetter, 1);

  retter->tildelinger = g_ptr_array_new_with_free_func (tildeling_free);
  retter->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  retter->key_seqs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!read_ops (retter, db, error))
    return NULL;
  g_ptr_array_sort (retter->tildelinger, by_time);
  find_founding (retter);
  find_those_that_count (retter);
  find_those_of_once (retter);
  return g_steal_pointer (&retter);
}

/* --- asking --- */

const char *
pejl_retter_founder (const PejlRetter *retter)
{
  return retter->founding != NULL ? retter->founding->noegle : NULL;
}

const char *
pejl_retter_recovery (const PejlRetter *retter)
{
  return retter->founding != NULL ? retter->founding->gendan : NULL;
}

gboolean
pejl_retter_har_haft (const PejlRetter *retter, const char *noegle)
{
  for (guint i = 0; i < retter->tildelinger->len; i++)
    if (at (retter, i)->once && strcmp (at (retter, i)->noegle, noegle) == 0)
      return TRUE;
  return FALSE;
}

gboolean
pejl_ret_er_afloesning (const PejlOp *op, const char *gammel, const char *ny, const char **af)
{
  Tildeling *tildeling = op->table == PEJL_TABLE_TILDELING ? tildeling_of (op) : NULL;
  gboolean says = tildeling != NULL && tildeling->rolle == PEJL_RET_INGEN && !tildeling->ended
                  && strcmp (tildeling->noegle, ny) == 0 && strcmp (tildeling->gendan, gammel) == 0;

  if (tildeling != NULL)
    tildeling_free (tildeling);
  *af = says ? text_of (op, PEJL_FIELD_TILDELING_AF) : NULL;
  return says;
}

gboolean
pejl_retter_maa_give (const PejlRetter *retter, const char *noegle)
{
  return retter->founding != NULL
         && (strcmp (retter->founding->noegle, noegle) == 0 || g_strcmp0 (retter->founding->gendan, noegle) == 0
             || pejl_retter_role (retter, noegle) == PEJL_RET_CENTERCHEF);
}

/* steps: so many more, as what is signed may go in a ring. */
static gboolean
goes_on_for (const PejlRetter *retter, const char *gammel, const char *ny, guint steps)
{
  for (guint i = 0; steps > 0 && i < retter->tildelinger->len; i++)
    {
      const Tildeling *tildeling = at (retter, i);

      if (tildeling->counts && !tildeling->ended && tildeling->rolle == PEJL_RET_INGEN && strcmp (tildeling->noegle, ny) == 0
          && (strcmp (tildeling->gendan, gammel) == 0 || goes_on_for (retter, gammel, tildeling->gendan, steps - 1)))
        return TRUE;
    }
  return FALSE;
}

/* More than a person loses. */
#define AFLOESERE_MAX 8

gboolean
pejl_retter_afloeser (const PejlRetter *retter, const char *gammel, const char *ny)
{
  return goes_on_for (retter, gammel, ny, AFLOESERE_MAX);
}

PejlRetRolle
pejl_retter_role (const PejlRetter *retter, const char *noegle)
{
  PejlRetRolle rolle = PEJL_RET_INGEN;

  for (guint i = 0; i < retter->tildelinger->len; i++)
    {
      const Tildeling *tildeling = at (retter, i);

      if (tildeling->counts && !tildeling->ended && strcmp (tildeling->noegle, noegle) == 0
          && end_of (retter, tildeling) == NULL)
        rolle = MAX (rolle, tildeling->rolle);
    }
  return rolle;
}

const char *
pejl_retter_key_of (const PejlRetter *retter, guint64 rid)
{
  g_autofree char *name = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", rid);

  return g_hash_table_lookup (retter->keys, name);
}

static PejlRetRolle
least_role (guint32 table)
{
  switch (table)
    {
    case PEJL_TABLE_DISTRIKT:
      return PEJL_RET_OMRAADELEDER;
    case PEJL_TABLE_KOMMUNE:
    case PEJL_TABLE_STRATEGI:
    case PEJL_TABLE_OMRAADE:
    case PEJL_TABLE_ROLLE:
    case PEJL_TABLE_TEGN:
    case PEJL_TABLE_REDSKAB:
    case PEJL_TABLE_NIVEAU:
    case PEJL_TABLE_TEMA:
    case PEJL_TABLE_REGEL:
    case PEJL_TABLE_SLETNING: /* of what others have written */
      return PEJL_RET_CENTERCHEF;
    default:
      return PEJL_RET_INGEN;
    }
}

static gboolean
is_grant (const PejlRetter *retter, const PejlRef *ref)
{
  for (guint i = 0; i < retter->tildelinger->len; i++)
    if (at (retter, i)->ref.rid == ref->rid && at (retter, i)->ref.seq == ref->seq)
      return at (retter, i)->counts;
  return FALSE;
}

gboolean
pejl_retter_allow (const PejlRetter *retter, const PejlOp *op)
{
  PejlRetRolle least = least_role (op->table);
  const char *noegle;

  if (op->table == PEJL_TABLE_TILDELING)
    return is_grant (retter, &op->ref);
  if (least == PEJL_RET_INGEN || retter->founding == NULL || pejl_vektor_holds (retter->founding->vektor, &op->ref))
    return TRUE;
  if (op->table == PEJL_TABLE_SLETNING)
    return pejl_retter_sletning_staar (retter, op);
  noegle = pejl_retter_key_of (retter, op->ref.rid);
  return noegle != NULL && holds (retter, noegle, least, &op->ref);
}

gboolean
pejl_ret_mark (PejlDb *db, PejlOp *op, GError **error)
{
  PejlRetter *retter;

  op->refused = FALSE;
  if (op->table != PEJL_TABLE_TILDELING && least_role (op->table) == PEJL_RET_INGEN)
    return TRUE;
  retter = pejl_db_retter (db, error);
  if (retter == NULL)
    return FALSE;
  op->refused = !pejl_retter_allow (retter, op);
  return TRUE;
}

gboolean
pejl_ret_decides (guint32 table)
{
  return table == PEJL_TABLE_KORT || table == PEJL_TABLE_TILDELING;
}

static gboolean
add_rows (PejlDb *db, sqlite3_stmt *stmt, GHashTable *rows, GError **error)
{
  g_autoptr (GError) failed = NULL;

  while (pejl_db_step (db, stmt, &failed))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      if (!g_hash_table_contains (rows, &id))
        g_hash_table_add (rows, pejl_id_copy (&id));
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_ret_affected (PejlDb *db, GHashTable *rows, GError **error)
{
  return add_rows (db, pejl_db_statement (db, "SELECT DISTINCT row FROM op INDEXED BY op_ret WHERE " PEJL_RET_TABLES
                                              " AND tbl <> 36"), rows, error)
         && add_rows (db, pejl_db_statement (db, "SELECT DISTINCT row FROM op WHERE tbl = 38"), rows, error);
}

/* --- the derived table --- */

gboolean
pejl_ret_put_refused (PejlDb *db, const PejlRow *row, GError **error)
{
  for (guint i = 0; row->refused != NULL && i < row->refused->len; i++)
    {
      const PejlRef *ref = &g_array_index (row->refused, PejlRef, i);
      sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT INTO afvist(rid, seq, tbl, row) VALUES(?, ?, ?, ?)");

      sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
      sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
      sqlite3_bind_int64 (stmt, 3, row->table);
      pejl_db_bind_id (stmt, 4, &row->id);
      if (!pejl_db_run (db, stmt, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
pejl_ret_replace_refused (PejlDb *db, const PejlRow *row, GError **error)
{
  sqlite3_stmt *stmt;

  if (row->table != PEJL_TABLE_TILDELING && least_role (row->table) == PEJL_RET_INGEN && row->refused == NULL)
    return TRUE;
  stmt = pejl_db_statement (db, "DELETE FROM afvist WHERE row = ?");
  pejl_db_bind_id (stmt, 1, &row->id);
  return pejl_db_run (db, stmt, error) && pejl_ret_put_refused (db, row, error);
}

gboolean
pejl_ret_stands (PejlDb *db, const PejlRow *row, const PejlRef *ref)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT 1 FROM afvist WHERE rid = ? AND seq = ? AND row = ?");
  gboolean found;

  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
  pejl_db_bind_id (stmt, 3, &row->id);
  found = pejl_db_step (db, stmt, NULL);
  sqlite3_reset (stmt);
  return found;
}
