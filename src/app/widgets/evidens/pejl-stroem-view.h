// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of evidens as it is read: newest last and in sight, all of it or only what touches one area.
#pragma once

#include "app/widgets/evidens/pejl-bilag-liste.h"
#include "app/widgets/evidens/pejl-evidens-stroem.h"
#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "core/model/pejl-stopur.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_STROEM_VIEW (pejl_stroem_view_get_type ())
/* Signal: "escape" – the pane is left with Esc. */
G_DECLARE_FINAL_TYPE (PejlStroemView, pejl_stroem_view, PEJL, STROEM_VIEW, AdwBin)

/* Shows the evidens of another tilsyn. store: typing that was cut short in a row goes on from its draft; NULL: it may not. */
void pejl_stroem_view_open (PejlStroemView *self, PejlEvidensStroem *evidens, PejlTegnKatalog *katalog,
                            PejlStore *store);
/* No rows, e.g. before the tilsyn is another one. */
void pejl_stroem_view_close (PejlStroemView *self);
/* PejlStue* or NULL, for the rows' menus. */
void pejl_stroem_view_set_stuer (PejlStroemView *self, GPtrArray *stuer);
/* Whose bilag the rows show; before pejl_stroem_view_open(). */
void pejl_stroem_view_set_bilag (PejlStroemView *self, PejlBilagListe *bilag);
/* Locked: rows are read and not changed. */
void pejl_stroem_view_set_locked (PejlStroemView *self, gboolean locked);
/* Only evidens with a tegn of that area (its index); -1: all. */
void pejl_stroem_view_set_omraade (PejlStroemView *self, int omraade);
int pejl_stroem_view_get_omraade (PejlStroemView *self);
/* The rounds of observation that part the stream; borrowed, and told again when one begins or ends. */
void pejl_stroem_view_set_stopur (PejlStroemView *self, const PejlStopur *stopur);
/* The newest is to be seen, whatever was scrolled to before. */
void pejl_stroem_view_stick (PejlStroemView *self);
/* What is being typed in a row becomes an op. */
void pejl_stroem_view_finish (PejlStroemView *self);
/* Shows one evidens, whatever area is filtered for, and gives its row the focus. FALSE if it is not here. */
gboolean pejl_stroem_view_show_evidens (PejlStroemView *self, const PejlId *evidens);
/* FALSE if there is no row to take it. */
gboolean pejl_stroem_view_focus (PejlStroemView *self);
/* The row of that evidens, scrolled to; FALSE if it is not among those shown. */
gboolean pejl_stroem_view_focus_evidens (PejlStroemView *self, const PejlId *evidens);

G_END_DECLS
