// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a document under each other, as they will be printed.
#pragma once

#include "core/report/pdf/pejl-pdf-sats.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SIDER_VIEW (pejl_sider_view_get_type ())
G_DECLARE_FINAL_TYPE (PejlSiderView, pejl_sider_view, PEJL, SIDER_VIEW, GtkWidget)

GtkWidget *pejl_sider_view_new (void);
/* sats is borrowed, and set to NULL before it is freed. A page is told aloud by its number and its headings. */
void pejl_sider_view_set_sats (PejlSiderView *self, PejlPdfSats *sats);

G_END_DECLS
