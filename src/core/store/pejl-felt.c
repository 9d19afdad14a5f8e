// SPDX-License-Identifier: GPL-3.0-or-later
// Names of fields and tables in Danish, as history and search tell them.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-felt.h"

#include "core/model/pejl-domaene.h"

typedef struct
{
  guint32 id;
  const char *navn;
} Navn;

static const Navn felter[] = {
  { PEJL_FIELD_DELETED, "slettet" },
  { PEJL_FIELD_TILSYN_ANMELDT, "anmeldt" },
  { PEJL_FIELD_TILSYN_DATO, "dato" },
  { PEJL_FIELD_TILSYN_STATUS, "trin" },
  { PEJL_FIELD_TILSYN_KONSULENT, "konsulent" },
  { PEJL_FIELD_TILSYN_MEDKONSULENT, "anden konsulent" },
  { PEJL_FIELD_TILSYN_BOERN, "børn" },
  { PEJL_FIELD_TILSYN_VOKSNE, "voksne" },
  { PEJL_FIELD_TILSYN_FRA, "fra kl." },
  { PEJL_FIELD_TILSYN_TIL, "til kl." },
  { PEJL_FIELD_TILSYN_BEKYMRING, "bekymringsgrad" },
  { PEJL_FIELD_TILSYN_BEKYMRING_GRUND, "begrundelse for bekymringsgrad" },
  { PEJL_FIELD_TILSYN_NOTE, "rå note" },
  { PEJL_FIELD_TILSYN_TILBAGEMELDING, "tilbagemelding" },
  { PEJL_FIELD_TILSYN_OFFENTLIG, "offentlig tekst" },
  { PEJL_FIELD_TILSYN_LOVET, "lovet til næste gang" },
  { PEJL_FIELD_TILSYN_UDGIVES, "udgives senest" },
  { PEJL_FIELD_EVIDENS_ART, "slags" },
  { PEJL_FIELD_EVIDENS_TIDSPUNKT, "tidspunkt" },
  { PEJL_FIELD_EVIDENS_STUE, "stue" },
  { PEJL_FIELD_EVIDENS_TEKST, "tekst" },
  { PEJL_FIELD_EVIDENS_BOERN, "børn" },
  { PEJL_FIELD_EVIDENS_VOKSNE, "voksne" },
  { PEJL_FIELD_EVIDENS_RUNDE, "runde" },
  { PEJL_FIELD_EVIDENS_MED, "samtale med" },
  { PEJL_FIELD_EVIDENS_TEGN_RETNING, "retning" },
  { PEJL_FIELD_VURDERING_NIVEAU, "niveau" },
  { PEJL_FIELD_VURDERING_BEGRUNDELSE, "begrundelse" },
  { PEJL_FIELD_VURDERING_TOLKNING, "tolkning" },
  { PEJL_FIELD_VURDERING_OFFENTLIG, "offentlig tekst" },
  { PEJL_FIELD_VURDERING_UDEN_EVIDENS, "vurderet uden evidens" },
  { PEJL_FIELD_MEDVURDERING_NIVEAU, "niveau" },
  { PEJL_FIELD_MEDVURDERING_BEGRUNDELSE, "begrundelse" },
  { PEJL_FIELD_VEDHAEFTNING_NAVN, "filnavn" },
  { PEJL_FIELD_VEDHAEFTNING_TEKST, "hvad det viser" },
  { PEJL_FIELD_KOMMENTAR_TEKST, "kommentar" },
  { PEJL_FIELD_HANDLEPLAN_TITEL, "titel" },
  { PEJL_FIELD_HANDLEPLAN_BESTYRELSEN, "forældrebestyrelsens kommentar" },
  { PEJL_FIELD_PUNKT_TITEL, "titel" },
  { PEJL_FIELD_PUNKT_MAAL, "mål" },
  { PEJL_FIELD_PUNKT_HANDLING, "handling" },
  { PEJL_FIELD_PUNKT_ANSVARLIG, "ansvarlig" },
  { PEJL_FIELD_PUNKT_FRIST, "frist" },
  { PEJL_FIELD_PUNKT_OPFOELGNING, "opfølgning" },
  { PEJL_FIELD_PUNKT_STATUS, "tilstand" },
  { PEJL_FIELD_PUNKT_NOTE_TEKST, "note" },
  { PEJL_FIELD_SAG_GRUND, "bekymringen" },
  { PEJL_FIELD_SAG_AABNET, "åbnet" },
  { PEJL_FIELD_SAG_LUKKET, "lukket" },
  { PEJL_FIELD_SAG_LUKKET_GRUND, "begrundelse for at lukke" },
  { PEJL_FIELD_AFGOERELSE_GRUND, "begrundelse" },
  { PEJL_FIELD_AFTALE_DATO, "dato" },
  { PEJL_FIELD_AFTALE_TITEL, "titel" },
  { PEJL_FIELD_AFTALE_NOTE, "note" },
  { PEJL_FIELD_TILSYN_TIDLIGERE_SET, "tidligere besøg og handleplan gennemgået" },
  { PEJL_FIELD_TILSYN_SAGSNUMMER, "sagsnummer" },
  { PEJL_FIELD_EVIDENS_SEKUNDER, "sekunder" },
  { PEJL_FIELD_EVIDENS_TEGN_EVIDENS, "evidens" },
  { PEJL_FIELD_EVIDENS_TEGN_TEGN, "tegn" },
  { PEJL_FIELD_VURDERING_OMRAADE, "område" },
  { PEJL_FIELD_VURDERING_TEGN, "tegn" },
  { PEJL_FIELD_VURDERING_REDSKAB, "redskab" },
  { PEJL_FIELD_VURDERING_TEMA, "tema" },
  { PEJL_FIELD_VURDERING_POINT, "point" },
  { PEJL_FIELD_MEDVURDERING_PERSON, "konsulent" },
  { PEJL_FIELD_VEDHAEFTNING_TYPE, "type" },
  { PEJL_FIELD_VEDHAEFTNING_BYTES, "byte" },
  { PEJL_FIELD_VEDHAEFTNING_SHA256, "fingeraftryk (SHA-256)" },
  { PEJL_FIELD_VEDHAEFTNING_EVIDENS, "hører til evidens" },
  { PEJL_FIELD_SKRIDT_STATUS, "trin" },
  { PEJL_FIELD_SKRIDT_VERSION, "version" },
  { PEJL_FIELD_SKRIDT_DATO, "dato" },
  { PEJL_FIELD_SKRIDT_PERSON, "konsulent" },
  { PEJL_FIELD_SKRIDT_NOTE, "note" },
  { PEJL_FIELD_TILSYN_VERSION_NR, "nummer" },
  { PEJL_FIELD_TILSYN_VERSION_GRUND, "grund til rettelsen" },
  { PEJL_FIELD_TILSYN_VERSION_AABNET, "åbnet" },
  { PEJL_FIELD_TILSYN_VERSION_AABNET_AF, "åbnet af" },
  { PEJL_FIELD_TILSYN_VERSION_LAAST, "gjort endelig" },
  { PEJL_FIELD_TILSYN_VERSION_LAAST_AF, "gjort endelig af" },
  { PEJL_FIELD_KOMMENTAR_FRA, "fra" },
  { PEJL_FIELD_KOMMENTAR_DATO, "dato" },
  { PEJL_FIELD_KOMMENTAR_VERSION, "version" },
  { PEJL_FIELD_AFGOERELSE_FORSLAG, "forslag" },
  { PEJL_FIELD_AFGOERELSE_VALG, "som foreslået" },
  { PEJL_FIELD_AFGOERELSE_PERSON, "konsulent" },
  { PEJL_FIELD_AFGOERELSE_DATO, "dato" },
  { PEJL_FIELD_HANDLEPLAN_DAGTILBUD, "dagtilbud" },
  { PEJL_FIELD_HANDLEPLAN_DATO, "dato" },
  { PEJL_FIELD_PUNKT_NR, "nummer" },
  { PEJL_FIELD_PUNKT_EVIDENS, "fra evidens" },
  { PEJL_FIELD_PUNKT_TEGN, "tegn" },
  { PEJL_FIELD_PUNKT_OMRAADE, "område" },
  { PEJL_FIELD_PUNKT_OPRETTET, "oprettet" },
  { PEJL_FIELD_PUNKT_LUKKET, "lukket" },
  { PEJL_FIELD_PUNKT_NOTE_PUNKT, "punkt" },
  { PEJL_FIELD_PUNKT_NOTE_DATO, "dato" },
  { PEJL_FIELD_PUNKT_NOTE_PERSON, "konsulent" },
  { PEJL_FIELD_NOEGLETAL_NAVN, "navn" },
  { PEJL_FIELD_NOEGLETAL_ENHED, "enhed" },
  { PEJL_FIELD_RAMMETAL_DATO, "dato" },
  { PEJL_FIELD_RAMMETAL_VAERDI, "tal" },
  { PEJL_FIELD_RAMMETAL_KILDE, "kilde" },
};

