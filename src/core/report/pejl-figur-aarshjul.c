// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the spec of chart 9 from the year's tilsyn.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-figur-aarshjul.h"

#include "core/chart/pejl-chart-aarshjul.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/report/pejl-rapport-tekst.h"

#include <string.h>

/* More visits than this are told month by month. */
#define MOST_SINGLE_VISITS 10

typedef enum
{
  RING_TILSYN,
  RING_SAMTALER,
  RING_HANDLEPLANER,
  RING_UDVALG,
  RING_N,
} Ring;

typedef struct
{
  PejlChartSpec *spec;
  const GPtrArray *tilsyn;
  const PejlAarshjulPunkt *punkter;
  guint n_punkter;
  int year;
  char slut[PEJL_DATO_LEN]; /* the last day of a period in the year, or "" */
  int rings[RING_N];        /* index in the spec, -1 for none */
} Hjul;

static gboolean
is_visit (const PejlTilsyn *tilsyn)
{
  return tilsyn->omfang == PEJL_OMFANG_DAGTILBUD;
}

static guint
count_visits (const Hjul *self, int month, int anmeldt)
{
  guint n = 0;

  for (guint i = 0; i < self->tilsyn->len; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (self->tilsyn, i);

      n += is_visit (tilsyn) && (anmeldt < 0 || (tilsyn->anmeldt != FALSE) == anmeldt)
           && (month == 0 || g_ascii_strtoll (tilsyn->dato + 5, NULL, 10) == month);
    }
  return n;
}

static gboolean
is_in_year (const Hjul *self, const char *dato)
{
  return strlen (dato) >= 7 && g_ascii_strtoll (dato, NULL, 10) == self->year;
}

static guint
count_punkter (const Hjul *self, PejlAarshjulArt art)
{
  guint n = 0;

  for (guint i = 0; i < self->n_punkter; i++)
    n += self->punkter[i].art == art && is_in_year (self, self->punkter[i].dato);
  return n;
}

static void
add_rings (Hjul *self)
{
  static const char *const keys[RING_N] = { "tilsyn", "samtaler", "handleplaner", "udvalg" };
  static const char *const labels[RING_N] = { "Tilsyn", "Samtaler", "Handleplaner", "Udvalg og frister" };
  gboolean used[RING_N] = { TRUE, self->tilsyn->len > count_visits (self, 0, -1),
                            count_punkter (self, PEJL_AARSHJUL_HANDLEPLAN) > 0,
                            count_punkter (self, PEJL_AARSHJUL_UDVALG) > 0 || self->slut[0] != '\0' };

  for (Ring i = 0; i < RING_N; i++)
    self->rings[i] = used[i] ? pejl_chart_aarshjul_add_ring (self->spec, keys[i], labels[i], i == RING_UDVALG) : -1;
}

/* "12. maj: Bølgen" */
static void
add_day (Hjul *self, const char *key, Ring ring, const char *dato, const char *words)
{
  g_autofree char *text = g_strdup_printf ("%d.\u00a0%s: %s", (int) g_ascii_strtoll (dato + 8, NULL, 10),
                                           pejl_dato_month_name ((int) g_ascii_strtoll (dato + 5, NULL, 10)),
                                           words);

  pejl_chart_aarshjul_add_item (self->spec, key, self->rings[ring], dato, text);
}

static void
add_tilsyn (Hjul *self, const PejlTilsyn *tilsyn)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *key = g_strdup_printf ("tilsyn:%s", pejl_id_to_buf (&tilsyn->id, id));
  g_autofree char *words = NULL;

  switch (tilsyn->omfang)
    {
    case PEJL_OMFANG_DISTRIKT:
      words = g_strdup_printf ("samtale i %s", tilsyn->sted);
      break;
    case PEJL_OMFANG_CENTER:
      words = g_strdup ("selvevaluering i centret");
      break;
    case PEJL_OMFANG_DAGTILBUD:
    default:
      words = g_strdup_printf ("%s, %s", tilsyn->sted, pejl_anmeldt_name (tilsyn->anmeldt));
    }
  add_day (self, key, is_visit (tilsyn) ? RING_TILSYN : RING_SAMTALER, tilsyn->dato, words);
}

static void
add_month_of_visits (Hjul *self, int month)
{
  guint n = count_visits (self, month, -1), uanmeldte = count_visits (self, month, 0);
  g_autofree char *dato = g_strdup_printf ("%04d-%02d", self->year, month);
  g_autofree char *key = g_strdup_printf ("maaned:%s", dato);
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  if (uanmeldte == 0)
    text = g_strdup_printf ("%u besøg", n);
  else if (uanmeldte == n)
    text = g_strdup_printf ("%u %s", n, n == 1 ? "uanmeldt besøg" : "uanmeldte besøg");
  else
    text = g_strdup_printf ("%u besøg, heraf %u uanmeldt%s", n, uanmeldte, uanmeldte == 1 ? "" : "e");
  pejl_chart_aarshjul_add_item (self->spec, key, self->rings[RING_TILSYN], dato, text);
}

