// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the tilsyn editor share: the page itself, and what is written from its entry.
#pragma once

#include "app/pages/pejl-tilsyn-data.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/pages/pejl-tilsyn-proces.h"
#include "app/widgets/evidens/pejl-bilag-liste.h"
#include "app/widgets/evidens/pejl-evidens-entry.h"
#include "app/widgets/evidens/pejl-stroem-view.h"
#include "app/widgets/evidens/pejl-tegn-list.h"
#include "app/widgets/handleplan/pejl-handleplan-view.h"
#include "app/widgets/pejl-felt-popover.h"
#include "app/widgets/pejl-fold-box.h"
#include "app/widgets/pejl-split-view.h"
#include "app/widgets/tilsyn/pejl-laas-bar.h"
#include "app/widgets/tilsyn/pejl-med-view.h"
#include "app/widgets/tilsyn/pejl-samlet-bar.h"
#include "app/widgets/tilsyn/pejl-skridt-linje.h"
#include "app/widgets/tilsyn/pejl-tilbagemelding-view.h"
#include "app/widgets/vurdering/pejl-vurdering-view.h"
#include "core/actions/pejl-tilsyn-actions.h"

G_BEGIN_DECLS

/* What is attached, and what is done with it (pejl-tilsyn-editor-bilag.h). */
typedef struct _PejlEditorBilag PejlEditorBilag;

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
  GtkWidget *topbar;
  GtkWidget *med_toggle;
  PejlSkridtLinje *steps;
  PejlLaasBar *laas;
  PejlSamletBar *samlet;
  GtkStack *tabs;
  PejlSplitView *split;
  PejlTegnList *tegn_list;
  PejlFoldBox *fold;
  GtkWidget *evidens_box; /* stream and entry, one below the other */
  PejlStroemView *stream;
  PejlEvidensEntry *entry;
  PejlMedView *med;
  PejlVurderingView *vurdering;
  GtkButton *ramme_button;
  GtkLabel *ramme_label;
  PejlTilbagemeldingView *tilbagemelding;
  PejlHandleplanView *handleplan;

  /* owned */
  PejlTilsynData data;
  PejlTilsynProces proces;
  PejlEditorBilag *bilag; /* NULL once the page is disposed of */
  PejlStopur stopur;
  GSettings *settings;         /* NULL where the schema is not installed */
  PejlFeltPopover *ramme_felt; /* made when first asked for */

  /* state */
  guint tick_source;
  guint draft_source; /* in a quiet moment */
  guint draft_latest; /* whatever else is to be done */
  gboolean quiet;
};

PejlStore *pejl_tilsyn_editor_store (PejlTilsynEditorPage *self);
PejlReader *pejl_tilsyn_editor_reader (PejlTilsynEditorPage *self);
/* An endelig tilsyn is read; changes to it are refused by the actions themselves. */
gboolean pejl_tilsyn_editor_is_locked (PejlTilsynEditorPage *self);
/* The house's stuer, read again and given to those that offer them. */
void pejl_tilsyn_editor_read_stuer (PejlTilsynEditorPage *self);

/* --- actions and keys --- */

/* The page's actions, and their keys. */
void pejl_tilsyn_editor_install_verber (GtkWidgetClass *widget_class);
/* Ctrl+Page Up and Down, and the key of the next step, before a text view takes them for its own. */
void pejl_tilsyn_editor_add_tab_keys (PejlTilsynEditorPage *self);

/* --- bilag --- */

/* The page's actions for them. */
void pejl_editor_bilag_install (GtkWidgetClass *widget_class);
/* Puts its parts into the page. */
PejlEditorBilag *pejl_editor_bilag_new (PejlTilsynEditorPage *page);
void pejl_editor_bilag_free (PejlEditorBilag *self);
/* Another tilsyn: what waits for the evidens being written comes from its draft. */
void pejl_editor_bilag_open (PejlEditorBilag *self);
void pejl_editor_bilag_read (PejlEditorBilag *self);
void pejl_editor_bilag_set_locked (PejlEditorBilag *self, gboolean locked);
void pejl_editor_bilag_flush (PejlEditorBilag *self);
PejlBilagListe *pejl_editor_bilag_get_liste (PejlEditorBilag *self); /* borrowed */
/* What the evidens being written gets; borrowed. */
PejlVedhaeftning *const *pejl_editor_bilag_nye (PejlEditorBilag *self, guint *n);
void pejl_editor_bilag_clear_nye (PejlEditorBilag *self);

/* --- the handleplan --- */

/* The house's points, read again for the pane at the end and the tab. */
void pejl_tilsyn_editor_read_punkter (PejlTilsynEditorPage *self);
/* "page.show-punkt" and "page.punkt-of-evidens", each with an id. */
void pejl_tilsyn_editor_install_handleplan (GtkWidgetClass *widget_class);

/* --- the entry --- */

/* What stands in the entry goes to no draft but when that is asked for. */
void pejl_tilsyn_editor_clear_draft_time (PejlTilsynEditorPage *self);
/* What stands in the entry goes to its draft now. */
void pejl_tilsyn_editor_put_draft (PejlTilsynEditorPage *self);
void pejl_tilsyn_editor_restore_draft (PejlTilsynEditorPage *self);
/* Something was typed: it is in the draft half a second later. */
void pejl_tilsyn_editor_edited (PejlTilsynEditorPage *self);
/* Enter: the entry becomes an evidens. */
void pejl_tilsyn_editor_save (PejlTilsynEditorPage *self);
/* Adds the stue, unless one of that name is there. FALSE with a banner if it could not be saved. */
gboolean pejl_tilsyn_editor_ensure_stue (PejlTilsynEditorPage *self, const char *navn, PejlId *id);

/* --- time --- */

void pejl_tilsyn_editor_tid_init (PejlTilsynEditorPage *self);
void pejl_tilsyn_editor_tid_clear (PejlTilsynEditorPage *self);
/* Begins a round of observation, or ends the one that runs. */
void pejl_tilsyn_editor_toggle_stopur (PejlTilsynEditorPage *self);
/* The stopwatch as it was left, running if it ran. */
void pejl_tilsyn_editor_restore_stopur (PejlTilsynEditorPage *self);
/* The round that runs, and how far it is. */
void pejl_tilsyn_editor_stamp (PejlTilsynEditorPage *self, PejlNyEvidens *ny);
/* When the visit was, and how many were there: shown, and asked for. */
void pejl_tilsyn_editor_show_ramme (PejlTilsynEditorPage *self);
void pejl_tilsyn_editor_ask_ramme (PejlTilsynEditorPage *self);

/* --- the process --- */

void pejl_tilsyn_editor_read_proces (PejlTilsynEditorPage *self);
/* The steps, the lock, the texts and what is missing, as they were read. */
void pejl_tilsyn_editor_show_proces (PejlTilsynEditorPage *self, const PejlTilsynStand *stand);
void pejl_tilsyn_editor_install_proces (GtkWidgetClass *widget_class);
/* A dagpleje's samlede tilsyn. */
void pejl_tilsyn_editor_show_samlet (PejlTilsynEditorPage *self);
void pejl_tilsyn_editor_install_samlet (GtkWidgetClass *widget_class);

G_END_DECLS
