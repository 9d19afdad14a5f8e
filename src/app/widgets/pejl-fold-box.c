// SPDX-License-Identifier: GPL-3.0-or-later
// The end pane: beside the content, or over it.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-fold-box.h"

/* Content narrower than this, in px, leaves out what can be left out. */
#define TIGHT_WIDTH 640

struct _PejlFoldBox
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *content;
  GtkWidget *side;

  /* state */
  int side_width;
  int fold_width;
  gboolean folded;
  gboolean tight;
  gboolean show_side;
  guint notify_source;
};

enum
{
  PROP_CONTENT = 1,
  PROP_SIDE,
  PROP_SIDE_WIDTH,
  PROP_FOLD_WIDTH,
  PROP_FOLDED,
  PROP_TIGHT,
  PROP_SHOW_SIDE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlFoldBox, pejl_fold_box, GTK_TYPE_WIDGET)

static void
update_side (PejlFoldBox *self)
{
  if (self->side == NULL)
    return;
  gtk_widget_set_child_visible (self->side, pejl_fold_box_side_visible (self));
  if (self->folded)
    gtk_widget_add_css_class (self->side, "overlaid");
  else
    gtk_widget_remove_css_class (self->side, "overlaid");
}

static gboolean
notify_folded (gpointer data)
{
  PejlFoldBox *self = data;

  self->notify_source = 0;
  update_side (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TIGHT]);
  return G_SOURCE_REMOVE;
}

/* What listeners change must not change in the middle of an allocation. */
static void
notify_later (PejlFoldBox *self)
{
  if (self->notify_source == 0)
    self->notify_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_folded, self, NULL);
}

static void
pejl_fold_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  PejlFoldBox *self = PEJL_FOLD_BOX (widget);
  int content_min = 0;
  int content_nat = 0;
  int side_min = 0;
  int side_nat = 0;

  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, &content_min, &content_nat, NULL, NULL);
  if (self->side != NULL)
    gtk_widget_measure (self->side, orientation, -1, &side_min, &side_nat, NULL, NULL);
  *minimum = MAX (content_min, side_min);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = content_nat + MAX (side_min, self->side_width);
  else
    *natural = MAX (content_nat, side_nat);
}

static void
pejl_fold_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PejlFoldBox *self = PEJL_FOLD_BOX (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean folded = width < self->fold_width;
  int side_min = 0;
  int side_w;
  int content_w;

  if (folded != self->folded)
    {
      self->folded = folded;
      if (self->side != NULL)
        gtk_widget_set_child_visible (self->side, pejl_fold_box_side_visible (self));
      notify_later (self);
    }
  if (self->side != NULL)
    gtk_widget_measure (self->side, GTK_ORIENTATION_HORIZONTAL, -1, &side_min, NULL, NULL, NULL);
  side_w = MIN (MAX (side_min, self->side_width), width);
  content_w = folded || self->side == NULL ? width : width - side_w;
  if (self->tight != (content_w < TIGHT_WIDTH))
    {
      self->tight = content_w < TIGHT_WIDTH;
      notify_later (self);
    }
  if (self->content != NULL)
    gtk_widget_size_allocate (self->content,
                              &(GtkAllocation){ rtl ? width - content_w : 0, 0, content_w, height }, -1);
  if (self->side != NULL && gtk_widget_get_child_visible (self->side))
    gtk_widget_size_allocate (self->side, &(GtkAllocation){ rtl ? 0 : width - side_w, 0, side_w, height }, -1);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlFoldBox *self = PEJL_FOLD_BOX (widget);

  if (!self->folded || !self->show_side)
    return FALSE;
  pejl_fold_box_set_show_side (self, FALSE);
  return TRUE;
}

static void
replace_child (PejlFoldBox *self, GtkWidget **slot, GtkWidget *child, GtkWidget *before)
{
  g_clear_pointer (slot, gtk_widget_unparent);
  if (child != NULL)
    {
      *slot = child;
      gtk_widget_insert_before (child, GTK_WIDGET (self), before);
    }
  update_side (self);
}

static void
pejl_fold_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlFoldBox *self = PEJL_FOLD_BOX (object);

  switch (id)
    {
    case PROP_CONTENT:
      replace_child (self, &self->content, g_value_get_object (value), self->side);
      break;
    case PROP_SIDE:
      replace_child (self, &self->side, g_value_get_object (value), NULL);
      break;
    case PROP_SIDE_WIDTH:
      self->side_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_FOLD_WIDTH:
      self->fold_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SHOW_SIDE:
      pejl_fold_box_set_show_side (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_fold_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PejlFoldBox *self = PEJL_FOLD_BOX (object);

  switch (id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDE:
      g_value_set_object (value, self->side);
      break;
    case PROP_SIDE_WIDTH:
      g_value_set_int (value, self->side_width);
      break;
    case PROP_FOLD_WIDTH:
      g_value_set_int (value, self->fold_width);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_TIGHT:
      g_value_set_boolean (value, self->tight);
      break;
    case PROP_SHOW_SIDE:
      g_value_set_boolean (value, self->show_side);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_fold_box_dispose (GObject *object)
{
  PejlFoldBox *self = PEJL_FOLD_BOX (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);

  G_OBJECT_CLASS (pejl_fold_box_parent_class)->dispose (object);
}

static void
pejl_fold_box_class_init (PejlFoldBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = pejl_fold_box_set_property;
  object_class->get_property = pejl_fold_box_get_property;
  object_class->dispose = pejl_fold_box_dispose;
  widget_class->measure = pejl_fold_box_measure;
  widget_class->size_allocate = pejl_fold_box_size_allocate;

  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  props[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  props[PROP_SIDE_WIDTH] = g_param_spec_int ("side-width", NULL, NULL, 0, 2000, 290, G_PARAM_READWRITE | flags);
  props[PROP_FOLD_WIDTH] = g_param_spec_int ("fold-width", NULL, NULL, 0, 4000, 760, G_PARAM_READWRITE | flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_TIGHT] = g_param_spec_boolean ("tight", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_SHOW_SIDE] = g_param_spec_boolean ("show-side", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_css_name (widget_class, "foldbox");
}

static void
pejl_fold_box_init (PejlFoldBox *self)
{
  self->side_width = 290;
  self->fold_width = 760;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
pejl_fold_box_get_folded (PejlFoldBox *self)
{
  g_return_val_if_fail (PEJL_IS_FOLD_BOX (self), FALSE);
  return self->folded;
}

gboolean
pejl_fold_box_get_tight (PejlFoldBox *self)
{
  g_return_val_if_fail (PEJL_IS_FOLD_BOX (self), FALSE);
  return self->tight;
}

gboolean
pejl_fold_box_get_show_side (PejlFoldBox *self)
{
  g_return_val_if_fail (PEJL_IS_FOLD_BOX (self), FALSE);
  return self->show_side;
}

void
pejl_fold_box_set_show_side (PejlFoldBox *self, gboolean show)
{
  g_return_if_fail (PEJL_IS_FOLD_BOX (self));

  if (self->show_side == show)
    return;
  self->show_side = show;
  update_side (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->folded && self->side != NULL && self->content != NULL)
    gtk_widget_child_focus (show ? self->side : self->content, GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_SIDE]);
}

gboolean
pejl_fold_box_side_visible (PejlFoldBox *self)
{
  g_return_val_if_fail (PEJL_IS_FOLD_BOX (self), FALSE);
  return !self->folded || self->show_side;
}
