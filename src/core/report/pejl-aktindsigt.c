// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to one tilsyn, put into its layers.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pejl-aktindsigt.h"

#include "core/model/pejl-dato.h"
#include "core/report/pejl-report-error.h"
#include "core/store/pejl-felt.h"
#include "core/store/query/pejl-query-akt.h"
#include "core/store/query/pejl-query-henvisning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- layers --- */

static const struct
{
  const char *key;
  const char *navn;
  const char *om;
} lagene[PEJL_N_LAG] = {
  { "forloeb", "Forløb", "Dag, besøgsform, trin, versioner og afgørelser" },
  { "raanote", "Rå note", "Konsulentens egne noter fra besøget" },
  { "evidens", "Evidens", "Det, der blev set og sagt" },
  { "tegn", "Tegn", "Hvilke tegn evidensen viser" },
  { "tolkning", "Tolkning", "Hvordan konsulenten læser evidensen" },
  { "vurdering", "Vurdering", "Niveau, begrundelse og bekymring" },
  { "tilbagemelding", "Tilbagemelding", "Til leder og medarbejdere, og hvad der er lovet" },
  { "offentlig", "Offentlig tekst", "Det, der er skrevet til alle" },
  { "kommentarer", "Kommentarer", "Fra leder og forældrebestyrelse" },
  { "handleplan", "Handleplan", "Punkter, aftaler og opfølgning" },
  { "bilag", "Bilag", "Navn, størrelse og fingeraftryk, ikke indholdet" },
};

const char *
pejl_lag_key (guint n)
{
  g_return_val_if_fail (n < PEJL_N_LAG, "");

  return lagene[n].key;
}

const char *
pejl_lag_navn (guint n)
{
  g_return_val_if_fail (n < PEJL_N_LAG, "");

  return lagene[n].navn;
}

const char *
pejl_lag_om (guint n)
{
  g_return_val_if_fail (n < PEJL_N_LAG, "");

  return lagene[n].om;
}

static gboolean
find_lag (const char *key, PejlLag *lag)
{
  for (guint n = 0; n < PEJL_N_LAG; n++)
    if (strcmp (lagene[n].key, key) == 0)
      {
        *lag = (PejlLag) (*lag | 1u << n);
        return TRUE;
      }
  return FALSE;
}

gboolean
pejl_lag_parse (const char *text, PejlLag *lag)
{
  g_auto (GStrv) keys = g_strsplit (text, ",", -1);

  *lag = 0;
  if (strcmp (text, "alle") == 0)
    {
      *lag = PEJL_LAG_ALLE;
      return TRUE;
    }
  for (guint i = 0; keys[i] != NULL; i++)
    if (!find_lag (g_strstrip (keys[i]), lag))
      return FALSE;
  return *lag != 0;
}

/* 0: stands in no layer. How a row is known, what it belongs to and where it stands on the page says nothing to anybody. */
static PejlLag
lag_of_tilsyn (PejlField field)
{
  switch ((int) field)
    {
    case PEJL_FIELD_TILSYN_NOTE:
      return PEJL_LAG_RAANOTE;
    case PEJL_FIELD_TILSYN_TILBAGEMELDING:
    case PEJL_FIELD_TILSYN_LOVET:
      return PEJL_LAG_TILBAGEMELDING;
    case PEJL_FIELD_TILSYN_OFFENTLIG:
      return PEJL_LAG_OFFENTLIG;
    case PEJL_FIELD_TILSYN_BEKYMRING:
    case PEJL_FIELD_TILSYN_BEKYMRING_GRUND:
      return PEJL_LAG_VURDERING;
    case PEJL_FIELD_TILSYN_ANMELDT:
    case PEJL_FIELD_TILSYN_DATO:
    case PEJL_FIELD_TILSYN_STATUS:
    case PEJL_FIELD_TILSYN_KONSULENT:
    case PEJL_FIELD_TILSYN_MEDKONSULENT:
    case PEJL_FIELD_TILSYN_BOERN:
    case PEJL_FIELD_TILSYN_VOKSNE:
    case PEJL_FIELD_TILSYN_FRA:
    case PEJL_FIELD_TILSYN_TIL:
    case PEJL_FIELD_TILSYN_TIDLIGERE_SET:
    case PEJL_FIELD_TILSYN_SAGSNUMMER:
      return PEJL_LAG_FORLOEB;
    default:
      return 0;
    }
}

