// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the list of tilsyn. Columns have fixed widths, so that rows line up without measuring each other.
// It draws itself, and only where it is in sight: a list view holds two hundred rows, and a frame of scrolling may bind
// dozens of them anew, which as labels and chips are twenty widgets each to style, to measure and to draw.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-tilsyn-row.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-niveau-chip.h"
#include "core/chart/pejl-chart-theme.h"

#include <glib/gi18n-lib.h>

#define LEVELS_MAX 8

/* Letters: columns grow with the text. */
#define DATE_WIDTH 13
#define KIND_WIDTH 8
#define STATE_WIDTH 14
#define COUNT_WIDTH 7
#define PLACE_LEAST 8
/* px, as the chips' style says */
#define CHIP_WIDTH 26
#define CHIP_HEIGHT 22
#define CHIP_RADIUS 5
#define CHIP_GAP 6
#define COLUMN_GAP 12
#define LINE_GAP 1
/* px, as the style says of the list's own row around this one; its line is drawn here, where it is in sight only */
#define AROUND_SIDE 18
#define AROUND_UNDER 9
#define RULE_ALPHA 0.08
/* of the text of the rows, as .caption is */
#define CAPTION_SCALE 0.82
/* as .dim-label is */
#define DIM 0.55
#define DIM_CONTRAST 0.9

typedef enum
{
  TEXT_PLACE,
  TEXT_UNDER,
  TEXT_FOLDED,
  TEXT_DATE,
  TEXT_KIND,
  TEXT_STATE,
  TEXT_COUNT,
  N_TEXTS
} Text;

struct _PejlTilsynRow
{
  GtkWidget parent_instance;

  /* owned */
  PejlTilsyn *tilsyn;
  PejlStrategi *strategi;
  PejlRedskab *redskab;
  PangoLayout *layouts[N_TEXTS]; /* made when first drawn */

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

/* --- what it says --- */

static char *
under_text (const PejlTilsyn *tilsyn)
{
  if (tilsyn->omfang != PEJL_OMFANG_DAGTILBUD)
    return g_strdup (pejl_omfang_name (tilsyn->omfang));
  if (*tilsyn->distrikt_navn == '\0')
    return g_strdup (pejl_type_name (tilsyn->type));
  return g_strdup_printf ("%s \xc2\xb7 %s", tilsyn->distrikt_navn, pejl_type_name (tilsyn->type));
}

static char *
folded_text (const PejlTilsyn *tilsyn)
{
  g_autofree char *date = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *evidens = g_strdup_printf (ngettext ("%u evidens", "%u evidens", tilsyn->evidens), tilsyn->evidens);

  return g_strdup_printf ("%s \xc2\xb7 %s \xc2\xb7 %s%s%s", date, pejl_anmeldt_name (tilsyn->anmeldt),
                          pejl_status_name (tilsyn->status), tilsyn->evidens > 0 ? " \xc2\xb7 " : "",
                          tilsyn->evidens > 0 ? evidens : "");
}

static char *
text_of (const PejlTilsyn *tilsyn, Text text)
{
  switch (text)
    {
    case TEXT_PLACE:
      return g_strdup (tilsyn->sted);
    case TEXT_UNDER:
      return under_text (tilsyn);
    case TEXT_FOLDED:
      return folded_text (tilsyn);
    case TEXT_DATE:
      return pejl_dato_format_short (tilsyn->dato);
    case TEXT_KIND:
      return g_strdup (pejl_anmeldt_name (tilsyn->anmeldt));
    case TEXT_STATE:
      return g_strdup (pejl_status_name (tilsyn->status));
    case TEXT_COUNT:
      return tilsyn->status > PEJL_STATUS_PLANLAGT || tilsyn->evidens > 0 ? g_strdup_printf ("%u", tilsyn->evidens)
                                                                          : g_strdup ("");
    case N_TEXTS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static PangoAttrList *
attributes_of (Text text)
{
  PangoAttrList *list = pango_attr_list_new ();

  if (text == TEXT_PLACE)
    pango_attr_list_insert (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  if (text == TEXT_UNDER || text == TEXT_FOLDED)
    pango_attr_list_insert (list, pango_attr_scale_new (CAPTION_SCALE));
  if (text == TEXT_DATE || text == TEXT_COUNT)
    pango_attr_list_insert (list, pango_attr_font_features_new ("tnum"));
  return list;
}

static PangoLayout *
get_layout (PejlTilsynRow *self, Text text)
{
  g_autofree char *words = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->layouts[text] != NULL)
    return self->layouts[text];
  words = text_of (self->tilsyn, text);
  attributes = attributes_of (text);
  self->layouts[text] = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  pango_layout_set_attributes (self->layouts[text], attributes);
  if (text == TEXT_FOLDED)
    pango_layout_set_wrap (self->layouts[text], PANGO_WRAP_WORD_CHAR);
  else
    pango_layout_set_ellipsize (self->layouts[text], PANGO_ELLIPSIZE_END);
  return self->layouts[text];
}

static void
forget_layouts (PejlTilsynRow *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->layouts[i]);
}

/* --- how large --- */

typedef struct
{
  int letter; /* Pango units */
  int line;   /* px */
  int caption;
} Measures;

static Measures
get_measures (PejlTilsynRow *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);
  Measures measures = {
    .letter = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics)),
    .line = PANGO_PIXELS_CEIL (height),
    .caption = PANGO_PIXELS_CEIL ((int) (height * CAPTION_SCALE)),
  };

  pango_font_metrics_unref (metrics);
  return measures;
}

