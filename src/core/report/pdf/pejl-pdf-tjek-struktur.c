// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for the structure: what a screen reader walks through.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-tjek-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PejlPdfElement *
element_at (const PejlPdfTjek *tjek, guint i)
{
  return pejl_pdf_struktur_element (tjek->struktur, i);
}

/* ---- figures ---- */

static gboolean
has_text (const PejlPdfTjek *tjek, const PejlPdfElement *element)
{
  g_autofree char *alt = pejl_pdf_objekt_get_text (tjek->pdf, element->objekt, "/Alt");
  g_autofree char *actual = pejl_pdf_objekt_get_text (tjek->pdf, element->objekt, "/ActualText");

  return alt != NULL || actual != NULL;
}

void
pejl_pdf_tjek_alt (PejlPdfTjek *tjek)
{
  guint figure = 0;

  for (guint i = 0; i < tjek->struktur->elementer->len; i++)
    {
      const PejlPdfElement *element = element_at (tjek, i);
      g_autofree char *place = NULL;

      if (!pejl_pdf_element_is (element, "Figure") && !pejl_pdf_element_is (element, "Formula"))
        continue;
      figure++;
      place = pejl_pdf_tjek_place (tjek, i);
      if (!has_text (tjek, element))
        /* Translators: %1$u counts the figures of the document, %2$s is a page. */
        pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("figure %1$u has none (%2$s)"), figure, place));
      else if (!pejl_qpdf.oh_is_array (tjek->pdf, pejl_pdf_tjek_attribute (tjek, element->objekt, "/BBox")))
        pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("figure %1$u does not say where it stands (%2$s)"), figure, place));
    }
}

/* ---- tables ---- */

static gboolean
names_its_scope (const PejlPdfTjek *tjek, const PejlPdfElement *head)
{
  qpdf_oh scope = pejl_pdf_tjek_attribute (tjek, head->objekt, "/Scope");
  const char *name = pejl_qpdf.oh_is_name (tjek->pdf, scope) ? pejl_qpdf.oh_get_name (tjek->pdf, scope) : "";

  return strcmp (name, "/Column") == 0 || strcmp (name, "/Row") == 0 || strcmp (name, "/Both") == 0;
}

static guint
cells_across (const PejlPdfTjek *tjek, const PejlPdfElement *cell)
{
  qpdf_oh span = pejl_pdf_tjek_attribute (tjek, cell->objekt, "/ColSpan");

  return pejl_qpdf.oh_is_integer (tjek->pdf, span) ? (guint) MAX (pejl_qpdf.oh_get_int_value_as_int (tjek->pdf, span), 1) : 1;
}

typedef struct
{
  guint element;        /* the table */
  guint nr;             /* counted from 1 */
  guint heads;
  guint width;          /* cells of its first row */
  gboolean ragged;
  gboolean rowspans;    /* its rows cannot be counted cell by cell */
} Table;

static void
end_row (Table *table, guint cells)
{
  if (cells == 0)
    return;
  if (table->width == 0)
    table->width = cells;
  table->ragged = table->ragged || (cells != table->width && !table->rowspans);
}

static void
end_table (PejlPdfTjek *tjek, const Table *table)
{
  g_autofree char *place = table->nr > 0 ? pejl_pdf_tjek_place (tjek, table->element) : NULL;

  if (table->nr == 0)
    return;
  if (table->heads == 0)
    /* Translators: %1$u counts the tables of the document, %2$s is a page. */
    pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("table %1$u has no heads (%2$s)"), table->nr, place));
  if (table->ragged)
    pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("table %1$u has rows of different length (%2$s)"), table->nr, place));
}

static void
take_cell (PejlPdfTjek *tjek, Table *table, guint i)
{
  const PejlPdfElement *cell = element_at (tjek, i);
  gboolean head = pejl_pdf_element_is (cell, "TH");
  g_autofree char *place = NULL;

  table->heads += head;
  if (pejl_qpdf.oh_is_integer (tjek->pdf, pejl_pdf_tjek_attribute (tjek, cell->objekt, "/RowSpan")))
    table->rowspans = TRUE;
  if (!head || names_its_scope (tjek, cell) || pejl_qpdf.oh_has_key (tjek->pdf, cell->objekt, "/ID"))
    return;
  place = pejl_pdf_tjek_place (tjek, i);
  pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("a head of table %1$u does not say what it is the head of (%2$s)"), table->nr,
                                             place));
}

