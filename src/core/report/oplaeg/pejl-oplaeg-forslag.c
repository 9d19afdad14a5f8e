// SPDX-License-Identifier: GPL-3.0-or-later
// Composes the proposed slides: cover, charts, and the numbers behind them.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg-forslag.h"

#include "core/chart/pejl-chart-text.h"
#include "core/report/figur/pejl-figurer.h"
#include "core/report/pejl-offentlig.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/report/rapport/pejl-rapport-tabeller.h"

#include <string.h>

gboolean
pejl_oplaeg_filter (const PejlOplaegPost *post, int maaned, PejlFilter *filter)
{
  memset (filter, 0, sizeof *filter);
  if (!pejl_periode_parse (post->periode, maaned, &filter->periode))
    return FALSE;
  g_strlcpy (filter->til_og_med, post->skaering, sizeof filter->til_og_med);
  filter->distrikt = post->distrikt;
  filter->type = post->type;
  return TRUE;
}

/* ---- cover ---- */

static void
add_finding (GString *text, PejlRapportFund fund)
{
  g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", fund.tal, fund.tekst);
  pejl_rapport_fund_clear (&fund);
}

static char *
cover_foot (const PejlAnalyse *analyse, const char *skaering)
{
  g_autofree char *day = pejl_dato_format_short (skaering);
  guint distrikter = 0;

  for (guint i = 0; i < analyse->distrikter->len; i++)
    distrikter += !pejl_id_is_nil (&((PejlGruppeTal *) g_ptr_array_index (analyse->distrikter, i))->distrikt);
  if (distrikter == 0)
    return g_strdup_printf ("Data til og med %s. %u dagtilbud.", day, analyse->steder->len);
  return g_strdup_printf ("Data til og med %s. %u dagtilbud i %u %s.", day, analyse->steder->len, distrikter,
                          distrikter == 1 ? "distrikt" : "distrikter");
}

static PejlDias *
make_cover (PejlFigurKilde *kilde, const char *titel)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  PejlAnalyse synlige = pejl_offentlig_roller (analyse);
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_FORSIDE, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *foot = cover_foot (analyse, pejl_figur_kilde_valg (kilde)->i_dag);

  add_finding (text, pejl_rapport_fund_omraader (analyse));
  add_finding (text, pejl_rapport_fund_roller (&synlige));
  add_finding (text, pejl_rapport_fund_besoeg (analyse));
  pejl_dias_set_titel (dias, titel);
  pejl_dias_set_undertitel (dias, foot);
  pejl_dias_set_tekst (dias, text->str);
  pejl_oplaeg_ord (&dias->alt, titel);
  return dias;
}

/* ---- charts ---- */

/* A slide has room for the measure, not for how all of it is to be read. */
static char *
first_sentence (const char *text)
{
  const char *end = text != NULL ? strstr (text, ". ") : NULL;

  return end != NULL ? g_strndup (text, (gsize) (end - text) + 1) : g_strdup (text);
}

static PejlDias *
make_chart (PejlFigurKilde *kilde, int nr)
{
  g_autoptr (PejlChartSpec) spec = pejl_figurer_make (kilde, nr);
  g_autofree char *measure = NULL;
  g_autofree char *words = NULL;
  g_autofree char *alt = NULL;
  PejlDias *dias;

  if (spec == NULL)
    return NULL;
  dias = pejl_dias_new (PEJL_DIAS_FIGUR, (guint) nr);
  measure = first_sentence (pejl_chart_spec_get_subtitle (spec));
  pejl_dias_set_titel (dias, pejl_chart_spec_get_title (spec));
  pejl_dias_set_undertitel (dias, measure);
  pejl_dias_add_figur (dias, 0, spec);
  alt = pejl_chart_alt_text (spec);
  pejl_oplaeg_ord (&dias->alt, alt);
  if (nr == 3)
    {
      g_autofree PejlSkjul *skjul = pejl_skjul_distrikter (pejl_figur_kilde_analyse (kilde));

      words = pejl_rapport_fund_distrikter (pejl_figur_kilde_analyse (kilde), skjul);
    }
  pejl_dias_set_tekst (dias, words);
  return dias;
}

/* ---- the numbers behind a chart ---- */

#define MEST_KOLONNER 9
#define MEST_PAA_TVAERS 6 /* rows of a table that is turned: they become columns, each with a heading of words */

