// SPDX-License-Identifier: GPL-3.0-or-later
// Ticked rows and the foot under them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-slet-fod.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

GtkWidget *
pejl_slet_fod_begin (PejlSletFod *fod)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  fod->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fod->problem));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  return box;
}

void
pejl_slet_fod_end (PejlSletFod *fod, GtkWidget *box, GCallback erase, gpointer self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  fod->spinner = GTK_SPINNER (gtk_spinner_new ());
  pejl_dele_set_spoken (GTK_WIDGET (fod->spinner), _("Working"));
  fod->button = gtk_button_new_with_mnemonic (_("_Erase for good"));
  gtk_widget_add_css_class (fod->button, "destructive-action");
  gtk_widget_set_hexpand (fod->button, TRUE);
  gtk_widget_set_halign (fod->button, GTK_ALIGN_END);
  g_signal_connect_swapped (fod->button, "clicked", erase, self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (fod->spinner));
  gtk_box_append (GTK_BOX (line), fod->button);
  gtk_box_append (GTK_BOX (box), line);
}

void
pejl_slet_fod_say (PejlSletFod *fod, const char *problem)
{
  gtk_label_set_label (fod->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (fod->problem), problem != NULL);
}

void
pejl_slet_fod_set_busy (PejlSletFod *fod, gboolean busy)
{
  gtk_widget_set_visible (GTK_WIDGET (fod->spinner), busy);
  gtk_spinner_set_spinning (fod->spinner, busy);
}

GtkWidget *
pejl_slet_fod_raekke (const char *title, const char *under, const char *spoken, GPtrArray *checks, GCallback toggled, gpointer self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), under);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (check, spoken);
  g_signal_connect_swapped (check, "toggled", toggled, self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (checks, check);
  return row;
}
