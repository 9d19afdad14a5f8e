// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a table's columns once and sets its rows over as many pages as it takes, with the head on each.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-bemaerkning.h"
#include "core/report/pdf/pejl-pdf-bredde.h"

#include <string.h>

#define RAEKKE_LUFT 4.2       /* above and below a row's text */
#define HOVED_LUFT 4.0
#define KORT_TABEL 260.0      /* a table of at most this height is never split */
#define KORT_RAEKKE 150.0     /* a row of at most this height, with what is said below it, is never split */
#define RAEKKER_SAMMEN 2      /* rows under a head before a page may end, and left over on the last page */

typedef struct
{
  const PejlPdfTekst *tekst;
  const PejlPdfTekst *under;  /* NULL: none */
} Celle;

struct _PejlPdfTabel
{
  const PejlBlok *blok;       /* borrowed */
  double *bredder;            /* one a column */
  double *venstre;            /* left edges, from the margin */
  Celle *celler;              /* row by row */
  const PejlPdfTekst **hoveder;
  const PejlPdfTekst *billedtekst;
  const PejlPdfTekst *note;   /* NULL: none */
  const PejlPdfTekst *tom;    /* instead of rows; NULL: there are rows */
  GPtrArray **bemaerkninger;  /* one a row: what stands below its cells; NULL: nothing */
  double *hoejder;            /* one a row, of its cells */
  double *over;               /* likewise, of those that the words below it stand under */
  double hoved_hoejde;
  guint n_soejler;
  guint n_raekker;
};

static const PejlTabel *
table_of (const PejlPdfTabel *self)
{
  return self->blok->tabel;
}

static const PejlSoejle *
column_of (const PejlPdfTabel *self,
           guint               c)
{
  return &g_array_index (table_of (self)->soejler, PejlSoejle, c);
}

static gboolean
is_total (const PejlPdfTabel *self,
          guint               r)
{
  return ((const PejlRaekke *) g_ptr_array_index (table_of (self)->raekker, r))->total;
}

static PejlSkriftStil
cell_style (const PejlPdfTabel *self,
            guint               r)
{
  return pejl_pdf_bredde_stil (table_of (self), r);
}

/* ---- widths ---- */

static double
cell_indent (const PejlPdfTabel *self,
             guint               c)
{
  return pejl_pdf_bredde_indryk (table_of (self), c);
}

static void
measure_widths (PejlPdfTabel *self,
                PejlPdfSats  *sats)
{
  double x = 0;

  pejl_pdf_bredde_maal (sats, table_of (self), self->bredder);
  for (guint c = 0; c < self->n_soejler; c++)
    {
      self->venstre[c] = x;
      x += self->bredder[c] + PEJL_SOEJLE_LUFT;
    }
}

/* ---- text ---- */

/* What is said of a row stands beside its heading's column, which stays clear to look down. */
static double
note_left (const PejlPdfTabel *self)
{
  return self->n_soejler > 1 ? self->venstre[1] : 0;
}

/* The text that was shaped in one line for the widths is the one that is drawn wherever it fits. */
static const PejlPdfTekst *
fit_text (PejlPdfSats    *sats,
          PejlSkriftStil  stil,
          const char     *tekst,
          double          bredde,
          gboolean        hoejre)
{
  const PejlPdfTekst *line = pejl_pdf_sats_form (sats, stil, tekst, 0);

  if (line->width <= bredde)
    return line;
  return hoejre ? pejl_pdf_skrift_tekst_hoejre (sats->skrift, stil, tekst, bredde)
                : pejl_pdf_sats_form (sats, stil, tekst, bredde);
}

