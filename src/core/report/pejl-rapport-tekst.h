// SPDX-License-Identifier: GPL-3.0-or-later
// Danish words of the committee's figures and report, made from the numbers. All are newly allocated.
#pragma once

#include "core/analysis/pejl-analyse.h"
#include "core/report/pejl-skjul.h"

G_BEGIN_DECLS

/* "Havneby Kommune" → "Havneby Kommunes"; "Aarhus" → "Aarhus’". */
char *pejl_rapport_genitiv (const char *navn);
/* "Systematik" → "systematik", for use inside a sentence. */
char *pejl_rapport_lille_begyndelse (const char *navn);
/* "2024–2025"; "hele tiden" without a period. */
char *pejl_rapport_periode (const PejlAnalyse *analyse);
/* "36 af 38 dagtilbud er besøgt." with those in it that are not. */
char *pejl_rapport_besoegte (const PejlAnalyse *analyse);
/* "Systematik halter mest i Midtby, Syd og Land, men ikke i Nord."; NULL when there is nothing to say. Groups
 * that skjul hides are not spoken of; skjul has one for each distrikt, NULL: none is hidden. */
char *pejl_rapport_fund_distrikter (const PejlAnalyse *analyse, const PejlSkjul *skjul);

/* Numbers and sentences of the cover's three findings. */
typedef struct
{
  char *tal;        /* "17 af 35" */
  char *tekst;
  gboolean mangel;  /* tells of a lack */
} PejlRapportFund;
void pejl_rapport_fund_clear (PejlRapportFund *fund);
PejlRapportFund pejl_rapport_fund_omraader (const PejlAnalyse *analyse);
PejlRapportFund pejl_rapport_fund_roller (const PejlAnalyse *analyse);
PejlRapportFund pejl_rapport_fund_besoeg (const PejlAnalyse *analyse);

/* Paragraphs. */
char *pejl_rapport_om_besoeg (const PejlAnalyse *analyse);
/* The areas in one sentence. */
char *pejl_rapport_kort_om_omraader (const PejlAnalyse *analyse);
/* How the weakest and the strongest area are spread over the levels. */
char *pejl_rapport_om_omraader (const PejlAnalyse *analyse);
char *pejl_rapport_om_roller (const PejlAnalyse *analyse);
char *pejl_rapport_om_tegn (const PejlAnalyse *analyse);

G_END_DECLS
