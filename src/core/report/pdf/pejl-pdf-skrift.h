// SPDX-License-Identifier: GPL-3.0-or-later
// The report's type: styles, and shaped text that is kept and used again wherever the same words stand.
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_SKRIFT_TITEL,
  PEJL_SKRIFT_H1,           /* the title of a document without a cover */
  PEJL_SKRIFT_UNDERTITEL,
  PEJL_SKRIFT_UDGIVER,
  PEJL_SKRIFT_H2,
  PEJL_SKRIFT_H3,
  PEJL_SKRIFT_BROED,
  PEJL_SKRIFT_BROED_FED,
  PEJL_SKRIFT_STILLE,       /* cover lines, the measure under a figure's finding */
  PEJL_SKRIFT_NOEGLETAL,
  PEJL_SKRIFT_FUND,         /* the sentence beside it */
  PEJL_SKRIFT_BILLEDTEKST,  /* captions; the number before them is bold */
  PEJL_SKRIFT_TABEL,
  PEJL_SKRIFT_TABEL_FED,
  PEJL_SKRIFT_TABEL_STILLE,
  PEJL_SKRIFT_NOTE,
  PEJL_SKRIFT_NOTE_FED,
  /* on slides; their unit is a 1600th of the slide's width, and none is smaller than 30 (18 pt) */
  PEJL_SKRIFT_DIAS_FORSIDE,
  PEJL_SKRIFT_DIAS_TITEL,
  PEJL_SKRIFT_DIAS_NOEGLETAL,
  PEJL_SKRIFT_DIAS_STOR,
  PEJL_SKRIFT_DIAS_STOR_FED,
  PEJL_SKRIFT_DIAS,
  PEJL_SKRIFT_DIAS_FED,
  PEJL_SKRIFT_LAST = PEJL_SKRIFT_DIAS_FED,
} PejlSkriftStil;

/* Words of a line that may lead somewhere: bytes of its layout's text. */
typedef struct
{
  guint start, slut;
} PejlPdfLed;

/* One piece of shaped text. Places in points, from its upper left corner. */
typedef struct
{
  PangoLayout *layout; /* of this line alone */
  double x;         /* of the line's first glyph */
  double baseline;
  double bottom;    /* where the next line would begin */
  GArray *led;      /* PejlPdfLed, what stands between two marks (PEJL_HENVISNING_MAERKE) of the text; NULL: none */
} PejlPdfLinje;

typedef struct
{
  PejlPdfLinje *linjer;
  guint n_linjer;
  gboolean i_bredde; /* set in a width: its lines are aligned in it */
  double width;     /* of the widest line */
  double height;
} PejlPdfTekst;

typedef struct _PejlPdfSkrift PejlPdfSkrift;

/* Belongs to the thread that made it. */
PejlPdfSkrift *pejl_pdf_skrift_new (void);
void pejl_pdf_skrift_free (PejlPdfSkrift *skrift);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlPdfSkrift, pejl_pdf_skrift_free)

/* width in points; 0 or less: one line. Borrowed, lives as long as skrift; the same words in the same style
 * and width are shaped once. */
const PejlPdfTekst *pejl_pdf_skrift_tekst (PejlPdfSkrift *skrift, PejlSkriftStil stil, const char *tekst,
                                           double width);
/* The same, set to the right of the width. */
const PejlPdfTekst *pejl_pdf_skrift_tekst_hoejre (PejlPdfSkrift *skrift, PejlSkriftStil stil,
                                                  const char *tekst,
                                                  double width);
/* The first bold_bytes bytes are bold. */
const PejlPdfTekst *pejl_pdf_skrift_tekst_fed (PejlPdfSkrift *skrift, PejlSkriftStil stil, const char *tekst,
                                               gsize bold_bytes, double width);
/* Bytes start to slut of one of its lines, on one line of their own. */
const PejlPdfTekst *pejl_pdf_skrift_stykke (PejlPdfSkrift *skrift, const PejlPdfTekst *tekst, guint linje, guint start, guint slut);
/* Width of the widest word, which no line can be narrower than. */
double pejl_pdf_skrift_widest_word (PejlPdfSkrift *skrift, PejlSkriftStil stil, const char *tekst);

/* Characters that no font of the machine has, in all text so far. */
guint pejl_pdf_skrift_unknown_glyphs (const PejlPdfSkrift *skrift);

G_END_DECLS
