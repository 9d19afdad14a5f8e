// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a tilsyn with what its reports need of the house around it.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/rapport/pejl-tilsyn-udtraek.h"

#include "core/report/pejl-report-error.h"
#include "core/store/query/pejl-query-afslutning.h"
#include "core/store/query/pejl-query-handleplan.h"
#include "core/store/query/pejl-query-proces.h"
#include "core/store/query/pejl-query-sag.h"

#include <glib/gi18n-lib.h>

/* ---- reading ---- */

static void
read_versions (PejlTilsynUdtraek *self, PejlReader *reader)
{
  g_autoptr (GPtrArray) versions = pejl_query_versioner (reader, &self->tilsyn->id);

  self->rettelser = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_version_unref);
  for (guint i = 0; i < versions->len; i++)
    {
      PejlTilsynVersion *version = g_ptr_array_index (versions, i);

      if (!version->laast)
        continue;
      self->version = MAX (self->version, version->nr);
      g_free (self->endelig);
      self->endelig = g_strndup (version->laast_tid, PEJL_DATO_LEN - 1);
      if (version->nr > 1)
        g_ptr_array_add (self->rettelser, pejl_tilsyn_version_ref (version));
    }
}

static void
read_contents (PejlTilsynUdtraek *self, PejlReader *reader)
{
  const PejlId *id = &self->tilsyn->id;

  self->vurderinger = pejl_query_vurderinger (reader, id);
  self->evidens = pejl_query_evidens_of_tilsyn (reader, id);
  self->afslutning = pejl_query_afslutning (reader, id);
}

/* Comments on the version that is told; those on an earlier one were answered by the correction. */
static void
read_comments (PejlTilsynUdtraek *self, PejlReader *reader)
{
  guint version = MAX (self->version, 1);

  self->kommentarer = pejl_query_kommentarer (reader, &self->tilsyn->id);
  for (guint i = self->kommentarer->len; i > 0; i--)
    if (((PejlKommentar *) g_ptr_array_index (self->kommentarer, i - 1))->version > version)
      g_ptr_array_remove_index (self->kommentarer, i - 1);
}

static void
read_plan (PejlTilsynUdtraek *self, PejlReader *reader)
{
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  query.orden = PEJL_PUNKTER_EFTER_NR;
  self->plan = pejl_query_handleplan_of_tilsyn (reader, &self->tilsyn->id);
  if (self->plan != NULL)
    query.handleplan = self->plan->id;
  else
    {
      query.dagtilbud = self->hus->id;
      query.status_max = PEJL_PUNKT_AFVENTER;
      query.oprettet_til = self->tilsyn->dato;
      query.orden = PEJL_PUNKTER_EFTER_FRIST;
    }
  self->punkter = pejl_query_punkter (reader, &query, 0, 100);
}

/* The law wants visits of both kinds (§ 5 a): the report of one names the other. */
static void
read_other_visit (PejlTilsynUdtraek *self, PejlReader *reader)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) others = NULL;
  int nearest = G_MAXINT;

  pejl_tilsyn_query_init (&query);
  query.filter.periode = pejl_periode_containing (self->tilsyn->dato, (int) MAX (self->kommune->periode_maaned, 1));
  query.dagtilbud = self->hus->id;
  query.anmeldt = !self->tilsyn->anmeldt;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  others = pejl_query_tilsyn (reader, &query, 0, 50);
  for (guint i = 0; i < others->len; i++)
    {
      const PejlTilsyn *other = g_ptr_array_index (others, i);
      int days = ABS (pejl_dato_days_between (self->tilsyn->dato, other->dato));

      if (days >= nearest)
        continue;
      nearest = days;
      g_clear_pointer (&self->andet, pejl_tilsyn_unref);
      self->andet = pejl_tilsyn_ref ((PejlTilsyn *) other);
    }
}

