// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the spec of chart 9 from what stands in the year.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/figur/pejl-figur-aarshjul.h"

#include "core/chart/pejl-chart-aarshjul.h"
#include "core/model/pejl-dansk.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/store/query/pejl-query-aftale.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <string.h>

/* More visits than this are told month by month. */
#define MOST_SINGLE_VISITS 10

typedef struct
{
  PejlChartSpec *spec;
  const GPtrArray *punkter;
  int year;
  gboolean offentlig;
  int rings[PEJL_RING_N]; /* index in the spec, -1 for none */
} Hjul;

static const PejlAarshjulPunkt *
punkt_at (const GPtrArray *punkter, guint i)
{
  return g_ptr_array_index (punkter, i);
}

static int
month_of (const PejlAarshjulPunkt *punkt)
{
  return (int) g_ascii_strtoll (punkt->dato + 5, NULL, 10);
}

guint
pejl_figur_aarshjul_antal (const GPtrArray *punkter, PejlRing ring, int month)
{
  guint n = 0;

  for (guint i = 0; i < punkter->len; i++)
    n += punkt_at (punkter, i)->ring == ring && (month == 0 || month_of (punkt_at (punkter, i)) == month);
  return n;
}

static guint
count_ring (const GPtrArray *punkter, PejlRing ring)
{
  return pejl_figur_aarshjul_antal (punkter, ring, 0);
}

/* month 0: any; uanmeldt -1: either. */
static guint
count_visits (const GPtrArray *punkter, int month, int uanmeldt)
{
  guint n = 0;

  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlAarshjulPunkt *punkt = punkt_at (punkter, i);

      n += punkt->ring == PEJL_RING_TILSYN && (uanmeldt < 0 || (punkt->uanmeldt != FALSE) == uanmeldt)
           && (month == 0 || month_of (punkt) == month);
    }
  return n;
}

const char *
pejl_figur_ring_key (PejlRing ring)
{
  static const char *const keys[PEJL_RING_N] = { "tilsyn", "samtaler", "handleplaner", "udvalg" };

  g_return_val_if_fail (ring < PEJL_RING_N, "");
  return keys[ring];
}

static void
add_rings (Hjul *self)
{
  for (PejlRing i = 0; i < PEJL_RING_N; i++)
    self->rings[i] = i == PEJL_RING_TILSYN || count_ring (self->punkter, i) > 0
                       ? pejl_chart_aarshjul_add_ring (self->spec, pejl_figur_ring_key (i), pejl_ring_name (i),
                                                       i == PEJL_RING_UDVALG)
                       : -1;
}

/* "samtale i Nord", "Bølgen, uanmeldt"; a title of its own stands as it is. */
static char *
words_of (const PejlAarshjulPunkt *punkt)
{
  if (punkt->fra == PEJL_PUNKT_FRA_AFTALE)
    return *punkt->klokken != '\0' ? g_strdup_printf ("%s kl. %s", punkt->titel, punkt->klokken)
                                   : g_strdup (punkt->titel);
  if (punkt->fra == PEJL_PUNKT_FRA_PERIODE)
    return g_strdup ("tilsynsperioden slutter");
  if (punkt->fra == PEJL_PUNKT_FRA_HANDLEPLAN)
    return g_strdup_printf ("%s, %s", punkt->titel, punkt->hvad);
  if (punkt->ring == PEJL_RING_TILSYN)
    return g_strdup_printf ("%s, %s", punkt->titel, punkt->hvad);
  return pejl_rapport_lille_begyndelse (punkt->titel);
}

/* "12. maj: Bølgen, uanmeldt" */
static char *
day_words (const PejlAarshjulPunkt *punkt)
{
  g_autofree char *words = words_of (punkt);

  return g_strdup_printf ("%d. %s: %s", (int) g_ascii_strtoll (punkt->dato + 8, NULL, 10),
                          pejl_dato_month_name (month_of (punkt)), words);
}

static char *
key_of (const PejlAarshjulPunkt *punkt)
{
  char id[PEJL_ID_STRLEN];

  if (punkt->fra == PEJL_PUNKT_FRA_PERIODE)
    return g_strdup ("periode");
  return g_strdup_printf ("%s:%s",
                          punkt->fra == PEJL_PUNKT_FRA_TILSYN       ? "tilsyn"
                          : punkt->fra == PEJL_PUNKT_FRA_HANDLEPLAN ? "punkt"
                                                                    : "aftale",
                          pejl_id_to_buf (&punkt->id, id));
}

