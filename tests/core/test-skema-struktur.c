// SPDX-License-Identifier: GPL-3.0-or-later
// The blank schema as a screen reader meets it: a title, headings in order, tegn as items of lists.
#include "skema-world.h"

#include "core/report/pdf/pejl-pdf-skriver.h"

#include <poppler.h>

typedef struct
{
  guint titles, items, labels, level;
  gboolean skipped; /* a level of headings */
} Found;

static guint
level_of (PopplerStructureElementKind kind)
{
  return kind == POPPLER_STRUCTURE_ELEMENT_HEADING_1   ? 1
         : kind == POPPLER_STRUCTURE_ELEMENT_HEADING_2 ? 2
         : kind == POPPLER_STRUCTURE_ELEMENT_HEADING_3 ? 3
                                                       : 0;
}

static void
walk (PopplerStructureElementIter *iter, Found *found)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);
      PopplerStructureElementKind kind = poppler_structure_element_get_kind (element);
      guint level = level_of (kind);

      found->titles += level == 1;
      found->items += kind == POPPLER_STRUCTURE_ELEMENT_LIST_ITEM;
      found->labels += kind == POPPLER_STRUCTURE_ELEMENT_LIST_LABEL;
      if (level > 0)
        {
          found->skipped |= level > found->level + 1;
          found->level = level;
        }
      if (child != NULL)
        {
          walk (child, found);
          poppler_structure_element_iter_free (child);
        }
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

static void
test_structure (void)
{
  static const PejlId nil = { { 0 } };
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPdfSats) sats = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *document;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  PopplerStructureElementIter *iter;
  Found found = { 0 };
  SkemaWorld world;
  guint tegn;

  skema_world_open (&world);
  tegn = skema_world_count (&world, PEJL_OMFANG_DAGTILBUD);
  dokument = pejl_skema_dokument (world.world.reader, &world.tilsyn, &nil, I_DAG, &error);
  g_assert_no_error (error);
  sats = pejl_pdf_sats_new (dokument, NULL, &error);
  bytes = pejl_pdf_skriver_render (sats, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  title = poppler_document_get_title (document);
  g_assert_cmpstr (title, ==, "Skema til tilsyn: " HUS);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int) pejl_pdf_sats_n_sider (sats));
  iter = poppler_structure_element_iter_new (document);
  g_assert_nonnull (iter);
  walk (iter, &found);
  poppler_structure_element_iter_free (iter);
  g_assert_cmpuint (found.titles, ==, 1);
  g_assert_false (found.skipped);
  /* Besides the tegn: the earlier visit, the open point and the follow-up; the levels of four areas with “ikke vurderet”, and three
   * grades of bekymring. */
  g_assert_cmpuint (found.labels, ==, tegn + 3);
  g_assert_cmpuint (found.items, ==, tegn + 3 + 4 * 6 + 3);
  g_object_unref (document);
  skema_world_close (&world);
}

/* The words of a page can be drawn where there is no structure: for a printer. */
static void
test_print (void)
{
  static const PejlId nil = { { 0 } };
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPdfSats) sats = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 595, 842);
  cairo_t *cr = cairo_create (surface);
  guint inked = 0;
  SkemaWorld world;

  skema_world_open (&world);
  dokument = pejl_skema_dokument (world.world.reader, &world.tilsyn, &nil, I_DAG, &error);
  sats = pejl_pdf_sats_new (dokument, NULL, &error);
  g_assert_no_error (error);
  pejl_pdf_skriver_draw (sats, 1, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int y = 0; y < 842; y++)
    for (int x = 0; x < 595; x++)
      inked += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 64;
  g_assert_cmpuint (inked, >, 2000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  skema_world_close (&world);
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/skema-struktur/elements", test_structure);
  g_test_add_func ("/skema-struktur/print", test_print);
  return g_test_run ();
}
