// SPDX-License-Identifier: GPL-3.0-or-later
// Where a presentation stands, and what each key does to it. No window, no clock of its own.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_OPLAESER_NAESTE,  /* space, right, down, Page Down: also of a remote clicker */
  PEJL_OPLAESER_FORRIGE, /* left, up, Page Up, backspace */
  PEJL_OPLAESER_FOERSTE,
  PEJL_OPLAESER_SIDSTE,
  PEJL_OPLAESER_SORT,    /* B or full stop */
  PEJL_OPLAESER_CIFFER,  /* 0 – 9, for the slide to jump to */
  PEJL_OPLAESER_SPRING,  /* Enter: to the slide of those digits */
  PEJL_OPLAESER_ZOOM,    /* Z */
  PEJL_OPLAESER_PEG,     /* L */
  PEJL_OPLAESER_UD,      /* Esc: out of black, zoom, digits; else the end */
} PejlOplaeserTast;

typedef struct
{
  guint antal;      /* slides; at least 1 */
  guint nu;         /* from 0 */
  gboolean sort;    /* the screen is black */
  gboolean zoom;
  gboolean peg;     /* a spot of light follows the pointer */
  guint tal;        /* digits typed so far; 0: none */
  gboolean slut;    /* it is over */
  gint64 begyndt;   /* microseconds of the monotonic clock; 0: the first slide has not been left yet */
} PejlOplaeser;

void pejl_oplaeser_init (PejlOplaeser *self, guint antal, guint nu);
/* ciffer: 0 – 9 with PEJL_OPLAESER_CIFFER. now: of the monotonic clock, microseconds. Gives whether anything is different. */
gboolean pejl_oplaeser_tast (PejlOplaeser *self, PejlOplaeserTast tast, guint ciffer, gint64 now);
/* "5:40", "1:02:03"; newly allocated. */
char *pejl_oplaeser_brugt (const PejlOplaeser *self, gint64 now);
/* How long words take to say, in minutes, at 110 words a minute, at least 1 for any slide; for "ca. 14 min.". */
guint pejl_oplaeser_minutter (guint ord, guint dias);

/* Which of n monitors the room sees, by their connectors ("HDMI-1"; "" where one has no name): the one remembered; else the first
 * that is not her, where the speaker sits; else that. husket "": none is remembered. 0 where there are none. */
guint pejl_oplaeser_skaerm (const char *const *navne, guint n, const char *husket, guint her);

G_END_DECLS
