// SPDX-License-Identifier: GPL-3.0-or-later
// Small parts that many widgets are built of.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-dele.h"

#include "core/model/pejl-domaene.h"

GtkWidget *
pejl_dele_label (const char *text, const char *css, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (wrap)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
    }
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

GtkWidget *
pejl_dele_icon_button (const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  pejl_dele_set_spoken (button, label);
  return button;
}

GtkWidget *
pejl_dele_icon (const char *icon)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return image;
}

GtkWidget *
pejl_dele_keycap (const char *key)
{
  GtkWidget *label = gtk_label_new (key);

  gtk_widget_add_css_class (label, "tast");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return label;
}

void
pejl_dele_set_spoken (GtkWidget *widget, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
pejl_dele_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

const char *
pejl_dele_art_icon (int art)
{
  switch ((PejlArt) art)
    {
    case PEJL_ART_OBSERVATION:
      return "pejl-observation-symbolic";
    case PEJL_ART_SAMTALE:
      return "pejl-samtale-symbolic";
    case PEJL_ART_BOERNEPERSPEKTIV:
      return "pejl-boerneperspektiv-symbolic";
    case PEJL_ART_DOKUMENT:
      return "pejl-dokument-symbolic";
    case PEJL_ART_DATA:
      return "pejl-data-symbolic";
    }
  return "dialog-question-symbolic";
}