static void
shape_row (PejlPdfTabel *self,
           PejlPdfSats  *sats,
           guint         r)
{
  for (guint c = 0; c < self->n_soejler; c++)
    {
      const PejlCelle *kilde = pejl_tabel_celle (table_of (self), r, c);
      Celle *celle = &self->celler[r * self->n_soejler + c];
      double hoejde;

      celle->tekst = fit_text (sats, cell_style (self, r), kilde->tekst,
                               self->bredder[c] - cell_indent (self, c),
                               column_of (self, c)->art == PEJL_SOEJLE_TAL);
      hoejde = celle->tekst->height;
      if (kilde->undertekst != NULL)
        {
          celle->under = fit_text (sats, PEJL_SKRIFT_TABEL_STILLE, kilde->undertekst, self->bredder[c],
                                   column_of (self, c)->art == PEJL_SOEJLE_TAL);
          hoejde += celle->under->height;
        }
      self->hoejder[r] = MAX (self->hoejder[r], hoejde + 2 * RAEKKE_LUFT);
      if (c > 0 || self->n_soejler == 1)
        self->over[r] = MAX (self->over[r], hoejde + 2 * RAEKKE_LUFT);
    }
  self->bemaerkninger[r] = pejl_pdf_bemaerkning_form (sats, g_ptr_array_index (table_of (self)->raekker, r),
                                                      TEKSTBREDDE - note_left (self));
}

static void
shape_head (PejlPdfTabel *self,
            PejlPdfSats  *sats)
{
  for (guint c = 0; c < self->n_soejler; c++)
    {
      self->hoveder[c] = fit_text (sats, PEJL_SKRIFT_TABEL_FED, column_of (self, c)->hoved, self->bredder[c],
                                   column_of (self, c)->art == PEJL_SOEJLE_TAL);
      self->hoved_hoejde = MAX (self->hoved_hoejde, self->hoveder[c]->height + HOVED_LUFT + 3);
    }
}

PejlPdfTabel *
pejl_pdf_tabel_new (PejlPdfSats    *sats,
                    const PejlBlok *blok)
{
  PejlPdfTabel *self = g_new0 (PejlPdfTabel, 1);

  self->blok = blok;
  self->n_soejler = blok->tabel->soejler->len;
  self->n_raekker = blok->tabel->raekker->len;
  self->bredder = g_new0 (double, self->n_soejler);
  self->venstre = g_new0 (double, self->n_soejler);
  self->hoveder = g_new0 (const PejlPdfTekst *, self->n_soejler);
  self->hoejder = g_new0 (double, self->n_raekker);
  self->over = g_new0 (double, self->n_raekker);
  self->bemaerkninger = g_new0 (GPtrArray *, self->n_raekker);
  self->celler = g_new0 (Celle, (gsize) self->n_raekker * self->n_soejler);
  measure_widths (self, sats);
  shape_head (self, sats);
  for (guint r = 0; r < self->n_raekker; r++)
    shape_row (self, sats, r);
  self->billedtekst = pejl_pdf_sats_billedtekst (sats, blok, TEKSTBREDDE);
  if (blok->note != NULL && *blok->note != '\0')
    self->note = pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, blok->note, TEKSTBREDDE);
  if (self->n_raekker == 0)
    self->tom = pejl_pdf_sats_form (sats, PEJL_SKRIFT_TABEL_STILLE, "Der er ingen rækker i denne tabel.",
                                    TEKSTBREDDE);
  return self;
}

void
pejl_pdf_tabel_free (PejlPdfTabel *self)
{
  g_free (self->bredder);
  g_free (self->venstre);
  g_free (self->hoveder);
  for (guint r = 0; r < self->n_raekker; r++)
    g_clear_pointer (&self->bemaerkninger[r], g_ptr_array_unref);
  g_free (self->bemaerkninger);
  g_free (self->hoejder);
  g_free (self->over);
  g_free (self->celler);
  g_free (self);
}

/* ---- heights ---- */

static double
note_height (const PejlPdfTabel *self)
{
  return self->note != NULL ? self->note->height + 6 : 0;
}

static double
rows_height (const PejlPdfTabel *self,
             guint               first,
             guint               n)
{
  double height = 0;

  for (guint r = first; r < first + n; r++)
    height += MAX (self->hoejder[r], self->over[r] + pejl_pdf_bemaerkning_hoejde (self->bemaerkninger[r]));
  return height;
}

/* What of a row must stand on the page where it begins. */
static double
row_start_height (const PejlPdfTabel *self,
                  guint               r)
{
  double whole = rows_height (self, r, 1);

  if (whole <= KORT_RAEKKE)
    return whole;
  return MAX (self->hoejder[r], self->over[r] + pejl_pdf_bemaerkning_start (self->bemaerkninger[r]));
}

