// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the deadlines' axis in the colours of the charts.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-frist-akse.h"

#include "app/widgets/pejl-dele.h"
#include "core/chart/pejl-chart-theme.h"
#include "core/rules/pejl-frist.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define RADIUS 6.0
#define STEP 14.0
#define PADDING 18
#define HEIGHT 84
/* Dots that need more room than this on top of each other overlap. */
#define LEVELS 3
/* At least so many days on both sides of today. */
#define LEAST_BEFORE 10
#define LEAST_AFTER 30

struct _PejlFristAkse
{
  GtkWidget parent_instance;

  /* owned */
  GArray *days; /* int: days to each deadline, fewest first */
};

G_DEFINE_FINAL_TYPE (PejlFristAkse, pejl_frist_akse, GTK_TYPE_WIDGET)

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  PejlChartTheme theme;
  double left, right, base;
  int from, to; /* days */
} Canvas;

static PejlChartTheme
theme_now (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return dark ? PEJL_CHART_CONTRAST_DARK : PEJL_CHART_CONTRAST_LIGHT;
  return dark ? PEJL_CHART_DARK : PEJL_CHART_LIGHT;
}

static void
set_colour (const Canvas *canvas, PejlChartColour colour, double alpha)
{
  PejlChartRgb rgb = pejl_chart_theme_colour (canvas->theme, colour);

  cairo_set_source_rgba (canvas->cr, rgb.red, rgb.green, rgb.blue, alpha);
}

static double
day_x (const Canvas *canvas, int day)
{
  return canvas->left + (canvas->right - canvas->left) * (day - canvas->from) / (canvas->to - canvas->from);
}

/* Centred on x, kept between the ends of the axis; skipped where it would come closer than a space to where the last one ended. */
static void
draw_words (const Canvas *canvas, const char *words, double x, double y, PejlChartColour colour, double *last)
{
  int width, height;
  double at;

  pango_layout_set_text (canvas->layout, words, -1);
  pango_layout_get_pixel_size (canvas->layout, &width, &height);
  at = CLAMP (x - width / 2.0, canvas->left, MAX (canvas->right - width, canvas->left));
  if (last != NULL && at < *last + 8)
    return;
  if (last != NULL)
    *last = at + width;
  set_colour (canvas, colour, 1);
  cairo_move_to (canvas->cr, at, y);
  pango_cairo_show_layout (canvas->cr, canvas->layout);
}

static void
draw_axis (const Canvas *canvas)
{
  double today = day_x (canvas, 0), last = canvas->left - 8;
  int first = (int) ceil (canvas->from / 30.0) * 30;

  set_colour (canvas, PEJL_CHART_COLOUR_UNDER, 0.12);
  cairo_rectangle (canvas->cr, canvas->left, canvas->base - 36, today - canvas->left, 36);
  cairo_fill (canvas->cr);
  set_colour (canvas, PEJL_CHART_COLOUR_RULE, 1);
  cairo_rectangle (canvas->cr, canvas->left, canvas->base, canvas->right - canvas->left, 1);
  cairo_fill (canvas->cr);
  for (int day = first; day <= canvas->to; day += 30)
    {
      g_autofree char *words = day < 0   ? g_strdup_printf (_("%d days over"), -day)
                               : day > 0 ? g_strdup_printf (_("in %d days"), day)
                                         : g_strdup (_("today"));

      cairo_rectangle (canvas->cr, day_x (canvas, day) - 0.5, canvas->base, 1, 4);
      set_colour (canvas, PEJL_CHART_COLOUR_QUIET, 1);
      cairo_fill (canvas->cr);
      draw_words (canvas, words, day_x (canvas, day), canvas->base + 6,
                  day == 0 ? PEJL_CHART_COLOUR_ACCENT : PEJL_CHART_COLOUR_QUIET, &last);
    }
  set_colour (canvas, PEJL_CHART_COLOUR_ACCENT, 1);
  cairo_rectangle (canvas->cr, today - 1, canvas->base - 42, 2, 48);
  cairo_fill (canvas->cr);
}

static void
draw_dots (const Canvas *canvas, const GArray *days)
{
  double ends[LEVELS];

  for (guint i = 0; i < LEVELS; i++)
    ends[i] = -G_MAXDOUBLE;
  for (guint i = 0; i < days->len; i++)
    {
      int day = g_array_index (days, int, i);
      double x = day_x (canvas, day);
      guint level = 0;

      while (level + 1 < LEVELS && x - ends[level] < 2 * RADIUS + 1)
        level++;
      ends[level] = x;
      set_colour (canvas, day < 0 ? PEJL_CHART_COLOUR_UNDER : PEJL_CHART_COLOUR_ACCENT, 1);
      cairo_arc (canvas->cr, x, canvas->base - RADIUS - 2 - level * STEP, RADIUS, 0, 2 * G_PI);
      cairo_fill (canvas->cr);
    }
}

static void
pejl_frist_akse_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlFristAkse *self = PEJL_FRIST_AKSE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  Canvas canvas = { .layout = layout, .theme = theme_now (), .left = PADDING, .right = width - PADDING };

  if (self->days->len == 0 || width < 4 * PADDING)
    return;
  canvas.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  canvas.base = 54;
  canvas.from = MIN (g_array_index (self->days, int, 0) - 2, -LEAST_BEFORE);
  canvas.to = MAX (g_array_index (self->days, int, self->days->len - 1) + 4, LEAST_AFTER);
  draw_axis (&canvas);
  draw_dots (&canvas, self->days);
  cairo_destroy (canvas.cr);
}

static void
pejl_frist_akse_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 4 * PADDING;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 600;
}

static void
pejl_frist_akse_finalize (GObject *object)
{
  g_array_unref (PEJL_FRIST_AKSE (object)->days);

  G_OBJECT_CLASS (pejl_frist_akse_parent_class)->finalize (object);
}

static void
pejl_frist_akse_class_init (PejlFristAkseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pejl_frist_akse_finalize;
  widget_class->snapshot = pejl_frist_akse_snapshot;
  widget_class->measure = pejl_frist_akse_measure;
  gtk_widget_class_set_css_name (widget_class, "fristakse");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pejl_frist_akse_init (PejlFristAkse *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->days = g_array_new (FALSE, FALSE, sizeof (int));
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pejl_frist_akse_new (void)
{
  return g_object_new (PEJL_TYPE_FRIST_AKSE, NULL);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

void
pejl_frist_akse_set (PejlFristAkse *self, GPtrArray *punkter, const char *i_dag, const char *label)
{
  g_return_if_fail (PEJL_IS_FRIST_AKSE (self));

  g_array_set_size (self->days, 0);
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlPunkt *punkt = punkter->pdata[i];
      int day = pejl_frist_dage (punkt->frist, i_dag);

      if (punkt->status != PEJL_PUNKT_LUKKET && pejl_dato_is_valid (punkt->frist))
        g_array_append_val (self->days, day);
    }
  g_array_sort (self->days, compare_days);
  pejl_dele_set_spoken (GTK_WIDGET (self), label);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
