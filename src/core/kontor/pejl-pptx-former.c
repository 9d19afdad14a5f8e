// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a slide, as ECMA-376 part 1 has it (19.3, 20.1, 21.1): texts, surfaces, tables, pictures, charts.
#define G_LOG_DOMAIN "pejl-kontor"

#include "core/kontor/pejl-pptx-private.h"

#include "core/kontor/pejl-diagram-xml.h"
#include "core/kontor/pejl-regneark.h"

#include <math.h>
#include <string.h>

#define EMU_PER_PX 7620
#define HAARSTREG 0xd5d9de
/* The theme's; named in each run, as not every program looks for it in a footer's style. */
#define SKRIFTTYPE "<a:latin typeface=\"+mn-lt\"/>"
/* Round a cell's text. */
#define CELLE_LUFT_X 53340
#define CELLE_LUFT_Y 22860

gint64
pejl_pptx_emu (double px)
{
  return llround (px * EMU_PER_PX);
}

void
pejl_pptx_xfrm (PejlXmlUd    *ud,
                const char   *navn,
                PejlPptxFelt  felt)
{
  g_autofree char *xml
    = g_strdup_printf ("<%s><a:off x=\"%" G_GINT64_FORMAT "\" y=\"%" G_GINT64_FORMAT "\"/><a:ext cx=\"%" G_GINT64_FORMAT
                       "\" cy=\"%" G_GINT64_FORMAT "\"/></%s>",
                       navn, pejl_pptx_emu (felt.x), pejl_pptx_emu (felt.y), pejl_pptx_emu (felt.bredde),
                       pejl_pptx_emu (felt.hoejde), navn);

  pejl_xml_ud_fast (ud, xml);
}

void
pejl_pptx_farve (PejlXmlUd *ud,
                 guint32    farve)
{
  pejl_xml_ud_begin (ud, "a:solidFill");
  pejl_xml_ud_tom (ud, "a:srgbClr val=\"%06X\"", farve);
  pejl_xml_ud_end (ud);
}

void
pejl_pptx_nvpr (PejlXmlUd  *ud,
                guint       id,
                const char *navn,
                const char *alt)
{
  if (alt != NULL)
    pejl_xml_ud_tom (ud, "p:cNvPr id=\"%u\" name=\"%s\" descr=\"%s\"", id, navn, alt);
  else
    pejl_xml_ud_tom (ud, "p:cNvPr id=\"%u\" name=\"%s\"", id, navn);
}

static PejlPptxDias *
dias_of (PejlPptx *pptx)
{
  g_assert (pptx->dias->len > 0);
  return g_ptr_array_index (pptx->dias, pptx->dias->len - 1);
}

/* ---- text ---- */

static void
run (PejlXmlUd            *ud,
     const char           *tekst,
     gboolean              fed,
     const PejlPptxSkrift *skrift)
{
  if (*tekst == '\0')
    return;
  pejl_xml_ud_begin (ud, "a:r");
  /* Hundredths of a point; a pixel is 0.6 points. */
  pejl_xml_ud_begin (ud, "a:rPr lang=\"da-DK\" sz=\"%d\" b=\"%d\"", (int) lround (skrift->px * 60), fed ? 1 : 0);
  pejl_pptx_farve (ud, skrift->farve);
  pejl_xml_ud_fast (ud, SKRIFTTYPE);
  pejl_xml_ud_end (ud);
  pejl_xml_ud_ord (ud, "a:t", tekst);
  pejl_xml_ud_end (ud);
}

void
pejl_pptx_afsnit (PejlXmlUd            *ud,
                  const char           *tekst,
                  guint                 ledeord,
                  const PejlPptxSkrift *skrift)
{
  static const char *const algn[] = { "l", "ctr", "r" };
  g_autofree char *leder = g_strndup (tekst, ledeord);

  pejl_xml_ud_begin (ud, "a:p");
  if (skrift->punkt)
    {
      pejl_xml_ud_begin (ud, "a:pPr marL=\"285750\" indent=\"-285750\" algn=\"%s\"", algn[skrift->stilling]);
      pejl_xml_ud_fast (ud, "<a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:buFont typeface=\"Arial\"/>"
                            "<a:buChar char=\"•\"/>");
      pejl_xml_ud_end (ud);
    }
  else
    pejl_xml_ud_tom (ud, "a:pPr algn=\"%s\"", algn[skrift->stilling]);
  run (ud, leder, TRUE, skrift);
  run (ud, tekst + strlen (leder), skrift->fed, skrift);
  pejl_xml_ud_end (ud);
}

