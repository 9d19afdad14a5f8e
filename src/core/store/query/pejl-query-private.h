// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: what the query files share: stepping, conditions put together at run time, and the scan
// of a period.
#pragma once

#include "core/store/pejl-db.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* What the place of a tilsyn of omfang center is called. */
#define PEJL_QUERY_CENTER "Center for Dagtilbud"

/* TRUE on a row. At the end, or on an error (logged), resets the statement and gives FALSE. */
gboolean pejl_query_next (PejlDb *db, sqlite3_stmt *stmt);

/* Conditions joined by AND, each with one value; the statement's parameters are numbered in this order. */
typedef struct
{
  GString *sql;      /* begins with the first condition; never empty when used after pejl_where_init() */
  GPtrArray *values;
} PejlWhere;

/* always: a condition without a value that every row fulfils or must. */
void pejl_where_init (PejlWhere *where, const char *always);
void pejl_where_clear (PejlWhere *where);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PejlWhere, pejl_where_clear)
void pejl_where_int (PejlWhere *where, const char *condition, gint64 value);
void pejl_where_text (PejlWhere *where, const char *condition, const char *value);
void pejl_where_id (PejlWhere *where, const char *condition, const PejlId *value);
/* column is one of ids (PejlId). */
void pejl_where_id_among (PejlWhere *where, const char *column, const GArray *ids);
/* Binds from parameter 1; gives the number of the next free parameter. The values must outlive the step. */
int pejl_where_bind (const PejlWhere *where, sqlite3_stmt *stmt);

/* The dates of a filter as a half-open range of texts: dato >= from AND dato < to. */
typedef struct
{
  char from[PEJL_DATO_LEN];
  char to[PEJL_DATO_LEN + 1];
} PejlDatoer;
PejlDatoer pejl_query_datoer (const PejlFilter *filter);

/* One tilsyn, as the sums need it. */
typedef struct
{
  PejlId id;
  PejlId sted;       /* dagtilbud or distrikt; nil for the center */
  PejlOmfang omfang;
  PejlStatus status;
  gboolean anmeldt;
  char dato[PEJL_DATO_LEN];
} PejlBesoeg;

/* Every tilsyn in the filter's dates, by (dato, id); its other conditions are not looked at. */
GArray *pejl_query_besoeg (PejlReader *reader, const PejlFilter *filter);
static inline gboolean
pejl_besoeg_is_held (const PejlBesoeg *besoeg)
{
  return besoeg->status >= PEJL_STATUS_GENNEMFOERT;
}

/* The places whose tilsyn count in the sums of a filter:
 * - dagtilbud: the active ones in its distrikt, type and ejerform;
 * - distrikter: those in its distrikt; none when it asks for a type or ejerform, which a distrikt does not have;
 * - the center: only when it asks for no distrikt, type or ejerform. */
typedef struct
{
  GHashTable *dagtilbud; /* PejlId* → index */
  GHashTable *distrikter;
  gboolean center;
} PejlSteder;
PejlSteder *pejl_query_steder (PejlReader *reader, const PejlFilter *filter);
void pejl_steder_free (PejlSteder *steder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSteder, pejl_steder_free)
/* The place's index among those of its omfang; -1 if it does not count. */
int pejl_steder_find (const PejlSteder *steder, const PejlBesoeg *besoeg);

/* As pejl_query_sted_sums, over dagtilbud (PejlDagtilbud*) that are known already, in their order. */
GPtrArray *pejl_query_sums_of (PejlReader *reader, const PejlFilter *filter, const GPtrArray *dagtilbud,
                               const char *const *omraader);

/* Keys of the areas of the kommune's current strategy, in order; NULL-terminated, at most 8. */
char **pejl_query_current_omraader (PejlReader *reader);

/* Whether haystack holds needle_folded (from pejl_query_fold), whatever the case. */
char *pejl_query_fold (const char *text);
gboolean pejl_query_text_matches (const char *haystack, const char *needle_folded);

G_END_DECLS
