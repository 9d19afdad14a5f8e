// SPDX-License-Identifier: GPL-3.0-or-later
// Knows each part's width from its own, so each part is asked for its height once. A horizontal GtkBox looks for the widths at
// which its children become equally high: with two columns of texts that broke each line of them a hundred times.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-kolonner.h"

struct _PejlKolonner
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *parts[2]; /* main, side */

  /* state */
  int side_width;
  int fold_width;
  int spacing;
};

enum
{
  MAIN,
  SIDE,
};

enum
{
  PROP_MAIN = 1,
  PROP_SIDE,
  PROP_SIDE_WIDTH,
  PROP_FOLD_WIDTH,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlKolonner, pejl_kolonner, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
pejl_kolonner_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_part (PejlKolonner *self, guint part, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  if (self->parts[part] != NULL && gtk_widget_should_layout (self->parts[part]))
    gtk_widget_measure (self->parts[part], orientation, for_size, minimum, natural, NULL, NULL);
}

/* The widths of the parts in a width of the whole; TRUE when they stand side by side. */
static gboolean
share_width (PejlKolonner *self, int width, int widths[2])
{
  int least, wished;

  measure_part (self, SIDE, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished);
  widths[MAIN] = widths[SIDE] = width;
  if (width < self->fold_width)
    return FALSE;
  widths[SIDE] = MAX (self->side_width, least);
  widths[MAIN] = width - self->spacing - widths[SIDE];
  return TRUE;
}

static void
measure_width (PejlKolonner *self, int *minimum, int *natural)
{
  int min[2], nat[2];

  for (guint i = MAIN; i <= SIDE; i++)
    measure_part (self, i, GTK_ORIENTATION_HORIZONTAL, -1, &min[i], &nat[i]);
  *minimum = MAX (min[MAIN], min[SIDE]);
  *natural = MAX (nat[MAIN] + self->spacing + MAX (self->side_width, min[SIDE]), self->fold_width);
}

static void
measure_height (PejlKolonner *self, int width, int *minimum, int *natural)
{
  int min[2], nat[2], widths[2];
  gboolean beside = share_width (self, width, widths);

  for (guint i = MAIN; i <= SIDE; i++)
    measure_part (self, i, GTK_ORIENTATION_VERTICAL, widths[i], &min[i], &nat[i]);
  *minimum = beside ? MAX (min[MAIN], min[SIDE]) : min[MAIN] + self->spacing + min[SIDE];
  *natural = beside ? MAX (nat[MAIN], nat[SIDE]) : nat[MAIN] + self->spacing + nat[SIDE];
}

static void
pejl_kolonner_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  PejlKolonner *self = PEJL_KOLONNER (widget);
  int width_min, width_nat;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  measure_width (self, &width_min, &width_nat);
  measure_height (self, for_size < 0 ? width_nat : for_size, minimum, natural);
}

static void
allocate_part (PejlKolonner *self, guint part, int x, int y, int width, int height)
{
  if (self->parts[part] != NULL && gtk_widget_should_layout (self->parts[part]))
    gtk_widget_size_allocate (self->parts[part], &(GtkAllocation){ x, y, width, height }, -1);
}

static void
pejl_kolonner_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PejlKolonner *self = PEJL_KOLONNER (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int widths[2];
  int main_min, main_height;

  if (share_width (self, width, widths))
    {
      allocate_part (self, MAIN, rtl ? width - widths[MAIN] : 0, 0, widths[MAIN], height);
      allocate_part (self, SIDE, rtl ? 0 : width - widths[SIDE], 0, widths[SIDE], height);
      return;
    }
  measure_part (self, MAIN, GTK_ORIENTATION_VERTICAL, width, &main_min, &main_height);
  allocate_part (self, MAIN, 0, 0, width, main_height);
  allocate_part (self, SIDE, 0, main_height + self->spacing, width, height - main_height - self->spacing);
}

static void
replace_part (PejlKolonner *self, guint part, GtkWidget *child)
{
  g_clear_pointer (&self->parts[part], gtk_widget_unparent);
  self->parts[part] = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), part == MAIN ? self->parts[SIDE] : NULL);
}

static void
pejl_kolonner_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlKolonner *self = PEJL_KOLONNER (object);

  switch (id)
    {
    case PROP_MAIN:
      replace_part (self, MAIN, g_value_get_object (value));
      break;
    case PROP_SIDE:
      replace_part (self, SIDE, g_value_get_object (value));
      break;
    case PROP_SIDE_WIDTH:
      self->side_width = g_value_get_int (value);
      break;
    case PROP_FOLD_WIDTH:
      self->fold_width = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
pejl_kolonner_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PejlKolonner *self = PEJL_KOLONNER (object);

  switch (id)
    {
    case PROP_MAIN:
      g_value_set_object (value, self->parts[MAIN]);
      break;
    case PROP_SIDE:
      g_value_set_object (value, self->parts[SIDE]);
      break;
    case PROP_SIDE_WIDTH:
      g_value_set_int (value, self->side_width);
      break;
    case PROP_FOLD_WIDTH:
      g_value_set_int (value, self->fold_width);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_kolonner_dispose (GObject *object)
{
  PejlKolonner *self = PEJL_KOLONNER (object);

  g_clear_pointer (&self->parts[MAIN], gtk_widget_unparent);
  g_clear_pointer (&self->parts[SIDE], gtk_widget_unparent);

  G_OBJECT_CLASS (pejl_kolonner_parent_class)->dispose (object);
}

static void
pejl_kolonner_class_init (PejlKolonnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = pejl_kolonner_set_property;
  object_class->get_property = pejl_kolonner_get_property;
  object_class->dispose = pejl_kolonner_dispose;
  widget_class->get_request_mode = pejl_kolonner_get_request_mode;
  widget_class->measure = pejl_kolonner_measure;
  widget_class->size_allocate = pejl_kolonner_size_allocate;

  props[PROP_MAIN] = g_param_spec_object ("main", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDE_WIDTH] = g_param_spec_int ("side-width", NULL, NULL, 0, 4000, 340, flags);
  props[PROP_FOLD_WIDTH] = g_param_spec_int ("fold-width", NULL, NULL, 0, 4000, 800, flags);
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 24, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pejl_kolonner_init (PejlKolonner *self)
{
  self->side_width = 340;
  self->fold_width = 800;
  self->spacing = 24;
}
