// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a chart spec in the theme of the moment and lets one walk its marks.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udvalg/pejl-chart-view.h"

#include "core/chart/pejl-chart-draw.h"
#include "core/chart/pejl-chart-text.h"

#include <adwaita.h>

struct _PejlChartView
{
  GtkWidget parent_instance;

  /* owned */
  PejlChartSpec *spec;
  PejlChartLayout *layout; /* for layout_width, in the style of the moment */
  char *focus_key;

  /* state */
  int layout_width;
  int hover;
};

enum
{
  PROP_SPEC = 1,
  N_PROPS
};

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlChartView, pejl_chart_view, GTK_TYPE_WIDGET)

/* Narrower the kit does not go; a page scrolls rather than clips. */
#define MIN_WIDTH 336

static double
text_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96.0, 1.0, 2.0) : 1.0;
}

static PejlChartTheme
current_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? PEJL_CHART_CONTRAST_DARK : PEJL_CHART_CONTRAST_LIGHT;
  return dark ? PEJL_CHART_DARK : PEJL_CHART_LIGHT;
}

static void
ensure_layout (PejlChartView *self, int width)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;

  if (self->spec == NULL || (self->layout != NULL && self->layout_width == width))
    return;
  g_clear_pointer (&self->layout, pejl_chart_layout_free);
  style.theme = current_theme ();
  style.text_scale = text_scale (GTK_WIDGET (self));
  style.parts = PEJL_CHART_PART_ALL & ~PEJL_CHART_PART_GROUND;
  self->layout = pejl_chart_layout_new (self->spec, &style, width, 0);
  self->layout_width = width;
}

static void
forget_layout (PejlChartView *self)
{
  g_clear_pointer (&self->layout, pejl_chart_layout_free);
  self->layout_width = 0;
  self->hover = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
focus_mark (PejlChartView *self)
{
  if (self->layout == NULL || self->focus_key == NULL)
    return -1;
  return pejl_chart_layout_find (self->layout, self->focus_key);
}

static void
set_focus_mark (PejlChartView *self, int mark)
{
  const PejlChartMark *marks;
  guint n = 0;

  if (self->layout == NULL)
    return;
  marks = pejl_chart_layout_marks (self->layout, &n);
  if (mark < 0 || mark >= (int) n)
    return;
  g_free (self->focus_key);
  self->focus_key = g_strdup (marks[mark].key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, marks[mark].spoken, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activate_mark (PejlChartView *self, int mark)
{
  guint n = 0;
  const PejlChartMark *marks = pejl_chart_layout_marks (self->layout, &n);

  if (mark >= 0 && mark < (int) n)
    {
      g_autofree char *key = g_strdup (marks[mark].key);

      g_signal_emit (self, signals[MARK_ACTIVATED], 0, key);
    }
}

static gboolean
on_move (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlChartView *self = PEJL_CHART_VIEW (widget);
  PejlChartDirection direction = g_variant_get_int32 (args);
  int mark = focus_mark (self);
  int next;

  if (self->layout == NULL)
    return FALSE;
  next = mark < 0 ? 0 : pejl_chart_layout_neighbour (self->layout, mark, direction);
  if (next < 0)
    return FALSE;
  set_focus_mark (self, next);
  return TRUE;
}

static gboolean
on_activate (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlChartView *self = PEJL_CHART_VIEW (widget);
  int mark = focus_mark (self);

  if (mark < 0)
    return FALSE;
  activate_mark (self, mark);
  return TRUE;
}

static void
on_pressed (PejlChartView *self, int n_press, double x, double y)
{
  int mark = self->layout != NULL ? pejl_chart_layout_hit (self->layout, x, y) : -1;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (mark >= 0)
    {
      set_focus_mark (self, mark);
      activate_mark (self, mark);
    }
}

static void
on_motion (PejlChartView *self, double x, double y)
{
  int hover = self->layout != NULL ? pejl_chart_layout_hit (self->layout, x, y) : -1;

  if (hover == self->hover)
    return;
  self->hover = hover;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hover >= 0 ? "pointer" : NULL);
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  PejlChartView *self = PEJL_CHART_VIEW (widget);
  guint n = 0;
  const PejlChartMark *marks;
  int mark;

  if (self->layout == NULL)
    return FALSE;
  marks = pejl_chart_layout_marks (self->layout, &n);
  mark = keyboard ? focus_mark (self) : pejl_chart_layout_hit (self->layout, x, y);
  if (mark < 0 || mark >= (int) n)
    return FALSE;
  gtk_tooltip_set_text (tooltip, marks[mark].spoken);
  return TRUE;
}

static void
on_focus_changed (PejlChartView *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)) && focus_mark (self) < 0)
    set_focus_mark (self, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
pejl_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pejl_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  PejlChartView *self = PEJL_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = 900;
      return;
    }
  *minimum = *natural = 0;
  ensure_layout (self, for_size > 0 ? MAX (for_size, MIN_WIDTH) : 900);
  if (self->layout != NULL)
    *minimum = *natural = (int) (pejl_chart_layout_get_height (self->layout) + 0.999);
}

