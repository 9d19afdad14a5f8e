// SPDX-License-Identifier: GPL-3.0-or-later
// What dialogs that erase for good have in common: rows that are ticked, and under them what went wrong and the button.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  GtkLabel *problem;
  GtkSpinner *spinner;
  GtkWidget *button;
} PejlSletFod;

/* A box with the problem's label at its top and the button at its end; what belongs between is appended after the label by the caller,
 * before pejl_slet_fod_end(). */
GtkWidget *pejl_slet_fod_begin (PejlSletFod *fod);
void pejl_slet_fod_end (PejlSletFod *fod, GtkWidget *box, GCallback erase, gpointer self);
void pejl_slet_fod_say (PejlSletFod *fod, const char *problem); /* NULL: none */
void pejl_slet_fod_set_busy (PejlSletFod *fod, gboolean busy);

/* A row that is ticked by a click anywhere on it. toggled gets self. The check is appended to checks, borrowed. */
GtkWidget *pejl_slet_fod_raekke (const char *title, const char *under, const char *spoken, GPtrArray *checks, GCallback toggled,
                                 gpointer self);

G_END_DECLS