static int
column_width (const Measures *measures, int letters)
{
  return PANGO_PIXELS_CEIL (measures->letter * letters);
}

static guint
n_levels (PejlTilsynRow *self)
{
  return self->strategi != NULL ? MIN (self->strategi->omraader->len, LEVELS_MAX) : 0;
}

/* What is only planned has nothing to be judged yet; in columns its room stays, so that they line up. */
static gboolean
is_planned (PejlTilsynRow *self)
{
  return self->tilsyn == NULL || self->tilsyn->status <= PEJL_STATUS_PLANLAGT;
}

static int
levels_width (PejlTilsynRow *self)
{
  int n = (int) n_levels (self);

  return n == 0 || (self->narrow && is_planned (self)) ? 0 : n * CHIP_WIDTH + (n - 1) * CHIP_GAP + COLUMN_GAP;
}

static int
columns_width (PejlTilsynRow *self, const Measures *measures)
{
  static const int letters[] = { DATE_WIDTH, KIND_WIDTH, STATE_WIDTH, COUNT_WIDTH };
  int width = 0;

  for (guint i = 0; !self->narrow && i < G_N_ELEMENTS (letters); i++)
    width += column_width (measures, letters[i]) + COLUMN_GAP;
  return width;
}

static int
folded_height (PejlTilsynRow *self, int width)
{
  PangoLayout *layout = get_layout (self, TEXT_FOLDED);
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
  Measures measures = get_measures (self);
  int rest = columns_width (self, &measures) + levels_width (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = column_width (&measures, PLACE_LEAST) + rest;
  else if (!self->narrow || self->tilsyn == NULL)
    *minimum = measures.line + LINE_GAP + measures.caption;
  else
    *minimum = measures.line + LINE_GAP + folded_height (self, for_size - rest);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MAX (*minimum, CHIP_HEIGHT);
  *natural = *minimum;
}

/* --- drawing --- */

typedef struct
{
  GtkSnapshot *snapshot;
  PejlChartTheme theme;
  GdkRGBA text;
  GdkRGBA quiet;
  Measures measures;
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
draw_column (PejlTilsynRow *self, const Canvas *canvas, Text text, int letters, int *x)
{
  PangoLayout *layout = get_layout (self, text);
  int width = column_width (&canvas->measures, letters);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, text == TEXT_COUNT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  draw_layout (canvas, layout, *x, (canvas->height - canvas->measures.line) / 2,
               text == TEXT_STATE ? &canvas->quiet : &canvas->text);
  *x += width + COLUMN_GAP;
}

static void
draw_place (PejlTilsynRow *self, const Canvas *canvas, int width)
{
  PangoLayout *place = get_layout (self, TEXT_PLACE);
  PangoLayout *under = get_layout (self, self->narrow ? TEXT_FOLDED : TEXT_UNDER);
  int second;
  int y;

  pango_layout_set_width (place, width * PANGO_SCALE);
  pango_layout_set_width (under, width * PANGO_SCALE);
  pango_layout_get_pixel_size (under, NULL, &second);
  y = (canvas->height - canvas->measures.line - LINE_GAP - second) / 2;
  draw_layout (canvas, place, 0, y, &canvas->text);
  draw_layout (canvas, under, 0, y + canvas->measures.line + LINE_GAP, &canvas->quiet);
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
draw_levels (PejlTilsynRow *self, const Canvas *canvas, PangoLayout *layout, int x)
{
  guint trin = self->redskab != NULL ? self->redskab->niveauer->len : 5;

  for (guint i = 0; i < n_levels (self); i++)
    {
      int niveau = self->tilsyn->niveau[i];
      guint colour = pejl_niveau_farve (niveau, trin);
      GdkRGBA ink = colour > 0 ? colour_of (canvas->theme, PEJL_CHART_COLOUR_ON_LEVEL_1 + colour - 1, 1) : canvas->text;
      char digits[12] = "\xe2\x80\x93";
      GskRoundedRect outline;
      int width;
      int height;

      gsk_rounded_rect_init_from_rect (
          &outline, &GRAPHENE_RECT_INIT ((float) x, (float) (canvas->height - CHIP_HEIGHT) / 2, CHIP_WIDTH, CHIP_HEIGHT),
          CHIP_RADIUS);
      draw_ground (canvas, &outline, colour);
      if (niveau > 0)
        g_snprintf (digits, sizeof digits, "%d", niveau);
      pango_layout_set_text (layout, digits, -1);
      pango_layout_get_pixel_size (layout, &width, &height);
      draw_layout (canvas, layout, x + (CHIP_WIDTH - width) / 2, (canvas->height - height) / 2, &ink);
      x += CHIP_WIDTH + CHIP_GAP;
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

static PangoLayout *
new_digit_layout (PejlTilsynRow *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

gboolean
pejl_tilsyn_row_is_in_sight (PejlTilsynRow *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLABLE);
  graphene_rect_t bounds;

  if (list == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), list, &bounds))
    return TRUE;
  return bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_widget_get_height (list);
}

static void
pejl_tilsyn_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (widget);
  PejlChartTheme theme = theme_now ();
  gboolean contrast = theme == PEJL_CHART_CONTRAST_DARK || theme == PEJL_CHART_CONTRAST_LIGHT;
  g_autoptr (PangoLayout) digits = NULL;
  Canvas canvas;
  int x;

  if (self->tilsyn == NULL || !pejl_tilsyn_row_is_in_sight (self))
    return;
  canvas = (Canvas) { .snapshot = snapshot,
                      .theme = theme,
                      .text = colour_of (theme, PEJL_CHART_COLOUR_TEXT, 1),
                      .quiet = colour_of (theme, PEJL_CHART_COLOUR_TEXT, contrast ? DIM_CONTRAST : DIM),
                      .measures = get_measures (self),
                      .height = gtk_widget_get_height (widget) };
  digits = new_digit_layout (self);
  x = MAX (gtk_widget_get_width (widget) - columns_width (self, &canvas.measures) - levels_width (self), 1);
  draw_rule (&canvas, gtk_widget_get_width (widget));
  draw_place (self, &canvas, x);
  x += COLUMN_GAP;
  if (!self->narrow)
    {
      draw_column (self, &canvas, TEXT_DATE, DATE_WIDTH, &x);
      draw_column (self, &canvas, TEXT_KIND, KIND_WIDTH, &x);
      draw_column (self, &canvas, TEXT_STATE, STATE_WIDTH, &x);
      draw_column (self, &canvas, TEXT_COUNT, COUNT_WIDTH, &x);
    }
  if (!is_planned (self))
    draw_levels (self, &canvas, digits, x);
}

/* --- the widget --- */

static gboolean
pejl_tilsyn_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (widget);
  int from = x - (gtk_widget_get_width (widget) - levels_width (self) + COLUMN_GAP);
  guint i = (guint) MAX (from, 0) / (CHIP_WIDTH + CHIP_GAP);
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
pejl_tilsyn_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  forget_layouts (PEJL_TILSYN_ROW (widget));
  GTK_WIDGET_CLASS (pejl_tilsyn_row_parent_class)->css_changed (widget, change);
}

static void
pejl_tilsyn_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  forget_layouts (PEJL_TILSYN_ROW (widget));
  GTK_WIDGET_CLASS (pejl_tilsyn_row_parent_class)->system_setting_changed (widget, setting);
}

