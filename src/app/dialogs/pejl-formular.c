// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a form.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-formular.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

GtkWidget *
pejl_formular_hoved (GtkWindow *dialog, const char *label, GtkWidget **verb)
{
  GtkWidget *head = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (head), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (head), FALSE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), dialog);
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), cancel);
  *verb = gtk_button_new_with_mnemonic (label);
  gtk_widget_add_css_class (*verb, "suggested-action");
  adw_header_bar_pack_end (ADW_HEADER_BAR (head), *verb);
  return head;
}

GtkWidget *
pejl_formular_felt (const char *title, const char *caption, GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (title, "heading", TRUE));
  if (caption != NULL)
    {
      GtkWidget *label = pejl_dele_label (caption, "caption", TRUE);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box), child);
  return box;
}

void
pejl_formular_byg (AdwWindow *dialog, GtkWidget *hoved, GtkWidget *form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_widget_add_css_class (form, "nyt-tilsyn");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), form);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (box), hoved);
  gtk_box_append (GTK_BOX (box), scroll);
  adw_window_set_content (dialog, box);
}

void
pejl_formular_set_size (GtkWindow *dialog, GtkWindow *parent, int width, int height)
{
  int room = gtk_widget_get_width (GTK_WIDGET (parent));

  gtk_window_set_default_size (dialog, room > 0 ? MIN (width, room) : width, height);
}
