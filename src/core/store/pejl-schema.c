// SPDX-License-Identifier: GPL-3.0-or-later
// The tables and fields that ops speak of, their SQL names and indices.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-schema.h"

#define INT(ID, COLUMN) { PEJL_FIELD_##ID, COLUMN, PEJL_FIELD_TYPE_INTEGER, FALSE }
#define REAL(ID, COLUMN) { PEJL_FIELD_##ID, COLUMN, PEJL_FIELD_TYPE_REAL, FALSE }
#define TEXT(ID, COLUMN) { PEJL_FIELD_##ID, COLUMN, PEJL_FIELD_TYPE_TEXT, FALSE }
#define ROW(ID, COLUMN) { PEJL_FIELD_##ID, COLUMN, PEJL_FIELD_TYPE_ID, FALSE }
#define SEARCHED(ID, COLUMN) { PEJL_FIELD_##ID, COLUMN, PEJL_FIELD_TYPE_TEXT, TRUE }

static const PejlFieldInfo kommune_fields[] = {
  TEXT (KOMMUNE_NAVN, "navn"),
  TEXT (KOMMUNE_NR, "nr"),
  INT (KOMMUNE_PERIODE_MAANED, "periode_maaned"),
  INT (KOMMUNE_GRAENSE, "graense"),
  ROW (KOMMUNE_STRATEGI, "strategi"),
  ROW (KOMMUNE_REDSKAB, "redskab"),
  ROW (KOMMUNE_TEGN_REDSKAB, "tegn_redskab"),
};

static const PejlFieldInfo person_fields[] = {
  TEXT (PERSON_NAVN, "navn"),
  TEXT (PERSON_ROLLE, "rolle"),
};

static const PejlFieldInfo strategi_fields[] = {
  TEXT (STRATEGI_KEY, "key"),
  INT (STRATEGI_VERSION, "version"),
  TEXT (STRATEGI_NAVN, "navn"),
  TEXT (STRATEGI_UDGIVER, "udgiver"),
  TEXT (STRATEGI_KILDE, "kilde"),
  TEXT (STRATEGI_GYLDIG_FRA, "gyldig_fra"),
  TEXT (STRATEGI_UDGANGSPUNKT, "udgangspunkt"),
  TEXT (STRATEGI_SIGTE, "sigte"),
  TEXT (STRATEGI_KORT_EFFEKT, "kort_effekt"),
  TEXT (STRATEGI_BAERES_AF, "baeres_af"),
  TEXT (STRATEGI_LANG_EFFEKT, "lang_effekt"),
};

static const PejlFieldInfo omraade_fields[] = {
  ROW (OMRAADE_STRATEGI, "strategi"),
  TEXT (OMRAADE_KEY, "key"),
  INT (OMRAADE_NR, "nr"),
  TEXT (OMRAADE_NAVN, "navn"),
  TEXT (OMRAADE_KORT, "kort"),
  TEXT (OMRAADE_UDFORDRING, "udfordring"),
  TEXT (OMRAADE_MAAL, "maal"),
  TEXT (OMRAADE_DEFINITION, "definition"),
};

static const PejlFieldInfo rolle_fields[] = {
  ROW (ROLLE_STRATEGI, "strategi"),
  TEXT (ROLLE_KEY, "key"),
  INT (ROLLE_NR, "nr"),
  TEXT (ROLLE_NAVN, "navn"),
  TEXT (ROLLE_KORT, "kort"),
  INT (ROLLE_OMFANG, "omfang"),
};

static const PejlFieldInfo tegn_fields[] = {
  ROW (TEGN_STRATEGI, "strategi"),
  TEXT (TEGN_OMRAADE, "omraade"),
  TEXT (TEGN_ROLLE, "rolle"),
  TEXT (TEGN_KEY, "key"),
  INT (TEGN_NR, "nr"),
  TEXT (TEGN_TEKST, "tekst"),
  TEXT (TEGN_FORGAENGER, "forgaenger"),
};

static const PejlFieldInfo redskab_fields[] = {
  TEXT (REDSKAB_KEY, "key"),
  INT (REDSKAB_VERSION, "version"),
  TEXT (REDSKAB_NAVN, "navn"),
  TEXT (REDSKAB_KILDE, "kilde"),
  TEXT (REDSKAB_TIL, "til"),
  INT (REDSKAB_GRAENSE, "graense"),
  INT (REDSKAB_GENNEMSNIT, "gennemsnit"),
};

