// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as Danish sentences, made from the numbers and right for none, one, some, all and ties.
#define G_LOG_DOMAIN "pejl-analysis"

#include "core/analysis/pejl-analyse.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

#define NBSP "\u00a0"
/* More ties than these are counted instead of named. */
#define MAX_NAMED 3

static const char *
omraade_navn (const PejlAnalyse *analyse, guint index)
{
  return ((const PejlIndsatsomraade *) g_ptr_array_index (analyse->strategi->omraader, index))->navn;
}

/* "17 af 35", and "ét af 35" where a dagtilbud is counted. */
static char *
dagtilbud_af (PejlAndel andel)
{
  g_autofree char *n = NULL;

  if (andel.x != 1)
    return pejl_dansk_x_af_n ((int) andel.x, (int) andel.n);
  n = pejl_dansk_integer (andel.n);
  return g_strconcat ("ét" NBSP "af" NBSP, n, NULL);
}

/* "de fire indsatsområder", "indsatsområdet". */
static char *
the_omraader (guint n)
{
  g_autofree char *number = pejl_dansk_count_word ((int) n, TRUE);

  return n == 1 ? g_strdup ("indsatsområdet") : g_strdup_printf ("de %s indsatsområder", number);
}

/* --- levels: the title of chart 3 --- */

/* How many houses have a level in any area. */
static guint
count_assessed (const PejlAnalyse *analyse)
{
  guint assessed = 0;

  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);
      gboolean any = FALSE;

      for (guint a = 0; a < pejl_analyse_n_omraader (analyse); a++)
        any = any || (sted->niveau[a] > 0 && sted->niveau[a] <= PEJL_ANALYSE_MAX_NIVEAUER);
      assessed += any ? 1 : 0;
    }
  return assessed;
}

/* The names of the areas that fulfil a condition, in the order of charts, joined. */
static char *
join_omraader (const PejlAnalyse *analyse, const guint *order, guint n)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (names, omraade_navn (analyse, order[i]));
  list = g_strv_builder_end (names);
  return pejl_dansk_join ((const char *const *) list);
}

/* How many areas from the front of order share the worst share. */
static guint
count_worst (const PejlAnalyse *analyse, const guint *order)
{
  PejlAndel worst = pejl_analyse_under (analyse, order[0]);
  guint n = 1;

  while (n < pejl_analyse_n_omraader (analyse)
         && pejl_analyse_under (analyse, order[n]).n > 0
         && pejl_andel_compare (pejl_analyse_under (analyse, order[n]), worst) == 0)
    n++;
  return n;
}

/* Ties of one share need not be of the same numbers: 1 af 2 and 2 af 4. */
static char *
tied_numbers (const PejlAnalyse *analyse, const guint *order, guint n)
{
  PejlAndel first = pejl_analyse_under (analyse, order[0]);
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();
  g_autofree char *first_text = dagtilbud_af (first);
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;
  gboolean alike = TRUE;

  for (guint i = 0; i < n; i++)
    {
      PejlAndel andel = pejl_analyse_under (analyse, order[i]);
      g_autofree char *text = dagtilbud_af (andel);

      alike = alike && andel.x == first.x && andel.n == first.n;
      g_strv_builder_add (numbers, text);
    }
  if (alike)
    return g_strdup_printf ("%s dagtilbud ligger under grænsen i %s", first_text,
                            n == 2 ? "begge" : "hvert af dem");
  list = g_strv_builder_end (numbers);
  joined = pejl_dansk_join ((const char *const *) list);
  return g_strdup_printf ("%s dagtilbud ligger under grænsen", joined);
}

static char *
fund_one_dagtilbud (const PejlAnalyse *analyse, const guint *order)
{
  g_autofree char *names = NULL;
  guint n = 0;

  while (n < pejl_analyse_n_omraader (analyse) && pejl_analyse_under (analyse, order[n]).x > 0)
    n++;
  if (n == 0)
    return g_strdup ("Ét dagtilbud er vurderet, og det ligger ikke under grænsen");
  names = join_omraader (analyse, order, n);
  return g_strdup_printf ("Ét dagtilbud er vurderet, under grænsen i %s", names);
}

