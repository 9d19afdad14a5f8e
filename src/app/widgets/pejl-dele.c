// SPDX-License-Identifier: GPL-3.0-or-later
// Small parts that many widgets are built of.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-dele.h"

#include "app/widgets/pejl-rulleliste.h"
#include "core/model/pejl-domaene.h"

GtkWidget *
pejl_dele_label (const char *text, const char *css, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (wrap)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      /* Pango would put hyphens where Danish words do not divide. */
      pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
      gtk_label_set_attributes (GTK_LABEL (label), attributes);
      pango_attr_list_unref (attributes);
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

void
pejl_dele_set_expander_child (GtkExpander *expander, GtkWidget *child)
{
  gtk_expander_set_child (expander, child);
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
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

static void
on_drop_down_chosen (GtkDropDown *drop, GParamSpec *pspec, gpointer label)
{
  gpointer item = gtk_drop_down_get_selected_item (drop);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop));
  const char *chosen = GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : "";
  g_autofree char *spoken = g_strdup_printf ("%s: %s", (const char *) label, chosen);

  if (button != NULL)
    pejl_dele_set_spoken (button, spoken);
}

static void
free_label (gpointer label, GClosure *closure)
{
  g_free (label);
}

static void
name_drop_down (GtkDropDown *drop, const char *label, gboolean wrap)
{
  g_signal_connect_data (drop, "notify::selected-item", G_CALLBACK (on_drop_down_chosen), g_strdup (label), free_label, 0);
  on_drop_down_chosen (drop, NULL, (gpointer) label);
  pejl_rulleliste_equip (drop, label, wrap);
}

void
pejl_dele_name_drop_down (GtkDropDown *drop, const char *label)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop));
  name_drop_down (drop, label, FALSE);
}

static void
setup_cut (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, pejl_dele_label ("", NULL, FALSE));
}

static void
bind_cut (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

void
pejl_dele_name_cut_drop_down (GtkDropDown *drop, const char *label)
{
  g_autoptr (GtkListItemFactory) cut = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (drop));

  g_signal_connect (cut, "setup", G_CALLBACK (setup_cut), NULL);
  g_signal_connect (cut, "bind", G_CALLBACK (bind_cut), NULL);
  gtk_drop_down_set_factory (drop, cut);
  name_drop_down (drop, label, TRUE);
}

typedef struct
{
  GtkWidget *widget;
  void (*done) (GtkWidget *widget);
} Left;

static gboolean
on_left_idle (gpointer data)
{
  Left *left = data;

  left->done (left->widget);
  return G_SOURCE_REMOVE;
}

static void
free_left (gpointer data)
{
  Left *left = data;

  g_object_unref (left->widget);
  g_free (left);
}

void
pejl_dele_when_left (GtkWidget *widget, void (*done) (GtkWidget *widget))
{
  Left *left;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_get_mapped (widget))
    {
      done (widget);
      return;
    }
  left = g_new (Left, 1);
  left->widget = g_object_ref (widget);
  left->done = done;
  g_idle_add_full (G_PRIORITY_HIGH, on_left_idle, left, free_left);
}

void
pejl_dele_scroll_to (GtkListBoxRow *row)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  GtkWidget *scroll = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (scroll != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), list, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll)), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

void
pejl_dele_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

GtkListBox *
pejl_dele_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  pejl_dele_set_spoken (list, label);
  return GTK_LIST_BOX (list);
}

void
pejl_dele_add_button (GtkBox *box, const char *label, const char *action, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (box, button);
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
