// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines of a handleplan's points. The law sets none but "in immediate continuation" (dagtilbudsloven § 5 b); every number
// of days is the municipality's own.
#pragma once

#include "core/model/pejl-dato.h"
#include "core/model/pejl-handleplan.h"

G_BEGIN_DECLS

/* A deadline as near as this, or nearer, asks for attention; in Overblik too. */
#define PEJL_FRIST_SNART 14

typedef enum
{
  PEJL_FRIST_INGEN = 1, /* not closed, and no day is agreed */
  PEJL_FRIST_GOD_TID,
  PEJL_FRIST_NAER,      /* today, or within PEJL_FRIST_SNART days */
  PEJL_FRIST_OVER,      /* the day has passed */
  PEJL_FRIST_LUKKET,
} PejlFristStand;

/* Days from i_dag to the deadline; negative when it has passed, 0 on its day. 0 too for no deadline ("" or no date). */
int pejl_frist_dage (const char *frist, const char *i_dag);
PejlFristStand pejl_frist_stand (const PejlPunkt *punkt, const char *i_dag);
/* How many days after its deadline the point is, or was when it was closed; 0 or less: in time. */
int pejl_frist_dage_over (const PejlPunkt *punkt, const char *i_dag);
/* Days since it was made, until it was closed or i_dag; never negative. */
int pejl_frist_alder (const PejlPunkt *punkt, const char *i_dag);

/* Danish, short, as on a card: "11 dage over", "i dag", "6 dage", "lukket 3. april", "ingen frist". Newly allocated. */
char *pejl_frist_tekst (const PejlPunkt *punkt, const char *i_dag);
/* The same as a whole: "frist 1. maj 2026, 11 dage over fristen"; for a screen reader and for lists. Newly allocated. */
char *pejl_frist_saetning (const PejlPunkt *punkt, const char *i_dag);
/* "6. maj", with its year when that is another than i_dag's. Newly allocated. */
char *pejl_frist_dag (const char *dato, const char *i_dag);

/* The deadline offered for a point made on that day: dage days later; buf becomes "" when dage is 0 (none is set). */
void pejl_frist_standard (const char *dato, guint dage, char buf[PEJL_DATO_LEN]);

G_END_DECLS
