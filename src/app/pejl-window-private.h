// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the window: its inside, shared by the files that make it up.
#pragma once

#include "app/pages/pejl-page.h"
#include "app/pejl-kopi-vagt.h"
#include "app/pejl-udveksler.h"
#include "app/pejl-window.h"
#include "app/widgets/pejl-besked.h"
#include "app/widgets/pejl-split-view.h"

G_BEGIN_DECLS

#define PEJL_WINDOW_EDITOR "tilsyn-editor"

struct _PejlWindow
{
  AdwApplicationWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  GtkStack *states;
  PejlSplitView *split;
  GtkMenuButton *menu_button;
  GtkListBox *page_list;
  GtkLabel *kommune_label;
  GtkStack *pages;
  GtkRevealer *banner;

  /* owned */
  PejlBesked *besked; /* what was said last */
  PejlStore *store;
  GSignalGroup *store_signals;
  PejlKopiVagt *vagt; /* NULL: no store */
  PejlUdveksler *udveksler;
  PejlPage *velkomst;
  GError *skadet;     /* the store is damaged, and open for reading only; NULL: it is sound as far as is known */
  char *came_from; /* the page that the editor goes back to */
  GdkFrameClock *first_clock; /* until the first frame is painted */

  /* state */
  gulong first_paint;
  guint begin_source;
  guint check_source;
  guint memory_source;
};

/* NULL before the first page is shown. */
PejlPage *pejl_window_visible_page (PejlWindow *self);
/* The banner: what happened, and error's sentence (nullable). */
void pejl_window_failure (PejlWindow *self, const char *title, const GError *error);

/* A button in the banner that is shown. */
void pejl_window_offer (PejlWindow *self, const char *label, const char *action);

/* What can be done about a damaged file, over the pages (pejl-window-skade.c). */
void pejl_window_show_guide (PejlWindow *self);
/* Says when something of a file that was saved still waits; TRUE then. */
gboolean pejl_window_look_for_rest (PejlWindow *self);
/* TRUE when it says that bytes are wrong, and the application opens the store anew for reading only. */
gboolean pejl_window_is_damage (PejlWindow *self, const GError *error);

/* Exchange with other copies (pejl-window-udveksling.c): begun with the store, ended with the window. */
void pejl_window_begin_udveksling (PejlWindow *self);
void pejl_window_end_udveksling (PejlWindow *self);
/* Gives a page what it needs for it. */
void pejl_window_give_udveksler (PejlWindow *self, PejlPage *page);
/* How many choices wait, beside the page's name in the sidebar. */
void pejl_window_update_badge (PejlWindow *self);

/* The actions that open something from anywhere (pejl-window-aabn.c). */
void pejl_window_install_aabn (GtkWidgetClass *widget_class);

G_END_DECLS
