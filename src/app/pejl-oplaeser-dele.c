// SPDX-License-Identifier: GPL-3.0-or-later
// What the speaker's window is built of: what is shown, clock, notes, what comes, keys.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-oplaeser-private.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

GtkWidget *
pejl_oplaeser_build_head (PejlOplaeserWindow *self)
{
  GtkWidget *head = adw_header_bar_new ();
  GtkWidget *end = gtk_button_new_with_mnemonic (_("_End"));

  gtk_widget_set_tooltip_text (end, _("End the presentation (Esc)"));
  g_signal_connect_swapped (end, "clicked", G_CALLBACK (gtk_window_close), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), end);
  adw_header_bar_pack_end (ADW_HEADER_BAR (head), pejl_oplaeser_build_screens (self));
  return head;
}

static void
on_previous (PejlOplaeserWindow *self)
{
  pejl_oplaeser_do_key (self, PEJL_OPLAESER_FORRIGE, 0);
}

static void
on_next (PejlOplaeserWindow *self)
{
  pejl_oplaeser_do_key (self, PEJL_OPLAESER_NAESTE, 0);
}

static GtkWidget *
build_steps (PejlOplaeserWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *back = pejl_dele_icon_button ("go-previous-symbolic", _("Previous slide"));
  GtkWidget *on = pejl_dele_icon_button ("go-next-symbolic", _("Next slide"));

  gtk_widget_add_css_class (back, "circular");
  gtk_widget_add_css_class (on, "circular");
  gtk_widget_add_css_class (on, "suggested-action");
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (on_previous), self);
  g_signal_connect_swapped (on, "clicked", G_CALLBACK (on_next), self);
  self->digits = GTK_LABEL (pejl_dele_label ("", "accent", FALSE));
  self->state = GTK_LABEL (pejl_dele_label ("", "dim-label", FALSE));
  gtk_box_append (GTK_BOX (box), back);
  gtk_box_append (GTK_BOX (box), on);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->digits));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->state));
  return box;
}

static GtkWidget *
build_answer (PejlOplaeserWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->ask_title = GTK_LABEL (pejl_dele_label ("", "heading", TRUE));
  self->ask_lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ask_title));
  gtk_box_append (GTK_BOX (box), self->ask_lines);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "oplaeser-svar");
  gtk_widget_set_visible (box, FALSE);
  self->ask = box;
  return box;
}

GtkWidget *
pejl_oplaeser_build_left (PejlOplaeserWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->where = GTK_LABEL (pejl_dele_label ("", "heading", TRUE));
  self->now_view = pejl_dias_view_new (0, FALSE);
  pejl_dias_view_set_keeps (PEJL_DIAS_VIEW (self->now_view), TRUE);
  gtk_widget_add_css_class (self->now_view, "card");
  gtk_widget_set_valign (self->now_view, GTK_ALIGN_START);
  pejl_oplaeser_follow_pointer (self, self->now_view);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->where));
  gtk_box_append (GTK_BOX (box), self->now_view);
  gtk_box_append (GTK_BOX (box), build_answer (self));
  gtk_box_append (GTK_BOX (box), build_steps (self));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
build_clock (PejlOplaeserWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->clock = GTK_LABEL (pejl_dele_label ("", "title-1", FALSE));
  self->used = GTK_LABEL (pejl_dele_label ("", "title-1", FALSE));
  self->planned = GTK_LABEL (pejl_dele_label ("", "dim-label", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->used), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->clock), "numeric");
  gtk_label_set_xalign (self->used, 1);
  gtk_label_set_xalign (self->planned, 1);
  gtk_widget_set_hexpand (right, TRUE);
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->used));
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->planned));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->clock));
  gtk_box_append (GTK_BOX (box), right);
  return box;
}

static GtkWidget *
build_next (PejlOplaeserWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->next_view = pejl_dias_view_new (180, FALSE);
  pejl_dias_view_set_keeps (PEJL_DIAS_VIEW (self->next_view), TRUE);
  gtk_widget_add_css_class (self->next_view, "card");
  gtk_widget_set_valign (self->next_view, GTK_ALIGN_START);
  self->next_name = GTK_LABEL (pejl_dele_label ("", "heading", TRUE));
  gtk_box_append (GTK_BOX (words), pejl_dele_label (_("Next"), "dim-label", FALSE));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->next_name));
  gtk_box_append (GTK_BOX (box), self->next_view);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static void
add_hint (GtkWidget *box, const char *words, const char *key)
{
  GtkWidget *hint = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (hint), pejl_dele_label (words, "caption", FALSE));
  gtk_box_append (GTK_BOX (hint), pejl_dele_keycap (key));
  gtk_flow_box_insert (GTK_FLOW_BOX (box), hint, -1);
}

static GtkWidget *
build_hints (void)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_set_focusable (box, FALSE);
  pejl_dele_set_spoken (box, _("Keys"));
  add_hint (box, _("Black screen"), "B");
  add_hint (box, _("Point"), "L");
  add_hint (box, _("Enlarge"), "Z");
  add_hint (box, _("What is behind"), "Tab, Enter");
  add_hint (box, _("Larger notes"), "+");
  add_hint (box, _("To a slide"), _("number, Enter"));
  return box;
}

GtkWidget *
pejl_oplaeser_build_right (PejlOplaeserWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->notes = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  gtk_label_set_selectable (self->notes, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->notes), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->notes), "oplaeser-note");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->notes));
  gtk_widget_add_css_class (scroll, "card");
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (box), build_clock (self));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Notes"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_box_append (GTK_BOX (box), build_next (self));
  gtk_box_append (GTK_BOX (box), build_hints ());
  gtk_widget_set_size_request (box, 260, -1);
  return box;
}
