// SPDX-License-Identifier: GPL-3.0-or-later
// For each frame GTK walks over all that was ever drawn in a window and still stands there, seen or not: a key in a text
// would take twice its time beside a list of a hundred rows of which ten are in sight.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-sight-box.h"

#include "app/widgets/pejl-still-box.h"

/* px: rings and shadows reach out of what throws them. */
#define SIGHT_MARGIN 16

struct _PejlSightBox
{
  AdwBin parent_instance;

  /* borrowed while it is mapped */
  GtkWidget *scroll;
  GdkFrameClock *clock;

  /* state */
  gulong laid_out;
  gboolean drawn;
};

G_DEFINE_FINAL_TYPE (PejlSightBox, pejl_sight_box, ADW_TYPE_BIN)

/* Once the frame's places are found: it may have come into sight without being touched itself. */
static void
on_laid_out (PejlSightBox *self)
{
  if (pejl_sight_box_is_in_sight (self) != self->drawn)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pejl_sight_box_map (GtkWidget *widget)
{
  PejlSightBox *self = PEJL_SIGHT_BOX (widget);

  GTK_WIDGET_CLASS (pejl_sight_box_parent_class)->map (widget);
  self->scroll = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  self->clock = gtk_widget_get_frame_clock (widget);
  self->laid_out = g_signal_connect_swapped (self->clock, "layout", G_CALLBACK (on_laid_out), self);
}

static void
pejl_sight_box_unmap (GtkWidget *widget)
{
  PejlSightBox *self = PEJL_SIGHT_BOX (widget);

  g_clear_signal_handler (&self->laid_out, self->clock);
  self->clock = NULL;
  self->scroll = NULL;
  GTK_WIDGET_CLASS (pejl_sight_box_parent_class)->unmap (widget);
}

static void
pejl_sight_box_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlSightBox *self = PEJL_SIGHT_BOX (widget);

  self->drawn = pejl_sight_box_is_in_sight (self);
  if (self->drawn)
    pejl_still_snapshot (widget, snapshot, GTK_WIDGET_CLASS (pejl_sight_box_parent_class)->snapshot);
}

static void
pejl_sight_box_class_init (PejlSightBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = pejl_sight_box_map;
  widget_class->unmap = pejl_sight_box_unmap;
  widget_class->snapshot = pejl_sight_box_snapshot;
}

static void
pejl_sight_box_init (PejlSightBox *self)
{
}

GtkWidget *
pejl_sight_box_new (GtkWidget *child)
{
  return g_object_new (PEJL_TYPE_SIGHT_BOX, "child", child, NULL);
}

gboolean
pejl_sight_box_is_in_sight (PejlSightBox *self)
{
  graphene_rect_t bounds;

  g_return_val_if_fail (PEJL_IS_SIGHT_BOX (self), TRUE);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  if (self->scroll == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), self->scroll, &bounds))
    return TRUE;
  return bounds.origin.y + bounds.size.height > -SIGHT_MARGIN
         && bounds.origin.y < (float) gtk_widget_get_height (self->scroll) + SIGHT_MARGIN;
}
