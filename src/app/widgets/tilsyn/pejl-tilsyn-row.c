// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the list of tilsyn. Columns have fixed widths, so that rows line up without measuring each other.
// It draws itself: a list view holds two hundred rows, and a frame of scrolling may bind dozens of them anew, which as labels
// and chips are twenty widgets each to style, to measure and to draw.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-tilsyn-row-private.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/vurdering/pejl-niveau-chip.h"
#include "core/chart/pejl-chart-theme.h"

#define PLACE_LEAST 7 /* letters */
/* px */
#define CHIP_RADIUS 5
#define LINE_GAP 1
/* px, as the style says of the list's own row around this one; its line is drawn here, where it is drawn only */
#define AROUND_SIDE 18
#define AROUND_UNDER 9
#define RULE_ALPHA 0.08
/* as .dim-label is */
#define DIM 0.55
#define DIM_CONTRAST 0.9

struct _PejlTilsynRow
{
  GtkWidget parent_instance;

  /* owned */
  PejlTilsyn *tilsyn;
  PejlStrategi *strategi;
  PejlRedskab *redskab;
  PejlTilsynStil *stil;
  char *spoken;

  /* state */
  gboolean narrow;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlTilsynRow, pejl_tilsyn_row, GTK_TYPE_WIDGET)

/* The row's words as they are drawn. */
static PangoLayout *
get_layout (PejlTilsynRow *self, PejlTilsynOrd ord)
{
  g_autofree char *words = pejl_tilsyn_row_words (self->tilsyn, ord);

  return pejl_tilsyn_stil_layout (self->stil, ord, words);
}

/* --- how large --- */

static const PejlTilsynMaal *
get_maal (PejlTilsynRow *self)
{
  pejl_tilsyn_stil_take_font (self->stil, GTK_WIDGET (self));
  return pejl_tilsyn_stil_get_maal (self->stil);
}

static guint
n_levels (PejlTilsynRow *self)
{
  return self->strategi != NULL ? MIN (self->strategi->omraader->len, PEJL_TILSYN_LEVELS_MAX) : 0;
}

/* What is only planned has nothing to be judged yet; in columns its room stays, so that they line up. */
static gboolean
is_planned (PejlTilsynRow *self)
{
  return self->tilsyn == NULL || self->tilsyn->status <= PEJL_STATUS_PLANLAGT;
}

static int
levels_width (PejlTilsynRow *self, const PejlTilsynMaal *maal)
{
  int n = (int) n_levels (self);

  if (n == 0 || (self->narrow && is_planned (self)))
    return 0;
  return n * maal->chip_width + (n - 1) * PEJL_TILSYN_CHIP_GAP + PEJL_TILSYN_COLUMN_GAP;
}

static int
columns_width (PejlTilsynRow *self, const PejlTilsynMaal *maal)
{
  static const int letters[] = { PEJL_TILSYN_DATO_WIDTH, PEJL_TILSYN_SLAGS_WIDTH, PEJL_TILSYN_STATUS_WIDTH,
                                 PEJL_TILSYN_ANTAL_WIDTH };
  int width = 0;

  for (guint i = 0; !self->narrow && i < G_N_ELEMENTS (letters); i++)
    width += pejl_tilsyn_maal_width (maal, letters[i]) + PEJL_TILSYN_COLUMN_GAP;
  return width;
}