/* Elements come in reading order, so the rows of one table come before the next. A table inside another is not looked for:
 * PDF/UA has no use for one. */
void
pejl_pdf_tjek_tabeller (PejlPdfTjek *tjek)
{
  Table table = { 0 };
  guint cells = 0;
  guint nr = 0;

  for (guint i = 0; i < tjek->struktur->elementer->len; i++)
    {
      const PejlPdfElement *element = element_at (tjek, i);

      if (pejl_pdf_element_is (element, "Table"))
        {
          end_row (&table, cells);
          end_table (tjek, &table);
          table = (Table) { .element = i, .nr = ++nr };
          cells = 0;
        }
      else if (pejl_pdf_element_is (element, "TR"))
        {
          end_row (&table, cells);
          cells = 0;
        }
      else if (pejl_pdf_element_is (element, "TH") || pejl_pdf_element_is (element, "TD"))
        {
          take_cell (tjek, &table, i);
          cells += cells_across (tjek, element);
        }
    }
  end_row (&table, cells);
  end_table (tjek, &table);
}

/* ---- headings ---- */

/* 1 for "H1" …; 0 for what is no heading. */
static guint
heading_level (const PejlPdfElement *element)
{
  const char *art = element->art;

  return art[0] == 'H' && g_ascii_isdigit (art[1]) && art[2] == '\0' ? (guint) (art[1] - '0') : 0;
}

void
pejl_pdf_tjek_overskrifter (PejlPdfTjek *tjek)
{
  guint before = 0;

  for (guint i = 0; i < tjek->struktur->elementer->len; i++)
    {
      guint level = heading_level (element_at (tjek, i));
      g_autofree char *place = NULL;

      if (level == 0)
        continue;
      if (level > before + 1)
        {
          place = pejl_pdf_tjek_place (tjek, i);
          if (before == 0)
            pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("the first one is of level %1$u (%2$s)"), level, place));
          else
            pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("from level %1$u to %2$u (%3$s)"), before, level, place));
        }
      before = level;
    }
  /* One page may be a single figure. */
  if (before == 0 && tjek->sider->len > 1)
    pejl_pdf_tjek_fault (tjek, g_strdup (_("there are none")));
}

/* ---- reading order ---- */

/* The numbers that the structure holds of one page, as it reads them. */
static GHashTable *
marks_by_page (const PejlPdfTjek *tjek)
{
  GHashTable *pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < tjek->struktur->indhold->len; i++)
    {
      const PejlPdfIndhold *indhold = &g_array_index (tjek->struktur->indhold, PejlPdfIndhold, i);
      GArray *marks = g_hash_table_lookup (pages, GINT_TO_POINTER (indhold->side));

      if (marks == NULL)
        {
          marks = g_array_new (FALSE, FALSE, sizeof (int));
          g_hash_table_insert (pages, GINT_TO_POINTER (indhold->side), marks);
        }
      g_array_append_val (marks, indhold->mcid);
    }
  return pages;
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Same numbers in another order, or other numbers. */
static gboolean
same_marks (const GArray *drawn, const GArray *read)
{
  g_autoptr (GArray) a = g_array_copy ((GArray *) drawn);
  g_autoptr (GArray) b = g_array_copy ((GArray *) read);

  g_array_sort (a, compare_ints);
  g_array_sort (b, compare_ints);
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (int)) == 0);
}

void
pejl_pdf_tjek_orden (PejlPdfTjek *tjek)
{
  g_autoptr (GHashTable) pages = marks_by_page (tjek);

  for (guint i = 0; i < tjek->sider->len; i++)
    {
      int id = pejl_qpdf.oh_get_object_id (tjek->pdf, GPOINTER_TO_UINT (g_ptr_array_index (tjek->sider, i)));
      const GArray *read = g_hash_table_lookup (pages, GINT_TO_POINTER (id));
      const GArray *drawn = g_ptr_array_index (tjek->maerker, i);
      guint n = read != NULL ? read->len : 0;

      if (n == drawn->len && (n == 0 || memcmp (read->data, drawn->data, n * sizeof (int)) == 0))
        continue;
      if (read != NULL && same_marks (drawn, read))
        pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("page %u is read in another order than it is drawn"), i + 1));
      else
        pejl_pdf_tjek_fault (tjek, g_strdup_printf (_("page %u has things that are not in the structure, or the other way round"),
                                                   i + 1));
    }
}
