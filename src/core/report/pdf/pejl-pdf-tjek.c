// SPDX-License-Identifier: GPL-3.0-or-later
// The table of rules, and what every one of them needs read first.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-tjek-private.h"

#include "core/report/pdf/pejl-pdf-lex.h"
#include "core/report/pejl-report-error.h"

#include <glib/gi18n-lib.h>

#define STEDER_MAX 5           /* so many faults of a rule are told with their place */

typedef struct
{
  const char *navn;
  void (*proev) (PejlPdfTjek *tjek);
} Regel;

static const Regel regler[] = {
  { N_("file"), pejl_pdf_tjek_fil },
  { N_("tagged"), pejl_pdf_tjek_opmaerket },
  { N_("language"), pejl_pdf_tjek_sprog },
  { N_("title"), pejl_pdf_tjek_titel },
  { N_("XMP"), pejl_pdf_tjek_xmp },
  { N_("alt texts"), pejl_pdf_tjek_alt },
  { N_("table heads"), pejl_pdf_tjek_tabeller },
  { N_("headings"), pejl_pdf_tjek_overskrifter },
  { N_("reading order"), pejl_pdf_tjek_orden },
  { N_("artifacts"), pejl_pdf_tjek_artefakter },
  { N_("links"), pejl_pdf_tjek_links },
  { N_("tab order"), pejl_pdf_tjek_faner },
  { N_("fonts"), pejl_pdf_tjek_skrifter },
  { N_("character codes"), pejl_pdf_tjek_tegnkoder },
};

void
pejl_pdf_fund_free (PejlPdfFund *fund)
{
  g_free (fund->hvor);
  g_free (fund);
}

/* ---- places ---- */

void
pejl_pdf_tjek_fault (PejlPdfTjek *tjek, char *sted)
{
  if (tjek->fejl++ < STEDER_MAX)
    g_string_append_printf (tjek->hvor, "%s%s", tjek->hvor->len > 0 ? ", " : "", sted);
  g_free (sted);
}

char *
pejl_pdf_tjek_page (const PejlPdfTjek *tjek, guint nr)
{
  return nr > 0 ? g_strdup_printf (_("page %u"), nr) : g_strdup (_("no page"));
}

/* Content stands in the order of its elements, so the first that belongs to element or to one below it is at or after its own
 * number. */
char *
pejl_pdf_tjek_place (const PejlPdfTjek *tjek, guint element)
{
  guint low = 0, high = tjek->struktur->indhold->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (tjek->struktur->indhold, PejlPdfIndhold, middle).element < element)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == tjek->struktur->indhold->len)
    return g_strdup (_("no page"));
  return pejl_pdf_tjek_page (tjek, GPOINTER_TO_UINT (g_hash_table_lookup (tjek->numre,
    GINT_TO_POINTER (g_array_index (tjek->struktur->indhold, PejlPdfIndhold, low).side))));
}

qpdf_oh
pejl_pdf_tjek_attribute (const PejlPdfTjek *tjek, qpdf_oh element, const char *key)
{
  qpdf_oh attributes = pejl_pdf_objekt_get (tjek->pdf, element, "/A");
  int n;

  if (!pejl_qpdf.oh_is_array (tjek->pdf, attributes))
    return pejl_pdf_objekt_get (tjek->pdf, attributes, key);
  n = pejl_qpdf.oh_get_array_n_items (tjek->pdf, attributes);
  for (int i = 0; i < n; i++)
    {
      qpdf_oh value = pejl_pdf_objekt_get (tjek->pdf, pejl_qpdf.oh_get_array_item (tjek->pdf, attributes, i), key);

      if (!pejl_qpdf.oh_is_null (tjek->pdf, value))
        return value;
    }
  return pejl_qpdf.oh_new_null (tjek->pdf);
}

/* ---- reading ---- */

/* The number of a mark: written out, or in the page's /Properties. */
static int
mcid_of (const PejlPdfTjek *tjek, qpdf_oh side, const PejlPdfLex *lex)
{
  int mcid = pejl_pdf_lex_mcid (lex);
  g_autofree char *name = NULL;
  qpdf_oh properties;

  if (mcid >= 0 || lex->data[lex->operator + 1] == 'M')
    return mcid;
  name = pejl_pdf_lex_properties (lex);
  if (name == NULL)
    return -1;
  properties = pejl_pdf_objekt_get (tjek->pdf, pejl_pdf_objekt_get (tjek->pdf, side, "/Resources"), "/Properties");
  return pejl_pdf_objekt_get_int (tjek->pdf, pejl_pdf_objekt_get (tjek->pdf, properties, name), "/MCID", -1);
}

