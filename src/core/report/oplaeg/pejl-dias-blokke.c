// SPDX-License-Identifier: GPL-3.0-or-later
// Sets each kind of block of a slide.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-dias-blokke.h"

#include "core/model/pejl-dansk.h"

#include <math.h>
#include <string.h>

#define LUFT 22.0             /* below a block */
#define PUNKT_INDRYK 34.0
#define TAL_BREDDE 330.0      /* of a key number's column */
#define SOEJLE 30.0           /* height of a share's bar */
#define SOEJLE_TAL 150.0      /* room for "17 af 36" behind it */
#define CITAT_STREG 6.0
#define CITAT_INDRYK 30.0
#define FIRKANT 84.0          /* the number of a request */
#define ANMODNING_INDRYK 116.0
#define CHART_I_MARGEN 10.0   /* so far into the margin before a chart is made smaller */

/* ---- what is drawn ---- */

void
pejl_dias_begin_med (PejlDiasSaetning *s, const char *tag, const char *attributter)
{
  PejlPdfOp op = { .art = PEJL_PDF_OP_BEGIN, .tag = tag, .attributter = attributter };

  g_array_append_val (s->side->ops, op);
}

void
pejl_dias_begin (PejlDiasSaetning *s, const char *tag)
{
  pejl_dias_begin_med (s, tag, NULL);
}

void
pejl_dias_end (PejlDiasSaetning *s, const char *tag)
{
  PejlPdfOp op = { .art = PEJL_PDF_OP_END, .tag = tag };

  g_array_append_val (s->side->ops, op);
}

void
pejl_dias_flade (GArray *ops, double x, double y, double bredde, double hoejde, double radius, guint32 farve)
{
  PejlPdfOp op = { .art = PEJL_PDF_OP_FLADE, .x = x, .y = y, .bredde = bredde, .hoejde = hoejde, .radius = radius,
                   .farve = farve };

  g_array_append_val (ops, op);
}

static void
put_frame (PejlDiasSaetning *s, double x, double y, double width, double height, double radius, double line,
           guint32 colour)
{
  PejlPdfOp op = { .art = PEJL_PDF_OP_RAMME, .x = x, .y = y, .bredde = width, .hoejde = height, .radius = radius,
                   .streg = line, .farve = colour };

  g_array_append_val (s->side->bund, op);
}

void
pejl_dias_put (GArray *ops, const PejlPdfTekst *tekst, double x, double y, guint32 farve)
{
  PejlPdfOp op = { .art = PEJL_PDF_OP_TEKST, .tekst = tekst, .antal = tekst->n_linjer, .x = x, .y = y, .farve = farve };

  g_array_append_val (ops, op);
}

static double
bottom_of (const PejlPdfTekst *text, guint lines)
{
  return lines >= text->n_linjer ? text->height : text->linjer[lines - 1].bottom;
}

/* So many of its lines have room. */
static guint
lines_that_fit (const PejlDiasSaetning *s, const PejlPdfTekst *text)
{
  guint n = text->n_linjer;

  while (n > 0 && s->y + bottom_of (text, n) > s->bund + 0.5)
    n--;
  return n;
}

/* The lines that have room, without an element around them. */
static void
put_room (PejlDiasSaetning *s, PejlSkriftStil stil, const PejlPdfTekst *text, guint room, double x, guint32 farve)
{
  gboolean whole = room == text->n_linjer;
  guint n = whole ? room : room - 1; /* the last line that has room is the ellipsis */
  PejlPdfOp op = { .art = PEJL_PDF_OP_TEKST, .tekst = text, .antal = n, .x = x, .y = s->y, .farve = farve };

  if (n > 0)
    g_array_append_val (s->side->ops, op);
  if (!whole)
    pejl_dias_put (s->side->ops, pejl_pdf_skrift_tekst (s->skrift, stil, "…", 0), x,
                   s->y + (n > 0 ? text->linjer[n - 1].bottom : 0), farve);
  s->y += bottom_of (text, room);
}

