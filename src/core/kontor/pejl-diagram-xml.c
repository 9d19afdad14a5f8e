// SPDX-License-Identifier: GPL-3.0-or-later
// ECMA-376 part 1, 21.2: the order of elements is the schema's, and strict.
#define G_LOG_DOMAIN "pejl-kontor"

#include "core/kontor/pejl-diagram-xml.h"

#include "core/kontor/pejl-xml-ud.h"

#include <math.h>

#define AKSE_KATEGORI 111111111
#define AKSE_TAL 222222222
#define TEKST 0x1a1f26
#define STILLE 0x515a66
#define HAARSTREG 0xd5d9de
#define MANY_CATEGORIES 12

typedef struct
{
  PejlXmlUd *ud;
  const PejlChartDiagram *diagram;
  int skrift;
} Tegner;

static gboolean
is_line (const Tegner *self)
{
  return self->diagram->art == PEJL_DIAGRAM_LINJER;
}

/* ---- colours and text ---- */

static void
solid (Tegner *self, guint32 farve)
{
  pejl_xml_ud_begin (self->ud, "a:solidFill");
  pejl_xml_ud_tom (self->ud, "a:srgbClr val=\"%06X\"", farve);
  pejl_xml_ud_end (self->ud);
}

static void
line (Tegner *self, int emu, guint32 farve, gboolean stiplet)
{
  pejl_xml_ud_begin (self->ud, "a:ln w=\"%d\"", emu);
  solid (self, farve);
  if (stiplet)
    pejl_xml_ud_tom (self->ud, "a:prstDash val=\"dash\"");
  pejl_xml_ud_end (self->ud);
}

static void
no_line (Tegner *self)
{
  pejl_xml_ud_fast (self->ud, "<a:ln><a:noFill/></a:ln>");
}

static void
text_properties (Tegner *self, guint32 farve, gboolean fed)
{
  pejl_xml_ud_begin (self->ud, "c:txPr");
  pejl_xml_ud_fast (self->ud, "<a:bodyPr/><a:lstStyle/>");
  pejl_xml_ud_begin (self->ud, "a:p");
  pejl_xml_ud_begin (self->ud, "a:pPr");
  pejl_xml_ud_begin (self->ud, "a:defRPr sz=\"%d\" b=\"%d\"", self->skrift, fed ? 1 : 0);
  solid (self, farve);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_fast (self->ud, "<a:endParaRPr lang=\"da-DK\"/>");
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
}

static void
title (Tegner *self, const char *tekst)
{
  pejl_xml_ud_begin (self->ud, "c:title");
  pejl_xml_ud_begin (self->ud, "c:tx");
  pejl_xml_ud_begin (self->ud, "c:rich");
  pejl_xml_ud_fast (self->ud, "<a:bodyPr/><a:lstStyle/>");
  pejl_xml_ud_begin (self->ud, "a:p");
  pejl_xml_ud_begin (self->ud, "a:pPr");
  pejl_xml_ud_tom (self->ud, "a:defRPr sz=\"%d\" b=\"0\"", self->skrift);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_begin (self->ud, "a:r");
  pejl_xml_ud_begin (self->ud, "a:rPr lang=\"da-DK\" sz=\"%d\" b=\"0\"", self->skrift);
  solid (self, STILLE);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_ord (self->ud, "a:t", tekst);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_tom (self->ud, "c:overlay val=\"0\"");
  pejl_xml_ud_end (self->ud);
}

/* ---- series ---- */

/* "B" for the first series. Never more than the alphabet holds: levels, roles and lines are few. */
static char
column (guint serie)
{
  return (char) ('B' + serie);
}

static void
cached_strings (Tegner *self, guint n, const char *(*get) (const PejlChartDiagram *diagram, guint i), guint from)
{
  pejl_xml_ud_begin (self->ud, "c:strCache");
  pejl_xml_ud_tom (self->ud, "c:ptCount val=\"%u\"", n);
  for (guint i = 0; i < n; i++)
    {
      pejl_xml_ud_begin (self->ud, "c:pt idx=\"%u\"", i);
      pejl_xml_ud_ord (self->ud, "c:v", get (self->diagram, from + i));
      pejl_xml_ud_end (self->ud);
    }
  pejl_xml_ud_end (self->ud);
}

