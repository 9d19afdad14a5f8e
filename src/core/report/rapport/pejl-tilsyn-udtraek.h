// SPDX-License-Identifier: GPL-3.0-or-later
// What the reports of one tilsyn are made of, read once and of one state of the store.
#pragma once

#include "core/model/pejl-afslutning.h"
#include "core/model/pejl-handleplan.h"
#include "core/model/pejl-proces.h"
#include "core/model/pejl-sag.h"
#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  PejlKommune *kommune;
  PejlTilsyn *tilsyn;
  PejlDagtilbud *hus;
  PejlStrategi *strategi;
  PejlRedskab *redskab;      /* NULL: none was chosen, and there are no levels */
  PejlAfslutning *afslutning;
  GPtrArray *vurderinger;    /* PejlVurdering* */
  PejlVurdering *foer[8];    /* per area: the level before this visit; NULL: none */
  GPtrArray *evidens;        /* PejlEvidens*, as the stream has them: its numbers are theirs */
  GPtrArray *kommentarer;    /* PejlKommentar* on the version that is told */
  GPtrArray *rettelser;      /* PejlTilsynVersion*: the corrections that were made endelig */
  PejlHandleplan *plan;      /* NULL: none was made here */
  GPtrArray *punkter;        /* PejlPunkt* of the house that belong with this visit: of its plan, or those still open */
  PejlTilsyn *andet;         /* the held visit of the other kind that lies nearest in the same period; NULL: none */
  PejlSag *skaerpet;         /* the open case; NULL: none */
  guint version;             /* that is told: 0 until it is endelig */
  char *endelig;             /* ISO date on which that version was made endelig, or "" */
} PejlTilsynUdtraek;

/* A tilsyn that is endelig is told as its latest endelig version has it, also while it is being corrected. NULL with
 * PEJL_REPORT_ERROR_NO_DATA when there is no such tilsyn of a dagtilbud, or it is not held yet. */
PejlTilsynUdtraek *pejl_tilsyn_udtraek_new (PejlReader *reader, const PejlId *tilsyn, GError **error);
void pejl_tilsyn_udtraek_free (PejlTilsynUdtraek *udtraek);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlTilsynUdtraek, pejl_tilsyn_udtraek_free)

guint pejl_tilsyn_udtraek_n_omraader (const PejlTilsynUdtraek *udtraek);
const PejlIndsatsomraade *pejl_tilsyn_udtraek_omraade (const PejlTilsynUdtraek *udtraek, guint omraade);
/* NULL when nothing is judged. samlet: of the whole. */
const PejlVurdering *pejl_tilsyn_udtraek_vurdering (const PejlTilsynUdtraek *udtraek, guint omraade);
const PejlVurdering *pejl_tilsyn_udtraek_samlet (const PejlTilsynUdtraek *udtraek);
const PejlVurdering *pejl_tilsyn_udtraek_of_tegn (const PejlTilsynUdtraek *udtraek, const PejlId *tegn);
/* The border, or 0 when none is set. */
guint pejl_tilsyn_udtraek_graense (const PejlTilsynUdtraek *udtraek);
/* NULL-terminated names of the scale, lowest first; the strings are borrowed. */
const char **pejl_tilsyn_udtraek_niveauer (const PejlTilsynUdtraek *udtraek);

/* How a tegn was seen at this visit. */
typedef struct
{
  guint styrker;
  guint mangler;
  guint aaben;
  GArray *evidens;           /* guint: numbers in the stream, from 1 */
} PejlTegnSet;
PejlTegnSet *pejl_tilsyn_udtraek_tegn (const PejlTilsynUdtraek *udtraek, const PejlId *tegn);
void pejl_tegn_set_free (PejlTegnSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlTegnSet, pejl_tegn_set_free)
/* Tegn of the role in the area that were seen, and how many there are. */
void pejl_tilsyn_udtraek_count (const PejlTilsynUdtraek *udtraek, guint omraade, guint rolle, guint *set, guint *af);

/* "bedre end sidst", "som sidst", "lavere end sidst", "" when there is nothing to compare with. */
const char *pejl_tilsyn_udtraek_aendring (const PejlTilsynUdtraek *udtraek, guint omraade);
/* "Tilsynsrapport, endelig 28.11.2025, version 2", or that it is a draft. */
char *pejl_tilsyn_udtraek_tilstand (const PejlTilsynUdtraek *udtraek);

G_END_DECLS
