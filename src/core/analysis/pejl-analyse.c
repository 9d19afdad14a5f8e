// SPDX-License-Identifier: GPL-3.0-or-later
// From the store's sums to the numbers of a period.
#define G_LOG_DOMAIN "pejl-analysis"

#include "core/analysis/pejl-analyse.h"

#include "core/model/pejl-dansk.h"

#define UDEN_DISTRIKT "Uden distrikt"
/* Below this many possible times a share says more about chance than about practice. */
#define MIN_POSSIBLE 10

static void
gruppe_free (gpointer data)
{
  PejlGruppeTal *gruppe = data;

  g_free (gruppe->navn);
  g_free (gruppe);
}

guint
pejl_analyse_n_omraader (const PejlAnalyse *analyse)
{
  return MIN (analyse->strategi->omraader->len, PEJL_ANALYSE_MAX_OMRAADER);
}

guint
pejl_analyse_n_roller (const PejlAnalyse *analyse)
{
  return MIN (analyse->strategi->roller->len, PEJL_ANALYSE_MAX_ROLLER);
}

static char **
omraade_keys (const PejlStrategi *strategi)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < strategi->omraader->len && i < PEJL_ANALYSE_MAX_OMRAADER; i++)
    g_strv_builder_add (keys, ((const PejlIndsatsomraade *) g_ptr_array_index (strategi->omraader, i))->key);
  return g_strv_builder_end (keys);
}

/* --- levels --- */

static gboolean
is_visited (const PejlStedSum *sted)
{
  return sted->anmeldte + sted->uanmeldte > 0;
}

static void
count_level (PejlOmraadeTal *tal, const PejlStedSum *sted, guint omraade, guint graense)
{
  guint niveau = (guint) MAX (sted->niveau[omraade], 0);

  if (!is_visited (sted))
    tal->ikke_besoegt++;
  else if (niveau == 0 || niveau > PEJL_ANALYSE_MAX_NIVEAUER)
    tal->ikke_vurderet++;
  else
    {
      tal->antal[niveau]++;
      tal->n++;
      tal->under += niveau < graense ? 1 : 0;
    }
}

static void
count_sted (PejlGruppeTal *gruppe, const PejlStedSum *sted, guint n_omraader, guint graense)
{
  gruppe->dagtilbud++;
  gruppe->besoegt += is_visited (sted) ? 1 : 0;
  for (guint i = 0; i < n_omraader; i++)
    count_level (&gruppe->omraader[i], sted, i, graense);
}

/* Houses come with those of a distrikt together, those of none last. */
static PejlGruppeTal *
gruppe_for (GPtrArray *grupper, const PejlStedSum *sted)
{
  PejlGruppeTal *last = grupper->len > 0 ? g_ptr_array_index (grupper, grupper->len - 1) : NULL;
  PejlGruppeTal *gruppe;

  if (last != NULL && pejl_id_equal (&last->distrikt, &sted->distrikt))
    return last;
  gruppe = g_new0 (PejlGruppeTal, 1);
  gruppe->distrikt = sted->distrikt;
  gruppe->navn = g_strdup (pejl_id_is_nil (&sted->distrikt) ? UDEN_DISTRIKT : sted->distrikt_navn);
  g_ptr_array_add (grupper, gruppe);
  return gruppe;
}

static void
count_steder (PejlAnalyse *analyse)
{
  guint n_omraader = pejl_analyse_n_omraader (analyse);

  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);

      count_sted (&analyse->alle, sted, n_omraader, analyse->graense);
      count_sted (gruppe_for (analyse->distrikter, sted), sted, n_omraader, analyse->graense);
      analyse->besoeg += sted->anmeldte + sted->uanmeldte;
      analyse->begge += sted->anmeldte > 0 && sted->uanmeldte > 0 ? 1 : 0;
    }
  analyse->besoegt = analyse->alle.besoegt;
}

/* --- tegn --- */

static guint
places_of (const PejlAnalyse *analyse, PejlOmfang omfang)
{
  switch (omfang)
    {
    case PEJL_OMFANG_DAGTILBUD:
      return analyse->besoegt;
    case PEJL_OMFANG_DISTRIKT:
      return analyse->n_distrikter_samtale;
    case PEJL_OMFANG_CENTER:
      return analyse->n_center;
    default:
      return 0;
    }
}

static void
count_tegn (PejlAnalyse *analyse)
{
  const PejlStrategi *strategi = analyse->strategi;

  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, tegn->rolle);
      const PejlTegnSum *sum = &g_array_index (analyse->tegn, PejlTegnSum, i);
      PejlAndel *celle;

      analyse->tegn_set += sum->steder > 0 ? 1 : 0;
      if (tegn->omraade >= PEJL_ANALYSE_MAX_OMRAADER || tegn->rolle >= PEJL_ANALYSE_MAX_ROLLER)
        continue;
      celle = &analyse->celle[tegn->omraade][tegn->rolle];
      celle->x += sum->steder;
      celle->n += places_of (analyse, rolle->omfang);
    }
}

/* --- the whole --- */

