// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the words of each block on a slide; charts, tables and pictures in -figur.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg-pptx.h"

#include "core/model/pejl-dansk.h"
#include "core/report/oplaeg/pejl-dias-blokke.h"
#include "core/report/oplaeg/pejl-oplaeg-pptx-private.h"

#include <string.h>

/* As the blocks are drawn. */
#define TAL_BREDDE 330.0
#define SHORT_NUMBER 8 /* letters */
#define SOEJLE 30.0
#define SOEJLE_TAL 150.0
#define CITAT_INDRYK 30.0
#define FIRKANT 84.0
#define ANMODNING_INDRYK 116.0
#define MAERKE_BREDDE 330.0
#define FORSIDE_BAAND 26.0

PejlPptxFelt
pejl_oplaeg_pptx_felt (const PejlDiasFelt *felt)
{
  return (PejlPptxFelt) { felt->x, felt->y, felt->bredde, felt->hoejde };
}

static PejlPptxSkrift
skrift_of (PejlSkriftStil stil,
           guint32        farve)
{
  PejlPptxSkrift skrift = { .px = 30, .farve = farve };

  switch (stil)
    {
    case PEJL_SKRIFT_DIAS_FORSIDE:
      skrift.px = 72;
      skrift.fed = TRUE;
      break;
    case PEJL_SKRIFT_DIAS_TITEL:
      skrift.px = 48;
      skrift.fed = TRUE;
      break;
    case PEJL_SKRIFT_DIAS_NOEGLETAL:
      skrift.px = 60;
      skrift.fed = TRUE;
      break;
    case PEJL_SKRIFT_DIAS_STOR:
      skrift.px = 37;
      break;
    case PEJL_SKRIFT_DIAS_STOR_FED:
      skrift.px = 37;
      skrift.fed = TRUE;
      break;
    case PEJL_SKRIFT_DIAS_FED:
      skrift.fed = TRUE;
      break;
    default:
      break;
    }
  return skrift;
}

static gboolean
is_set (const char *tekst)
{
  return tekst != NULL && *tekst != '\0';
}

/* One box with one paragraph. */
static void
add_words (PejlPptxSkriver *self,
           PejlPptxFelt     felt,
           const char      *navn,
           const char      *tekst,
           PejlPptxSkrift   skrift)
{
  g_autoptr (GPtrArray) box = pejl_pptx_tekst_new ();

  pejl_pptx_tekst_add (box, tekst, skrift);
  pejl_pptx_add_tekst (self->pptx, felt, navn, box);
}

/* ---- words ---- */

static void
add_heading (PejlPptxSkriver    *self,
             const PejlDiasFelt *felt)
{
  g_autoptr (GPtrArray) box = pejl_pptx_tekst_new ();

  pejl_pptx_tekst_add (box, felt->blok->tekst, skrift_of (PEJL_SKRIFT_DIAS_FED, DIAS_TEKST));
  if (is_set (felt->blok->undertekst))
    pejl_pptx_tekst_add (box, felt->blok->undertekst, skrift_of (PEJL_SKRIFT_DIAS, DIAS_STILLE));
  pejl_pptx_add_tekst (self->pptx, pejl_oplaeg_pptx_felt (felt), "Overskrift", box);
}

static void
add_text (PejlPptxSkriver    *self,
          const PejlDiasFelt *felt)
{
  gboolean note = felt->blok->art == PEJL_DIASBLOK_NOTE;
  g_auto (GStrv) afsnit = g_strsplit (felt->blok->tekst, "\n", -1);
  g_autoptr (GPtrArray) box = pejl_pptx_tekst_new ();

  for (guint i = 0; afsnit[i] != NULL; i++)
    pejl_pptx_tekst_add (box, afsnit[i],
                         note ? skrift_of (PEJL_SKRIFT_DIAS, DIAS_STILLE) : skrift_of (felt->stil, DIAS_TEKST));
  pejl_pptx_add_tekst (self->pptx, pejl_oplaeg_pptx_felt (felt), note ? "Note" : "Tekst", box);
}

static void
add_list (PejlPptxSkriver    *self,
          const PejlDiasFelt *felt)
{
  g_autoptr (GPtrArray) box = pejl_pptx_tekst_new ();
  PejlPptxSkrift skrift = skrift_of (felt->stil, DIAS_TEKST);

  skrift.punkt = TRUE;
  for (guint i = 0; i < felt->blok->punkter->len; i++)
    pejl_pptx_tekst_add (box, g_ptr_array_index (felt->blok->punkter, i), skrift);
  pejl_pptx_add_tekst (self->pptx, pejl_oplaeg_pptx_felt (felt), "Liste", box);
}

