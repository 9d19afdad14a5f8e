// SPDX-License-Identifier: GPL-3.0-or-later
// Reading handleplaner: by house, by tilsyn, and their points across houses. As pejl-query.h says of all reading.
#pragma once

#include "core/model/pejl-handleplan.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* Newest first. PejlHandleplan*. */
GPtrArray *pejl_query_handleplaner (PejlReader *reader, const PejlId *dagtilbud);
/* NULL if unknown. */
PejlHandleplan *pejl_query_handleplan_by_id (PejlReader *reader, const PejlId *id);
/* The plan that was made at this visit, the first where colleagues made one each; NULL for none. */
PejlHandleplan *pejl_query_handleplan_of_tilsyn (PejlReader *reader, const PejlId *tilsyn);

typedef enum
{
  PEJL_PUNKTER_EFTER_FRIST = 0, /* the open ones first, soonest deadline first, those without one last; then the closed,
                                 * latest closed first */
  PEJL_PUNKTER_EFTER_STED,      /* Danish order, then by deadline */
  PEJL_PUNKTER_EFTER_STATUS,
  PEJL_PUNKTER_EFTER_ANSVARLIG,
  PEJL_PUNKTER_EFTER_NR,        /* as they stand in their plan */
} PejlPunktOrden;

typedef struct
{
  PejlId dagtilbud;        /* nil: any */
  PejlId distrikt;         /* nil: any */
  PejlType type;           /* of the house; PEJL_TYPE_UKENDT: any */
  PejlEjerform ejerform;   /* of the house; PEJL_EJERFORM_UKENDT: any */
  PejlId handleplan;       /* nil: any */
  PejlId tilsyn;           /* of the plan; nil: any */
  PejlPunktStatus status_min; /* 0: any */
  PejlPunktStatus status_max; /* 0: any */
  const char *over;        /* ISO date: only those not closed whose deadline is before it; NULL: any */
  const char *frist_til;   /* ISO date: only those with a deadline, and not after it; NULL: any */
  const char *oprettet_til; /* ISO date: only those made then or earlier; NULL: any */
  const char *lukket_fra;  /* ISO date: of the closed only those closed then or later; NULL: any */
  const char *ansvarlig;   /* NULL or "": any */
  const char *text;        /* in title, aim, action, role or the house's name, any case; NULL or "": any */
  PejlPunktOrden orden;
  gboolean baglaens;       /* the other way round */
} PejlPunktQuery;
void pejl_punkt_query_init (PejlPunktQuery *query); /* everything, by deadline */

guint pejl_query_punkt_count (PejlReader *reader, const PejlPunktQuery *query);
/* PejlPunkt*. */
GPtrArray *pejl_query_punkter (PejlReader *reader, const PejlPunktQuery *query, guint offset, guint limit);
/* NULL if unknown. */
PejlPunkt *pejl_query_punkt (PejlReader *reader, const PejlId *id);
/* Oldest first. PejlPunktNote*. */
GPtrArray *pejl_query_punkt_noter (PejlReader *reader, const PejlId *punkt);
/* NULL if unknown. */
PejlPunktNote *pejl_query_punkt_note (PejlReader *reader, const PejlId *id);
/* The point that was made of this evidens for this tegn (nil: for none); FALSE if there is none. */
gboolean pejl_query_punkt_of_evidens (PejlReader *reader, const PejlId *evidens, const PejlId *tegn, PejlId *id);
/* Every role that a point has as responsible, each once, Danish order. char*. */
GPtrArray *pejl_query_ansvarlige (PejlReader *reader);

/* How the points of a query stand; its orden, offset and over do not matter. */
typedef struct
{
  guint antal[PEJL_PUNKT_LAST + 1]; /* by status */
  guint aabne;             /* not closed */
  guint over;              /* not closed, and the deadline has passed */
  int aeldst;              /* most days over; 0 for none */
  guint lukkede;           /* how many closed ones the median is of */
  double median;           /* days from made to closed; 0 for none */
} PejlPunktTal;
void pejl_query_punkt_tal (PejlReader *reader, const PejlPunktQuery *query, const char *i_dag, PejlPunktTal *tal);

G_END_DECLS
