// SPDX-License-Identifier: GPL-3.0-or-later
// The overview, which the start waits for, is made of such rows. A box with labels in a row is three widgets more to make, style, measure
// and draw, and a label that may be cut lays its words out once more only to say how wide it is at least. The words here take what is
// left of the row, however little that is, so nobody asks.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-to-linjer.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-skrift.h"

/* px */
#define GAP 12
#define LINE_GAP 3
#define WORDS_LEAST 48
/* pt, as the style has it for the class caption */
#define SUBTITLE_SIZE 9

struct _PejlToLinjer
{
  GtkListBoxRow parent_instance;

  /* children, may be NULL */
  GtkWidget *before;
  GtkWidget *after;

  /* owned; NULL without a subtitle */
  char *title;
  char *subtitle;
  PangoLayout *title_line; /* both from the first measuring on: before it is in a window the row has no style to keep */
  PangoLayout *subtitle_line;

  /* state */
  gboolean wrap;
};

G_DEFINE_FINAL_TYPE (PejlToLinjer, pejl_to_linjer, GTK_TYPE_LIST_BOX_ROW)

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

static PangoLayout *
new_line (PejlToLinjer *self, const char *text, int size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (size > 0)
    pango_attr_list_insert (attributes, pango_attr_size_new (size * PANGO_SCALE));
  if (self->wrap)
    {
      /* Pango would put hyphens where Danish words do not divide. */
      pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  else
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static void
ensure_lines (PejlToLinjer *self)
{
  if (self->title_line != NULL)
    return;
  self->title_line = new_line (self, self->title, 0);
  if (self->subtitle != NULL)
    self->subtitle_line = new_line (self, self->subtitle, SUBTITLE_SIZE);
}

/* Words are cut or wrapped only where they have to be: laying them out anew is what a row costs most. width in px, below 0: as wide
 * as they wish. */
static Size
lay_out (PangoLayout *layout, int width)
{
  Size size;

  size.width = pejl_skrift_wished (layout, &size.height);
  if (width >= 0 && size.width > width)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_get_pixel_size (layout, NULL, &size.height);
    }
  return size;
}

static int
words_height (PejlToLinjer *self, int width)
{
  int for_width = self->wrap ? width : -1;
  int height;

  ensure_lines (self);
  height = lay_out (self->title_line, for_width).height;
  return self->subtitle_line != NULL ? height + LINE_GAP + lay_out (self->subtitle_line, for_width).height : height;
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

  allocate_side (self->before, before, rtl ? width - before.width : 0, height);
  allocate_side (self->after, after, rtl ? 0 : width - after.width, height);
}

/* In the room from x on; returns where the next line begins. */
static int
draw_line (PejlToLinjer *self, GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, int room, float alpha)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  Size size = lay_out (layout, room);

  pejl_skrift_draw (snapshot, layout, rtl ? x + MAX (room - size.width, 0) : x, y, alpha);
  return y + size.height + LINE_GAP;
}

static void
pejl_to_linjer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlToLinjer *self = PEJL_TO_LINJER (widget);
  GtkWidget *first = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? self->after : self->before;
  int x = first != NULL ? least (first, GTK_ORIENTATION_HORIZONTAL, -1) + GAP : 0;
  int room = gtk_widget_get_width (widget) - sides_width (self);
  int y = (gtk_widget_get_height (widget) - words_height (self, room)) / 2;

  y = draw_line (self, snapshot, self->title_line, x, y, room, 1);
  if (self->subtitle_line != NULL)
    draw_line (self, snapshot, self->subtitle_line, x, y, room, pejl_skrift_dim ());
  GTK_WIDGET_CLASS (pejl_to_linjer_parent_class)->snapshot (widget, snapshot);
}

static void
pejl_to_linjer_dispose (GObject *object)
{
  PejlToLinjer *self = PEJL_TO_LINJER (object);

  g_clear_pointer (&self->before, gtk_widget_unparent);
  self->after = NULL;
  g_clear_object (&self->title_line);
  g_clear_object (&self->subtitle_line);

  G_OBJECT_CLASS (pejl_to_linjer_parent_class)->dispose (object);
}

static void
pejl_to_linjer_finalize (GObject *object)
{
  PejlToLinjer *self = PEJL_TO_LINJER (object);

  g_free (self->title);
  g_free (self->subtitle);

  G_OBJECT_CLASS (pejl_to_linjer_parent_class)->finalize (object);
}

static void
pejl_to_linjer_class_init (PejlToLinjerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_to_linjer_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_to_linjer_finalize;
  widget_class->get_request_mode = pejl_to_linjer_get_request_mode;
  widget_class->measure = pejl_to_linjer_measure;
  widget_class->size_allocate = pejl_to_linjer_size_allocate;
  widget_class->snapshot = pejl_to_linjer_snapshot;
}

static void
pejl_to_linjer_init (PejlToLinjer *self)
{
  /* That of a row would give the whole of it to its child. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "to-linjer");
  pejl_skrift_follow (GTK_WIDGET (self));
}

GtkWidget *
pejl_to_linjer_new (GtkWidget *before, const char *title, const char *subtitle, GtkWidget *after, gboolean wrap)
{
  PejlToLinjer *self = g_object_new (PEJL_TYPE_TO_LINJER, NULL);
  g_autofree char *spoken = subtitle != NULL ? g_strdup_printf ("%s. %s", title, subtitle) : g_strdup (title);

  self->wrap = wrap;
  self->before = before;
  self->after = after;
  if (before != NULL)
    gtk_widget_set_parent (before, GTK_WIDGET (self));
  if (after != NULL)
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), after);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  pejl_dele_set_spoken (GTK_WIDGET (self), spoken);
  return GTK_WIDGET (self);
}

const char *
pejl_to_linjer_get_title (PejlToLinjer *self)
{
  g_return_val_if_fail (PEJL_IS_TO_LINJER (self), NULL);

  return self->title;
}
