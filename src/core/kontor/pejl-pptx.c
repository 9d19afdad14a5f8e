// SPDX-License-Identifier: GPL-3.0-or-later
// The presentation as a package: its slides and notes, and the parts that list them.
#define G_LOG_DOMAIN "pejl-kontor"

#include "pejl-config.h"

#include "core/kontor/pejl-pptx-private.h"

#define FOERSTE_DIAS_ID 256
#define PRAESENTATION "ppt/presentation.xml"
#define PAKKE_RELATION "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"

static void
dias_free (gpointer data)
{
  PejlPptxDias *dias = data;

  g_free (dias->del);
  g_free (dias->titel);
  g_free (dias->noter);
  pejl_xml_ud_free (dias->ud);
  g_free (dias);
}

PejlPptx *
pejl_pptx_new (const char *titel,
               const char *forfatter,
               const char *dato)
{
  PejlPptx *pptx = g_new0 (PejlPptx, 1);

  pptx->opc = pejl_opc_new ();
  pptx->titel = g_strdup (titel);
  pptx->forfatter = g_strdup (forfatter);
  pptx->dato = g_strdup (dato);
  pptx->dias = g_ptr_array_new_with_free_func (dias_free);
  pptx->medier = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return pptx;
}

void
pejl_pptx_free (PejlPptx *pptx)
{
  if (pptx == NULL)
    return;
  pejl_opc_free (pptx->opc);
  g_free (pptx->titel);
  g_free (pptx->forfatter);
  g_free (pptx->dato);
  g_ptr_array_unref (pptx->dias);
  g_hash_table_unref (pptx->medier);
  g_free (pptx);
}

guint
pejl_pptx_n_dias (const PejlPptx *pptx)
{
  return pptx->dias->len;
}

/* The group that all shapes of a slide are in; stays open. */
static void
begin_tree (PejlXmlUd *ud)
{
  pejl_xml_ud_begin (ud, "p:spTree");
  pejl_xml_ud_fast (ud, "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
                        "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>"
                        "<a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>");
}

void
pejl_pptx_begin_dias (PejlPptx *pptx,
                      guint32   bund)
{
  PejlPptxDias *dias = g_new0 (PejlPptxDias, 1);

  g_ptr_array_add (pptx->dias, dias);
  dias->del = g_strdup_printf ("ppt/slides/slide%u.xml", pptx->dias->len);
  dias->ud = pejl_xml_ud_new ();
  dias->former = 1;
  pejl_opc_add_relation (pptx->opc, dias->del, "slideLayout", PEJL_PPTX_LAYOUT);
  pejl_xml_ud_begin (dias->ud, "p:sld " PEJL_PPTX_NS);
  pejl_xml_ud_begin (dias->ud, "p:cSld");
  pejl_xml_ud_begin (dias->ud, "p:bg");
  pejl_xml_ud_begin (dias->ud, "p:bgPr");
  pejl_pptx_farve (dias->ud, bund);
  pejl_xml_ud_tom (dias->ud, "a:effectLst");
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_end (dias->ud);
  begin_tree (dias->ud);
}

void
pejl_pptx_set_noter (PejlPptx   *pptx,
                     const char *noter)
{
  PejlPptxDias *dias = g_ptr_array_index (pptx->dias, pptx->dias->len - 1);

  g_free (dias->noter);
  dias->noter = noter != NULL && *noter != '\0' ? g_strdup (noter) : NULL;
}

/* ---- notes ---- */

static void
notes_placeholder (PejlXmlUd  *ud,
                   guint       id,
                   const char *navn,
                   const char *fast)
{
  pejl_xml_ud_begin (ud, "p:sp");
  pejl_xml_ud_begin (ud, "p:nvSpPr");
  pejl_pptx_nvpr (ud, id, navn, NULL);
  pejl_xml_ud_fast (ud, fast);
  pejl_xml_ud_end (ud);
  pejl_xml_ud_tom (ud, "p:spPr");
}