static guint
read_marks (const PejlPdfTjek *tjek, qpdf_oh side, GBytes *content, GArray *marks)
{
  PejlPdfLex lex;
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);
  guint open = 0, unmarked = 0;

  pejl_pdf_lex_init (&lex, data, length);
  while (pejl_pdf_lex_next (&lex))
    {
      int mcid;

      if (lex.art == PEJL_PDF_OPERATOR_MALER && open == 0)
        unmarked++;
      else if (lex.art == PEJL_PDF_OPERATOR_MAERKE_SLUT && open-- == 0)
        return G_MAXUINT;
      else if (lex.art == PEJL_PDF_OPERATOR_MAERKE)
        {
          open++;
          mcid = mcid_of (tjek, side, &lex);
          if (mcid >= 0)
            g_array_append_val (marks, mcid);
        }
    }
  return open == 0 ? unmarked : G_MAXUINT;
}

static void
read_page (PejlPdfTjek *tjek, int nr, const GPtrArray *indhold)
{
  qpdf_oh side = pejl_qpdf.get_page_n (tjek->pdf, (size_t) nr);
  GBytes *content = indhold != NULL ? g_bytes_ref (g_ptr_array_index (indhold, nr))
                                    : pejl_pdf_objekt_side_indhold (tjek->pdf, side);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (int));
  guint unmarked = content != NULL ? read_marks (tjek, side, content, marks) : 0;

  g_ptr_array_add (tjek->sider, GUINT_TO_POINTER (side));
  g_hash_table_insert (tjek->numre, GINT_TO_POINTER (pejl_qpdf.oh_get_object_id (tjek->pdf, side)), GINT_TO_POINTER (nr + 1));
  g_ptr_array_add (tjek->indhold, content);
  g_ptr_array_add (tjek->maerker, marks);
  g_array_append_val (tjek->umaerket, unmarked);
}

static void
unref_any (gpointer bytes)
{
  if (bytes != NULL)
    g_bytes_unref (bytes);
}

static void
tjek_init (PejlPdfTjek *tjek, const GPtrArray *indhold)
{
  int n = pejl_qpdf.get_num_pages (tjek->pdf);

  tjek->sider = g_ptr_array_new ();
  tjek->numre = g_hash_table_new (NULL, NULL);
  tjek->indhold = g_ptr_array_new_with_free_func (unref_any);
  tjek->maerker = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  tjek->umaerket = g_array_new (FALSE, FALSE, sizeof (guint));
  for (int i = 0; i < n; i++)
    read_page (tjek, i, indhold);
}

static void
tjek_clear (PejlPdfTjek *tjek)
{
  g_ptr_array_unref (tjek->sider);
  g_hash_table_unref (tjek->numre);
  g_ptr_array_unref (tjek->indhold);
  g_ptr_array_unref (tjek->maerker);
  g_array_unref (tjek->umaerket);
}

/* ---- all rules ---- */

static PejlPdfFund *
run_rule (PejlPdfTjek *tjek, const Regel *regel)
{
  PejlPdfFund *fund = g_new0 (PejlPdfFund, 1);

  tjek->hvor = g_string_new (NULL);
  tjek->fejl = 0;
  regel->proev (tjek);
  if (tjek->fejl > STEDER_MAX)
    {
      /* Translators: behind a list of places: how many more there are. */
      g_string_append_printf (tjek->hvor, _(" and %u more"), tjek->fejl - STEDER_MAX);
    }
  fund->regel = regel->navn;
  fund->ok = tjek->fejl == 0;
  fund->hvor = g_string_free (g_steal_pointer (&tjek->hvor), FALSE);
  return fund;
}

GPtrArray *
pejl_pdf_tjek_open (qpdf_data pdf, const PejlPdfStruktur *struktur, const GPtrArray *indhold)
{
  PejlPdfTjek tjek = { .pdf = pdf, .struktur = struktur };
  GPtrArray *fund = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_pdf_fund_free);

  tjek_init (&tjek, indhold);
  for (guint i = 0; i < G_N_ELEMENTS (regler); i++)
    g_ptr_array_add (fund, run_rule (&tjek, &regler[i]));
  tjek_clear (&tjek);
  return fund;
}

GPtrArray *
pejl_pdf_tjek (GBytes *pdf, const char *navn, GError **error)
{
  qpdf_data qpdf = pejl_pdf_objekt_open (pdf, navn, error);
  g_autoptr (PejlPdfStruktur) struktur = NULL;
  GPtrArray *fund;

  if (qpdf == NULL)
    return NULL;
  struktur = pejl_pdf_struktur_read (qpdf);
  fund = pejl_pdf_tjek_open (qpdf, struktur, NULL);
  pejl_pdf_objekt_close (qpdf);
  return fund;
}

GPtrArray *
pejl_pdf_tjek_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    {
      g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_READ,
                   _("“%s” cannot be opened. See that the file is there and that you may read it."), name);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (file);
  return pejl_pdf_tjek (bytes, name, error);
}

char *
pejl_pdf_tjek_faults (const GPtrArray *fund)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  for (guint i = 0; i < fund->len; i++)
    {
      const PejlPdfFund *f = g_ptr_array_index (fund, i);

      if (!f->ok)
        g_string_append_printf (faults, "%s%s: %s", faults->len > 0 ? "; " : "", _(f->regel), f->hvor);
    }
  return faults->len > 0 ? g_string_free (g_steal_pointer (&faults), FALSE) : NULL;
}
