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
pejl_anmeldt_name (gboolean anmeldt)
{
  return anmeldt ? "anmeldt" : "uanmeldt";
}
