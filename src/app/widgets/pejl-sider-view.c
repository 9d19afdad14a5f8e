// SPDX-License-Identifier: GPL-3.0-or-later
// Draws each page with the same code as the PDF, at the width there is.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-sider-view.h"

#include "app/widgets/pejl-dele.h"
#include "core/report/pejl-pdf-skriver.h"

#include <glib/gi18n-lib.h>

#define MARGEN 12
#define BREDDEST 640   /* px: a page is not drawn wider than it is easy to look over */

struct _PejlSiderView
{
  GtkWidget parent_instance;
  GtkWidget *scroller;     /* owned child */
  GtkWidget *box;          /* borrowed: inside it */
  PejlPdfSats *sats;       /* borrowed */
};

G_DEFINE_FINAL_TYPE (PejlSiderView, pejl_sider_view, GTK_TYPE_WIDGET)

static void
draw_page (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  PejlSiderView *self = data;
  guint nr = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "side"));
  double faktor = MIN (width / PEJL_A4_BREDDE, height / PEJL_A4_HOEJDE);

  if (self->sats == NULL || nr >= pejl_pdf_sats_n_sider (self->sats))
    return;
  cairo_translate (cr, (width - faktor * PEJL_A4_BREDDE) / 2, 0);
  cairo_scale (cr, faktor, faktor);
  cairo_rectangle (cr, 0, 0, PEJL_A4_BREDDE, PEJL_A4_HOEJDE);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  pejl_pdf_skriver_draw (self->sats, nr, cr);
}

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
  GtkWidget *area = gtk_drawing_area_new ();
  GtkWidget *frame = gtk_aspect_frame_new (0.5f, 0, (float) (PEJL_A4_BREDDE / PEJL_A4_HOEJDE), FALSE);
  g_autofree char *spoken = spoken_page (self, nr);

  g_object_set_data (G_OBJECT (area), "side", GUINT_TO_POINTER (nr));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page, self, NULL);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 300);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (BREDDEST * PEJL_A4_HOEJDE / PEJL_A4_BREDDE));
  pejl_dele_set_spoken (area, spoken);
  gtk_widget_add_css_class (area, "side");
  gtk_aspect_frame_set_child (GTK_ASPECT_FRAME (frame), area);
  gtk_box_append (GTK_BOX (self->box), frame);
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
