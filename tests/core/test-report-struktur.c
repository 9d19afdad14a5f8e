// SPDX-License-Identifier: GPL-3.0-or-later
// The report's structure as a screen reader meets it: headings in order, tables, figures, links, outline,
// labels.
#include "core/chart/pejl-chart-layout-private.h"
#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/rapport/pejl-udvalgsrapport-dokument.h"
#include "rapport-proeve.h"

#include <poppler.h>
#include <string.h>

typedef struct
{
  guint antal[128];      /* elements of each kind */
  guint niveau;         /* of the latest heading */
  guint raekke_celler;  /* cells of the row being read */
  GString *overskrifter;
} Taelling;

static guint
heading_level (PopplerStructureElementKind kind)
{
  switch (kind)
    {
    case POPPLER_STRUCTURE_ELEMENT_HEADING_1:
      return 1;
    case POPPLER_STRUCTURE_ELEMENT_HEADING_2:
      return 2;
    case POPPLER_STRUCTURE_ELEMENT_HEADING_3:
      return 3;
    default:
      return 0;
    }
}

static void
count_heading (Taelling                *taelling,
               PopplerStructureElement *element,
               guint                    level)
{
  g_autofree char *text = poppler_structure_element_get_text (element, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE);

  /* The first is the title's, and none is skipped on the way down. */
  if (taelling->niveau == 0)
    g_assert_cmpuint (level, ==, 1);
  g_assert_cmpuint (level, <=, taelling->niveau + 1);
  g_assert_nonnull (text);
  g_assert_cmpstr (g_strstrip (text), !=, "");
  taelling->niveau = level;
  g_string_append_printf (taelling->overskrifter, "%u %s\n", level, text);
}

static void
count_elements (Taelling                    *taelling,
                PopplerStructureElementIter *iter)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementKind kind = poppler_structure_element_get_kind (element);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

      g_assert (kind < G_N_ELEMENTS (taelling->antal));
      taelling->antal[kind]++;
      if (heading_level (kind) > 0)
        count_heading (taelling, element, heading_level (kind));
      if (child != NULL)
        {
          count_elements (taelling, child);
          poppler_structure_element_iter_free (child);
        }
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

static PopplerDocument *
open_rendered (PejlPdfSats *sats)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pejl_pdf_skriver_render (sats, NULL, NULL, NULL, &error);
  PopplerDocument *document;

  g_assert_no_error (error);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  return document;
}

static PopplerDocument *
make (const Proeve *proeve)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (proeve);
  g_autoptr (PejlDokument) dokument = pejl_udvalgsrapport_dokument (analyse, NULL, NULL, TRUE);
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);

  return open_rendered (sats);
}

static void
count_document (PopplerDocument *document,
                Taelling        *taelling)
{
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (document);

  g_assert_nonnull (iter);
  memset (taelling, 0, sizeof *taelling);
  taelling->overskrifter = g_string_new (NULL);
  count_elements (taelling, iter);
  poppler_structure_element_iter_free (iter);
}

static void
test_elements (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  PopplerDocument *document = make (&proeve);
  Taelling t;

  count_document (document, &t);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_DOCUMENT], ==, 1);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_HEADING_1], ==, 1);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_FIGURE], ==, 2);
  /* Visits, both figures' numbers, distrikter, and one a distrikt. */
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TABLE], ==, 8);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_HEADER], ==, 8);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_BODY], ==, 8);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_CAPTION], ==, 8 + 2);
  /* Heads, then 4 + 1, 4, 4 + 1, 4 + 1 and the 38 houses. */
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_ROW], ==, 8 + 5 + 4 + 5 + 5 + 38);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TOC], ==, 1);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TOC_ITEM], ==, 5);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_LIST], >=, 1);
  /* ASCII alone: poppler 22 encodes the text of elements as UTF-8 twice. */
  g_assert_true (g_str_has_prefix (t.overskrifter->str, "1 Kvalitet i dagtilbud 2024"));
  g_assert_nonnull (strstr (t.overskrifter->str, "2025\n2 Det vigtigste\n2 Indhold\n2 1 Sammenfatning\n"));
  g_assert_nonnull (strstr (t.overskrifter->str, "2 4 Metode og forbehold\n3 Hvem mangler?\n"));
  g_string_free (t.overskrifter, TRUE);
  g_object_unref (document);
}