static void
add_key_number (PejlPptxSkriver    *self,
                const PejlDiasFelt *felt)
{
  PejlPptxFelt tal = { felt->x, felt->y, TAL_BREDDE - 20, felt->hoejde };
  PejlPptxFelt ord = { felt->x + TAL_BREDDE, felt->y + 12, felt->bredde - TAL_BREDDE, felt->hoejde - 12 };

  PejlPptxSkrift skrift = skrift_of (PEJL_SKRIFT_DIAS_NOEGLETAL, felt->blok->under ? DIAS_UNDER : DIAS_ACCENT);

  /* Other programs may have wider letters, and a number must not break. */
  if (g_utf8_strlen (felt->blok->tal, -1) > SHORT_NUMBER)
    skrift.px = 46;
  add_words (self, tal, "Nøgletal", felt->blok->tal, skrift);
  add_words (self, ord, "Fund", felt->blok->tekst, skrift_of (PEJL_SKRIFT_DIAS_STOR, DIAS_TEKST));
}

static void
add_share (PejlPptxSkriver    *self,
           const PejlDiasFelt *felt)
{
  const PejlDiasBlok *blok = felt->blok;
  double spor = felt->bredde - SOEJLE_TAL - 20;
  double top = felt->y + felt->hoejde - SOEJLE - 23;
  double andel = blok->n > 0 ? spor * MIN (blok->x, blok->n) / blok->n : 0;
  g_autofree char *tal = pejl_dansk_x_af_n ((int) blok->x, (int) blok->n);

  add_words (self, (PejlPptxFelt) { felt->x, felt->y, felt->bredde, top - felt->y }, "Andel", blok->tekst,
             skrift_of (PEJL_SKRIFT_DIAS, DIAS_TEKST));
  pejl_pptx_add_flade (self->pptx, (PejlPptxFelt) { felt->x, top, spor, SOEJLE }, 0xeceff2);
  if (andel > 0)
    pejl_pptx_add_flade (self->pptx, (PejlPptxFelt) { felt->x, top, andel, SOEJLE },
                         blok->fremhaevet ? DIAS_ACCENT : DIAS_GRAA);
  add_words (self, (PejlPptxFelt) { felt->x + spor + 20, top - 6, SOEJLE_TAL, SOEJLE + 12 }, "Antal", tal,
             skrift_of (PEJL_SKRIFT_DIAS_FED, DIAS_TEKST));
}

static void
add_quote (PejlPptxSkriver    *self,
           const PejlDiasFelt *felt)
{
  g_autofree char *ord = g_strdup_printf ("»%s«", felt->blok->tekst);
  g_autoptr (GPtrArray) box = pejl_pptx_tekst_new ();
  PejlPptxFelt inde = { felt->x + CITAT_INDRYK, felt->y, felt->bredde - CITAT_INDRYK, felt->hoejde - 40 };

  if (felt->hoejde <= 0)
    return;
  pejl_pptx_tekst_add (box, ord, skrift_of (PEJL_SKRIFT_DIAS, DIAS_TEKST));
  if (is_set (felt->blok->undertekst))
    pejl_pptx_tekst_add (box, felt->blok->undertekst, skrift_of (PEJL_SKRIFT_DIAS, DIAS_STILLE));
  pejl_pptx_add_flade (self->pptx, (PejlPptxFelt) { felt->x, felt->y, 6, inde.hoejde }, DIAS_ACCENT);
  pejl_pptx_add_tekst (self->pptx, inde, "Citat", box);
}

static void
add_request (PejlPptxSkriver    *self,
             const PejlDiasFelt *felt)
{
  const PejlDiasBlok *blok = felt->blok;
  gboolean maerke = is_set (blok->maerke);
  PejlPptxFelt firkant = { felt->x, felt->y, FIRKANT, FIRKANT };
  PejlPptxFelt nr = { felt->x, felt->y + 16, FIRKANT, FIRKANT - 16 };
  PejlPptxFelt inde = { felt->x + ANMODNING_INDRYK, felt->y, felt->bredde - ANMODNING_INDRYK - (maerke ? MAERKE_BREDDE + 20 : 0),
                        felt->hoejde - 24 };
  PejlPptxSkrift hvid = skrift_of (PEJL_SKRIFT_DIAS_STOR_FED, DIAS_HVID);
  PejlPptxSkrift hoejre = skrift_of (PEJL_SKRIFT_DIAS_FED, DIAS_ACCENT);
  g_autoptr (GPtrArray) box = pejl_pptx_tekst_new ();

  if (felt->hoejde <= 0)
    return;
  hvid.stilling = PEJL_PPTX_MIDT;
  hoejre.stilling = PEJL_PPTX_HOEJRE;
  pejl_pptx_add_flade (self->pptx, firkant, DIAS_ACCENT);
  add_words (self, nr, "Nummer", blok->tal, hvid);
  pejl_pptx_tekst_add (box, blok->tekst, skrift_of (PEJL_SKRIFT_DIAS_STOR_FED, DIAS_TEKST));
  if (is_set (blok->undertekst))
    pejl_pptx_tekst_add (box, blok->undertekst, skrift_of (PEJL_SKRIFT_DIAS, DIAS_STILLE));
  pejl_pptx_add_tekst (self->pptx, inde, "Anmodning", box);
  if (maerke)
    add_words (self, (PejlPptxFelt) { felt->x + felt->bredde - MAERKE_BREDDE, felt->y + 6, MAERKE_BREDDE, 46 }, "Mærke",
               blok->maerke, hoejre);
}

