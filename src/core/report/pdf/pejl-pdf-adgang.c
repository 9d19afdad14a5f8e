// SPDX-License-Identifier: GPL-3.0-or-later
// Adds to cairo's PDF what PDF/UA-1 asks for and cairo 1.16 does not write, in one reading and one writing.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-adgang.h"

#include "core/report/pdf/pejl-pdf-lex.h"
#include "core/report/pdf/pejl-pdf-tjek-private.h"
#include "core/report/pdf/pejl-pdf-xmp.h"
#include "core/report/pejl-report-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SPROG "da-DK"
/* zlib's levels: the content of pages, which is most of the file. 3 is a third of the time of 6 for a tenth more bytes. */
#define PAKNING 3

/* ---- what the pass is told ---- */

static void
figur_clear (gpointer data)
{
  g_free (((PejlPdfFigur *) data)->tekst);
}

PejlPdfAdgang *
pejl_pdf_adgang_new (void)
{
  PejlPdfAdgang *adgang = g_new0 (PejlPdfAdgang, 1);

  adgang->figurer = g_array_new (FALSE, TRUE, sizeof (PejlPdfFigur));
  g_array_set_clear_func (adgang->figurer, figur_clear);
  adgang->maal = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return adgang;
}

void
pejl_pdf_adgang_free (PejlPdfAdgang *adgang)
{
  g_array_unref (adgang->figurer);
  g_hash_table_unref (adgang->maal);
  g_free (adgang);
}

void
pejl_pdf_adgang_add_figur (PejlPdfAdgang *adgang, const char *tekst, double x, double y, double bredde, double hoejde,
                           double side_hoejde)
{
  PejlPdfFigur figur = { g_strdup (tekst), x, y, bredde, hoejde, side_hoejde };

  g_array_append_val (adgang->figurer, figur);
}

void
pejl_pdf_adgang_add_maal (PejlPdfAdgang *adgang, const char *navn, const char *tekst)
{
  g_hash_table_insert (adgang->maal, g_strdup (navn), g_strdup (tekst));
}

/* ---- the pass ---- */

typedef struct
{
  qpdf_data pdf;
  const PejlPdfAdgang *adgang;
  PejlPdfStruktur *struktur;
  GPtrArray *indhold;      /* GBytes *: each page's content as it will be written */
  qpdf_oh kolonne, raekke; /* attributes that table heads share */
} Gang;

static gboolean
fail (GError **error, const char *why)
{
  g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_ACCESS,
               /* Translators: %s says why, a technical message. */
               _("The document could not be made readable for everybody (%s). No file was written, and your data are "
                 "untouched. Try again; if it happens again, report it with this text."),
               why);
  return FALSE;
}

static void
set (Gang *gang, qpdf_oh dict, const char *key, qpdf_oh value)
{
  pejl_qpdf.oh_replace_key (gang->pdf, dict, key, value);
}

static qpdf_oh
text (Gang *gang, const char *utf8)
{
  return pejl_qpdf.oh_new_unicode_string (gang->pdf, utf8);
}

/* --- the document --- */

static void
add_metadata (Gang *gang, const char *titel)
{
  qpdf_oh info = pejl_pdf_objekt_get (gang->pdf, pejl_qpdf.get_trailer (gang->pdf), "/Info");
  g_autofree char *forfatter = pejl_pdf_objekt_get_text (gang->pdf, info, "/Author");
  g_autofree char *emne = pejl_pdf_objekt_get_text (gang->pdf, info, "/Subject");
  g_autofree char *program = pejl_pdf_objekt_get_text (gang->pdf, info, "/Creator");
  g_autofree char *skriver = pejl_pdf_objekt_get_text (gang->pdf, info, "/Producer");
  g_autofree char *tid = pejl_pdf_objekt_get_text (gang->pdf, info, "/CreationDate");
  PejlPdfXmp xmp = { titel, forfatter, emne, program, skriver, tid };
  g_autofree char *packet = pejl_pdf_xmp_packet (&xmp);
  qpdf_oh stream = pejl_qpdf.oh_new_stream (gang->pdf);
  qpdf_oh dict = pejl_qpdf.oh_get_dict (gang->pdf, stream);

  pejl_qpdf.oh_replace_stream_data (gang->pdf, stream, (const unsigned char *) packet, strlen (packet),
                                    pejl_qpdf.oh_new_null (gang->pdf), pejl_qpdf.oh_new_null (gang->pdf));
  set (gang, dict, "/Type", pejl_qpdf.oh_new_name (gang->pdf, "/Metadata"));
  set (gang, dict, "/Subtype", pejl_qpdf.oh_new_name (gang->pdf, "/XML"));
  set (gang, pejl_qpdf.get_root (gang->pdf), "/Metadata", stream);
}

