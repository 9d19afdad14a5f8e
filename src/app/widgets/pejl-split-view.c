// SPDX-License-Identifier: GPL-3.0-or-later
// Lays sidebar and content side by side, and the sidebar over the content when there is no room for both.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-split-view.h"

struct _PejlSplitView
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *sidebar;
  GtkWidget *content;
  GtkWidget *shield; /* takes the clicks beside an overlaid sidebar, and dims what is under it */

  /* state */
  int sidebar_width;
  int collapse_width;
  gboolean collapsed;
  gboolean show_sidebar;
  guint notify_source;
};

enum
{
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_SIDEBAR_WIDTH,
  PROP_COLLAPSE_WIDTH,
  PROP_COLLAPSED,
  PROP_SHOW_SIDEBAR,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlSplitView, pejl_split_view, GTK_TYPE_WIDGET)

static void
update_children (PejlSplitView *self)
{
  gboolean overlaid = self->collapsed && self->show_sidebar;

  if (self->sidebar != NULL)
    {
      gtk_widget_set_child_visible (self->sidebar, !self->collapsed || self->show_sidebar);
      if (overlaid)
        gtk_widget_add_css_class (self->sidebar, "overlaid");
      else
        gtk_widget_remove_css_class (self->sidebar, "overlaid");
    }
  gtk_widget_set_child_visible (self->shield, overlaid);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
notify_collapsed (gpointer data)
{
  PejlSplitView *self = data;

  self->notify_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);
  return G_SOURCE_REMOVE;
}

/* Listeners change what the window contains, which must not happen in the middle of an allocation. */
static void
set_collapsed (PejlSplitView *self, gboolean collapsed)
{
  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  if (self->sidebar != NULL)
    gtk_widget_set_child_visible (self->sidebar, !collapsed || self->show_sidebar);
  gtk_widget_set_child_visible (self->shield, collapsed && self->show_sidebar);
  if (self->notify_source == 0)
    self->notify_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_collapsed, self, NULL);
}

static void
pejl_split_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  PejlSplitView *self = PEJL_SPLIT_VIEW (widget);
  int content_min = 0;
  int content_nat = 0;
  int side_min = 0;
  int side_nat = 0;

  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, &content_min, &content_nat, NULL, NULL);
  if (self->sidebar != NULL)
    gtk_widget_measure (self->sidebar, orientation, -1, &side_min, &side_nat, NULL, NULL);
  *minimum = MAX (content_min, side_min);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (content_nat + MAX (side_min, self->sidebar_width), *minimum);
  else
    *natural = MAX (MAX (content_nat, side_nat), *minimum);
}

static void
pejl_split_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PejlSplitView *self = PEJL_SPLIT_VIEW (widget);
  int side_min = 0;
  int side_width;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation side = { 0, 0, 0, height };
  GtkAllocation rest = { 0, 0, width, height };

  set_collapsed (self, width < self->collapse_width);

  if (self->sidebar != NULL)
    gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &side_min, NULL, NULL, NULL);
  side_width = MIN (MAX (side_min, self->sidebar_width), MAX (width, side_min));
  side.width = side_width;
  side.x = rtl ? width - side_width : 0;

  if (!self->collapsed && self->sidebar != NULL)
    {
      rest.width = width - side_width;
      rest.x = rtl ? 0 : side_width;
    }
  if (self->content != NULL)
    gtk_widget_size_allocate (self->content, &rest, -1);
  if (self->collapsed && self->show_sidebar)
    gtk_widget_size_allocate (self->shield, &(GtkAllocation){ 0, 0, width, height }, -1);
  if (self->sidebar != NULL && gtk_widget_get_child_visible (self->sidebar))
    gtk_widget_size_allocate (self->sidebar, &side, -1);
}

static void
on_shield_pressed (PejlSplitView *self)
{
  pejl_split_view_set_show_sidebar (self, FALSE);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlSplitView *self = PEJL_SPLIT_VIEW (widget);

  if (!self->collapsed || !self->show_sidebar)
    return FALSE;
  pejl_split_view_set_show_sidebar (self, FALSE);
  return TRUE;
}

static void
replace_child (PejlSplitView *self, GtkWidget **slot, GtkWidget *child, GtkWidget *before)
{
  g_clear_pointer (slot, gtk_widget_unparent);
  if (child != NULL)
    {
      *slot = child;
      gtk_widget_insert_before (child, GTK_WIDGET (self), before);
    }
  update_children (self);
}

static void
pejl_split_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlSplitView *self = PEJL_SPLIT_VIEW (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      replace_child (self, &self->sidebar, g_value_get_object (value), NULL);
      break;
    case PROP_CONTENT:
      replace_child (self, &self->content, g_value_get_object (value), self->shield);
      break;
    case PROP_SIDEBAR_WIDTH:
      self->sidebar_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_COLLAPSE_WIDTH:
      self->collapse_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SHOW_SIDEBAR:
      pejl_split_view_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_split_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PejlSplitView *self = PEJL_SPLIT_VIEW (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->sidebar_width);
      break;
    case PROP_COLLAPSE_WIDTH:
      g_value_set_int (value, self->collapse_width);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_split_view_dispose (GObject *object)
{
  PejlSplitView *self = PEJL_SPLIT_VIEW (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->shield, gtk_widget_unparent);

  G_OBJECT_CLASS (pejl_split_view_parent_class)->dispose (object);
}

static void
pejl_split_view_class_init (PejlSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = pejl_split_view_set_property;
  object_class->get_property = pejl_split_view_get_property;
  object_class->dispose = pejl_split_view_dispose;
  widget_class->measure = pejl_split_view_measure;
  widget_class->size_allocate = pejl_split_view_size_allocate;

  props[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  props[PROP_SIDEBAR_WIDTH] = g_param_spec_int ("sidebar-width", NULL, NULL, 0, 1000, 214, G_PARAM_READWRITE | flags);
  props[PROP_COLLAPSE_WIDTH]
      = g_param_spec_int ("collapse-width", NULL, NULL, 0, 4000, 760, G_PARAM_READWRITE | flags);
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_css_name (widget_class, "splitview");
}

static void
pejl_split_view_init (PejlSplitView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->sidebar_width = 214;
  self->collapse_width = 760;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->shield = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->shield, "shield");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->shield), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_shield_pressed), self);
  gtk_widget_add_controller (self->shield, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (self->shield, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->shield, FALSE);
}

gboolean
pejl_split_view_get_collapsed (PejlSplitView *self)
{
  g_return_val_if_fail (PEJL_IS_SPLIT_VIEW (self), FALSE);
  return self->collapsed;
}

gboolean
pejl_split_view_get_show_sidebar (PejlSplitView *self)
{
  g_return_val_if_fail (PEJL_IS_SPLIT_VIEW (self), FALSE);
  return self->show_sidebar;
}

void
pejl_split_view_set_show_sidebar (PejlSplitView *self, gboolean show)
{
  g_return_if_fail (PEJL_IS_SPLIT_VIEW (self));

  if (self->show_sidebar == show)
    return;
  self->show_sidebar = show;
  update_children (self);
  if (self->collapsed)
    gtk_widget_child_focus (show ? self->sidebar : self->content, GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_SIDEBAR]);
}
