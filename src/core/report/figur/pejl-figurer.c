// SPDX-License-Identifier: GPL-3.0-or-later
// The list of charts, and the numbers that several of them share.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/figur/pejl-figurer.h"

#include "core/chart/pejl-chart-unavngivet.h"
#include "core/report/figur/pejl-figur-aarshjul.h"
#include "core/report/figur/pejl-figur-besoeg.h"
#include "core/report/figur/pejl-figur-handleplan.h"
#include "core/report/figur/pejl-figur-stilling.h"
#include "core/report/pejl-offentlig.h"

#include <string.h>

#define AARSHJUL 9

struct _PejlFigurKilde
{
  /* borrowed */
  PejlReader *reader;

  /* owned */
  PejlFigurValg valg;
  char *omraade;
  PejlAnalyse *analyse;   /* NULL: not counted yet */
  PejlBesoegTal *besoeg;  /* likewise */
  PejlStilling *stilling; /* likewise; borrows from analyse */
  PejlSpredning *spredning; /* likewise; borrows from stilling */
};

PejlFigurKilde *
pejl_figur_kilde_new (PejlReader *reader, const PejlFigurValg *valg)
{
  PejlFigurKilde *self = g_new0 (PejlFigurKilde, 1);

  self->reader = reader;
  self->valg = *valg;
  self->omraade = g_strdup (valg->omraade);
  self->valg.omraade = self->omraade;
  return self;
}

void
pejl_figur_kilde_free (PejlFigurKilde *self)
{
  if (self == NULL)
    return;
  pejl_spredning_free (self->spredning);
  pejl_stilling_free (self->stilling);
  pejl_analyse_free (self->analyse);
  pejl_besoeg_tal_free (self->besoeg);
  g_free (self->omraade);
  g_free (self);
}

void
pejl_figur_kilde_set_dagtilbud (PejlFigurKilde *self, const PejlId *dagtilbud)
{
  self->valg.dagtilbud = *dagtilbud;
}

const PejlFigurValg *
pejl_figur_kilde_valg (const PejlFigurKilde *self)
{
  return &self->valg;
}

PejlReader *
pejl_figur_kilde_reader (const PejlFigurKilde *self)
{
  return self->reader;
}

const PejlAnalyse *
pejl_figur_kilde_analyse (PejlFigurKilde *self)
{
  if (self->analyse == NULL)
    self->analyse = pejl_analyse_new (self->reader, &self->valg.filter);
  return self->analyse;
}

const PejlStilling *
pejl_figur_kilde_stilling (PejlFigurKilde *self)
{
  if (self->stilling == NULL)
    {
      self->stilling = pejl_stilling_new (self->reader, pejl_figur_kilde_analyse (self));
      if (self->valg.offentlig)
        pejl_offentlig_glem_faa (self->stilling);
    }
  return self->stilling;
}

static guint
omraade (PejlFigurKilde *self)
{
  return pejl_stilling_omraade (pejl_figur_kilde_stilling (self), self->omraade);
}

const PejlSpredning *
pejl_figur_kilde_spredning (PejlFigurKilde *self)
{
  if (self->spredning == NULL)
    self->spredning = pejl_spredning_new (self->reader, pejl_figur_kilde_stilling (self), omraade (self));
  return self->spredning;
}

const PejlBesoegTal *
pejl_figur_kilde_besoeg (PejlFigurKilde *self)
{
  g_return_val_if_fail (self->valg.filter.periode.start[0] != '\0', NULL);

  if (self->besoeg == NULL)
    self->besoeg = pejl_besoeg_tal_new (self->reader, &self->valg.filter, self->valg.i_dag);
  return self->besoeg;
}

int
pejl_figur_kilde_aar (const PejlFigurKilde *self)
{
  const PejlPeriode *periode = &self->valg.filter.periode;
  char last[PEJL_DATO_LEN];

  if (self->valg.aar != 0)
    return self->valg.aar;
  if (periode->start[0] == '\0' || pejl_periode_contains (periode, self->valg.i_dag))
    return (int) g_ascii_strtoll (self->valg.i_dag, NULL, 10);
  pejl_periode_last_day (periode, last);
  return (int) g_ascii_strtoll (last, NULL, 10);
}

/* ---- the list ---- */

static PejlChartSpec *
make_stilling (PejlFigurKilde *kilde)
{
  return pejl_figur_stilling (pejl_figur_kilde_stilling (kilde), omraade (kilde));
}

static PejlChartSpec *
make_varmekort (PejlFigurKilde *kilde)
{
  return pejl_figur_varmekort (pejl_figur_kilde_stilling (kilde), kilde->valg.offentlig);
}

