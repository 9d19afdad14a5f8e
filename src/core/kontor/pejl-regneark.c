// SPDX-License-Identifier: GPL-3.0-or-later
// Writes workbooks with libxlsxwriter, which can only write to a file: one in a folder that nobody else can look into.
#define G_LOG_DOMAIN "pejl-kontor"

#include "pejl-config.h"

#include "core/kontor/pejl-regneark.h"

#include "core/kontor/pejl-diagram-xml.h"
#include "core/kontor/pejl-opc.h"
#include "core/kontor/pejl-regneark-private.h"
#include "core/model/pejl-c-tal.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define ARKNAVN_MAX 31
#define DIAGRAM_RAEKKER 20
#define DIAGRAM_BREDDE 860.0
#define RAEKKE_HOEJDE 20.0 /* pixels, of a row that nothing is said of */
#define LINJE 15.0         /* points */
#define FOERSTE_BREDDE_MAX 56
#define BREDDE_MAX 46
#define HOVED_BREDDE_MAX 18
#define LAESELINJE 110     /* characters */

typedef struct
{
  lxw_workbook *bog;
  lxw_format *titel, *undertitel, *navn, *hoved, *hoved_tal, *tabel, *tekst, *total, *tal, *tal_total, *diagramtal;
  lxw_format *decimal[3];
  GHashTable *navne; /* owned: names of sheets so far, in lower case */
  GArray *bredder;   /* owned: guint, characters, of the columns of the present sheet */
} Bog;

/* ---- the file ---- */

static gboolean
fail (lxw_error   code,
      GError    **error)
{
  g_set_error (error, PEJL_KONTOR_ERROR, PEJL_KONTOR_ERROR_FAILED,
               /* Translators: %s is a technical message. */
               _("The workbook could not be made (%s). Nothing was written, and your data are untouched. See whether there "
                 "is room on the disk, and try again."),
               pejl_xlsx.lxw_strerror (code));
  return FALSE;
}

static time_t
midday (const char *dato)
{
  g_autofree char *tekst = g_strdup_printf ("%sT12:00:00Z", dato);
  g_autoptr (GDateTime) tid = g_date_time_new_from_iso8601 (tekst, NULL);

  return tid != NULL ? (time_t) g_date_time_to_unix (tid) : 0;
}

static void
describe (lxw_workbook         *bog,
          const PejlRegnearkOm *om)
{
  lxw_doc_properties om_filen = { .title = (char *) om->titel, .author = (char *) om->forfatter,
                                  .comments = (char *) "Pejl " PEJL_VERSION, .created = midday (om->dato) };

  pejl_xlsx.workbook_set_properties (bog, &om_filen);
}

typedef gboolean (*Fyld) (lxw_workbook *bog, gconstpointer data, GError **error);

static GBytes *
write_in (const char            *mappe,
          const PejlRegnearkOm  *om,
          Fyld                   fyld,
          gconstpointer          data,
          GError               **error)
{
  g_autofree char *path = g_build_filename (mappe, "bog.xlsx", NULL);
  lxw_workbook_options valg = { .tmpdir = (char *) mappe };
  lxw_workbook *bog = pejl_xlsx.workbook_new_opt (path, &valg);
  lxw_error code;
  char *bytes;
  gsize length;

  if (bog == NULL)
    {
      fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);
      return NULL;
    }
  describe (bog, om);
  if (!fyld (bog, data, error))
    {
      pejl_xlsx.lxw_workbook_free (bog);
      return NULL;
    }
  code = pejl_xlsx.workbook_close (bog);
  if (code != LXW_NO_ERROR)
    {
      g_unlink (path);
      fail (code, error);
      return NULL;
    }
  if (!g_file_get_contents (path, &bytes, &length, error))
    return NULL;
  g_unlink (path);
  return g_bytes_new_take (bytes, length);
}

