// SPDX-License-Identifier: GPL-3.0-or-later
// Sets a document's blocks on A4 pages: one after the other, headings with what follows them, header and
// footer on each.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-sats-private.h"

#include "core/report/pdf/pejl-pdf-blokke.h"

#include <string.h>

static void
side_free (gpointer data)
{
  PejlPdfSide *side = data;

  g_array_unref (side->bund);
  g_array_unref (side->ops);
  g_free (side);
}

/* ---- what stands on a page ---- */

gboolean
pejl_pdf_sats_har_plads (const PejlPdfSats *sats,
                         double             h)
{
  return sats->y + h <= SIDE_BUND + 0.01;
}

gboolean
pejl_pdf_sats_er_oeverst (const PejlPdfSats *sats)
{
  return sats->y <= SIDE_TOP + 0.01;
}

/* An element that has begun at the foot of a page, with nothing in it yet, begins on the next one: left here it would be
 * marked as an empty leaf that the structure does not hold (cairo 1.16). */
static void
move_begun (PejlPdfSide *from,
            PejlPdfSide *to)
{
  guint first = from->ops->len;

  while (first > 0 && g_array_index (from->ops, PejlPdfOp, first - 1).art == PEJL_PDF_OP_BEGIN)
    first--;
  g_array_append_vals (to->ops, &g_array_index (from->ops, PejlPdfOp, first), from->ops->len - first);
  g_array_set_size (from->ops, first);
}

void
pejl_pdf_sats_ny_side (PejlPdfSats *sats)
{
  PejlPdfSide *side = g_new0 (PejlPdfSide, 1);

  side->bund = g_array_new (FALSE, TRUE, sizeof (PejlPdfOp));
  side->ops = g_array_new (FALSE, TRUE, sizeof (PejlPdfOp));
  g_ptr_array_add (sats->sider, side);
  if (sats->side != NULL)
    move_begun (sats->side, side);
  sats->side = side;
  sats->y = SIDE_TOP;
  sats->luft = 0;
}

void
pejl_pdf_sats_luft (PejlPdfSats *sats,
                    double       foer)
{
  if (!pejl_pdf_sats_er_oeverst (sats))
    sats->y += MAX (foer, sats->luft);
  sats->luft = 0;
}

static void
add_op (PejlPdfSats *sats,
        PejlPdfOp    op)
{
  g_array_append_val (sats->side->ops, op);
}

void
pejl_pdf_sats_begin_med (PejlPdfSats *sats,
                         const char  *tag,
                         const char  *attributter)
{
  add_op (sats, (PejlPdfOp) { .art = PEJL_PDF_OP_BEGIN, .tag = tag, .attributter = attributter });
}

void
pejl_pdf_sats_begin (PejlPdfSats *sats,
                     const char  *tag)
{
  pejl_pdf_sats_begin_med (sats, tag, NULL);
}

void
pejl_pdf_sats_begin_figur (PejlPdfSats *sats,
                           const char  *alt,
                           double       x,
                           double       y,
                           double       bredde,
                           double       hoejde)
{
  add_op (sats, (PejlPdfOp) { .art = PEJL_PDF_OP_BEGIN, .tag = "Figure", .alt = g_string_chunk_insert (sats->ord, alt),
                              .x = x, .y = y, .bredde = bredde, .hoejde = hoejde });
}

void
pejl_pdf_sats_end (PejlPdfSats *sats,
                   const char  *tag)
{
  add_op (sats, (PejlPdfOp) { .art = PEJL_PDF_OP_END, .tag = tag });
}

void
pejl_pdf_sats_linjer (PejlPdfSats        *sats,
                      const PejlPdfTekst *tekst,
                      guint               foerste,
                      guint               antal,
                      double              x,
                      double              y,
                      guint32             farve)
{
  add_op (sats, (PejlPdfOp) { .art = PEJL_PDF_OP_TEKST, .tekst = tekst, .foerste = foerste, .antal = antal,
                              .x = x, .y = y, .farve = farve });
}

