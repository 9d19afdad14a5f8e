// SPDX-License-Identifier: GPL-3.0-or-later
// GTK's cairo renderer, which machines without a graphics card get, asks each node of a window to draw itself in every frame,
// however small the part that changed: with a thousand of them a letter typed takes twice its time. A recording finds what
// lies in that part, and so the whole of it costs as much as one node where nothing of it changed.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-still-box.h"

#include <math.h>

struct _PejlStillBox
{
  GtkBox parent_instance;

  gboolean asleep;
};

enum
{
  PROP_ASLEEP = 1,
};

G_DEFINE_FINAL_TYPE (PejlStillBox, pejl_still_box, GTK_TYPE_BOX)

/* The other renderers pass over what lies outside by themselves, and would have to make a picture of a recording. Icons in
 * one have the pixels of scale 1. */
static gboolean
is_worth_it (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)) && gtk_widget_get_scale_factor (widget) == 1;
}

static void
round_out (graphene_rect_t *rect)
{
  float right = ceilf (rect->origin.x + rect->size.width);
  float bottom = ceilf (rect->origin.y + rect->size.height);

  rect->origin.x = floorf (rect->origin.x);
  rect->origin.y = floorf (rect->origin.y);
  rect->size.width = right - rect->origin.x;
  rect->size.height = bottom - rect->origin.y;
}

void
pejl_still_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, PejlStillDraw draw)
{
  GtkSnapshot *parts;
  GskRenderNode *node;
  graphene_rect_t bounds;
  cairo_t *cr;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!is_worth_it (widget))
    {
      draw (widget, snapshot);
      return;
    }
  parts = gtk_snapshot_new ();
  draw (widget, parts);
  node = gtk_snapshot_free_to_node (parts);
  if (node == NULL)
    return;
  gsk_render_node_get_bounds (node, &bounds);
  round_out (&bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  gsk_render_node_unref (node);
}

static void
pejl_still_box_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  if (PEJL_STILL_BOX (widget)->asleep)
    GTK_WIDGET_CLASS (pejl_still_box_parent_class)->snapshot (widget, snapshot);
  else
    pejl_still_snapshot (widget, snapshot, GTK_WIDGET_CLASS (pejl_still_box_parent_class)->snapshot);
}

static void
pejl_still_box_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ASLEEP)
    PEJL_STILL_BOX (object)->asleep = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pejl_still_box_class_init (PejlStillBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->set_property = pejl_still_box_set_property;
  GTK_WIDGET_CLASS (klass)->snapshot = pejl_still_box_snapshot;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_ASLEEP,
                                   g_param_spec_boolean ("asleep", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
pejl_still_box_init (PejlStillBox *self)
{
}

GtkWidget *
pejl_still_box_new (GtkOrientation orientation, int spacing)
{
  return g_object_new (PEJL_TYPE_STILL_BOX, "orientation", orientation, "spacing", spacing, NULL);
}

GtkWidget *
pejl_still_box_new_asleep (GtkOrientation orientation, int spacing)
{
  return g_object_new (PEJL_TYPE_STILL_BOX, "orientation", orientation, "spacing", spacing, "asleep", TRUE, NULL);
}

void
pejl_still_wake (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (PEJL_IS_STILL_BOX (root) && PEJL_STILL_BOX (root)->asleep)
    {
      PEJL_STILL_BOX (root)->asleep = FALSE;
      gtk_widget_queue_draw (root);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    pejl_still_wake (child);
}