void
pejl_dias_put_linjer (PejlDiasSaetning *s, const char *tag, PejlSkriftStil stil, const char *tekst, double x,
                      double bredde, guint32 farve)
{
  const PejlPdfTekst *text = pejl_pdf_skrift_tekst (s->skrift, stil, tekst, bredde);
  guint room = lines_that_fit (s, text);

  if (room < text->n_linjer)
    s->for_lang = TRUE;
  if (room == 0)
    return;
  pejl_dias_begin (s, tag);
  put_room (s, stil, text, room, x, farve);
  pejl_dias_end (s, tag);
}

void
pejl_dias_put_titel (PejlDiasSaetning *s, const char *tag, PejlSkriftStil stil, const char *tekst, guint32 farve)
{
  const PejlPdfTekst *text = pejl_pdf_skrift_tekst (s->skrift, stil, tekst, s->bredde);
  guint room = lines_that_fit (s, text);

  if (room < text->n_linjer)
    s->for_lang = TRUE;
  if (room == 0)
    return;
  pejl_dias_begin (s, tag);
  pejl_dias_begin_med (s, CAIRO_TAG_DEST, s->maal);
  if (s->titel_led != NULL)
    pejl_dias_begin_med (s, CAIRO_TAG_LINK, s->titel_led);
  put_room (s, stil, text, room, s->x, farve);
  if (s->titel_led != NULL)
    pejl_dias_end (s, CAIRO_TAG_LINK);
  pejl_dias_end (s, CAIRO_TAG_DEST);
  pejl_dias_end (s, tag);
}

static const PejlPdfTekst *
shape (PejlDiasSaetning *s, PejlSkriftStil style, const char *text, double width)
{
  return pejl_pdf_skrift_tekst (s->skrift, style, text != NULL ? text : "", width);
}

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
is_last_block (const PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  return g_ptr_array_index (s->dias->blokke, s->dias->blokke->len - 1) == blok;
}

static gboolean
is_first_block (const PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  return g_ptr_array_index (s->dias->blokke, 0) == blok;
}

/* The words under a chart or beside a column of bars are in the smaller size. */
PejlSkriftStil
pejl_dias_tekst_stil (const PejlDiasSaetning *s)
{
  return s->lille || pejl_dias_chart (s->dias) != NULL || s->dias->tekst_spalte != 0 ? PEJL_SKRIFT_DIAS
                                                                                    : PEJL_SKRIFT_DIAS_STOR;
}

/* ---- words ---- */

static double
heading_height (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  double height = shape (s, PEJL_SKRIFT_DIAS_FED, blok->tekst, s->bredde)->height;

  if (is_set (blok->undertekst))
    height += shape (s, PEJL_SKRIFT_DIAS, blok->undertekst, s->bredde)->height;
  return height + 12;
}

static void
set_heading (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  pejl_dias_put_linjer (s, "H3", PEJL_SKRIFT_DIAS_FED, blok->tekst, s->x, s->bredde, DIAS_TEKST);
  if (is_set (blok->undertekst))
    pejl_dias_put_linjer (s, "P", PEJL_SKRIFT_DIAS, blok->undertekst, s->x, s->bredde, DIAS_STILLE);
  s->y += 12;
}

static void
set_text (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  gboolean note = blok->art == PEJL_DIASBLOK_NOTE;

  pejl_dias_put_linjer (s, "P", note ? PEJL_SKRIFT_DIAS : pejl_dias_tekst_stil (s), blok->tekst, s->x, s->bredde,
                        note ? DIAS_STILLE : DIAS_TEKST);
  s->y += LUFT;
}

static double
list_height (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  double height = 0;

  for (guint i = 0; i < blok->punkter->len; i++)
    height += shape (s, pejl_dias_tekst_stil (s), g_ptr_array_index (blok->punkter, i), s->bredde - PUNKT_INDRYK)->height + 12;
  return height + LUFT - 12;
}

