// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of rows say the same few hundred things. To shape the letters costs more than all else of a row that is drawn.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-tilsyn-stil.h"

/* Words that are kept: more than the rows of two screens say, and less than a MiB. */
#define LAYOUTS_MAX 1000
/* px, as the chips' style says */
#define CHIP_HEIGHT 22

struct _PejlTilsynStil
{
  /* owned */
  PangoContext *context; /* NULL before the first row */
  GHashTable *layouts[PEJL_TILSYN_N_ORD]; /* words → PangoLayout */

  /* state */
  PejlTilsynMaal maal;
};

PejlTilsynStil *
pejl_tilsyn_stil_new (void)
{
  PejlTilsynStil *self = g_rc_box_new0 (PejlTilsynStil);

  for (guint i = 0; i < PEJL_TILSYN_N_ORD; i++)
    self->layouts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

static void
stil_clear (PejlTilsynStil *self)
{
  for (guint i = 0; i < PEJL_TILSYN_N_ORD; i++)
    g_hash_table_unref (self->layouts[i]);
  g_clear_object (&self->context);
}

PejlTilsynStil *
pejl_tilsyn_stil_ref (PejlTilsynStil *self)
{
  return g_rc_box_acquire (self);
}

void
pejl_tilsyn_stil_unref (PejlTilsynStil *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) stil_clear);
}

void
pejl_tilsyn_stil_forget (PejlTilsynStil *self)
{
  for (guint i = 0; i < PEJL_TILSYN_N_ORD; i++)
    g_hash_table_remove_all (self->layouts[i]);
  g_clear_object (&self->context);
}

static gboolean
is_same_font (PangoContext *a, PangoContext *b)
{
  return pango_font_description_equal (pango_context_get_font_description (a), pango_context_get_font_description (b))
         && pango_cairo_context_get_resolution (a) == pango_cairo_context_get_resolution (b)
         && pango_context_get_base_dir (a) == pango_context_get_base_dir (b);
}

static PejlTilsynMaal
measure (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);
  PejlTilsynMaal maal = {
    .letter = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics)),
    .line = PANGO_PIXELS_CEIL (height),
    .caption = PANGO_PIXELS_CEIL ((int) (height * PEJL_TILSYN_CAPTION)),
  };

  maal.chip_width = MAX (PEJL_TILSYN_CHIP_WIDTH, pejl_tilsyn_maal_width (&maal, PEJL_TILSYN_CHIP_LETTERS));
  maal.chip_height = MAX (CHIP_HEIGHT, maal.line);
  pango_font_metrics_unref (metrics);
  return maal;
}

void
pejl_tilsyn_stil_take_font (PejlTilsynStil *self, GtkWidget *row)
{
  PangoContext *context = gtk_widget_get_pango_context (row);

  if (self->context != NULL && is_same_font (self->context, context))
    return;
  pejl_tilsyn_stil_forget (self);
  /* A context of its own: the row's goes with the row. */
  self->context = gtk_widget_create_pango_context (row);
  self->maal = measure (self->context);
}

const PejlTilsynMaal *
pejl_tilsyn_stil_get_maal (PejlTilsynStil *self)
{
  return &self->maal;
}

static PangoAttrList *
attributes_of (PejlTilsynOrd ord)
{
  PangoAttrList *list = pango_attr_list_new ();

  if (ord == PEJL_TILSYN_STED)
    pango_attr_list_insert (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  if (ord == PEJL_TILSYN_CIFFER)
    pango_attr_list_insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (ord == PEJL_TILSYN_UNDER || ord == PEJL_TILSYN_FOLDET)
    pango_attr_list_insert (list, pango_attr_scale_new (PEJL_TILSYN_CAPTION));
  if (ord == PEJL_TILSYN_DATO || ord == PEJL_TILSYN_ANTAL || ord == PEJL_TILSYN_CIFFER)
    pango_attr_list_insert (list, pango_attr_font_features_new ("tnum"));
  return list;
}

static PangoLayout *
new_layout (PejlTilsynStil *self, PejlTilsynOrd ord, const char *words)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = attributes_of (ord);

  pango_layout_set_text (layout, words, -1);
  pango_layout_set_attributes (layout, attributes);
  if (ord == PEJL_TILSYN_FOLDET)
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  else if (ord != PEJL_TILSYN_CIFFER)
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

PangoLayout *
pejl_tilsyn_stil_layout (PejlTilsynStil *self, PejlTilsynOrd ord, const char *words)
{
  GHashTable *layouts = self->layouts[ord];
  PangoLayout *layout = g_hash_table_lookup (layouts, words);

  g_return_val_if_fail (self->context != NULL, NULL);

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (layouts) >= LAYOUTS_MAX)
    g_hash_table_remove_all (layouts);
  layout = new_layout (self, ord, words);
  g_hash_table_insert (layouts, g_strdup (words), layout);
  return layout;
}

int
pejl_tilsyn_maal_width (const PejlTilsynMaal *maal, int letters)
{
  return PANGO_PIXELS_CEIL (maal->letter * letters);
}
