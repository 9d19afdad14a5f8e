// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of children, broken where the next one has no room.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-wrap-layout.h"

struct _PejlWrapLayout
{
  GtkLayoutManager parent_instance;

  /* state */
  int spacing;
  gboolean even;
};

G_DEFINE_FINAL_TYPE (PejlWrapLayout, pejl_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
child_width (GtkWidget *child, int available)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, available));
}

/* How wide children are: all alike, or each as it wants with the same added to it. */
typedef struct
{
  int alike; /* px; 0: each its own */
  int extra; /* px */
} Widths;

static int
width_of (const Widths *widths, GtkWidget *child, int available)
{
  return widths->alike > 0 ? widths->alike : child_width (child, available) + widths->extra;
}

/* As few lines as can be. All alike if that makes them fewest; else, if they have room on one line as they are, that line
 * is filled; else lines as full as each other. */
static Widths
even_widths (PejlWrapLayout *self, GtkWidget *widget, int width)
{
  int n = 0;
  int widest = 1;
  int sum = -self->spacing;
  int columns;
  int lines;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int child_w = child_width (child, width);

        widest = MAX (widest, child_w);
        sum += child_w + self->spacing;
        n++;
      }
  if (n == 0)
    return (Widths){ width, 0 };
  columns = CLAMP ((width + self->spacing) / (widest + self->spacing), 1, n);
  lines = (n + columns - 1) / columns;
  if (lines > 1 && sum <= width)
    return (Widths){ 0, (width - sum) / n };
  columns = (n + lines - 1) / lines;
  return (Widths){ (width - (columns - 1) * self->spacing) / columns, 0 };
}

/* What the line leaves, px, for the first child that expands; nothing where all are made to fill it. */
static int
room_left (PejlWrapLayout *self, GtkWidget *first, GtkWidget *end, int width, const Widths *widths)
{
  int left = width + self->spacing;

  if (self->even)
    return 0;
  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      left -= width_of (widths, child, width) + self->spacing;
  return MAX (left, 0);
}

static void
allocate_line (PejlWrapLayout *self, GtkWidget *first, GtkWidget *end, int width, const Widths *widths, int y, int height)
{
  gboolean rtl = gtk_widget_get_direction (gtk_widget_get_parent (first)) == GTK_TEXT_DIR_RTL;
  int left = room_left (self, first, end, width, widths);
  int x = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    {
      int child_w;

      if (!gtk_widget_should_layout (child))
        continue;
      child_w = width_of (widths, child, width);
      if (left > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          child_w += left;
          left = 0;
        }
      gtk_widget_size_allocate (child, &(GtkAllocation){ rtl ? width - x - child_w : x, y, child_w, height }, -1);
      x += child_w + self->spacing;
    }
}

/* Walks the lines at this width; with allocate TRUE it also places the children. Returns the height of all lines. */
static int
walk_lines (PejlWrapLayout *self, GtkWidget *widget, int width, gboolean allocate)
{
  GtkWidget *line_start = NULL;
  int x = 0;
  int y = 0;
  int line_height = 0;
  Widths widths = self->even ? even_widths (self, widget, width) : (Widths){ 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_w;
      int child_h;

      if (!gtk_widget_should_layout (child))
        continue;
      child_w = width_of (&widths, child, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_w, NULL, &child_h, NULL, NULL);
      if (line_start != NULL && x + child_w > width)
        {
          if (allocate)
            allocate_line (self, line_start, child, width, &widths, y, line_height);
          y += line_height + self->spacing;
          line_start = NULL;
          x = 0;
          line_height = 0;
        }
      if (line_start == NULL)
        line_start = child;
      x += child_w + self->spacing;
      line_height = MAX (line_height, child_h);
    }
  if (allocate && line_start != NULL)
    allocate_line (self, line_start, NULL, width, &widths, y, line_height);
  return y + line_height;
}

static GtkSizeRequestMode
pejl_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pejl_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PejlWrapLayout *self = PEJL_WRAP_LAYOUT (manager);
  int widest = 0;
  int sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_min;
      int child_nat;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_nat, NULL, NULL);
      widest = MAX (widest, child_min);
      sum += child_nat + (sum > 0 ? self->spacing : 0);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (sum, widest);
    }
  else
    *minimum = *natural = walk_lines (self, widget, for_size < 0 ? MAX (sum, widest) : MAX (for_size, widest), FALSE);
}

static void
pejl_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  walk_lines (PEJL_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
pejl_wrap_layout_class_init (PejlWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = pejl_wrap_layout_get_request_mode;
  layout_class->measure = pejl_wrap_layout_measure;
  layout_class->allocate = pejl_wrap_layout_allocate;
}

static void
pejl_wrap_layout_init (PejlWrapLayout *self)
{
}

GtkLayoutManager *
pejl_wrap_layout_new (int spacing)
{
  PejlWrapLayout *self = g_object_new (PEJL_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

GtkWidget *
pejl_wrap_box_new (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, pejl_wrap_layout_new (spacing));
  return box;
}

GtkLayoutManager *
pejl_even_layout_new (int spacing)
{
  GtkLayoutManager *layout = pejl_wrap_layout_new (spacing);

  PEJL_WRAP_LAYOUT (layout)->even = TRUE;
  return layout;
}

GtkWidget *
pejl_even_box_new (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, pejl_even_layout_new (spacing));
  return box;
}
