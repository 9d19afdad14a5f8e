// SPDX-License-Identifier: GPL-3.0-or-later
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-overblik-tal.h"

#include "core/rules/pejl-frist.h"
#include "core/rules/pejl-hoering.h"
#include "core/rules/pejl-opbevaring.h"
#include "core/rules/pejl-overblik.h"
#include "core/rules/pejl-sag-laes.h"
#include "core/rules/pejl-udgivelse.h"
#include "core/store/query/pejl-query-handleplan.h"
#include "core/store/query/pejl-query-konflikt.h"
#include "core/store/query/pejl-query-sletning.h"
#include "core/store/query/pejl-query.h"

/* More than anybody reads at once. */
#define MANY_PUNKTER 60
#define MANY_TILSYN 500

static GQuark
key (void)
{
  return g_quark_from_static_string ("pejl-overblik-tal");
}

static void
add_opbevaring (GPtrArray *tasks, PejlReader *reader, const char *today)
{
  guint maaneder = pejl_query_opbevaring (reader);
  char senest[PEJL_DATO_LEN];

  if (pejl_opbevaring_senest (maaneder, today, senest))
    {
      g_autoptr (GPtrArray) forfaldne = pejl_query_forfaldne (reader, senest);

      pejl_opbevaring_add_opgave (tasks, forfaldne->len, maaneder);
    }
}

/* Open cases in which something waits, most urgent first: PejlSagOverblik*. */
static GPtrArray *
read_sager (PejlReader *reader, const char *today)
{
  const PejlSagQuery query = { .open_only = TRUE };
  GPtrArray *sager = pejl_sag_laes (reader, &query, today);

  for (guint i = sager->len; i > 0; i--)
    {
      g_autofree char *waits = pejl_sag_venter (g_ptr_array_index (sager, i - 1));

      if (waits == NULL)
        g_ptr_array_remove_index (sager, i - 1);
    }
  return sager;
}

static GPtrArray *
query_open (PejlReader *reader)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.status_min = PEJL_STATUS_PLANLAGT;
  query.status_max = PEJL_STATUS_KLADDE;
  return pejl_query_tilsyn (reader, &query, 0, MANY_TILSYN);
}

/* What came too late for a tilsyn that is endelig. */
static void
add_sene (GPtrArray *tasks, PejlReader *reader, const char *today)
{
  g_autoptr (GPtrArray) with = pejl_query_tilsyn_with_sene (reader);
  g_autoptr (GPtrArray) tilsyn = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_autoptr (GArray) antal = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < with->len; i++)
    {
      const PejlSeneTal *tal = g_ptr_array_index (with, i);
      PejlTilsyn *one = pejl_query_tilsyn_by_id (reader, &tal->tilsyn);

      if (one == NULL)
        continue;
      g_ptr_array_add (tilsyn, one);
      g_array_append_val (antal, tal->antal);
    }
  pejl_sene_opgaver (tasks, tilsyn, (const guint *) (gpointer) antal->data, today);
}

/* Those whose deadline has passed, or comes within two weeks. */
static GPtrArray *
query_punkter (PejlReader *reader, const char *today)
{
  char until[PEJL_DATO_LEN];
  PejlPunktQuery query;

  pejl_dato_add_days (today, PEJL_FRIST_SNART, until);
  pejl_punkt_query_init (&query);
  query.status_max = PEJL_PUNKT_AFVENTER;
  query.frist_til = until;
  return pejl_query_punkter (reader, &query, 0, MANY_PUNKTER);
}

static GPtrArray *
read_opgaver (PejlReader *reader, const PejlOverblikTal *self, const PejlKommune *kommune)
{
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (reader, &kommune->strategi);
  GPtrArray *opgaver = pejl_overblik_opgaver (self->aabne, self->steder, strategi != NULL ? strategi->omraader->len : 0,
                                              self->today, self->periode.end);
  g_autoptr (GPtrArray) hoeringer = pejl_query_hoeringer (reader);
  g_autoptr (GPtrArray) udgivelser = pejl_query_udgivelser (reader);
  g_autoptr (GPtrArray) punkter = query_punkter (reader, self->today);

  pejl_hoering_opgaver (opgaver, hoeringer, kommune->hoering_dage, self->today);
  pejl_udgivelse_opgaver (opgaver, udgivelser, self->today);
  add_sene (opgaver, reader, self->today);
  pejl_overblik_add_punkter (opgaver, punkter, self->today);
  pejl_overblik_add_konflikter (opgaver, pejl_query_konflikter_count (reader));
  add_opbevaring (opgaver, reader, self->today);
  return opgaver;
}

PejlOverblikTal *
pejl_overblik_tal_laes (PejlReader *reader)
{
  PejlOverblikTal *self = g_new0 (PejlOverblikTal, 1);
  gboolean began = pejl_query_begin (reader);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  PejlFilter filter = { 0 };

  pejl_dato_today (self->today);
  self->periode = pejl_periode_containing (self->today, CLAMP (kommune->periode_maaned, 1, 12));
  filter.periode = self->periode;
  self->aabne = query_open (reader);
  self->steder = pejl_query_sted_sums (reader, &filter, NULL);
  self->opgaver = read_opgaver (reader, self, kommune);
  self->sager = read_sager (reader, self->today);
  pejl_query_end (reader, began);
  return self;
}

void
pejl_overblik_tal_free (PejlOverblikTal *self)
{
  g_ptr_array_unref (self->sager);
  g_ptr_array_unref (self->opgaver);
  g_ptr_array_unref (self->aabne);
  g_ptr_array_unref (self->steder);
  g_free (self);
}

void
pejl_overblik_tal_give (PejlStore *store, PejlOverblikTal *self)
{
  g_object_set_qdata_full (G_OBJECT (store), key (), self, (GDestroyNotify) pejl_overblik_tal_free);
}

PejlOverblikTal *
pejl_overblik_tal_take (PejlStore *store)
{
  return g_object_steal_qdata (G_OBJECT (store), key ());
}
