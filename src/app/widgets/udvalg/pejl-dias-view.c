// SPDX-License-Identifier: GPL-3.0-or-later
// Draws slides once each into textures of the size on screen, and shows those.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udvalg/pejl-dias-view.h"

#include "app/widgets/pejl-dele.h"
#include "core/chart/pejl-chart-draw.h"

#define ZOOM 2.0
#define SPOT 18.0f /* px */

struct _PejlDiasView
{
  GtkWidget parent_instance;

  /* owned */
  PejlDiasItem *item;
  GHashTable *textures; /* PejlDiasItem * → GdkTexture * */
  char *mark;           /* key of the mark in focus */

  /* state */
  gulong changed;
  int wish;
  gboolean fills, keeps, black, zoom, spot;
  double zoom_x, zoom_y, spot_x, spot_y; /* units of the slide */
  int drawn_width;                       /* that the textures have, device pixels */
};

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlDiasView, pejl_dias_view, GTK_TYPE_WIDGET)

/* --- where the slide stands --- */

typedef struct
{
  double x, y, scale; /* px of the slide's corner; px a unit */
} Plads;

static Plads
place (PejlDiasView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  Plads plads;

  plads.scale = MIN (width / PEJL_DIAS_BREDDE, height / PEJL_DIAS_HOEJDE);
  if (!self->fills)
    plads.scale = width / PEJL_DIAS_BREDDE;
  plads.x = (width - plads.scale * PEJL_DIAS_BREDDE) / 2;
  plads.y = self->fills ? (height - plads.scale * PEJL_DIAS_HOEJDE) / 2 : 0;
  if (!self->zoom)
    return plads;
  plads.x = width / 2 - self->zoom_x * plads.scale * ZOOM;
  plads.y = height / 2 - self->zoom_y * plads.scale * ZOOM;
  plads.scale *= ZOOM;
  return plads;
}

void
pejl_dias_view_to_slide (PejlDiasView *self, double *x, double *y)
{
  Plads plads = place (self);

  *x = (*x - plads.x) / plads.scale;
  *y = (*y - plads.y) / plads.scale;
}

/* --- drawing --- */

static GdkTexture *
draw (PejlDiasItem *item, int width)
{
  int height = (int) (width * PEJL_DIAS_HOEJDE / PEJL_DIAS_BREDDE + 0.5);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  pejl_oplaeg_sats_draw (pejl_dias_item_get_sats (item), pejl_dias_item_get_nr (item), cr, width);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) height * (gsize) cairo_image_surface_get_stride (surface),
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static GdkTexture *
ensure_texture (PejlDiasView *self, PejlDiasItem *item)
{
  int width = (int) (place (self).scale * PEJL_DIAS_BREDDE + 0.5) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GdkTexture *texture;

  if (width < 1 || pejl_dias_item_get (item) == NULL)
    return NULL;
  if (width != self->drawn_width)
    g_hash_table_remove_all (self->textures);
  self->drawn_width = width;
  texture = g_hash_table_lookup (self->textures, item);
  if (texture == NULL)
    {
      texture = draw (item, width);
      g_hash_table_insert (self->textures, g_object_ref (item), texture);
    }
  return texture;
}

static int
focus_mark (PejlDiasView *self, PejlChartLayout **chart, double *x, double *y, double *factor)
{
  if (self->item == NULL || pejl_dias_item_get (self->item) == NULL)
    return -1;
  *chart = pejl_oplaeg_sats_chart (pejl_dias_item_get_sats (self->item), pejl_dias_item_get_nr (self->item), x, y, factor);
  return *chart != NULL && self->mark != NULL ? pejl_chart_layout_find (*chart, self->mark) : -1;
}

static void
draw_marks (PejlDiasView *self, GtkSnapshot *snapshot, Plads plads)
{
  PejlChartLayout *chart = NULL;
  double x, y, factor;
  int mark = focus_mark (self, &chart, &x, &y, &factor);
  cairo_t *cr;

  if (mark < 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                                 (float) gtk_widget_get_height (GTK_WIDGET (self))));
  cairo_translate (cr, plads.x, plads.y);
  cairo_scale (cr, plads.scale, plads.scale);
  cairo_translate (cr, x, y);
  cairo_scale (cr, factor, factor);
  pejl_chart_draw_focus (chart, cr, (guint) mark);
  cairo_destroy (cr);
}

