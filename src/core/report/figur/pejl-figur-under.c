// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the keys of marks, and finds what lies under them.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/figur/pejl-figur-under.h"

#include "core/chart/pejl-chart-stilling.h"
#include "core/report/figur/pejl-figur-handleplan.h"

#include <string.h>

/* More visits than a house has in any period. */
#define ALL 100000

/* Which houses a key asks for, in one area and one of the two periods. */
typedef enum
{
  ASK_NIVEAU,       /* nr */
  ASK_VURDERET,
  ASK_UNDER,
  ASK_OVER,
  ASK_IKKE_VURDERET,
  ASK_IKKE_BESOEGT,
  ASK_BEVAEGELSE,   /* nr: a PejlChartBevaegelse */
  ASK_OVERGANG,     /* fra, nr */
} Ask;

typedef struct
{
  Ask ask;
  guint omraade;
  gboolean sidst;
  PejlId distrikt;  /* nil: all */
  guint nr, fra;
} Question;

void
pejl_figur_under_clear (PejlFigurUnder *under)
{
  g_clear_pointer (&under->tilsyn, g_ptr_array_unref);
  g_clear_pointer (&under->steder, g_ptr_array_unref);
  g_clear_pointer (&under->omraade, g_free);
  g_clear_pointer (&under->rolle, g_free);
}

/* ---- reading keys ---- */

static gboolean
read_number (const char *text, guint *number)
{
  guint64 value;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, 99, &value, NULL))
    return FALSE;
  *number = (guint) value;
  return TRUE;
}

/* What follows "omraade:<key>:". */
static gboolean
read_class (char **parts, guint n, Question *question)
{
  static const struct { const char *word; Ask ask; } words[] = {
    { "under", ASK_UNDER }, { "over", ASK_OVER }, { "ikke-vurderet", ASK_IKKE_VURDERET }, { "ikke-besoegt", ASK_IKKE_BESOEGT },
  };

  if (n == 0)
    {
      question->ask = ASK_VURDERET;
      return TRUE;
    }
  for (guint i = 0; n == 1 && i < G_N_ELEMENTS (words); i++)
    if (strcmp (parts[0], words[i].word) == 0)
      {
        question->ask = words[i].ask;
        return TRUE;
      }
  if (n == 2 && strcmp (parts[0], "niveau") == 0)
    {
      question->ask = ASK_NIVEAU;
      return read_number (parts[1], &question->nr);
    }
  if (n == 2 && strcmp (parts[0], "bevaegelse") == 0)
    {
      question->ask = ASK_BEVAEGELSE;
      return read_number (parts[1], &question->nr) && question->nr < PEJL_CHART_N_BEVAEGELSER;
    }
  question->ask = ASK_OVERGANG;
  return n == 4 && strcmp (parts[0], "fra") == 0 && strcmp (parts[2], "til") == 0 && read_number (parts[1], &question->fra)
         && read_number (parts[3], &question->nr);
}

/* FALSE: the strategy has no such area. */
static gboolean
read_omraade (const PejlStilling *stilling, const char *key, guint *omraade)
{
  *omraade = pejl_stilling_omraade (stilling, key);
  return *omraade != PEJL_STILLING_SAMLET || strcmp (key, "samlet") == 0;
}

/* "[sidst:|distrikt:<id>:]omraade:<key>[:class]" */
static gboolean
read_question (const PejlStilling *stilling, char **parts, guint n, Question *question)
{
  memset (question, 0, sizeof *question);
  if (n > 1 && strcmp (parts[0], "sidst") == 0)
    {
      question->sidst = TRUE;
      parts++;
      n--;
    }
  else if (n > 2 && strcmp (parts[0], "distrikt") == 0)
    {
      if (!pejl_id_parse (parts[1], &question->distrikt))
        return FALSE;
      parts += 2;
      n -= 2;
    }
  return n >= 2 && strcmp (parts[0], "omraade") == 0 && read_omraade (stilling, parts[1], &question->omraade)
         && read_class (parts + 2, n - 2, question);
}

/* ---- houses ---- */