static char *
fund_without_border (guint assessed)
{
  g_autofree char *number = pejl_dansk_integer (assessed);

  if (assessed == 1)
    return g_strdup ("Ét dagtilbud er vurderet; der er ikke valgt en grænse for godt nok");
  return g_strdup_printf ("%s dagtilbud er vurderet; der er ikke valgt en grænse for godt nok", number);
}

static char *
fund_worst (const PejlAnalyse *analyse, const guint *order)
{
  guint n = count_worst (analyse, order);
  g_autofree char *names = join_omraader (analyse, order, n);
  g_autofree char *numbers = NULL;

  if (n > 1 && n == pejl_analyse_n_omraader (analyse))
    {
      g_autofree char *all = the_omraader (n);
      g_autofree char *capital = pejl_dansk_capitalize (all);

      numbers = tied_numbers (analyse, order, n);
      return g_strdup_printf ("%s halter lige meget: %s", capital, numbers);
    }
  if (n > 1)
    {
      numbers = tied_numbers (analyse, order, n);
      return g_strdup_printf ("%s halter mest: %s", names, numbers);
    }
  numbers = dagtilbud_af (pejl_analyse_under (analyse, order[0]));
  if (pejl_analyse_n_omraader (analyse) == 1)
    return g_strdup_printf ("%s: %s dagtilbud ligger under grænsen", names, numbers);
  return g_strdup_printf ("%s halter mest: %s dagtilbud ligger under grænsen", names, numbers);
}

char *
pejl_fund_omraader (const PejlAnalyse *analyse)
{
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);
  guint assessed = count_assessed (analyse);

  if (analyse->steder->len == 0)
    return g_strdup ("Der er ingen dagtilbud i dette udsnit");
  if (assessed == 0)
    return g_strdup ("Ingen dagtilbud er vurderet endnu");
  if (analyse->graense == 0)
    return fund_without_border (assessed);
  if (assessed == 1)
    return fund_one_dagtilbud (analyse, order);
  if (pejl_analyse_under (analyse, order[0]).x == 0)
    {
      g_autofree char *where = the_omraader (pejl_analyse_n_omraader (analyse));

      return g_strdup_printf ("Ingen dagtilbud ligger under grænsen i %s", where);
    }
  return fund_worst (analyse, order);
}

/* --- tegn: the title of chart 4 --- */

/* A municipality names its areas; "Systematik" is written small inside a sentence, "KVALid" is not. */
static char *
name_in_sentence (const char *name)
{
  const char *second = g_utf8_next_char (name);
  g_autoptr (GString) out = NULL;

  if (*name == '\0' || g_unichar_isupper (g_utf8_get_char (second)))
    return g_strdup (name);
  out = g_string_new (NULL);
  g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (name)));
  g_string_append (out, second);
  return g_strdup (out->str);
}

/* "ledere" → "ledernes", "konsulenter" → "konsulenternes": endings that are certainly plurals. NULL for any
 * other name. */
static char *
plural_genitive (const char *name)
{
  static const char *const plurals[] = { "enter", "oger" };

  if (g_str_has_suffix (name, "ere"))
    return g_strdup_printf ("%.*snes", (int) strlen (name) - 1, name);
  for (gsize i = 0; i < G_N_ELEMENTS (plurals); i++)
    if (g_str_has_suffix (name, plurals[i]) && !g_str_has_suffix (name, "center"))
      return g_strdup_printf ("%snes", name);
  return NULL;
}

/* "ledernes tegn på systematik"; for a name whose genitive is not certain "tegn på systematik i rollen
 * »Centerchef«". */