static void
draw_spot (PejlDiasView *self, GtkSnapshot *snapshot, Plads plads)
{
  float x = (float) (plads.x + self->spot_x * plads.scale), y = (float) (plads.y + self->spot_y * plads.scale);
  GskRoundedRect circle;
  graphene_rect_t box = GRAPHENE_RECT_INIT (x - SPOT / 2, y - SPOT / 2, SPOT, SPOT);

  gsk_rounded_rect_init_from_rect (&circle, &box, SPOT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0.85f, 0.1f, 0.1f, 0.85f }, &box);
  gtk_snapshot_pop (snapshot);
}

static void
pejl_dias_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlDiasView *self = PEJL_DIAS_VIEW (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));
  Plads plads = place (self);
  GdkTexture *texture;

  if (self->fills || self->black)
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0, 0, 0, 1 }, &all);
  if (self->black || self->item == NULL)
    return;
  texture = ensure_texture (self, self->item);
  if (texture == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, &all);
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT ((float) plads.x, (float) plads.y,
                                                    (float) (plads.scale * PEJL_DIAS_BREDDE),
                                                    (float) (plads.scale * PEJL_DIAS_HOEJDE)));
  draw_marks (self, snapshot, plads);
  if (self->spot)
    draw_spot (self, snapshot, plads);
  gtk_snapshot_pop (snapshot);
}

static GtkSizeRequestMode
pejl_dias_view_get_request_mode (GtkWidget *widget)
{
  return PEJL_DIAS_VIEW (widget)->fills ? GTK_SIZE_REQUEST_CONSTANT_SIZE : GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pejl_dias_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  PejlDiasView *self = PEJL_DIAS_VIEW (widget);
  int width = self->wish > 0 ? self->wish : 800;

  *minimum = self->wish > 0 ? self->wish : 240;
  *natural = width;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (self->fills)
    *minimum = *natural = 135;
  else
    *minimum = *natural = (int) ((for_size > 0 ? for_size : width) * PEJL_DIAS_HOEJDE / PEJL_DIAS_BREDDE + 0.5);
}

/* --- marks --- */

