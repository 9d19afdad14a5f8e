// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of a row of evidens share: the row itself, and what can be done with it.
#pragma once

#include "app/pages/pejl-page.h"
#include "app/widgets/evidens/pejl-bilag-strip.h"
#include "app/widgets/evidens/pejl-evidens-row.h"
#include "app/widgets/evidens/pejl-evidens-tekst.h"
#include "app/widgets/pejl-felt-popover.h"

G_BEGIN_DECLS

struct _PejlEvidensRow
{
  GtkListBoxRow parent_instance;

  /* children; all but the popover only while the row is near, and the edited text from when it is first edited */
  GtkWidget *krop;
  GtkImage *icon;
  GtkLabel *clock;
  GtkLabel *art;
  GtkLabel *stue;
  GtkLabel *untagged;
  GtkMenuButton *menu;
  GtkStack *stack;
  GtkLabel *text;
  PejlEvidensTekst *edit;
  GtkWidget *chips;
  PejlBilagStrip *bilag;
  GtkLabel *antal;
  PejlFeltPopover *felt; /* made when first asked for */

  /* owned */
  PejlStroemItem *item;
  PejlTegnKatalog *katalog;
  GPtrArray *stuer;
  PejlBilagListe *bilag_liste;
  PejlHeads *base;
  GArray *picks;           /* PejlId: tegn taken after the cut */

  /* state */
  gboolean editing;
  int cut;                 /* letters before the cursor when editing ended: where "divide" of the menu cuts; -1: nowhere */
  gboolean locked;
  gboolean dragged;
  guint draft_source;
};

const PejlEvidens *pejl_evidens_row_evidens (PejlEvidensRow *self); /* borrowed */
PejlStore *pejl_evidens_row_store (PejlEvidensRow *self);           /* borrowed; NULL outside a page */
void pejl_evidens_row_failure (PejlEvidensRow *self, const char *title, const GError *error);
/* Says that the evidens is as it was, unless ok. */
void pejl_evidens_row_check (PejlEvidensRow *self, gboolean ok, const GError *error);
void pejl_evidens_row_toast (PejlEvidensRow *self, const char *text);
/* What it shows is there from now on, whether it is in sight or not. */
void pejl_evidens_row_build (PejlEvidensRow *self);
/* The evidens as it now is, for the eye and for a screen reader. */
void pejl_evidens_row_show (PejlEvidensRow *self);
void pejl_evidens_row_show_locked (PejlEvidensRow *self);
/* Begins editing, with the cursor at the end. */
void pejl_evidens_row_edit (PejlEvidensRow *self);
/* Editing is over, and the text is shown again. */
void pejl_evidens_row_end_edit (PejlEvidensRow *self);
void pejl_evidens_row_set_stue (PejlEvidensRow *self, const PejlId *stue);

/* The actions "evidens.…" and the keys of a row. */
void pejl_evidens_row_install_verbs (GtkWidgetClass *widget_class);
void pejl_evidens_row_enable_verbs (PejlEvidensRow *self, gboolean enabled);
/* Those that put the stream in order: divide, join, move, time, counts; and dragging by a handle. */
void pejl_evidens_row_install_order (GtkWidgetClass *widget_class);
void pejl_evidens_row_enable_order (PejlEvidensRow *self, gboolean enabled);
void pejl_evidens_row_add_drag (PejlEvidensRow *self, GtkWidget *handle);
void pejl_evidens_row_add_drop (PejlEvidensRow *self);
/* The text that is edited becomes two at the cursor. */
void pejl_evidens_row_split (PejlEvidensRow *self);

G_END_DECLS