static const Navn tabeller[] = {
  { PEJL_TABLE_DISTRIKT, "distrikt" },
  { PEJL_TABLE_DAGTILBUD, "dagtilbud" },
  { PEJL_TABLE_STUE, "stue" },
  { PEJL_TABLE_TEGN, "tegn" },
  { PEJL_TABLE_TILSYN, "tilsyn" },
  { PEJL_TABLE_EVIDENS, "evidens" },
  { PEJL_TABLE_VURDERING, "vurdering" },
  { PEJL_TABLE_MEDVURDERING, "anden konsulents vurdering" },
  { PEJL_TABLE_VEDHAEFTNING, "bilag" },
  { PEJL_TABLE_KOMMENTAR, "kommentar" },
  { PEJL_TABLE_HANDLEPLAN, "handleplan" },
  { PEJL_TABLE_PUNKT, "punkt i handleplan" },
  { PEJL_TABLE_PUNKT_NOTE, "note til punkt" },
  { PEJL_TABLE_SAG, "skærpet tilsyn" },
  { PEJL_TABLE_AFGOERELSE, "afgørelse" },
  { PEJL_TABLE_REGEL, "regel" },
  { PEJL_TABLE_AFTALE, "aftale" },
  { PEJL_TABLE_NOEGLETAL, "nøgletal" },
  { PEJL_TABLE_RAMMETAL, "rammetal" },
  { PEJL_TABLE_DIAS, "dias" },
  { PEJL_TABLE_EVIDENS_TEGN, "tegn ved evidens" },
  { PEJL_TABLE_SKRIDT, "trin" },
  { PEJL_TABLE_TILSYN_VERSION, "version" },
  { PEJL_TABLE_OPLAEG, "oplæg" },
  { PEJL_TABLE_SAG_KRAV, "krav i skærpet tilsyn" },
  { PEJL_TABLE_KOMMUNE, "kommunens oplysninger" },
};

