// SPDX-License-Identifier: GPL-3.0-or-later
// Which place a row of context figures is about: the municipality's houses and distrikter, found by number or name.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef struct _PejlRammeSteder PejlRammeSteder;

PejlRammeSteder *pejl_ramme_steder_new (PejlReader *reader);
void pejl_ramme_steder_free (PejlRammeSteder *steder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRammeSteder, pejl_ramme_steder_free)

/* What a row says of its place; each "" when the file has no such column or the cell is empty. */
typedef struct
{
  const char *nummer;   /* G-number or daginstitutionsnummer */
  const char *sted;     /* name of a dagtilbud, of a distrikt, or "hele kommunen"; also a number */
  const char *distrikt;
  const char *kommune;
} PejlRammeSpor;

/* Both ids nil: the kommune. */
typedef struct
{
  PejlId dagtilbud;
  PejlId distrikt;
  const char *navn;     /* borrowed from steder */
} PejlRammeSted;

typedef enum
{
  PEJL_RAMMEFUND_FUNDET,
  PEJL_RAMMEFUND_INTET,         /* the row names no place */
  PEJL_RAMMEFUND_UKENDT,
  PEJL_RAMMEFUND_FLERTYDIGT,    /* several houses have the name, or the institution several houses */
  PEJL_RAMMEFUND_ANDEN_KOMMUNE,
} PejlRammeFund;

/* The number goes before the name, the house before its distrikt, that before the kommune. A distrikt beside a house's name only
 * tells which of several houses of that name it is. */
PejlRammeFund pejl_ramme_steder_find (const PejlRammeSteder *steder, const PejlRammeSpor *spor, PejlRammeSted *sted);
/* Whether the text is the number or name of a place by itself. */
gboolean pejl_ramme_steder_kender (const PejlRammeSteder *steder, const char *text);

G_END_DECLS