static void
set_list (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  const PejlPdfTekst *dot = shape (s, pejl_dias_tekst_stil (s), "• ", 0);

  pejl_dias_begin (s, "L");
  for (guint i = 0; i < blok->punkter->len; i++)
    {
      pejl_dias_begin (s, "LI");
      pejl_dias_begin (s, "Lbl");
      if (s->y + dot->height <= s->bund)
        pejl_dias_put (s->side->ops, dot, s->x + 4, s->y, DIAS_ACCENT);
      pejl_dias_end (s, "Lbl");
      pejl_dias_put_linjer (s, "LBody", pejl_dias_tekst_stil (s), g_ptr_array_index (blok->punkter, i), s->x + PUNKT_INDRYK,
                            s->bredde - PUNKT_INDRYK, DIAS_TEKST);
      pejl_dias_end (s, "LI");
      s->y += 12;
    }
  pejl_dias_end (s, "L");
  s->y += LUFT - 12;
}

/* ---- numbers ---- */

static double
number_height (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  return MAX (shape (s, PEJL_SKRIFT_DIAS_NOEGLETAL, blok->tal, 0)->height,
              shape (s, PEJL_SKRIFT_DIAS_STOR, blok->tekst, s->bredde - TAL_BREDDE)->height) + 44;
}

/* led NULL: it leads nowhere. */
static void
put_leading (PejlDiasSaetning *s, const char *led, const PejlPdfTekst *text, double x, double y, guint32 colour)
{
  if (led != NULL)
    pejl_dias_begin_med (s, CAIRO_TAG_LINK, led);
  pejl_dias_put (s->side->ops, text, x, y, colour);
  if (led != NULL)
    pejl_dias_end (s, CAIRO_TAG_LINK);
}

static void
set_number (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  const char *led = s->tal < PEJL_DIAS_TAL_LED ? s->tal_led[s->tal++] : NULL;
  g_autofree char *tal = g_strconcat (blok->tal, " ", NULL);
  const PejlPdfTekst *number = shape (s, PEJL_SKRIFT_DIAS_NOEGLETAL, tal, 0);
  const PejlPdfTekst *words = shape (s, PEJL_SKRIFT_DIAS_STOR, blok->tekst, s->bredde - TAL_BREDDE);
  double height = MAX (number->height, words->height);

  if (s->y + height > s->bund)
    {
      s->for_lang = TRUE;
      return;
    }
  pejl_dias_begin (s, "P");
  put_leading (s, led, number, s->x, s->y + (height - number->height) / 2, blok->under ? DIAS_UNDER : DIAS_ACCENT);
  if (led != NULL)
    pejl_dias_begin (s, "Span");
  pejl_dias_put (s->side->ops, words, s->x + TAL_BREDDE, s->y + (height - words->height) / 2, DIAS_TEKST);
  if (led != NULL)
    pejl_dias_end (s, "Span");
  pejl_dias_end (s, "P");
  s->y += height + 22;
  if (!is_last_block (s, blok))
    pejl_dias_flade (s->side->bund, s->x, s->y - 1, s->bredde, 1.5, 0, DIAS_STREG);
  s->y += 22;
}

static double
share_height (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  return shape (s, PEJL_SKRIFT_DIAS, blok->tekst, s->bredde)->height + SOEJLE + 26;
}

