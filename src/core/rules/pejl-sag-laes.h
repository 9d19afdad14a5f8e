// SPDX-License-Identifier: GPL-3.0-or-later
// Cases out of the store, each with what it demands and where it stands.
#pragma once

#include "core/rules/pejl-sag.h"
#include "core/store/query/pejl-query-sag.h"

G_BEGIN_DECLS

/* PejlSagOverblik*: open ones most urgent first, then the closed ones, newest first. i_dag: ISO date. */
GPtrArray *pejl_sag_laes (PejlReader *reader, const PejlSagQuery *query, const char *i_dag);

G_END_DECLS
