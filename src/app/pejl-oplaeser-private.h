// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the presenter: its inside, shared by the files that make it up.
#pragma once

#include "app/pejl-oplaeser-window.h"
#include "app/widgets/udvalg/pejl-dias-view.h"
#include "core/model/pejl-dias.h"
#include "core/report/oplaeg/pejl-oplaeser.h"

G_BEGIN_DECLS

struct _PejlOplaeserWindow
{
  AdwWindow parent_instance;

  /* children */
  GtkLabel *where, *clock, *used, *planned, *notes, *next_name, *digits, *state;
  GtkWidget *now_view, *next_view, *ask, *ask_lines;
  GtkDropDown *screens;
  GtkLabel *ask_title;

  /* the room's */
  GtkWindow *room; /* owned by GTK; NULL when it is closed */
  GtkWidget *room_view;
  GtkWidget *room_notes;
  GtkLabel *room_notes_label;

  /* owned */
  PejlOplaegModel *model;
  PejlOplaegPost *post;
  PejlStore *store;
  GSettings *settings; /* NULL where there are none */

  /* state */
  PejlOplaeser oplaeser;
  guint clock_source, prepare_source, cookie;
  int notes_size; /* pt */
  guint monitor; /* place of the room's among those there are */
};

void pejl_oplaeser_do_key (PejlOplaeserWindow *self, PejlOplaeserTast tast, guint ciffer);
/* A view that pointing and enlarging follow the pointer over, and whose marks answer. */
void pejl_oplaeser_follow_pointer (PejlOplaeserWindow *self, GtkWidget *view);

/* pejl-oplaeser-skaerm.c */
GtkWidget *pejl_oplaeser_build_screens (PejlOplaeserWindow *self);
/* The room's window full screen: on the monitor remembered, else on one that parent does not stand on. */
void pejl_oplaeser_place (PejlOplaeserWindow *self, GtkWindow *parent);

/* pejl-oplaeser-dele.c */
GtkWidget *pejl_oplaeser_build_head (PejlOplaeserWindow *self);
GtkWidget *pejl_oplaeser_build_left (PejlOplaeserWindow *self);
GtkWidget *pejl_oplaeser_build_right (PejlOplaeserWindow *self);

G_END_DECLS