static void
read_setup (PejlAnalyse *analyse, PejlReader *reader)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

  analyse->strategi = pejl_query_strategi (reader, &kommune->strategi);
  if (analyse->strategi == NULL)
    analyse->strategi = pejl_strategi_new ("", 0);
  analyse->redskab = pejl_query_redskab (reader, &kommune->redskab);
  if (analyse->redskab == NULL)
    analyse->redskab = pejl_redskab_new ("", 0);
  analyse->graense = kommune->graense > 0 ? kommune->graense : analyse->redskab->graense;
  analyse->kommune = g_strdup (kommune->navn);
}

PejlAnalyse *
pejl_analyse_new (PejlReader *reader, const PejlFilter *filter)
{
  PejlAnalyse *analyse = g_new0 (PejlAnalyse, 1);
  g_auto (GStrv) keys = NULL;
  gboolean began;

  analyse->filter = *filter;
  analyse->distrikter = g_ptr_array_new_with_free_func (gruppe_free);
  began = pejl_query_begin (reader);
  read_setup (analyse, reader);
  keys = omraade_keys (analyse->strategi);
  analyse->steder = pejl_query_sted_sums (reader, filter, (const char *const *) keys);
  analyse->n_distrikter_samtale = pejl_query_steder_count (reader, filter, PEJL_OMFANG_DISTRIKT);
  analyse->n_center = pejl_query_steder_count (reader, filter, PEJL_OMFANG_CENTER);
  analyse->tegn = pejl_query_tegn_sums (reader, filter, analyse->strategi);
  pejl_query_end (reader, began);

  count_steder (analyse);
  count_tegn (analyse);
  return analyse;
}

void
pejl_analyse_free (PejlAnalyse *analyse)
{
  if (analyse == NULL)
    return;
  pejl_strategi_unref (analyse->strategi);
  pejl_redskab_unref (analyse->redskab);
  g_free (analyse->kommune);
  g_ptr_array_unref (analyse->steder);
  g_free (analyse->alle.navn);
  g_ptr_array_unref (analyse->distrikter);
  g_array_unref (analyse->tegn);
  g_free (analyse);
}

PejlAndel
pejl_analyse_andel (const PejlAnalyse *analyse, int omraade, int rolle)
{
  PejlAndel sum = { 0, 0 };

  for (int a = 0; a < (int) pejl_analyse_n_omraader (analyse); a++)
    for (int r = 0; r < (int) pejl_analyse_n_roller (analyse); r++)
      if ((omraade < 0 || omraade == a) && (rolle < 0 || rolle == r))
        {
          sum.x += analyse->celle[a][r].x;
          sum.n += analyse->celle[a][r].n;
        }
  return sum;
}

int
pejl_andel_compare (PejlAndel a, PejlAndel b)
{
  guint64 left = (guint64) a.x * b.n;
  guint64 right = (guint64) b.x * a.n;

  if (a.n == 0 || b.n == 0)
    return (a.n == 0) - (b.n == 0);
  return (left > right) - (left < right);
}

PejlAndel
pejl_analyse_under (const PejlAnalyse *analyse, guint omraade)
{
  const PejlOmraadeTal *tal = &analyse->alle.omraader[omraade];

  return (PejlAndel){ tal->under, tal->n };
}

static const PejlIndsatsomraade *
omraade_at (const PejlAnalyse *analyse, guint index)
{
  return g_ptr_array_index (analyse->strategi->omraader, index);
}

static int
compare_omraader (gconstpointer a, gconstpointer b, gpointer data)
{
  const PejlAnalyse *analyse = data;
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;
  PejlAndel under_x = pejl_analyse_under (analyse, x);
  PejlAndel under_y = pejl_analyse_under (analyse, y);
  int by_share;

  /* An area without a single level has no share to be worst by. */
  if (under_x.n == 0 || under_y.n == 0)
    by_share = (under_x.n == 0) - (under_y.n == 0);
  else
    by_share = pejl_andel_compare (under_y, under_x);
  if (by_share != 0)
    return by_share;
  return pejl_dansk_compare (omraade_at (analyse, x)->navn, omraade_at (analyse, y)->navn);
}

guint *
pejl_analyse_omraader_by_share (const PejlAnalyse *analyse)
{
  guint n = pejl_analyse_n_omraader (analyse);
  guint *order = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_omraader, (gpointer) analyse);
  return order;
}

static gboolean
find_lowest (const PejlAnalyse *analyse, guint min_n, guint *omraade, guint *rolle)
{
  PejlAndel lowest = { 0, 0 };

  for (guint a = 0; a < pejl_analyse_n_omraader (analyse); a++)
    for (guint r = 0; r < pejl_analyse_n_roller (analyse); r++)
      {
        PejlAndel celle = analyse->celle[a][r];

        if (celle.n < min_n || (lowest.n > 0 && pejl_andel_compare (celle, lowest) >= 0))
          continue;
        lowest = celle;
        *omraade = a;
        *rolle = r;
      }
  return lowest.n > 0;
}

gboolean
pejl_analyse_lowest_cell (const PejlAnalyse *analyse, guint *omraade, guint *rolle)
{
  PejlAndel alle = pejl_analyse_andel (analyse, -1, -1);

  if (alle.x == 0)
    return FALSE;
  return find_lowest (analyse, MIN_POSSIBLE, omraade, rolle) || find_lowest (analyse, 1, omraade, rolle);
}