static void
afsnit_free (gpointer data)
{
  PejlPptxAfsnit *afsnit = data;

  g_free (afsnit->tekst);
  g_free (afsnit);
}

GPtrArray *
pejl_pptx_tekst_new (void)
{
  return g_ptr_array_new_with_free_func (afsnit_free);
}

PejlPptxAfsnit *
pejl_pptx_tekst_add (GPtrArray  *tekst,
                     const char     *afsnit,
                     PejlPptxSkrift  skrift)
{
  PejlPptxAfsnit *nyt = g_new0 (PejlPptxAfsnit, 1);

  nyt->tekst = g_strdup (afsnit);
  nyt->skrift = skrift;
  g_ptr_array_add (tekst, nyt);
  return nyt;
}

/* p:spPr with its place. */
static void
place (PejlXmlUd    *ud,
       PejlPptxFelt  felt,
       gint64        farve)
{
  pejl_xml_ud_begin (ud, "p:spPr");
  pejl_pptx_xfrm (ud, "a:xfrm", felt);
  pejl_xml_ud_fast (ud, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
  if (farve >= 0)
    pejl_pptx_farve (ud, (guint32) farve);
  else
    pejl_xml_ud_fast (ud, "<a:noFill/>");
  pejl_xml_ud_fast (ud, "<a:ln><a:noFill/></a:ln>");
  pejl_xml_ud_end (ud);
}

/* Opens p:txBody. No insets: the places are those of the drawing. */
static void
begin_body (PejlXmlUd  *ud,
            const char *anchor)
{
  pejl_xml_ud_begin (ud, "p:txBody");
  pejl_xml_ud_begin (ud, "a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"%s\"", anchor);
  pejl_xml_ud_tom (ud, "a:normAutofit");
  pejl_xml_ud_end (ud);
  pejl_xml_ud_tom (ud, "a:lstStyle");
}

/* Opens p:sp of a placeholder, up to and with its place. */
static void
begin_placeholder (PejlPptxDias *dias,
                   const char   *navn,
                   const char   *ph,
                   PejlPptxFelt  felt)
{
  pejl_xml_ud_begin (dias->ud, "p:sp");
  pejl_xml_ud_begin (dias->ud, "p:nvSpPr");
  pejl_pptx_nvpr (dias->ud, ++dias->former, navn, NULL);
  pejl_xml_ud_fast (dias->ud, "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>");
  pejl_xml_ud_fast (dias->ud, ph);
  pejl_xml_ud_fast (dias->ud, "</p:nvPr>");
  pejl_xml_ud_end (dias->ud);
  place (dias->ud, felt, -1);
}

void
pejl_pptx_add_titel (PejlPptx       *pptx,
                     PejlPptxFelt    felt,
                     const char     *tekst,
                     PejlPptxSkrift  skrift)
{
  PejlPptxDias *dias = dias_of (pptx);

  g_free (dias->titel);
  dias->titel = g_strdup (tekst);
  begin_placeholder (dias, "Titel", "<p:ph type=\"title\"/>", felt);
  begin_body (dias->ud, "t");
  pejl_pptx_afsnit (dias->ud, tekst, 0, &skrift);
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_end (dias->ud);
}

void
pejl_pptx_add_tekst (PejlPptx            *pptx,
                     PejlPptxFelt         felt,
                     const char          *navn,
                     const GPtrArray *tekst)
{
  PejlPptxDias *dias = dias_of (pptx);

  if (tekst->len == 0)
    return;
  pejl_xml_ud_begin (dias->ud, "p:sp");
  pejl_xml_ud_begin (dias->ud, "p:nvSpPr");
  pejl_pptx_nvpr (dias->ud, ++dias->former, navn, NULL);
  pejl_xml_ud_fast (dias->ud, "<p:cNvSpPr txBox=\"1\"/><p:nvPr/>");
  pejl_xml_ud_end (dias->ud);
  place (dias->ud, felt, -1);
  begin_body (dias->ud, "t");
  for (guint i = 0; i < tekst->len; i++)
    {
      const PejlPptxAfsnit *afsnit = g_ptr_array_index (tekst, i);

      pejl_pptx_afsnit (dias->ud, afsnit->tekst, afsnit->ledeord, &afsnit->skrift);
    }
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_end (dias->ud);
}

void
pejl_pptx_add_flade (PejlPptx     *pptx,
                     PejlPptxFelt  felt,
                     guint32       farve)
{
  PejlPptxDias *dias = dias_of (pptx);

  pejl_xml_ud_begin (dias->ud, "p:sp");
  pejl_xml_ud_begin (dias->ud, "p:nvSpPr");
  pejl_xml_ud_begin (dias->ud, "p:cNvPr id=\"%u\" name=\"Flade\"", ++dias->former);
  pejl_xml_ud_fast (dias->ud, "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative "
                              "xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/>"
                              "</a:ext></a:extLst>");
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_fast (dias->ud, "<p:cNvSpPr/><p:nvPr/>");
  pejl_xml_ud_end (dias->ud);
  place (dias->ud, felt, farve);
  pejl_xml_ud_end (dias->ud);
}

void
pejl_pptx_add_fod (PejlPptx       *pptx,
                   PejlPptxFelt    felt,
                   const char     *tekst,
                   PejlPptxFelt    nr_felt,
                   PejlPptxSkrift  skrift)
{
  PejlPptxDias *dias = dias_of (pptx);
  g_autofree char *nr = g_strdup_printf ("%u", pptx->dias->len);

  begin_placeholder (dias, "Sidefod", "<p:ph type=\"ftr\" sz=\"quarter\" idx=\"11\"/>", felt);
  begin_body (dias->ud, "ctr");
  pejl_pptx_afsnit (dias->ud, tekst, 0, &skrift);
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_end (dias->ud);
  begin_placeholder (dias, "Diasnummer", "<p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/>", nr_felt);
  begin_body (dias->ud, "ctr");
  pejl_xml_ud_fast (dias->ud, "<a:p><a:pPr algn=\"r\"/>");
  pejl_xml_ud_begin (dias->ud, "a:fld id=\"{5C2E3A10-6B1F-4D0A-9A55-1E2F30415263}\" type=\"slidenum\"");
  pejl_xml_ud_begin (dias->ud, "a:rPr lang=\"da-DK\" sz=\"%d\" b=\"1\"", (int) lround (skrift.px * 60));
  pejl_pptx_farve (dias->ud, skrift.farve);
  pejl_xml_ud_fast (dias->ud, SKRIFTTYPE);
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_ord (dias->ud, "a:t", nr);
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_fast (dias->ud, "</a:p>");
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_end (dias->ud);
}

/* ---- tables ---- */

static void
celle_free (gpointer data)
{
  PejlPptxCelle *celle = data;

  g_free (celle->tekst);
  g_free (celle);
}

PejlPptxTabel *
pejl_pptx_tabel_new (guint         soejler,
                     const double *bredder,
                     double        px)
{
  PejlPptxTabel *tabel = g_new0 (PejlPptxTabel, 1);

  tabel->soejler = soejler;
  tabel->bredder = g_memdup2 (bredder, soejler * sizeof *bredder);
  tabel->celler = g_ptr_array_new_with_free_func (celle_free);
  tabel->px = px;
  return tabel;
}

void
pejl_pptx_tabel_free (PejlPptxTabel *tabel)
{
  if (tabel == NULL)
    return;
  g_free (tabel->bredder);
  g_ptr_array_unref (tabel->celler);
  g_free (tabel);
}

PejlPptxCelle *
pejl_pptx_tabel_add (PejlPptxTabel *tabel,
                     const char    *tekst)
{
  PejlPptxCelle *celle = g_new0 (PejlPptxCelle, 1);

  celle->tekst = g_strdup (tekst);
  celle->farve = 0x1a1f26;
  celle->bund = -1;
  celle->fed = tabel->celler->len < tabel->soejler;
  g_ptr_array_add (tabel->celler, celle);
  return celle;
}

guint
pejl_pptx_tabel_n_raekker (const PejlPptxTabel *tabel)
{
  return tabel->celler->len / tabel->soejler;
}

static void
table_cell (PejlXmlUd           *ud,
            const PejlPptxTabel *tabel,
            const PejlPptxCelle *celle)
{
  PejlPptxSkrift skrift
    = { .px = tabel->px, .fed = celle->fed, .farve = celle->farve, .stilling = celle->stilling };

  pejl_xml_ud_begin (ud, "a:tc");
  pejl_xml_ud_begin (ud, "a:txBody");
  pejl_xml_ud_fast (ud, "<a:bodyPr/><a:lstStyle/>");
  pejl_pptx_afsnit (ud, celle->tekst, 0, &skrift);
  pejl_xml_ud_end (ud);
  pejl_xml_ud_begin (ud, "a:tcPr marL=\"%d\" marR=\"%d\" marT=\"%d\" marB=\"%d\" anchor=\"ctr\"", CELLE_LUFT_X,
                     CELLE_LUFT_X, CELLE_LUFT_Y, CELLE_LUFT_Y);
  pejl_xml_ud_fast (ud, "<a:lnL><a:noFill/></a:lnL><a:lnR><a:noFill/></a:lnR><a:lnT><a:noFill/></a:lnT>");
  pejl_xml_ud_begin (ud, "a:lnB w=\"9525\"");
  pejl_pptx_farve (ud, HAARSTREG);
  pejl_xml_ud_end (ud);
  if (celle->bund >= 0)
    pejl_pptx_farve (ud, (guint32) celle->bund);
  else
    pejl_xml_ud_tom (ud, "a:noFill");
  pejl_xml_ud_end (ud);
  pejl_xml_ud_end (ud);
}

static void
table_grid (PejlXmlUd           *ud,
            const PejlPptxTabel *tabel,
            double               bredde)
{
  double sum = 0;

  for (guint i = 0; i < tabel->soejler; i++)
    sum += tabel->bredder[i];
  pejl_xml_ud_begin (ud, "a:tblGrid");
  for (guint i = 0; i < tabel->soejler; i++)
    pejl_xml_ud_tom (ud, "a:gridCol w=\"%d\"", (int) pejl_pptx_emu (bredde * tabel->bredder[i] / sum));
  pejl_xml_ud_end (ud);
}

/* Opens p:graphicFrame up to and with a:graphicData. */
static void
begin_frame (PejlPptxDias *dias,
             PejlPptxFelt  felt,
             const char   *navn,
             const char   *alt,
             const char   *uri)
{
  pejl_xml_ud_begin (dias->ud, "p:graphicFrame");
  pejl_xml_ud_begin (dias->ud, "p:nvGraphicFramePr");
  pejl_pptx_nvpr (dias->ud, ++dias->former, navn, alt);
  pejl_xml_ud_fast (dias->ud, "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/>");
  pejl_xml_ud_end (dias->ud);
  pejl_pptx_xfrm (dias->ud, "p:xfrm", felt);
  pejl_xml_ud_begin (dias->ud, "a:graphic");
  pejl_xml_ud_begin (dias->ud, "a:graphicData uri=\"%s\"", uri);
}

static void
end_frame (PejlPptxDias *dias)
{
  for (guint i = 0; i < 3; i++)
    pejl_xml_ud_end (dias->ud);
}

void
pejl_pptx_add_tabel (PejlPptx            *pptx,
                     PejlPptxFelt         felt,
                     const PejlPptxTabel *tabel,
                     const char          *alt)
{
  PejlPptxDias *dias = dias_of (pptx);
  guint raekker = pejl_pptx_tabel_n_raekker (tabel);

  if (raekker == 0)
    return;
  begin_frame (dias, felt, "Tabel", alt, "http://schemas.openxmlformats.org/drawingml/2006/table");
  pejl_xml_ud_begin (dias->ud, "a:tbl");
  pejl_xml_ud_tom (dias->ud, "a:tblPr firstRow=\"1\"");
  table_grid (dias->ud, tabel, felt.bredde);
  for (guint r = 0; r < raekker; r++)
    {
      pejl_xml_ud_begin (dias->ud, "a:tr h=\"%d\"", (int) pejl_pptx_emu (felt.hoejde / raekker));
      for (guint c = 0; c < tabel->soejler; c++)
        table_cell (dias->ud, tabel, g_ptr_array_index (tabel->celler, r * tabel->soejler + c));
      pejl_xml_ud_end (dias->ud);
    }
  pejl_xml_ud_end (dias->ud);
  end_frame (dias);
}

/* ---- pictures ---- */

/* A picture that stands on several slides is in the file once. */
static const char *
media_part (PejlPptx *pptx,
            GBytes   *png)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, png);
  char *del = g_hash_table_lookup (pptx->medier, digest);

  if (del != NULL)
    return del;
  del = g_strdup_printf ("ppt/media/image%u.png", g_hash_table_size (pptx->medier) + 1);
  pejl_opc_add_del (pptx->opc, del, "image/png", png);
  g_hash_table_insert (pptx->medier, g_steal_pointer (&digest), del);
  return del;
}

