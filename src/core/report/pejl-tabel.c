// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a document's table cell by cell; every row has a cell in every column.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-tabel.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

#define INTET "\xe2\x80\x93"

static void
soejle_clear (gpointer data)
{
  PejlSoejle *soejle = data;

  g_free (soejle->hoved);
  g_free (soejle->proeve);
}

static void
celle_clear (gpointer data)
{
  PejlCelle *celle = data;

  g_free (celle->tekst);
  g_free (celle->undertekst);
}

static void
bemaerkning_clear (gpointer data)
{
  g_free (((PejlBemaerkning *) data)->tekst);
}

static void
raekke_free (gpointer data)
{
  PejlRaekke *raekke = data;

  g_array_unref (raekke->celler);
  g_clear_pointer (&raekke->bemaerkninger, g_array_unref);
  g_free (raekke);
}

PejlTabel *
pejl_tabel_new (void)
{
  PejlTabel *tabel = g_new0 (PejlTabel, 1);

  tabel->soejler = g_array_new (FALSE, TRUE, sizeof (PejlSoejle));
  g_array_set_clear_func (tabel->soejler, soejle_clear);
  tabel->raekker = g_ptr_array_new_with_free_func (raekke_free);
  return tabel;
}

void
pejl_tabel_free (PejlTabel *tabel)
{
  g_array_unref (tabel->soejler);
  g_ptr_array_unref (tabel->raekker);
  g_free (tabel);
}

void
pejl_tabel_add_soejle (PejlTabel     *tabel,
                       const char    *hoved,
                       PejlSoejleArt  art)
{
  PejlSoejle soejle = { NULL, art, NULL };

  g_return_if_fail (tabel->raekker->len == 0);
  soejle.hoved = g_strdup (hoved);
  g_array_append_val (tabel->soejler, soejle);
}

void
pejl_tabel_set_proeve (PejlTabel  *tabel,
                       const char *proeve)
{
  PejlSoejle *soejle;

  g_return_if_fail (tabel->soejler->len > 0);
  soejle = &g_array_index (tabel->soejler, PejlSoejle, tabel->soejler->len - 1);
  g_free (soejle->proeve);
  soejle->proeve = g_strdup (proeve);
}

void
pejl_tabel_add_raekke (PejlTabel *tabel,
                       gboolean   total)
{
  PejlRaekke *raekke = g_new0 (PejlRaekke, 1);

  raekke->celler = g_array_sized_new (FALSE, TRUE, sizeof (PejlCelle), tabel->soejler->len);
  g_array_set_clear_func (raekke->celler, celle_clear);
  raekke->total = total;
  g_ptr_array_add (tabel->raekker, raekke);
}

static void
add_celle (PejlTabel  *tabel,
           const char *tekst,
           const char *undertekst,
           guint       niveau)
{
  PejlCelle celle = { NULL, g_strdup (undertekst), niveau };
  PejlRaekke *raekke;

  g_return_if_fail (tabel->raekker->len > 0);
  raekke = g_ptr_array_index (tabel->raekker, tabel->raekker->len - 1);
  g_return_if_fail (raekke->celler->len < tabel->soejler->len);
  celle.tekst = g_strdup (tekst != NULL && *tekst != '\0' ? tekst : INTET);
  g_array_append_val (raekke->celler, celle);
}

void
pejl_tabel_add_celle (PejlTabel  *tabel,
                      const char *tekst)
{
  add_celle (tabel, tekst, NULL, 0);
}

void
pejl_tabel_add_celle_med_undertekst (PejlTabel  *tabel,
                                     const char *tekst,
                                     const char *undertekst)
{
  add_celle (tabel, tekst, undertekst, 0);
}

void
pejl_tabel_add_tal (PejlTabel *tabel,
                    gint64     tal)
{
  g_autofree char *tekst = pejl_dansk_integer (tal);

  add_celle (tabel, tekst, NULL, 0);
}

void
pejl_tabel_add_niveau (PejlTabel  *tabel,
                       guint       niveau,
                       const char *navn)
{
  add_celle (tabel, navn, NULL, niveau);
}

void
pejl_tabel_add_bemaerkning (PejlTabel  *tabel,
                            const char *ledeord,
                            const char *tekst)
{
  PejlBemaerkning bemaerkning = { g_strconcat (ledeord != NULL ? ledeord : "", tekst, NULL),
                                  ledeord != NULL ? strlen (ledeord) : 0 };
  PejlRaekke *raekke;

  g_return_if_fail (tabel->raekker->len > 0);
  raekke = g_ptr_array_index (tabel->raekker, tabel->raekker->len - 1);
  if (raekke->bemaerkninger == NULL)
    {
      raekke->bemaerkninger = g_array_new (FALSE, FALSE, sizeof (PejlBemaerkning));
      g_array_set_clear_func (raekke->bemaerkninger, bemaerkning_clear);
    }
  g_array_append_val (raekke->bemaerkninger, bemaerkning);
}

const PejlCelle *
pejl_tabel_celle (const PejlTabel *tabel,
                  guint            raekke,
                  guint            soejle)
{
  static const PejlCelle tom = { (char *) INTET, NULL, 0 };
  const PejlRaekke *row;

  g_return_val_if_fail (raekke < tabel->raekker->len && soejle < tabel->soejler->len, NULL);
  row = g_ptr_array_index (tabel->raekker, raekke);
  return soejle < row->celler->len ? &g_array_index (row->celler, PejlCelle, soejle) : &tom;
}
