// SPDX-License-Identifier: GPL-3.0-or-later
// Charts, tables and pictures of a presentation. A chart that no other program can draw is a picture of ours.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/oplaeg/pejl-oplaeg-pptx-private.h"

#include "core/chart/pejl-chart-draw.h"
#include "core/chart/pejl-chart-text.h"
#include "core/kontor/pejl-opc.h"
#include "core/report/oplaeg/pejl-dias-blokke.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define UNDER_BILLEDE 22.0 /* air that belongs to the block */
#define KILDE_HOEJDE 44.0
#define KILDE_LUFT 10.0
/* Letters of 30 px in the width of a slide. */
#define KILDE_TEGN 96
/* Pixels of a picture for each unit of the slide: as many as a projector has (1920), which is what there is to see. */
#define SKALA 1.2

/* ---- pictures ---- */

static cairo_status_t
append_to_bytes (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
paint (PejlChartLayout  *layout,
       GError          **error)
{
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (pejl_chart_layout_get_width (layout) * SKALA),
                                  (int) ceil (pejl_chart_layout_get_height (layout) * SKALA));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SKALA, SKALA);
  pejl_chart_draw (layout, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_to_bytes, bytes);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, PEJL_KONTOR_ERROR, PEJL_KONTOR_ERROR_FAILED,
               /* Translators: %s is a technical message. */
               _("A chart could not be made a picture (%s). Nothing was written, and your data are untouched. Try again; if it "
                 "happens again, report it with this text."),
               cairo_status_to_string (status));
  return NULL;
}

static gboolean
add_as_picture (PejlPptxSkriver     *self,
                const PejlDiasFelt  *felt,
                const char          *alt,
                GError             **error)
{
  double x, y, faktor;
  PejlChartLayout *layout = pejl_oplaeg_sats_chart (self->sats, self->nr, &x, &y, &faktor);
  g_autoptr (GBytes) png = NULL;
  PejlPptxFelt her;

  if (layout == NULL)
    return TRUE;
  png = paint (layout, error);
  if (png == NULL)
    return FALSE;
  her = (PejlPptxFelt) { x, y, pejl_chart_layout_get_width (layout) * faktor, pejl_chart_layout_get_height (layout) * faktor };
  pejl_pptx_add_billede (self->pptx, her, png, her.bredde / her.hoejde, alt);
  return TRUE;
}

/* Width by height, from the head of a PNG; 0: it is none. */
static double
shape_of (GBytes *png)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);
  guint32 bredde, hoejde;

  if (length < 24 || memcmp (data, "\x89PNG\r\n\x1a\n", 8) != 0)
    return 0;
  memcpy (&bredde, data + 16, sizeof bredde);
  memcpy (&hoejde, data + 20, sizeof hoejde);
  return hoejde != 0 ? (double) GUINT32_FROM_BE (bredde) / GUINT32_FROM_BE (hoejde) : 0;
}

void
pejl_oplaeg_pptx_billede (PejlPptxSkriver    *self,
                          const PejlDiasFelt *felt)
{
  double forhold = felt->blok->png != NULL ? shape_of (felt->blok->png) : 0;
  const char *tekst = felt->blok->tekst;
  PejlPptxFelt her = pejl_oplaeg_pptx_felt (felt);

  her.hoejde -= UNDER_BILLEDE;
  if (forhold > 0)
    pejl_pptx_add_billede (self->pptx, her, felt->blok->png, forhold,
                           tekst != NULL && *tekst != '\0' ? tekst : self->dias->titel);
}

/* ---- native charts ---- */

/* The whole first sentences of the footer that a line has room for. */
static char *
source_line (const PejlChartSpec *spec)
{
  const char *fod = pejl_chart_spec_get_footer (spec);
  const char *slut = NULL;

  if (fod == NULL)
    return NULL;
  for (const char *p = strstr (fod, ". "); p != NULL; p = strstr (p + 1, ". "))
    if (g_ascii_isupper (p[2]) && g_utf8_pointer_to_offset (fod, p) < KILDE_TEGN)
      slut = p + 1;
  if (g_utf8_strlen (fod, -1) <= KILDE_TEGN)
    return g_strdup (fod);
  return slut != NULL ? g_strndup (fod, (gsize) (slut - fod)) : NULL;
}

static void
add_source (PejlPptxSkriver *self,
            PejlPptxFelt     felt,
            const char      *kilde)
{
  static const PejlPptxSkrift skrift = { .px = 30, .farve = DIAS_STILLE };
  g_autoptr (GPtrArray) box = pejl_pptx_tekst_new ();

  pejl_pptx_tekst_add (box, kilde, skrift);
  pejl_pptx_add_tekst (self->pptx, felt, "Kilde", box);
}

