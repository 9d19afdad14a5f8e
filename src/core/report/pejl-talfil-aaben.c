// SPDX-License-Identifier: GPL-3.0-or-later
// The open version: which tables of a chart everybody may have. A chart that is not named here has none.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-talfil-private.h"

#include "core/report/pejl-offentlig.h"

#include <string.h>

#define FOR_FAA "Vises ikke: tallene er for færre end tre, eller de ville sammen med et andet ark fortælle om færre end tre."
#define HUS_FOR_HUS "Står kun i det lukkede bilag: hvert tal er om ét dagtilbud."

/* ---- a row a distrikt ---- */

/* The cells of one distrikt, or of all (NULL), after its name. */
typedef void (*Celler) (PejlTalTabel *tabel, PejlFigurKilde *kilde, const PejlGruppeTal *gruppe);

static void
add_hidden (PejlTalTabel *tabel)
{
  for (guint c = 1; c < tabel->hoved->len; c++)
    pejl_taltabel_add_celle (tabel, PEJL_TALFIL_VISES_IKKE);
}

static void
add_distrikter (PejlTalTabel    *tabel,
                PejlFigurKilde  *kilde,
                const PejlSkjul *skjul,
                Celler           celler)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);

  for (guint i = 0; i < analyse->distrikter->len; i++)
    {
      const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);

      pejl_taltabel_begin_raekke (tabel);
      pejl_taltabel_add_celle (tabel, gruppe->navn);
      if (skjul[i] == PEJL_SKJUL_VIST)
        celler (tabel, kilde, gruppe);
      else
        add_hidden (tabel);
    }
  pejl_taltabel_begin_raekke (tabel);
  pejl_taltabel_add_celle (tabel, "Alle");
  celler (tabel, kilde, &analyse->alle);
  tabel->n_total = 1;
}

static void
area_cells (PejlTalTabel        *tabel,
            PejlFigurKilde      *kilde,
            const PejlGruppeTal *gruppe)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  gboolean alle = gruppe == &analyse->alle;

  pejl_taltabel_add_tal (tabel, alle ? analyse->steder->len : gruppe->dagtilbud);
  pejl_taltabel_add_tal (tabel, alle ? analyse->besoegt : gruppe->besoegt);
  for (guint o = 0; o < pejl_analyse_n_omraader (analyse); o++)
    {
      pejl_taltabel_add_tal (tabel, gruppe->omraader[o].under);
      pejl_taltabel_add_tal (tabel, gruppe->omraader[o].n);
    }
}

static PejlTalTabel *
area_table (PejlFigurKilde  *kilde,
            const PejlSkjul *skjul)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  PejlTalTabel *tabel = pejl_taltabel_new ("Dagtilbud under grænsen i hvert distrikt");

  pejl_taltabel_add_hoved (tabel, "Distrikt");
  pejl_taltabel_add_hoved (tabel, "Dagtilbud");
  pejl_taltabel_add_hoved (tabel, "Besøgt");
  for (guint o = 0; o < pejl_analyse_n_omraader (analyse); o++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (analyse->strategi->omraader, o);
      g_autofree char *af = g_strdup_printf ("%s, af", omraade->navn);

      pejl_taltabel_add_hoved (tabel, omraade->navn);
      pejl_taltabel_add_hoved (tabel, af);
    }
  add_distrikter (tabel, kilde, skjul, area_cells);
  return tabel;
}

/* ---- chart 7 ---- */

static void
visit_cells (PejlTalTabel        *tabel,
             PejlFigurKilde      *kilde,
             const PejlGruppeTal *gruppe)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  guint dagtilbud = 0, besoegt = 0, begge = 0, anmeldte = 0, uanmeldte = 0;

  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);

      if (gruppe != &analyse->alle && !pejl_id_equal (&sted->distrikt, &gruppe->distrikt))
        continue;
      dagtilbud++;
      besoegt += sted->anmeldte + sted->uanmeldte > 0;
      begge += sted->anmeldte > 0 && sted->uanmeldte > 0;
      anmeldte += sted->anmeldte;
      uanmeldte += sted->uanmeldte;
    }
  pejl_taltabel_add_tal (tabel, dagtilbud);
  pejl_taltabel_add_tal (tabel, besoegt);
  pejl_taltabel_add_tal (tabel, begge);
  pejl_taltabel_add_tal (tabel, anmeldte);
  pejl_taltabel_add_tal (tabel, uanmeldte);
}

