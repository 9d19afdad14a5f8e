// SPDX-License-Identifier: GPL-3.0-or-later
// Reading numbers out of words, and comparing slides by them.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg-tal.h"

#include "core/chart/pejl-chart-text.h"

#include <stdlib.h>
#include <string.h>

#define NBSP "\xc2\xa0"

/* ---- numbers in a text ---- */

static gboolean
is_number_start (const char *text, const char *p)
{
  /* "0-2" and "2024–2025" are two numbers; "kap12" is none. */
  return g_ascii_isdigit (*p) && (p == text || !g_ascii_isalnum (p[-1]));
}

/* Digits with thousands points and a decimal comma. */
static const char *
number_end (const char *p)
{
  while (g_ascii_isdigit (*p) || ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1])))
    p++;
  return p;
}

/* Texts, owned: "17 af 35" as one, and its parts too when parts is asked for. */
static GPtrArray *
numbers_in (const char *text, gboolean parts)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) pieces = g_strsplit (text, NBSP, -1);
  g_autofree char *plain = g_strjoinv (" ", pieces);

  for (const char *p = plain; *p != '\0';)
    {
      const char *end, *second, *second_end;

      if (!is_number_start (plain, p))
        {
          p++;
          continue;
        }
      end = number_end (p);
      second = g_str_has_prefix (end, " af de ") ? end + strlen (" af de ")
               : g_str_has_prefix (end, " af ") ? end + strlen (" af ")
                                                : NULL;
      second_end = second != NULL && g_ascii_isdigit (*second) ? number_end (second) : NULL;
      if (second_end != NULL)
        g_ptr_array_add (numbers, g_strdup_printf ("%.*s af %.*s", (int) (end - p), p, (int) (second_end - second), second));
      if (second_end == NULL || parts)
        g_ptr_array_add (numbers, g_strndup (p, (gsize) (end - p)));
      if (second_end != NULL && parts)
        g_ptr_array_add (numbers, g_strndup (second, (gsize) (second_end - second)));
      p = second_end != NULL ? second_end : end;
    }
  return numbers;
}

/* ---- numbers of a slide ---- */

static void
collect (GHashTable *set, const char *text)
{
  g_autoptr (GPtrArray) numbers = NULL;

  if (text == NULL)
    return;
  numbers = numbers_in (text, TRUE);
  for (guint i = 0; i < numbers->len; i++)
    g_hash_table_add (set, g_strdup (g_ptr_array_index (numbers, i)));
}

static void
collect_chart (GHashTable *set, const PejlChartSpec *spec)
{
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  collect (set, pejl_chart_spec_get_title (spec));
  collect (set, pejl_chart_spec_get_footer (spec));
  for (guint r = 0; r < table->rows->len; r++)
    for (guint c = 0; c < table->header->len; c++)
      collect (set, pejl_chart_table_get (table, r, c));
}

