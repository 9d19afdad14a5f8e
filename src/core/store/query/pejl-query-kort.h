// SPDX-License-Identifier: GPL-3.0-or-later
// Colleagues' cards, the roles that hold, and what was set aside because a role may not write it.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef struct
{
  PejlId id;
  PejlId person;      /* nil: not said */
  char *navn;
  char *rid;          /* 16 hexadecimal digits */
  char *signatur;     /* public keys, hexadecimal */
  char *segl;
  char *bekraeftet;   /* ISO date; "": not yet */
  char *trukket;      /* ISO date; "": it holds */
  char *rolle;        /* "konsulent" …; "": none granted */
} PejlKortRaekke;
void pejl_kort_raekke_free (PejlKortRaekke *kort);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlKortRaekke, pejl_kort_raekke_free)

/* PejlKortRaekke*, by name in Danish order; those withdrawn too. */
GPtrArray *pejl_query_kort (PejlReader *reader);
/* The founder's public key; NULL: nobody founded roles. */
char *pejl_query_kort_grundlaegger (PejlReader *reader);

/* One op that does not show because its writer's role may not write it. */
typedef struct
{
  gint64 time;        /* unix milliseconds, by its writer's clock */
  PejlTable table;
  PejlId row;
  PejlId author;
  char *navn;         /* the author's, or "" */
  char *tekst;        /* what was written, a field a line: "navn: …" */
} PejlAfvist;
void pejl_afvist_free (PejlAfvist *afvist);
guint pejl_query_afviste_count (PejlReader *reader);
GPtrArray *pejl_query_afviste (PejlReader *reader); /* newest first; PejlAfvist* */

G_END_DECLS