/* A row a distrikt: the first column takes twice the width of each other. */
static void
add_as_table (PejlPptxSkriver      *self,
              PejlPptxFelt          felt,
              const PejlChartTable *tal,
              const char           *alt)
{
  g_autofree double *bredder = g_new (double, tal->header->len);
  g_autoptr (PejlPptxTabel) ud = NULL;

  for (guint c = 0; c < tal->header->len; c++)
    bredder[c] = c == 0 ? 2 : 1.4;
  ud = pejl_pptx_tabel_new (tal->header->len, bredder, 30);
  for (guint c = 0; c < tal->header->len; c++)
    pejl_pptx_tabel_add (ud, g_ptr_array_index (tal->header, c))->stilling = c == 0 ? PEJL_PPTX_VENSTRE : PEJL_PPTX_HOEJRE;
  for (guint r = 0; r < tal->rows->len; r++)
    for (guint c = 0; c < tal->header->len; c++)
      {
        PejlPptxCelle *celle = pejl_pptx_tabel_add (ud, pejl_chart_table_get (tal, r, c));

        celle->stilling = c == 0 ? PEJL_PPTX_VENSTRE : PEJL_PPTX_HOEJRE;
        celle->fed = r + tal->n_total_rows >= tal->rows->len;
      }
  felt.hoejde = MIN (felt.hoejde, 60.0 * (tal->rows->len + 1));
  pejl_pptx_add_tabel (self->pptx, felt, ud, alt);
}

gboolean
pejl_oplaeg_pptx_figur (PejlPptxSkriver     *self,
                        const PejlDiasFelt  *felt,
                        GError             **error)
{
  PejlChartSpec *spec = felt->blok->figur;
  g_autoptr (PejlChartDiagram) diagram = pejl_chart_diagram_new (spec);
  g_autoptr (PejlChartTable) tabel = pejl_chart_slide_table (spec);
  g_autofree char *alt = pejl_chart_alt_text (spec);
  g_autofree char *kilde = source_line (spec);
  PejlPptxFelt her = pejl_oplaeg_pptx_felt (felt);

  if (tabel != NULL && tabel->rows->len <= PEJL_DIAS_MAX_RAEKKER)
    {
      add_as_table (self, her, tabel, alt);
      return TRUE;
    }
  if (diagram == NULL)
    return add_as_picture (self, felt, alt, error);
  if (kilde != NULL)
    her.hoejde -= KILDE_HOEJDE + KILDE_LUFT;
  if (!pejl_pptx_add_diagram (self->pptx, her, diagram, alt, 30, error))
    return FALSE;
  if (kilde != NULL)
    add_source (self, (PejlPptxFelt) { her.x, her.y + her.hoejde + KILDE_LUFT, her.bredde, KILDE_HOEJDE }, kilde);
  return TRUE;
}

/* ---- tables ---- */

static const PejlSoejle *
column_at (const PejlTabel *tabel,
           guint            c)
{
  return &g_array_index (tabel->soejler, PejlSoejle, c);
}

/* Soft hyphens are for those who set lines themselves. */
static char *
plain (const char *tekst)
{
  g_auto (GStrv) dele = g_strsplit (tekst, "\xc2\xad", -1);

  return g_strjoinv ("", dele);
}

static void
add_cell (PejlPptxTabel   *ud,
          const PejlTabel *tabel,
          guint            c,
          const char      *tekst,
          gboolean         fed)
{
  g_autofree char *ren = plain (tekst);
  PejlPptxCelle *celle = pejl_pptx_tabel_add (ud, ren);

  celle->fed = fed;
  celle->stilling = column_at (tabel, c)->art == PEJL_SOEJLE_TAL ? PEJL_PPTX_HOEJRE : PEJL_PPTX_VENSTRE;
}

/* By letters; a head is bold, and must not break where the reader's machine has a wider font. */
static double *
widths_of (const PejlTabel *tabel)
{
  double *bredder = g_new0 (double, tabel->soejler->len);

  for (guint c = 0; c < tabel->soejler->len; c++)
    {
      bredder[c] = (double) g_utf8_strlen (column_at (tabel, c)->hoved, -1) * 1.2 + 3;
      for (guint r = 0; r < tabel->raekker->len; r++)
        bredder[c] = MAX (bredder[c], (double) g_utf8_strlen (pejl_tabel_celle (tabel, r, c)->tekst, -1) + 2);
    }
  return bredder;
}

/* So many rows as the slide shows; the others it cannot show either. */
static guint
rows_that_fit (const PejlDiasFelt *felt,
               const PejlTabel    *tabel)
{
  guint plads = (guint) (felt->hoejde / 42);

  return MIN (tabel->raekker->len, MAX (plads, 2) - 1);
}

void
pejl_oplaeg_pptx_tabel (PejlPptxSkriver    *self,
                        const PejlDiasFelt *felt)
{
  const PejlTabel *tabel = felt->blok->tabel;
  g_autofree double *bredder = widths_of (tabel);
  g_autoptr (PejlPptxTabel) ud = pejl_pptx_tabel_new (tabel->soejler->len, bredder, 30);
  const char *alt = felt->blok->tekst;

  for (guint c = 0; c < tabel->soejler->len; c++)
    add_cell (ud, tabel, c, column_at (tabel, c)->hoved, TRUE);
  for (guint r = 0; r < rows_that_fit (felt, tabel); r++)
    for (guint c = 0; c < tabel->soejler->len; c++)
      add_cell (ud, tabel, c, pejl_tabel_celle (tabel, r, c)->tekst,
                ((const PejlRaekke *) g_ptr_array_index (tabel->raekker, r))->total);
  pejl_pptx_add_tabel (self->pptx, pejl_oplaeg_pptx_felt (felt), ud, alt != NULL && *alt != '\0' ? alt : self->dias->titel);
}
