// SPDX-License-Identifier: GPL-3.0-or-later
// Our PDFs hold every rule, and a PDF that is spoiled in one place fails the one rule that is about it.
#include "core/report/pdf/pejl-pdf-adgang.h"
#include "core/report/pdf/pejl-pdf-lex.h"
#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-udvalgsrapport-dokument.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"
#include "pdf-ret.h"
#include "rapport-proeve.h"

#include <locale.h>

/* A committee's report in which everything occurs: cover, links, figures, tables that go on overleaf. */
static GBytes *
make_drawn (gboolean finished)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlDokument) dokument = pejl_udvalgsrapport_dokument (analyse, NULL, NULL, TRUE);
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = finished ? pejl_pdf_skriver_render (sats, NULL, NULL, NULL, &error)
                           : pejl_pdf_skriver_draw_all (sats, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Made once: it is only read. */
static GBytes *
finished (void)
{
  static GBytes *bytes;

  if (bytes == NULL)
    bytes = make_drawn (TRUE);
  return bytes;
}

static void
test_whole (void)
{
  g_autofree char *faults = ret_faults (finished ());

  g_assert_cmpstr (faults, ==, "");
}

/* cairo's own file lacks all that the pass is for. */
static void
test_before_the_pass (void)
{
  g_autoptr (GBytes) drawn = make_drawn (FALSE);
  g_autofree char *faults = ret_faults (drawn);

  g_assert_cmpstr (faults, ==, "language; title; XMP; alt texts; table heads; artifacts; links; tab order");
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) again = make_drawn (TRUE);

  g_assert_true (g_bytes_equal (again, finished ()));
}

/* Under a locale with a decimal comma, and under none. */
static void
test_locales (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (GBytes) c = NULL;

  setlocale (LC_ALL, "C");
  c = make_drawn (TRUE);
  if (setlocale (LC_ALL, "da_DK.UTF-8") != NULL)
    {
      g_autoptr (GBytes) dansk = make_drawn (TRUE);

      g_assert_true (g_bytes_equal (c, dansk));
    }
  else
    g_test_skip ("the locale da_DK.UTF-8 is not there");
  setlocale (LC_ALL, before);
}

/* ---- one thing spoiled ---- */

static void
drop_language (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, qpdf_get_root (ret->pdf), "/Lang");
}

static void
write_no_language (Ret *ret)
{
  qpdf_oh_replace_key (ret->pdf, qpdf_get_root (ret->pdf), "/Lang", qpdf_oh_new_string (ret->pdf, "på dansk"));
}

static void
drop_title_bar (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, qpdf_get_root (ret->pdf), "/ViewerPreferences");
}

static void
drop_title (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, pejl_pdf_objekt_get (ret->pdf, qpdf_get_trailer (ret->pdf), "/Info"), "/Title");
}

static void
drop_xmp (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, qpdf_get_root (ret->pdf), "/Metadata");
}

static void
rename_in_info (Ret *ret)
{
  qpdf_oh_replace_key (ret->pdf, pejl_pdf_objekt_get (ret->pdf, qpdf_get_trailer (ret->pdf), "/Info"), "/Title",
                       qpdf_oh_new_unicode_string (ret->pdf, "En anden titel"));
}

static void
replace_xmp (Ret *ret, const char *packet)
{
  qpdf_oh_replace_stream_data (ret->pdf, ret_root (ret, "/Metadata"), (const unsigned char *) packet, strlen (packet),
                               qpdf_oh_new_null (ret->pdf), qpdf_oh_new_null (ret->pdf));
}

static void
drop_ua_part (Ret *ret)
{
  replace_xmp (ret, "<rdf:RDF><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Kvalitet i dagtilbud "
                    "2024–2025</rdf:li></rdf:Alt></dc:title></rdf:RDF>");
}

static void
drop_marked (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, qpdf_get_root (ret->pdf), "/MarkInfo");
}

static void
bend_structure (Ret *ret)
{
  const PejlPdfElement *tabel = ret_element (ret, "Table", 0);

  qpdf_oh_append_item (ret->pdf, pejl_pdf_objekt_get (ret->pdf, tabel->objekt, "/K"),
                       pejl_pdf_objekt_get (ret->pdf, tabel->objekt, "/P"));
}

static void
drop_alt (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, ret_element (ret, "Figure", 1)->objekt, "/Alt");
}

static void
empty_alt (Ret *ret)
{
  qpdf_oh_replace_key (ret->pdf, ret_element (ret, "Figure", 0)->objekt, "/Alt", qpdf_oh_new_string (ret->pdf, " "));
}

static void
drop_bbox (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, ret_element (ret, "Figure", 0)->objekt, "/A");
}