static GBytes *
write_book (const PejlRegnearkOm  *om,
            Fyld                   fyld,
            gconstpointer          data,
            GError               **error)
{
  g_autofree char *mappe = NULL;
  /* libxlsxwriter writes numbers with the thread's decimal sign. */
  PejlCTal c_tal;
  GBytes *bytes;

  if (!pejl_xlsx_open (error) || (mappe = g_dir_make_tmp ("pejl-XXXXXX", error)) == NULL)
    return NULL;
  c_tal = pejl_c_tal_begin ();
  bytes = write_in (mappe, om, fyld, data, error);
  pejl_c_tal_end (c_tal);
  g_rmdir (mappe);
  return bytes;
}

/* ---- formats ---- */

static lxw_format *
format (lxw_workbook *bog,
        guint8        storrelse,
        gboolean      fed)
{
  lxw_format *ny = pejl_xlsx.workbook_add_format (bog);

  pejl_xlsx.format_set_font_name (ny, "Calibri");
  pejl_xlsx.format_set_font_size (ny, storrelse);
  pejl_xlsx.format_set_align (ny, LXW_ALIGN_VERTICAL_TOP);
  if (fed)
    pejl_xlsx.format_set_bold (ny);
  return ny;
}

static lxw_format *
header_format (lxw_workbook *bog,
               guint8        align)
{
  lxw_format *ny = format (bog, 11, TRUE);

  pejl_xlsx.format_set_align (ny, align);
  pejl_xlsx.format_set_text_wrap (ny);
  pejl_xlsx.format_set_bg_color (ny, 0xe9ecf0);
  pejl_xlsx.format_set_bottom (ny, LXW_BORDER_THIN);
  return ny;
}

static lxw_format *
number_format (lxw_workbook *bog,
               const char   *hvordan,
               gboolean      total)
{
  lxw_format *ny = format (bog, 11, total);

  pejl_xlsx.format_set_num_format (ny, hvordan);
  if (total)
    pejl_xlsx.format_set_top (ny, LXW_BORDER_THIN);
  return ny;
}

static void
make_formats (Bog *self)
{
  self->titel = format (self->bog, 16, TRUE);
  self->undertitel = format (self->bog, 11, FALSE);
  pejl_xlsx.format_set_font_color (self->undertitel, 0x515a66);
  pejl_xlsx.format_set_text_wrap (self->undertitel);
  self->navn = format (self->bog, 11, TRUE);
  self->tabel = format (self->bog, 12, TRUE);
  self->tekst = format (self->bog, 11, FALSE);
  pejl_xlsx.format_set_text_wrap (self->tekst);
  self->hoved = header_format (self->bog, LXW_ALIGN_LEFT);
  self->hoved_tal = header_format (self->bog, LXW_ALIGN_RIGHT);
  self->total = format (self->bog, 11, TRUE);
  pejl_xlsx.format_set_top (self->total, LXW_BORDER_THIN);
  self->tal = number_format (self->bog, "#,##0", FALSE);
  self->tal_total = number_format (self->bog, "#,##0", TRUE);
  self->diagramtal = number_format (self->bog, "#,##0.#", FALSE);
  self->decimal[0] = self->tal;
  self->decimal[1] = number_format (self->bog, "#,##0.0", FALSE);
  self->decimal[2] = number_format (self->bog, "#,##0.00", FALSE);
}

/* ---- a sheet ---- */

/* 31 characters at most, none of []:*?/\, no quote at the ends, and no two alike whatever their case. */
static char *
sheet_name (Bog        *self,
            const char *oensket)
{
  g_autofree char *rent = g_strdup (oensket);
  g_autofree char *navn = NULL;

  g_strdelimit (rent, "[]:*?/\\'", ' ');
  g_strstrip (rent);
  navn = g_utf8_substring (rent, 0, MIN (g_utf8_strlen (rent, -1), ARKNAVN_MAX));
  for (guint i = 2;; i++)
    {
      g_autofree char *noegle = g_utf8_casefold (navn, -1);
      g_autofree char *kort = NULL;

      if (*navn != '\0' && g_hash_table_add (self->navne, g_steal_pointer (&noegle)))
        return g_steal_pointer (&navn);
      g_free (navn);
      kort = g_utf8_substring (rent, 0, MIN (g_utf8_strlen (rent, -1), ARKNAVN_MAX - 4));
      navn = g_strdup_printf ("%s (%u)", *kort != '\0' ? kort : "Ark", i);
    }
}

