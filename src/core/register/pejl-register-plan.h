// SPDX-License-Identifier: GPL-3.0-or-later
// A register file laid beside the store: what would come in, change or be skipped. Writes nothing yet.
#pragma once

#include "core/register/pejl-register-csv.h"
#include "core/model/pejl-domaene.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_REGISTER_NY = 1,
  PEJL_REGISTER_AENDRET,
  PEJL_REGISTER_UAENDRET,
  PEJL_REGISTER_SPRUNGET_OVER,
} PejlRegisterKlasse;
#define PEJL_REGISTER_KLASSE_N 5 /* for arrays indexed by class */

typedef enum
{
  PEJL_REGISTER_GRUND_INGEN = 0,
  PEJL_REGISTER_GRUND_INSTITUTION,        /* the institution as a whole; its houses have rows of their own */
  PEJL_REGISTER_GRUND_ALTERNATIV_ADRESSE,
  PEJL_REGISTER_GRUND_ANDEN_ART,          /* a dagtilbudsType that is not known */
  PEJL_REGISTER_GRUND_ANDEN_TYPE,         /* instType3 outside 6010–6014 */
  PEJL_REGISTER_GRUND_UDEN_GNUMMER,
  PEJL_REGISTER_GRUND_UGYLDIGT_GNUMMER,   /* not G and five digits */
  PEJL_REGISTER_GRUND_DUBLET,             /* the number stands on an earlier row */
  PEJL_REGISTER_GRUND_UDEN_NAVN,
  PEJL_REGISTER_GRUND_NEDLAGT,            /* closed, and not known here */
  PEJL_REGISTER_GRUND_ANDEN_KOMMUNE,
  PEJL_REGISTER_GRUND_FOR_MANGE_FELTER,   /* more cells than the header: they cannot be told apart */
  PEJL_REGISTER_GRUND_N,
} PejlRegisterGrund;

/* "not a dagtilbud …", in the user's language; "" for INGEN. */
const char *pejl_register_grund_text (PejlRegisterGrund grund);
/* "new", "changed", "unchanged", "skipped", in the user's language. */
const char *pejl_register_klasse_text (PejlRegisterKlasse klasse);

typedef struct
{
  PejlField field;
  const char *navn; /* the field's name in the user's language */
  char *gammel;     /* as people read it; "" when it was empty */
  char *ny;
} PejlRegisterAendring;

typedef struct
{
  PejlRegisterKlasse klasse;
  PejlRegisterGrund grund;
  guint linje;
  char *gnummer;        /* as it stands in the file */
  char *navn;
  char *adresse;        /* "Suensonsvej 51, 9900 Frederikshavn" */
  PejlType type;
  PejlEjerform ejerform;
  GPtrArray *aendringer; /* PejlRegisterAendring*; empty unless changed */
  PejlRegisterRow *kilde; /* borrowed from the plan */
} PejlRegisterPlanRow;

typedef struct
{
  char *path;
  char *kommune_nr;     /* of the file's rows; "" when it does not say */
  char *kommune_navn;
  GPtrArray *raekker;   /* PejlRegisterPlanRow*, in the file's order */
  guint antal[PEJL_REGISTER_KLASSE_N];   /* by class */
  guint grunde[PEJL_REGISTER_GRUND_N];   /* skipped rows by reason */
  /* char*: active houses here that the file does not have, "G15475 Den Lille Børnehave"; never deleted */
  GPtrArray *mangler;
  PejlRegisterCsv *csv; /* owned */
  gboolean skriv_kommune; /* whether the municipality's empty name and number are filled in too */
} PejlRegisterPlan;

void pejl_register_plan_free (PejlRegisterPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRegisterPlan, pejl_register_plan_free)

/* Reads the file and the store; writes nothing. NULL with PEJL_REGISTER_ERROR when the file is no register
 * export. */
PejlRegisterPlan *pejl_register_plan_new (PejlReader *reader, const char *path, GCancellable *cancellable,
                                          GError **error);
/* Whether applying would write anything. */
gboolean pejl_register_plan_has_changes (const PejlRegisterPlan *plan);
/* Writes new and changed rows as one action that Ctrl+Z takes back; above 1000 rows in several, not undoable.
 * The distrikt of a dagtilbud is never touched. progress (may be NULL): rows done and in all. */
gboolean pejl_register_plan_apply (const PejlRegisterPlan *plan, PejlStore *store,
                                   GFileProgressCallback progress, gpointer user_data,
                                   GCancellable *cancellable, GError **error);

G_END_DECLS
