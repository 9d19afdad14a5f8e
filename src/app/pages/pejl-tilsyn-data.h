// SPDX-License-Identifier: GPL-3.0-or-later
// What was read of the tilsyn that is open, for the panes of its editor.
#pragma once

#include "app/widgets/evidens/pejl-evidens-stroem.h"
#include "app/widgets/pejl-opslag.h"
#include "app/widgets/vurdering/pejl-vurdering-card.h"
#include "app/widgets/vurdering/pejl-vurdering-grundlag.h"

G_BEGIN_DECLS

#define PEJL_OMRAADER_MAX 8

typedef struct
{
  PejlId id;
  PejlTilsyn *tilsyn; /* NULL: none is open, or it was taken away */
  PejlTegnKatalog *katalog;
  PejlEvidensStroem *evidens;
  PejlOpslag *opslag;
  GPtrArray *stuer;       /* PejlStue*; NULL where the scope has none */
  GPtrArray *vurderinger; /* PejlVurdering* */
  PejlVurderingGrundlag grundlag;
  PejlVurdering *sidst[PEJL_OMRAADER_MAX]; /* by area: the house's latest level before this visit, or NULL */
} PejlTilsynData;

/* What follows from the evidens and the vurderinger. */
typedef struct
{
  PejlOmraadeStand omraader[PEJL_OMRAADER_MAX];
  guint arter[PEJL_ART_LAST + 1]; /* evidens of each kind */
  guint vurderet;                 /* areas that have a level or are chosen as not judged */
} PejlTilsynStand;

void pejl_tilsyn_data_init (PejlTilsynData *data);
void pejl_tilsyn_data_clear (PejlTilsynData *data);

/* Begins with another tilsyn: it, the tegn of its strategy, and nothing else yet. FALSE if it or its strategy is not there;
 * then data is as it was. */
gboolean pejl_tilsyn_data_open (PejlTilsynData *data, PejlReader *reader, const PejlId *id);
/* Reads the tilsyn itself again. FALSE if it is there no more; then tilsyn is NULL. */
gboolean pejl_tilsyn_data_read_tilsyn (PejlTilsynData *data, PejlReader *reader);
void pejl_tilsyn_data_read_stuer (PejlTilsynData *data, PejlReader *reader);
void pejl_tilsyn_data_read_evidens (PejlTilsynData *data, PejlReader *reader);
void pejl_tilsyn_data_read_vurderinger (PejlTilsynData *data, PejlReader *reader);
/* What the vurderinger stand among; after the evidens. */
void pejl_tilsyn_data_read_grundlag (PejlTilsynData *data, PejlReader *reader);
/* The place's held visits until this one, newest first, PejlTilsyn*; fills sidst. */
GPtrArray *pejl_tilsyn_data_read_tidligere (PejlTilsynData *data, PejlReader *reader);

PejlStrategi *pejl_tilsyn_data_strategi (const PejlTilsynData *data); /* borrowed */
gboolean pejl_tilsyn_data_is_today (const PejlTilsynData *data);
/* The stue of that name, by Danish order's idea of the same; NULL if there is none. */
const PejlStue *pejl_tilsyn_data_find_stue (const PejlTilsynData *data, const char *navn);
/* Borrows from data until something is read anew. */
void pejl_tilsyn_data_stand (const PejlTilsynData *data, PejlTilsynStand *stand);

G_END_DECLS
