// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the tilsyn editor share: the page itself, and what is written from its entry.
#pragma once

#include "app/pages/pejl-tilsyn-data.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/pejl-evidens-entry.h"
#include "app/widgets/pejl-fold-box.h"
#include "app/widgets/pejl-handleplan-view.h"
#include "app/widgets/pejl-med-view.h"
#include "app/widgets/pejl-split-view.h"
#include "app/widgets/pejl-stroem-view.h"
#include "app/widgets/pejl-tegn-list.h"
#include "app/widgets/pejl-vurdering-view.h"

G_BEGIN_DECLS

struct _PejlTilsynEditorPage
{
  PejlPage parent_instance;

  /* template children */
  GtkToggleButton *tegn_toggle;
  GtkLabel *tegn_count;
  GtkWidget *tabs_top;
  GtkWidget *tabs_bottom;
  GtkLabel *evidens_count;
  GtkLabel *vurdering_count;
  GtkLabel *handleplan_count;
  GtkWidget *med_toggle;
  GtkWidget *status_label;
  GtkDropDown *status;
  GtkWidget *locked_bar;
  GtkStack *tabs;
  PejlSplitView *split;
  PejlTegnList *tegn_list;
  PejlFoldBox *fold;
  PejlStroemView *stream;
  PejlEvidensEntry *entry;
  PejlMedView *med;
  PejlVurderingView *vurdering;
  PejlHandleplanView *handleplan;

  /* owned */
  PejlTilsynData data;

  /* state */
  guint draft_source;
  gboolean quiet;
};

PejlStore *pejl_tilsyn_editor_store (PejlTilsynEditorPage *self);
PejlReader *pejl_tilsyn_editor_reader (PejlTilsynEditorPage *self);
/* An endelig tilsyn is read; changes to it are refused by the actions themselves. */
gboolean pejl_tilsyn_editor_is_locked (PejlTilsynEditorPage *self);
/* The house's stuer, read again and given to those that offer them. */
void pejl_tilsyn_editor_read_stuer (PejlTilsynEditorPage *self);

/* --- the handleplan --- */

/* The house's points, read again for the pane at the end and the tab. */
void pejl_tilsyn_editor_read_punkter (PejlTilsynEditorPage *self);
/* "page.show-punkt" and "page.punkt-of-evidens", each with an id. */
void pejl_tilsyn_editor_install_handleplan (GtkWidgetClass *widget_class);

/* --- the entry --- */

/* What stands in the entry goes to its draft now. */
void pejl_tilsyn_editor_put_draft (PejlTilsynEditorPage *self);
void pejl_tilsyn_editor_restore_draft (PejlTilsynEditorPage *self);
/* Something was typed: it is in the draft half a second later. */
void pejl_tilsyn_editor_edited (PejlTilsynEditorPage *self);
/* Enter: the entry becomes an evidens. */
void pejl_tilsyn_editor_save (PejlTilsynEditorPage *self);
/* Adds the stue, unless one of that name is there. FALSE with a banner if it could not be saved. */
gboolean pejl_tilsyn_editor_ensure_stue (PejlTilsynEditorPage *self, const char *navn, PejlId *id);

G_END_DECLS