static gboolean
mark_document (Gang *gang, GError **error)
{
  qpdf_oh root = pejl_qpdf.get_root (gang->pdf);
  qpdf_oh info = pejl_pdf_objekt_get (gang->pdf, pejl_qpdf.get_trailer (gang->pdf), "/Info");
  g_autofree char *titel = pejl_pdf_objekt_get_text (gang->pdf, info, "/Title");

  if (titel == NULL)
    return fail (error, "/Info /Title");
  set (gang, root, "/Lang", pejl_qpdf.oh_new_string (gang->pdf, SPROG));
  set (gang, root, "/ViewerPreferences", pejl_qpdf.oh_parse (gang->pdf, "<< /DisplayDocTitle true >>"));
  add_metadata (gang, titel);
  return TRUE;
}

/* --- the structure --- */

/* printf writes the locale's decimal sign; g_ascii_formatd does not. */
static void
append_number (GString *numbers, double value)
{
  char buf[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (numbers, "%s ", g_ascii_formatd (buf, sizeof buf, "%.2f", value));
}

static void
describe_figure (Gang *gang, qpdf_oh element, const PejlPdfFigur *figur)
{
  g_autoptr (GString) attributes = g_string_new ("<< /O /Layout /Placement /Block /BBox [ ");

  append_number (attributes, figur->x);
  append_number (attributes, figur->side_hoejde - figur->y - figur->hoejde);
  append_number (attributes, figur->x + figur->bredde);
  append_number (attributes, figur->side_hoejde - figur->y);
  g_string_append (attributes, "] >>");
  set (gang, element, "/Alt", text (gang, figur->tekst));
  set (gang, element, "/A", pejl_qpdf.oh_parse (gang->pdf, attributes->str));
}

static void
scope_head (Gang *gang, const PejlPdfElement *element, guint nr)
{
  gboolean kolonne = pejl_pdf_struktur_inside (gang->struktur, nr, "THead");

  set (gang, element->objekt, "/A", kolonne ? gang->kolonne : gang->raekke);
}

static qpdf_oh
shared_attributes (Gang *gang, const char *words)
{
  return pejl_qpdf.make_indirect_object (gang->pdf, pejl_qpdf.oh_parse (gang->pdf, words));
}

static gboolean
mark_structure (Gang *gang, GError **error)
{
  guint figurer = 0;

  gang->kolonne = shared_attributes (gang, "<< /O /Table /Scope /Column >>");
  gang->raekke = shared_attributes (gang, "<< /O /Table /Scope /Row >>");
  for (guint i = 0; i < gang->struktur->elementer->len; i++)
    {
      const PejlPdfElement *element = pejl_pdf_struktur_element (gang->struktur, i);

      if (pejl_pdf_element_is (element, "TH"))
        scope_head (gang, element, i);
      if (!pejl_pdf_element_is (element, "Figure"))
        continue;
      if (figurer < gang->adgang->figurer->len)
        describe_figure (gang, element->objekt, &g_array_index (gang->adgang->figurer, PejlPdfFigur, figurer));
      figurer++;
    }
  if (figurer != gang->adgang->figurer->len)
    {
      g_autofree char *why = g_strdup_printf ("Figure %u ≠ Alt %u", figurer, gang->adgang->figurer->len);

      return fail (error, why);
    }
  return TRUE;
}

/* --- the pages --- */

/* What a link is called: its place in the document, or its address. */
static char *
link_words (Gang *gang, qpdf_oh link)
{
  g_autofree char *sted = pejl_pdf_objekt_get_text (gang->pdf, link, "/Dest");
  qpdf_oh handling = pejl_pdf_objekt_get (gang->pdf, link, "/A");
  g_autofree char *adresse = pejl_pdf_objekt_get_text (gang->pdf, handling, "/URI");
  const char *titel;

  if (adresse != NULL)
    return g_strdup_printf ("Åbn %s", adresse);
  titel = sted != NULL ? g_hash_table_lookup (gang->adgang->maal, sted) : NULL;
  return titel != NULL ? g_strdup_printf ("Gå til »%s«", titel) : g_strdup ("Gå til et andet sted i dokumentet");
}

static void
mark_links (Gang *gang, qpdf_oh side)
{
  qpdf_oh annots = pejl_pdf_objekt_get (gang->pdf, side, "/Annots");
  int n = pejl_qpdf.oh_is_array (gang->pdf, annots) ? pejl_qpdf.oh_get_array_n_items (gang->pdf, annots) : 0;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh link = pejl_qpdf.oh_get_array_item (gang->pdf, annots, i);
      g_autofree char *words = NULL;

      if (!pejl_qpdf.oh_is_dictionary_of_type (gang->pdf, link, "", "/Link"))
        continue;
      words = link_words (gang, link);
      set (gang, link, "/Contents", text (gang, words));
    }
}