static void
drop_scope (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, ret_element (ret, "TH", 7)->objekt, "/A");
}

/* Without content of its own: what a cell holds would be missing from the structure too. */
static void
add_cell (Ret *ret)
{
  qpdf_oh cells = pejl_pdf_objekt_get (ret->pdf, ret_element (ret, "TR", 2)->objekt, "/K");
  qpdf_oh cell = qpdf_oh_new_dictionary (ret->pdf);

  qpdf_oh_replace_key (ret->pdf, cell, "/S", qpdf_oh_new_name (ret->pdf, "/TD"));
  qpdf_oh_append_item (ret->pdf, cells, qpdf_make_indirect_object (ret->pdf, cell));
}

static void
jump_a_level (Ret *ret)
{
  qpdf_oh_replace_key (ret->pdf, ret_element (ret, "H2", 0)->objekt, "/S", qpdf_oh_new_name (ret->pdf, "/H3"));
}

static void
begin_below_the_title (Ret *ret)
{
  qpdf_oh_replace_key (ret->pdf, ret_element (ret, "H1", 0)->objekt, "/S", qpdf_oh_new_name (ret->pdf, "/P"));
}

/* The first two blocks of the document change places. */
static void
swap_two (Ret *ret)
{
  qpdf_oh kids = pejl_pdf_objekt_get (ret->pdf, ret_element (ret, "Document", 0)->objekt, "/K");
  qpdf_oh first = qpdf_oh_get_array_item (ret->pdf, kids, 0);

  qpdf_oh_erase_item (ret->pdf, kids, 0);
  qpdf_oh_insert_item (ret->pdf, kids, 1, first);
}

static void
forget_one (Ret *ret)
{
  qpdf_oh_erase_item (ret->pdf, pejl_pdf_objekt_get (ret->pdf, ret_element (ret, "Document", 0)->objekt, "/K"), 0);
}

static void
paint_outside (Ret *ret)
{
  ret_content (ret, 1, "10 10 50 50 re f\n", "");
}

static void
close_once_too_often (Ret *ret)
{
  ret_content (ret, 1, "", "\nEMC\n");
}

static qpdf_oh
first_link (Ret *ret)
{
  return qpdf_oh_get_array_item (ret->pdf, pejl_pdf_objekt_get (ret->pdf, ret_page (ret, 0), "/Annots"), 0);
}

static void
drop_link_words (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, first_link (ret), "/Contents");
}

static void
link_outside (Ret *ret)
{
  qpdf_oh copy = qpdf_oh_parse (ret->pdf, "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Contents (Hid) >>");

  qpdf_oh_append_item (ret->pdf, pejl_pdf_objekt_get (ret->pdf, ret_page (ret, 0), "/Annots"),
                       qpdf_make_indirect_object (ret->pdf, copy));
}

static void
drop_tabs (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, ret_page (ret, 2), "/Tabs");
}

static qpdf_oh
a_font (Ret *ret)
{
  qpdf_oh fonts = pejl_pdf_objekt_get (ret->pdf, pejl_pdf_objekt_get (ret->pdf, ret_page (ret, 0), "/Resources"), "/Font");

  qpdf_oh_begin_dict_key_iter (ret->pdf, fonts);
  g_assert_true (qpdf_oh_dict_more_keys (ret->pdf));
  return qpdf_oh_get_key (ret->pdf, fonts, qpdf_oh_dict_next_key (ret->pdf));
}

static void
drop_font_file (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, a_font (ret), "/FontDescriptor");
}

/* A composite font of TrueType, as cairo 1.16 writes them. */
static void
drop_glyph_map (Ret *ret)
{
  qpdf_oh font = a_font (ret);
  qpdf_oh descriptor = pejl_pdf_objekt_get (ret->pdf, font, "/FontDescriptor");

  qpdf_oh_replace_key (ret->pdf, font, "/Subtype", qpdf_oh_new_name (ret->pdf, "/Type0"));
  qpdf_oh_replace_key (ret->pdf, font, "/DescendantFonts", qpdf_oh_parse (ret->pdf, "[ << /Type /Font /Subtype /CIDFontType2 >> ]"));
  qpdf_oh_replace_key (ret->pdf, qpdf_oh_get_array_item (ret->pdf, pejl_pdf_objekt_get (ret->pdf, font, "/DescendantFonts"), 0),
                       "/FontDescriptor", descriptor);
}

static void
drop_characters (Ret *ret)
{
  qpdf_oh_remove_key (ret->pdf, a_font (ret), "/ToUnicode");
  qpdf_oh_remove_key (ret->pdf, a_font (ret), "/Encoding");
}

