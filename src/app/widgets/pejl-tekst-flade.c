// SPDX-License-Identifier: GPL-3.0-or-later
// Its own measure of the text, taken anew when the text view says that its height is another.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-tekst-flade.h"

#include "app/widgets/pejl-dele.h"

struct _PejlTekstFlade
{
  GtkWidget parent_instance;

  /* children */
  GtkTextView *view;
  GtkWidget *placeholder;

  /* state */
  guint rows;
};

G_DEFINE_FINAL_TYPE (PejlTekstFlade, pejl_tekst_flade, GTK_TYPE_WIDGET)

/* The words as the view lays them out; as many lines as are asked for at least. */
static PangoLayout *
create_layout (PejlTekstFlade *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *typed = NULL;
  g_autoptr (GString) text = NULL;
  PangoLayout *layout;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  typed = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  text = g_string_new (typed);
  for (guint lines = (guint) gtk_text_buffer_get_line_count (buffer); lines < self->rows; lines++)
    g_string_append_c (text, '\n');
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text->str);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static void
pejl_tekst_flade_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  PejlTekstFlade *self = PEJL_TEKST_FLADE (widget);
  g_autoptr (PangoLayout) layout = create_layout (self);
  int width = for_size >= 0 ? for_size : gtk_widget_get_width (widget);
  int words_min;
  int words_nat;
  int size;

  gtk_widget_measure (self->placeholder, orientation, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, &words_min,
                      &words_nat, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      pango_layout_get_pixel_size (layout, &size, NULL);
      *minimum = words_min;
      *natural = MAX (size, words_nat);
    }
  else
    {
      /* A scrolled window asks for the height of no width in particular: that is the width it has. */
      pango_layout_set_width (layout, width > 0 ? width * PANGO_SCALE : -1);
      pango_layout_get_pixel_size (layout, NULL, &size);
      *minimum = *natural = MAX (size, words_min);
    }
}

static void
pejl_tekst_flade_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PejlTekstFlade *self = PEJL_TEKST_FLADE (widget);
  int words = 0;

  /* It must have been asked before it is placed. */
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->view), &(GtkAllocation){ 0, 0, width, height }, -1);
  gtk_widget_measure (self->placeholder, GTK_ORIENTATION_VERTICAL, width, &words, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->placeholder, &(GtkAllocation){ 0, 0, width, words }, -1);
}

static GtkSizeRequestMode
pejl_tekst_flade_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
on_changed (PejlTekstFlade *self)
{
  gtk_widget_set_child_visible (self->placeholder, gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view)) == 0);
}

static void
pejl_tekst_flade_dispose (GObject *object)
{
  PejlTekstFlade *self = PEJL_TEKST_FLADE (object);

  if (self->view != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->view));
  self->view = NULL;
  g_clear_pointer (&self->placeholder, gtk_widget_unparent);

  G_OBJECT_CLASS (pejl_tekst_flade_parent_class)->dispose (object);
}

static void
pejl_tekst_flade_class_init (PejlTekstFladeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_tekst_flade_dispose;
  widget_class->measure = pejl_tekst_flade_measure;
  widget_class->size_allocate = pejl_tekst_flade_size_allocate;
  widget_class->get_request_mode = pejl_tekst_flade_get_request_mode;
}

static void
pejl_tekst_flade_init (PejlTekstFlade *self)
{
}

GtkWidget *
pejl_tekst_flade_new (GtkTextView *view, const char *placeholder, guint rows)
{
  PejlTekstFlade *self = g_object_new (PEJL_TYPE_TEKST_FLADE, NULL);

  self->view = view;
  self->rows = rows;
  self->placeholder = pejl_dele_label (placeholder, "dim-label", FALSE);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->placeholder), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (GTK_WIDGET (view), GTK_WIDGET (self));
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return GTK_WIDGET (self);
}
