// SPDX-License-Identifier: GPL-3.0-or-later
// Private to rules/: making rows of Overblik, and the words they share.
#pragma once

#include "core/rules/pejl-overblik.h"

G_BEGIN_DECLS

/* tilsyn, dagtilbud: nullable. */
PejlOpgave *pejl_opgave_new (PejlOpgaveArt art, const PejlId *tilsyn, const PejlId *dagtilbud, int dage);
/* "6. maj", with the year when it is another than today's. */
char *pejl_opgave_format_day (const char *dato, const char *i_dag);
/* "1 dag", "12 dage" */
char *pejl_opgave_format_days (int dage);
/* As pejl_overblik_opgaver orders them. */
void pejl_opgaver_sort (GPtrArray *opgaver);

G_END_DECLS
