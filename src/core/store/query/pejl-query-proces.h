// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the process of a tilsyn: its steps, versions and comments, what came too late for a version, and what a version held.
#pragma once

#include "core/model/pejl-afslutning.h"
#include "core/model/pejl-proces.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

/* Arrays own their records and are newly allocated; never NULL. */

/* PejlSkridt*, by version, then in the order of the steps; planned ones too. */
GPtrArray *pejl_query_skridt (PejlReader *reader, const PejlId *tilsyn);
/* PejlTilsynVersion*, by nr. */
GPtrArray *pejl_query_versioner (PejlReader *reader, const PejlId *tilsyn);
/* PejlKommentar*, by date. */
GPtrArray *pejl_query_kommentarer (PejlReader *reader, const PejlId *tilsyn);
/* NULL if unknown */
PejlKommentar *pejl_query_kommentar (PejlReader *reader, const PejlId *id);

/* PejlTilsyn*, by date: the visits of a samlet report. Of one that is endelig only those that were made endelig with it. */
GPtrArray *pejl_query_besoeg_i_samlet (PejlReader *reader, const PejlId *samlet);

/* One value written by a copy that did not know that the tilsyn was endelig. It is kept, and does not show: it is offered as a
 * correction, and shows as any other value once one is opened. */
typedef struct
{
  PejlTable table;
  PejlId row;
  PejlField field;
  char *value;               /* as text; NULL when cleared */
  PejlId author;             /* person; nil if unknown */
  char *navn;                /* the author's name, or "" */
  gint64 time;               /* unix milliseconds, by the clock of the machine that wrote it */
} PejlSen;
void pejl_sen_free (PejlSen *sen);
/* How many entries came too late, and what they say: PejlSen*, oldest first. 0 and empty while a correction is open. */
guint pejl_query_sene_count (PejlReader *reader, const PejlId *tilsyn);
GPtrArray *pejl_query_sene (PejlReader *reader, const PejlId *tilsyn);

/* The tilsyn for which something came too late. */
typedef struct
{
  PejlId tilsyn;
  guint antal;               /* entries */
} PejlSeneTal;
GPtrArray *pejl_query_tilsyn_with_sene (PejlReader *reader); /* PejlSeneTal* */

/* All reading between the two sees the tilsyn, its evidens, vurderinger and what hangs on them as the version held them when it
 * was made endelig; its status, names of places and people are as they are now, and nothing shows of other tilsyn. FALSE, and
 * nothing is changed, if there is no such version or it is still being corrected; then it is not ended either. Not inside each
 * other. */
gboolean pejl_query_version_begin (PejlReader *reader, const PejlId *tilsyn, guint nr);
void pejl_query_version_end (PejlReader *reader);

/* The most of it in one. */
typedef struct
{
  PejlTilsyn *tilsyn;
  GPtrArray *evidens;        /* PejlEvidens*, oldest first, with tegn */
  GPtrArray *vurderinger;    /* PejlVurdering*, as pejl_query_vurderinger orders them */
  PejlAfslutning *afslutning; /* its bekymring and its texts */
} PejlTilsynIndhold;
void pejl_tilsyn_indhold_free (PejlTilsynIndhold *indhold);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlTilsynIndhold, pejl_tilsyn_indhold_free)
/* What stands in it now; NULL if there is no such tilsyn. */
PejlTilsynIndhold *pejl_query_tilsyn_indhold (PejlReader *reader, const PejlId *tilsyn);
/* NULL if there is no such version, or it is still being corrected. */
PejlTilsynIndhold *pejl_query_version_indhold (PejlReader *reader, const PejlId *tilsyn, guint nr);

G_END_DECLS
