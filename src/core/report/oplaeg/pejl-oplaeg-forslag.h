// SPDX-License-Identifier: GPL-3.0-or-later
// What an oplæg says before anybody has written in it: every slide that the data of its period give, with title and text.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* All that can be shown of post's periode, skaering, distrikt and type, as the store is now: what an oplæg is frozen with. Open
 * version: no house's name outside the charts, groups under three are not told of. tal of post is not looked at. Reads one state of the
 * store. NULL: periode is none. */
PejlOplaeg *pejl_oplaeg_forslag (PejlReader *reader, const PejlOplaegPost *post);
/* Which of them a new oplæg begins with, in order: indices into its slides. Context figures are not among them: a person chooses
 * them. GArray of guint. */
GArray *pejl_oplaeg_forslag_valgte (const PejlOplaeg *forslag);

/* The filter that such a post stands for; FALSE: its periode is none. maaned: in which the kommune's periods begin (1–12). */
gboolean pejl_oplaeg_filter (const PejlOplaegPost *post, int maaned, PejlFilter *filter);

/* The slides that say more than a chart or a fixed text does (pejl-oplaeg-afsnit.c). */
typedef struct _PejlFigurKilde PejlFigurKilde;
PejlDias *pejl_oplaeg_behov (PejlFigurKilde *kilde);
PejlDias *pejl_oplaeg_opfoelgning (PejlFigurKilde *kilde);
PejlDias *pejl_oplaeg_landet (PejlFigurKilde *kilde);
PejlDias *pejl_oplaeg_beder (PejlFigurKilde *kilde);
PejlDias *pejl_oplaeg_metode (PejlFigurKilde *kilde);
/* Context figures of the kommune and its distrikter as they were at the cut-off (pejl-oplaeg-rammer.c); no house's own. NULL: there
 * are none. */
PejlDias *pejl_oplaeg_rammer (PejlFigurKilde *kilde);

G_END_DECLS