/* ---- a slide ---- */

static gboolean
add_block (PejlPptxSkriver     *self,
           const PejlDiasFelt  *felt,
           GError             **error)
{
  switch (felt->blok->art)
    {
    case PEJL_DIASBLOK_OVERSKRIFT:
      add_heading (self, felt);
      break;
    case PEJL_DIASBLOK_TEKST:
    case PEJL_DIASBLOK_NOTE:
      add_text (self, felt);
      break;
    case PEJL_DIASBLOK_LISTE:
      add_list (self, felt);
      break;
    case PEJL_DIASBLOK_NOEGLETAL:
      add_key_number (self, felt);
      break;
    case PEJL_DIASBLOK_ANDEL:
      add_share (self, felt);
      break;
    case PEJL_DIASBLOK_CITAT:
      add_quote (self, felt);
      break;
    case PEJL_DIASBLOK_ANMODNING:
      add_request (self, felt);
      break;
    case PEJL_DIASBLOK_FIGUR:
      return pejl_oplaeg_pptx_figur (self, felt, error);
    case PEJL_DIASBLOK_TABEL:
      pejl_oplaeg_pptx_tabel (self, felt);
      break;
    case PEJL_DIASBLOK_BILLEDE:
      pejl_oplaeg_pptx_billede (self, felt);
      break;
    default:
      g_assert_not_reached ();
    }
  return TRUE;
}

static void
add_own_words (PejlPptxSkriver    *self,
               const PejlDiasFelt *felt)
{
  PejlPptxFelt her = pejl_oplaeg_pptx_felt (felt);

  if (felt->titel)
    pejl_pptx_add_titel (self->pptx, her, felt->tekst, skrift_of (felt->stil, felt->farve));
  else
    add_words (self, her, "Undertitel", felt->tekst, skrift_of (felt->stil, felt->farve));
}

static void
add_foot (PejlPptxSkriver *self)
{
  const PejlOplaeg *oplaeg = pejl_oplaeg_sats_get_oplaeg (self->sats);
  double bredde = PEJL_DIAS_BREDDE - 2 * DIAS_MARGEN;

  pejl_pptx_add_flade (self->pptx, (PejlPptxFelt) { DIAS_MARGEN, DIAS_FOD_Y, bredde, 1.5 }, DIAS_STREG);
  pejl_pptx_add_fod (self->pptx, (PejlPptxFelt) { DIAS_MARGEN, DIAS_FOD_Y + 12, bredde - 120, 44 },
                     oplaeg->sidefod != NULL ? oplaeg->sidefod : "",
                     (PejlPptxFelt) { PEJL_DIAS_BREDDE - DIAS_MARGEN - 100, DIAS_FOD_Y + 12, 100, 44 },
                     skrift_of (PEJL_SKRIFT_DIAS, DIAS_STILLE));
}

static gboolean
add_slide (PejlPptxSkriver  *self,
           GError          **error)
{
  const GArray *felter = pejl_oplaeg_sats_felter (self->sats, self->nr);
  gboolean forside = self->dias->art == PEJL_DIAS_FORSIDE;

  pejl_pptx_begin_dias (self->pptx, forside ? DIAS_PAPIR : DIAS_HVID);
  if (forside)
    pejl_pptx_add_flade (self->pptx, (PejlPptxFelt) { 0, 0, FORSIDE_BAAND, PEJL_DIAS_HOEJDE }, DIAS_ACCENT);
  for (guint i = 0; i < felter->len; i++)
    {
      const PejlDiasFelt *felt = &g_array_index (felter, PejlDiasFelt, i);

      if (felt->blok == NULL)
        add_own_words (self, felt);
      else if (!add_block (self, felt, error))
        return FALSE;
    }
  if (!forside)
    add_foot (self);
  pejl_pptx_set_noter (self->pptx, self->dias->noter);
  return TRUE;
}

GBytes *
pejl_oplaeg_pptx (PejlOplaegSats         *sats,
                  GCancellable           *cancellable,
                  GFileProgressCallback   progress,
                  gpointer                user_data,
                  GError                **error)
{
  const PejlOplaeg *oplaeg = pejl_oplaeg_sats_get_oplaeg (sats);
  g_autoptr (PejlPptx) pptx = pejl_pptx_new (oplaeg->titel, oplaeg->udgiver != NULL ? oplaeg->udgiver : "", oplaeg->skaering);

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      PejlPptxSkriver self = { pptx, sats, i, pejl_oplaeg_dias (oplaeg, i) };

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !add_slide (&self, error))
        return NULL;
      if (progress != NULL)
        progress (i + 1, oplaeg->dias->len, user_data);
    }
  return pejl_pptx_finish (pptx, error);
}