static double
caption_and_head_height (const PejlPdfTabel *self)
{
  return self->billedtekst->height + 5 + self->hoved_hoejde;
}

double
pejl_pdf_tabel_start_height (const PejlPdfTabel *self)
{
  double whole = caption_and_head_height (self) + rows_height (self, 0, self->n_raekker) + note_height (self);

  if (self->n_raekker == 0)
    return whole + self->tom->height + 2 * RAEKKE_LUFT;
  if (whole <= KORT_TABEL)
    return whole;
  /* A row with words below it is not alone under the head. */
  if (self->bemaerkninger[0] != NULL || self->n_raekker < RAEKKER_SAMMEN)
    return caption_and_head_height (self) + row_start_height (self, 0);
  return caption_and_head_height (self) + rows_height (self, 0, RAEKKER_SAMMEN - 1)
         + row_start_height (self, RAEKKER_SAMMEN - 1);
}

/* What must fit below the cursor for row r to stand here: near the end all of the rest and the note, so that
 * no single row is left for the next page, unless it has words of its own below it. */
static double
needed_height (const PejlPdfTabel *self,
               guint               r)
{
  guint rest = self->n_raekker - r;

  if (rest <= RAEKKER_SAMMEN && self->bemaerkninger[self->n_raekker - 1] == NULL)
    return row_start_height (self, r) + rows_height (self, r + 1, rest - 1) + note_height (self);
  return row_start_height (self, r) + (rest == 1 ? note_height (self) : 0);
}

/* ---- setting ---- */

static double
text_x (const PejlPdfTabel *self,
        const PejlPdfTekst *tekst,
        guint               c)
{
  double left = MARGEN + self->venstre[c];

  /* A text that was wrapped to the column carries its own alignment. */
  if (column_of (self, c)->art == PEJL_SOEJLE_TAL && !tekst->i_bredde)
    return left + self->bredder[c] - tekst->width;
  return left + cell_indent (self, c);
}

static void
set_head (PejlPdfTabel *self,
          PejlPdfSats  *sats,
          gboolean      tagged)
{
  double bund = sats->y + self->hoved_hoejde;

  if (tagged)
    pejl_pdf_sats_begin (sats, "TR");
  for (guint c = 0; c < self->n_soejler; c++)
    {
      const PejlPdfTekst *tekst = self->hoveder[c];
      double x = column_of (self, c)->art == PEJL_SOEJLE_NIVEAU ? MARGEN + self->venstre[c]
                                                                : text_x (self, tekst, c);

      if (tagged)
        pejl_pdf_sats_begin (sats, "TH");
      pejl_pdf_sats_tekst (sats, tekst, x, bund - HOVED_LUFT - tekst->height, FARVE_TEKST);
      if (tagged)
        pejl_pdf_sats_end (sats, "TH");
    }
  if (tagged)
    pejl_pdf_sats_end (sats, "TR");
  pejl_pdf_sats_flade (sats, MARGEN, bund - 1, TEKSTBREDDE, 1, FARVE_TEKST);
  sats->y = bund;
}

/* The colours of the charts: five levels as they are, other scales spread over them. */
static guint
level_colour (guint niveau,
              guint niveauer)
{
  if (niveauer < 2)
    return 2;
  return (MIN (niveau, niveauer) - 1) * 4 / (niveauer - 1);
}

void
pejl_pdf_niveau_farver (guint    niveau,
                        guint    niveauer,
                        guint32 *bund,
                        guint32 *tekst)
{
  static const guint32 ground[] = { 0x8c3b00, 0xe08a2e, 0xf0e6d2, 0x8fc1e3, 0x1f5fa8 };
  static const guint32 text[] = { 0xffffff, FARVE_TEKST, FARVE_TEKST, FARVE_TEKST, 0xffffff };

  *bund = ground[level_colour (niveau, niveauer)];
  *tekst = text[level_colour (niveau, niveauer)];
}

