// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the committee's deck: as PDF for everybody against the same slides in bare cairo and pango, as a presentation, beside
// LibreOffice, and what an export needs of memory.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "bench-bare-chart.h"
#include "core/kontor/pejl-opc.h"
#include "core/report/figur/pejl-figurer.h"
#include "core/report/oplaeg/pejl-oplaeg-fil.h"
#include "core/store/pejl-store.h"

#include <cairo-pdf.h>

#define DECKS 11
#define OFFICE_DECKS 3
#define SLIDES 16
#define CHARTS 10
#define CUTOFF "2025-12-31"

typedef struct
{
  const BenchSetup *setup;
  PejlStore *store;
  PejlOplaeg *oplaeg;
  PejlOplaegSats *sats;   /* where everything stands: the bare program is told, and only draws */
  GHashTable *figures;    /* PejlChartLayout → BareChart */
  char *pdf, *pptx, *peer;
} Deck;

static void
deck_clear (Deck *deck)
{
  g_clear_pointer (&deck->figures, g_hash_table_unref);
  g_clear_pointer (&deck->sats, pejl_oplaeg_sats_free);
  g_clear_pointer (&deck->oplaeg, pejl_oplaeg_free);
  g_clear_object (&deck->store);
  g_free (deck->pdf);
  g_free (deck->pptx);
  g_free (deck->peer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Deck, deck_clear)

/* --- ours: from the slides' words and numbers to the file --- */

static double
write_to (const Deck *deck, const char *path)
{
  g_autoptr (GError) error = NULL;
  double begin = bench_clock ();

  if (pejl_oplaeg_fil_write (deck->oplaeg, PEJL_OPLAEG_DIAS, path, NULL, NULL, NULL, &error))
    return bench_clock () - begin;
  g_printerr ("deck: %s\n", error->message);
  return -1;
}

static double
write_pdf (gpointer data, guint turn)
{
  return write_to (data, ((Deck *) data)->pdf);
}

static double
write_pptx (gpointer data, guint turn)
{
  return write_to (data, ((Deck *) data)->pptx);
}

/* --- the bare program --- */

static void
draw_lines (cairo_t *cr, const PejlPdfOp *op)
{
  double top = op->foerste > 0 ? op->tekst->linjer[op->foerste - 1].bottom : 0;

  for (guint i = op->foerste; i < op->foerste + op->antal; i++)
    {
      const PejlPdfLinje *linje = &op->tekst->linjer[i];

      bare_draw_text (cr, linje->layout, op->x + linje->x, op->y + linje->baseline - top);
    }
}

static void
draw_op (const Deck *deck, cairo_t *cr, const PejlPdfOp *op)
{
  cairo_set_source_rgb (cr, (op->farve >> 16 & 0xff) / 255.0, (op->farve >> 8 & 0xff) / 255.0, (op->farve & 0xff) / 255.0);
  switch (op->art)
    {
    case PEJL_PDF_OP_TEKST:
      draw_lines (cr, op);
      break;
    case PEJL_PDF_OP_FLADE:
      cairo_rectangle (cr, op->x, op->y, op->bredde, op->hoejde);
      cairo_fill (cr);
      break;
    case PEJL_PDF_OP_RAMME:
      cairo_rectangle (cr, op->x, op->y, op->bredde, op->hoejde);
      cairo_set_line_width (cr, 0.6);
      cairo_stroke (cr);
      break;
    case PEJL_PDF_OP_FIGUR:
      cairo_save (cr);
      cairo_translate (cr, op->x, op->y);
      cairo_scale (cr, op->bredde, op->bredde);
      bare_chart_draw_with_pango (g_hash_table_lookup (deck->figures, op->figur), cr);
      cairo_restore (cr);
      break;
    default:
      /* No structure, and no picture is proposed. */
      break;
    }
}

static double
write_bare (gpointer data, guint turn)
{
  Deck *deck = data;
  double begin = bench_clock ();
  cairo_surface_t *surface = cairo_pdf_surface_create (deck->peer, 960, 540);
  cairo_t *cr = cairo_create (surface);
  gboolean ok;

  for (guint i = 0; i < deck->oplaeg->dias->len; i++)
    {
      const PejlPdfSide *side = pejl_oplaeg_sats_side (deck->sats, i);

      cairo_save (cr);
      cairo_scale (cr, 0.6, 0.6);
      for (guint k = 0; k < side->bund->len; k++)
        draw_op (deck, cr, &g_array_index (side->bund, PejlPdfOp, k));
      for (guint k = 0; k < side->ops->len; k++)
        draw_op (deck, cr, &g_array_index (side->ops, PejlPdfOp, k));
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  cairo_surface_finish (surface);
  ok = cairo_status (cr) == CAIRO_STATUS_SUCCESS && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return ok ? bench_clock () - begin : -1;
}

/* --- LibreOffice, which is given the presentation --- */

static double
convert (gpointer data, guint turn)
{
  Deck *deck = data;
  g_autofree char *folder = g_build_filename (deck->setup->scratch, "office", NULL);
  g_autofree char *whole = g_canonicalize_filename (folder, NULL);
  g_autofree char *home = g_strconcat ("-env:UserInstallation=file://", whole, NULL);
  const char *argv[] = { "soffice", home, "--headless", "--convert-to", "pdf", "--outdir", deck->setup->scratch, deck->pptx, NULL };
  double begin = bench_clock ();
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                     NULL, NULL, NULL, &status, NULL)
      || !g_spawn_check_wait_status (status, NULL))
    return -1;
  return bench_clock () - begin;
}