static int
folded_height (PejlTilsynRow *self, int width)
{
  PangoLayout *layout = get_layout (self, PEJL_TILSYN_FOLDET);
  int height;

  pango_layout_set_width (layout, width > 0 ? width * PANGO_SCALE : -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static GtkSizeRequestMode
pejl_tilsyn_row_get_request_mode (GtkWidget *widget)
{
  return PEJL_TILSYN_ROW (widget)->narrow ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pejl_tilsyn_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (widget);
  const PejlTilsynMaal *maal = get_maal (self);
  int rest = columns_width (self, maal) + levels_width (self, maal);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = pejl_tilsyn_maal_width (maal, PLACE_LEAST) + rest;
  else if (!self->narrow || self->tilsyn == NULL)
    *minimum = maal->line + LINE_GAP + maal->caption;
  else
    *minimum = maal->line + LINE_GAP + folded_height (self, for_size - rest);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MAX (*minimum, maal->chip_height);
  *natural = *minimum;
}

/* --- drawing --- */

typedef struct
{
  GtkSnapshot *snapshot;
  PejlChartTheme theme;
  GdkRGBA text;
  GdkRGBA quiet;
  const PejlTilsynMaal *maal;
  int height;
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

static GdkRGBA
colour_of (PejlChartTheme theme, PejlChartColour colour, double alpha)
{
  PejlChartRgb rgb = pejl_chart_theme_colour (theme, colour);

  return (GdkRGBA) { (float) rgb.red, (float) rgb.green, (float) rgb.blue, (float) alpha };
}

static void
draw_layout (const Canvas *canvas, PangoLayout *layout, double x, double y, const GdkRGBA *colour)
{
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (canvas->snapshot, layout, colour);
  gtk_snapshot_restore (canvas->snapshot);
}

static void
draw_column (PejlTilsynRow *self, const Canvas *canvas, PejlTilsynOrd ord, int letters, int *x)
{
  PangoLayout *layout = get_layout (self, ord);
  int width = pejl_tilsyn_maal_width (canvas->maal, letters);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, ord == PEJL_TILSYN_ANTAL ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  draw_layout (canvas, layout, *x, (canvas->height - canvas->maal->line) / 2,
               ord == PEJL_TILSYN_STATUS ? &canvas->quiet : &canvas->text);
  *x += width + PEJL_TILSYN_COLUMN_GAP;
}

static void
draw_place (PejlTilsynRow *self, const Canvas *canvas, int width)
{
  PangoLayout *place = get_layout (self, PEJL_TILSYN_STED);
  PangoLayout *under = get_layout (self, self->narrow ? PEJL_TILSYN_FOLDET : PEJL_TILSYN_UNDER);
  int second;
  int y;

  pango_layout_set_width (place, width * PANGO_SCALE);
  pango_layout_set_width (under, width * PANGO_SCALE);
  pango_layout_get_pixel_size (under, NULL, &second);
  y = (canvas->height - canvas->maal->line - LINE_GAP - second) / 2;
  draw_layout (canvas, place, 0, y, &canvas->text);
  draw_layout (canvas, under, 0, y + canvas->maal->line + LINE_GAP, &canvas->quiet);
}

/* Not judged: hatched, so that it is no colour of the scale. */
static void
draw_hatching (const Canvas *canvas, const GskRoundedRect *outline)
{
  GdkRGBA line = canvas->text;
  GdkRGBA clear = canvas->text;
  const graphene_rect_t *bounds = &outline->bounds;

  line.alpha = 0.22f;
  clear.alpha = 0;
  gtk_snapshot_append_repeating_linear_gradient (
      canvas->snapshot, bounds, &bounds->origin,
      &GRAPHENE_POINT_INIT (bounds->origin.x + 2.83f, bounds->origin.y + 2.83f),
      (const GskColorStop[]) { { 0, line }, { 0.25f, line }, { 0.25f, clear }, { 1, clear } }, 4);
}

static void
draw_ground (const Canvas *canvas, const GskRoundedRect *outline, guint colour)
{
  GdkRGBA edge = canvas->text;
  float width = 1;
  PejlChartRgb rgb;
  double line;
  gboolean edged = colour == 0;

  gtk_snapshot_push_rounded_clip (canvas->snapshot, outline);
  if (colour == 0)
    draw_hatching (canvas, outline);
  else
    {
      GdkRGBA ground = colour_of (canvas->theme, PEJL_CHART_COLOUR_LEVEL_1 + colour - 1, 1);

      gtk_snapshot_append_color (canvas->snapshot, &ground, &outline->bounds);
      edged = pejl_chart_theme_outline (canvas->theme, PEJL_CHART_COLOUR_LEVEL_1 + colour - 1, &rgb, &line);
    }
  gtk_snapshot_pop (canvas->snapshot);
  if (!edged)
    return;
  edge.alpha = 0.3f;
  gtk_snapshot_append_border (canvas->snapshot, outline, (const float[]) { width, width, width, width },
                              (const GdkRGBA[]) { edge, edge, edge, edge });
}

static void
draw_level (PejlTilsynRow *self, const Canvas *canvas, int niveau, int x)
{
  guint trin = self->redskab != NULL ? self->redskab->niveauer->len : 5;
  guint colour = pejl_niveau_farve (niveau, trin);
  GdkRGBA ink = colour > 0 ? colour_of (canvas->theme, PEJL_CHART_COLOUR_ON_LEVEL_1 + colour - 1, 1) : canvas->text;
  int chip_width = canvas->maal->chip_width;
  int chip_height = canvas->maal->chip_height;
  char ciffer[12] = "\xe2\x80\x93";
  PangoLayout *layout;
  GskRoundedRect outline;
  int width;
  int height;

  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT ((float) x, (float) (canvas->height - chip_height) / 2, (float) chip_width, (float) chip_height),
      CHIP_RADIUS);
  draw_ground (canvas, &outline, colour);
  if (niveau > 0)
    g_snprintf (ciffer, sizeof ciffer, "%d", niveau);
  layout = pejl_tilsyn_stil_layout (self->stil, PEJL_TILSYN_CIFFER, ciffer);
  pango_layout_get_pixel_size (layout, &width, &height);
  draw_layout (canvas, layout, x + (chip_width - width) / 2, (canvas->height - height) / 2, &ink);
}

static void
draw_levels (PejlTilsynRow *self, const Canvas *canvas, int x)
{
  for (guint i = 0; i < n_levels (self); i++)
    {
      draw_level (self, canvas, self->tilsyn->niveau[i], x);
      x += canvas->maal->chip_width + PEJL_TILSYN_CHIP_GAP;
    }
}

static void
draw_rule (const Canvas *canvas, int width)
{
  GdkRGBA line = canvas->text;

  line.alpha = RULE_ALPHA;
  gtk_snapshot_append_color (canvas->snapshot, &line,
                             &GRAPHENE_RECT_INIT (-AROUND_SIDE, (float) canvas->height + AROUND_UNDER - 1,
                                                  (float) width + 2 * AROUND_SIDE, 1));
}

static void
pejl_tilsyn_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (widget);
  PejlChartTheme theme = theme_now ();
  gboolean contrast = theme == PEJL_CHART_CONTRAST_DARK || theme == PEJL_CHART_CONTRAST_LIGHT;
  Canvas canvas;
  int x;

  if (self->tilsyn == NULL)
    return;
  canvas = (Canvas) { .snapshot = snapshot,
                      .theme = theme,
                      .text = colour_of (theme, PEJL_CHART_COLOUR_TEXT, 1),
                      .quiet = colour_of (theme, PEJL_CHART_COLOUR_TEXT, contrast ? DIM_CONTRAST : DIM),
                      .maal = get_maal (self),
                      .height = gtk_widget_get_height (widget) };
  x = MAX (gtk_widget_get_width (widget) - columns_width (self, canvas.maal) - levels_width (self, canvas.maal), 1);
  draw_rule (&canvas, gtk_widget_get_width (widget));
  draw_place (self, &canvas, x);
  x += PEJL_TILSYN_COLUMN_GAP;
  if (!self->narrow)
    {
      draw_column (self, &canvas, PEJL_TILSYN_DATO, PEJL_TILSYN_DATO_WIDTH, &x);
      draw_column (self, &canvas, PEJL_TILSYN_SLAGS, PEJL_TILSYN_SLAGS_WIDTH, &x);
      draw_column (self, &canvas, PEJL_TILSYN_STATUS, PEJL_TILSYN_STATUS_WIDTH, &x);
      draw_column (self, &canvas, PEJL_TILSYN_ANTAL, PEJL_TILSYN_ANTAL_WIDTH, &x);
    }
  if (!is_planned (self))
    draw_levels (self, &canvas, x);
}

/* --- the widget --- */

static gboolean
pejl_tilsyn_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (widget);
  const PejlTilsynMaal *maal = get_maal (self);
  int from = x - (gtk_widget_get_width (widget) - levels_width (self, maal) + PEJL_TILSYN_COLUMN_GAP);
  guint i = (guint) (MAX (from, 0) / (maal->chip_width + PEJL_TILSYN_CHIP_GAP));
  g_autofree char *spoken = NULL;

  if (keyboard || is_planned (self) || from < 0 || i >= n_levels (self))
    return FALSE;
  spoken = pejl_niveau_chip_spoken (
      ((PejlIndsatsomraade *) self->strategi->omraader->pdata[i])->navn, self->tilsyn->niveau[i],
      self->redskab != NULL ? pejl_redskab_niveau_name (self->redskab, (guint) self->tilsyn->niveau[i]) : "");
  gtk_tooltip_set_text (tooltip, spoken);
  return TRUE;
}