static void
read_house (PejlTilsynUdtraek *self, PejlReader *reader)
{
  self->strategi = pejl_query_strategi (reader, &self->tilsyn->strategi);
  self->redskab = pejl_query_redskab (reader, &self->tilsyn->redskab);
  for (guint i = 0; self->strategi != NULL && i < pejl_tilsyn_udtraek_n_omraader (self); i++)
    self->foer[i] = pejl_query_vurdering_before (reader, &self->hus->id, pejl_tilsyn_udtraek_omraade (self, i)->key,
                                                 self->tilsyn->dato);
  read_plan (self, reader);
  read_other_visit (self, reader);
  self->skaerpet = pejl_query_open_sag (reader, &self->hus->id, PEJL_SAG_SKAERPET);
}

static gboolean
read_all (PejlTilsynUdtraek *self, PejlReader *reader, const PejlId *id)
{
  gboolean som_laast;

  self->tilsyn = pejl_query_tilsyn_by_id (reader, id);
  if (self->tilsyn == NULL || self->tilsyn->omfang != PEJL_OMFANG_DAGTILBUD || self->tilsyn->status < PEJL_STATUS_GENNEMFOERT)
    return FALSE;
  self->hus = pejl_query_dagtilbud_by_id (reader, &self->tilsyn->dagtilbud);
  self->kommune = pejl_query_kommune (reader);
  if (self->hus == NULL)
    return FALSE;
  read_versions (self, reader);
  read_comments (self, reader);
  read_house (self, reader);
  if (self->strategi == NULL)
    return FALSE;
  som_laast = self->version > 0 && !self->tilsyn->laast && pejl_query_version_begin (reader, id, self->version);
  read_contents (self, reader);
  if (som_laast)
    pejl_query_version_end (reader);
  return self->afslutning != NULL;
}

PejlTilsynUdtraek *
pejl_tilsyn_udtraek_new (PejlReader *reader, const PejlId *tilsyn, GError **error)
{
  g_autoptr (PejlTilsynUdtraek) self = g_new0 (PejlTilsynUdtraek, 1);
  gboolean began = pejl_query_begin (reader);
  gboolean found;

  self->endelig = g_strdup ("");
  found = read_all (self, reader, tilsyn);
  pejl_query_end (reader, began);
  if (!pejl_reader_check (reader, error))
    return NULL;
  if (found)
    return g_steal_pointer (&self);
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                       _("There is no report to write: the visit is not there, is not one of a dagtilbud, or has not been held "
                         "yet. Nothing was written. Choose a visit that is held."));
  return NULL;
}

void
pejl_tilsyn_udtraek_free (PejlTilsynUdtraek *self)
{
  g_clear_pointer (&self->kommune, pejl_kommune_unref);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&self->hus, pejl_dagtilbud_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  g_clear_pointer (&self->afslutning, pejl_afslutning_free);
  g_clear_pointer (&self->vurderinger, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->foer); i++)
    g_clear_pointer (&self->foer[i], pejl_vurdering_unref);
  g_clear_pointer (&self->evidens, g_ptr_array_unref);
  g_clear_pointer (&self->kommentarer, g_ptr_array_unref);
  g_clear_pointer (&self->rettelser, g_ptr_array_unref);
  g_clear_pointer (&self->plan, pejl_handleplan_unref);
  g_clear_pointer (&self->punkter, g_ptr_array_unref);
  g_clear_pointer (&self->andet, pejl_tilsyn_unref);
  g_clear_pointer (&self->skaerpet, pejl_sag_unref);
  g_free (self->endelig);
  g_free (self);
}

/* ---- looking up ---- */

guint
pejl_tilsyn_udtraek_n_omraader (const PejlTilsynUdtraek *self)
{
  return MIN (self->strategi->omraader->len, G_N_ELEMENTS (self->foer));
}

const PejlIndsatsomraade *
pejl_tilsyn_udtraek_omraade (const PejlTilsynUdtraek *self, guint omraade)
{
  return g_ptr_array_index (self->strategi->omraader, omraade);
}

static const PejlVurdering *
find_vurdering (const PejlTilsynUdtraek *self, PejlMaal maal, const char *omraade, const PejlId *tegn)
{
  for (guint i = 0; i < self->vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = g_ptr_array_index (self->vurderinger, i);

      if (vurdering->maal == maal && (omraade == NULL || g_str_equal (vurdering->omraade, omraade))
          && (tegn == NULL || pejl_id_equal (&vurdering->tegn, tegn)))
        return vurdering;
    }
  return NULL;
}

