// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one thing after the other: text line by line, areas, frames, charts, pictures.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-tegn.h"

#include "core/chart/pejl-chart-draw.h"

typedef struct
{
  cairo_t *cr;
  guint32 farve;
} Tegning;

static void
set_colour (Tegning *tegning, guint32 farve)
{
  if (tegning->farve == farve)
    return;
  tegning->farve = farve;
  cairo_set_source_rgb (tegning->cr, (farve >> 16 & 0xff) / 255.0, (farve >> 8 & 0xff) / 255.0,
                        (farve & 0xff) / 255.0);
}

/* Line by line, in reading order. */
static void
draw_text (Tegning *tegning, const PejlPdfOp *op)
{
  const PejlPdfTekst *tekst = op->tekst;
  double top = op->foerste > 0 ? tekst->linjer[op->foerste - 1].bottom : 0;

  set_colour (tegning, op->farve);
  for (guint i = op->foerste; i < op->foerste + op->antal; i++)
    {
      cairo_move_to (tegning->cr, op->x + tekst->linjer[i].x, op->y + tekst->linjer[i].baseline - top);
      pango_cairo_show_layout_line (tegning->cr, pango_layout_get_line_readonly (tekst->linjer[i].layout, 0));
    }
}

static void
add_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_area (Tegning *tegning, const PejlPdfOp *op)
{
  set_colour (tegning, op->farve);
  add_box (tegning->cr, op->x, op->y, op->bredde, op->hoejde, op->radius);
  cairo_fill (tegning->cr);
}

/* Its line lies inside the box. */
static void
draw_frame (Tegning *tegning, const PejlPdfOp *op)
{
  double streg = op->streg > 0 ? op->streg : 0.6;

  set_colour (tegning, op->farve);
  cairo_set_line_width (tegning->cr, streg);
  add_box (tegning->cr, op->x + streg / 2, op->y + streg / 2, op->bredde - streg, op->hoejde - streg, op->radius);
  cairo_stroke (tegning->cr);
}

static void
draw_figure (Tegning *tegning, const PejlPdfOp *op)
{
  cairo_save (tegning->cr);
  cairo_translate (tegning->cr, op->x, op->y);
  cairo_scale (tegning->cr, op->bredde, op->bredde);
  pejl_chart_draw (op->figur, tegning->cr);
  cairo_restore (tegning->cr);
}

static void
draw_picture (Tegning *tegning, const PejlPdfOp *op)
{
  cairo_save (tegning->cr);
  cairo_translate (tegning->cr, op->x, op->y);
  cairo_scale (tegning->cr, op->bredde / cairo_image_surface_get_width (op->billede),
               op->hoejde / cairo_image_surface_get_height (op->billede));
  cairo_set_source_surface (tegning->cr, op->billede, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (tegning->cr), CAIRO_FILTER_GOOD);
  cairo_rectangle (tegning->cr, 0, 0, cairo_image_surface_get_width (op->billede),
                   cairo_image_surface_get_height (op->billede));
  cairo_fill (tegning->cr);
  cairo_restore (tegning->cr);
}

static void
draw_op (Tegning *tegning, const PejlPdfOp *op, gboolean tags)
{
  switch (op->art)
    {
    case PEJL_PDF_OP_BEGIN:
      if (tags)
        cairo_tag_begin (tegning->cr, op->tag, op->attributter);
      break;
    case PEJL_PDF_OP_END:
      if (tags)
        cairo_tag_end (tegning->cr, op->tag);
      break;
    case PEJL_PDF_OP_TEKST:
      draw_text (tegning, op);
      break;
    case PEJL_PDF_OP_FLADE:
      draw_area (tegning, op);
      break;
    case PEJL_PDF_OP_RAMME:
      draw_frame (tegning, op);
      break;
    case PEJL_PDF_OP_FIGUR:
      draw_figure (tegning, op);
      break;
    case PEJL_PDF_OP_BILLEDE:
      draw_picture (tegning, op);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A large fill just after a tag has opened damages the file (cairo 1.16), so what lies under comes before the first
 * element. Every side begins with a graphics state of its own. */
void
pejl_pdf_tegn_side (const PejlPdfSide *side, cairo_t *cr, gboolean tags)
{
  Tegning tegning = { cr, G_MAXUINT32 };

  for (guint i = 0; i < side->bund->len; i++)
    draw_op (&tegning, &g_array_index (side->bund, PejlPdfOp, i), FALSE);
  for (guint i = 0; i < side->ops->len; i++)
    draw_op (&tegning, &g_array_index (side->ops, PejlPdfOp, i), tags);
}
