// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the tables of a store file, and how a file is known to be one.
#pragma once

#include "core/store/pejl-db.h"
#include "core/store/pejl-schema.h"

G_BEGIN_DECLS

#define PEJL_STORE_APPLICATION_ID 0x50454A4C /* "PEJL" */
/* The layout of the file (PRAGMA user_version). */
#define PEJL_STORE_FORMAT 3

/* What this copy knows of the others: see pejl-notat.h. Files of the same format from before there was an exchange lack it. */
#define PEJL_NOTAT_SQL                                                                              \
  "CREATE TABLE IF NOT EXISTS notat(art TEXT NOT NULL, noegle TEXT NOT NULL, tekst TEXT NOT NULL,"  \
  " tid INTEGER NOT NULL, PRIMARY KEY(art, noegle)) STRICT, WITHOUT ROWID;"

/* In one transaction: everything a new store has. */
gboolean pejl_tables_create (PejlDb *db, GError **error);

/* The derived tables and the search index alone; also used after pejl_tables_drop_derived(). No transaction
 * of their own, and without the triggers of pejl-vagt.h. */
gboolean pejl_tables_create_derived (PejlDb *db, GError **error);
gboolean pejl_tables_drop_derived (PejlDb *db, GError **error);

/* Empty tables of this connection over those that are locked with a tilsyn, and over conflict; and away again. */
gboolean pejl_tables_cover_content (PejlDb *db, GError **error);
gboolean pejl_tables_uncover_content (PejlDb *db, GError **error);

/* *current: the derived tables have the columns that this program knows, which they have not in a file of one that knew fewer
 * fields. Its ops are the same, so that they can be made anew from them. */
gboolean pejl_tables_are_current (PejlDb *db, gboolean *current, GError **error);

/* Indices are derived, and no part of the format: those of another program of the same format are dropped,
 * ours are made. */
gboolean pejl_tables_complete_indices (PejlDb *db, GError **error);

/* The full-text table is soeg(tekst, tbl UNINDEXED, row UNINDEXED), a row for each searched field: what was seen and
 * how it was judged are never one text. A text's place is made of its field and the derived row's n. Its rowid begins with
 * its day (the tilsyn's, else its own), so that one lookup from the top gives the newest hits of all kinds, in order, and
 * may stop; soeg_dag(sted, dag) keeps the day under which each place stands, for when it is moved. */
#define PEJL_SOEG_N_BITS 33
#define PEJL_SOEG_DAG_SHIFT 46
#define PEJL_SOEG_STED(n, field) (((gint64) (field) << PEJL_SOEG_N_BITS) | (gint64) (n))
#define PEJL_SOEG_ROWID(dag, sted) (((gint64) (dag) << PEJL_SOEG_DAG_SHIFT) | (sted))
#define PEJL_SOEG_N(rowid) ((rowid) & ((G_GINT64_CONSTANT (1) << PEJL_SOEG_N_BITS) - 1))
#define PEJL_SOEG_FIELD(rowid) \
  ((guint32) (((rowid) >> PEJL_SOEG_N_BITS) & ((1 << (PEJL_SOEG_DAG_SHIFT - PEJL_SOEG_N_BITS)) - 1)))

G_END_DECLS
