// SPDX-License-Identifier: GPL-3.0-or-later
// The closed word lists of the domain. The store holds the ids (stable, ASCII); people see the names.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Kind of an evidens; Ctrl+1…5 in the editor. */
typedef enum
{
  PEJL_ART_OBSERVATION = 1,
  PEJL_ART_SAMTALE,
  PEJL_ART_BOERNEPERSPEKTIV,
  PEJL_ART_DOKUMENT,
  PEJL_ART_DATA,
} PejlArt;
#define PEJL_ART_LAST PEJL_ART_DATA

/* Whether an evidens shows the tegn or shows that it is missing. */
typedef enum
{
  PEJL_RETNING_MANGLER = -1,
  PEJL_RETNING_AABEN = 0,
  PEJL_RETNING_STYRKER = 1,
} PejlRetning;

/* What a registrering is about; decides which roles' tegn are offered. */
typedef enum
{
  PEJL_OMFANG_DAGTILBUD = 1,
  PEJL_OMFANG_DISTRIKT,
  PEJL_OMFANG_CENTER,
} PejlOmfang;

/* Whom a samtale was with; bits. § 5 a asks for dialogue with leder and medarbejdere. What children say is a kind of its own. */
typedef enum
{
  PEJL_MED_LEDER = 1 << 0,
  PEJL_MED_MEDARBEJDERE = 1 << 1,
  PEJL_MED_FORAELDRE = 1 << 2,
  PEJL_MED_ANDRE = 1 << 3,
} PejlMed;
#define PEJL_MED_ALLE 0xfu

/* STIL's instType3. */
typedef enum
{
  PEJL_TYPE_UKENDT = 0,
  PEJL_TYPE_VUGGESTUE = 6010,
  PEJL_TYPE_BOERNEHAVE = 6011,
  PEJL_TYPE_ALDERSINTEGRERET = 6012,
  PEJL_TYPE_DAGPLEJE = 6013,
  PEJL_TYPE_BOERNEHAVE_2_5 = 6014,
} PejlType;

/* STIL's ejerformKode. */
typedef enum
{
  PEJL_EJERFORM_UKENDT = 0,
  PEJL_EJERFORM_KOMMUNAL = 1,
  PEJL_EJERFORM_SELVEJENDE = 2,
  PEJL_EJERFORM_PRIVAT = 3,
  PEJL_EJERFORM_UDLICITERET = 4,
} PejlEjerform;

/* Where a tilsyn stands (dagtilbudsloven § 5 b and domain practice). */
typedef enum
{
  PEJL_STATUS_PLANLAGT = 1,
  PEJL_STATUS_GENNEMFOERT,
  PEJL_STATUS_KLADDE,
  PEJL_STATUS_DIALOG,
  PEJL_STATUS_I_HOERING,
  PEJL_STATUS_ENDELIG,
  PEJL_STATUS_OFFENTLIGGJORT,
} PejlStatus;
#define PEJL_STATUS_LAST PEJL_STATUS_OFFENTLIGGJORT

/* What a vurdering judges. */
typedef enum
{
  PEJL_MAAL_OMRAADE = 1,
  PEJL_MAAL_TEGN,
  PEJL_MAAL_SAMLET,
  PEJL_MAAL_TEMA, /* a theme of a redskab that is not the strategy's areas */
} PejlMaal;

/* Dagtilbudsloven § 5 b: separate from any level, and never reckoned from one. */
typedef enum
{
  PEJL_BEKYMRING_IKKE_VALGT = 0,
  PEJL_BEKYMRING_INGEN,
  PEJL_BEKYMRING_BEKYMRING, /* skærpet tilsyn must start */
  PEJL_BEKYMRING_ALVORLIG,  /* skærpet tilsyn and handleplan, both at once */
} PejlBekymring;

typedef enum
{
  PEJL_KOMMENTAR_LEDER = 1,
  PEJL_KOMMENTAR_BESTYRELSE, /* forældrebestyrelsen */
} PejlKommentarFra;

/* Where a point of a handleplan stands. */
typedef enum
{
  PEJL_PUNKT_AABEN = 1,
  PEJL_PUNKT_I_GANG,
  PEJL_PUNKT_AFVENTER,
  PEJL_PUNKT_LUKKET,
} PejlPunktStatus;
#define PEJL_PUNKT_LAST PEJL_PUNKT_LUKKET

typedef enum
{
  PEJL_SAG_SKAERPET = 1, /* skærpet tilsyn */
  PEJL_SAG_INDSATS,      /* særlig indsats, two years */
} PejlSagArt;

/* What opened a case. */
typedef enum
{
  PEJL_SAG_KILDE_TILSYN = 1, /* bekymring at a visit */
  PEJL_SAG_KILDE_REGEL,      /* a local rule proposed it */
  PEJL_SAG_KILDE_HAAND,      /* outside a visit: complaints, absence, turnover … */
} PejlSagKilde;

/* What a local rule looks at. */
typedef enum
{
  PEJL_REGEL_TEMAER = 1, /* n of the themes or areas at a level or below */
  PEJL_REGEL_BEKYMRING,  /* the bekymringsgrad is this one or graver */
  PEJL_REGEL_SAMLET,     /* the level of the whole is this one or below */
} PejlRegelArt;

/* What a rule can propose; bits. */
typedef enum
{
  PEJL_REGEL_FORSLAG_SKAERPET = 1 << 0,
  PEJL_REGEL_FORSLAG_HANDLEPLAN = 1 << 1,
  PEJL_REGEL_FORSLAG_INDSATS = 1 << 2,
} PejlRegelForslag;

/* Dates of the årshjul that are no tilsyn. */
typedef enum
{
  PEJL_AFTALE_SAMTALE = 1, /* status- og læringssamtale */
  PEJL_AFTALE_HANDLEPLAN,  /* follow-up */
  PEJL_AFTALE_UDVALG,
  PEJL_AFTALE_ANDET,
} PejlAftaleArt;
#define PEJL_AFTALE_LAST PEJL_AFTALE_ANDET

typedef enum
{
  PEJL_ORD_NAVN = 1, /* warn of it as of a name */
  PEJL_ORD_TILLADT,  /* no name here */
} PejlOrdArt;

/* Danish words for people, e.g. "observation", "børneperspektiv"; never NULL: "ukendt" outside the list. */
const char *pejl_art_name (PejlArt art);
/* "leder og medarbejdere"; "" for 0. */
const char *pejl_med_navne (guint med);
const char *pejl_retning_name (PejlRetning retning); /* "styrker", "mangler", "åben" */
const char *pejl_omfang_name (PejlOmfang omfang);
const char *pejl_type_name (PejlType type);
const char *pejl_ejerform_name (PejlEjerform ejerform);
const char *pejl_status_name (PejlStatus status);
const char *pejl_bekymring_name (PejlBekymring bekymring); /* "ikke valgt", "ingen bekymring", … */
const char *pejl_kommentar_fra_name (PejlKommentarFra fra); /* "leder", "forældrebestyrelse" */
const char *pejl_punkt_status_name (PejlPunktStatus status); /* "åben", "i gang", "afventer", "lukket" */
const char *pejl_sag_art_name (PejlSagArt art);
const char *pejl_aftale_art_name (PejlAftaleArt art);
const char *pejl_anmeldt_name (gboolean anmeldt); /* "anmeldt", "uanmeldt" */

G_END_DECLS
