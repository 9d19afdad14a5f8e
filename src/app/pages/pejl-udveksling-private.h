// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the files of PejlUdvekslingPage.
#pragma once

#include "app/pages/pejl-udveksling-page.h"
#include "app/widgets/udveksling/pejl-konflikt-view.h"
#include "app/widgets/udveksling/pejl-kort-view.h"
#include "app/widgets/udveksling/pejl-noegle-view.h"
#include "app/widgets/udveksling/pejl-pakke-view.h"
#include "app/widgets/udveksling/pejl-server-view.h"

G_BEGIN_DECLS

struct _PejlUdvekslingPage
{
  PejlPage parent_instance;

  /* template children */
  GtkWidget *side;
  GtkWidget *main;
  GtkWidget *back;
  GtkWidget *konflikt_del;
  GtkListBox *konflikter;
  GtkListBox *kolleger;
  GtkListBox *postkasse;
  GtkWidget *mappe_row;
  GtkSwitch *postkasse_switch;
  GtkWidget *slip_row;
  GtkWidget *server_row;
  GtkSwitch *server_switch;
  GtkWidget *udveksl_row;
  GtkWidget *side_del;
  GtkListBox *til_side;
  GtkLabel *afviste;
  GtkStack *stack;
  PejlKonfliktView *konflikt_view;
  PejlPakkeView *pakke_view;
  PejlNoegleView *noegle_view;
  PejlKortView *kort_view;
  PejlServerView *server_view;
  GtkLabel *arbejde_titel;
  GtkProgressBar *arbejde_bar;
  GtkLabel *kode_tekst;
  GtkWidget *kode_row;
  AdwStatusPage *fejl_page;

  /* owned */
  PejlUdveksler *udveksler;
  GPtrArray *found;        /* PejlKonflikt, as the rows */
  PejlIndgaaende *ind;     /* the packet that is looked at, or was taken in last */
  char *hentes;            /* path of the file that is being read, or waits for its passphrase */
  GCancellable *arbejder;  /* NULL: nothing is under way */
  char *kolleger_sagt;     /* what the colleagues' rows say */
  char *efter_noegler;     /* path to be read when the keys are open */

  /* state */
  PejlId open_row;
  PejlField open_field;
  gboolean filling;
  gboolean detail;         /* narrow: the main pane is shown instead of the side */
};

/* Shows that page of the stack; narrow: in front. */
void pejl_udveksling_vis (PejlUdvekslingPage *self, const char *name);
/* What is to be done next: the keys, a clash, or nothing. */
void pejl_udveksling_vis_naeste (PejlUdvekslingPage *self);

/* Clashes (pejl-udveksling-valg.c). */
void pejl_udveksling_fill_konflikter (PejlUdvekslingPage *self);
void pejl_udveksling_open_konflikt (PejlUdvekslingPage *self);
void pejl_udveksling_install_valg (GtkWidgetClass *widget_class);

/* Packets (pejl-udveksling-hent.c). */
void pejl_udveksling_install_hent (GtkWidgetClass *widget_class);
void pejl_udveksling_init_drop (PejlUdvekslingPage *self);

/* The work of a thread in front, with its bar and Stop; what went wrong, in front likewise. */
void pejl_udveksling_begin_work (PejlUdvekslingPage *self, const char *title);
void pejl_udveksling_end_work (PejlUdvekslingPage *self);
gboolean pejl_udveksling_is_gone (PejlUdvekslingPage *self);
void pejl_udveksling_show_fault (PejlUdvekslingPage *self, const char *title, const GError *error);

/* The municipality's server (pejl-udveksling-server.c). */
void pejl_udveksling_fill_server (PejlUdvekslingPage *self);
void pejl_udveksling_install_server (GtkWidgetClass *widget_class);

/* Colleagues and the mailbox (pejl-udveksling-side.c). */
void pejl_udveksling_fill_side (PejlUdvekslingPage *self);
void pejl_udveksling_install_side (GtkWidgetClass *widget_class);
void pejl_udveksling_tilfoej (PejlUdvekslingPage *self, const char *path);

G_END_DECLS
