// SPDX-License-Identifier: GPL-3.0-or-later
// Walks /StructTreeRoot (ISO 32000-1, 14.7) in order, wary of what a foreign file may do.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-struktur.h"

#include <string.h>

#define DYBDE_MAX 128
#define ELEMENTER_MAX 2000000

typedef struct
{
  qpdf_data pdf;
  PejlPdfStruktur *struktur;
  qpdf_oh roller;          /* /RoleMap */
  GHashTable *arter;       /* "/P" → interned "P" */
  GHashTable *set;         /* object numbers of elements that were read */
} Laeser;

static void take_kid (Laeser *laeser, qpdf_oh kid, guint element, int side, guint dybde);

/* Roles lead to roles; a chain of more than eight is a circle. */
static const char *
look_up_art (Laeser *laeser, const char *name)
{
  g_autofree char *art = g_strdup (name);

  for (guint i = 0; i < 8; i++)
    {
      const char *mapped = pejl_pdf_objekt_get_name (laeser->pdf, laeser->roller, art);

      if (mapped == NULL)
        break;
      g_free (art);
      art = g_strdup (mapped);
    }
  return g_intern_string (art + 1);
}

static const char *
art_of (Laeser *laeser, qpdf_oh objekt)
{
  const char *name = pejl_pdf_objekt_get_name (laeser->pdf, objekt, "/S");
  const char *art;

  if (name == NULL)
    return "";
  art = g_hash_table_lookup (laeser->arter, name);
  if (art == NULL)
    {
      char *key = g_strdup (name);

      art = look_up_art (laeser, key);
      g_hash_table_insert (laeser->arter, key, (gpointer) art);
    }
  return art;
}

static int
page_of (Laeser *laeser, qpdf_oh objekt, int inherited)
{
  qpdf_oh side = pejl_pdf_objekt_get (laeser->pdf, objekt, "/Pg");
  int id = pejl_qpdf.oh_is_dictionary (laeser->pdf, side) ? pejl_qpdf.oh_get_object_id (laeser->pdf, side) : inherited;

  pejl_qpdf.oh_release (laeser->pdf, side);
  return id;
}

static void
take_kids (Laeser *laeser, qpdf_oh parent, guint element, int side, guint dybde)
{
  qpdf_oh kids = pejl_pdf_objekt_get (laeser->pdf, parent, "/K");

  take_kid (laeser, kids, element, side, dybde);
  pejl_qpdf.oh_release (laeser->pdf, kids);
}

static void
take_element (Laeser *laeser, qpdf_oh objekt, guint foraelder, int side, guint dybde)
{
  PejlPdfStruktur *struktur = laeser->struktur;
  PejlPdfElement element = {
    pejl_qpdf.oh_new_object (laeser->pdf, objekt), pejl_qpdf.oh_get_object_id (laeser->pdf, objekt), foraelder,
    art_of (laeser, objekt),
  };

  if (dybde > DYBDE_MAX || struktur->elementer->len >= ELEMENTER_MAX
      || (element.id != 0 && !g_hash_table_add (laeser->set, GINT_TO_POINTER (element.id))))
    {
      struktur->ond = TRUE;
      return;
    }
  g_array_append_val (struktur->elementer, element);
  take_kids (laeser, objekt, struktur->elementer->len - 1, page_of (laeser, objekt, side), dybde + 1);
}

static void
take_content (Laeser *laeser, int mcid, guint element, int side)
{
  PejlPdfIndhold indhold = { element, side, mcid };

  if (element != PEJL_PDF_INGEN)
    g_array_append_val (laeser->struktur->indhold, indhold);
}

static void
take_reference (Laeser *laeser, qpdf_oh kid, guint element)
{
  qpdf_oh objekt = pejl_pdf_objekt_get (laeser->pdf, kid, "/Obj");
  PejlPdfHenvist henvist = { element, pejl_qpdf.oh_get_object_id (laeser->pdf, objekt) };

  g_array_append_val (laeser->struktur->henviste, henvist);
}