static PejlTalTabel *
visit_table (PejlFigurKilde  *kilde,
             const PejlSkjul *skjul)
{
  static const char *const hoved[]
    = { "Distrikt", "Dagtilbud", "Besøgt", "Både anmeldt og uanmeldt", "Anmeldte besøg", "Uanmeldte besøg" };
  PejlTalTabel *tabel = pejl_taltabel_new ("Besøg i hvert distrikt");

  for (guint i = 0; i < G_N_ELEMENTS (hoved); i++)
    pejl_taltabel_add_hoved (tabel, hoved[i]);
  add_distrikter (tabel, kilde, skjul, visit_cells);
  return tabel;
}

/* ---- tables that are counted anew from a chart's own ---- */

static int
column_of (const PejlChartTable *table,
           const char           *hoved)
{
  for (guint c = 0; c < table->header->len; c++)
    if (strcmp (g_ptr_array_index (table->header, c), hoved) == 0)
      return (int) c;
  return -1;
}

static guint
n_distinct (const PejlChartTable *table,
            guint                 column)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < table->rows->len; i++)
    g_hash_table_add (set, (gpointer) pejl_chart_table_get (table, i, column));
  return g_hash_table_size (set);
}

/* A row a state: how many points, and how many of them are late. */
static gboolean
add_follow_up (PejlTalArk    *ark,
               PejlChartSpec *spec)
{
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  g_autoptr (PejlChartDiagram) diagram = pejl_chart_diagram_new (spec);
  PejlTalTabel *tabel;

  if (diagram == NULL || pejl_offentlig_er_lille (n_distinct (table, 0)))
    return FALSE;
  tabel = pejl_taltabel_new ("Punkter i handleplaner");
  pejl_taltabel_add_hoved (tabel, diagram->hjoerne);
  for (guint s = 0; s < diagram->serier->len; s++)
    pejl_taltabel_add_hoved (tabel, pejl_chart_diagram_serie (diagram, s)->navn);
  for (guint k = 0; k < diagram->kategorier->len; k++)
    {
      pejl_taltabel_begin_raekke (tabel);
      pejl_taltabel_add_celle (tabel, pejl_chart_diagram_kategori (diagram, k));
      for (guint s = 0; s < diagram->serier->len; s++)
        {
          double tal = pejl_chart_diagram_tal (diagram, s, k);

          pejl_taltabel_add_tal (tabel, tal > 0 ? (gint64) tal : 0);
        }
    }
  pejl_talark_add_tabel (ark, tabel);
  pejl_talark_set_diagram (ark, g_steal_pointer (&diagram), pejl_chart_spec_get_title (spec));
  return TRUE;
}

/* An item of a month says how many it stands for, "9 besøg"; one of a day, "14. januar: …", stands for itself. */
static guint
stands_for (const char *hvad)
{
  char *end = NULL;
  guint64 n = g_ascii_strtoull (hvad, &end, 10);

  return n > 0 && *end == ' ' ? (guint) n : 1;
}

/* How many items of each ring a month has: what each of them is stays inside. */
static gboolean
add_year (PejlTalArk    *ark,
          PejlChartSpec *spec)
{
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  int maaned = column_of (table, "Måned"), ring = column_of (table, "Ring"), hvad = column_of (table, "Hvad");
  g_autoptr (GPtrArray) raekker = g_ptr_array_new ();
  g_autoptr (GHashTable) antal = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PejlTalTabel *tabel;

  if (maaned < 0 || ring < 0 || hvad < 0)
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++)
    {
      guint n = stands_for (pejl_chart_table_get (table, i, (guint) hvad));
      g_autofree char *noegle = g_strdup_printf ("%s · %s", pejl_chart_table_get (table, i, (guint) maaned),
                                                 pejl_chart_table_get (table, i, (guint) ring));
      gpointer egen, foer = NULL;

      if (!g_hash_table_lookup_extended (antal, noegle, &egen, &foer))
        {
          egen = g_steal_pointer (&noegle);
          g_ptr_array_add (raekker, egen);
          g_hash_table_insert (antal, egen, GUINT_TO_POINTER (n));
        }
      else
        g_hash_table_insert (antal, g_steal_pointer (&noegle), GUINT_TO_POINTER (GPOINTER_TO_UINT (foer) + n));
    }
  tabel = pejl_taltabel_new ("Punkter i årshjulet");
  pejl_taltabel_add_hoved (tabel, "Måned og ring");
  pejl_taltabel_add_hoved (tabel, "Punkter");
  for (guint i = 0; i < raekker->len; i++)
    {
      pejl_taltabel_begin_raekke (tabel);
      pejl_taltabel_add_celle (tabel, g_ptr_array_index (raekker, i));
      pejl_taltabel_add_tal (tabel, GPOINTER_TO_UINT (g_hash_table_lookup (antal, g_ptr_array_index (raekker, i))));
    }
  pejl_talark_add_tabel (ark, tabel);
  return TRUE;
}