static void
pejl_tilsyn_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  pejl_tilsyn_stil_forget (PEJL_TILSYN_ROW (widget)->stil);
  GTK_WIDGET_CLASS (pejl_tilsyn_row_parent_class)->system_setting_changed (widget, setting);
}

static void
pejl_tilsyn_row_finalize (GObject *object)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (object);

  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  g_clear_pointer (&self->stil, pejl_tilsyn_stil_unref);
  g_free (self->spoken);

  G_OBJECT_CLASS (pejl_tilsyn_row_parent_class)->finalize (object);
}

static void
pejl_tilsyn_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (object);

  if (id != PROP_NARROW)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->narrow != g_value_get_boolean (value))
    {
      self->narrow = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
pejl_tilsyn_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, PEJL_TILSYN_ROW (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_tilsyn_row_class_init (PejlTilsynRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pejl_tilsyn_row_set_property;
  object_class->get_property = pejl_tilsyn_row_get_property;
  object_class->finalize = pejl_tilsyn_row_finalize;
  widget_class->get_request_mode = pejl_tilsyn_row_get_request_mode;
  widget_class->measure = pejl_tilsyn_row_measure;
  widget_class->snapshot = pejl_tilsyn_row_snapshot;
  widget_class->query_tooltip = pejl_tilsyn_row_query_tooltip;
  widget_class->system_setting_changed = pejl_tilsyn_row_system_setting_changed;
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "tilsynrow");
}

static void
pejl_tilsyn_row_init (PejlTilsynRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
pejl_tilsyn_row_new (PejlTilsynStil *stil)
{
  PejlTilsynRow *self = g_object_new (PEJL_TYPE_TILSYN_ROW, NULL);

  self->stil = pejl_tilsyn_stil_ref (stil);
  return GTK_WIDGET (self);
}

void
pejl_tilsyn_row_set (PejlTilsynRow *self, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                     const PejlRedskab *redskab)
{
  g_return_if_fail (PEJL_IS_TILSYN_ROW (self));

  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  g_free (self->spoken);
  self->tilsyn = pejl_tilsyn_ref ((PejlTilsyn *) tilsyn);
  self->strategi = strategi != NULL ? pejl_strategi_ref ((PejlStrategi *) strategi) : NULL;
  self->redskab = redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) redskab) : NULL;
  self->spoken = pejl_tilsyn_row_spoken (tilsyn, strategi, redskab);
  /* In columns all rows are as high and as wide. */
  if (self->narrow)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  pejl_dele_set_spoken (GTK_WIDGET (self), self->spoken);
}

const char *
pejl_tilsyn_row_get_spoken (PejlTilsynRow *self)
{
  g_return_val_if_fail (PEJL_IS_TILSYN_ROW (self), NULL);
  return self->spoken;
}