static int
bevaegelse_of (const PejlStillingHus *hus, guint omraade)
{
  guint nu = hus->niveau[omraade], sidst = hus->sidst[omraade];

  if (!hus->besoegt)
    return PEJL_CHART_IKKE_BESOEGT;
  if (nu == 0)
    return PEJL_CHART_IKKE_VURDERET;
  if (sidst == 0)
    return PEJL_CHART_UDEN_SAMMENLIGNING;
  return nu > sidst ? PEJL_CHART_OP : nu < sidst ? PEJL_CHART_NED : PEJL_CHART_UAENDRET;
}

static gboolean
answers (const PejlStilling *stilling, const PejlStillingHus *hus, const Question *question)
{
  guint niveau = question->sidst ? hus->sidst[question->omraade] : hus->niveau[question->omraade];
  gboolean besoegt = question->sidst ? hus->besoegt_sidst : hus->besoegt;
  guint graense = stilling->nu->graense;

  if (!pejl_id_is_nil (&question->distrikt) && !pejl_id_equal (&question->distrikt, &hus->sted->distrikt))
    return FALSE;
  switch (question->ask)
    {
    case ASK_NIVEAU:
      return niveau > 0 && niveau == question->nr;
    case ASK_VURDERET:
      return niveau > 0;
    case ASK_UNDER:
      return niveau > 0 && niveau < graense;
    case ASK_OVER:
      return niveau > 0 && niveau >= graense;
    case ASK_IKKE_VURDERET:
      return besoegt && niveau == 0;
    case ASK_IKKE_BESOEGT:
      return !besoegt;
    case ASK_BEVAEGELSE:
      return bevaegelse_of (hus, question->omraade) == (int) question->nr;
    case ASK_OVERGANG:
      return hus->sidst[question->omraade] == question->fra && hus->niveau[question->omraade] == question->nr
             && question->nr > 0 && question->fra > 0;
    default:
      return FALSE;
    }
}

/* Held visits of a house in a period, newest first; limit 0: all. */
static void
add_visits (PejlFigurKilde *kilde, PejlFigurUnder *under, const PejlId *dagtilbud, const PejlPeriode *periode, guint limit)
{
  g_autoptr (GPtrArray) visits = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.filter.periode = *periode;
  g_strlcpy (query.filter.til_og_med, pejl_figur_kilde_valg (kilde)->filter.til_og_med, PEJL_DATO_LEN);
  query.dagtilbud = *dagtilbud;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  visits = pejl_query_tilsyn (pejl_figur_kilde_reader (kilde), &query, 0, limit > 0 ? limit : ALL);
  for (guint i = 0; i < visits->len; i++)
    g_ptr_array_add (under->tilsyn, pejl_tilsyn_ref (g_ptr_array_index (visits, i)));
}

static void
add_by_id (PejlFigurKilde *kilde, PejlFigurUnder *under, const PejlId *id)
{
  PejlTilsyn *tilsyn = pejl_query_tilsyn_by_id (pejl_figur_kilde_reader (kilde), id);

  for (guint i = 0; tilsyn != NULL && i < under->tilsyn->len; i++)
    if (pejl_id_equal (&((PejlTilsyn *) g_ptr_array_index (under->tilsyn, i))->id, id))
      g_clear_pointer (&tilsyn, pejl_tilsyn_unref);
  if (tilsyn != NULL)
    g_ptr_array_add (under->tilsyn, tilsyn);
}

/* The visits that a level rests on: the one that gave it; of a whole that follows from the areas, theirs; without a level the
 * latest. */
static void
add_behind (PejlFigurKilde *kilde, PejlFigurUnder *under, const PejlStillingHus *hus, guint omraade, gboolean sidst)
{
  const PejlStilling *stilling = pejl_figur_kilde_stilling (kilde);
  guint index = (guint) (hus - &g_array_index (stilling->huse, PejlStillingHus, 0));
  const PejlStedSum *sted = sidst ? g_ptr_array_index (stilling->foer_steder, index) : hus->sted;
  const PejlPeriode *periode = sidst ? &stilling->foer : &pejl_figur_kilde_valg (kilde)->filter.periode;
  guint n = under->tilsyn->len;

  if (omraade != PEJL_STILLING_SAMLET && !pejl_id_is_nil (&sted->niveau_tilsyn[omraade]))
    add_by_id (kilde, under, &sted->niveau_tilsyn[omraade]);
  else if (omraade == PEJL_STILLING_SAMLET && !pejl_id_is_nil (&sted->samlet_tilsyn))
    add_by_id (kilde, under, &sted->samlet_tilsyn);
  else if (omraade == PEJL_STILLING_SAMLET)
    for (guint i = 0; i < pejl_analyse_n_omraader (stilling->nu); i++)
      if (!pejl_id_is_nil (&sted->niveau_tilsyn[i]))
        add_by_id (kilde, under, &sted->niveau_tilsyn[i]);
  if (under->tilsyn->len == n)
    add_visits (kilde, under, &sted->dagtilbud, periode, 1);
}