static const char *
serie_name (const PejlChartDiagram *diagram, guint i)
{
  return pejl_chart_diagram_serie (diagram, i)->navn;
}

static void
serie_text (Tegner *self, guint nr)
{
  g_autofree char *ref = g_strdup_printf (PEJL_DIAGRAM_ARK "!$%c$1", column (nr));

  pejl_xml_ud_begin (self->ud, "c:tx");
  pejl_xml_ud_begin (self->ud, "c:strRef");
  pejl_xml_ud_ord (self->ud, "c:f", ref);
  cached_strings (self, 1, serie_name, nr);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
}

static void
categories (Tegner *self)
{
  guint n = self->diagram->kategorier->len;
  g_autofree char *ref = g_strdup_printf (PEJL_DIAGRAM_ARK "!$A$2:$A$%u", n + 1);

  pejl_xml_ud_begin (self->ud, "c:cat");
  pejl_xml_ud_begin (self->ud, "c:strRef");
  pejl_xml_ud_ord (self->ud, "c:f", ref);
  cached_strings (self, n, pejl_chart_diagram_kategori, 0);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
}

static void
values (Tegner *self, guint nr)
{
  guint n = self->diagram->kategorier->len;
  g_autofree char *ref = g_strdup_printf (PEJL_DIAGRAM_ARK "!$%c$2:$%c$%u", column (nr), column (nr), n + 1);

  pejl_xml_ud_begin (self->ud, "c:val");
  pejl_xml_ud_begin (self->ud, "c:numRef");
  pejl_xml_ud_ord (self->ud, "c:f", ref);
  pejl_xml_ud_begin (self->ud, "c:numCache");
  pejl_xml_ud_ord (self->ud, "c:formatCode", self->diagram->format);
  pejl_xml_ud_tom (self->ud, "c:ptCount val=\"%u\"", n);
  for (guint i = 0; i < n; i++)
    {
      double tal = pejl_chart_diagram_tal (self->diagram, nr, i);
      char buf[G_ASCII_DTOSTR_BUF_SIZE];

      if (isnan (tal))
        continue;
      pejl_xml_ud_begin (self->ud, "c:pt idx=\"%u\"", i);
      pejl_xml_ud_ord (self->ud, "c:v", pejl_xml_ud_tal (tal, buf));
      pejl_xml_ud_end (self->ud);
    }
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
}

static void
fill (Tegner *self, const PejlDiagramSerie *serie)
{
  pejl_xml_ud_begin (self->ud, "c:spPr");
  if (is_line (self))
    line (self, 38100, serie->farve, serie->fyld == PEJL_DIAGRAM_SKRAVERET);
  else if (serie->fyld == PEJL_DIAGRAM_SKRAVERET)
    {
      pejl_xml_ud_begin (self->ud, "a:pattFill prst=\"wdUpDiag\"");
      pejl_xml_ud_begin (self->ud, "a:fgClr");
      pejl_xml_ud_tom (self->ud, "a:srgbClr val=\"%06X\"", serie->farve);
      pejl_xml_ud_end (self->ud);
      pejl_xml_ud_fast (self->ud, "<a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr>");
      pejl_xml_ud_end (self->ud);
      line (self, 9525, serie->farve, FALSE);
    }
  else
    {
      solid (self, serie->farve);
      line (self, 9525, 0xffffff, FALSE);
    }
  pejl_xml_ud_end (self->ud);
}

static void
hide_narrow (Tegner *self, guint nr)
{
  for (guint i = 0; i < self->diagram->kategorier->len; i++)
    if (!isnan (pejl_chart_diagram_tal (self->diagram, nr, i)) && !pejl_chart_diagram_har_etiket (self->diagram, nr, i))
      {
        pejl_xml_ud_begin (self->ud, "c:dLbl");
        pejl_xml_ud_tom (self->ud, "c:idx val=\"%u\"", i);
        pejl_xml_ud_fast (self->ud, "<c:delete val=\"1\"/>");
        pejl_xml_ud_end (self->ud);
      }
}

