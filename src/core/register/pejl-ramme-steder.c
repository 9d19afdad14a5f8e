// SPDX-License-Identifier: GPL-3.0-or-later
// Places by their folded numbers and names.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-ramme-steder.h"

#include <string.h>

struct _PejlRammeSteder
{
  GPtrArray *huse;          /* PejlDagtilbud* */
  GPtrArray *distrikter;    /* PejlDistrikt* */
  PejlKommune *kommune;
  GHashTable *numre;        /* folded G-number or institution → GPtrArray of PejlDagtilbud*, borrowed */
  GHashTable *navne;        /* folded name → the same */
  GHashTable *distriktnavne; /* folded → PejlDistrikt*, borrowed; NULL where two have it */
  char *kommunenavn;        /* folded, without the word kommune; "" when it is not known */
};

/* Letters and digits alone, as small ones: "Børnehuset »Lærken«" and "børnehuset lærken" are one. */
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

static void
add_house (GHashTable *table, const char *text, PejlDagtilbud *hus)
{
  g_autofree char *key = fold (text);
  GPtrArray *of_key = g_hash_table_lookup (table, key);

  if (*key == '\0')
    return;
  if (of_key == NULL)
    {
      of_key = g_ptr_array_new ();
      g_hash_table_insert (table, g_steal_pointer (&key), of_key);
    }
  g_ptr_array_add (of_key, hus);
}

static void
add_distrikt (GHashTable *table, const char *text, gpointer distrikt)
{
  char *key = fold (text);

  if (g_hash_table_contains (table, key))
    distrikt = NULL;
  g_hash_table_insert (table, key, distrikt);
}

static char *
short_kommune (const char *navn)
{
  char *key = fold (navn);

  if (g_str_has_suffix (key, "kommune"))
    key[strlen (key) - strlen ("kommune")] = '\0';
  return key;
}

PejlRammeSteder *
pejl_ramme_steder_new (PejlReader *reader)
{
  PejlRammeSteder *steder = g_new0 (PejlRammeSteder, 1);
  const PejlFilter everything = { 0 };

  steder->huse = pejl_query_dagtilbud (reader, &everything, "", TRUE, FALSE);
  steder->distrikter = pejl_query_distrikter (reader);
  steder->kommune = pejl_query_kommune (reader);
  steder->numre = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  steder->navne = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  steder->distriktnavne = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  steder->kommunenavn = short_kommune (steder->kommune->navn);
  for (guint i = 0; i < steder->huse->len; i++)
    {
      PejlDagtilbud *hus = g_ptr_array_index (steder->huse, i);

      add_house (steder->numre, hus->gnummer, hus);
      add_house (steder->numre, hus->institution, hus);
      add_house (steder->navne, hus->navn, hus);
    }
  for (guint i = 0; i < steder->distrikter->len; i++)
    {
      PejlDistrikt *distrikt = g_ptr_array_index (steder->distrikter, i);
      g_autofree char *with_word = g_strconcat ("distrikt", distrikt->navn, NULL);

      add_distrikt (steder->distriktnavne, distrikt->navn, distrikt);
      add_distrikt (steder->distriktnavne, with_word, distrikt);
    }
  return steder;
}

void
pejl_ramme_steder_free (PejlRammeSteder *steder)
{
  if (steder == NULL)
    return;
  g_ptr_array_unref (steder->huse);
  g_ptr_array_unref (steder->distrikter);
  pejl_kommune_unref (steder->kommune);
  g_hash_table_unref (steder->numre);
  g_hash_table_unref (steder->navne);
  g_hash_table_unref (steder->distriktnavne);
  g_free (steder->kommunenavn);
  g_free (steder);
}

/* --- one word about a place --- */

static const PejlDistrikt *
find_distrikt (const PejlRammeSteder *steder, const char *text)
{
  g_autofree char *key = fold (text);

  return *key != '\0' ? g_hash_table_lookup (steder->distriktnavne, key) : NULL;
}

static gboolean
is_own_kommune (const PejlRammeSteder *steder, const char *text)
{
  static const char *const words[] = { "kommunen", "kommune", "helekommunen", "kommuneniveau", "kommunenialt", "ialt",
                                       "alle",     "total",   "centerfordagtilbud", NULL };
  g_autofree char *key = fold (text);
  g_autofree char *name = short_kommune (text);

  if (*key == '\0')
    return FALSE;
  if (g_strv_contains ((const char *const *) words, key) || (*name != '\0' && strcmp (name, steder->kommunenavn) == 0))
    return TRUE;
  return *steder->kommune->nr != '\0'
         && g_ascii_strtoull (key, NULL, 10) == g_ascii_strtoull (steder->kommune->nr, NULL, 10)
         && strspn (key, "0123456789") == strlen (key);
}