void
pejl_pdf_sats_tekst (PejlPdfSats        *sats,
                     const PejlPdfTekst *tekst,
                     double              x,
                     double              y,
                     guint32             farve)
{
  pejl_pdf_sats_linjer (sats, tekst, 0, tekst->n_linjer, x, y, farve);
}

void
pejl_pdf_sats_flade (PejlPdfSats *sats,
                     double       x,
                     double       y,
                     double       bredde,
                     double       hoejde,
                     guint32      farve)
{
  add_op (sats, (PejlPdfOp) { .art = PEJL_PDF_OP_FLADE, .x = x, .y = y, .bredde = bredde, .hoejde = hoejde,
                              .farve = farve });
}

void
pejl_pdf_sats_ramme (PejlPdfSats *sats,
                     double       x,
                     double       y,
                     double       bredde,
                     double       hoejde,
                     guint32      farve)
{
  add_op (sats, (PejlPdfOp) { .art = PEJL_PDF_OP_RAMME, .x = x, .y = y, .bredde = bredde, .hoejde = hoejde,
                              .farve = farve });
}

void
pejl_pdf_sats_figur (PejlPdfSats     *sats,
                     PejlChartLayout *figur,
                     double           x,
                     double           y,
                     double           faktor)
{
  add_op (sats, (PejlPdfOp) { .art = PEJL_PDF_OP_FIGUR, .figur = figur, .x = x, .y = y, .bredde = faktor });
}

const PejlPdfTekst *
pejl_pdf_sats_billedtekst (PejlPdfSats    *sats,
                           const PejlBlok *blok,
                           double          bredde)
{
  g_autofree char *tekst = g_strdup_printf ("%s. %s", blok->nr, blok->tekst != NULL ? blok->tekst : "");

  g_strchomp (tekst);
  return pejl_pdf_skrift_tekst_fed (sats->skrift, PEJL_SKRIFT_BILLEDTEKST, tekst, strlen (blok->nr) + 1,
                                    bredde);
}

const PejlPdfTekst *
pejl_pdf_sats_form (PejlPdfSats    *sats,
                    PejlSkriftStil  stil,
                    const char     *tekst,
                    double          bredde)
{
  return pejl_pdf_skrift_tekst (sats->skrift, stil, tekst, bredde);
}

void
pejl_pdf_sats_put (PejlPdfSats        *sats,
                   const char         *tag,
                   const PejlPdfTekst *tekst,
                   double              x,
                   guint32             farve)
{
  pejl_pdf_sats_begin (sats, tag);
  pejl_pdf_sats_loebende (sats, tekst, 0, tekst->n_linjer, x, sats->y, farve);
  pejl_pdf_sats_end (sats, tag);
  sats->y += tekst->height;
}

const char *
pejl_pdf_sats_add_punkt (PejlPdfSats *sats,
                         guint        niveau,
                         const char  *tekst)
{
  g_autofree char *maal = g_strdup_printf ("afsnit-%u", sats->punkter->len);
  PejlPdfPunkt punkt = {
    .niveau = niveau,
    .tekst = g_string_chunk_insert (sats->ord, tekst),
    .maal = g_string_chunk_insert (sats->ord, maal),
    .side = sats->sider->len - 1,
  };
  g_autofree char *attributter = g_strdup_printf ("name='%s'", maal);

  g_array_append_val (sats->punkter, punkt);
  return g_string_chunk_insert_const (sats->ord, attributter);
}


/* ---- the blocks in order ---- */

/* Whether the block must end on the page where the next one begins: a heading, a level and the words about it, a line of words
 * just before a figure or a table, and the note that says what a box ticked means or a list of notes is. More words fill the page that the
 * figure has no room on. */
