// SPDX-License-Identifier: GPL-3.0-or-later
// A file of context figures laid beside the store: what would come in, change or be skipped. Writes nothing before it is applied.
#pragma once

#include "core/register/pejl-ramme-valg.h"
#include "core/register/pejl-register-plan.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_RAMME_GRUND_INGEN = 0,
  PEJL_RAMME_GRUND_UDEN_STED,
  PEJL_RAMME_GRUND_UKENDT_STED,
  PEJL_RAMME_GRUND_FLERTYDIGT_STED,
  PEJL_RAMME_GRUND_ANDEN_KOMMUNE,
  PEJL_RAMME_GRUND_UDEN_TID,
  PEJL_RAMME_GRUND_UGYLDIG_TID,
  PEJL_RAMME_GRUND_FREMTID,         /* more than a year from now */
  PEJL_RAMME_GRUND_IKKE_TAL,
  PEJL_RAMME_GRUND_NEGATIVT,        /* of a proposed figure: none of them can be */
  PEJL_RAMME_GRUND_INTET_TAL,       /* the cell says that there is none */
  PEJL_RAMME_GRUND_DUBLET,          /* the same figure of the same place and time stands on an earlier row */
  PEJL_RAMME_GRUND_FOR_MANGE_FELTER, /* more cells than the header: they cannot be told apart */
  PEJL_RAMME_GRUND_N,
} PejlRammeGrund;

/* In the user's language; "" for INGEN. */
const char *pejl_ramme_grund_text (PejlRammeGrund grund);

/* One value of the file, or one row that has no place or time. */
typedef struct
{
  PejlRegisterKlasse klasse;
  PejlRammeGrund grund;
  guint linje;
  char *sted;             /* the place's name, or what the file says of it */
  char *figur;            /* "Sygefravær, pct."; "" of a row that is skipped as a whole */
  char *tid;              /* "2024", or what the file says */
  char *vaerdi;           /* "4,9", or what the file says */
  char *gammel;           /* changed: what the store says, "4,7"; "" when only the source is another */
  char *gammel_kilde;     /* changed: the source that the store has; "" when it is the same */
  PejlRammetal *tal;      /* owned; NULL when skipped */
  PejlRammetal *nu;       /* owned; what the store has; NULL: nothing */
} PejlRammePlanRow;

typedef struct
{
  PejlRammeValg *valg;    /* owned: as it was planned with */
  GPtrArray *raekker;     /* PejlRammePlanRow*, in the file's order */
  guint antal[PEJL_REGISTER_KLASSE_N];
  guint grunde[PEJL_RAMME_GRUND_N];
} PejlRammePlan;

void pejl_ramme_plan_free (PejlRammePlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRammePlan, pejl_ramme_plan_free)

/* NULL with PEJL_REGISTER_ERROR_KOLONNE when valg lacks something, _TOO_LARGE, or _CANCELLED. */
PejlRammePlan *pejl_ramme_plan_new (PejlReader *reader, const PejlRammeFil *fil, const PejlRammeValg *valg,
                                    GCancellable *cancellable, GError **error);
gboolean pejl_ramme_plan_has_changes (const PejlRammePlan *plan);
/* Writes what is new and changed, and brings its figures into use, as one action that Ctrl+Z takes back; above
 * PEJL_RAMME_MAX_FORTRYD values in several, not undoable. progress (may be NULL): values done and in all. */
#define PEJL_RAMME_MAX_FORTRYD 10000
gboolean pejl_ramme_plan_apply (const PejlRammePlan *plan, PejlStore *store, GFileProgressCallback progress, gpointer user_data,
                                GCancellable *cancellable, GError **error);

G_END_DECLS
