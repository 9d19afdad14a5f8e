// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a corrected version beside the one before it, and says what became of the levels.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-rapport-rettelser.h"

void
pejl_rettelse_free (PejlRettelse *rettelse)
{
  if (rettelse == NULL)
    return;
  g_free (rettelse->hvornaar);
  g_free (rettelse->grund);
  g_free (rettelse->niveauer);
  g_free (rettelse);
}

static int
level_in (const PejlTilsynIndhold *indhold, const char *omraade)
{
  for (guint i = 0; indhold != NULL && i < indhold->vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = g_ptr_array_index (indhold->vurderinger, i);

      if (vurdering->maal == PEJL_MAAL_OMRAADE && g_str_equal (vurdering->omraade, omraade))
        return MAX (vurdering->niveau, 0);
    }
  return 0;
}

static const char *
level_name (const PejlAnalyse *analyse, int niveau)
{
  return niveau > 0 ? pejl_redskab_niveau_name (analyse->redskab, niveau) : "ikke vurderet";
}

/* "Kvalitet: god, før tilstrækkelig. Børnesyn: …" */
static char *
compare_levels (PejlReader *reader, const PejlAnalyse *analyse, const PejlTilsynVersion *version)
{
  g_autoptr (PejlTilsynIndhold) before = pejl_query_version_indhold (reader, &version->tilsyn, version->nr - 1);
  g_autoptr (PejlTilsynIndhold) after = pejl_query_version_indhold (reader, &version->tilsyn, version->nr);
  GString *text = g_string_new (NULL);

  for (guint a = 0; before != NULL && a < analyse->strategi->omraader->len; a++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (analyse->strategi->omraader, a);
      int was = level_in (before, omraade->key);
      int is = level_in (after, omraade->key);

      if (was != is)
        g_string_append_printf (text, "%s%s: %s, før %s", text->len > 0 ? ". " : "", omraade->navn,
                                level_name (analyse, is), level_name (analyse, was));
    }
  return g_string_free (text, FALSE);
}

static PejlRettelse *
rettelse_of (PejlReader *reader, const PejlAnalyse *analyse, const PejlTilsynVersion *version)
{
  g_autofree char *dato = g_strndup (version->laast_tid, PEJL_DATO_LEN - 1);
  g_autofree char *day = pejl_dato_is_valid (dato) ? pejl_dato_format_long (dato) : g_strdup ("uden dato");
  PejlRettelse *rettelse = g_new0 (PejlRettelse, 1);

  rettelse->hvornaar = g_strdup_printf ("Rettet %s (version %u)", day, version->nr);
  rettelse->grund = g_strdup (version->grund);
  rettelse->niveauer = compare_levels (reader, analyse, version);
  return rettelse;
}

static void
add_of_tilsyn (PejlReader *reader, const PejlAnalyse *analyse, const PejlId *tilsyn, GPtrArray *rettelser)
{
  g_autoptr (GPtrArray) versions = pejl_query_versioner (reader, tilsyn);

  for (guint i = 0; i < versions->len; i++)
    {
      const PejlTilsynVersion *version = g_ptr_array_index (versions, i);

      if (version->nr > 1 && version->laast)
        g_ptr_array_add (rettelser, rettelse_of (reader, analyse, version));
    }
}

/* One visit most often decided all areas. */
static GPtrArray *
rettelser_of (PejlReader *reader, const PejlAnalyse *analyse, const PejlStedSum *sted)
{
  g_autoptr (GPtrArray) rettelser = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_rettelse_free);
  guint n = pejl_analyse_n_omraader (analyse);

  for (guint a = 0; a < n; a++)
    {
      guint first = 0;

      while (first < a && !pejl_id_equal (&sted->niveau_tilsyn[first], &sted->niveau_tilsyn[a]))
        first++;
      if (first == a && !pejl_id_is_nil (&sted->niveau_tilsyn[a]))
        add_of_tilsyn (reader, analyse, &sted->niveau_tilsyn[a], rettelser);
    }
  return rettelser->len > 0 ? g_steal_pointer (&rettelser) : NULL;
}

static void
unref_any (gpointer rettelser)
{
  if (rettelser != NULL)
    g_ptr_array_unref (rettelser);
}

GPtrArray *
pejl_rapport_rettelser (PejlReader *reader, const PejlAnalyse *analyse)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (unref_any);

  for (guint i = 0; i < analyse->steder->len; i++)
    g_ptr_array_add (all, rettelser_of (reader, analyse, g_ptr_array_index (analyse->steder, i)));
  return all;
}

void
pejl_rapport_add_rettelser (PejlTabel *tabel, const GPtrArray *rettelser)
{
  for (guint i = 0; rettelser != NULL && i < rettelser->len; i++)
    {
      const PejlRettelse *rettelse = g_ptr_array_index (rettelser, i);
      g_autofree char *grund = g_strconcat (": ", rettelse->grund, NULL);

      pejl_tabel_add_bemaerkning (tabel, rettelse->hvornaar, grund);
      if (*rettelse->niveauer != '\0')
        pejl_tabel_add_bemaerkning (tabel, NULL, rettelse->niveauer);
    }
}
