// SPDX-License-Identifier: GPL-3.0-or-later
// One evidens in the stream, edited where it stands.
#pragma once

#include "app/widgets/evidens/pejl-bilag-liste.h"
#include "app/widgets/evidens/pejl-evidens-stroem.h"
#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_EVIDENS_ROW (pejl_evidens_row_get_type ())
/* Keys on the row: Enter or F2 edits the text, Delete removes, Menu or Shift+F10 opens all it can do, # adds a tegn.
 * Actions "evidens.…" do the same. Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlEvidensRow, pejl_evidens_row, PEJL, EVIDENS_ROW, GtkListBoxRow)

GtkWidget *pejl_evidens_row_new (PejlStroemItem *item, PejlTegnKatalog *katalog, GPtrArray *stuer /* nullable */);
PejlStroemItem *pejl_evidens_row_get_item (PejlEvidensRow *self);
void pejl_evidens_row_set_stuer (PejlEvidensRow *self, GPtrArray *stuer);
/* Shows those of its evidens; NULL: none. */
void pejl_evidens_row_set_bilag (PejlEvidensRow *self, PejlBilagListe *bilag);
/* Locked: it can be read, and none of its actions is on. */
void pejl_evidens_row_set_locked (PejlEvidensRow *self, gboolean locked);
/* Near what is in sight: a row shows its evidens. Elsewhere it keeps its room and its name, and can be worked in all the
 * same; what it shows is then made. A row begins as far away. */
void pejl_evidens_row_set_near (PejlEvidensRow *self, gboolean near);
/* Near and yet out of sight: made, and not drawn. */
void pejl_evidens_row_set_in_sight (PejlEvidensRow *self, gboolean in_sight);
gboolean pejl_evidens_row_get_near (PejlEvidensRow *self);
/* How high it will be at that width (px), until it is near and shows it. metrics: of its text. */
void pejl_evidens_row_guess_height (PejlEvidensRow *self, int width, PangoFontMetrics *metrics);
/* If typing was cut short here before, goes on with what was typed. */
void pejl_evidens_row_restore (PejlEvidensRow *self, PejlStore *store);
/* What is typed becomes an op. FALSE if the store could not take it; the text then stays in the row. */
gboolean pejl_evidens_row_finish (PejlEvidensRow *self);
gboolean pejl_evidens_row_is_editing (PejlEvidensRow *self);

G_END_DECLS