static void
add_day (PejlChartSpec *spec, int ring, const PejlAarshjulPunkt *punkt)
{
  g_autofree char *key = key_of (punkt);
  g_autofree char *text = day_words (punkt);

  pejl_chart_aarshjul_add_item (spec, key, ring, punkt->dato, text);
}

static void
add_month_of_visits (Hjul *self, int month)
{
  guint n = count_visits (self->punkter, month, -1), uanmeldte = count_visits (self->punkter, month, 1);
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
  pejl_chart_aarshjul_add_item (self->spec, key, self->rings[PEJL_RING_TILSYN], dato, text);
}

/* With whom, and whose deadline it is, is not for everybody: how many there are in a month. */
static void
add_month_of (Hjul *self, PejlRing ring, int month)
{
  gboolean talks = ring == PEJL_RING_SAMTALER;
  g_autofree char *dato = g_strdup_printf ("%04d-%02d", self->year, month);
  g_autofree char *key = g_strdup_printf ("%s:%s", talks ? "samtaler" : "frister", dato);
  g_autofree char *text = NULL;
  guint n = pejl_figur_aarshjul_antal (self->punkter, ring, month);

  if (n == 0)
    return;
  if (talks)
    text = g_strdup_printf ("%u %s", n, n == 1 ? "samtale" : "samtaler");
  else
    text = g_strdup_printf ("%u %s i handleplaner", n, n == 1 ? "frist" : "frister");
  pejl_chart_aarshjul_add_item (self->spec, key, self->rings[ring], dato, text);
}

static gboolean
is_by_month (const Hjul *self, PejlRing ring)
{
  if (self->offentlig)
    return ring != PEJL_RING_UDVALG;
  return ring == PEJL_RING_TILSYN && count_ring (self->punkter, PEJL_RING_TILSYN) > MOST_SINGLE_VISITS;
}

static void
add_items (Hjul *self)
{
  for (guint i = 0; i < self->punkter->len; i++)
    {
      const PejlAarshjulPunkt *punkt = punkt_at (self->punkter, i);

      if (!is_by_month (self, punkt->ring))
        add_day (self->spec, self->rings[punkt->ring], punkt);
    }
  for (int month = 1; month <= 12; month++)
    {
      if (is_by_month (self, PEJL_RING_TILSYN))
        add_month_of_visits (self, month);
      if (is_by_month (self, PEJL_RING_SAMTALER))
        add_month_of (self, PEJL_RING_SAMTALER, month);
      if (is_by_month (self, PEJL_RING_HANDLEPLANER))
        add_month_of (self, PEJL_RING_HANDLEPLANER, month);
    }
}

/* --- words --- */

static guint
count_talks (const GPtrArray *punkter)
{
  guint n = 0;

  for (guint i = 0; i < punkter->len; i++)
    n += strcmp (punkt_at (punkter, i)->hvad, "samtale") == 0;
  return n;
}

static void
set_words (const Hjul *self, const PejlKommune *kommune)
{
  guint visits = count_visits (self->punkter, 0, -1), uanmeldte = count_visits (self->punkter, 0, 1);
  guint talks = count_talks (self->punkter);
  g_autofree char *subtitle
    = g_strdup_printf ("Årshjul %d for tilsyn og kvalitet i dagtilbud. Tallene i hjulet er tallene i listen.",
                       self->year);
  g_autofree char *ejer = pejl_rapport_genitiv (*kommune->navn != '\0' ? kommune->navn : "Kommunen");
  g_autofree char *footer = g_strdup_printf ("Kilde: %s plan for tilsyn.%s", ejer,
                                             self->offentlig ? " Uanmeldte besøg, der ikke er holdt, står ikke i den." : "");
  g_autofree char *title = NULL;

  if (visits == 0 && talks == 0)
    title = g_strdup_printf ("Der er ingen besøg i årshjulet for %d", self->year);
  else if (talks == 0)
    title = g_strdup_printf ("%u besøg i %d, heraf %u uanmeldt%s", visits, self->year, uanmeldte,
                             uanmeldte == 1 ? "" : "e");
  else
    title = g_strdup_printf ("%u besøg og %u %s i %d", visits, talks, talks == 1 ? "samtale" : "samtaler",
                             self->year);
  pejl_chart_spec_set_title (self->spec, title);
  pejl_chart_spec_set_subtitle (self->spec, subtitle);
  pejl_chart_spec_set_footer (self->spec, footer);
}