static GBytes *
pack (GBytes *content)
{
  g_autoptr (GConverter) packer = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, PAKNING));
  gsize length, read, written;
  const guint8 *data = g_bytes_get_data (content, &length);
  /* zlib's own bound for data that cannot be packed. */
  gsize room = length + length / 1000 + 64;
  guint8 *packed = g_malloc (room);

  if (g_converter_convert (packer, data, length, packed, room, G_CONVERTER_INPUT_AT_END, &read, &written, NULL)
      != G_CONVERTER_FINISHED)
    g_assert_not_reached ();
  return g_bytes_new_take (packed, written);
}

static void
replace_content (Gang *gang, qpdf_oh side, GBytes *content)
{
  qpdf_oh stream = pejl_pdf_objekt_get (gang->pdf, side, "/Contents");
  g_autoptr (GBytes) packed = pack (content);
  gsize length;
  const guint8 *data = g_bytes_get_data (packed, &length);

  if (!pejl_qpdf.oh_is_stream (gang->pdf, stream))
    {
      stream = pejl_qpdf.oh_new_stream (gang->pdf);
      set (gang, side, "/Contents", stream);
    }
  pejl_qpdf.oh_replace_stream_data (gang->pdf, stream, data, length, pejl_qpdf.oh_new_name (gang->pdf, "/FlateDecode"),
                                    pejl_qpdf.oh_new_null (gang->pdf));
}

/* Keeps the page's content in gang->indhold, for the look through the result. */
static gboolean
mark_artefacts (Gang *gang, qpdf_oh side)
{
  g_autoptr (GBytes) before = pejl_pdf_objekt_side_indhold (gang->pdf, side);
  g_autoptr (GByteArray) marked = g_byte_array_new ();
  GBytes *after;
  gsize length;
  const guint8 *data;

  if (before == NULL)
    return FALSE;
  data = g_bytes_get_data (before, &length);
  if (!pejl_pdf_lex_artefakter (data, length, marked))
    return FALSE;
  if (marked->len == 0)
    after = g_bytes_ref (before);
  else
    {
      after = g_byte_array_free_to_bytes (g_steal_pointer (&marked));
      replace_content (gang, side, after);
    }
  g_ptr_array_add (gang->indhold, after);
  return TRUE;
}

