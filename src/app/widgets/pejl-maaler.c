// SPDX-License-Identifier: GPL-3.0-or-later
// It draws itself: two labels and a progress bar in a box are six widgets to make, style, measure and draw, and the overview, which the
// start waits for, has one of these a distrikt.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-maaler.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-skrift.h"
#include "core/chart/pejl-chart-theme.h"
#include "core/model/pejl-dansk.h"

#include <adwaita.h>

/* heights of a line, so that they grow with the text; asking the font how wide its letters are costs more than all else of a bar */
#define NAME_LEAST 5.5
#define NUMBER_LEAST 4
/* px */
#define GAP 12
#define BAR_LEAST 150
#define BAR_HEIGHT 8
/* of the text's colour, as the style has it for the trough of a progress bar */
#define TROUGH 0.15f
#define BOTH 0.7f

struct _PejlMaaler
{
  GtkWidget parent_instance;

  /* owned */
  char *name_text;
  char *number_text;
  PangoLayout *name; /* both from the first measuring on: before it is in a window the bar has no style to keep */
  PangoLayout *number;

  /* state */
  guint part, whole;
  PejlMaalerFarve farve;
};

G_DEFINE_FINAL_TYPE (PejlMaaler, pejl_maaler, GTK_TYPE_WIDGET)

/* px */
typedef struct
{
  int line;
  int name_least;
  int name_wished;
  int number;
  int number_words;
} Maal;

static void
ensure_words (PejlMaaler *self)
{
  g_autoptr (PangoAttrList) figures = NULL;

  if (self->name != NULL)
    return;
  figures = pango_attr_list_new ();
  self->name = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->name_text);
  pango_layout_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  self->number = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->number_text);
  pango_attr_list_insert (figures, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (self->number, figures);
}

static Maal
measure_words (PejlMaaler *self)
{
  int name, number, name_line, number_line, line, name_least;

  ensure_words (self);
  name = pejl_skrift_wished (self->name, &name_line);
  number = pejl_skrift_wished (self->number, &number_line);
  line = MAX (name_line, number_line);
  name_least = (int) (line * NAME_LEAST);
  return (Maal) { line, name_least, MAX (name, name_least), MAX (number, line * NUMBER_LEAST), number };
}

static void
pejl_maaler_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  Maal maal = measure_words (PEJL_MAALER (widget));
  int rest = GAP + BAR_LEAST + GAP + maal.number;

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? MAX (maal.line, BAR_HEIGHT) : maal.name_least + rest;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? *minimum : maal.name_wished + rest;
}

/* --- drawing --- */

/* As the charts have them, and the style. */
static GdkRGBA
bar_colour (PejlMaalerFarve farve)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  PejlChartRgb rgb;

  if (farve == PEJL_MAALER_BEGGE)
    return pejl_skrift_farve (BOTH);
  rgb = pejl_chart_theme_colour (dark ? PEJL_CHART_DARK : PEJL_CHART_LIGHT,
                                 farve == PEJL_MAALER_UANMELDT ? PEJL_CHART_COLOUR_LEVEL_2
                                 : dark                        ? PEJL_CHART_COLOUR_LEVEL_4
                                                               : PEJL_CHART_COLOUR_LEVEL_5);
  return (GdkRGBA) { (float) rgb.red, (float) rgb.green, (float) rgb.blue, 1 };
}

/* A border that is as thick as half of it fills it, in one path; a clip that is round is a mask first. */
static void
draw_pill (GtkSnapshot *snapshot, int x, int y, int width, GdkRGBA colour)
{
  const float half = BAR_HEIGHT / 2.0f;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, BAR_HEIGHT), half);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]) { half, half, half, half },
                              (const GdkRGBA[]) { colour, colour, colour, colour });
}

static void
draw_bar (PejlMaaler *self, GtkSnapshot *snapshot, int x, int y, int width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int full = self->whole > 0 ? (int) ((double) width * MIN (self->part, self->whole) / self->whole) : 0;

  draw_pill (snapshot, x, y, width, pejl_skrift_farve (TROUGH));
  if (self->part == 0 || self->whole == 0)
    return;
  full = MAX (full, BAR_HEIGHT);
  draw_pill (snapshot, rtl ? x + width - full : x, y, full, bar_colour (self->farve));
}

static void
pejl_maaler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlMaaler *self = PEJL_MAALER (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  Maal maal = measure_words (self);
  int room = width - 2 * GAP - maal.number;
  int name = CLAMP (room - BAR_LEAST, maal.name_least, maal.name_wished);
  int bar = room - name;
  int y = (height - maal.line) / 2;

  if (bar <= 0)
    return;
  if (name < maal.name_wished)
    pango_layout_set_width (self->name, name * PANGO_SCALE);
  pejl_skrift_draw (snapshot, self->name, rtl ? width - name : 0, y, 1);
  draw_bar (self, snapshot, rtl ? maal.number + GAP : name + GAP, (height - BAR_HEIGHT) / 2, bar);
  pejl_skrift_draw (snapshot, self->number, rtl ? 0 : width - maal.number_words, y, 1);
}

/* --- the widget --- */

static void
pejl_maaler_dispose (GObject *object)
{
  PejlMaaler *self = PEJL_MAALER (object);

  g_clear_object (&self->name);
  g_clear_object (&self->number);

  G_OBJECT_CLASS (pejl_maaler_parent_class)->dispose (object);
}

static void
pejl_maaler_finalize (GObject *object)
{
  PejlMaaler *self = PEJL_MAALER (object);

  g_free (self->name_text);
  g_free (self->number_text);

  G_OBJECT_CLASS (pejl_maaler_parent_class)->finalize (object);
}

static void
pejl_maaler_class_init (PejlMaalerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_maaler_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_maaler_finalize;
  widget_class->measure = pejl_maaler_measure;
  widget_class->snapshot = pejl_maaler_snapshot;
  gtk_widget_class_set_css_name (widget_class, "maaler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
pejl_maaler_init (PejlMaaler *self)
{
  pejl_skrift_follow (GTK_WIDGET (self));
}

GtkWidget *
pejl_maaler_new (const char *name, guint part, guint whole, PejlMaalerFarve farve)
{
  PejlMaaler *self = g_object_new (PEJL_TYPE_MAALER, NULL);
  g_autofree char *number = pejl_dansk_x_af_n (part, whole);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, number);

  self->part = part;
  self->whole = whole;
  self->farve = farve;
  self->name_text = g_strdup (name);
  self->number_text = g_strdup (number);
  pejl_dele_set_spoken (GTK_WIDGET (self), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) whole, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) part, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, number, -1);
  return GTK_WIDGET (self);
}