static PejlPptxFelt
fit (PejlPptxFelt felt,
     double       forhold)
{
  PejlPptxFelt inde = felt;

  if (felt.bredde / felt.hoejde > forhold)
    inde.bredde = felt.hoejde * forhold;
  else
    inde.hoejde = felt.bredde / forhold;
  inde.x += (felt.bredde - inde.bredde) / 2;
  inde.y += (felt.hoejde - inde.hoejde) / 2;
  return inde;
}

void
pejl_pptx_add_billede (PejlPptx     *pptx,
                       PejlPptxFelt  felt,
                       GBytes       *png,
                       double        forhold,
                       const char   *alt)
{
  PejlPptxDias *dias = dias_of (pptx);
  const char *id = pejl_opc_add_relation (pptx->opc, dias->del, "image", media_part (pptx, png));

  pejl_xml_ud_begin (dias->ud, "p:pic");
  pejl_xml_ud_begin (dias->ud, "p:nvPicPr");
  pejl_pptx_nvpr (dias->ud, ++dias->former, "Billede", alt);
  pejl_xml_ud_fast (dias->ud, "<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/>");
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_begin (dias->ud, "p:blipFill");
  pejl_xml_ud_tom (dias->ud, "a:blip r:embed=\"%s\"", id);
  pejl_xml_ud_fast (dias->ud, "<a:stretch><a:fillRect/></a:stretch>");
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_begin (dias->ud, "p:spPr");
  pejl_pptx_xfrm (dias->ud, "a:xfrm", fit (felt, forhold));
  pejl_xml_ud_fast (dias->ud, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_end (dias->ud);
}

/* ---- charts ---- */

/* Returns the chart's part, or NULL. */
static char *
chart_part (PejlPptx                *pptx,
            const PejlChartDiagram  *diagram,
            double                   px,
            GError                 **error)
{
  guint nr = ++pptx->diagrammer;
  g_autofree char *del = g_strdup_printf ("ppt/charts/chart%u.xml", nr);
  g_autofree char *bog = g_strdup_printf ("ppt/embeddings/Microsoft_Excel_Sheet%u.xlsx", nr);
  PejlRegnearkOm om = { "Tal bag diagrammet", pptx->forfatter, pptx->dato, NULL };
  g_autoptr (GBytes) tal = pejl_regneark_diagram (diagram, &om, error);
  g_autoptr (GBytes) xml = NULL;

  if (tal == NULL)
    return NULL;
  pejl_opc_add_del (pptx->opc, bog, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", tal);
  xml = pejl_diagram_xml (diagram, pejl_opc_add_relation (pptx->opc, del, "package", bog), (int) lround (px * 60));
  pejl_opc_add_del (pptx->opc, del, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", xml);
  return g_steal_pointer (&del);
}

gboolean
pejl_pptx_add_diagram (PejlPptx                *pptx,
                       PejlPptxFelt             felt,
                       const PejlChartDiagram  *diagram,
                       const char              *alt,
                       double                   px,
                       GError                 **error)
{
  PejlPptxDias *dias = dias_of (pptx);
  g_autofree char *del = chart_part (pptx, diagram, px, error);

  if (del == NULL)
    return FALSE;
  begin_frame (dias, felt, "Diagram", alt, "http://schemas.openxmlformats.org/drawingml/2006/chart");
  pejl_xml_ud_tom (dias->ud, "c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"%s\"",
                   pejl_opc_add_relation (pptx->opc, dias->del, "chart", del));
  end_frame (dias);
  return TRUE;
}
