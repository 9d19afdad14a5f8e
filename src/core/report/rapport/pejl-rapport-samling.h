// SPDX-License-Identifier: GPL-3.0-or-later
// All reports of a period into a folder, named so that an ESDH finds their place.
#pragma once

#include "core/report/rapport/pejl-tilsynsrapport.h"

G_BEGIN_DECLS

/* What is to be written. */
typedef struct
{
  PejlFilter filter;         /* period, and which houses */
  const char *mappe;         /* made when it is not there */
  const char *kle;           /* KLE code for the names; NULL: the municipality's */
  gboolean html;             /* the parents' report as a page for the house's site too */
  gboolean trods;            /* also when something in them looks like a CPR number */
} PejlRapportSamling;

/* What was. */
typedef struct
{
  guint filer;
  guint tilsyn;
  GPtrArray *oversprungne;   /* char *: a report that was not written, and why */
  GPtrArray *advarsler;      /* char *: what looks like a person, of which tilsyn: a number anywhere, a name in what the public reads */
  guint numre;               /* of them, CPR numbers */
} PejlRapportSamlingTal;
void pejl_rapport_samling_tal_clear (PejlRapportSamlingTal *tal);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PejlRapportSamlingTal, pejl_rapport_samling_tal_clear)

/* Of each tilsyn of the period that is endelig: for parents, for staff and leder, political, and its handleplan where there is
 * one; of a dagpleje its one report instead of the first and third. Then one report a distrikt. All are looked through before the
 * first is written, as they were then: with something that looks like a CPR number in any, nothing is (PEJL_REPORT_ERROR_CPR), unless
 * trods. tal is filled also when FALSE is returned; what was written until then stays. Errors: PEJL_REPORT_ERROR, with _CANCELLED when
 * cancelled. progress (may be NULL): tilsyn and distrikter written, and how many there are; 0 while they are looked through. Safe in a
 * worker thread with its own reader. */
gboolean pejl_rapport_samling_write (PejlReader *reader, const PejlRapportSamling *samling, GCancellable *cancellable,
                                     GFileProgressCallback progress, gpointer user_data, PejlRapportSamlingTal *tal,
                                     GError **error);

/* "28.09.00-K09_G15475_2025-05-13_foraeldre.pdf": case number, KLE, G-number, day and reader, those that are there, each
 * without what file systems do not take. */
char *pejl_rapport_filnavn (const char *sagsnummer, const char *kle, const char *gnummer, const char *dato, const char *til,
                            const char *endelse);

G_END_DECLS
