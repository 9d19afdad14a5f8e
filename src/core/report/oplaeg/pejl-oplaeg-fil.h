// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg as a file: PDF of its slides, its notes or a handout, or a presentation.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg-papir.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* The file's name decides its kind, whatever its case: .pdf for all three, .pptx for slides. */
gboolean pejl_oplaeg_fil_kan (const char *path, PejlOplaegArt art);

/* oplaeg must not change meanwhile. Written to a temporary file beside path and renamed. Safe in a worker thread. progress (may be
 * NULL): slides or pages done, and all of them. Errors: PEJL_REPORT_ERROR, PEJL_KONTOR_ERROR; PEJL_REPORT_ERROR_CANCELLED. */
gboolean pejl_oplaeg_fil_write (const PejlOplaeg *oplaeg, PejlOplaegArt art, const char *path, GCancellable *cancellable,
                                GFileProgressCallback progress, gpointer user_data, GError **error);

/* The oplæg that the data of the filter's period propose, with the slides that a new one begins with; nothing is stored. rammer:
 * with the context figures too, where there are any, before the method. NULL: the filter has no period. */
PejlOplaeg *pejl_oplaeg_fil_foreslaa (PejlReader *reader, const PejlFilter *filter, gboolean rammer);

/* What on the slides and in the notes looks like a person, before they leave: PejlAdvarsel*; where it stands is the slide's
 * title. */
GPtrArray *pejl_oplaeg_fil_tjek (const PejlOplaeg *oplaeg, const PejlPrivatOrd *ord);

G_END_DECLS
