// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through a document twice: for what its texts name, and for the places that have these names.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-dokument-steder.h"

#include "core/model/pejl-henvisning.h"

#include <string.h>

#define MAERKE PEJL_HENVISNING_MAERKE

static void
sted_free (gpointer data)
{
  PejlSted *sted = data;

  g_free (sted->navn);
  g_free (sted->ord);
  g_free (sted);
}

static char *
key_of (const char *ord, gssize length)
{
  return g_utf8_strdown (ord, length);
}

/* ---- what is named ---- */

static void
name_in_text (GHashTable *navne, const char *tekst)
{
  const char *start = tekst != NULL ? strstr (tekst, MAERKE) : NULL;

  while (start != NULL)
    {
      const char *ord = start + strlen (MAERKE);

      start = strstr (ord, MAERKE);
      if (start == NULL)
        return;
      g_hash_table_add (navne, key_of (ord, start - ord));
      start = strstr (start + strlen (MAERKE), MAERKE);
    }
}

static void
name_in_row (GHashTable *navne, const PejlRaekke *raekke)
{
  for (guint i = 0; i < raekke->celler->len; i++)
    name_in_text (navne, g_array_index (raekke->celler, PejlCelle, i).tekst);
  for (guint i = 0; raekke->bemaerkninger != NULL && i < raekke->bemaerkninger->len; i++)
    name_in_text (navne, g_array_index (raekke->bemaerkninger, PejlBemaerkning, i).tekst);
}

static void
name_in_block (GHashTable *navne, const PejlBlok *blok)
{
  name_in_text (navne, blok->tekst);
  name_in_text (navne, blok->note);
  for (guint i = 0; blok->punkter != NULL && i < blok->punkter->len; i++)
    name_in_text (navne, g_ptr_array_index (blok->punkter, i));
  for (guint i = 0; blok->tabel != NULL && i < blok->tabel->raekker->len; i++)
    name_in_row (navne, g_ptr_array_index (blok->tabel->raekker, i));
}

/* ---- the places ---- */

typedef struct
{
  GHashTable *navne;   /* the words that are led from */
  GHashTable *steder;
  guint afsnit;        /* headings so far */
} Leder;

/* Takes navn over. */
static void
add_place (Leder *leder, const PejlBlok *blok, const char *words, char *navn, const char *ord)
{
  g_autofree char *key = key_of (words, -1);
  PejlSted *sted;

  if (!g_hash_table_contains (leder->navne, key) || g_hash_table_contains (leder->steder, key))
    {
      g_free (navn);
      return;
    }
  sted = g_new0 (PejlSted, 1);
  sted->blok = blok;
  sted->navn = navn;
  sted->ord = g_strdup (ord);
  g_hash_table_insert (leder->steder, g_steal_pointer (&key), sted);
}

/* What stands before a note's colon says which it is. */
static void
add_note (Leder *leder, const PejlBlok *blok, guint i)
{
  const char *tekst = g_ptr_array_index (blok->punkter, i);
  const char *kolon = strstr (tekst, ": ");
  g_autofree char *nr = g_strdup_printf ("%u", blok->niveau + i);
  g_autofree char *ord = g_strdup_printf ("note %s%s%.*s", nr, kolon != NULL ? ": " : "", kolon != NULL ? (int) (kolon - tekst) : 0,
                                          tekst);

  add_place (leder, blok, nr, g_strdup_printf ("note-%s", nr), ord);
}

static void
add_numbered (Leder *leder, const PejlBlok *blok)
{
  g_autofree char *ord = blok->tekst != NULL ? g_strdup_printf ("%s. %s", blok->nr, blok->tekst) : g_strdup (blok->nr);
  g_autofree char *navn = key_of (blok->nr, -1);

  add_place (leder, blok, blok->nr, g_strdup (g_strdelimit (navn, " ", '-')), ord);
}

static void
add_places (Leder *leder, const PejlBlok *blok)
{
  switch ((int) blok->art)
    {
    case PEJL_BLOK_NOTELISTE:
      for (guint i = 0; i < blok->punkter->len; i++)
        add_note (leder, blok, i);
      break;
    case PEJL_BLOK_FIGUR:
    case PEJL_BLOK_TABEL:
      add_numbered (leder, blok);
      break;
    case PEJL_BLOK_OVERSKRIFT:
      add_place (leder, blok, blok->tekst, g_strdup_printf ("afsnit-%u", leder->afsnit++), blok->tekst);
      break;
    case PEJL_BLOK_FORSIDE:
    case PEJL_BLOK_TITEL:
    case PEJL_BLOK_NIVEAU:
      leder->afsnit++;
      break;
    default:
      break;
    }
}

GHashTable *
pejl_dokument_steder (const PejlDokument *dokument)
{
  g_autoptr (GHashTable) navne = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Leder leder = { navne, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sted_free), 0 };

  for (guint i = 0; i < dokument->blokke->len; i++)
    name_in_block (navne, g_ptr_array_index (dokument->blokke, i));
  for (guint i = 0; i < dokument->blokke->len && g_hash_table_size (navne) > 0; i++)
    add_places (&leder, g_ptr_array_index (dokument->blokke, i));
  return leder.steder;
}

const PejlSted *
pejl_dokument_sted (GHashTable *steder, const char *ord, gsize length)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (steder) == 0)
    return NULL;
  key = key_of (ord, (gssize) length);
  return g_hash_table_lookup (steder, key);
}

const PejlSted *
pejl_dokument_sted_of (GHashTable *steder, const PejlBlok *blok, guint punkt)
{
  g_autofree char *nr = NULL;
  const char *words = blok->art == PEJL_BLOK_OVERSKRIFT ? blok->tekst : blok->nr;
  const PejlSted *sted;

  if (g_hash_table_size (steder) == 0)
    return NULL;
  if (blok->art == PEJL_BLOK_NOTELISTE)
    words = nr = g_strdup_printf ("%u", blok->niveau + punkt);
  sted = words != NULL ? pejl_dokument_sted (steder, words, strlen (words)) : NULL;
  return sted != NULL && sted->blok == blok ? sted : NULL;
}

char *
pejl_dokument_henvis (const char *ord)
{
  return g_strconcat (MAERKE, ord, MAERKE, NULL);
}
