// SPDX-License-Identifier: GPL-3.0-or-later
// The Danish names of the domain's closed lists.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-domaene.h"

#define UNKNOWN "ukendt"

const char *
pejl_art_name (PejlArt art)
{
  switch (art)
    {
    case PEJL_ART_OBSERVATION:
      return "observation";
    case PEJL_ART_SAMTALE:
      return "samtale";
    case PEJL_ART_BOERNEPERSPEKTIV:
      return "børneperspektiv";
    case PEJL_ART_DOKUMENT:
      return "dokument";
    case PEJL_ART_DATA:
      return "data";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_med_navne (guint med)
{
  static const char *const navne[PEJL_MED_ALLE + 1] = {
    "",
    "leder",
    "medarbejdere",
    "leder og medarbejdere",
    "forældre",
    "leder og forældre",
    "medarbejdere og forældre",
    "leder, medarbejdere og forældre",
    "andre",
    "leder og andre",
    "medarbejdere og andre",
    "leder, medarbejdere og andre",
    "forældre og andre",
    "leder, forældre og andre",
    "medarbejdere, forældre og andre",
    "leder, medarbejdere, forældre og andre",
  };

  return navne[med & PEJL_MED_ALLE];
}

const char *
pejl_retning_name (PejlRetning retning)
{
  switch (retning)
    {
    case PEJL_RETNING_STYRKER:
      return "styrker";
    case PEJL_RETNING_MANGLER:
      return "mangler";
    case PEJL_RETNING_AABEN:
      return "åben";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_omfang_name (PejlOmfang omfang)
{
  switch (omfang)
    {
    case PEJL_OMFANG_DAGTILBUD:
      return "dagtilbud";
    case PEJL_OMFANG_DISTRIKT:
      return "distrikt";
    case PEJL_OMFANG_CENTER:
      return "center";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_type_name (PejlType type)
{
  switch (type)
    {
    case PEJL_TYPE_VUGGESTUE:
      return "vuggestue";
    case PEJL_TYPE_BOERNEHAVE:
      return "børnehave";
    case PEJL_TYPE_ALDERSINTEGRERET:
      return "aldersintegreret";
    case PEJL_TYPE_DAGPLEJE:
      return "dagpleje";
    case PEJL_TYPE_BOERNEHAVE_2_5:
      return "børnehave 2-5 år";
    case PEJL_TYPE_UKENDT:
    default:
      return UNKNOWN;
    }
}

const char *
pejl_ejerform_name (PejlEjerform ejerform)
{
  switch (ejerform)
    {
    case PEJL_EJERFORM_KOMMUNAL:
      return "kommunal";
    case PEJL_EJERFORM_SELVEJENDE:
      return "selvejende";
    case PEJL_EJERFORM_PRIVAT:
      return "privat";
    case PEJL_EJERFORM_UDLICITERET:
      return "udliciteret";
    case PEJL_EJERFORM_UKENDT:
    default:
      return UNKNOWN;
    }
}

const char *
pejl_status_name (PejlStatus status)
{
  switch (status)
    {
    case PEJL_STATUS_PLANLAGT:
      return "planlagt";
    case PEJL_STATUS_GENNEMFOERT:
      return "gennemført";
    case PEJL_STATUS_KLADDE:
      return "kladde";
    case PEJL_STATUS_DIALOG:
      return "dialog med leder";
    case PEJL_STATUS_I_HOERING:
      return "i høring";
    case PEJL_STATUS_ENDELIG:
      return "endelig";
    case PEJL_STATUS_OFFENTLIGGJORT:
      return "offentliggjort";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_bekymring_name (PejlBekymring bekymring)
{
  switch (bekymring)
    {
    case PEJL_BEKYMRING_IKKE_VALGT:
      return "ikke valgt";
    case PEJL_BEKYMRING_INGEN:
      return "ingen bekymring";
    case PEJL_BEKYMRING_BEKYMRING:
      return "bekymring";
    case PEJL_BEKYMRING_ALVORLIG:
      return "alvorlig bekymring";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_kommentar_fra_name (PejlKommentarFra fra)
{
  switch (fra)
    {
    case PEJL_KOMMENTAR_LEDER:
      return "leder";
    case PEJL_KOMMENTAR_BESTYRELSE:
      return "forældrebestyrelse";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_punkt_status_name (PejlPunktStatus status)
{
  switch (status)
    {
    case PEJL_PUNKT_AABEN:
      return "åben";
    case PEJL_PUNKT_I_GANG:
      return "i gang";
    case PEJL_PUNKT_AFVENTER:
      return "afventer";
    case PEJL_PUNKT_LUKKET:
      return "lukket";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_sag_art_name (PejlSagArt art)
{
  switch (art)
    {
    case PEJL_SAG_SKAERPET:
      return "skærpet tilsyn";
    case PEJL_SAG_INDSATS:
      return "særlig indsats";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_aftale_art_name (PejlAftaleArt art)
{
  switch (art)
    {
    case PEJL_AFTALE_SAMTALE:
      return "samtale";
    case PEJL_AFTALE_HANDLEPLAN:
      return "opfølgning";
    case PEJL_AFTALE_UDVALG:
      return "udvalg";
    case PEJL_AFTALE_ANDET:
      return "andet";
    default:
      return UNKNOWN;
    }
}

const char *
pejl_anmeldt_name (gboolean anmeldt)
{
  return anmeldt ? "anmeldt" : "uanmeldt";
}