static PejlLag
lag_of_vurdering (PejlField field)
{
  switch ((int) field)
    {
    case PEJL_FIELD_VURDERING_TOLKNING:
      return PEJL_LAG_TOLKNING;
    case PEJL_FIELD_VURDERING_OFFENTLIG:
      return PEJL_LAG_OFFENTLIG;
    case PEJL_FIELD_VURDERING_TILSYN:
    case PEJL_FIELD_VURDERING_MAAL: /* follows from whether there is an area, a tegn or a theme */
      return 0;
    default:
      return PEJL_LAG_VURDERING;
    }
}

static gboolean
is_inner (PejlField field)
{
  switch ((int) field)
    {
    case PEJL_FIELD_EVIDENS_TILSYN:
    case PEJL_FIELD_EVIDENS_ORDEN:
    case PEJL_FIELD_EVIDENS_TEGN_TILSYN:
    case PEJL_FIELD_MEDVURDERING_TILSYN:
    case PEJL_FIELD_MEDVURDERING_VURDERING:
    case PEJL_FIELD_VEDHAEFTNING_TILSYN:
    case PEJL_FIELD_SKRIDT_TILSYN:
    case PEJL_FIELD_TILSYN_VERSION_TILSYN:
    case PEJL_FIELD_TILSYN_VERSION_VEKTOR:
    case PEJL_FIELD_AFGOERELSE_TILSYN:
    case PEJL_FIELD_AFGOERELSE_REGEL:
    case PEJL_FIELD_KOMMENTAR_TILSYN:
    case PEJL_FIELD_HANDLEPLAN_TILSYN:
    case PEJL_FIELD_HANDLEPLAN_SAG:
    case PEJL_FIELD_PUNKT_HANDLEPLAN:
    case PEJL_FIELD_PUNKT_DAGTILBUD:
      return TRUE;
    default:
      return FALSE;
    }
}

static PejlLag
lag_of (PejlTable table, PejlField field)
{
  if (table == PEJL_TABLE_TILSYN)
    return lag_of_tilsyn (field);
  if (table == PEJL_TABLE_VURDERING)
    return lag_of_vurdering (field);
  if (is_inner (field))
    return 0;
  switch ((int) table)
    {
    case PEJL_TABLE_EVIDENS:
      return PEJL_LAG_EVIDENS;
    case PEJL_TABLE_EVIDENS_TEGN:
      return PEJL_LAG_TEGN;
    case PEJL_TABLE_MEDVURDERING:
      return PEJL_LAG_VURDERING;
    case PEJL_TABLE_VEDHAEFTNING:
      return PEJL_LAG_BILAG;
    case PEJL_TABLE_KOMMENTAR:
      return PEJL_LAG_KOMMENTARER;
    case PEJL_TABLE_HANDLEPLAN:
    case PEJL_TABLE_PUNKT:
    case PEJL_TABLE_PUNKT_NOTE:
      return PEJL_LAG_HANDLEPLAN;
    default:
      return PEJL_LAG_FORLOEB;
    }
}

/* --- values --- */

static void
foer_free (gpointer data)
{
  PejlAktFoer *foer = data;

  g_free (foer->tid);
  g_free (foer->af);
  g_free (foer->tekst);
  g_free (foer);
}

static void
felt_free (gpointer data)
{
  PejlAktFelt *felt = data;

  g_free (felt->nu);
  g_ptr_array_unref (felt->foer);
  g_free (felt);
}

