// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a file are, by their names and by what is in them. A guess: a person sees it before anything is written.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-ramme-valg.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <string.h>

/* Rows that are looked at. */
#define SAMPLE 200

/* Letters and digits alone, as small ones. */
static char *
fold (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));
  return g_string_free (folded, FALSE);
}

/* --- roles by name --- */

static const struct
{
  PejlRammeRolle rolle;
  const char *navne[16]; /* folded */
} rolle_navne[] = {
  { PEJL_RAMMEROLLE_NUMMER,
    { "anvisningsenhedsnummer", "gnummer", "gnr", "dagtilbudsnummer", "dagtilbudsnr", "institutionsnummer", "institutionsnr",
      "daginstitutionsnummer", "instnr", "enhedsnummer", "nummer", "nr" } },
  { PEJL_RAMMEROLLE_STED,
    { "dagtilbudsnavn", "dagtilbud", "institutionsnavn", "institution", "daginstitution", "enhedsnavn", "enhed", "afdeling",
      "afdelingsnavn", "navn", "sted", "børnehus", "hus", "organisation", "område" } },
  { PEJL_RAMMEROLLE_DISTRIKT, { "distrikt", "distriktsnavn", "distriktnavn", "områdenavn" } },
  { PEJL_RAMMEROLLE_KOMMUNE, { "kommune", "kommunenavn", "kommunekode", "kommunenr", "kommunekodetekst" } },
  { PEJL_RAMMEROLLE_TID,
    { "år", "aar", "årstal", "dato", "periode", "kvartal", "måned", "opgjort", "opgjortden", "opgørelsesdato", "tid", "tidspunkt",
      "kalenderår", "regnskabsår", "statusdato", "pr" } },
  { PEJL_RAMMEROLLE_KILDE, { "kilde", "datakilde" } },
};

static PejlRammeRolle
role_by_name (const char *folded)
{
  for (guint r = 0; r < G_N_ELEMENTS (rolle_navne); r++)
    for (guint n = 0; n < 16 && rolle_navne[r].navne[n] != NULL; n++)
      if (strcmp (folded, rolle_navne[r].navne[n]) == 0)
        return rolle_navne[r].rolle;
  return PEJL_RAMMEROLLE_INGEN;
}

/* --- figures by name --- */

/* One word of each group must be in the column's name. */
static const struct
{
  const char *key;
  const char *a[6];
  const char *b[6];
} figurer[] = {
  { "normering-0-2", { "normering", "prvoksen", "prpersonale", "børnpr" }, { "02", "0til2", "vuggestue", "0–2" } },
  { "normering-3-5", { "normering", "prvoksen", "prpersonale", "børnpr" }, { "35", "36", "3til5", "børnehave" } },
  { "paedagogandel", { "pædagog", "paedagog", "uddannelse", "uddannede" }, { "" } },
  { "sygefravaer-dage", { "syge", "fravær" }, { "dag" } },
  { "sygefravaer-pct", { "syge", "fravær" }, { "" } },
  { "personaleomsaetning", { "omsætning", "omsaetning" }, { "" } },
  { "foraeldretilfredshed", { "tilfreds" }, { "" } },
};

