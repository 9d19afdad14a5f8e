// SPDX-License-Identifier: GPL-3.0-or-later
// The evidens of a tilsyn as reasons refer to it: its number in the stream, and which vurdering leans on which.
#pragma once

#include "core/model/pejl-records.h"
#include "core/model/pejl-strategi.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_TYPE_HENVISNINGER (pejl_henvisninger_get_type ())
/* Signal: "changed" – numbers, texts or links are others than before. */
G_DECLARE_FINAL_TYPE (PejlHenvisninger, pejl_henvisninger, PEJL, HENVISNINGER, GObject)

PejlHenvisninger *pejl_henvisninger_new (void);
/* evidens: GListModel of PejlStroemItem in the stream's order; links: PejlHenvisning. All of them are kept until the next call. */
void pejl_henvisninger_take (PejlHenvisninger *self, GListModel *evidens, PejlStrategi *strategi, GArray *links);

guint pejl_henvisninger_get_n (PejlHenvisninger *self);
/* From 1; 0 when it is not there any more. */
guint pejl_henvisninger_nr (PejlHenvisninger *self, const PejlId *evidens);
/* Borrowed; NULL outside the numbers. */
const PejlEvidens *pejl_henvisninger_at (PejlHenvisninger *self, guint nr);

/* How many evidens the vurdering rests on; *of: those of the area (-1: of the tilsyn) and these together. */
guint pejl_henvisninger_used (PejlHenvisninger *self, const PejlId *vurdering, int omraade, guint *of);
/* PejlForslag* that match the word or the number: those of the area first, then the others. Never empty: a hint when none does. */
GPtrArray *pejl_henvisninger_suggest (PejlHenvisninger *self, int omraade, const char *word);
/* "Evidens 4: 09:20 observation. Tre børn venter." for a screen reader and a tooltip. */
char *pejl_henvisninger_describe (PejlHenvisninger *self, const PejlId *evidens);

G_END_DECLS
