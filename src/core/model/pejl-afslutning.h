// SPDX-License-Identifier: GPL-3.0-or-later
// How a tilsyn ends: bekymringsgrad with its reason, and the texts that each have readers of their own.
#pragma once

#include "core/model/pejl-dato.h"
#include "core/model/pejl-domaene.h"
#include "core/model/pejl-id.h"

#include <glib.h>

G_BEGIN_DECLS

/* The texts of a tilsyn as a whole. They are never mixed: each has readers of its own. */
typedef enum
{
  PEJL_TEKST_NOTE = 0,       /* the konsulent; facts in it can come out by aktindsigt */
  PEJL_TEKST_TILBAGEMELDING, /* leder and medarbejdere */
  PEJL_TEKST_OFFENTLIG,      /* everybody */
  PEJL_TEKST_LOVET,          /* what was promised until next time: leder, and the next konsulent */
  PEJL_TEKST_BEKYMRING,      /* the reason of the bekymringsgrad */
  PEJL_N_TEKSTER
} PejlTilsynTekst;

typedef struct
{
  PejlBekymring bekymring;
  char *tekster[PEJL_N_TEKSTER];   /* "" where nothing is written */
  char *tidligere_set;             /* ISO date on which earlier visits and handleplan were looked at; "" : not yet */
  PejlId samlet;                   /* the dagpleje's one report that the visit is part of; nil: none */
  guint handleplaner;              /* agreed at this tilsyn, with at least one point */
  guint aabne_punkter;             /* points of the house that are not closed, whenever they were agreed */
  gboolean skaerpet;               /* a case of skærpet tilsyn is open in the house */
} PejlAfslutning;
void pejl_afslutning_free (PejlAfslutning *afslutning);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlAfslutning, pejl_afslutning_free)

/* What was promised at a visit. */
typedef struct
{
  PejlId tilsyn;
  char *dato;                      /* of that visit, ISO */
  char *tekst;
} PejlLoefte;
void pejl_loefte_free (PejlLoefte *loefte);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlLoefte, pejl_loefte_free)

G_END_DECLS
