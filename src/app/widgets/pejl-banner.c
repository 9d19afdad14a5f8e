// SPDX-License-Identifier: GPL-3.0-or-later
// Made when there is first something to say: most days there is not.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-banner.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

struct _PejlBanner
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkLabel *title;
  GtkWidget *expander;
  GtkLabel *text;
  GtkWidget *copy;
  GtkWidget *verb;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlBanner, pejl_banner, GTK_TYPE_WIDGET)

static void
on_close (PejlBanner *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
pejl_banner_dispose (GObject *object)
{
  g_clear_pointer (&PEJL_BANNER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (pejl_banner_parent_class)->dispose (object);
}

static void
pejl_banner_class_init (PejlBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_banner_dispose;
  signals[CLOSED] = g_signal_new ("closed", PEJL_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static GtkWidget *
build_buttons (PejlBanner *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close = gtk_button_new_with_label (_("Close"));

  self->copy = gtk_button_new_with_label (_("Save a copy elsewhere…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->copy), "win.save-copy");
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (on_close), self);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  self->verb = gtk_button_new ();
  gtk_widget_add_css_class (self->verb, "suggested-action");
  gtk_box_append (GTK_BOX (buttons), self->verb);
  gtk_box_append (GTK_BOX (buttons), self->copy);
  gtk_box_append (GTK_BOX (buttons), close);
  return buttons;
}

static void
pejl_banner_init (PejlBanner *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  pejl_dele_set_spoken (icon, _("Warning"));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  self->title = GTK_LABEL (pejl_dele_label (NULL, "heading", TRUE));
  self->text = GTK_LABEL (pejl_dele_label (NULL, NULL, TRUE));
  gtk_label_set_selectable (self->text, TRUE);
  self->expander = gtk_expander_new (_("Details"));
  pejl_dele_set_expander_child (GTK_EXPANDER (self->expander), GTK_WIDGET (self->text));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), self->expander);
  gtk_box_append (GTK_BOX (texts), build_buttons (self));

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->box), icon);
  gtk_box_append (GTK_BOX (self->box), texts);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
pejl_banner_new (void)
{
  return g_object_new (PEJL_TYPE_BANNER, NULL);
}

void
pejl_banner_set (PejlBanner *self, const char *title, const char *text, gboolean failure)
{
  g_return_if_fail (PEJL_IS_BANNER (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (self->expander, text != NULL);
  gtk_widget_set_visible (self->copy, failure);
  gtk_widget_set_visible (self->verb, FALSE);
  gtk_widget_remove_css_class (self->box, failure ? "notice-banner" : "failure-banner");
  gtk_widget_add_css_class (self->box, failure ? "failure-banner" : "notice-banner");
  pejl_dele_set_spoken (GTK_WIDGET (self), title);
}

void
pejl_banner_set_verb (PejlBanner *self, const char *label, const char *action)
{
  g_return_if_fail (PEJL_IS_BANNER (self));

  gtk_button_set_label (GTK_BUTTON (self->verb), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->verb), action);
  gtk_widget_set_visible (self->verb, TRUE);
  gtk_widget_set_visible (self->copy, FALSE);
}