static void
labels (Tegner *self, guint nr)
{
  const PejlDiagramSerie *serie = pejl_chart_diagram_serie (self->diagram, nr);
  gboolean inde = self->diagram->art == PEJL_DIAGRAM_STAKKET;

  if (!self->diagram->etiketter)
    return;
  pejl_xml_ud_begin (self->ud, "c:dLbls");
  hide_narrow (self, nr);
  pejl_xml_ud_tom (self->ud, "c:numFmt formatCode=\"%s\" sourceLinked=\"0\"", self->diagram->format);
  pejl_xml_ud_fast (self->ud, "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
  text_properties (self, inde ? serie->tekstfarve : TEKST, inde);
  pejl_xml_ud_tom (self->ud, "c:dLblPos val=\"%s\"", inde ? "ctr" : "outEnd");
  pejl_xml_ud_fast (self->ud, "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
                              "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>");
  pejl_xml_ud_end (self->ud);
}

static void
series (Tegner *self, guint nr)
{
  const PejlDiagramSerie *serie = pejl_chart_diagram_serie (self->diagram, nr);

  pejl_xml_ud_begin (self->ud, "c:ser");
  pejl_xml_ud_tom (self->ud, "c:idx val=\"%u\"", nr);
  pejl_xml_ud_tom (self->ud, "c:order val=\"%u\"", nr);
  serie_text (self, nr);
  fill (self, serie);
  if (is_line (self))
    pejl_xml_ud_fast (self->ud, "<c:marker><c:symbol val=\"none\"/></c:marker>");
  else
    pejl_xml_ud_tom (self->ud, "c:invertIfNegative val=\"0\"");
  labels (self, nr);
  categories (self);
  values (self, nr);
  if (is_line (self))
    pejl_xml_ud_tom (self->ud, "c:smooth val=\"0\"");
  pejl_xml_ud_end (self->ud);
}

/* ---- the plot and its axes ---- */

static void
plot (Tegner *self)
{
  gboolean stakket = self->diagram->art == PEJL_DIAGRAM_STAKKET;

  pejl_xml_ud_begin (self->ud, is_line (self) ? "c:lineChart" : "c:barChart");
  if (!is_line (self))
    pejl_xml_ud_tom (self->ud, "c:barDir val=\"bar\"");
  pejl_xml_ud_tom (self->ud, "c:grouping val=\"%s\"", is_line (self) ? "standard" : stakket ? "stacked" : "clustered");
  pejl_xml_ud_tom (self->ud, "c:varyColors val=\"0\"");
  for (guint i = 0; i < self->diagram->serier->len; i++)
    series (self, i);
  if (is_line (self))
    pejl_xml_ud_tom (self->ud, "c:marker val=\"1\"");
  else
    {
      pejl_xml_ud_tom (self->ud, "c:gapWidth val=\"%d\"", stakket ? 45 : 25);
      pejl_xml_ud_tom (self->ud, "c:overlap val=\"%d\"", stakket ? 100 : 0);
    }
  pejl_xml_ud_tom (self->ud, "c:axId val=\"%d\"", AKSE_KATEGORI);
  pejl_xml_ud_tom (self->ud, "c:axId val=\"%d\"", AKSE_TAL);
  pejl_xml_ud_end (self->ud);
}

/* The first category uppermost, as people read. */
static void
category_axis (Tegner *self)
{
  pejl_xml_ud_begin (self->ud, "c:catAx");
  pejl_xml_ud_tom (self->ud, "c:axId val=\"%d\"", AKSE_KATEGORI);
  pejl_xml_ud_begin (self->ud, "c:scaling");
  pejl_xml_ud_tom (self->ud, "c:orientation val=\"%s\"", is_line (self) ? "minMax" : "maxMin");
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_tom (self->ud, "c:delete val=\"0\"");
  pejl_xml_ud_tom (self->ud, "c:axPos val=\"%s\"", is_line (self) ? "b" : "l");
  pejl_xml_ud_tom (self->ud, "c:numFmt formatCode=\"General\" sourceLinked=\"0\"");
  pejl_xml_ud_fast (self->ud, "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
  pejl_xml_ud_tom (self->ud, "c:tickLblPos val=\"low\"");
  pejl_xml_ud_begin (self->ud, "c:spPr");
  line (self, is_line (self) ? 9525 : 28575, TEKST, FALSE);
  pejl_xml_ud_end (self->ud);
  text_properties (self, TEKST, FALSE);
  pejl_xml_ud_tom (self->ud, "c:crossAx val=\"%d\"", AKSE_TAL);
  pejl_xml_ud_fast (self->ud, "<c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/>"
                              "<c:lblOffset val=\"100\"/>");
  /* Months: a name a quarter, which then lies flat. */
  if (self->diagram->kategorier->len > MANY_CATEGORIES && is_line (self))
    pejl_xml_ud_tom (self->ud, "c:tickLblSkip val=\"3\"");
  pejl_xml_ud_tom (self->ud, "c:noMultiLvlLbl val=\"1\"");
  pejl_xml_ud_end (self->ud);
}

static void
limit (Tegner *self, const char *navn, double tal)
{
  char buf[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isnan (tal))
    pejl_xml_ud_tom (self->ud, "%s val=\"%s\"", navn, pejl_xml_ud_tal (tal, buf));
}

static void
value_axis (Tegner *self)
{
  pejl_xml_ud_begin (self->ud, "c:valAx");
  pejl_xml_ud_tom (self->ud, "c:axId val=\"%d\"", AKSE_TAL);
  pejl_xml_ud_begin (self->ud, "c:scaling");
  pejl_xml_ud_tom (self->ud, "c:orientation val=\"minMax\"");
  limit (self, "c:max", self->diagram->stoerst);
  limit (self, "c:min", self->diagram->mindst);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_tom (self->ud, "c:delete val=\"0\"");
  pejl_xml_ud_tom (self->ud, "c:axPos val=\"%s\"", is_line (self) ? "l" : "b");
  pejl_xml_ud_begin (self->ud, "c:majorGridlines");
  pejl_xml_ud_begin (self->ud, "c:spPr");
  line (self, 9525, HAARSTREG, FALSE);
  pejl_xml_ud_end (self->ud);
  pejl_xml_ud_end (self->ud);
  title (self, self->diagram->akse);
  pejl_xml_ud_tom (self->ud, "c:numFmt formatCode=\"%s\" sourceLinked=\"0\"", self->diagram->format);
  pejl_xml_ud_fast (self->ud, "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
  pejl_xml_ud_begin (self->ud, "c:spPr");
  no_line (self);
  pejl_xml_ud_end (self->ud);
  text_properties (self, STILLE, FALSE);
  pejl_xml_ud_tom (self->ud, "c:crossAx val=\"%d\"", AKSE_KATEGORI);
  /* At the end of the upside-down axis of categories: at the bottom. */
  pejl_xml_ud_tom (self->ud, "c:crosses val=\"%s\"", is_line (self) ? "autoZero" : "max");
  pejl_xml_ud_tom (self->ud, "c:crossBetween val=\"%s\"", is_line (self) ? "midCat" : "between");
  pejl_xml_ud_end (self->ud);
}

static void
legend (Tegner *self)
{
  pejl_xml_ud_begin (self->ud, "c:legend");
  pejl_xml_ud_tom (self->ud, "c:legendPos val=\"t\"");
  pejl_xml_ud_tom (self->ud, "c:overlay val=\"0\"");
  text_properties (self, TEKST, FALSE);
  pejl_xml_ud_end (self->ud);
}

GBytes *
pejl_diagram_xml (const PejlChartDiagram *diagram, const char *workbook, int skrift)
{
  Tegner self = { pejl_xml_ud_new (), diagram, skrift };

  pejl_xml_ud_begin (self.ud, "c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
                              "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                              "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"");
  pejl_xml_ud_fast (self.ud, "<c:date1904 val=\"0\"/><c:lang val=\"da-DK\"/><c:roundedCorners val=\"0\"/>");
  pejl_xml_ud_begin (self.ud, "c:chart");
  pejl_xml_ud_tom (self.ud, "c:autoTitleDeleted val=\"1\"");
  pejl_xml_ud_begin (self.ud, "c:plotArea");
  pejl_xml_ud_tom (self.ud, "c:layout");
  plot (&self);
  category_axis (&self);
  value_axis (&self);
  pejl_xml_ud_end (self.ud);
  legend (&self);
  pejl_xml_ud_fast (self.ud, "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/>");
  pejl_xml_ud_end (self.ud);
  pejl_xml_ud_fast (self.ud, "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
  text_properties (&self, TEKST, FALSE);
  if (workbook != NULL)
    {
      pejl_xml_ud_begin (self.ud, "c:externalData r:id=\"%s\"", workbook);
      pejl_xml_ud_tom (self.ud, "c:autoUpdate val=\"0\"");
      pejl_xml_ud_end (self.ud);
    }
  return pejl_xml_ud_finish (self.ud);
}
