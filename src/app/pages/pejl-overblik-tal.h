// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview shows, as it was read. Reading needs no widget: at the start another thread does it while GTK makes itself ready.
#pragma once

#include "core/model/pejl-dato.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

typedef struct
{
  /* owned */
  GPtrArray *sager;    /* PejlSagOverblik*: open cases in which something waits, most urgent first */
  GPtrArray *opgaver;  /* PejlOpgave*: what else waits, most urgent first */
  GPtrArray *aabne;    /* PejlTilsyn*: planned or begun, newest first */
  GPtrArray *steder;   /* PejlStedSum*: every house in the period, by distrikt */
  PejlPeriode periode; /* the one that today lies in */
  char today[PEJL_DATO_LEN];
} PejlOverblikTal;

/* Any thread, with a reader that no other thread uses meanwhile. */
PejlOverblikTal *pejl_overblik_tal_laes (PejlReader *reader);
void pejl_overblik_tal_free (PejlOverblikTal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlOverblikTal, pejl_overblik_tal_free)

/* Lays what was read with the store, for the page that is about to show it; takes it over. NULL takes away what nobody fetched:
 * once something is written it is no longer true. */
void pejl_overblik_tal_give (PejlStore *store, PejlOverblikTal *self);
/* What was laid there, once; else NULL. */
PejlOverblikTal *pejl_overblik_tal_take (PejlStore *store);

G_END_DECLS