/* --- the deck --- */

/* One of the houses that are most. */
static PejlDias *
make_house (PejlReader *reader, const PejlFilter *filter)
{
  PejlFigurValg valg = { .filter = *filter, .i_dag = CUTOFF };
  g_autoptr (PejlFigurKilde) kilde = pejl_figur_kilde_new (reader, &valg);
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  g_autoptr (PejlChartSpec) spec = NULL;
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_FIGUR, PEJL_FIGUR_ET_DAGTILBUD);

  pejl_figur_kilde_set_dagtilbud (kilde, &((PejlStedSum *) g_ptr_array_index (analyse->steder, 0))->dagtilbud);
  spec = pejl_figurer_make (kilde, PEJL_FIGUR_ET_DAGTILBUD);
  pejl_dias_set_titel (dias, pejl_chart_spec_get_title (spec));
  pejl_dias_add_figur (dias, 0, spec);
  pejl_oplaeg_ord (&dias->alt, pejl_chart_spec_get_title (spec));
  return dias;
}

/* What is proposed, which has nine charts, and the tenth. */
static PejlOplaeg *
compose (PejlReader *reader)
{
  PejlFilter filter = { .til_og_med = CUTOFF };
  PejlOplaeg *oplaeg;

  pejl_periode_parse (BENCH_PERIOD, 1, &filter.periode);
  oplaeg = pejl_oplaeg_fil_foreslaa (reader, &filter, FALSE);
  if (oplaeg->dias->len >= SLIDES)
    g_ptr_array_set_size (oplaeg->dias, SLIDES - 1);
  pejl_oplaeg_add (oplaeg, make_house (reader, &filter));
  return oplaeg;
}

static void
take_figures (Deck *deck)
{
  deck->figures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bare_chart_free);
  for (guint i = 0; i < deck->oplaeg->dias->len; i++)
    {
      const GArray *ops = pejl_oplaeg_sats_side (deck->sats, i)->ops;

      for (guint k = 0; k < ops->len; k++)
        {
          const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, k);

          if (op->art == PEJL_PDF_OP_FIGUR)
            g_hash_table_insert (deck->figures, op->figur, bare_chart_new (op->figur));
        }
    }
}

static gboolean
open_deck (Deck *deck, const BenchSetup *setup, GError **error)
{
  deck->setup = setup;
  deck->pdf = g_build_filename (setup->scratch, "deck.pdf", NULL);
  deck->pptx = g_build_filename (setup->scratch, "deck-office.pptx", NULL);
  deck->peer = g_build_filename (setup->scratch, "deck-bare.pdf", NULL);
  deck->store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  if (deck->store == NULL)
    return FALSE;
  deck->oplaeg = compose (pejl_store_get_reader (deck->store));
  if (!pejl_reader_check (pejl_store_get_reader (deck->store), error))
    return FALSE;
  deck->sats = pejl_oplaeg_sats_new (deck->oplaeg);
  take_figures (deck);
  g_printerr ("deck: %u slides, %u charts\n", deck->oplaeg->dias->len, g_hash_table_size (deck->figures));
  if (deck->oplaeg->dias->len == SLIDES && g_hash_table_size (deck->figures) == CHARTS)
    return TRUE;
  g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_DIFFERS, "the deck is not one of 16 slides with ten charts");
  return FALSE;
}

gboolean
bench_deck (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Deck) deck = { 0 };

  return open_deck (&deck, setup, error)
         && bench_turns ("deck", DECKS, write_pdf, write_bare, &deck, "ms", 1000, ratio, error);
}

gboolean
bench_pptx (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Deck) deck = { 0 };

  return open_deck (&deck, setup, error)
         && bench_turns ("pptx", DECKS, write_pptx, write_pdf, &deck, "ms", 1000, ratio, error);
}

gboolean
bench_deck_office (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Deck) deck = { 0 };
  g_autofree char *office = g_find_program_in_path ("soffice");

  if (office == NULL)
    {
      g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "LibreOffice is not installed");
      return FALSE;
    }
  if (!open_deck (&deck, setup, error))
    return FALSE;
  if (write_pptx (&deck, 0) < 0)
    {
      g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "there is no presentation to convert");
      return FALSE;
    }
  return bench_turns ("deck-office", OFFICE_DECKS, write_pdf, convert, &deck, "ms", 1000, ratio, error);
}