static const PejlFieldInfo niveau_fields[] = {
  ROW (NIVEAU_REDSKAB, "redskab"),
  INT (NIVEAU_NR, "nr"),
  TEXT (NIVEAU_NAVN, "navn"),
  TEXT (NIVEAU_KORT, "kort"),
};

static const PejlFieldInfo tema_fields[] = {
  ROW (TEMA_REDSKAB, "redskab"),
  TEXT (TEMA_KEY, "key"),
  INT (TEMA_NR, "nr"),
  TEXT (TEMA_NAVN, "navn"),
};

static const PejlFieldInfo distrikt_fields[] = {
  TEXT (DISTRIKT_NAVN, "navn"),
};

static const PejlFieldInfo dagtilbud_fields[] = {
  TEXT (DAGTILBUD_NAVN, "navn"),
  TEXT (DAGTILBUD_GNUMMER, "gnummer"),
  TEXT (DAGTILBUD_INSTITUTION, "institution"),
  INT (DAGTILBUD_TYPE, "type"),
  INT (DAGTILBUD_EJERFORM, "ejerform"),
  INT (DAGTILBUD_AKTIV, "aktiv"),
  ROW (DAGTILBUD_DISTRIKT, "distrikt"),
  TEXT (DAGTILBUD_ADRESSE, "adresse"),
  TEXT (DAGTILBUD_POSTNR, "postnr"),
  TEXT (DAGTILBUD_BY, "by"),
  REAL (DAGTILBUD_BREDDE, "bredde"),
  REAL (DAGTILBUD_LAENGDE, "laengde"),
  TEXT (DAGTILBUD_CVR, "cvr"),
  TEXT (DAGTILBUD_PNR, "pnr"),
};

static const PejlFieldInfo stue_fields[] = {
  ROW (STUE_DAGTILBUD, "dagtilbud"),
  TEXT (STUE_NAVN, "navn"),
};

static const PejlFieldInfo tilsyn_fields[] = {
  INT (TILSYN_OMFANG, "omfang"),
  ROW (TILSYN_DAGTILBUD, "dagtilbud"),
  ROW (TILSYN_DISTRIKT, "distrikt"),
  INT (TILSYN_ANMELDT, "anmeldt"),
  TEXT (TILSYN_DATO, "dato"),
  INT (TILSYN_STATUS, "status"),
  ROW (TILSYN_STRATEGI, "strategi"),
  ROW (TILSYN_REDSKAB, "redskab"),
  ROW (TILSYN_TEGN_REDSKAB, "tegn_redskab"),
  ROW (TILSYN_KONSULENT, "konsulent"),
};

static const PejlFieldInfo evidens_fields[] = {
  ROW (EVIDENS_TILSYN, "tilsyn"),
  INT (EVIDENS_ART, "art"),
  TEXT (EVIDENS_TIDSPUNKT, "tidspunkt"),
  ROW (EVIDENS_STUE, "stue"),
  SEARCHED (EVIDENS_TEKST, "tekst"),
};

static const PejlFieldInfo evidens_tegn_fields[] = {
  ROW (EVIDENS_TEGN_EVIDENS, "evidens"),
  ROW (EVIDENS_TEGN_TEGN, "tegn"),
  INT (EVIDENS_TEGN_RETNING, "retning"),
  ROW (EVIDENS_TEGN_TILSYN, "tilsyn"),
};

static const PejlFieldInfo vurdering_fields[] = {
  ROW (VURDERING_TILSYN, "tilsyn"),
  INT (VURDERING_MAAL, "maal"),
  TEXT (VURDERING_OMRAADE, "omraade"),
  ROW (VURDERING_TEGN, "tegn"),
  ROW (VURDERING_REDSKAB, "redskab"),
  INT (VURDERING_NIVEAU, "niveau"),
  SEARCHED (VURDERING_BEGRUNDELSE, "begrundelse"),
  INT (VURDERING_UDEN_EVIDENS, "uden_evidens"),
};

/* Sums read only indices: each of these covers one kind of question, over rows that are not deleted. The column "deleted" stands in
 * them as well, since SQLite 3.40 does not see that the condition of a partial index answers for it. */
