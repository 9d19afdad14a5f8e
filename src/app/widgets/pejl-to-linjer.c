// SPDX-License-Identifier: GPL-3.0-or-later
// A box in a box asks each label how wide it is at least, and a label that may be cut lays its words out once more to answer.
// The words here take what is left of the row, however little that is, so nobody asks.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-to-linjer.h"

#include "app/widgets/pejl-dele.h"

/* px */
#define GAP 12
#define LINE_GAP 3
#define WORDS_LEAST 48

struct _PejlToLinjer
{
  GtkWidget parent_instance;

  /* children; all but title may be NULL */
  GtkWidget *before;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *after;

  /* state */
  gboolean wrap;
};

G_DEFINE_FINAL_TYPE (PejlToLinjer, pejl_to_linjer, GTK_TYPE_WIDGET)

typedef struct
{
  int width, height;
} Size;

static int
least (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* What stands before or after takes the room it asks for. */
static Size
side_size (GtkWidget *widget)
{
  return (Size) { least (widget, GTK_ORIENTATION_HORIZONTAL, -1), least (widget, GTK_ORIENTATION_VERTICAL, -1) };
}

static int
sides_width (PejlToLinjer *self)
{
  int width = 0;

  if (self->before != NULL)
    width += least (self->before, GTK_ORIENTATION_HORIZONTAL, -1) + GAP;
  if (self->after != NULL)
    width += least (self->after, GTK_ORIENTATION_HORIZONTAL, -1) + GAP;
  return width;
}

static int
words_height (PejlToLinjer *self, int width)
{
  int for_width = self->wrap ? width : -1;
  int height = least (self->title, GTK_ORIENTATION_VERTICAL, for_width);

  if (self->subtitle != NULL)
    height += LINE_GAP + least (self->subtitle, GTK_ORIENTATION_VERTICAL, for_width);
  return height;
}

static GtkSizeRequestMode
pejl_to_linjer_get_request_mode (GtkWidget *widget)
{
  return PEJL_TO_LINJER (widget)->wrap ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pejl_to_linjer_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  PejlToLinjer *self = PEJL_TO_LINJER (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = sides_width (self) + WORDS_LEAST;
  else
    *minimum = MAX (words_height (self, for_size < 0 ? -1 : MAX (for_size - sides_width (self), WORDS_LEAST)),
                    MAX (least (self->before, orientation, -1), least (self->after, orientation, -1)));
  *natural = *minimum;
}

static void
allocate_side (GtkWidget *widget, Size size, int x, int height)
{
  if (widget != NULL)
    gtk_widget_size_allocate (widget, &(GtkAllocation) { x, (height - size.height) / 2, size.width, size.height }, -1);
}

static void
pejl_to_linjer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PejlToLinjer *self = PEJL_TO_LINJER (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Size before = side_size (self->before), after = side_size (self->after);
  int words_width = width - sides_width (self);
  int x = rtl ? (self->after != NULL ? after.width + GAP : 0) : (self->before != NULL ? before.width + GAP : 0);
  int y = (height - words_height (self, words_width)) / 2;
  int line = least (self->title, GTK_ORIENTATION_VERTICAL, self->wrap ? words_width : -1);

  allocate_side (self->before, before, rtl ? width - before.width : 0, height);
  allocate_side (self->after, after, rtl ? 0 : width - after.width, height);
  gtk_widget_size_allocate (self->title, &(GtkAllocation) { x, y, words_width, line }, -1);
  if (self->subtitle != NULL)
    gtk_widget_size_allocate (self->subtitle,
                              &(GtkAllocation) { x, y + line + LINE_GAP, words_width,
                                                 least (self->subtitle, GTK_ORIENTATION_VERTICAL, self->wrap ? words_width : -1) },
                              -1);
}

static void
pejl_to_linjer_dispose (GObject *object)
{
  PejlToLinjer *self = PEJL_TO_LINJER (object);

  g_clear_pointer (&self->before, gtk_widget_unparent);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->subtitle, gtk_widget_unparent);
  g_clear_pointer (&self->after, gtk_widget_unparent);

  G_OBJECT_CLASS (pejl_to_linjer_parent_class)->dispose (object);
}

static void
pejl_to_linjer_class_init (PejlToLinjerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_to_linjer_dispose;
  widget_class->get_request_mode = pejl_to_linjer_get_request_mode;
  widget_class->measure = pejl_to_linjer_measure;
  widget_class->size_allocate = pejl_to_linjer_size_allocate;
}

static void
pejl_to_linjer_init (PejlToLinjer *self)
{
}

static GtkWidget *
adopt (PejlToLinjer *self, GtkWidget *child)
{
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

GtkWidget *
pejl_to_linjer_new (GtkWidget *before, const char *title, const char *subtitle, GtkWidget *after, gboolean wrap)
{
  PejlToLinjer *self = g_object_new (PEJL_TYPE_TO_LINJER, NULL);

  self->wrap = wrap;
  self->before = adopt (self, before);
  self->title = adopt (self, pejl_dele_label (title, NULL, wrap));
  if (subtitle != NULL)
    {
      self->subtitle = adopt (self, pejl_dele_label (subtitle, "caption", wrap));
      gtk_widget_add_css_class (self->subtitle, "dim-label");
    }
  self->after = adopt (self, after);
  return GTK_WIDGET (self);
}
