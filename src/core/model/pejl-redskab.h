// SPDX-License-Identifier: GPL-3.0-or-later
// An instrument of assessment: its themes and the named, ordered levels of its scale. Data, never code.
#pragma once

#include "core/model/pejl-id.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  guint nr;     /* 1 is the lowest */
  char *navn;   /* "utilstrækkelig" */
  char *kort;   /* "utilstr." for narrow places; never NULL */
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
  GPtrArray *niveauer;   /* PejlNiveau*, lowest first; empty when the municipality fills them in */
  GPtrArray *temaer;     /* PejlTema* */
} PejlRedskab;

#define PEJL_TYPE_REDSKAB (pejl_redskab_get_type ())
GType pejl_redskab_get_type (void);
PejlRedskab *pejl_redskab_new (const char *key, guint version);
PejlRedskab *pejl_redskab_ref (PejlRedskab *redskab);
void pejl_redskab_unref (PejlRedskab *redskab);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRedskab, pejl_redskab_unref)

void pejl_redskab_add_niveau (PejlRedskab *redskab, const char *navn, const char *kort /* nullable */);
void pejl_redskab_add_tema (PejlRedskab *redskab, const char *key, const char *navn);
/* "ikke vurderet" for 0, the number as text for a level the scale does not have. */
const char *pejl_redskab_niveau_name (const PejlRedskab *redskab, guint nr);
PejlId pejl_redskab_id_for (const char *key, guint version);

G_END_DECLS
