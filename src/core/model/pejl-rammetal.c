// SPDX-License-Identifier: GPL-3.0-or-later
// The records of context figures, those that are proposed, and how a figure and its time are written.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-rammetal.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-records-private.h"

#include <stdlib.h>
#include <string.h>

#define NBSP "\xc2\xa0"
/* Own figures come after those that are proposed. */
#define NR_STEP 10

PEJL_DEFINE_RECORD (PejlNoegletal, pejl_noegletal, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlNoegletal, key),
                    TEXT (PejlNoegletal, navn),
                    TEXT (PejlNoegletal, enhed))

PEJL_DEFINE_RECORD (PejlRammetal, pejl_rammetal, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlRammetal, noegletal),
                    TEXT (PejlRammetal, dato),
                    TEXT (PejlRammetal, kilde))

/* --- what is proposed --- */

static const struct
{
  const char *key;
  const char *navn;
  const char *enhed;
  guint decimaler;
} standard[] = {
  { "normering-0-2", "Normering 0–2 år", "børn pr. voksen", 1 },
  { "normering-3-5", "Normering 3–5 år", "børn pr. voksen", 1 },
  { "paedagogandel", "Pædagogandel", "pct.", 0 },
  { "sygefravaer-pct", "Sygefravær", "pct.", 1 },
  { "sygefravaer-dage", "Sygefravær", "dage pr. medarbejder", 1 },
  { "personaleomsaetning", "Personaleomsætning", "pct.", 0 },
  { "foraeldretilfredshed", "Forældretilfredshed", "skala 1–5", 1 },
};

static PejlNoegletal *
make_standard (guint i)
{
  PejlNoegletal *noegletal = pejl_noegletal_new ();

  g_free (noegletal->key);
  g_free (noegletal->navn);
  g_free (noegletal->enhed);
  noegletal->key = g_strdup (standard[i].key);
  noegletal->navn = g_strdup (standard[i].navn);
  noegletal->enhed = g_strdup (standard[i].enhed);
  noegletal->decimaler = standard[i].decimaler;
  noegletal->nr = (gint64) (i + 1) * NR_STEP;
  noegletal->id = pejl_noegletal_id_for (noegletal->key);
  return noegletal;
}

GPtrArray *
pejl_noegletal_standard (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_noegletal_unref);

  for (guint i = 0; i < G_N_ELEMENTS (standard); i++)
    g_ptr_array_add (all, make_standard (i));
  return all;
}

PejlNoegletal *
pejl_noegletal_standard_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (standard); i++)
    if (strcmp (standard[i].key, key) == 0)
      return make_standard (i);
  return NULL;
}

/* --- identity --- */

static const char *
ascii_for (gunichar c, char buf[2])
{
  switch (c)
    {
    case 0xe6: /* æ */
    case 0xe4:
      return "ae";
    case 0xf8: /* ø */
    case 0xf6:
      return "oe";
    case 0xe5: /* å */
      return "aa";
    default:
      buf[0] = c < 0x80 && g_ascii_isalnum ((char) c) ? (char) c : '\0';
      buf[1] = '\0';
      return buf;
    }
}

char *
pejl_noegletal_key_for (const char *navn)
{
  g_autofree char *normal = pejl_dansk_normalize (navn);
  g_autofree char *small = g_utf8_strdown (normal, -1);
  GString *key = g_string_new (NULL);
  char buf[2];

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *ascii = ascii_for (g_utf8_get_char (p), buf);

      if (*ascii != '\0')
        g_string_append (key, ascii);
      else if (key->len > 0 && key->str[key->len - 1] != '-')
        g_string_append_c (key, '-');
    }
  if (key->len > 0 && key->str[key->len - 1] == '-')
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

PejlId
pejl_noegletal_id_for (const char *key)
{
  return pejl_id_from_parts ("noegletal", (const char *const[]){ key, NULL });
}

PejlId
pejl_rammetal_id_for (const PejlRammetal *tal)
{
  char sted[PEJL_ID_STRLEN];
  char tid[16];
  const char *art = !pejl_id_is_nil (&tal->dagtilbud) ? "dagtilbud" : !pejl_id_is_nil (&tal->distrikt) ? "distrikt" : "kommune";

  pejl_id_to_buf (!pejl_id_is_nil (&tal->dagtilbud) ? &tal->dagtilbud : &tal->distrikt, sted);
  g_snprintf (tid, sizeof tid, "%d", (int) tal->tid);
  return pejl_id_from_parts ("rammetal", (const char *const[]){ tal->noegletal, art, sted, tal->dato, tid, NULL });
}

/* --- in words --- */

char *
pejl_noegletal_navn_med_enhed (const PejlNoegletal *noegletal)
{
  g_autofree char *navn = g_utf8_casefold (noegletal->navn, -1);
  g_autofree char *enhed = g_utf8_casefold (noegletal->enhed, -1);

  if (*enhed == '\0' || strstr (navn, enhed) != NULL)
    return g_strdup (noegletal->navn);
  return g_strdup_printf ("%s, %s", noegletal->navn, noegletal->enhed);
}

char *
pejl_rammetal_tekst (double vaerdi, guint decimaler)
{
  return pejl_dansk_decimal (vaerdi, (int) MIN (decimaler, PEJL_NOEGLETAL_MAX_DECIMALER));
}

char *
pejl_rammetal_med_enhed (double vaerdi, const PejlNoegletal *noegletal)
{
  g_autofree char *tal = pejl_rammetal_tekst (vaerdi, noegletal->decimaler);

  return *noegletal->enhed != '\0' ? g_strconcat (tal, NBSP, noegletal->enhed, NULL) : g_steal_pointer (&tal);
}

char *
pejl_rammetal_tid_tekst (const char *dato, PejlRammeTid tid)
{
  int month = atoi (dato + 5);

  switch (tid)
    {
    case PEJL_RAMMETID_AAR:
      return g_strndup (dato, 4);
    case PEJL_RAMMETID_KVARTAL:
      return g_strdup_printf ("%d." NBSP "kvartal %.4s", (month + 2) / 3, dato);
    case PEJL_RAMMETID_MAANED:
      return pejl_dato_format_month (dato);
    case PEJL_RAMMETID_DAG:
    default:
      return pejl_dato_format_short (dato);
    }
}
