// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for what stands on the pages: paint, links, tabbing, fonts.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-tjek-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static qpdf_oh
page_at (const PejlPdfTjek *tjek, guint i)
{
  return GPOINTER_TO_UINT (g_ptr_array_index (tjek->sider, i));
}

void
pejl_pdf_tjek_artefakter (PejlPdfTjek *tjek)
{
  for (guint i = 0; i < tjek->umaerket->len; i++)
    {
      guint n = g_array_index (tjek->umaerket, guint, i);

      if (n == G_MAXUINT)
        pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("the marks of page %u do not pair"), i + 1));
      else if (n > 0)
        pejl_pdf_tjek_fault (tjek, g_strdup_printf (
          ngettext ("page %2$u has %1$u thing that is neither content nor artifact",
                    "page %2$u has %1$u things that are neither content nor artifacts", n), n, i + 1));
    }
}

/* ---- links ---- */

/* Annotations that a Link of the structure holds. */
static GHashTable *
links_in_structure (const PejlPdfTjek *tjek)
{
  GHashTable *links = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tjek->struktur->henviste->len; i++)
    {
      const PejlPdfHenvist *henvist = &g_array_index (tjek->struktur->henviste, PejlPdfHenvist, i);

      if (pejl_pdf_element_is (pejl_pdf_struktur_element (tjek->struktur, henvist->element), "Link"))
        g_hash_table_add (links, GINT_TO_POINTER (henvist->objekt));
    }
  return links;
}

static void
check_link (PejlPdfTjek *tjek, qpdf_oh link, GHashTable *links, guint page)
{
  g_autofree char *words = pejl_pdf_objekt_get_text (tjek->pdf, link, "/Contents");

  if (words == NULL)
    pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("page %u has a link that does not say where it leads"), page));
  else if (!g_hash_table_contains (links, GINT_TO_POINTER (pejl_qpdf.oh_get_object_id (tjek->pdf, link))))
    pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("page %u has a link that is not in the structure"), page));
}

void
pejl_pdf_tjek_links (PejlPdfTjek *tjek)
{
  g_autoptr (GHashTable) links = links_in_structure (tjek);

  for (guint i = 0; i < tjek->sider->len; i++)
    {
      qpdf_oh annots = pejl_pdf_objekt_get (tjek->pdf, page_at (tjek, i), "/Annots");
      int n = pejl_qpdf.oh_is_array (tjek->pdf, annots) ? pejl_qpdf.oh_get_array_n_items (tjek->pdf, annots) : 0;

      for (int a = 0; a < n; a++)
        {
          qpdf_oh annot = pejl_qpdf.oh_get_array_item (tjek->pdf, annots, a);

          if (pejl_qpdf.oh_is_dictionary_of_type (tjek->pdf, annot, "", "/Link"))
            check_link (tjek, annot, links, i + 1);
        }
    }
}

void
pejl_pdf_tjek_faner (PejlPdfTjek *tjek)
{
  for (guint i = 0; i < tjek->sider->len; i++)
    {
      const char *tabs = pejl_pdf_objekt_get_name (tjek->pdf, page_at (tjek, i), "/Tabs");

      if (tabs == NULL || strcmp (tabs, "/S") != 0)
        pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("page %u does not follow the structure"), i + 1));
    }
}

/* ---- fonts ---- */

#define RESURSER_DYBDE 8

static void
add_fonts (qpdf_data pdf, qpdf_oh resources, GHashTable *seen, GPtrArray *fonts, guint depth)
{
  qpdf_oh dict = pejl_pdf_objekt_get (pdf, resources, "/Font");
  qpdf_oh drawn = pejl_pdf_objekt_get (pdf, resources, "/XObject");

  if (pejl_qpdf.oh_is_dictionary (pdf, dict))
    for (pejl_qpdf.oh_begin_dict_key_iter (pdf, dict); pejl_qpdf.oh_dict_more_keys (pdf);)
      {
        qpdf_oh font = pejl_qpdf.oh_get_key (pdf, dict, pejl_qpdf.oh_dict_next_key (pdf));
        int id = pejl_qpdf.oh_get_object_id (pdf, font);

        if (pejl_qpdf.oh_is_dictionary (pdf, font) && (id == 0 || g_hash_table_add (seen, GINT_TO_POINTER (id))))
          g_ptr_array_add (fonts, GUINT_TO_POINTER (font));
      }
  if (!pejl_qpdf.oh_is_dictionary (pdf, drawn) || depth >= RESURSER_DYBDE)
    return;
  {
    g_autoptr (GPtrArray) forms = g_ptr_array_new ();

    for (pejl_qpdf.oh_begin_dict_key_iter (pdf, drawn); pejl_qpdf.oh_dict_more_keys (pdf);)
      g_ptr_array_add (forms, GUINT_TO_POINTER (pejl_qpdf.oh_get_key (pdf, drawn, pejl_qpdf.oh_dict_next_key (pdf))));
    for (guint i = 0; i < forms->len; i++)
      {
        qpdf_oh form = GPOINTER_TO_UINT (g_ptr_array_index (forms, i));
        int id = pejl_qpdf.oh_get_object_id (pdf, form);

        if (pejl_qpdf.oh_is_stream (pdf, form) && g_hash_table_add (seen, GINT_TO_POINTER (id)))
          add_fonts (pdf, pejl_pdf_objekt_get (pdf, pejl_qpdf.oh_get_dict (pdf, form), "/Resources"), seen, fonts, depth + 1);
      }
  }
}