static char *
cell_phrase (const PejlAnalyse *analyse, guint omraade, guint rolle)
{
  const PejlRolle *its_rolle = g_ptr_array_index (analyse->strategi->roller, rolle);
  g_autofree char *sign_of = name_in_sentence (omraade_navn (analyse, omraade));
  g_autofree char *small = name_in_sentence (its_rolle->kort);
  g_autofree char *genitive = plural_genitive (small);

  if (genitive != NULL)
    return g_strdup_printf ("%s tegn på %s", genitive, sign_of);
  return g_strdup_printf ("tegn på %s i rollen »%s«", sign_of, its_rolle->kort);
}

typedef struct
{
  guint omraade;
  guint rolle;
} Cell;

/* Every cell with the share of the lowest one, and as many possible times as it takes to be compared. */
static GArray *
lowest_cells (const PejlAnalyse *analyse, Cell lowest)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  PejlAndel share = analyse->celle[lowest.omraade][lowest.rolle];
  guint min_n = share.n >= 10 ? 10 : 1;

  for (guint a = 0; a < pejl_analyse_n_omraader (analyse); a++)
    for (guint r = 0; r < pejl_analyse_n_roller (analyse); r++)
      {
        Cell cell = { a, r };

        if (analyse->celle[a][r].n >= min_n && pejl_andel_compare (analyse->celle[a][r], share) == 0)
          g_array_append_val (cells, cell);
      }
  return cells;
}

static gboolean
cells_have_same_numbers (const PejlAnalyse *analyse, const GArray *cells)
{
  for (guint i = 1; i < cells->len; i++)
    {
      Cell first = g_array_index (cells, Cell, 0);
      Cell cell = g_array_index (cells, Cell, i);

      if (analyse->celle[first.omraade][first.rolle].n != analyse->celle[cell.omraade][cell.rolle].n)
        return FALSE;
    }
  return TRUE;
}

static char *
join_cells (const PejlAnalyse *analyse, const GArray *cells)
{
  g_autoptr (GStrvBuilder) phrases = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < cells->len; i++)
    {
      Cell cell = g_array_index (cells, Cell, i);
      g_autofree char *phrase = cell_phrase (analyse, cell.omraade, cell.rolle);

      g_strv_builder_add (phrases, phrase);
    }
  list = g_strv_builder_end (phrases);
  return pejl_dansk_join ((const char *const *) list);
}

static char *
fund_tied_cells (const PejlAnalyse *analyse, const GArray *cells)
{
  Cell first = g_array_index (cells, Cell, 0);
  PejlAndel share = analyse->celle[first.omraade][first.rolle];
  g_autofree char *numbers = pejl_dansk_x_af_n ((int) share.x, (int) share.n);
  g_autofree char *percent = pejl_dansk_percent ((int) share.x, (int) share.n);
  g_autofree char *what = NULL;

  if (cells->len > MAX_NAMED)
    {
      g_autofree char *number = pejl_dansk_count_word ((int) cells->len, TRUE);

      what = g_strdup_printf ("Tegnene ses lige sjældent i %s felter", number);
    }
  else
    {
      g_autofree char *phrases = join_cells (analyse, cells);

      what = g_strdup_printf ("Sjældnest ses %s", phrases);
    }
  if (cells_have_same_numbers (analyse, cells))
    return g_strdup_printf ("%s: %s mulige gange i hvert felt", what, numbers);
  if (percent == NULL)
    return g_steal_pointer (&what);
  return g_strdup_printf ("%s: %s af de mulige gange", what, percent);
}

static char *
fund_lowest_cell (const PejlAnalyse *analyse, Cell lowest)
{
  PejlAndel share = analyse->celle[lowest.omraade][lowest.rolle];
  g_autofree char *numbers = pejl_dansk_x_af_n ((int) share.x, (int) share.n);
  g_autofree char *phrase = cell_phrase (analyse, lowest.omraade, lowest.rolle);
  g_autofree char *capital = pejl_dansk_capitalize (phrase);

  if (share.x == 0)
    return g_strdup_printf ("%s er slet ikke set: %s mulige gange", capital, numbers);
  return g_strdup_printf ("%s ses sjældnest: %s mulige gange", capital, numbers);
}