static void
tell_mark (PejlDiasView *self)
{
  g_autofree char *spoken = NULL;
  g_autofree char *key = pejl_dias_view_get_mark (self, &spoken);

  if (key != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

char *
pejl_dias_view_get_mark (PejlDiasView *self, char **spoken)
{
  PejlChartLayout *chart = NULL;
  double x, y, factor;
  guint n;
  int mark = focus_mark (self, &chart, &x, &y, &factor);

  if (mark < 0)
    return NULL;
  *spoken = g_strdup (pejl_chart_layout_marks (chart, &n)[mark].spoken);
  return g_strdup (self->mark);
}

static void
set_mark (PejlDiasView *self, const char *key)
{
  g_free (self->mark);
  self->mark = g_strdup (key);
  tell_mark (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
pejl_dias_view_move (PejlDiasView *self, int step)
{
  PejlChartLayout *chart = NULL;
  double x, y, factor;
  guint n = 0;
  const PejlChartMark *marks;
  int mark;

  g_return_val_if_fail (PEJL_IS_DIAS_VIEW (self), FALSE);
  mark = focus_mark (self, &chart, &x, &y, &factor);
  if (chart == NULL)
    return FALSE;
  marks = pejl_chart_layout_marks (chart, &n);
  if (n == 0)
    return FALSE;
  mark = mark < 0 ? (step > 0 ? 0 : (int) n - 1) : (mark + step + (int) n) % (int) n;
  set_mark (self, marks[mark].key);
  return TRUE;
}

static void
on_pressed (PejlDiasView *self, int n_press, double x, double y)
{
  PejlChartLayout *chart = NULL;
  double chart_x, chart_y, factor;
  guint n;
  int hit;

  focus_mark (self, &chart, &chart_x, &chart_y, &factor);
  if (chart == NULL || self->black)
    return;
  pejl_dias_view_to_slide (self, &x, &y);
  hit = pejl_chart_layout_hit (chart, (x - chart_x) / factor, (y - chart_y) / factor);
  if (hit < 0)
    return;
  set_mark (self, pejl_chart_layout_marks (chart, &n)[hit].key);
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, self->mark);
}

/* --- what is shown --- */

static void
name_it (PejlDiasView *self)
{
  const PejlDias *dias = self->item != NULL ? pejl_dias_item_get (self->item) : NULL;
  g_autofree char *name = dias != NULL ? g_strdup_printf ("%s. %s", dias->titel, dias->alt) : g_strdup ("");

  pejl_dele_set_spoken (GTK_WIDGET (self), name);
}

static void
on_changed (PejlDiasView *self)
{
  g_hash_table_remove_all (self->textures);
  name_it (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pejl_dias_view_set_keeps (PejlDiasView *self, gboolean keeps)
{
  g_return_if_fail (PEJL_IS_DIAS_VIEW (self));
  self->keeps = keeps;
}

void
pejl_dias_view_set_item (PejlDiasView *self, PejlDiasItem *item)
{
  g_return_if_fail (PEJL_IS_DIAS_VIEW (self));
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    self->changed = g_signal_connect_object (item, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_clear_pointer (&self->mark, g_free);
  self->zoom = FALSE;
  /* Only a presentation goes back and forth; a list has many views, each of one slide at a time. */
  if (!self->keeps)
    g_hash_table_remove_all (self->textures);
  name_it (self);
  tell_mark (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pejl_dias_view_prepare (PejlDiasView *self, PejlDiasItem *item)
{
  g_return_if_fail (PEJL_IS_DIAS_VIEW (self));
  if (!self->zoom)
    ensure_texture (self, item);
}

void
pejl_dias_view_set_black (PejlDiasView *self, gboolean black)
{
  g_return_if_fail (PEJL_IS_DIAS_VIEW (self));
  self->black = black;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pejl_dias_view_set_zoom (PejlDiasView *self, gboolean zoom, double x, double y)
{
  g_return_if_fail (PEJL_IS_DIAS_VIEW (self));
  self->zoom = zoom;
  self->zoom_x = CLAMP (x, PEJL_DIAS_BREDDE / 4, PEJL_DIAS_BREDDE * 3 / 4);
  self->zoom_y = CLAMP (y, PEJL_DIAS_HOEJDE / 4, PEJL_DIAS_HOEJDE * 3 / 4);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pejl_dias_view_set_spot (PejlDiasView *self, gboolean spot, double x, double y)
{
  g_return_if_fail (PEJL_IS_DIAS_VIEW (self));
  self->spot = spot;
  self->spot_x = x;
  self->spot_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pejl_dias_view_dispose (GObject *object)
{
  PejlDiasView *self = PEJL_DIAS_VIEW (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_clear_object (&self->item);
  g_clear_pointer (&self->textures, g_hash_table_unref);
  g_clear_pointer (&self->mark, g_free);
  G_OBJECT_CLASS (pejl_dias_view_parent_class)->dispose (object);
}

static void
pejl_dias_view_class_init (PejlDiasViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_dias_view_dispose;
  widget_class->snapshot = pejl_dias_view_snapshot;
  widget_class->measure = pejl_dias_view_measure;
  widget_class->get_request_mode = pejl_dias_view_get_request_mode;
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", PEJL_TYPE_DIAS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "dias");
}

static void
pejl_dias_view_init (PejlDiasView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->textures = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pejl_dias_view_new (int width, gboolean fills)
{
  PejlDiasView *self = g_object_new (PEJL_TYPE_DIAS_VIEW, NULL);

  self->wish = width;
  self->fills = self->keeps = fills;
  if (fills)
    {
      gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
      gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
    }
  return GTK_WIDGET (self);
}