static void
garble_a_page (Ret *ret)
{
  static const unsigned char garbage[] = "this is no zlib stream at all";

  qpdf_oh_replace_stream_data (ret->pdf, pejl_pdf_objekt_get (ret->pdf, ret_page (ret, 2), "/Contents"), garbage,
                               sizeof garbage, qpdf_oh_new_name (ret->pdf, "/FlateDecode"), qpdf_oh_new_null (ret->pdf));
}

typedef struct
{
  const char *name;
  void (*spoil) (Ret *ret);
  const char *faults;
} Case;

static const Case cases[] = {
  { "drop-language", drop_language, "language" },
  { "write-no-language", write_no_language, "language" },
  { "drop-title-bar", drop_title_bar, "title" },
  { "drop-title", drop_title, "title; XMP" },
  { "drop-xmp", drop_xmp, "XMP" },
  { "rename-in-info", rename_in_info, "XMP" },
  { "drop-ua-part", drop_ua_part, "XMP" },
  { "drop-marked", drop_marked, "tagged" },
  { "bend-structure", bend_structure, "tagged" },
  { "drop-alt", drop_alt, "alt texts" },
  { "empty-alt", empty_alt, "alt texts" },
  { "drop-bbox", drop_bbox, "alt texts" },
  { "drop-scope", drop_scope, "table heads" },
  { "one-cell-more", add_cell, "table heads" },
  { "jump-a-level", jump_a_level, "headings" },
  { "begin-below-the-title", begin_below_the_title, "headings" },
  { "swap-two", swap_two, "reading order" },
  { "forget-one", forget_one, "reading order" },
  { "paint-outside", paint_outside, "artifacts" },
  { "close-once-too-often", close_once_too_often, "artifacts" },
  { "drop-link-words", drop_link_words, "links" },
  { "link-outside", link_outside, "links" },
  { "drop-tabs", drop_tabs, "tab order" },
  { "drop-font-file", drop_font_file, "fonts" },
  { "drop-glyph-map", drop_glyph_map, "fonts" },
  { "drop-characters", drop_characters, "character codes" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  Ret ret = ret_begin (finished ());
  g_autoptr (GBytes) spoiled = NULL;
  g_autofree char *faults = NULL;

  c->spoil (&ret);
  spoiled = ret_end (&ret);
  faults = ret_faults (spoiled);
  g_assert_cmpstr (faults, ==, c->faults);
}

static void
test_garbled_page (void)
{
  Ret ret = ret_begin (finished ());
  g_autoptr (GBytes) spoiled = NULL;
  g_autofree char *faults = NULL;

  garble_a_page (&ret);
  spoiled = ret_end (&ret);
  faults = ret_faults (spoiled);
  g_assert_true (g_str_has_prefix (faults, "file"));
}

static void
test_no_pdf (void)
{
  static const char *const bad[] = { "", "hello", "%PDF-1.7\n", "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << /Root 1 0 R >>\n" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad[i], strlen (bad[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (pejl_pdf_tjek (bytes, "x.pdf", &error));
      g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_READ);
      g_assert_nonnull (strstr (error->message, "x.pdf"));
    }
}

/* A file cut anywhere is told of, and never brings the program down. */
static void
test_cut_short (void)
{
  gsize length = g_bytes_get_size (finished ());

  for (guint i = 1; i < 24; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (finished (), 0, length * i / 24);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) fund = pejl_pdf_tjek (part, "x.pdf", &error);
      g_autofree char *faults = fund != NULL ? pejl_pdf_tjek_faults (fund) : NULL;

      g_assert_true (fund == NULL ? error != NULL : faults != NULL);
    }
}

/* ---- nothing is saved that fails ---- */

static void
test_wrong_count (void)
{
  g_autoptr (GBytes) drawn = make_drawn (FALSE);

  for (guint n = 0; n < 4; n++)
    {
      g_autoptr (PejlPdfAdgang) adgang = pejl_pdf_adgang_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) result = NULL;

      for (guint i = 0; i < n; i++)
        pejl_pdf_adgang_add_figur (adgang, "En figur", 10, 10, 100, 100, 842);
      result = pejl_pdf_adgang_run (drawn, adgang, &error);
      g_assert_cmpint (result != NULL, ==, n == 2);
      if (n != 2)
        g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_ACCESS);
    }
}

