// SPDX-License-Identifier: GPL-3.0-or-later
// An instrument of assessment: its themes and the named, ordered levels of its scale. Data, never code.
#pragma once

#include "core/model/pejl-id.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What an instrument can hold; also in data/xsd/redskab.xsd. */
#define PEJL_REDSKAB_NIVEAUER_MAX 12
#define PEJL_REDSKAB_TEMAER_MAX 60
/* Points have at most two decimals. */
#define PEJL_REDSKAB_POINT_MAX 9999.0

typedef struct
{
  guint nr;       /* 1 is the lowest */
  char *navn;     /* "utilstrækkelig" */
  char *kort;     /* "utilstr." for narrow places; never NULL */
  gboolean baand; /* whether points give this level; fra and til are then both inclusive */
  double fra;
  double til;
} PejlNiveau;

typedef struct
{
  char *key;
  char *navn;
} PejlTema;

typedef struct
{
  PejlId id;             /* from (key, version) */
  char *key;             /* "national-fem-trin" */
  guint version;
  char *navn;
  char *kilde;
  char *til;             /* "omraade", "tegn" or "tema": what is judged with it */
  guint graense;         /* suggested "godt nok" level; 0: none suggested */
  gboolean gennemsnit;   /* whether a mean has any meaning; FALSE unless the instrument says so */
  char *ikke_vurderet;   /* what "not assessed" is called; "": "ikke vurderet" */
  PejlId forgaenger;     /* the earlier version; nil: none */
  GPtrArray *niveauer;   /* PejlNiveau*, lowest first; empty when the municipality fills them in */
  GPtrArray *temaer;     /* PejlTema* */
} PejlRedskab;

#define PEJL_TYPE_REDSKAB (pejl_redskab_get_type ())
GType pejl_redskab_get_type (void);
PejlRedskab *pejl_redskab_new (const char *key, guint version);
/* All of it under another version, its id too; forgaenger is the one it was copied from, unless the version is the same. */
PejlRedskab *pejl_redskab_copy (const PejlRedskab *redskab, guint version);
PejlRedskab *pejl_redskab_ref (PejlRedskab *redskab);
void pejl_redskab_unref (PejlRedskab *redskab);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRedskab, pejl_redskab_unref)

void pejl_redskab_add_niveau (PejlRedskab *redskab, const char *navn, const char *kort /* nullable */);
/* The points of level nr, which must be there. */
void pejl_redskab_set_baand (PejlRedskab *redskab, guint nr, double fra, double til);
void pejl_redskab_clear_baand (PejlRedskab *redskab, guint nr);
/* Whether it is chosen for a tilsyn, beside the one of areas and the one of tegn: it has themes, or judges the whole. */
gboolean pejl_redskab_er_valgt_til (const PejlRedskab *redskab);
void pejl_redskab_add_tema (PejlRedskab *redskab, const char *key, const char *navn);
/* -1 if there is none. */
int pejl_redskab_find_tema (const PejlRedskab *redskab, const char *key);

/* "ikke vurderet", or what the instrument calls it, for 0; the number as text for a level the scale does not have. */
const char *pejl_redskab_niveau_name (const PejlRedskab *redskab, guint nr);
/* Whether points give levels in it. */
gboolean pejl_redskab_has_baand (const PejlRedskab *redskab);
/* The level that so many points give; 0 if they lie in no band. Points are compared to two decimals. */
guint pejl_redskab_niveau_for (const PejlRedskab *redskab, double point);
/* The first level whose band is turned round, or does not lie above all bands below it; 0 if all are sound. */
guint pejl_redskab_baand_fault (const PejlRedskab *redskab);

PejlId pejl_redskab_id_for (const char *key, guint version);

G_END_DECLS