static gboolean
under_question (PejlFigurKilde *kilde, const Question *question, PejlFigurUnder *under)
{
  const PejlStilling *stilling = pejl_figur_kilde_stilling (kilde);
  gboolean unvisited = question->ask == ASK_IKKE_BESOEGT
                       || (question->ask == ASK_BEVAEGELSE && question->nr == PEJL_CHART_IKKE_BESOEGT);

  if (question->sidst && stilling->foer_steder == NULL)
    return FALSE;
  under->art = unvisited ? PEJL_UNDER_STEDER : PEJL_UNDER_TILSYN;
  for (guint i = 0; i < stilling->huse->len; i++)
    {
      const PejlStillingHus *hus = &g_array_index (stilling->huse, PejlStillingHus, i);

      if (!answers (stilling, hus, question))
        continue;
      if (unvisited)
        g_ptr_array_add (under->steder, (gpointer) hus->sted);
      else
        add_behind (kilde, under, hus, question->omraade, question->sidst);
    }
  return TRUE;
}

/* "dagtilbud:<id>[:omraade:<key>]" */
static gboolean
under_house (PejlFigurKilde *kilde, char **parts, guint n, PejlFigurUnder *under)
{
  const PejlStilling *stilling = pejl_figur_kilde_stilling (kilde);
  guint omraade = PEJL_STILLING_SAMLET;
  PejlId id;

  if ((n != 2 && n != 4) || !pejl_id_parse (parts[1], &id))
    return FALSE;
  if (n == 4 && (strcmp (parts[2], "omraade") != 0 || !read_omraade (stilling, parts[3], &omraade)))
    return FALSE;
  for (guint i = 0; i < stilling->huse->len; i++)
    {
      const PejlStillingHus *hus = &g_array_index (stilling->huse, PejlStillingHus, i);

      if (!pejl_id_equal (&hus->sted->dagtilbud, &id))
        continue;
      under->art = hus->besoegt ? PEJL_UNDER_TILSYN : PEJL_UNDER_STEDER;
      if (!hus->besoegt)
        g_ptr_array_add (under->steder, (gpointer) hus->sted);
      else if (n == 4)
        add_behind (kilde, under, hus, omraade, FALSE);
      else
        add_visits (kilde, under, &id, &pejl_figur_kilde_valg (kilde)->filter.periode, 0);
      return TRUE;
    }
  return FALSE;
}

/* "med:dagtilbud:<id>:" before a question: about the houses of the same distrikt as that one. */
static gboolean
under_with (PejlFigurKilde *kilde, char **parts, guint n, PejlFigurUnder *under)
{
  const PejlStilling *stilling = pejl_figur_kilde_stilling (kilde);
  Question question;
  PejlId id;

  if (n < 4 || strcmp (parts[1], "dagtilbud") != 0 || !pejl_id_parse (parts[2], &id)
      || !read_question (stilling, parts + 3, n - 3, &question))
    return FALSE;
  for (guint i = 0; i < stilling->huse->len; i++)
    {
      const PejlStedSum *sted = g_array_index (stilling->huse, PejlStillingHus, i).sted;

      if (pejl_id_equal (&sted->dagtilbud, &id))
        question.distrikt = sted->distrikt;
    }
  return under_question (kilde, &question, under);
}

/* "omraade:<key>:hus" of chart 10 */
static gboolean
under_this_house (PejlFigurKilde *kilde, const char *omraade, PejlFigurUnder *under)
{
  char id[PEJL_ID_STRLEN];
  char *parts[] = { (char *) "dagtilbud", (char *) pejl_id_to_buf (&pejl_figur_kilde_valg (kilde)->dagtilbud, id), (char *) "omraade",
                    (char *) omraade };

  return under_house (kilde, parts, 4, under);
}

