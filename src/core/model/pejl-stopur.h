// SPDX-License-Identifier: GPL-3.0-or-later
// The stopwatch of a visit's observation cycles. It is told the time and reads no clock, so that it goes on after a
// restart as if the program had never been away.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A round that was begun so many seconds ago was forgotten, not observed. */
#define PEJL_STOPUR_GLEMT (6 * 60 * 60)

typedef struct
{
  guint nr;        /* from 1 */
  gint64 begyndt;  /* unix seconds */
  gint64 sluttet;  /* unix seconds; 0: it runs */
} PejlRunde;

/* The rounds of one visit, oldest first; only the last can run. */
typedef struct
{
  GArray *runder; /* PejlRunde */
} PejlStopur;

void pejl_stopur_init (PejlStopur *stopur);
void pejl_stopur_clear (PejlStopur *stopur);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PejlStopur, pejl_stopur_clear)

/* now: unix seconds, in all of these. A clock that was set back counts as no time at all. */

/* Begins the next round, numbered after all that there were; last: the highest number in the visit's evidens, which another
 * copy may have written. Does nothing while one runs. */
void pejl_stopur_start (PejlStopur *stopur, gint64 now, guint last);
/* Ends the one that runs. */
void pejl_stopur_stop (PejlStopur *stopur, gint64 now);
/* The round that runs, or NULL. Borrowed until the next start. */
const PejlRunde *pejl_stopur_running (const PejlStopur *stopur);
/* The round of that number, or NULL. */
const PejlRunde *pejl_stopur_find (const PejlStopur *stopur, guint nr);
/* Seconds of the round, until now or until it ended. */
guint pejl_runde_sekunder (const PejlRunde *runde, gint64 now);
/* Whether the round has lasted that many minutes; FALSE for 0 minutes, which is no length. */
gboolean pejl_runde_naaet (const PejlRunde *runde, gint64 now, guint minutter);
/* A round left running overnight ends where it began: nobody knows more. TRUE if there was one. */
gboolean pejl_stopur_end_forgotten (PejlStopur *stopur, gint64 now);

/* Of a draft. What cannot be read is left out: the visit matters more. */
char *pejl_stopur_to_text (const PejlStopur *stopur);
void pejl_stopur_from_text (PejlStopur *stopur, const char *text);

/* "0:07", "4:12", "1:02:07". */
char *pejl_stopur_format (guint sekunder);

G_END_DECLS