static void
collect_block (GHashTable *set, const PejlDiasBlok *blok)
{
  collect (set, blok->tal);
  collect (set, blok->tekst);
  collect (set, blok->undertekst);
  if (blok->art == PEJL_DIASBLOK_ANDEL)
    {
      g_autofree char *share = g_strdup_printf ("%u af %u", blok->x, blok->n);

      collect (set, share);
    }
  if (blok->figur != NULL)
    collect_chart (set, blok->figur);
  for (guint r = 0; blok->tabel != NULL && r < blok->tabel->raekker->len; r++)
    for (guint c = 0; c < blok->tabel->soejler->len; c++)
      collect (set, pejl_tabel_celle (blok->tabel, r, c)->tekst);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What is proposed counts; a person's own words prove nothing. */
char *
pejl_dias_tal (const PejlDias *dias)
{
  g_autoptr (GHashTable) set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char **keys = NULL;
  guint n;

  collect (set, dias->titel_forslag);
  collect (set, dias->undertitel);
  collect (set, dias->tekst_forslag);
  collect (set, dias->alt);
  for (guint i = 0; i < dias->blokke->len; i++)
    {
      const PejlDiasBlok *blok = g_ptr_array_index (dias->blokke, i);

      if (!blok->af_teksten)
        collect_block (set, blok);
    }
  keys = (char **) g_hash_table_get_keys_as_array (set, &n);
  qsort (keys, n, sizeof *keys, compare_texts);
  return g_strjoinv ("\n", keys);
}

/* ---- does it fit ---- */

static gboolean
has (char **lines, const char *number)
{
  return g_strv_contains ((const char *const *) lines, number);
}

static gboolean
share_is_odd (const char *number, char **now)
{
  const char *af = strstr (number, " af ");
  g_autofree char *x = af != NULL ? g_strndup (number, (gsize) (af - number)) : NULL;

  return af != NULL && has (now, af + strlen (" af ")) && !has (now, x);
}

char *
pejl_tal_passer_ikke (const char *tekst, const char *foer, const char *nu)
{
  g_autoptr (GPtrArray) numbers = numbers_in (tekst, FALSE);
  g_auto (GStrv) before = g_strsplit (foer, "\n", -1);
  g_auto (GStrv) now = g_strsplit (nu, "\n", -1);

  for (guint i = 0; i < numbers->len; i++)
    {
      const char *number = g_ptr_array_index (numbers, i);

      if ((has (before, number) && !has (now, number)) || share_is_odd (number, now))
        return g_strdup (number);
    }
  return NULL;
}

/* ---- differences ---- */

static void
forskel_free (gpointer data)
{
  PejlOplaegForskel *forskel = data;

  g_free (forskel->dias);
  g_free (forskel->hvad);
  g_free (forskel->foer);
  g_free (forskel->nu);
  g_free (forskel);
}

static void
tell (GPtrArray *forskelle, const PejlDias *dias, const char *hvad, const char *foer, const char *nu)
{
  PejlOplaegForskel *forskel;

  foer = foer != NULL && *foer != '\0' ? foer : "–";
  nu = nu != NULL && *nu != '\0' ? nu : "–";
  if (strcmp (foer, nu) == 0)
    return;
  forskel = g_new0 (PejlOplaegForskel, 1);
  forskel->dias = g_strdup (pejl_dias_art_navn (dias->art, dias->figur));
  forskel->hvad = g_strdup (hvad);
  forskel->foer = g_strdup (foer);
  forskel->nu = g_strdup (nu);
  g_ptr_array_add (forskelle, forskel);
}

/* The row with the same heading as row r of like: where it has several of that heading, the one as far down among them. */
static int
find_row (const PejlChartTable *table, const PejlChartTable *like, guint r)
{
  const char *head = pejl_chart_table_get (like, r, 0);
  guint nr = 0;

  for (guint i = 0; i < r; i++)
    nr += strcmp (pejl_chart_table_get (like, i, 0), head) == 0 ? 1 : 0;
  for (guint i = 0; i < table->rows->len; i++)
    if (strcmp (pejl_chart_table_get (table, i, 0), head) == 0 && nr-- == 0)
      return (int) i;
  return -1;
}

/* By the rows' headings, so that another order is no difference. */
static void
compare_charts (GPtrArray *forskelle, const PejlDias *dias, const PejlChartSpec *foer, const PejlChartSpec *nu)
{
  g_autoptr (PejlChartTable) before = pejl_chart_table (foer);
  g_autoptr (PejlChartTable) now = pejl_chart_table (nu);

  for (guint r = 0; r < now->rows->len; r++)
    {
      const char *head = pejl_chart_table_get (now, r, 0);
      int old = find_row (before, now, r);

      for (guint c = 1; c < now->header->len && c < before->header->len; c++)
        {
          g_autofree char *what = g_strdup_printf ("%s · %s", head, (char *) g_ptr_array_index (now->header, c));

          tell (forskelle, dias, what, old >= 0 ? pejl_chart_table_get (before, (guint) old, c) : NULL,
                pejl_chart_table_get (now, r, c));
        }
    }
  for (guint r = 0; r < before->rows->len; r++)
    if (find_row (now, before, r) < 0)
      tell (forskelle, dias, pejl_chart_table_get (before, r, 0), "vist", NULL);
}

static void
compare_shares (GPtrArray *forskelle, const PejlDias *foer, const PejlDias *nu)
{
  for (guint i = 0; i < nu->blokke->len; i++)
    {
      const PejlDiasBlok *now = g_ptr_array_index (nu->blokke, i);
      const PejlDiasBlok *before = i < foer->blokke->len ? g_ptr_array_index (foer->blokke, i) : NULL;
      g_autofree char *a = NULL, *b = NULL;

      if (now->art != PEJL_DIASBLOK_ANDEL)
        continue;
      if (before != NULL && before->art == PEJL_DIASBLOK_ANDEL && strcmp (before->tekst, now->tekst) == 0)
        a = g_strdup_printf ("%u af %u", before->x, before->n);
      b = g_strdup_printf ("%u af %u", now->x, now->n);
      tell (forskelle, nu, now->tekst, a, b);
    }
}

static const PejlDias *
find_slide (const PejlOplaeg *oplaeg, const PejlDias *like)
{
  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (oplaeg, i);

      if (dias->art == like->art && dias->figur == like->figur)
        return dias;
    }
  return NULL;
}

static void
compare_slides (GPtrArray *forskelle, const PejlDias *foer, const PejlDias *nu)
{
  tell (forskelle, nu, "Overskrift", foer->titel_forslag, nu->titel_forslag);
  if (nu->art == PEJL_DIAS_FORSIDE || nu->art == PEJL_DIAS_BEDER || nu->art == PEJL_DIAS_FIGUR)
    tell (forskelle, nu, "Tekst", foer->tekst_forslag, nu->tekst_forslag);
  if (pejl_dias_chart (foer) != NULL && pejl_dias_chart (nu) != NULL)
    compare_charts (forskelle, nu, pejl_dias_chart (foer), pejl_dias_chart (nu));
  compare_shares (forskelle, foer, nu);
}

GPtrArray *
pejl_oplaeg_forskelle (const PejlOplaeg *foer, const PejlOplaeg *nu)
{
  GPtrArray *forskelle = g_ptr_array_new_with_free_func (forskel_free);

  for (guint i = 0; i < nu->dias->len; i++)
    {
      const PejlDias *now = pejl_oplaeg_dias (nu, i);
      const PejlDias *before = find_slide (foer, now);

      if (before == NULL)
        tell (forskelle, now, "Kan nu vises", NULL, now->titel_forslag);
      else
        compare_slides (forskelle, before, now);
    }
  for (guint i = 0; i < foer->dias->len; i++)
    if (find_slide (nu, pejl_oplaeg_dias (foer, i)) == NULL)
      tell (forskelle, pejl_oplaeg_dias (foer, i), "Kan ikke vises mere", pejl_oplaeg_dias (foer, i)->titel_forslag, NULL);
  return forskelle;
}
