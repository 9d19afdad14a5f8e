// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the blocks of a document and keeps the last heading, to say where something stands.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-privat-tjek.h"

#include <string.h>

typedef struct
{
  const PejlPrivatOrd *ord;
  GPtrArray *found;
  const char *heading; /* borrowed from the document */
  const char *row;     /* likewise; NULL outside a table */
} Walk;

void
pejl_advarsel_free (PejlAdvarsel *advarsel)
{
  if (advarsel == NULL)
    return;
  g_free (advarsel->uddrag);
  g_free (advarsel->hvor);
  g_free (advarsel->ord);
  g_free (advarsel);
}

const char *
pejl_advarsel_sentence (const PejlAdvarsel *advarsel)
{
  return advarsel->art == PEJL_PRIVAT_CPR ? "Ligner et CPR-nummer" : "Ligner et navn";
}

static char *
say_where (const Walk *walk)
{
  if (walk->heading == NULL)
    return g_strdup ("");
  return walk->row != NULL ? g_strdup_printf ("%s, %s", walk->heading, walk->row) : g_strdup (walk->heading);
}

static gboolean
is_told (const Walk *walk, const PejlAdvarsel *advarsel)
{
  for (guint i = 0; i < walk->found->len; i++)
    {
      const PejlAdvarsel *other = g_ptr_array_index (walk->found, i);

      if (strcmp (other->uddrag, advarsel->uddrag) == 0 && strcmp (other->hvor, advarsel->hvor) == 0
          && strcmp (other->ord, advarsel->ord) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
look_at (Walk *walk, const char *text)
{
  g_autoptr (GArray) funds = text != NULL ? pejl_privat_scan (walk->ord, text) : NULL;

  for (guint i = 0; funds != NULL && i < funds->len; i++)
    {
      const PejlPrivatFund *fund = &g_array_index (funds, PejlPrivatFund, i);
      PejlAdvarsel *advarsel = g_new0 (PejlAdvarsel, 1);

      advarsel->art = fund->art;
      advarsel->uddrag = pejl_privat_uddrag (text, fund);
      advarsel->hvor = say_where (walk);
      advarsel->ord = fund->art == PEJL_PRIVAT_NAVN ? g_strndup (text + fund->start, fund->length) : g_strdup ("");
      if (is_told (walk, advarsel))
        pejl_advarsel_free (advarsel);
      else
        g_ptr_array_add (walk->found, advarsel);
    }
}

static void
look_at_row (Walk *walk, const PejlRaekke *raekke)
{
  walk->row = raekke->celler->len > 0 ? g_array_index (raekke->celler, PejlCelle, 0).tekst : NULL;
  for (guint i = 0; i < raekke->celler->len; i++)
    {
      const PejlCelle *celle = &g_array_index (raekke->celler, PejlCelle, i);

      look_at (walk, celle->tekst);
      look_at (walk, celle->undertekst);
    }
  for (guint i = 0; raekke->bemaerkninger != NULL && i < raekke->bemaerkninger->len; i++)
    look_at (walk, g_array_index (raekke->bemaerkninger, PejlBemaerkning, i).tekst);
  walk->row = NULL;
}

static void
look_at_block (Walk *walk, const PejlBlok *blok)
{
  if (blok->art == PEJL_BLOK_OVERSKRIFT)
    walk->heading = blok->tekst;
  look_at (walk, blok->tekst);
  look_at (walk, blok->undertekst);
  look_at (walk, blok->note);
  for (guint i = 0; blok->punkter != NULL && i < blok->punkter->len; i++)
    look_at (walk, g_ptr_array_index (blok->punkter, i));
  for (guint i = 0; blok->tabel != NULL && i < blok->tabel->raekker->len; i++)
    look_at_row (walk, g_ptr_array_index (blok->tabel->raekker, i));
}

GPtrArray *
pejl_privat_tjek (const PejlDokument *dokument, const PejlPrivatOrd *ord)
{
  Walk walk = { ord, g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_advarsel_free), NULL, NULL };

  g_return_val_if_fail (dokument != NULL && ord != NULL, walk.found);

  for (guint i = 0; i < dokument->blokke->len; i++)
    look_at_block (&walk, g_ptr_array_index (dokument->blokke, i));
  return walk.found;
}
