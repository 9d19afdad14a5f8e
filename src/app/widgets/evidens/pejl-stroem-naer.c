// SPDX-License-Identifier: GPL-3.0-or-later
// Rows come near and go far with the scrolling. Where a row turns out higher or lower than guessed, the place in the list
// moves with it, so that nothing jumps before a person's eyes.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-stroem-naer.h"

#include "app/widgets/evidens/pejl-evidens-row.h"

/* Rows that are near before anything is laid out: more than a screen of them. */
#define FIRST_ROWS 14
/* px, until the list has a width */
#define FIRST_WIDTH 640
/* Screens above and below: rows are made that near, and given up that far. */
#define NEAR_SCREENS 0.6
#define FAR_SCREENS 3.0
/* px above and below that are drawn along with what is in sight */
#define SIGHT_MARGIN 100

struct _PejlStroemNaer
{
  /* borrowed */
  GtkScrolledWindow *scroll;
  GtkListBox *list;

  /* state */
  gboolean looking;
  guint source;
};

PejlStroemNaer *
pejl_stroem_naer_new (GtkScrolledWindow *scroll, GtkListBox *list)
{
  PejlStroemNaer *self = g_new0 (PejlStroemNaer, 1);

  self->scroll = scroll;
  self->list = list;
  return self;
}

void
pejl_stroem_naer_free (PejlStroemNaer *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

void
pejl_stroem_naer_added (PejlStroemNaer *self, guint position, guint n)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->list));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = gtk_widget_get_width (GTK_WIDGET (self->list));

  for (guint i = position; i < position + n; i++)
    {
      PejlEvidensRow *row = PEJL_EVIDENS_ROW (gtk_list_box_get_row_at_index (self->list, (int) i));

      if (i + FIRST_ROWS >= position + n)
        pejl_evidens_row_set_near (row, TRUE);
      else
        pejl_evidens_row_guess_height (row, width > 0 ? width : FIRST_WIDTH, metrics);
    }
  pango_font_metrics_unref (metrics);
}

/* How much higher the row is when it shows what it is of; px. */
static double
bring_near (GtkWidget *row, const graphene_rect_t *bounds)
{
  int height;

  if (pejl_evidens_row_get_near (PEJL_EVIDENS_ROW (row)))
    return 0;
  pejl_evidens_row_set_near (PEJL_EVIDENS_ROW (row), TRUE);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, (int) bounds->size.width, &height, NULL, NULL, NULL);
  return height - bounds->size.height;
}

/* Where a row stands from the upper edge of what is in sight, by the place that was scrolled to: the widgets themselves
 * move only with the next layout. FALSE: it has no place yet. */
static gboolean
find_bounds (PejlStroemNaer *self, GtkWidget *row, graphene_rect_t *bounds)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroll);

  /* What was never laid out is as high as its padding, and stands anywhere. */
  if (gtk_widget_get_width (row) <= 0
      || !gtk_widget_compute_bounds (row, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), bounds))
    return FALSE;
  bounds->origin.y -= (float) gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroll));
  return TRUE;
}

/* What must not move: the row that has the keys, where it is in sight, or else the upper edge. */
static double
find_anchor (PejlStroemNaer *self, double page)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  graphene_rect_t bounds;

  if (row == NULL || !find_bounds (self, row, &bounds) || bounds.origin.y < 0 || bounds.origin.y > page)
    return 0;
  return bounds.origin.y;
}

/* The place in the list moves by shift, and its end by grown; the coming layout finds the same. */
static void
move_place (GtkAdjustment *adjustment, double shift, double grown)
{
  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment) + shift, gtk_adjustment_get_lower (adjustment),
                            gtk_adjustment_get_upper (adjustment) + grown, gtk_adjustment_get_step_increment (adjustment),
                            gtk_adjustment_get_page_increment (adjustment), gtk_adjustment_get_page_size (adjustment));
}

void
pejl_stroem_naer_look (PejlStroemNaer *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  double page = gtk_adjustment_get_page_size (adjustment);
  double anchor = find_anchor (self, page);
  double shift = 0;
  double grown = 0;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->looking || !gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return;
  self->looking = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;
      double above;
      double below;

      if (!PEJL_IS_EVIDENS_ROW (row) || !find_bounds (self, row, &bounds))
        continue;
      above = -(bounds.origin.y + bounds.size.height);
      below = bounds.origin.y - page;
      if (MAX (above, below) > FAR_SCREENS * page)
        pejl_evidens_row_set_near (PEJL_EVIDENS_ROW (row), FALSE);
      else if (MAX (above, below) <= NEAR_SCREENS * page)
        {
          double more = bring_near (row, &bounds);

          grown += more;
          if (bounds.origin.y + bounds.size.height <= anchor)
            shift += more;
        }
      /* Where it turned out higher than guessed it may reach into what is in sight. */
      pejl_evidens_row_set_in_sight (PEJL_EVIDENS_ROW (row), MAX (above, below) <= SIGHT_MARGIN);
    }
  if (grown != 0)
    move_place (adjustment, shift, grown);
  self->looking = FALSE;
}

static gboolean
on_look (gpointer data)
{
  PejlStroemNaer *self = data;

  self->source = 0;
  pejl_stroem_naer_look (self);
  return G_SOURCE_REMOVE;
}

void
pejl_stroem_naer_look_soon (PejlStroemNaer *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_look, self, NULL);
}