static void
set_level (PejlPdfTabel *self,
           PejlPdfSats  *sats,
           guint         niveau,
           double        x,
           double        y)
{
  guint32 bund, skrift;
  g_autofree char *tal = g_strdup_printf ("%u", niveau);
  g_autofree char *med_mellemrum = g_strconcat (tal, " ", NULL);
  const PejlPdfTekst *ciffer = pejl_pdf_sats_form (sats, PEJL_SKRIFT_TABEL_FED, tal, 0);
  const PejlPdfTekst *tekst = pejl_pdf_sats_form (sats, PEJL_SKRIFT_TABEL_FED, med_mellemrum, 0);

  pejl_pdf_niveau_farver (niveau, table_of (self)->niveauer, &bund, &skrift);
  pejl_pdf_sats_flade (sats, x, y, PEJL_BRIK, PEJL_BRIK, bund);
  if (level_colour (niveau, table_of (self)->niveauer) == 2)
    pejl_pdf_sats_ramme (sats, x, y, PEJL_BRIK, PEJL_BRIK, 0x8f8468);
  pejl_pdf_sats_tekst (sats, tekst, x + (PEJL_BRIK - ciffer->width) / 2, y + (PEJL_BRIK - ciffer->height) / 2,
                       skrift);
}

static void
set_cell (PejlPdfTabel *self,
          PejlPdfSats  *sats,
          guint         r,
          guint         c)
{
  const PejlCelle *kilde = pejl_tabel_celle (table_of (self), r, c);
  const Celle *celle = &self->celler[r * self->n_soejler + c];
  gboolean uden_niveau = column_of (self, c)->art == PEJL_SOEJLE_NIVEAU && kilde->niveau == 0;
  double y = sats->y + RAEKKE_LUFT;

  pejl_pdf_sats_begin (sats, c == 0 ? "TH" : "TD");
  if (kilde->niveau > 0)
    set_level (self, sats, kilde->niveau, MARGEN + self->venstre[c],
               y + (celle->tekst->linjer[0].bottom - PEJL_BRIK) / 2);
  pejl_pdf_sats_loebende (sats, celle->tekst, 0, celle->tekst->n_linjer, text_x (self, celle->tekst, c), y,
                          uden_niveau ? FARVE_STILLE : FARVE_TEKST);
  if (celle->under != NULL)
    pejl_pdf_sats_tekst (sats, celle->under, text_x (self, celle->under, c), y + celle->tekst->height,
                         FARVE_STILLE);
  pejl_pdf_sats_end (sats, c == 0 ? "TH" : "TD");
}

/* On a page that goes on with a table, its number and head are there for the eye; the structure has them
 * once. */
static void
begin_next_page (PejlPdfTabel *self,
                 PejlPdfSats  *sats)
{
  g_autofree char *tekst = g_strdup_printf ("%s, fortsat", self->blok->nr);
  const PejlPdfTekst *fortsat = pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, tekst, 0);

  pejl_pdf_sats_ny_side (sats);
  pejl_pdf_sats_tekst (sats, fortsat, MARGEN, sats->y, FARVE_STILLE);
  sats->y += fortsat->height + 4;
  set_head (self, sats, FALSE);
}

typedef struct
{
  PejlPdfTabel *tabel;
  guint r;
} Fortsat;

/* In the middle of a row: its heading stands again, for the eye. */
static void
begin_next_page_in_row (PejlPdfSats *sats,
                        gpointer     user_data)
{
  const Fortsat *fortsat = user_data;
  PejlPdfTabel *self = fortsat->tabel;
  const PejlCelle *hoved = pejl_tabel_celle (table_of (self), fortsat->r, 0);
  g_autofree char *tekst = g_strdup_printf ("%s, fortsat", hoved->tekst);

  begin_next_page (self, sats);
  sats->y += RAEKKE_LUFT;
  if (self->n_soejler > 1)
    pejl_pdf_sats_tekst (sats, fit_text (sats, PEJL_SKRIFT_TABEL_STILLE, tekst, self->bredder[0], FALSE),
                         MARGEN, sats->y, FARVE_STILLE);
}

