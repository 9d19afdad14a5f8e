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
} PejlMaal;

/* Danish words for people, e.g. "observation", "børneperspektiv"; never NULL: "ukendt" outside the list. */
const char *pejl_art_name (PejlArt art);
const char *pejl_retning_name (PejlRetning retning); /* "styrker", "mangler", "åben" */
const char *pejl_omfang_name (PejlOmfang omfang);
const char *pejl_type_name (PejlType type);
const char *pejl_ejerform_name (PejlEjerform ejerform);
const char *pejl_status_name (PejlStatus status);
const char *pejl_anmeldt_name (gboolean anmeldt); /* "anmeldt", "uanmeldt" */

G_END_DECLS