static void
pejl_tilsyn_row_finalize (GObject *object)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (object);

  forget_layouts (self);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);

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
  widget_class->css_changed = pejl_tilsyn_row_css_changed;
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
pejl_tilsyn_row_new (void)
{
  return g_object_new (PEJL_TYPE_TILSYN_ROW, NULL);
}

void
pejl_tilsyn_row_fill_levels (GtkBox *box, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                             const PejlRedskab *redskab)
{
  guint n = strategi != NULL ? MIN (strategi->omraader->len, LEVELS_MAX) : 0;
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < n; i++)
    {
      PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];
      int niveau = tilsyn->niveau[i];

      if (chip == NULL)
        {
          chip = pejl_niveau_chip_new ();
          gtk_box_append (box, chip);
        }
      pejl_niveau_chip_set (PEJL_NIVEAU_CHIP (chip), omraade->navn, niveau,
                            redskab != NULL ? redskab->niveauer->len : 5,
                            redskab != NULL ? pejl_redskab_niveau_name (redskab, (guint) niveau) : "");
      chip = gtk_widget_get_next_sibling (chip);
    }
  while (chip != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (chip);

      gtk_box_remove (box, chip);
      chip = next;
    }
}

char *
pejl_tilsyn_row_spoken (const PejlTilsyn *tilsyn, const PejlStrategi *strategi, const PejlRedskab *redskab)
{
  g_autofree char *date = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *evidens = g_strdup_printf (ngettext ("%u evidens", "%u evidens", tilsyn->evidens), tilsyn->evidens);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s, %s, %s, %s, %s.", tilsyn->sted, date, pejl_anmeldt_name (tilsyn->anmeldt),
                          pejl_status_name (tilsyn->status), evidens);
  for (guint i = 0; strategi != NULL && i < MIN (strategi->omraader->len, LEVELS_MAX); i++)
    if (tilsyn->niveau[i] > 0)
      {
        PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];

        g_string_append_printf (text, " %s: %d, %s.", omraade->navn, tilsyn->niveau[i],
                                redskab != NULL ? pejl_redskab_niveau_name (redskab, tilsyn->niveau[i]) : "");
      }
  return g_string_free (text, FALSE);
}