static gboolean
has_one_of (const char *folded, const char *const *words)
{
  for (guint i = 0; i < 6 && words[i] != NULL; i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static PejlNoegletal *
take_by_key (const GPtrArray *mulige, const char *key)
{
  for (guint i = 0; i < mulige->len; i++)
    if (strcmp (((PejlNoegletal *) g_ptr_array_index (mulige, i))->key, key) == 0)
      return g_ptr_array_index (mulige, i);
  return NULL;
}

/* Borrowed; NULL: none. A figure's own name, with or without its unit, goes before what the name may mean. */
static PejlNoegletal *
figure_by_name (const GPtrArray *mulige, const char *folded)
{
  for (guint i = 0; i < mulige->len; i++)
    {
      PejlNoegletal *noegletal = g_ptr_array_index (mulige, i);
      g_autofree char *whole = g_strconcat (noegletal->navn, noegletal->enhed, NULL);
      g_autofree char *key = fold (noegletal->key);
      g_autofree char *navn = fold (noegletal->navn);
      g_autofree char *med_enhed = fold (whole);

      if (strcmp (folded, navn) == 0 || strcmp (folded, med_enhed) == 0 || strcmp (folded, key) == 0)
        return noegletal;
    }
  for (guint i = 0; i < G_N_ELEMENTS (figurer); i++)
    if (has_one_of (folded, figurer[i].a) && has_one_of (folded, figurer[i].b))
      return take_by_key (mulige, figurer[i].key);
  return NULL;
}

/* --- by contents --- */

typedef gboolean (*CelleProeve) (const PejlRammeFil *fil, const char *cell);

static gboolean
is_place (const PejlRammeFil *fil, const char *cell)
{
  return pejl_ramme_steder_kender (fil->steder, cell);
}

static gboolean
is_time (const PejlRammeFil *fil, const char *cell)
{
  char dato[PEJL_DATO_LEN];
  PejlRammeTid tid;

  return pejl_rammetal_laes_tid (cell, dato, &tid);
}

static gboolean
is_number (const PejlRammeFil *fil, const char *cell)
{
  double value;

  return pejl_rammetal_laes_tal (cell, PEJL_TALFORM_DANSK, &value) || pejl_rammetal_laes_tal (cell, PEJL_TALFORM_PUNKTUM, &value);
}

/* At least half of the cells that say anything. */
static gboolean
mostly (const PejlRammeFil *fil, guint kolonne, CelleProeve proeve)
{
  guint cells = 0, hits = 0;

  for (guint i = 0; i < fil->tabel->raekker->len && i < SAMPLE; i++)
    {
      const char *cell = pejl_csv_tabel_celle (fil->tabel, i, kolonne);

      if (pejl_rammetal_er_tomt (cell))
        continue;
      cells++;
      hits += proeve (fil, cell);
    }
  return hits > 0 && hits * 2 >= cells;
}

static void
fill_by_contents (PejlRammeValg *valg, const PejlRammeFil *fil, PejlRammeRolle rolle, CelleProeve proeve)
{
  for (guint k = 0; k < valg->kolonner->len; k++)
    if (g_array_index (valg->kolonner, PejlRammeKolonne, k).rolle == PEJL_RAMMEROLLE_INGEN && mostly (fil, k, proeve))
      {
        pejl_ramme_valg_set (valg, k, rolle, NULL);
        return;
      }
}

/* --- the whole --- */

static gboolean
is_free (const PejlRammeValg *valg, PejlRammeRolle rolle, const PejlNoegletal *noegletal)
{
  for (guint k = 0; k < valg->kolonner->len; k++)
    {
      const PejlRammeKolonne *kolonne = &g_array_index (valg->kolonner, PejlRammeKolonne, k);

      if (kolonne->rolle == rolle && (noegletal == NULL || strcmp (kolonne->noegletal->key, noegletal->key) == 0))
        return FALSE;
    }
  return TRUE;
}

static void
guess_column (PejlRammeValg *valg, const PejlRammeFil *fil, const GPtrArray *mulige, guint k)
{
  g_autofree char *folded = fold (g_ptr_array_index (fil->tabel->hoved, k));
  PejlRammeRolle rolle = role_by_name (folded);
  PejlNoegletal *noegletal = rolle == PEJL_RAMMEROLLE_INGEN ? figure_by_name (mulige, folded) : NULL;

  if (rolle != PEJL_RAMMEROLLE_INGEN && is_free (valg, rolle, NULL))
    pejl_ramme_valg_set (valg, k, rolle, NULL);
  else if (noegletal != NULL && is_free (valg, PEJL_RAMMEROLLE_TAL, noegletal) && mostly (fil, k, is_number))
    pejl_ramme_valg_set (valg, k, PEJL_RAMMEROLLE_TAL, noegletal);
}

/* "normering-2024.csv" → "normering-2024". */
static void
source_from_name (PejlRammeValg *valg, const char *navn)
{
  const char *dot = strrchr (navn, '.');

  g_free (valg->kilde);
  valg->kilde = dot != NULL && dot > navn ? g_strndup (navn, (gsize) (dot - navn)) : g_strdup (navn);
}

PejlRammeValg *
pejl_ramme_valg_gaet (PejlReader *reader, const PejlRammeFil *fil)
{
  PejlRammeValg *valg = pejl_ramme_valg_new (fil->tabel->hoved->len);
  g_autoptr (GPtrArray) mulige = pejl_query_noegletal_mulige (reader);

  for (guint k = 0; k < valg->kolonner->len; k++)
    guess_column (valg, fil, mulige, k);
  if (is_free (valg, PEJL_RAMMEROLLE_NUMMER, NULL) && is_free (valg, PEJL_RAMMEROLLE_STED, NULL)
      && is_free (valg, PEJL_RAMMEROLLE_DISTRIKT, NULL))
    fill_by_contents (valg, fil, PEJL_RAMMEROLLE_STED, is_place);
  if (is_free (valg, PEJL_RAMMEROLLE_TID, NULL))
    fill_by_contents (valg, fil, PEJL_RAMMEROLLE_TID, is_time);
  source_from_name (valg, fil->tabel->navn);
  return valg;
}