static void
test_says_why (void)
{
  g_autoptr (GBytes) drawn = make_drawn (FALSE);
  g_autoptr (PejlPdfAdgang) adgang = pejl_pdf_adgang_new ();
  g_autoptr (GError) error = NULL;

  pejl_pdf_adgang_add_figur (adgang, "En figur", 10, 10, 100, 100, 842);
  pejl_pdf_adgang_add_figur (adgang, "", 10, 10, 100, 100, 842);
  g_assert_null (pejl_pdf_adgang_run (drawn, adgang, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_ACCESS);
  g_assert_nonnull (strstr (error->message, "alt texts: figure 2 has none (page 4)"));
}

/* ---- artifacts ---- */

static const struct
{
  const char *before;
  const char *after; /* "": nothing to mark; NULL: refused */
} streams[] = {
  { "", "" },
  { "1 0 0 1 0 0 cm q 0 g Q", "" },
  { "/P <</MCID 0>> BDC BT (a) Tj ET EMC", "" },
  { "0 0 9 9 re f", "/Artifact BMC\n0 0 9 9 re f\nEMC\n" },
  { "q 1 g 0 0 9 9 re f Q /P <</MCID 0>> BDC BT (x) Tj ET EMC",
    "q 1 g /Artifact BMC\n0 0 9 9 re f \nEMC\nQ /P <</MCID 0>> BDC BT (x) Tj ET EMC" },
  { "BT (a) Tj ET /P <</MCID 0>> BDC 0 0 m 1 1 l S EMC q /x1 Do Q",
    "/Artifact BMC\nBT (a) Tj ET \nEMC\n/P <</MCID 0>> BDC 0 0 m 1 1 l S EMC q /Artifact BMC\n/x1 Do \nEMC\nQ" },
  { "(EMC \\) ( BDC )) Tj /P BMC [(EMC)-2(Q)]TJ <454d43> Tj EMC", "" },
  { "BI /W 1 /H 1 ID \x01 EMC Q \x02 EI /P BMC EMC", "/Artifact BMC\nBI /W 1 /H 1 ID \x01 EMC Q \x02 EI \nEMC\n/P BMC EMC" },
  { "0 0 9 9 re f/P BMC EMC", "/Artifact BMC\n0 0 9 9 re f\nEMC\n/P BMC EMC" },
  { "% EMC\n/P BMC % EMC\nEMC", "" },
  { "EMC", NULL },
  { "/P BMC", NULL },
  { "Q", NULL },
  { "BT (a) Tj /P BMC (b) Tj EMC ET", NULL },
};

static void
test_streams (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (streams); i++)
    {
      g_autoptr (GByteArray) ud = g_byte_array_new ();
      gboolean ok = pejl_pdf_lex_artefakter ((const guint8 *) streams[i].before, strlen (streams[i].before), ud);
      g_autofree char *after = g_strndup ((const char *) ud->data, ud->len);

      g_assert_cmpint (ok, ==, streams[i].after != NULL);
      if (ok)
        g_assert_cmpstr (ud->len > 0 ? after : "", ==, streams[i].after);
    }
}

/* Any bytes at all: the lexer ends, and stays inside them. */
static void
test_any_bytes (void)
{
  GRand *rand = g_rand_new_with_seed (41);

  for (guint i = 0; i < 3000; i++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, 60);
      g_autofree guint8 *data = g_malloc (n + 1);
      static const char likely[] = "()<>[]/% \nBTEMCQqDoIDEI\\re0.";
      PejlPdfLex lex;
      guint found = 0;

      for (guint b = 0; b < n; b++)
        data[b] = g_rand_boolean (rand) ? (guint8) likely[g_rand_int_range (rand, 0, sizeof likely - 1)]
                                        : (guint8) g_rand_int_range (rand, 0, 256);
      pejl_pdf_lex_init (&lex, data, n);
      while (pejl_pdf_lex_next (&lex))
        {
          g_free (pejl_pdf_lex_properties (&lex));
          g_assert_cmpint (pejl_pdf_lex_mcid (&lex), >=, G_MININT);
          g_assert_cmpuint (++found, <=, n);
          g_assert_cmpuint (lex.naeste, <=, n);
        }
    }
  g_rand_free (rand);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-tjek/whole", test_whole);
  g_test_add_func ("/pdf-tjek/before-the-pass", test_before_the_pass);
  g_test_add_func ("/pdf-tjek/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf-tjek/locales", test_locales);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pdf-tjek/spoiled/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/pdf-tjek/spoiled/garbled-page", test_garbled_page);
  g_test_add_func ("/pdf-tjek/no-pdf", test_no_pdf);
  g_test_add_func ("/pdf-tjek/cut-short", test_cut_short);
  g_test_add_func ("/pdf-tjek/wrong-count", test_wrong_count);
  g_test_add_func ("/pdf-tjek/says-why", test_says_why);
  g_test_add_func ("/pdf-tjek/streams", test_streams);
  g_test_add_func ("/pdf-tjek/any-bytes", test_any_bytes);
  return g_test_run ();
}