/* --- public --- */

static GPtrArray *
read_punkter (PejlReader *reader, const PejlFilter *filter, int year)
{
  char last[PEJL_DATO_LEN];
  PejlPunktQuery query;

  g_snprintf (last, sizeof last, "%04d-12-31", year % 10000);
  pejl_punkt_query_init (&query);
  query.distrikt = filter->distrikt;
  query.type = filter->type;
  query.ejerform = filter->ejerform;
  query.frist_til = last;
  return pejl_query_punkter (reader, &query, 0, pejl_query_punkt_count (reader, &query));
}

GPtrArray *
pejl_figur_aarshjul_punkter (PejlReader *reader, const PejlFilter *filter, int year, const char *i_dag,
                             const PejlId *person, gboolean skjul_uanmeldte)
{
  gboolean began = pejl_query_begin (reader);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (GPtrArray) tilsyn = NULL;
  g_autoptr (GPtrArray) aftaler = NULL;
  g_autoptr (GPtrArray) punkter = NULL;
  g_autoptr (GHashTable) konsulenter = NULL;
  PejlAarshjulValg valg = { .year = year,
                            .periode_maaned = kommune->periode_maaned,
                            .i_dag = i_dag,
                            .person = *person,
                            .skjul_uanmeldte = skjul_uanmeldte };
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.filter.til_og_med[0] = '\0';
  g_snprintf (query.filter.periode.start, PEJL_DATO_LEN, "%04d-01-01", year % 10000);
  g_snprintf (query.filter.periode.end, PEJL_DATO_LEN, "%04d-01-01", (year + 1) % 10000);
  tilsyn = pejl_query_tilsyn (reader, &query, 0, pejl_query_tilsyn_count (reader, &query));
  aftaler = pejl_query_aftaler (reader, &query.filter);
  punkter = read_punkter (reader, filter, year);
  if (!pejl_id_is_nil (person))
    konsulenter = pejl_query_tilsyn_konsulenter (reader, &query.filter);
  pejl_query_end (reader, began);
  valg.tilsyn = tilsyn;
  valg.aftaler = aftaler;
  valg.punkter = punkter;
  valg.konsulenter = konsulenter;
  return pejl_aarshjul_punkter (&valg);
}

PejlChartSpec *
pejl_figur_aarshjul (PejlReader *reader, const PejlFilter *filter, int year, const char *i_dag, gboolean offentlig)
{
  static const PejlId nobody = { { 0 } };
  g_autoptr (GPtrArray) punkter = pejl_figur_aarshjul_punkter (reader, filter, year, i_dag, &nobody, offentlig);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  Hjul self = { .spec = pejl_chart_spec_new (PEJL_CHART_AARSHJUL), .punkter = punkter, .year = year,
                .offentlig = offentlig };

  pejl_chart_aarshjul_set_year (self.spec, year);
  pejl_chart_aarshjul_set_today (self.spec, i_dag);
  set_words (&self, kommune);
  add_rings (&self);
  add_items (&self);
  return self.spec;
}

int
pejl_figur_ring_index (PejlRing ring)
{
  return PEJL_RING_N - 1 - (int) ring;
}

PejlChartSpec *
pejl_figur_aarshjul_felter (const GPtrArray *punkter, int year, const char *i_dag)
{
  static const char *const nouns[PEJL_RING_N][2] = {
    { "besøg", "besøg" }, { "samtale", "samtaler" }, { "opfølgning", "opfølgninger" }, { "punkt", "punkter" }
  };
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_AARSHJUL);

  pejl_chart_aarshjul_set_year (spec, year);
  pejl_chart_aarshjul_set_today (spec, i_dag);
  pejl_chart_aarshjul_set_felter (spec, TRUE);
  for (int i = 0; i < PEJL_RING_N; i++)
    {
      PejlRing ring = (PejlRing) (PEJL_RING_N - 1 - i);

      pejl_chart_aarshjul_add_ring (spec, pejl_figur_ring_key (ring), pejl_ring_name (ring),
                                    ring == PEJL_RING_UDVALG);
      pejl_chart_aarshjul_set_noun (spec, i, nouns[ring][0], nouns[ring][1]);
    }
  for (guint i = 0; i < punkter->len; i++)
    add_day (spec, pejl_figur_ring_index (punkt_at (punkter, i)->ring), punkt_at (punkter, i));
  return spec;
}
