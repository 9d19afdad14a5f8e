// SPDX-License-Identifier: GPL-3.0-or-later
// The deadlines of open points as dots on one axis of days, today as a line. A picture: the board beside it says the same.
#pragma once

#include "core/model/pejl-handleplan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_FRIST_AKSE (pejl_frist_akse_get_type ())
G_DECLARE_FINAL_TYPE (PejlFristAkse, pejl_frist_akse, PEJL, FRIST_AKSE, GtkWidget)

GtkWidget *pejl_frist_akse_new (void);
/* punkter: PejlPunkt*; those that are closed or without a deadline are passed over. label: what a screen reader says. */
void pejl_frist_akse_set (PejlFristAkse *self, GPtrArray *punkter, const char *i_dag, const char *label);

G_END_DECLS
