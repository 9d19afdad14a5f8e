// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's charts by number: what each is called and how it is made from a choice. Page, deck, writers and
// command line go by this list, so that a chart is the same wherever it stands.
#pragma once

#include "core/analysis/pejl-besoeg-tal.h"
#include "core/analysis/pejl-spredning.h"
#include "core/report/figur/pejl-figur.h"

G_BEGIN_DECLS

/* 1 … PEJL_FIGURER_MAX are the numbers that people know the charts by. */
#define PEJL_FIGURER_MAX 10
/* Chart 10, about one house. */
#define PEJL_FIGUR_ET_DAGTILBUD 10

/* What the charts are about. Zeroed but for i_dag, it is everything that was ever seen. */
typedef struct
{
  PejlFilter filter;        /* chart 7 is drawn only when it has a period */
  char i_dag[PEJL_DATO_LEN];
  const char *omraade;      /* key of the strategy area that charts 1, 5 and 6 look at; NULL: the whole (samlet) */
  PejlId dagtilbud;         /* the house of chart 10; nil: it is not drawn */
  int aar;                  /* the year of chart 9; 0: this one, if the period holds it, else the period's last */
  gboolean offentlig;       /* nothing of groups under PEJL_FIGUR_MINDSTE_GRUPPE (pejl-skjul.h) */
} PejlFigurValg;

/* The numbers of one choice, each counted when the first chart asks for them and then kept. For one thread: the reader's. */
typedef struct _PejlFigurKilde PejlFigurKilde;

/* Copies valg and what it points at; borrows the reader, which must outlive it. To see one state of the store in all charts,
 * stay between pejl_query_begin() and _end(). */
PejlFigurKilde *pejl_figur_kilde_new (PejlReader *reader, const PejlFigurValg *valg);
void pejl_figur_kilde_free (PejlFigurKilde *kilde);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlFigurKilde, pejl_figur_kilde_free)

/* Another house for chart 10; what has been counted is kept. */
void pejl_figur_kilde_set_dagtilbud (PejlFigurKilde *kilde, const PejlId *dagtilbud);
const PejlFigurValg *pejl_figur_kilde_valg (const PejlFigurKilde *kilde);
PejlReader *pejl_figur_kilde_reader (const PejlFigurKilde *kilde);
/* Borrowed. */
const PejlAnalyse *pejl_figur_kilde_analyse (PejlFigurKilde *kilde);
/* Borrowed; the choice must have a period. */
const PejlBesoegTal *pejl_figur_kilde_besoeg (PejlFigurKilde *kilde);
/* Borrowed: how each house stands in the two periods. */
const PejlStilling *pejl_figur_kilde_stilling (PejlFigurKilde *kilde);
/* Borrowed: tegn seen in each house and stue. */
const PejlSpredning *pejl_figur_kilde_spredning (PejlFigurKilde *kilde);
/* The year that chart 9 shows. */
int pejl_figur_kilde_aar (const PejlFigurKilde *kilde);

typedef struct
{
  int nr;
  const char *key;          /* names files and slides: "hvilke-omraader-halter" */
  const char *spoergsmaal;  /* "Hvilke områder halter?"; Danish */
  gboolean udvalg;          /* stands on page Udvalg */
  PejlChartSpec *(*make) (PejlFigurKilde *kilde);
} PejlFigurType;

/* In the order of their numbers. */
const PejlFigurType *pejl_figurer (guint *n);
/* NULL: there is no such chart. */
const PejlFigurType *pejl_figurer_find (int nr);
/* By key. NULL: there is no such chart. */
const PejlFigurType *pejl_figurer_find_key (const char *key);
/* NULL when there is no such chart, or the choice lacks what it needs: a period (7), a house (10). */
PejlChartSpec *pejl_figurer_make (PejlFigurKilde *kilde, int nr);
/* Whether a chart may be shown in a public choice (pejl-offentlig.h); where not, pejl_figurer_make() gives NULL. */
gboolean pejl_figurer_maa_vises (PejlFigurKilde *kilde, int nr);
/* The name of a chart's file, without an ending: "hvilke-omraader-halter-2024", "aarshjul-2025". */
char *pejl_figurer_stem (const PejlFigurKilde *kilde, int nr);

G_END_DECLS