void
pejl_tilsyn_row_set (PejlTilsynRow *self, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                     const PejlRedskab *redskab)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (PEJL_IS_TILSYN_ROW (self));

  spoken = pejl_tilsyn_row_spoken (tilsyn, strategi, redskab);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  self->tilsyn = pejl_tilsyn_ref ((PejlTilsyn *) tilsyn);
  self->strategi = strategi != NULL ? pejl_strategi_ref ((PejlStrategi *) strategi) : NULL;
  self->redskab = redskab != NULL ? pejl_redskab_ref ((PejlRedskab *) redskab) : NULL;
  forget_layouts (self);
  /* In columns all rows are as high and as wide. */
  if (self->narrow)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  pejl_dele_set_spoken (GTK_WIDGET (self), spoken);
}

static GtkWidget *
column (int width, gfloat xalign)
{
  GtkWidget *label = pejl_dele_label ("", NULL, FALSE);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  return label;
}

static void
append_caption (GtkWidget *row, const char *text, int width, gfloat xalign)
{
  GtkWidget *label = column (width, xalign);
  /* A class would make the letters smaller that the width is counted in. */
  g_autoptr (PangoAttrList) smaller = pango_attr_list_new ();

  pango_attr_list_insert (smaller, pango_attr_scale_new (CAPTION_SCALE));
  gtk_label_set_attributes (GTK_LABEL (label), smaller);
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (row), label);
}

GtkWidget *
pejl_tilsyn_row_new_header (const PejlStrategi *strategi)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *letters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  append_caption (row, _("Place"), -1, 0);
  gtk_widget_set_hexpand (gtk_widget_get_first_child (row), TRUE);
  append_caption (row, _("Date"), DATE_WIDTH, 0);
  append_caption (row, _("Kind"), KIND_WIDTH, 0);
  append_caption (row, _("Status"), STATE_WIDTH, 0);
  append_caption (row, _("Evidens"), COUNT_WIDTH, 1);
  for (guint i = 0; strategi != NULL && i < MIN (strategi->omraader->len, LEVELS_MAX); i++)
    {
      PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];
      g_autofree char *letter = pejl_omraade_bogstav (omraade->navn);

      append_caption (letters, letter, -1, 0.5);
      gtk_widget_set_size_request (gtk_widget_get_last_child (letters), CHIP_WIDTH, -1);
      gtk_widget_set_tooltip_text (gtk_widget_get_last_child (letters), omraade->navn);
    }
  gtk_box_append (GTK_BOX (row), letters);
  gtk_widget_add_css_class (row, "tilsyn-header");
  return row;
}