static void
set_share (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  g_autofree char *tal = pejl_dansk_x_af_n ((int) blok->x, (int) blok->n);
  const PejlPdfTekst *number = shape (s, PEJL_SKRIFT_DIAS_FED, tal, 0);
  double track = s->bredde - SOEJLE_TAL - 20;
  double share = blok->n > 0 ? track * MIN (blok->x, blok->n) / blok->n : 0;

  if (s->y + share_height (s, blok) - 26 > s->bund)
    {
      s->for_lang = TRUE;
      return;
    }
  pejl_dias_begin (s, "P");
  pejl_dias_put (s->side->ops, shape (s, PEJL_SKRIFT_DIAS, blok->tekst, s->bredde), s->x, s->y, DIAS_TEKST);
  s->y += shape (s, PEJL_SKRIFT_DIAS, blok->tekst, s->bredde)->height + 3;
  pejl_dias_put (s->side->ops, number, s->x + track + 20, s->y + (SOEJLE - number->height) / 2, DIAS_TEKST);
  pejl_dias_end (s, "P");
  put_frame (s, s->x, s->y, track, SOEJLE, 0, 1.5, DIAS_STREG);
  pejl_dias_flade (s->side->bund, s->x, s->y, share, SOEJLE, 0, blok->fremhaevet ? DIAS_ACCENT : DIAS_GRAA);
  s->y += SOEJLE + 23;
}

/* ---- quotations ---- */

static char *
quoted (const PejlDiasBlok *blok)
{
  return g_strdup_printf ("»%s«", blok->tekst);
}

static double
quote_height (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  g_autofree char *words = quoted (blok);
  double width = s->bredde - CITAT_INDRYK;

  return shape (s, PEJL_SKRIFT_DIAS, words, width)->height + shape (s, PEJL_SKRIFT_DIAS, blok->undertekst, width)->height
         + 40;
}

/* A quotation that has no room is left out whole: half of what somebody said is not what was said. */
static void
set_quote (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  g_autofree char *words = quoted (blok);
  double top = s->y;
  double width = s->bredde - CITAT_INDRYK;

  if (s->y + quote_height (s, blok) - 40 > s->bund + 0.5)
    {
      s->for_lang = TRUE;
      return;
    }
  pejl_dias_begin (s, "BlockQuote");
  pejl_dias_put_linjer (s, "P", PEJL_SKRIFT_DIAS, words, s->x + CITAT_INDRYK, width, DIAS_TEKST);
  if (is_set (blok->undertekst))
    pejl_dias_put_linjer (s, "P", PEJL_SKRIFT_DIAS, blok->undertekst, s->x + CITAT_INDRYK, width, DIAS_STILLE);
  pejl_dias_end (s, "BlockQuote");
  pejl_dias_flade (s->side->bund, s->x, top, CITAT_STREG, s->y - top, 0, DIAS_ACCENT);
  s->y += 40;
}

/* ---- what is asked ---- */

static double
pill_width (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  return is_set (blok->maerke) ? shape (s, PEJL_SKRIFT_DIAS_FED, blok->maerke, 0)->width + 44 : 0;
}

static double
request_words (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  double pill = pill_width (s, blok);

  return s->bredde - ANMODNING_INDRYK - (pill > 0 ? pill + 30 : 0);
}

static double
request_height (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  double width = request_words (s, blok);
  double height = shape (s, PEJL_SKRIFT_DIAS_STOR_FED, blok->tekst, width)->height;

  if (is_set (blok->undertekst))
    height += shape (s, PEJL_SKRIFT_DIAS, blok->undertekst, s->bredde - ANMODNING_INDRYK)->height;
  return MAX (height, FIRKANT) + 40;
}

static void
set_pill (PejlDiasSaetning *s, const PejlDiasBlok *blok, double y)
{
  double width = pill_width (s, blok);
  const PejlPdfTekst *text;

  if (width == 0)
    return;
  text = shape (s, PEJL_SKRIFT_DIAS_FED, blok->maerke, 0);
  put_frame (s, s->x + s->bredde - width, y, width, 52, 26, 2.5, DIAS_ACCENT);
  pejl_dias_begin (s, "P");
  pejl_dias_put (s->side->ops, text, s->x + s->bredde - width + 22, y + (52 - text->height) / 2, DIAS_ACCENT);
  pejl_dias_end (s, "P");
}