static lxw_format *
cell_format (Bog                *self,
             const PejlTalCelle *celle,
             gboolean            total)
{
  if (!celle->er_tal)
    return total ? self->total : self->tekst;
  return total ? self->tal_total : self->decimal[MIN (celle->decimaler, G_N_ELEMENTS (self->decimal) - 1)];
}

static guint
width_at (Bog   *self,
          guint  soejle)
{
  return MAX (g_array_index (self->bredder, guint, soejle), 4);
}

/* So many lines does the text take in so many characters; words break a little before the end. */
static guint
n_lines (const char *tekst,
         guint       bredde)
{
  guint plads = MAX (bredde * 9 / 10, 1);
  guint tegn = (guint) g_utf8_strlen (tekst, -1);

  return tegn <= bredde ? 1 : (tegn + plads - 1) / plads;
}

/* Programs do not make room for a row of several lines on their own. */
static void
set_height (lxw_worksheet *ark,
            lxw_row_t      row,
            guint          linjer)
{
  if (linjer > 1)
    pejl_xlsx.worksheet_set_row (ark, row, LINJE * linjer + 1, NULL);
}

static lxw_row_t
add_rows (Bog                *self,
          lxw_worksheet      *ark,
          const PejlTalTabel *tabel,
          lxw_row_t           row)
{
  for (guint i = 0; i < tabel->raekker->len; i++, row++)
    {
      guint linjer = 1;

      for (guint c = 0; c < tabel->hoved->len; c++)
        {
          const PejlTalCelle *celle = pejl_taltabel_celle (tabel, i, c);
          lxw_format *hvordan = cell_format (self, celle, i + tabel->n_total >= tabel->raekker->len);

          if (celle->er_tal)
            pejl_xlsx.worksheet_write_number (ark, row, (lxw_col_t) c, celle->tal, hvordan);
          else
            pejl_xlsx.worksheet_write_string (ark, row, (lxw_col_t) c, celle->tekst, hvordan);
          linjer = MAX (linjer, n_lines (celle->tekst, width_at (self, c)));
        }
      set_height (ark, row, linjer);
    }
  return row;
}

/* Returns the row below and an empty one. */
static lxw_row_t
add_table (Bog                *self,
           lxw_worksheet      *ark,
           const PejlTalTabel *tabel,
           lxw_row_t           row)
{
  guint linjer = 1;

  if (tabel->titel != NULL)
    pejl_xlsx.worksheet_write_string (ark, row++, 0, tabel->titel, self->tabel);
  for (guint c = 0; c < tabel->hoved->len; c++)
    {
      const char *tekst = g_ptr_array_index (tabel->hoved, c);

      pejl_xlsx.worksheet_write_string (ark, row, (lxw_col_t) c, tekst,
                                        c > 0 && pejl_taltabel_har_tal (tabel, c) ? self->hoved_tal : self->hoved);
      linjer = MAX (linjer, n_lines (tekst, width_at (self, c)));
    }
  set_height (ark, row, linjer);
  return add_rows (self, ark, tabel, row + 1) + 1;
}

static lxw_row_t
add_chart (Bog              *self,
           lxw_worksheet    *ark,
           const char       *navn,
           const PejlTalArk *indhold,
           lxw_row_t         row,
           lxw_row_t         data_row)
{
  guint linjer = 1;

  pejl_xlsx.worksheet_write_string (ark, data_row, 0, "Tal bag diagrammet", self->tabel);
  pejl_regneark_add_diagramdata (ark, data_row + 1, indhold->diagram, self->hoved, self->diagramtal);
  for (guint i = 0; i < indhold->diagram->serier->len; i++)
    linjer = MAX (linjer, n_lines (pejl_chart_diagram_serie (indhold->diagram, i)->navn, width_at (self, i + 1)));
  set_height (ark, data_row + 1, linjer);
  if (!pejl_regneark_add_diagram (self->bog, ark, navn, data_row + 1, indhold->diagram, indhold->alt, row, DIAGRAM_BREDDE,
                                  (DIAGRAM_RAEKKER - 1) * RAEKKE_HOEJDE))
    return row;
  return row + DIAGRAM_RAEKKER;
}