/* A table over many pages is one table: its rows are counted once, and repeated heads not at all. */
static void
test_long_table (void)
{
  Proeve proeve = { 150, 1, FALSE, FALSE };
  PopplerDocument *document = make (&proeve);
  Taelling t;

  count_document (document, &t);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_HEADER], ==,
                    t.antal[POPPLER_STRUCTURE_ELEMENT_TABLE]);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_ROW], >=, 150);
  g_assert_cmpuint (t.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_ROW], <, 180);
  g_string_free (t.overskrifter, TRUE);
  g_object_unref (document);
}

static void
test_labels_and_metadata (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  PopplerDocument *document = make (&proeve);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autofree char *subject = poppler_document_get_subject (document);
  int n = poppler_document_get_n_pages (document);

  g_assert_cmpstr (title, ==, "Kvalitet i dagtilbud 2024–2025");
  g_assert_cmpstr (author, ==, "Havneby Kommune");
  g_assert_cmpstr (subject, ==, "Rapport til Børne- og Ungdomsudvalget");
  g_assert_cmpint (n, >, 5);
  for (int i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *label = poppler_page_get_label (page);
      g_autofree char *expected = i == 0 ? g_strdup ("Forside") : g_strdup_printf ("%d", i + 1);
      double width, height;

      g_assert_cmpstr (label, ==, expected);
      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, PEJL_A4_BREDDE, 0.01);
      g_assert_cmpfloat_with_epsilon (height, PEJL_A4_HOEJDE, 0.01);
      g_object_unref (page);
    }
  g_object_unref (document);
}

static guint
count_outline (PopplerDocument  *document,
               PopplerIndexIter *iter,
               guint             depth)
{
  guint n = 0;

  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);
      PopplerDest *dest = poppler_document_find_dest (document, action->goto_dest.dest->named_dest);

      g_assert_nonnull (dest);
      g_assert_cmpint (dest->page_num, >=, 1);
      poppler_dest_free (dest);
      n++;
      g_assert_cmpuint (depth, <, 2);
      if (child != NULL)
        {
          n += count_outline (document, child, depth + 1);
          poppler_index_iter_free (child);
        }
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));
  return n;
}

static void
test_outline (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  PopplerDocument *document = make (&proeve);
  PopplerIndexIter *iter = poppler_index_iter_new (document);
  Taelling t;

  count_document (document, &t);
  g_assert_nonnull (iter);
  g_assert_cmpuint (count_outline (document, iter, 0), ==, t.antal[POPPLER_STRUCTURE_ELEMENT_HEADING_1]
                    + t.antal[POPPLER_STRUCTURE_ELEMENT_HEADING_2]
                      + t.antal[POPPLER_STRUCTURE_ELEMENT_HEADING_3]);
  poppler_index_iter_free (iter);
  g_string_free (t.overskrifter, TRUE);
  g_object_unref (document);
}

