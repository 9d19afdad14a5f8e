// SPDX-License-Identifier: GPL-3.0-or-later
// A year of the årshjul as a list: a heading for each month, and what stands in it.
#pragma once

#include "core/rules/pejl-aarshjul.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_TYPE_AARSHJUL_ITEM (pejl_aarshjul_item_get_type ())
/* A row: a month's heading, or a punkt. Stays the same object as long as its row is in the year. Signal "changed": what
 * it says is another. */
G_DECLARE_FINAL_TYPE (PejlAarshjulItem, pejl_aarshjul_item, PEJL, AARSHJUL_ITEM, GObject)

/* Borrowed, until the item changes; NULL for a heading. */
const PejlAarshjulPunkt *pejl_aarshjul_item_get_punkt (PejlAarshjulItem *self);
int pejl_aarshjul_item_get_month (PejlAarshjulItem *self);      /* 1–12 */
guint pejl_aarshjul_item_get_count (PejlAarshjulItem *self);    /* of a heading: how many stand under it */
gboolean pejl_aarshjul_item_get_now (PejlAarshjulItem *self);   /* of a heading: today lies in it */
gboolean pejl_aarshjul_item_get_past (PejlAarshjulItem *self);  /* of a heading: all of it lies before today */

#define PEJL_TYPE_AARSHJUL_MODEL (pejl_aarshjul_model_get_type ())
/* A GListModel of PejlAarshjulItem, by day. */
G_DECLARE_FINAL_TYPE (PejlAarshjulModel, pejl_aarshjul_model, PEJL, AARSHJUL_MODEL, GObject)

PejlAarshjulModel *pejl_aarshjul_model_new (void);
/* punkter: PejlAarshjulPunkt* by day, of that year; the array is taken over. Tells the smallest range in which rows
 * came, went or moved; a row whose contents alone changed emits "changed". Another year is told as a whole. */
void pejl_aarshjul_model_set (PejlAarshjulModel *self, int year, const char *i_dag, GPtrArray *punkter);
/* PejlAarshjulPunkt*, borrowed from the rows, by day; the array is the caller's. */
GPtrArray *pejl_aarshjul_model_get_punkter (PejlAarshjulModel *self);
int pejl_aarshjul_model_get_year (PejlAarshjulModel *self);
/* Position of the row, of a month's heading; G_MAXUINT for none. */
guint pejl_aarshjul_model_find (PejlAarshjulModel *self, const PejlId *id);
guint pejl_aarshjul_model_find_month (PejlAarshjulModel *self, int month);
/* The first of the ring in the month; G_MAXUINT for none. */
guint pejl_aarshjul_model_find_field (PejlAarshjulModel *self, PejlRing ring, int month);

G_END_DECLS
