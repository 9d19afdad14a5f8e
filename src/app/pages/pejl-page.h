// SPDX-License-Identifier: GPL-3.0-or-later
// What every page of the window is: a header bar with title, saved-state and the page's own buttons, over its content.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PAGE (pejl_page_get_type ())
/* A page's template gives its content as a child, and buttons for the header bar as children of type "start" and "end".
 *
 * Properties: "store" (PejlStore, given by the window before the page is shown), "title", "subtitle" (string), "narrow"
 *   (boolean: the page has less than 560 px; follow it to change shape), "content" (GtkWidget, the content),
 *   "back-action" (string or NULL: the win action behind a back arrow at the start, for a page that was opened from another).
 * Signals: "toast" (const char *text, gboolean with_undo), "failure" (const char *title, const GError *error). */
G_DECLARE_DERIVABLE_TYPE (PejlPage, pejl_page, PEJL, PAGE, AdwBin)

struct _PejlPageClass
{
  AdwBinClass parent_class;

  /* Read everything anew: after the store was given, or when changes were missed while the page was hidden. */
  void (*reload) (PejlPage *self);
  /* The store changed while the page is visible. Default: reload. */
  void (*changed) (PejlPage *self, const PejlChanges *changes);
  /* Text that is still only on the screen goes into a draft or an op now: before the page is left, the window closes,
   * the program ends. Default: nothing. */
  void (*flush) (PejlPage *self);
  /* The page got another width (px), not during allocation: change shape to what there is room for. Default: nothing. */
  void (*resized) (PejlPage *self, int width);
  /* F6: move focus to the next pane. FALSE: the page has only one. */
  gboolean (*next_pane) (PejlPage *self);
};

PejlStore *pejl_page_get_store (PejlPage *self);   /* borrowed; NULL before it is given */
PejlReader *pejl_page_get_reader (PejlPage *self); /* the store's main-thread reader, borrowed */
void pejl_page_set_store (PejlPage *self, PejlStore *store);
gboolean pejl_page_get_narrow (PejlPage *self);
int pejl_page_get_room (PejlPage *self); /* the width that the page has, px; 0 before it is shown */
void pejl_page_set_title (PejlPage *self, const char *title);
void pejl_page_set_subtitle (PejlPage *self, const char *subtitle);
void pejl_page_set_back_action (PejlPage *self, const char *action);
void pejl_page_add_start (PejlPage *self, GtkWidget *widget);
void pejl_page_add_end (PejlPage *self, GtkWidget *widget);
/* Reads what the page is to show, if it has not yet: called before it is shown, so that it is laid out once. */
void pejl_page_prepare (PejlPage *self);
void pejl_page_flush (PejlPage *self);
gboolean pejl_page_next_pane (PejlPage *self);
/* The window's sidebar is folded away: show the button that brings it. */
void pejl_page_set_sidebar_button (PejlPage *self, gboolean visible);

/* Tells what was done; with_undo adds the button that takes the last action back. */
void pejl_page_toast (PejlPage *self, const char *text, gboolean with_undo);
/* Shows the banner: title says what happened and what is safe; error's sentence what to do. Details behind a click. */
void pejl_page_failure (PejlPage *self, const char *title, const GError *error);
/* The page that a widget inside it belongs to, to toast or fail through. */
PejlPage *pejl_page_of (GtkWidget *widget);

G_END_DECLS