/* A text over as many columns as make a line of reading, so that a page is no wider for it. */
static void
add_wide (Bog           *self,
          lxw_worksheet *ark,
          lxw_row_t      row,
          const char    *tekst,
          lxw_format    *hvordan)
{
  guint bredde = 0, sidste = 0;

  for (guint c = 0; c < self->bredder->len && bredde < LAESELINJE; c++)
    {
      bredde += width_at (self, c);
      sidste = c;
    }
  if (sidste > 0)
    pejl_xlsx.worksheet_merge_range (ark, row, 0, row, (lxw_col_t) sidste, tekst, hvordan);
  else
    pejl_xlsx.worksheet_write_string (ark, row, 0, tekst, hvordan);
  set_height (ark, row, n_lines (tekst, bredde));
}

static lxw_row_t
add_lines (Bog              *self,
           lxw_worksheet    *ark,
           const PejlTalArk *indhold,
           lxw_row_t         row)
{
  for (guint i = 0; i < indhold->linjer->len; i++, row++)
    {
      const PejlTalLinje *linje = g_ptr_array_index (indhold->linjer, i);
      g_autofree char *hele = g_strdup_printf ("%s: %s", linje->navn, linje->tekst);

      add_wide (self, ark, row, hele, self->undertitel);
    }
  return row + 1;
}

static guint
widest (const PejlTalTabel *tabel,
        guint               soejle)
{
  /* A long head stands on several lines. */
  guint bredde = MIN ((guint) g_utf8_strlen (g_ptr_array_index (tabel->hoved, soejle), -1) + 3, HOVED_BREDDE_MAX);

  for (guint i = 0; i < tabel->raekker->len; i++)
    bredde = MAX (bredde, (guint) g_utf8_strlen (pejl_taltabel_celle (tabel, i, soejle)->tekst, -1) + 2);
  return bredde;
}

static guint
column_width (const PejlTalArk *indhold,
              guint             soejle)
{
  guint bredde = soejle == 0 ? (indhold->tabeller->len > 0 ? 24 : LAESELINJE) : 16;

  for (guint t = 0; t < indhold->tabeller->len; t++)
    {
      const PejlTalTabel *tabel = g_ptr_array_index (indhold->tabeller, t);

      if (soejle < tabel->hoved->len)
        bredde = MAX (bredde, widest (tabel, soejle));
    }
  for (guint i = 0; soejle == 0 && indhold->diagram != NULL && i < indhold->diagram->kategorier->len; i++)
    bredde = MAX (bredde, (guint) g_utf8_strlen (pejl_chart_diagram_kategori (indhold->diagram, i), -1) + 2);
  return MIN (bredde, soejle == 0 ? MAX (FOERSTE_BREDDE_MAX, indhold->tabeller->len > 0 ? 0 : LAESELINJE) : BREDDE_MAX);
}

static void
set_widths (Bog              *self,
            lxw_worksheet    *ark,
            const PejlTalArk *indhold)
{
  guint n = 1;

  for (guint t = 0; t < indhold->tabeller->len; t++)
    n = MAX (n, ((const PejlTalTabel *) g_ptr_array_index (indhold->tabeller, t))->hoved->len);
  if (indhold->diagram != NULL)
    n = MAX (n, indhold->diagram->serier->len + 1);
  g_array_set_size (self->bredder, 0);
  for (guint c = 0; c < n; c++)
    {
      guint bredde = column_width (indhold, c);

      g_array_append_val (self->bredder, bredde);
      pejl_xlsx.worksheet_set_column (ark, (lxw_col_t) c, (lxw_col_t) c, bredde, NULL);
    }
}