static GBytes *
notes_bytes (const PejlPptxDias *dias)
{
  PejlXmlUd *ud = pejl_xml_ud_new ();
  g_auto (GStrv) afsnit = g_strsplit (dias->noter, "\n", -1);
  PejlPptxSkrift skrift = { .px = 24, .farve = 0x1a1f26 };

  pejl_xml_ud_begin (ud, "p:notes " PEJL_PPTX_NS);
  pejl_xml_ud_begin (ud, "p:cSld");
  begin_tree (ud);
  notes_placeholder (ud, 2, "Dias", "<p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>"
                                    "<p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr>");
  pejl_xml_ud_end (ud);
  notes_placeholder (ud, 3, "Noter", "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
                                     "<p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr>");
  pejl_xml_ud_begin (ud, "p:txBody");
  pejl_xml_ud_fast (ud, "<a:bodyPr/><a:lstStyle/>");
  for (guint i = 0; afsnit[i] != NULL; i++)
    pejl_pptx_afsnit (ud, afsnit[i], 0, &skrift);
  pejl_xml_ud_end (ud);
  pejl_xml_ud_end (ud);
  pejl_xml_ud_end (ud);
  pejl_xml_ud_end (ud);
  pejl_xml_ud_fast (ud, "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
  return pejl_xml_ud_finish (ud);
}

static void
add_notes (PejlPptx           *pptx,
           const PejlPptxDias *dias,
           guint               nr)
{
  g_autofree char *del = g_strdup_printf ("ppt/notesSlides/notesSlide%u.xml", nr);
  g_autoptr (GBytes) bytes = NULL;

  if (dias->noter == NULL)
    return;
  bytes = notes_bytes (dias);
  pejl_opc_add_del (pptx->opc, del, PEJL_PPTX_TYPE "notesSlide+xml", bytes);
  pejl_opc_add_relation (pptx->opc, del, "notesMaster", PEJL_PPTX_NOTEMASTER);
  pejl_opc_add_relation (pptx->opc, del, "slide", dias->del);
  pejl_opc_add_relation (pptx->opc, dias->del, "notesSlide", del);
}

/* ---- the whole ---- */

static void
finish_dias (PejlPptx     *pptx,
             PejlPptxDias *dias,
             guint         nr)
{
  g_autoptr (GBytes) bytes = NULL;

  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_end (dias->ud);
  pejl_xml_ud_fast (dias->ud, "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
  bytes = pejl_xml_ud_finish (g_steal_pointer (&dias->ud));
  pejl_opc_add_del (pptx->opc, dias->del, PEJL_PPTX_TYPE "slide+xml", bytes);
  add_notes (pptx, dias, nr);
}

static void
add_presentation (PejlPptx *pptx)
{
  PejlXmlUd *ud = pejl_xml_ud_new ();
  g_autoptr (GBytes) bytes = NULL;

  pejl_xml_ud_begin (ud, "p:presentation " PEJL_PPTX_NS " saveSubsetFonts=\"1\"");
  pejl_xml_ud_begin (ud, "p:sldMasterIdLst");
  pejl_xml_ud_tom (ud, "p:sldMasterId id=\"2147483648\" r:id=\"%s\"",
                   pejl_opc_add_relation (pptx->opc, PRAESENTATION, "slideMaster", PEJL_PPTX_MASTER));
  pejl_xml_ud_end (ud);
  pejl_xml_ud_begin (ud, "p:notesMasterIdLst");
  pejl_xml_ud_tom (ud, "p:notesMasterId r:id=\"%s\"",
                   pejl_opc_add_relation (pptx->opc, PRAESENTATION, "notesMaster", PEJL_PPTX_NOTEMASTER));
  pejl_xml_ud_end (ud);
  pejl_xml_ud_begin (ud, "p:sldIdLst");
  for (guint i = 0; i < pptx->dias->len; i++)
    {
      const PejlPptxDias *dias = g_ptr_array_index (pptx->dias, i);

      pejl_xml_ud_tom (ud, "p:sldId id=\"%u\" r:id=\"%s\"", FOERSTE_DIAS_ID + i,
                       pejl_opc_add_relation (pptx->opc, PRAESENTATION, "slide", dias->del));
    }
  pejl_xml_ud_end (ud);
  pejl_xml_ud_fast (ud, "<p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>");
  pejl_opc_add_relation (pptx->opc, PRAESENTATION, "theme", "ppt/theme/theme1.xml");
  bytes = pejl_xml_ud_finish (ud);
  pejl_opc_add_del (pptx->opc, PRAESENTATION, PEJL_PPTX_TYPE "presentation.main+xml", bytes);
  pejl_opc_add_relation (pptx->opc, "", "officeDocument", PRAESENTATION);
}

/* The day that the numbers are of, not the hour of writing. */
static void
add_dates (PejlXmlUd  *ud,
           const char *dato)
{
  g_autofree char *tid = g_strdup_printf ("%sT12:00:00Z", dato);

  pejl_xml_ud_begin (ud, "dcterms:created xsi:type=\"dcterms:W3CDTF\"");
  pejl_xml_ud_tekst (ud, tid);
  pejl_xml_ud_end (ud);
  pejl_xml_ud_begin (ud, "dcterms:modified xsi:type=\"dcterms:W3CDTF\"");
  pejl_xml_ud_tekst (ud, tid);
  pejl_xml_ud_end (ud);
}

static void
add_properties (PejlPptx *pptx)
{
  PejlXmlUd *ud = pejl_xml_ud_new ();
  g_autoptr (GBytes) core = NULL;
  g_autoptr (GBytes) app = NULL;

  pejl_xml_ud_begin (ud, "cp:coreProperties "
                         "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
  pejl_xml_ud_ord (ud, "dc:title", pptx->titel);
  pejl_xml_ud_ord (ud, "dc:creator", pptx->forfatter);
  pejl_xml_ud_ord (ud, "dc:language", "da-DK");
  pejl_xml_ud_ord (ud, "cp:lastModifiedBy", pptx->forfatter);
  add_dates (ud, pptx->dato);
  core = pejl_xml_ud_finish (ud);
  pejl_opc_add_del (pptx->opc, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core);
  pejl_opc_add_relation (pptx->opc, "", PAKKE_RELATION "core-properties", "docProps/core.xml");
  ud = pejl_xml_ud_new ();
  pejl_xml_ud_begin (ud, "Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"");
  pejl_xml_ud_ord (ud, "Application", "Pejl " PEJL_VERSION);
  app = pejl_xml_ud_finish (ud);
  pejl_opc_add_del (pptx->opc, "docProps/app.xml",
                    "application/vnd.openxmlformats-officedocument.extended-properties+xml", app);
  pejl_opc_add_relation (pptx->opc, "", "extended-properties", "docProps/app.xml");
}

GBytes *
pejl_pptx_finish (PejlPptx  *pptx,
                  GError   **error)
{
  add_presentation (pptx);
  pejl_pptx_faste_dele (pptx);
  for (guint i = 0; i < pptx->dias->len; i++)
    finish_dias (pptx, g_ptr_array_index (pptx->dias, i), i + 1);
  add_properties (pptx);
  return pejl_opc_finish (pptx->opc, error);
}