static void
pejl_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlChartView *self = PEJL_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int mark;
  cairo_t *cr;

  ensure_layout (self, MAX (width, MIN_WIDTH));
  if (self->layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  pejl_chart_draw (self->layout, cr);
  mark = focus_mark (self);
  if (mark >= 0 && gtk_widget_has_visible_focus (widget))
    pejl_chart_draw_focus (self->layout, cr, mark);
  cairo_destroy (cr);
}

static void
pejl_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pejl_chart_view_parent_class)->css_changed (widget, change);
  forget_layout (PEJL_CHART_VIEW (widget));
}

static void
pejl_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SPEC:
      pejl_chart_view_set_spec (PEJL_CHART_VIEW (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SPEC:
      g_value_set_boxed (value, PEJL_CHART_VIEW (object)->spec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_chart_view_dispose (GObject *object)
{
  PejlChartView *self = PEJL_CHART_VIEW (object);

  g_clear_pointer (&self->layout, pejl_chart_layout_free);
  g_clear_pointer (&self->spec, pejl_chart_spec_unref);
  g_clear_pointer (&self->focus_key, g_free);

  G_OBJECT_CLASS (pejl_chart_view_parent_class)->dispose (object);
}

static void
add_move (GtkWidgetClass *widget_class, guint key, guint keypad, PejlChartDirection direction)
{
  gtk_widget_class_add_binding (widget_class, key, 0, on_move, "i", (int) direction);
  gtk_widget_class_add_binding (widget_class, keypad, 0, on_move, "i", (int) direction);
}

static void
pejl_chart_view_class_init (PejlChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pejl_chart_view_set_property;
  object_class->get_property = pejl_chart_view_get_property;
  object_class->dispose = pejl_chart_view_dispose;
  widget_class->get_request_mode = pejl_chart_view_get_request_mode;
  widget_class->measure = pejl_chart_view_measure;
  widget_class->snapshot = pejl_chart_view_snapshot;
  widget_class->css_changed = pejl_chart_view_css_changed;
  widget_class->query_tooltip = on_query_tooltip;

  props[PROP_SPEC] = g_param_spec_boxed ("spec", NULL, NULL, PEJL_TYPE_CHART_SPEC,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", PEJL_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  add_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, PEJL_CHART_LEFT);
  add_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, PEJL_CHART_RIGHT);
  add_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, PEJL_CHART_UP);
  add_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, PEJL_CHART_DOWN);
  add_move (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, PEJL_CHART_FIRST);
  add_move (widget_class, GDK_KEY_End, GDK_KEY_KP_End, PEJL_CHART_LAST);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_activate, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
pejl_chart_view_init (PejlChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->hover = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (on_focus_changed), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (forget_layout), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (forget_layout), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
pejl_chart_view_new (void)
{
  return g_object_new (PEJL_TYPE_CHART_VIEW, NULL);
}

void
pejl_chart_view_set_spec (PejlChartView *self, PejlChartSpec *spec)
{
  g_autofree char *alt = NULL;

  g_return_if_fail (PEJL_IS_CHART_VIEW (self));

  if (self->spec == spec)
    return;
  g_clear_pointer (&self->spec, pejl_chart_spec_unref);
  self->spec = spec != NULL ? pejl_chart_spec_ref (spec) : NULL;
  alt = spec != NULL ? pejl_chart_alt_text (spec) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, alt, -1);
  forget_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPEC]);
}

PejlChartSpec *
pejl_chart_view_get_spec (PejlChartView *self)
{
  g_return_val_if_fail (PEJL_IS_CHART_VIEW (self), NULL);
  return self->spec;
}

PejlChartLayout *
pejl_chart_view_get_layout (PejlChartView *self)
{
  g_return_val_if_fail (PEJL_IS_CHART_VIEW (self), NULL);
  return self->layout;
}

const char *
pejl_chart_view_get_focus_key (PejlChartView *self)
{
  g_return_val_if_fail (PEJL_IS_CHART_VIEW (self), NULL);
  return focus_mark (self) >= 0 ? self->focus_key : NULL;
}