static gboolean
leads_on (PejlPdfSats *sats,
          guint        i)
{
  const GPtrArray *blokke = sats->dokument->blokke;
  const PejlBlok *blok = g_ptr_array_index (blokke, i);
  const PejlBlok *next;

  if (i + 1 >= blokke->len)
    return FALSE;
  next = g_ptr_array_index (blokke, i + 1);
  if (blok->art == PEJL_BLOK_AFSNIT && (next->art == PEJL_BLOK_FIGUR || next->art == PEJL_BLOK_TABEL))
    return !pejl_pdf_blok_stands_alone (sats, blok);
  if (blok->art == PEJL_BLOK_NOTE && (next->art == PEJL_BLOK_AFKRYDS || next->art == PEJL_BLOK_NOTELISTE))
    return TRUE;
  if (blok->art == PEJL_BLOK_NIVEAU && next->art == PEJL_BLOK_AFSNIT)
    return TRUE;
  return blok->art == PEJL_BLOK_OVERSKRIFT;
}

/* What must stand on the page where block i begins. More than a page cannot. */
static double
start_height (PejlPdfSats *sats,
              guint        i)
{
  const PejlBlok *blok = g_ptr_array_index (sats->dokument->blokke, i);

  if (!leads_on (sats, i))
    return pejl_pdf_blok_start_height (sats, blok);
  return MIN (pejl_pdf_blok_whole_height (sats, blok) + start_height (sats, i + 1), SIDE_BUND - SIDE_TOP);
}

/* Less of a page than this is not left behind empty. */
#define MINDSTE_SIDE 0.25

static gboolean
is_worth_leaving (const PejlPdfSats *sats)
{
  return sats->y > SIDE_TOP + MINDSTE_SIDE * (SIDE_BUND - SIDE_TOP);
}

static void
set_block (PejlPdfSats *sats,
           guint        i)
{
  const PejlBlok *blok = g_ptr_array_index (sats->dokument->blokke, i);

  if (blok->art == PEJL_BLOK_SIDESKIFT)
    {
      if (is_worth_leaving (sats))
        pejl_pdf_sats_ny_side (sats);
      return;
    }
  if (!pejl_pdf_sats_er_oeverst (sats) && blok->art != PEJL_BLOK_FORSIDE
      && !pejl_pdf_sats_har_plads (sats, start_height (sats, i)))
    pejl_pdf_sats_ny_side (sats);
  pejl_pdf_blok_saet (sats, blok);
}

/* ---- header and footer, when the number of pages is known ---- */

static void
add_to_ground (PejlPdfSide *side,
               PejlPdfOp    op)
{
  g_array_append_val (side->bund, op);
}

static void
add_ground_text (PejlPdfSats        *sats,
                 PejlPdfSide        *side,
                 const PejlPdfTekst *tekst,
                 double              x,
                 double              y)
{
  add_to_ground (side, (PejlPdfOp) { .art = PEJL_PDF_OP_TEKST, .tekst = tekst, .antal = tekst->n_linjer,
                                     .x = x, .y = y, .farve = FARVE_STILLE });
}

static void
add_ground_rule (PejlPdfSide *side,
                 double       y)
{
  add_to_ground (side, (PejlPdfOp) { .art = PEJL_PDF_OP_FLADE, .x = MARGEN, .y = y, .bredde = TEKSTBREDDE,
                                     .hoejde = 0.6, .farve = FARVE_STREG });
}

#define HOVED_Y 29.0
#define FOD_Y (PEJL_A4_HOEJDE - 44.0)

static void
add_header_and_footer (PejlPdfSats *sats,
                       guint        nr)
{
  PejlPdfSide *side = g_ptr_array_index (sats->sider, nr);
  const GPtrArray *blokke = sats->dokument->blokke;
  const PejlBlok *first = blokke->len > 0 ? g_ptr_array_index (blokke, 0) : NULL;
  g_autofree char *tal = g_strdup_printf ("%u af %u", nr + 1, sats->sider->len);
  const PejlPdfTekst *sidetal = pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE_FED, tal, 0);

  if (nr > 0 || first == NULL || first->art != PEJL_BLOK_FORSIDE)
    {
      add_ground_text (sats, side, pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, sats->dokument->sidehoved, 0),
                       MARGEN, HOVED_Y);
      add_ground_rule (side, HOVED_Y + 15);
    }
  add_ground_rule (side, FOD_Y - 6);
  add_ground_text (sats, side, pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, sats->dokument->sidefod, 0),
                   MARGEN, FOD_Y);
  add_ground_text (sats, side, sidetal, MARGEN + TEKSTBREDDE - sidetal->width, FOD_Y);
}