static const char *
find_navn (const Navn *navne, guint n, guint32 id)
{
  for (guint i = 0; i < n; i++)
    if (navne[i].id == id)
      return navne[i].navn;
  return NULL;
}

const char *
pejl_felt_navn (PejlField field)
{
  const char *navn = find_navn (felter, G_N_ELEMENTS (felter), field);
  const PejlFieldInfo *info;

  if (navn != NULL)
    return navn;
  info = pejl_schema_field (field / 100, field);
  return info != NULL ? info->column : "?";
}

const char *
pejl_tabel_navn (PejlTable table)
{
  const char *navn = find_navn (tabeller, G_N_ELEMENTS (tabeller), table);
  const PejlTableInfo *info = pejl_schema_table (table);

  if (navn != NULL)
    return navn;
  return info != NULL ? info->name : "?";
}

const char *
pejl_felt_ord (PejlField field, gint64 number)
{
  switch (field)
    {
    case PEJL_FIELD_TILSYN_STATUS:
    case PEJL_FIELD_SKRIDT_STATUS:
      return pejl_status_name ((PejlStatus) number);
    case PEJL_FIELD_TILSYN_OMFANG:
    case PEJL_FIELD_ROLLE_OMFANG:
      return pejl_omfang_name ((PejlOmfang) number);
    case PEJL_FIELD_TILSYN_ANMELDT:
      return pejl_anmeldt_name (number != 0);
    case PEJL_FIELD_TILSYN_BEKYMRING:
      return pejl_bekymring_name ((PejlBekymring) number);
    case PEJL_FIELD_EVIDENS_ART:
      return pejl_art_name ((PejlArt) number);
    case PEJL_FIELD_EVIDENS_MED:
      return number != 0 ? pejl_med_navne ((guint) number) : "ikke sagt";
    case PEJL_FIELD_EVIDENS_TEGN_RETNING:
      return pejl_retning_name ((PejlRetning) number);
    case PEJL_FIELD_DAGTILBUD_TYPE:
      return pejl_type_name ((PejlType) number);
    case PEJL_FIELD_DAGTILBUD_EJERFORM:
      return pejl_ejerform_name ((PejlEjerform) number);
    case PEJL_FIELD_KOMMENTAR_FRA:
      return pejl_kommentar_fra_name ((PejlKommentarFra) number);
    case PEJL_FIELD_PUNKT_STATUS:
      return pejl_punkt_status_name ((PejlPunktStatus) number);
    case PEJL_FIELD_SAG_ART:
      return pejl_sag_art_name ((PejlSagArt) number);
    case PEJL_FIELD_AFTALE_ART:
      return pejl_aftale_art_name ((PejlAftaleArt) number);
    case PEJL_FIELD_DELETED:
    case PEJL_FIELD_DAGTILBUD_AKTIV:
    case PEJL_FIELD_VURDERING_UDEN_EVIDENS:
    case PEJL_FIELD_AFGOERELSE_VALG:
    case PEJL_FIELD_SAG_ALVORLIG:
    case PEJL_FIELD_REGEL_AKTIV:
      return number != 0 ? "ja" : "nej";
    default:
      return NULL;
    }
}
