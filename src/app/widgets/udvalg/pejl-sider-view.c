// SPDX-License-Identifier: GPL-3.0-or-later
// Draws each page with the same code as the PDF, at the width there is.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udvalg/pejl-sider-view.h"

#include "app/widgets/pejl-dele.h"
#include "core/report/pdf/pejl-pdf-skriver.h"

#include <glib/gi18n-lib.h>

#define MARGEN 12
#define SMALLEST 200
#define BREDDEST 640   /* px: a page is not drawn wider than it is easy to look over */

struct _PejlSiderView
{
  GtkWidget parent_instance;
  GtkWidget *scroller;     /* owned child */
  GtkWidget *box;          /* borrowed: inside it */
  PejlPdfSats *sats;       /* borrowed */
};

G_DEFINE_FINAL_TYPE (PejlSiderView, pejl_sider_view, GTK_TYPE_WIDGET)

/* ---- one page ---- */

#define PEJL_TYPE_SIDE (pejl_side_get_type ())
G_DECLARE_FINAL_TYPE (PejlSide, pejl_side, PEJL, SIDE, GtkWidget)

struct _PejlSide
{
  GtkWidget parent_instance;
  PejlPdfSats *sats;       /* borrowed */
  guint nr;
};

G_DEFINE_FINAL_TYPE (PejlSide, pejl_side, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
pejl_side_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pejl_side_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  double forhold = PEJL_A4_HOEJDE / PEJL_A4_BREDDE;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = SMALLEST;
      *natural = BREDDEST;
    }
  else
    *minimum = *natural = (int) ((for_size > 0 ? MIN (for_size, BREDDEST) : BREDDEST) * forhold);
}

static void
pejl_side_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PejlSide *self = PEJL_SIDE (widget);
  float width = (float) MIN (gtk_widget_get_width (widget), BREDDEST);
  float height = (float) gtk_widget_get_height (widget);
  float x = ((float) gtk_widget_get_width (widget) - width) / 2;
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, 0, width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_translate (cr, x, 0);
  cairo_scale (cr, width / PEJL_A4_BREDDE, width / PEJL_A4_BREDDE);
  cairo_rectangle (cr, 0, 0, PEJL_A4_BREDDE, PEJL_A4_HOEJDE);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  pejl_pdf_skriver_draw (self->sats, self->nr, cr);
  cairo_destroy (cr);
}

static void
pejl_side_class_init (PejlSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = pejl_side_get_request_mode;
  widget_class->measure = pejl_side_measure;
  widget_class->snapshot = pejl_side_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pejl_side_init (PejlSide *self)
{
}

/* ---- all of them ---- */

/* "Side 2 af 3: Det så vi, Det gør huset nu". */
static char *
spoken_page (PejlSiderView *self, guint nr)
{
  guint n;
  const PejlPdfPunkt *punkter = pejl_pdf_sats_punkter (self->sats, &n);
  GString *text = g_string_new (NULL);
  const char *mellem = ": ";

  /* Translators: page %1$u of %2$u. */
  g_string_append_printf (text, _("Page %1$u of %2$u"), nr + 1, pejl_pdf_sats_n_sider (self->sats));
  for (guint i = 0; i < n; i++)
    if (punkter[i].side == nr && punkter[i].niveau <= 2)
      {
        g_string_append_printf (text, "%s%s", mellem, punkter[i].tekst);
        mellem = ", ";
      }
  return g_string_free (text, FALSE);
}

static void
add_page (PejlSiderView *self, guint nr)
{
  PejlSide *side = g_object_new (PEJL_TYPE_SIDE, NULL);
  g_autofree char *spoken = spoken_page (self, nr);

  side->sats = self->sats;
  side->nr = nr;
  pejl_dele_set_spoken (GTK_WIDGET (side), spoken);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (side));
}

static void
pejl_sider_view_dispose (GObject *object)
{
  PejlSiderView *self = PEJL_SIDER_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (pejl_sider_view_parent_class)->dispose (object);
}

static void
pejl_sider_view_class_init (PejlSiderViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_sider_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pejl_sider_view_init (PejlSiderView *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGEN);
  gtk_widget_set_margin_top (self->box, MARGEN);
  gtk_widget_set_margin_bottom (self->box, MARGEN);
  gtk_widget_set_margin_start (self->box, MARGEN);
  gtk_widget_set_margin_end (self->box, MARGEN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  /* The keys of a page reader: arrows, Page Up and Page Down scroll what has the focus. */
  gtk_widget_set_focusable (self->scroller, TRUE);
  pejl_dele_set_spoken (self->scroller, _("Preview"));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
pejl_sider_view_new (void)
{
  return g_object_new (PEJL_TYPE_SIDER_VIEW, NULL);
}

void
pejl_sider_view_set_sats (PejlSiderView *self, PejlPdfSats *sats)
{
  self->sats = sats;
  pejl_dele_clear (self->box);
  for (guint i = 0; sats != NULL && i < pejl_pdf_sats_n_sider (sats); i++)
    add_page (self, i);
}