const PejlVurdering *
pejl_tilsyn_udtraek_vurdering (const PejlTilsynUdtraek *self, guint omraade)
{
  return find_vurdering (self, PEJL_MAAL_OMRAADE, pejl_tilsyn_udtraek_omraade (self, omraade)->key, NULL);
}

const PejlVurdering *
pejl_tilsyn_udtraek_samlet (const PejlTilsynUdtraek *self)
{
  return find_vurdering (self, PEJL_MAAL_SAMLET, NULL, NULL);
}

const PejlVurdering *
pejl_tilsyn_udtraek_of_tegn (const PejlTilsynUdtraek *self, const PejlId *tegn)
{
  return find_vurdering (self, PEJL_MAAL_TEGN, NULL, tegn);
}

guint
pejl_tilsyn_udtraek_graense (const PejlTilsynUdtraek *self)
{
  if (self->kommune->graense > 0)
    return self->kommune->graense;
  return self->redskab != NULL ? self->redskab->graense : 0;
}

const char **
pejl_tilsyn_udtraek_niveauer (const PejlTilsynUdtraek *self)
{
  guint n = self->redskab != NULL ? self->redskab->niveauer->len : 0;
  const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = ((const PejlNiveau *) g_ptr_array_index (self->redskab->niveauer, i))->navn;
  return names;
}

/* ---- tegn ---- */

PejlTegnSet *
pejl_tilsyn_udtraek_tegn (const PejlTilsynUdtraek *self, const PejlId *tegn)
{
  PejlTegnSet *set = g_new0 (PejlTegnSet, 1);

  set->evidens = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->evidens->len; i++)
    {
      const PejlEvidens *evidens = g_ptr_array_index (self->evidens, i);

      for (guint t = 0; t < evidens->tegn->len; t++)
        {
          const PejlEvidensTegn *link = &g_array_index (evidens->tegn, PejlEvidensTegn, t);
          guint nr = i + 1;

          if (!pejl_id_equal (&link->tegn, tegn))
            continue;
          set->styrker += link->retning == PEJL_RETNING_STYRKER;
          set->mangler += link->retning == PEJL_RETNING_MANGLER;
          set->aaben += link->retning == PEJL_RETNING_AABEN;
          g_array_append_val (set->evidens, nr);
        }
    }
  return set;
}

void
pejl_tegn_set_free (PejlTegnSet *set)
{
  g_array_unref (set->evidens);
  g_free (set);
}

void
pejl_tilsyn_udtraek_count (const PejlTilsynUdtraek *self, guint omraade, guint rolle, guint *set, guint *af)
{
  g_autoptr (GPtrArray) tegn = pejl_strategi_cell (self->strategi, (int) omraade, (int) rolle);

  *set = 0;
  *af = tegn->len;
  for (guint i = 0; i < tegn->len; i++)
    {
      g_autoptr (PejlTegnSet) seen = pejl_tilsyn_udtraek_tegn (self, &((PejlTegn *) g_ptr_array_index (tegn, i))->id);

      *set += seen->styrker > 0;
    }
}

/* ---- words ---- */

const char *
pejl_tilsyn_udtraek_aendring (const PejlTilsynUdtraek *self, guint omraade)
{
  const PejlVurdering *nu = pejl_tilsyn_udtraek_vurdering (self, omraade);
  const PejlVurdering *foer = self->foer[omraade];

  /* Levels of two instruments are not alike. */
  if (nu == NULL || foer == NULL || nu->niveau < 1 || !pejl_id_equal (&nu->redskab, &foer->redskab))
    return "";
  if (nu->niveau == foer->niveau)
    return "som sidst";
  return nu->niveau > foer->niveau ? "bedre end sidst" : "lavere end sidst";
}

char *
pejl_tilsyn_udtraek_tilstand (const PejlTilsynUdtraek *self)
{
  g_autofree char *dato = NULL;

  if (self->version == 0)
    return g_strdup ("Udkast: ikke endelig");
  dato = pejl_dato_is_valid (self->endelig) ? pejl_dato_format_short (self->endelig) : g_strdup ("uden dato");
  return g_strdup_printf ("Endelig %s, version %u", dato, self->version);
}