static void
take_dictionary (Laeser *laeser, qpdf_oh kid, guint element, int side, guint dybde)
{
  const char *type = pejl_pdf_objekt_get_name (laeser->pdf, kid, "/Type");

  if (type != NULL && strcmp (type, "/MCR") == 0)
    take_content (laeser, pejl_pdf_objekt_get_int (laeser->pdf, kid, "/MCID", -1), element,
                  page_of (laeser, kid, side));
  else if (type != NULL && strcmp (type, "/OBJR") == 0)
    take_reference (laeser, kid, element);
  else
    take_element (laeser, kid, element, side, dybde);
}

static void
take_kid (Laeser *laeser, qpdf_oh kid, guint element, int side, guint dybde)
{
  int n;

  switch ((int) pejl_qpdf.oh_get_type_code (laeser->pdf, kid))
    {
    case ot_integer:
      take_content (laeser, pejl_qpdf.oh_get_int_value_as_int (laeser->pdf, kid), element, side);
      break;
    case ot_dictionary:
      take_dictionary (laeser, kid, element, side, dybde);
      break;
    case ot_array:
      n = dybde > DYBDE_MAX ? 0 : pejl_qpdf.oh_get_array_n_items (laeser->pdf, kid);
      for (int i = 0; i < n; i++)
        {
          qpdf_oh item = pejl_qpdf.oh_get_array_item (laeser->pdf, kid, i);

          take_kid (laeser, item, element, side, dybde + 1);
          pejl_qpdf.oh_release (laeser->pdf, item);
        }
      break;
    default:
      break;
    }
}

PejlPdfStruktur *
pejl_pdf_struktur_read (qpdf_data pdf)
{
  PejlPdfStruktur *struktur = g_new0 (PejlPdfStruktur, 1);
  qpdf_oh root = pejl_pdf_objekt_get (pdf, pejl_qpdf.get_root (pdf), "/StructTreeRoot");
  Laeser laeser = { pdf, struktur, pejl_pdf_objekt_get (pdf, root, "/RoleMap"), NULL, NULL };

  laeser.arter = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  laeser.set = g_hash_table_new (NULL, NULL);
  struktur->elementer = g_array_new (FALSE, TRUE, sizeof (PejlPdfElement));
  struktur->indhold = g_array_new (FALSE, TRUE, sizeof (PejlPdfIndhold));
  struktur->henviste = g_array_new (FALSE, TRUE, sizeof (PejlPdfHenvist));
  struktur->rod = pejl_qpdf.oh_is_dictionary (pdf, root);
  if (struktur->rod)
    take_kids (&laeser, root, PEJL_PDF_INGEN, 0, 0);
  g_hash_table_unref (laeser.arter);
  g_hash_table_unref (laeser.set);
  return struktur;
}

void
pejl_pdf_struktur_free (PejlPdfStruktur *struktur)
{
  g_array_unref (struktur->elementer);
  g_array_unref (struktur->indhold);
  g_array_unref (struktur->henviste);
  g_free (struktur);
}

const PejlPdfElement *
pejl_pdf_struktur_element (const PejlPdfStruktur *struktur, guint nr)
{
  return &g_array_index (struktur->elementer, PejlPdfElement, nr);
}

gboolean
pejl_pdf_element_is (const PejlPdfElement *element, const char *art)
{
  return strcmp (element->art, art) == 0;
}

gboolean
pejl_pdf_struktur_inside (const PejlPdfStruktur *struktur, guint element, const char *art)
{
  guint above = pejl_pdf_struktur_element (struktur, element)->foraelder;

  for (; above != PEJL_PDF_INGEN; above = pejl_pdf_struktur_element (struktur, above)->foraelder)
    if (pejl_pdf_element_is (pejl_pdf_struktur_element (struktur, above), art))
      return TRUE;
  return FALSE;
}