/* ---- chart 6 ---- */

static gboolean
number_at (const PejlChartTable *table,
           guint                 row,
           int                   column,
           guint                *tal)
{
  g_autoptr (PejlTalTabel) celle = pejl_taltabel_new (NULL);

  if (column < 0 || row >= table->rows->len)
    return FALSE;
  pejl_taltabel_begin_raekke (celle);
  pejl_taltabel_add_celle (celle, pejl_chart_table_get (table, row, (guint) column));
  *tal = (guint) pejl_taltabel_celle (celle, 0, 0)->tal;
  return pejl_taltabel_celle (celle, 0, 0)->er_tal;
}

/* Lowest and highest are single houses; the median is of all of a distrikt. */
static gboolean
add_medians (PejlTalArk      *ark,
             PejlFigurKilde  *kilde,
             PejlChartSpec   *spec,
             const PejlSkjul *skjul)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  int n = column_of (table, "n"), median = column_of (table, "Median");
  PejlTalTabel *tabel;

  if (n < 0 || median < 0)
    return FALSE;
  tabel = pejl_taltabel_new (table->caption);
  pejl_taltabel_add_hoved (tabel, "Distrikt");
  pejl_taltabel_add_hoved (tabel, "n");
  pejl_taltabel_add_hoved (tabel, "Median");
  for (guint r = 0; r < table->rows->len; r++)
    {
      const char *navn = pejl_chart_table_get (table, r, 0);
      gboolean vist = FALSE;
      guint tal = 0;

      for (guint i = 0; i < analyse->distrikter->len; i++)
        vist |= skjul[i] == PEJL_SKJUL_VIST
                && strcmp (((const PejlGruppeTal *) g_ptr_array_index (analyse->distrikter, i))->navn, navn) == 0;
      vist = vist && number_at (table, r, n, &tal) && !pejl_offentlig_er_lille (tal);
      pejl_taltabel_begin_raekke (tabel);
      pejl_taltabel_add_celle (tabel, navn);
      pejl_taltabel_add_celle (tabel, vist ? pejl_chart_table_get (table, r, (guint) n) : PEJL_TALFIL_VISES_IKKE);
      pejl_taltabel_add_celle (tabel, vist ? pejl_chart_table_get (table, r, (guint) median) : PEJL_TALFIL_VISES_IKKE);
    }
  pejl_talark_add_tabel (ark, tabel);
  return TRUE;
}

/* ---- the charts ---- */

static void
add_whole (PejlTalArk    *ark,
           PejlChartSpec *spec)
{
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  pejl_talark_add_tabel (ark, pejl_taltabel_new_from_chart (table));
  pejl_talark_set_diagram (ark, pejl_chart_diagram_new (spec), pejl_chart_spec_get_title (spec));
}

gboolean
pejl_talfil_aaben (PejlFigurKilde       *kilde,
                   const PejlFigurType  *type,
                   PejlChartSpec        *spec,
                   const PejlSkjul      *skjul,
                   PejlTalArk           *ark,
                   const char          **hvorfor)
{
  gboolean vist = TRUE;

  *hvorfor = FOR_FAA;
  if (spec == NULL)
    return FALSE;
  switch (type->nr)
    {
    case 1:
    case 4:
    case 5:
      add_whole (ark, spec);
      break;
    case 2:
      pejl_talark_add_tabel (ark, area_table (kilde, skjul));
      break;
    case 6:
      vist = add_medians (ark, kilde, spec, skjul);
      break;
    case 3:
      add_whole (ark, spec);
      pejl_talark_add_tabel (ark, area_table (kilde, skjul));
      break;
    case 7:
      pejl_talark_add_tabel (ark, visit_table (kilde, skjul));
      pejl_talark_set_diagram (ark, pejl_chart_diagram_new (spec), pejl_chart_spec_get_title (spec));
      break;
    case 8:
      vist = add_follow_up (ark, spec);
      break;
    case 9:
      vist = add_year (ark, spec);
      break;
    default:
      *hvorfor = HUS_FOR_HUS;
      vist = FALSE;
    }
  return vist;
}