/* ---- the whole ---- */

static PejlPdfSats *
sats_alloc (const PejlDokument *dokument,
            GCancellable       *cancellable)
{
  PejlPdfSats *sats = g_new0 (PejlPdfSats, 1);

  sats->dokument = dokument;
  sats->cancellable = cancellable;
  sats->skrift = pejl_pdf_skrift_new ();
  sats->sider = g_ptr_array_new_with_free_func (side_free);
  sats->maalte = g_hash_table_new_full (NULL, NULL, NULL, NULL);
  sats->figurer = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_chart_layout_free);
  sats->tabeller = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_pdf_tabel_free);
  sats->punkter = g_array_new (FALSE, TRUE, sizeof (PejlPdfPunkt));
  sats->indgange = g_array_new (FALSE, TRUE, sizeof (PejlPdfIndgang));
  sats->steder = pejl_dokument_steder (dokument);
  sats->ord = g_string_chunk_new (1024);
  pejl_pdf_sats_ny_side (sats);
  return sats;
}

static gboolean
set_all (PejlPdfSats  *sats,
         GError      **error)
{
  pejl_pdf_sats_begin (sats, "Document");
  for (guint i = 0; i < sats->dokument->blokke->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (sats->cancellable, error))
        return FALSE;
      set_block (sats, i);
    }
  pejl_pdf_sats_end (sats, "Document");
  pejl_pdf_blok_fill_contents (sats);
  for (guint i = 0; i < sats->sider->len; i++)
    add_header_and_footer (sats, i);
  return TRUE;
}

PejlPdfSats *
pejl_pdf_sats_new (const PejlDokument  *dokument,
                   GCancellable        *cancellable,
                   GError             **error)
{
  g_autoptr (PejlPdfSats) sats = sats_alloc (dokument, cancellable);

  if (!set_all (sats, error))
    return NULL;
  if (pejl_pdf_skrift_unknown_glyphs (sats->skrift) > 0)
    g_message ("%u characters have no glyph in any font of this machine",
               pejl_pdf_skrift_unknown_glyphs (sats->skrift));
  return g_steal_pointer (&sats);
}

void
pejl_pdf_sats_free (PejlPdfSats *sats)
{
  g_ptr_array_unref (sats->sider);
  g_hash_table_unref (sats->maalte);
  g_ptr_array_unref (sats->figurer);
  g_ptr_array_unref (sats->tabeller);
  g_array_unref (sats->punkter);
  g_array_unref (sats->indgange);
  g_hash_table_unref (sats->steder);
  g_string_chunk_free (sats->ord);
  pejl_pdf_skrift_free (sats->skrift);
  g_free (sats);
}

const PejlDokument *
pejl_pdf_sats_get_dokument (const PejlPdfSats *sats)
{
  return sats->dokument;
}

guint
pejl_pdf_sats_n_sider (const PejlPdfSats *sats)
{
  return sats->sider->len;
}

const PejlPdfSide *
pejl_pdf_sats_side (const PejlPdfSats *sats,
                    guint              side)
{
  g_return_val_if_fail (side < sats->sider->len, NULL);
  return g_ptr_array_index (sats->sider, side);
}

const PejlPdfPunkt *
pejl_pdf_sats_punkter (const PejlPdfSats *sats,
                       guint             *antal)
{
  *antal = sats->punkter->len;
  return (const PejlPdfPunkt *) (gpointer) sats->punkter->data;
}

GHashTable *
pejl_pdf_sats_steder (const PejlPdfSats *sats)
{
  return sats->steder;
}

guint
pejl_pdf_sats_unknown_glyphs (const PejlPdfSats *sats)
{
  return pejl_pdf_skrift_unknown_glyphs (sats->skrift);
}