static void
set_request_words (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  g_autofree char *tal = g_strconcat (blok->tal, " ", NULL);
  const PejlPdfTekst *number = shape (s, PEJL_SKRIFT_DIAS_STOR_FED, tal, 0);
  double middle = (FIRKANT - shape (s, PEJL_SKRIFT_DIAS_STOR_FED, blok->tal, 0)->width) / 2;
  double top = s->y;

  pejl_dias_begin (s, "LI");
  pejl_dias_begin (s, "Lbl");
  pejl_dias_put (s->side->ops, number, s->x + middle, top + (FIRKANT - number->height) / 2, DIAS_HVID);
  pejl_dias_end (s, "Lbl");
  pejl_dias_begin (s, "LBody");
  pejl_dias_put_linjer (s, "P", PEJL_SKRIFT_DIAS_STOR_FED, blok->tekst, s->x + ANMODNING_INDRYK, request_words (s, blok),
                        DIAS_TEKST);
  set_pill (s, blok, top + 2);
  if (is_set (blok->undertekst))
    pejl_dias_put_linjer (s, "P", PEJL_SKRIFT_DIAS, blok->undertekst, s->x + ANMODNING_INDRYK,
                          s->bredde - ANMODNING_INDRYK, DIAS_STILLE);
  pejl_dias_end (s, "LBody");
  pejl_dias_end (s, "LI");
}

/* All requests of a slide are one list. */
static void
set_request (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  double top = s->y, height = request_height (s, blok);

  if (is_first_block (s, blok))
    pejl_dias_begin (s, "L");
  if (top + height - 40 > s->bund + 0.5)
    s->for_lang = TRUE;
  else
    {
      pejl_dias_flade (s->side->bund, s->x, top, FIRKANT, FIRKANT, 8, DIAS_ACCENT);
      set_request_words (s, blok);
      s->y = top + height;
      if (!is_last_block (s, blok))
        pejl_dias_flade (s->side->bund, s->x + ANMODNING_INDRYK, s->y - 20, s->bredde - ANMODNING_INDRYK, 1.5, 0,
                         DIAS_STREG);
    }
  if (is_last_block (s, blok))
    pejl_dias_end (s, "L");
}

/* ---- charts and pictures ---- */

/* The slide tells title and measure itself, and asks one question: no small multiples. */
static const PejlChartStyle chart_style = { PEJL_CHART_LIGHT, PEJL_CHART_SLIDE, PEJL_CHART_PART_FOOTER, 1.0, NULL };

static void
begin_figure (PejlDiasSaetning *s, const char *alt)
{
  PejlPdfOp op = { .art = PEJL_PDF_OP_BEGIN, .tag = "Figure", .alt = alt };

  g_array_append_val (s->side->ops, op);
}

void
pejl_dias_lav_figur (PejlDiasSaetning *s)
{
  PejlPdfOp *op;

  if (s->chart_blok == NULL || s->chart != NULL)
    return;
  s->chart = pejl_chart_layout_new (s->chart_blok->figur, &chart_style, s->chart_bredde, s->chart_hoejde);
  s->chart_factor = MIN (1.0, MIN ((s->chart_bredde + CHART_I_MARGEN) / pejl_chart_layout_get_width (s->chart),
                                   s->chart_hoejde / pejl_chart_layout_get_height (s->chart)));
  op = &g_array_index (s->side->ops, PejlPdfOp, s->chart_op);
  op->figur = s->chart;
  op->bredde = s->chart_factor;
}

/* It takes what room there is, whatever it shows; so it need not be laid out before somebody looks at it. */
static void
set_chart (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  PejlPdfOp op = { .art = PEJL_PDF_OP_FIGUR, .x = s->x, .y = s->y };

  s->chart_blok = blok;
  s->chart_x = s->x;
  s->chart_y = s->y;
  s->chart_bredde = s->bredde;
  s->chart_hoejde = floor (s->bund - s->y); /* a chart's own height is a whole number */
  begin_figure (s, s->dias->alt);
  s->chart_op = s->side->ops->len;
  g_array_append_val (s->side->ops, op);
  pejl_dias_end (s, "Figure");
  s->y = s->bund + 8;
}

