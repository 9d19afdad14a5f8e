// SPDX-License-Identifier: GPL-3.0-or-later
// Names are few and looked through; texts come from the index.
#define G_LOG_DOMAIN "pejl-analysis"

#include "core/analysis/pejl-svar.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

/* Of names, when nothing narrows the answer. */
#define FEW 4
#define MANY 50

void
pejl_svar_free (PejlSvar *svar)
{
  if (svar == NULL)
    return;
  g_free (svar->titel);
  g_free (svar->undertitel);
  g_free (svar);
}

const char *
pejl_svar_afsnit_name (PejlSvarAfsnit afsnit)
{
  switch (afsnit)
    {
    case PEJL_SVAR_DAGTILBUD:
      return "Dagtilbud";
    case PEJL_SVAR_TEGN:
      return "Tegn";
    case PEJL_SVAR_OPFOELGNING:
      return "Opfølgning";
    case PEJL_SVAR_EVIDENS:
      return "Evidens";
    case PEJL_SVAR_VURDERING:
      return "Vurderinger";
    case PEJL_SVAR_ANDET:
      return "Andet skrevet";
    default:
      return "Fund";
    }
}

PejlSvarAfsnit
pejl_svar_asked_for (const char *typed, gsize *start)
{
  const char *space = strrchr (typed, ' ');
  const char *word = space != NULL ? space + 1 : typed;

  *start = (gsize) (word - typed);
  if (*word == '#')
    return PEJL_SVAR_TEGN;
  return *word == '@' ? PEJL_SVAR_DAGTILBUD : 0;
}

/* --- names --- */

static PejlSvar *
add_svar (GPtrArray *all, PejlSvarAfsnit afsnit, char *titel, char *undertitel, PejlTable table, const PejlId *row)
{
  PejlSvar *svar = g_new0 (PejlSvar, 1);

  svar->afsnit = afsnit;
  svar->titel = titel;
  svar->undertitel = undertitel;
  svar->table = table;
  svar->row = *row;
  svar->ejer = *row;
  g_ptr_array_add (all, svar);
  return svar;
}

static void
add_dagtilbud (GPtrArray *all, PejlReader *reader, const PejlFindQuery *query, guint limit)
{
  PejlFilter filter = { .distrikt = query->filter.distrikt, .type = query->filter.type };
  g_autoptr (GPtrArray) found = pejl_query_dagtilbud (reader, &filter, query->words, TRUE, FALSE);

  for (guint i = 0; i < found->len && i < limit; i++)
    {
      const PejlDagtilbud *hus = g_ptr_array_index (found, i);
      g_autofree char *type = pejl_dansk_capitalize (pejl_type_name (hus->type));
      PejlSvar *svar = add_svar (all, PEJL_SVAR_DAGTILBUD, pejl_find_mark (hus->navn, query->words),
                                 *hus->distrikt_navn != '\0'
                                     ? g_strdup_printf ("%s \xc2\xb7 %s%s", type, hus->distrikt_navn,
                                                        hus->aktiv ? "" : " \xc2\xb7 nedlagt")
                                     : g_strdup (type),
                                 PEJL_TABLE_DAGTILBUD, &hus->id);

      svar->dagtilbud = hus->id;
    }
}

static void
add_tegn (GPtrArray *all, PejlReader *reader, const PejlFindQuery *query, guint limit)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (reader, &kommune->strategi);
  guint found = 0;

  for (guint i = 0; strategi != NULL && i < strategi->tegn->len && found < limit; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);
      const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, tegn->omraade);
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, tegn->rolle);

      if (!pejl_find_matches (tegn->tekst, query->words))
        continue;
      found++;
      add_svar (all, PEJL_SVAR_TEGN, pejl_find_mark (tegn->tekst, query->words),
                g_strdup_printf ("%s \xc2\xb7 %s", omraade->navn, rolle->navn), PEJL_TABLE_TEGN, &tegn->id);
    }
}

/* --- texts --- */

static PejlSvarAfsnit
afsnit_of (const PejlFund *fund)
{
  switch (fund->table)
    {
    case PEJL_TABLE_EVIDENS:
      return PEJL_SVAR_EVIDENS;
    case PEJL_TABLE_VURDERING:
    case PEJL_TABLE_MEDVURDERING:
    case PEJL_TABLE_AFGOERELSE:
      return PEJL_SVAR_VURDERING;
    case PEJL_TABLE_TILSYN:
      return fund->field == PEJL_FIELD_TILSYN_BEKYMRING_GRUND ? PEJL_SVAR_VURDERING : PEJL_SVAR_ANDET;
    case PEJL_TABLE_HANDLEPLAN:
    case PEJL_TABLE_PUNKT:
    case PEJL_TABLE_PUNKT_NOTE:
    case PEJL_TABLE_SAG:
    case PEJL_TABLE_AFTALE:
      return PEJL_SVAR_OPFOELGNING;
    default:
      return PEJL_SVAR_ANDET;
    }
}