static void
map_glyphs_of_font (Gang *gang, qpdf_oh font)
{
  qpdf_oh below = pejl_pdf_objekt_get (gang->pdf, font, "/DescendantFonts");
  qpdf_oh cid = pejl_qpdf.oh_is_array (gang->pdf, below) ? pejl_qpdf.oh_get_array_item (gang->pdf, below, 0) : below;
  const char *art = pejl_pdf_objekt_get_name (gang->pdf, cid, "/Subtype");

  if (art != NULL && strcmp (art, "/CIDFontType2") == 0 && !pejl_qpdf.oh_has_key (gang->pdf, cid, "/CIDToGIDMap"))
    set (gang, cid, "/CIDToGIDMap", pejl_qpdf.oh_new_name (gang->pdf, "/Identity"));
}

static void
map_glyphs (Gang *gang, qpdf_oh side)
{
  g_autoptr (GPtrArray) fonts = pejl_pdf_tjek_fonts_of_page (gang->pdf, side);

  for (guint i = 0; i < fonts->len; i++)
    map_glyphs_of_font (gang, GPOINTER_TO_UINT (g_ptr_array_index (fonts, i)));
}

static gboolean
mark_pages (Gang *gang, GError **error)
{
  int n = pejl_qpdf.get_num_pages (gang->pdf);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh side = pejl_qpdf.get_page_n (gang->pdf, (size_t) i);
      g_autofree char *why = NULL;

      set (gang, side, "/Tabs", pejl_qpdf.oh_new_name (gang->pdf, "/S"));
      mark_links (gang, side);
      map_glyphs (gang, side);
      if (mark_artefacts (gang, side))
        continue;
      why = g_strdup_printf ("/Contents %d", i + 1);
      return fail (error, why);
    }
  return TRUE;
}

/* --- the result --- */

static gboolean
check (Gang *gang, GError **error)
{
  g_autoptr (GPtrArray) fund = pejl_pdf_tjek_open (gang->pdf, gang->struktur, gang->indhold);
  g_autofree char *why = pejl_pdf_tjek_faults (fund);

  if (why == NULL)
    return TRUE;
  g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_ACCESS,
               /* Translators: %s is a list of faults: "alt texts: page 3". */
               _("The document would not be readable for everybody, so it was not saved: %s. Your data are "
                 "untouched. Report this text."),
               why);
  return FALSE;
}

static GBytes *
written (Gang *gang, GError **error)
{
  pejl_qpdf.init_write_memory (gang->pdf);
  pejl_qpdf.set_deterministic_ID (gang->pdf, QPDF_TRUE);
  pejl_qpdf.set_minimum_pdf_version (gang->pdf, "1.7");
  /* Packing the structure's thousands of small objects would make a report of 90 KB one of 50 KB, and take an eighth of its time. */
  pejl_qpdf.set_object_stream_mode (gang->pdf, qpdf_o_disable);
  if ((pejl_qpdf.write (gang->pdf) & QPDF_ERRORS) == 0)
    return g_bytes_new (pejl_qpdf.get_buffer (gang->pdf), pejl_qpdf.get_buffer_length (gang->pdf));
  {
    g_autofree char *why = pejl_pdf_objekt_error (gang->pdf);

    fail (error, why != NULL ? why : "qpdf_write");
  }
  return NULL;
}

GBytes *
pejl_pdf_adgang_run (GBytes *pdf, const PejlPdfAdgang *adgang, GError **error)
{
  Gang gang = { .adgang = adgang };
  GBytes *result = NULL;

  gang.pdf = pejl_pdf_objekt_open (pdf, "PDF", error);
  if (gang.pdf == NULL)
    return NULL;
  gang.struktur = pejl_pdf_struktur_read (gang.pdf);
  gang.indhold = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  if (mark_document (&gang, error) && mark_structure (&gang, error) && mark_pages (&gang, error) && check (&gang, error))
    result = written (&gang, error);
  g_ptr_array_unref (gang.indhold);
  pejl_pdf_struktur_free (gang.struktur);
  pejl_pdf_objekt_close (gang.pdf);
  return result;
}