/* Each line of the contents leads to the page whose number it tells. */
static void
test_contents (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  PopplerDocument *document = make (&proeve);
  PopplerPage *cover = poppler_document_get_page (document, 0);
  GList *links = poppler_page_get_link_mapping (cover);
  double width, height;

  poppler_page_get_size (cover, &width, &height);
  g_assert_cmpuint (g_list_length (links), ==, 5);
  for (GList *l = links; l != NULL; l = l->next)
    {
      PopplerLinkMapping *link = l->data;
      PopplerRectangle area = { link->area.x1, height - link->area.y2, link->area.x2,
                                height - link->area.y1 };
      g_autofree char *text = poppler_page_get_text_for_area (cover, &area);
      PopplerDest *dest = poppler_document_find_dest (document, link->action->goto_dest.dest->named_dest);
      const char *number;

      g_strchomp (text);
      number = text + strlen (text);
      while (number > text && g_ascii_isdigit (number[-1]))
        number--;
      g_assert_nonnull (dest);
      g_assert_cmpint (dest->page_num, ==, (int) g_ascii_strtoll (number, NULL, 10));
      poppler_dest_free (dest);
    }
  poppler_page_free_link_mapping (links);
  g_object_unref (cover);
  g_object_unref (document);
}

/* ---- figures ---- */

static void
collect_figures (GPtrArray                   *texts,
                 PopplerStructureElementIter *iter)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

      if (poppler_structure_element_get_kind (element) == POPPLER_STRUCTURE_ELEMENT_FIGURE)
        g_ptr_array_add (texts, poppler_structure_element_get_text (element,
                                                                    POPPLER_STRUCTURE_GET_TEXT_RECURSIVE));
      if (child != NULL)
        {
          collect_figures (texts, child);
          poppler_structure_element_iter_free (child);
        }
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

/* ---- what the pass adds, as another program reads it; poppler 22 refuses to tell scopes and boxes ---- */

typedef struct
{
  guint figurer;
  GString *alt;
} Laest;

static void
read_element (Laest *laest, PopplerStructureElement *element)
{
  PopplerStructureElementKind kind = poppler_structure_element_get_kind (element);
  g_autofree char *alt = poppler_structure_element_get_alt_text (element);

  if (kind != POPPLER_STRUCTURE_ELEMENT_FIGURE)
    {
      g_assert_null (alt);
      return;
    }
  laest->figurer++;
  g_assert_nonnull (alt);
  g_string_append_printf (laest->alt, "%s\n", alt);
}

static void
read_elements (Laest *laest, PopplerStructureElementIter *iter)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

      read_element (laest, element);
      if (child != NULL)
        {
          read_elements (laest, child);
          poppler_structure_element_iter_free (child);
        }
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

static void
test_for_everybody (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  PopplerDocument *document = make (&proeve);
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (document);
  g_autofree char *xmp = poppler_document_get_metadata (document);
  g_autofree char *version = poppler_document_get_pdf_version_string (document);
  Laest laest = { .alt = g_string_new (NULL) };

  read_elements (&laest, iter);
  g_assert_cmpuint (laest.figurer, ==, 2);
  g_assert_nonnull (strstr (laest.alt->str, "dagtilbud"));
  g_assert_nonnull (strstr (xmp, "<pdfuaid:part>1</pdfuaid:part>"));
  g_assert_nonnull (strstr (xmp, ">Kvalitet i dagtilbud 2024–2025</rdf:li>"));
  g_assert_cmpstr (version, ==, "PDF-1.7");
  g_string_free (laest.alt, TRUE);
  poppler_structure_element_iter_free (iter);
  g_object_unref (document);
}

/* ASCII alone: poppler 22 encodes the text of elements as UTF-8 twice. */
static char *
ascii_of (const char *text)
{
  GString *ascii = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isprint (*p))
      g_string_append_c (ascii, *p);
    else if (g_str_has_prefix (p, "\u00a0"))
      g_string_append_c (ascii, ' ');
  return g_string_free (ascii, FALSE);
}