/* A page may have its resources from the node above it. */
static qpdf_oh
resources_of (qpdf_data pdf, qpdf_oh side)
{
  qpdf_oh node = side;

  for (guint i = 0; i < RESURSER_DYBDE && !pejl_qpdf.oh_has_key (pdf, node, "/Resources"); i++)
    {
      node = pejl_pdf_objekt_get (pdf, node, "/Parent");
      if (!pejl_qpdf.oh_is_dictionary (pdf, node))
        return node;
    }
  return pejl_pdf_objekt_get (pdf, node, "/Resources");
}

GPtrArray *
pejl_pdf_tjek_fonts_of_page (qpdf_data pdf, qpdf_oh side)
{
  GPtrArray *fonts = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  add_fonts (pdf, resources_of (pdf, side), seen, fonts, 0);
  return fonts;
}

/* The font that has the glyphs: that below a composite one, else the font itself. */
static qpdf_oh
glyph_font (const PejlPdfTjek *tjek, qpdf_oh font)
{
  qpdf_oh below = pejl_pdf_objekt_get (tjek->pdf, font, "/DescendantFonts");

  return pejl_qpdf.oh_is_array (tjek->pdf, below) ? pejl_qpdf.oh_get_array_item (tjek->pdf, below, 0) : font;
}

static gboolean
is_kind (const PejlPdfTjek *tjek, qpdf_oh font, const char *kind)
{
  const char *art = pejl_pdf_objekt_get_name (tjek->pdf, font, "/Subtype");

  return art != NULL && strcmp (art, kind) == 0;
}

static gboolean
is_embedded (const PejlPdfTjek *tjek, qpdf_oh font)
{
  qpdf_oh descriptor = pejl_pdf_objekt_get (tjek->pdf, glyph_font (tjek, font), "/FontDescriptor");

  return is_kind (tjek, font, "/Type3")
         || pejl_qpdf.oh_is_stream (tjek->pdf, pejl_pdf_objekt_get (tjek->pdf, descriptor, "/FontFile"))
         || pejl_qpdf.oh_is_stream (tjek->pdf, pejl_pdf_objekt_get (tjek->pdf, descriptor, "/FontFile2"))
         || pejl_qpdf.oh_is_stream (tjek->pdf, pejl_pdf_objekt_get (tjek->pdf, descriptor, "/FontFile3"));
}

static gboolean
maps_its_glyphs (const PejlPdfTjek *tjek, qpdf_oh font)
{
  qpdf_oh glyphs = glyph_font (tjek, font);
  qpdf_oh map = pejl_pdf_objekt_get (tjek->pdf, glyphs, "/CIDToGIDMap");

  return !is_kind (tjek, glyphs, "/CIDFontType2") || pejl_qpdf.oh_is_stream (tjek->pdf, map)
         || pejl_qpdf.oh_is_name (tjek->pdf, map);
}

/* A mapping of its own, or an encoding whose characters are known to every reader. */
static gboolean
tells_its_characters (const PejlPdfTjek *tjek, qpdf_oh font)
{
  const char *encoding = pejl_pdf_objekt_get_name (tjek->pdf, font, "/Encoding");

  if (pejl_qpdf.oh_is_stream (tjek->pdf, pejl_pdf_objekt_get (tjek->pdf, font, "/ToUnicode")))
    return TRUE;
  return encoding != NULL && (strcmp (encoding, "/WinAnsiEncoding") == 0 || strcmp (encoding, "/MacRomanEncoding") == 0)
         && !is_kind (tjek, font, "/Type3") && !is_kind (tjek, font, "/Type0");
}

static char *
font_name (const PejlPdfTjek *tjek, qpdf_oh font)
{
  const char *name = pejl_pdf_objekt_get_name (tjek->pdf, font, "/BaseFont");

  return g_utf8_make_valid (name != NULL ? name + 1 : "Type3", -1);
}

typedef void (*FontRule) (PejlPdfTjek *tjek, qpdf_oh font, guint page);

static void
each_font (PejlPdfTjek *tjek, FontRule rule)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tjek->sider->len; i++)
    {
      g_autoptr (GPtrArray) fonts = g_ptr_array_new ();

      add_fonts (tjek->pdf, resources_of (tjek->pdf, page_at (tjek, i)), seen, fonts, 0);
      for (guint f = 0; f < fonts->len; f++)
        rule (tjek, GPOINTER_TO_UINT (g_ptr_array_index (fonts, f)), i + 1);
    }
}

static void
check_embedded (PejlPdfTjek *tjek, qpdf_oh font, guint page)
{
  g_autofree char *name = font_name (tjek, font);

  if (!is_embedded (tjek, font))
    /* Translators: %1$s is a typeface, %2$u a page. */
    pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("%1$s is not in the file (page %2$u)"), name, page));
  else if (!maps_its_glyphs (tjek, font))
    pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("%1$s does not say which glyph is which (page %2$u)"), name, page));
}

static void
check_characters (PejlPdfTjek *tjek, qpdf_oh font, guint page)
{
  g_autofree char *name = font_name (tjek, font);

  if (!tells_its_characters (tjek, font))
    pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("%1$s does not say which characters its glyphs are (page %2$u)"), name, page));
}

void
pejl_pdf_tjek_skrifter (PejlPdfTjek *tjek)
{
  each_font (tjek, check_embedded);
}

void
pejl_pdf_tjek_tegnkoder (PejlPdfTjek *tjek)
{
  each_font (tjek, check_characters);
}
