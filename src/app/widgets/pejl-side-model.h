// SPDX-License-Identifier: GPL-3.0-or-later
// A list that is far longer than what is in sight of it: its rows are read a page at a time as they are asked for.
#pragma once

#include "core/store/pejl-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SIDE_MODEL (pejl_side_model_get_type ())
/* A GListModel. What its rows are is said by the kind that is derived from it; a row stays the same object as long as its record
 * is in the list. */
G_DECLARE_DERIVABLE_TYPE (PejlSideModel, pejl_side_model, PEJL, SIDE_MODEL, GObject)

/* What a kind says of itself. All of it must be set; records and rows are of the kind's own types. */
struct _PejlSideModelClass
{
  GObjectClass parent_class;

  GType row_type;
  guint page;        /* how many records one read brings, from 1 */
  guint pages_max;   /* pages that are kept; what is beyond is read again when it comes into sight */
  guint pages_ahead; /* pages on both sides of the latest that are read once nothing else is to be done; 0: none */

  guint (*count) (PejlSideModel *self, PejlReader *reader);
  /* Records from the number from, at most n; transfer full, the array owns them. */
  GPtrArray *(*read) (PejlSideModel *self, PejlReader *reader, guint from, guint n);
  const PejlId *(*record_id) (gconstpointer record); /* borrowed */
  const PejlId *(*row_id) (gpointer row);            /* borrowed */
  gpointer (*row_new) (gpointer record);             /* transfer full; takes a reference of its own to the record */
  /* The same record as it is read now; tells those who look at the row when its contents are others. */
  void (*row_take) (gpointer row, gpointer record);
};

void pejl_side_model_set_store (PejlSideModel *self, PejlStore *store); /* NULL: empty */
/* What is listed is another thing than before: the whole list is told as changed. */
void pejl_side_model_reset (PejlSideModel *self);
/* The store changed. Tells the smallest range in which rows came, went or moved; a row whose contents alone changed tells so itself. */
void pejl_side_model_refresh (PejlSideModel *self);

G_END_DECLS
