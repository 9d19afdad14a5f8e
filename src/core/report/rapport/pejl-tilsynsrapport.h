// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of one tilsyn, one for each of its readers, and of one distrikt: composed here, written by the writers.
#pragma once

#include "core/report/pejl-dokument.h"
#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_RAPPORT_FORAELDRE = 0, /* for everybody: only public texts */
  PEJL_RAPPORT_PERSONALE,     /* leder and medarbejdere: all of it but the konsulent's own notes */
  PEJL_RAPPORT_POLITISK,      /* one page */
  PEJL_RAPPORT_HANDLEPLAN,
  PEJL_RAPPORT_DAGPLEJE,      /* the one report of a dagpleje, with its visits */
  PEJL_N_RAPPORTER
} PejlRapportArt;

/* "foraeldre": for file names and the command line. */
const char *pejl_rapport_art_key (PejlRapportArt art);
/* "Forældre", "Personale og leder" … */
const char *pejl_rapport_art_navn (PejlRapportArt art);
/* Whether the report may leave the municipality as it is. */
gboolean pejl_rapport_art_er_offentlig (PejlRapportArt art);

/* Of a held tilsyn of a dagtilbud; its latest endelig version, if there is one. NULL with PEJL_REPORT_ERROR_NO_DATA. The
 * caller's. */
PejlDokument *pejl_tilsynsrapport_dokument (PejlReader *reader, PejlRapportArt art, const PejlId *tilsyn, GError **error);

/* One distrikt in a period, as filter has it; nothing is summed up of a distrikt that pejl_skjul_distrikter() hides. NULL with
 * PEJL_REPORT_ERROR_NO_DATA when there is no dagtilbud in it. */
PejlDokument *pejl_distriktsrapport_dokument (PejlReader *reader, const PejlFilter *filter, GError **error);

/* As PDF, or as HTML when path ends so. Errors: PEJL_REPORT_ERROR; nothing is written then. */
gboolean pejl_rapport_write (const PejlDokument *dokument, const char *path, GCancellable *cancellable, GError **error);

/* The visit that a report of the house is about: the latest one that is endelig, or else the latest one held. FALSE: none. */
gboolean pejl_tilsynsrapport_find (PejlReader *reader, const PejlId *dagtilbud, PejlId *tilsyn);

G_END_DECLS
