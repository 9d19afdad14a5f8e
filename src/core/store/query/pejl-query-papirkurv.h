// SPDX-License-Identifier: GPL-3.0-or-later
// What was deleted and can come back.
#pragma once

#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

/* A deleted row that people know of. */
typedef struct
{
  PejlTable table;
  PejlId row;
  char *titel;     /* its text, or what it is about; never empty */
  char *sted;      /* "" for none */
  char *dato;      /* ISO date of its tilsyn or its own, or "" */
  gint64 slettet;  /* unix milliseconds */
  char *navn;      /* who deleted it, or "" */
} PejlSlettet;
void pejl_slettet_free (PejlSlettet *slettet);

/* Tilsyn, evidens, attachments, plans with their points, cases and dates that are deleted, the last deleted first; of each
 * table the `limit` last written. What only went along with something else (the tegn of an evidens) is not told by itself.
 * PejlSlettet*. */
GPtrArray *pejl_query_papirkurv (PejlReader *reader, guint limit);

gboolean pejl_query_is_deleted (PejlReader *reader, PejlTable table, const PejlId *row);
/* The links to tegn that were deleted together with the evidens: row ids (PejlId). */
GArray *pejl_query_deleted_with (PejlReader *reader, const PejlId *evidens);

G_END_DECLS
