// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the tilsyn editor: its bilag, those being attached, and those that wait for the evidens being written.
#pragma once

#include "app/pages/pejl-tilsyn-editor-private.h"
#include "app/widgets/evidens/pejl-bilag-liste.h"
#include "app/widgets/evidens/pejl-bilag-strip.h"
#include "app/widgets/evidens/pejl-bilag-tekst.h"

G_BEGIN_DECLS

/* What is attached to. */
typedef enum
{
  PEJL_BILAG_TIL_NY,      /* the evidens being written */
  PEJL_BILAG_TIL_EVIDENS,
  PEJL_BILAG_TIL_TILSYN,  /* the whole */
} PejlBilagTil;

struct _PejlEditorBilag
{
  PejlTilsynEditorPage *page; /* owns this */

  /* children of the page */
  GtkWidget *whole_bar;
  PejlBilagStrip *whole;      /* of the tilsyn as a whole */
  PejlBilagStrip *nye_strip;  /* in the entry */
  GtkWidget *work_bar;
  GtkLabel *work_label;
  GtkProgressBar *work_progress;

  /* owned */
  PejlMiniaturer *miniaturer;
  PejlBilagListe *liste;      /* of the tilsyn */
  PejlBilagListe *nye_liste;  /* shows nye */
  GPtrArray *nye;             /* PejlVedhaeftning* that the evidens being written will get */
  GCancellable *cancellable;  /* of what is being taken in */
  GQueue batches;             /* waiting; the first is being worked on */
  GtkWidget *marked;          /* what a dragged file is over; weak */
  char *udlaan;               /* private temporary folder of copies that were opened; NULL before the first */

  /* the text being edited */
  PejlBilagTekst *tekst;      /* weak */
  PejlId tekst_id;
  PejlHeads *tekst_base;
  guint tekst_source;
};

/* --- pejl-tilsyn-editor-vedhaeft.c: taking in --- */

/* files: GFile*, referenced. evidens: for PEJL_BILAG_TIL_EVIDENS. */
void pejl_editor_bilag_attach (PejlEditorBilag *self, GPtrArray *files, PejlBilagTil til, const PejlId *evidens);
void pejl_editor_bilag_choose (PejlEditorBilag *self, PejlBilagTil til, const PejlId *evidens);
/* Ends what is under way and forgets what waits; TRUE: there was something. After it only pejl_editor_bilag_free(). */
gboolean pejl_editor_bilag_drop_work (PejlEditorBilag *self);
/* The same on a person's wish, or for another tilsyn: says so and can go on with others. */
void pejl_editor_bilag_stop (PejlEditorBilag *self);
/* The evidens whose row holds the widget; FALSE: none does. */
gboolean pejl_editor_bilag_find_evidens (GtkWidget *widget, PejlId *evidens);

/* --- pejl-tilsyn-editor-indsaet.c: files dropped and pictures pasted --- */
void pejl_editor_bilag_add_drop (PejlEditorBilag *self);
gboolean pejl_editor_bilag_paste (PejlEditorBilag *self);

/* --- pejl-tilsyn-editor-bilag.c --- */

/* What was taken in goes where it belongs; takes nothing. FALSE with a banner when it could not be saved. */
gboolean pejl_editor_bilag_place (PejlEditorBilag *self, GPtrArray *bilag, PejlBilagTil til, const PejlId *evidens);

/* --- pejl-tilsyn-editor-aaben.c: opening --- */

/* An image in a window of ours, anything else with the system's program. */
void pejl_editor_bilag_show (PejlEditorBilag *self, PejlVedhaeftning *bilag);
void pejl_editor_bilag_show_with (PejlEditorBilag *self, PejlVedhaeftning *bilag);
/* Removes the copies that were opened. */
void pejl_editor_bilag_take_back (PejlEditorBilag *self);

G_END_DECLS
