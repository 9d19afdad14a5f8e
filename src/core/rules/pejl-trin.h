// SPDX-License-Identifier: GPL-3.0-or-later
// The seven steps of a tilsyn as one line shows them: which are taken, where it stands, which are planned, and when.
#pragma once

#include "core/model/pejl-proces.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_TRIN_INGEN = 0,            /* neither taken nor planned */
  PEJL_TRIN_TAGET,
  PEJL_TRIN_NU,
  PEJL_TRIN_PLANLAGT,             /* comes later, and has a date */
} PejlTrinTilstand;

typedef struct
{
  PejlStatus status;
  PejlTrinTilstand tilstand;
  char dato[PEJL_DATO_LEN];       /* ISO, or "" */
} PejlTrin;

/* trin: PEJL_STATUS_LAST of them, in order. skridt: PejlSkridt* of all versions; those of the present version count, and up to
 * kladde those before it, since a correction takes no new visit. A planned visit that was written before steps had dates
 * has the date of the tilsyn. */
void pejl_trin_fill (PejlTrin *trin, const PejlTilsyn *tilsyn, const GPtrArray *skridt);

/* Whether the dialogue with the leder was held, in any version: the step is dated no later than today. */
gboolean pejl_trin_dialog_holdt (const PejlTilsyn *tilsyn, const GPtrArray *skridt, const char *i_dag);

/* "Dialog": the step's name as there is room for it on the line. Newly allocated. */
char *pejl_trin_navn (PejlStatus status);
/* Under the step: "19. maj", with the year when it is another; "i dag"; "nu"; "–". Newly allocated. */
char *pejl_trin_kort (const PejlTrin *trin, const char *i_dag);
/* Aloud: "Dialog, planlagt 19. maj". Newly allocated. */
char *pejl_trin_sagt (const PejlTrin *trin, const char *i_dag);
/* "19. maj", with the year when it is another than today's; no-break space between. Newly allocated. */
char *pejl_trin_dag (const char *dato, const char *i_dag);

G_END_DECLS