static char *
describe (const PejlFund *fund)
{
  g_autofree char *slags = pejl_fund_slags (fund);
  g_autofree char *kind = pejl_dansk_capitalize (slags);
  g_autofree char *dato = *fund->dato != '\0' ? pejl_dato_format_long (fund->dato) : NULL;
  GString *text = g_string_new (kind);

  if (*fund->sted != '\0')
    g_string_append_printf (text, " \xc2\xb7 %s", fund->sted);
  if (dato != NULL)
    g_string_append_printf (text, " \xc2\xb7 %s", dato);
  return g_string_free (text, FALSE);
}

static void
add_fund (GPtrArray *all, const GPtrArray *texts, PejlSvarAfsnit afsnit)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const PejlFund *fund = g_ptr_array_index (texts, i);
      PejlSvar *svar;

      if (afsnit_of (fund) != afsnit)
        continue;
      svar = add_svar (all, afsnit, g_strdup (fund->snippet), describe (fund), fund->table, &fund->row);
      svar->ejer = fund->ejer;
      svar->tilsyn = fund->tilsyn;
      svar->dagtilbud = fund->dagtilbud;
      svar->art = fund->art;
    }
}

/* One more than is wanted tells whether there are more. A section that is one table's is asked for by it, so that the newest of other
 * kinds do not stand in its way. */
static GPtrArray *
find_texts (PejlReader *reader, const PejlFindQuery *query, PejlSvarAfsnit only, gboolean *flere)
{
  PejlFindQuery wider = *query;
  GPtrArray *texts;

  wider.limit = query->limit + 1;
  if (only == PEJL_SVAR_EVIDENS)
    wider.table = PEJL_TABLE_EVIDENS;
  texts = pejl_find (reader, &wider);
  *flere = texts->len > query->limit;
  if (*flere)
    g_ptr_array_set_size (texts, (int) query->limit);
  return texts;
}

GPtrArray *
pejl_svar_find (PejlReader *reader, const PejlFindQuery *query, PejlSvarAfsnit only, gboolean *flere)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_svar_free);
  g_autoptr (GPtrArray) texts = NULL;
  guint names = only != 0 ? MANY : FEW;

  g_return_val_if_fail (reader != NULL && query != NULL && query->words != NULL, all);

  *flere = FALSE;
  if (*query->words != '\0' && (only == 0 || only == PEJL_SVAR_DAGTILBUD) && pejl_id_is_nil (&query->dagtilbud))
    add_dagtilbud (all, reader, query, names);
  if (*query->words != '\0' && (only == 0 || only == PEJL_SVAR_TEGN) && pejl_id_is_nil (&query->tegn))
    add_tegn (all, reader, query, names);
  if (only != PEJL_SVAR_DAGTILBUD && only != PEJL_SVAR_TEGN)
    texts = find_texts (reader, query, only, flere);
  for (int afsnit = PEJL_SVAR_OPFOELGNING; texts != NULL && afsnit <= PEJL_SVAR_LAST; afsnit++)
    if (only == 0 || only == (PejlSvarAfsnit) afsnit)
      add_fund (all, texts, (PejlSvarAfsnit) afsnit);
  return all;
}

/* --- what leans on an evidens --- */

static char *
laener_sentence (PejlReader *reader, const PejlVurdering *vurdering)
{
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (reader, &vurdering->tilsyn);
  g_autoptr (PejlStrategi) strategi = tilsyn != NULL ? pejl_query_strategi (reader, &tilsyn->strategi) : NULL;
  g_autoptr (PejlRedskab) redskab = pejl_query_redskab (reader, &vurdering->redskab);
  const PejlTegn *tegn = strategi != NULL ? pejl_strategi_find_tegn (strategi, &vurdering->tegn) : NULL;
  int index = strategi != NULL ? pejl_strategi_find_omraade (strategi, vurdering->omraade) : -1;
  const char *about = index >= 0 ? ((PejlIndsatsomraade *) g_ptr_array_index (strategi->omraader, index))->navn : "Samlet";
  const char *niveau = redskab != NULL && vurdering->niveau > 0
                           ? pejl_redskab_niveau_name (redskab, (guint) vurdering->niveau)
                           : NULL;

  if (tegn != NULL)
    about = tegn->tekst;
  if (niveau != NULL)
    return g_strdup_printf ("%s: %d %s", about, vurdering->niveau, niveau);
  return g_strdup_printf ("%s: %s", about, vurdering->niveau == 0 ? "ikke vurderet" : "endnu uden niveau");
}

char **
pejl_svar_laener (PejlReader *reader, const PejlId *evidens)
{
  g_autoptr (GPtrArray) laener = pejl_find_laener (reader, evidens);
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  for (guint i = 0; i < laener->len; i++)
    {
      g_autofree char *sentence = laener_sentence (reader, g_ptr_array_index (laener, i));

      g_strv_builder_add (sentences, sentence);
    }
  return g_strv_builder_end (sentences);
}