static PejlTabel *
table_of (const PejlChartTable *table)
{
  PejlTabel *tabel = pejl_tabel_new ();

  for (guint c = 0; c < table->header->len; c++)
    pejl_tabel_add_soejle (tabel, g_ptr_array_index (table->header, c), pejl_rapport_soejle_art (table, c));
  for (guint r = 0; r < table->rows->len; r++)
    {
      pejl_tabel_add_raekke (tabel, r + table->n_total_rows >= table->rows->len);
      for (guint c = 0; c < table->header->len; c++)
        pejl_tabel_add_celle (tabel, pejl_chart_table_get (table, r, c));
    }
  return tabel;
}

/* A few rows with many numbers each: on a slide they stand beside each other. */
static gboolean
is_turned (const PejlChartTable *table)
{
  return table->header->len > MEST_KOLONNER && table->header->len - 1 <= PEJL_DIAS_MAX_RAEKKER
         && table->rows->len <= MEST_PAA_TVAERS;
}

static PejlTabel *
turned_table_of (const PejlChartTable *table)
{
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_tabel_add_soejle (tabel, g_ptr_array_index (table->header, 0), PEJL_SOEJLE_TEKST);
  for (guint r = 0; r < table->rows->len; r++)
    pejl_tabel_add_soejle (tabel, pejl_chart_table_get (table, r, 0), PEJL_SOEJLE_TAL);
  for (guint c = 1; c < table->header->len; c++)
    {
      pejl_tabel_add_raekke (tabel, FALSE);
      pejl_tabel_add_celle (tabel, g_ptr_array_index (table->header, c));
      for (guint r = 0; r < table->rows->len; r++)
        pejl_tabel_add_celle (tabel, pejl_chart_table_get (table, r, c));
    }
  return tabel;
}

/* NULL where the table has more than a slide can hold; then it stands in the report. */
static PejlDias *
make_annex (const PejlDias *chart)
{
  g_autoptr (PejlChartTable) table = pejl_chart_table (pejl_dias_chart (chart));
  g_autofree char *titel = NULL;
  PejlDias *dias;

  if (table->rows->len == 0 || table->rows->len > PEJL_DIAS_MAX_RAEKKER
      || (table->header->len > MEST_KOLONNER && !is_turned (table)))
    return NULL;
  dias = pejl_dias_new (PEJL_DIAS_BILAG, chart->figur);
  titel = g_strdup_printf ("Bilag: tallene bag »%s«", pejl_dias_art_navn (PEJL_DIAS_FIGUR, chart->figur));
  pejl_dias_set_titel (dias, titel);
  pejl_dias_add_tabel (dias, 0, table->caption, is_turned (table) ? turned_table_of (table) : table_of (table));
  pejl_oplaeg_ord (&dias->alt, table->caption);
  return dias;
}

/* ---- the whole ---- */

static char *
footer (const PejlAnalyse *analyse, const char *titel, const char *skaering)
{
  g_autofree char *day = pejl_dato_format_short (skaering);

  if (*analyse->kommune == '\0')
    return g_strdup_printf ("%s · data til og med %s", titel, day);
  return g_strdup_printf ("%s · %s · data til og med %s", analyse->kommune, titel, day);
}

static void
add_charts (PejlOplaeg *oplaeg, PejlFigurKilde *kilde)
{
  g_autoptr (GPtrArray) annexes = g_ptr_array_new ();

  for (int nr = 1; nr < PEJL_FIGUR_ET_DAGTILBUD; nr++)
    {
      PejlDias *dias = make_chart (kilde, nr);
      PejlDias *annex = dias != NULL ? make_annex (dias) : NULL;

      if (dias != NULL)
        pejl_oplaeg_add (oplaeg, dias);
      if (annex != NULL)
        g_ptr_array_add (annexes, annex);
    }
  for (guint i = 0; i < annexes->len; i++)
    pejl_oplaeg_add (oplaeg, g_ptr_array_index (annexes, i));
}

static PejlDias *
make_practice (void)
{
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_PRAKSIS, 0);

  pejl_dias_set_titel (dias, "God praksis, som konsulenterne har set");
  dias->tomt = TRUE;
  return dias;
}