typedef struct
{
  const guint8 *data;
  gsize left;
} Kilde;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Kilde *kilde = closure;

  if (length > kilde->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, kilde->data, length);
  kilde->data += length;
  kilde->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
decode (PejlDiasSaetning *s, GBytes *png)
{
  Kilde kilde;
  cairo_surface_t *surface;

  if (png == NULL)
    return NULL;
  kilde.data = g_bytes_get_data (png, &kilde.left);
  surface = cairo_image_surface_create_from_png_stream (read_bytes, &kilde);
  g_ptr_array_add (s->billeder, surface);
  return cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS ? surface : NULL;
}

static void
set_picture (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  cairo_surface_t *surface = decode (s, blok->png);
  double height = s->bund - s->y;
  PejlPdfOp op = { .art = PEJL_PDF_OP_BILLEDE, .billede = surface };
  double factor;

  if (surface == NULL)
    {
      pejl_dias_put_linjer (s, "P", PEJL_SKRIFT_DIAS, "Billedet er ikke på denne maskine.", s->x, s->bredde,
                            DIAS_STILLE);
      s->y += LUFT;
      return;
    }
  factor = MIN (s->bredde / cairo_image_surface_get_width (surface),
                height / cairo_image_surface_get_height (surface));
  op.bredde = factor * cairo_image_surface_get_width (surface);
  op.hoejde = factor * cairo_image_surface_get_height (surface);
  op.x = s->x + (s->bredde - op.bredde) / 2;
  op.y = s->y;
  begin_figure (s, blok->tekst);
  g_array_append_val (s->side->ops, op);
  pejl_dias_end (s, "Figure");
  s->y += op.hoejde + LUFT;
}

/* ---- any block ---- */

double
pejl_dias_blok_hoejde (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  switch (blok->art)
    {
    case PEJL_DIASBLOK_OVERSKRIFT:
      return heading_height (s, blok);
    case PEJL_DIASBLOK_TEKST:
      return shape (s, pejl_dias_tekst_stil (s), blok->tekst, s->bredde)->height + LUFT;
    case PEJL_DIASBLOK_NOTE:
      return shape (s, PEJL_SKRIFT_DIAS, blok->tekst, s->bredde)->height + LUFT;
    case PEJL_DIASBLOK_LISTE:
      return list_height (s, blok);
    case PEJL_DIASBLOK_NOEGLETAL:
      return number_height (s, blok);
    case PEJL_DIASBLOK_ANDEL:
      return share_height (s, blok);
    case PEJL_DIASBLOK_CITAT:
      return quote_height (s, blok);
    case PEJL_DIASBLOK_ANMODNING:
      return request_height (s, blok);
    case PEJL_DIASBLOK_TABEL:
      return pejl_dias_tabel_hoejde (s, blok);
    case PEJL_DIASBLOK_FIGUR:
    case PEJL_DIASBLOK_BILLEDE:
      return s->bund - s->y;
    default:
      g_assert_not_reached ();
    }
}

void
pejl_dias_blok_saet (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  static void (*const set[]) (PejlDiasSaetning *, const PejlDiasBlok *) = {
    [PEJL_DIASBLOK_OVERSKRIFT] = set_heading,
    [PEJL_DIASBLOK_TEKST] = set_text,
    [PEJL_DIASBLOK_LISTE] = set_list,
    [PEJL_DIASBLOK_NOEGLETAL] = set_number,
    [PEJL_DIASBLOK_ANDEL] = set_share,
    [PEJL_DIASBLOK_CITAT] = set_quote,
    [PEJL_DIASBLOK_ANMODNING] = set_request,
    [PEJL_DIASBLOK_FIGUR] = set_chart,
    [PEJL_DIASBLOK_TABEL] = pejl_dias_tabel_saet,
    [PEJL_DIASBLOK_BILLEDE] = set_picture,
    [PEJL_DIASBLOK_NOTE] = set_text,
  };

  set[blok->art] (s, blok);
}