char *
pejl_fund_roller (const PejlAnalyse *analyse)
{
  PejlAndel alle = pejl_analyse_andel (analyse, -1, -1);
  g_autoptr (GArray) cells = NULL;
  Cell lowest = { 0, 0 };

  if (analyse->strategi->tegn->len == 0)
    return g_strdup ("Strategien har ingen tegn");
  if (alle.n == 0)
    return g_strdup ("Ingen steder er besøgt endnu");
  if (!pejl_analyse_lowest_cell (analyse, &lowest.omraade, &lowest.rolle))
    return g_strdup ("Ingen af strategiens tegn er set endnu");
  if (alle.x == alle.n)
    {
      g_autofree char *numbers = pejl_dansk_x_af_n ((int) alle.x, (int) alle.n);

      return g_strdup_printf ("Alle tegn er set, hvor de kunne ses: %s mulige gange", numbers);
    }
  cells = lowest_cells (analyse, lowest);
  return cells->len > 1 ? fund_tied_cells (analyse, cells) : fund_lowest_cell (analyse, lowest);
}

/* --- visits --- */

static const char *
both_kinds (guint begge, guint besoegt, char **own)
{
  if (begge == 0)
    return ", ingen både anmeldt og uanmeldt";
  if (begge == besoegt)
    return ", alle både anmeldt og uanmeldt";
  *own = g_strdup_printf (", %u både anmeldt og uanmeldt", begge);
  return *own;
}

static char *
fund_besoeg_of_one (const PejlAnalyse *analyse)
{
  if (analyse->besoegt == 0)
    return g_strdup ("Dagtilbuddet er ikke besøgt endnu");
  if (analyse->begge == 1)
    return g_strdup ("Dagtilbuddet er besøgt, både anmeldt og uanmeldt");
  return g_strdup ("Dagtilbuddet er besøgt, men ikke både anmeldt og uanmeldt");
}

char *
pejl_fund_besoeg (const PejlAnalyse *analyse)
{
  guint alle = analyse->steder->len;
  g_autofree char *own = NULL;
  g_autofree char *numbers = NULL;
  const char *both;

  if (alle == 0)
    return g_strdup ("Der er ingen dagtilbud i dette udsnit");
  if (alle == 1)
    return fund_besoeg_of_one (analyse);
  if (analyse->besoegt == 0)
    return g_strdup_printf ("Ingen af de %u dagtilbud er besøgt endnu", alle);
  if (analyse->besoegt == 1)
    return g_strdup_printf ("Ét" NBSP "af" NBSP "%u dagtilbud er besøgt, %s", alle,
                            analyse->begge == 1 ? "både anmeldt og uanmeldt"
                                                : "men ikke både anmeldt og uanmeldt");
  both = both_kinds (analyse->begge, analyse->besoegt, &own);
  if (analyse->besoegt == alle)
    return g_strdup_printf ("Alle %u dagtilbud er besøgt%s", alle, both);
  numbers = pejl_dansk_x_af_n ((int) analyse->besoegt, (int) alle);
  return g_strdup_printf ("%s dagtilbud er besøgt%s", numbers, both);
}

/* --- tegn seen at all --- */

char *
pejl_fund_tegn (const PejlAnalyse *analyse)
{
  guint alle = analyse->strategi->tegn->len;
  const char *when = analyse->filter.periode.start[0] != '\0' ? "i perioden" : "indtil nu";
  g_autofree char *numbers = NULL;

  if (alle == 0)
    return g_strdup ("Strategien har ingen tegn");
  if (analyse->tegn_set == 0)
    return g_strdup_printf ("Ingen af de %u tegn er set %s", alle, when);
  if (analyse->tegn_set == alle)
    return g_strdup_printf ("Alle %u tegn er set %s", alle, when);
  numbers = pejl_dansk_x_af_n ((int) analyse->tegn_set, (int) alle);
  return g_strdup_printf ("%s tegn er set %s", numbers, when);
}