static PejlOplaeg *
compose (PejlFigurKilde *kilde, const PejlOplaegPost *post)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  g_autofree char *periode = pejl_rapport_periode (analyse);
  g_autofree char *titel = g_strdup_printf ("Kvalitet i dagtilbud %s", periode);
  g_autofree char *udgiver = *analyse->kommune != '\0' ? g_strconcat (analyse->kommune, " · Center for Dagtilbud", NULL)
                                                       : g_strdup ("Center for Dagtilbud");
  g_autofree char *sidefod = footer (analyse, titel, post->skaering);
  PejlOplaeg *oplaeg = pejl_oplaeg_new (titel);
  PejlDias *rammer = pejl_oplaeg_rammer (kilde);

  pejl_oplaeg_ord (&oplaeg->udgiver, udgiver);
  pejl_oplaeg_ord (&oplaeg->udvalg, post->udvalg);
  pejl_oplaeg_ord (&oplaeg->dato, post->dato);
  pejl_oplaeg_ord (&oplaeg->skaering, post->skaering);
  pejl_oplaeg_ord (&oplaeg->sidefod, sidefod);
  pejl_oplaeg_add (oplaeg, make_cover (kilde, titel));
  add_charts (oplaeg, kilde);
  pejl_oplaeg_add (oplaeg, pejl_oplaeg_behov (kilde));
  pejl_oplaeg_add (oplaeg, pejl_oplaeg_opfoelgning (kilde));
  pejl_oplaeg_add (oplaeg, make_practice ());
  pejl_oplaeg_add (oplaeg, pejl_oplaeg_landet (kilde));
  pejl_oplaeg_add (oplaeg, pejl_oplaeg_beder (kilde));
  pejl_oplaeg_add (oplaeg, pejl_oplaeg_metode (kilde));
  if (rammer != NULL)
    pejl_oplaeg_add (oplaeg, rammer);
  return oplaeg;
}

/* The committee is shown the year that begins, or runs, when the data end: what it can still have a say in. */
static int
year_to_come (const char *skaering)
{
  char next[PEJL_DATO_LEN];

  pejl_dato_add_days (skaering, 1, next);
  return (int) g_ascii_strtoll (next, NULL, 10);
}

PejlOplaeg *
pejl_oplaeg_forslag (PejlReader *reader, const PejlOplaegPost *post)
{
  gboolean began = pejl_query_begin (reader);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlFigurKilde) kilde = NULL;
  PejlFigurValg valg = { .offentlig = TRUE };
  PejlOplaeg *oplaeg = NULL;

  if (pejl_oplaeg_filter (post, (int) kommune->periode_maaned, &valg.filter))
    {
      /* The day of the cut-off is "today" in all of it: an oplæg does not grow older while it lies. */
      g_strlcpy (valg.i_dag, post->skaering, sizeof valg.i_dag);
      valg.aar = year_to_come (post->skaering);
      kilde = pejl_figur_kilde_new (reader, &valg);
      oplaeg = compose (kilde, post);
    }
  pejl_query_end (reader, began);
  return oplaeg;
}

/* ---- what a new oplæg begins with ---- */

/* Chart 9 comes last of what is told: when the method is explained, one asks what happens next. */
static const struct
{
  PejlDiasArt art;
  guint figur;
} begyndelse[] = {
  { PEJL_DIAS_FORSIDE, 0 }, { PEJL_DIAS_FIGUR, 1 },       { PEJL_DIAS_FIGUR, 2 },   { PEJL_DIAS_FIGUR, 3 },
  { PEJL_DIAS_FIGUR, 4 },   { PEJL_DIAS_FIGUR, 5 },       { PEJL_DIAS_FIGUR, 6 },   { PEJL_DIAS_FIGUR, 7 },
  { PEJL_DIAS_BEHOV, 0 },   { PEJL_DIAS_OPFOELGNING, 0 }, { PEJL_DIAS_FIGUR, 8 },   { PEJL_DIAS_PRAKSIS, 0 },
  { PEJL_DIAS_LANDET, 0 },  { PEJL_DIAS_BEDER, 0 },       { PEJL_DIAS_METODE, 0 },  { PEJL_DIAS_FIGUR, 9 },
  { PEJL_DIAS_BILAG, 3 },
};

GArray *
pejl_oplaeg_forslag_valgte (const PejlOplaeg *forslag)
{
  GArray *valgte = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize b = 0; b < G_N_ELEMENTS (begyndelse); b++)
    for (guint i = 0; i < forslag->dias->len; i++)
      {
        const PejlDias *dias = pejl_oplaeg_dias (forslag, i);

        if (dias->art == begyndelse[b].art && dias->figur == begyndelse[b].figur)
          g_array_append_val (valgte, i);
      }
  return valgte;
}