/* ---- the rest ---- */

/* "distrikt:<id>": its held visits; "maaned:2024-05": those of a month. */
static void
add_held (PejlFigurKilde *kilde, const PejlFilter *filter, PejlFigurUnder *under)
{
  g_autoptr (GPtrArray) visits = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  visits = pejl_query_tilsyn (pejl_figur_kilde_reader (kilde), &query, 0, ALL);
  under->art = PEJL_UNDER_TILSYN;
  for (guint i = 0; i < visits->len; i++)
    g_ptr_array_add (under->tilsyn, pejl_tilsyn_ref (g_ptr_array_index (visits, i)));
}

static gboolean
under_month (PejlFigurKilde *kilde, const char *month, PejlFigurUnder *under)
{
  PejlFilter filter = pejl_figur_kilde_valg (kilde)->filter;
  g_autofree char *first = g_strdup_printf ("%s-01", month);
  char next[PEJL_DATO_LEN];

  if (!pejl_dato_is_valid (first))
    return FALSE;
  pejl_dato_add_days (first, 31, next);
  g_strlcpy (filter.periode.start, first, PEJL_DATO_LEN);
  g_snprintf (filter.periode.end, PEJL_DATO_LEN, "%.7s-01", next);
  add_held (kilde, &filter, under);
  return TRUE;
}

static gboolean
under_distrikt (PejlFigurKilde *kilde, const char *id, PejlFigurUnder *under)
{
  PejlFilter filter = pejl_figur_kilde_valg (kilde)->filter;

  if (!pejl_id_parse (id, &filter.distrikt))
    return FALSE;
  add_held (kilde, &filter, under);
  return TRUE;
}

static gboolean
under_cell (PejlFigurKilde *kilde, const char *key, PejlFigurUnder *under)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  PejlMaerke maerke;

  if (!pejl_maerke_parse (key, &maerke) || !maerke.er_celle)
    {
      pejl_maerke_clear (&maerke);
      return FALSE;
    }
  under->art = PEJL_UNDER_EVIDENS;
  under->omraade = g_steal_pointer (&maerke.omraade);
  under->rolle = g_steal_pointer (&maerke.rolle);
  pejl_evidens_query_init (&under->evidens);
  under->evidens.filter = analyse->filter;
  under->evidens.strategi = analyse->strategi->id;
  under->evidens.omraade = under->omraade;
  under->evidens.rolle = under->rolle;
  under->evidens.retning = PEJL_RETNING_STYRKER;
  pejl_maerke_clear (&maerke);
  return TRUE;
}

gboolean
pejl_figur_under (PejlFigurKilde *kilde, const char *key, PejlFigurUnder *under)
{
  g_auto (GStrv) parts = g_strsplit (key, ":", -1);
  guint n = g_strv_length (parts);
  Question question;

  memset (under, 0, sizeof *under);
  under->tilsyn = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  under->steder = g_ptr_array_new ();
  if (pejl_figur_handleplan_punkt (key, &under->punkt))
    {
      under->art = PEJL_UNDER_PUNKT;
      return TRUE;
    }
  if (n > 1 && strcmp (parts[0], "stuer") == 0)
    return under_house (kilde, parts + 1, n - 1, under);
  if (n > 0 && strcmp (parts[0], "dagtilbud") == 0)
    return under_house (kilde, parts, n, under);
  if (n > 0 && strcmp (parts[0], "med") == 0)
    return under_with (kilde, parts, n, under);
  if (n > 0 && strcmp (parts[0], "celle") == 0)
    return under_cell (kilde, key, under);
  if (n == 2 && strcmp (parts[0], "maaned") == 0)
    return under_month (kilde, parts[1], under);
  if (n == 2 && strcmp (parts[0], "distrikt") == 0)
    return under_distrikt (kilde, parts[1], under);
  if (n == 3 && strcmp (parts[2], "hus") == 0)
    return strcmp (parts[0], "omraade") == 0 && under_this_house (kilde, parts[1], under);
  return read_question (pejl_figur_kilde_stilling (kilde), parts, n, &question) && under_question (kilde, &question, under);
}