static PejlChartSpec *
make_overgange (PejlFigurKilde *kilde)
{
  return pejl_figur_overgange (pejl_figur_kilde_stilling (kilde), omraade (kilde), kilde->valg.offentlig);
}

static PejlChartSpec *
make_spredning (PejlFigurKilde *kilde)
{
  return pejl_figur_spredning (pejl_figur_kilde_spredning (kilde), kilde->valg.offentlig);
}

static PejlChartSpec *
make_et_hus (PejlFigurKilde *kilde)
{
  if (pejl_id_is_nil (&kilde->valg.dagtilbud))
    return NULL;
  return pejl_figur_et_hus (pejl_figur_kilde_stilling (kilde), &kilde->valg.dagtilbud);
}

static PejlChartSpec *
make_omraader (PejlFigurKilde *kilde)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);

  return kilde->valg.offentlig ? pejl_figur_omraader_offentlig (analyse) : pejl_figur_omraader (analyse);
}

static PejlChartSpec *
make_roller (PejlFigurKilde *kilde)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);

  return kilde->valg.offentlig ? pejl_figur_roller_offentlig (analyse) : pejl_figur_roller (analyse);
}

static PejlChartSpec *
make_besoeg (PejlFigurKilde *kilde)
{
  if (kilde->valg.filter.periode.start[0] == '\0')
    return NULL;
  return pejl_figur_besoeg (pejl_figur_kilde_besoeg (kilde));
}

static PejlChartSpec *
make_handleplan (PejlFigurKilde *kilde)
{
  return pejl_figur_handleplan (kilde->reader, &kilde->valg.filter, kilde->valg.i_dag);
}

static PejlChartSpec *
make_aarshjul (PejlFigurKilde *kilde)
{
  return pejl_figur_aarshjul (kilde->reader, &kilde->valg.filter, pejl_figur_kilde_aar (kilde), kilde->valg.i_dag,
                              kilde->valg.offentlig);
}

static const PejlFigurType figurer[] = {
  { 1, "hvordan-staar-det-til", "Hvordan står det til?", TRUE, make_stilling },
  { 2, "hvem-er-hvor", "Hvem er hvor?", TRUE, make_varmekort },
  { 3, "hvilke-omraader-halter", "Hvilke områder halter?", TRUE, make_omraader },
  { 4, "hvilken-rolle", "Hvilken rolle?", TRUE, make_roller },
  { 5, "frem-eller-tilbage", "Frem eller tilbage?", TRUE, make_overgange },
  { 6, "forskel-paa-distrikter", "Er der forskel på distrikter?", TRUE, make_spredning },
  { 7, "besoeg", "Har vi besøgt alle?", TRUE, make_besoeg },
  { 8, "foelges-der-op", "Følges der op?", TRUE, make_handleplan },
  { AARSHJUL, "aarshjul", "Hvad sker hvornår?", FALSE, make_aarshjul },
  { PEJL_FIGUR_ET_DAGTILBUD, "et-dagtilbud", "Hvordan står ét dagtilbud?", FALSE, make_et_hus },
};

const PejlFigurType *
pejl_figurer (guint *n)
{
  *n = G_N_ELEMENTS (figurer);
  return figurer;
}

const PejlFigurType *
pejl_figurer_find (int nr)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figurer); i++)
    if (figurer[i].nr == nr)
      return &figurer[i];
  return NULL;
}

const PejlFigurType *
pejl_figurer_find_key (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figurer); i++)
    if (strcmp (figurer[i].key, key) == 0)
      return &figurer[i];
  return NULL;
}

PejlChartSpec *
pejl_figurer_make (PejlFigurKilde *kilde, int nr)
{
  const PejlFigurType *type = pejl_figurer_find (nr);
  PejlChartSpec *spec = type != NULL && pejl_figurer_maa_vises (kilde, nr) ? type->make (kilde) : NULL;

  if (spec != NULL && kilde->valg.offentlig)
    pejl_chart_glem_navne (spec);
  return spec;
}

gboolean
pejl_figurer_maa_vises (PejlFigurKilde *kilde, int nr)
{
  if (!kilde->valg.offentlig || (nr != 1 && nr != 5))
    return TRUE;
  return pejl_offentlig_figur (pejl_figur_kilde_stilling (kilde), omraade (kilde), nr);
}

char *
pejl_figurer_stem (const PejlFigurKilde *kilde, int nr)
{
  const PejlFigurType *type = pejl_figurer_find (nr);
  const char *start = kilde->valg.filter.periode.start;

  g_return_val_if_fail (type != NULL, NULL);

  if (nr == AARSHJUL)
    return g_strdup_printf ("%s-%d", type->key, pejl_figur_kilde_aar (kilde));
  return *start != '\0' ? g_strdup_printf ("%s-%.4s", type->key, start) : g_strdup (type->key);
}
