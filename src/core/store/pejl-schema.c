// SPDX-License-Identifier: GPL-3.0-or-later
// The tables and fields that ops speak of, their SQL names and indices.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-schema.h"

#define FIELD(NAME, COLUMN, TYPE, SEARCHED, TECHNICAL) \
  { .id = PEJL_FIELD_##NAME, .column = COLUMN, .type = PEJL_FIELD_TYPE_##TYPE, .searched = SEARCHED, \
    .technical = TECHNICAL }
#define PROCESS(NAME, COLUMN, TYPE) \
  { .id = PEJL_FIELD_##NAME, .column = COLUMN, .type = PEJL_FIELD_TYPE_##TYPE, .process = TRUE }
#define FIRST(NAME, COLUMN, TYPE, TECHNICAL) \
  { .id = PEJL_FIELD_##NAME, .column = COLUMN, .type = PEJL_FIELD_TYPE_##TYPE, .technical = TECHNICAL, .first = TRUE }
#define INT(NAME, COLUMN) FIELD (NAME, COLUMN, INTEGER, FALSE, FALSE)
#define REAL(NAME, COLUMN) FIELD (NAME, COLUMN, REAL, FALSE, FALSE)
#define TEXT(NAME, COLUMN) FIELD (NAME, COLUMN, TEXT, FALSE, FALSE)
#define ROW(NAME, COLUMN) FIELD (NAME, COLUMN, ID, FALSE, FALSE)
#define SEARCHED(NAME, COLUMN) FIELD (NAME, COLUMN, TEXT, TRUE, FALSE)

static const PejlFieldInfo kommune_fields[] = {
  TEXT (KOMMUNE_NAVN, "navn"),
  TEXT (KOMMUNE_NR, "nr"),
  INT (KOMMUNE_PERIODE_MAANED, "periode_maaned"),
  INT (KOMMUNE_GRAENSE, "graense"),
  ROW (KOMMUNE_STRATEGI, "strategi"),
  ROW (KOMMUNE_REDSKAB, "redskab"),
  ROW (KOMMUNE_TEGN_REDSKAB, "tegn_redskab"),
  INT (KOMMUNE_SKAERPET_DAGE, "skaerpet_dage"),
  INT (KOMMUNE_HANDLEPLAN_DAGE, "handleplan_dage"),
  INT (KOMMUNE_HOERING_DAGE, "hoering_dage"),
  TEXT (KOMMUNE_HJAELP, "hjaelp"),
  TEXT (KOMMUNE_KLE, "kle"),
  INT (KOMMUNE_INDSATS_DAGE, "indsats_dage"),
  INT (KOMMUNE_OPBEVARING, "opbevaring"),
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
  TEXT (REDSKAB_IKKE_VURDERET, "ikke_vurderet"),
  ROW (REDSKAB_FORGAENGER, "forgaenger"),
};

static const PejlFieldInfo niveau_fields[] = {
  ROW (NIVEAU_REDSKAB, "redskab"),
  INT (NIVEAU_NR, "nr"),
  TEXT (NIVEAU_NAVN, "navn"),
  TEXT (NIVEAU_KORT, "kort"),
  REAL (NIVEAU_FRA, "fra"),
  REAL (NIVEAU_TIL, "til"),
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
  PROCESS (TILSYN_STATUS, "status", INTEGER),
  ROW (TILSYN_STRATEGI, "strategi"),
  ROW (TILSYN_REDSKAB, "redskab"),
  ROW (TILSYN_TEGN_REDSKAB, "tegn_redskab"),
  ROW (TILSYN_KONSULENT, "konsulent"),
  ROW (TILSYN_MEDKONSULENT, "medkonsulent"),
  INT (TILSYN_BOERN, "boern"),
  INT (TILSYN_VOKSNE, "voksne"),
  TEXT (TILSYN_FRA, "fra"),
  TEXT (TILSYN_TIL, "til"),
  INT (TILSYN_BEKYMRING, "bekymring"),
  SEARCHED (TILSYN_BEKYMRING_GRUND, "bekymring_grund"),
  SEARCHED (TILSYN_NOTE, "note"),
  SEARCHED (TILSYN_TILBAGEMELDING, "tilbagemelding"),
  SEARCHED (TILSYN_OFFENTLIG, "offentlig"),
  SEARCHED (TILSYN_LOVET, "lovet"),
  PROCESS (TILSYN_UDGIVES, "udgives", TEXT),
  ROW (TILSYN_SAMLET, "samlet"),
  TEXT (TILSYN_TIDLIGERE_SET, "tidligere_set"),
  TEXT (TILSYN_TEMA_REDSKABER, "tema_redskaber"),
  PROCESS (TILSYN_SAGSNUMMER, "sagsnummer", TEXT),
};

static const PejlFieldInfo evidens_fields[] = {
  ROW (EVIDENS_TILSYN, "tilsyn"),
  INT (EVIDENS_ART, "art"),
  TEXT (EVIDENS_TIDSPUNKT, "tidspunkt"),
  ROW (EVIDENS_STUE, "stue"),
  SEARCHED (EVIDENS_TEKST, "tekst"),
  REAL (EVIDENS_ORDEN, "orden"),
  INT (EVIDENS_BOERN, "boern"),
  INT (EVIDENS_VOKSNE, "voksne"),
  INT (EVIDENS_RUNDE, "runde"),
  INT (EVIDENS_SEKUNDER, "sekunder"),
  INT (EVIDENS_MED, "med"),
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
  SEARCHED (VURDERING_TOLKNING, "tolkning"),
  SEARCHED (VURDERING_OFFENTLIG, "offentlig"),
  TEXT (VURDERING_TEMA, "tema"),
  REAL (VURDERING_POINT, "point"),
};

static const PejlFieldInfo vurdering_evidens_fields[] = {
  ROW (VURDERING_EVIDENS_VURDERING, "vurdering"),
  ROW (VURDERING_EVIDENS_EVIDENS, "evidens"),
  ROW (VURDERING_EVIDENS_TILSYN, "tilsyn"),
};

static const PejlFieldInfo medvurdering_fields[] = {
  ROW (MEDVURDERING_TILSYN, "tilsyn"),
  ROW (MEDVURDERING_VURDERING, "vurdering"),
  ROW (MEDVURDERING_PERSON, "person"),
  INT (MEDVURDERING_NIVEAU, "niveau"),
  SEARCHED (MEDVURDERING_BEGRUNDELSE, "begrundelse"),
};

static const PejlFieldInfo vedhaeftning_fields[] = {
  ROW (VEDHAEFTNING_TILSYN, "tilsyn"),
  ROW (VEDHAEFTNING_EVIDENS, "evidens"),
  SEARCHED (VEDHAEFTNING_NAVN, "navn"),
  TEXT (VEDHAEFTNING_TYPE, "type"),
  INT (VEDHAEFTNING_BYTES, "bytes"),
  TEXT (VEDHAEFTNING_SHA256, "sha256"),
  SEARCHED (VEDHAEFTNING_TEKST, "tekst"),
};

static const PejlFieldInfo skridt_fields[] = {
  ROW (SKRIDT_TILSYN, "tilsyn"),
  INT (SKRIDT_STATUS, "status"),
  INT (SKRIDT_VERSION, "version"),
  TEXT (SKRIDT_DATO, "dato"),
  ROW (SKRIDT_PERSON, "person"),
  TEXT (SKRIDT_NOTE, "note"),
};

static const PejlFieldInfo tilsyn_version_fields[] = {
  ROW (TILSYN_VERSION_TILSYN, "tilsyn"),
  INT (TILSYN_VERSION_NR, "nr"),
  TEXT (TILSYN_VERSION_GRUND, "grund"),
  TEXT (TILSYN_VERSION_AABNET, "aabnet"),
  ROW (TILSYN_VERSION_AABNET_AF, "aabnet_af"),
  FIRST (TILSYN_VERSION_LAAST, "laast", TEXT, FALSE),
  FIRST (TILSYN_VERSION_LAAST_AF, "laast_af", ID, FALSE),
  FIRST (TILSYN_VERSION_VEKTOR, "vektor", TEXT, TRUE),
};

static const PejlFieldInfo kommentar_fields[] = {
  ROW (KOMMENTAR_TILSYN, "tilsyn"),
  INT (KOMMENTAR_FRA, "fra"),
  TEXT (KOMMENTAR_DATO, "dato"),
  SEARCHED (KOMMENTAR_TEKST, "tekst"),
  INT (KOMMENTAR_VERSION, "version"),
};

static const PejlFieldInfo handleplan_fields[] = {
  ROW (HANDLEPLAN_DAGTILBUD, "dagtilbud"),
  ROW (HANDLEPLAN_TILSYN, "tilsyn"),
  ROW (HANDLEPLAN_SAG, "sag"),
  SEARCHED (HANDLEPLAN_TITEL, "titel"),
  TEXT (HANDLEPLAN_DATO, "dato"),
  SEARCHED (HANDLEPLAN_BESTYRELSEN, "bestyrelsen"),
};

static const PejlFieldInfo punkt_fields[] = {
  ROW (PUNKT_HANDLEPLAN, "handleplan"),
  ROW (PUNKT_DAGTILBUD, "dagtilbud"),
  INT (PUNKT_NR, "nr"),
  ROW (PUNKT_EVIDENS, "evidens"),
  ROW (PUNKT_TEGN, "tegn"),
  TEXT (PUNKT_OMRAADE, "omraade"),
  SEARCHED (PUNKT_TITEL, "titel"),
  SEARCHED (PUNKT_MAAL, "maal"),
  SEARCHED (PUNKT_HANDLING, "handling"),
  TEXT (PUNKT_ANSVARLIG, "ansvarlig"),
  TEXT (PUNKT_FRIST, "frist"),
  SEARCHED (PUNKT_OPFOELGNING, "opfoelgning"),
  INT (PUNKT_STATUS, "status"),
  TEXT (PUNKT_OPRETTET, "oprettet"),
  TEXT (PUNKT_LUKKET, "lukket"),
};

static const PejlFieldInfo punkt_note_fields[] = {
  ROW (PUNKT_NOTE_PUNKT, "punkt"),
  TEXT (PUNKT_NOTE_DATO, "dato"),
  ROW (PUNKT_NOTE_PERSON, "person"),
  SEARCHED (PUNKT_NOTE_TEKST, "tekst"),
};

static const PejlFieldInfo sag_fields[] = {
  ROW (SAG_DAGTILBUD, "dagtilbud"),
  INT (SAG_ART, "art"),
  TEXT (SAG_AABNET, "aabnet"),
  INT (SAG_KILDE, "kilde"),
  SEARCHED (SAG_GRUND, "grund"),
  INT (SAG_ALVORLIG, "alvorlig"),
  ROW (SAG_TILSYN, "tilsyn"),
  ROW (SAG_REGEL, "regel"),
  INT (SAG_GRAENSE, "graense"),
  ROW (SAG_PERSON, "person"),
  TEXT (SAG_LUKKET, "lukket"),
  SEARCHED (SAG_LUKKET_GRUND, "lukket_grund"),
  TEXT (SAG_FOELGE, "foelge"),
};

static const PejlFieldInfo sag_krav_fields[] = {
  ROW (SAG_KRAV_SAG, "sag"),
  INT (SAG_KRAV_NR, "nr"),
  TEXT (SAG_KRAV_TEKST, "tekst"),
  TEXT (SAG_KRAV_OPFYLDT, "opfyldt"),
  ROW (SAG_KRAV_PERSON, "person"),
};

static const PejlFieldInfo regel_fields[] = {
  INT (REGEL_NR, "nr"),
  TEXT (REGEL_NAVN, "navn"),
  TEXT (REGEL_KILDE, "kilde"),
  INT (REGEL_ART, "art"),
  TEXT (REGEL_REDSKAB, "redskab"),
  TEXT (REGEL_TEMAER, "temaer"),
  INT (REGEL_ANTAL, "antal"),
  INT (REGEL_NIVEAU, "niveau"),
  INT (REGEL_FORESLAAR, "foreslaar"),
  INT (REGEL_AKTIV, "aktiv"),
};

static const PejlFieldInfo afgoerelse_fields[] = {
  ROW (AFGOERELSE_TILSYN, "tilsyn"),
  ROW (AFGOERELSE_REGEL, "regel"),
  TEXT (AFGOERELSE_FORSLAG, "forslag"),
  INT (AFGOERELSE_VALG, "valg"),
  SEARCHED (AFGOERELSE_GRUND, "grund"),
  ROW (AFGOERELSE_PERSON, "person"),
  TEXT (AFGOERELSE_DATO, "dato"),
};

static const PejlFieldInfo aftale_fields[] = {
  INT (AFTALE_ART, "art"),
  TEXT (AFTALE_DATO, "dato"),
  SEARCHED (AFTALE_TITEL, "titel"),
  ROW (AFTALE_DISTRIKT, "distrikt"),
  ROW (AFTALE_DAGTILBUD, "dagtilbud"),
  TEXT (AFTALE_HOLDT, "holdt"),
  SEARCHED (AFTALE_NOTE, "note"),
  TEXT (AFTALE_FRA, "fra"),
  TEXT (AFTALE_TIL, "til"),
  ROW (AFTALE_PERSON, "person"),
};

static const PejlFieldInfo ord_fields[] = {
  TEXT (ORD_TEKST, "tekst"),
  INT (ORD_ART, "art"),
};

static const PejlFieldInfo oplaeg_fields[] = {
  SEARCHED (OPLAEG_TITEL, "titel"),
  TEXT (OPLAEG_UDVALG, "udvalg"),
  TEXT (OPLAEG_DATO, "dato"),
  TEXT (OPLAEG_PERIODE, "periode"),
  TEXT (OPLAEG_SKAERING, "skaering"),
  ROW (OPLAEG_DISTRIKT, "distrikt"),
  INT (OPLAEG_TYPE, "type"),
  TEXT (OPLAEG_TAL, "tal"),
  TEXT (OPLAEG_VEKTOR, "vektor"),
  TEXT (OPLAEG_FROSSET, "frosset"),
};

static const PejlFieldInfo dias_fields[] = {
  ROW (DIAS_OPLAEG, "oplaeg"),
  INT (DIAS_ORDEN, "orden"),
  INT (DIAS_ART, "art"),
  INT (DIAS_FIGUR, "figur"),
  TEXT (DIAS_VALG, "valg"),
  SEARCHED (DIAS_TITEL, "titel"),
  SEARCHED (DIAS_TEKST, "tekst"),
  TEXT (DIAS_TAL, "tal"),
  SEARCHED (DIAS_NOTER, "noter"),
  TEXT (DIAS_BILLEDE, "billede"),
  TEXT (DIAS_BILLEDE_TEKST, "billede_tekst"),
  TEXT (DIAS_EVIDENS, "evidens"),
  TEXT (DIAS_CITATER, "citater"),
};

static const PejlFieldInfo noegletal_fields[] = {
  TEXT (NOEGLETAL_KEY, "key"),
  INT (NOEGLETAL_NR, "nr"),
  TEXT (NOEGLETAL_NAVN, "navn"),
  TEXT (NOEGLETAL_ENHED, "enhed"),
  INT (NOEGLETAL_DECIMALER, "decimaler"),
};

static const PejlFieldInfo rammetal_fields[] = {
  TEXT (RAMMETAL_NOEGLETAL, "noegletal"),
  ROW (RAMMETAL_DAGTILBUD, "dagtilbud"),
  ROW (RAMMETAL_DISTRIKT, "distrikt"),
  TEXT (RAMMETAL_DATO, "dato"),
  REAL (RAMMETAL_VAERDI, "vaerdi"),
  TEXT (RAMMETAL_KILDE, "kilde"),
  INT (RAMMETAL_TID, "tid"),
};

static const PejlFieldInfo kort_fields[] = {
  ROW (KORT_PERSON, "person"),
  TEXT (KORT_NAVN, "navn"),
  TEXT (KORT_RID, "rid"),
  TEXT (KORT_SIGNATUR, "signatur"),
  TEXT (KORT_SEGL, "segl"),
  TEXT (KORT_BEKRAEFTET, "bekraeftet"),
  TEXT (KORT_TRUKKET, "trukket"),
};

static const PejlFieldInfo tildeling_fields[] = {
  ROW (TILDELING_KORT, "kort"),
  TEXT (TILDELING_ROLLE, "rolle"),
  TEXT (TILDELING_FRA, "fra"),
  TEXT (TILDELING_TIL, "til"),
  TEXT (TILDELING_AF, "af"),
  TEXT (TILDELING_UNDERSKRIFT, "underskrift"),
  TEXT (TILDELING_NOEGLE, "noegle"),
  TEXT (TILDELING_GENDAN, "gendan"),
  TEXT (TILDELING_VEKTOR, "vektor"),
};

static const PejlFieldInfo sletning_fields[] = {
  FIELD (SLETNING_POSTER, "poster", TEXT, FALSE, FALSE),
  INT (SLETNING_ANTAL, "antal"),
  TEXT (SLETNING_GRUND, "grund"),
  TEXT (SLETNING_DATO, "dato"),
  ROW (SLETNING_PERSON, "person"),
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
  "CREATE INDEX tilsyn_dagtilbud ON tilsyn(dagtilbud, dato, id, status, deleted) WHERE deleted = 0",
  /* By id, where the row itself is long. */
  "CREATE INDEX tilsyn_kort ON tilsyn(id, status, dagtilbud, dato, samlet, udgives, deleted) WHERE deleted = 0",
  /* What is not published yet: a few, however many years the store holds. */
  "CREATE INDEX tilsyn_aaben ON tilsyn(dato, id, status, dagtilbud, samlet, udgives, deleted)"
  " WHERE deleted = 0 AND status < 7",
  "CREATE INDEX tilsyn_samlet ON tilsyn(samlet) WHERE samlet IS NOT NULL AND deleted = 0",
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
  "CREATE INDEX evidens_tegn_slettet ON evidens_tegn(evidens, id, deleted) WHERE deleted <> 0",
  "CREATE INDEX evidens_tegn_tilsyn_slettet ON evidens_tegn(tilsyn, id, deleted) WHERE deleted <> 0",
  NULL,
};
static const char *const vurdering_indices[] = {
  "CREATE INDEX vurdering_tilsyn ON vurdering(tilsyn, maal, omraade, niveau, deleted) WHERE deleted = 0",
  "CREATE INDEX vurdering_tilsyn_slettet ON vurdering(tilsyn, id, deleted) WHERE deleted <> 0",
  NULL,
};
static const char *const vurdering_evidens_indices[] = {
  "CREATE INDEX vurdering_evidens_tilsyn ON vurdering_evidens(tilsyn, vurdering, evidens, deleted) WHERE deleted = 0",
  "CREATE INDEX vurdering_evidens_evidens ON vurdering_evidens(evidens, vurdering, deleted) WHERE deleted = 0",
  "CREATE INDEX vurdering_evidens_tilsyn_slettet ON vurdering_evidens(tilsyn, id, deleted) WHERE deleted <> 0",
  NULL,
};
static const char *const medvurdering_indices[] = {
  "CREATE INDEX medvurdering_tilsyn ON medvurdering(tilsyn) WHERE deleted = 0",
  "CREATE INDEX medvurdering_tilsyn_slettet ON medvurdering(tilsyn, id, deleted) WHERE deleted <> 0",
  NULL,
};
static const char *const vedhaeftning_indices[] = {
  "CREATE INDEX vedhaeftning_tilsyn ON vedhaeftning(tilsyn, evidens, id, deleted) WHERE deleted = 0",
  "CREATE INDEX vedhaeftning_sha256 ON vedhaeftning(sha256)",
  "CREATE INDEX vedhaeftning_tilsyn_slettet ON vedhaeftning(tilsyn, id, deleted) WHERE deleted <> 0",
  NULL,
};
static const char *const skridt_indices[] = {
  "CREATE INDEX skridt_tilsyn ON skridt(tilsyn) WHERE deleted = 0",
  "CREATE INDEX skridt_status ON skridt(status, tilsyn, dato, version, deleted) WHERE deleted = 0",
  "CREATE INDEX skridt_udgivet ON skridt(dato, tilsyn, version, deleted) WHERE deleted = 0 AND status = 7",
  NULL,
};
static const char *const tilsyn_version_indices[] = {
  "CREATE INDEX tilsyn_version_tilsyn ON tilsyn_version(tilsyn, nr, id, deleted) WHERE deleted = 0",
  NULL,
};
static const char *const kommentar_indices[] = {
  "CREATE INDEX kommentar_tilsyn ON kommentar(tilsyn) WHERE deleted = 0",
  NULL,
};
static const char *const handleplan_indices[] = {
  "CREATE INDEX handleplan_dagtilbud ON handleplan(dagtilbud, dato, id, deleted) WHERE deleted = 0",
  "CREATE INDEX handleplan_tilsyn ON handleplan(tilsyn) WHERE deleted = 0",
  NULL,
};
static const char *const punkt_indices[] = {
  "CREATE INDEX punkt_handleplan ON punkt(handleplan, nr, id, deleted) WHERE deleted = 0",
  "CREATE INDEX punkt_frist ON punkt(frist, id, status, dagtilbud, ansvarlig, oprettet, deleted)"
  " WHERE deleted = 0 AND status < 4",
  "CREATE INDEX punkt_lukket ON punkt(lukket, id, status, frist, dagtilbud, ansvarlig, oprettet, deleted)"
  " WHERE deleted = 0 AND status = 4",
  "CREATE INDEX punkt_dagtilbud ON punkt(dagtilbud, status, frist, id, deleted) WHERE deleted = 0",
  NULL,
};
static const char *const punkt_note_indices[] = {
  "CREATE INDEX punkt_note_punkt ON punkt_note(punkt, dato, id, deleted) WHERE deleted = 0",
  NULL,
};
static const char *const sag_indices[] = {
  "CREATE INDEX sag_dagtilbud ON sag(dagtilbud, art, aabnet, lukket, id, deleted) WHERE deleted = 0",
  "CREATE INDEX sag_aabnet ON sag(aabnet, lukket, id, deleted) WHERE deleted = 0",
  NULL,
};
static const char *const sag_krav_indices[] = {
  "CREATE INDEX sag_krav_sag ON sag_krav(sag, nr, id, deleted) WHERE deleted = 0",
  NULL,
};
static const char *const afgoerelse_indices[] = {
  "CREATE INDEX afgoerelse_tilsyn ON afgoerelse(tilsyn) WHERE deleted = 0",
  NULL,
};
static const char *const aftale_indices[] = {
  "CREATE INDEX aftale_dato ON aftale(dato, id, deleted) WHERE deleted = 0",
  NULL,
};

static const char *const dias_indices[] = {
  "CREATE INDEX dias_oplaeg ON dias(oplaeg, orden, id, deleted) WHERE deleted = 0",
  NULL,
};
static const char *const rammetal_indices[] = {
  /* The kommune's are those in which both places are NULL. */
  "CREATE INDEX rammetal_sted ON rammetal(dagtilbud, distrikt, noegletal, dato, deleted) WHERE deleted = 0",
  "CREATE INDEX rammetal_noegletal ON rammetal(noegletal, deleted) WHERE deleted = 0",
  NULL,
};
static const char *const tildeling_indices[] = {
  "CREATE INDEX tildeling_kort ON tildeling(kort) WHERE deleted = 0",
  NULL,
};

#define TABLE(ID, NAME, INDICES) \
  { .id = PEJL_TABLE_##ID, .name = #NAME, .fields = NAME##_fields, .n_fields = G_N_ELEMENTS (NAME##_fields), \
    .indices = INDICES }
#define OF_TILSYN(ID, NAME, INDICES, CONTENT) \
  { .id = PEJL_TABLE_##ID, .name = #NAME, .fields = NAME##_fields, .n_fields = G_N_ELEMENTS (NAME##_fields), \
    .indices = INDICES, .owner = PEJL_FIELD_##ID##_TILSYN, .content = CONTENT }

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
  { .id = PEJL_TABLE_TILSYN, .name = "tilsyn", .fields = tilsyn_fields, .n_fields = G_N_ELEMENTS (tilsyn_fields),
    .indices = tilsyn_indices, .content = TRUE },
  OF_TILSYN (EVIDENS, evidens, evidens_indices, TRUE),
  OF_TILSYN (EVIDENS_TEGN, evidens_tegn, evidens_tegn_indices, TRUE),
  OF_TILSYN (VURDERING, vurdering, vurdering_indices, TRUE),
  OF_TILSYN (VURDERING_EVIDENS, vurdering_evidens, vurdering_evidens_indices, TRUE),
  OF_TILSYN (MEDVURDERING, medvurdering, medvurdering_indices, TRUE),
  OF_TILSYN (VEDHAEFTNING, vedhaeftning, vedhaeftning_indices, TRUE),
  OF_TILSYN (SKRIDT, skridt, skridt_indices, FALSE),
  OF_TILSYN (TILSYN_VERSION, tilsyn_version, tilsyn_version_indices, FALSE),
  OF_TILSYN (KOMMENTAR, kommentar, kommentar_indices, FALSE),
  TABLE (HANDLEPLAN, handleplan, handleplan_indices),
  TABLE (PUNKT, punkt, punkt_indices),
  TABLE (PUNKT_NOTE, punkt_note, punkt_note_indices),
  TABLE (SAG, sag, sag_indices),
  TABLE (SAG_KRAV, sag_krav, sag_krav_indices),
  TABLE (REGEL, regel, no_indices),
  TABLE (AFGOERELSE, afgoerelse, afgoerelse_indices),
  TABLE (AFTALE, aftale, aftale_indices),
  TABLE (ORD, ord, no_indices),
  TABLE (OPLAEG, oplaeg, no_indices),
  TABLE (DIAS, dias, dias_indices),
  TABLE (NOEGLETAL, noegletal, no_indices),
  TABLE (RAMMETAL, rammetal, rammetal_indices),
  TABLE (KORT, kort, no_indices),
  TABLE (TILDELING, tildeling, tildeling_indices),
  TABLE (SLETNING, sletning, no_indices),
};
G_STATIC_ASSERT (G_N_ELEMENTS (tables) == PEJL_TABLE_LAST);

static const PejlFieldInfo deleted_field = FIELD (DELETED, "deleted", INTEGER, FALSE, FALSE);

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