static const char *const no_indices[] = { NULL };
static const char *const omraade_indices[] = {
  "CREATE INDEX omraade_strategi ON omraade(strategi, nr)",
  NULL,
};
static const char *const rolle_indices[] = {
  "CREATE INDEX rolle_strategi ON rolle(strategi, nr)",
  NULL,
};
static const char *const tegn_indices[] = {
  "CREATE INDEX tegn_strategi ON tegn(strategi)",
  NULL,
};
static const char *const niveau_indices[] = {
  "CREATE INDEX niveau_redskab ON niveau(redskab, nr)",
  NULL,
};
static const char *const tema_indices[] = {
  "CREATE INDEX tema_redskab ON tema(redskab, nr)",
  NULL,
};
static const char *const dagtilbud_indices[] = {
  "CREATE INDEX dagtilbud_gnummer ON dagtilbud(gnummer)",
  "CREATE INDEX dagtilbud_distrikt ON dagtilbud(distrikt) WHERE deleted = 0",
  NULL,
};
static const char *const stue_indices[] = {
  "CREATE INDEX stue_dagtilbud ON stue(dagtilbud)",
  NULL,
};
static const char *const tilsyn_indices[] = {
  "CREATE INDEX tilsyn_dato ON tilsyn(dato, id, omfang, status, anmeldt, dagtilbud, distrikt, deleted) WHERE deleted = 0",
  "CREATE INDEX tilsyn_dagtilbud ON tilsyn(dagtilbud, dato, id, deleted) WHERE deleted = 0",
  NULL,
};
static const char *const evidens_indices[] = {
  "CREATE INDEX evidens_tilsyn ON evidens(tilsyn, tidspunkt, id, deleted) WHERE deleted = 0",
  "CREATE INDEX evidens_slettet ON evidens(tilsyn, id, deleted) WHERE deleted <> 0",
  NULL,
};
static const char *const evidens_tegn_indices[] = {
  "CREATE INDEX evidens_tegn_tilsyn ON evidens_tegn(tilsyn, tegn, retning, evidens, deleted) WHERE deleted = 0",
  "CREATE INDEX evidens_tegn_evidens ON evidens_tegn(evidens) WHERE deleted = 0",
  NULL,
};
static const char *const vurdering_indices[] = {
  "CREATE INDEX vurdering_tilsyn ON vurdering(tilsyn, maal, omraade, niveau, deleted) WHERE deleted = 0",
  NULL,
};

#define TABLE(ID, NAME, INDICES) \
  { PEJL_TABLE_##ID, #NAME, NAME##_fields, G_N_ELEMENTS (NAME##_fields), INDICES }

static const PejlTableInfo tables[] = {
  TABLE (KOMMUNE, kommune, no_indices),
  TABLE (PERSON, person, no_indices),
  TABLE (STRATEGI, strategi, no_indices),
  TABLE (OMRAADE, omraade, omraade_indices),
  TABLE (ROLLE, rolle, rolle_indices),
  TABLE (TEGN, tegn, tegn_indices),
  TABLE (REDSKAB, redskab, no_indices),
  TABLE (NIVEAU, niveau, niveau_indices),
  TABLE (TEMA, tema, tema_indices),
  TABLE (DISTRIKT, distrikt, no_indices),
  TABLE (DAGTILBUD, dagtilbud, dagtilbud_indices),
  TABLE (STUE, stue, stue_indices),
  TABLE (TILSYN, tilsyn, tilsyn_indices),
  TABLE (EVIDENS, evidens, evidens_indices),
  TABLE (EVIDENS_TEGN, evidens_tegn, evidens_tegn_indices),
  TABLE (VURDERING, vurdering, vurdering_indices),
};
G_STATIC_ASSERT (G_N_ELEMENTS (tables) == PEJL_TABLE_LAST);

static const PejlFieldInfo deleted_field = { PEJL_FIELD_DELETED, "deleted", PEJL_FIELD_TYPE_INTEGER, FALSE };

const PejlTableInfo *
pejl_schema_table (guint32 table)
{
  if (table < 1 || table > PEJL_TABLE_LAST)
    return NULL;
  return &tables[table - 1];
}

const PejlFieldInfo *
pejl_schema_field (guint32 table, guint32 field)
{
  const PejlTableInfo *info = pejl_schema_table (table);

  if (info == NULL)
    return NULL;
  if (field == PEJL_FIELD_DELETED)
    return &deleted_field;
  /* The fields of a table are numbered without holes. */
  if (field < (guint32) info->fields[0].id || field - (guint32) info->fields[0].id >= info->n_fields)
    return NULL;
  return &info->fields[field - (guint32) info->fields[0].id];
}