static void
set_paper (lxw_worksheet        *ark,
           const PejlRegnearkOm *om)
{
  g_autofree char *fod = NULL;
  g_auto (GStrv) dele = g_strsplit (om->sidefod != NULL ? om->sidefod : "", "&", -1);
  g_autofree char *ren = g_strjoinv ("&&", dele);

  pejl_xlsx.worksheet_set_landscape (ark);
  pejl_xlsx.worksheet_set_paper (ark, 9);
  pejl_xlsx.worksheet_fit_to_pages (ark, 1, 0);
  fod = g_strdup_printf ("&L%.200s&R&P / &N", ren);
  pejl_xlsx.worksheet_set_footer (ark, fod);
}

/* Where the numbers behind the chart begin: below all tables. */
static lxw_row_t
rows_of (const PejlTalArk *indhold)
{
  lxw_row_t n = 0;

  for (guint t = 0; t < indhold->tabeller->len; t++)
    {
      const PejlTalTabel *tabel = g_ptr_array_index (indhold->tabeller, t);

      n += tabel->raekker->len + 2 + (tabel->titel != NULL ? 1 : 0);
    }
  return n;
}

static gboolean
add_sheet (Bog                  *self,
           const PejlTalArk     *indhold,
           const PejlRegnearkOm *om,
           GError              **error)
{
  g_autofree char *navn = sheet_name (self, indhold->navn);
  lxw_worksheet *ark = pejl_xlsx.workbook_add_worksheet (self->bog, navn);
  lxw_row_t row = 0;

  if (ark == NULL)
    return fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);
  set_widths (self, ark, indhold);
  set_paper (ark, om);
  pejl_xlsx.worksheet_set_row (ark, row, LINJE * 1.7, NULL);
  pejl_xlsx.worksheet_write_string (ark, row++, 0, indhold->titel, self->titel);
  if (indhold->undertitel != NULL)
    add_wide (self, ark, row++, indhold->undertitel, self->undertitel);
  row = add_lines (self, ark, indhold, row + 1);
  if (indhold->diagram != NULL)
    row = add_chart (self, ark, navn, indhold, row, row + DIAGRAM_RAEKKER + rows_of (indhold));
  for (guint t = 0; t < indhold->tabeller->len; t++)
    row = add_table (self, ark, g_ptr_array_index (indhold->tabeller, t), row);
  return TRUE;
}

/* ---- public ---- */

typedef struct
{
  GPtrArray *ark;
  const PejlRegnearkOm *om;
  GCancellable *cancellable;
} Opgave;

static gboolean
fill_book (lxw_workbook  *bog,
           gconstpointer  data,
           GError       **error)
{
  const Opgave *opgave = data;
  Bog self = { .bog = bog, .navne = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
               .bredder = g_array_new (FALSE, FALSE, sizeof (guint)) };
  gboolean ok = TRUE;

  make_formats (&self);
  for (guint i = 0; ok && i < opgave->ark->len; i++)
    ok = !g_cancellable_set_error_if_cancelled (opgave->cancellable, error)
         && add_sheet (&self, g_ptr_array_index (opgave->ark, i), opgave->om, error);
  g_array_unref (self.bredder);
  g_hash_table_unref (self.navne);
  return ok;
}

GBytes *
pejl_regneark_bytes (GPtrArray             *ark,
                     const PejlRegnearkOm  *om,
                     GCancellable          *cancellable,
                     GError               **error)
{
  Opgave opgave = { ark, om, cancellable };

  g_return_val_if_fail (ark->len > 0, NULL);
  return write_book (om, fill_book, &opgave, error);
}

static gboolean
fill_diagram (lxw_workbook  *bog,
              gconstpointer  data,
              GError       **error)
{
  lxw_worksheet *ark = pejl_xlsx.workbook_add_worksheet (bog, PEJL_DIAGRAM_ARK);

  if (ark == NULL)
    return fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);
  pejl_xlsx.worksheet_set_column (ark, 0, 0, 36, NULL);
  pejl_regneark_add_diagramdata (ark, 0, data, header_format (bog, LXW_ALIGN_LEFT), NULL);
  return TRUE;
}

GBytes *
pejl_regneark_diagram (const PejlChartDiagram  *diagram,
                       const PejlRegnearkOm    *om,
                       GError                 **error)
{
  return write_book (om, fill_diagram, diagram, error);
}
