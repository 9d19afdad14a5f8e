// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that are the same in every presentation. Readers ask for all of a theme: 12 colours, 2 fonts, and 3 each of
// fills, lines, effects and backgrounds.
#define G_LOG_DOMAIN "pejl-kontor"

#include "core/kontor/pejl-pptx-private.h"

#include <string.h>

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define ROOT_GROUP                                                                                                   \
  "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"              \
  "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/>"         \
  "</a:xfrm></p:grpSpPr>"
#define CLRMAP                                                                                                       \
  "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "               \
  "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" "                 \
  "folHlink=\"folHlink\"/>"
#define PH(id, name, type, extra, x, y, cx, cy, prompt)                                                              \
  "<p:sp><p:nvSpPr><p:cNvPr id=\"" id "\" name=\"" name "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"        \
  "<p:nvPr><p:ph type=\"" type "\"" extra "/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"" x "\" y=\"" y "\"/>"   \
  "<a:ext cx=\"" cx "\" cy=\"" cy "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"          \
  "<p:txBody><a:bodyPr/><a:lstStyle/>" prompt "</p:txBody></p:sp>"
#define PROMPT(text) "<a:p><a:r><a:rPr lang=\"da-DK\"/><a:t>" text "</a:t></a:r></a:p>"
#define NUMMER "<a:p><a:fld id=\"{5C2E3A10-6B1F-4D0A-9A55-1E2F30415263}\" type=\"slidenum\"><a:rPr lang=\"da-DK\"/>" \
               "<a:t>‹nr.›</a:t></a:fld></a:p>"
#define SLIDE_PH                                                                                                     \
  PH ("2", "Titel", "title", "", "609600", "487680", "10972800", "838200", PROMPT ("Titel"))                         \
  PH ("3", "Sidefod", "ftr", " sz=\"quarter\" idx=\"11\"", "609600", "6278880", "9982200", "365760", "<a:p/>")       \
  PH ("4", "Diasnummer", "sldNum", " sz=\"quarter\" idx=\"12\"", "10744200", "6278880", "838200", "365760", NUMMER)

static const char theme[] = XML
  "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Pejl\"><a:themeElements>"
  "<a:clrScheme name=\"Pejl\">"
  "<a:dk1><a:srgbClr val=\"1A1F26\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1>"
  "<a:dk2><a:srgbClr val=\"515A66\"/></a:dk2><a:lt2><a:srgbClr val=\"F4F5F7\"/></a:lt2>"
  "<a:accent1><a:srgbClr val=\"1F5FA8\"/></a:accent1><a:accent2><a:srgbClr val=\"8C3B00\"/></a:accent2>"
  "<a:accent3><a:srgbClr val=\"E08A2E\"/></a:accent3><a:accent4><a:srgbClr val=\"F0E6D2\"/></a:accent4>"
  "<a:accent5><a:srgbClr val=\"8FC1E3\"/></a:accent5><a:accent6><a:srgbClr val=\"8B939D\"/></a:accent6>"
  "<a:hlink><a:srgbClr val=\"1F5FA8\"/></a:hlink><a:folHlink><a:srgbClr val=\"515A66\"/></a:folHlink></a:clrScheme>"
  "<a:fontScheme name=\"Pejl\"><a:majorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
  "</a:majorFont><a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont>"
  "</a:fontScheme><a:fmtScheme name=\"Pejl\"><a:fillStyleLst>"
  "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
  "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst><a:lnStyleLst>"
  "<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>"
  "<a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>"
  "<a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst>"
  "<a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>"
  "<a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst>"
  "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
  "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
  "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>";

static const char master[] = XML
  "<p:sldMaster " PEJL_PPTX_NS "><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>"
  "<p:spTree>" ROOT_GROUP SLIDE_PH "</p:spTree></p:cSld>" CLRMAP
  "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"%s\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>"
  "<a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"95000\"/></a:lnSpc><a:defRPr sz=\"2800\" b=\"1\"><a:solidFill>"
  "<a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr></p:titleStyle>"
  "<p:bodyStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"2000\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>"
  "<a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr algn=\"l\">"
  "<a:defRPr sz=\"1800\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr>"
  "</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>";

static const char layout[] = XML
  "<p:sldLayout " PEJL_PPTX_NS " type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Kun titel\"><p:spTree>" ROOT_GROUP
  SLIDE_PH "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";

static const char notemaster[] = XML
  "<p:notesMaster " PEJL_PPTX_NS "><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>"
  "<p:spTree>" ROOT_GROUP
  PH ("2", "Dias", "sldImg", " idx=\"2\"", "685800", "685800", "5486400", "3086100", "<a:p/>")
  PH ("3", "Noter", "body", " sz=\"quarter\" idx=\"3\"", "685800", "4114800", "5486400", "4343400", PROMPT ("Noter"))
  "</p:spTree></p:cSld>" CLRMAP "<p:notesStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"1400\"><a:solidFill>"
  "<a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:notesStyle>"
  "</p:notesMaster>";

static void
add (PejlPptx   *pptx,
     const char *navn,
     const char *type,
     const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  pejl_opc_add_del (pptx->opc, navn, type, bytes);
}

void
pejl_pptx_faste_dele (PejlPptx *pptx)
{
  const char *layout_id = pejl_opc_add_relation (pptx->opc, PEJL_PPTX_MASTER, "slideLayout", PEJL_PPTX_LAYOUT);
  g_autofree char *med_id = g_strdup_printf (master, layout_id);
  static const char theme_type[] = "application/vnd.openxmlformats-officedocument.theme+xml";

  add (pptx, "ppt/theme/theme1.xml", theme_type, theme);
  add (pptx, "ppt/theme/theme2.xml", theme_type, theme);
  add (pptx, PEJL_PPTX_MASTER, PEJL_PPTX_TYPE "slideMaster+xml", med_id);
  add (pptx, PEJL_PPTX_LAYOUT, PEJL_PPTX_TYPE "slideLayout+xml", layout);
  add (pptx, PEJL_PPTX_NOTEMASTER, PEJL_PPTX_TYPE "notesMaster+xml", notemaster);
  pejl_opc_add_relation (pptx->opc, PEJL_PPTX_MASTER, "theme", "ppt/theme/theme1.xml");
  pejl_opc_add_relation (pptx->opc, PEJL_PPTX_LAYOUT, "slideMaster", PEJL_PPTX_MASTER);
  pejl_opc_add_relation (pptx->opc, PEJL_PPTX_NOTEMASTER, "theme", "ppt/theme/theme2.xml");
}