/* The houses that the text may be; narrowed to those of the distrikt when there are several, and then to those that are open. */
static PejlRammeFund
pick_house (const GPtrArray *huse, const PejlDistrikt *distrikt, const PejlDagtilbud **hus)
{
  const PejlDagtilbud *aktiv = NULL;
  guint aktive = 0, i_distrikt = 0;

  if (huse->len == 1)
    {
      *hus = g_ptr_array_index (huse, 0);
      return PEJL_RAMMEFUND_FUNDET;
    }
  for (guint i = 0; i < huse->len; i++)
    {
      const PejlDagtilbud *one = g_ptr_array_index (huse, i);

      if (distrikt != NULL && pejl_id_equal (&one->distrikt, &distrikt->id))
        {
          *hus = one;
          i_distrikt++;
        }
      if (one->aktiv)
        {
          aktiv = one;
          aktive++;
        }
    }
  if (i_distrikt == 1)
    return PEJL_RAMMEFUND_FUNDET;
  *hus = aktiv;
  return aktive == 1 && i_distrikt == 0 ? PEJL_RAMMEFUND_FUNDET : PEJL_RAMMEFUND_FLERTYDIGT;
}

static PejlRammeFund
find_house (const PejlRammeSteder *steder, GHashTable *table, const char *text, const char *distrikt, PejlRammeSted *sted)
{
  g_autofree char *key = fold (text);
  const GPtrArray *huse = g_hash_table_lookup (table, key);
  const PejlDagtilbud *hus = NULL;
  PejlRammeFund fund;

  if (huse == NULL)
    return PEJL_RAMMEFUND_UKENDT;
  fund = pick_house (huse, find_distrikt (steder, distrikt), &hus);
  if (fund == PEJL_RAMMEFUND_FUNDET)
    *sted = (PejlRammeSted){ hus->id, { { 0 } }, hus->navn };
  return fund;
}

static PejlRammeSted
at_distrikt (const PejlDistrikt *distrikt)
{
  return (PejlRammeSted){ { { 0 } }, distrikt->id, distrikt->navn };
}

static PejlRammeSted
at_kommune (const PejlRammeSteder *steder)
{
  return (PejlRammeSted){ { { 0 } }, { { 0 } }, *steder->kommune->navn != '\0' ? steder->kommune->navn : "Kommunen" };
}

static PejlRammeFund
find_by_name (const PejlRammeSteder *steder, const char *text, const char *distrikt, PejlRammeSted *sted)
{
  PejlRammeFund fund = find_house (steder, steder->numre, text, distrikt, sted);

  if (fund == PEJL_RAMMEFUND_UKENDT)
    fund = find_house (steder, steder->navne, text, distrikt, sted);
  if (fund != PEJL_RAMMEFUND_UKENDT)
    return fund;
  if (find_distrikt (steder, text) != NULL)
    *sted = at_distrikt (find_distrikt (steder, text));
  else if (is_own_kommune (steder, text))
    *sted = at_kommune (steder);
  else
    return PEJL_RAMMEFUND_UKENDT;
  return PEJL_RAMMEFUND_FUNDET;
}

/* --- a row --- */

PejlRammeFund
pejl_ramme_steder_find (const PejlRammeSteder *steder, const PejlRammeSpor *spor, PejlRammeSted *sted)
{
  gboolean known = *steder->kommunenavn != '\0' || *steder->kommune->nr != '\0';

  if (*spor->kommune != '\0' && known && !is_own_kommune (steder, spor->kommune))
    return PEJL_RAMMEFUND_ANDEN_KOMMUNE;
  if (*spor->nummer != '\0')
    {
      PejlRammeFund fund = find_house (steder, steder->numre, spor->nummer, spor->distrikt, sted);

      if (fund == PEJL_RAMMEFUND_FUNDET || *spor->sted == '\0')
        return fund;
    }
  /* "I alt" beside the name of a distrikt is the sum of that. */
  if (*spor->sted != '\0' && !(is_own_kommune (steder, spor->sted) && find_distrikt (steder, spor->distrikt) != NULL))
    return find_by_name (steder, spor->sted, spor->distrikt, sted);
  if (*spor->distrikt != '\0')
    {
      if (find_distrikt (steder, spor->distrikt) == NULL)
        return PEJL_RAMMEFUND_UKENDT;
      *sted = at_distrikt (find_distrikt (steder, spor->distrikt));
      return PEJL_RAMMEFUND_FUNDET;
    }
  if (*spor->kommune == '\0')
    return PEJL_RAMMEFUND_INTET;
  *sted = at_kommune (steder);
  return PEJL_RAMMEFUND_FUNDET;
}

gboolean
pejl_ramme_steder_kender (const PejlRammeSteder *steder, const char *text)
{
  PejlRammeSted sted;
  PejlRammeFund fund = find_by_name (steder, text, "", &sted);

  return fund == PEJL_RAMMEFUND_FUNDET || fund == PEJL_RAMMEFUND_FLERTYDIGT;
}