static void
post_free (gpointer data)
{
  PejlAktPost *post = data;

  g_ptr_array_unref (post->felter);
  g_free (post);
}

void
pejl_aktindsigt_free (PejlAktindsigt *akt)
{
  if (akt == NULL)
    return;
  g_clear_pointer (&akt->kommune, pejl_kommune_unref);
  g_clear_pointer (&akt->tilsyn, pejl_tilsyn_unref);
  g_free (akt->gnummer);
  g_free (akt->dato);
  g_ptr_array_unref (akt->poster);
  g_free (akt);
}

/* As a person reads it: names for ids, words for numbers, numbers of evidens for references. NULL: nothing. */
static char *
show (PejlReader *reader, const PejlAktRaekke *raekke, const PejlFieldInfo *info, const char *value)
{
  const char *word = NULL;
  char *navn = NULL;
  PejlId id;

  if (value == NULL || *value == '\0')
    return NULL;
  if (info->id == PEJL_FIELD_VURDERING_OMRAADE || info->id == PEJL_FIELD_PUNKT_OMRAADE)
    return (navn = pejl_query_akt_omraade (reader, value)) != NULL ? navn : g_strdup (value);
  if (info->type == PEJL_FIELD_TYPE_TEXT)
    return pejl_query_henvisning_text (reader, &raekke->row, value);
  if (info->type == PEJL_FIELD_TYPE_ID)
    return pejl_id_parse (value, &id) && (navn = pejl_query_akt_navn (reader, &id)) != NULL ? navn : g_strdup (value);
  word = pejl_felt_ord (info->id, g_ascii_strtoll (value, NULL, 10));
  if (word != NULL)
    return g_strdup (word);
  if (info->id == PEJL_FIELD_VURDERING_NIVEAU || info->id == PEJL_FIELD_MEDVURDERING_NIVEAU)
    navn = strcmp (value, "0") == 0 ? g_strdup ("ikke vurderet") : pejl_query_akt_niveau (reader, raekke->table, &raekke->row, g_ascii_strtoll (value, NULL, 10));
  return navn != NULL ? navn : g_strdup (value);
}

static char *
time_of (gint64 ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (ms / 1000);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S") : g_strdup ("1970-01-01T00:00:00");
}

static void
add_earlier (PejlReader *reader, PejlAktFelt *felt, const PejlAktRaekke *raekke, const PejlFieldInfo *info,
             const PejlHistoryItem *item)
{
  PejlAktFoer *foer = g_new0 (PejlAktFoer, 1);

  foer->tid = time_of (item->time);
  foer->af = g_strdup (item->navn);
  foer->tekst = show (reader, raekke, info, item->value);
  g_ptr_array_add (felt->foer, foer);
}

/* NULL: it holds nothing and never did. */
static PejlAktFelt *
read_felt (PejlReader *reader, const PejlAktRaekke *raekke, const PejlFieldInfo *info, gboolean historik)
{
  g_autoptr (GPtrArray) items = pejl_reader_history (reader, raekke->table, &raekke->row, info->id);
  PejlAktFelt *felt;
  gboolean told = FALSE;

  if (items->len == 0)
    return NULL;
  felt = g_new0 (PejlAktFelt, 1);
  felt->kode = (guint32) info->id;
  felt->navn = pejl_felt_navn (info->id);
  felt->skrevet = info->type == PEJL_FIELD_TYPE_TEXT;
  felt->foer = g_ptr_array_new_with_free_func (foer_free);
  for (guint i = 0; i < items->len; i++)
    {
      const PejlHistoryItem *item = g_ptr_array_index (items, i);

      if (item->current && !told)
        {
          felt->nu = show (reader, raekke, info, item->value);
          told = TRUE;
        }
      /* Who wrote what stands now, and when, is part of how it came to be. */
      if (historik)
        add_earlier (reader, felt, raekke, info, item);
    }
  if (felt->nu != NULL || felt->foer->len > 0)
    return felt;
  felt_free (felt);
  return NULL;
}

