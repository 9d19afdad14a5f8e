// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes with cairo, and the few lines that make a text a PDF.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-tegning.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#define WIDTH 480
#define HEIGHT 360
#define WALL 24

typedef struct
{
  double r, g, b;
} Farve;

static const Farve gulv = { 0.95, 0.92, 0.86 };
static const Farve vaeg = { 0.30, 0.29, 0.28 };
static const Farve trae = { 0.78, 0.62, 0.43 };
static const Farve moerkt_trae = { 0.58, 0.43, 0.28 };
static const Farve stoffer[] = {
  { 0.55, 0.70, 0.78 }, { 0.85, 0.62, 0.45 }, { 0.62, 0.74, 0.55 }, { 0.82, 0.72, 0.50 }, { 0.66, 0.58, 0.72 },
};

static void
use (cairo_t *cr, const Farve *farve)
{
  cairo_set_source_rgb (cr, farve->r, farve->g, farve->b);
}

static void
block (cairo_t *cr, const Farve *farve, double x, double y, double width, double height)
{
  use (cr, farve);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
disc (cairo_t *cr, const Farve *farve, double x, double y, double radius)
{
  use (cr, farve);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static const Farve *
draw_stof (PejlSlump *slump)
{
  return &stoffer[pejl_slump_below (slump, G_N_ELEMENTS (stoffer))];
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
finish (cairo_t *cr)
{
  GByteArray *png = g_byte_array_new ();

  cairo_surface_write_to_png_stream (cairo_get_target (cr), append, png);
  cairo_surface_destroy (cairo_get_target (cr));
  cairo_destroy (cr);
  return g_byte_array_free_to_bytes (png);
}

static cairo_t *
begin (const Farve *bund)
{
  cairo_t *cr = cairo_create (cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT));

  block (cr, bund, 0, 0, WIDTH, HEIGHT);
  return cr;
}

/* --- a room from above --- */

static void
draw_table (cairo_t *cr, PejlSlump *slump, double x, double y)
{
  guint stole = 3 + pejl_slump_below (slump, 4);

  for (guint i = 0; i < stole; i++)
    {
      double turn = 2 * G_PI * i / stole;

      disc (cr, &moerkt_trae, x + 46 * cos (turn), y + 46 * sin (turn), 11);
    }
  disc (cr, &trae, x, y, 36);
}

static void
draw_rug (cairo_t *cr, PejlSlump *slump, double x, double y)
{
  guint puder = 2 + pejl_slump_below (slump, 4);

  block (cr, draw_stof (slump), x, y, 120, 84);
  for (guint i = 0; i < puder; i++)
    disc (cr, draw_stof (slump), x + 16 + pejl_slump_below (slump, 88), y + 16 + pejl_slump_below (slump, 52), 12);
}

static void
draw_wall_shelf (cairo_t *cr, PejlSlump *slump)
{
  double x = WALL + 20 + pejl_slump_below (slump, 60);

  block (cr, &moerkt_trae, x, WALL, 150, 22);
  for (guint i = 0; i < 6; i++)
    block (cr, draw_stof (slump), x + 5 + 24 * i, WALL + 4, 18, 13);
}

GBytes *
pejl_demo_tegn_rum (PejlSlump *slump)
{
  cairo_t *cr = begin (&vaeg);
  double door = 60 + pejl_slump_below (slump, 140);

  block (cr, &gulv, WALL, WALL, WIDTH - 2 * WALL, HEIGHT - 2 * WALL);
  block (cr, &gulv, WIDTH - WALL, door, WALL, 70);
  /* The swing of the door. */
  use (cr, &vaeg);
  cairo_set_line_width (cr, 2);
  cairo_arc_negative (cr, WIDTH - WALL, door, 70, G_PI / 2 + G_PI / 2, G_PI / 2);
  cairo_line_to (cr, WIDTH - WALL, door);
  cairo_close_path (cr);
  cairo_stroke (cr);
  draw_wall_shelf (cr, slump);
  draw_rug (cr, slump, 60 + pejl_slump_below (slump, 40), 200 + pejl_slump_below (slump, 30));
  draw_table (cr, slump, 150 + pejl_slump_below (slump, 50), 125);
  draw_table (cr, slump, 300 + pejl_slump_below (slump, 30), 240);
  return finish (cr);
}

/* --- a bookcase from the front --- */

static void
fill_shelf (cairo_t *cr, PejlSlump *slump, double y, double height)
{
  double x = 96;

  while (x < WIDTH - 130)
    {
      gboolean kasse = pejl_slump_chance (slump, 0.35);
      double width = kasse ? 46 + pejl_slump_below (slump, 16) : 9 + pejl_slump_below (slump, 8);
      double high = height * (kasse ? 0.6 : 0.7 + 0.25 * pejl_slump_unit (slump));

      block (cr, draw_stof (slump), x, y + height - high, width, high);
      x += width + (kasse ? 10 : 2) + (pejl_slump_chance (slump, 0.2) ? 26 : 0);
    }
}

GBytes *
pejl_demo_tegn_hylde (PejlSlump *slump)
{
  static const Farve lys_vaeg = { 0.90, 0.91, 0.89 };
  cairo_t *cr = begin (&lys_vaeg);
  guint hylder = 3 + pejl_slump_below (slump, 2);
  double high = (HEIGHT - 90.0) / hylder;

  block (cr, &trae, 0, HEIGHT - 44, WIDTH, 44);
  block (cr, &moerkt_trae, 76, 30, WIDTH - 152, HEIGHT - 66);
  for (guint i = 0; i < hylder; i++)
    {
      block (cr, &gulv, 86, 40 + high * i, WIDTH - 172, high - 10);
      /* What is above the reach of a child stands empty. */
      if (i > 0 || hylder == 3)
        fill_shelf (cr, slump, 40 + high * i, high - 10);
    }
  return finish (cr);
}

/* --- documents --- */

/* Objects of a PDF and where each begins. */
typedef struct
{
  GString *text;
  gsize at[8];
  guint n;
} Pdf;

static void
pdf_object (Pdf *pdf, const char *body)
{
  pdf->at[pdf->n++] = pdf->text->len;
  g_string_append_printf (pdf->text, "%u 0 obj\n%s\nendobj\n", pdf->n, body);
}

/* A line of the page; Danish letters as WinAnsiEncoding has them, which are those of Latin-1. */
static void
pdf_line (GString *page, guint size, guint x, guint y, const char *utf8)
{
  g_autofree char *latin = g_convert (utf8, -1, "ISO-8859-1", "UTF-8", NULL, NULL, NULL);

  g_string_append_printf (page, "BT /F1 %u Tf %u %u Td (", size, x, y);
  for (const char *p = latin; p != NULL && *p != '\0'; p++)
    g_string_append_printf (page, (guchar) *p < 128 ? "%c" : "\\%o", (guchar) *p);
  g_string_append (page, ") Tj ET\n");
}

static GBytes *
pdf_finish (const char *page)
{
  g_autofree char *contents = g_strdup_printf ("<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%sendstream", strlen (page), page);
  Pdf pdf = { .text = g_string_new ("%PDF-1.4\n") };
  gsize xref;

  pdf_object (&pdf, "<< /Type /Catalog /Pages 2 0 R /Lang (da-DK) >>");
  pdf_object (&pdf, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  pdf_object (&pdf, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    " /Resources << /Font << /F1 5 0 R >> >> >>");
  pdf_object (&pdf, contents);
  pdf_object (&pdf, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  xref = pdf.text->len;
  g_string_append_printf (pdf.text, "xref\n0 %u\n0000000000 65535 f \n", pdf.n + 1);
  for (guint i = 0; i < pdf.n; i++)
    g_string_append_printf (pdf.text, "%010u 00000 n \n", (guint) pdf.at[i]);
  g_string_append_printf (pdf.text, "trailer\n<< /Size %u /Root 1 0 R >>\nstartxref\n%u\n%%%%EOF\n", pdf.n + 1, (guint) xref);
  return g_string_free_to_bytes (pdf.text);
}

GBytes *
pejl_demo_skriv_rytme (PejlSlump *slump, guint uge)
{
  static const char *const dage[] = { "Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag" };
  static const char *const ude[] = { "Mågerne ude fra 9.30", "Krabberne ude fra 9.30", "Alle ude efter frokost", "To små grupper i skoven" };
  static const char *const pauser[] = { "pauser 11.45 og 12.15", "pauser 12.00 og 12.30", "pauser efter søvn" };
  g_autoptr (GString) page = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf ("Dagens rytme, uge %u", uge);

  pdf_line (page, 22, 60, 770, title);
  for (guint i = 0; i < G_N_ELEMENTS (dage); i++)
    {
      guint y = 720 - 52 * i;

      pdf_line (page, 14, 60, y, dage[i]);
      pdf_line (page, 12, 180, y, ude[pejl_slump_below (slump, G_N_ELEMENTS (ude))]);
      pdf_line (page, 12, 180, y - 18, pauser[pejl_slump_below (slump, G_N_ELEMENTS (pauser))]);
    }
  pdf_line (page, 10, 60, 60, "Havneby Kommune er opdigtet, og det er denne plan også.");
  return pdf_finish (page->str);
}

GBytes *
pejl_demo_skriv_dagsorden (PejlSlump *slump)
{
  static const char *const punkter[] = {
    "Hvad så vi, da legen gik godt?",
    "Hvem fik for lidt plads ved frokosten?",
    "Overgangen fra garderobe til legeplads",
    "Pauser, der ikke deler børnene midt i en leg",
    "Hvad vil vi prøve til næste gang, og hvordan ser vi, om det virker?",
    "Ord, vi bruger, når et barn siger nej",
  };
  GString *text = g_string_new ("Dagsorden, stuemøde\n\n");
  guint first = pejl_slump_below (slump, G_N_ELEMENTS (punkter));

  for (guint i = 0; i < 4; i++)
    g_string_append_printf (text, "%u. %s\n", i + 1, punkter[(first + i) % G_N_ELEMENTS (punkter)]);
  g_string_append (text, "\nHavneby Kommune er opdigtet, og det er denne dagsorden også.\n");
  return g_string_free_to_bytes (text);
}
