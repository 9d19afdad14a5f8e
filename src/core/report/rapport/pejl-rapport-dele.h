// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces that the reports of a tilsyn share.
#pragma once

#include "core/report/pejl-dokument.h"
#include "core/report/rapport/pejl-tilsyn-udtraek.h"

G_BEGIN_DECLS

/* With title, lead, running lines and the day of the visit. til: for whom, "for forældre", or which, ", handleplan", in the page's head. */
PejlDokument *pejl_rapport_dele_new (const PejlTilsynUdtraek *udtraek, const char *titel, const char *lede,
                                     const char *til);
/* Text as people write it: an empty line, or a new line, begins a paragraph. Nothing for "". */
void pejl_rapport_dele_add_text (PejlDokument *dokument, const char *tekst);
/* The area's level on its scale. navn NULL: the area's own. */
void pejl_rapport_dele_add_niveau (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, guint omraade, const char *navn);
/* The level of the whole, if one was given. */
void pejl_rapport_dele_add_samlet (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek);
/* Points (PejlPunkt*) as a table: what, who, when, how it stands; with aims and actions below each when helt. */
void pejl_rapport_dele_add_punkter (PejlDokument *dokument, const GPtrArray *punkter, const char *tekst, gboolean helt);
/* What was corrected after it was endelig; nothing when nothing was. */
void pejl_rapport_dele_add_rettelser (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek);
/* The same as quiet lines, where there is one page for all of it. */
void pejl_rapport_dele_add_rettelser_kort (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek);
/* "13. maj 2025", "ikke endnu". */
char *pejl_rapport_dele_besoeg (const PejlTilsynUdtraek *udtraek, gboolean anmeldt);
/* "nej, ingen bekymring", "ja, bekymring; skærpet tilsyn fra 3. maj 2025" … */
char *pejl_rapport_dele_bekymring (const PejlTilsynUdtraek *udtraek);
/* "tre af fire områder er på eller over grænsen »tilstrækkelig«"; NULL when nothing is judged. */
char *pejl_rapport_dele_fund (const PejlTilsynUdtraek *udtraek);

G_END_DECLS