/* --- rows --- */

static PejlAktPost *
post_of (PejlAktindsigt *akt, const PejlAktRaekke *raekke, guint lag)
{
  PejlAktPost *last = akt->poster->len > 0 ? g_ptr_array_index (akt->poster, akt->poster->len - 1) : NULL;
  const char *tabel = pejl_tabel_navn (raekke->table);
  PejlAktPost *post;

  if (last != NULL && last->lag == lag && pejl_id_equal (&last->id, &raekke->row))
    return last;
  post = g_new0 (PejlAktPost, 1);
  post->lag = lag;
  post->tabel = tabel;
  post->id = raekke->row;
  post->slettet = raekke->slettet;
  post->felter = g_ptr_array_new_with_free_func (felt_free);
  post->nr = last != NULL && last->lag == lag && strcmp (last->tabel, tabel) == 0 ? last->nr + 1 : 1;
  g_ptr_array_add (akt->poster, post);
  return post;
}

static void
add_row (PejlReader *reader, PejlAktindsigt *akt, const PejlAktRaekke *raekke, guint lag)
{
  const PejlTableInfo *table = pejl_schema_table (raekke->table);

  for (guint i = 0; i < table->n_fields; i++)
    {
      PejlAktFelt *felt;

      if (lag_of (raekke->table, table->fields[i].id) != (PejlLag) (1u << lag))
        continue;
      felt = read_felt (reader, raekke, &table->fields[i], akt->historik);
      if (felt != NULL)
        g_ptr_array_add (post_of (akt, raekke, lag)->felter, felt);
    }
}

static void
read_rows (PejlReader *reader, PejlAktindsigt *akt)
{
  g_autoptr (GArray) raekker = pejl_query_akt_raekker (reader, &akt->tilsyn->id);

  for (guint lag = 0; lag < PEJL_N_LAG; lag++)
    for (guint i = 0; (akt->lag & 1u << lag) != 0 && i < raekker->len; i++)
      {
        const PejlAktRaekke *raekke = &g_array_index (raekker, PejlAktRaekke, i);

        if (!raekke->slettet || akt->historik)
          add_row (reader, akt, raekke, lag);
      }
}

static PejlAktindsigt *
read_akt (PejlReader *reader, const PejlId *tilsyn, PejlLag lag, gboolean historik)
{
  g_autoptr (PejlAktindsigt) akt = g_new0 (PejlAktindsigt, 1);
  g_autoptr (PejlDagtilbud) hus = NULL;
  char today[PEJL_DATO_LEN];

  akt->poster = g_ptr_array_new_with_free_func (post_free);
  akt->tilsyn = pejl_query_tilsyn_by_id (reader, tilsyn);
  if (akt->tilsyn == NULL)
    return NULL;
  akt->kommune = pejl_query_kommune (reader);
  hus = pejl_query_dagtilbud_by_id (reader, &akt->tilsyn->dagtilbud);
  akt->gnummer = g_strdup (hus != NULL ? hus->gnummer : "");
  akt->lag = lag;
  akt->historik = historik;
  pejl_dato_today (today);
  akt->dato = g_strdup (today);
  read_rows (reader, akt);
  return g_steal_pointer (&akt);
}

PejlAktindsigt *
pejl_aktindsigt_new (PejlReader *reader, const PejlId *tilsyn, PejlLag lag, gboolean historik, GError **error)
{
  gboolean began = pejl_query_begin (reader);
  g_autoptr (PejlAktindsigt) akt = read_akt (reader, tilsyn, lag, historik);

  pejl_query_end (reader, began);
  if (!pejl_reader_check (reader, error))
    return NULL;
  if (akt == NULL)
    g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                         _("There is no such tilsyn, so nothing was written."));
  return g_steal_pointer (&akt);
}