/* Every row has a cell in every column, also where the first one's words go over all of them. */
static void
set_empty_cells (PejlPdfTabel *self,
                 PejlPdfSats  *sats)
{
  for (guint c = 1; c < self->n_soejler; c++)
    {
      pejl_pdf_sats_begin (sats, "TD");
      pejl_pdf_sats_end (sats, "TD");
    }
}

/* A row of its own in the structure. */
static void
set_notes (PejlPdfTabel *self,
           PejlPdfSats  *sats,
           guint         r)
{
  Fortsat fortsat = { self, r };
  double bund = sats->y + self->hoejder[r];
  const PejlPdfSide *side = sats->side;

  sats->y += self->over[r];
  pejl_pdf_sats_begin (sats, "TR");
  pejl_pdf_sats_begin (sats, "TD");
  pejl_pdf_bemaerkning_saet (sats, self->bemaerkninger[r], MARGEN + note_left (self), begin_next_page_in_row,
                             &fortsat);
  pejl_pdf_sats_end (sats, "TD");
  set_empty_cells (self, sats);
  pejl_pdf_sats_end (sats, "TR");
  if (sats->side == side)
    sats->y = MAX (sats->y, bund);
}

static void
set_row (PejlPdfTabel *self,
         PejlPdfSats  *sats,
         guint         r)
{
  if (is_total (self, r) && r > 0 && !is_total (self, r - 1))
    pejl_pdf_sats_flade (sats, MARGEN, sats->y - 0.6, TEKSTBREDDE, 0.6, FARVE_STILLE);
  pejl_pdf_sats_begin (sats, "TR");
  for (guint c = 0; c < self->n_soejler; c++)
    set_cell (self, sats, r, c);
  pejl_pdf_sats_end (sats, "TR");
  if (self->bemaerkninger[r] != NULL)
    set_notes (self, sats, r);
  else
    sats->y += self->hoejder[r];
  pejl_pdf_sats_flade (sats, MARGEN, sats->y - 0.5, TEKSTBREDDE, 0.5, FARVE_STREG);
}

static void
set_empty_row (PejlPdfTabel *self,
               PejlPdfSats  *sats)
{
  pejl_pdf_sats_begin (sats, "TR");
  sats->y += RAEKKE_LUFT;
  pejl_pdf_sats_put (sats, "TD", self->tom, MARGEN, FARVE_STILLE);
  sats->y += RAEKKE_LUFT;
  set_empty_cells (self, sats);
  pejl_pdf_sats_end (sats, "TR");
}

static void
set_rows (PejlPdfTabel *self,
          PejlPdfSats  *sats)
{
  guint paa_siden = 0;

  for (guint r = 0; r < self->n_raekker; r++)
    {
      if (paa_siden > 0 && !pejl_pdf_sats_har_plads (sats, needed_height (self, r)))
        {
          begin_next_page (self, sats);
          paa_siden = 0;
        }
      set_row (self, sats, r);
      paa_siden++;
    }
  if (self->n_raekker == 0)
    set_empty_row (self, sats);
}

void
pejl_pdf_tabel_saet (PejlPdfTabel *self,
                     PejlPdfSats  *sats)
{
  const PejlSted *sted = pejl_dokument_sted_of (sats->steder, self->blok, 0);

  pejl_pdf_sats_luft (sats, 14);
  pejl_pdf_sats_begin (sats, "Table");
  pejl_pdf_sats_begin_sted (sats, sted);
  pejl_pdf_sats_put (sats, "Caption", self->billedtekst, MARGEN, FARVE_TEKST);
  pejl_pdf_sats_end_sted (sats, sted);
  sats->y += 5;
  pejl_pdf_sats_begin (sats, "THead");
  set_head (self, sats, TRUE);
  pejl_pdf_sats_end (sats, "THead");
  pejl_pdf_sats_begin (sats, "TBody");
  set_rows (self, sats);
  pejl_pdf_sats_end (sats, "TBody");
  pejl_pdf_sats_end (sats, "Table");
  sats->luft = 14;
  if (self->note == NULL)
    return;
  sats->y += 6;
  pejl_pdf_sats_put (sats, "P", self->note, MARGEN, FARVE_STILLE);
}
