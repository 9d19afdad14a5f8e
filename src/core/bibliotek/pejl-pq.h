// SPDX-License-Identifier: GPL-3.0-or-later
// libpq: the line to a municipality's server.
#pragma once

#include <glib.h>
#include <libpq-fe.h>

G_BEGIN_DECLS

#define PEJL_PQ_FUNCTIONS(F) \
  F (PQclear) \
  F (PQcmdTuples) \
  F (PQconnectPoll) \
  F (PQconnectStartParams) \
  F (PQconninfoFree) \
  F (PQconninfoParse) \
  F (PQconsumeInput) \
  F (PQerrorMessage) \
  F (PQfinish) \
  F (PQflush) \
  F (PQfreemem) \
  F (PQgetCopyData) \
  F (PQgetResult) \
  F (PQgetisnull) \
  F (PQgetvalue) \
  F (PQisBusy) \
  F (PQnfields) \
  F (PQntuples) \
  F (PQputCopyData) \
  F (PQputCopyEnd) \
  F (PQresultErrorField) \
  F (PQresultErrorMessage) \
  F (PQresultStatus) \
  F (PQsendQuery) \
  F (PQsendQueryParams) \
  F (PQserverVersion) \
  F (PQsetNoticeReceiver) \
  F (PQsetnonblocking) \
  F (PQsocket) \
  F (PQstatus)

typedef struct
{
#define PEJL_PQ_MEMBER(name) __typeof__ (name) *name;
  PEJL_PQ_FUNCTIONS (PEJL_PQ_MEMBER)
#undef PEJL_PQ_MEMBER
} PejlPq;

/* All NULL until pejl_pq_open() has said TRUE. */
extern PejlPq pejl_pq;

/* See pejl_bibliotek_open(). */
gboolean pejl_pq_open (GError **error);

G_END_DECLS