/* Every text drawn in the figure, in the order of drawing, with a space between it and the next. */
static void
assert_whole (PejlChartLayout *figur,
              const char      *text)
{
  g_autofree char *read = ascii_of (text);
  const char *rest = read;

  for (guint i = 0; i < figur->commands->len; i++)
    {
      const PejlChartCommand *command = &g_array_index (figur->commands, PejlChartCommand, i);
      g_autofree char *words = NULL;
      g_autofree char *expected = NULL;

      if (command->type != PEJL_CHART_COMMAND_TEXT)
        continue;
      words = ascii_of (command->text);
      expected = g_strconcat (words, " ", NULL);
      if (!g_str_has_prefix (rest, expected))
        g_test_message ("»%s« is missing before »%.60s«", command->text, rest);
      g_assert_true (g_str_has_prefix (rest, expected));
      rest += strlen (expected);
    }
}

/* Every row has a cell in every column, also where a row's reasons go on over a page's end. */
static void
test_reasons_are_cells (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (GPtrArray) begrundelser = proeve_begrundelser (analyse, 20000);
  g_autoptr (PejlDokument) dokument = pejl_udvalgsrapport_dokument (analyse, begrundelser, NULL, TRUE);
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);
  PopplerDocument *plain = make (&proeve);
  PopplerDocument *document = open_rendered (sats);
  guint reasons = 0, rows = 0, cells;
  Taelling before, after;

  for (guint i = 0; i < begrundelser->len; i++)
    reasons += g_ptr_array_index (begrundelser, i) != NULL;
  for (guint house = 0; house < analyse->steder->len; house++)
    {
      gboolean any = FALSE;

      for (guint a = 0; a < 4; a++)
        any = any || g_ptr_array_index (begrundelser, house * 4 + a) != NULL;
      rows += any;
    }
  count_document (plain, &before);
  count_document (document, &after);
  g_assert_cmpuint (after.antal[POPPLER_STRUCTURE_ELEMENT_TABLE], ==,
                    before.antal[POPPLER_STRUCTURE_ELEMENT_TABLE]);
  g_assert_cmpuint (after.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_ROW], ==,
                    before.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_ROW] + rows);
  cells = after.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_DATA]
          - before.antal[POPPLER_STRUCTURE_ELEMENT_TABLE_DATA];
  g_assert_cmpuint (cells, ==, rows * 6);
  g_assert_cmpuint (after.antal[POPPLER_STRUCTURE_ELEMENT_PARAGRAPH], ==,
                    before.antal[POPPLER_STRUCTURE_ELEMENT_PARAGRAPH] + reasons);
  g_string_free (before.overskrifter, TRUE);
  g_string_free (after.overskrifter, TRUE);
  g_object_unref (plain);
  g_object_unref (document);
}

/* cairo writes a no-break space as a replacement text of its own, in which poppler loses what follows. */
static void
test_figures_are_whole (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlDokument) dokument = pejl_udvalgsrapport_dokument (analyse, NULL, NULL, TRUE);
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);
  PopplerDocument *document = open_rendered (sats);
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (document);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint figures = 0;

  collect_figures (texts, iter);
  poppler_structure_element_iter_free (iter);
  for (guint s = 0; s < pejl_pdf_sats_n_sider (sats); s++)
    {
      const GArray *ops = pejl_pdf_sats_side (sats, s)->ops;

      for (guint i = 0; i < ops->len; i++)
        {
          const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, i);

          if (op->art == PEJL_PDF_OP_FIGUR)
            assert_whole (op->figur, g_ptr_array_index (texts, figures++));
        }
    }
  g_assert_cmpuint (figures, ==, texts->len);
  g_object_unref (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-struktur/elements", test_elements);
  g_test_add_func ("/report-struktur/reasons-are-cells", test_reasons_are_cells);
  g_test_add_func ("/report-struktur/long-table", test_long_table);
  g_test_add_func ("/report-struktur/labels-and-metadata", test_labels_and_metadata);
  g_test_add_func ("/report-struktur/outline", test_outline);
  g_test_add_func ("/report-struktur/contents", test_contents);
  g_test_add_func ("/report-struktur/figures-are-whole", test_figures_are_whole);
  g_test_add_func ("/report-struktur/for-everybody", test_for_everybody);
  return g_test_run ();
}