static void
add_items (Hjul *self)
{
  gboolean by_month = count_visits (self, 0, -1) > MOST_SINGLE_VISITS;

  for (guint i = 0; i < self->tilsyn->len; i++)
    if (!by_month || !is_visit (g_ptr_array_index (self->tilsyn, i)))
      add_tilsyn (self, g_ptr_array_index (self->tilsyn, i));
  for (int month = 1; by_month && month <= 12; month++)
    add_month_of_visits (self, month);
  for (guint i = 0; i < self->n_punkter; i++)
    {
      const PejlAarshjulPunkt *punkt = &self->punkter[i];
      Ring ring = punkt->art == PEJL_AARSHJUL_UDVALG ? RING_UDVALG : RING_HANDLEPLANER;

      if (!is_in_year (self, punkt->dato))
        continue;
      if (pejl_dato_is_valid (punkt->dato))
        add_day (self, punkt->key, ring, punkt->dato, punkt->tekst);
      else
        pejl_chart_aarshjul_add_item (self->spec, punkt->key, self->rings[ring], punkt->dato, punkt->tekst);
    }
  if (self->slut[0] != '\0')
    add_day (self, "periode", RING_UDVALG, self->slut, "tilsynsperioden slutter");
}

static GPtrArray *
read_year (PejlReader *reader, const PejlFilter *filter, int year)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.filter.til_og_med[0] = '\0';
  g_snprintf (query.filter.periode.start, PEJL_DATO_LEN, "%04d-01-01", year);
  g_snprintf (query.filter.periode.end, PEJL_DATO_LEN, "%04d-01-01", year + 1);
  return pejl_query_tilsyn (reader, &query, 0, pejl_query_tilsyn_count (reader, &query));
}

static void
find_period_end (Hjul *self, const PejlKommune *kommune)
{
  char new_year[PEJL_DATO_LEN], last[PEJL_DATO_LEN];
  int month = kommune->periode_maaned >= 1 && kommune->periode_maaned <= 12 ? (int) kommune->periode_maaned : 1;
  PejlPeriode periode;

  g_snprintf (new_year, sizeof new_year, "%04d-01-01", self->year);
  periode = pejl_periode_containing (new_year, month);
  pejl_periode_last_day (&periode, last);
  if (is_in_year (self, last))
    g_strlcpy (self->slut, last, sizeof self->slut);
}

static guint
count_talks (const Hjul *self)
{
  guint n = 0;

  for (guint i = 0; i < self->tilsyn->len; i++)
    n += ((const PejlTilsyn *) g_ptr_array_index (self->tilsyn, i))->omfang == PEJL_OMFANG_DISTRIKT;
  return n;
}

static void
set_words (const Hjul *self, const PejlKommune *kommune)
{
  guint visits = count_visits (self, 0, -1), talks = count_talks (self);
  g_autofree char *subtitle
    = g_strdup_printf ("Årshjul %d for tilsyn og kvalitet i dagtilbud. Tallene i hjulet er tallene i listen.",
                       self->year);
  g_autofree char *ejer = pejl_rapport_genitiv (*kommune->navn != '\0' ? kommune->navn : "Kommunen");
  g_autofree char *footer = g_strdup_printf ("Kilde: %s plan for tilsyn.", ejer);
  g_autofree char *title = NULL;

  if (visits == 0 && talks == 0)
    title = g_strdup_printf ("Der er ingen besøg i årshjulet for %d", self->year);
  else if (talks == 0)
    title = g_strdup_printf ("%u besøg i %d, heraf %u uanmeldt%s", visits, self->year, count_visits (self, 0, 0),
                             count_visits (self, 0, 0) == 1 ? "" : "e");
  else
    title = g_strdup_printf ("%u besøg og %u %s i %d", visits, talks, talks == 1 ? "samtale" : "samtaler",
                             self->year);
  pejl_chart_spec_set_title (self->spec, title);
  pejl_chart_spec_set_subtitle (self->spec, subtitle);
  pejl_chart_spec_set_footer (self->spec, footer);
}

PejlChartSpec *
pejl_figur_aarshjul (PejlReader *reader, const PejlFilter *filter, int year, const char *i_dag,
                     const PejlAarshjulPunkt *punkter, guint n_punkter)
{
  g_autoptr (GPtrArray) tilsyn = read_year (reader, filter, year);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  Hjul self = { .spec = pejl_chart_spec_new (PEJL_CHART_AARSHJUL),
                .tilsyn = tilsyn,
                .punkter = punkter,
                .n_punkter = n_punkter,
                .year = year };

  pejl_chart_aarshjul_set_year (self.spec, year);
  pejl_chart_aarshjul_set_today (self.spec, i_dag);
  find_period_end (&self, kommune);
  set_words (&self, kommune);
  add_rings (&self);
  add_items (&self);
  return self.spec;
}
